"""A review as a Word file: the user's own draft with a comment at each finding and observation.

A draft in another format becomes a plain document with its text. Nothing else of the draft changes:
its own comments, tracked changes and layout stay.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any
from zipfile import BadZipFile

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from assistant.exports.about import about, decided, fit, rejected_line, verdict_on_nothing
from assistant.exports.anchors import Anchors, Place, cut, mark
from assistant.exports.differences import differences, excerpt
from assistant.exports.noted import counted, heading, label, places, state, words_at
from assistant.exports.reading import reading_notes
from assistant.types import Finding, Observation, Provision, Review, SearchResult, Span
from assistant.wording import Strings

AUTHOR, INITIALS = "Gọn", "G"
Piece = tuple[str, bool]  # words, and whether they are bold


def review_docx(review: Review, words: Strings, source: bytes | None = None) -> bytes:
    """The draft with comments: ``source`` is its file, where that is a .docx.

    The first comment says what the review was made with; what has no place in the file is at the
    nearest place before, with its label. Observations have an author of their own, by which Word
    colours and filters them.
    """
    document = _opened(source) or _written(review)
    said = _in_order(review)
    anchors = Anchors(document.element.body, review.document.text)
    ranges = [_range(anchors, one) for one in said]
    start = _start(document)
    placed = [found for found in ranges if found]
    runs = iter(cut(placed))
    marks = [next(runs) if found else (start, start) for found in ranges]
    _comment(document, (start, start), _opening(review, words), AUTHOR)
    noted = f"{AUTHOR} – {words['noted.heading']}"
    for one, runs_of_it in zip(said, marks, strict=True):
        if isinstance(one, Finding):
            _comment(document, runs_of_it, _told(one, review, words), AUTHOR)
        else:
            _comment(document, runs_of_it, list(_noted(one, review, words)), noted)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _opened(source: bytes | None) -> Any:
    """The user's own file; None where it is none, or one with macros, or a template."""
    if source is None:
        return None
    try:
        return docx.Document(io.BytesIO(source))
    except (ValueError, KeyError, PackageNotFoundError, BadZipFile):
        return None


def _written(review: Review) -> Any:
    """A new document with the draft's text, line by line."""
    document = docx.Document()
    document.core_properties.title = fit(review.document.title or review.document.name)[:255]
    document.core_properties.author = document.core_properties.comments = ""
    for line in review.document.text.split("\n"):
        if line.strip():
            document.add_paragraph(fit(line))
    return document


def _in_order(review: Review) -> list[Finding | Observation]:
    """As the draft goes on, since comments are read beside it."""
    return sorted((*review.findings, *review.observations), key=lambda one: _spans(one)[-1])


def _spans(one: Finding | Observation) -> tuple[Span, Span]:
    """The words that it is about, and the place that it is sorted by."""
    if isinstance(one, Observation):
        return one.span, one.span
    spans = [e.draft_span for e in one.evidence]
    draft = one.draft.start, one.draft.end
    return (min(s for s, _ in spans), max(e for _, e in spans)) if spans else draft, draft


def _range(anchors: Anchors, one: Finding | Observation) -> tuple[Place, Place] | None:
    evidence, draft = _spans(one)
    return anchors.places(evidence) or anchors.places(draft) or anchors.before(draft[0])


def _start(document: Any) -> Any:
    """The first run with words, or one made for the purpose."""
    body = document.element.body
    for run in body.iter(qn("w:r")):
        apart = any(a.tag == qn("w:txbxContent") for a in run.iterancestors())
        if not apart and run.find(qn("w:t")) is not None:
            return run
    paragraphs = list(body.iterchildren(qn("w:p")))
    paragraph = paragraphs[0] if paragraphs else document.add_paragraph()._p
    return paragraph.add_r()


