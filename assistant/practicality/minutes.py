"""Minutes taken apart: what was decided and with how many votes, and who is to do what about it.

The decisions are those that a summary finds (``assistant.summarise``); here each gets its kind and
its votes, and the actions that follow from it, so that what nobody is to act on can be seen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from assistant.norms import actions
from assistant.provisions import split
from assistant.types import Action, Decided, Document, Language, Minutes, Ruling, Slot, Span

Outcome = Literal["agreed", "adopted", "rejected", "deferred", "noted"]
# the first that fits wins: "was not adopted" is rejected
_OUTCOMES: dict[Language, tuple[tuple[Outcome, str], ...]] = {
    "vi": (
        ("deferred", r"hoãn|lùi|chuyển sang (?:kỳ|phiên) họp|để lại|tiếp tục nghiên cứu"),
        ("rejected", r"không (?:thông qua|chấp thuận|đồng ý|thống nhất|nhất trí)|bác bỏ"),
        ("noted", r"ghi nhận"),
        ("adopted", r"thông qua|phê duyệt|ban hành|chấp thuận"),
    ),
    "fr": (
        ("deferred", r"report(?:e|ée?|ées)(?!\w)|ajourn\w+|renvoy\w+ à|différ\w+|sursoi\w+"),
        ("rejected", r"rejet\w+|écart\w+|refus\w+|n['’](?:est|a|ont|adopte|approuve)\w* pas"
            r"|repouss\w+"),
        ("noted", r"prend(?:s|nent)? acte|pris acte"),
        ("adopted", r"adopt\w+|approuv\w+|valid\w+|vot(?:e|ée?s?)(?!\w)"),
    ),
    "en": (
        ("deferred", r"deferred|postponed|adjourned|held over|referred back"),
        ("rejected", r"reject\w*|refus\w*|lost|declined|not (?:be )?(?:approved|adopted|carried"
            r"|agreed)"),
        ("noted", r"(?:be |was |were )noted|noted the"),
        ("adopted", r"adopt\w*|approv\w*|carried|ratif\w*|accepted"),
    ),
}  # fmt: skip
_VOTES: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(
        r"\d+/\d+ (?:đại biểu|phiếu|thành viên|ý kiến)"
        r"(?:[^.;\n]{0,60}?(?:tán thành|đồng ý|nhất trí))?"
        r"|\d+ phiếu [^.;\n]{3,60}|100 ?%[^.;\n]{0,40}(?:tán thành|nhất trí)"
    ),
    "fr": re.compile(
        r"à l['’]unanimité|(?:par )?\d+ voix(?: pour)?[^.;\n]{0,60}|\d+ pour[^.;\n]{3,50}", re.I
    ),
    "en": re.compile(
        r"\d+ votes? (?:to|for|in favou?r)[^.;\n]{0,50}|unanimous(?:ly)?|by \d+ to \d+"
        r"(?:,? with \d+ abst[^.;\n]{0,20})?|\d+ for,? (?:and )?\d+ against[^.;\n]{0,30}"
        r"|casting vote", re.I,
    ),
}  # fmt: skip


def minutes(document: Document, ruled: Sequence[Ruling]) -> Minutes:
    """Decisions with kind, votes and the actions that follow from each, and all actions.

    ``ruled`` are the decisions of the summary. An action follows from a decision if it stands in
    its words, or after it in the same part of the minutes, before the next decision.
    """
    asked = actions(document.text, document.language)
    leaves = sorted((p.start, p.end) for p in split(document) if p.is_leaf)
    decisions = [_decided(each, document) for each in ruled]
    spans = [each.text.span for each in decisions]
    for at, decided in enumerate(decisions):
        stop = min((s for s, _ in spans if s > decided.text.span[0]), default=len(document.text))
        stop = min(stop, max(_end(leaves, decided.text.span), decided.text.span[1]))
        led = tuple(i for i, a in enumerate(asked) if _in(a, (decided.text.span[0], stop)))
        decisions[at] = replace(decided, actions=led)
    return Minutes(document, tuple(decisions), asked)


def _decided(ruled: Ruling, document: Document) -> Decided:
    language, said = document.language, document.text[slice(*ruled.span)]
    outcome: Outcome = "agreed"
    for name, words in _OUTCOMES[language]:
        if re.search(rf"(?<!\w)(?:{words})", said, re.IGNORECASE):
            outcome = name
            break
    found = _VOTES[language].search(said)
    votes = None
    if found:
        start = ruled.span[0] + found.start()
        words = found[0].rstrip(" ,")
        votes = Slot(words, (start, start + len(words)))
    return Decided(Slot(said, ruled.span), outcome, ruled.by, votes)


def _end(leaves: Sequence[Span], span: Span) -> int:
    """Where the part ends in which a decision begins."""
    return next((end for start, end in leaves if start <= span[0] < end), span[1])


def _in(action: Action, span: Span) -> bool:
    return span[0] <= action.evidence[0] < span[1]
