"""What a mention means: one provision, several, or none that can be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.provisions import split
from assistant.read import given_document
from assistant.references.addresses import normal, within
from assistant.references.names import place_of
from assistant.resolution import Resolver
from assistant.store import Entry, Source, Store
from assistant.types import Document, Language

VI = """QUYẾT ĐỊNH
Căn cứ Luật Lưu trữ năm 2024, Điều 2;
Điều 1. Kho
1. Kho theo khoản 2 Điều này.
2. Kho có:
a) Sổ theo điểm b khoản này;
b) Tủ theo Điều 2 và khoản 9 Điều 1.
Điều 2. Sổ
Sổ theo điểm a khoản 2 Điều 1 của Quyết định này và Điều 3 Nghị định số 5/2024/NĐ-CP.
"""
FR = """Article 1
Le registre est tenu. Il est public.
Il est gardé selon l'article 2 et le second alinéa du présent article.
Article 2
I. – Le maire tient :
1° Le registre mentionné au 2° ;
2° La liste du I de l'article 9.
"""
EN = """Article 1
1. The keeper acts under paragraph 2 and Article 2(1)(b).
2. The keeper reports.
Article 2
1. The store has:
(a) a book under point (b);
(b) a door under Article 3 of the basic Regulation.
"""
AMENDING = """Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 5/2024/NĐ-CP như sau:
1. Sửa đổi khoản 1 Điều 3 như sau:
“1. Kho theo Điều 2 Nghị định này.”
Điều 2. Hiệu lực
Nghị định này theo Điều 1.
"""
DECREE = Document(
    id="decree",
    name="nd5",
    language="vi",
    number="5/2024/NĐ-CP",
    text="Điều 2. Kho\nKho.\nĐiều 3. Sổ\n1. Sổ.\n2. Bản sao.",
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.create(tmp_path / "gon.sqlite", {})
    store.open_source(Source("a", 0, 0, ""))
    return store


def put(store: Store, *documents: Document) -> None:
    store.put([Entry("a", d, split(d), {}, b"") for d in documents], {})


def resolved(store: Store, document: Document) -> dict[str, tuple[str, ...]]:
    found = Resolver(store).resolve(document, split(document))
    return {r.reference.text: r.targets for r in found}


def document(text: str, language: Language, id_: str = "d") -> Document:
    return Document(id=id_, name=id_, text=text, language=language)


@pytest.mark.parametrize(
    ("language", "text", "mention", "target"),
    [
        ("vi", VI, "khoản 2 Điều này", "art_1/para_2"),
        ("vi", VI, "điểm b khoản này", "art_1/para_2/point_b"),
        ("vi", VI, "Điều 2", "art_2"),
        ("vi", VI, "khoản 9 Điều 1", None),  # there is none
        ("vi", VI, "điểm a khoản 2 Điều 1 của Quyết định này", "art_1/para_2/point_a"),
        ("vi", VI, "Điều 3 Nghị định số 5/2024/NĐ-CP", None),  # not in the index
        ("fr", FR, "article 2", "art_2"),
        ("fr", FR, "second alinéa du présent article", "art_1/par_2"),
        ("fr", FR, "2°", "art_2/para_I/point_2"),  # beside the one it stands in
        ("fr", FR, "I de l'article 9", None),
        ("en", EN, "paragraph 2", "art_1/para_2"),
        ("en", EN, "Article 2(1)(b)", "art_2/para_1/point_b"),
        ("en", EN, "point (b)", "art_2/para_1/point_b"),
        ("en", EN, "Article 3", None),  # of another text
    ],
)
def test_in_its_own_text(
    store: Store, language: Language, text: str, mention: str, target: str | None
) -> None:
    found = resolved(store, document(text, language))
    assert found[mention] == ((f"d#{target}",) if target else ())


def test_in_the_index(store: Store) -> None:
    put(store, DECREE)
    found = resolved(store, document(VI, "vi"))
    assert found["Điều 3 Nghị định số 5/2024/NĐ-CP"] == ("decree#art_3",)


def test_what_several_texts_are_called_is_ambiguous(store: Store) -> None:
    law = "LUẬT KHO\nĐiều 1. Kho\nKho số {n}."
    laws = [
        Document(id=f"law{n}", name="l", text=law, language="vi", title="Luật Kho", number=number)
        for n, number in ((1, "5/1999/QH10"), (2, "6/2009/QH12"))
    ]
    put(store, *laws)
    found = resolved(store, document("Theo Điều 1 Luật Kho và Điều 1 Luật Kho năm 2009.", "vi"))
    assert found["Điều 1 Luật Kho"] == ("law1#art_1", "law2#art_1")
    assert found["Điều 1 Luật Kho năm 2009"] == ("law2#art_1",)


def test_lines_of_a_provisions_file(store: Store) -> None:
    """Each line is an article; its title says of which law."""
    title = "Kho (Điều {n} Luật số 5/1999/QH10)"
    texts = ["1. Kho theo Điều 2 của Luật này.\n2. Kho theo khoản 1 Điều này.", "1. Sổ.\n2. Tủ."]
    lines = [
        given_document({"id": f"x{n}", "title": title.format(n=n), "text": text})
        for n, text in enumerate(texts, start=1)
    ]
    put(store, *lines)
    assert resolved(store, lines[0]) == {
        "Điều 2 của Luật này": ("x2",),
        "khoản 1 Điều này": ("x1#para_1",),
    }
    other = document("Theo khoản 2 Điều 2 Luật số 5/1999/QH10.", "vi")
    assert list(resolved(store, other).values()) == [("x2#para_2",)]


EN_LINE = "The keeper must keep the register."


@pytest.mark.parametrize(
    ("title", "text", "place"),
    [
        ("Kho (Điều 5 Nghị định số 30/2020/NĐ-CP)", "Kho phải khô.", ("30/2020/nđ-cp", "art_5")),
        # what a provision is about is not where it stands
        ("Hướng dẫn Điều 80 Luật Kho (Điều 14 Thông tư số 6/2021/TT-BTC)", "Kho phải khô.",
         ("6/2021/tt-btc", "art_14")),
        ("Điều 1 Luật Kho và Điều 2 Luật Sổ", "Kho phải khô.", None),
        ("Kho lưu trữ", "Kho phải khô.", None),
        ("Code civil - article 9 - Chapitre II", "Le maire tient.", ("code civil", "art_9")),
        ("COMMISSION REGULATION (EU) 2026/9 Article 2", EN_LINE, ("eu regulation 2026/9", "art_2")),
        ("GDPR Article 55 — Competence", EN_LINE, ("gdpr", "art_55")),
        ("1 CFR § 2.3 Office", EN_LINE, ("1 cfr", "sec_2.3")),
        ("Parks Act 2024 — Rangers", EN_LINE, None),  # which article?
    ],
)  # fmt: skip
def test_the_place_that_a_title_tells(title: str, text: str, place: tuple[str, str] | None) -> None:
    assert place_of(given_document({"id": "x", "title": title, "text": text})) == place


def test_new_wording_speaks_of_the_other_text(store: Store) -> None:
    put(store, DECREE)
    found = resolved(store, document(AMENDING, "vi"))
    assert found["khoản 1 Điều 3"] == ("decree#art_3/para_1",)
    assert found["Điều 2 Nghị định này"] == ()  # whose "this" it is depends on the reader
    assert found["Điều 1"] == ("d#art_1",)


def test_recitals_speak_of_other_texts(store: Store) -> None:
    text = "Having regard to the Treaty, and in particular Article 1,\nArticle 1\nThe keeper acts."
    assert resolved(store, document(text, "en")) == {"Article 1": ()}


def test_an_alinea_without_a_provision_is_told_by_what_holds_it(store: Store) -> None:
    text = "Article 1\nLe registre est tenu.\nArticle 2\nComme au premier alinéa de l'article 1."
    draft = document(text, "fr")
    (found,) = Resolver(store).resolve(draft, split(draft))
    assert (found.targets, found.exact) == (("d#art_1",), False)


def test_headings_without_numbers_are_no_sections(store: Store) -> None:
    text = (
        "REPORT ON PARKS\nAim of the report\nThe parks are dry.\nResult of it\nSee section 2 here."
    )
    assert resolved(store, document(text, "en")) == {"section 2": ()}


def test_a_sentence_about_another_section_is_none_of_this_text(store: Store) -> None:
    text = "Section 1\nThe parks are dry.\nSection 36 (stores) is amended.\nAs told in section 36."
    assert resolved(store, document(text, "en"))["section 36"] == ()


def test_what_an_item_changes_is_not_here(store: Store) -> None:
    text = (
        "Article 1\n1° A l'article 9 du code civil :\na) Le 2° est supprimé ;\n2° Le maire agit ;\n"
        "Article 2\n1° Le registre ;\n2° La liste mentionnée au 1°.\n"
    )
    found = resolved(store, document(text, "fr"))
    assert (found["2°"], found["1°"]) == ((), ("d#art_2/point_1",))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("art_1er", "art_premier"), ("art_L123-4", "art_l123-4"), ("art_R*122-7", "art_R122-7"),
        ("annex_05", "annex_5"), ("art_5/para_2", "art_5/subpara_2"), ("art_5~2", "art_5"),
    ],
)  # fmt: skip
def test_the_same_place(one: str, other: str) -> None:
    assert normal(one) == normal(other)


def test_other_places() -> None:
    assert normal("sec_4/point_a") != normal("sec_4/subitem_A")
    assert normal("art_5/par_2") != normal("art_5/para_2")
    assert within("art_5/#2", "art_5")
    assert not within("art_51", "art_5")
    assert within("art_5", "")
