"""English words of time and the turns in which a deadline is given; see ``terms``."""

from __future__ import annotations

from assistant.norms.lexicon import Calendar, compiled, words

_NAMES = (
    "january february march april may june july august september october november december"
).split()
_MONTHS = {name: number for number, name in enumerate(_NAMES, start=1)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_ORDINALS = {
    name: number
    for number, name in enumerate("first second third fourth fifth sixth".split(), start=1)
}
_NUMBERS = {
    name: number
    for number, names in {
        1: "a an one",
        2: "two",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve",
        14: "fourteen",
        15: "fifteen",
        18: "eighteen",
        20: "twenty",
        21: "twenty-one",
        24: "twenty-four",
        28: "twenty-eight",
        30: "thirty",
        36: "thirty-six",
        40: "forty",
        42: "forty-two",
        45: "forty-five",
        48: "forty-eight",
        60: "sixty",
        72: "seventy-two",
        90: "ninety",
    }.items()
    for name in names.split()
}
_UNITS = {
    name: size
    for names, size in {
        "day days daily morning evening": (1, "D"),
        "week weeks weekly monday tuesday wednesday thursday friday saturday sunday": (1, "W"),
        "fortnight fortnights fortnightly": (14, "D"),
        "month months monthly": (1, "M"),
        "quarter quarters quarterly": (3, "M"),
        "year years yearly annually annual": (1, "Y"),
        "hour hours hourly": (1, "H"),
    }.items()
    for name in names.split()
}
# the words before a time, in any order: "not later than the end of", "within a period of"
_LEAD = (
    r"(?:(?:(?P<before>before|prior to|ahead of)|(?P<since>with effect from|as from|as of|starting"
    r"|beginning|from)|(?P<end>(?:the )?(?:end|close|expiry) of)"
    r"|(?:immediately|forthwith|promptly|without delay),? and in any (?:event|case)"
    r"|(?:no|not) (?:later|more|less|fewer|earlier) than|at (?:the )?(?:latest|least|most)"
    r"|or before|close of business|noon|midnight"
    r"|(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|noon|midnight))|"
    + words(
        "by on in at the within until during over for of not due up_to period maximum minimum next "
        "date day deadline complete completed rolling "
        "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri"
    )
    + r"),?(?: |$)){0,10}"
)
_COUNTED = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_NUMBER = rf"(?P<number>\d{{1,3}}|{_COUNTED})(?: \([^)\n]{{1,20}}\))?[ -]"
_UNIT = (
    r"(?:(?:clear|calendar|full|consecutive|(?P<working>working|business|school)) )?"
    r"(?P<unit>days?|weeks?|fortnights?|months?|quarters?|years?|hours?)(?!\w)"
    r"(?:[’']s?(?: notice)?)?"
)
_EVENT = r"(?P<event>[^.;:|]+)"
_FROM = (
    r"(?:,? (?:of|after|from|following|(?:beginning|starting|commencing|running) (?:with|on|from))"
    rf" {_EVENT})?"
)
_WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)?"
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_YEAR = r"(?:of )?(?P<year>(?:19|20)\d\d)(?![\w/]|-\d)"
_ORDINAL = "|".join(name for name, number in _ORDINALS.items() if number <= 4)
_PART = (
    rf"(?:(?P<quarter>{_ORDINAL}|[1-4])(?:st|nd|rd|th)? quarter"
    rf"|(?P<half>{_ORDINAL}|[12])(?:st|nd)? half)"
)
_YEARLY = (
    r",? (?P<yearly>(?:in |of )?(?:each|every) (?:calendar )?year|annually|yearly|in any year)"
)

_FORMS = (
    # "at least 15 days before the meeting": backwards from the event
    rf"{_NUMBER}{_UNIT} (?:at least )?(?P<back>before|prior to|ahead of|in advance(?: of)?)"
    rf"(?: {_EVENT})?",
    rf"{_NUMBER}{_UNIT}{_FROM}",
    # each year on a day, each month on a day
    rf"{_DAY} {_MONTH}{_YEARLY}",
    rf"{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d){_YEARLY}",
    rf"{_MONTH}{_YEARLY}",
    rf"{_PART}{_YEARLY}",
    rf"(?P<yearly>(?:each|every) year),? (?:by|on|before|no later than|not later than)(?: the)?"
    rf" {_DAY} {_MONTH}(?! \d)",
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: day)? of (?P<monthly>(?:each|every) month)(?!\w)",
    # what comes round
    rf"(?P<every>(?:once )?(?:in )?every) {_NUMBER}{_UNIT}",
    rf"(?P<every>(?:once )?(?:in )?(?:each|every)) (?:calendar |working |fiscal |financial )?"
    rf"(?P<unit>day|week|fortnight|month|quarter|year|hour|morning|evening|{_WEEKDAY})(?!\w)",
    r"(?P<every>once (?:a|an|per)) (?P<unit>day|week|fortnight|month|quarter|year)(?!\w)",
    r"(?P<every>(?:on an? )?)(?P<unit>daily|weekly|fortnightly|monthly|quarterly|yearly|annually"
    r"|annual|hourly)(?: basis)?$",
    # a stretch of days
    rf"(?:between )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: {_MONTH})?(?: (?P<year>\d{{4}}))?"
    rf" (?:to|and|until) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?P<month2>{'|'.join(_NAMES)})"
    r" (?P<year2>\d{4})",
    # one day, a month, a quarter, a half, a year; "05/06/2027" can be read in two ways
    rf"{_DAY} {_MONTH},? {_YEAR}",
    rf"{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}",
    r"(?P<day>1[3-9]|2\d|3[01])[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})(?!\d)",
    r"(?P<month>\d{1,2})/(?P<day>1[3-9]|2\d|3[01])/(?P<year>\d{4})(?!\d)",
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
    rf"{_MONTH},? {_YEAR}",
    rf"{_PART} (?:of |in )?{_YEAR}",
    r"Q(?P<quarter>[1-4])[ /,-]?(?:of )?(?P<year>20\d\d)(?!\d)",
    r"H(?P<half>[12])[ /,-]?(?P<year>20\d\d)(?!\d)",
    r"(?P<year>20\d\d)[ -]?Q(?P<quarter>[1-4])(?!\d)",
    rf"(?<!\w){_YEAR}(?! ?-)",
)

CALENDAR = Calendar(
    forms=tuple(compiled(_LEAD + form) for form in _FORMS),
    months=_MONTHS,
    numbers=_NUMBERS | _ORDINALS,
    units=_UNITS,
    joined=compiled(r",? (?:or|and|then) "),
)
