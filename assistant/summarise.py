"""A document in short: key points, actions, and a receipt for every provision.

The encoder chooses sentences of the source; the generator may say them shorter; the verifier lets
its words through or keeps the source's.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Event

import numpy as np

from assistant.config import thresholds
from assistant.errors import ModelError, ReadError
from assistant.models import Encoder, Generator, Progress, Vectors
from assistant.norms import actions, norms, sentences
from assistant.prompts import render
from assistant.provisions import split
from assistant.types import (
    Action,
    Document,
    Language,
    Point,
    Provision,
    Rejected,
    Span,
    Summary,
    Verification,
)
from assistant.verify import check

MOST_POINTS = 12
BUDGET = 0.24  # of the document's words
FEWEST_WORDS = 6  # of a sentence that can be a point
LONGEST_TITLE = 25  # words
SHORT_ENOUGH = 12  # words; a shorter sentence is not reworded
COPIED = 8  # words that a model may repeat from the beginning before it is stopped
PATIENCE = 60.0  # seconds for all that the generator writes in one summary
STOPS = ("\n", ">>>", "<<<")  # the prompts' own marks
# parts of a document that say nothing of who does what
APART = {
    "title": "title",
    "heading": "heading",
    "preamble": "legal basis",
    "signature": "signature and recipients",
}
IN_ACTIONS = "in the action table"
LESS = "less important than the points chosen"


@dataclass(slots=True)
class _Sentence:
    span: Span
    text: str
    provision: Provision
    norm: bool = False
    acted: bool = False  # the action table says it already
    vector: Vectors = field(default_factory=lambda: np.empty(0, np.float32))
    weight: float = 0.0


def summarise(
    document: Document,
    encoder: Encoder,
    generator: Generator,
    *,
    budget: float = BUDGET,
    most_points: int = MOST_POINTS,
    progress: Progress = lambda done, total: None,
    cancel: Event | None = None,
) -> Summary:
    """Key points in the order of the text, actions, coverage receipt and verification report.

    ``budget`` is the share of the document's words that the points may use. A generator that fails
    or is cancelled leaves the source's own words in place. Raises ReadError for a document without
    a sentence.
    """
    provisions = split(document)
    leaves = [p for p in provisions if p.is_leaf]
    found_actions = actions(document.text, document.language)
    found = _sentences(document, leaves, found_actions)
    if not found:
        raise ReadError(f"{document.name} holds no sentence to summarise.")
    words = len(document.text.split())
    chosen = _choose(_weighted(found, encoder), int(budget * words), most_points)
    speaker = _Speaker(document.language, generator, encoder, cancel)
    points = []
    for done, sentence in enumerate(chosen):
        progress(done, len(chosen))
        points.append(speaker.point(sentence))
    title, generated = speaker.title(document, [p.text for p in points])
    progress(len(chosen), len(chosen))
    covered, omitted = _receipt(leaves, points, found_actions)
    return Summary(
        document=document,
        title=title,
        title_generated=generated,
        points=tuple(points),
        actions=found_actions,
        covered=covered,
        omitted=omitted,
        verification=speaker.report(),
    )


def _sentences(
    document: Document, leaves: Sequence[Provision], duties: Sequence[Action]
) -> list[_Sentence]:
    found = []
    for leaf in leaves:
        if leaf.level in APART:
            continue
        asked = [n.span for n in norms(leaf.text, document.language, start=leaf.start)]
        for start, end in sentences(leaf.text, document.language, leaf.start):
            text = document.text[start:end].strip()
            if len(text.split()) >= FEWEST_WORDS and any(c.isalpha() for c in text):
                norm = any(s < end and start < e for s, e in asked)
                acted = any(a.evidence[0] < end and start < a.evidence[1] for a in duties)
                found.append(_Sentence((start, end), text, leaf, norm, acted))
    return found


def _weighted(found: list[_Sentence], encoder: Encoder) -> list[_Sentence]:
    """Importance: near the middle of the document's meaning, asking something, giving figures."""
    vectors = encoder.encode_passages([s.text for s in found])
    centre = vectors.mean(axis=0)
    centre /= np.linalg.norm(centre) or 1.0
    central = vectors @ centre
    spread = float(central.std()) or 1.0
    t = thresholds()
    for sentence, vector, near in zip(found, vectors, central, strict=True):
        sentence.vector = vector
        figures = any(c.isdigit() for c in sentence.text)
        sentence.weight = (
            (float(near) - float(central.mean())) / spread
            + t["summary_norm"] * sentence.norm
            + t["summary_figures"] * figures
            + t["summary_acted"] * sentence.acted
        )
    return found


