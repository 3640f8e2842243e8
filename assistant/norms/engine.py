"""Through a text clause by clause, with the lists, tables and actors that are open kept in mind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from assistant.norms import tables
from assistant.norms.clauses import Carry, Clause, Mode, Outline, clauses, introduces
from assistant.norms.cues import find_cue
from assistant.norms.details import detailed
from assistant.norms.duties import read_segment
from assistant.norms.lexicon import Lexicon
from assistant.norms.mood import Moods, moods
from assistant.norms.parties import is_body, owner, subject
from assistant.norms.resolutions import opens
from assistant.norms.scene import Assigned, Reading, Scene
from assistant.norms.sentences import sentences
from assistant.norms.slots import deadline, slot
from assistant.types import Slot, Span

_THAT = re.compile(r" that$")
_LINE = 160
# characters before the colon of a line such as "Échéance : fin 2028", and around its date
_LABEL, _AROUND = 40, 8
# the line between the header and the rows of a table in Markdown
_RULE = re.compile(r"[|:\s-]*\|[|:\s-]*")
# a second cue this close to the beginning of a segment makes it a sentence of its own
_NEAR = 90


@dataclass(slots=True)
class _Memory:
    """What the reader of a text keeps in mind between sentences."""

    given: Slot | None
    law: bool
    topic: Slot | None
    outline: Outline = field(default_factory=Outline)
    # the body that a heading names: whom "you" and "please" below it mean
    addressed: Slot | None = None
    # what lines such as "Pilote : …" and "Échéance : …" said of the lists below them
    card: Carry = field(default_factory=Carry)
    columns: dict[int, str] | None = None
    # of a whole document, what its sections do
    moods: Moods | None = None


def read(
    text: str, lexicon: Lexicon, actor: Slot | None = None, *, whole: bool = False
) -> Iterator[Reading]:
    """The norms of a text in reading order; ``actor`` is whom an outer list already named.

    ``whole``: a whole document, whose kind and headings tell where any verb of a body binds.
    """
    for reading in _settled(text, lexicon, _readings(text, lexicon, actor, whole)):
        yield replace(reading, norm=detailed(reading.norm, text, lexicon))


def _settled(
    text: str, lexicon: Lexicon, readings: Iterator[Reading | Assigned]
) -> Iterator[Reading]:
    """The readings with what comes after each: who has the task, its several deadlines."""
    held: Reading | None = None
    for reading in readings:
        if isinstance(reading, Assigned):
            held = _assigned(text, held, reading)
            continue
        introduced = held is not None and reading.timed and _introduces(held, reading)
        if held is not None and not introduced:
            yield held
        held = reading
    if held is not None:
        yield held


def _introduces(held: Reading, item: Reading) -> bool:
    return not held.timed and held.norm.action == item.norm.action


def _assigned(text: str, held: Reading | None, said: Assigned) -> Reading | None:
    """The task with the name or the date of the line after it, where it had none."""
    named = said.who or said.when
    if held is None or named is None or not 0 <= named.span[0] - held.norm.span[1] <= _LINE:
        return held
    if "\n\n" in text[held.norm.span[1] : named.span[0]]:
        return held
    norm = held.norm
    who, when = norm.actor or said.who, norm.deadline or said.when
    return replace(held, norm=replace(norm, actor=who, deadline=when))


def _readings(
    text: str, lexicon: Lexicon, actor: Slot | None, whole: bool
) -> Iterator[Reading | Assigned]:
    memory = _Memory(actor, lexicon.law.search(text) is not None, actor)
    memory.moods = moods(text, lexicon) if whole else None
    for span in sentences(text, lexicon.language):
        if tables.is_row(text, span):
            yield from _row(text, span, lexicon, memory)
            continue
        if _RULE.fullmatch(text, *span):
            continue
        memory.columns = None
        if said := lexicon.assigned.fullmatch(text, *span):
            yield Assigned(_group(text, said, "who"), _group(text, said, "when"))
            continue
        line = text.rfind("\n", max(0, span[0] - 8), span[0])
        on_line = span[0] < 8 or (line >= 0 and not text[line : span[0]].strip())
        for clause in clauses(text, span, on_line=on_line):
            asking = _asking(text, clause, lexicon)
            if asking is None:
                memory.outline.place(clause, text)
                if introduces(text, clause) and lexicon.recipients.match(text, clause.body):
                    memory.outline.open(Carry(mode="quiet"))
                break
            yield from _clause(text, asking, lexicon, memory)


def _group(text: str, found: re.Match[str], name: str) -> Slot | None:
    start, end = found.span(name)
    return slot(text, start, end) if start >= 0 else None


def _asking(text: str, clause: Clause, lexicon: Lexicon) -> Clause | None:
    """The clause, or what a preamble asks at its end; None for a bare preamble.

    "Xét đề nghị của …, Thủ tướng yêu cầu Bộ X:" asks; "Căn cứ Luật …;" and "Nơi nhận: …" do not.
    """
    if not lexicon.preamble.match(text, clause.body, clause.end):
        said = lexicon.reminder.match(text, clause.body, clause.end)
        return replace(clause, body=said.end()) if said else clause
    tail = text.rfind(", ", clause.body, clause.end)
    request = find_cue(text, (tail + 2, clause.end), lexicon) if tail > 0 else None
    if request is None or request[1].kind != "assign" or not introduces(text, clause):
        return None
    return replace(clause, body=tail + 2)


def _row(text: str, span: Span, lexicon: Lexicon, memory: _Memory) -> Iterator[Reading]:
    if columns := tables.header(text, span, lexicon):
        memory.columns = columns
    elif memory.columns:
        if norm := tables.row(text, span, memory.columns, lexicon):
            yield Reading(norm, "table")
    elif not lexicon.preamble.match(text, *span):
        for cell in tables.cells(text, span):
            if cell:
                clause = Clause(*cell.span, cell.span[0], "", False, False)
                yield from _clause(text, clause, lexicon, memory)


def _clause(text: str, clause: Clause, lexicon: Lexicon, memory: _Memory) -> Iterator[Reading]:
    carry = memory.outline.place(clause, text)
    if text[clause.end - 1] == "?" or (carry and carry.mode == "quiet"):
        return
    if clause.kind == "heading":
        memory.card = Carry()
    if card := _card(text, clause, lexicon, memory.card):
        memory.card = card
        return
    mood = memory.moods.at(clause.start) if memory.moods else ""
    whole = mood == "orders"
    opened = (
        _charge(text, clause, lexicon, strong=whole)
        or _requested(text, clause, lexicon)
        or _addressee(text, clause, lexicon, carry, strong=whole)
        or opens(text, clause, lexicon)
    )
    if opened:
        memory.outline.open(opened)
        memory.topic = opened.actor
        return
    first: Reading | None = None
    if _is_heading(text, clause):
        named = lexicon.actor.fullmatch(text, clause.body, clause.end)
        memory.addressed = slot(text, *named.span()) if named else None
    scene = Scene(
        text,
        lexicon,
        clause,
        carry,
        memory.topic,
        memory.given,
        memory.addressed,
        memory.law,
        memory.moods is not None,
        mood,
    )
    for span in _segments(text, clause, lexicon):
        reading = read_segment(scene, span, first)
        if reading and introduces(text, clause):
            reading = _announcing(reading, lexicon)
        if reading and reading.norm.action:
            yield replace(reading, mood=scene.mood)
        first = first or reading
    who = first.norm.actor if first else _topic(text, clause, lexicon)
    memory.topic = who or memory.topic
    if introduces(text, clause):
        opened = _carry(first, carry)
        if first is None and opened.actor is None and memory.card.actor:
            opened = memory.card
        if (
            first is None
            and opened.actor is None
            and whole
            and (led := _led(text, clause, lexicon))
        ):
            opened = replace(opened, actor=led, mode="items", strong=True)
        if first is None and opened.actor is None and clause.kind:
            opened = replace(opened, actor=owner(text, (clause.body, clause.end), lexicon))
        memory.outline.open(opened)


def _is_heading(text: str, clause: Clause) -> bool:
    """A short line of its own without a marker and a stop."""
    alone = clause.on_line and text[clause.end : clause.end + 1] in ("", "\n")
    return (
        alone
        and not clause.kind
        and clause.end - clause.start <= _LABEL
        and (text[clause.end - 1].isalnum() and text[clause.start].isupper())
    )


def _carry(first: Reading | None, carry: Carry | None) -> Carry:
    """What the items of this introduction inherit."""
    if first is None:
        return replace(carry, mode="object", strong=False) if carry else Carry()
    norm = first.norm
    mode: Mode = "object" if norm.action else "items"
    strong = mode == "items"
    when = norm.deadline
    split = norm if norm.action and when is None else None
    return Carry(norm.actor, norm.cue, norm.modality, mode, first.advice, strong, when, split)


def _card(text: str, clause: Clause, lexicon: Lexicon, known: Carry) -> Carry | None:
    """ "Pilote : direction du patrimoine": a line that tells who or when, under a task's title."""
    colon = text.find(":", clause.body, min(clause.end, clause.body + _LABEL))
    if not clause.on_line or colon < 0 or clause.end - colon > _LINE or introduces(text, clause):
        return None
    label = text[clause.body : colon]
    role = next((name for name, seen in lexicon.columns if seen.match(label)), None)
    value = slot(text, colon + 1, clause.end - (text[clause.end - 1] in ".;"))
    if value is None:
        return None
    if role == "who" and is_body(value, lexicon):
        return Carry(value, mode="items", deadline=known.deadline)
    if role == "deadline" and _is_time(text, value, lexicon):
        return replace(known, mode="items", deadline=value)
    return None


