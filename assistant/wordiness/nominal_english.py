"""English: "make a determination of" is "determine", in the form of its verb."""

from __future__ import annotations

import re

from assistant.wordiness.rows import Wordy, compiled

# what is made, carried out or conducted, the words before its object, the verb and its own words
_DONE = (
    ("determination", "of", "determine"), ("determination", "as to", "determine"),
    ("review", "of", "review"), ("investigation", "(?:of|into)", "investigate"),
    ("inspection", "of", "inspect"), ("assessment", "of", "assess"),
    ("evaluation", "of", "evaluate"), ("examination", "of", "examine"),
    ("analysis", "of", "analyse"), ("audit", "of", "audit"), ("survey", "of", "survey"),
    ("checks?", "(?:of|on)", "check"), ("verification", "of", "verify"),
    ("reconciliation", "of", "reconcile"), ("comparison", "(?:between|of)", "compare"),
    ("calculation", "of", "calculate"), ("consultation", "of", "consult"),
    ("maintenance", "of", "maintain"), ("installation", "of", "install"),
    ("repair", "of", "repair"), ("replacement", "of", "replace"),
    ("collection", "of", "collect"), ("publication", "of", "publish"),
    ("registration", "of", "register"), ("identification", "of", "identify"),
    ("revision", "of", "revise"), ("monitoring", "of", "monitor"), ("test", "of", "test"),
    ("inventory", "of", "inventory"),
)  # fmt: skip
_MADE = (
    ("application", "for", "apply for"), ("request", "for", "request"),
    ("payment", "of", "pay"), ("use", "of", "use"), ("choice", "(?:as to|of)", "choose"),
    ("decision", "to", "decide to"), ("decision", "on", "decide on"),
    ("modifications?", "(?:to|of)", "modify"), ("improvements?", "(?:to|in)", "improve"),
    ("amendments?", "to", "amend"), ("records?", "of", "record"), ("cop(?:y|ies)", "of", "copy"),
    ("report", "of", "report"), ("recommendation", "that", "recommend that"),
    ("list", "of", "list"), ("estimate", "of", "estimate"), ("adjustments?", "to", "adjust"),
)  # fmt: skip
_GIVEN = (
    ("consideration", "to", "consider"), ("notification", "to", "notify"),
    ("assistance", "to", "assist"), ("training", "to", "train"), ("support", "to", "support"),
    ("advice", "to", "advise"), ("approval", "to", "approve"), ("authori[sz]ation", "to",
     "authorise"),
    ("explanation", "of", "explain"), ("description", "of", "describe"),
    ("summary", "of", "summarise"), ("repl(?:y|ies)", "to", "reply to"),
    ("responses?", "to", "respond to"), ("answers?", "to", "answer"),
    ("information", "to(?= (?:\\w+ ){1,6}?(?:about|on) )", "inform"),
)  # fmt: skip
_OTHERS = (
    (r"proceed|proceeds|proceeding|proceeded", "with", (("installation", "of", "install"),
     ("review", "of", "review"), ("recruitment", "of", "recruit"),
     ("publication", "of", "publish"), ("purchase", "of", "buy"), ("repair", "of", "repair"))),
    (r"effect|effects|effecting|effected", "", (("transfer", "of", "transfer"),
     ("delivery", "of", "deliver"), ("registration", "of", "register"),
     ("payment", "of", "pay"), ("repair", "of", "repair"))),
    (r"take|takes|taking|took", "into", (("consideration", "(?=\\w)", "consider"),)),
)  # fmt: skip
_SUPPORTS = (
    (r"make|makes|making|made|carry out|carries out|carrying out|carried out|conduct|conducts"
     r"|conducting|conducted|perform|performs|performing|performed|undertake|undertakes"
     r"|undertaking|undertook", "", _DONE),
    (r"make|makes|making|made", "", _MADE),
    (r"give|gives|giving|gave|provide|provides|providing|provided", "", _GIVEN),
    *_OTHERS,
)  # fmt: skip
# "for the preparation of" after these is "for preparing"
_FOR = r"(responsible|responsibility|arrangements?|procedures?|necessary) for the"
_GERUNDS = (
    ("preparation", "prepare"), ("management", "manage"), ("organi[sz]ation", "organise"),
    ("selection", "select"), ("publication", "publish"), ("collection", "collect"),
    ("maintenance", "maintain"), ("implementation", "implement"), ("coordination", "coordinate"),
    ("evaluation", "evaluate"), ("assessment", "assess"), ("transfer", "transfer"),
    ("supervision", "supervise"), ("approval", "approve"), ("verification", "verify"),
    ("drafting", "draft"), ("monitoring", "monitor"), ("registration", "register"),
    ("storage", "store"), ("destruction", "destroy"), ("payment", "pay"),
    ("examination", "examine"), ("administration", "administer"), ("purchase", "buy"),
)  # fmt: skip
# "for the purpose of ensuring" is "to ensure"
_AIM = r"(?:for the purposes? of|with the (?:aim|intention|objective) of|with a view to)"
_AIMS = (
    "ensure", "improve", "facilitate", "reduce", "increase", "promote", "avoid", "prevent",
    "protect", "provide", "determine", "establish", "achieve", "enable", "maintain", "strengthen",
    "assess", "obtain", "enhance", "support", "develop", "create", "identify", "verify", "check",
    "guarantee", "encourage", "limit", "simplify", "preserve", "secure", "make", "allow",
    "calculate", "examine", "meet", "harmonise", "help", "complete", "implement", "carry",
)  # fmt: skip
_PASTS = {
    "made", "gave", "took", "undertook", "carried", "conducted", "performed", "provided",
    "effected", "proceeded",
}  # fmt: skip
_DOUBLED = {"transfer", "register", "refer", "plan", "submit", "permit", "commit", "stop", "run"}
_MANNERS = (
    "economical", "consistent", "secure", "careful", "efficient", "effective", "transparent",
    "fair", "similar", "prompt", "regular", "clear", "safe", "systematic", "confidential",
    "professional", "uniform", "responsible", "independent", "objective", "satisfactory",
    "accurate", "punctual", "courteous", "sustainable",
)  # fmt: skip
# the noun is spoken of again, or a second object hangs on its preposition
_HANGING = re.compile(
    r",\s+(?:which|who)\b|\b(?:and|or|nor|but)\s+(?:of|into|to\s+the|as\s+to)\b"
    r"|^\s*(?:which|that|whom)\b"
)
# "for the purpose of ensuring … and improving": the second would hang in the air
_ING = re.compile(r"\b(?:and|or)\s+(?:\w+ly\s+)?\w+ing\b|\b(?:and|or)\s+of\b")
_SPLIT = re.compile(r"\s+")


