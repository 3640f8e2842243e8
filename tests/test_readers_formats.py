"""Archives and the office formats beside DOCX and PDF: what is read, what is refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import docx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.errors import LimitError, ReadError
from assistant.index import Index
from assistant.indexing import add_sources
from assistant.read import find_sources, read_source
from assistant.readers.archive import read_members
from assistant.readers.docx import read_docx
from assistant.readers.odt import read_odt
from assistant.readers.rtf import read_rtf
from assistant.types import Document
from tests.fakes import WordEncoder

LIMIT = 1_000_000
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
PLAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def zipped(members: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def word(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_macros(data: bytes) -> bytes:
    """The same document as Word saves it with a macro in it."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts: dict[str, bytes | str] = {name: package.read(name) for name in package.namelist()}
    types = parts["[Content_Types].xml"]
    assert isinstance(types, bytes)
    parts["[Content_Types].xml"] = types.replace(PLAIN.encode(), MACROS.encode())
    parts["word/vbaProject.bin"] = b"Sub AutoOpen() : Shell 'secret' : End Sub"
    return zipped(parts)


def read(path: Path, data: bytes) -> tuple[list[Document], list[str]]:
    path.write_bytes(data)
    said: list[str] = []
    documents = list(read_source(path, max_bytes=LIMIT, on_error=lambda e: said.append(str(e))))
    return documents, said


# archives


def test_members_are_documents(tmp_path: Path) -> None:
    data = zipped({
        "b/quy định.docx": word("Điều 1. Cơ quan báo cáo hằng tháng."),
        "a.txt": "The officer keeps a register.",
        "inner.zip": zipped({"note.html": "<html><body><p>Le maire décide.</p></body></html>"}),
        "no_suffix": "Plain words.",
        ".DS_Store": b"\0\0\0\1",
        "__MACOSX/._a.txt": b"\0\5\x16\7",
        "b/~$quy.docx": b"lock",
    })  # fmt: skip
    documents, said = read(tmp_path / "all.zip", data)
    assert [(d.name, d.language, d.given, d.text) for d in documents] == [
        ("all.zip/a.txt", "en", False, "The officer keeps a register."),
        ("all.zip/b/quy định.docx", "vi", False, "Điều 1. Cơ quan báo cáo hằng tháng."),
        ("all.zip/inner.zip/note.html", "fr", False, "Le maire décide."),
        ("all.zip/no_suffix", "en", False, "Plain words."),
    ]
    assert said == []


def test_same_text_once_and_same_id_as_alone(tmp_path: Path) -> None:
    documents, said = read(tmp_path / "a.zip", zipped({"1.txt": "Same.", "2.txt": "Same."}))
    alone, _ = read(tmp_path / "1.txt", b"Same.")
    assert [d.id for d in documents] == [alone[0].id]
    assert said == ["a.zip/2.txt has the same text as a.zip/1.txt; it was left out."]


def link() -> zipfile.ZipInfo:
    item = zipfile.ZipInfo("link.txt")
    item.external_attr = 0o120777 << 16
    return item


def with_link() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(link(), "/etc/hostname")
        archive.writestr("good.txt", "Good text.")
    return out.getvalue()


