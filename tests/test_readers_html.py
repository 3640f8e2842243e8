"""Pages of portals: the text and nothing else, lists and tables as shown, notes, changes."""

from __future__ import annotations

import time

import pytest

from assistant.readers.html import read_html

RULE = "Điều 1. Cơ quan lập sổ theo dõi và báo cáo hằng tháng cho Ủy ban nhân dân cấp trên."
PAGE = f"<p>{RULE}</p><p>Điều 2. Sổ được công khai tại trụ sở và trên trang của cơ quan.</p>"
TEXT = f"{RULE}\nĐiều 2. Sổ được công khai tại trụ sở và trên trang của cơ quan."


def text(page: str) -> str:
    return read_html(page.encode(), "page.html").text


@pytest.mark.parametrize(
    "around",
    [
        # what HTML itself names
        "<nav>Trang chủ</nav>{}<footer>Bản quyền</footer>",
        "<header><nav>Accueil</nav>Préfecture</header>{}<aside>À lire aussi</aside>",
        # what roles name
        "<div role=navigation>Home</div>{}<div role='contentinfo'>Contact</div>",
        # what class names and ids name
        '<div class="breadcrumb">Accueil &gt; Textes</div>{}',
        '<ul class="fil-ariane"><li>Accueil</li></ul>{}',
        '<div id="cookie-consent">Chúng tôi dùng cookie.</div>{}',
        '<div id="tarteaucitronRoot">Tout accepter</div>{}',
        '<div class="main-menu"><ul><li>Văn bản</li></ul></div>{}',
        '{}<div class="box related-documents">Văn bản liên quan</div>',
        '{}<div id="boxVanBanLienQuan" class="lien-quan">Thông tư 5</div>',
        '{}<div class="social-share">Facebook</div><div class="pagination">1 2 3</div>',
        '<div class="print-only">In ngày 5/5</div>{}<a class="no-print">In</a>',
        # what nobody sees
        '<div class="visually-hidden">Skip</div><p style="visibility: hidden">x</p>{}',
        '<div class="d-none">Mobile</div><p hidden>x</p>{}',
        # the part that says that it is the text
        "<div>Ministère</div><main>{}</main><div>Plan du site</div>",
        '<p>Ngày đăng 5/5</p><div role="main">{}</div><p>Lượt xem: 5</p>',
        "<p>Portal</p><article>{}</article><p>Contact</p>",
        # controls
        "<select><option>2024</option></select>{}<button>In</button><textarea>x</textarea>",
    ],
)
def test_what_is_not_the_text_is_left_out(around: str) -> None:
    assert text(f"<body>{around.format(PAGE)}</body>") == TEXT


@pytest.mark.parametrize(
    "around",
    [
        # a page in one form, as ASP.NET writes it
        "<form id='aspnetForm'>{}</form>",
        # names that say what the text has, or that a wrapper took over
        '<div class="has-menu with-sidebar">{}</div>',
        '<div class="overflow-hidden">{}</div>',
        '<div class="d-none d-md-block">{}</div>',
        '<div class="modal-open nav">{}</div>',
        "<div id='content-share'>{}</div>",
        '<footer class="footnotes">{}</footer>',
        "<main></main>{}",
        "<article>Tin 1</article>{}<article>Tin 2</article>",
    ],
)
def test_the_text_is_never_left_out(around: str) -> None:
    assert RULE in text(f"<body>{around.format(PAGE)}</body>")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        # nested, each with its own numbers
        ("<ol><li>Một<ol type=a><li>Hai</li><li>Ba<ol type=i><li>Bốn</li></ol></li></ol></li>"
         "<li>Năm</li></ol>", "1. Một\na) Hai\nb) Ba\ni. Bốn\n2. Năm"),
        # numbers that the page sets
        ('<ol start=3><li>c</li><li value="7">g</li><li>h</li></ol>', "3. c\n7. g\n8. h"),
        ('<ol style="list-style-type: upper-roman"><li>x</li><li>y</li></ol>', "I. x\nII. y"),
        # numbers of the author's own, twice or alone
        ("<ol><li>1. Một</li><li>a) Hai</li></ol>", "1. Một\na) Hai"),
        ('<ol style="list-style:none"><li>Một</li></ol>', "Một"),
        # bullets; paragraphs inside items
        ("<ul><li>Một</li><li><p>Hai</p><p>Ba</p></li></ul>", "- Một\n- Hai\nBa"),
        ("<ol><li><p>Một</p></li><li>\n<div>Hai</div></li></ol>", "1. Một\n2. Hai"),
        # an item without words; a number no list has
        ("<ol><li></li><li>b</li></ol>", "2. b"),
        ("<ol start=99999999999><li>a</li></ol><li>b</li>", "1. a\nb"),
    ],
)  # fmt: skip
def test_lists(page: str, expected: str) -> None:
    assert text(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        # signs of notes
        ('<p>Điều 5<sup><a href="#f1">1</a></sup> quy định</p>', "Điều 5[1] quy định"),
        ('<p>the fee<a href="#n"><sup>(2)</sup></a> is</p>', "the fee[2] is"),
        ('<p>registre<sup class="footnote-ref">3</sup>.</p>', "registre[3]."),
        ("<p>clerk<sup>*</sup></p>", "clerk[*]"),
        # raised figures that are none
        ("<p>20 m<sup>2</sup>, 10<sup>3</sup></p>", "20 m², 10³"),
        # raised letters of words
        ("<p>1<sup>er</sup> mars, n<sup>o</sup> 5, le 2<sup>e</sup></p>",
         "1er mars, no 5, le 2e"),
    ],
)  # fmt: skip
def test_raised(page: str, expected: str) -> None:
    assert text(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        # a line break and a list inside a cell stay on its row
        ("<table><tr><td>Sở<br>Nội vụ</td><td><ul><li>a</li><li>b</li></ul></td></tr></table>",
         "Sở Nội vụ | - a - b"),
        # preformatted lines are lines, also around inline elements
        ("<pre>Section 1\n  The <b>clerk</b>\nreports.</pre>", "Section 1\nThe clerk\nreports."),
        # elsewhere a line end is a space
        ("<p>Section 1\nThe clerk\freports.</p>", "Section 1 The clerk reports."),
    ],
)  # fmt: skip
def test_lines(page: str, expected: str) -> None:
    assert text(page) == expected


def test_struck_out_words_are_remarks() -> None:
    page = '<p>The fee is <del datetime="2026-03-01">five</del><ins>six</ins> euros.</p>'
    extract = read_html(page.encode(), "page.html")
    assert extract.text == "The fee is six euros."
    assert [(r.kind, r.words, extract.text[slice(*r.span)], r.when) for r in extract.remarks] == [
        ("deletion", "five", "", "2026-03-01"), ("insertion", "", "six", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "piece", ["<li>a", "<nav><p>a", "<div class='menu'>a</div>", "<ol><li>a</ol>", "<sup>1</sup>"]
)
def test_time_is_linear(piece: str) -> None:
    def seconds(times: int) -> float:
        page = f"<body><ol>{piece * times}</ol></body>".encode()
        start = time.perf_counter()
        read_html(page, "page.html")
        return time.perf_counter() - start

    small, large = min(seconds(2_000) for _ in range(2)), seconds(16_000)
    assert large < 32 * small + 0.5, "eight times the page, at most four times the usual slack"
