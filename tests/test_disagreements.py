"""Two texts on the same matter: where their amounts differ, and where nothing is to be said."""

from __future__ import annotations

import pytest

from assistant.bounds import comparisons, disagreements
from assistant.types import Language

Found = list[tuple[str, str, str, str]]  # kind, relation, words of the draft, of the other


def found(draft: str, existing: str, languages: tuple[Language, Language]) -> Found:
    return [
        (one.kind, one.relation, draft[slice(*one.draft)], existing[slice(*one.existing)])
        for one in disagreements(draft, existing, languages)
    ]


@pytest.mark.parametrize(
    ("language", "draft", "existing", "kind", "relation", "ours", "theirs"),
    [
        # a shorter deadline, in other words
        ("vi", "Ủy ban nhân dân xã trả lời đơn của công dân trong 5 ngày làm việc.",
         "Đơn của công dân được Ủy ban nhân dân xã trả lời trong thời hạn 10 ngày làm việc kể từ"
         " ngày nhận.", "deadline", "stricter", "trong 5 ngày làm việc",
         "trong thời hạn 10 ngày làm việc"),
        # written out on one side; the other amount of the text agrees
        ("vi", "Tổ chức nộp báo cáo tài chính trong vòng bốn mươi lăm ngày và lưu bản gốc 10 năm.",
         "Tổ chức nộp báo cáo tài chính trong vòng 30 ngày. Bản gốc được lưu mười năm.",
         "deadline", "looser", "trong vòng bốn mươi lăm ngày", "trong vòng 30 ngày"),
        # working days are not days
        ("vi", "Sở Nội vụ thẩm định đề án trong thời hạn 30 ngày làm việc kể từ ngày nhận đề án.",
         "Trong thời hạn 30 ngày kể từ ngày nhận đề án, Sở Nội vụ thẩm định đề án.",
         "deadline", "looser", "trong thời hạn 30 ngày làm việc", "Trong thời hạn 30 ngày"),
        # a day of the year against a quarter
        ("vi", "Các xã gửi báo cáo kiểm kê tài sản trước ngày 30/6 hằng năm.",
         "Báo cáo kiểm kê tài sản được các xã gửi trong quý I hằng năm.", "deadline", "looser",
         "trước ngày 30/6 hằng năm", "quý I hằng năm"),
        # an hour of the day
        ("vi", "Trạm bơm gửi số liệu mực nước cho huyện trước 15 giờ.",
         "Trạm bơm gửi số liệu mực nước cho huyện trước 9 giờ sáng.", "deadline", "looser",
         "trước 15 giờ", "trước 9 giờ sáng"),
        # how often
        ("vi", "Ban quản lý chợ kiểm tra hệ thống chữa cháy 06 tháng một lần.",
         "Hệ thống chữa cháy của chợ được Ban quản lý kiểm tra 03 tháng một lần.", "number",
         "incompatible", "06 tháng một lần", "03 tháng một lần"),
        # the share in words against percent
        ("vi", "Nghị quyết được thông qua khi có ít nhất hai phần ba tổng số đại biểu tán thành.",
         "Nghị quyết được thông qua khi quá 50% tổng số đại biểu tán thành.", "number", "stricter",
         "ít nhất hai phần ba", "quá 50%"),
        # money, with its scale
        ("vi", "Mức hỗ trợ tối đa cho một hộ nghèo sửa nhà là 40 triệu đồng.",
         "Hộ nghèo sửa nhà được hỗ trợ không quá 30.000.000 đồng một hộ.", "number", "looser",
         "40 triệu đồng", "không quá 30.000.000 đồng"),
        # a counted noun
        ("vi", "Đoàn kiểm tra có tối thiểu ba thành viên.",
         "Đoàn kiểm tra gồm ít nhất 05 thành viên và một thư ký.", "number", "looser",
         "tối thiểu ba thành viên", "ít nhất 05 thành viên"),
        # one of two amounts of the same kind differs
        ("vi", "Rào cao không quá 3 mét, cách lề đường ít nhất 2 mét.",
         "Rào cách lề đường ít nhất 2 mét và cao không quá 1,5 mét.", "number", "looser",
         "không quá 3 mét", "không quá 1,5 mét"),
        # at once against a number of days
        ("vi", "Người phát hiện sạt lở báo cho xã trong thời hạn 03 ngày.",
         "Người phát hiện sạt lở phải báo ngay cho xã.", "deadline", "looser",
         "trong thời hạn 03 ngày", "báo ngay"),
        ("fr", "Le maire répond à la demande de permis dans un délai de trois mois.",
         "La demande de permis reçoit une réponse du maire dans les deux mois de son dépôt.",
         "deadline", "looser", "dans un délai de trois mois", "dans les deux mois"),
        # before a day against a quarter
        ("fr", "Le compte de gestion est transmis au plus tard le 30 juin.",
         "Le compte de gestion est transmis au cours du premier trimestre.", "deadline", "looser",
         "au plus tard le 30 juin", "premier trimestre"),
        # silence of so many months
        ("fr", "Le silence gardé pendant six mois par le préfet vaut rejet de la demande.",
         "Le silence du préfet pendant plus de deux mois vaut rejet de la demande.", "number",
         "stricter", "pendant six mois", "plus de deux mois"),
        ("fr", "Le tiers au moins des conseillers peut demander une séance.",
         "Une séance est tenue quand 25 % des conseillers la demandent.", "number", "incompatible",
         "Le tiers au moins", "25 %"),
        # a denied comparator
        ("fr", "La hauteur des clôtures ne peut dépasser deux mètres.",
         "La hauteur des clôtures n'excède pas 1,60 mètre.", "number", "looser",
         "ne peut dépasser deux mètres", "n'excède pas 1,60 mètre"),
        # a range
        ("fr", "Le contrat dure entre deux et quatre ans.",
         "Le contrat est d'une durée comprise entre trois et six ans.", "number", "incompatible",
         "deux et quatre ans", "trois et six ans"),
        # an age
        ("fr", "Peut s'inscrire à l'école de voile tout enfant âgé de huit ans au moins.",
         "L'école de voile inscrit les enfants de plus de dix ans.", "number", "looser",
         "huit ans au moins", "plus de dix ans"),
        # before the event, not after it
        ("fr", "La convocation est envoyée trois jours avant la séance.",
         "La convocation est adressée aux conseillers cinq jours francs avant la séance ; le"
         " compte rendu est affiché dans les trois jours suivant la séance.", "deadline",
         "incompatible", "trois jours", "cinq jours francs"),
        ("fr", "Le dépassement est puni de l'amende prévue pour les contraventions de la troisième"
         " classe.", "Tout dépassement est puni de l'amende prévue pour les contraventions de la"
         " cinquième classe.", "number", "incompatible", "troisième classe", "cinquième classe"),
        ("fr", "Le registre est conservé cinq ans à la mairie.",
         "La mairie conserve le registre pendant dix ans.", "number", "incompatible", "cinq ans",
         "pendant dix ans"),
        # how often
        ("fr", "La commission se réunit chaque trimestre sur convocation de son président.",
         "Sur convocation de son président, la commission se réunit deux fois par an.", "number",
         "incompatible", "chaque trimestre", "deux fois par an"),
        ("en", "The registrar shall decide on an application within 45 days of receiving it.",
         "The time for deciding on an application shall not exceed 30 days.", "deadline",
         "looser", "within 45 days", "not exceed 30 days"),
        # a limit and a share in words
        ("en", "A special meeting is called when 10 % of the members ask for it.",
         "A special meeting is called when at least one fifth of the members ask for it.",
         "number", "incompatible", "10 %", "at least one fifth"),
        ("en", "Dogs are kept on a lead of at most three metres in the park.",
         "In the park a dog is kept on a lead no longer than two metres.", "number", "looser",
         "at most three metres", "no longer than two metres"),
        ("en", "Appeals are lodged within six weeks of the decision.",
         "An appeal must be lodged no later than 21 days after the decision.", "deadline",
         "looser", "within six weeks", "no later than 21 days"),
        ("en", "Lifts are inspected every two years by an engineer.",
         "An engineer inspects each lift once a year.", "number", "incompatible",
         "every two years", "once a year"),
        ("en", "The pool opens to children under ten only with an adult.",
         "Children under eight may enter the pool only with an adult.", "number", "looser",
         "under ten", "under eight"),
        ("en", "Minutes are published by 31 March.",
         "Minutes are published by 31 January of each year.", "deadline", "looser",
         "by 31 March", "by 31 January of each year"),
        ("en", "The warden keeps the visitors' book for two years.",
         "The visitors' book is kept by the warden for seven years.", "number", "incompatible",
         "for two years", "for seven years"),
        ("en", "The quorum is five members.",
         "The quorum is half of the members.", "", "", "", ""),  # not of one dimension
    ],
)  # fmt: skip
def test_one_amount_differs(
    language: Language, draft: str, existing: str, kind: str, relation: str, ours: str, theirs: str
) -> None:
    expected = [(kind, relation, ours, theirs)] if kind else []
    assert found(draft, existing, (language, language)) == expected


