"""Vietnamese words of time and the turns in which a deadline is given; see ``terms``."""

from __future__ import annotations

from assistant.norms.lexicon import Calendar, compiled

_ONES = "một hai ba bốn năm sáu bảy tám chín".split()
_NUMBERS = {name: number for number, name in enumerate(_ONES, start=1)} | {"mười": 10}
_NUMBERS |= {
    f"{tens} {one}": ten + number
    for tens, ten in {"mười": 10, "hai mươi": 20, "ba mươi": 30}.items()
    for one, number in {**{name: n for n, name in enumerate(_ONES, start=1)}, "lăm": 5}.items()
}
_NUMBERS |= {"hai mươi": 20, "ba mươi": 30, "bốn mươi lăm": 45, "sáu mươi": 60, "chín mươi": 90}
_NUMBERS |= {"tư": 4, "nhất": 1, "nhì": 2, "i": 1, "ii": 2, "iii": 3, "iv": 4}
_UNITS = {
    "ngày": (1, "D"),
    "tuần": (1, "W"),
    "tháng": (1, "M"),
    "quý": (3, "M"),
    "năm": (1, "Y"),
    "giờ": (1, "H"),
    "tiếng": (1, "H"),
    "nửa năm": (6, "M"),
}
# the words before a time, in any order: "chậm nhất là vào ngày", "trong thời hạn không quá"
_LEAD = (
    r"(?:(?:(?P<before>trước)|(?P<since>kể từ|tính từ|bắt đầu từ|từ)(?! nay)|từ nay đến"
    r"|(?P<end>đến hết|cho đến hết|hết|cuối|kết thúc)|\d{1,2} ?(?:giờ|h) ?(?:\d{2})?(?: phút)?,?"
    r"|chậm nhất|muộn nhất|không quá|không muộn hơn|tối đa|tối thiểu|ít nhất|xong|hoàn thành"
    r"|thời hạn|thời gian|trong vòng|trong|vòng|vào|là|đến|cho|khoảng|định kỳ|ngày|sau|thời điểm)"
    r"(?: |$)){0,10}"
)
_COUNTED = "|".join(
    sorted(
        (n for n in _NUMBERS if n not in ("i", "ii", "iii", "iv", "nhất", "nhì", "tư")), key=len
    )[::-1]
)
_NUMBER = rf"(?<!ngày )(?P<number>\d{{1,3}}|{_COUNTED}) (?:\([^)\n]{{1,20}}\) )?"
_UNIT = r"(?P<unit>ngày|tuần|tháng|quý|năm|giờ|tiếng)(?: (?P<working>làm việc))?(?!\w)"
_UNIT += r"(?! \d| ngày \d| (?:đầu|cuối|của|thứ|hằng|hàng|mỗi)(?!\w))"
_EVENT = r"(?P<event>[^.;:|]+)"
_FROM = rf"(?:,? (?:kể từ|tính từ|sau|từ)(?: thời điểm)?(?: khi)? {_EVENT})?"
_EACH = r"(?:hằng|hàng|mỗi)"
_DAY = r"(?P<day>\d{1,2})"
_MONTH = r"(?P<month>1[0-2]|0?[1-9])(?!\d)"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\w/]|-\d)"
_YEARLY = rf",? (?:của )?(?P<yearly>{_EACH} năm)"
_QUARTER = r"quý (?P<quarter>IV|I{1,3}|[1-4]|nhất|hai|ba|tư)(?!\w)"
_HALF = r"(?:6|sáu) tháng (?P<half>đầu|cuối)(?: của)?"