def locked() -> bytes:
    """An archive that says that its first member is encrypted (APPNOTE 4.4.4, bit 0)."""
    data = bytearray(zipped({"locked.txt": "secret words", "z.txt": "Good text."}))
    data[data.index(b"PK\x03\x04") + 6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def spoilt() -> bytes:
    data = zipped({"bad.txt": "some words", "good.txt": "Good text."}, zipfile.ZIP_STORED)
    return data.replace(b"some words", b"same words")  # no longer of its checksum


GOOD = {"good.txt": "Good text."}
NESTED = zipped({"b.zip": zipped({"c.zip": zipped({"d.txt": "deep"})})} | GOOD)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        # a name that would be written outside a folder
        (zipped({"../../evil.txt": "text"} | GOOD), "../../evil.txt points outside its archive"),
        (zipped({"a/../../.evil.txt": "t"} | GOOD), "points outside its archive"),
        (zipped({"/etc/evil.txt": "text"} | GOOD), "points outside its archive"),
        (zipped({"C:\\evil.txt": "text"} | GOOD), "C:/evil.txt points outside its archive"),
        (zipped({"..\\evil.txt": "text"} | GOOD), "../evil.txt points outside its archive"),
        (with_link(), "link.txt is a link"),
        (locked(), "locked.txt needs a password"),
        (spoilt(), "bad.txt is damaged (Bad CRC-32"),
        (NESTED, "a.zip/b.zip/c.zip is an archive inside an archive inside an archive"),
        (zipped({"b.zip": "no archive"} | GOOD), "a.zip/b.zip is damaged"),
        # 990 kB of nothing is small; over a megabyte the ratio counts
        (zipped({"bomb.txt": b"0" * 1_000_001} | GOOD), "bomb.txt has 1 MB, over the limit of 1"),
        (zipped({"photo.heic": b"\0\0\0\x18ftypheic"} | GOOD), "a.zip/photo.heic is of an unk"),
        (zipped({"empty.txt": ""} | GOOD), "a.zip/empty.txt is empty"),
        (zipped({"rules.jsonl": '{"id": 1, "text": "x"}'} | GOOD), "is a provisions file"),
        (zipped({"bad.docx": "PK"} | GOOD), "a.zip/bad.docx is a damaged DOCX"),
    ],
)  # fmt: skip
def test_a_bad_member_is_named_and_the_others_go_on(tmp_path: Path, data: bytes, says: str) -> None:
    documents, said = read(tmp_path / "a.zip", data)
    assert [d.text for d in documents] == ["Good text."]
    assert len(said) == 1
    assert says in said[0]
    assert "\n" not in said[0]


def test_unusual_packing_is_refused(tmp_path: Path) -> None:
    documents, said = read(tmp_path / "a.zip", zipped(GOOD, zipfile.ZIP_LZMA))
    assert documents == []
    assert "good.txt is packed by method 14" in said[0]


def test_ratio() -> None:
    said: list[ReadError] = []
    bomb = zipped({"bomb.txt": b"0" * 2_000_000})
    assert list(read_members(bomb, "a.zip", max_bytes=10**7, on_error=said.append)) == []
    assert "bomb.txt unpacks to" in str(said[0]) and "limit of 200" in str(said[0])


@pytest.mark.parametrize(
    ("members", "says"),
    [
        # twenty files of 900 kB each are more than ten times the limit
        ({f"{n}.txt": b"0" * 900_000 for n in range(20)}, "unpacks to 18 MB, over the limit of 10"),
        ({f"{n}.txt": b"" for n in range(10_001)}, "holds 10001 files, over the limit of 10000"),
    ],
)  # fmt: skip
def test_too_much_is_refused_whole(tmp_path: Path, members: dict[str, bytes], says: str) -> None:
    (tmp_path / "a.zip").write_bytes(zipped(members, zipfile.ZIP_DEFLATED))
    with pytest.raises(LimitError, match=says):
        next(read_source(tmp_path / "a.zip", max_bytes=LIMIT))


def test_inner_archives_share_the_allowance(tmp_path: Path) -> None:
    inner = zipped({f"{n}.txt": b"0" * 900_000 for n in range(6)})
    _, said = read(tmp_path / "a.zip", zipped({"1.zip": inner, "2.zip": inner}))
    assert any("a.zip/2.zip unpacks to 5 MB, over the limit of 5 MB" in s for s in said)


@pytest.mark.parametrize(
    ("data", "says"),
    [(zipped({}), "holds no files"), (b"PK\x03\x04 and no more", "is damaged"),
     (b"words", "is damaged"), (b"", "is empty")],
)  # fmt: skip
def test_no_archive(tmp_path: Path, data: bytes, says: str) -> None:
    (tmp_path / "a.zip").write_bytes(data)
    with pytest.raises(ReadError, match=says):
        list(read_source(tmp_path / "a.zip", max_bytes=LIMIT))


