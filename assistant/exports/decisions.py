"""Decisions and refits as a person reads them in a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from assistant.exports.json import decision_line
from assistant.exports.text import decision_text
from assistant.store import Noted, not_undone
from assistant.types import Decision, Fit, Refit, Share

Json = dict[str, Any]


def history_lines(history: Sequence[Decision], noted: Mapping[str, Noted]) -> list[Json]:
    """One line for each decision ever made, in order; ``holds`` is false where it was taken back.

    ``noted`` has the findings by key.
    """
    held = set(not_undone(history))
    return [
        {**decision_line(d), "holds": place in held, "finding": _finding(noted.get(d.key))}
        for place, d in enumerate(history)
    ]


def _finding(noted: Noted | None) -> Json | None:
    if noted is None:
        return None
    names = ("draft", "label", "citation", "provisions", "relation", "kind", "confidence")
    return {name: getattr(noted, name) for name in names}


def decisions_text(holds: Mapping[str, Decision], noted: Mapping[str, Noted]) -> str:
    """What holds, one finding a line."""
    if not holds:
        return "Nothing has been decided yet: decide INDEX KEY accept|reject|note [--note TEXT]"
    lines = []
    for key, decision in holds.items():
        about = noted.get(key)
        where = f"{about.relation}: {about.draft} {about.label} | {about.citation}" if about else ""
        lines.append(f"{key}  {decision_text(decision)}\n    {where}")
    return "\n".join(lines)


def refit_line(refit: Refit, *, applied: bool) -> Json:
    """The whole report; shares with their intervals, ``None`` where nothing was decided."""
    return {
        "decided": refit.decided,
        "other_rules": refit.other_rules,
        "enough": refit.enough,
        "changes": refit.changes,
        "applied": applied,
        "relations": [
            {
                **asdict(fit),
                "before": _share(fit.before),
                "after": _share(fit.after),
                "changes": fit.changes,
            }
            for fit in refit.fits
        ],
    }


def _share(share: Share) -> Json:
    return {
        "accepted": share.hits,
        "decided": share.total,
        "precision": share.value,
        "interval": share.interval,
    }


def refit_text(refit: Refit, *, fewest: int, applied: str = "") -> str:
    """What applying it would change; ``applied`` names the file where it has been."""
    other = (
        f" {refit.other_rules} more were made under another encoder, program or thresholds and"
        " cannot be compared."
    ) * bool(refit.other_rules)
    if not refit.enough:
        most = max(fit.accepted + fit.rejected for fit in refit.fits)
        return (
            f"Too few decisions to learn from: {fewest} on findings of one relation are needed, and"
            f" the most there are is {most}.{other}"
        )
    lines = [f"{refit.decided} decisions.{other}"]
    lines += [_told(fit, fewest) for fit in refit.fits]
    if applied:
        lines.append(f"Applied: written to {applied}; delete that file to go back.")
    elif refit.changes:
        lines.append("Nothing was written; --apply does it, for this index only.")
    else:
        lines.append("Nothing to change.")
    return "\n".join(lines)


def _told(fit: Fit, fewest: int) -> str:
    decided = fit.accepted + fit.rejected
    head = f"{fit.relation}: {fit.accepted} accepted, {fit.rejected} rejected"
    if not fit.enough:
        return f"{head}; too few to learn from ({decided} of {fewest}), stays as it is."
    now = f"{head}; precision now {_percent(fit.before)}"
    if not fit.found:
        return f"{now}; no confidence meets the target and keeps half of what was accepted."
    if not fit.changes:
        return f"{now}; stays as it is."
    return (
        f"{now}, then {_percent(fit.after)} (each finding judged without its own decision).\n"
        f"  Least confidence {_least(fit.least_before)} -> {_least(fit.least)}: of past findings"
        f" {fit.silent} would fall silent ({fit.silent_accepted} of them accepted), {fit.appear}"
        " would appear."
    )


def _least(value: float) -> str:
    return f"{value:.3f}" if value else "the program's own"


def _percent(share: Share) -> str:
    if share.value is None or share.interval is None:
        return "unknown"
    low, high = share.interval
    return (
        f"{share.value:.0%} ({share.hits} of {share.total}, 95 % interval {low:.0%} to {high:.0%})"
    )
