"""The golden files of structure, and how they are scored."""

from __future__ import annotations

import json
import re

import pytest

from assistant.types import Language
from benchmarks.structure import Tally, count, read_text, recorded

_LANGUAGES: tuple[Language, ...] = ("vi", "fr", "en")


def test_parts_have_their_class_and_stand_where_the_given_text_has_them() -> None:
    # the soft hyphen goes in cleaning: offsets still refer to the text as given
    raw = "QUYẾT\xad ĐỊNH\nĐiều 1. Giao Sở Nội vụ:\na) Theo dõi;\nĐiều 2.\n1. Có hiệu lực."
    assert [(raw[at:][:4], *rest) for at, *rest in read_text(raw, "vi", given=False).marks] == [
        ("QUYẾ", "b", "title"),
        ("Điều", "a", "art_1"),
        ("a) T", "i", "art_1/point_a"),
        ("Điều", "a", "art_2"),
        ("1. C", "p", "art_2/para_1"),
    ]


def test_counts() -> None:
    line = {"read": [0, 50], "marks": [[0, "a", "art_1"], [9, "p", "art_1/para_1"]]}
    # found and placed; found under a wrong address; said where nothing is; outside what was read
    said = ((0, "a", "art_1"), (9, "p", "para_1"), (20, "p", "para_2"), (60, "p", "para_3"))
    tally = Tally()
    count(line, said, tally)
    assert dict(tally.true) == {"a": 1, "p": 1}
    assert dict(tally.said) == {"a": 1, "p": 2}
    assert dict(tally.found) == {"a": 1, "p": 1}
    assert dict(tally.placed) == {"a": 1}


@pytest.mark.parametrize("language", _LANGUAGES)
def test_golden_files_hold_addresses_and_counts_only(language: Language) -> None:
    for line in recorded(language):
        assert set(line) - {"judged"} == {"set", "id", "hash", "read", "marks"}
        assert line["marks"] == sorted(line["marks"])
        for at, class_, address in line["marks"]:
            assert line["read"][0] <= at < line["read"][1]
            assert class_ in "apihbt"
            # every step a level's prefix and a number: no sentence
            assert re.fullmatch(r"(?:[a-z]+(?:_[^/\s]{1,24})?(?:~\d+)?(?:/|$))+", address), (
                json.dumps(line)
            )
