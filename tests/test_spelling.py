"""Two ways of writing one syllable are one word; everything else stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.alignment import Words, align
from assistant.spelling import one_spelling


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uỷ ban", "Ủy ban"),
        ("TOÀ ÁN, HOÀ GIẢI", "TÒA ÁN, HÒA GIẢI"),  # in capitals
        ("xã hội hoá, khoẻ, thuỷ lợi, tuỳ", "xã hội hóa, khỏe, thủy lợi, tùy"),
        ("Tòa án, Ủy ban", "Tòa án, Ủy ban"),  # so already
        ("quý I, quỹ, quyết", "quý I, quỹ, quyết"),  # the u is of the q
        ("hoàn toàn, khoản, xoáy", "hoàn toàn, khoản, xoáy"),  # the syllable goes on
        ("où, dû, moët", "où, dû, moët"),  # French
    ],
)
def test_one_spelling(text: str, expected: str) -> None:
    assert one_spelling(text) == expected


@given(st.text(alphabet="aoyuqàáỳỷủòhktn .UOÀỶ", max_size=40))
def test_places_stay_and_twice_is_once(text: str) -> None:
    once = one_spelling(text)
    assert len(once) == len(text)
    assert one_spelling(once) == once


def test_words_in_the_two_spellings_are_the_same() -> None:
    ours = Words("Uỷ ban nhân dân xã hoà giải tranh chấp tại cơ sở.")
    theirs = Words("Ủy ban nhân dân xã hòa giải tranh chấp tại cơ sở.")
    assert align(ours, theirs).draft_coverage == 1
