"""What a finding says to the drafter, in the draft's language. The tool points, people decide."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from assistant.compare import Judgement
from assistant.drafting.advice import advice
from assistant.types import Document, Language, SearchResult

BRIEF = 90  # characters of a quotation in a reason

# by kind, else by relation; {ours} and {theirs} are the words that differ
REASONS: dict[Language, dict[str, str]] = {
    "vi": {
        "verbatim": "{cite} đã quy định nội dung này với cùng câu chữ.",
        "redundant": "{cite} đã quy định nội dung này.",
        "merged": "Hai quy định này gộp lại đã có nội dung này: {cite}.",
        "overlap": "{cite} điều chỉnh cùng vấn đề này.",
        "narrower": "{cite} đã quy định chung; dự thảo nêu một trường hợp riêng.",
        "broader": "{cite} đã quy định; dự thảo mở rộng phạm vi.",
        "adds-condition": "{cite} đã quy định; dự thảo thêm “{ours}”.",
        "unlike": "{cite} quy định cùng nội dung nhưng khác dự thảo.",
        "conflict": "{cite} quy định cùng nội dung nhưng ghi “{theirs}”, dự thảo ghi “{ours}”.",
    },
    "fr": {
        "verbatim": "La même règle figure, dans les mêmes termes, ici : {cite}.",
        "redundant": "La même règle semble figurer ici : {cite}.",
        "merged": "Deux dispositions existantes disent ensemble la même chose : {cite}.",
        "overlap": "Une disposition existante porte sur la même matière : {cite}.",
        "narrower": "Cas particulier d'une règle qui figure ici : {cite}.",
        "broader": "Étend une règle qui figure ici : {cite}.",
        "adds-condition": "La règle figure ici ; le projet ajoute « {ours} » : {cite}.",
        "unlike": "Même matière, réglée autrement : {cite}.",
        "conflict": "Même matière, mais « {theirs} » au lieu de « {ours} » : {cite}.",
    },
    "en": {
        "verbatim": "The same rule stands, in the same words, in {cite}.",
        "redundant": "The same rule appears to stand in {cite}.",
        "merged": "Two existing provisions together say the same: {cite}.",
        "overlap": "An existing provision governs the same matter: {cite}.",
        "narrower": "A special case of the rule in {cite}.",
        "broader": "Extends the rule in {cite}.",
        "adds-condition": "The rule stands in {cite}; the draft adds “{ours}”.",
        "unlike": "Same matter, ruled otherwise in {cite}.",
        "conflict": "Same matter, but “{theirs}” where the draft says “{ours}”: {cite}.",
    },
}


def reason(verdict: Judgement, existing: SearchResult, language: Language) -> str:
    """One line: where the matter stands already, and what differs."""
    ours, theirs = (_brief(words) for words in verdict.decisive or ("", ""))
    said = _text(REASONS[language], verdict)
    if ("{ours}" in said and not ours) or ("{theirs}" in said and not theirs):
        plain = "unlike" if verdict.relation == "conflict" else verdict.relation
        said = REASONS[language][plain]
    return said.format(cite=existing.citation.rstrip("."), ours=ours, theirs=theirs)


def _brief(words: str) -> str:
    """On one line, cut at a word after ``BRIEF`` characters."""
    return shorten(words, BRIEF, placeholder="…")


def suggestion(
    verdict: Judgement,
    existing: SearchResult,
    draft: Document,
    also: Sequence[SearchResult] = (),
) -> str:
    """The edit as text, by relation, rank and state of the existing text.

    ``also`` are those that say the draft's text only together with it.
    """
    ours, theirs = (_brief(words) for words in verdict.decisive or ("", ""))
    return advice(verdict.relation, existing, draft, (ours, theirs), also)


def _text(texts: dict[str, str], verdict: Judgement) -> str:
    return texts.get(verdict.kind) or texts[verdict.relation]
