"""The tables of wordy phrases, nouns of action, doublets and empty sentences, row by row."""

from __future__ import annotations

import pytest

from assistant.shorten import shorten
from assistant.types import Document, Language
from assistant.wordiness.nominal_english import gerund, past, third
from assistant.wordiness.nominal_french import forms


def short(text: str, language: Language) -> str:
    return shorten(Document("d", "d.txt", text, language)).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # nouns of action, in the form of their verb
        ("The board shall make a determination of the fee.", "The board shall determine the fee."),
        ("The auditor conducts an investigation into each complaint.",
         "The auditor investigates each complaint."),
        ("The clerk must provide notification to the owner within a period of ten days.",
         "The clerk must notify the owner within ten days."),
        ("The clerk shall give consideration to each request.",
         "The clerk shall consider each request."),
        ("The director is responsible for the preparation of the budget.",
         "The director is responsible for preparing the budget."),
        ("Staff must act with a view to ensuring safety.", "Staff must act to ensure safety."),
        ("The clerk must keep the files in a secure manner.",
         "The clerk must keep the files securely."),
        # the body becomes the subject again
        ("It is the responsibility of the Finance Unit to publish the rates.",
         "The Finance Unit must publish the rates."),
        ("It shall be the duty of every warden to carry out an inspection of the exits.",
         "Every warden shall inspect the exits."),
        ("Members are required to attend.", "Members must attend."),
        ("The director has the authority to close the hall.", "The director may close the hall."),
        # doublets; terms of art stay
        ("The clerk shall inform each and every member.", "The clerk shall inform every member."),
        ("A contract that is null and void must be returned to the council.",
         "A contract that is null and void must be returned to the council."),
        ("The tenant must return the key to the office listed in annex A, which must be locked.",
         "The tenant must return the key to the office listed in annex A, which must be locked."),
    ],
)  # fmt: skip
def test_english(text: str, expected: str) -> None:
    assert short(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le service procède à la vérification de l'état des véhicules.",
         "Le service vérifie l'état des véhicules."),
        ("Les chefs de service procèdent à l'examen des demandes.",
         "Les chefs de service examinent les demandes."),
        # an elision before the verb, and one that goes
        ("Le maire est chargé de procéder à l'archivage des dossiers.",
         "Le maire est chargé d'archiver les dossiers."),
        ("Le service est chargé d'assurer la diffusion de chaque rapport.",
         "Le service est chargé de diffuser chaque rapport."),
        # two nouns on one verb are turned together
        ("Le placier procède à l'encaissement du droit et à l'établissement d'un reçu.",
         "Le placier encaisse le droit et établit un reçu."),
        # or not at all
        ("Le placier procède à l'encaissement du droit et à une tournée.",
         "Le placier procède à l'encaissement du droit et à une tournée."),
        ("Le gardien ferme la salle après que le maire a effectué un contrôle du matériel.",
         "Le gardien ferme la salle après que le maire a contrôlé le matériel."),
        ("Le service procède au nettoyage de la salle.", "Le service nettoie la salle."),
        ("Le maire doit transmettre le dossier dans un délai de quinze jours.",
         "Le maire doit transmettre le dossier sous quinze jours."),
        ("L'agent est tenu de remettre son badge.", "L'agent doit remettre son badge."),
        # a negation: "n'est pas tenu" frees, "ne doit pas" forbids
        ("L'agent n'est pas tenu de remettre son badge.",
         "L'agent n'est pas tenu de remettre son badge."),
        ("Nul n'est tenu de remettre son badge.", "Nul n'est tenu de remettre son badge."),
        # a conditional after "où": "si" would ask for another tense
        ("Dans le cas où un accident surviendrait, l'agent prévient le maire.",
         "Dans le cas où un accident surviendrait, l'agent prévient le maire."),
        ("Dans le cas où le délai ne peut être tenu, le maire prévient l'usager.",
         "Si le délai ne peut être tenu, le maire prévient l'usager."),
        ("L'acte est nul et non avenu.", "L'acte est nul et non avenu."),
    ],
)  # fmt: skip
def test_french(text: str, expected: str) -> None:
    assert short(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Tài chính có trách nhiệm tiến hành việc kiểm tra hồ sơ.",
         "Sở Tài chính có trách nhiệm kiểm tra hồ sơ."),
        ("Ủy ban nhân dân các xã tổ chức triển khai thực hiện việc niêm yết danh sách.",
         "Ủy ban nhân dân các xã niêm yết danh sách."),
        # "được kiểm tra" would be a passive: the office is checked
        ("Thanh tra tỉnh được thực hiện việc kiểm tra hồ sơ.",
         "Thanh tra tỉnh được thực hiện việc kiểm tra hồ sơ."),
        ("Sở Nội vụ tăng cường công tác kiểm tra các đơn vị.",
         "Sở Nội vụ tăng cường kiểm tra các đơn vị."),
        ("Trong quá trình triển khai thực hiện, nếu có phát sinh khó khăn, vướng mắc, các đơn vị"
         " báo cáo về Sở Nội vụ.", "Nếu có vướng mắc, các đơn vị báo cáo về Sở Nội vụ."),
        ("Chủ tịch Ủy ban nhân dân xã xem xét, quyết định việc hỗ trợ.",
         "Chủ tịch Ủy ban nhân dân xã quyết định việc hỗ trợ."),
        ("Nghiêm cấm tất cả mọi hành vi gian lận.", "Nghiêm cấm mọi hành vi gian lận."),
    ],
)  # fmt: skip
def test_vietnamese(text: str, expected: str) -> None:
    assert short(text, "vi") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # a run of them goes as one
        ("vi", "CHỈ THỊ\nVề tài sản\n\nTrong thời gian qua, công tác này đã đạt được một số kết quả"
         " quan trọng. Tuy nhiên, vẫn còn một số hạn chế.\n\nSở Tài chính kiểm tra tài sản mỗi năm"
         " một lần.", "CHỈ THỊ\nVề tài sản\n\nSở Tài chính kiểm tra tài sản mỗi năm một lần."),
        ("en", "The clerk must reply in ten days. Your cooperation is greatly appreciated.",
         "The clerk must reply in ten days."),
        ("fr", "Le maire répond sous dix jours. Je vous remercie de votre collaboration.",
         "Le maire répond sous dix jours."),
        # what leans on it stays, so it stays
        ("en", "Safety is of the utmost importance. However, this must not be an excuse.",
         "Safety is of the utmost importance. However, this must not be an excuse."),
        # a figure is a fact
        ("vi", "Trong thời gian qua, toàn tỉnh đã đạt được 95% kế hoạch, một số kết quả quan trọng."
         " Sở Nội vụ theo dõi.", "Trong thời gian qua, toàn tỉnh đã đạt được 95% kế hoạch, một số"
         " kết quả quan trọng. Sở Nội vụ theo dõi."),
        # no heading is left alone
        ("fr", "Contexte\n\nL'accueil revêt une importance primordiale.\n\nMesures\n\nLe maire"
         " ouvre un guichet.", "Contexte\n\nL'accueil revêt une importance primordiale.\n\nMesures"
         "\n\nLe maire ouvre un guichet."),
    ],
)  # fmt: skip
def test_empty_sentences(language: Language, text: str, expected: str) -> None:
    assert short(text, language) == expected