@pytest.mark.parametrize(
    ("languages", "draft", "existing", "kind", "relation", "ours", "theirs"),
    [
        (("fr", "en"), "Le bailleur rend la caution dans les deux mois suivant le départ.",
         "The landlord returns the deposit within 30 days after the tenant leaves, and keeps the"
         " inventory for three years.", "deadline", "looser", "dans les deux mois",
         "within 30 days"),
        (("fr", "en"), "Une amende de 500 euros est infligée.",
         "A fine of 200 euros is imposed.", "number", "incompatible", "500 euros", "200 euros"),
        (("fr", "en"), "Le quart des membres peut convoquer l'assemblée.",
         "One third of the members may call a meeting.", "number", "incompatible", "Le quart",
         "One third"),
        (("vi", "en"), "Chủ nhà trả lời đơn trong vòng 15 ngày kể từ khi nhận.",
         "The landlord answers the request within one month after receiving it.", "deadline",
         "stricter", "trong vòng 15 ngày", "within one month"),
        (("vi", "en"), "Tàu dài không quá 12 mét được neo tại bến.",
         "A boat no longer than eight metres may moor at the quay.", "number", "looser",
         "không quá 12 mét", "no longer than eight metres"),
        (("vi", "fr"), "Báo cáo được gửi trước ngày 30/6.",
         "Le rapport est adressé avant le 31 mars.", "deadline", "looser", "trước ngày 30/6",
         "avant le 31 mars"),
        (("en", "vi"), "Records are kept for five years.",
         "Hồ sơ được lưu giữ trong 10 năm.", "number", "stricter", "for five years",
         "trong 10 năm"),
    ],
)  # fmt: skip
def test_one_amount_differs_across_languages(
    languages: tuple[Language, Language],
    draft: str,
    existing: str,
    kind: str,
    relation: str,
    ours: str,
    theirs: str,
) -> None:
    assert found(draft, existing, languages) == [(kind, relation, ours, theirs)]


