"""Markdown: words without the marks of print, and the way back to the file."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.hygiene import clean
from assistant.readers.markdown import read_markdown


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        # headings stay marked; bold words, links and pictures
        ("## Article 5\n\n**Le maire** tient un [registre](https://a.example/x).",
         "## Article 5\n\nLe maire tient un registre."),
        ("![logo](a.png)Texte", "Texte"),
        # numbers that a converter escaped
        ("1\\. Cơ quan báo cáo\n2\\) Hai \\- ba", "1. Cơ quan báo cáo\n2) Hai - ba"),
        # tables as rows
        ("| Who | What |\n|:---|---:|\n| Clerk | Report |", "Who | What\nClerk | Report"),
        # notes
        ("The fee[^1] is due.\n\n[^1]: In euros.", "The fee[1] is due.\n\n[1] In euros."),
        # comments; a footnote's asterisk and a product stay
        ("a<!-- no -->b", "ab"), ("5 * 3, 2 ** 3, note *", "5 * 3, 2 ** 3, note *"),
        # brackets that are no links
        ("[repealed] (see 5)", "[repealed] (see 5)"),
        # front matter is about the text; a rule is not front matter
        ('---\ntitle: "Code"\nrank: law\n---\n# Article 1\nTexte.', "# Article 1\nTexte."),
        ("Text\n---\nMore", "Text\n---\nMore"),
    ],
)  # fmt: skip
def test_markdown(given_: str, expected: str) -> None:
    assert read_markdown(given_.encode()).text == expected


@pytest.mark.parametrize(
    ("given_", "title"),
    [
        ('---\ntitle: "Code des médailles"\n---\n# Livre I\n', "Code des médailles"),
        ("# Minutes of **May**\n\nText.", "Minutes of May"),
        ("## No title\n\nText.", ""),
    ],
)
def test_title(given_: str, title: str) -> None:
    assert read_markdown(given_.encode()).title == title


PIECES = st.sampled_from(
    ["word ", "**bold** ", "[link](http://a) ", "1\\. ", "| a | b |\n", "|---|---|\n", "\n", "é ",
     "e\u0301 ", "[^1] ", "# ", "\u00ad", "***", "[", "](", "---\n", "<!--", "-->"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=20).map("".join))
def test_every_word_leads_back_to_itself(raw: str) -> None:
    extract = read_markdown(raw.encode())
    at = 0
    for word in extract.text.split():
        at = extract.text.index(word, at)
        if word in ("word", "bold", "link"):
            start, end = extract.offsets.span_to_raw((at, at + len(word)))
            # marks behind the last letter belong to its extent, as soft hyphens do
            assert clean(raw[start:end])[0].startswith(word)
        at += len(word)


@pytest.mark.parametrize(
    "piece", ["[", "[a](", "**", "**a", "<!--", "|", "| ", " ", "|-", "---|", "![", "\\", "[^a"]
)
def test_time_is_linear(piece: str) -> None:
    def seconds(times: int) -> float:
        data = (piece * times).encode()
        start = time.perf_counter()
        read_markdown(data)
        return time.perf_counter() - start

    small, large = min(seconds(10_000) for _ in range(2)), seconds(80_000)
    assert large < 32 * small + 0.5, "eight times the text, at most four times the usual slack"
