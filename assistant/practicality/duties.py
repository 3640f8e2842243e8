"""Each duty of a document: is it a task, and what of who, when and how much must it then say?

A day is only asked of a task: something that is done once and leaves something behind ("publish the
plan", "replace two pumps"), asked of a body, in a text that gives tasks. It is not asked of

- a rule: in a law, a regulation, an agreement, every duty holds whenever its case arises, also one
  that is given to a body; in a decision, a report or a text of no known kind it is a task only
  where it is recommended, or expressly assigned ("giao Sở X", "charge le directeur", "the clerk is
  asked"); a row of a table of tasks is one everywhere;
- a standing duty: it has no end ("ensure", "keep", "monitor"), comes back by itself ("every
  quarter"), answers an event ("if the file is incomplete", "on receipt"), or binds whoever comes
  ("any applicant");
- a formula: "is charged with the execution of this order".

Verbs in no table make a duty "other", and nothing is asked of it. Prohibitions, permissions and
definitions are no duties here at all (``assistant.norms.actions``). Where the sentence speaks of
time in words that are not understood, nothing is said of its deadline either way.
"""

from __future__ import annotations

import re

from assistant.drafting.needless_words import IDLE
from assistant.norms import Reading, deadline_in, names_body
from assistant.practicality.draft import Draft
from assistant.practicality.vague import measured
from assistant.types import Action, Duty, Language, Nature, Slotted

_LEAD_REACH = 160  # characters after "chủ trì" in which the verb of the task stands
# "you", "please": the reader is meant, and knows it
_READER: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(
        r"(?<!\w)(?:quý (?:cơ quan|đơn vị)|ông|bà|kính mời|mời|xin)(?!\w)", re.IGNORECASE
    ),
    "fr": re.compile(r"\b(?:vous|votre|vos|veuillez|merci)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:you|your|please)\b", re.IGNORECASE),
}
_FIGURE = re.compile(r"\d")
# what may stand before the body in a heading: "2. Đối với", "b) Pour la", "Actions for the"
_OPENING = re.compile(
    r"\s*(?:(?:khoản|điểm|mục|điều)\s\S+\s|[\divxa-zđ]{1,5}(?:\.\d+)*[.)]\s|[-–+*]\s)?"
    r"(?:(?:đối với|về phía|trách nhiệm của|nhiệm vụ của|pour|à|au|aux|for|to|by|actions? for)\s)?"
    r"(?:(?:the|la|le|les)\s|l['’])?",
    re.IGNORECASE,
)
_LONGEST_NAME = 14  # words
_CLAUSE = re.compile(r"(?<=\w) (?:that|que|rằng)\b|qu['’]", re.IGNORECASE)
_TELLING = frozenset({"minutes", "report"})


def duties(draft: Draft) -> tuple[Duty, ...]:
    """The duties of a document in reading order, each with what it needs and has."""
    return tuple(
        _duty(reading, action, draft)
        for reading, action in draft.asked
        if reading.norm.modality == "must"  # actions hold prohibitions too
    )


def _duty(reading: Reading, action: Action, draft: Draft) -> Duty:
    nature = _nature(reading, action, draft)
    expected, common = _expected(nature, reading, action, draft)
    given = {slot for slot in expected if _gives(slot, reading, action, draft)}
    if common and "deadline" in expected:
        given.add("deadline")
    return Duty(
        action=action,
        norm=reading.norm,
        nature=nature,
        label=draft.label(action.evidence[0]),
        expected=frozenset(expected),
        given=frozenset(given),
        common=common and not action.deadline,
    )


def head(reading: Reading, draft: Draft) -> str:
    """The action from its verb on: without adverbs, and without "chủ trì, phối hợp với …".

    Of a passive it is the participle: "the list must be | published".
    """
    words = draft.words
    action = " ".join(reading.norm.action.text.split()) if reading.norm.action else ""
    if reading.passive or reading.thing:
        be = words.passive.search(action)
        return action[be.end() :] if be else action
    before = words.before.match(action)
    rest = action[before.end() if before else 0 :]
    if words.lead.match(rest):
        tables = (words.once, words.degree, words.always)
        found = [m.start() for table in tables if (m := table.search(rest, 1, _LEAD_REACH))]
        return rest[min(found) :] if found else rest
    return rest


