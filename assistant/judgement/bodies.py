"""Who acts: public bodies and roles, under one name in the three languages.

Two texts clash on the body when the draft names one that the existing rule does not, the rule
names one that the draft does not, both in the same place of the same act. A body that stands above
the other, or another name for it, is no clash by itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.types import Language, Span

# one name → how the three languages say it; longer forms before the shorter ones they contain
BODIES: dict[str, dict[Language, str]] = {
    "people's council": {"vi": r"hội đồng nhân dân|hđnd", "fr": r"conseil populaire",
                         "en": r"people's council"},
    "people's committee": {"vi": r"(?:chủ tịch )?(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)",
                           "fr": r"comité populaire", "en": r"people's committee"},
    "minister": {"vi": r"bộ trưởng(?: bộ)?|bộ(?= \p{Lu})",
                 "fr": r"ministres?(?! du culte)|ministère|secrétaire d'[eé]tat",
                 "en": r"secretary of state|ministers?|ministry|department for \w+"},
    "government": {"vi": r"chính phủ", "fr": r"gouvernement|premier ministre",
                   "en": r"(?:the )?government|prime minister"},
    "prefect": {"vi": r"tỉnh trưởng", "fr": r"préfets?(?: de (?:région|département|police))?"
                r"|préfecture|préfectora(?:l|le|ux)|représentant de l'[eé]tat", "en": r"prefects?"},
    "mayor": {"vi": r"thị trưởng", "fr": r"maires?", "en": r"mayors?"},
    "state": {"vi": r"nhà nước|ngân sách nhà nước", "fr": r"l'[eé]tat",
              "en": r"the state|the crown|consolidated fund"},
    "department": {"vi": r"(?:giám đốc )?sở(?= \p{Lu})", "fr": r"direction (?:régionale"
                                                               r"|départementale)",
                   "en": r"provincial department"},
    "directorate": {"vi": r"(?:tổng )?cục(?:trưởng)?|chi cục", "fr": r"direction générale",
                    "en": r"directorate"},
    "division": {"vi": r"phòng(?= \p{Lu})", "fr": r"bureau", "en": r"division"},
    "local council": {"vi": r"hội đồng (?:thành phố|địa phương|xã)",
                      "fr": r"conseil (?:municipal|communal|départemental|régional|général)|commune"
                      r"|municipalité", "en": r"(?:the )?councils?|councillors?|municipality"
                                              r"|county"},
    "court": {"vi": r"tòa án|toà án|thẩm phán",
              "fr": r"tribunal|tribunaux|cour d'appel|juges?|juridiction|président du tribunal",
              "en": r"courts?|judges?|justices?|magistrates?|tribunals?"},
    "prosecutor": {"vi": r"viện kiểm sát(?: nhân dân)?|viện trưởng viện kiểm sát",
                   "fr": r"procureurs?|ministère public", "en": r"prosecutors?|attorney general"},
    "police": {"vi": r"công an|cảnh sát", "fr": r"police|gendarmerie|officiers? de police",
               "en": r"police|constables?"},
    "officer": {"vi": r"thanh tra(?: viên)?|cán bộ", "fr": r"inspecteurs?|agents? de contrôle",
                "en": r"(?:\w+ )?officers?|inspectors?"},
    "director": {"vi": r"giám đốc|thủ trưởng|người đứng đầu|hiệu trưởng|viện trưởng",
                 "fr": r"directeurs?|directrices?|chef d'établissement",
                 "en": r"directors?|chief executives?|managers?|head teachers?|principals?"
                 r"|librarians?"},
    "president": {"vi": r"chủ tịch(?! ủy ban| ubnd| uỷ ban"
                        r"| hội đồng nhân dân)", "fr": r"présidents?",
                  "en": r"chairm[ae]n|chairpersons?|presidents?|deputy chairman"},
    "commission": {"vi": r"hội đồng(?! nhân dân)|ban (?:quản lý|chỉ đạo|điều hành)"
                         r"|ủy ban(?! nhân dân)",
                   "fr": r"commission(?: nationale| départementale| régionale)?|comité|conseil "
                   r"(?:supérieur|national|d'administration)",
                   "en": r"committees?|commissions?|commissioners?|board|panel|authority"},
    "chamber": {"vi": r"phòng thương mại", "fr": r"chambres?(?: de métiers| régionale)?",
                "en": r"chamber"},
    "federation": {"vi": r"liên đoàn|hiệp hội", "fr": r"fédérations?|ligues?|associations?",
                   "en": r"federations?|associations?|unions?"},
    "agency": {"vi": r"cơ quan", "fr": r"agences?|établissement public|autorité(?! compétente)",
               "en": r"agency|agencies|office of [\w ]+?|executive"},
    "owner": {"vi": r"chủ sở hữu|chủ đầu tư|bên cho thuê", "fr": r"propriétaires?|bailleurs?"
                                                                 r"|déposant",
              "en": r"owners?|landlords?"},
    "tenant": {"vi": r"người thuê|bên thuê", "fr": r"locataires?|preneurs?|dépositaires?",
               "en": r"tenants?|occupiers?"},
    "employer": {"vi": r"người sử dụng lao động|chủ sử dụng", "fr": r"employeurs?|exploitants?",
                 "en": r"employers?|operators?|hirers?|companies|company"},
    "worker": {"vi": r"người lao động", "fr": r"salariés?|travailleurs?",
               "en": r"employees?|workers?|drivers?|volunteers?"},
}  # fmt: skip


# one of these in the place of another, all else being equal, is another body
LEVELS = frozenset(
    "tỉnh huyện quận xã phường ương départemental départementale régional régionale national"
    " nationale communal communale municipal municipale local locale federal provincial district"
    " county regional state".split()
)


@dataclass(frozen=True, slots=True)
class Body:
    """A mention of a body: its name in the table and its span in the text it was read from.

    ``own`` are the words of its own name that follow in capitals: "Bộ [Tài] chính".
    """

    name: str
    span: Span
    own: frozenset[str] = frozenset()


def _pattern(language: Language) -> re.Pattern[str]:
    forms = "|".join(f"(?P<b{i}>{said[language]})" for i, said in enumerate(BODIES.values()))
    capital = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
    forms = forms.replace(r"\p{Lu}", f"(?-i:[{capital}])")
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)


_NAMES = tuple(BODIES)
_PATTERNS: dict[Language, re.Pattern[str]] = {
    "vi": _pattern("vi"), "fr": _pattern("fr"), "en": _pattern("en"),
}  # fmt: skip


def bodies(text: str, language: Language) -> list[Body]:
    """Every mention of a body in the table, in order."""
    return [
        Body(_NAMES[int((found.lastgroup or "b0")[1:])], found.span(), _own(text, found.end()))
        for found in _PATTERNS[language].finditer(text)
    ]


_OWN = re.compile(r"(?: [^\W\d_]+){1,3}")


def _own(text: str, at: int) -> frozenset[str]:
    """The capitalised words among the three that follow a mention."""
    following = _OWN.match(text, at)
    words = following[0].split() if following else []
    return frozenset(word.casefold() for word in words if word[0].isupper())


def alike(one: Body, other: Body, *, across: bool) -> bool:
    """Whether two mentions may mean one body: the same kind, and no names that differ.

    "Bộ Tài chính" and "Bộ Y tế" are of one kind; their own names tell them apart.
    """
    if one.name != other.name:
        return False
    return across or not one.own or not other.own or bool(one.own & other.own)
