"""What is left on each side once the words that answer each other are put aside, by kind of words.

A widening ("whether or not"), a bare denial, a condition, a name, a joint of a list, a whole new
clause: what remains says more about the relation than how much of it there is.
"""

from __future__ import annotations

import re

import numpy as np

from assistant.judgement.pair import Pair, Side
from assistant.types import Language, Span

REMAINDERS: dict[Language, dict[str, str]] = {
    "vi": {
        # whatever the limit: the draft holds without it
        "open": r"bất kể|bất kỳ|bất cứ|không (?:phụ thuộc|phân biệt|kể)|dù|kể cả|mọi|tất cả"
        r"|ở bất",
        # the rule is not as said, for some or for all
        "denied": r"không|chẳng|chưa|cấm|miễn|trừ|chỉ|ngoại trừ|khỏi|loại trừ|duy nhất",
        "condition": r"nếu|khi|trường hợp|với điều kiện|sau khi|trước khi|miễn là|đối với",
        # in the place of another
        "instead": r"thay(?: cho| vì)?|chứ không|không phải là|thay thế",
        "anyone": r"người|tổ chức|cá nhân|cơ quan|đơn vị|chủ|doanh nghiệp|cơ sở|viên chức|công dân",
        "further": r"đồng thời|kèm|ngoài ra|và (?:phải|được)|cùng (?:lúc|với)|mỗi|sau khi|ký|gửi"
        r"|nộp|nếu|với điều kiện",
    },
    "fr": {
        "open": r"quel(?:le)?s? qu\w+|où qu\w+|même|y compris|tous|toutes?|tout|toute|quiconque"
        r"|ou non|en toute|sans distinction|sous toute",
        "denied": r"ne|n|pas|aucune?s?|nul|sauf|seule?s?|seulement|sans|dispensée?s?|exemptée?s?"
        r"|interdi\w+|exclu\w*|uniquement|jamais|ni",
        "condition": r"si|s'ils?|lorsqu\w*|quand|à condition|en cas|dès|après|avant|dont"
        r"|sous réserve",
        "instead": r"et non|au lieu de|à la place|plutôt que|en lieu",
        "anyone": r"personnes?|quiconque|exploitants?|bénéficiaires?|employeurs?|conducteurs?"
        r"|propriétaires?|agents?|organismes?|autorités?|détenteurs?|établissements?|demandeurs?",
        "further": r"ainsi que|également|en outre|puis|joint|remet|adresse|affiche|produi\w+|après"
        r"|à condition|accompagnée?s?|signée?s?|contre",
    },
    "en": {
        "open": r"any|every|all|whether|however|whatever|wherever|whoever|regardless|irrespective"
        r"|including|even|or not|and not only",
        "denied": r"not|no|never|nobody|none|except|only|without|unless|exempt\w*|exclud\w+|alone"
        r"|forbidden|prohibited|cannot|nor",
        "condition": r"if|where|when|provided|on condition|after|before|while|unless|who|which",
        "instead": r"instead|rather than|no longer|in place of|not the",
        "anyone": r"persons?|anyone|employers?|owners?|operators?|authorit(?:y|ies)|bod(?:y|ies)"
        r"|part(?:y|ies)|applicants?|holders?|members?|landlords?|dealers?|carers?|households?",
        "further": r"with|together|also|after|provided|on condition|signed|attach\w*|enclos\w+"
        r"|accompanied|if|and (?:must|may|has|have)",
    },
}  # fmt: skip
_PATTERNS = {
    language: {
        name: re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.IGNORECASE) for name, said in table.items()
    }
    for language, table in REMAINDERS.items()
}
KINDS = tuple(REMAINDERS["en"])
JOINT = re.compile(r"[,;]|(?<!\w)(?:và|hoặc|hay|et|ou|and|or)(?!\w)", re.IGNORECASE)
CLAUSE = re.compile(r"[;:]|[.](?=\s)|,\s|(?<!\w)(?:và|et|and)(?=\s)", re.IGNORECASE)
NAMED = re.compile(r"(?<=[\w,;] )[^\W\d_a-zà-ỹ][^\W\d_]+")
FEWEST = 3  # words of meaning that make a clause


def remainders(pair: Pair) -> dict[str, float]:
    """Each sign by its name; 0 to 1, counts in threes or tens."""
    found = dict(_spoken(pair))
    found |= _joints(pair) | _clauses(pair) | _shared(pair)
    return found


def _spoken(pair: Pair) -> dict[str, float]:
    """Kinds of words that stand, far from any answer, on one side."""
    found: dict[str, float] = {}
    for name in KINDS:
        mine = _unanswered(pair, pair.ours, name, pair.likeness.ours)
        others = _unanswered(pair, pair.theirs, name, pair.likeness.theirs)
        found[f"{name}_left_ours"] = min(mine, 2) / 2
        found[f"{name}_left_theirs"] = min(others, 2) / 2
    found["names"] = min(len(_names(pair)), 3) / 3
    denied = [bool(_of(side, "denied")) for side in (pair.ours, pair.theirs)]
    found["opened_denied"] = float(found["open_left_ours"] > 0 and denied[1])
    found["denied_alone"] = float(denied[0] and not denied[1])
    return found


def _unanswered(pair: Pair, side: Side, name: str, near: object) -> int:
    """Words of a kind on one side that the other has no like of; theirs only in the answer."""
    mine = [found.span() for found in _PATTERNS[side.read.language][name].finditer(side.read.text)]
    if side is pair.theirs:
        mine = [span for span in mine if pair.answers(span)]
        other: list[Span] = [f.span() for f in _of(pair.ours, name)]
    else:
        other = [f.span() for f in _of(pair.theirs, name) if pair.answers(f.span())]
    return max(len(mine) - len(other), 0)


