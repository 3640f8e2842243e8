"""Results as a person reads them in a terminal."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from assistant.exports.missing import NOBODY
from assistant.exports.outline import brief_lines
from assistant.types import (
    Audit,
    Decision,
    Document,
    Finding,
    Observation,
    Review,
    SearchResult,
    Shortening,
    Summary,
)

WIDTH = 96
MOST_REPEATS = 10  # groups shown; JSON has all
MOST_LISTED = 30  # lines of any other list


def search_text(results: list[SearchResult]) -> str:
    """Numbered citations with the part that matched."""
    if not results:
        return "Nothing found."
    return "\n\n".join(
        f"{i}. {r.citation}  (similarity {r.match.similarity:.2f})\n"
        f"{_not_in_force(r.document)}{_block(r.match.part.text)}"
        for i, r in enumerate(results, start=1)
    )


def _not_in_force(document: Document) -> str:
    """A line where the text is no longer, or not yet, in force; else nothing."""
    if document.status not in ("expired", "not_yet_in_force"):
        return ""
    ended = f" ({told})" if (told := _ended(document)) else ""
    return f"   {document.status.replace('_', ' ')}{ended}\n"


def review_text(review: Review, *, unsure: bool = False) -> str:
    """Findings, most serious first, what was rejected before, how much was checked, with what.

    ``unsure`` shows those that are not sure enough to be said; they are counted otherwise.
    """
    checked = f"{len(review.checked)} provisions checked, {len(review.clean)} with nothing to say."
    whole = [o for o in review.observations if o.kind == "copy"]  # of the draft as such: first
    noted = [o for o in review.observations if o.kind != "copy"]
    parts = [_observation(o, review.document) for o in whole]
    parts += [_finding(f, review) for f in review.findings]
    if noted:
        parts.append(f"Also noted ({len(noted)})")
        parts += [_observation(o, review.document) for o in noted]
    if review.rejected:
        lines = [f"Rejected before, for the same two texts ({len(review.rejected)})"]
        lines += [f"- {f.key}  {f.draft.label} | {existing_of(f)}" for f in review.rejected]
        parts.append("\n".join(lines))
    if review.unsure and unsure:
        parts.append(f"Not sure enough to be said ({len(review.unsure)})")
        parts += [_finding(f, review) for f in review.unsure]
    elif review.unsure:
        checked += f" {len(review.unsure)} too unsure to be said; --unsure shows them."
    return "\n\n".join([*parts, checked, *([made_text(review)] if review.made else [])])


def existing_of(finding: Finding) -> str:
    """Where a finding's existing provisions stand."""
    return "; ".join(r.citation for r in finding.existing)


def made_text(review: Review) -> str:
    """What the review was made with, and what it kept to itself."""
    made = review.made
    if made is None:
        return ""
    lines = [
        f"{made.on.isoformat()}, Gọn {made.program}, index {made.index} (content {made.content},"
        f" {made.documents} documents), {made.encoder}, rules {made.rules}"
    ]
    if made.minimum:
        least = ", ".join(f"{relation} {value:.3f}" for relation, value in made.minimum.items())
        lines.append(
            f"Least confidence set by decisions: {least}; under it: {review.under_minimum}."
        )
    if made.outdated:
        lines.append("calibration.json was made under other rules and is set aside.")
    return "\n".join(lines)


def _finding(finding: Finding, review: Review) -> str:
    draft, decision = review.document.text, review.decisions.get(finding.key)
    lines = [
        f"{finding.relation.upper()} ({finding.kind}, confidence {finding.confidence:.2f})"
        f"  {finding.key}",
        f"Draft: {finding.draft.label}",
        *(f"Existing: {r.citation}" for r in finding.existing),
        *([f"Rank of the existing text: {finding.rank}"] if finding.rank else []),
        finding.reason,
    ]
    texts = {r.match.provision.id: r.document.text for r in finding.existing}
    for evidence in finding.evidence:
        lines += ["  draft:", _block(draft[slice(*evidence.draft_span)])]
        existing = texts[evidence.provision_id]
        lines += ["  existing:", _block(existing[slice(*evidence.existing_span)])]
    lines.append(f"Suggestion: {finding.suggestion}")
    if decision:
        lines.append(f"Decided: {decision_text(decision)}")
    return "\n".join(lines)


def _observation(observation: Observation, draft: Document) -> str:
    lines = [
        f"{observation.kind.upper()}{' (' + observation.detail + ')' if observation.detail else ''}"
        f"  {observation.provision.label}",
        observation.reason,
        *(_block(draft.text[slice(*s)]) for s in (observation.span, *observation.also)),
    ]
    for quote in observation.quotes:
        lines.append(f"Existing: {quote.citation}")
        if words := quote.document.text[slice(*quote.span)]:
            lines.append(_block(words))
    return "\n".join([*lines, f"Suggestion: {observation.suggestion}"])


def decision_text(decision: Decision) -> str:
    """The verdict, who and when, and the note."""
    said = [decision.verdict, decision.user, decision.when[:10], decision.note]
    return ", ".join(filter(None, said))