def _choose(found: list[_Sentence], budget: int, most: int) -> list[_Sentence]:
    """Maximal marginal relevance within a budget of words, then back in the order of the text."""
    chosen: list[_Sentence] = []
    rest = sorted(found, key=lambda s: -s.weight)
    spent = 0
    while rest and len(chosen) < most:
        best = max(rest, key=lambda s: s.weight - _repeats(s, chosen))
        rest.remove(best)
        length = len(best.text.split())
        if chosen and spent + length > budget:
            continue
        chosen.append(best)
        spent += length
    return sorted(chosen, key=lambda s: s.span)


def _repeats(sentence: _Sentence, chosen: Sequence[_Sentence]) -> float:
    """How much of a sentence the chosen ones already say, 0 to ``summary_repeat``."""
    nearest = max((float(sentence.vector @ c.vector) for c in chosen), default=0.0)
    floor = thresholds()["summary_floor"]
    return thresholds()["summary_repeat"] * max(0.0, nearest - floor) / (1 - floor)


@dataclass(slots=True)
class _Speaker:
    """Has the generator reword, has the verifier check, and keeps the report."""

    language: Language
    generator: Generator
    encoder: Encoder
    cancel: Event | None
    passed: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    silent: str = ""  # why the generator is no longer asked
    spent: float = 0.0  # seconds with the generator
    patience: float = PATIENCE

    def point(self, sentence: _Sentence) -> Point:
        long = len(sentence.text.split()) > SHORT_ENOUGH
        said = self._say("reword", sentence.text) if long else ""
        covers = (sentence.provision.id,)
        if said and self._passes(said, sentence.text, sentence.span, sentence.vector, False):
            return Point(said, (sentence.span,), generated=True, covers=covers)
        return Point(sentence.text, (sentence.span,), generated=False, covers=covers)

    def title(self, document: Document, points: list[str]) -> tuple[str, bool]:
        """The model's title line where the verifier passes it, else the document's own."""
        own = document.title or points[0]
        source = "\n".join([document.title, *points])
        said = self._say("title", source)
        if said and len(said.split()) <= LONGEST_TITLE:
            vector = self.encoder.encode_passages([source])[0]
            if self._passes(said, source, (0, len(document.text)), vector, True):
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
        try:
            for piece in self.generator.generate(
                prompt, max_tokens=min(budget, 200), stop=STOPS, cancel=self.cancel
            ):
                said += piece
                if _copies(said, source):
                    return ""
        except ModelError as error:
            self.silent = str(error)
            return ""
        finally:
            self.spent += time.monotonic() - started
            if self.spent > self.patience:
                self.silent = self.silent or f"stopped after {self.patience:.0f} s"
        return said.strip()

    def _passes(self, said: str, source: str, span: Span, vector: Vectors, title: bool) -> bool:
        similarity = float(self.encoder.encode_passages([said])[0] @ vector)
        reason = check(said, source, language=self.language, similarity=similarity, title=title)
        if reason is None:
            self.passed += 1
            return True
        self.rejected.append(Rejected(said, reason, span))
        return False


def _copies(said: str, source: str) -> bool:
    """Whether the model is merely repeating its source: the source's own words stand anyway."""
    words = said.split()
    return len(words) > COPIED and source.split()[: len(words) - 1] == words[:-1]


def _receipt(
    leaves: Sequence[Provision], points: Sequence[Point], duties: Sequence[Action]
) -> tuple[dict[str, tuple[int, ...]], dict[str, str]]:
    """Every leaf: which points cover it, or why there is none."""
    covered: dict[str, tuple[int, ...]] = {}
    omitted: dict[str, str] = {}
    for leaf in leaves:
        by = tuple(i for i, p in enumerate(points) if leaf.id in p.covers)
        if by:
            covered[leaf.id] = by
        elif any(a.evidence[0] < leaf.end and leaf.start < a.evidence[1] for a in duties):
            omitted[leaf.id] = IN_ACTIONS
        else:
            omitted[leaf.id] = APART.get(leaf.level, LESS)
    return covered, omitted
