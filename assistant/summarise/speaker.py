"""Has the generator reword, has the verifier check, and keeps the report."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Event

from assistant.errors import ModelError
from assistant.judgement import Sides
from assistant.models import Encoder, Generator
from assistant.models.states import Reader
from assistant.prompts import render
from assistant.summarise.listening import listen
from assistant.summarise.sources import Sentence
from assistant.types import Document, Language, Point, Rejected, Span, Verification
from assistant.verify import check

LONGEST_TITLE = 25  # words
SHORT_ENOUGH = 12  # words; a shorter sentence is not reworded
COPIED = 8  # words that a model may repeat from the beginning before it is stopped
PATIENCE = 60.0  # seconds for all that the generator writes in one summary
STOPS = ("\n", ">>>", "<<<")  # the prompts' own marks


@dataclass(slots=True)
class Speaker:
    """One summary's words: the model's where the verifier passes them, else the source's."""

    language: Language
    generator: Generator
    encoder: Encoder
    cancel: Event | None
    passed: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    silent: str = ""  # why the generator is no longer asked
    spent: float = 0.0  # seconds with the generator
    patience: float = PATIENCE
    reader: Sides | None = None  # so that the model may use words of its own

    def __post_init__(self) -> None:
        if self.reader is None and isinstance(self.encoder, Reader):
            self.reader = Sides(self.encoder)

    def point(self, sentence: Sentence) -> Point:
        long = len(sentence.text.split()) > SHORT_ENOUGH
        said = self._say("reword", sentence.text) if long else ""
        covers = (sentence.provision.id,)
        if said and self._passes(said, sentence.text, sentence.span, False):
            return Point(said, (sentence.span,), generated=True, covers=covers)
        return Point(sentence.text, (sentence.span,), generated=False, covers=covers)

    def title(self, document: Document, points: list[str]) -> tuple[str, bool]:
        """The model's title line where the verifier passes it, else the document's own."""
        own = document.title or points[0]
        source = "\n".join([document.title, *points])
        said = self._say("title", source)
        short = 0 < len(said.split()) <= LONGEST_TITLE
        if short and self._passes(said, source, (0, len(document.text)), True):
            return said, True
        return own, False

    def report(self) -> Verification:
        name = f"{self.generator.name} ({self.silent})" if self.silent else self.generator.name
        return Verification(name, self.passed, tuple(self.rejected))

    def _say(self, task: str, source: str) -> str:
        """What the model writes; nothing once it copies, fails, or has used up its time."""
        if self.silent or (self.cancel and self.cancel.is_set()):
            return ""
        prompt = render(task, self.language, text=source)
        budget = 2 * len(source.split()) + 20  # tokens; a rewording is shorter than its source
        started = time.monotonic()
        said = ""

        def speak(left: Event) -> Iterator[str]:
            return self.generator.generate(
                prompt, max_tokens=min(budget, 200), stop=STOPS, cancel=left
            )

        try:
            for piece in listen(speak, patience=self.patience - self.spent, cancel=self.cancel):
                said += piece
                if _copies(said, source):
                    return ""
        except ModelError as error:
            self.silent = str(error)
            return ""
        finally:
            self.spent += time.monotonic() - started
            if self.spent >= self.patience:
                self.silent = self.silent or f"stopped after {self.patience:.0f} s"
        return said.strip()

    def _passes(self, said: str, source: str, span: Span, title: bool) -> bool:
        mine, theirs = self.encoder.encode_passages([said, source])
        reason = check(
            said,
            source,
            language=self.language,
            similarity=float(mine @ theirs),
            title=title,
            reader=self.reader,
        )
        if reason is None:
            self.passed += 1
            return True
        self.rejected.append(Rejected(said, reason, span))
        return False


def _copies(said: str, source: str) -> bool:
    """Whether the model is merely repeating its source: the source's own words stand anyway."""
    words = said.split()
    return len(words) > COPIED and source.split()[: len(words) - 1] == words[:-1]
