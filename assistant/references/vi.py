"""Vietnamese references: "điểm a khoản 1 và khoản 3 Điều 7 Nghị định số 30/2020/NĐ-CP".

Source: Law 63/2025/QH15 and Decree 78/2025/NĐ-CP, on how provisions and documents are cited.
"""

from __future__ import annotations

import re

from assistant.references.grammar import DOCUMENT, Grammar, Here, Level, Names, Step, plain

KINDS = (
    r"(?:Bộ\sluật|Luật|Pháp\slệnh|Lệnh|Hiến\spháp|Nghị\squyết\sliên\stịch|Nghị\squyết|Nghị\sđịnh"
    r"|Quyết\sđịnh|Thông\stư\sliên\stịch|Thông\stư|Chỉ\sthị|Kế\shoạch|Kết\sluận|Quy\sđịnh|Quy\schế"
    r"|Chương\strình|Đề\sán|Điều\slệ|Công\svăn|Hướng\sdẫn|Thông\sbáo|Văn\sbản|Công\sđiện|Tờ\strình"
    r"|Báo\scáo|Nội\squy|Danh\smục)"
)
NUMBER = (
    r"\d{1,5}[a-z]?(?:/\d{4})?[/-](?:[A-ZĐ][A-Za-zĐđƯ0-9&]{0,12}(?:\s?[-–]\s?|/)){0,4}"
    r"[A-ZĐ][A-ZĐa-zđƯ0-9&]{0,14}(?<!\s)"
)
# words that end the name of a law; "và", "của", "theo" and commas may also stand in one
_ENDS = (
    r"(?:và|hoặc|thì|phải|được|có|là|theo|tại|để|khi|của|không|đã|trong|với|bao|quy|hướng|sửa|về"
    r"|này|đó|nêu|nói|ngày|số|năm|do|bởi|từ|đến|trừ|mà|như|cũng|các|những|sẽ|chịu|ban|nhưng|nếu"
    r"|đối|còn|nhằm|vào|cho|thông|bị|đang|khác|hiện|liên|hay|trên|trước|sau|qua|thuộc|một|mỗi)"
)
_HARD_NAMES = (
    "Phòng cháy và chữa cháy", "Phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Khoa học và công nghệ",
    "Khoa học, công nghệ và đổi mới sáng tạo", "Hôn nhân và gia đình",
    "Bảo vệ và kiểm dịch thực vật", "Bảo vệ và phát triển rừng",
    "Hỗ trợ doanh nghiệp nhỏ và vừa", "Trách nhiệm bồi thường của Nhà nước",
    "Địa chất và khoáng sản", "Giám định tư pháp", "Phòng, chống tác hại của rượu, bia",
    "Phòng, chống tác hại của thuốc lá",
    "Thủy sản", "Quản lý thuế", "Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại"
    " doanh nghiệp", "Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ",
    "Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng",
    "Hoạt động giám sát của Quốc hội và Hội đồng nhân dân",
    "Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân", "Tài nguyên, môi trường biển và hải"
    " đảo", "Tiêu chuẩn và quy chuẩn kỹ thuật", "Xuất cảnh, nhập cảnh của công dân Việt Nam",
    "Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam",
    "Thuế xuất khẩu, thuế nhập khẩu", "Mặt trận Tổ quốc Việt Nam", "Cán bộ, công chức",
    "An toàn, vệ sinh lao động", "Công an nhân dân", "Bảo vệ quyền lợi người tiêu dùng",
    "Xử lý vi phạm hành chính", "Các tổ chức tín dụng", "Các công cụ chuyển nhượng",
    "Ban hành văn bản quy phạm pháp luật", "Trẻ em", "Bảo hiểm xã hội", "Bảo hiểm y tế",
    "Thi hành án dân sự", "Thi hành án hình sự", "Thi hành tạm giữ, tạm giam", "Dẫn độ",
    "Thực hiện dân chủ ở cơ sở", "Thực hành tiết kiệm, chống lãng phí", "Quy hoạch",
    "Quy hoạch đô thị", "Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác",
    "Sở hữu trí tuệ", "Hàng không dân dụng Việt Nam", "Hàng không dân dụng",
    "Ngân hàng Nhà nước Việt Nam", "Thông tin", "Thông tin mạng", "Cơ yếu",
)  # fmt: skip
_KNOWN = "|".join(
    re.escape(name).replace(r"\ ", r"\s") for name in sorted(_HARD_NAMES, key=len, reverse=True)
)
_WORD = r"[^\W\d_]+"
_NAME = (
    rf"(?:(?i:{_KNOWN})(?!\w)|(?!{_ENDS}\b){_WORD}(?:(?:,\s(?=chống|kháng|trừ|dân|phạm)|\s|-)"
    rf"(?!{_ENDS}\b|{KINDS}\b){_WORD}){{0,9}})"
)
# the name is closed by its number or year
_ANY = (
    rf"(?:(?!\s(?:{KINDS}|này|phải|được|thì|có|quy\sđịnh|và\scác|hoặc|tại|từ|trong|theo|[Mm]ẫu|lập)\b)[^\n.;:()\d])"
    r"{2,140}?"
)


