"""Kind, number, issuer and title, from the head of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.types import Language

_HEAD_LINES, _HEAD = 40, 4_000
_LONGEST_TITLE = 400

# printed words to the kinds that the rest of the assistant knows; the first that fits wins
_KINDS: dict[Language, tuple[tuple[str, str], ...]] = {
    "vi": (
        ("Nghị quyết", "resolution"), ("Nghị định", "decree"), ("Thông tư liên tịch", "circular"),
        ("Thông tư", "circular"), ("Quyết định", "decision"), ("Chỉ thị", "directive"),
        ("Bộ luật", "law"), ("Luật", "law"), ("Hiến pháp", "constitution"),
        ("Pháp lệnh", "ordinance"), ("Kế hoạch", "plan"), ("Báo cáo", "report"),
        ("Biên bản", "minutes"), ("Quy chế", "regulation"), ("Quy định", "regulation"),
        ("Nội quy", "regulation"), ("Điều lệ", "regulation"), ("Kết luận", "conclusion"),
        ("Hướng dẫn", "guidance"), ("Thông báo", "notice"), ("Tờ trình", "submission"),
        ("Chương trình", "programme"), ("Đề án", "project"), ("Công văn", "letter"),
    ),
    "fr": (
        ("Proposition de loi", "bill"), ("Projet de loi", "bill"), ("Arrêté", "order"),
        ("Décret", "decree"), ("Ordonnance", "ordinance"), ("Loi", "law"), ("Code", "code"),
        ("Circulaire", "circular"), ("Délibération", "resolution"), ("Résolution", "resolution"),
        ("Décision", "decision"), ("Règlement", "regulation"), ("Directive", "directive"),
        ("Procès-verbal", "minutes"), ("Compte rendu", "minutes"), ("Compte-rendu", "minutes"),
        ("Rapport", "report"), ("Plan", "plan"), ("Instruction", "instruction"),
        ("Note de service", "notice"), ("Avis", "opinion"), ("Convention", "agreement"),
    ),
    "en": (
        ("Standing Orders", "regulation"),
        ("Bill", "bill"), ("Act", "act"), ("Regulations", "regulation"),
        ("Regulation", "regulation"),
        ("Ordinance", "ordinance"), ("Order", "order"), ("Directive", "directive"),
        ("Decision", "decision"), ("Decree", "decree"), ("Circular", "circular"),
        ("Resolution", "resolution"), ("Minutes", "minutes"), ("Report", "report"),
        ("Rules", "regulation"), ("By-laws", "regulation"),
        ("By-law", "regulation"), ("Bylaw", "regulation"),
        ("Policy", "policy"), ("Guidance", "guidance"), ("Plan", "plan"), ("Notice", "notice"),
    ),
}  # fmt: skip
_SYMBOLS = {
    "NQ": "resolution", "NĐ": "decree", "TT": "circular", "TTLT": "circular", "QĐ": "decision",
    "CT": "directive", "KH": "plan", "BC": "report", "KL": "conclusion", "QC": "regulation",
    "HD": "guidance", "TB": "notice", "TTr": "submission", "CTr": "programme", "ĐA": "project",
    "BB": "minutes", "QH": "law", "PL": "ordinance", "CV": "letter",
}  # fmt: skip
_NUMBERS: dict[Language, tuple[re.Pattern[str], ...]] = {
    "vi": (
        re.compile(
            r"(?i:số)\s?:?\s?(?P<n>\d{1,5}[a-z]?(?:/\d{4})?"
            r"(?:[/-][A-ZĐ][A-Za-zĐđƯ0-9&]{0,12}|\s?[-–]\s?[A-ZĐ]{2,10}(?!\w)){1,7})"
        ),
        re.compile(r"(?i:số)\s?:?\s?(?P<n>[A-ZĐ\d][A-ZĐ\d/\-]{2,24})"),
    ),
    # at the beginning of the line: "la loi n° …" further in is another text
    "fr": (
        re.compile(
            r"(?i)\W{0,3}(?:arrêté|décret|loi|ordonnance|décision|délibération|circulaire|instruction|rapport)"
            r"\b[^\n,;]{0,50}?(?P<n>n\s?°\s?\d{2,4}(?:[-‑–/]\d{1,5}){1,2})"
        ),
        re.compile(r"(?P<n>N\s?°\s?\d{1,5}(?:[-‑–/]\d{1,5})?)$"),
    ),
    "en": (
        re.compile(r"(?P<n>\((?:EU|EC|EEC|CFSP|EU, Euratom)\)\s(?:No\s)?\d{1,4}/\d{1,4})"),
        re.compile(r"S\.?\s?I\.?\s(?P<si>\d{4}/\d{1,5})"),
        re.compile(r"(?P<n>(?:Public Law|Pub\. L\.|P\.L\.)\s\d{2,3}[-–]\d{1,4})"),
        re.compile(r"\bNo\.\s(?P<n>[A-Z]{1,5}/\d{4}/\d{1,4})"),
        re.compile(r"(?i)^\W{0,3}circular\s(?P<n>\d{4}/\d{1,4})"),
        re.compile(r"\b(?P<n>(?:No\.?|Number)\s\d{1,5}(?:[/-]\d{1,5}|\sof\s\d{4}))"),
        re.compile(r"^(?P<n>(?:H\.\s?R\.|S\.)\s\d{1,5})$"),
        re.compile(r"\b(?P<year>\d{4})\sNo\.\s(?P<no>\d{1,5})\b"),
    ),
}
_ISSUERS: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(
        r"(?:ỦY BAN|UỶ BAN|UBND|HĐND|HỘI ĐỒNG|CHÍNH PHỦ|QUỐC HỘI|BỘ (?!LUẬT)|THỦ TƯỚNG|SỞ "
        r"|BAN (?!HÀNH)|CHỦ TỊCH|TỈNH |HUYỆN |XÃ |PHƯỜNG |VĂN PHÒNG|TỔNG CỤC|CỤC |KIỂM TOÁN|TÒA ÁN"
        r"|TOÀ ÁN|VIỆN |ĐẢNG|BẢO HIỂM|NGÂN HÀNG|THANH TRA|KHO BẠC|TRƯỜNG |HỌC VIỆN|LIÊN |ĐẠI HỌC"
        r"|MẶT TRẬN|TRUNG TÂM |TỔNG CÔNG TY|HỘI )"
    ),
    "fr": re.compile(
        r"(?i)(?:le (?:préfet|maire|président|premier ministre|conseil|ministre)"
        r"|la (?:ministre|maire|préfète|présidente)|préfecture|ministère|commune d|ville d"
        r"|département d|région |conseil |assemblée nationale|sénat\b|métropole |communauté"
        # the body that decides, before its visas: "La Commission nationale des parcs,"
        r"|(?:la (?:commission|défenseure|cour|haute autorité)|le défenseur|l['’]autorité"
        r"|l['’]agence)\b[^.;]{0,80},$)"
    ),
    "en": re.compile(
        r"(?i)(?=(?-i:[A-Z]))(?!.*['’]s\s\().{0,60}\b(?:council|ministry|department|commission|parliament|agency|authority|office"
        r"|secretary of state)\b"
    ),
}
_EN_ACT = re.compile(r"(?i)\b(?:act|bill|regulation|directive|decision|order|report)\b")
_FR_NUMBER = re.compile(r"^[nN]\s?°\s?")
_DRAFTS: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(r"(?im)^\W{0,3}dự\sthảo\b"),
    "fr": re.compile(r"(?im)^\W{0,3}(?:projet\sd(?:e\s|['’])|avant-projet|proposition\sde\sloi)"),
    "en": re.compile(
        r"(?im)^\W{0,3}(?:\[?draft\b"
        r"|.{0,60}\bdraft\s(?:bill|order|regulations?|by-?law|policy|for\sconsultation))"
    ),
}
_MOTTO = re.compile(
    r"CỘNG\s?H[OÒ][AÀ]\sXÃ\sHỘI|Độc\slập|ĐỘC\sLẬP|^\W+$|RÉPUBLIQUE FRANÇAISE|Liberté"
    r"|CONSTITUTION DU 4"
)
_UNITS = ("TỈNH", "THÀNH PHỐ", "HUYỆN", "QUẬN", "XÃ", "PHƯỜNG", "THỊ XÃ", "THỊ TRẤN")
_CELLS = re.compile(r"\s\|\s|\s{3,}")
_PROJECT = re.compile(r"(?i)^(?:avant-)?projet\sd(?:e\s(?!loi)|['’])")
_UNION = re.compile(
    r"THE (?P<name>EUROPEAN COMMISSION|COUNCIL OF THE EUROPEAN UNION|EUROPEAN PARLIAMENT"
    r"(?: AND THE COUNCIL OF THE EUROPEAN UNION)?|EUROPEAN CENTRAL BANK),?$"
)
_STOPS = re.compile(
    r"(?:Căn cứ|Vu |Considérant|Whereas|Having regard|Điều |Article |Section |Số:|\d|Le |La |\("
    r"|PART |CHAPTER |Part |Chapter |To: |Present: |Nombre de |Approved |Made: "
    r"|Thực hiện |Để |Qua |Nhằm )"
)


@dataclass(frozen=True, slots=True)
class Names:
    """What a text is called; each "" where the head does not say it."""

    kind: str = ""
    number: str = ""
    issuer: str = ""
    title: str = ""


def names(text: str, language: Language, *, title: str = "") -> Names:
    """Reads at most the first 40 cells; ``title`` is read before them and kept when given."""
    rows = [line for line in text[:_HEAD].split("\n") if line.strip()]
    cells = [cell.strip(" *#\t") for row in rows for cell in _CELLS.split(row)]
    lines = [cell for cell in cells if cell.strip("_- ​")][:_HEAD_LINES]
    number = _number(lines, title, language)
    issuer, used = _issuer(lines, language)
    rest = [title, *lines] if title else [x for i, x in enumerate(lines) if i not in used]
    at, kind = _kind(rest, language)
    symbol = re.search(r"/(?:\d{4}/)?([A-ZĐ][A-Za-zĐđ]{0,3})|-([A-Z]{2})/", number)
    if language == "vi" and symbol:
        kind = _SYMBOLS.get(symbol[1] or symbol[2], kind)
    if language == "vi" and not kind and re.search(r"(?i)\bv/v\s", "\n".join(lines[:8])):
        kind = "letter"  # a letter names no kind, only what it is about
    found = title or _title(rest, at, language)
    return Names(kind, number, issuer, found[:_LONGEST_TITLE])


def is_draft(text: str, language: Language, *, title: str, name: str) -> bool:
    """Whether the head, the title or the file's name calls the text a draft."""
    head = "\n".join([title, name.replace("_", " "), *text[:1_500].split("\n")[:15]])
    return bool(_DRAFTS[language].search(head))


