"""Clauses that ask nothing are told; whatever has something to do, or says what a text is for, not.

Every sentence stands in a small act of its own, since actors and headings come from around it.
"""

from __future__ import annotations

import pytest

from assistant.drafting.needless import Needless, needless_clauses
from assistant.drafting.places import Places
from assistant.norms import norms
from assistant.provisions import split
from assistant.types import Document, Language

HEADS: dict[Language, str] = {
    "vi": "QUYẾT ĐỊNH\nĐiều 1. {heading}\n",
    "fr": "ARRÊTÉ\nArticle 1er – {heading}\n",
    "en": "BY-LAW\nSection 1. {heading}\n",
}
PLAIN: dict[Language, str] = {"vi": "Tổ chức thực hiện", "fr": "Exécution", "en": "Execution"}

NEEDLESS: tuple[tuple[Language, str], ...] = (
    # everybody cooperates
    ("vi", "Các cơ quan, đơn vị tăng cường phối hợp trong quá trình thực hiện nhiệm vụ."),
    ("vi", "Các cơ quan, đơn vị có liên quan phối hợp chặt chẽ với nhau trong công việc chung."),
    ("vi", "Các ngành, các cấp có trách nhiệm phối hợp đồng bộ, nhịp nhàng."),
    ("vi", "Các sở, ban, ngành tiếp tục đẩy mạnh công tác phối hợp."),
    # nobody is named
    ("vi", "Cần nâng cao nhận thức, tinh thần trách nhiệm của cán bộ."),
    ("vi", "Cần tăng cường công tác tuyên truyền sâu rộng trong nhân dân."),
    # awareness, responsibility, quality
    ("vi", "Cán bộ, công chức phải không ngừng nâng cao tinh thần trách nhiệm."),
    ("vi", "Các đơn vị phát huy vai trò, trách nhiệm trong công tác chuyên môn."),
    ("vi", "Các cơ quan, tổ chức quan tâm, chú trọng công tác cán bộ."),
    # ease, effort
    ("vi", "Các cơ quan, đơn vị tạo điều kiện thuận lợi cho người dân."),
    ("vi", "Các địa phương tích cực nâng cao hiệu quả công tác này."),
    # impersonal, and good coordination
    ("fr", "Il convient de veiller à la bonne coordination entre les services."),
    ("fr", "Il importe de favoriser le dialogue entre les acteurs."),
    ("fr", "Il convient de renforcer la coopération entre les différents intervenants."),
    ("fr", "Il y a lieu d'encourager les échanges entre agents."),
    # all services try
    ("fr", "Les services s'efforcent de coopérer dans un esprit constructif."),
    ("fr", "Les services s'attachent à améliorer leurs relations."),
    ("fr", "Les administrations concernées collaborent étroitement dans leur action quotidienne."),
    ("fr", "Tous les services doivent travailler en bonne intelligence."),
    ("fr", "L'ensemble des acteurs doit contribuer à la bonne coordination de l'action publique."),
    ("fr", "Les services veillent à la cohérence de leurs actions."),
    ("fr", "Les agents doivent porter une attention particulière à la qualité de l'accueil."),
    ("fr", "Les services favorisent la concertation et le partage d'expérience."),
    # agencies endeavour
    ("en", "Agencies shall endeavour to cooperate with one another."),
    ("en", "All departments should work together in a spirit of partnership."),
    ("en", "The relevant agencies shall strive to promote good communication."),
    ("en", "All staff must foster a culture of openness."),
    ("en", "Departments shall cooperate closely with each other."),
    ("en", "Every department should support and maintain good working relationships."),
    ("en", "The competent authorities shall seek to improve coordination among themselves."),
    ("en", "All officials should pay particular attention to courtesy."),
    ("en", "Agencies shall raise awareness among their members of staff."),
    ("en", "All bodies concerned must remain committed to mutual respect."),
    ("en", "Local authorities shall encourage dialogue at every level."),
)
SILENT: tuple[tuple[Language, str, str], ...] = (
    # a body of its own must act
    ("vi", "", "Sở Y tế tăng cường phối hợp với các đơn vị."),
    # a deadline
    ("vi", "", "Các cơ quan phối hợp, gửi báo cáo trước ngày 15 hằng tháng."),
    # something to do: inspection and sanctions
    ("vi", "", "Các cơ quan, đơn vị tăng cường kiểm tra, xử lý vi phạm."),
    # with whom, by name
    ("vi", "", "Các cơ quan, đơn vị phối hợp với Sở Nội vụ tuyển chọn cán bộ."),
    # a quantity
    ("vi", "", "Các đơn vị phấn đấu giảm 15 % văn bản giấy."),
    # a condition
    ("vi", "", "Khi xảy ra cháy, các cơ quan phối hợp chặt chẽ với nhau."),
    # a basis
    ("vi", "", "Các cơ quan phối hợp theo quy định tại Điều 7 Luật Lưu trữ."),
    # what the text is for
    ("vi", "Mục đích", "Các cơ quan, đơn vị tăng cường phối hợp trong công tác lưu trữ."),
    ("vi", "Nguyên tắc phối hợp", "Các cơ quan phối hợp chặt chẽ, thống nhất."),
    # scope, force, definition, permission
    ("vi", "", "Quyết định này áp dụng đối với các cơ quan, đơn vị."),
    ("vi", "", "Quyết định này có hiệu lực kể từ ngày ký."),
    ("vi", "", "Hồ sơ được hiểu là tập tài liệu có liên quan với nhau."),
    ("vi", "", "Các đơn vị được phép trao đổi cán bộ với nhau."),
    # an item of a body's duties
    ("vi", "", "Sở Tài chính có trách nhiệm:\na) Tăng cường phối hợp với các đơn vị;"),
    # an item whose actor stands above, a line that goes on, a verb that looks like a body
    ("vi", "", "Người vận chuyển phải:\n3. Quan tâm thích đáng để hàng hóa được bốc xếp."),
    ("vi", "", "2. có trách nhiệm quan tâm chăm sóc người lao động về các mặt."),
    ("vi", "", "f) Tổ chức phối hợp hiệu quả với các bộ phận liên quan."),
    ("vi", "Quyền của hội", "5. Tổ chức, phối hợp hoạt động giữa các hội viên vì lợi ích chung."),
    # what a paper in a list asks for
    (
        "vi", "Hồ sơ",
        "e) Văn bản đề nghị cơ quan, tổ chức, cá nhân có liên quan phối hợp áp dụng biện pháp;",
    ),
    # an item of everybody's duties that can be done
    ("vi", "", "Các đơn vị có trách nhiệm:\na) Niêm yết lịch tiếp công dân;"),
    ("fr", "", "Le préfet veille à la coordination des services de l'État."),
    ("fr", "", "Les services communiquent entre eux les dossiers reçus."),
    ("fr", "", "Les services coopèrent entre eux dans les conditions prévues à l'article 4."),
    ("fr", "", "Il convient de transmettre la demande au greffe."),
    ("fr", "Objet", "Il convient de veiller à la bonne coordination entre les services."),
    ("fr", "Principes", "Les services s'efforcent de coopérer dans un esprit constructif."),
    ("fr", "", "Le présent arrêté s'applique à l'ensemble des services."),
    ("fr", "", "Le présent arrêté entre en vigueur le lendemain de sa publication."),
    ("fr", "", "On entend par coordination le partage des tâches entre services."),
    ("fr", "", "Les services peuvent travailler ensemble."),
    ("fr", "", "Les services s'efforcent de renforcer la coordination avant le 1er mars 2027."),
    ("fr", "", "Le maire :\n1° Favorise la coordination des services ;"),
    ("fr", "", "Afin de renforcer la coopération, chaque service désigne un référent."),
    ("fr", "", "Les agents doivent fermer les guichets à 17 heures."),
    ("en", "", "The Minister shall promote cooperation."),
    ("en", "", "The Minister shall:\n(a) promote cooperation;"),
    ("en", "", "Agencies shall cooperate with the Commissioner in any investigation."),
    ("en", "", "Departments shall work together to prepare a joint report."),
    ("en", "", "All staff must complete the training within 30 days."),
    ("en", "", "Agencies shall cooperate with each other in accordance with section 4."),
    ("en", "Purpose", "Agencies shall endeavour to cooperate with one another."),
    ("en", "Principles", "All departments should work together in a spirit of partnership."),
    ("en", "", "This by-law applies to all departments."),
    ("en", "", "This by-law comes into force on 1 March 2027."),
    ("en", "", "“Cooperation” means the exchange of services between departments."),
    ("en", "", "Agencies may cooperate with one another."),
    ("en", "", "The parties shall cooperate in good faith."),
    ("en", "", "If a fire breaks out, all departments shall cooperate with one another."),
    ("en", "", "The purpose of this section is to foster cooperation between agencies."),
)  # fmt: skip


