"""Past decisions on a new review: what was rejected for the same pair of texts stays silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant import __version__
from assistant.calibration import read_calibration
from assistant.config import thresholds
from assistant.decisions.record import key_of, rules_of
from assistant.index import Index
from assistant.types import Calibration, Made, Review

_OTHER = ("summary_", "verify_", "deep_")  # thresholds that a review does not use


def settled(index: Index, review: Review) -> Review:
    """The review as past decisions leave it, with what it was made with.

    A provision of which no finding is left counts as clean.
    """
    calibration = read_calibration(index.folder)
    made = made_with(index, calibration)
    language = review.document.language
    said = [replace(f, key=key_of(f, language)) for f in review.findings]
    doubted = [replace(f, key=key_of(f, language)) for f in review.unsure]
    findings = [*said, *doubted]
    decisions = index.store.decisions(f.key for f in findings) if findings else {}
    rejected = {key for key, decision in decisions.items() if decision.verdict == "reject"}
    heard = [f for f in said if f.key not in rejected]
    kept = [f for f in heard if f.confidence >= made.minimum.get(f.relation, 0.0)]
    unsure = [f for f in heard if f not in kept]
    unsure += [f for f in doubted if f.key not in rejected]
    speaking = {f.draft.id for f in kept}
    return replace(
        review,
        findings=tuple(kept),
        clean=tuple(p for p in review.checked if p.id not in speaking),
        rejected=tuple(f for f in findings if f.key in rejected),
        unsure=tuple(unsure),
        decisions=decisions,
        made=made,
    )


def made_with(index: Index, calibration: Calibration | None = None) -> Made:
    """What a review of this index is made with today."""
    rules = rules_of(index.encoder.name)
    fits = calibration is not None and calibration.rules == rules
    documents, provisions, _ = index.store.counts()
    return Made(
        on=date.today(),
        program=__version__,
        index=index.folder.resolve().name,
        content=index.content(),
        documents=documents,
        provisions=provisions,
        encoder=index.encoder.name,
        rules=rules,
        thresholds={k: v for k, v in thresholds().items() if not k.startswith(_OTHER)},
        minimum=calibration.minimum if calibration and fits else {},
        outdated=calibration is not None and not fits,
    )
