"""One figure for how far a text can be acted on, made of five parts that are always shown with it.

Let T be the tasks of the text (``Duty.nature``). The parts, each a share in [0, 1]:

- actor: of the tasks that must say who, the share that does;
- deadline: of those that must say when, the share that gives a measurable time, itself or through
  the heading, list or sentence that sets it for all; "promptly" is none;
- target: of those that must say how much, the share that does;
- clear: 1 / (1 + v), with v the vague words in 100 words of norms: none gives 1, one gives 1/2;
- coherent: 1 - c / n, with n the duties of every nature and c the clashes among them (several
  heads, a deadline that is past or on no day, a step before what it needs), at most n.

    score = 100 × (sum of the parts that exist) / (their number)

A part exists where there is something to count: without any task that must give a figure there is
no "target", without norms no "clear". Without duties there is no score: None, never 0 or 100.
Missing means are told but no part: whether there is money is seldom said in the text that needs it.
The weights are equal because nothing measured says otherwise; the parts are what to look at.

Worked by hand (``tests/test_practicality.py``): 4 tasks, 3 with an actor, 2 of 4 with a deadline,
none that needs a figure, 1 vague word in 50 words, 1 clash in 4 duties: parts 0.75, 0.5, none,
1 / (1 + 2) = 0.333, 0.75; score 100 × 2.333 / 4 = 58.3.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.types import Duty, Flaw, Part

CLASHES = frozenset(
    {"several_heads", "past_deadline", "no_such_day", "before_step", "before_period_ends"}
)


def parts(duties: Sequence[Duty], flaws: Sequence[Flaw], words: int) -> tuple[Part, ...]:
    """The five parts in order; ``words``: how many words the norms of the text have."""
    vague = sum(flaw.kind == "vague" for flaw in flaws)
    clashes = min(len(duties), sum(flaw.kind in CLASHES for flaw in flaws))
    per_hundred = 100 * vague / words if words else None
    clear = None if per_hundred is None else 1 / (1 + per_hundred)
    found = [_slot(duties, "actor"), _slot(duties, "deadline"), _slot(duties, "target")]
    coherent = 1 - clashes / len(duties) if duties else None
    return (
        *found,
        Part("clear", vague, words, clear, per_hundred),
        Part("coherent", len(duties) - clashes, len(duties), coherent),
    )


def _slot(duties: Sequence[Duty], name: str) -> Part:
    asked = [duty for duty in duties if name in duty.expected]
    given = sum(name in duty.given for duty in asked)
    share = given / len(asked) if asked else None
    return Part(name, given, len(asked), share)  # type: ignore[arg-type]


def score(duties: Sequence[Duty], parts: Sequence[Part]) -> float | None:
    """From 0 to 100, or None for a text without duties."""
    shares = [part.share for part in parts if part.share is not None]
    return 100 * sum(shares) / len(shares) if duties and shares else None
