"""A summary as a paper: title, points, duties with their days, figures, decisions, what is open.

The source's words stay as they are; a day that was worked out stands beside them with its grounds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from assistant.exports import brief_parts
from assistant.exports.deadlines import Order, ordered
from assistant.exports.paper import Paper
from assistant.exports.places import Places
from assistant.exports.reading import reading_notes
from assistant.provisions import split
from assistant.types import Action, Summary
from assistant.wording import Strings


@dataclass(frozen=True, slots=True)
class Account:
    """What a summary was made with: when, by which version of the program, by which models.

    ``where``: the address that the generator sent texts to, "" for none.
    """

    on: datetime
    program: str
    encoder: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """A summary on its way out: for whom it is written down, and in which order duties stand."""

    summary: Summary
    account: Account
    words: Strings
    language: str
    order: Order = "deadline"

    @property
    def duties(self) -> list[Action]:
        return ordered(self.summary.document, self.summary.actions, self.order)


def paper(brief: Brief) -> Paper:
    """All that a summary holds, part by part; parts that there is nothing of are left out."""
    summary, words = brief.summary, brief.words
    document = summary.document
    provisions = split(document)
    places = Places(document, provisions, words)
    told = words["summary.of"].format(name=document.name)
    if summary.title_generated:
        told += f" – {words['summary.title_generated']}"
    parts = [
        brief_parts.points(summary, places, words),
        brief_parts.duties(summary.document, brief.duties, places, words),
        brief_parts.figures(summary, places, words),
        brief_parts.decisions(summary, places, words),
        brief_parts.questions(summary, places, words),
        *([brief_parts.changes(summary, words)] if summary.changes is not None else []),
        brief_parts.receipt(summary, provisions, words),
        brief_parts.refused(summary, places, words),
    ]
    return Paper(
        title=summary.title,
        told=told,
        notes=tuple(_notes(brief)),
        parts=tuple(part for part in parts if part.rows or part.empty),
        about=tuple(about(brief)),
        about_heading=words["brief.about"],
        on=brief.account.on.date(),
        language=brief.language,
        source=document.language,
    )


def _notes(brief: Brief) -> Iterator[str]:
    words = brief.words
    yield from reading_notes(brief.summary.document, words=words)
    yield from (words[f"note.{note}"] for note in brief.summary.notes)


def about(brief: Brief) -> Iterator[tuple[str, str]]:
    """(name, value) rows: document, its dates, when, program, models, budget, what was verified."""
    summary, words, account = brief.summary, brief.words, brief.account
    document, budget, checked = summary.document, summary.budget, summary.verification
    yield words["brief.document"], document.name
    if dated := list(_dates(brief)):
        yield words["brief.dated"], "; ".join(dated)
    yield words["about.on"], f"{account.on:%d/%m/%Y}"
    yield words["about.program"], f"Gọn {account.program}"
    yield words["about.models"], f"{account.encoder}; {_generator(brief)}"
    yield (
        words["brief.budget"],
        words["brief.budget_value"].format(
            used=budget.used, allowed=budget.allowed, document=budget.document
        ),
    )
    if summary.role:
        yield words["brief.role"], words[f"role.{summary.role}"]
    yield words["brief.order"], words[f"order.{brief.order}"]
    if summary.earlier:
        yield words["brief.earlier"], summary.earlier.name
    own = sum(not p.generated for p in summary.points)
    verified = words["brief.own_words"].format(own=own, points=len(summary.points))
    if checked.generator != "none":
        verified += " " + words["summary.verified"].format(
            passed=checked.passed, refused=len(checked.rejected)
        )
    yield words["brief.checked"], verified
    yield words["brief.days"], words["brief.days_value"]


def _dates(brief: Brief) -> Iterator[str]:
    document = brief.summary.document
    for name in ("signed", "in_force", "expires"):
        if day := getattr(document, name):
            yield brief.words[f"brief.{name}"].format(date=f"{day:%d/%m/%Y}")


def _generator(brief: Brief) -> str:
    name, words = brief.summary.verification.generator, brief.words
    if name == "none":
        return words["summary.no_generator"]
    if brief.account.where:
        return words["summary.generator_sent"].format(name=name, address=brief.account.where)
    return words["summary.generator_local"].format(name=name)
