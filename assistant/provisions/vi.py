"""Vietnamese: Phần, Chương, Mục, Tiểu mục, Điều, khoản, điểm.

Source: Law 63/2025/QH15 on the promulgation of legal documents and Decree 78/2025/NĐ-CP (layout of
texts); Decree 30/2020/NĐ-CP (administrative documents).
"""

from __future__ import annotations

import re

from assistant.provisions.grammar import HEADING_FOLLOWS, REPORT, ROMAN, Grammar, level

_NUMBER = (
    r"(?P<n>(?:[Tt]hứ\s|THỨ\s)?(?i:nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười)"
    r"|[IVXLC]{1,8}|[A-H](?!\w)|\d{1,3}[a-zđ]?)"
)
_ATTACHED = (
    r"(?:BẢNG|BIỂU)\s(?:TỔNG\sHỢP|PHÂN\sCÔNG|KÊ)|DANH\sSÁCH|TIÊU\sCHÍ|DỰ\sTOÁN|PHƯƠNG\sÁN|THỂ\sLỆ|"
    r"CHIẾN\sLƯỢC|HƯỚNG\sDẪN|QUY\sHOẠCH|BỘ\sTIÊU\sCHÍ|QUY\sCHẾ|QUY\sĐỊNH|ĐIỀU\sLỆ|NỘI\sQUY|QUY\sTRÌNH|DANH\sMỤC|ĐỀ\sÁN|CHƯƠNG\sTRÌNH|KẾ\sHOẠCH"
)

# "ỦY BAN NHÂN DÂN TỈNH … | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"
_STATE = r"(?:CỘNG\sH[ÒO][AÀ]\sXÃ\sHỘI\sCHỦ\sNGHĨA|ĐẢNG\sCỘNG\sSẢN)\sVIỆT\sNAM\b"
_LETTERHEAD = level(
    "annex",
    "block",
    5,
    rf"(?P<n>)(?:(?=[^\n|]{{0,200}}\|[^\n|]{{0,20}}{_STATE})[A-ZĐÀ-Ỹ]{{2}}|{_STATE}\s*(?:$|Độc\slập))",
    "annex",
    "",
)

