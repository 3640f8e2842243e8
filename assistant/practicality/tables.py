"""Tables of indicators: which column says what, and one indicator for each value in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.types import Indicator, Slot, Span

# the first that fits a heading wins: "chỉ tiêu giao" is a target, "chỉ tiêu" a name
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("skip", re.compile(r"^(?:stt|tt|n°|no\.?|#|ghi chú|remarques?|notes?|so sánh|tỷ lệ so"
                        r"|%|évolution|change|trend|écart|variance)(?:\W|$)", re.I)),
    ("unit", re.compile(r"đơn vị(?: tính)?$|đvt|unité|\bunits?\b", re.I)),
    ("target", re.compile(r"kế hoạch|mục tiêu|chỉ tiêu (?:giao|năm|kế|được)|dự toán|cible|objectif"
                          r"|prévu|prévision|\btargets?\b|\bplan(?:ned)?\b|\bgoal\b|budget", re.I)),
    ("period", re.compile(r"^(?:kỳ(?: báo cáo)?|thời (?:gian|kỳ)|période|period|date)$", re.I)),
    ("value", re.compile(r"kết quả|thực hiện|giá trị|số liệu|đạt được|số lượng|réalisé|réalisation"
                         r"|résultat|valeur|nombre|montant|actual|result|value|achieved|outturn"
                         r"|number|amount", re.I)),
    ("name", re.compile(r"chỉ (?:tiêu|số)|nội dung|tiêu chí|lĩnh vực|indicateur|libellé|poste"
                        r"|indicator|measure|item|service|category", re.I)),
)  # fmt: skip
PERIOD = re.compile(
    r"(?:quý|tháng) (?:[ivx]+|\d{1,2})(?:[/, ]+(?:năm )?\d{4})?|(?:6|9|sáu|chín) tháng(?: đầu"
    r"| cuối)?"
    r"(?: năm)?(?: \d{4})?|năm \d{4}|(?:premier|deuxième|troisième|quatrième"
    r"|[1-4]e?r?) (?:trimestre"
    r"|semestre)(?: \d{4})?|T[1-4](?: \d{4})|(?:année|exercice) \d{4}|(?:first|second|third"
    r"|fourth)"
    r" (?:quarter|half)(?:[ ,]+(?:of )?\d{4})?|Q[1-4](?: \d{4})?|(?:january|april|july|october) to"
    r" (?:march|june|september|december)(?: \d{4})?|(?<!\d)(?:19|20)\d\d(?:[-/]\d{2,4})?(?!\d)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[-+]?\d[\d., \u202f]*")
_AFTER = re.compile(r"\s*(?P<unit>%|[^\W\d_][^|\d;()]{0,20}|€|£|\$)?\s*$")
_IN_NAME = re.compile(r"\((?P<unit>%|[^()\d]{1,20})\)\s*$")


def indicator_rows(text: str) -> Iterator[Indicator]:
    """Every indicator of every table whose heading names a value or a target, in order."""
    for heading, rows in _tables(text):
        roles = _roles(heading)
        if "name" not in roles.values() or not {"value", "target"} & set(roles.values()):
            continue
        for row in rows:
            yield from _row(dict(enumerate(row)), roles, heading)


def _tables(text: str) -> Iterator[tuple[list[Slot], list[list[Slot]]]]:
    """Each run of lines with cell borders: the first line, and the others."""
    run: list[list[Slot]] = []
    start = 0
    for line in [*text.splitlines(keepends=True), "\n"]:
        if line.count("|") >= 2:
            if re.search(r"\w", line):  # not the rule of a Markdown table
                run.append(_cells(line.rstrip("\n"), start))
        elif run:
            yield run[0], run[1:]
            run = []
        start += len(line)


def _cells(line: str, offset: int) -> list[Slot]:
    cells, at = [], offset
    inner = line.strip()
    at += line.index(inner)
    if inner.startswith("|"):
        inner, at = inner[1:], at + 1
    for cell in inner.removesuffix("|").split("|"):
        said = cell.strip()
        start = at + cell.index(said)
        cells.append(Slot(said, (start, start + len(said))))
        at += len(cell) + 1
    return cells


def _roles(heading: list[Slot]) -> dict[int, str]:
    roles: dict[int, str] = {}
    for at, cell in enumerate(heading):
        role = next((name for name, seen in _ROLES if seen.search(cell.text)), "")
        if not role and PERIOD.fullmatch(cell.text):
            role = "value"
        if role and (role == "value" or role not in roles.values()):
            roles[at] = role
    if "name" not in roles.values():
        free = next((at for at in range(len(heading)) if at not in roles), None)
        if free is not None:
            roles[free] = "name"
    return roles


def _row(row: dict[int, Slot], roles: dict[int, str], heading: list[Slot]) -> Iterator[Indicator]:
    said = {role: row[at] for at, role in roles.items() if at in row and row[at].text.strip("-– …")}
    name = said.get("name")
    if name is None or not re.search(r"[^\W\d_]", name.text):
        return
    values = [at for at, role in roles.items() if role == "value"] or [-1]
    for at in values:
        value = row[at] if at in row and _NUMBER.search(row[at].text) else None
        period = said.get("period")
        if period is None and at >= 0:
            period = period_in(heading[at].text, heading[at].span[0])
        unit = said.get("unit") or _unit(name, value or said.get("target"))
        yield Indicator(name, unit, period, value, said.get("target"))


def _unit(name: Slot, value: Slot | None) -> Slot | None:
    """The words after the number, or in brackets after the name."""
    number = _NUMBER.search(value.text) if value else None
    if value and number and (after := _AFTER.match(value.text, number.end())) and after["unit"]:
        return _within(value, after.span("unit"))
    bracket = _IN_NAME.search(name.text)
    return _within(name, bracket.span("unit")) if bracket else None


def _within(slot: Slot, span: Span) -> Slot:
    said = slot.text[slice(*span)].strip()
    start = slot.span[0] + span[0]
    return Slot(said, (start, start + len(said)))


def period_in(words: str, offset: int) -> Slot | None:
    """The first period that words name; ``offset`` is where they stand."""
    found = PERIOD.search(words)
    return Slot(found[0], (offset + found.start(), offset + found.end())) if found else None
