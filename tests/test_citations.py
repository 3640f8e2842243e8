"""Citations in the local form."""

from __future__ import annotations

import pytest

from assistant.citations import cite
from assistant.types import Document, Provision


def provision(label: str, id_: str = "p") -> Provision:
    return Provision(id_, "d", "a", label, "article", "", 0, 0)


@pytest.mark.parametrize(
    ("document", "label", "expected"),
    [
        (
            Document("d", "a.pdf", "", "vi", kind="decision", number="12/2024/QĐ-UBND"),
            "Điều 5 khoản 2",
            "Điều 5 khoản 2 Quyết định số 12/2024/QĐ-UBND",
        ),
        (
            Document("d", "a.pdf", "", "fr", kind="order", number="n° 2024-117"),
            "Article 2, III",
            "article 2, III de l'arrêté n° 2024-117",
        ),
        # a part of the text that has no label of its own: the document alone
        (Document("d", "a.pdf", "", "fr", kind="order", number="n° 7"), "", "arrêté n° 7"),
        # no number: the title; the file's name when even that is missing or no title at all
        (Document("d", "a.pdf", "", "en", title="Records Policy"), "Section 4(2)",
         "Section 4(2), Records Policy"),
        (Document("d", "a.pdf", "", "en", title="word " * 60), "Section 4", "Section 4, a.pdf"),
    ],
)  # fmt: skip
def test_cite(document: Document, label: str, expected: str) -> None:
    assert cite(provision(label), document) == expected


def test_a_given_line_is_cited_by_its_title() -> None:
    document = Document("7", "7", "", "vi", title="Dự phòng (Điều 10 Luật)", given=True)
    assert cite(provision("", "7"), document) == "Dự phòng (Điều 10 Luật)"
    assert cite(provision("khoản 1", "7#para_1"), document) == "khoản 1 – Dự phòng (Điều 10 Luật)"