def _is_time(text: str, value: Slot, lexicon: Lexicon) -> bool:
    """The words are a date or a deadline and nothing else."""
    found = lexicon.date.search(text, *value.span)
    when = slot(text, *found.span()) if found else deadline(text, value.span, lexicon)
    return when is not None and len(value.text) - len(when.text) <= _AROUND


def _announcing(reading: Reading, lexicon: Lexicon) -> Reading:
    """ "Sở X chủ trì, phối hợp với Sở Y:": the list below says what is to be done."""
    action = reading.norm.action
    found = lexicon.announces.fullmatch(action.text) if action else None
    if action and found is None and reading.norm.cue:
        # "must ensure that the room—"
        found = _THAT.search(reading.norm.cue.text)
    if found is None:
        return reading
    who = None if found.lastgroup == "asks" else reading.norm.actor
    return replace(reading, norm=replace(reading.norm, action=None, actor=who))


def _requested(text: str, clause: Clause, lexicon: Lexicon) -> Carry | None:
    """ "2. Đề nghị Ủy ban nhân dân các xã": a line that asks a body for the items below it."""
    if not clause.on_line or clause.end - clause.start > _LINE or text[clause.end - 1] in ".;,":
        return None
    found = lexicon.cue.match(text, clause.body, clause.end)
    if not found or lexicon.cues[int((found.lastgroup or "c0")[1:])].kind != "assign":
        return None
    towards = lexicon.towards.match(text, found.end(), clause.end)
    named = slot(text, towards.end() if towards else found.end(), clause.end)
    if named is None or not lexicon.actor.match(named.text) or _acts(text, named.span, lexicon):
        return None
    return Carry(named, Slot(found.group(), found.span()), mode="items", strong=True)


