"""What a text does to other texts: repeals, replaces, changes, ends them, as ``Amendment``.

Only what the text says in its own name counts: not what it quotes, not what stands under a
condition, not what it tells of other texts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from assistant.metadata.dates import parse_date
from assistant.provisions import quoted_spans
from assistant.references import references, verbs_en, verbs_fr, verbs_vi
from assistant.references.verbs import Statement, Verbs
from assistant.types import Amendment, Language, Reference, Span

_VERBS: dict[Language, Verbs] = {
    "vi": verbs_vi.VERBS, "fr": verbs_fr.VERBS, "en": verbs_en.VERBS
}  # fmt: skip
_SENTENCE = 1_500  # characters that a statement may be from its target
_LIST = 12_000  # characters of a list of targets under a statement
_TO_WORDING = 400
# a date stands behind every name and says nothing
_DATED = re.compile(
    r"(?i)\W*(?:\d\S*|ngày|tháng|năm|du|of|\d*er|janvier|février|mars|avril|mai|juin|juillet|août"
    r"|septembre|octobre|novembre|décembre|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)\W*"
)
_NEXT = 2  # words between the members of a list
_LOOK_BACK = 30  # mentions
_LEAD = 200  # characters before a mention in which its line may begin
_ARTICLES = ("art_", "sec_", "annex_")
_STOP = re.compile(r"(?<!\b[A-Z])[.;]\s|\n")  # "L. 123-4" goes on
_ITEM = re.compile(r"\n[ \t]*(?:[-–—•+]\s|\(?[a-zđ\d]{1,3}[.)°]|[IVX]{1,4}[.°])")


def amendments(text: str, language: Language) -> tuple[Amendment, ...]:
    """The statements of a text that change another one, in order; one for each target.

    ``target.document`` always names the other text, also where the statement leaves it to an
    article that is headed "… is amended as follows". Linear in the length of the text.
    """
    if not _VERBS[language].speaks.search(text):
        return ()
    return tuple(_Reader(text, language).read())


def spoken_of(text: str, language: Language) -> tuple[tuple[Span, str], ...]:
    """Where a text speaks of another one without naming it again: spans and that one's name.

    The rest of an article headed "… is amended as follows", and new wording, which belongs to the
    other text; the innermost comes last. "" names a text that is quoted and not known.
    """
    quotes = [(span, "") for span in quoted_spans(text) if "\n" in text[slice(*span)]]
    if not _VERBS[language].speaks.search(text):
        return tuple(quotes)
    reader = _Reader(text, language)
    found = list(reader.read())
    wordings = [(a.wording, a.target.document) for a in found if a.wording]
    return (*reader.scopes, *quotes, *wordings)


@dataclass(frozen=True, slots=True)
class _Found:
    """A statement where it stands."""

    row: Statement
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Scope:
    """The text that an article amends, from where to where it speaks of it."""

    target: Reference
    start: int
    end: int


class _Reader:
    def __init__(self, text: str, language: Language) -> None:
        self.text, self.verbs = text, _VERBS[language]
        self.quotes = quoted_spans(text)
        self.quote_starts = [start for start, _ in self.quotes]
        self.found = sorted(self._statements(), key=lambda f: f.start)
        mentions = references(text, language) if self.found else ()
        self.mentions = [r for r in mentions if not self._quoted(r.span[0])]
        self.starts = [r.span[0] for r in self.mentions]
        self.scope: _Scope | None = None
        self.scopes: list[tuple[Span, str]] = []

    def _statements(self) -> Iterator[_Found]:
        taken: set[int] = set()  # characters that a row above has matched
        for row in self.verbs.statements:
            for match in row.pattern.finditer(self.text):
                span = match.span()
                if not self._quoted(match.end()) and not taken.intersection(range(*span)):
                    taken.update(range(*span))
                    yield _Found(row, *span)

    def _quoted(self, offset: int) -> bool:
        at = bisect_right(self.quote_starts, offset) - 1
        return at >= 0 and offset < self.quotes[at][1]

    def read(self) -> Iterator[Amendment]:
        for at, found in enumerate(self.found):
            following = self.found[at + 1].start if at + 1 < len(self.found) else len(self.text)
            begin, end = self._sentence(found)
            conditional = self.verbs.unless.search(self.text, begin, found.start)
            if conditional or self.verbs.open_end.match(self.text, found.end):
                continue
            span = (begin, end) if found.row.side == "before" else (self._verb(found), end)
            placed = [self._placed(t, begin) for t in self._all_targets(found, begin, end)]
            whole = [target for target in placed if target is not None]
            if found.row.heads and whole:
                self.scope = _Scope(whole[0], found.end, self._scope_end(found.end))
                self.scopes.append(((found.end, self.scope.end), whole[0].document))
            kind = found.row.kind
            if kind != "insert" and self.verbs.apart.search(self.text, begin, end):
                kind = "amend"
            gives = kind in ("replace", "insert", "amend")
            wording = self._wording(found.end, following) if gives else None
            day = self._effective(begin, end)
            for target in whole:
                yield Amendment(kind, span, target, wording, day)

    # the sentence and its targets

    def _sentence(self, found: _Found) -> Span:
        begin = max(0, found.start - _SENTENCE)
        for match in _STOP.finditer(self.text, begin, found.start + 1):
            begin = match.end()
        stop = _STOP.search(self.text, found.end, found.end + _SENTENCE)
        end = stop.start() if stop else min(len(self.text), found.end + _SENTENCE)
        return min(begin, self._verb(found)), max(end, found.end)

    def _verb(self, found: _Found) -> int:
        verb = self.text[found.start : found.end]
        return found.end - len(verb.lstrip("; \n\t"))

    def _all_targets(self, found: _Found, begin: int, end: int) -> list[Reference]:
        if found.row.side == "after":
            return self._targets(found.end, end) or self._listed(found, begin)
        targets = self._targets(begin, found.start)
        if targets and self.verbs.parts.search(self.text, targets[0].span[1], found.start):
            return []  # the verb has another subject
        return targets or self._listed(found, begin)

    def _listed(self, found: _Found, begin: int) -> list[Reference]:
        """Targets on the lines below a statement that ends in a colon."""
        line = self.text.find("\n", found.end, found.end + _SENTENCE)
        head = self.text[begin:line] if line >= 0 else ""
        if found.row.heads or not head.rstrip().endswith(":"):
            return []
        targets: list[Reference] = []
        at = line
        while at < found.end + _LIST and (item := _ITEM.match(self.text, at)):
            stop = min(len(self.text), item.end() + _SENTENCE)
            after = self.text.find("\n", item.end(), stop)
            after = after if after >= 0 else stop
            targets += self._targets(item.end(), after)
            at = after
        return targets

    def _targets(self, start: int, end: int) -> list[Reference]:
        """The mentions between two places that are subject or object, not what describes them."""
        accepted: list[Reference] = []
        before, ok, first = start, True, True
        low = bisect_right(self.starts, start - 1)
        for mention in self.mentions[low:]:
            if mention.span[0] >= end:
                break
            gap = self.text[before : mention.span[0]] if mention.span[0] > before else ""
            words = sum(not _DATED.fullmatch(word) for word in gap.split())
            if first:
                if not self.verbs.leads.fullmatch(gap):
                    return []
                ok = bool(mention.address) or not self.verbs.partly.search(gap)
            elif words > _NEXT:  # what describes the target before stands between
                ok = bool(mention.document) and bool(self.verbs.lists.search(gap))
            elif words and not self.verbs.lists.search(gap):
                ok = False
            if ok:
                accepted.append(mention)
            before, first = max(before, mention.span[1]), False
        return accepted

    def _placed(self, target: Reference, begin: int) -> Reference | None:
        """A target with its document: its own, the sentence's, or the one the article amends."""
        if target.document:
            return target
        if target.here not in ("", "near") or not target.address:
            return None
        said = self._said(begin, target.span[0])
        scope = self.scope if self.scope and target.span[0] < self.scope.end else None
        document = said.document if said else scope.target.document if scope else ""
        if not document:
            return None
        if not target.here:
            return replace(target, document=document)
        above = said.address if said else self._article(target.span[0]) or self.scope_address
        if not above:
            return None
        address = f"{_base(above, target.address)}/{target.address}"
        return replace(target, document=document, address=address, here="")

    @property
    def scope_address(self) -> str:
        """The part that the article amends, where it amends a part only."""
        return self.scope.target.address if self.scope else ""

    def _said(self, begin: int, end: int) -> Reference | None:
        """The place that the sentence itself has named: "In section 5 of the Parks Act, omit …"."""
        low = bisect_right(self.starts, begin - 1)
        for mention in self.mentions[low : bisect_right(self.starts, end - 1)]:
            if mention.document and mention.address:
                return mention
        return None

    def _article(self, place: int) -> str:
        """The article that the lines above speak of: "In section 4 (fees)—", "À l'article 7 :"."""
        at = bisect_right(self.starts, place - 1)
        start = self.scope.start if self.scope else 0
        for mention in reversed(self.mentions[max(0, at - _LOOK_BACK) : at]):
            if mention.span[0] < start:
                return ""
            if mention.document or mention.here or not mention.address.startswith(_ARTICLES):
                continue
            near = max(0, mention.span[0] - _LEAD)
            line = self.text.rfind("\n", near, mention.span[0]) + 1 or near
            if self.verbs.leads.fullmatch(self.text, line, mention.span[0]):
                return mention.address
        return ""

    def _scope_end(self, start: int) -> int:
        if self.scope and start < self.scope.end:
            return self.scope.end  # of the same article
        head = self.verbs.heads.search(self.text, start)
        while head and self._quoted(head.start() + 1):
            head = self.verbs.heads.search(self.text, head.end())
        return head.start() if head else len(self.text)

    # wording and date

    def _wording(self, start: int, following: int) -> Span | None:
        at = bisect_right(self.quote_starts, start - 1)
        if at >= len(self.quotes):
            return None
        quote = self.quotes[at]
        if quote[0] - start > _TO_WORDING or quote[0] >= following:
            return None
        between = self.text[start : quote[0]].rstrip()
        announced = between.endswith((":", "—", "substitute", "insert", "following"))
        return quote if announced else None

    def _effective(self, start: int, end: int) -> date | None:
        match = self.verbs.effective.search(self.text, start, end)
        return parse_date(match["d"]) if match else None


def _base(above: str, address: str) -> str:
    """The address that a subdivision hangs on: no alinéa, and nothing of its own kind or below."""
    prefix = address.partition("_")[0]
    steps = above.split("/")
    kinds = [step.partition("_")[0] for step in steps]
    stops = [at for at, kind in enumerate(kinds) if at and kind in ("par", prefix)]
    return "/".join(steps[: stops[0]] if stops else steps)
