"""The demo files say what their texts say, and the relations named are really built in."""

from __future__ import annotations

import filecmp
import json
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import docx
import pypdf
import pytest
from docx.document import Document as WordDocument
from docx.table import Table
from lxml import html

DEMO = Path(__file__).parent.parent / "indexes" / "demo"
TEXTS = sorted((DEMO / "texts").rglob("*.md"))
RELATIONS = json.loads((DEMO / "relations.json").read_text(encoding="utf-8"))
FONTS = Path("/usr/share/fonts/truetype/dejavu")
MARKS = re.compile(r"(?:#{1,3}|<<|>>|\^|_|\|) ")
KINDS = {
    "redundant": {"verbatim", "paraphrase", "narrower"},
    "overlap": {"broader", "scope"},
    "conflict": {"number", "deadline", "authority"},
}
# A label's parts, and how the paragraph that each names begins: "Điều 5 khoản 2", "Article 5, I",
# "Section 4(2)", "III, 1", "1, c", "2.2", "D, 10"
STEPS = {
    r"Điều (\d+)": r"### Điều {}\.",
    r"khoản (\d+)": r"{}\. ",
    r"Article (\w+)": r"### Article {}\b",
    r"Section (\d+)": r"### {}\. ",
    r"\((\d+)\)": r"\({}\) ",
    r"([IVX]+|[A-D])\b": r"(?:## )?{}\. ",
    r"(\d+(?:\.\d+)?)": r"{}\. ",
    r"([a-z])\b": r"{}\) ",
}


def text_of(made: str) -> Path:
    """The text that a made file comes from."""
    name = Path(made).stem
    return next(path for path in TEXTS if path.stem == name)


def head_and_lines(path: Path) -> tuple[dict[str, str], list[str]]:
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.split("\n"))
    return fields, [line for line in body.split("\n") if line and line != "==="]


def target_of(path: Path) -> Path:
    fields, _ = head_and_lines(path)
    language = path.parent.name if fields["group"] == "sources" else ""
    return Path(fields["group"], language, f"{path.stem}.{fields['format']}")


def words(text: str) -> str:
    """The words alone, one space between two: white space and layout do not matter."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFC", text)))


def word_lines(document: WordDocument) -> list[str]:
    lines: list[str] = []
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            lines += [cell.text for row in item.rows for cell in row.cells]
        else:
            lines.append(item.text)
    return lines


def read_words(path: Path, running: str = "") -> str:
    """The words of a made file; a PDF's running header and page numbers left out."""
    if path.suffix == ".pdf":
        pages = [page.extract_text() for page in pypdf.PdfReader(path).pages]
        lines = [line for page in pages for line in page.split("\n")]
        foot = re.compile(r"(?:Trang|Page) \d+\s*")
        return words(
            " ".join(
                line for line in lines if words(line) != words(running) and not foot.fullmatch(line)
            )
        )
    if path.suffix == ".docx":
        return words(" ".join(word_lines(docx.Document(str(path)))))
    if path.suffix == ".html":
        return words(" ".join(html.fromstring(path.read_bytes()).itertext()))
    return words(path.read_text(encoding="utf-8"))


def provision(path: Path, label: str) -> str:
    """The words of the paragraph that a label names, without its number.

    Raises ``AssertionError`` naming the label and the file where the text has no such part.
    """
    lines = [line.replace("\xa0", " ") for line in head_and_lines(path)[1]]
    # the attached regulation, not the decision that carries it, is what a label refers to
    starts = [i for i, line in enumerate(lines) if line.startswith("### ")]
    steps: list[str] = []
    rest = label
    while rest:
        found, form = next((m, f) for p, f in STEPS.items() if (m := re.match(p, rest)))
        steps.append(form.format(re.escape(found[1])))
        rest = rest[found.end() :].lstrip(", ")
    at = -1
    for step in steps:
        first = at + 1 if at >= 0 or not step.startswith("###") else starts[0]
        at = next((i for i in range(first, len(lines)) if re.match(step, lines[i])), -1)
        assert at >= 0, f"{path.name} has no {label}"
    if lines[at].startswith("#"):
        return words(lines[at + 1])
    return words(re.sub(r"^(?:[IVX]+\. – |\(?\w+(?:\.\d+)?[.)] )", "", lines[at]))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_made_file_says_what_its_text_says(path: Path) -> None:
    fields, lines = head_and_lines(path)
    made = DEMO / target_of(path)
    content = read_words(made, fields["running"])
    for line in lines:
        # columns stand side by side in plain text, and a table's cells run together in a PDF
        for part in MARKS.sub("", line, count=1).split("|"):
            assert words(part) in content, f"{made.name} lacks: {part}"


