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
        ("Bill", "bill"), ("Act", "act"), ("Regulations", "regulation"),
        ("Regulation", "regulation"),
        ("Ordinance", "ordinance"), ("Order", "order"), ("Directive", "directive"),
        ("Decision", "decision"), ("Decree", "decree"), ("Circular", "circular"),
        ("Resolution", "resolution"), ("Minutes", "minutes"), ("Report", "report"),
        ("Rules", "regulation"), ("By-law", "regulation"), ("Bylaw", "regulation"),
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
            r"(?i:số)\s?:?\s?(?P<n>\d{1,5}[a-z]?(?:/\d{4})?(?:[/-][A-ZĐ][A-Za-zĐđƯ0-9&]{0,12}){1,4})"
        ),
        re.compile(r"(?i:số)\s?:?\s?(?P<n>[A-ZĐ\d][A-ZĐ\d/\-]{2,24})"),
    ),
    # at the beginning of the line: "la loi n° …" further in is another text
    "fr": (
        re.compile(
            r"(?i)\W{0,3}(?:arrêté|décret|loi|ordonnance|décision|délibération|circulaire|instruction)"
            r"\b[^\n,;]{0,50}?(?P<n>n\s?°\s?\d{2,4}(?:[-‑–/]\d{1,5}){1,2})"
        ),
        re.compile(r"(?P<n>N\s?°\s?\d{1,5}(?:[-‑–/]\d{1,5})?)$"),
    ),
    "en": (
        re.compile(r"(?P<n>\(E[UC]\)\s(?:No\s)?\d{1,4}/\d{1,4})"),
        re.compile(r"S\.?\s?I\.?\s(?P<si>\d{4}/\d{1,5})"),
        re.compile(r"(?P<n>(?:Public Law|Pub\. L\.|P\.L\.)\s\d{2,3}[-–]\d{1,4})"),
        re.compile(r"\b(?P<n>(?:No\.?|Number)\s\d{1,5}(?:[/-]\d{1,5}|\sof\s\d{4}))"),
        re.compile(r"\b(?P<n>(?:H\.\s?R\.|S\.)\s\d{1,5})\b"),
        re.compile(r"\b(?P<year>\d{4})\sNo\.\s(?P<no>\d{1,5})\b"),
    ),
}
_ISSUERS: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(
        r"(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHÍNH PHỦ|QUỐC HỘI|BỘ |THỦ TƯỚNG|SỞ |BAN |CHỦ TỊCH|TỈNH |HUYỆN "
        r"|VĂN PHÒNG|TỔNG CỤC|CỤC |KIỂM TOÁN|TÒA ÁN|VIỆN |ĐẢNG)"
    ),
    "fr": re.compile(
        r"(?i)(?:le (?:préfet|maire|président|premier ministre|conseil|ministre)"
        r"|la (?:ministre|maire|préfète|présidente)|préfecture|ministère|commune d|ville d"
        r"|département d|région |conseil |assemblée nationale|sénat\b|métropole |communauté )"
    ),
    "en": re.compile(
        r"(?i).{0,60}\b(?:council|ministry|department|commission|parliament|agency|authority|office"
        r"|secretary of state)\b"
    ),
}
_EN_ACT = re.compile(r"(?i)\b(?:act|bill|regulation|directive|decision|order|report)\b")
_FR_NUMBER = re.compile(r"^[nN]\s?°\s?")
_DRAFTS: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(r"(?im)^\W{0,3}dự\sthảo\b"),
    "fr": re.compile(r"(?im)^\W{0,3}(?:projet\sd(?:e\s|['’])|avant-projet|proposition\sde\sloi)"),
    "en": re.compile(
        r"(?im)^\W{0,3}(?:\[?draft\b|.{0,60}\bdraft\s(?:bill|order|regulations?|by-?law|policy|for\sconsultation))"
    ),
}
_MOTTO = re.compile(
    r"CỘNG\s?H[OÒ][AÀ]\sXÃ\sHỘI|Độc\slập|ĐỘC\sLẬP|^\W+$|RÉPUBLIQUE FRANÇAISE|Liberté"
)
_UNITS = ("TỈNH", "THÀNH PHỐ", "HUYỆN", "QUẬN", "XÃ", "PHƯỜNG", "THỊ XÃ", "THỊ TRẤN")
_STOPS = re.compile(
    r"(?:Căn cứ|Vu |Considérant|Whereas|Having regard|Điều |Article |Section |Số:|\d|Le |La |\()"
)


