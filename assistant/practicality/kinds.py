"""Words that tell a task from a standing rule, one table per language.

``once``: verbs of what is done once and leaves something behind (a plan is published, a pump is
replaced). ``always``: verbs of what has no end (ensure, keep, monitor). ``degree``: verbs of more
or less, which say nothing without a figure. ``costly``: what cannot be done without money.
All of them are looked for at the head of an action, after ``before`` (adverbs, "chủ trì"). What is
in no table is left alone: neither is a day nor a figure asked of it. A space stands for any white
space, "'" for either apostrophe.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KindWords:
    """The compiled tables of one language; see the module."""

    before: re.Pattern[str]
    lead: re.Pattern[str]  # "chủ trì, phối hợp với …": the verb comes after the bodies
    passive: re.Pattern[str]  # what stands before a participle
    once: re.Pattern[str]
    always: re.Pattern[str]
    degree: re.Pattern[str]
    costly: re.Pattern[str]
    money: re.Pattern[str]  # a text with one of these speaks of means
    form: re.Pattern[str]  # and with one of these of the form of a report
    formula: re.Pattern[str]
    event: re.Pattern[str]  # what a duty answers to, whenever it happens
    repeated: re.Pattern[str]  # comes back by itself
    timed: re.Pattern[str]  # any mention of time, so that no day is called missing beside it
    shared: re.Pattern[str]  # a sentence that sets the time of all tasks
    assigning: re.Pattern[str]  # cues that give a task
    generic: re.Pattern[str]  # subjects of rules: "an authority", "any person"
    whoever: re.Pattern[str]  # things that anybody may send: "queries", "les candidatures"
    told: re.Pattern[str]  # what only tells what was
    rules: re.Pattern[str]  # titles of texts that lay down rules
    assigning_text: re.Pattern[str]  # titles of texts that give tasks


def compiled(pattern: str) -> re.Pattern[str]:
    pattern = pattern.replace(" ", r"\s+").replace("'", "['’]")
    return re.compile(pattern, re.IGNORECASE)
