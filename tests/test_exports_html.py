"""Marked text, side by side: what is shown, and that nothing of a document is ever obeyed."""

from __future__ import annotations

import re
from datetime import date
from html import escape, unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.exports.differences import LONG, differences, excerpt
from assistant.exports.html import finding_card, marked, report, review_page
from assistant.exports.html.style import sheet
from assistant.types import Document, Evidence, Finding, Match, Provision, Review, SearchResult
from assistant.wording import LANGUAGES, strings

WORDS = strings("en")
HOSTILE = '<img src=x onerror="alert(1)"> & ${7*7} {{value}}'


def provision(text: str, *, start: int = 0, id_: str = "p", label: str = "Section 1") -> Provision:
    return Provision(id_, "d", "s1", label, "article", text, start, start + len(text))


def finding(draft: str, existing: str, *, title: str = "Act", **other: str) -> Finding:
    document = Document("d", "act.txt", existing, "en", title=title)
    theirs = provision(existing, id_="law")
    found = SearchResult(Match(theirs, theirs, 0.9, 1.0), document, "section 1, Act")
    evidence = (Evidence((0, len(draft)), "law", (0, len(existing))),)
    values = {"relation": "redundant", "kind": "verbatim", "reason": "R", "suggestion": "S"}
    return Finding(
        draft=provision(draft),
        existing=(found,),
        confidence=1.0,
        similarity=0.9,
        evidence=evidence,
        **(values | other),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("text", "start", "same", "differs", "expected"),
    [
        # nothing to mark
        ("ab", 0, [], [], "ab"),
        # a span in the middle
        ("abc", 0, [(1, 2)], [], "a<mark>b</mark>c"),
        # spans refer to the document, the text begins at 10
        ("abc", 10, [(11, 12)], [], "a<mark>b</mark>c"),
        # touching spans are one mark
        ("abcd", 0, [(0, 2), (2, 4)], [], "<mark>abcd</mark>"),
        # so are overlapping ones
        ("abcd", 0, [(0, 3), (1, 4)], [], "<mark>abcd</mark>"),
        # what differs inside a mark
        ("abc", 0, [(0, 3)], [(1, 2)], '<mark>a<b class="gon-differs">b</b>c</mark>'),
        # what differs outside of any mark
        ("abc", 0, [], [(2, 3)], 'ab<b class="gon-differs">c</b>'),
        # spans outside the text do nothing
        ("abc", 10, [(0, 5), (20, 30)], [(0, 5)], "abc"),
        # a span that sticks out is cut
        ("abc", 10, [(5, 11)], [], "<mark>a</mark>bc"),
        # markup in a text is shown, not obeyed; offsets count its characters, not its entities
        ("<b>&", 0, [(3, 4)], [], "&lt;b&gt;<mark>&amp;</mark>"),
    ],
)
def test_marked(text, start, same, differs, expected):
    assert marked(text, start=start, same=same, differs=differs) == expected


spans = st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 40)), max_size=6)


@given(st.text(max_size=40), spans, spans)
def test_marked_shows_the_text_unchanged(text, same, differs):
    shown = marked(text, same=same, differs=differs)
    assert unescape(re.sub(r"</?(mark|b)( [^>]*)?>", "", shown)) == unescape(escape(text))


@given(st.text("ab<", max_size=30), spans)
def test_marked_marks_exactly_the_spans(text, same):
    inside = "".join(re.findall(r"<mark>(.*?)</mark>", marked(text, same=same), re.S))
    wanted = "".join(c for i, c in enumerate(text) if any(s <= i < e for s, e in same))
    assert unescape(inside) == wanted


@pytest.mark.parametrize(
    ("draft", "existing", "ours", "theirs"),
    [
        # one number changed
        (
            "The office answers within 10 working days of receipt.",
            "The office answers within 5 working days of receipt.",
            ["10"],
            ["5"],
        ),
        # the same words: nothing differs, however they are cased
        ("The Office answers at once.", "the office answers at once.", [], []),
        # words side by side are one stretch
        (
            "Every officer must attend forty full hours of training every year without fail.",
            "Every officer must attend twenty hours of training every year without fail.",
            ["forty full"],
            ["twenty"],
        ),
        # too little in common: every word would be marked, so none is
        ("Cars are washed weekly.", "Fees are paid in advance by the applicant.", [], []),
    ],
)
def test_differences(draft, existing, ours, theirs):
    one, other = provision(draft, start=100), provision(existing, start=7, id_="law")
    evidence = [Evidence((100, one.end), "law", (7, other.end))]
    left, right = differences(one, other, evidence)
    assert [draft[s - 100 : e - 100] for s, e in left] == ours
    assert [existing[s - 7 : e - 7] for s, e in right] == theirs