@pytest.mark.parametrize(
    ("languages", "draft", "existing"),
    [
        # the same in another unit
        (("vi", "vi"), "Hồ sơ được giải quyết trong 7 ngày.",
         "Việc giải quyết hồ sơ không quá một tuần."),
        (("vi", "vi"), "Tạm đình chỉ không quá 180 ngày.", "Thời gian tạm đình chỉ là 6 tháng."),
        (("vi", "vi"), "Nộp trước ngày 31 tháng 3.", "Nộp trong quý I."),
        (("fr", "fr"), "Il répond sous huitaine, dans les sept jours.",
         "Il répond dans un délai d'une semaine."),
        (("fr", "fr"), "La moitié des voix suffit.", "Il suffit de 50 % des voix."),
        (("fr", "fr"), "Le plan est revu tous les deux ans.",
         "Le plan est revu tous les vingt-quatre mois."),
        (("en", "en"), "The shop closes by 6 pm.", "The shop closes before six in the evening."),
        (("en", "en"), "Three quarters of the members vote for it.",
         "75 % of the members vote for it."),
        # two amounts on both sides, told in another order
        (("vi", "vi"), "Rào cao không quá 2 mét, cách đường ít nhất 3 mét.",
         "Rào cách đường từ 3 mét trở lên và cao tối đa 2 mét."),
        (("fr", "fr"), "L'amende est de 100 euros pour un vélo et de 300 euros pour une voiture.",
         "Pour une voiture, l'amende est de 300 euros ; pour un vélo, de 100 euros."),
        (("en", "en"), "Ten days for a reply, thirty for a decision.",
         "A decision takes thirty days; a reply, ten days."),
        # an amount that the other text does not have
        (("vi", "vi"), "Người nuôi chó khai báo với xã và nộp phí 50.000 đồng mỗi năm.",
         "Người nuôi chó khai báo với xã trong 10 ngày kể từ ngày nuôi."),
        (("fr", "fr"), "Le dossier contient une photographie de 35 mm de large.",
         "Le dossier est déposé en trois exemplaires."),
        (("en", "en"), "The notice is printed in letters of five centimetres.",
         "The notice is shown for three weeks."),
        # of another matter in the same text: too far from it in words
        (("vi", "vi"), "Người tập sự được nghỉ phép 12 ngày mỗi năm.",
         "1. Người tập sự ghi nhật ký.\n2. Tổ chức nhận tập sự lưu hồ sơ đăng ký, quyết định phân"
         " công và báo cáo kết quả ít nhất 05 năm kể từ ngày chấm dứt."),
        (("en", "en"), "The caretaker answers the telephone within two hours.",
         "The library lends films. A borrower who moves tells the desk. Books come back after"
         " three weeks at the latest unless another reader waits."),
        # numbers that only name something
        (("vi", "vi"), "Đơn theo Mẫu số 02 ban hành kèm theo Thông tư số 10/2020/TT-BTC.",
         "Đơn theo Mẫu số 05 ban hành kèm theo Thông tư số 12/2021/TT-BTC."),
        (("fr", "fr"), "Les conditions de l'article 5 de la loi du 3 janvier 1986 s'appliquent.",
         "Les conditions de l'article 8 de la loi du 2 mars 1982 s'appliquent."),
        (("en", "en"), "As set out in section 12 and Schedule 3.",
         "As set out in section 14 and Schedule 5."),
        (("en", "en"), "For example, 20 litres of paint.", "For example, 50 litres of oil."),
        # before the event and after it are two roles
        (("vi", "vi"), "Giấy mời được gửi chậm nhất 05 ngày trước ngày họp.",
         "Biên bản được gửi trong thời hạn 10 ngày kể từ ngày họp."),
        (("en", "en"), "Notice is given at least 14 days before the hearing.",
         "Costs are paid within 30 days after the hearing."),
        # a case that falls under a threshold
        (("vi", "vi"), "Thư viện có 450 đầu sách được mở phòng đọc.",
         "Thư viện có từ 300 đầu sách trở lên được mở phòng đọc."),
        # which of two is meant is not clear
        (("fr", "fr"), "Le préfet statue dans les quinze jours.",
         "Le préfet statue dans les dix jours ou, le préfet statue dans les vingt jours."),
        # across languages: the same in the other's words
        (("fr", "en"), "La décision est rendue sous quinze jours.",
         "The decision is given within fifteen days."),
        (("vi", "en"), "Phí là 2% giá bán, nộp trong 12 tháng.",
         "A fee of 2 per cent of the price is paid within one year."),
        (("vi", "fr"), "Họp mỗi quý một lần.", "Une réunion a lieu chaque trimestre."),
        (("en", "fr"), "By 31 March each year.", "Au premier trimestre de chaque année."),
        # no amount at all, no text at all
        (("en", "en"), "The clerk keeps a register.", "The clerk shows the register."),
        (("vi", "fr"), "", ""),
    ],
)  # fmt: skip
def test_nothing_to_say(languages: tuple[Language, Language], draft: str, existing: str) -> None:
    assert found(draft, existing, languages) == []


def test_two_amounts_of_one_sentence_differ() -> None:
    draft = "A late return costs one dollar a day up to ten dollars."
    existing = "A late return costs fifty cents a day up to twenty dollars."
    assert found(draft, existing, ("en", "en")) == [
        ("number", "incompatible", "one dollar", "fifty cents"),
        ("number", "stricter", "up to ten dollars", "up to twenty dollars"),
    ]


def test_what_agrees_is_compared_too() -> None:
    draft, existing = "Answers come within a week.", "Answers come within seven days."
    (one,) = comparisons(draft, existing, ("en", "en"))
    assert (one.relation, draft[slice(*one.draft)]) == ("equal", "within a week")


@pytest.mark.parametrize(
    "text",
    [
        "Trong thời hạn 5 ngày, xã trả lời; trong 10 ngày, huyện trả lời; phí là 2%.",
        "Le préfet statue dans les deux mois ; l'avis est rendu sous quinze jours.",
        "Within three days, two copies, and a fee of £5 for each of four pages.",
    ],
)
def test_a_text_never_disagrees_with_itself(text: str) -> None:
    for language in ("vi", "fr", "en"):
        assert found(text, text, (language, language)) == []
