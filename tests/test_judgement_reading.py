"""What is read of two texts: long ones around the place that is near, at its place in the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.judgement.reading import AROUND, KEPT, LONGEST, Sides, ours, theirs
from assistant.models import Encoder
from assistant.models.states import Reader
from assistant.spelling import one_spelling
from tests.fakes import Heard

LONG = "".join(f"Clause {n} asks the board to send form {n} to the council.\n" for n in range(200))


@given(st.text("ab \n", max_size=3 * AROUND), st.integers(0, 3 * AROUND), st.integers(0, AROUND))
def test_what_is_near_is_read(text: str, start: int, length: int) -> None:
    near = min(start, len(text)), min(start + length, len(text))
    first, last = theirs(text, "en", "a", near).span
    assert 0 <= first <= last <= len(text)
    assert last - first <= AROUND
    assert near[0] >= first
    assert near[1] <= last or first == near[0]


def test_short_texts_are_read_whole_and_long_drafts_widen_what_is_read() -> None:
    assert theirs("a b", "en", "a", (2, 3)).span == (0, 3)
    assert theirs(LONG, "en", "a").span == (0, AROUND)
    assert theirs(LONG, "en", LONG[:2000]).span == (0, 4000)
    assert ours(LONG, "en").span == (0, LONGEST)


def test_words_keep_their_places(encoder: Encoder) -> None:
    assert isinstance(encoder, Reader)
    at = LONG.index("Clause 150")
    pair = Sides(encoder).pair(
        "The board sends form 150 to the council.", LONG, ("en", "en"), near=(at, at + 50)
    )
    assert pair
    existing = pair.likeness.existing
    assert existing.words[0].casefold() in LONG[: at + 50].casefold()
    for word, span in zip(existing.words, existing.spans, strict=True):
        assert one_spelling(LONG)[slice(*span)].casefold() == word
    assert "150" in existing.words
    assert "20" not in existing.words
    assert any(LONG[slice(*s)].startswith("Clause 150") for s in pair.theirs.statements)


def test_what_was_read_ahead_is_not_read_again(encoder: Encoder) -> None:
    assert isinstance(encoder, Reader)
    reader = Heard(encoder)
    sides = Sides(reader)
    drafts = [f"Form {n} is sent." for n in range(KEPT - 1)]
    sides.read([ours(draft, "en") for draft in drafts] + [theirs("It is sent.", "en", "a")])
    assert len(reader.asked) == KEPT
    for draft in drafts:
        assert sides.pair(draft, "It is sent.", ("en", "en"))
    assert len(reader.asked) == KEPT