GRAMMAR = Grammar(
    structure=(
        level(
            "preamble",
            "block",
            5,
            r"(?P<n>)(?:Căn\scứ|CĂN\sCỨ|Xét\s(?:đề\snghị|Tờ\strình|Báo\scáo)|"
            r"Theo\s(?:đề\snghị|Tờ\strình)|Sau\skhi\s(?:xem\sxét|nghe|thảo\sluận)|"
            r"Thực\shiện\s(?:Nghị\squyết|Kết\sluận|Chỉ\sthị|Quyết\sđịnh|Công\svăn))\b",
            "preamble",
            "",
        ),
        level(
            "signature",
            "block",
            5,
            r"(?P<n>)(?:(?i:nơi\snhận)\s*:|(?:TM|KT|TL|TUQ|Q)\.\s?[A-ZĐÀ-Ỹ]{2,}|"
            r"T/M\s|(?:[A-ZĐÀ-Ỹ,]{2,12}\s){0,6}(?:CHỦ\sTỊCH|GIÁM\sĐỐC|BỘ\sTRƯỞNG|TRƯỞNG\sBAN|BÍ\sTHƯ)"
            r"(?:\s[A-ZĐÀ-Ỹ,]{2,12}){0,6}(?:\s[A-ZĐÀ-Ỹ][a-zđà-ỹ]{1,8}){2,5}\s*(?:$|\|)|"
            r"(?:Bản\s)?(?:Hiến\spháp|Bộ\sluật|Luật|Pháp\slệnh|Nghị\squyết)\snày\s(?:đã\s)?được\s"
            r"(?:Quốc\shội|Hội\sđồng\snhân\sdân|Ủy\sban\sthường\svụ)[^\n]{0,250}\bthông\squa\b|(?:CHỦ\sTỊCH|BỘ\sTRƯỞNG|THỦ\sTƯỚNG|GIÁM\sĐỐC|CHÁNH\sVĂN\sPHÒNG)[A-ZĐÀ-Ỹ\s]{0,60}$)",
            "signature",
            "",
        ),
        level(
            "annex",
            "block",
            5,
            rf"(?![^\n]{{0,80}}\.(?:docx?|xlsx?|pdf|rar|zip)\b)(?:PHỤC?\sLỤC|Phụ\slục)(?:\s(?:[Ss]ố|SỐ))?(?:\s(?P<n>[IVXLC]{{1,6}}|\d{{1,3}}(?:\.\d{{1,2}})?|[A-Z])\b)?{HEADING_FOLLOWS}",
            "annex",
            "Phụ lục {n}",
        ),
        level("annex", "block", 5, rf"(?P<n>{_ATTACHED})\s*$", "annex", "{n}"),
        level(
            "annex",
            "block",
            5,
            r"(?:Mẫu|MẪU|Biểu\smẫu|BIỂU\sMẪU|Biểu|BIỂU)(?:\s(?:[Ss]ố|SỐ))?\s?:?\s?"
            r"(?P<n>\d{1,2}[a-zA-Z]?(?:[-./](?!docx?\b)\w{1,6}){0,2})\s*(?:$|[.:–-](?=\s))",
            "form",
            "Mẫu {n}",
        ),
        _LETTERHEAD,
        level(
            "division",
            "container",
            10,
            rf"(?:PHẦN|Phần)\s{_NUMBER}\b{HEADING_FOLLOWS}",
            "div",
            "Phần {n}",
        ),
        level(
            "chapter",
            "container",
            20,
            rf"(?:CHƯƠNG|Chương)\s{_NUMBER}\b{HEADING_FOLLOWS}",
            "chap",
            "Chương {n}",
        ),
        level(
            "subsection",
            "container",
            40,
            rf"(?:TIỂU\sMỤC|Tiểu\smục)\s{_NUMBER}\b{HEADING_FOLLOWS}",
            "subsec",
            "Tiểu mục {n}",
        ),
        level(
            "section",
            "container",
            30,
            rf"(?:MỤC|Mục)\s{_NUMBER}\b{HEADING_FOLLOWS}",
            "sec",
            "Mục {n}",
        ),
        level(
            "article",
            "article",
            50,
            r"(?:Điều|ĐIỀU)\s?(?:thứ\s)?(?P<n>\d{1,4}\s?[a-zđ]{0,2})\s?(?:[.:–\-]|\)\.|$)\s*",
            "art",
            "Điều {n}",
        ),
        ROMAN,  # the headings of an attached plan
    ),
    report=REPORT,
    items=(
        level(
            "para",
            "para",
            60,
            r"(?:(?i:khoản)\s)?(?P<n>\d{1,3}[a-zđ]?)(?:\s?(?:[.)](?!\d)|:\s)\s*(?=\S)|\s?[-–]\s?(?=[A-ZÀ-ÖØ-ÞĐĂƠƯẠ-Ỹ“\"]))",
            "para",
            "khoản {n}",
        ),
        level(
            "subpara",
            "para",
            63,
            r"(?P<n>\d{1,2}(?:\.\d{1,2}){1,3})(?:\s?[-–]\s+(?=\S)|[.)]?\s+(?=\S)|\.(?=[A-ZĐÀ-Ỹ]))",
            "subpara",
            "điểm {n}",
        ),
        level(
            "point",
            "point",
            70,
            r"(?:(?i:điểm)\s)?(?P<n>[a-zđ](?:[a-zđ]?\d?(?=\s?[)/])|(?=\.\s)))\s?[.)/]\s*(?=\S)",
            "point",
            "điểm {n}",
        ),
        level("indent", "point", 80, r"(?P<n>)[-–—•·]\s*(?=[^\s\d])", "dash", "gạch đầu dòng {n}"),
        # "* Mục tiêu:" holds "- …", which holds "+ …"
        level("indent", "point", 76, r"(?P<n>)\*\s*(?=[^\s\d*])", "star", "dấu sao {n}"),
        level("indent", "point", 90, r"(?P<n>)[+]\s*(?=[^\s\d])", "plus", "dấu cộng {n}"),
    ),
    letterhead=_LETTERHEAD,
    masthead=re.compile(r"Số\s?:|V/v\b|Kính gửi\b|\(?Dự thảo\b"),
    attached=re.compile(r"\((?:[Bb]an hành )?[Kk]èm theo\b"),
    signed=re.compile(r"\(?[ĐđĐ]ã ký\)?"),
    inner=level("part", "section", 55, ROMAN.marker.pattern, "sec", "mục {n}"),
    recitals=False,
    capitals=True,
    rising=True,
    joint=" ",
    tight=" ",
    paragraph="đoạn {n}",
    amending=re.compile(r"(?i)\b(?:sửa đổi|bổ sung|thay thế|bãi bỏ|bỏ cụm từ|thay cụm từ)\b"),
    leads=re.compile(
        r"(?:[,(]|\b(?i:tại|của|theo|và|hoặc|các|điểm|khoản|điều|chương|mục|phần|số|với|từ|đến|là|này|ngày|trong|về|bởi|thuộc))$"
    ),
)
