"""Who is asked on both sides, on sentences of our own."""

from __future__ import annotations

import pytest

from assistant.judgement.actors import NAMES, actors, another
from assistant.types import Language
from tests.test_judgement import beside

WARDEN = "The warden must close the gate at dusk."


@pytest.mark.parametrize(
    ("language", "draft", "existing", "ours", "theirs"),
    [
        # neither stands in the table of bodies
        ("en", "The caretaker must close the gate at dusk.", WARDEN, "caretaker", "warden"),
        (
            "fr",
            "Le gardien doit fermer la grille au crépuscule.",
            "Le régisseur doit fermer la grille au crépuscule.",
            "gardien",
            "régisseur",
        ),
        (
            "vi",
            "Tổ trưởng dân phố phải đóng cổng lúc chiều tối.",
            "Ban quản lý chợ phải đóng cổng lúc chiều tối.",
            "Tổ trưởng",
            "Ban quản lý",
        ),
    ],
)
def test_another_actor_is_shown(
    language: Language, draft: str, existing: str, ours: str, theirs: str
) -> None:
    pair = beside(draft, existing, language)
    found = another(pair)
    assert found is not None
    assert ours in draft[slice(*found.ours)]
    assert theirs in existing[slice(*found.theirs)]


@pytest.mark.parametrize(
    "draft",
    [
        "The warden must shut the gate when it gets dark.",  # the same one
        "The gate is green.",  # nobody is asked
    ],
)
def test_the_same_actor_or_none_is_no_other(draft: str) -> None:
    assert another(beside(draft, WARDEN)) is None


def test_signs_tell_the_same_actor_from_another() -> None:
    same, other = (
        actors(beside(f"The {who} must close the gate at dusk.", WARDEN))
        for who in ("warden", "caretaker")
    )
    assert same["actor_near"] > other["actor_near"]
    assert same["actor_both"] == other["actor_both"] == 1.0


def test_without_an_actor_there_is_no_sign() -> None:
    found = actors(beside("The gate is green.", WARDEN))
    assert found == dict.fromkeys(NAMES, 0.0)


def test_a_longer_name_may_be_a_special_case() -> None:
    pair = beside("The night caretaker of the market hall must close the gate at dusk.", WARDEN)
    assert actors(pair)["actor_longer"] > 0
