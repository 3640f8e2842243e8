"""The adapter that ships: small, for the bundled encoder, and it finds what people mean."""

from __future__ import annotations

import pytest

from assistant.models import Encoder, e5
from assistant.models.adapter import BUNDLED, open_adapter


def test_it_is_small_and_says_what_it_belongs_to() -> None:
    adapter = open_adapter("bundled")
    assert BUNDLED.stat().st_size < 10_000_000
    assert (adapter.name, adapter.base) == (BUNDLED.stem, e5.NAME)
    assert (BUNDLED.parent / "README.md").is_file()


@pytest.mark.parametrize(
    ("query", "right", "near"),
    [
        (  # a situation without a word of the rule
            "Mon voisin a monté un abri de jardin sans rien demander à personne.",
            "Toute construction nouvelle est précédée d'une déclaration déposée en mairie.",
            "Les jardins publics sont ouverts de huit heures à vingt heures.",
        ),
        (
            "Thằng bé nhà tôi sinh ba tháng rồi mà chưa làm giấy tờ gì cả.",
            "Cha mẹ có trách nhiệm đăng ký khai sinh cho con trong thời hạn 60 ngày.",
            "Trẻ em dưới ba tuổi được khám sức khỏe định kỳ ba tháng một lần.",
        ),
        (
            "They threw away my application because one page was missing.",
            "An incomplete request shall be returned to the applicant, who may complete it.",
            "Applications shall be kept for five years and then destroyed.",
        ),
        (  # a French draft for an English rule
            "Le responsable du fichier informe l'autorité de contrôle de toute fuite de données.",
            "The keeper of a register shall report any loss of records to the supervisor.",
            "The supervisor shall publish a report on its activities every year.",
        ),
        (  # a Vietnamese question for a French rule
            "Ai được vay sách của thư viện xã?",
            "Le prêt de livres est ouvert à toute personne inscrite à la bibliothèque communale.",
            "La bibliothèque communale est fermée le lundi et les jours fériés.",
        ),
    ],
)
def test_what_is_meant_is_nearer_than_what_shares_words(
    encoder: Encoder, query: str, right: str, near: str
) -> None:
    found = encoder.encode_queries([query]) @ encoder.encode_passages([right, near]).T
    assert found[0, 0] > found[0, 1]
