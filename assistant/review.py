"""Checks each provision of a draft against an index; says what it repeats or contradicts."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event

from assistant.boilerplate import is_boilerplate
from assistant.compare import Features, Judgement, features, judge
from assistant.config import thresholds
from assistant.decisions import settled
from assistant.drafting import observations
from assistant.index import Candidate, Index
from assistant.judgement import Sides
from assistant.models import Progress
from assistant.models.states import Reader
from assistant.passages import passages
from assistant.provisions import split
from assistant.reasons import reason, suggestion
from assistant.search import best_parts, results
from assistant.types import Document, Evidence, Finding, Provision, Review, SearchResult

AT_ONCE = 16  # draft provisions encoded and searched together
POOL = 10  # articles compared for each draft provision
FAR = slice(9, 30)  # ranks of articles that are near without being about the same matter
SERIOUS = {"conflict": 0, "redundant": 1, "overlap": 2}
APART = {"preamble", "signature"}


def review(
    index: Index,
    draft: Document,
    *,
    progress: Progress = lambda done, total: None,
    cancel: Event | None = None,
) -> Review:
    """Findings, most serious first, and the provisions that are clean.

    A draft that came in as one line is judged as one provision. Cancelled, it returns what was
    found so far; ``checked`` tells how far it came. What people decided before is applied.
    """
    index.refresh()
    units = _units(draft)
    findings: list[Finding] = []
    clean: list[Provision] = []
    for start in range(0, len(units), AT_ONCE):
        if cancel and cancel.is_set():
            break
        for unit, found in _checked(index, draft, units[start : start + AT_ONCE]):
            if found:
                findings.extend(found)
            else:
                clean.append(unit)
        progress(min(start + AT_ONCE, len(units)), len(units))
    findings.sort(key=lambda f: (SERIOUS[f.relation], -f.confidence, f.draft.start))
    done = {f.draft.id for f in findings} | {p.id for p in clean}
    checked = tuple(u for u in units if u.id in done)
    noted = observations(index, draft, split(draft)) if not (cancel and cancel.is_set()) else ()
    found_so_far = Review(draft, tuple(findings), tuple(clean), checked, observations=noted)
    return settled(index, found_so_far)


def _units(draft: Document) -> list[Provision]:
    """What is judged at a time: the whole line, or the passages of a document."""
    provisions = split(draft)
    if draft.given:
        return [provisions[0]]
    return [provisions[i] for i in passages(provisions) if provisions[i].level not in APART]


def _checked(
    index: Index, draft: Document, units: Sequence[Provision]
) -> list[tuple[Provision, list[Finding]]]:
    found = index.candidates([unit.text for unit in units])
    return [
        (unit, _findings(index, draft, unit, candidates))
        for unit, candidates in zip(units, found, strict=True)
    ]


def _findings(
    index: Index, draft: Document, unit: Provision, candidates: Sequence[Candidate]
) -> list[Finding]:
    """The best finding of a provision, and others only where they are as sure."""
    if is_boilerplate(unit.text, draft.language):
        return []
    best = best_parts(candidates)
    near = floor(best)
    judged = []
    sides = Sides(index.encoder) if isinstance(index.encoder, Reader) else None
    of_article = {c.article_id: c for c in best[:POOL]}
    for existing in results(index, best[:POOL]):
        if is_boilerplate(existing.match.part.text, existing.document.language):
            continue
        candidate = of_article[existing.match.provision.id]
        pair, alignment = features(
            unit,
            existing.match.provision,
            candidate.similarity,
            candidate.similarity - near,
        )
        verdict = judge(
            unit, existing.match, pair, alignment,
            (draft.language, existing.document.language), sides=sides,
        )  # fmt: skip
        if verdict:
            judged.append((verdict, existing, pair))
    judged.sort(key=lambda j: -j[0].confidence)
    return [_finding(unit, draft, *one) for one in judged[:1] + _as_sure(judged)]


def _as_sure(
    judged: Sequence[tuple[Judgement, SearchResult, Features]],
) -> list[tuple[Judgement, SearchResult, Features]]:
    sure = thresholds()["relate_second"]
    return [j for j in judged[1:] if j[0].confidence >= sure or j[0].kind == "verbatim"]


def floor(best: Sequence[Candidate]) -> float:
    """The cosine of what is merely near: the candidates ranked tenth to thirtieth.

    A small index has no such crowd; there the usual height of it, from development data, stands in.
    """
    far = [c.similarity for c in best[FAR]]
    if len(best) >= FAR.stop:
        return sum(far) / len(far)
    return max([thresholds()["relate_floor"], *far])


def _finding(
    unit: Provision, draft: Document, verdict: Judgement, existing: SearchResult, pair: Features
) -> Finding:
    evidence = tuple(
        Evidence(ours, existing.match.provision.id, theirs) for ours, theirs in verdict.evidence
    )
    return Finding(
        draft=unit,
        existing=(existing,),
        relation=verdict.relation,
        kind=verdict.kind,
        confidence=verdict.confidence,
        similarity=pair.similarity,
        evidence=evidence,
        reason=reason(verdict, existing, draft.language),
        suggestion=suggestion(verdict, existing, draft.language),
    )
