"""A document: where it orders and where it tells, deeds of one sentence, what is forbidden."""

from __future__ import annotations

import pytest

from assistant.norms import actions
from assistant.norms.french import LEXICON as FRENCH
from assistant.norms.mood import moods

POLICY_VI = "QUY CHẾ\nVề quầy tiếp dân\n\nĐiều 5. Tiếp nhận hồ sơ\n\n"
REPORT_VI = "BÁO CÁO\nKết quả tiếp dân năm 2026\n\nI. TÌNH HÌNH\n\n"
ORDER_FR = "ARRÊTÉ\nportant règlement de la halle\n\nArticle 3 – Usage\n"
REPORT_FR = "RAPPORT\nsur la halle\n\n1. Contexte\n\n"
POLICY_EN = "Policy on the use of the hall\n\n3. Duties\n\n"

# language, document, who, deadline and beginning of what, of each action
DOCUMENTS = [
    # vi: an order binds with any verb of a body
    ("vi", f"{POLICY_VI}Trung tâm niêm yết giá tại quầy.", [("Trung tâm", None, "niêm yết giá")]),
    # vi: the same in the background of a report only tells
    ("vi", f"{REPORT_VI}Trung tâm niêm yết giá tại quầy.", []),
    # vi: a condition, then a verb without a subject, of the body before it
    (
        "vi",
        f"{POLICY_VI}Trung tâm thẩm định đơn. Nếu quá hạn thì gửi văn bản xin lỗi.",
        [("Trung tâm", None, "thẩm định"), ("Trung tâm", None, "gửi văn bản")],
    ),
    # vi: two deeds, each with its own deadline
    (
        "vi",
        f"{POLICY_VI}Trung tâm lập sổ trước ngày 05/3/2027; báo cáo kết quả trước ngày 10/3/2027.",
        [
            ("Trung tâm", "trước ngày 05/3/2027", "lập sổ"),
            ("Trung tâm", "trước ngày 10/3/2027", "báo cáo kết quả"),
        ],
    ),
    # vi: who leads and with whom, then the list
    (
        "vi",
        f"{POLICY_VI}2. Phòng Kinh tế chủ trì, phối hợp với Phòng Y tế:\n"
        "a) Lập danh mục;\nb) Mở sổ.",
        [("Phòng Kinh tế", None, "Lập danh mục"), ("Phòng Kinh tế", None, "Mở sổ")],
    ),
    # vi: a list under a bare heading, an item with its own body
    (
        "vi",
        f"{POLICY_VI}3. Đối với Trung tâm\na) Mở sổ theo dõi;\nb) Kế toán làm đầu mối.",
        [("Trung tâm", None, "Mở sổ"), ("Kế toán", None, "làm đầu mối")],
    ),
    # vi: addressees ask nothing
    ("vi", "CÔNG VĂN\n\nKính gửi:\n- Trung tâm giáo dục tỉnh;\n- Các trường xây dựng.", []),
    # fr: an order and its negation
    (
        "fr",
        f"{ORDER_FR}Le prestataire sert deux repas. Le personnel n’administre aucun médicament.",
        [("Le prestataire", None, "sert deux repas"), ("Le personnel", None, "n’administre aucun")],
    ),
    # fr: background
    ("fr", f"{REPORT_FR}Le prestataire sert deux repas.", []),
    # fr: a list after an adverbial and a body
    (
        "fr",
        f"{ORDER_FR}Pendant les travaux, le syndicat :\n"
        "– fait réaliser deux mesures ;\n– tient un relevé.",
        [
            ("le syndicat", "Pendant les travaux", "fait réaliser"),
            ("le syndicat", "Pendant les travaux", "tient un relevé"),
        ],
    ),
    # fr: "vous" are those whom the letter names
    (
        "fr",
        "CIRCULAIRE\n\nà\n\nMesdames et Messieurs les préfets\n\n"
        "Vous arrêterez un plan avant le 3 mai.",
        [("Mesdames et Messieurs les préfets", "avant le 3 mai", "arrêterez un plan")],
    ),
    # fr: a deed after a semicolon with a subject of its own
    (
        "fr",
        f"{ORDER_FR}Le maire publie la liste ; à défaut, le dossier est ajourné.",
        [("Le maire", None, "publie la liste"), (None, None, "le dossier est ajourné")],
    ),
    # fr: the first verb is the body's, too, before a comma
    (
        "fr",
        f"{ORDER_FR}En cas d’accident, le responsable appelle les secours sans délai.",
        [("le responsable", "sans délai", "appelle les secours")],
    ),
    # fr: what each has is no deadline
    (
        "fr",
        f"{ORDER_FR}Il appartient à chaque chef de vérifier les badges.",
        [("chaque chef", None, "vérifier les badges")],
    ),
    # fr: minutes: what somebody will do is asked of him
    (
        "fr",
        "COMPTE RENDU\n\nIl est convenu que la commune prendra les frais à sa charge.",
        [("la commune", None, "prendra les frais")],
    ),
    # en: a second deed in the third person, and one in the passive
    (
        "en",
        f"{POLICY_EN}The service keeps a list of all drivers and sends it to the school weekly.",
        [("The service", None, "keeps a list"), ("The service", "weekly", "sends it")],
    ),
    # en: "it" is the body of the same sentence
    (
        "en",
        f"{POLICY_EN}The Trust should review its rota; it should also train two managers.",
        [("The Trust", None, "review its rota"), ("The Trust", None, "also train")],
    ),
    # en: nobody may
    ("en", f"{POLICY_EN}No user may move the chairs.", [("user", None, "No user may move")]),
    # en: an ability is no prohibition
    ("en", f"{POLICY_EN}The survey cannot show which of them mattered.", []),
    # en: the present of a policy
    (
        "en",
        f"{POLICY_EN}Each lead sends the clerk a note by 3 May 2027.",
        [("Each lead", "by 3 May 2027", "sends the clerk")],
    ),
    # en: what somebody said that others should do
    ("en", f"{POLICY_EN}In 2024 the Board said that landlords should relet.", []),
    # en: an introduction that ends with "that"
    (
        "en",
        f"{POLICY_EN}A provider must ensure that the room—\n(a) contains a cot;\n(b) has a lock.",
        [("A provider", None, "contains a cot"), ("A provider", None, "has a lock")],
    ),
    # en: two deeds, the second without the deadline of the first
    (
        "en",
        f"{POLICY_EN}The clerk must inspect the hall by 3 May 2027 and repair every broken window.",
        [("The clerk", "by 3 May 2027", "inspect"), ("The clerk", None, "repair every")],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), DOCUMENTS)