def test_verb_forms() -> None:
    assert [f("apply for") for f in (gerund, third, past)] == [
        "applying for", "applies for", "applied for",
    ]  # fmt: skip
    # infinitive, il, ils, future stem, il and ils of the future, participles
    assert forms("enlever")[1:3] == ("enlève", "enlèvent")
    assert forms("transférer")[4] == "transférera"
    assert forms("fermer")[1] == "ferme"  # two consonants: no accent
    assert forms("présenter")[1] == "présente"
    assert forms("ranger")[6] == "rangeant"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # "proceed" is no past
        ("en", "The board shall proceed with the installation of new lamps.",
         "The board shall install new lamps."),
        # "the review" is spoken of again: it keeps its name
        ("en", "The board must carry out a review of the fees. The review must be published.",
         "The board must carry out a review of the fees. The review must be published."),
        # a second infinitive would hang in the air
        ("en", "It shall be the duty of the clerk to keep the list and to publish it.",
         "It shall be the duty of the clerk to keep the list and to publish it."),
        # a second gerund, a second infinitive
        ("en", "Staff must act with a view to ensuring safety and improving the service.",
         "Staff must act with a view to ensuring safety and improving the service."),
        ("fr", "Le maire revoit le tarif afin d'attirer un public et d'augmenter les recettes.",
         "Le maire revoit le tarif afin d'attirer un public et d'augmenter les recettes."),
        # a thing that is there already
        ("en", "The clerk must provide the summary of the plan.",
         "The clerk must provide the summary of the plan."),
        # contents are no tasks
        ("vi", "Điều 1. Nội dung\nSở Nội vụ hướng dẫn một số nội dung cụ thể như sau:\n1. Sở Y"
         " tế báo cáo hằng tháng.",
         "Điều 1. Nội dung\nSở Nội vụ hướng dẫn các nội dung sau:\n1. Sở Y tế báo cáo hằng tháng."),
        # a closing that asks something
        ("vi", "Sở Nội vụ lập hồ sơ. Trên đây là báo cáo kết quả, kính đề nghị Ủy ban nhân dân tỉnh"
         " phê duyệt.", "Sở Nội vụ lập hồ sơ. Trên đây là báo cáo kết quả, kính đề nghị Ủy ban nhân"
         " dân tỉnh phê duyệt."),
    ],
)  # fmt: skip
def test_found_wrong_by_reading(language: Language, text: str, expected: str) -> None:
    assert short(text, language) == expected
