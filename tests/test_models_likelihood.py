"""Judges: which generators can be one, the formula by hand, and the bundled model as one."""

from __future__ import annotations

from dataclasses import replace
from math import log
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import torch

from assistant.config import Settings
from assistant.errors import ModelError, UsageError
from assistant.models import Judge
from assistant.models.generator import load_generator
from assistant.models.likelihood import LONGEST_PASSAGE, _mean, judge_of
from tests.fakes import Scripted


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        (Settings(generator="none"), "the generator set is 'none'"),
        # an address gives words and no probabilities
        (
            Settings(generator="endpoint", endpoint_url="http://127.0.0.1:9", endpoint_model="m"),
            "m at http://127.0.0.1:9, only sends words",
        ),
    ],
)
def test_a_generator_that_gives_no_probabilities_is_refused(settings: Settings, named: str) -> None:
    with pytest.raises(UsageError, match=named) as refused:
        judge_of(load_generator(settings))
    assert "GON_GENERATOR to 'bundled'" in str(refused.value)


def test_any_other_generator_is_refused_too() -> None:
    with pytest.raises(UsageError, match="'scripted'"):
        judge_of(Scripted())


def test_a_model_that_cannot_be_loaded_is_named(tmp_path: Path) -> None:
    judge = judge_of(load_generator(Settings(generator=str(tmp_path))))  # a folder without a model
    with pytest.raises(ModelError, match=str(tmp_path)):
        judge.score("fees", ["The fee is 20 euros."], lead="Question:")


def test_mean_log_probability_by_hand() -> None:
    # logits (0, log 3): probabilities 1/4 and 3/4; logits (0, 0): a half each
    logits = torch.tensor([[0.0, log(3)], [0.0, 0.0]])
    mean = _mean(logits, torch.tensor([1, 0]))
    assert mean == pytest.approx((log(3 / 4) + log(1 / 2)) / 2)


@pytest.fixture(scope="module")
def bundled() -> Judge:
    """Gemma 3 270M, converted into the user's cache at first."""
    return judge_of(load_generator(replace(Settings.from_env(), generator="bundled")))


READ: list[tuple[Any, ...]] = [
    # (query, lead, what answers, what does not)
    (
        "nộp đơn khiếu nại rồi thì bao lâu được trả lời",
        "Câu hỏi:",
        "Điều 4. Thời hạn giải quyết\nĐơn khiếu nại được giải quyết trong 20 ngày kể từ ngày nhận.",
        "Điều 9. Xe công\nXe ô tô công chỉ được dùng vào việc chung và đỗ tại trụ sở cơ quan.",
    ),
    (
        "combien de temps la mairie a-t-elle pour me répondre",
        "Question :",
        "Article 4 – Délai\nLa commune répond à l'usager dans un délai de vingt jours.",
        "Article 9 – Véhicules\nLes véhicules de service sont garés au dépôt municipal.",
    ),
    (
        "how long does the council have to answer me",
        "Question:",
        "Section 4 Replies\nThe council replies to a resident within twenty days.",
        "Section 9 Vehicles\nVehicles of the service are parked at the municipal depot.",
    ),
]


@pytest.mark.parametrize(("query", "lead", "answer", "other"), READ)
def test_the_bundled_model_prefers_what_answers(
    bundled: Judge, query: str, lead: str, answer: str, other: str
) -> None:
    good, bad = bundled.score(query, [answer, other], lead=lead)
    assert bad < good < 0


def test_the_bundled_model_reads_each_passage_for_itself(bundled: Judge) -> None:
    query, lead, answer, other = READ[2]
    long = f"{answer} {other * 40}"  # cut, or the batch would be as wide as it
    together = bundled.score(query, [long, answer, other], lead=lead)
    alone = [bundled.score(query, [text], lead=lead)[0] for text in (long, answer, other)]
    assert together == pytest.approx(alone, abs=0.05)  # bfloat16 sums differ with the batch
    beyond = f"{answer} {other * 40} {query}"
    assert len(beyond.split()) > LONGEST_PASSAGE
    assert bundled.score(query, [beyond], lead=lead) == pytest.approx(alone[:1], abs=0.05)


def test_the_bundled_model_stops(bundled: Judge) -> None:
    cancel = Event()
    cancel.set()
    assert bundled.score("query", ["passage"], lead="Question:", cancel=cancel) == []
    assert bundled.score("query", [], lead="Question:") == []
