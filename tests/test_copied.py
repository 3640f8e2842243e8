"""A draft that is in the index already is said so once; and drafts of awkward shapes."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.exports.text import review_text
from assistant.index import Index
from assistant.indexing import add_sources
from assistant.read import read_source
from assistant.review import review
from assistant.types import Document
from tests.fakes import WordEncoder

RULES = [
    "Le passeur remet à chaque voyageur un billet daté qui vaut pour le retour du même jour.",
    "La barque est visitée chaque année au mois de mars par un expert que désigne la commune.",
    "Les vélos sont admis dans la barque hors des jours de marché et sans supplément de prix.",
    "La cloche du débarcadère sonne un quart d'heure avant le dernier passage de la journée.",
]


def act(rules: list[str]) -> str:
    return "ARRÊTÉ\n" + "".join(f"Article {n}\n{rule}\n" for n, rule in enumerate(rules, 1))


def written(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def draft_of(path: Path) -> Document:
    (draft,) = read_source(path, max_bytes=10**7)
    return draft


@pytest.fixture
def index(tmp_path: Path, words: WordEncoder) -> Index:
    made = Index.create(tmp_path / "index", words)
    written(tmp_path / "sources", "bac.txt", act(RULES))
    add_sources(made, [tmp_path / "sources"], max_bytes=10**6)
    return made


def test_the_same_document_is_said_once_and_at_the_top(index: Index, tmp_path: Path) -> None:
    result = review(index, draft_of(written(tmp_path / "drafts", "copie.txt", act(RULES))))
    assert result.findings == ()
    first = result.observations[0]
    assert (first.kind, first.detail) == ("copy", "same")
    assert [o for o in result.observations if o.kind == "copy"] == [first]
    assert review_text(result).startswith("COPY (same)")


def test_one_rule_of_many_that_differs_keeps_its_place(index: Index, tmp_path: Path) -> None:
    """Nearly all of it stands in one document; what is new in it is not in what was copied."""
    longer = [*RULES, "Les chiens voyagent gratis."]
    result = review(index, draft_of(written(tmp_path / "drafts", "plus.txt", act(longer))))
    assert result.observations[0].kind == "copy"
    assert result.observations[0].detail == "mostly"
    assert not any(f.kind == "verbatim" for f in result.findings)


def test_half_a_document_is_no_copy(index: Index, tmp_path: Path) -> None:
    other = ["Le kiosque vend des cartes de la vallée.", "Un banc est posé sous le vieux tilleul."]
    result = review(index, draft_of(written(tmp_path / "drafts", "h.txt", act(RULES[:2] + other))))
    assert not [o for o in result.observations if o.kind == "copy"]
    assert {f.draft.label for f in result.findings} >= {"Article 1", "Article 2"}


@pytest.mark.parametrize(
    "text",
    [
        "Bac",  # one word
        "le bac passe le lundi\nle mardi il reste à quai\n",  # no structure
        "The bell rings before the last crossing.\n",  # another language than the index
        "Le passeur attend " + "le voyageur et puis " * 1250 + "repart.",  # 5,000 words at once
    ],
)
def test_awkward_drafts_are_reviewed_whole(index: Index, tmp_path: Path, text: str) -> None:
    result = review(index, draft_of(written(tmp_path / "drafts", "d.txt", text)))
    assert result.checked
    assert len(result.clean) + len({f.draft.id for f in result.findings}) == len(result.checked)


def test_an_empty_index_has_nothing_to_say(tmp_path: Path, words: WordEncoder) -> None:
    empty = Index.create(tmp_path / "empty", words)
    result = review(empty, draft_of(written(tmp_path / "drafts", "d.txt", act(RULES))))
    assert result.findings == ()
    assert len(result.clean) == len(result.checked) == len(RULES)
