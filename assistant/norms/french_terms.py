"""French words of time and the turns in which a deadline is given; see ``terms``."""

from __future__ import annotations

from assistant.norms.lexicon import Calendar, compiled, words

_MONTHS = {
    "janvier": 1,
    "février": 2,
    "mars": 3,
    "avril": 4,
    "mai": 5,
    "juin": 6,
    "juillet": 7,
    "août": 8,
    "aout": 8,
    "septembre": 9,
    "octobre": 10,
    "novembre": 11,
    "décembre": 12,
}
_ORDINALS = {
    "premier": 1,
    "première": 1,
    "deuxième": 2,
    "second": 2,
    "seconde": 2,
    "troisième": 3,
    "quatrième": 4,
}
_NUMBERS = {
    name.replace("_", " "): number
    for number, names in {
        1: "un une",
        2: "deux",
        3: "trois",
        4: "quatre",
        5: "cinq",
        6: "six",
        7: "sept",
        8: "huit",
        9: "neuf",
        10: "dix",
        11: "onze",
        12: "douze",
        13: "treize",
        14: "quatorze",
        15: "quinze",
        16: "seize",
        18: "dix-huit",
        20: "vingt",
        21: "vingt_et_un",
        24: "vingt-quatre",
        25: "vingt-cinq",
        30: "trente",
        36: "trente-six",
        40: "quarante",
        45: "quarante-cinq",
        48: "quarante-huit",
        50: "cinquante",
        60: "soixante",
        72: "soixante-douze",
        90: "quatre-vingt-dix",
        99: "quatre-vingt-dix-neuf",
        100: "cent",
    }.items()
    for name in names.split()
}
_UNITS = {
    name: size
    for names, size in {
        "jour jours journée matin soir quotidien quotidienne quotidiennement": (1, "D"),
        "semaine semaines hebdomadaire lundi mardi mercredi jeudi vendredi samedi dimanche": (
            1,
            "W",
        ),
        "mois mensuel mensuelle mensuellement": (1, "M"),
        "an ans année années exercice annuel annuelle annuellement": (1, "Y"),
        "trimestre trimestres trimestriel trimestrielle trimestriellement": (3, "M"),
        "semestre semestres semestriel semestrielle semestriellement": (6, "M"),
        "heure heures": (1, "H"),
        "huitaine": (8, "D"),
        "quinzaine": (15, "D"),
    }.items()
    for name in names.split()
}
# the words before a time, in any order: "au plus tard à la fin du mois de", "dans un délai de"
_LEAD = (
    r"(?:(?:(?P<before>avant)|(?P<since>à compter|à partir|dès)|(?P<end>fin)|au plus tard"
    r"|au maximum|d[’']ici|jusqu[’']|"
    + words(
        "au aux à la le les l’ l' un une du de des d’ d' en dans sous pour pendant et "
        "délai délais durée période maximal maximale maximum minimale impératif cours courant "
        "mois année moins plus chacun date échéance"
    )
    + r")(?: |(?<=[’'])|(?=au )|(?=à )|(?=en )|$)){0,10}"
)
_COUNTED = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_NUMBER = rf"(?P<number>\d{{1,3}}|{_COUNTED}) (?:\([^)\n]{{1,20}}\) )?"
_UNIT = (
    r"(?P<unit>jours?|mois|ans?|années?|semaines?|heures?|trimestres?|semestres?)(?!\w)"
    r"(?: (?:calendaires?|francs?|(?P<working>ouvrée?s?|ouvrables?))(?!\w))*"
)
_FROM = (
    r"(?:,? (?:(?:à compter|à partir|à dater) d(?:es?|u|[’'])|suivant|après|qui sui(?:t|vent))"
    r" ?(?P<event>[^.;:|]+))?"
)
_DAY = r"(?P<day>\d{1,2})(?: ?er)?"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_YEAR = r"(?:(?:de )?(?:l[’']année )?)?(?P<year>(?:19|20)\d\d)(?![\w/-])"
_ORDINAL = "|".join(_ORDINALS)
_PART = (
    rf"(?:(?P<quarter>{_ORDINAL}|[1-4])(?: ?(?:er|e|ème|eme))? trimestre"
    rf"|(?P<half>{_ORDINAL}|[12])(?: ?(?:er|e|ème|eme))? semestre)"
)
_YEARLY = r",? (?P<yearly>(?:de )?chaque année)"

