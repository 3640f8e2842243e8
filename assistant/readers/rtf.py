"""RTF as Word and LibreOffice write it: text, printed numbers, table rows, notes, final view.

Source: Microsoft, Rich Text Format Specification 1.9.1. striprtf, the usual library, keeps deleted
and hidden text, drops notes, and cannot tell a cell from a bar, so the walk is ours.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace

import ftfy  # noqa: F401 - registers the sloppy code pages, which accept every byte

from assistant.errors import ReadError
from assistant.readers import Extract
from assistant.readers.remarks import tidied, without_signs
from assistant.readers.rtf_remarks import ASIDES, RtfRemarks

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+"
    rb"|([^\\{}\r\n]+)|\\"
)
# destinations that hold no words of the document; unknown ones begin with \* and are left out too
_SKIPPED = set(
    "colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr"
    " footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn fldinst atnid atntime atnicn"
    " nonesttables shprslt listtable listoverridetable xe tc txe rxe bkmkstart bkmkend".split()
)
_WORDS = {
    "tab": " ", "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "qmspace": " ",
    "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
}  # fmt: skip
_SIGNS = {b"~": " ", b"_": "-", b"{": "{", b"}": "}", b"\\": "\\"}
_PROPERTIES = set("uc deleted v plain revised revauth revdttm revauthdel revdttmdel".split())
_PARAGRAPH_ENDS = {"par", "line", "sect", "page", "column"}
_CHARSETS = {
    128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850", 77: "mac_roman",
}  # fmt: skip
_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_LATIN = "sloppy-windows-1252"
_SYMBOLS = 2  # the charset of fonts whose letters are pictures: bullets, nearly always
_PRIVATE = range(0xF000, 0xF100)  # where Word puts those when it writes them as Unicode
_DEEPEST = 1_000  # groups in groups; Word writes 30


def read_rtf(data: bytes, name: str) -> Extract:
    """Paragraphs and table rows; notes after the paragraph; no deleted, hidden or running text.

    Raises ReadError for a file that is no RTF, is nested too deep, or holds no text.
    """
    if not data.lstrip()[:5].lower().startswith(b"{\\rtf"):
        raise ReadError(f"{name} is named .rtf but is no RTF file; check what it is.")
    reader = _Reader(name)
    reader.read(data)
    text, remarks = reader.asides.remarks.settled(_whole(tidied(line)) for line in reader.lines)
    if not text:
        raise ReadError(f"{name} holds no text (perhaps pictures of pages): it needs OCR first.")
    return Extract(text, remarks=remarks)


def _whole(line: str) -> str:
    """Characters beyond the basic plane come as two halves."""
    return line.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


@dataclass(frozen=True, slots=True)
class _State:
    """What holds until the group ends."""

    skipped: bool = False
    font: int = -1
    fallback: int = 1  # bytes that stand after \u for readers without Unicode
    deleted: bool = False
    hidden: bool = False
    fonts: bool = False  # inside the font table
    note: bool = False  # this group is a note
    aside: str = ""  # the words of this group are about the document
    revised: bool = False
    inserted: tuple[int, int] = (0, 0)  # by which author of the table, when
    gone: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class _Reader:
    name: str
    lines: list[str] = field(default_factory=list)
    asides: RtfRemarks = field(default_factory=RtfRemarks)
    _said: list[list[str]] = field(default_factory=list)  # words of the open asides
    _state: _State = field(default_factory=_State)
    _above: list[_State] = field(default_factory=list)
    _charsets: dict[int, int] = field(default_factory=dict)
    _page: str = _LATIN
    _default: int = -1
    _pending: bytearray = field(default_factory=bytearray)  # bytes not yet decoded
    _words: list[str] = field(default_factory=list)  # of the paragraph
    _cells: list[str] = field(default_factory=list)
    _in_row: bool = False
    _bodies: list[list[str]] = field(default_factory=list)  # paragraphs that notes interrupt
    _notes: list[str] = field(default_factory=list)
    _note_count: int = 0
    _skip: int = 0
    _starred: bool = False

    def read(self, data: bytes) -> None:
        """Walks over the whole file."""
        at = 0
        while found := _TOKEN.match(data, at):
            at = found.end()
            word, number, hexes, sign, brace, text = found.groups()
            if brace:
                self._brace(brace)
                if not self._above:
                    break
            elif word == b"bin":  # so many bytes that are no RTF
                at += max(0, int(number or 0))
            elif self._skip and (word or hexes or sign):
                self._skip -= 1
            elif word:
                self._control(word.decode().lower(), number)
            elif hexes:
                self._add_bytes(bytes.fromhex(hexes.decode()))
            elif sign:
                self._sign(sign)
            elif text:
                skipped = min(self._skip, len(text))
                self._skip -= skipped
                self._add_bytes(text[skipped:])
        self._flush()
        self._words.append(self.asides.inserted(None))
        self.asides.finish()
        for body in self._bodies:  # a file that was cut
            self._words = body + self._words
        self._bodies, self._in_row = [], False
        if self._cells:
            self._end_row()
        self._end_paragraph()

    def _brace(self, brace: bytes) -> None:
        self._flush()
        self._skip, self._starred = 0, False
        if brace == b"{":
            if len(self._above) > _DEEPEST:
                raise ReadError(
                    f"{self.name} has over {_DEEPEST} groups in groups, which no office program"
                    " writes; save it anew."
                )
            self._above.append(self._state)
            if self._state.note:
                self._state = replace(self._state, note=False)
            return
        if self._state.note:
            text = tidied("".join((*self._words, self.asides.inserted(None))))
            self._words = self._bodies.pop()
            self._note_count += 1
            if text:
                self._notes.append(f"[{self._note_count}] {text}")
        aside = self._state.aside
        self._state = self._above.pop() if self._above else self._state
        if aside and aside != self._state.aside and self._said:
            words = _whole("".join(self._said.pop()))
            self._words.append(self.asides.aside(aside, words))

    def _control(self, word: str, number: bytes | None) -> None:
        value = int(number) if number else None
        self._flush()
        if word in ASIDES:
            self._starred = False
            if self._state.aside != word:
                self._said.append([])
            self._state = replace(
                self._state, aside=word, skipped=False, deleted=False, hidden=False
            )
        elif self._starred or word in _SKIPPED:
            # a text box stands inside a starred group; its words count
            self._state = replace(self._state, skipped=True)
            self._starred = False
        if word == "shptxt":
            self._state = replace(self._state, skipped=False)
        elif word == "fonttbl":
            self._state = replace(self._state, skipped=True, fonts=True)
        elif word in ("ansicpg", *_PAGES):
            self._page = _PAGES.get(word) or _codec(value or 1252)
        elif word == "deff":
            self._default = value if value is not None else -1
        elif word == "f" and value is not None:
            self._state = replace(self._state, font=value)
        elif word == "fcharset" and self._state.fonts:
            self._charsets[self._state.font] = value or 0
        elif word in _PROPERTIES:
            self._property(word, value)
        elif not self._state.skipped:
            self._structure(word, value)

    def _property(self, word: str, value: int | None) -> None:
        if word == "uc":
            self._state = replace(self._state, fallback=max(0, min(value or 0, 8)))
        elif word == "plain":
            self._state = replace(
                self._state, deleted=False, hidden=False, revised=False, font=self._default
            )
        elif word == "v":
            self._state = replace(self._state, hidden=value != 0)
        elif word == "deleted":
            self._state = replace(self._state, deleted=value != 0)
        elif word == "revised":
            self._state = replace(self._state, revised=value != 0)
        else:
            place, number = int("dttm" in word), value or 0
            name = "gone" if word.endswith("del") else "inserted"
            change = list(getattr(self._state, name))
            change[place] = number
            self._state = replace(self._state, **{name: tuple(change)})  # type: ignore[arg-type]

    def _structure(self, word: str, value: int | None) -> None:
        if self._state.aside and word not in ("u", *_WORDS):
            if word in _PARAGRAPH_ENDS and self._said:
                self._said[-1].append("\n")
            return
        if word == "u" and value is not None:
            code = value % 65_536
            self._add("-" if code in _PRIVATE else chr(code))
            self._skip = self._state.fallback
        elif word in _WORDS:
            self._add(_WORDS[word])
        elif word == "footnote":
            self._bodies.append([*self._words, self.asides.inserted(None)])
            self._words = []
            self._state = replace(self._state, note=True)
        elif word == "trowd" or word == "intbl":
            self._in_row = True
        elif word == "pard":
            self._in_row = False
        elif word == "cell":
            self._cells.append(tidied("".join((*self._words, self.asides.inserted(None)))))
            self._words = []
        elif word == "row":
            self._end_row()
        elif word in ("nestcell", "nestrow"):
            self._add(" ")
        elif word in _PARAGRAPH_ENDS and self._state.deleted:
            self._add("\n")
        elif word in _PARAGRAPH_ENDS:
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        self._flush()
        if self._in_row or self._bodies:  # a paragraph of a cell or a note
            self._words.append(" ")
            return
        self._words.append(self.asides.inserted(None))
        self.lines += ["".join(self._words), *self._notes]
        self._words, self._notes = [], []

    def _end_row(self) -> None:
        row = " | ".join(self._cells)
        empty = not without_signs(row).strip(" |")
        self.lines += [row.replace(" | ", "") if empty else row.strip(" |"), *self._notes]
        self._cells, self._notes, self._in_row = [], [], False

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._starred = True
        elif sign in b"\r\n" and not (
            self._state.skipped or self._state.aside
        ):  # an old way to write \par
            self._end_paragraph()
        elif sign in _SIGNS:
            self._flush()
            self._add(_SIGNS[sign])

    def _add_bytes(self, data: bytes) -> None:
        if not (self._state.skipped or self._state.hidden):
            self._pending += data.translate(None, b"\x01\x02")

    def _add(self, text: str) -> None:
        """Words as the state has them: of the text, brought in, deleted, or about the text."""
        state = self._state
        if state.skipped or state.hidden or text in ("\x01", "\x02"):
            return
        if state.aside:
            self._said[-1].append(text)
        elif state.deleted:
            self._words.append(self.asides.deleted(text, state.gone))
        else:
            self._words += (self.asides.inserted(state.inserted if state.revised else None), text)

    def _flush(self) -> None:
        """Decodes the bytes read so far by the code page of their font."""
        if not self._pending:
            return
        font = self._state.font if self._state.font >= 0 else self._default
        charset = self._charsets.get(font, 0)
        page = _CHARSETS.get(charset, self._page)
        data, self._pending = self._pending, bytearray()
        self._add("-" if charset == _SYMBOLS else data.decode(page, "replace"))


def _codec(page: int) -> str:
    if page in (0, 1252):
        return _LATIN
    name = "utf-8" if page == 65_001 else "mac_roman" if page == 10_000 else f"cp{page}"
    try:
        codecs.lookup(name)
    except LookupError:
        return _LATIN
    return name
