"""Shared words, worked by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.alignment import Words, align


@pytest.mark.parametrize(
    ("draft", "existing", "blocks"),
    [
        # the same text, other case and punctuation
        ("Báo cáo hằng tháng.", "báo cáo, hằng tháng", ["Báo cáo hằng tháng"]),
        # one word replaced: one block over the gap
        ("a b c d x f g h", "a b c d y f g h", ["a b c d x f g h"]),
        # two stretches far apart are two blocks
        ("a b c 1 2 3 4 5 d e f", "a b c 6 7 8 9 0 d e f", ["a b c", "d e f"]),
        # common small words alone are chance
        ("le maire de la ville", "la police de le port", []),
        # a short run beside a long one belongs to it
        ("x the council shall publish z a report", "the council shall publish q a report",
         ["the council shall publish z a report"]),
        ("", "anything at all", []),
        # the number of a provision is no part of what it says
        ("2. the rule is here", "(b) the rule is here", ["the rule is here"]),
        ("Điều 5. Hồ sơ được nộp", "Điều 7. Hồ sơ được nộp", ["Hồ sơ được nộp"]),
    ],
)  # fmt: skip
def test_blocks(draft: str, existing: str, blocks: list[str]) -> None:
    found = align(Words(draft), Words(existing)).blocks
    assert [draft[slice(*b.draft)] for b in found] == blocks


def test_coverage() -> None:
    """Three of the draft's four words stand in the existing text, once in one run, once not."""
    alignment = align(Words("one two three four"), Words("zero one x y two three"))
    assert alignment.draft_coverage == 0  # runs "one" and "two three" are too short and apart
    alignment = align(Words("one two three four"), Words("zero one two three five"))
    assert alignment.draft_coverage == pytest.approx(3 / 4)


@given(st.text("abcde ", max_size=60), st.text("abcde ", max_size=60))
def test_blocks_are_in_order_and_inside_both_texts(draft: str, existing: str) -> None:
    alignment = align(Words(draft), Words(existing))
    assert 0 <= alignment.draft_coverage <= 1
    last = (0, 0)
    for block in alignment.blocks:
        assert last[0] <= block.draft[0] < block.draft[1] <= len(draft)
        assert last[1] <= block.existing[0] < block.existing[1] <= len(existing)
        last = (block.draft[1], block.existing[1])
