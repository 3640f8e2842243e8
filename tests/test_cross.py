"""Two texts read together: what is read of them, what was taught, and that it can be taught."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from safetensors.torch import load_file, save_file

from assistant.errors import ModelError
from assistant.judgement import Sides, decide, signs, weights
from assistant.models import Encoder, Vectors
from assistant.models.bert import BertEngine
from assistant.models.cross import lower_layers, upper_layers, window
from assistant.models.states import Reader, States
from assistant.types import Language
from benchmarks.train_cross import KINDS, train
from benchmarks.train_cross import States as Read
from benchmarks.training.cross import CrossLearner, write
from benchmarks.training.cross_lessons import Lesson
from tests.tiny_bert import SIZE, tiny_bert


def states(count: int, seed: int = 0) -> Vectors:
    return np.random.default_rng(seed).standard_normal((count, SIZE)).astype(np.float32)


@given(st.integers(0, 12), st.integers(0, 12), st.integers(1, 6))
def test_of_each_text_at_most_so_many_words_are_read(ours: int, theirs: int, longest: int) -> None:
    """In their order, and nothing else; of ours the first ones."""
    mine, other = states(ours), states(theirs, 1)
    first, second = window(mine, other, longest=longest)
    assert np.array_equal(first, mine[:longest])
    assert len(second) == min(theirs, longest)
    starts = [i for i in range(theirs + 1) if np.array_equal(other[i : i + len(second)], second)]
    assert starts


def test_of_a_long_text_the_stretch_is_read_that_answers() -> None:
    ours = states(3)
    theirs = np.concatenate([states(20, 1), ours, states(20, 2)])
    _, read = window(ours, theirs, longest=5)
    assert all((read == row).all(axis=1).any() for row in ours)


def test_the_lower_layers_read_alone_and_the_others_together() -> None:
    assert (lower_layers(12), list(upper_layers(12))) == (8, [8, 9, 10, 11])


def taught(folder: Path, *, kinds: int = 3) -> tuple[CrossLearner, Path]:
    """A small one with something learnt, and its file."""
    torch.manual_seed(3)
    model = CrossLearner(tiny_bert(folder), kinds=kinds, rank=2, dtype=torch.float32).eval()
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.requires_grad:
                parameter.add_(0.1 * torch.randn_like(parameter))
    path = folder / "cross.safetensors"
    names = " ".join(["same", "other", "none"][:kinds])
    write(model, path, {"name": "cross", "base": "tiny", "kinds": names})
    return model, path


def test_what_was_taught_is_what_is_read_with(tmp_path: Path) -> None:
    model, path = taught(tmp_path)
    engine = BertEngine(tmp_path, precision="float32", cross=path)
    pair = states(4), states(7, 1)
    said = engine.compared(*pair)
    assert said is not None
    with torch.inference_mode():
        wanted = torch.log_softmax(model([pair])[0], 0)
    assert list(said) == ["same", "other", "none"]
    assert np.allclose(list(said.values()), wanted.numpy(), atol=5e-3)
    other = engine.compared(*pair[::-1])
    assert other is not None
    assert not np.allclose(list(said.values()), list(other.values()), atol=1e-3)


@pytest.mark.parametrize("counts", [(0, 3), (3, 0)])
def test_a_text_without_words_is_not_compared(tmp_path: Path, counts: tuple[int, int]) -> None:
    _, path = taught(tmp_path)
    engine = BertEngine(tmp_path, precision="float32", cross=path)
    assert engine.compared(states(counts[0]), states(counts[1])) is None


def test_an_encoder_that_was_not_taught_to_compare_says_nothing(tmp_path: Path) -> None:
    engine = BertEngine(tiny_bert(tmp_path), precision="float32")
    assert engine.compared(states(2), states(2)) is None


def test_a_file_of_another_kind_is_refused_by_name(tmp_path: Path) -> None:
    _, path = taught(tmp_path)
    save_file(load_file(path), path, metadata={"name": "x", "base": "tiny", "kinds": "one two"})
    with pytest.raises(ModelError, match=r"cross\.safetensors"):
        BertEngine(tmp_path, precision="float32", cross=path).compared(states(2), states(2))


class Spelled:
    """A reader whose states are the letters of words: two texts differ where their words do."""

    def token_states(self, texts: Sequence[str]) -> list[States]:
        found = []
        for text in texts:
            ends = [0, *(i for i, c in enumerate(text) if c == " "), len(text)]
            spans = list(pairwise(ends))
            rows = [states(1, sum(map(ord, text[s:e].strip()))) for s, e in spans]
            found.append(States(spans, np.concatenate(rows)))
        return found


def test_a_small_lesson_lowers_the_loss_goes_on_and_gives_a_file(tmp_path: Path) -> None:
    found = [
        Lesson(draft, existing, kind)
        for draft, existing, kind in (
            ("the mayor signs", "the mayor shall sign", "paraphrase"),
            ("the mayor may sign", "the mayor shall sign", "modality"),
            ("the clerk signs", "the mayor shall sign", "authority"),
            ("dogs are kept away", "the mayor shall sign", "none"),
        )
    ] * 4
    read = Read(Spelled())
    read.learn([text for one in found for text in (one.draft, one.existing)])
    folder = tiny_bert(tmp_path)
    torch.manual_seed(1)
    model = CrossLearner(folder, kinds=len(KINDS), rank=4, dtype=torch.float32)
    state = tmp_path / "state.pt"
    losses = train(model, found, read, steps=60, rate=0.01, state=state)
    assert np.mean(losses[-5:]) < 0.8 * np.mean(losses[:5])
    again = CrossLearner(folder, kinds=len(KINDS), rank=4, dtype=torch.float32)
    assert len(train(again, found, read, steps=62, rate=0.01, state=state)) == 2  # goes on
    write(model, tmp_path / "a.safetensors", {"name": "a", "base": "t", "kinds": " ".join(KINDS)})
    said = BertEngine(folder, cross=tmp_path / "a.safetensors").compared(states(2), states(3))
    assert said is not None
    assert sum(np.exp(list(said.values()))) == pytest.approx(1.0, abs=1e-4)


def test_a_reader_that_does_not_compare_has_no_opinion() -> None:
    sides = Sides(Spelled())
    pair = sides.pair("the mayor signs", "the mayor shall sign", ("en", "en"))
    assert pair is not None
    assert sides.together(pair) is None


TOLD: tuple[tuple[Language, str, str, str], ...] = (
    (
        "en",
        "Stallholders have to be told by letter of every change of the market's opening hours.",
        "The council shall notify in writing each person who holds a pitch of any alteration of the"
        " hours at which the market is open.",
        "redundant",
    ),
    (
        "en",
        "A fishmonger who holds a pitch shall be told in writing of altered market hours.",
        "The council shall notify in writing each person who holds a pitch of any alteration of the"
        " hours at which the market is open.",
        "overlap",
    ),
    (
        "en",
        "The council is free to decide whether pitch holders hear of altered market hours.",
        "The council shall notify in writing each person who holds a pitch of any alteration of the"
        " hours at which the market is open.",
        "conflict",
    ),
    (
        "fr",
        "C'est le préfet qui délivre l'autorisation de tournage sur la voie publique.",
        "Le maire autorise, sur demande écrite, les prises de vues réalisées sur la voie publique.",
        "conflict",
    ),
    (
        "fr",
        "Toute prise de vues dans la rue suppose que le maire, saisi par écrit, y ait consenti.",
        "Le maire autorise, sur demande écrite, les prises de vues réalisées sur la voie publique.",
        "redundant",
    ),
    (
        "fr",
        "Le maire autorise les prises de vues sur la voie publique si le producteur justifie d'une"
        " assurance et s'il en a informé les riverains.",
        "Le maire autorise, sur demande écrite, les prises de vues réalisées sur la voie publique.",
        "overlap",
    ),
    (
        "vi",
        "Hộ nuôi cá lồng trên hồ chứa không phải khai báo số lồng với Ủy ban nhân dân xã.",
        "Tổ chức, cá nhân nuôi thủy sản lồng bè có trách nhiệm đăng ký số lượng lồng bè với Ủy ban"
        " nhân dân cấp xã nơi nuôi.",
        "conflict",
    ),
    (
        "vi",
        "Người nuôi thủy sản bằng lồng, bè phải đăng ký với chính quyền xã tại nơi nuôi số lồng, bè"
        " của mình.",
        "Tổ chức, cá nhân nuôi thủy sản lồng bè có trách nhiệm đăng ký số lượng lồng bè với Ủy ban"
        " nhân dân cấp xã nơi nuôi.",
        "redundant",
    ),
    (
        "vi",
        "Khoảng cách giữa hai cụm lồng bè trên sông do Sở Nông nghiệp và Môi trường hướng dẫn.",
        "Tổ chức, cá nhân nuôi thủy sản lồng bè có trách nhiệm đăng ký số lượng lồng bè với Ủy ban"
        " nhân dân cấp xã nơi nuôi.",
        "none",
    ),
)
RIGHT = 6  # of the nine: rules as short as these leave much open


def test_with_what_the_package_comes_with_most_relations_are_told(encoder: Encoder) -> None:
    """The real models on texts that are nobody's, all three opinions together."""
    assert isinstance(encoder, Reader)
    sides = Sides(encoder)
    right = 0
    for language, draft, existing, relation in TOLD:
        pair = sides.pair(draft, existing, (language, language))
        assert pair is not None
        read = sides.together(pair)
        assert read is not None
        assert sum(np.exp(list(read.values()))) == pytest.approx(1.0, abs=1e-4)
        decided = decide(pair, signs(pair), weights(), read=read)
        right += (decided.relation or "none") == relation
    assert right >= RIGHT
