"""French references: "au d du 2° du I de l'article 150-0 B ter du code général des impôts".

Source: Guide de légistique (SGG and Conseil d'État), fiches on the form of citations.
"""

from __future__ import annotations

import re

from assistant.references import french_codes
from assistant.references.grammar import DOCUMENT, Grammar, Here, Level, Names, Step, plain

_LATIN = (
    r"(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies"
    r"|(?:un|duo|ter|quater|quin|sex|sept|octo|novo)?(?:decies|vicies|tricies|vicès|tricès)"
    r"|quindecies|quinvicies|unvicies)"
)
_SUFFIX = rf"(?:[\s-]{_LATIN}(?:-0)?|\s[A-Z]{{1,3}}(?![\w'’]|\.\s?\d)){{0,3}}"
_ARTICLE = (
    rf"(?:(?:L\.?\s?O\.?|[LRDA]\.?)\s?\*{{0,2}}\.?\s?\d{{1,5}}(?:[-‑–]\d{{1,5}}){{0,6}}(?:-[A-Z]{{1,2}}(?!\w))?{_SUFFIX}"
    rf"|\d{{1,4}}(?:[-‑–]\d{{1,4}}){{0,5}}(?:\s?er(?!\w))?{_SUFFIX}"
    r"|(?i:premier|unique|préliminaire|liminaire)(?!\w))(?![\w°/])"
)
_ORDINALS = {
    "premier": "1", "première": "1", "deuxième": "2", "second": "2", "troisième": "3",
    "quatrième": "4", "cinquième": "5", "sixième": "6", "septième": "7", "huitième": "8",
    "neuvième": "9", "dixième": "10", "onzième": "11", "douzième": "12", "treizième": "13",
    "quatorzième": "14", "quinzième": "15", "seizième": "16", "avant-dernier": "avant-dernier",
    "dernier": "dernier",
}  # fmt: skip
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|\d{{1,2}}(?:er|e|ème))"
_LEAD = r"(?<![\w’'])(?:[Aa]ux?|[Dd]u|[Dd]es|[Ll]es?|et|ou|à|[Ll]'|[Ll]’)\s?"
# a letter or a bare digit is a subdivision only when another one follows
_OF = (
    r"(?=\s(?:bis\s|ter\s)?(?:du\s(?:[IVX]{1,5}(?!\w)|\d{1,2}(?!\w)|[a-zA-H](?!\w)|même|présent)"
    r"|de\sl['’]art|des\s(?:I|\d|art)|du\sprésent))"
)
# "a, b et c du 5°"
_OF_OR_LIST = rf"(?:{_OF}|(?=(?:,\s|\set\s|\sou\s)[a-z]\)?(?:,\s|\set\s|\sou\s|\sdu\s)))"
_OLD = (
    r"(?P<d>\d{1,2}(?:\s?er)?\s(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre"
    r"|octobre|novembre|décembre)\s\d{4})"
)
_MONTHS = ("janvier février mars avril mai juin juillet août septembre octobre novembre"
           " décembre").split()  # fmt: skip
_ACT = (
    r"(?:[Ll]oi|[Dd]écret|[Oo]rdonnance|[Aa]rrêté|[Dd]élibération|[Cc]irculaire|[Dd]écision"
    r"|[Dd]écret-loi|[Ii]nstruction)"
)
_KIND = (
    rf"(?P<kind>{_ACT})(?:\s(?:organique|constitutionnelle|de\sfinances(?:\srectificative)?"
    r"|interministérielle?|préfectorale?|ministérielle?|municipale?|de\sprogrammation))?"
)


def article(number: str) -> tuple[Step, ...]:
    """ "L. 123-4", "1er", "150-0 B ter": the number as in ``Provision.address``."""
    joined = re.sub(r"[\s.]|\*(?=\*)", "", number).replace("‑", "-").replace("–", "-")
    return (("art", "1er" if joined.lower() in ("premier", "1er") else joined),)


def _ordinal(number: str) -> tuple[Step, ...]:
    word = number.lower()
    return (("par", _ORDINALS.get(word) or re.sub(r"\D", "", word)),)


def _point(number: str) -> tuple[Step, ...]:
    return (("point", re.sub(r"[\s°º)]", "", number)),)


def _act(match: re.Match[str]) -> str:
    """ "loi n° 2016-1321", "arrêté 2020-06-03": kind and number, or kind and date."""
    kind = match["kind"].lower()
    groups = match.groupdict()
    if number := groups.get("number"):
        return f"{kind} n° {re.sub(r'[‑–]', '-', number)}"
    day, month, year = re.sub(r"(?<=\d)\s?er", "", match["d"]).split()
    return f"{kind} {year}-{_MONTHS.index(month) + 1:02}-{int(day):02}"


