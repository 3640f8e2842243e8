"""Words that leave open when, how often, in which case, how much or how well.

A row: the words, the class of what they leave open, and what could be written instead, as an
example in the words' own language. Why a class is vague stands in ``assistant/strings``
(``vague.<class>``), in the user's language:

- ``prompt``: soon, but by when? Two readers will not agree that it is late.
- ``often``: again and again, but how often? Nobody can tell that it was left undone.
- ``case``: in some cases, but in which, and who says so?
- ``extent``: more, enough, as far as possible: how much is done when it is done?
- ``quality``: well, suitably, effectively: by what criterion?
- ``effort``: a wish; trying always fulfils it.

Terms of art that hold the same words are kept out by the row itself: "chi thường xuyên" (recurrent
expenditure), "appropriate authority". A space stands for any white space.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.types import Language

Vagueness = Literal["prompt", "often", "case", "extent", "quality", "effort"]


@dataclass(frozen=True, slots=True)
class Vague:
    """One row of the table."""

    words: re.Pattern[str]
    leaves_open: Vagueness
    instead: str


_VI_SPENDING = (
    r"(?<!chi )(?<!phí )(?<!động )(?<!sách )(?<!trú )(?<!vốn )(?<!toán )(?<!vụ )(?<!dục )"
)
_TABLE: dict[Language, tuple[tuple[str, Vagueness, str], ...]] = {
    "vi": (
        (r"kịp thời", "prompt", "trong 03 ngày làm việc kể từ ngày …"),
        (r"nhanh chóng", "prompt", "trong 05 ngày làm việc kể từ ngày …"),
        (r"khẩn trương", "prompt", "trước ngày …/…/…"),
        (r"sớm(?: nhất)?(?! (?:muộn|hơn|\d))(?= |[,.;])(?<!buổi sớm)(?<!cảnh báo sớm)"
         r"(?<!phát hiện sớm)(?<!sáng sớm)(?<!mùa sớm)(?<!từ sớm)(?! \w+ \d+ ngày)", "prompt",
         "trước ngày …/…/…"),
        (r"trong thời gian (?:sớm|ngắn|nhanh) nhất|trong thời gian tới", "prompt",
         "trước ngày …/…/…"),
        (r"đúng tiến độ(?! tại| theo| nêu)", "prompt", "trước ngày …/…/…"),
        (_VI_SPENDING + r"thường xuyên(?! trú)", "often", "hằng tháng; mỗi quý một lần"),
        (r"định kỳ(?! (?:hằng|hàng|mỗi|\d|\w+ (?:tháng|năm|quý|tuần)))(?= |[,.;])"
         r"(?! (?:vào|một|hai|ba|sáu|tháng|quý|năm|tuần|thứ))", "often", "mỗi quý một lần"),
        (r"(?:khi|nếu) (?:thấy )?cần(?: thiết)?(?= |[,.;:]|$)(?! (?:phải|có|sử|làm|\w+ dụng))",
         "case", "khi … (nêu rõ trường hợp) và do … quyết định"),
        (r"trong trường hợp cần thiết(?! khi)", "case",
         "khi … (nêu rõ trường hợp) và do … quyết định"),
        (r"tùy (?:theo )?tình hình(?: thực tế)?|tuỳ (?:theo )?tình hình(?: thực tế)?", "case",
         "khi … (nêu rõ điều kiện)"),
        (r"(?:phù hợp với |theo |sát )tình hình thực tế|theo thực tế", "case",
         "khi … (nêu rõ điều kiện)"),
        (r"(?<!không )(?<!chưa )(?<!được )phù hợp(?=[,.;]|$| đến|\n)", "quality",
         "theo tiêu chí … tại Phụ lục …"),
        (r"(?<!ninh )(?<!nổ )(?<!để )(?<!nhằm )(?<!quyết )(?:tăng cường|đẩy mạnh)", "extent",
         "tăng từ … lên … (đơn vị) vào ngày …"),
        (r"(?<!để )nâng cao (?:hơn nữa )?(?=chất lượng|hiệu quả|nhận thức|ý thức|trách nhiệm"
         r"|năng lực|hiệu lực)", "extent", "đạt … % theo chỉ số … vào ngày …"),
        (r"từng bước", "extent", "đạt … % trong năm …, … % trong năm …"),
        (r"tối đa(?= |[,.;])(?! (?:là |không |\d|bằng|trong|mức))(?<!mức tối đa)"
         r"(?<!thời gian tối đa)", "extent", "đạt ít nhất … %"),
        (r"hợp lý", "quality", "theo định mức … tại …"),
        (r"(?:một cách |làm việc |hoạt động |sử dụng |thực hiện )(?:có )?hiệu quả(?=[,.;]|$|\n)",
         "quality",
         "đạt … % theo chỉ số …"),
        (r"phấn đấu|nỗ lực|cố gắng", "effort", "đạt ít nhất … (số liệu) vào ngày …"),
        (r"quan tâm(?! (?:phối hợp )?(?:tổ chức |triển khai )?thực hiện| chỉ đạo)|chú trọng"
         r"|coi trọng", "effort", "nêu rõ việc phải làm: …"),
    ),
    "fr": (
        (r"dans les (?:meilleurs|plus brefs) délais(?: possibles)?|au plus (?:vite|tôt)"
         r"(?! (?:le|\d))|le plus (?:rapidement|tôt|vite) possible|dès que possible"
         r"|aussitôt que possible|aussi rapidement que possible",
         "prompt", "dans les cinq jours ouvrés suivant …"),
        (r"rapidement|promptement|avec diligence|avec célérité|sans tarder|en temps utile"
         r"|en temps opportun|à bref délai|prochainement|dans un délai raisonnable|à terme",
         "prompt", "au plus tard le …"),
        (r"régulièrement(?! (?:convoqu|notifi|constitu|désign|autoris|form|saisi|\w+é?e?s? par))"
         r"|périodiquement|de façon régulière|de manière régulière|fréquemment"
         r"|autant de fois que nécessaire|à intervalles réguliers",
         "often", "une fois par trimestre"),
        (r"(?<!ou, )(?<!ou )le cas échéant(?!,? (?:du |d['’]|à la |à l['’]|aux? |une? ))",
         "case", "lorsque … (dire dans quel cas)"),
        (r"en tant que de besoin|si (?:besoin|nécessaire)|au besoin|s['’]il y a lieu"
         r"|si (?:cela s['’]avère )?nécessaire|lorsque (?:c['’]est|cela est) nécessaire"
         r"|en cas de (?:besoin|nécessité)|s['’]il (?:l['’]estime|le juge) (?:utile|nécessaire)"
         r"|selon les besoins|si les circonstances l['’]exigent",
         "case", "lorsque … (dire dans quel cas), sur décision de …"),
        (r"autant que (?:possible|faire se peut)|dans (?:toute )?la mesure du possible"
         r"|dans la mesure du nécessaire|si possible|dans la mesure où cela est possible",
         "extent", "au moins … % ; sauf dans les cas suivants : …"),
        (r"(?:mesures|moyens|dispositions|formations?|suites?|actions?) (?:appropriée?s?"
         r"|adéquate?s?"
         r"|opportunes?)(?! (?:à|aux?) )|toutes mesures utiles|convenablement"
         r"|de manière (?:appropriée|adaptée|efficace)",
         "quality", "qui remplit les critères suivants : …"),
        (r"(?:nombre|délai|moyens|effectifs?|ressources|formation) suffisante?s?"
         r"|(?<!pas )suffisamment",
         "extent", "au moins … (nombre et unité)"),
        (r"de manière significative|significativement|sensiblement"
         r"|(?<!modifient )(?<!modifier )(?<!modifié )(?<!modifie )substantiellement"
         r"|(?<!s['’]est )(?<!ont )progressivement", "extent", "de … % d’ici au …"),
        (r"s['’]efforce(?:nt|r|ra)?|s['’]attache(?:nt|r|ra)? à|tente(?:nt|r|ra)? de"
         r"|faire (?:tout son|leur|le) possible|met(?:tre|tent)? tout en œuvre",
         "effort", "dire ce qui est à faire : …"),
        (r"une attention (?:toute )?particulière", "effort", "dire ce qui est à faire : …"),
    ),
    "en": (
        (r"as soon as (?:(?:is )?(?:reasonably )?(?:possible|practicable|practical)"
         r"|(?:it|they) (?:is|are) able|may be(?= |[,.;]|$))|as quickly as possible",
         "prompt", "within five working days of …"),
        (r"in a timely (?:manner|fashion|way)|(?<!not )timely|promptly|without (?:undue"
         r"|unreasonable"
         r"|avoidable) delay|expeditiously|(?:within|in) (?:a )?reasonable (?:time"
         r"|period)(?: of time)?"
         r"|with (?:all )?due (?:speed|dispatch)|in due course|at the earliest opportunity|swiftly"
         r"|speedily|as a matter of urgency|shortly|soon(?= |[,.;]|$)(?<!as soon)(?! as)",
         "prompt", "by … (day)"),
        (r"regularly|periodically|from time to time|frequently|on a regular basis"
         r"|at regular intervals|(?<!at )regular(?= (?:reviews?|reports?|checks?|updates?"
         r"|meetings?"
         r"|inspections?|monitoring|training))", "often", "once a quarter"),
        (r"(?:as|where|if|when|wherever|whenever) (?:it (?:is |considers |thinks )?|they (?:are "
         r"|consider )?|deemed |considered |reasonably )?(?:necessary|appropriate|required"
         r"|relevant"
         r"|needed|fit|expedient|applicable)(?= ?[,.;:)]|$| and "
         r"| or )(?<!as required)(?<!if required)"
         r"(?<!where required)(?<!as relevant)(?<!where applicable)(?<!if applicable)"
         r"(?<!as applicable)(?<!when required)",
         "case", "where … (say in which case), as decided by …"),
        (r"as (?:appropriate|necessary|needed)(?! to| for| in)", "case",
         "where … (say in which case), as decided by …"),
        (r"(?:as far as|where(?:ver)?|if|to the (?:greatest |maximum )?extent|so far as"
         r"|insofar as)"
         r"(?: is| it is| they are)? ?(?:reasonably )?(?:possible|practicable|feasible|practical)",
         "extent", "in at least … %; except where …"),
        (r"(?:adequate|sufficient) (?:resources|staff|staffing|training|time|notice|funding"
         r"|funds|numbers?"
         r"|capacity|arrangements|safeguards|facilities|support|supervision|measures|precautions"
         r"|insurance|provision)|adequately",
         "extent", "at least … (number and unit)"),
        (r"significantly|substantially(?! (?:the same|similar|completed?|different|in ))|gradually"
         r"|progressively", "extent", "by … % by … (day)"),
        (r"appropriate(?= (?:measures?|steps?|action|arrangements?|training|support|means"
         r"|safeguards?"
         r"|resources|procedures?|information|level))|suitable(?= (?:measures?|arrangements?"
         r"|steps?"
         r"|training|means))|appropriately|suitably",
         "quality", "which meets the following criteria: …"),
        (r"endeavou?rs?(?= to)|strives?(?= to)|seeks? to|(?<!the )aims? to|makes? every effort"
         r"|(?:use|make) (?:its|their|all|his|her) (?:best |reasonable )?(?:efforts|endeavou?rs)"
         r"|tr(?:y|ies) to", "effort", "say what is to be done: …"),
        (r"(?:particular|special|due|close|careful) (?:attention|consideration)", "effort",
         "say what is to be done: …"),
    ),
}  # fmt: skip


def _row(words: str, leaves_open: Vagueness, instead: str) -> Vague:
    pattern = rf"(?<!\w)(?:{words.replace(' ', chr(92) + 's')})(?!\w)"
    # a lookbehind takes white space of one character: the same
    return Vague(re.compile(pattern, re.IGNORECASE), leaves_open, instead)


VAGUE: dict[Language, tuple[Vague, ...]] = {
    language: tuple(_row(*row) for row in rows) for language, rows in _TABLE.items()
}
