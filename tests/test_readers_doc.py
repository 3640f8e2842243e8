"""Old Word files, Word in XML, and office files that are not read."""

from __future__ import annotations

import base64
import io
import shutil
import subprocess
import time
import zipfile
from pathlib import Path

import docx
import pytest

from assistant.errors import ReadError
from assistant.read import read_source
from assistant.readers.doc import OLE, read_doc
from assistant.types import Document

LIMIT = 10_000_000
# as much of a compound file as the reader looks at: the name of its main stream
WORD = OLE + b"\0" * 504 + "WordDocument".encode("utf-16-le")
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def word(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def read(path: Path, data: bytes) -> Document:
    path.write_bytes(data)
    (document,) = read_source(path, max_bytes=LIMIT)
    return document


# through LibreOffice


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
def test_old_word_file(tmp_path: Path) -> None:
    (tmp_path / "file.rtf").write_bytes(
        rb"{\rtf1\ansi{\*\revtbl{Unknown;}{Lan;}}\u272?i\u7873?u 1. The clerk reports each"
        rb" {\deleted\revauthdel1 week}{\revised\revauth1 month}.\par"
        rb" \trowd\cellx4000\cellx8000\intbl Who\cell When\cell\row\pard End.\par}"
    )
    subprocess.run(
        [str(OFFICE), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", "doc:MS Word 97", "--outdir", str(tmp_path), str(tmp_path / "file.rtf")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    (document,) = read_source(tmp_path / "file.doc", max_bytes=LIMIT)
    assert document.text == "Điều 1. The clerk reports each month.\nWho | When\nEnd."
    assert [(r.kind, r.words, r.author) for r in document.remarks] == [
        ("deletion", "week", "Lan"), ("insertion", "", "Lan"),
    ]  # fmt: skip


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
def test_damaged_old_word_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"old\.doc cannot be opened by LibreOffice"):
        read(tmp_path / "old.doc", WORD + b"\xff" * 2_000)


# with a program in its place that does one thing


def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def test_without_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ReadError, match=r"^old\.doc .*LibreOffice.*not installed.*save it as DOCX"):
        read(tmp_path / "old.doc", WORD)


def test_what_libreoffice_writes_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ready.docx").write_bytes(word("Words."))
    # the folder it works in is its own, with a profile in which macros are off
    script = f"""grep -q DisableMacrosExecution profile/user/registrymodifications.xcu || exit 1
mkdir out; cp {tmp_path}/ready.docx out/file.docx; pwd > {tmp_path}/where"""
    office(tmp_path, monkeypatch, script)
    assert read(tmp_path / "old.doc", WORD).text == "Words."
    assert not Path((tmp_path / "where").read_text().strip()).exists()


@pytest.mark.parametrize("script", ["exit 0", "mkdir out; touch out/file.docx; exit 1"])
def test_libreoffice_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    office(tmp_path, monkeypatch, script)
    with pytest.raises(ReadError, match=r"^old\.doc cannot be opened by LibreOffice"):
        read(tmp_path / "old.doc", WORD)


def test_time_limit_ends_all_that_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office(tmp_path, monkeypatch, f"(sleep 3; touch {tmp_path}/late) &\nwait")
    begun = time.monotonic()
    with pytest.raises(ReadError, match=r"^old\.doc took LibreOffice longer than 1 seconds"):
        read_doc(WORD, "old.doc", max_bytes=LIMIT, seconds=1)
    time.sleep(max(0.0, 3.5 - (time.monotonic() - begun)))
    assert not (tmp_path / "late").exists()


# what is refused, and what to do


def package(kind: str) -> bytes:
    """An office file whose main part is of this kind."""
    main = f"application/vnd.openxmlformats-officedocument.{kind}.main+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default'
            ' Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
            f'+xml"/><Override PartName="/main.xml" ContentType="{main}"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r" Type="{relation}" Target="main.xml"/></Relationships>',
        )
        archive.writestr("main.xml", "<a/>")
    return out.getvalue()


def compound(stream: str) -> bytes:
    return OLE + b"\0" * 504 + stream.encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.xlsx", b"PK\x03\x04", r"is a spreadsheet \(\.xlsx\); save the sheets"),
        ("a.xls", OLE, r"is a spreadsheet \(\.xls\)"),
        ("a.PPTX", b"PK\x03\x04", "is a presentation .* export it as PDF"),
        ("a.eml", b"From: a", "is an e-mail"),
        ("a.rar", b"Rar!", "is an archive .* pack it as ZIP"),
        # under another name
        ("a.docx", package("spreadsheetml.sheet"), "is a spreadsheet"),
        ("a.docx", package("presentationml.presentation"), "is a presentation"),
        ("a.doc", compound("Workbook"), "is a spreadsheet"),
        ("a.doc", compound("PowerPoint Document"), "is a presentation"),
        ("a.docx", compound("EncryptedPackage"), "is encrypted; save it without a password"),
        ("a.doc", compound("Contents"), "holds no Word document"),
        ("a.doc", b"\x00\x01\x02\x03", "is named .doc but is no Word file"),
    ],
)  # fmt: skip
def test_refused(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says) as caught:
        read(tmp_path / name, data)
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


