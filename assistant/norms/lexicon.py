"""What one language contributes to the engine: tables of words and patterns, no behaviour.

Each language file (``vietnamese``, ``french``, ``english``) fills one ``Lexicon``. Patterns are
regular expressions with bounded repetition, so that no text can make them slower than linear;
a space in a table stands for any white space.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

from assistant.types import Language, Modality

_NEVER = re.compile(r"(?!)")
_Tree: TypeAlias = dict[str, "_Tree"]

# How a cue relates to the words around it:
#   modal       ACTOR cue ACTION             "The Minister shall publish"
#   assign      cue ACTOR [link] ACTION      "recommande au préfet de publier", "giao Sở X lập"
#   impersonal  cue ACTION                   "il est interdit de fumer", "nghiêm cấm"
#   agent       OBJECT cue ACTOR ACTION      "do Giám đốc quyết định"
#   reader      cue with ACTOR, ACTION       "il vous est demandé de"
CueKind = Literal["modal", "assign", "impersonal", "agent", "reader"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One row of a cue table; at the same place in a text the earlier row wins.

    ``advice`` marks a recommendation rather than a duty.
    """

    modality: Modality
    kind: CueKind
    pattern: str
    advice: bool = False
    # without a body as its subject the cue asks nothing: "the aim is to", "le bruit peut"
    needs_actor: bool = False
    # whatever its subject is called, it is somebody: "two bodies are responsible for"
    takes_anybody: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """What one language says about time.

    ``forms`` are tried in order at the beginning of the deadline, so each row brings the words
    that may stand before it ("au plus tard le"): a date inside an event ("avant la publication de
    la loi du 5 mars 2026") is no deadline. Their named groups say what was found:

    - ``day month year``, ``quarter``, ``half``: a date, or as much of it as the text gives; with
      ``day2 month2 year2`` the end of a range that began with the others
    - ``number unit``: a duration; without ``number`` one unit. ``working``: of working days.
      ``back``: it counts backwards (``-P15D``). ``event``: what it counts from
    - ``every``: the duration comes round; ``yearly``, ``monthly``: the date does
    - ``end``: of a period its last day, ``before``: its first, ``since``: open from there on
    """

    forms: tuple[re.Pattern[str], ...] = ()
    months: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    numbers: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    # a word and how many of which ISO unit it is: {"semestre": (6, "M"), "heure": (1, "H")}
    units: Mapping[str, tuple[int, str]] = field(default_factory=lambda: MappingProxyType({}))
    # what joins two times that are alternatives or a sum: "ou", "et"
    joined: re.Pattern[str] = _NEVER


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Compiled tables of one language; see the language files for what each row means."""

    language: Language
    cues: tuple[Cue, ...]
    cue: re.Pattern[str]
    # the cue stands in a relative or conditional clause when this ends right before it
    subordinate: re.Pattern[str]
    # words that open an adverbial before the subject
    adverbial: re.Pattern[str]
    # the subject begins here in spite of an adverbial without a comma
    late_subject: re.Pattern[str]
    # a body, an office or a person: what may carry a duty without a modal word
    actor: re.Pattern[str]
    # words inside a would-be subject that show it is none: past tense, relative clause
    unfit: re.Pattern[str]
    # a common noun whose first verb belongs to its name at the beginning of a sentence
    bare: re.Pattern[str]
    # a subject that turns a duty into a prohibition: "no person", "nul"
    nobody: re.Pattern[str]
    # what may stand for an actor named before: "il", "they", "cơ quan này"
    pronoun: re.Pattern[str]
    # finite verbs of duty (the group "passive": "est transmis"), verbs at the head of an item
    verb: re.Pattern[str]
    item_verb: re.Pattern[str]
    future: re.Pattern[str]
    # the task after the name in an "assign" cue: "au préfet | de publier", "the board | to act"
    to_do: re.Pattern[str]
    # the preposition before the name: "demande | au", "yêu cầu | đối với"
    towards: re.Pattern[str]
    # a relative or conditional clause after a passive: its agent is another
    aside: re.Pattern[str]
    # between the cue and the action of an "assign" cue
    link: re.Pattern[str]
    # adverbs between the subject and its verb: "trực tiếp", "also"
    adverb: re.Pattern[str]
    # where a name ends that no determiner or verb closes; "J. Smith to circulate"
    name: re.Pattern[str]
    doer: re.Pattern[str]
    # passive right after the cue, and its agent
    passive: re.Pattern[str]
    agent: re.Pattern[str]
    # "Trách nhiệm của X", "Duties of the X": a heading that names who must act
    charge: re.Pattern[str]
    # sentences that ask nothing: legal bases, recitals, addressees
    preamble: re.Pattern[str]
    # words that only announce the rule: "Il est rappelé que"
    reminder: re.Pattern[str]
    # what a document must say or hold: whoever draws it up has the duty
    contents: re.Pattern[str]
    # "make representations", "give a notice": who makes a thing also owes what it must hold
    makes: re.Pattern[str]
    # in a label, whose matter it is: "Ngày khai giảng của các trường"
    owner: re.Pattern[str]
    # "pronoun|name" that cannot go together
    disagree: re.Pattern[str]
    # a subject in relief: "c’est le maire qui convoque", with the subject as group 1
    cleft: re.Pattern[str]
    # where the reasons of a bill begin and end: arguments, not rules
    reasons: tuple[re.Pattern[str], re.Pattern[str]] | None
    # statements that look like duties: entry into force, deeming, meaning
    idle: re.Pattern[str]
    deadlines: tuple[re.Pattern[str], ...]
    # where a deadline stops although the sentence goes on: "dans les deux jours par le greffe"
    deadline_end: re.Pattern[str]
    date: re.Pattern[str]
    quantity: re.Pattern[str]
    # what a share is a share of: "100 % | des documents officiels"
    of_what: re.Pattern[str]
    comparator: re.Pattern[str]
    basis: re.Pattern[str]
    # header cells of a table of tasks: who, what, deadline, target
    columns: tuple[tuple[str, re.Pattern[str]], ...]
    # marks of a text that lays down the law, where the passive present is a duty too
    law: re.Pattern[str]
    # marks of a report or a study, where the indicative only tells what is
    report: re.Pattern[str]
    # where the next duty of a sentence may begin; the group "always" needs no further proof
    coordinate: re.Pattern[str]
    # any other finite verb right after a body: counts in a law, or with a deadline
    weak: re.Pattern[str] = _NEVER
    # a passive at the head of its sentence: "Sont conservés …"
    inverted: re.Pattern[str] = _NEVER
    # the preposition of an item that names its own actor: "– au maire, | de publier …"
    own: re.Pattern[str] = _NEVER
    # the preposition between an assigned name and the colon: "au groupe Z | de :"
    tail: re.Pattern[str] = _NEVER
    # who reads the text, inside a "reader" cue: "vous"
    reader: re.Pattern[str] = _NEVER
    # right after an impersonal cue the subject of its clause, as the group "who": "il faut que | le
    # maire | signe"
    clause_subject: re.Pattern[str] = _NEVER
    # a body resolves: "RESOLVED", "the Council agreed"; what follows it: "that"
    resolved: re.Pattern[str] = _NEVER
    that: re.Pattern[str] = _NEVER
    # after "RESOLVED that the clerk": "be instructed to" (the group "may": "be authorised to"), and
    # a passive without a modal word: "be published"
    charged: re.Pattern[str] = _NEVER
    wished_passive: re.Pattern[str] = _NEVER
    # "Surveys to be carried out": what is to be done, without a finite verb, as the group "thing"
    elliptic: re.Pattern[str] = _NEVER
    # ends right before a duty of the body named last: ", who | shall decide"
    antecedent: re.Pattern[str] = _NEVER
    # a line after a task that only says who has it (the group "who") or when it is due ("when")
    assigned: re.Pattern[str] = _NEVER
    # a finite verb in a would-be name: "that the Minister had failed"
    told: re.Pattern[str] = _NEVER
    # past tense, as in "was asked to": a report only tells it
    past: re.Pattern[str] = _NEVER
    # lines that say what a document is: one that orders ("ARRÊTE"), one that tells ("BÁO CÁO")
    ordering: re.Pattern[str] = _NEVER
    telling: re.Pattern[str] = _NEVER
    # the beginning of headings under which a text asks or tells: "Recommandations", "Contexte"
    orders: re.Pattern[str] = _NEVER
    tells: re.Pattern[str] = _NEVER
    # whom a letter or circular speaks to, at its head, as the group "who"
    addressees: re.Pattern[str] = _NEVER
    # any verb in the present, for documents that give orders
    present: re.Pattern[str] = _NEVER
    # what a thing may be bound to, after the cue, where the document gives orders
    bound: re.Pattern[str] = _NEVER
    # subjects that do nothing themselves: "the plan", "la présente convention"
    inert: re.Pattern[str] = _NEVER
    # in a would-be actor, words that only report: "the Chair said that landlords"
    retold: re.Pattern[str] = _NEVER
    # words before a noun: a deed that begins with them has its own subject
    determiner: re.Pattern[str] = _NEVER
    # right after such a verb, what makes it a prohibition: "n’administre | aucun"
    denies: re.Pattern[str] = _NEVER
    # in a document that gives orders: the condition or time before a verb without a subject, what
    # forbids without a modal word ("không tự ý"), and what is done to a thing ("được trả")
    lead: re.Pattern[str] = _NEVER
    refrain: re.Pattern[str] = _NEVER
    done: re.Pattern[str] = _NEVER
    # a task that only announces the list below: "chủ trì, phối hợp với Sở Y:"; with the group
    # "asks" it is asked of others: "Sở X hướng dẫn như sau:"
    announces: re.Pattern[str] = _NEVER
    # where the next deed of a sentence may begin, for the action table (the group "always" needs
    # no further proof, "and" is weighed), and verbs that only hand over the deed before them (the
    # group "tail": that only say how it is done)
    deed: re.Pattern[str] = _NEVER
    goes_with: re.Pattern[str] = _NEVER
    # lines that open a list of names: "Nơi nhận:", "Destinataires :"
    recipients: re.Pattern[str] = _NEVER
    # in the background of a document, words of a sentence that only says what a rule asks
    quoted: re.Pattern[str] = _NEVER
    # the words of time, for deadlines in ISO 8601
    calendar: Calendar = Calendar()
    # what opens a condition or an exception: "si", "en cas de", "unless"
    condition: re.Pattern[str] = _NEVER
    # at the beginning of an action, its verb and what it acts on, as the group "object"
    object: re.Pattern[str] = _NEVER


def words(table: str) -> str:
    """One alternation of the words of a table, longest match first; a "_" stands for a space.

    Shared beginnings are tried once (a prefix tree), which makes big tables several times faster.

    >>> words("an and or")
    '(?:an(?:d)?|or)'
    """
    tree: _Tree = {}
    for word in table.split():
        branch = tree
        for character in word.replace("_", " "):
            branch = branch.setdefault(character, {})
        branch[""] = {}
    return _alternation(tree)


def _alternation(tree: _Tree) -> str:
    """The regular expression of a prefix tree; the key "" marks the end of a word."""
    branches = []
    for character, rest in tree.items():
        tail = ""
        while character and len(rest) == 1 and "" not in rest:
            ((following, rest),) = rest.items()
            tail += _literal(following)
        if character:
            inner = "" if rest.keys() == {""} else _alternation(rest)
            branches.append(_literal(character) + tail + inner)
    return f"(?:{'|'.join(branches)}){'?' if '' in tree else ''}"


def _literal(character: str) -> str:
    return character if character == " " else re.escape(character)


def cue_pattern(cues: tuple[Cue, ...]) -> re.Pattern[str]:
    """All cues in one alternation; the group ``c7`` that matched names row 7."""
    rows = (f"(?P<c{at}>{cue.pattern})" for at, cue in enumerate(cues))
    return compiled(r"(?<!\w)(?:" + "|".join(rows) + r")(?:(?<=[’'])|(?!\w))")


def compiled(pattern: str) -> re.Pattern[str]:
    """A case-insensitive pattern, written with plain spaces that stand for any white space."""
    return re.compile(pattern.replace(" ", r"\s"), re.IGNORECASE)
