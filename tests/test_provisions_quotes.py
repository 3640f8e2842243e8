"""Quotations, and new wording that an amending act gives: no provision of the act itself."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.provisions import quoted_spans, split
from assistant.types import Document, Language

QUOTED = [
    # definitions inside the new wording
    ("như sau:\n“Điều 5. A\n1. “B” là c.\n2. D.”\nĐiều 2", ["“Điều 5. A\n1. “B” là c.\n2. D.”"]),
    # behind a colon, in the line that announces it
    ("như sau: “Điều 5. A\n1. B\n2. C”.\nĐiều 2", ["“Điều 5. A\n1. B\n2. C”"]),
    # French repeats the opening mark
    ("« I. - A\n« II. - “b” B\n« III. C ».\nArt. 2", ["« I. - A\n« II. - “b” B\n« III. C »"]),
    # words in a line, straight marks
    ('thay "A" bằng "B c"; bỏ "d".', ['"A"', '"B c"', '"d"']),
    # straight marks in straight marks
    ('như sau:\n"Điều 5. "A" là b\n2. C".\n2. D', ['"Điều 5. "A" là b\n2. C"']),
    # a curly mark closed by a straight one, at a line end
    ('như sau:\n“3. A\n4. B"\n2. như sau:\n“5. C”', ['“3. A\n4. B"', "“5. C”"]),
    # never closed: opens nothing
    ("“Điều 5. A\nB\nĐiều 2", []),
    # no quotation goes over lines from the middle of a sentence
    ("x “a\n b” c “d” e", ["“d”"]),
    # inches, apostrophes, marks of nothing
    ("l'eau de l’été, 5\" et “”", ["“”"]),
]


@pytest.mark.parametrize(("text", "quoted"), QUOTED)
def test_quoted_spans(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quoted_spans(text)] == quoted


AMENDING: list[tuple[str, Language, list[str]]] = [
    (
        "Điều 1. Sửa đổi, bổ sung Quy chế như sau:\n1. Sửa đổi Điều 5 như sau:\n"
        "“Điều 5. Báo cáo\n1. Báo cáo tháng.\n2. Báo cáo quý.”\n2. Bãi bỏ Điều 6.\nĐiều 2. Hết.",
        "vi",
        ["art_1", "art_1/intro", "art_1/para_1", "art_1/para_2", "art_2"],
    ),
    # never closed: the act's own next item amends, its own next article follows
    (
        "Điều 1. Sửa đổi Quy chế:\n1. Sửa Điều 5 như sau:\n“Điều 5. Báo cáo\n1. Báo cáo tháng.\n"
        "2. Báo cáo quý.\n2. Bổ sung Điều 6 như sau:\n“Điều 6. Sổ\n1. Lập sổ.\nĐiều 2. Hết.",
        "vi",
        ["art_1", "art_1/intro", "art_1/para_1", "art_1/para_2", "art_2"],
    ),
    (
        "Article 1er\nL'article 5 est ainsi rédigé :\n« Art. 5. - I. - Le maire signe.\n"
        "« II. - Il rend compte. »\nArticle 2\nLe préfet exécute.",
        "fr",
        ["art_1er", "art_2"],
    ),
    (
        "Article 1\nArticle 5 is replaced by the following:\n“Article 5\n1. The clerk signs.\n"
        "2. The clerk reports.”\nArticle 2\nEntry into force.",
        "en",
        ["art_1", "art_2"],
    ),
]


@pytest.mark.parametrize(("text", "language", "addresses"), AMENDING)
def test_new_wording_is_no_provision(text: str, language: Language, addresses: list[str]) -> None:
    found = split(Document("doc", "doc", text, language))
    assert [p.address for p in found] == addresses


@settings(max_examples=300, deadline=None)
@given(st.text("“”«»\"‘’`'ab: \n.;", max_size=60))
def test_spans_are_disjoint_and_begin_and_end_with_a_mark(text: str) -> None:
    last = 0
    for start, end in quoted_spans(text):
        assert last <= start < end <= len(text)
        assert text[start] in '“«"‘`' and text[end - 1] in "”»\"’'"
        last = end


@pytest.mark.parametrize("piece", ["“", "“Điều 5.\n", "“”", ': "a', "a: “\n", "”\n", "1. a:\n“b\n"])
def test_time_is_linear(piece: str) -> None:
    def seconds(size: int) -> float:
        document = Document("doc", "doc", piece * (size // len(piece)), "vi")
        start = time.perf_counter()
        split(document)
        return time.perf_counter() - start

    small, large = seconds(20_000), seconds(160_000)
    assert large < 32 * small + 0.5, "eight times the text, at most four times the usual slack"