# Word in XML

OLD = "http://schemas.microsoft.com/office/word/2003/wordml"
AUX = "http://schemas.microsoft.com/office/word/2003/auxHint"
AML = "http://schemas.microsoft.com/aml/2001/core"
WORD_2003 = f"""<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?>
<w:wordDocument xmlns:w="{OLD}" xmlns:wx="{AUX}" xmlns:aml="{AML}"><w:body><wx:sect>
<w:p><w:r><w:t>Duties</w:t></w:r></w:p>
<w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><wx:t wx:val="1."/></w:listPr></w:pPr>
<w:r><w:t>The clerk reports each </w:t></w:r>
<aml:annotation aml:author="Lan" aml:createdate="2026-03-01T08:30:00Z" w:type="Word.Deletion">
<aml:content><w:r><w:delText>week</w:delText></w:r></aml:content></aml:annotation>
<aml:annotation aml:author="Lan" aml:createdate="2026-03-01T08:30:00Z" w:type="Word.Insertion">
<aml:content><w:r><w:t>month</w:t></w:r></aml:content></aml:annotation>
<w:r><w:t>.</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Who</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>When</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
</wx:sect></w:body></w:wordDocument>"""


@pytest.mark.parametrize("name", ["a.xml", "a.doc"])
def test_word_2003_xml(tmp_path: Path, name: str) -> None:
    document = read(tmp_path / name, WORD_2003.encode())
    assert document.text == "Duties\n1. The clerk reports each month.\nWho | When"
    assert [(r.kind, r.words, r.author) for r in document.remarks] == [
        ("deletion", "week", "Lan"), ("insertion", "", "Lan"),
    ]  # fmt: skip
    assert document.title != "Word Document"  # what python-docx makes up


def flat(data: bytes) -> bytes:
    """A package in one XML file, as Word saves it."""
    parts = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        types = archive.read("[Content_Types].xml").decode()
        for name in archive.namelist():
            kind = "application/vnd.openxmlformats-package.relationships+xml"
            if not name.endswith(".rels"):
                kind = types.partition(f'PartName="/{name}" ContentType="')[2].partition('"')[0]
            if name == "[Content_Types].xml":
                continue
            kind = kind or "application/xml"
            content = archive.read(name)
            if name.endswith((".xml", ".rels")):
                xml = content.decode().partition("?>")[2]
                inside = f"<pkg:xmlData>{xml}</pkg:xmlData>"
            else:
                inside = f"<pkg:binaryData>{base64.b64encode(content).decode()}</pkg:binaryData>"
            parts.append(
                f'<pkg:part pkg:name="/{name}" pkg:contentType="{kind}">{inside}</pkg:part>'
            )
    space = "http://schemas.microsoft.com/office/2006/xmlPackage"
    return (
        f'<?xml version="1.0"?><pkg:package xmlns:pkg="{space}">{"".join(parts)}</pkg:package>'
    ).encode()


def test_word_package_in_one_file(tmp_path: Path) -> None:
    assert read(tmp_path / "a.xml", flat(word("Article 1.", "The clerk reports."))).text == (
        "Article 1.\nThe clerk reports."
    )


FLAT_ODF = """<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
<text:p>Words.</text:p></office:text></office:body></office:document>"""


@pytest.mark.parametrize("name", ["a.fodt", "a.xml"])
def test_flat_odf(tmp_path: Path, name: str) -> None:
    assert read(tmp_path / name, FLAT_ODF.encode()).text == "Words."


@pytest.mark.parametrize(
    ("data", "says"),
    [
        # entities in any encoding, also those that only refer
        (b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><a>&b;</a>', "entities"),
        ('<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a SYSTEM "http://x/y"><a/>'
         .encode("utf-16"), "entities"),
        (b"<a>&b;</a>", "damaged XML"),
        (b"<a><b></a>", "damaged XML"),
        (b"<a>" * 230 + b"</a>" * 230, "inside one another"),
        (b"<a>" * 100_000 + b"</a>" * 100_000, "damaged XML"),
        (b"<rss><channel/></rss>", "unknown kind .its root is <rss>"),
        (FLAT_ODF.replace("office:text>", "office:spreadsheet>").encode(), "no text document"),
        (f'<w:wordDocument xmlns:w="{OLD}"/>'.encode(), "without a body"),
    ],
    ids=lambda value: "data" if isinstance(value, bytes) else None,
)  # fmt: skip
def test_xml_refused(tmp_path: Path, data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says) as caught:
        read(tmp_path / "a.xml", data)
    assert "a.xml" in str(caught.value)
    assert "\n" not in str(caught.value)
