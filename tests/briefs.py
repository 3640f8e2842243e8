"""A small document with duties of each kind, summarised without a model, on its way out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from assistant.exports.brief import Account, Brief
from assistant.exports.deadlines import Order
from assistant.models.generator import NoGenerator
from assistant.summarise import summarise
from assistant.types import Document, Language, Rejected, Summary, Verification
from assistant.wording import strings
from tests.fakes import WordEncoder

ACCOUNT = Account(datetime(2027, 2, 1, 9, 30, tzinfo=UTC), "0.1", "words")
TEXT = """ORDER No. 5/2027 on quarterly returns

Article 1. Returns
The Registrar must send the annual return to the Ministry before 31 March 2027.
The Council shall publish its plan within two months of the coming into force of this Order.
The Inspector shall answer each claim within 15 working days of receipt.

Article 2. Reports
Each school must submit a report quarterly.
The register must be kept open to the public.
The Fund was 1,250,000 euros in 2026, and at least 80% of it was paid out in time.
"""


def document(text: str = TEXT, language: Language = "en") -> Document:
    return Document(
        id="d", name="order.txt", text=text, language=language, title="Order on quarterly returns",
        number="5/2027", signed=date(2027, 1, 15), in_force=date(2027, 3, 1),
    )  # fmt: skip


def summary(given: Document | None = None) -> Summary:
    return summarise(given or document(), WordEncoder(), NoGenerator(), budget=60)


def brief(
    given: Summary | None = None, *, language: Language = "en", order: Order = "deadline"
) -> Brief:
    return Brief(given or summary(), ACCOUNT, strings(language), language, order)


def hostile(said: str) -> Brief:
    """A summary of which every text that comes from a document or a model is ``said``."""
    found = summary()
    refused = Verification(said, 1, (Rejected(said, said, (0, 5)),))
    return brief(
        replace(
            found,
            document=replace(found.document, name=said, title=said),
            title=said,
            points=tuple(replace(p, text=said, generated=True) for p in found.points),
            actions=tuple(
                replace(a, who=said, what=said, target=said, basis=said, condition=said)
                for a in found.actions
            ),
            verification=refused,
        )
    )
