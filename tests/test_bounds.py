"""What numbers and times permit, read from sentences in three languages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.bounds import Bound, bounds, relation
from assistant.bounds.units import Measure, same
from assistant.types import Language


def shown(bound: Bound) -> str:
    """ "<= 30 day", ">= 2 person", "= 5 percent", "10-15 year"; a counted noun is named."""
    low, high = bound.low, bound.high
    unit = " ".join([bound.measure.unit, *bound.words[:1]])
    if low and high:
        first = f"{low.value}" if low.unit == high.unit else f"{low.value} {low.unit}"
        number = f"= {low.value}" if low == high else f"{first}-{high.value}"
    else:
        number = f"<= {high.value}" if high else f">= {bound.measure.value}"
    return f"{number} {unit}"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # --- the most and the least
        ("vi", "Thời gian xử lý không quá 30 ngày.", ["<= 30 day"]),
        ("vi", "Mức hỗ trợ không vượt quá 50% chi phí.", ["<= 50 percent"]),
        ("vi", "Mỗi lớp tối đa là 35 học viên.", ["<= 35 number học"]),
        ("vi", "Phải có tối thiểu hai cán bộ.", [">= 2 number cán"]),
        ("vi", "Số tiền không dưới 5 triệu đồng.", [">= 5000000 dong"]),  # "không" turns "dưới"
        ("vi", "Bao gói không được ít hơn 20 gam.", [">= 20 gram"]),
        ("vi", "Công trình cao trên 12 mét phải xin phép.", [">= 12 metre"]),
        ("vi", "Thửa đất dưới 100 m2.", ["<= 100 square_metre"]),
        ("vi", "Người từ 60 tuổi trở lên.", [">= 60 age"]),
        ("vi", "Xã có từ 300 hộ nghèo trở xuống.", ["<= 300 number hộ"]),  # said after what counts
        ("vi", "Nhiệt độ từ 4°C trở xuống.", ["<= 4 degree"]),
        ("fr", "Le délai ne peut excéder trente jours.", ["<= 30 day"]),
        ("fr", "La part ne doit pas dépasser 15 %.", ["<= 15 percent"]),
        ("fr", "Le montant ne peut être inférieur à 500 euros.", [">= 500 euro"]),
        ("fr", "Une profondeur inférieure à 1,80 mètre.", ["<= 1.80 metre"]),
        ("fr", "Une surface supérieure à deux hectares.", [">= 2 hectare"]),
        ("fr", "Il réunit au moins cinq membres.", [">= 5 member"]),
        ("fr", "La durée est de trois ans au plus.", ["<= 3 year"]),
        ("fr", "Toute vitesse au-delà de 30 km/h.", [">= 30 speed"]),
        ("fr", "L'indemnité va jusqu'à deux cents euros.", ["<= 200 euro"]),
        ("fr", "Les communes de plus de 3 500 habitants.", [">= 3500 number habitants"]),
        ("fr", "Les communes de moins de mille habitants.", ["<= 1000 number habitants"]),
        ("en", "The term shall not exceed 30 days.", ["<= 30 day"]),
        ("en", "A fence may not be higher than two metres.", ["<= 2 metre"]),
        ("en", "No fewer than three members must attend.", [">= 3 member"]),
        ("en", "At least one fifth of the councillors.", [">= 0.2 fraction"]),
        ("en", "A fine of up to £500.", ["<= 500 pound"]),
        ("en", "A household of six or more may apply.", [">= 6 number"]),
        ("en", "A person under sixteen.", ["<= 16 number"]),
        ("en", "The fee is not less than 40 euros.", [">= 40 euro"]),
        ("en", "A period of more than 12 weeks.", [">= 12 week"]),
        ("en", "Vessels exceeding ten tonnes.", [">= 10 tonne"]),
        # --- ranges, and two numbers that are none
        ("vi", "Phạt tiền từ 1.000.000 đồng đến 3.000.000 đồng.", ["1000000-3000000 dong"]),
        ("vi", "Họp từ 2 đến 4 giờ.", ["2-4 hour"]),
        ("vi", "Báo trước 10 - 15 ngày.", ["10-15 day"]),
        ("fr", "Une durée comprise entre dix et quinze ans.", ["10-15 year"]),
        ("fr", "Puni de six mois à deux ans de suspension.", ["6 month-2 year"]),
        ("en", "Between five and ten metres.", ["5-10 metre"]),
        ("en", "For ten to twenty-five years.", ["10-25 year"]),
        ("en", "Within five or ten days.", []),  # which of the two is not ours to say
        # --- deadlines
        ("vi", "Trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ.", ["<= 5 working_day"]),
        ("vi", "Chậm nhất là 15 ngày trước ngày họp.", ["<= 15 day"]),
        ("vi", "Báo cáo trong vòng hai mươi tư giờ.", ["<= 24 hour"]),
        ("fr", "Dans un délai d'un mois à compter de la notification.", ["<= 1 month"]),
        ("fr", "Il répond sous quinze jours.", ["<= 15 day"]),
        ("fr", "Au plus tard dix jours ouvrables avant la séance.", ["<= 10 working_day"]),
        ("en", "Within 21 days of receipt.", ["<= 21 day"]),
        ("en", "Before the end of the period of six months.", ["<= 6 month"]),
        ("en", "No later than ten working days after the vote.", ["<= 10 working_day"]),
        ("en", "No grave may be opened within seven years of a burial.", [">= 7 year"]),
        ("fr", "Nulle tombe ne peut être rouverte avant cinq ans.", [">= 5 year"]),
        ("en", "A week before departure.", ["= 1 week"]),
        ("vi", "Phải thông báo ngay cho công an xã.", ["<= 0 at_once"]),
        ("fr", "Le maire en est informé sans délai.", ["<= 0 at_once"]),
        ("en", "It must be reported as soon as reasonably practicable.", ["<= 0 at_once"]),
        # --- days of the year, quarters, days of the month
        ("vi", "Gửi báo cáo trước ngày 31/3 hằng năm.", ["<= 91 date"]),
        ("vi", "Hoàn thành trong quý I.", ["1-91 date"]),
        ("vi", "Nộp trong 6 tháng đầu năm.", ["1-182 date"]),
        ("vi", "Nộp trước ngày 05 hằng tháng.", ["= 5 month_day"]),
        ("fr", "La demande est déposée avant le 31 mars.", ["<= 91 date"]),
        ("fr", "Le rapport est remis au premier trimestre.", ["1-91 date"]),
        ("fr", "Il est remis avant la fin de l'année.", ["<= 366 date"]),
        ("fr", "Versé le 5 de chaque mois.", ["= 5 month_day"]),
        ("en", "Returns are filed by 31 March.", ["<= 91 date"]),
        ("en", "The plan is adopted in the first quarter.", ["1-91 date"]),
        ("en", "Accounts are due by June 30.", ["<= 182 date"]),
        ("en", "Rent is paid on the 5th of each month.", ["= 5 month_day"]),
        ("en", "Until 31 December 2027.", ["<= 740346 absolute_date"]),
        # --- hours of the clock are no hours of duration
        ("vi", "Nộp trước 15 giờ.", ["<= 900 clock"]),
        ("vi", "Báo cáo trước 9 giờ 30 phút.", ["<= 570 clock"]),
        ("vi", "Không quá 48 giờ.", ["<= 48 hour"]),
        ("fr", "Les véhicules partent avant 18 heures.", ["<= 1080 clock"]),
        ("fr", "Le silence est de rigueur de 22 h 30.", ["= 1350 clock"]),
        ("en", "Parents are told before half past six.", ["<= 390 clock"]),
        ("en", "Bins are out by 6 pm.", ["<= 1080 clock"]),
        # --- how often
        ("vi", "Họp ít nhất 02 lần trong một năm.", ["= 182.625 period"]),
        ("vi", "Kiểm tra định kỳ 03 năm một lần.", ["= 1095.75 period"]),
        ("vi", "Báo cáo hằng quý.", ["= 91.3125 period"]),
        ("fr", "Le contrôle a lieu tous les trois ans.", ["= 1095.75 period"]),
        ("fr", "Le conseil se réunit deux fois par an.", ["= 182.625 period"]),
        ("fr", "Un rapport trimestriel.", ["= 91.3125 period"]),
        ("en", "It is reviewed every two years.", ["= 730.50 period"]),
        ("en", "They meet four times a year.", ["= 91.3125 period"]),
        ("en", "They meet four (4) times per year.", ["= 91.3125 period"]),  # both forms
        # --- parts of a whole
        ("vi", "Hai phần ba tổng số đại biểu.", ["= 0.6666666666666666666666666667 fraction"]),
        ("vi", "Quá nửa số thành viên tán thành.", ["= 0.5 fraction"]),
        ("vi", "Một phần hai mươi số tiền.", ["= 0.05 fraction"]),
        ("fr", "Le tiers des sièges.", ["= 0.3333333333333333333333333333 fraction"]),
        ("fr", "La moitié des frais.", ["= 0.5 fraction"]),
        ("en", "Three-quarters of the votes.", ["= 0.75 fraction"]),
        ("en", "The second quarter of the field.", ["92-182 date"]),  # a quarter is a time first
        # --- classes, points, halves, parts of a metre
        ("fr", "Une contravention de la quatrième classe.", ["= 4 class"]),
        ("fr", "Une réduction de six points.", ["= 6 point"]),
        ("fr", "Un bassin d'un mètre quatre-vingts.", ["= 1.8 metre"]),
        ("fr", "Une durée de deux ans et demi.", ["<= 2.5 year"]),
        ("vi", "Thời gian là hai năm rưỡi.", ["= 2.5 year"]),
        ("en", "A wall of one and a half metres.", ["= 1.5 metre"]),
        # --- numbers that only name something
        ("vi", "Theo khoản 2 Điều 15 Nghị định số 30/2020/NĐ-CP.", []),
        ("vi", "Theo Mẫu số 03 và Phụ lục II.", []),
        ("vi", "1. Hồ sơ gồm đơn.\n2. Bản sao.", []),  # marks of a list
        ("vi", "Luật được thông qua ngày 14 tháng 6 năm 2019.", []),  # the date of an act
        ("vi", "Kế hoạch giai đoạn 2021 - 2025.", []),
        ("vi", "Báo cáo năm 2024.", []),
        ("fr", "La loi n° 78-17 du 6 janvier 1978.", []),
        ("fr", "En application de l'article L. 123-4 et de l'annexe 2.", []),
        ("fr", "Un agent remet une copie.", ["= 1 copy"]),  # "un agent" is any agent
        ("en", "Under section 12(3) and Schedule 4.", []),
        ("en", "4.2 The clerk keeps the register.", []),
        ("en", "For example, a shed of 9 square metres.", []),
    ],
)  # fmt: skip
def test_reading(language: Language, text: str, expected: list[str]) -> None:
    assert [shown(bound) for bound in bounds(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "lead", "deadline"),
    [
        ("vi", "chậm nhất 15 ngày trước khi họp", -1, True),
        ("vi", "trong thời hạn 15 ngày kể từ ngày họp", 1, True),
        ("vi", "lưu trữ trong thời hạn 05 năm kể từ ngày họp", 1, False),  # kept, not done by then
        ("fr", "dans les huit jours suivant le vote", 1, True),
        ("fr", "deux mois à l'avance", -1, True),
        ("fr", "conservé pendant dix ans à compter du dépôt", 1, False),
        ("en", "within 14 days after the hearing", 1, True),
        ("en", "at least 14 days before the hearing", -1, True),
        ("en", "kept for ten years", 0, False),
    ],
)
def test_side_of_the_event(language: Language, text: str, lead: int, deadline: bool) -> None:
    (found,) = bounds(text, language)
    assert (found.lead, found.deadline) == (lead, deadline)


def only(text: str, language: Language) -> Bound:
    (found,) = bounds(text, language)
    return found


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        # --- the same in other words
        (("en", "within a week"), ("vi", "trong thời hạn 7 ngày"), "equal"),
        (("fr", "dans les vingt-quatre heures"), ("en", "within one day"), "equal"),
        (("vi", "trong 6 tháng"), ("vi", "trong 180 ngày"), "equal"),  # by convention
        (("fr", "dans un délai d'un an"), ("en", "within 12 months"), "equal"),
        (("vi", "trong 10 ngày làm việc"), ("en", "within two weeks"), "equal"),
        (("fr", "avant le 31 mars"), ("vi", "trong quý I"), "equal"),
        (("en", "by 31 March"), ("en", "in the first quarter"), "equal"),
        (("vi", "trước ngày 30/6"), ("fr", "au premier semestre"), "equal"),
        (("en", "by 31 December"), ("fr", "avant la fin de l'année"), "equal"),
        (("fr", "la moitié des voix"), ("vi", "50% số phiếu"), "equal"),
        (("en", "two-thirds of the votes"), ("fr", "les deux tiers des voix"), "equal"),
        (("vi", "một phần ba số phiếu"), ("en", "33.3 % of the votes"), "equal"),
        (("en", "before 3 pm"), ("vi", "trước 15 giờ"), "equal"),
        (("fr", "tous les deux ans"), ("en", "every 24 months"), "equal"),
        (("vi", "hằng quý"), ("fr", "quatre fois par an"), "equal"),
        (("fr", "cinquante centimètres"), ("en", "0.5 metres"), "equal"),
        (("vi", "2 ha"), ("fr", "20 000 m²"), "equal"),
        (("en", "has ten days"), ("en", "within ten days"), "equal"),  # exact, and a limit
        # --- a part of what the other permits, or more
        (("en", "not exceeding 30 days"), ("en", "within 45 days"), "stricter"),
        (("en", "within 45 days"), ("en", "not exceeding 30 days"), "looser"),
        (("vi", "trong 30 ngày"), ("vi", "trong 30 ngày làm việc"), "stricter"),
        (("vi", "trong 30 ngày làm việc"), ("vi", "trong 30 ngày"), "looser"),
        (("fr", "au moins trois membres"), ("fr", "au moins cinq membres"), "looser"),
        (("fr", "dans les trois mois"), ("vi", "trong 60 ngày"), "looser"),
        (("vi", "trước ngày 31/3"), ("vi", "trước ngày 30/6"), "stricter"),
        (("vi", "trong quý I"), ("vi", "chậm nhất ngày 21/12"), "stricter"),
        (("fr", "sans délai"), ("fr", "dans les huit jours"), "stricter"),
        (("en", "between 5 and 10 metres"), ("en", "at most 10 metres"), "stricter"),
        (("en", "one month"), ("fr", "six semaines au plus"), "stricter"),
        # --- something else
        (("fr", "15 % des voix"), ("fr", "un sixième des voix"), "incompatible"),  # 16.7 %
        (("en", "15 %"), ("fr", "au moins un sixième"), "incompatible"),
        (("vi", "hằng quý"), ("vi", "hằng năm"), "incompatible"),
        (("fr", "tous les trois ans"), ("fr", "chaque année"), "incompatible"),
        (("en", "every two years"), ("vi", "hằng năm"), "incompatible"),
        (("vi", "trong quý IV"), ("vi", "trước ngày 31/3"), "incompatible"),
        (("fr", "deuxième classe"), ("fr", "quatrième classe"), "incompatible"),
        (("en", "between 5 and 10 years"), ("fr", "entre dix et quinze ans"), "incompatible"),
        (("en", "at most five copies"), ("en", "at least ten copies"), "incompatible"),
        (("vi", "5 triệu đồng"), ("vi", "50 triệu đồng"), "incompatible"),
        (("fr", "quatre semaines"), ("fr", "deux mois"), "incompatible"),  # 28 days, 59 to 62
    ],
)
def test_relation(ours: tuple[Language, str], theirs: tuple[Language, str], expected: str) -> None:
    first, second = only(ours[1], ours[0]), only(theirs[1], theirs[0])
    assert relation(first, second) == expected
    turned = {"stricter": "looser", "looser": "stricter"}
    assert relation(second, first) == turned.get(expected, expected)


UNITS = ["hour", "working_day", "day", "week", "month", "year"]
measures = st.builds(Measure, st.integers(1, 400).map(Decimal), st.sampled_from(UNITS))


@st.composite
def limits(draw: st.DrawFn) -> Bound:
    ends = sorted(draw(st.tuples(measures, measures)), key=lambda measure: measure.size)
    low, high = draw(
        st.sampled_from([(None, ends[1]), (ends[0], None), (ends[0], ends[1]), (ends[0], ends[0])])
    )
    return Bound(low, high, (0, 1))


@settings(deadline=None)
@given(limits(), limits())
def test_relation_turns_with_its_sides(first: Bound, second: Bound) -> None:
    turned = {"stricter": "looser", "looser": "stricter"}
    there, back = relation(first, second), relation(second, first)
    assert back == turned.get(there, there)


@settings(deadline=None)
@given(limits())
def test_a_bound_agrees_with_itself(bound: Bound) -> None:
    assert relation(bound, bound) == "equal"


@settings(deadline=None)
@given(st.integers(1, 500), st.sampled_from([("day", "hour", 24), ("week", "day", 7)]))
def test_scaling_the_unit_changes_nothing(number: int, scale: tuple[str, str, int]) -> None:
    large, small, times = scale
    one = Measure(Decimal(number), large)
    assert same(one, Measure(Decimal(number * times), small))
    assert not same(one, Measure(Decimal(number * times + times), small))


@settings(deadline=None)
@given(st.integers(2, 900), st.sampled_from(["vi", "fr", "en"]))
def test_digits_and_the_most(number: int, language: Language) -> None:
    said = {"vi": f"không quá {number} ngày", "fr": f"au plus {number} jours",
            "en": f"at most {number} days"}[language]  # fmt: skip
    (found,) = bounds(said, language)
    assert (found.side, found.measure) == ("most", Measure(Decimal(number), "day"))


@settings(deadline=None)
@given(st.text(max_size=200), st.sampled_from(["vi", "fr", "en"]))
def test_any_text_is_read_with_spans_inside_it(text: str, language: Language) -> None:
    for found in bounds(text, language):
        assert 0 <= found.span[0] < found.span[1] <= len(text)