def _kind(lines: list[str], language: Language) -> tuple[int, str]:
    """The line that names the kind, and the kind; (-1, "") when none does."""
    # the title in capitals, "RECORDS MANAGEMENT POLICY", before "Corporate Policy No. 7"
    order = sorted(range(min(25, len(lines))), key=lambda at: not lines[at].isupper())
    for at in order:
        line = _PROJECT.sub("", lines[at]) if language == "fr" else lines[at]
        if at and _STOPS.match(line):
            continue
        for word, kind in _KINDS[language]:
            if _names_kind(line, word, language):
                return at, kind
    return -1, ""


def _names_kind(line: str, word: str, language: Language) -> bool:
    if language == "en":
        if len(line) > 200 or line.endswith("."):
            return False
        word = f"(?:{word}|{word.upper()})"
        # "Circular 2025/03", "Minutes of …"; or the noun last: "Parks Act 2024"
        return bool(
            re.match(rf"{word}\b", line)
            or re.search(rf"\b{word}\b(?:\s(?:\d{{4}}|\(|[Nn]o\b)|$|:)", line)
        )
    head, rest = line[: len(word)], line[len(word) : len(word) + 1]
    return head.casefold() == word.casefold() and not rest.isalpha() and len(line) < 300


def _number(lines: list[str], title: str, language: Language) -> str:
    """The text's own number: in the title given, or at the beginning of a line of the head."""
    for line in (title, *lines[:20]):
        if re.match(r"(?:Căn cứ|Vu |Having regard|Điều |Article )", line):
            break
        for pattern in _NUMBERS[language]:
            match = pattern.search(line)
            if not match or (line is not title and not _stands_alone(match, line, language)):
                continue
            groups = match.groupdict()
            if groups.get("si"):
                return f"SI {groups['si']}"
            if groups.get("year"):
                return f"SI {groups['year']}/{groups['no']}"
            number = _FR_NUMBER.sub("n° ", match["n"]).replace("‑", "-").strip(" -/")
            return re.sub(r"\s?[-–]\s?", "-", number) if language == "vi" else number
    return ""