def noted(document: Document) -> list[Needless]:
    read = norms(document.text, document.language)
    return list(needless_clauses(document, Places(split(document)), read))


def found(language: Language, heading: str, sentence: str) -> list[str]:
    text = HEADS[language].format(heading=heading or PLAIN[language]) + sentence + "\n"
    document = Document("d", "d", text, language)
    return [text[slice(*n.span)] for n in noted(document)]


@pytest.mark.parametrize(("language", "sentence"), NEEDLESS)
def test_what_asks_nothing_is_told(language: Language, sentence: str) -> None:
    assert found(language, "", sentence) == [sentence]


@pytest.mark.parametrize(("language", "heading", "sentence"), SILENT)
def test_what_asks_something_is_left_alone(language: Language, heading: str, sentence: str) -> None:
    assert found(language, heading, sentence) == []


def test_the_actor_is_told_as_it_stands_or_not_at_all() -> None:
    text = HEADS["vi"].format(heading="Thi hành") + NEEDLESS[0][1] + "\n" + NEEDLESS[4][1]
    document = Document("d", "d", text, "vi")
    first, second = noted(document)
    assert (first.actor, second.actor) == ("Các cơ quan, đơn vị", "")


def test_a_report_concludes_and_rules_nothing() -> None:
    document = Document("d", "d", "Các cơ quan, đơn vị tăng cường phối hợp.", "vi", kind="report")
    assert noted(document) == []