def _acts(text: str, span: Span, lexicon: Lexicon) -> bool:
    """A verb in lower case stands among the words: no mere name."""
    return _low(lexicon.present, text, span) or _low(lexicon.verb, text, span)


def _low(words: re.Pattern[str], text: str, span: Span) -> bool:
    """One of the words in lower case: "Sở Xây dựng" is a name."""
    return any(word.group().strip()[:1].islower() for word in words.finditer(text, *span))


def _charge(text: str, clause: Clause, lexicon: Lexicon, *, strong: bool) -> Carry | None:
    """A heading that names who is in charge: "Điều 5. Trách nhiệm của X", "Duties of the X"."""
    found = lexicon.charge.match(text, clause.body, clause.end)
    if not found or clause.end - found.end() > 2 * _LINE:
        return None
    named = slot(text, found.end(), clause.end)
    if not named or ":" in named.text or not lexicon.actor.match(named.text):
        return None
    mode: Mode = "heading" if clause.kind == "heading" else "items"
    return Carry(named, mode=mode, strong=strong)


def _addressee(
    text: str, clause: Clause, lexicon: Lexicon, carry: Carry | None, *, strong: bool
) -> Carry | None:
    """A line that holds nothing but a body: "1. Sở Tài chính", "Le préfet :"."""
    when, start = _leading_deadline(text, clause, lexicon)
    end = clause.end
    colon = text[end - 1] == ":"
    if not clause.on_line or end - start > _LINE or text[end - 1] in ".;,!?":
        return None
    if (
        not (clause.kind or colon)
        or (when and not colon)
        or not lexicon.actor.match(text, start, end)
    ):
        return None
    if lexicon.unfit.search(text, start, end - 1) or lexicon.doer.match(text, start, end):
        return None
    if lexicon.cue.search(text, start, end) or _low(lexicon.verb, text, (start, end)):
        return None
    if carry and carry.mode == "object" and (carry.actor or carry.cue) and not colon:
        return None
    return Carry(slot(text, start, end), mode="items", strong=colon or strong, deadline=when)


