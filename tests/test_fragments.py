"""Parts of drafts that are no rules by themselves; a rule is never taken for one."""

from __future__ import annotations

import pytest

from assistant.fragments import defines_here, is_fragment
from assistant.types import Language


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # the line above a list
        ("vi", "2. Ban quản lý chợ có các nhiệm vụ sau đây:", True),
        ("fr", "Le conseil de quartier est composé :", True),
        ("en", "The keeper of the register must—", True),
        # with its items it is a rule
        ("vi", "Ban quản lý chợ: a) thu phí; b) giữ sổ.", False),
        ("vi", "QUY ĐỊNH VỀ CHỢ", True),  # a heading
        # what closes a list of duties
        ("vi", "4. Thực hiện các nhiệm vụ khác theo quy định của pháp luật.", True),
        ("vi", "d) Các quyền và nghĩa vụ khác do Ủy ban nhân dân xã giao.", True),
        ("vi", "Nhiệm vụ khác của chợ trưởng do Ban quản lý lập thành sổ trước ngày 5.", False),
        ("vi", "Chợ trưởng giao các nhiệm vụ khác cho phó chợ trưởng bằng văn bản.", False),
        ("fr", "4° Exercer toute autre mission qui lui est confiée par le maire.", True),
        ("fr", "Toute autre demande est adressée au guichet dans les dix jours.", False),
        ("en", "(d) perform any other duties as may be assigned by the board.", True),
        ("en", "Any other person must leave the ferry within ten minutes.", False),
        # orders to change another text
        ("fr", "Le troisième alinéa est supprimé ;", True),
        (
            "fr",
            "b) Les mots : « du bac » sont remplacés par les mots : « de la passerelle » ;",
            True,
        ),
        ("fr", "La barque est remplacée tous les dix ans.", False),
        ("en", "The Ferries Act 1950 is amended as follows.", True),
        ("en", "In subsection (2), omit “oars”.", True),
        ("en", "A worn rope must be replaced by the operator.", False),
        ("vi", "Thay thế cụm từ “bến đò” bằng cụm từ “bến phà” tại khoản 2.", True),
        ("vi", "Chủ bến thay thế dây neo sáu tháng một lần.", False),
        # new wording is a rule
        (
            "fr",
            "L'article 4 est ainsi rédigé : « Le passeur délivre à chaque voyageur un billet daté"
            " qui vaut pour le retour du même jour. »",
            False,
        ),
        # a term for one section
        ("en", "In this section, “vessel” means a boat or a raft.", True),
        ("fr", "Au sens du présent article, on entend par « bac » toute barque tirée.", True),
        ("vi", "Trong Điều này, “đò ngang” được hiểu là phương tiện chở khách qua sông.", True),
        # for the whole text
        ("en", "In this Act, “vessel” means a boat or a raft.", False),
        ("en", "In this section the operator must keep a list.", False),
        # rules
        ("vi", "Chủ bến đò niêm yết giá vé tại bến.", False),
        ("fr", "Le passeur tient un registre des traversées.", False),
        ("en", "The operator must publish the fares.", False),
    ],
)
def test_is_fragment(language: Language, text: str, expected: bool) -> None:
    assert is_fragment(text, language) is expected


def test_a_definition_for_one_section_is_told_from_one_for_the_text() -> None:
    assert defines_here("For the purposes of subsection (2), “fare” means the price.", "en")
    assert not defines_here("“fare” means the price of a crossing.", "en")
