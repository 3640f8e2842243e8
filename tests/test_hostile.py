"""What people and programs do to files: damage, and texts made to take for ever."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.damage import damaged, seeds
from benchmarks.fuzz import outcome
from benchmarks.hostile import HOSTILE, WORK

CASES = range(20_000, 20_100)  # none of those that the benchmark runs
SMALL, TIMES = 3_000, 8
NOISE = 0.4  # seconds of processor time under which nothing is slow


@pytest.fixture(scope="module")
def files() -> list[tuple[str, bytes]]:
    return seeds()


@pytest.mark.parametrize("part", range(3))
@pytest.mark.filterwarnings("ignore")  # parsers complain of damage in many ways
def test_damaged_files_are_read_or_refused_in_a_sentence(
    tmp_path: Path, files: list[tuple[str, bytes]], part: int
) -> None:
    for case in CASES[part::3]:
        name, data = damaged(case, files)
        path = tmp_path / name
        path.write_bytes(data)
        assert outcome(path).partition(":")[0] in ("read", "refused"), case


def test_a_whole_file_of_each_kind_is_read(tmp_path: Path, files: list[tuple[str, bytes]]) -> None:
    """Else all the damaged ones might be refused for nothing that was done to them."""
    for kind in ("pdf", "docx", "html", "txt", "odt", "rtf", "zip"):
        path = tmp_path / f"case-0.{kind}"
        path.write_bytes(next(data for name, data in files if name.endswith(kind)))
        assert outcome(path) == "read", kind
    path.write_bytes(b"   ")
    assert outcome(path).startswith("refused: ")


@pytest.mark.parametrize("work", WORK)
def test_time_grows_with_the_length_and_no_faster(work: str) -> None:
    for name, text in HOSTILE.items():
        if _grows_faster(WORK[work], text):
            pytest.fail(f"{name}: superlinear")


def test_what_grows_faster_is_noticed() -> None:
    def to_the_end_from_each(text: str) -> object:
        return [sum(map(ord, text[i:])) for i in range(0, len(text), 5)]

    assert _grows_faster(to_the_end_from_each, "a".__mul__)


def _grows_faster(work: Callable[[str], object], text: Callable[[int], str]) -> bool:
    """More than thrice what the length explains, also at a second look: others use the machine."""
    for _ in range(2):
        large = _seconds(work, text(SMALL * TIMES))
        if large < NOISE or large < 3 * TIMES * _seconds(work, text(SMALL)):
            return False
    return True


def _seconds(work: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    work(text)
    return time.process_time() - started
