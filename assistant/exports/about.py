"""What a review was made with and what it kept silent, in words: the same in every format."""

from __future__ import annotations

import re
from datetime import datetime

from assistant.types import Decision, Finding, Review
from assistant.wording import Strings

RELATIONS = ("conflict", "redundant", "overlap")  # most serious first
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def fit(text: str) -> str:
    """A text without the characters that XML cannot hold: controls, halves of surrogate pairs."""
    return _UNFIT.sub("", text)


def about(review: Review, words: Strings) -> list[tuple[str, str]]:
    """(name, value) rows: draft, date, program, index with its content, models, thresholds."""
    made = review.made
    rows = [(words["about.draft"], review.document.name)]
    if made is None:
        return rows
    index = words["about.index_value"].format(
        index=made.index, content=made.content, documents=made.documents, provisions=made.provisions
    )
    told = ", ".join(f"{name} {value:g}" for name, value in made.thresholds.items())
    rows += [
        (words["about.on"], f"{made.on:%d/%m/%Y}"),
        (words["about.program"], f"Gọn {made.program}"),
        (words["about.index"], index),
        (words["about.models"], words["about.models_value"].format(encoder=made.encoder)),
        (words["about.thresholds"], f"{told} ({made.rules})"),
    ]
    if made.minimum:
        least = ", ".join(f"{words[f'relation.{r}']} {v:.3f}" for r, v in made.minimum.items())
        value = words["about.minimum_value"].format(values=least, count=review.under_minimum)
        rows.append((words["about.minimum"], value))
    if made.outdated:
        rows.append((words["about.minimum"], words["about.outdated"]))
    return rows


def decided(decision: Decision, words: Strings) -> str:
    """ "rejected, Lan, 24/11/2026: quoted on purpose"."""
    said = [words[f"decision.{decision.verdict}"], decision.user, day(decision.when)]
    return ", ".join(filter(None, said)) + (f": {decision.note}" if decision.note else "")


def day(when: str) -> str:
    """A moment in ISO 8601 as a date for people; "" for none."""
    return f"{datetime.fromisoformat(when):%d/%m/%Y}" if when else ""


def rejected_line(finding: Finding, review: Review, words: Strings) -> str:
    """A finding that was rejected, in one line: where, what, by whom."""
    where = finding.draft.label or words["finding.unlabelled"]
    there = "; ".join(r.citation for r in finding.existing)
    decision = review.decisions.get(finding.key)
    said = f" ({decided(decision, words)})" if decision else ""
    return f"{where} – {words[f'relation.{finding.relation}']}: {there}{said}"


def verdict_on_nothing(review: Review) -> str:
    """The key of the sentence for a review without findings."""
    if review.made is not None and not review.made.documents:
        return "review.empty_library"
    if not review.checked:
        return "review.nothing_checked"
    return "review.nothing_left" if review.rejected else "review.nothing"