def _stands_alone(match: re.Match[str], line: str, language: Language) -> bool:
    """Not in the middle of a sentence that cites another text."""
    if language == "fr":
        return match.start() == 0
    if language == "vi":
        before, after = line[: match.start()].strip(), line[match.end() :]
        own = not before or any(before.casefold() == w.casefold() for w, _ in _KINDS["vi"])
        about = re.match(r"\s*(?:V/v|Về việc|v/v)", after)
        return own and (len(after) < 40 or bool(about))
    return len(line) <= 200 and not line.endswith(".")


def _issuer(lines: list[str], language: Language) -> tuple[str, set[int]]:
    """Who issues the text, and the places of the lines that say it."""
    for at, line in enumerate(lines if language == "en" else ()):
        if union := _UNION.match(line):  # between title and recitals
            return union["name"].title().replace(" Of The ", " of the ").replace(
                " And ", " and "
            ), {at}
    for at, line in enumerate(lines[:12]):
        if language == "vi" and (_STOPS.match(line) or not line.isupper()):
            continue
        if line.endswith(":") or (language == "en" and not _is_name(line)):
            continue
        if len(line) > 120 or not _ISSUERS[language].match(line) or _MOTTO.search(line):
            continue
        before, after = lines[at - 1] if at else "", lines[at + 1] if at + 1 < len(lines) else ""
        if language == "vi":  # the motto may stand between, in the other column
            near = (x for x in lines[at + 1 : at + 3] if x.isupper() and x.startswith(_UNITS))
            after = next(near, "")
            goes_on = bool(after)
        else:
            goes_on = line.isupper() and after.isupper() and not _kind([after], language)[1]
            goes_on = goes_on and not _DRAFTS[language].search(after)
        if goes_on and not _MOTTO.search(after) and len(after) <= 60:
            return f"{line} {after}", {at, at + 1}
        if line.isupper() and " " not in line and before.isupper():
            return f"{before} {line}", {at - 1, at}
        return line.strip(" ,"), {at}
    return "", set()


def _is_name(line: str) -> bool:
    """ "Department of Parks", never "Text proposed by the Commission"."""
    words = [word for word in re.findall(r"[A-Za-z]+", line) if len(word) > 3]
    return not _EN_ACT.search(line) and all(word[0].isupper() for word in words)


def _title(lines: list[str], at: int, language: Language) -> str:
    """The kind's line and what follows up to the preamble; else the first line that says much."""
    if at < 0:
        said = (line for line in lines[:8] if len(line) > 8 and not _MOTTO.search(line))
        first = next(said, "")
        return first if len(first) <= 200 else ""
    pieces = [lines[at]]
    for line in lines[at + 1 : at + 4]:
        if len(" ".join(pieces)) > 40 and language != "vi":
            break
        if (
            _STOPS.match(line)
            or _MOTTO.search(line)
            or _ISSUERS[language].match(line)
            or len(line) > 300
        ):
            break
        pieces.append(line)
    return " ".join(pieces)
