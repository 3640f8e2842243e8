"""What a periodic report must hold: a template of the house, of a JSON file, or of a model report.

The house's own asks for four sections that every reporting rule we know of asks for in some form:
results, difficulties, what comes next, what is asked of others.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from assistant.errors import UsageError
from assistant.practicality.tables import indicator_rows
from assistant.types import Document, Language, Section, Slot, Template

_HOUSE: dict[Language, tuple[tuple[str, str], ...]] = {
    "vi": (
        ("Kết quả thực hiện", "kết quả|tình hình"),
        ("Tồn tại, hạn chế và nguyên nhân", "tồn tại|hạn chế|khó khăn|vướng mắc|nguyên nhân"),
        ("Nhiệm vụ kỳ tới", "nhiệm vụ|phương hướng|giải pháp|kế hoạch"),
        ("Đề xuất, kiến nghị", "kiến nghị|đề xuất|đề nghị"),
    ),
    "fr": (
        ("Résultats", "résultats|activité|bilan|exécution|vue d'ensemble|réalisations|recettes"),
        ("Difficultés", "difficultés|problèmes|obstacles|risques|écarts|points de vigilance"),
        ("Suites prévues", "perspectives|prochaines|suites|priorités|à venir|calendrier"),
        ("Demandes et propositions", "demandes|propositions|recommandations|besoins|décisions"),
    ),
    "en": (
        ("Results", "results|performance|progress|activity|achievements|outturn|delivery"),
        ("Difficulties", "difficulties|issues|risks|problems|challenges|delays|constraints"),
        ("Next steps", "next|forward|outlook|priorities|planned|coming"),
        ("Requests and proposals", "recommendations|requests|decisions|proposals|support"),
    ),
}
_MARKER = re.compile(r"^[#\s]*(?:(?:[ivxlc]+|\d+(?:\.\d+)*|[a-zđ])[.)–-]+\s+)?", re.IGNORECASE)
LONGEST_HEADING = 140
NUMBERED = re.compile(r"\s*(?:#+\s|(?:[IVXLC]+|\d{1,2}(?:\.\d+)*|[A-Z])\s?[.)–-]+\s)\s*\S")


def house_template(language: Language) -> Template:
    """The four sections that a periodic report has as a rule."""
    sections = (Section(name, tuple(words.split("|"))) for name, words in _HOUSE[language])
    return Template("Gọn", tuple(sections))


def template_of(model: Document) -> Template:
    """The template that a model report is: its headings, and the indicators of its tables."""
    found = [heading.text for heading in headings(model.text)]
    numbered = [heading for heading in found if NUMBERED.match(heading)]
    names = dict.fromkeys(filter(None, map(bare, numbered or found)))
    sections = tuple(Section(name, (name.casefold(),)) for name in names)
    rows = {" ".join(row.name.text.split()): None for row in indicator_rows(model.text)}
    return Template(model.name, sections, tuple(rows))


def read_template(path: Path) -> Template:
    """A template of a JSON file: ``{"name", "sections": [{"name", "words"}], "indicators"}``.

    ``words`` are headings that stand for the section; without them, its name is. Raises UsageError
    for a file that is no such thing.
    """
    try:
        given = json.loads(path.read_text("utf-8"))
        sections = tuple(
            Section(each["name"], tuple(w.casefold() for w in each.get("words") or [each["name"]]))
            for each in given["sections"]
        )
        return Template(given.get("name", path.stem), sections, tuple(given.get("indicators", ())))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(
            f'{path} is no template of a report; write {{"sections": [{{"name": …}}], "indicators":'
            f" […]}} in JSON."
        ) from error


def bare(heading: str) -> str:
    """A heading without its number and marks.

    >>> bare("II. KẾT QUẢ THỰC HIỆN")
    'KẾT QUẢ THỰC HIỆN'
    """
    return _MARKER.sub("", " ".join(heading.split())).strip(" :.*#")


def headings(text: str) -> Iterator[Slot]:
    """Lines that are numbered, marked or in capitals, short, and no sentence."""
    start = 0
    for line in text.splitlines(keepends=True):
        said = line.strip()
        short = said and len(said) <= LONGEST_HEADING and "|" not in said
        if short and not said.endswith((".", ";", ",")) and _is_heading(said):
            begin = start + line.index(said)
            yield Slot(said, (begin, begin + len(said)))
        start += len(line)


def _is_heading(line: str) -> bool:
    return line.isupper() or NUMBERED.match(line) is not None