_FORMS = (
    rf"{_HALF} năm {_YEAR}",
    # "ít nhất 05 ngày trước ngày họp", "trước ít nhất 05 ngày": backwards from the event
    rf"{_NUMBER}{_UNIT} (?P<back>trước)(?: khi)?(?: (?P<event>[^.;:|]+))?",
    rf"(?P<back>)(?:(?<=trước )|(?<=trước ít nhất )|(?<=trước tối thiểu )){_NUMBER}{_UNIT}"
    r"(?!,? (?:kể|tính) từ)(?: so với (?P<event>[^.;:|]+))?",
    # "6 tháng một lần", "03 năm/lần"
    rf"(?P<every>){_NUMBER}{_UNIT}(?: ?/ ?(?:01 )?lần| (?:một|1|01) lần)(?!\w)",
    rf"(?<=định kỳ )(?P<every>){_NUMBER}{_UNIT}(?! (?:kể|tính|sau))",
    rf"(?<=định kỳ )(?P<every>{_EACH})? ?(?P<unit>ngày|tuần|tháng|quý|năm)(?!\w)(?! \d)",
    rf"{_NUMBER}{_UNIT}{_FROM}",
    # the same day of every quarter, year, month
    rf"{_DAY}(?: của)? (?P<quarterly>tháng (?:đầu|cuối|thứ nhất|thứ hai|thứ ba))"
    rf"(?: của)?(?: {_EACH})? quý(?: sau)?(?!\w)",
    rf"(?P<day>\d{{1,2}}) ?[/.-] ?{_MONTH}{_YEARLY}",
    rf"(?P<day>\d{{1,2}}) tháng {_MONTH}{_YEARLY}",
    rf"tháng {_MONTH}{_YEARLY}",
    rf"{_QUARTER}{_YEARLY}",
    rf"(?P<yearly>{_EACH} năm),? (?:trước|chậm nhất(?: là)?|vào|muộn nhất(?: là)?) (?:ngày )?"
    rf"(?P<day>\d{{1,2}})(?: ?[/.-] ?| tháng ){_MONTH}(?! ?[/.-] ?\d| năm)",
    rf"{_DAY}(?: của)? (?P<monthly>{_EACH} tháng)(?!\w)",
    # what comes round
    rf"(?P<every>{_EACH}) (?:{_NUMBER})?(?P<unit>ngày|tuần|tháng|quý|năm|giờ)(?: (?:một|1|01) lần)?"
    r"(?!\w)(?! \d)",
    r"(?P<every>(?:một|1|01) lần ?(?:/|trong|mỗi) ?(?:một |1 |01 )?)"
    r"(?P<unit>ngày|tuần|tháng|quý|năm)(?!\w)",
    # a stretch of days
    r"(?P<day>\d{1,2})(?:[/.-](?P<month>\d{1,2}))?(?:[/.-](?P<year>\d{4}))? đến (?:hết )?"
    r"(?:ngày )?(?P<day2>\d{1,2})[/.-](?P<month2>\d{1,2})[/.-](?P<year2>\d{4})",
    r"(?:giai đoạn|năm) (?P<year>20\d\d) ?[-–] ?(?P<year2>20\d\d)(?!\w)",
    # one day, a month, a quarter, a half, a year
    r"(?P<day>\d{1,2}) ?[/.-] ?(?P<month>\d{1,2}) ?[/.-] ?(?P<year>\d{4})(?!\d)",
    rf"(?P<day>\d{{1,2}}) tháng {_MONTH},? năm {_YEAR}",
    rf"tháng {_MONTH}(?: ?[/-] ?|,? năm ){_YEAR}",
    rf"{_QUARTER}(?: ?[/-] ?|,? năm | ){_YEAR}",
    rf"năm {_YEAR}",
    rf"(?<!\w){_YEAR}$",
)

CALENDAR = Calendar(
    forms=tuple(compiled(_LEAD + form) for form in _FORMS),
    numbers=_NUMBERS
    | {"đầu": 1, "cuối": 2, "tháng đầu": 1, "tháng thứ nhất": 1, "tháng thứ hai": 2}
    | {"tháng thứ ba": 3, "tháng cuối": 3},
    units=_UNITS,
    joined=compiled(r",? (?:và|hoặc|hay|rồi) (?:trước |sau |ngày )?|, (?=\d)"),
)
