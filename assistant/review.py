"""Checks each provision of a draft against an index; says what it repeats or contradicts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from threading import Event

from assistant.alignment import Words, align
from assistant.boilerplate import is_boilerplate
from assistant.compare import (
    Features,
    Judgement,
    Judging,
    alike,
    judge,
    together,
)
from assistant.decisions import settled
from assistant.drafting import observations
from assistant.drafting.copied import without_copied
from assistant.drafting.lapsed import without_lapsed
from assistant.drafting.ranks import rank
from assistant.fragments import is_fragment
from assistant.index import Index
from assistant.judgement import Sides
from assistant.matching import Compared, compared, nearest, read_ahead
from assistant.models import Progress
from assistant.models.states import Reader
from assistant.passages import ITEMS, rules
from assistant.prevalence import Checked, sure_and_unsure
from assistant.provisions import split
from assistant.reasons import reason, suggestion
from assistant.types import Document, Evidence, Finding, Provision, Review, SearchResult

AT_ONCE = 16  # draft provisions encoded and searched together
SERIOUS = {"conflict": 0, "redundant": 1, "overlap": 2}
APART = {"preamble", "signature"}
MOST = 3  # findings of one provision: more places with the same words say no more
PARTNERS = 4  # provisions of which two may say together what a draft says

Judged = tuple[Judgement, SearchResult, Features]


def review(
    index: Index,
    draft: Document,
    *,
    progress: Progress = lambda done, total: None,
    cancel: Event | None = None,
    judging: Judging | None = None,
) -> Review:
    """Findings, most serious first, and the provisions that are clean.

    A draft that came in as one line is judged as one provision. Cancelled, it returns what was
    found so far; ``checked`` tells how far it came. What people decided before is applied.
    ``judging`` is what is judged by, as fitted by default.
    """
    judging = judging or Judging()
    index.refresh()
    provisions = split(draft)
    units = units_of(draft, provisions)
    sides = Sides(index.encoder) if isinstance(index.encoder, Reader) else None
    done: list[Checked] = []
    for start in range(0, len(units), AT_ONCE):
        if cancel and cancel.is_set():
            break
        done += _checked(index, draft, units[start : start + AT_ONCE], sides, judging)
        progress(min(start + AT_ONCE, len(units)), len(units))
    units = [one.unit for one in done]
    # a line is no draft: it says nothing of what stands around it
    alone = draft.given or "abstention" not in judging.layers
    findings, unsure = sure_and_unsure(done, None if alone else judging.limits["read_prior"])
    findings.sort(key=lambda f: (SERIOUS[f.relation], -f.confidence, f.draft.start))
    findings, lapsed = without_lapsed(findings, draft)
    judged = [u for u in units if not is_silent(u, draft)]
    findings, copied = without_copied(findings, judged, draft, index.store.document(draft.id))
    noted = observations(index, draft, provisions) if not (cancel and cancel.is_set()) else ()
    noted = (*copied, *sorted((*noted, *lapsed), key=lambda o: o.span))
    clean = tuple(one.unit for one in done if not one.findings)
    found_so_far = Review(
        draft, tuple(findings), clean, tuple(units), unsure=tuple(unsure), observations=noted
    )
    return settled(index, found_so_far)


def units_of(draft: Document, provisions: Sequence[Provision]) -> list[Provision]:
    """What is judged at a time: the whole line, or the passages of a document."""
    if draft.given:
        return [provisions[0]]
    return [p for p in rules(provisions) if p.level not in APART]


def _checked(
    index: Index,
    draft: Document,
    units: Sequence[Provision],
    sides: Sides | None,
    judging: Judging,
) -> list[Checked]:
    found = index.candidates([unit.text for unit in units])
    near = [
        (unit, list(compared(index, draft, unit, candidates)))
        for unit, candidates in zip(units, found, strict=True)
    ]
    if sides:
        read_ahead(sides, draft, [one for one in near if not is_silent(one[0], draft)], judging)
    return [checked(draft, unit, articles, sides, judging) for unit, articles in near]


def findings_of(
    draft: Document,
    unit: Provision,
    near: Iterable[Compared],
    sides: Sides | None,
    judging: Judging,
) -> list[Finding]:
    """The best finding of a provision, and others only where they are as sure."""
    return [finding for finding, _ in checked(draft, unit, near, sides, judging).findings]


def checked(
    draft: Document,
    unit: Provision,
    near: Iterable[Compared],
    sides: Sides | None,
    judging: Judging,
) -> Checked:
    """A provision with its findings, judged by itself, and how likely its likeliest article is."""
    if is_silent(unit, draft):
        return Checked(unit)
    nearby = nearest(draft, unit, near, sides, judging, proof=unit.level not in ITEMS)
    surest = max((one.confidence for one in nearby.near), default=0.0)
    threshold = nearby.threshold
    if "abstention" not in judging.layers:
        threshold = min(threshold, surest)  # the best is said, however unsure it is
    if surest < threshold:
        return Checked(unit, surest=surest)  # before anything is judged
    judged: list[Judged] = []
    for one in nearby.near:
        languages = (draft.language, one.existing.document.language)
        verdict = judge(
            unit, one.existing.match, one.found, one.alignment, languages, judging, sides,
            least=min(threshold, judging.limits["merged_confidence"]), confidence=one.confidence,
        )  # fmt: skip
        if verdict:
            judged.append((verdict, one.existing, one.found))
    judged.sort(key=lambda j: -j[0].confidence)
    sure = [j for j in judged if j[0].confidence >= threshold]
    if not sure:
        return Checked(unit, surest=surest)
    if sides and "merged" in judging.layers and (merged := _merged(unit, draft, judged, sides)):
        return Checked(unit, ((merged, 0.0),), surest, threshold)
    proofs = {one.existing.match.provision.id: one.proof for one in nearby.near}
    said = (sure[:1] + _as_sure(sure, nearby.second))[:MOST]
    findings = tuple(
        (_finding(unit, draft, *one), proofs[one[1].match.provision.id]) for one in said
    )
    return Checked(unit, findings, surest, threshold)


def is_silent(unit: Provision, draft: Document) -> bool:
    """Whether nothing is said of a provision, whatever the index holds."""
    return is_boilerplate(unit.text, draft.language) or is_fragment(unit.text, draft.language)


def _merged(
    unit: Provision, draft: Document, judged: Sequence[Judged], sides: Sides
) -> Finding | None:
    """The best provision and one of the next, where they say the draft's text only together."""
    mild = [j for j in judged[:PARTNERS] if j[0].relation != "conflict" and j[0].kind != "verbatim"]
    if not mild or mild[0] is not judged[0]:
        return None
    (verdict, best, pair), others = mild[0], mild[1:]
    for further, other, _ in others:
        if not together(sides, unit.text, draft.language, (best, other)):
            continue
        both = replace(verdict, relation="redundant", kind="merged", decisive=None)
        first = _finding(unit, draft, both, best, pair, cited=(best, other))
        second = _finding(unit, draft, further, other, pair)
        return replace(
            first,
            existing=first.existing + second.existing,
            evidence=first.evidence + second.evidence,
        )
    return None