def test_there_is_no_made_file_without_a_text() -> None:
    made = {p.relative_to(DEMO) for g in ("sources", "drafts", "reports") for p in files(DEMO / g)}
    assert made == {target_of(path) for path in TEXTS}


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("language", ["vi", "fr", "en"])
def test_each_language_has_each_format_and_a_draft(language: str) -> None:
    targets = [target_of(path) for path in TEXTS if path.parent.name == language]
    sources = [target for target in targets if target.parts[0] == "sources"]
    assert {source.suffix for source in sources} == {".pdf", ".docx", ".html", ".txt"}
    assert len(sources) >= 7
    assert [target.parts[0] for target in targets if target not in sources] in (
        ["drafts", "reports"],
        ["reports", "drafts"],
    )


@pytest.mark.parametrize("path", files(DEMO / "sources") + files(DEMO / "reports"), ids=str)
def test_made_files_are_small(path: Path) -> None:
    assert path.stat().st_size < 60_000


RELATED = [
    (draft, label, relation)
    for draft, labels in RELATIONS.items()
    for label, relations in labels.items()
    for relation in relations
]


@pytest.mark.parametrize(
    ("draft", "label", "relation"),
    RELATED,
    ids=[f"{Path(d).stem[:8]}-{label}-{Path(r['source']).stem[:12]}" for d, label, r in RELATED],
)
def test_a_relation_is_built_in(draft: str, label: str, relation: dict[str, str]) -> None:
    assert (DEMO / draft).is_file()
    assert (DEMO / relation["source"]).is_file()
    assert relation["kind"] in KINDS[relation["relation"]]
    drafted = provision(text_of(draft), label)
    existing = provision(text_of(relation["source"]), relation["label"])
    assert (drafted == existing) == (relation["kind"] == "verbatim")


@pytest.mark.parametrize("draft", RELATIONS)
def test_every_provision_of_a_draft_is_accounted_for(draft: str) -> None:
    lines = head_and_lines(text_of(draft))[1]
    articles = sum(line.startswith("### ") for line in lines)
    named = {re.split(r" khoản|, |\(", label)[0] for label in RELATIONS[draft]}
    assert len(named) == articles
    for label, relations in RELATIONS[draft].items():
        assert relations or provision(text_of(draft), label)  # a new provision exists as well
    kinds = [r["kind"] for relations in RELATIONS[draft].values() for r in relations]
    assert kinds.count("verbatim") >= 4
    assert sum(not relations for relations in RELATIONS[draft].values()) >= 4


def make(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(DEMO / "make.py"), *options]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture(scope="module")
def remade(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything made anew; without the font on this machine, all but the PDF files."""
    out = tmp_path_factory.mktemp("demo")
    formats = ["docx", "html", "txt", *(["pdf"] if FONTS.is_dir() else [])]
    done = make("--out", str(out), "--formats", *formats)
    assert done.returncode == 0, done.stderr
    return out


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_remaking_gives_the_same_text(path: Path, remade: Path) -> None:
    target = target_of(path)
    if target.suffix == ".pdf" and not FONTS.is_dir():
        pytest.skip("the DejaVu fonts, needed only to remake PDF files, are not installed")
    assert read_words(remade / target) == read_words(DEMO / target)


def test_making_twice_gives_the_same_bytes(remade: Path, tmp_path: Path) -> None:
    assert make("--out", str(tmp_path), "--formats", "docx", "html", "txt").returncode == 0
    again = [path.relative_to(tmp_path) for path in files(tmp_path)]
    assert len(again) >= 20
    assert filecmp.cmpfiles(tmp_path, remade, map(str, again), shallow=False)[1:] == ([], [])


def test_a_missing_font_is_named_with_the_next_step(tmp_path: Path) -> None:
    done = make("--out", str(tmp_path), "--fonts", str(tmp_path / "none"))
    assert done.returncode == 1
    assert "DejaVuSerif.ttf is missing" in done.stderr
    assert "fonts-dejavu-core" in done.stderr
    assert "Traceback" not in done.stderr