def european(match: re.Match[str]) -> str:
    """ "EU regulation 2016/679": one name in every language."""
    kind = match["kind"].lower().replace("è", "e").replace("é", "e").split()[-1]
    kind = {"reglement": "regulation", "decision": "decision"}.get(kind, kind)
    return f"EU {kind} {match['number']}"


GRAMMAR = Grammar(
    levels=(
        Level(
            rf"(?<![\w’'-])(?=(?:{_ORDINAL})[\s,])",
            rf"(?:{_ORDINAL})(?=(?:,?\s(?:et\s|ou\s|à\s|au\s)?(?:{_ORDINAL})){{0,8}}\salinéa)",
            90,
            _ordinal,
            "near",
            starts=False,
        ),
        Level(
            rf"(?:{_LEAD}|(?<=[°º]),\s)",
            r"[a-z]{1,2}(?:\s(?:bis|ter|quater))?\)?" + _OF_OR_LIST,
            80,
            _point,
            None,
            starts=False,
        ),
        Level(
            _LEAD,
            rf"\d{{1,3}}\s?[°º](?:\s{_LATIN})?(?:\s[A-Z](?![\w'’]))?",
            70,
            _point,
            "near",
            starts=False,
        ),
        Level(
            _LEAD,
            rf"(?:\d{{1,2}}|[A-H])(?:\s{_LATIN})?{_OF}",
            66,
            plain("para"),
            None,
            starts=False,
        ),
        Level(
            _LEAD,
            rf"[IVX]{{1,5}}(?![\w'’°/-])(?:[\s-]{_LATIN})?(?:\s[A-Z](?![\w'’]))?(?!\sde\sla\s(?:Cons|loi\sn))",
            60,
            plain("para"),
            "near",
            starts=False,
        ),
        Level(r"(?<![\w-])[Aa]rticles\s", _ARTICLE, 50, article),
        Level(r"(?<![\w-])(?:[Aa]rticle|[Aa]rt\.)\s", _ARTICLE, 50, article, lists=False),
        Level(
            r"(?<![\w-])[Cc]hapitres?\s",
            r"(?:I\s?er|[IVXLC]{1,7}|\d{1,2}|unique)(?![\w-])",
            22,
            plain("chap"),
        ),
        Level(
            r"(?<![\w-])[Ss]ections?\s",
            r"(?:\d{1,3}|[IVXLC]{1,6})(?![\w-])",
            26,
            plain("sec"),
            None,
        ),
        Level(r"(?<![\w-])[Tt]itres?\s", r"(?:I\s?er|[IVXLC]{1,7})(?![\w-])", 18, plain("tit")),
        Level(r"(?<![\w-])[Ll]ivres?\s", r"(?:I\s?er|[IVXLC]{1,7})(?![\w-])", 14, plain("book")),
        Level(
            r"(?<![\w-])[Aa]nnexes?\s(?:n°\s?)?",
            r"(?:[IVXLC]{1,6}|\d{1,3}|[A-Z])(?![\w'’-])",
            5,
            plain("annex"),
        ),
    ),
    heres=(
        Here(r"(?<!\w)[Pp]résent\salinéa", "par", 90),
        Here(r"(?<!\w)[Pp]résent\s\d{1,2}°(?!\w)", "point", 70),
        Here(r"(?<!\w)[Pp]résent\s[IVX]{1,5}(?:\s(?:bis|ter))?(?!\w)", "para", 60),
        Here(r"(?<!\w)[Pp]résent\sarticle(?!\w)", "art", 50),
        Here(r"(?<!\w)[Pp]résente\ssous-section(?!\w)", "subsec", 30),
        Here(r"(?<!\w)[Pp]résente\ssection(?!\w)", "sec", 26),
        Here(r"(?<!\w)[Pp]résent\schapitre(?!\w)", "chap", 22),
        Here(r"(?<!\w)[Pp]résent\stitre(?!\w)", "tit", 18),
        Here(r"(?<!\w)[Pp]résent\slivre(?!\w)", "book", 14),
        Here(r"(?<!\w)[Pp]résente\sannexe(?!\w)", "annex", 5),
        Here(
            r"(?<!\w)(?:[Pp]résente\s(?:loi|ordonnance|décision|délibération|circulaire|directive"
            r"|convention|instruction)|[Pp]résent\s(?:code|décret|arrêté|règlement))(?!\w)",
            "document",
            DOCUMENT,
        ),
    ),
    names=(
        Names(
            rf"(?<!\w)(?P<of>(?P<code>{french_codes.pattern()})(?:,?\s(?:d['’]|de\sl['’])?"
            r"(?P<annex>annexe\s[IVX]{1,3}))?)(?!\w)",
            lambda m: _code(m["code"], m["annex"]),
        ),
        Names(
            rf"(?<!\w)(?P<of>[Aa]nnexe\s(?P<annex>[IVX]{{1,4}})\s(?:au|du)\s(?P<code>{french_codes.pattern()}))"
            r"(?!\w)",
            lambda m: _code(m["code"], f"annexe {m['annex']}"),
        ),
        Names(
            rf"(?<!\w)(?P<of>{_KIND}\sn\s?[°º]\s?(?P<number>\d{{2,4}}[-‑–]\d{{1,5}}(?:[-‑–]\d{{1,4}})?"
            rf"|\d{{1,5}}))(?!\w)",
            _act,
        ),
        Names(rf"(?<!\w)(?P<of>{_KIND}(?:\smodifiée?)?\sdu\s{_OLD})", _act),
        Names(
            r"(?<!\w)(?P<of>(?P<kind>[Rr]èglement|[Dd]irective|[Dd]écision(?:-cadre)?)(?:\sd['’]exécution|\sdélégué)?"
            r"\s\((?:UE|CE|CEE|UE,\sEuratom|Euratom)\)\s(?:n\s?°\s?)?(?P<number>\d{1,4}/\d{1,4}))(?!\d)",
            european,
        ),
        Names(
            r"(?<!\w)(?P<of>(?P<kind>[Dd]irective|[Dd]écision(?:-cadre)?)\s(?:n\s?°\s?)?(?P<number>\d{2,4}/\d{1,4})"
            r"/(?:UE|CE|CEE|JAI|PESC))(?!\w)",
            european,
        ),
        Names(
            r"(?<!\w)(?P<of>Constitution(?!\w)(?:\sdu\s4\soctobre\s1958)?)(?!\sd)",
            lambda m: "Constitution",
        ),
    ),
    same=r"(?<!\w)(?:[Mm]ême|[Dd]udit|dudit|[Cc]e\smême|[Dd]ite|[Cc]e)\s(?:(?P<article>article)|code|loi|décret"
    r"|ordonnance|arrêté|règlement)(?!\w)",
    before=re.compile(r"(?!)"),
    foreign=re.compile(
        r"(?:,?\s(?:\d{1,2}°|[IVX]{1,5}(?!\w))(?:\s(?:à|et|ou)\s(?:\d{1,2}°|[IVX]{1,5}(?!\w)))?){0,3}"
        r"(?:\salinéas?|\set\ssuivants?)?,?\s(?:du|de\sla|de\sl['’]|des|de\s(?:ce|cet|cette))\s?"
        r"(?P<name>(?!articles?\b|I|\d|dit|même)[^\W\d_][\w’'-]*(?:\s[\w’'-]+){0,4})"
    ),
    outside=re.compile(r"(?!)"),
    inside=re.compile(
        r"\salinéas?\s(?:du|de\sl['’]|des|de\sce|de\scet|de\sla|de)\s?"
        r"|(?:\set\ssuivants?)?\s(?:du|de\sl['’]|des|de\sce|de\scet|de\sla|de)\s?|\s(?:de\sl['’])?annexée?\s(?:au|à\sla)\s"
        r"|\s(?:susvisée?s?|modifiée?s?)\s(?:du|de\sla)\s|\sà\sla\s(?=$)|\salinéas?\s"
    ),
    beside=re.compile(
        r"(?:\salinéas?)?(?:,|\set|\sou|\sainsi\sque|\set/ou)\s?(?:(?:à|de|par|dans|et|ou)\s?)?"
        r"(?:l['’]|aux?\s|du\s|des?\s|les?\s|la\s|dans\sles\s)?(?:l['’])?"
    ),
    through=re.compile(r"\s(?:à|au|jusqu['’]à)\s(?:l['’])?(?:le\s)?"),
    separator=r"\s?,\s?|\s(?:et|ou|à|au)\s(?:à\s)?(?:de\s)?(?:l['’]article\s)?",
    range_word=r"\s(?:à|au)\s",
    units=r"\s?(?:%|€|jours?|mois|ans?(?!\w)|euros?|années?|fois|personnes|heures?|mètres|km|membres)",
)


def _code(code: str, annex: str | None) -> str:
    name = " ".join(code.replace("’", "'").lower().split())
    return f"{name}, {' '.join(annex.lower().split())}" if annex else name