def _as_sure(judged: Sequence[Judged], least: float) -> list[Judged]:
    return [j for j in judged[1:] if j[0].confidence >= least or j[0].kind == "verbatim"]


def _finding(
    unit: Provision,
    draft: Document,
    verdict: Judgement,
    existing: SearchResult,
    pair: Features,
    cited: Sequence[SearchResult] = (),
) -> Finding:
    """``cited`` are those that the reason names, where it is more than the one."""
    named = replace(existing, citation="; ".join(r.citation for r in cited or (existing,)))
    evidence = tuple(
        Evidence(ours, existing.match.provision.id, theirs) for ours, theirs in verdict.evidence
    )
    return Finding(
        draft=unit,
        existing=(existing,),
        relation=verdict.relation,
        kind=verdict.kind,
        confidence=verdict.confidence,
        similarity=_alike(unit, existing, pair),
        evidence=evidence,
        reason=reason(verdict, named, draft.language),
        suggestion=suggestion(verdict, named, draft, cited[1:]),
        rank=rank(existing.document, draft),
    )


def _alike(unit: Provision, existing: SearchResult, pair: Features) -> float:
    """How alike a draft provision and an article are, or the part of it that is nearest."""
    ours, across = Words(unit.text), bool(pair.across)
    texts = existing.match.provision.text, existing.match.part.text
    return max(alike(pair.similarity, align(ours, Words(t)), across=across) for t in texts)
