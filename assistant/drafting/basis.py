"""A whole draft act that sets rules and names no text that it is made under.

Acts of parliament need none, and reports set no rules; a fragment may have lost its head. So only
decrees, orders, decisions, circulars and statutory instruments are looked at, and only where both
ends are there: the title, articles from one on, and a final provision or a signature. One word that
may give a basis and nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.drafting.places import Places
from assistant.references.addresses import normal
from assistant.types import Document, Language, Norm, Span

_FEWEST = 2  # articles of an act that is whole
_HEAD, _LINE = 6_000, 300  # characters of a head, and of a line that is a title
_ARTICLE = re.compile(r"(?:^|/)(?:art|sec)_(\d{1,4})$")
_GAP = r"\s?(?:[.…_\[]|\.{2})"  # "Căn cứ …": to be filled in, so not forgotten


@dataclass(frozen=True, slots=True)
class _Custom:
    """How acts of one language name what they rest on.

    ``basis`` is looked for between title and first article, ``anywhere`` in the whole text;
    ``part`` in the head tells that the text belongs to another; ``sets`` are rules that no duty
    tells, as of a fee; ``ends`` stands in an act's last articles; ``last`` are norms of these.
    """

    kinds: frozenset[str]
    title: re.Pattern[str]
    basis: re.Pattern[str]
    anywhere: re.Pattern[str]
    part: re.Pattern[str]
    sets: re.Pattern[str]
    ends: re.Pattern[str]


def _of(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.MULTILINE)


_CUSTOMS: dict[Language, _Custom] = {
    "vi": _Custom(
        frozenset({"decree", "circular", "decision"}),
        _of(r"nghị định|thông tư|quyết định"),
        _of(
            rf"(?:căn cứ|chiếu|thực hiện|thi hành|theo|xét)(?:{_GAP}|[^;\n]{{0,200}}?"
            r"\b(?:luật|pháp lệnh|hiến pháp|nghị (?:định|quyết)|quyết định|thông tư|sắc lệnh|lệnh"
            r"|chỉ thị|kết luận|quy (?:định|chế)|điều (?:lệ|ước)|hiệp định|công ước|văn bản"
            r"|công văn|kế hoạch|số\s\d))"
        ),
        _of(r"được (?:ban hành|xây dựng) (?:căn cứ|trên cơ sở|theo)\b"),
        _of(r"ban hành kèm theo|văn bản hợp nhất|hợp nhất (?:nghị|thông|quyết)|phụ lục"),
        _of(
            r"(?:mức (?:thu|phí|phạt|đóng)|lệ phí|phạt tiền|phạt cảnh cáo)\b[^\n]{0,80}\d"
            r"|trình tự|thủ tục|hồ sơ gồm"
        ),
        _of(r"có hiệu lực|chịu trách nhiệm thi hành|nơi nhận"),
    ),
    "fr": _Custom(
        frozenset({"decree", "order", "decision", "resolution"}),
        _of(r"décret|arrêté|décision|délibération"),
        _of(
            rf"(?:\bvu(?:{_GAP}|[^;\n]{{0,200}}?\b(?:lois?|code|constitution|ordonnance|décret"
            r"|traité|règlement|directive|arrêté|décision|délibération|convention|charte|statuts?|articles?"
            r"|instruction|circulaire|c\.?g\.?c\.?t|n°\s?\d)\b)|en application d|en vertu d"
            r"|en exécution d|pour l['’]application d|sur le fondement d)"
        ),
        _of(r"pris(?:e|es)? (?:en application|en vertu|sur le fondement|pour l['’]application) d"),
        _of(r"annex[ée]e? (?:à|au)\b|version consolidée|annexe\b"),
        _of(
            r"(?:redevances?|droits?|tarifs?|amendes?)\b[^\n]{0,80}\d|est puni|procédure"
            r"|la demande comporte"
        ),
        _of(
            r"ent(?:re|rent|rera|reront|rée) en vigueur|chargée?s?,? .{0,80}de l['’]exécution"
            r"|sera (?:publié|affiché|notifié)|^\W{0,3}fait (?:à|le)\b"
        ),
    ),
    "en": _Custom(
        frozenset({"order", "regulation", "decree", "decision"}),
        _of(r"\b(?:regulations?|order|decree|rules)\b"),
        _of(r"\b(?:act|law|code|constitution|treaty|under|pursuant|authority)\b"),
        _of(
            r"in exercise of|powers?\b[^\n]{0,60}\b(?:conferred|vested|given)"
            r"|authority\b[^\n]{0,60}\b(?:vested|conferred|of)\b|^\W{0,3}authority\b|enabling"
            r"|having regard to|by virtue of|(?:made|issued) (?:under|pursuant)|acting under"
            r"|pursuant to (?:the|section|article|regulation|chapter|part)|empower(?:s|ed)"
            r"|under (?:section|article)s? \d+[^\n]{0,30} of"
        ),
        _of(
            r"standing orders|rules of procedure|\bschedule to\b|\bannex to\b|consolidated"
            r"|by-?laws?"
        ),
        _of(r"(?:fee|charge|fine|penalty)\b[^\n]{0,80}\d|commits an offence|procedure"),
        _of(
            r"comes? into (?:force|effect|operation)|takes? effect|effective date"
            r"|^\W{0,3}dated?\b"
        ),
    ),
}  # fmt: skip


def lacks_basis(draft: Document, places: Places, norms: Sequence[Norm]) -> Span | None:
    """The line with the title of a draft that sets rules and names no basis; None for all others.

    ``norms`` are the draft's own.
    """
    custom = _CUSTOMS[draft.language]
    if draft.given or draft.kind not in custom.kinds:
        return None
    articles = _articles(places)
    if articles is None:
        return None
    text = draft.text
    title = _title(text[: articles[0]], custom)
    if title is None or custom.part.search(text, 0, articles[0]):
        return None
    if custom.basis.search(text, title[1], articles[0]) or custom.anywhere.search(text):
        return None
    if not custom.ends.search(text, articles[-2]) or not _rules(draft, norms, custom, articles):
        return None
    return title


def _articles(places: Places) -> list[int] | None:
    """Where the articles begin, counted from one without a gap; None where they are not."""
    counted: dict[int, int] = {}
    for provision in places.provisions:
        if found := _ARTICLE.search(normal(provision.address)):
            counted.setdefault(int(found[1]), provision.start)
    whole = len(counted) >= _FEWEST and set(counted) == set(range(1, len(counted) + 1))
    return sorted(counted.values()) if whole else None


def _title(head: str, custom: _Custom) -> Span | None:
    """The line that calls the text by its kind, in a head that is no longer than heads are."""
    for line in re.finditer(r"[^\n]+", head) if len(head) <= _HEAD else ():
        said = line[0].strip()
        if said and len(said) <= _LINE and custom.title.search(said):
            start = line.start() + line[0].index(said)
            return start, start + len(said)
    return None


def _rules(draft: Document, norms: Sequence[Norm], custom: _Custom, articles: list[int]) -> bool:
    """Whether it sets a duty, a fee, a penalty or a procedure, but for taking effect."""
    text = draft.text
    duties = (
        text[slice(*norm.span)]
        for norm in norms
        if norm.modality in ("must", "must_not") and norm.span[0] >= articles[0]
    )
    return any(not custom.ends.search(duty) for duty in duties) or bool(
        custom.sets.search(text, articles[0])
    )
