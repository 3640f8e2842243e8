"""Each layer of the judgement can be left out, and then no longer counts."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from assistant.alignment import Words, align
from assistant.compare import Features, Judging, alike, probability
from assistant.index import Index
from assistant.judgement import FEATURES, LAYERS, Layer, decide, signs
from assistant.judgement.layers import counted, layer_of
from assistant.judgement.weights import RELATIONS, Weights
from assistant.models import Encoder
from assistant.read import given_document
from assistant.review import review
from tests.test_judgement import beside
from tests.test_search import indexed

FIVE = "The keeper must answer every request within five days of receiving it."
NINE = "The keeper must answer every request within nine days of receiving it."
LONG = (
    "Bathers leave the hall in the evening and hang their keys on the board at the door, where the"
    " caretaker counts them before the lights are put out and the gates to the street are locked."
)
EXISTING = """BY-LAW
Article 1
The keeper of the baths must answer every written request within five days of receiving it.
Article 2
Bathers leave the hall by eight in the evening and hang their keys on the board at the door.
Article 3
Lockers are emptied every Sunday by the caretaker.
"""


def without(layer: Layer) -> Judging:
    return Judging(layers=LAYERS - {layer})


def test_every_sign_and_feature_belongs_to_a_layer() -> None:
    names = signs(beside(FIVE, NINE))
    assert [name for name in names if layer_of(name) is None] == ["across"]
    assert set(FEATURES) == {field.name for field in fields(Features)}


@pytest.mark.parametrize("layer", ["text", "meaning", "slots"])
def test_the_signs_of_a_layer_left_out_count_nothing(layer: Layer) -> None:
    found = signs(beside(FIVE, NINE))
    left = counted(found, LAYERS - {layer})
    assert {name for name in left if left[name] != found[name]} <= {
        name for name in found if layer_of(name) == layer
    }
    assert not any(left[name] for name in left if layer_of(name) == layer)
    assert any(found[name] for name in found if layer_of(name) == layer)


@pytest.mark.parametrize(
    ("layer", "kind"),
    [
        (None, "deadline"),  # the same words but for the days
        ("slots", "none"),  # nobody reads the days, and the words are not all the same
        ("text", "none"),  # the same words prove nothing; by these weights the rest is "none"
    ],
)
def test_what_is_ruled_by_a_layer_is_not_ruled_without_it(layer: Layer | None, kind: str) -> None:
    pair = beside(f"{LONG} {FIVE}", f"{LONG} {NINE}")  # nearly all of the words are shared
    sure_of_nothing = Weights(
        {k: 9.0 * (k == "none") for k in RELATIONS}, {k: {} for k in RELATIONS}
    )
    layers = LAYERS - {layer} if layer else LAYERS
    assert decide(pair, signs(pair), sure_of_nothing, layers).kind == kind


def test_without_abstention_no_pair_is_another_matter() -> None:
    pair = beside("Lockers are emptied on Sundays.", FIVE)
    sure_of_nothing = Weights(
        {k: 9.0 * (k == "none") for k in RELATIONS}, {k: {} for k in RELATIONS}
    )
    assert decide(pair, signs(pair), sure_of_nothing).relation is None
    assert decide(pair, signs(pair), sure_of_nothing, LAYERS - {"abstention"}).relation


def test_a_margin_is_a_difference_of_cosines() -> None:
    near, far = Features(0.9, 0.2, 0.5, 0.0), Features(0.7, 0.0, 0.5, 0.0)
    assert probability(near, Judging()) > probability(far, Judging())
    assert probability(near, without("meaning")) == probability(far, without("meaning"))
    moved = Features(0.9, 0.0, 0.5, 0.0)
    assert probability(near, without("neighbourhood")) == probability(
        moved, without("neighbourhood")
    )


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Index:
    return indexed(tmp_path_factory.mktemp("layers"), encoder, en=EXISTING)


def test_a_review_without_abstention_says_something_of_everything(index: Index) -> None:
    draft = given_document({"id": "d", "text": "Swans may be fed with grain near the north pier."})
    assert review(index, draft).findings == ()
    assert len(review(index, draft, judging=without("abstention")).findings) == 1


def test_a_review_without_merging_names_one_provision(index: Index, tmp_path: Path) -> None:
    first, second = EXISTING.splitlines()[2], EXISTING.splitlines()[4]
    draft = given_document({"id": "d", "text": f"{first} {second}"})
    assert [f.kind for f in review(index, draft).findings] == ["merged"]
    alone = review(index, draft, judging=without("merged")).findings
    assert alone
    assert "merged" not in {f.kind for f in alone}


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [
        ("lock the iron gate", "lock the iron gate", 1.0),
        ("lock the iron gate", "please lock the iron gate on every single night", 8 / 13),
        ("lock the iron gate", "swans eat grain", 0.0),
        ("", "", 0.0),
    ],
)
def test_the_share_of_words_that_both_texts_have(one: str, other: str, common: float) -> None:
    assert align(Words(one), Words(other)).common == pytest.approx(common)


def test_a_copy_is_more_alike_than_a_rewrite_of_the_same_cosine() -> None:
    copy, rewrite = align(Words(FIVE), Words(NINE)), align(Words(FIVE), Words("Answer in time."))
    assert alike(0.9, rewrite) < 0.9
    assert alike(0.9, rewrite) < alike(0.9, copy) < alike(1.0, align(Words(FIVE), Words(FIVE))) == 1
    assert alike(0.9, rewrite, across=True) == 0.9  # another language has other words
