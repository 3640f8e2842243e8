"""Who a sentence binds: the subject before a cue, the body after it, the agent of a passive."""

from __future__ import annotations

import re

from assistant.norms.lexicon import Lexicon
from assistant.norms.slots import slot
from assistant.types import Slot, Span

# a subject stands within this many characters before its verb
_REACH = 400
_LONGEST = 260
_NAME = 80
_PROPER = re.compile(
    # an acronym, a name of two words, a capital after the article: "DfT", "Network Rail"
    r"(?:[Tt]he\s|[Ll][ae]s?\s|[Ll][’'])?(?:\w*[A-ZĐ]\w*[A-ZĐ]\w*"
    r"|(?!This|That|The|Such|Any|All|Each|Every|No)[A-ZĐÀ-Ý][\w’'.-]+\s[A-ZĐÀ-Ý][\w’'.-]+)"
    r"|(?:[Tt]he|[Ee]ach|[Ee]very|[Ll][ae]s?|[Ll][’'])\s?(?!Act|Schedule|Annex|Part|Section"
    r"|Chapter|Regulation|Order|Plan|Code|Loi|Décret)[A-ZÀ-Ý]"
)
_CAPITAL = re.compile(r"(?<!\w)(?!The\s)[A-Z]")


def subject(text: str, lo: int, hi: int, lexicon: Lexicon) -> Slot | None:
    """The grammatical subject that ends before ``hi``, without the adverbials around it."""
    lo = max(lo, hi - _REACH)
    colon = text.rfind(": ", lo, hi)
    if colon >= 0 and not lexicon.actor.match(text, lo, colon):
        lo = colon + 2
    begin = lo
    if lexicon.adverbial.match(text, lo, hi):
        late = list(lexicon.late_subject.finditer(text, lo, hi))
        comma = text.rfind(", ", lo, hi)
        if late:
            closed = [found for found in late if text[found.start()] == ","]
            begin = _series(text, closed, lexicon) if closed else late[-1].end()
            if not closed and begin < comma < hi - 3:
                begin = comma + 2
        elif 0 <= comma < hi - 3:
            begin = comma + 2
        else:
            return None
    end = _before_insertion(text, begin, hi, lexicon)
    while end > begin and text[end - 1].isspace():
        end -= 1
    if adverb := lexicon.adverb.search(text, begin, end):
        end = adverb.start()
    found = slot(text, begin, end)
    return found if found and len(found.text) <= _LONGEST else None


def _series(text: str, closed: list[re.Match[str]], lexicon: Lexicon) -> int:
    """Where the last body after a comma begins, or the series it ends: "các cơ quan, đơn vị".

    Only bare nouns are stepped over: of "với Sở A, Sở B, Văn phòng C ban hành" the subject is
    the last.
    """
    last = len(closed) - 1
    while last and lexicon.actor.fullmatch(text, closed[last - 1].end(), closed[last].start()):
        last -= 1
    return closed[last].end()


def _before_insertion(text: str, begin: int, hi: int, lexicon: Lexicon) -> int:
    """ "The Minister, in consultation with X,": the subject ends at the first comma."""
    comma = text.find(", ", begin, hi)
    closed = text[begin:hi].rstrip().endswith(",") and comma >= 0
    actor = lexicon.actor
    if closed and actor.match(text, begin, comma) and not actor.match(text, comma + 2, hi):
        # "A working group, led by X, shall": no series of bodies
        return comma
    while comma >= 0:
        if lexicon.adverbial.match(text, comma + 2, hi):
            return comma
        comma = text.find(", ", comma + 2, hi)
    return hi


def is_body(found: Slot, lexicon: Lexicon) -> bool:
    """The words name a body, an office, a person or carry a proper name."""
    return bool(lexicon.actor.match(found.text) or _PROPER.match(found.text))


def assignee(text: str, lo: int, hi: int, lexicon: Lexicon) -> tuple[Slot | None, int]:
    """The body named after a cue such as "giao", "demande à", and where its task begins."""
    stop = min(hi, lo + _LONGEST)
    towards = lexicon.towards.match(text, lo, stop)
    lo = towards.end() if towards else lo
    colon = text.find(":", lo, stop)
    verb = lexicon.to_do.search(text, lo, stop)
    if not verb:
        verb = _task(text, _after_actor(text, lo, stop, lexicon), stop, lexicon)
    name = lexicon.name.match(text, lo, stop)
    if name and _CAPITAL.search(name.group()) and not (verb and verb.start() < name.end()):
        return slot(text, lo, name.end()), name.end()
    if verb and (colon < 0 or verb.start() < colon):
        who = slot(text, lo, verb.start())
        adverb = lexicon.adverb.search(text, *who.span) if who else None
        return slot(text, lo, adverb.start()) if adverb else who, verb.start()
    if colon >= 0:
        who = slot(text, lo, colon)
        tail = lexicon.tail.search(text, *who.span) if who else None
        return slot(text, lo, tail.start()) if tail else who, colon + 1
    if verb := _task(text, _after_actor(text, lo, stop, lexicon), stop, lexicon, short=True):
        return slot(text, lo, verb.start()), verb.start()
    rest = slot(text, lo, hi)
    if rest and len(rest.text) <= _NAME and "," not in rest.text:
        return rest, hi
    body = lexicon.actor.match(text, lo, stop)
    return (slot(text, lo, body.end()), body.end()) if body else (None, lo)


def _task(
    text: str, lo: int, hi: int, lexicon: Lexicon, *, short: bool = False
) -> re.Match[str] | None:
    """The first verb of duty that is no part of a name: "Sở Giáo dục và Đào tạo".

    ``short`` takes a word of one syllable too, where the sentence holds no longer verb.
    """
    at = text.find(" ", lo, hi)
    while at >= 0:
        verb = lexicon.item_verb.match(text, at + 1, hi)
        # one syllable may be part of a name: "cửa hàng bán lẻ"
        if (
            verb
            and verb.group()[:1].islower()
            and (short or " " in verb.group() or lexicon.verb.match(text, at + 1, hi))
        ):
            return verb
        at = text.find(" ", at + 1, hi)
    return None


def _after_actor(text: str, lo: int, hi: int, lexicon: Lexicon) -> int:
    while lo < hi and text[lo].isspace():
        lo += 1
    body = lexicon.actor.match(text, lo, hi)
    return body.end() if body else lo


def agent(text: str, lo: int, hi: int, lexicon: Lexicon) -> Slot | None:
    """The doer of a passive: "by the Minister", "par le préfet", "do Sở Tài chính"."""
    hi = min(hi, lo + 1500)
    aside = lexicon.aside.search(text, lo, hi)
    found = lexicon.agent.search(text, lo, aside.start() if aside else hi)
    return slot(text, found.start(1), found.end(1)) if found else None


def bracketed(text: str, span: Span, lexicon: Lexicon) -> Slot | None:
    """The body that stands in brackets: "(au directeur de la régie)", "(service courrier)"."""
    towards = lexicon.towards.match(text, *span)
    start = towards.end() if towards else span[0]
    return slot(text, start, span[1]) if lexicon.actor.match(text, start, span[1]) else None


def owner(text: str, span: Span, lexicon: Lexicon) -> Slot | None:
    """Whose matter a label names: "Ngày khai giảng của các trường tiểu học"."""
    found = lexicon.owner.search(text, *span)
    return slot(text, found.end(), span[1]) if found else None
