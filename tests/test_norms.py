# ruff: noqa: E501  a row of a table reads best on one line
"""Norms in three languages: practice sentences of our own, one reading each."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import UsageError
from assistant.norms import norms
from assistant.types import Norm, Slot

Row = tuple[str, str, str, str | None, str | None]

# language, sentence, modality, actor, deadline
ROWS: list[Row] = [
    # vi: the directive form, a body and "chủ trì", no modal word
    ("vi", "Sở Tài chính chủ trì, phối hợp với Sở Nội vụ lập phương án, trình trước ngày 15/10/2026.", "must", "Sở Tài chính", "trước ngày 15/10/2026"),
    # vi: "phải" with a relative deadline
    ("vi", "Chủ đầu tư phải nộp hồ sơ chậm nhất 10 ngày làm việc trước ngày khởi công.", "must", "Chủ đầu tư", "chậm nhất 10 ngày làm việc trước ngày khởi công"),
    # vi: a condition before the subject, joined by "thì"
    ("vi", "Nếu hồ sơ thiếu thì cơ quan tiếp nhận phải trả lời trong 03 ngày làm việc.", "must", "cơ quan tiếp nhận", "trong 03 ngày làm việc"),
    # vi: the deadline opens the sentence
    ("vi", "Chậm nhất là ngày 20 hằng tháng, các đơn vị gửi báo cáo về Sở Y tế.", "must", "các đơn vị", "Chậm nhất là ngày 20 hằng tháng"),
    # vi: a request to a named body
    ("vi", "Đề nghị Ban Thường trực Mặt trận Tổ quốc tỉnh giám sát việc thực hiện.", "must", "Ban Thường trực Mặt trận Tổ quốc tỉnh", None),
    # vi: an auditor's recommendation
    ("vi", "Kiến nghị Bộ Tài chính sửa đổi định mức chi hội nghị.", "must", "Bộ Tài chính", None),
    # vi: an assignment with a subject of its own
    ("vi", "Hội đồng nhân dân tỉnh giao Sở Y tế mở lớp tập huấn trong quý II/2026.", "must", "Sở Y tế", "trong quý II/2026"),
    # vi: "Đào tạo" in a name is no verb
    ("vi", "Giao Sở Giáo dục và Đào tạo tổng hợp số liệu hằng quý.", "must", "Sở Giáo dục và Đào tạo", "hằng quý"),
    # vi: "Hội đồng quản lý" is a name, not a body that manages
    ("vi", "Hội đồng quản lý báo cáo Ủy ban nhân dân tỉnh định kỳ 6 tháng.", "must", "Hội đồng quản lý", "định kỳ 6 tháng"),
    # vi: responsibility, with a named series of bodies
    ("vi", "Thủ trưởng các cơ quan, đơn vị chịu trách nhiệm thi hành Chỉ thị này.", "must", "Thủ trưởng các cơ quan, đơn vị", None),
    # vi: a decision that somebody takes, agent after "do"
    ("vi", "Lịch trực cụ thể do Giám đốc Sở Y tế quyết định.", "must", "Giám đốc Sở Y tế", None),
    # vi: a passive with its agent
    ("vi", "Báo cáo được thực hiện bởi Văn phòng Ủy ban nhân dân tỉnh.", "must", "Văn phòng Ủy ban nhân dân tỉnh", None),
    # vi: a prohibition with a subject
    ("vi", "Tổ chức, cá nhân không được lấn chiếm lòng đường.", "must_not", "Tổ chức, cá nhân", None),
    # vi: a prohibition without one
    ("vi", "Nghiêm cấm sử dụng xe công vào việc riêng.", "must_not", None, None),
    # vi: what need not be done
    ("vi", "Người nộp đơn không phải nộp bản sao giấy khai sinh.", "need_not", "Người nộp đơn", None),
    # vi: a right
    ("vi", "Cá nhân có quyền khiếu nại quyết định xử phạt.", "may", "Cá nhân", None),
    # vi: a permission
    ("vi", "Doanh nghiệp được phép gia hạn một lần.", "may", "Doanh nghiệp", None),
    # vi: encouragement is no duty
    ("vi", "Khuyến khích các hộ gia đình phân loại rác tại nguồn.", "may", None, None),
    # vi: a definition
    ("vi", "Trong Quyết định này, hồ sơ điện tử được hiểu là hồ sơ ở dạng dữ liệu số.", "definition", None, None),
    # vi: entry into force is a statement
    ("vi", "Quyết định này có hiệu lực kể từ ngày 01/01/2027.", "statement", None, "từ ngày 01/01/2027"),
    # vi: a deadline that starts with an event
    ("vi", "Ủy ban nhân dân xã trả kết quả trong thời hạn 15 ngày kể từ ngày nhận đủ hồ sơ.", "must", "Ủy ban nhân dân xã", "trong thời hạn 15 ngày kể từ ngày nhận đủ hồ sơ"),
    # vi: after an adverbial the first body is the subject, not one named later
    ("vi", "Đối với xe khách, người điều khiển phối hợp với cơ quan có trách nhiệm của Bộ Y tế, Bộ Công an bảo đảm an toàn.", "must", "người điều khiển", None),
    # vi: a time span of weeks
    ("vi", "Các trường tổ chức khai giảng vào tuần cuối tháng 8/2026 và tuần đầu tháng 9/2026.", "must", "Các trường", "vào tuần cuối tháng 8/2026 và tuần đầu tháng 9/2026"),
    # vi: a government that lays down rules
    ("vi", "Chính phủ quy định chi tiết Điều này.", "must", "Chính phủ", None),
    # vi: "quy định tại" describes who is meant
    ("vi", "Cơ quan quy định tại khoản 1 Điều này phải công khai kết quả.", "must", "Cơ quan quy định tại khoản 1 Điều này", None),
    # vi: "Hàng không" holds no negation
    ("vi", "Cục Hàng không Việt Nam kiểm tra thiết bị trước khi cất cánh.", "must", "Cục Hàng không Việt Nam", "trước khi cất cánh"),
    # vi: "tiếp nhận" belongs to the name, the duty comes after
    ("vi", "Bộ phận tiếp nhận có trách nhiệm trả kết quả trong ngày làm việc.", "must", "Bộ phận tiếp nhận", "trong ngày làm việc"),
    # vi: dates inside a reference are no deadline
    ("vi", "Sở Y tế phải thực hiện Quyết định số 12/QĐ-UBND ngày 05/3/2026.", "must", "Sở Y tế", None),
    # fr: "devoir" with a date
    ("fr", "Le maire doit publier l’arrêté au plus tard le 15 mars 2026.", "must", "Le maire", "au plus tard le 15 mars 2026"),
    # fr: the indicative of statutes
    ("fr", "Le conseil municipal vote le budget avant le 15 avril de chaque année.", "must", "Le conseil municipal", "avant le 15 avril de chaque année"),
    # fr: the future of statutes
    ("fr", "Le préfet transmettra le bilan au ministre chaque trimestre.", "must", "Le préfet", "chaque trimestre"),
    # fr: a clause of time before the subject
    ("fr", "Lorsque le dossier est incomplet, le service instructeur en informe le demandeur dans un délai d’un mois.", "must", "le service instructeur", "dans un délai d’un mois"),
    # fr: a passive without an agent names nobody
    ("fr", "La demande est adressée au préfet avant le 1er septembre.", "must", None, "avant le 1er septembre"),
    # fr: a passive with its agent, which ends where the deadline begins
    ("fr", "Le rapport devra être transmis au Parlement par le ministre chargé de la santé avant le 30 juin 2027.", "must", "le ministre chargé de la santé", "avant le 30 juin 2027"),
    # fr: impersonal
    ("fr", "Il est procédé chaque année à un recensement des bâtiments.", "must", None, "chaque année"),
    # fr: a recommendation to a body
    ("fr", "La Cour recommande à la direction du budget de publier un tableau annuel d’ici fin 2026.", "must", "la direction du budget", "d’ici fin 2026"),
    # fr: an invitation
    ("fr", "La chambre invite la commune à réduire d’au moins 10 % ses dépenses.", "must", "la commune", None),
    # fr: "il appartient à"
    ("fr", "Il appartient au directeur de convoquer le comité dans les quinze jours.", "must", "directeur", "dans les quinze jours"),
    # fr: a request with a starting point in time
    ("fr", "Le Défenseur des droits demande au maire de rendre compte dans un délai de deux mois à compter de la notification.", "must", "maire", "dans un délai de deux mois à compter de la notification"),
    # fr: who is in charge
    ("fr", "Le ministre de l’intérieur est chargé de l’exécution du présent arrêté.", "must", "Le ministre de l’intérieur", None),
    # fr: a numbered recommendation
    ("fr", "Recommandation n° 3 : mettre en place un contrôle interne des achats.", "must", None, None),
    # fr: "il convient de"
    ("fr", "Il convient de renforcer les contrôles sans délai.", "must", None, "sans délai"),
    # fr: negated permission is a prohibition
    ("fr", "Le titulaire ne peut céder le permis sans accord écrit.", "must_not", "Le titulaire", None),
    # fr: "nul" binds everybody and names nobody
    ("fr", "Nul ne peut exercer sans diplôme.", "must_not", None, None),
    # fr: impersonal prohibition
    ("fr", "Il est interdit de stationner devant la mairie.", "must_not", None, None),
    # fr: negated duty is a liberty
    ("fr", "L’exploitant n’est pas tenu de conserver les copies.", "need_not", "L’exploitant", None),
    # fr: permission
    ("fr", "L’employeur peut proposer un autre poste.", "may", "L’employeur", None),
    # fr: a right that somebody keeps
    ("fr", "Le département se réserve le droit de contrôler les pièces.", "may", "Le département", None),
    # fr: another turn of the prohibition
    ("fr", "Il est défendu de photocopier les manuscrits.", "must_not", None, None),
    # fr: what may happen is no permission
    ("fr", "Le bruit peut gêner les riverains.", "statement", None, None),
    # fr: definition
    ("fr", "On entend par « usager » toute personne qui utilise le service.", "definition", None, None),
    # fr: entry into force
    ("fr", "Le présent décret entre en vigueur le 1er juillet 2026.", "statement", None, None),
    # fr: the reader of a guide
    ("fr", "Pour obtenir la carte, vous devez remplir le formulaire sous huit jours.", "must", "vous", "sous huit jours"),
    # fr: a subject in relief
    ("fr", "Au final, c’est le maire qui convoque les électeurs.", "must", "le maire", None),
    # fr: a passive in the future
    ("fr", "Les services seront étendus dans les meilleurs délais.", "must", None, "dans les meilleurs délais"),
    # fr: the deadline ends where the agent begins
    ("fr", "La décision est notifiée dans les deux jours par le greffe au requérant.", "must", "le greffe", "dans les deux jours"),
    # fr: "demande" is a noun here
    ("fr", "Le maire adresse le dossier de demande au préfet.", "must", "Le maire", None),
    # fr: the reader is asked, in one verb or two
    ("fr", "Il vous est demandé de transmettre la liste sous un mois.", "must", "vous", "sous un mois"),
    ("fr", "Je vous prie de bien vouloir répondre avant le 5 mai 2027.", "must", "vous", "avant le 5 mai 2027"),
    # fr: who decides is not who must
    ("fr", "DÉCIDE que les crédits seront inscrits au budget avant le 1er mars 2027.", "must", None, "avant le 1er mars 2027"),
    # fr: the subject of a subjunctive
    ("fr", "Il faut que le maire signe la convention avant le 5 mai 2027.", "must", "le maire", "avant le 5 mai 2027"),
    # fr: a request in the name of courtesy
    ("fr", "Merci de fermer les fenêtres chaque soir.", "must", None, "chaque soir"),
    # fr: who must stands in brackets
    ("fr", "Recommandation n° 2 (au régisseur) : tenir un inventaire.", "must", "régisseur", None),
    ("fr", "À faire : trier les cartons (service courrier, sous quinzaine).", "must", "service courrier", "sous quinzaine"),
    # fr: a promise
    ("fr", "L’association s’engage à rendre compte chaque année.", "must", "L’association", "chaque année"),
    # fr: a passive that comes first
    ("fr", "Sont conservés pendant dix ans les registres.", "must", None, "pendant dix ans"),
    # fr: a verb of no table, with a deadline
    ("fr", "Le jardinier arrose les massifs avant 8 heures.", "must", "Le jardinier", "avant 8 heures"),
    # fr: a subject with an aside between commas
    ("fr", "Un groupe de travail, piloté par Mme Faure, rendra ses conclusions en octobre 2028.", "must", "Un groupe de travail", "en octobre 2028"),
    # fr: a numbered recommendation that begins with its clause
    ("fr", "R4. Que chaque service tienne un carnet de bord.", "must", "chaque service", None),
    # fr: a stretch of days before the subject
    ("fr", "Du 2 au 30 novembre 2028, chaque encadrant reçoit ses collaborateurs.", "must", "chaque encadrant", "Du 2 au 30 novembre 2028"),
    # fr: a periodic duty
    ("fr", "Le comité se réunit au moins deux fois par an.", "must", "Le comité", "au moins deux fois par an"),
    # fr: a deeming clause imposes nothing
    ("fr", "La demande est réputée acceptée.", "statement", None, None),
    # en: "must" and a date
    ("en", "The council must publish the register by 31 March 2027.", "must", "The council", "by 31 March 2027"),
    # en: the deadline stands between cue and verb
    ("en", "The Board shall, as soon as practicable after the end of each financial year, send its accounts to the Auditor.", "must", "The Board", "as soon as practicable after the end of each financial year"),
    # en: a passive with its agent
    ("en", "Applications shall be submitted by the employer no later than 15 days before the start date.", "must", "the employer", "no later than 15 days before the start date"),
    # en: a passive without one
    ("en", "Each member shall be paid a daily amount.", "must", None, None),
    # en: the agent of a relative clause is not the agent
    ("en", "The fee shall be paid in the amount that is fixed by the Governor.", "must", None, None),
    # en: "is to be"
    ("en", "The fee is to be paid by the applicant before the hearing.", "must", "the applicant", "before the hearing"),
    # en: a condition before the subject
    ("en", "If the form is incomplete, the office must return it within 10 working days.", "must", "the office", "within 10 working days"),
    # en: an adverbial without a comma before the subject
    ("en", "After the end of the period the Minister must decide.", "must", "the Minister", "After the end of the period"),
    # en: the subject after an adverbial has no article
    ("en", "Under the Water Act, DfT must consult the public.", "must", "DfT", None),
    # en: "Subject to" is nobody's name
    ("en", "Subject to section 3, the copy must be destroyed within seven days.", "must", None, "within seven days"),
    # en: an aside after the subject
    ("en", "The Treasurer, in consultation with the Clerk, shall prepare a budget each year.", "must", "The Treasurer", "each year"),
    # en: a relative clause with its own verb leaves the main verb alone
    ("en", "An inspector who finds a fault must report it immediately.", "must", "An inspector who finds a fault", "immediately"),
    # en: a cue inside a relative clause is not the main one
    ("en", "Where a licence that must be renewed has lapsed, the licensee shall notify the regulator without delay.", "must", "the licensee", "without delay"),
    # en: a recommendation with a subjunctive
    ("en", "We recommend that the Department of Health publish waiting times quarterly.", "must", "the Department of Health", "quarterly"),
    # en: "should"
    ("en", "The committee should review the policy annually.", "must", "The committee", "annually"),
    # en: responsibility
    ("en", "The registrar is responsible for keeping the roll up to date.", "must", "The registrar", None),
    # en: an acronym as a subject
    ("en", "DfT will need to set out its plan.", "must", "DfT", None),
    # en: capitals only
    ("en", "DBT should use the lessons of this year.", "must", "DBT", None),
    # en: a name of two words without an article
    ("en", "Network Rail must deliver the upgrade.", "must", "Network Rail", None),
    # en: "the need to" is a noun
    ("en", "The board must consider the need to save.", "must", "The board", None),
    # en: a thing must hold something; who writes it is not said
    ("en", "A notice must specify the amount.", "must", None, None),
    # en: an action point of minutes
    ("en", "Action: J. Smith to circulate the minutes by 5 May.", "must", "J. Smith", "by 5 May"),
    # en: minutes that report an undertaking
    ("en", "The agency agreed to review the guidance by the end of the month.", "must", "The agency", "by the end of the month"),
    # en: negation makes a prohibition
    ("en", "A permit holder must not transfer the permit.", "must_not", "A permit holder", None),
    # en: so does a negated subject
    ("en", "No permit holder shall lend the permit.", "must_not", "permit holder", None),
    # en: also in the passive
    ("en", "No application shall be heard by the tribunal in private.", "must_not", "the tribunal", None),
    # en: and a negated permission
    ("en", "The Mayor may not delegate this function.", "must_not", "The Mayor", None),
    # en: impersonal prohibition
    ("en", "It is unlawful to remove the notice.", "must_not", None, None),
    # en: liberty
    ("en", "The operator need not keep paper copies.", "need_not", "The operator", None),
    # en: permission
    ("en", "The Minister may appoint an adviser.", "may", "The Minister", None),
    # en: possibility
    ("en", "The delay may be due to bad weather.", "statement", None, None),
    # en: definition
    ("en", "“Operator” means a person who runs a site.", "definition", None, None),
    # en: commencement
    ("en", "This Act comes into force on 1 January 2027.", "statement", None, None),
    # en: deeming
    ("en", "The Minister shall be deemed to have consented.", "statement", "The Minister", None),
]  # fmt: skip

# sentences that ask nothing of anybody
SILENT = [
    # vi: legal basis
    ("vi", "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;"),
    # vi: what has been done
    ("vi", "Năm 2025, tỉnh đã hoàn thành 12 công trình."),
    # vi: possibility
    ("vi", "Mưa lớn có thể gây ngập ở vùng thấp."),
    # vi: who is entitled, not who must act
    ("vi", "Người sưu tầm tài liệu, cung cấp thông tin cho báo."),
    # vi: recipients
    ("vi", "Nơi nhận: Như Điều 3; Sở Y tế; lưu văn thư."),
    # vi: an amending formula speaks to the text, not to people
    ("vi", "Sửa đổi, bổ sung khoản 2 Điều 5 như sau:"),
    # fr: legal basis
    ("fr", "Vu le code général des collectivités territoriales ;"),
    # fr: a text is no body, whatever its name holds
    ("fr", "Un décret en Conseil d’État précisera les modalités."),
    # fr: a finding
    ("fr", "La commission constate que les délais ont été respectés."),
    # fr: a question
    ("fr", "Qui doit payer la taxe ?"),
    # fr: a cue inside a relative clause only
    ("fr", "Les pièces dont le montant doit être vérifié figurent en annexe."),
    # en: a finding
    ("en", "The auditors found that three contracts had expired."),
    # en: a title in capitals
    ("en", "Agency Should Improve Its Oversight of Grants"),
    # en: a means is no meaning
    ("en", "The site is reached by means of a lift."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "modality", "actor", "deadline"), ROWS)
def test_one_sentence(
    language: str, text: str, modality: str, actor: str | None, deadline: str | None
) -> None:
    found = norms(text, language)
    assert len(found) == 1
    assert found[0].modality == modality
    assert _said(found[0].actor) == actor
    assert _said(found[0].deadline) == deadline


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_sentences_that_ask_nothing(language: str, text: str) -> None:
    assert norms(text, language) == ()


# language, text, (actor, action) of each norm
LISTS = [
    # vi: items inside one sentence share the body that the introduction names
    (
        "vi",
        "Giao Sở Nội vụ: a) Rà soát biên chế; b) Báo cáo kết quả trong quý I/2027.",
        [("Sở Nội vụ", "Rà soát biên chế"), ("Sở Nội vụ", "Báo cáo kết quả trong quý I/2027")],
    ),
    # vi: items on lines of their own
    (
        "vi",
        "Yêu cầu Giám đốc các sở:\n- Chỉ đạo kiểm tra kho;\n- Cắt giảm thủ tục.",
        [("Giám đốc các sở", "Chỉ đạo kiểm tra kho"), ("Giám đốc các sở", "Cắt giảm thủ tục")],
    ),
    # vi: the heading of an article names who is in charge
    (
        "vi",
        "Điều 7. Trách nhiệm của Sở Y tế\n1. Công khai danh sách.\n2. Lưu trữ hồ sơ.\n\n"
        "Điều 8. Hiệu lực\n1. Lập danh mục.",
        [("Sở Y tế", "Công khai danh sách"), ("Sở Y tế", "Lưu trữ hồ sơ")],
    ),
    # vi: a line with only a name, a line with a name and its task
    (
        "vi",
        "III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Bố trí kinh phí.\n2. Công an tỉnh: Bảo đảm trật tự.",
        [("Sở Y tế", "Bố trí kinh phí"), ("Công an tỉnh", "Bảo đảm trật tự")],
    ),
    # vi: a letter that asks after a long preamble
    (
        "vi",
        "Xét đề nghị của tỉnh, Phó Thủ tướng yêu cầu Bộ Y tế:\n1. Lập kế hoạch.",
        [("Bộ Y tế", "Lập kế hoạch")],
    ),
    # vi: a second task with a deadline of its own is a second norm
    (
        "vi",
        "Sở Y tế có trách nhiệm bố trí kinh phí; báo cáo kết quả trước ngày 05/12/2026.",
        [("Sở Y tế", "bố trí kinh phí"), ("Sở Y tế", "báo cáo kết quả trước ngày 05/12/2026")],
    ),
    # vi: a verb, then a modal word for the same body
    (
        "vi",
        "Ủy ban nhân dân xã tiếp nhận hồ sơ và phải niêm yết kết quả.",
        [("Ủy ban nhân dân xã", "tiếp nhận hồ sơ"), ("Ủy ban nhân dân xã", "niêm yết kết quả")],
    ),
    # fr: degrees inside one sentence
    (
        "fr",
        "Le préfet : 1° arrête la liste ; 2° la notifie aux maires.",
        [("Le préfet", "arrête la liste"), ("Le préfet", "la notifie aux maires")],
    ),
    # fr: letters on lines of their own
    (
        "fr",
        "L’exploitant :\na) tient un registre ;\nb) le présente aux agents.",
        [("L’exploitant", "tient un registre"), ("L’exploitant", "le présente aux agents")],
    ),
    # fr: infinitives that hang on one cue
    (
        "fr",
        "Les communes sont tenues de trier, de publier leurs résultats et de former leurs agents.",
        [
            ("Les communes", "trier"),
            ("Les communes", "de publier leurs résultats"),
            ("Les communes", "de former leurs agents"),
        ],
    ),
    # fr: a pronoun means the body of the sentence before
    (
        "fr",
        "Le conseil adopte le budget. Il arrête les comptes.",
        [("Le conseil", "adopte le budget"), ("Le conseil", "arrête les comptes")],
    ),
    # fr: a pronoun means the body of the clause before it, not of the sentence before
    (
        "fr",
        "Le juge examine la demande. Lorsque l’employeur refuse, il doit motiver sa décision.",
        [("Le juge", "examine la demande"), ("l’employeur", "motiver sa décision")],
    ),
    # fr: "elles" cannot be "la Cour": nobody is named
    (
        "fr",
        "La Cour adopte le rapport. Elles prennent une part croissante.",
        [("La Cour", "adopte le rapport")],
    ),
    # en: letters inside one sentence
    (
        "en",
        "The Authority shall: (a) publish a plan; (b) keep a register; and (c) train staff.",
        [
            ("The Authority", "publish a plan"),
            ("The Authority", "keep a register"),
            ("The Authority", "train staff"),
        ],
    ),
    # en: letters on lines of their own, after a dash
    (
        "en",
        "The Director must—\n(a) consult the staff, and\n(b) keep a copy.",
        [("The Director", "consult the staff"), ("The Director", "keep a copy")],
    ),
    # en: an introduction that is a duty already; its items are things, not duties
    (
        "en",
        "The Minister must publish—\n(a) the amount,\n(b) the reasons.",
        [("The Minister", "publish")],
    ),
    # en: a heading names the office
    (
        "en",
        "Duties of the Clerk\n(1) Keep the seal.\n(2) Send the notices.",
        [("the Clerk", "Keep the seal"), ("the Clerk", "Send the notices")],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), LISTS)
def test_lists_share_their_actor(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = [norm for norm in norms(text, language) if norm.modality == "must"]
    assert [(_said(norm.actor), _said(norm.action)) for norm in found] == expected


# language, sentence, quantities, legal basis
MEASURES = [
    # vi: a comparator belongs to the number
    ("vi", "Các huyện phải giảm ít nhất 15 % số văn bản.", ["ít nhất 15 %"], None),
    # vi: dots group thousands
    ("vi", "Sở Y tế phải cấp 1.500 hồ sơ.", ["1.500 hồ sơ"], None),
    # vi: a reference down to the article
    ("vi", "Sở Y tế phải công khai theo quy định tại khoản 2 Điều 8 Luật Dược.", [], "theo quy định tại khoản 2 Điều 8 Luật Dược"),
    # fr: "au moins" before the number
    ("fr", "La commune doit trier au moins 65 % des déchets.", ["au moins 65 %"], None),
    # fr: decimal comma
    ("fr", "La commune doit verser 2,5 millions d’euros.", ["2,5 millions d’euros"], None),
    # fr: a reference
    ("fr", "Le maire doit publier la liste en application de l’article 12.", [], "en application de l’article 12"),
    # en: a maximum
    ("en", "The fee must not exceed £500.", ["not exceed £500"], None),
    # en: a share
    ("en", "Each school must reduce energy use by at least 15%.", ["at least 15%"], None),
    # en: a reference
    ("en", "The clerk must give notice under section 4(2).", [], "under section 4(2)"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "quantities", "basis"), MEASURES)
def test_quantities_and_basis(
    language: str, text: str, quantities: list[str], basis: str | None
) -> None:
    (norm,) = norms(text, language)
    assert [slot.text for slot in norm.quantities] == quantities
    assert _said(norm.basis) == basis


def test_spans_refer_to_the_document() -> None:
    intro, part = "Chương I. ", "Sở Y tế phải công khai danh sách trước ngày 05/12/2026."
    document = intro + part
    (norm,) = norms(part, "vi", start=len(intro))
    for slot in _slots(norm):
        assert document[slot.span[0] : slot.span[1]] == slot.text
    assert document[norm.span[0] : norm.span[1]] == part


def test_an_actor_named_outside_is_carried_in_unchanged() -> None:
    given = Slot("Sở Y tế", (3, 10))
    (norm,) = norms("Có trách nhiệm công khai danh sách.", "vi", start=50, actor=given)
    assert norm.actor == given


def test_a_language_that_is_not_read_is_named() -> None:
    with pytest.raises(UsageError, match="'de'"):
        norms("Der Bürgermeister muss zahlen.", "de")


PIECES = st.sampled_from(
    [
        *("Sở Y tế", "phải", "báo cáo", "trước ngày 05/3", "Giao", ":", ";", "\n", "a) ", "- "),
        *("Điều 5. ", "Le maire", "doit", "publier", "avant le 3 mai", "de trier", "The Minister"),
        *("shall", "must not", "within 30 days", "(a) ", " and ", "15 %", ".", ",", "—", "« "),
        *(" | ", "do", "được", "qui", "that", "theo Điều 2"),
    ]
)


@given(st.lists(PIECES, max_size=40), st.sampled_from(["vi", "fr", "en"]))
def test_every_slot_is_a_piece_of_the_text(pieces: list[str], language: str) -> None:
    text = " ".join(pieces)
    for norm in norms(text, language):
        assert 0 <= norm.span[0] < norm.span[1] <= len(text)
        for slot in _slots(norm):
            assert text[slot.span[0] : slot.span[1]] == slot.text
            assert slot.text.strip() == slot.text != ""


@pytest.mark.parametrize(
    "unit",
    # repeated until the text is one line of 100,000 characters
    [
        *("Điều ", "phải ", "the Minister shall, ", "a", "; ", "(a) ", ": a) ", "do Sở "),
        *("le préfet, ", "doit de faire, d’agir, ", " ", "10 % ", "within 30 days of "),
        *("that ", "A B ", "1."),
    ],
)
@pytest.mark.parametrize("language", ["vi", "fr", "en"])
def test_hostile_lines_take_no_more_than_linear_time(unit: str, language: str) -> None:
    started = time.process_time()
    norms(unit * (100_000 // len(unit)), language)
    assert time.process_time() - started < 5


def _said(slot: Slot | None) -> str | None:
    return slot.text if slot else None


def _slots(norm: Norm) -> list[Slot]:
    named = (norm.cue, norm.actor, norm.action, norm.deadline, norm.basis, *norm.quantities)
    return [slot for slot in named if slot]
