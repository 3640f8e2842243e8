"""Labelled drafts that we wrote, and the existing provisions they are written against.

The provisions are read from public collections; see README.md here for the choice and the terms.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from assistant.types import Language
from benchmarks.datasets import WORK, Questions, lines
from benchmarks.training import pairs

FOLDER = Path(__file__).parent
KINDS = FOLDER / "kinds.jsonl"  # provisions of our own in two languages, a draft of each kind
SETS: tuple[tuple[str, Language], ...] = (
    ("vi", "vi"),
    ("fr", "fr"),
    ("en", "en"),
    ("crosslingual", "en"),  # the drafts are in French and Vietnamese
)
TOPICS = (  # of the Bộ pháp điển; their numbers are not unique in the codes of articles
    "Đề mục 3.2 Bưu chính",
    "Đề mục 4.1 Đấu giá tài sản",
    "Đề mục 8.1 Trẻ em",
    "Đề mục 12.4 Hợp tác xã",
    "Đề mục 20.5 An toàn, vệ sinh lao động",
    "Đề mục 24.3 Đê điều",
    "Đề mục 24.12 Thú y",
    "Đề mục 32.3 Xuất bản",
    "Đề mục 41.12 Thư viện",
    "Đề mục 45.7 Phòng, chống bệnh truyền nhiễm",
    "Đề mục 45.9 Phòng, chống tác hại của thuốc lá",
)
CODES = (
    "LEGITEXT000006071318",  # sport
    "LEGITEXT000006074073",  # tourism
    "LEGITEXT000006074228",  # roads
    "LEGITEXT000006074236",  # heritage
    "LEGITEXT000006075116",  # crafts
)


def drafts(name: str) -> Path:
    """The file of a set's labelled drafts."""
    return FOLDER / f"review.{name}.jsonl"


def existing(language: Language) -> Path:
    """The file of a language's existing provisions, in the benchmarks' own folder."""
    path: Path = WORK / f"practice-{language}.jsonl"
    return path


def corpus(data: Path, language: Language) -> Iterator[Mapping[str, str]]:
    """``id``, ``title`` and ``text`` of the existing provisions; none where the data are missing.

    Without those that quality is measured on, or that share their words.
    """
    if not _there(data, language):
        return
    barred = pairs.barred_ids(data, language)
    topics = _of_topics(data) if language == "vi" else frozenset()
    for row in pairs.rows(data, language):
        chosen = language == "en" or row["id"] in topics or row["id"].startswith(CODES)
        if chosen and row["id"] not in barred:
            yield {"id": row["id"], "title": row["title"], "text": row["text"]}


def _there(data: Path, language: Language) -> bool:
    folder = {"vi": "vi_phapdien", "fr": "fr_codes_legifrance", "en": "en_docs_legal_sources"}
    return (data / folder[language]).is_dir()


def _of_topics(data: Path) -> frozenset[str]:
    rows = lines(data / "vi_phapdien/articles.jsonl.gz")
    return frozenset(row["id"] for row in rows if row["topic"] in TOPICS)


def paired() -> Iterator[tuple[str, Questions]]:
    """Drafts on provisions that the encoder was taught on: their relation can be told, not found.

    Two texts are compared by states of the plain encoder, which has seen none of them. After
    ``questions``, which writes the provisions.
    """
    for name, language in SETS:
        if (labelled := FOLDER / f"pairs.{name}.jsonl").is_file():
            yield name, Questions(f"pairs/{language}", existing(language), labelled)


def taught(data: Path, language: Language) -> Iterator[Mapping[str, str]]:
    """Drafts that teach the relation of two texts and measure nothing: on other provisions.

    ``target``, ``lang``, ``kind`` and ``draft``, and the ``text`` of the provision; none where the
    data are missing.
    """
    if not _there(data, language):
        return
    ours = pairs.drafted_for(language)
    targets = {row["target"] for row in ours}
    texts = {r["id"]: r["text"] for r in pairs.rows(data, language) if r["id"] in targets}
    for row in ours:
        if row["target"] in texts:
            yield row | {"text": texts[row["target"]]}


def questions(data: Path) -> Iterator[tuple[str, Questions]]:
    """Each set's name and its files; the provisions are written to the benchmarks' own folder."""
    for name, language in SETS:
        source = existing(language)
        if name == language:
            _write(source, corpus(data, language))
        yield name, Questions(f"practice/{language}", source, drafts(name))


def _write(path: Path, rows: Iterator[Mapping[str, str]]) -> None:
    path.unlink(missing_ok=True)  # provisions of an earlier run are not those of these data
    found = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]
    if found:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(found), "utf-8")