def _comment(
    document: Any, runs: tuple[Any, Any], lines: Sequence[Sequence[Piece]], author: str
) -> None:
    comment = document.comments.add_comment(author=author, initials=INITIALS)
    paragraph = comment.paragraphs[0]
    for place, line in enumerate(lines):
        paragraph = comment.add_paragraph() if place else paragraph
        for text, bold in line:
            paragraph.add_run(fit(text)).bold = bold or None
    mark(*runs, comment.comment_id)


def _opening(review: Review, words: Strings) -> list[list[Piece]]:
    lines = [[(words["review.title"].format(name=review.document.name), True)]]
    lines += [[(f"{name}: {value}", False)] for name, value in about(review, words)]
    lines += [[(n, False)] for n in reading_notes(review.document, review.checked, words)]
    for relation in dict.fromkeys(f.relation for f in review.findings):
        count = sum(f.relation == relation for f in review.findings)
        lines.append([(f"{words[f'relation.{relation}.heading']}: {count}", False)])
    if review.observations:
        lines.append([(counted(review, words), False)])
    lines.append([(words["review.clean"].format(count=len(review.clean)), False)])
    if review.rejected:
        lines.append([(words["review.rejected"].format(count=len(review.rejected)), False)])
        lines += [[(f"– {rejected_line(f, review, words)}", False)] for f in review.rejected]
    key = "review.caution" if review.findings else verdict_on_nothing(review)
    return [*lines, [(words[key], False)]]


def _told(finding: Finding, review: Review, words: Strings) -> list[list[Piece]]:
    kind = words.get(f"kind.{finding.kind}", finding.kind)
    sure = words["finding.confidence"].format(percent=min(99, round(100 * finding.confidence)))
    relation = words[f"relation.{finding.relation}"]
    where = finding.draft.label or words["finding.unlabelled"]
    lines: list[list[Piece]] = [[(f"{relation} – {kind}", True), (f" ({sure})", False)]]
    lines.append([(f"{where}: {finding.reason}", False)])
    for existing in finding.existing:
        status = words[f"status.{existing.document.status}"]
        lines.append([(existing.citation, True), (f" ({status})", False)])
        lines.append(list(_quoted(finding, existing)))
    lines.append([(f"{words['finding.suggestion']}: {finding.suggestion}", False)])
    if decision := review.decisions.get(finding.key):
        lines.append([(f"{words['finding.decision']}: {decided(decision, words)}", False)])
    return [*lines, [(f"{words['finding.key']}: {finding.key}", False)]]


def _noted(observation: Observation, review: Review, words: Strings) -> Iterator[list[Piece]]:
    yield [(f"{words['noted.heading']} – {heading(observation, words)}", True)]
    yield [(f"{label(observation, words)}: {observation.reason}", False)]
    if others := list(places(observation, review.document))[1:]:
        yield [(words["noted.also"], False)]
        yield from ([(f"“{other}”", False)] for other in others)
    for quote in observation.quotes:
        yield [(quote.citation, True), (f" ({state(quote, words)})", False)]
        if text := words_at(quote.document, quote.span):
            yield [(f"“{text}”", False)]
    yield [(f"{words['finding.suggestion']}: {observation.suggestion}", False)]


def _quoted(finding: Finding, existing: SearchResult) -> Iterator[Piece]:
    """The existing text around the evidence, the words that the draft has not in bold."""
    provision = existing.match.provision
    evidence = [e for e in finding.evidence if e.provision_id == provision.id]
    _, theirs = differences(finding.draft, provision, evidence)
    start, end = excerpt(provision, [e.existing_span for e in evidence])
    yield ("“" if start == provision.start else "“… "), False
    at = start
    for left, right in sorted(theirs):
        if at <= left < right <= end:
            yield _piece(provision, at, left), False
            yield _piece(provision, left, right), True
            at = right
    yield _piece(provision, at, end).rstrip(), False
    yield ("”" if end == provision.end else " …”"), False


def _piece(provision: Provision, start: int, end: int) -> str:
    return provision.text[start - provision.start : end - provision.start]
