"""Figures that recognition took for letters, on pages that were recognised and nowhere else."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.hygiene.numbers import mend_numbers, mend_pages


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        # numbers of provisions
        ("Điều l2. Báo cáo", "Điều 12. Báo cáo"), ("khoản l Điều 1O", "khoản 1 Điều 10"),
        ("article l5 et l'article 2O", "article 15 et l'article 20"),
        ("Section lO1", "Section 101"), ("§ l2 và §l3", "§ 12 và §13"),
        # dates, years, sums, document numbers
        ("ngày O5/l2/2O26", "ngày 05/12/2026"), ("năm 2O26,", "năm 2026,"),
        ("1O.OOO đồng", "10.000 đồng"), ("Số: 57/2O2O/QH14", "Số: 57/2020/QH14"),
        ("n° 2O26-14", "n° 2026-14"), ("l2.O5.2O26", "12.05.2026"),
        # what is no number
        ("Chương II, Mục I, Article I", "Chương II, Mục I, Article I"),
        ("5l nước, 2,5l, 1o et 2o", "5l nước, 2,5l, 1o et 2o"),
        ("l) một; o) hai", "l) một; o) hai"),
        ("page l’ensemble, năm lo", "page l’ensemble, năm lo"),
        ("Oslo, IoT, lO, QĐ-UBND, CO2, A1O", "Oslo, IoT, lO, QĐ-UBND, CO2, A1O"),
        ("12/QĐ-UBND, 5/Q", "12/QĐ-UBND, 5/Q"), ("5|6", "5|6"), ("ll.l", "ll.l"),
    ],
)  # fmt: skip
def test_mend_numbers(seen: str, expected: str) -> None:
    assert mend_numbers(seen) == expected


SEEN = st.lists(st.sampled_from([*"lIOoQ0123459 ./,-'aĐ|\n", "Điều "]), max_size=30).map("".join)


@given(SEEN)
def test_mending_is_idempotent_and_keeps_the_length(text: str) -> None:
    mended = mend_numbers(text)
    assert len(mended) == len(text)
    assert mend_numbers(mended) == mended
    changed = {(a, b) for a, b in zip(text, mended, strict=True) if a != b}
    assert changed <= {("l", "1"), ("I", "1"), ("O", "0"), ("o", "0"), ("Q", "0")}


def test_only_recognised_pages() -> None:
    text = "Điều l2\nĐiều l3\nĐiều l4"
    assert mend_pages(text, (0, 8, 16), [2]) == "Điều l2\nĐiều 13\nĐiều l4"
    assert mend_pages(text, (0, 8, 16), [3, 1]) == "Điều 12\nĐiều l3\nĐiều 14"
    assert mend_pages(text, (), [1]) == text
    assert mend_pages(text, (0,), []) == text


@pytest.mark.parametrize("piece", ["1O", "l", "1O.", "Điều l", "O5/l2/", "1l/", "1/1", "1l"])
def test_time_is_linear(piece: str) -> None:
    def seconds(times: int) -> float:
        start = time.perf_counter()
        mend_numbers(piece * times)
        return time.perf_counter() - start

    small, large = min(seconds(20_000) for _ in range(2)), seconds(160_000)
    assert large < 32 * small + 0.5, "eight times the text, at most four times the usual slack"