def _of(side: Side, name: str) -> list[re.Match[str]]:
    return list(_PATTERNS[side.read.language][name].finditer(side.read.text))


def _names(pair: Pair) -> set[str]:
    """Names in the draft that the existing text does not have."""
    known = {word.casefold() for word in pair.likeness.existing.words}
    said = {found[0].casefold() for found in NAMED.finditer(pair.likeness.draft.text)}
    return said - known


def _joints(pair: Pair) -> dict[str, float]:
    """Whether the addition is one of a list, and how long the lists are on both sides."""
    draft, existing = pair.likeness.draft.text, pair.likeness.existing.text
    added = pair.added
    inside = _PATTERNS[pair.likeness.draft.language]
    listed = condition = further = denied = opened = 0.0
    if added:
        around = draft[max(added[0] - 12, 0) : added[1] + 6]
        listed = float(bool(JOINT.search(around)))
        wide = draft[max(added[0] - 16, 0) : added[1]]
        condition, further, denied, opened = (
            float(bool(inside[name].search(wide)))
            for name in ("condition", "further", "denied", "open")
        )
    left = pair.left_out
    gone = existing[max(left[0] - 10, 0) : left[1]] if left else ""
    theirs = _PATTERNS[pair.likeness.existing.language]
    answer = "".join(existing[s:e] for s, e in pair.theirs.statements if pair.answers((s, e)))
    more = len(JOINT.findall(draft)) - len(JOINT.findall(answer))
    return {
        "added_listed": listed, "added_condition": condition, "added_further": further,
        "added_denied": denied, "added_open": opened,
        "left_condition": float(bool(theirs["condition"].search(gone))),
        "left_denied": float(bool(theirs["denied"].search(gone))),
        "left_anyone": float(bool(theirs["anyone"].search(gone))),
        "joints_more": min(max(more, 0), 4) / 4, "joints_fewer": min(max(-more, 0), 4) / 4,
    }  # fmt: skip


def _clauses(pair: Pair) -> dict[str, float]:
    """The clause of the draft that is least said, beside the rest; and the first clause."""
    said = _said(pair)
    shares, words = [share for share, _ in said], [n for _, n in said]
    if len(shares) < 2:
        alone = shares[0] if shares else 0.0
        return {"clause_least": 1 - alone, "clause_rest": alone, "clause_gap": 0.0,
                "clause_first": alone, "clause_last": alone, "clause_new": 0.0}  # fmt: skip
    i = int(np.argmin(shares))
    rest = [(s, n) for j, (s, n) in enumerate(zip(shares, words, strict=True)) if j != i]
    whole = sum(s * n for s, n in rest) / sum(n for _, n in rest)
    return {
        "clause_least": 1 - shares[i], "clause_rest": whole,
        "clause_gap": max(whole - shares[i], 0),
        "clause_first": shares[0], "clause_last": shares[-1],
        "clause_new": float(i == len(shares) - 1) * max(whole - shares[i], 0),
    }  # fmt: skip


def _said(pair: Pair) -> list[tuple[float, int]]:
    """For each clause of the draft how near its window in the existing text is; and its words."""
    draft, existing = pair.likeness.draft, pair.likeness.existing
    if not len(draft.states) or not len(existing.states):
        return []
    centre = np.vstack([draft.states, existing.states]).mean(axis=0)
    mine, others = draft.states - centre, existing.states - centre
    mine = mine * draft.weights[:, None]
    sums = np.vstack([np.zeros(others.shape[1]), np.cumsum(others * existing.weights[:, None], 0)])
    found = []
    for places in _cut(pair):
        one = mine[places].sum(axis=0)
        size = min(len(places), len(others))
        best = 0.0
        for width in {size, min(2 * size, len(others))}:
            windows = sums[width:] - sums[:-width]
            norms = np.linalg.norm(windows, axis=1) * np.linalg.norm(one)
            best = max(best, float((windows @ one / np.maximum(norms, 1e-9)).max()))
        found.append((min(best, 1.0), len(places)))  # a cosine, but for rounding
    return found


def _cut(pair: Pair) -> list[list[int]]:
    """The places of the words of each clause; a short one goes with the one before it."""
    draft = pair.likeness.draft
    ends = [found.start() for found in CLAUSE.finditer(draft.text)] + [len(draft.text)]
    clauses: list[list[int]] = []
    start = 0
    for end in ends:
        places = [i for i, (s, _) in enumerate(draft.spans) if start <= s < end]
        start = end
        if not places:
            continue
        if clauses and draft.weights[places].sum() < FEWEST:
            clauses[-1] += places
        else:
            clauses.append(places)
    return clauses


def _shared(pair: Pair) -> dict[str, float]:
    """Words of meaning that both have, in any order, as shares of each side; none across."""
    if pair.across:
        return {"words_ours": 0.0, "words_theirs": 0.0}
    draft, existing = pair.likeness.draft, pair.likeness.existing
    mine = {w[:6] for w, n in zip(draft.words, draft.weights, strict=True) if n == 1}
    theirs = {w[:6] for w, n, a in zip(existing.words, existing.weights, pair.answer, strict=True)
              if n == 1 and a}  # fmt: skip
    both = len(mine & theirs)
    return {"words_ours": both / max(len(mine), 1), "words_theirs": both / max(len(theirs), 1)}