def summary_text(summary: Summary) -> str:
    """Title, points, actions, what was left out, and whose words they are."""
    lines = [summary.title, ""]
    lines += [f"- {p.text}{'' if not p.generated else '  [reworded]'}" for p in summary.points]
    if summary.actions:
        lines += ["", "Actions"]
    for action in summary.actions:
        deadline = action.deadline or "no deadline stated"
        lines.append(
            f"- {action.who or NOBODY[summary.document.language]} | {action.what} | {deadline}"
        )
    lines += brief_lines(summary)
    omitted = len(summary.omitted)
    total = omitted + len(summary.covered)
    report, budget = summary.verification, summary.budget
    lines += [
        "",
        f"The points use {budget.used} words of {budget.allowed} allowed; the document has"
        f" {budget.document}.",
        f"{total - omitted} of {total} provisions are covered by a point, {omitted} left out.",
        f"Generator: {report.generator}; {report.passed} sentences passed the verifier,"
        f" {len(report.rejected)} refused and replaced by the source's words.",
    ]
    return "\n".join(lines)


def shortening_text(shortening: Shortening) -> str:
    """A digest of the changes with figures, then the shorter text."""
    if not shortening.changes and not shortening.refused:
        return "Nothing to shorten: no repeat, empty introduction or wordy phrase was found."
    (words, fewer), (norms, left) = shortening.words, shortening.norms
    share = (words - fewer) / words if words else 0.0
    lines = [
        f"{words} words before, {fewer} after ({share:.1%} fewer); {norms} norms before, {left}"
        f" after; {len(shortening.changes)} changes, {len(shortening.refused)} refused."
    ]
    if left > norms:
        lines.append("More norms after: duties that introductions had hidden are now read as such.")
    for heading, changes in (("Changes", shortening.changes), ("Refused", shortening.refused)):
        if changes:
            lines += ["", heading]
        for change in changes[:MOST_LISTED]:
            old, new = (" ".join(part.split()) for part in (change.old, change.new))
            lines += [_block(f"- “{old}” → “{new}”  {change.reason}")]
        if len(changes) > MOST_LISTED:
            lines.append(f"    - and {len(changes) - MOST_LISTED} more; --json has all")
    return "\n".join([*lines, "", "Text", "", shortening.text])


def audit_text(audit: Audit) -> str:
    """Counts, then what to look at: repeats, copies, texts not in force, duties to report."""
    total: Counter[str] = Counter()
    for counts in audit.norms.values():
        total.update(counts)
    lines = [
        f"{audit.documents} documents, {audit.provisions} provisions, {audit.passages} passages,"
        f" {audit.words} words",
        f"Languages: {_counts(audit.languages)}",
        f"Kinds: {_counts(audit.kinds)}",
        f"Status: {_counts(audit.statuses)}",
        f"Norms: {_counts(total)}",
    ]
    lines += _listed(
        "Norms by issuer",
        (f"{issuer or 'no issuer known'}: {_counts(c)}" for issuer, c in audit.norms.items()),
    )
    lines += _listed("Expired", (f"{_named(d)} ({_ended(d)})" for d in audit.expired))
    lines += _listed(
        "Not yet in force", (f"{_named(d)} ({d.in_force})" for d in audit.not_yet_in_force)
    )
    lines += _repeats(audit)
    lines += _listed(
        "Documents that mostly stand in another one",
        (
            f"{_named(c.document)}: {c.shared} of {c.words} words in {_named(c.source)}"
            for c in audit.copies
        ),
    )
    lines += _listed(
        "Duties to report",
        (
            f"{r.actor or 'no body named'} | {' '.join(r.action.split())} |"
            f" {r.deadline or 'no deadline stated'}  [{r.place.citation}]"
            for r in audit.reporting
        ),
    )
    return "\n".join(lines)


def _ended(document: Document) -> str:
    """Since when, and by what: "2024-07-01; replace: 7/2024/QĐ-UBND"."""
    ends = [e for e in document.effects if e.ends(date.max)]
    ends = [e for e in ends if not e.address] or ends
    days = [str(day) for day in (*(e.effective for e in ends), document.expires) if day]
    return "; ".join([*days[:1], *(f"{e.kind}: {e.citation}" for e in ends)])


def _repeats(audit: Audit) -> list[str]:
    if not audit.repeats:
        return ["", "No passage of eight words or more stands twice."]
    shown = min(len(audit.repeats), MOST_REPEATS)
    spare = sum(r.spare for r in audit.repeats)
    lines = ["", f"The same words in several places ({shown} of {len(audit.repeats)} shown;"]
    lines[-1] += f" {spare} words to spare in all)"
    for repeat in audit.repeats[:MOST_REPEATS]:
        lines += [f"- {repeat.words} words in {len(repeat.places)} places", _block(repeat.text)]
        lines += [f"      {place.citation}" for place in repeat.places[:MOST_REPEATS]]
        if len(repeat.places) > MOST_REPEATS:
            lines.append(f"      and {len(repeat.places) - MOST_REPEATS} more")
    return lines


def _listed(heading: str, items: Iterable[str]) -> list[str]:
    lines = [f"- {item}" for item in items]
    if not lines:
        return ["", f"{heading}: none"]
    more = [f"- and {len(lines) - MOST_LISTED} more; --json has all"] * (len(lines) > MOST_LISTED)
    return ["", f"{heading} ({len(lines)})", *lines[:MOST_LISTED], *more]


def _counts(counts: Mapping[Any, int]) -> str:
    return ", ".join(f"{name or 'unknown'} {n}" for name, n in counts.items()) or "none"


def _named(document: Document) -> str:
    return document.number or document.title.split("\n")[0] or document.name


def _block(text: str) -> str:
    flat = " ".join(text.split())
    return textwrap.fill(flat, WIDTH, initial_indent="    ", subsequent_indent="    ")