def _number(match: re.Match[str]) -> str:
    return re.sub(r"\s", "", match["number"]).replace("–", "-").strip("-/")


def _law(match: re.Match[str]) -> str:
    """ "Luật Tiếp cận thông tin năm 2016": the name with its year, if one is given."""
    name = " ".join(match["name"].split())
    year = match.groupdict().get("year")
    return f"{' '.join(match['kind'].split())} {name}{f' {year}' if year else ''}"


_LETTER = r"[a-zđ]\d{0,2}(?![\w])\)?"
_COUNT = r"\d{1,3}[a-zđ]?(?![\w%]|\.\d)"
_ROMAN = r"(?:[IVXLC]{1,6}|\d{1,3}[a-z]?)(?![\w%]|\.\d)"


def _point(number: str) -> tuple[Step, ...]:
    number = number.rstrip(")").strip()
    return (("subpara" if "." in number else "point", number),)


GRAMMAR = Grammar(
    levels=(
        Level(
            r"(?<!\w)(?<!địa\s)(?<!đặc\s)(?<!thời\s)(?:[Cc]ác\s)?[Đđ]iểm\s",
            rf"(?:{_LETTER}|\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}(?![\w/%]))",
            70,
            _point,
            None,
        ),
        Level(
            r"(?<!\w)(?<!tài\s)(?<!điều\s)(?<!Điều\s)(?:[Cc]ác\s)?[Kk]hoản\s",
            _COUNT,
            60,
            plain("para"),
            None,
        ),
        Level(
            r"(?<!\w)(?:[Cc]ác\s)?(?:Điều|điều|ĐIỀU)\s",
            r"\d{1,4}[a-zđ]{0,2}(?![\w%])",
            50,
            plain("art"),
        ),
        Level(r"(?<!\w)(?:[Cc]ác\s)?(?:Tiểu\smục|tiểu\smục)\s", _ROMAN, 40, plain("subsec"), None),
        Level(
            r"(?<!\w)(?<!danh\s)(?<!hạng\s)(?<!Danh\s)(?<!Hạng\s)(?:[Cc]ác\s)?[Mm]ục\s",
            _ROMAN,
            30,
            plain("sec"),
            None,
        ),
        Level(r"(?<!\w)(?:[Cc]ác\s)?Chương\s", _ROMAN, 20, plain("chap")),
        Level(r"(?<!\w)(?:[Cc]ác\s)?Phần\s", _ROMAN, 10, plain("div"), None),
        Level(
            r"(?<!\w)(?:[Cc]ác\s)?[Pp]hụ\slục\s(?:số\s)?",
            r"(?:[IVXLC]{1,6}|\d{1,3}|[A-Z])(?![\w%]|\.\d)",
            5,
            plain("annex"),
        ),
    ),
    heres=(
        Here(r"(?<!\w)[Đđ]iểm\snày(?!\w)", "point", 70),
        Here(r"(?<!\w)(?<!tài\s)(?<!điều\s)[Kk]hoản\snày(?!\w)", "para", 60),
        Here(r"(?<!\w)(?:Điều|điều)\snày(?!\w)", "art", 50),
        Here(r"(?<!\w)Mục\snày(?!\w)", "sec", 30),
        Here(r"(?<!\w)Chương\snày(?!\w)", "chap", 20),
        Here(r"(?<!\w)Phần\snày(?!\w)", "div", 10),
        Here(r"(?<!\w)Phụ\slục\snày(?!\w)", "annex", 5),
        Here(rf"(?<!\w){KINDS}\snày(?!\w)", "document", DOCUMENT),
    ),
    names=(
        Names(
            rf"(?<!\w)(?P<of>{KINDS}\s(?:{_ANY}\s)??(?:số|Số)\s?:?\s?(?P<number>{NUMBER}))", _number
        ),
        Names(rf"(?<!\w)(?P<of>{KINDS}\s(?P<number>{NUMBER}))", _number),
        Names(r"(?<![\w/])(?P<of>(?P<number>\d{1,4}/\d{4}/[A-ZĐ][A-ZĐa-zđƯ0-9-]{1,20}))", _number),
        Names(
            r"(?<!\w)(?P<of>(?P<kind>Bộ\sluật|Luật|Pháp\slệnh)\s"
            rf"(?!này|đó|{KINDS})(?P<name>{_ANY})\snăm\s(?P<year>\d{{4}}))(?!\w)",
            _law,
        ),
        Names(rf"(?<!\w)(?P<of>(?P<kind>Bộ\sluật|Luật|Pháp\slệnh)\s(?P<name>{_NAME}))(?!\w)", _law),
        Names(
            r"(?<!\w)(?P<of>Hiến\spháp(?:\snước\sCộng\shòa\sxã\shội\schủ\snghĩa\sViệt\sNam)?"
            r"(?:\snăm\s(?P<year>\d{4}))?)",
            lambda m: f"Hiến pháp {m['year']}" if m["year"] else "Hiến pháp",
        ),
    ),
    same=r"(?<!\w)(?P<of>(?:Bộ\sluật|Luật|Pháp\slệnh|Nghị\sđịnh|Nghị\squyết|Quyết\sđịnh|Thông\stư"
    r"(?:\sliên\stịch)?)\s(?:đó|nói\strên|nêu\strên))(?!\w)",
    before=re.compile(r"(?!)"),
    foreign=re.compile(
        rf"\s(?:của\s|trong\s|tại\s)?(?P<name>(?:{KINDS}|(?!Điều|Khoản|Điểm|Mục|Chương|Phần|Ủy|Bộ\strưởng|Chính"
        r"|Nhà|Hội|Sở|Quốc|Thủ|Cục|Tổng|Ban|Công\san|Cơ|Tòa|Viện)[A-ZĐ][^\W\d_]+)(?:\s[^\W\d_]+){0,3})"
    ),
    outside=re.compile(r"(?!)"),
    inside=re.compile(
        r"\s|\s(?:của|thuộc|tại|trong|kèm\stheo|(?:được\s)?ban\shành\skèm\stheo)\s|,\s(?:ban\shành\s)"
        r"?kèm\stheo\s"
    ),
    beside=re.compile(r"\s?[,;]\s(?:và\s|hoặc\s)?|\s(?:và|hoặc|hay)\s(?:tại\s)?|\s?và/hoặc\s"),
    through=re.compile(r"\s(?:đến|tới)\s(?:hết\s)?"),
    separator=r"\s?,\s?|\s?;\s(?=[a-zđ\d]\W)|\s(?:và|hoặc|hay|đến|tới)\s|\s?[-–]\s?",
    range_word=r"đến|tới|[-–]",
    units=r"\s?(?:%|ngày|tháng|năm|đồng|người|giờ|triệu|tỷ|lần|km|m²|m2|bộ|bản|phần)(?!\w)",
    loose=True,
    letters="abcdđeghiklmnopqrstuvxy",
)