def _nature(reading: Reading, action: Action, draft: Draft) -> Nature:
    words, norm = draft.words, reading.norm
    aims = IDLE[draft.document.language].apart
    said = draft.text[slice(*norm.span)]
    if words.formula.search(said) or (action.who is None and words.shared.search(said)):
        return "formula"
    if words.told.search(said) or said.rstrip().endswith(":") or _no_name(action.who or ""):
        return "other"  # only tells; opens a list, which asks; the name holds a sentence
    if reading.source == "indicative" and draft.document.kind in _TELLING and not action.deadline:
        return "other"  # the present tense of minutes may only tell
    if reading.source == "table":
        return "task"
    assigned = norm.cue is not None and words.assigning.match(norm.cue.text) is not None
    asks_reader = _READER[draft.document.language]
    if asks_reader.search(said if action.who is None else norm.cue.text if norm.cue else ""):
        return "other"  # a kind request to whoever reads
    if draft.kind == "rules" or draft.recital(norm.span[0]):
        return "rule"
    if any(aims.search(heading) for heading in draft.headings(norm.span[0])):
        return "other"  # "I. Mục đích, yêu cầu": what the text is for
    if draft.kind == "mixed" and not (assigned or reading.advice):
        return "rule"
    verb = head(reading, draft)
    if reading.source == "schedule" and not words.once.match(verb):
        return "standing"  # "exams: 22 March": a day, and everybody's
    if _comes_back(reading, action, said, draft):
        return "standing"
    if words.degree.match(verb) or words.once.match(verb) or words.costly.match(verb):
        return "task"
    if draft.kind == "tasks" and action.term and action.term.kind == "absolute":
        return "task"  # by a day: whatever the verb
    return "standing" if words.always.match(verb) else "other"


def _no_name(who: str) -> bool:
    """ "He considered that the sum was high" is no name of a body."""
    return len(who.split()) > _LONGEST_NAME or _CLAUSE.search(who) is not None


def _comes_back(reading: Reading, action: Action, said: str, draft: Draft) -> bool:
    """Whether a duty holds whenever its case arises, its time comes, or somebody comes."""
    words = draft.words
    if action.condition or reading.timed or (action.term and action.term.kind == "periodic"):
        return True
    if action.who is None and action.object and words.whoever.match(action.object):
        return True
    if action.term and action.term.kind == "absolute":
        return False  # on a day: once, whatever else the sentence says
    if action.who and words.generic.match(action.who):
        return True
    start, end = draft.sentence(reading.norm.span)
    sentence = draft.text[start:end]
    return bool(words.event.search(sentence) or words.repeated.search(said))


def _expected(
    nature: Nature, reading: Reading, action: Action, draft: Draft
) -> tuple[set[Slotted], bool]:
    """What a task needs, and whether the time of it stands elsewhere."""
    if nature != "task":
        return set(), False
    words, verb = draft.words, head(reading, draft)
    expected: set[Slotted] = set()
    said = draft.text[slice(*draft.sentence(reading.norm.span))]
    if action.who or not _named_around(reading, said, draft):
        expected.add("actor")
    common = False
    dated = action.term is not None and action.term.kind == "absolute"
    if reading.source == "table" or dated or words.once.match(verb) or words.costly.match(verb):
        common = action.deadline is None and _framed(reading, draft)
        spoken = words.timed.search(said) or words.repeated.search(said)
        due = action.deadline and (not spoken or measured(action.deadline, draft.document.language))
        unsaid = not spoken and (reading.source != "table" or draft.dated_tables)
        if due or common or unsaid:
            expected.add("deadline")
    if words.degree.match(verb):
        expected.add("target")
    if words.costly.match(verb) and draft.kind == "tasks":
        expected.add("means")
    return expected, common


def _named_around(reading: Reading, said: str, draft: Draft) -> bool:
    """Whether a body is named before the task or above it, or the reader is meant.

    Who it is that must act is then not for certain, but nobody can say that nobody is named.
    """
    language = draft.document.language
    if _READER[language].search(said):
        return True
    action = reading.norm.action
    start = draft.sentence(reading.norm.span)[0]
    before = draft.text[start : action.span[0]] if action else ""
    above = (_OPENING.sub("", part, count=1) for part in draft.frame(start))
    return names_body(before, language) or any(names_body(p, language, first=True) for p in above)


def _framed(reading: Reading, draft: Draft) -> bool:
    """Whether a heading, the introduction of a list, or a sentence about all tasks says when."""
    language = draft.document.language
    for frame in draft.frame(reading.norm.span[0]):
        when = deadline_in(frame, (0, len(frame)), language)
        if when and _FIGURE.search(when.text):
            return True
    return draft.shared_deadline is not None


def _gives(slot: Slotted, reading: Reading, action: Action, draft: Draft) -> bool:
    if slot == "actor":
        return action.who is not None
    if slot == "deadline":
        return action.deadline is not None and measured(action.deadline, draft.document.language)
    if slot == "target":
        quantities = reading.norm.quantities
        return bool(action.target or quantities or _FIGURE.search(action.what))
    return draft.words.money.search(draft.text) is not None
