"""Cleaning a text, and the way back to the text as it was given."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.hygiene import clean

TABLE = [
    # already clean: nothing happens
    ("Điều 5. Báo cáo", "Điều 5. Báo cáo"),
    # decomposed letters, as macOS writes them in file names and old PDFs
    ("\u0110ie\u0302\u0300u 5", "Điều 5"),
    # a mark after a zero-width space still belongs to its letter
    ("e\u200b\u0301t\u00e9", "été"),
    # soft hyphen, zero-width space, byte order mark
    ("\ufeffso\u00adci\u200bété", "société"),
    # ligatures of typesetting
    ("ﬁnances, eﬀet, aﬃche, ﬂux", "finances, effet, affiche, flux"),
    # no-break and thin spaces: "10 000 €", "n° 5"
    ("10\u202f000\u00a0€ n°\u20095", "10 000 € n° 5"),
    # Windows and old Macintosh line ends, form feed, line separator
    ("a\r\nb\rc\x0cd\u2028e", "a\nb\nc\nd\ne"),
    # a tab and two spaces stay: offsets must mean something
    ("a\t b  c", "a\t b  c"),
    # controls and half a surrogate pair, which no database stores
    ("a\x00b\x07c\ud800", "abc\ufffd"),
    # UTF-8 read as Windows-1252
    ("LÃ©gislature Ã\u00a0 GenÃ¨ve", "Législature à Genève"),
    # and twice
    ("LÃƒÂ©gislature et sociÃƒÂ©tÃƒÂ©", "Législature et société"),
    # French that looks a little like it stays
    ("CHÂTEAU « Â » de l'Âge", "CHÂTEAU « Â » de l'Âge"),
    # TCVN3 (ABC), where 0xAD is a letter and no soft hyphen
    (
        "§iÒu 1. C¸c c¬ quan cña nhµ n\u00adíc vµ ng\u00adêi d©n ®\u00adîc th«ng b¸o",
        "Điều 1. Các cơ quan của nhà nước và người dân được thông báo",
    ),
    # VNI, two characters to a letter
    (
        "Ñieàu 5. Caùc cô quan cuûa nhaø nöôùc ñöôïc thöïc hieän vaø quy ñònh",
        "Điều 5. Các cơ quan của nhà nước được thực hiện và quy định",
    ),
    # a file put together from an old and a new one: é and ê of the new one stay
    (
        "Điều 2. Thực hiện và thể lệ; kê khai\n§iÒu 1. C¸c c¬ quan cña nhµ n\u00adíc ®\u00adîc cã",
        "Điều 2. Thực hiện và thể lệ; kê khai\nĐiều 1. Các cơ quan của nhà nước được có",
    ),
    (
        "Điều 2. Phí ổn định của xã\nÑieàu 5. Caùc cô quan cuûa nhaø nöôùc ñöôïc vaø quy ñònh",
        "Điều 2. Phí ổn định của xã\nĐiều 5. Các cơ quan của nhà nước được và quy định",
    ),
    # one legacy-looking word is no legacy text: pounds and degrees stay
    ("£5 at 20° © 2024 for cña", "£5 at 20° © 2024 for cña"),
]


@pytest.mark.parametrize(("raw", "expected"), TABLE)
def test_clean(raw: str, expected: str) -> None:
    assert clean(raw)[0] == expected


PIECES = st.sampled_from(
    ["e", "\u0301", "\u0302", "\u00ad", "\u200b", "ﬁ", "\u00a0", "\r", "\n", "\r\n", "é", "Điều",
     "Ã©", "Ã", "©", "\u1100", "\u1161", "\u11a8", "\u212b", "\u0958", " ", "\ufeff", "\x00",
     "§iÒu ", "cña ", "nhµ ", "cã ",
     "víi ", "Các có với ", "Đ", "ĐIỀU 1\n", "vµ ", "®\u00adîc ", "cuûa ", "vaø ", "caùc ",
     "\ud800", "\U0001d15e"]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.characters(), max_size=40).map("".join)


@given(TEXTS)
def test_clean_is_idempotent(raw: str) -> None:
    text, _ = clean(raw)
    again, offsets = clean(text)
    assert again == text
    assert not offsets.clean, "nothing moved, so nothing is mapped"


@given(TEXTS)
def test_clean_is_nfc_and_holds_nothing_invisible(raw: str) -> None:
    text, _ = clean(raw)
    assert unicodedata.is_normalized("NFC", text)
    assert not set(text) & set("\r\u00a0\u00ad\u200b\ufeff\x00ﬁ")


@given(TEXTS)
def test_offsets_are_in_order_and_inside(raw: str) -> None:
    text, offsets = clean(raw)
    places = [offsets.to_raw(i) for i in range(len(text))]
    assert places == sorted(places)
    assert all(0 <= place < len(raw) for place in places)


# what each piece becomes on its own; joined by plain letters they do not meet
ALONE = {"e\u0301": "é", "ﬁ": "fi", "\u00ad": "", "\u00a0": " ", "\r\n": "\n", "é": "é", "a": "a",
         "\u200b\u200b": "", "o\u0302\u0301": "ố", "\u212b": "Å", "đ": "đ"}  # fmt: skip


@given(st.lists(st.sampled_from(sorted(ALONE)), max_size=30))
def test_each_character_maps_to_its_origin(parts: list[str]) -> None:
    raw, expected = "", []
    for part in parts:
        expected += [(c, len(raw)) for c in ALONE[part]] + [("x", len(raw) + len(part))]
        raw += part + "x"
    text, offsets = clean(raw)
    assert [(c, offsets.to_raw(i)) for i, c in enumerate(text)] == expected


@given(
    st.lists(st.sampled_from([*ALONE, "từ ", "word", " ", "\x00", "\ufeff"]), max_size=30),
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_every_span_leads_back_to_what_it_was(parts: list[str], start: int, end: int) -> None:
    """The raw text of a clean span cleans to it, unless it cuts through one raw character."""
    raw = "".join(parts)
    text, offsets = clean(raw)
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    cut = any(0 < at < len(text) and offsets.to_raw(at) == offsets.to_raw(at - 1)
              for at in (start, end))  # fmt: skip
    if start < end and not cut:
        begin, stop = offsets.span_to_raw((start, end))
        assert clean(raw[begin:stop])[0] == text[start:end]


def test_legacy_offsets() -> None:
    raw = "Caùc cô quan cuûa nhaø nöôùc vaø ngöôøi"
    text, offsets = clean(raw)
    at = text.index("người")
    assert raw[offsets.to_raw(at) :] == "ngöôøi"


@pytest.mark.parametrize("raw", ["e\u0301\u200b", "Ã©", "ﬁ", "a\u0301" * 3, "\u00ad", "Ã"])
def test_time_is_linear(raw: str) -> None:
    def seconds(times: int) -> float:
        text = raw * times
        start = time.perf_counter()
        clean(text)
        return time.perf_counter() - start

    small, large = min(seconds(20_000) for _ in range(2)), seconds(160_000)
    assert large < 32 * small + 0.5, "eight times the text, at most four times the usual slack"
