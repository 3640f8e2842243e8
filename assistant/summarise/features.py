"""What the importance of a sentence is judged by: a row of numbers for each sentence.

Place, words shared with the title and with the whole, figures, form of the line, what the action
table says already, and what the sentence tells (``signs``). What each is worth is fitted by
``benchmarks.summary --fit`` and stands in ``importance.json``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from assistant.models import Vectors
from assistant.numerals import NUMERAL
from assistant.summarise.figures import amounts
from assistant.summarise.signs import SIGNS, signs
from assistant.summarise.sources import Sentence
from assistant.summarise.vectors import bags, word_vectors
from assistant.types import Action, Document, Language

Matrix = NDArray[np.float64]

_OPENING = 5  # sentences: what a letterhead takes
_SHORT, _LONG = 8, 45  # words
_DIGITS = re.compile(r"\d+")
_ENDED = re.compile(r"[.;:!?…»”)]\W*$")
_ITEM = re.compile(r"[-–+•*]|\(?\w{1,3}[.)]\s")
_NUMBERED = re.compile(r"(?:Điều|Article|Section|[IVX]+|\d+)\b[. –-]")
_NAME = re.compile(r"(?<=[\w,] )[A-ZĐ]\w+")
_DATED_LINE = re.compile(
    r"[^,.;\n]{3,40},? (?:ngày|le|on)? ?\d{1,2}(?:er)?[ /]\S+(?: \d+)? ?(?:năm )?\d{4}\W*$"
)
_COMPARED = re.compile(
    r"(?<!\w)(?:contre|against|from [£$€]?\d|passe\w* de|so với|thay vì|au lieu|instead of"
    r"|(?:up|down) from|dont|of which|trong đó|xuống|lên (?=\d)|entre|between)(?!\w)",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:next|prochaine?s?) (?:meeting|session|réunion|séance|report|rapport)"
    r"|(?:cuộc họp|kỳ họp|phiên họp) (?:tiếp theo|sau|tới)|(?:réunion|séance) est fixée",
    re.IGNORECASE,
)
_WRITTEN = {
    language: re.compile(rf"(?<!\w)(?:{pattern})(?!\w)".replace(" ", r"\s"), re.IGNORECASE)
    for language, pattern in NUMERAL.items()
}


@dataclass(slots=True)
class Scene:
    """A stretch of sentences with what is worked out once for all of them."""

    language: Language
    read: Sequence[Sentence]
    duties: Sequence[Action]
    first: int  # place of the first in the document
    total: int  # sentences of the document
    title: set[str]
    bags: list[Counter[str]]
    vectors: Vectors
    near: NDArray[np.float32] = field(init=False)  # to the middle of the stretch

    def __post_init__(self) -> None:
        centre = self.vectors.mean(axis=0)
        centre /= float(np.linalg.norm(centre)) or 1.0
        self.near = self.vectors @ centre


def scene(
    document: Document, read: Sequence[Sentence], duties: Sequence[Action], first: int, total: int
) -> Scene:
    """Prepares a stretch of a document's sentences."""
    found = bags([s.text for s in read])
    title = set(bags([document.title])[0])
    return Scene(
        document.language, read, duties, first, total, title, found, word_vectors(found)
    )  # fmt: skip


def features(on: Scene) -> Matrix:
    """float64 of shape (sentences, len(NAMES))."""
    starts = np.array([d.evidence[0] for d in on.duties])
    ends = np.array([d.evidence[1] for d in on.duties])
    near = (on.near - on.near.mean()) / (float(on.near.std()) or 1.0)
    rows = []
    last = ""
    for at, sentence in enumerate(on.read):
        leads = sentence.provision.id != last
        last = sentence.provision.id
        begin, end = sentence.span
        said = float(np.clip(np.minimum(end, ends) - np.maximum(begin, starts), 0, None).sum())
        line = _Line(sentence, on.language, on.first + at, on.total, leads, said / (end - begin))
        title = len(on.title & on.bags[at].keys()) / (len(on.title) or 1)
        told = signs(sentence.text, on.language)
        rows.append(
            [float(near[at]), title]
            + [float(read(line)) for read in _LINES.values()]
            + [float(told[sign]) for sign in SIGNS]
        )
    return np.array(rows, np.float64).reshape(len(rows), len(NAMES))


@dataclass(slots=True)
class _Line:
    sentence: Sentence
    language: Language
    at: int
    total: int
    leads: bool
    acted: float  # share of the sentence that actions were read from
    kinds: frozenset[str] = field(init=False)
    words: int = field(init=False)

    def __post_init__(self) -> None:
        self.kinds = frozenset(kind for kind, _ in amounts(self.text))
        self.words = len(self.text.split())

    @property
    def text(self) -> str:
        return self.sentence.text

    @property
    def level(self) -> str:
        return self.sentence.provision.level

    @property
    def row(self) -> bool:
        return " | " in self.text


def _unfinished(line: _Line) -> bool:
    """No stop at its end: a heading, a letterhead, a signature."""
    return not line.row and not _ENDED.search(line.text)


def _capitals(line: _Line) -> bool:
    letters = [c for c in line.text if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.6 * max(1, len(letters))


_LINES: dict[str, Callable[[_Line], float]] = {
    "position": lambda s: s.at / max(1, s.total - 1),
    "opening": lambda s: s.at < _OPENING,
    "leads": lambda s: s.leads,
    "acted": lambda s: s.acted > 0,
    "acted_share": lambda s: s.acted,
    "norm": lambda s: s.sentence.norm,
    "figure_money": lambda s: "money" in s.kinds,
    "figure_share": lambda s: "share" in s.kinds,
    "figure_count": lambda s: "count" in s.kinds,
    "numbers": lambda s: np.log1p(len(_DIGITS.findall(s.text))),
    "written_numbers": lambda s: min(3, len(_WRITTEN[s.language].findall(s.text))),
    "compared": lambda s: bool(_COMPARED.search(s.text)),
    "row": lambda s: s.row,
    "short": lambda s: s.words < _SHORT,
    "long": lambda s: s.words > _LONG,
    "names": lambda s: len(_NAME.findall(s.text)) / max(1, s.words),
    "capitals": _capitals,
    "unfinished": _unfinished,
    "numbered_heading": lambda s: s.leads and _unfinished(s) and bool(_NUMBERED.match(s.text)),
    "dated_line": lambda s: bool(_DATED_LINE.match(s.text)),
    "item": lambda s: bool(_ITEM.match(s.text)),
    "colon": lambda s: s.text.endswith(":"),
    "semicolon": lambda s: s.text.endswith(";"),
    "next_meeting": lambda s: bool(_NEXT.search(s.text)),
    "in_preamble": lambda s: s.level == "preamble",
    "in_heading": lambda s: s.level in ("heading", "title"),
    "in_signature": lambda s: s.level == "signature",
}
NAMES = ("central", "title_words", *_LINES, *(f"tells_{sign}" for sign in SIGNS))