@given(st.binary(max_size=40), st.integers(0, 400))
@example(bytes(11), 186)  # a member without a name
def test_spoilt_archives_are_refused_in_words(patch: bytes, at: int) -> None:
    data = bytearray(zipped({"a.txt": "Some words.", "b/c.txt": "Other words."}))
    data[at : at + len(patch)] = patch
    said: list[ReadError] = []
    try:
        members = list(read_members(bytes(data), "a.zip", max_bytes=LIMIT, on_error=said.append))
    except ReadError as error:
        assert str(error).startswith("a.zip")
    else:
        assert all(m.name.startswith("a.zip/") and len(m.data) < LIMIT for m in members)


def test_an_archive_is_indexed_as_one_source(tmp_path: Path, words: WordEncoder) -> None:
    folder = tmp_path / "sources"
    folder.mkdir()
    members = {"a.txt": "Le maire tient un registre.", "b.txt": "Hồ sơ được lưu trữ mười năm."}
    (folder / "rules.zip").write_bytes(zipped(members))
    assert [p.name for p in find_sources([folder], pytest.fail)] == ["rules.zip"]
    index = Index.create(tmp_path / "index", words)
    first = add_sources(index, [folder], max_bytes=LIMIT)
    again = add_sources(index, [folder], max_bytes=LIMIT)
    (folder / "rules.zip").write_bytes(zipped({"a.txt": members["a.txt"]}))
    fewer = add_sources(index, [folder], max_bytes=LIMIT)
    assert [(r.added, r.unchanged, r.removed) for r in (first, again, fewer)] == [
        (2, 0, 0), (0, 2, 0), (0, 1, 1),
    ]  # fmt: skip
    assert first.failures == again.failures == fewer.failures == []


# DOCX


def test_a_file_with_macros_is_read_without_them() -> None:
    data = with_macros(word("Article 1", "Le maire décide."))
    assert read_docx(data, "a.docm", max_bytes=LIMIT).text == "Article 1\nLe maire décide."


