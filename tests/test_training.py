"""Teaching the encoder, small: the loss falls, the adapter is written, read and merged."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from assistant.errors import ModelError  # noqa: E402
from assistant.models.adapter import open_adapter, save_adapter  # noqa: E402
from assistant.models.bert import BertEngine  # noqa: E402
from assistant.thesaurus import Concept  # noqa: E402
from benchmarks.train_encoder import CHECKPOINT, train, write  # noqa: E402
from benchmarks.training.lessons import MOST_ASKED, Lessons, contrastive, terms_loss  # noqa: E402
from benchmarks.training.lowrank import Learner  # noqa: E402
from benchmarks.training.pairs import Article, Pair  # noqa: E402
from benchmarks.training.terms import two  # noqa: E402
from tests.tiny_bert import WORDS, tiny_bert  # noqa: E402


def lessons(kind: type[Lessons] = Lessons) -> Lessons:
    """Each word of the tiny vocabulary twice is answered by another, four of them."""
    passages = [f"{WORDS[1 + i]} {WORDS[1 + (i + 1) % 5]}" for i in range(5)]
    pairs = [
        Pair(f"{WORDS[1 + (i + 3) % 5]}", Article(str(i), "", (passages[i],)), "written", i,
             [(i + 2) % 5, (i + 3) % 5])
        for i in range(5)
    ]  # fmt: skip
    return kind(pairs, passages)


def taught(folder: Path, steps: int, kind: type[Lessons] = Lessons) -> tuple[Learner, list[float]]:
    torch.manual_seed(1)
    model = Learner(folder, rank=4, dtype=torch.float32)
    losses = train(
        model, {"vi": lessons(kind)}, steps=steps, size=4, rate=0.02, state=folder / "state.pt"
    )
    return model, losses


def test_the_loss_falls_and_the_adapter_gives_the_learner_s_vectors(tmp_path: Path) -> None:
    folder = tiny_bert(tmp_path)
    model, losses = taught(folder, 30)
    assert np.mean(losses[-5:]) < 0.5 * np.mean(losses[:5])
    write(model, tmp_path / "a.safetensors", "a")
    adapter = open_adapter(tmp_path / "a.safetensors")
    engine = BertEngine(folder, precision="float32", adapter=adapter)
    texts = ["xã phường", "county", "tỉnh commune xã"]
    with torch.inference_mode():
        expected = model(texts).numpy()
    vectors = engine.embed(engine.tokenise(texts))
    assert (vectors * expected).sum(1).min() > 0.999  # the file is in half precision
    plain = BertEngine(folder, precision="float32")
    assert (vectors * plain.embed(plain.tokenise(texts))).sum(1).min() < 0.99


class Stopping(Lessons):
    """Is interrupted after the first state was kept."""

    def batch(self, step: int, size: int) -> list[Pair]:
        if step == CHECKPOINT + 2:
            raise KeyboardInterrupt
        return super().batch(step, size)


def test_stopped_and_resumed_learns_the_same_as_in_one_go(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    whole, _ = taught(tiny_bert(tmp_path / "a"), CHECKPOINT + 5)
    folder = tiny_bert(tmp_path / "b")
    with pytest.raises(KeyboardInterrupt):
        taught(folder, CHECKPOINT + 5, Stopping)
    resumed, losses = taught(folder, CHECKPOINT + 5)
    assert len(losses) == 5
    assert torch.allclose(whole(["xã phường"]), resumed(["xã phường"]), atol=1e-6)


def test_an_adapter_of_another_encoder_is_refused_by_name(tmp_path: Path) -> None:
    folder = tiny_bert(tmp_path)
    path = tmp_path / "other.safetensors"
    layer = "encoder.layer.0.output.dense"
    save_adapter({layer: (torch.ones(2, 3), torch.ones(5, 2))}, path, name="x", base="y")
    with pytest.raises(ModelError, match=f"{path} does not fit"):
        BertEngine(folder, adapter=open_adapter(path))


@pytest.mark.parametrize("content", [b"", b"no tensors", b"\xff" * 64])
def test_a_damaged_adapter_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.safetensors"
    path.write_bytes(content)
    with pytest.raises(ModelError, match=str(path)):
        open_adapter(path)


def test_a_pair_without_hard_negatives_is_taught_on_the_batch_alone(tmp_path: Path) -> None:
    alone = lessons()
    for pair in alone.pairs:
        pair.negatives = []
    torch.manual_seed(1)
    model = Learner(tiny_bert(tmp_path), rank=4, dtype=torch.float32)
    losses = train(model, {"vi": alone}, steps=3, size=4, rate=0.02, state=tmp_path / "state.pt")
    assert len(losses) == 3
    assert np.isfinite(losses).all()


def test_a_batch_holds_all_queries_of_its_articles_and_every_article_comes_once_a_turn() -> None:
    articles = [Article(str(i), "", (f"p{i}",)) for i in range(6)]
    asked = [Pair(f"q{i}{j}", articles[i], "written", i) for i in range(6) for j in range(i + 1)]
    lesson = Lessons(asked, [f"p{i}" for i in range(6)])
    turn = [lesson.batch(step, 2) for step in range(3)]
    met = [pair.article.id for batch in turn for pair in batch]
    assert sorted(set(met)) == [str(i) for i in range(6)]
    assert {i: met.count(str(i)) for i in range(6)} == {i: min(i + 1, MOST_ASKED) for i in range(6)}
    assert lesson.batch(1, 2) == turn[1]  # by the step alone
    again = [pair.query for step in range(3, 6) for pair in lesson.batch(step, 2)]
    assert again != [pair.query for batch in turn for pair in batch]


def test_passages_of_a_query_s_own_article_count_neither_for_nor_against_it() -> None:
    vectors = torch.nn.functional.normalize(
        torch.randn(4, 8, generator=torch.manual_seed(3)), dim=1
    )
    two, other = vectors[:2], vectors[2:]

    def loss(passages: Sequence[torch.Tensor], owners: list[str]) -> float:
        return contrastive(
            two, torch.stack(list(passages)), targets=[0, 1], asked=["a", "b"], owners=owners
        ).item()

    alone = loss(other, ["a", "b"])
    beside_own = loss([*other, two[0]], ["a", "b", "a"])  # as near as can be, but the same article
    beside_none = loss([*other, two[0]], ["a", "b", ""])
    assert alone <= beside_own < beside_none  # the other query still sees it, from afar


def test_words_of_a_concept_are_taught_in_two_languages_or_everyday_and_legal() -> None:
    concept = Concept(
        {"vi": ("sa thải", "đuổi việc"), "fr": ("licenciement", "virer"), "en": ("dismissal",)}
    )
    chance = random.Random(1)
    drawn = {two(concept, chance) for _ in range(300)}
    assert all(one != other for one, other in drawn)
    same = {
        frozenset(pair)
        for pair in drawn
        if any(set(pair) <= set(w) for w in concept.terms.values())
    }
    assert same == {frozenset({"sa thải", "đuổi việc"}), frozenset({"licenciement", "virer"})}
    assert any({"đuổi việc", "virer"} == set(pair) for pair in drawn)


def test_words_alone_are_learnt_too(tmp_path: Path) -> None:
    concepts = [
        Concept({"vi": (WORDS[1 + i],), "fr": (WORDS[1 + (i + 2) % 5],), "en": (WORDS[1 + i],)})
        for i in range(5)
    ]
    torch.manual_seed(1)
    model = Learner(tiny_bert(tmp_path), rank=4, dtype=torch.float32)
    before = terms_loss(model, concepts, 0).item()
    train(
        model, {"vi": lessons()}, steps=20, size=4, rate=0.02, state=tmp_path / "state.pt",
        words=concepts,
    )  # fmt: skip
    assert terms_loss(model, concepts, 0).item() < before


def test_a_second_lesson_begins_where_the_first_adapter_ended(tmp_path: Path) -> None:
    folder = tiny_bert(tmp_path)
    first, _ = taught(folder, 10)
    write(first, tmp_path / "a.safetensors", "a")
    second = Learner(folder, rank=4, dtype=torch.float32)
    second.take(tmp_path / "a.safetensors")
    with torch.inference_mode():
        assert torch.allclose(first(["xã phường"]), second(["xã phường"]), atol=1e-3)


def test_word_by_word_an_encoder_reads_as_it_did_before_it_was_taught(tmp_path: Path) -> None:
    folder = tiny_bert(tmp_path)
    model, _ = taught(folder, 10)
    write(model, tmp_path / "a.safetensors", "a")
    plain = BertEngine(folder, precision="float32")
    adapted = BertEngine(
        folder, precision="float32", adapter=open_adapter(tmp_path / "a.safetensors")
    )
    ids = plain.tokenise(["xã phường"])
    assert not np.allclose(plain.embed(ids), adapted.embed(ids), atol=1e-3)
    (one,), (other,) = plain.token_states(["xã phường"]), adapted.token_states(["xã phường"])
    assert one.spans == other.spans
    assert np.array_equal(one.rows, other.rows)