_FORMS = (
    # "quinze jours au moins avant la séance": backwards from the event
    rf"{_NUMBER}{_UNIT}(?: au (?:moins|plus tard|plus|minimum))?"
    r" (?P<back>avant|précédant|qui précèdent|à l[’']avance)(?: (?P<event>[^.;:|]+))?",
    rf"{_NUMBER}{_UNIT}(?: au (?:moins|plus tard|plus|maximum))?{_FROM}",
    # one unit, named without a number: "dans le mois qui suit", "sous huitaine"
    r"(?P<unit>mois|semaine|trimestre|année)(?! de) (?:qui suit|suivant|à compter d(?:e|u|[’']))"
    r" ?(?P<event>[^.;:|]+)",
    r"(?P<unit>(?<=dans le )mois|(?<=dans la )(?:semaine|journée|quinzaine))$",
    r"(?P<unit>huitaine|quinzaine)(?!\w)",
    # each year on a day, each month on a day
    rf"{_DAY} {_MONTH}{_YEARLY}",
    rf"{_MONTH}{_YEARLY}",
    rf"{_PART}{_YEARLY}",
    rf"(?P<yearly>chaque année),? (?:[^\W\d_]+ ){{1,4}}?(?:{_DAY} )?{_MONTH}(?! \d)",
    r"(?P<monthly>chaque mois),? (?:[^\W\d_]+ ){1,4}?(?P<day>\d{1,2})(?: ?er)?(?![\w/])(?! \w)",
    r"(?P<day>\d{1,2})(?: ?er)? (?P<monthly>(?:de )?chaque mois|du mois(?! \w))",
    # what comes round
    rf"(?P<every>tou(?:s|tes) les) (?:{_NUMBER})?{_UNIT}",
    r"(?<!fois )(?P<every>chaque) (?P<unit>jour|semaine|mois|trimestre|semestre|année|exercice"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir)(?!\w)",
    r"(?P<every>(?:une|1) fois (?:par|tous les)) (?P<unit>an|mois|trimestre|semestre|semaine"
    r"|jour)(?!\w)",
    r"(?P<every>)(?P<unit>(?:annuelle|mensuelle|trimestrielle|semestrielle|quotidienne)ment)"
    r"(?!\w)",
    r"(?P<every>)(?P<unit>annuel(?:le)?|mensuel(?:le)?|trimestriel(?:le)?|semestriel(?:le)?"
    r"|hebdomadaire)$",
    # a stretch of days
    rf"(?<=du ){_DAY} (?:{_MONTH} )?(?:(?P<year>\d{{4}}) )?au (?P<day2>\d{{1,2}})(?: ?er)? "
    rf"(?P<month2>{'|'.join(_MONTHS)}) (?P<year2>\d{{4}})",
    # one day, a month, a quarter, a half, a year
    r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})(?!\d)",
    rf"(?:{_DAY} )?{_MONTH} {_YEAR}",
    rf"{_PART} {_YEAR}",
    r"T(?P<quarter>[1-4])[ /-]?(?P<year>20\d\d)(?!\d)",
    r"S(?P<half>[12])[ /-]?(?P<year>20\d\d)(?!\d)",
    rf"(?<!\w){_YEAR}",
)

CALENDAR = Calendar(
    forms=tuple(compiled(_LEAD + form) for form in _FORMS),
    months=_MONTHS,
    numbers=_NUMBERS | _ORDINALS,
    units=_UNITS,
    joined=compiled(r",? (?:ou|et|puis) "),
)