def test_the_provisions_own_numbers_are_not_told_apart():
    text = "{}. Every request is acknowledged within {} days."
    one = provision(text.format("Section 3", "five"), label="Section 3")
    other = provision(text.format("Section 40", "ten"), label="Section 40", id_="law")
    left, right = differences(one, other, [Evidence((0, one.end), "law", (0, other.end))])
    assert [one.text[s:e] for s, e in left] == ["five"]
    assert [other.text[s:e] for s, e in right] == ["ten"]


def test_excerpt_is_the_whole_of_a_short_text():
    short = provision("word " * 20, start=50)
    assert excerpt(short, [(60, 65)]) == (short.start, short.end)


def test_excerpt_of_a_long_text_holds_the_evidence_and_whole_words():
    long = provision("abcdefg " * 400, start=50)
    start, end = excerpt(long, [(1650, 1690)])
    assert start <= 1650 and end >= 1690
    assert end - start < LONG < len(long.text)
    piece = long.text[start - 50 : end - 50]
    assert set(piece.split()) == {"abcdefg"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_a_document_is_obeyed(language):
    hostile = finding(
        HOSTILE, HOSTILE, title=HOSTILE, reason=HOSTILE, suggestion=HOSTILE, kind=HOSTILE
    )
    document = Document("d", HOSTILE, HOSTILE, "en", title=HOSTILE)
    clean = provision("x", label=HOSTILE)
    page = review_page(
        Review(document, (hostile,), (clean,), (hostile.draft, clean)), (1, 1), strings(language)
    )
    assert "<img" not in page
    assert page.count("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;") >= 8
    assert "<img" not in report(page, title=HOSTILE, language="en", style="", on=date(2025, 1, 2))


def test_card_shows_relation_kind_confidence_both_texts_reason_and_suggestion():
    card = finding_card(
        finding("Answer in 10 days at most.", "Answer in 5 days at most.", relation="conflict",
                kind="deadline", reason="Five, not ten.", suggestion="Choose one."),
        "en",
        WORDS,
    )  # fmt: skip
    text = re.sub(r"<[^>]+>", " ", card)
    for said in (
        "Contradiction", "another time limit", "Section 1", "section 1, Act", "Status not known",
        "Five, not ten.", "Choose one.", "99 %",
    ):  # fmt: skip
        assert said in text
    assert '<b class="gon-differs">10</b>' in card
    assert '<b class="gon-differs">5</b>' in card
    assert card.count("<mark>") == 2


@pytest.mark.parametrize(
    ("checked", "documents", "key"),
    [
        (1, 3, "review.nothing"),  # something was compared and nothing found
        (0, 3, "review.nothing_checked"),  # a draft without a provision
        (1, 0, "review.empty_library"),  # nothing to compare with
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_found_is_said_plainly(checked, documents, key, language):
    words = strings(language)
    found = (provision("A rule."),) * checked
    document = Document("d", "draft.txt", "A rule.", "en")
    page = review_page(Review(document, (), found, found), (documents, documents), words)
    assert escape(words[key]) in page
    assert escape(words["review.checked"].split("{")[0]) + str(checked) in page


def test_findings_stand_by_seriousness():
    document = Document("d", "draft.txt", "x", "en")
    found = tuple(
        finding("One rule.", "One rule.", relation=r) for r in ("overlap", "conflict", "redundant")
    )
    page = review_page(Review(document, found, (), ()), (1, 1), WORDS)
    headings = re.findall(r"<h4>(.*?) \(1\)</h4>", page)
    assert headings == [
        WORDS[f"relation.{r}.heading"] for r in ("conflict", "redundant", "overlap")
    ]


def test_report_stands_alone():
    page = report("<p>body</p>", title="T & T", language="vi", style=sheet(), on=date(2025, 1, 2))
    assert "<title>T &amp; T</title>" in page
    assert "02/01/2025" in page
    # nothing is fetched and nothing runs
    assert not re.search(r"https?://|url\(|@import|<script|<link", page)
