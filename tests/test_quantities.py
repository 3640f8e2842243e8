"""Numbers with units, in the forms that legal texts use."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.quantities import number, quantities
from assistant.types import Language


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("vi", "trong thời hạn 15 ngày", [(15, "day")]),
        ("vi", "chậm nhất 10 ngày làm việc", [(10, "working_day")]),  # not plain days
        ("vi", "không quá 60.000.000 đồng", [(60_000_000, "money")]),
        ("vi", "tối đa 5 triệu đồng", [(5_000_000, "money")]),
        ("vi", "ngày 31 tháng 12 năm 2019", []),  # a date is not 31 months and 12 years
        ("vi", "từ 02 năm đến 05 năm", [(2, "year"), (5, "year")]),
        ("vi", "mười lăm ngày", [(15, "day")]),
        ("fr", "dans un délai de trente (30) jours", [(30, "day")]),  # both forms count once
        ("fr", "huit ans", [(8, "year")]),
        ("fr", "vingt et un jours ouvrables", [(21, "working_day")]),
        ("fr", "1 000 euros", [(1000, "money")]),
        ("fr", "20,5 %", [(Decimal("20.5"), "percent")]),
        ("fr", "l'article 5 du code", []),  # a reference has no unit
        ("en", "not less than thirty days", [(30, "day")]),
        ("en", "twenty-one days", [(21, "day")]),
        ("en", "1,000 pounds", [(1000, "money")]),
        ("en", "section 4(2)", []),
    ],
)
def test_quantities(language: Language, text: str, expected: list[tuple[int, str]]) -> None:
    assert [(q.value, q.unit) for q in quantities(text, language)] == expected


def test_spans_point_at_the_words() -> None:
    text = "au plus tard trente jours après"
    (found,) = quantities(text, "fr")
    assert text[slice(*found.span)] == "trente jours"


@pytest.mark.parametrize(
    ("digits", "value"),
    [("1.000", 1000), ("1 000,5", Decimal("1000.5")), ("2,5", Decimal("2.5")), ("007", 7)],
)
def test_number(digits: str, value: Decimal) -> None:
    assert number(digits) == value
