"""A review as Markdown (CommonMark): for notes, wikis and e-mails; nothing of a text is obeyed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.exports.about import RELATIONS, about, decided, rejected_line, verdict_on_nothing
from assistant.exports.differences import differences, excerpt
from assistant.exports.noted import counted, heading, label, places, state, words_at
from assistant.exports.reading import reading_notes
from assistant.types import Finding, Observation, Provision, Review, SearchResult, Span
from assistant.wording import Strings

# what Markdown or HTML may take for markup, anywhere and at the beginning of a line
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$]|&(?=[#\w])|:(?=//)")
_AT_START = re.compile(r"^(\s*\d{0,9})([.)#+\-=:])")


def escaped(text: str) -> str:
    """A text that is shown as it is: on one line, every mark of Markdown or HTML disarmed.

    >>> print(escaped("1. *a* <b>"))
    1\\. \\*a\\* \\<b\\>
    """
    return _disarmed(text.strip())


def _disarmed(text: str) -> str:
    flat = _SPECIAL.sub(r"\\\g<0>", re.sub(r"\s+", " ", text))
    return _AT_START.sub(r"\1\\\2", flat)


def review_markdown(review: Review, words: Strings) -> str:
    """What it was made with, findings by seriousness, what the draft shows, what stays silent."""
    title = words["review.title"].format(name=review.document.name)
    lines = [f"# {escaped(title)}", ""]
    lines += [f"- {escaped(name)}: {escaped(value)}" for name, value in about(review, words)]
    lines += [f"\n> {escaped(n)}" for n in reading_notes(review.document, review.checked, words)]
    key = "review.caution" if review.findings else verdict_on_nothing(review)
    lines += ["", escaped(words[key])]
    for relation in RELATIONS:
        found = [f for f in review.findings if f.relation == relation]
        if found:
            lines += ["", f"## {escaped(words[f'relation.{relation}.heading'])} ({len(found)})"]
        for finding in found:
            lines += ["", *_finding(finding, review, words)]
    if review.observations:
        lines += ["", f"## {escaped(counted(review, words))}", "", escaped(words["noted.intro"])]
    for observation in review.observations:
        lines += ["", *_observation(observation, review, words)]
    if review.rejected:
        told = words["review.rejected"].format(count=len(review.rejected))
        lines += ["", f"## {escaped(told)}", ""]
        lines += [f"- {escaped(rejected_line(f, review, words))}" for f in review.rejected]
    if review.clean:
        told = words["review.clean"].format(count=len(review.clean))
        labels = (p.label or words["finding.unlabelled"] for p in review.clean)
        lines += ["", f"## {escaped(told)}", "", escaped("; ".join(labels))]
    return "\n".join(lines) + "\n"


def _finding(finding: Finding, review: Review, words: Strings) -> Iterable[str]:
    kind = words.get(f"kind.{finding.kind}", finding.kind)
    sure = words["finding.confidence"].format(percent=min(99, round(100 * finding.confidence)))
    label = finding.draft.label or words["finding.unlabelled"]
    yield f"### {escaped(label)} – {escaped(kind)}"
    for existing in finding.existing:
        yield from _pair(finding, existing, words)
    rows = [
        (words["finding.reason"], finding.reason),
        (words["finding.suggestion"], finding.suggestion),
        (words["finding.key"], f"{finding.key} ({sure})"),
    ]
    if decision := review.decisions.get(finding.key):
        rows.append((words["finding.decision"], decided(decision, words)))
    yield ""
    yield from (f"- {escaped(name)}: {escaped(value)}" for name, value in rows)


def _observation(observation: Observation, review: Review, words: Strings) -> Iterable[str]:
    yield f"### {escaped(label(observation, words))} – {escaped(heading(observation, words))}"
    for place, text in enumerate(places(observation, review.document)):
        if place == 1:
            yield from ("", escaped(words["noted.also"]))
        yield from ("", f"> {escaped(text)}")
    yield ""
    for quote in observation.quotes:
        text = escaped(words_at(quote.document, quote.span))  # "" for a document as a whole
        there = f"> **{escaped(quote.citation)}** ({state(quote, words)})"
        yield from (f"{there}  ", f"> {text}", "") if text else (there, "")
    yield f"- {escaped(words['finding.reason'])}: {escaped(observation.reason)}"
    yield f"- {escaped(words['finding.suggestion'])}: {escaped(observation.suggestion)}"


def _pair(finding: Finding, existing: SearchResult, words: Strings) -> Iterable[str]:
    provision = existing.match.provision
    evidence = [e for e in finding.evidence if e.provision_id == provision.id]
    ours, theirs = differences(finding.draft, provision, evidence)
    status = words[f"status.{existing.document.status}"]
    yield ""
    yield f"> {escaped(words['finding.draft'])}:  "
    yield f"> {quoted(finding.draft, [e.draft_span for e in evidence], ours)}"
    yield ""
    there = f"{escaped(words['finding.existing'])}: **{escaped(existing.citation)}**"
    yield f"> {there} ({status})  "
    yield f"> {quoted(provision, [e.existing_span for e in evidence], theirs)}"


def quoted(provision: Provision, same: Sequence[Span], differs: Sequence[Span]) -> str:
    """The text around the evidence, on one line, the words that differ in bold."""
    start, end = excerpt(provision, same)
    pieces, at = [], start
    for left, right in sorted(differs):
        if at <= left < right <= end:
            pieces += [_piece(provision, at, left), f"**{_piece(provision, left, right)}**"]
            at = right
    pieces.append(_piece(provision, at, end))
    body = "".join(p for p in pieces if p != "****").strip()
    before = "… " if start > provision.start else ""
    after = " …" if end < provision.end else ""
    return f"{before}{body}{after}"


def _piece(provision: Provision, start: int, end: int) -> str:
    return _disarmed(provision.text[start - provision.start : end - provision.start])