def _leading_deadline(text: str, clause: Clause, lexicon: Lexicon) -> tuple[Slot | None, int]:
    """The deadline that opens a clause, and where the words after its comma begin."""
    when = deadline(text, (clause.body, clause.end), lexicon)
    if when and when.span[0] == clause.body and text.startswith(", ", when.span[1]):
        return when, when.span[1] + 2
    return None, clause.body


def _segments(text: str, clause: Clause, lexicon: Lexicon) -> Iterator[Span]:
    """The parts of a clause that state a duty of their own; the others stay with their first."""
    begin = clause.body
    breaks = list(lexicon.coordinate.finditer(text, clause.body, clause.end))
    if lexicon.own.match(text, clause.body, clause.end):
        # "– au maire, de publier …": the first infinitive is the maire's
        del breaks[:1]
    for at, found in enumerate(breaks):
        end = breaks[at + 1].start() if at + 1 < len(breaks) else clause.end
        before, after = (clause.body, found.start()), (found.end(), end)
        alone = _stands_alone(text, after, lexicon) or _shares_cue(text, before, found, lexicon)
        if found.start() > begin and alone:
            yield begin, found.start()
            begin = found.end()
    yield begin, clause.end


def _shares_cue(text: str, span: Span, found: re.Match[str], lexicon: Lexicon) -> bool:
    """ "est tenu de réduire …, d'éviter …": the second infinitive hangs on the same cue."""
    if found.lastgroup != "always":
        return False
    cue = find_cue(text, span, lexicon)
    return cue is not None and (cue[1].kind != "modal" or cue[0].group()[-1] in "e’'à")


def _stands_alone(text: str, span: Span, lexicon: Lexicon) -> bool:
    """A cue of its own, or a verb with a deadline or a share of its own."""
    start, end = span
    if lexicon.pronoun.match(text, start, end):
        return True
    cue = find_cue(text, (start, min(end, start + 2 * _NEAR)), lexicon)
    if cue and cue[0].start() - start < _NEAR:
        return True
    if lexicon.doer.match(text, start, end):
        return True
    if not lexicon.item_verb.match(text, start, end):
        return False
    return deadline(text, span, lexicon) is not None or "%" in text[start : start + _LINE]


def _led(text: str, clause: Clause, lexicon: Lexicon) -> Slot | None:
    """ "Pendant la restriction, le syndicat :": the body that the items below are for."""
    named = subject(text, clause.body, clause.end - 1, lexicon)
    if named is None or len(named.text) > _LINE or lexicon.unfit.search(named.text):
        return None
    return named if lexicon.actor.match(named.text) else None


def _topic(text: str, clause: Clause, lexicon: Lexicon) -> Slot | None:
    """Whom a sentence without a norm is about; "il" in the next sentence may mean it."""
    found = lexicon.actor.match(text, clause.body, clause.end)
    return slot(text, *found.span()) if found and not found.group().isupper() else None