@dataclass(frozen=True, slots=True)
class Names:
    """What a text is called; each "" where the head does not say it."""

    kind: str = ""
    number: str = ""
    issuer: str = ""
    title: str = ""


def names(text: str, language: Language, *, title: str = "") -> Names:
    """Reads at most the first 40 lines; ``title`` is read before them and kept when given."""
    lines = [line.strip(" *#\t") for line in text[:_HEAD].split("\n") if line.strip()][:_HEAD_LINES]
    head = [title, *lines] if title else lines
    number = _number(head, language)
    at, kind = _kind(head, language)
    symbol = re.search(r"/(?:\d{4}/)?([A-ZĐ][A-Za-zĐđ]{0,3})|-([A-Z]{2})/", number)
    if language == "vi" and symbol:
        kind = _SYMBOLS.get(symbol[1] or symbol[2], kind)
    found = title or _title(head, at, language)
    return Names(kind, number, _issuer(lines, language), found[:_LONGEST_TITLE])


def is_draft(text: str, language: Language, *, title: str, name: str) -> bool:
    """Whether the head, the title or the file's name calls the text a draft."""
    head = "\n".join([title, name.replace("_", " "), *text[:1_500].split("\n")[:15]])
    return bool(_DRAFTS[language].search(head))


def _kind(lines: list[str], language: Language) -> tuple[int, str]:
    """The line that names the kind, and the kind; (-1, "") when none does."""
    for at, line in enumerate(lines[:25]):
        if _STOPS.match(line) and at:
            continue
        folded = line.casefold()
        for word, kind in _KINDS[language]:
            if _names_kind(folded, word.casefold(), language):
                return at, kind
    return -1, ""


def _names_kind(line: str, word: str, language: Language) -> bool:
    if language == "en":  # the noun comes last: "Parks Act 2024"
        return len(line) < 200 and bool(
            re.search(rf"\b{word}\b(?:\s(?:\d{{4}}|\(|of\b|on\b|no\b)|$|:)", line)
        )
    return (
        line.startswith(word) and not line[len(word) : len(word) + 1].isalpha() and len(line) < 300
    )


def _number(lines: list[str], language: Language) -> str:
    for line in lines[:20]:
        if re.match(r"(?:Căn cứ|Vu |Having regard|Điều |Article )", line):
            break
        for pattern in _NUMBERS[language]:
            match = pattern.match(line) if language == "fr" else pattern.search(line)
            if match:
                groups = match.groupdict()
                if groups.get("si"):
                    return f"SI {groups['si']}"
                if groups.get("year"):
                    return f"SI {groups['year']}/{groups['no']}"
                return _FR_NUMBER.sub("n° ", match["n"]).replace("‑", "-").strip(" -/")
    return ""


def _issuer(lines: list[str], language: Language) -> str:
    for at, line in enumerate(lines[:12]):
        left = line.split(" | ")[0].strip(" -*,")
        if _STOPS.match(left) and language == "vi":
            break
        if line.endswith(":") or (language == "en" and _EN_ACT.search(left)):
            continue
        if len(left) <= 120 and _ISSUERS[language].match(left) and not _MOTTO.search(left):
            if language == "vi" and not left.isupper():
                continue
            after = lines[at + 1].split(" | ")[0].strip(" -*,") if at + 1 < len(lines) else ""
            if language == "vi" and after.isupper() and after.startswith(_UNITS):
                return f"{left} {after}"
            return left
    return ""


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
