"""Texts read word by word, each once, and put side by side."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.alignment import Alignment
from assistant.judgement.likeness import Likeness, Text, read
from assistant.judgement.pair import Pair
from assistant.models.states import Comparer, Reader, States
from assistant.spelling import one_spelling
from assistant.types import Language, Span

KEPT = 256  # texts: the articles near one provision of a draft are near others, too
LONGEST = 6000  # characters of a draft provision that are compared
AROUND = 1600  # characters of an existing text that are compared; twice the draft's if that is more


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text to be read; spans of what is read there are spans of the text."""

    text: str
    language: Language
    span: Span

    def __str__(self) -> str:
        return self.text[slice(*self.span)]


def ours(text: str, language: Language) -> Passage:
    """What is read of a draft provision."""
    return Passage(text, language, (0, min(len(text), LONGEST)))


def theirs(text: str, language: Language, draft: str, near: Span | None = None) -> Passage:
    """What is read of an existing text: of a long one what stands around ``near``."""
    most = min(max(AROUND, 2 * len(draft)), LONGEST)
    start, end = near or (0, 0)
    first = max(0, min(start - (most - (end - start)) // 2, start, len(text) - most))
    if first:  # at the end of a word
        first = max(text.rfind(" ", 0, first), text.rfind("\n", 0, first)) + 1
    return Passage(text, language, (first, min(first + most, len(text))))


class Sides:
    """Reads texts with an encoder that has states of tokens, and keeps the last ones."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._texts: OrderedDict[Passage, Text | None] = OrderedDict()

    def pair(
        self,
        draft: str,
        existing: str,
        languages: tuple[Language, Language],
        aligned: Alignment | None = None,
        near: Span | None = None,
    ) -> Pair | None:
        """The two texts side by side; None when the encoder cannot read word by word.

        Long ones are read in part, the existing one around ``near``; spans refer to the texts
        given. ``aligned``: the alignment of both, where it is known already.
        """
        passages = ours(draft, languages[0]), theirs(existing, languages[1], draft, near)
        self.read(passages)
        mine, other = (self._texts[passage] for passage in passages)
        return Pair(Likeness(mine, other), aligned) if mine and other else None

    def together(self, pair: Pair) -> Mapping[str, float] | None:
        """What reading both at once says: log-probabilities of kinds; None where untaught."""
        if not isinstance(self._reader, Comparer):
            return None
        return self._reader.compared(pair.likeness.draft.states, pair.likeness.existing.states)

    def read(self, passages: Iterable[Passage]) -> None:
        """Reads what is not kept, all at once, which is sooner than one by one."""
        wanted = list(dict.fromkeys(passages))
        new = [passage for passage in wanted if passage not in self._texts]
        states = self._reader.token_states([one_spelling(str(p)) for p in new]) if new else []
        for i, passage in enumerate(new):
            self._texts[passage] = _placed(passage, states[i]) if states else None
        for passage in wanted:
            self._texts.move_to_end(passage)
        while len(self._texts) > KEPT:
            self._texts.popitem(last=False)


def _placed(passage: Passage, states: States) -> Text:
    """The words of a passage at their places in its text; what stands before it is blank."""
    move = passage.span[0]
    spans = [(start + move, end + move) for start, end in states.spans]
    return read(" " * move + str(passage), passage.language, States(spans, states.rows))