def with_body(xml: str, notes: str = "") -> bytes:
    """A document of this body, with an endnotes part."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    with zipfile.ZipFile(io.BytesIO(word())) as package:
        parts: dict[str, bytes | str] = {name: package.read(name) for name in package.namelist()}
    parts["word/document.xml"] = f"<w:document {space}><w:body>{xml}</w:body></w:document>"
    rels, types = parts["word/_rels/document.xml.rels"], parts["[Content_Types].xml"]
    assert isinstance(rels, bytes) and isinstance(types, bytes)
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = f'<Relationship Id="e" Type="{office}/endnotes" Target="endnotes.xml"/>'
    parts["word/_rels/document.xml.rels"] = rels.replace(
        b"</Relationships>", relation.encode() + b"</Relationships>"
    )
    parts["word/endnotes.xml"] = f"<w:endnotes {space}>{notes}</w:endnotes>"
    return zipped(parts)


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


NOTE = f'<w:endnote w:id="2"><w:p>{run("In cash.")}</w:p></w:endnote>'
AROUND = "<w:pict><w:txbxContent><w:p>{}</w:p><w:p>{}</w:p></w:txbxContent></w:pict>"


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        # an endnote stands after its paragraph
        (f'<w:p>{run("The fee")}<w:r><w:endnoteReference w:id="2"/></w:r>{run(" is due.")}</w:p>',
         "The fee is due.\n[e2] In cash."),
        # a text box inside a paragraph is lines of its own, once
        (f"<w:p>{run('Before')}<w:r>{AROUND.format(run('One'), run('Two'))}</w:r>"
         f"{run('after')}</w:p>",
         "Before\nOne\nTwo\nafter"),
        # deleted words and a deleted row are left out, inserted ones stay
        (f"<w:p>{run('in ')}<w:del><w:r><w:delText>thirty</w:delText></w:r></w:del>"
         f"<w:ins>{run('sixty')}</w:ins>{run(' days')}</w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr>"
         "<w:tc><w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>",
         "in sixty days"),
        # a comment is a part of its own; its mark in the text has no words
        (f'<w:p><w:commentRangeStart w:id="0"/>{run("Words.")}<w:commentRangeEnd w:id="0"/>'
         '<w:r><w:commentReference w:id="0"/></w:r></w:p>', "Words."),
    ],
)  # fmt: skip
def test_docx_beside_the_text(xml: str, expected: str) -> None:
    assert read_docx(with_body(xml, NOTE), "a.docx", max_bytes=LIMIT).text == expected


@pytest.mark.parametrize(
    ("data", "text"),
    [(word("Words."), "Words."), (b"<html><body><p>Words.</p></body></html>", "Words."),
     (b"{\\rtf1 Words.}", "Words.")],
)  # fmt: skip
def test_doc_of_another_kind_is_known_by_content(tmp_path: Path, data: bytes, text: str) -> None:
    assert [d.text for d in read(tmp_path / "a.doc", data)[0]] == [text]


# ODT

NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in [
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("draw", "drawing"), ("svg", "svg-compatible"),
    ]
)  # fmt: skip
LISTS = """<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>
<text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="3"/>
</text:list-style>
<text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>
<text:outline-style>
<text:outline-level-style text:level="1" style:num-format="I" style:num-prefix="Chương "/>
<text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>"""


def odt(body: str, **more: bytes | str) -> bytes:
    content = (
        f'<?xml version="1.0"?><office:document-content {NAMESPACES}><office:automatic-styles>'
        f"{LISTS}</office:automatic-styles><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    parts: dict[str, bytes | str] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content,
    }
    parts |= {name.replace("__", "/") + ".xml": data for name, data in more.items()}
    return zipped(parts, zipfile.ZIP_STORED)


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def item(text: str) -> str:
    return f"<text:list-item>{text}</text:list-item>"


def rows(*lines: tuple[str, ...]) -> str:
    cells = (
        "".join(f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in line)
        for line in lines
    )
    return "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # spaces, tabs and line breaks are elements; line ends in the source are spaces
        (p('Le<text:s text:c="2"/>maire<text:tab/>décide<text:line-break/>ceci\nou cela'),
         "Le  maire décide\nceci ou cela"),
        # spans and links keep their words, pictures' descriptions and comments do not
        (p("Cơ <text:span>quan <text:a>báo</text:a></text:span> cáo<draw:frame><svg:title>logo"
           "</svg:title></draw:frame><office:annotation><text:p>why?</text:p></office:annotation>."),
         "Cơ quan báo cáo."),
        # numbers as the program shows them, through all levels, going on after an interruption
        (f'<text:list xml:id="a" text:style-name="L1">{item(p("One"))}'
         f'{item(p("Two") + "<text:list>" + item(p("x")) + item(p("y")) + "</text:list>")}'
         f'</text:list>{p("between")}<text:list text:continue-list="a" text:style-name="L1">'
         f'{item(p("Three"))}</text:list>',
         "1. One\n2. Two\na) x\nb) y\nbetween\n3. Three"),
        # another list of the same style counts from one; an item's first paragraph is numbered
        (f'<text:list text:style-name="L1">{item(p("A") + p("still A"))}</text:list>'
         f'<text:list text:style-name="L1">{item(p("B"))}</text:list>',
         "1. A\nstill A\n1. B"),
        (f'<text:list text:style-name="B">{item(p("dash"))}</text:list>', "- dash"),
        # headings with and without a number
        ('<text:h text:outline-level="1">Général</text:h>'
         '<text:h text:outline-level="2">But</text:h>'
         '<text:h text:outline-level="1">Fin</text:h>',
         "Chương I Général\nBut\nChương II Fin"),
        # tables as rows, with header rows
        (f"<table:table><table:table-header-rows>{rows(('Task', 'By'))}</table:table-header-rows>"
         f"{rows(('Report', '1 May'), ('', ''))}</table:table>", "Task | By\nReport | 1 May"),
        # a note stands after its paragraph
        (p('The fee<text:note><text:note-citation>1</text:note-citation><text:note-body>'
           "<text:p>In cash.</text:p></text:note-body></text:note> is due.") + p("End."),
         "The fee is due.\n[1] In cash.\nEnd."),
        # a text box once, after the paragraph that holds it
        (p("Outside<draw:frame><draw:text-box><text:p>Inside</text:p></draw:text-box></draw:frame>."),
         "Outside.\nInside"),
        # tracked changes: what was deleted is kept aside by the format, what was inserted stands
        ("<text:tracked-changes><text:changed-region><text:deletion><text:p>old</text:p>"
         "</text:deletion></text:changed-region></text:tracked-changes>"
         + p("thirty<text:change/> <text:change-start/>new<text:change-end/> days"),
         "thirty new days"),
        # sections
        (f"<text:section>{p('in a section')}</text:section>", "in a section"),
    ],
)  # fmt: skip
def test_odt(body: str, expected: str) -> None:
    assert read_odt(odt(body), "a.odt", max_bytes=LIMIT).text == expected


ENTITY = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    f"<office:document-content {NAMESPACES}><office:body><office:text><text:p>&e;</text:p>"
    "</office:text></office:body></office:document-content>"
)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (odt(""), "holds no text"),
        (zipped({"content.xml": ENTITY}), "declares XML entities"),
        (zipped({"word/document.xml": "x"}), "has no content.xml"),
        (b"PK\x03\x04", "is a damaged ODT"),
        (odt("<text:p>"), "is a damaged ODT"),
        (odt(p("x"), **{"META-INF__manifest": "<encryption-data/>"}), "is encrypted"),
        (zipped({"content.xml": b" " * 10_000_001}), "unpacks to 10 MB, over the limit of 10 MB"),
        (odt("<text:section>" * 240 + p("x") + "</text:section>" * 240), "levels of nesting"),
        (odt(p("x")).replace(b"content.xml", b"kontent.xml"), "has no content.xml"),
    ],
    ids=lambda value: "data" if isinstance(value, bytes) else None,
)
def test_odt_refused(data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says) as caught:
        read_odt(data, "a.odt", max_bytes=LIMIT)
    assert str(caught.value).startswith("a.odt")
    assert "\n" not in str(caught.value)


def test_odt_by_name_by_content_and_in_an_archive(tmp_path: Path) -> None:
    data = odt(p("Điều 1. Cơ quan báo cáo."))
    for name in ("a.odt", "b"):
        (document,), said = read(tmp_path / name, data)
        assert (document.name, document.language, said) == (name, "vi", [])
    documents, said = read(tmp_path / "c.zip", zipped({"a.odt": data}))
    assert ([d.name for d in documents], said) == (["c.zip/a.odt"], [])


# RTF


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # Unicode with one fallback byte, as Word writes Vietnamese
        (r"\uc1 \u272?i\u7873?u 1. B\u225\'e1o c\u225\'e1o\par \u272?i\u7873?u 2.",
         "Điều 1. Báo cáo\nĐiều 2."),
        # with none, and with two; the count ends with its group
        (r"{\uc0 \u272 i\u7873 u} {\uc2 \u7873 ??x} \u7873?y", "Điều ềx ềy"),
        # Windows-1258 by the font's charset: letters and combining marks
        (r"{\fonttbl{\f1\fcharset163 Times;}}\f1 Ti\'ea\'ecng Vi\'ea\'f2t", "Tiếng Việt"),
        # Windows-1258 by the document's code page, else 1252
        (r"\ansicpg1258 Ti\'ea\'ecng", "Tiếng"),
        (r"d\'e9lai d\'92un mois \endash  20~\~%", "délai d’un mois – 20~ %"),
        # each font its own page
        (r"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset238 B;}}\f0 \'e6{\f1 \'e6}", "æć"),
        # a character of two halves; a bullet of a symbol font
        (r"\u-10179?\u-8704?", "\U0001f600"),
        (r"{\listtext\u-3913?\tab}dash", "- dash"),
        # printed numbers
        (r"{\listtext 1.\tab}One\par{\pntext a)\tab}Two", "1. One\na) Two"),
        # tables as rows; a bar in a cell is not hidden, paragraphs in a cell stay in it
        (r"\trowd\cellx1\cellx2 \intbl Task\cell By\cell\row\pard\trowd\intbl a\par b\cell"
         r" c\cell\row\pard End", "Task | By\na b | c\nEnd"),
        # a note after its paragraph
        (r"The fee{\super\chftn{\footnote\chftn  In cash.}} is due.\par End",
         "The fee is due.\n[1] In cash.\nEnd"),
        # the final view: deleted and hidden text is left out, inserted text stays
        (r"in {\deleted thirty}{\revised sixty} days{\v secret}\deleted  x\plain .",
         "in sixty days."),
        # what is no text of the document
        (r"{\info{\title T}}{\header head}{\footer foot}{\*\generator g;}{\pict 0a0b}A"
         r"{\*\annotation why}{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}", "Alink"),
        # binary data may hold braces
        (r"A{\pict\bin4 }}}}}B", "AB"),
        # a text box is inside a group that begins with a star; its picture for old readers is not
        (r"A\par{\shp{\*\shpinst{\sp{\sn x}}{\shptxt Box\par}}{\shprslt Box}}B", "A\nBox\nB"),
        # escaped signs
        (r"a\{b\}c\\d", "a{b}c\\d"),
        # a file that was cut keeps what it has
        (r"\trowd\intbl a\cell b\cell {\footnote not", "a | b\nnot"),
    ],
)  # fmt: skip
def test_rtf(body: str, expected: str) -> None:
    data = b"{\\rtf1\\ansi " + body.encode("ascii")
    assert read_rtf(data, "a.rtf").text == expected
    if "cut" not in body and not body.endswith("not"):
        assert read_rtf(data + b"}\0 rest", "a.rtf").text == expected


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"words", "is no RTF file"),
        (b"{\\rtf1 {\\pict 0a}}", "holds no text"),
        (b"{\\rtf1 " + b"{" * 2_000 + b"x", "over 1000 groups"),
    ],
)
def test_rtf_refused(data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says):
        read_rtf(data, "a.rtf")


@given(st.lists(st.sampled_from(
    [b"{", b"}", b"\\", b"\\par ", b"\\u7873?", b"\\u99999999 ", b"\\'e9", b"\\'", b"\\cell ",
     b"\\row ", b"\\intbl ", b"{\\footnote ", b"{\\*\\x ", b"\\uc-5 ", b"\\bin3 ", b"\n",
     b"\\ansicpg9999 ", b"\\f1 ", b"a", b"{\\fonttbl{\\f1\\fcharset163 x;}}", b"\\deleted ",
     b"\\v0 ", b"\xff"]
)))  # fmt: skip
def test_any_rtf_is_read_or_refused_in_words(pieces: list[bytes]) -> None:
    try:
        text = read_rtf(b"{\\rtf1 " + b"".join(pieces), "a.rtf").text
    except ReadError as error:
        assert str(error).startswith("a.rtf")
    else:
        assert text.strip()


def test_rtf_by_name_and_by_content(tmp_path: Path) -> None:
    data = rb"{\rtf1\ansi \u272?i\u7873?u 1. C\u417? quan b\u225?o c\u225?o.}"
    for name in ("a.rtf", "b"):
        (document,), said = read(tmp_path / name, data)
        assert (document.name, document.language, said) == (name, "vi", [])
