# ruff: noqa: E501  a row of a table reads best on one line
"""Turns of phrase met in real documents that the first practice sentences did not hold."""

from __future__ import annotations

import pytest

from assistant.norms import actions, norms
from assistant.types import Slot

# language, sentence, actor, deadline
ROWS: list[tuple[str, str, str | None, str | None]] = [
    # vi: a day of a month that is itself relative to the quarter
    ("vi", "Phòng Nội vụ gửi số liệu trước ngày 20 của tháng cuối quý.", "Phòng Nội vụ", "trước ngày 20 của tháng cuối quý"),
    # vi: a series of bodies after an adverbial is one subject
    ("vi", "Chậm nhất ngày 05/3/2027, các cơ quan, đơn vị gửi báo cáo.", "các cơ quan, đơn vị", "Chậm nhất ngày 05/3/2027"),
    # vi: also before a modal word
    ("vi", "Đối với kho cũ, các cơ quan, đơn vị phải lập danh mục.", "các cơ quan, đơn vị", None),
    # vi: "sớm" tells how, not who
    ("vi", "Bộ Nội vụ sớm hướng dẫn việc sắp xếp kho.", "Bộ Nội vụ", None),
    # vi: also after a request
    ("vi", "Đề nghị Bộ Nội vụ sớm hướng dẫn việc sắp xếp kho.", "Bộ Nội vụ", None),
    # fr: "préalablement à" opens an adverbial and is a deadline
    ("fr", "Préalablement au départ, l’agent remet ses clés.", "l’agent", "Préalablement au départ"),
    # fr: a reminder announces the rule, in the indicative
    ("fr", "Il est rappelé que le maire transmet l’arrêté au préfet.", "le maire", None),
    # fr: and with a modal word
    ("fr", "Il est rappelé que le maire doit transmettre l’arrêté sous huit jours.", "le maire", "sous huit jours"),
    # fr: "est à" and an infinitive, nobody named
    ("fr", "Le formulaire est à adresser au greffe avant le 3 mai 2027.", None, "avant le 3 mai 2027"),
    # fr: "obligatoire"
    ("fr", "La déclaration annuelle est obligatoire.", None, None),
    # fr: an aim
    ("fr", "L’objectif est de réduire les déchets d’ici 2028.", None, "d’ici 2028"),
    # en: to lay something before a house is no date
    ("en", "The Minister must lay a copy before each House of Parliament.", "The Minister", None),
    # en: before an assembly, with a real deadline after it
    ("en", "The Board must lay the report before the Assembly by 3 May 2027.", "The Board", "by 3 May 2027"),
    # en: what a body does is a time all the same
    ("en", "The clerk must send the papers before the committee meets.", "The clerk", "before the committee meets"),
    # en: a bare plural
    ("en", "Directors must sign the register.", "Directors", None),
    # vi: the end of every quarter
    ("vi", "Các xã, thị trấn báo cáo số cây sống vào cuối mỗi quý.", "Các xã, thị trấn", "vào cuối mỗi quý"),
    # fr: a weekday
    ("fr", "Le prestataire assure l’enlèvement chaque vendredi.", "Le prestataire", "chaque vendredi"),
    # fr: a day from which something is due
    ("fr", "À compter du 1er mai 2027, les riverains apposent leur macaron.", "les riverains", "À compter du 1er mai 2027"),
    # vi: "yêu cầu" and a verb of one syllable
    ("vi", "Chủ tịch giao Văn phòng mua 3 máy hút ẩm.", "Văn phòng", None),
    # vi: "các phòng, đơn vị" are bodies, "phòng, chống" is none
    ("vi", "Trước ngày 05/3/2027, các phòng, đơn vị nộp danh sách.", "các phòng, đơn vị", "Trước ngày 05/3/2027"),
    # fr: "M. Petit" is no item "m." of a list
    ("fr", "M. Petit est chargé de rédiger le compte rendu.", "M. Petit", None),
    # fr: futures in -rra and of "faire"
    ("fr", "La secrétaire enverra le dossier sous huit jours.", "La secrétaire", "sous huit jours"),
    # fr: the day after
    ("fr", "L’occupant remet les clés le lendemain.", "L’occupant", "le lendemain"),
    # en: what a named body will do
    ("en", "The Procurement Unit will negotiate a new contract.", "The Procurement Unit", None),
    # en: minutes
    ("en", "It was agreed that the estates team would repaint the wall before Easter.", "the estates team", "before Easter"),
    # en: a body in lower case, and a verb
    ("en", "We recommend that the treasurer reconcile the float weekly.", "the treasurer", "weekly"),
    # en: "weekly" before a noun is no deadline
    ("en", "The clerk must publish the weekly timetable every Friday.", "The clerk", "every Friday"),
    # en: a noun without a plural
    ("en", "Staff must complete the form within 5 days.", "Staff", "within 5 days"),
]  # fmt: skip

# language, text with one deadline before its list, (actor, deadline) of each item
SHARED: list[tuple[str, str, list[tuple[str, str]]]] = [
    # vi: a body without a verb
    ("vi", "Trước ngày 15/10/2026, Sở Y tế: a) Lập danh sách; b) Gửi Sở Nội vụ.", [("Sở Y tế", "Trước ngày 15/10/2026")] * 2),
    # fr: the same
    ("fr", "Avant le 15 mars 2027, le préfet : 1° arrête la liste ; 2° la notifie aux maires.", [("le préfet", "Avant le 15 mars 2027")] * 2),
    # en: with a modal word; an item with a deadline of its own keeps it
    ("en", "By 31 March 2027, the Board must: (a) publish a plan; (b) train staff within 30 days.", [("the Board", "By 31 March 2027"), ("the Board", "within 30 days")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "actor", "deadline"), ROWS)
def test_a_duty(language: str, text: str, actor: str | None, deadline: str | None) -> None:
    (norm,) = norms(text, language)
    assert norm.modality == "must"
    assert (_said(norm.actor), _said(norm.deadline)) == (actor, deadline)


@pytest.mark.parametrize(("language", "text", "expected"), SHARED)
def test_a_deadline_before_a_list_is_of_every_item(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(_said(norm.actor), _said(norm.deadline)) for norm in norms(text, language)] == expected


def test_an_aim_is_an_action_of_nobody() -> None:
    (aim,) = actions("L’objectif est de réduire les déchets d’ici 2028.", "fr")
    assert (aim.who, aim.deadline) == (None, "d’ici 2028")


def test_what_somebody_reports_is_no_duty() -> None:
    assert norms("Mme Roux signale que la lampe est en panne.", "fr") == ()


def test_what_is_to_be_noted_asks_nothing() -> None:
    assert norms("La hausse est à noter.", "fr") == ()


def _said(slot: Slot | None) -> str | None:
    return slot.text if slot else None
