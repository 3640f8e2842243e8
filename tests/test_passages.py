"""What is encoded, and what of a draft is judged at a time."""

from __future__ import annotations

import pytest

from assistant.passages import passages, rules
from assistant.provisions import split
from assistant.types import Document, Language

ARTICLES: list[tuple[Language, str, list[str], list[str]]] = [
    # an article of two paragraphs is one passage, and two rules
    (
        "en",
        "POLICY\n1. Files\n(1) A file is opened.\n(2) A file is closed.\n2. Keys\nKeys are kept.",
        ["1", "2"],
        ["1.1", "1.2", "2"],
    ),
    (
        "vi",
        "QUY CHẾ\nĐiều 1. Hồ sơ\n1. Hồ sơ được mở.\n2. Hồ sơ được đóng.\nĐiều 2. Khóa\nGiữ khóa.",
        ["Điều 1", "Điều 2"],
        ["Điều 1 khoản 1", "Điều 1 khoản 2", "Điều 2"],
    ),
    (
        "fr",
        "RÈGLEMENT\nArticle 1er\nI. – Le dossier est ouvert.\nII. – Le dossier est clos.\n"
        "Article 2\nLes clés sont gardées.",
        ["Article 1er", "Article 2"],
        ["Article 1er, I", "Article 1er, II", "Article 2"],
    ),
    # the items of a list say one thing with the line above them
    (
        "en",
        "POLICY\n1. Files\nIt holds:\n(a) the request;\n(b) the reply.\n2. Keys\nKeys are kept.",
        ["1", "2"],
        ["1", "2"],
    ),
]


@pytest.mark.parametrize(("language", "text", "encoded", "judged"), ARTICLES)
def test_two_paragraphs_are_two_rules_and_a_list_is_one(
    language: Language, text: str, encoded: list[str], judged: list[str]
) -> None:
    provisions = split(Document("d", "d", text, language))
    labels = [provisions[i].label for i in passages(provisions)]
    assert [label for label in labels if label] == encoded
    assert [p.label for p in rules(provisions) if p.label] == judged
