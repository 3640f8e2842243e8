"""Vietnamese: "Quyết định này thay thế …", "Bãi bỏ khoản 3 Điều 5 …", "… hết hiệu lực"."""

from __future__ import annotations

import re

from assistant.references.verbs import Verbs, row

# the statement is the text's own: it begins a line, or the text itself is its subject
_BEGINS = (
    r"(?:^|\n|;\s(?:đồng\sthời\s)?)[ \t]*"
    r"(?:\d{1,2}[.)]\s?|[a-zđ]\)\s?|[-–+]\s?|Điều\s\d{1,3}[.:]\s?(?:[^\n.]{0,60}?\.\s)?)?"
)
_ITSELF = (
    r"(?:Luật|luật|Nghị\sđịnh|Nghị\squyết|Quyết\sđịnh|Thông\stư(?:\sliên\stịch)?|Pháp\slệnh"
    r"|Chỉ\sthị|Quy\s(?:chế|định)|Kế\shoạch)\snày(?:\scó\shiệu\slực[^.;\n]{0,140}?)?(?:,\s|\svà\s|\s)"
)
_OWN = rf"(?:{_BEGINS}|{_ITSELF})"
_CHANGE = r"(?i:sửa\sđổi(?:,?\s(?:và\s)?bổ\ssung)?"
_BY_THIS = r"[A-ZĐ][^\n.;]{2,40}\snày"
_DATE = r"ngày\s\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4}|ngày\s\d{1,2}/\d{1,2}/\d{4}"

VERBS = Verbs(
    statements=(
        row(
            "amend",
            "after",
            rf"{_OWN}{_CHANGE}|bổ\ssung)\s"
            r"(?:một\ssố\s(?:điều|khoản|nội\sdung|quy\sđịnh)\s(?:của|tại)\s)",
            heads=True,
        ),
        row(
            "amend", "after", rf"{_OWN}(?i:thay\s(?:thế\s)?(?:các\s)?(?:cụm\stừ|từ|mẫu|phụ\slục))\b"
        ),
        row("insert", "after", rf"{_OWN}(?i:bổ\ssung)\s(?:thêm\s)?"),
        row("amend", "after", rf"{_OWN}{_CHANGE})\s"),
        row(
            "repeal",
            "after",
            rf"{_OWN}(?i:bãi\sbỏ|hu[ỷỹ]\sbỏ|h[ủù]y\sbỏ)\s(?:toàn\sbộ\s|các\squy\sđịnh\stại\s)?",
        ),
        row("replace", "after", rf"{_OWN}(?i:thay\sthế)\s(?:cho\s|toàn\sbộ\s)?"),
        row(
            "expire",
            "before",
            r"\s(?:sẽ\s)?(?:hết|chấm\sdứt)\shiệu\slực(?:\sthi\shành)?\b(?!\s(?:một\sphần|thì))",
        ),
        row(
            "repeal",
            "before",
            r"\sbị\s(?:bãi\sbỏ|hủy\sbỏ|huỷ\sbỏ|thay\sthế)\b"
            rf"(?=\s(?:kể\stừ|bởi\s{_BY_THIS}|[.;])|[.;])",
        ),
        row("replace", "before", rf"\sđược\sthay\sthế\s(?:bằng|bởi)\s(?={_BY_THIS})"),
    ),
    speaks=re.compile(
        r"(?i)bãi bỏ|thay thế|hết hiệu lực|chấm dứt hiệu lực|sửa đổi|bổ sung|h[ủuù][ỷyỹ] bỏ|hủy bỏ"
    ),
    unless=re.compile(
        r"(?i)(?:^|\s)(?:khi|nếu|trường hợp|trong thời gian|trước khi|sau khi|chưa)\s"
    ),
    apart=re.compile(r"(?i)\s(?:trừ|ngoại trừ|một phần)\s"),
    heads=re.compile(r"\n[*#\s]{0,6}(?:Điều|ĐIỀU)\s\d{1,4}[a-zđ]?\s?[.:]"),
    effective=re.compile(rf"(?:kể\s)?từ\s(?P<d>{_DATE})"),
    leads=re.compile(
        r"(?i)(?:\W|\d|\b(?:[a-zđ]|các|những|toàn bộ|quy định|tại|nội dung|của|và|cho|điều|văn bản"
        r"|sau đây|sau|đây|thêm|vào|kể từ ngày [^,\n]{4,60},|thay thế|bản)\b){0,60}"
    ),
    lists=re.compile(
        r"(?i)(?:[,;]|(?:^|\s)(?:và|cùng với|hoặc))\s*(?:các\s|toàn bộ\s|thay thế\s)?"
        r"(?:\d+[.)]|[a-zđ]\)|[-–])?\s*$"
    ),
    partly=re.compile(r"(?i)quy định|nội dung|điều"),
    parts=re.compile(r"(?!)"),
    open_end=re.compile(r"\s(?:nếu|khi|trong trường hợp)\s"),
)
