"""The parts of a summary's paper, from its points to its receipt."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.exports.deadlines import days, grounds
from assistant.exports.paper import Cell, Part, Row, absent
from assistant.exports.places import Places
from assistant.norms.due import Due, due
from assistant.types import Action, Document, Point, Provision, Revision, Span, Summary
from assistant.wording import Strings


def points(summary: Summary, places: Places, words: Strings) -> Part:
    """The points, each with its place, whose words it is in, and the source's where they differ."""
    columns = ("summary.points", "brief.where", "brief.whose")
    rows = tuple(_point(p, summary, places, words) for p in summary.points)
    return Part(words["summary.points"], _named(columns, words), rows, layout="list")


def _point(point: Point, summary: Summary, places: Places, words: Strings) -> Row:
    text, language = summary.document.text, summary.document.language
    where = "; ".join(dict.fromkeys(places.at(span[0]) for span in point.evidence))
    whose = words["summary.model_words" if point.generated else "summary.source_words"]
    source = " … ".join(_flat(text[slice(*span)]) for span in point.evidence)
    quote = source if source != _flat(point.text) else ""
    return Cell(_flat(point.text), quote=quote, language=language), Cell(where), Cell(whose)


def duties(document: Document, duties: Sequence[Action], places: Places, words: Strings) -> Part:
    """Who must do what by when, in the order given; what the text does not say is said so."""
    based = any(duty.basis for duty in duties)
    columns = (
        "brief.number", "summary.who", "summary.what", "summary.deadline", "brief.day",
        "summary.target", *(["summary.basis"] if based else []), "brief.where",
    )  # fmt: skip
    rows = tuple(
        _duty(number, duty, document, places, words, based=based)
        for number, duty in enumerate(duties, start=1)
    )
    found = [due(duty, document) for duty in duties]
    dated = sum(bool(day and day.day) for day in found)
    intro = words["brief.dated_duties"].format(dated=dated, duties=len(duties)) if duties else ""
    return Part(
        words["summary.actions"], _named(columns, words), rows,
        empty=words["summary.no_actions"], intro=intro,
    )  # fmt: skip


def _duty(
    number: int, duty: Action, document: Document, places: Places, words: Strings, *, based: bool
) -> Row:
    condition = words["brief.condition"].format(text=duty.condition) if duty.condition else ""
    quote = _flat(document.text[slice(*duty.evidence)])
    return (
        Cell(str(number)),
        _said(duty.who, document.language, words),
        Cell(_flat(duty.what), note=condition, quote=quote, language=document.language),
        _said(duty.deadline, document.language, words),
        _day(due(duty, document), words),
        _said(duty.target, document.language, words),
        *([_said(duty.basis, document.language, words)] if based else []),
        Cell(places.at(duty.evidence[0])),
    )


def _said(text: str | None, language: str, words: Strings) -> Cell:
    return Cell(_flat(text), language=language) if text else absent(words)


def _day(found: Due | None, words: Strings) -> Cell:
    """The day worked out, with its grounds; empty where it cannot be without guessing."""
    if found is None:
        return Cell()
    text, note = days(found, words), grounds(found, words)
    return Cell(text or note, note=note if text else "", day=found.day)


def figures(summary: Summary, places: Places, words: Strings) -> Part:
    """Amounts, what they are of, and for when."""
    language = summary.document.language
    rows = tuple(
        (
            Cell(_flat(f.amount.text), language=language),
            _said(f.of.text if f.of else None, language, words),
            _said(f.period.text if f.period else None, language, words),
            Cell(places.at(f.evidence[0]), quote=_flat(_text(summary, f.evidence))),
        )
        for f in summary.figures
    )
    columns = ("brief.amount", "brief.of", "brief.period", "brief.where")
    return Part(words["brief.figures"], _named(columns, words), rows)


def decisions(summary: Summary, places: Places, words: Strings) -> Part:
    """What the text decides or reports as decided."""
    language = summary.document.language
    rows = tuple(
        (
            Cell(_flat(d.text), language=language),
            _said(d.by.text if d.by else None, language, words),
            Cell(places.at(d.span[0])),
        )
        for d in summary.decisions
    )
    columns = ("brief.decision", "brief.by", "brief.where")
    return Part(words["brief.decisions"], _named(columns, words), rows)


def questions(summary: Summary, places: Places, words: Strings) -> Part:
    """What the text leaves open."""
    rows = tuple(
        (
            Cell(_flat(q.text), language=summary.document.language),
            Cell(words[f"open.{q.kind}"]),
            Cell(places.at(q.span[0])),
        )
        for q in summary.questions
    )
    columns = ("brief.question", "brief.open", "brief.where")
    return Part(words["brief.questions"], _named(columns, words), rows)


def changes(summary: Summary, words: Strings) -> Part:
    """What changed against the earlier version, before and after."""
    columns = ("brief.change", "summary.part", "brief.before", "brief.after")
    rows = tuple(_change(c, summary, words) for c in summary.changes or ())
    return Part(words["brief.changes"], _named(columns, words), rows, empty=words["note.unchanged"])


def _change(change: Revision, summary: Summary, words: Strings) -> Row:
    """What changed; a duty that came, went or changed is said so, with its slots then and now."""
    slots = "; ".join(
        f"{words.get(f'slot.{name}', name)}: {_flat(old) or '–'} → {_flat(new) or '–'}"
        for name, old, new in change.slots
    )
    note = "; ".join(filter(None, (words["brief.norm"] if change.norm else "", slots)))
    language = summary.document.language
    return (
        Cell(words[f"change.{change.kind}"], note=note),
        Cell(_flat(change.label), language=language),
        Cell(_flat(change.text_before), language=language),
        Cell(_flat(change.text), language=language),
    )


def receipt(summary: Summary, provisions: Sequence[Provision], words: Strings) -> Part:
    """What became of each part of the document, in its order."""
    known = [p for p in provisions if p.id in summary.covered or p.id in summary.omitted]
    rows = tuple(
        (
            Cell(_flat(p.label)),
            Cell(_opening(p), language=summary.document.language),
            Cell(_fate(p.id, summary, words)),
        )
        for p in known
    )
    covered = sum(p.id in summary.covered for p in known)
    heading = words["summary.coverage"].format(covered=covered, total=len(known))
    columns = ("brief.where", "summary.part", "brief.fate")
    return Part(heading, _named(columns, words), rows, folded=True)


def _opening(provision: Provision, most: int = 16) -> str:
    said = provision.text.removeprefix(provision.label).split()
    return " ".join(said[:most]) + (" …" if len(said) > most else "")


def _fate(id_: str, summary: Summary, words: Strings) -> str:
    if id_ in summary.covered:
        numbers = ", ".join(str(point + 1) for point in summary.covered[id_])
        return words["summary.covered_by"].format(numbers=numbers)
    reason = summary.omitted[id_]
    return words["summary.left_out"].format(reason=words.get(f"omitted.{reason}", reason))


def refused(summary: Summary, places: Places, words: Strings) -> Part:
    """Sentences of the model that the verifier refused, with its reason."""
    rows = tuple(
        (Cell(_flat(r.text)), Cell(r.reason), Cell(places.at(r.evidence[0])))
        for r in summary.verification.rejected
    )
    columns = ("summary.refused", "finding.reason", "brief.where")
    return Part(words["summary.refused"], _named(columns, words), rows, folded=True)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _named(columns: Sequence[str], words: Strings) -> tuple[str, ...]:
    return tuple(words[column] for column in columns)


def _text(summary: Summary, span: Span) -> str:
    return summary.document.text[slice(*span)]
