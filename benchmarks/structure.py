"""How well articles, paragraphs and points are found: precision and recall against hand-read texts.

    python -m benchmarks.structure --data FOLDER [--language vi] [--missed]
    python -m benchmarks.structure --data FOLDER --language vi --show SET ID [FROM TO]
    python -m benchmarks.structure --data FOLDER --language vi --record < NOTES

``benchmarks/structure/{vi,fr,en}.jsonl`` says where the parts of public texts truly begin, with no
word of them: one line a document, ``{"set", "id", "hash", "read", "marks"}``, and ``"judged"``
where not every class of part was (``"judged": "apihb"``). ``read`` is the
interval that was read, in characters of the text as it lies in the set; ``marks`` are
``[offset, class, address]``, class a: article, p: paragraph, i: point, h: heading of a chapter or
section, b: block (title, preamble, signature, annex), t: paragraph without number.

``--show`` prints every line's beginning with what the program makes of it (and ``<<`` what was
recorded, where that differs). ``--record`` reads notes, writes the golden file:

    # vi_phapdien 3600300000000000100000200000000000000000 0 40000
    - 120                          no part begins at this offset
    + 120 p art_5/para_2           a part begins here, and is this

A document not yet recorded starts from what the program says; so every line must be read first.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, cast, get_args

from assistant.hygiene import clean
from assistant.provisions import GRAMMARS, split
from assistant.provisions.grammar import MARKDOWN
from assistant.types import Document, Language, Provision, Span
from benchmarks import datasets

Mark = tuple[int, str, str]  # offset, class, address
Places = dict[tuple[int, str], str]
CLASSES = {
    "a": "articles", "p": "paragraphs", "i": "points", "h": "headings", "b": "blocks",
    "t": "unnumbered",
}  # fmt: skip
_OF_KIND = {
    "article": "a", "para": "p", "point": "i", "container": "h", "section": "h", "block": "b",
    "text": "t",
}  # fmt: skip
_FILES = ("documents.jsonl.gz", "articles.jsonl.gz", "corpus.jsonl.gz")
_GOLDEN = Path(__file__).parent / "structure"
_STEP = re.compile(r"(?:^|/)([a-z]+)[^/]*$")
_SHOWN = 90  # characters of a line


@dataclass(frozen=True, slots=True)
class Text:
    """A document of a set and what the program makes of it."""

    raw: str
    marks: tuple[Mark, ...]
    hash: str


@dataclass(slots=True)
class Tally:
    """Counts over all documents of a language, by class."""

    true: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    placed: Counter[str] = field(default_factory=Counter)

    def lines(self) -> Iterator[str]:
        """One line per class: precision, recall, share of right addresses among those found."""
        for class_, name in CLASSES.items():
            if self.true[class_] or self.said[class_]:
                found = self.found[class_]
                yield (
                    f"  {name:<11} P {found / max(1, self.said[class_]):.4f}"
                    f"  R {found / max(1, self.true[class_]):.4f}"
                    f"  address {self.placed[class_] / max(1, found):.4f}"
                    f"  ({self.true[class_]} true, {self.said[class_]} said)"
                )


def main() -> int:
    """Score, show or record; 1 when there is nothing to measure."""
    parser = datasets.arguments((__doc__ or "").splitlines()[0])
    parser.add_argument("--language", choices=get_args(Language))
    parser.add_argument("--missed", action="store_true", help="print where golden and program part")
    parser.add_argument("--show", nargs="+", metavar="SET ID FROM TO")
    parser.add_argument("--record", action="store_true", help="notes on stdin to the golden file")
    options = parser.parse_args()
    if options.show or options.record:
        if not options.language:
            parser.error("--show and --record need --language")
        if options.record:
            return _record(options.data, options.language)
        return _show(options)
    languages = [options.language] if options.language else get_args(Language)
    measured = [_score(options.data, each, missed=options.missed) for each in languages]
    return 0 if any(measured) else 1


# measuring


def _score(data: Path, language: Language, *, missed: bool) -> bool:
    golden = recorded(language)
    texts = _texts(data, language, {(line["set"], line["id"]) for line in golden})
    tally = Tally()
    documents = 0
    for line in golden:
        text = texts.get((line["set"], line["id"]))
        if text is None or text.hash != line["hash"]:
            print(f"{line['set']} {line['id']} is missing or differs; left out.", file=sys.stderr)
            continue
        documents += 1
        count(line, text.marks, tally)
        if missed:
            for row in _differences(line, text):
                print(row)
    if not documents:
        print(f"{language}: nothing to measure under {data}.", file=sys.stderr)
        return False
    print(f"{language}: {documents} documents")
    print("\n".join(tally.lines()))
    return True


def count(line: dict[str, Any], said: tuple[Mark, ...], tally: Tally) -> None:
    """Adds one document: a part is found where one of its class begins at the same character."""
    true, given = _both(line, said)
    tally.true.update(class_ for _, class_ in true)
    tally.said.update(class_ for _, class_ in given)
    tally.found.update(class_ for _, class_ in true.keys() & given.keys())
    tally.placed.update(k[1] for k in true.keys() & given.keys() if true[k] == given[k])


def _both(line: dict[str, Any], said: tuple[Mark, ...]) -> tuple[Places, Places]:
    """What was recorded and what the program says, where it was read, of the classes judged."""
    first, last = line["read"]
    judged = line.get("judged", "".join(CLASSES))
    true = {(m[0], m[1]): m[2] for m in line["marks"] if m[1] in judged}
    return true, {(m[0], m[1]): m[2] for m in said if first <= m[0] < last and m[1] in judged}


def _differences(line: dict[str, Any], text: Text) -> Iterator[str]:
    true, given = _both(line, text.marks)
    for at, class_ in sorted(true.keys() | given.keys()):
        wanted, got = true.get((at, class_)), given.get((at, class_))
        if wanted != got:
            shown = " ".join(text.raw[at : at + _SHOWN].split())
            yield f"{line['set']} {line['id']} {at} {class_} true {wanted}, said {got}: {shown}"


# the texts and the golden files


def recorded(language: Language) -> list[dict[str, Any]]:
    """The lines of a golden file."""
    path = _GOLDEN / f"{language}.jsonl"
    return list(datasets.lines(path)) if path.is_file() else []


def _texts(
    data: Path, language: Language, wanted: set[tuple[str, str]]
) -> dict[tuple[str, str], Text]:
    found = {}
    for name in sorted({name for name, _ in wanted}):
        path = next((p for f in _FILES if (p := data / name / f).is_file()), None)
        for line in datasets.lines(path) if path else ():
            id_ = str(line.get("_id", line.get("id")))
            if (name, id_) in wanted:
                whole = path is not None and path.name == _FILES[0]
                found[name, id_] = read_text(str(line["text"]), language, given=not whole)
    return found


def read_text(raw: str, language: Language, *, given: bool) -> Text:
    """A text and the parts that the program sees in it, with offsets into the text as given."""
    text, offsets = clean(raw)
    document = Document("doc", "doc", text, language, given=given, offsets=offsets)
    marks = []
    for provision in split(document):
        if class_ := _class(provision, language):
            at = offsets.to_raw(provision.start)
            marks.append((at, class_, provision.address))
    hash_ = hashlib.sha256(raw.encode("utf8", errors="replace")).hexdigest()[:16]
    return Text(raw, tuple(sorted(marks)), hash_)


def _class(provision: Provision, language: Language) -> str:
    """The class of a provision, "" for what is no part of its own (intro, part, recipients)."""
    if provision.address.startswith(("signature", "title")) and "/" in provision.address:
        return ""
    step = _STEP.search(provision.address)
    name = step[1] if step else ""
    kinds = _kinds(language)
    kind = kinds.get((provision.level, name)) or kinds.get(("", name), "")
    return _OF_KIND.get(kind, "")


@cache
def _kinds(language: Language) -> dict[tuple[str, str], str]:
    grammar = GRAMMARS[language]
    bare = (grammar.bare,) if grammar.bare else ()
    found: dict[tuple[str, str], str] = {("", "par"): "text", ("", "title"): "block"}
    for level in (*grammar.structure, *bare, *MARKDOWN, *grammar.report, *grammar.items):
        found.setdefault((level.name, level.address), level.kind)
        found.setdefault(("", level.address), level.kind)
    return found


# reading by eye, and recording


def _show(options: argparse.Namespace) -> int:
    language = cast(Language, options.language)
    name, id_, *rest = options.show
    text = _texts(options.data, language, {(name, id_)}).get((name, id_))
    if text is None:
        print(f"{id_} is not in {name}.", file=sys.stderr)
        return 1
    first, last = (int(rest[0]), int(rest[1])) if len(rest) == 2 else (0, len(text.raw))
    known = next((r for r in recorded(language) if (r["set"], r["id"]) == (name, id_)), None)
    for start, end in _line_spans(text.raw):
        if not first <= start < last:
            continue
        said = [(a, c, address) for a, c, address in text.marks if start <= a < end]
        line = " ".join(text.raw[start:end].split())
        shown = line if len(line) <= _SHOWN else f"{line[: _SHOWN - 20]} … {line[-18:]}"
        true = [tuple(m) for m in known["marks"] if start <= m[0] < end] if known else said
        print(f"{start}\t{_shown(said, start)}\t{shown}")
        if true != said:
            print(f"\t<< {_shown(true, start)}")
    return 0


def _shown(marks: list[Any], start: int) -> str:
    places = (f"{c} {a}" if at == start else f"{at}:{c} {a}" for at, c, a in marks)
    return ", ".join(places) or "."


def _line_spans(raw: str) -> Iterator[Span]:
    for match in re.finditer(r"[^\r\n]*\S[^\r\n]*", raw):
        lead = len(match[0]) - len(match[0].lstrip())
        yield match.start() + lead, match.end()


def _record(data: Path, language: Language) -> int:
    golden = {(line["set"], line["id"]): line for line in recorded(language)}
    notes: dict[tuple[str, str], list[list[str]]] = {}
    current: list[list[str]] = []
    for words in (line.split() for line in sys.stdin if line.strip()):
        if words[0] == "#":
            current = notes.setdefault((words[1], words[2]), [])
        current.append(words)
    texts = _texts(data, language, set(notes))
    for key, rows in notes.items():
        golden[key] = _corrected(key, texts[key], golden.get(key), rows)
    _GOLDEN.mkdir(exist_ok=True)
    with (_GOLDEN / f"{language}.jsonl").open("w", encoding="utf8") as file:
        for _, line in sorted(golden.items()):
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return 0


def _corrected(
    key: tuple[str, str], text: Text, known: dict[str, Any] | None, rows: list[list[str]]
) -> dict[str, Any]:
    marks = {(m[0], m[1]): m[2] for m in (known["marks"] if known else text.marks)}
    read = known["read"] if known else [0, len(text.raw)]
    for row in rows:
        if row[0] == "#" and len(row) == 5:
            read = [int(row[3]), int(row[4])]
        elif row[0] == "-":
            marks = {k: address for k, address in marks.items() if k[0] != int(row[1])}
        elif row[0] == "+":
            marks[int(row[1]), row[2]] = row[3]
    kept = sorted([at, c, a] for (at, c), a in marks.items() if read[0] <= at < read[1])
    line = {"set": key[0], "id": key[1], "hash": text.hash, "read": read, "marks": kept}
    if known and "judged" in known:
        line["judged"] = known["judged"]
    return line


if __name__ == "__main__":
    raise SystemExit(main())
