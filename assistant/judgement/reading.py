"""Texts read word by word, each once, and put side by side."""

from __future__ import annotations

from collections import OrderedDict

from assistant.alignment import Alignment
from assistant.judgement.likeness import Likeness, Text, read
from assistant.judgement.pair import Pair
from assistant.models.states import Reader
from assistant.spelling import one_spelling
from assistant.types import Language

KEPT = 32  # texts: a draft provision is compared with several existing ones
LONGEST = 6000  # characters of an existing text that are compared


class Sides:
    """Reads texts with an encoder that has states of tokens, and keeps the last ones."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._texts: OrderedDict[tuple[str, Language], Text | None] = OrderedDict()

    def pair(
        self,
        draft: str,
        existing: str,
        languages: tuple[Language, Language],
        aligned: Alignment | None = None,
    ) -> Pair | None:
        """The two texts side by side; None when the encoder cannot read word by word.

        Each is read up to ``LONGEST`` characters; spans refer to the texts given. ``aligned``: the
        alignment of both, where it is known already.
        """
        ours = self._text(draft[:LONGEST], languages[0])
        theirs = self._text(existing[:LONGEST], languages[1])
        if not ours or not theirs:
            return None
        whole = max(len(draft), len(existing)) <= LONGEST
        return Pair(Likeness(ours, theirs), aligned if whole else None)

    def _text(self, text: str, language: Language) -> Text | None:
        key = (text, language)
        if key not in self._texts:
            states = self._reader.token_states(one_spelling(text))
            self._texts[key] = read(text, language, states) if states else None
            while len(self._texts) > KEPT:
                self._texts.popitem(last=False)
        self._texts.move_to_end(key)
        return self._texts[key]