def gerund(verb: str) -> str:
    """The verb with -ing, its own words after it.

    >>> gerund("manage"), gerund("transfer"), gerund("decide on")
    ('managing', 'transferring', 'deciding on')
    """
    first, _, rest = verb.partition(" ")
    if first in _DOUBLED:
        first += first[-1]
    elif first.endswith("e") and not first.endswith(("ee", "oe", "ye")):
        first = first[:-1]
    return f"{first}ing {rest}".rstrip()


def third(verb: str) -> str:
    """The verb as "it" takes it.

    >>> third("apply for"), third("assess"), third("make")
    ('applies for', 'assesses', 'makes')
    """
    first, _, rest = verb.partition(" ")
    if first.endswith("y") and first[-2] not in "aeiou":
        first = first[:-1] + "ies"
    else:
        first += "es" if first.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return f"{first} {rest}".rstrip()


def past(verb: str) -> str:
    """The past, or the words as they stand where it is irregular.

    >>> past("notify"), past("pay"), past("inspect")
    ('notified', 'paid', 'inspected')
    """
    first, _, rest = verb.partition(" ")
    irregular = {"pay": "paid", "choose": "chose", "buy": "bought", "make": "made"}
    if first in irregular:
        first = irregular[first]
    elif first.endswith("e"):
        first += "d"
    elif first.endswith("y") and first[-2] not in "aeiou":
        first = first[:-1] + "ied"
    else:
        first += first[-1] * (first in _DOUBLED) + "ed"
    return f"{first} {rest}".rstrip()


def _in_form_of(support: str, verb: str) -> str:
    first = _SPLIT.split(support.lower())[0]
    if first.endswith("ing"):
        return gerund(verb)
    if first in _PASTS:
        return past(verb)
    return third(verb) if first.endswith("s") else verb


def _row(forms: str, between: str, noun: str, leads: str, verb: str) -> Wordy:
    middle = f"{between} " if between else ""
    # "provide the summary of" gives a thing that is there
    article = "(?:an? )?" if "provide" in forms else "(?:(?:an?|the|its|their) )?"
    pattern = compiled(rf"({forms}) {middle}{article}{noun} {leads}")

    def short(found: re.Match[str]) -> str:
        return _in_form_of(found[1], verb) + (" " if found[0][-1].isspace() else "")

    # "a review of the law … The review must": what is spoken of again must have a name
    again = re.compile(
        rf"(?<!results of )(?<!outcome of )\b(?:the|this|that|such|said|each) (?:{noun})\b", re.I
    )
    return Wordy("nominalisation", pattern, short, after=_HANGING, later=again)


NOMINAL: tuple[Wordy, ...] = (
    *(
        _row(forms, between, noun, leads, verb)
        for forms, between, table in _SUPPORTS
        for noun, leads, verb in table
    ),
    *(
        Wordy("nominalisation", compiled(rf"{_FOR} {noun} of"), rf"\1 for {gerund(verb)}",
              after=_HANGING)
        for noun, verb in _GERUNDS
    ),
    *(
        Wordy("nominalisation", compiled(rf"{_AIM} {gerund(verb)}"), f"to {verb}", after=_ING)
        for verb in _AIMS
    ),
    *(
        Wordy("nominalisation", compiled(rf"in an? {manner} (?:manner|way|fashion)"),
              f"{manner[:-1]}ily" if manner.endswith("y") else f"{manner}ally"
              if manner.endswith("ic") else f"{manner}ly")
        for manner in _MANNERS
    ),
)  # fmt: skip