def test_actions(
    language: str, text: str, expected: list[tuple[str | None, str | None, str]]
) -> None:
    found = actions(text, language)
    assert [(action.who, action.deadline) for action in found] == [row[:2] for row in expected]
    for action, (_, _, what) in zip(found, expected, strict=True):
        assert action.what.startswith(what)


# a heading, the mood of the line below it
HEADINGS = [
    ("RECOMMANDATIONS\n", "orders"),
    ("1. Contexte\n", "tells"),
    # a label is no heading: the document as a whole orders
    ("Objet : contexte de la saison\n", "orders"),
    # a section that nothing is known of is as the whole document
    ("2. Moyens\n", "orders"),
]


@pytest.mark.parametrize(("heading", "mood"), HEADINGS)
def test_the_mood_of_a_section(heading: str, mood: str) -> None:
    text = f"ARRÊTÉ\n\n{heading}\nLe maire publie la liste."
    assert moods(text, FRENCH).at(text.index("Le maire")) == mood


def test_a_marked_heading_ends_a_section_of_its_level() -> None:
    text = "ARRÊTÉ\n\n1. Contexte\nUne phrase.\n\n1.1 Détail\nUne phrase.\n\n2. Moyens\nLa fin."
    found = moods(text, FRENCH)
    assert [found.at(text.index(part)) for part in ("1.1", "La fin")] == ["tells", "orders"]
