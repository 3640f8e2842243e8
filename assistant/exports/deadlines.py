"""When duties are due, in words beside those of the text, and in which order duties stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from assistant.norms.due import Due, due
from assistant.types import Action, Document
from assistant.wording import Strings

Order = Literal["deadline", "actor", "text"]
ORDERS: tuple[Order, ...] = ("deadline", "actor", "text")


def ordered(document: Document, duties: Sequence[Action], order: Order) -> list[Action]:
    """The duties by day, by actor and then day, or as the text goes on; what has none is last."""
    if order == "text":
        return list(duties)

    def by_day(duty: Action) -> tuple[int, date, int]:
        found = due(duty, document)
        if found and found.day:
            return 0, found.day, duty.evidence[0]
        return (1 if duty.deadline else 2), date.max, duty.evidence[0]

    if order == "deadline":
        return sorted(duties, key=by_day)
    return sorted(duties, key=lambda d: (d.who is None, (d.who or "").casefold(), by_day(d)))


def days(found: Due, words: Strings) -> str:
    """The days alone: ``15/03/2027``, ``01/10/2027 – 31/12/2027``, ``from 01/04/2027``; or ""."""
    first, last = (f"{day:%d/%m/%Y}" if day else "" for day in (found.first, found.last))
    if found.lasting and last:
        return words["due.until"].format(date=last)
    if found.before and last:
        return words["due.before"].format(date=last)
    if first and last:
        return f"{first} – {last}"
    return last or (words["due.from"].format(date=first) if first else "")


def grounds(found: Due, words: Strings) -> str:
    """How these days were found, where the text does not print them; "" where it does."""
    return "; ".join(_grounds(found, words))


def _grounds(found: Due, words: Strings) -> Iterator[str]:
    if found.event and found.origin:
        yield words[f"due.{found.event}"].format(date=f"{found.origin:%d/%m/%Y}")
    if found.rule:
        yield words["due.next" if found.last else "due.recurring"]
        if not found.named and found.last:
            yield words["due.unnamed"]
    if found.week:
        yield words[f"due.week{found.week}"]
