"""HTML pages, with lxml: lenient as browsers are, and safe (no entities, no network)."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree
from lxml import html as lxml_html

from assistant.errors import ReadError
from assistant.hygiene import clean
from assistant.readers import Extract
from assistant.readers.furniture import Page
from assistant.readers.htmllists import Labels, superscript
from assistant.readers.plain import decode
from assistant.readers.remarks import Remarks

_DROPPED = {
    "script", "style", "head", "noscript", "template", "svg", "iframe", "object", "button",
    "select", "input", "textarea", "option", "datalist", "audio", "video", "canvas", "map",
}  # fmt: skip
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "thead", "tfoot", "tr", "ul", "caption",
}  # fmt: skip
_CELLS = {"td", "th"}
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w\-]{2,20})""", re.IGNORECASE)
# an internal subset declares entities, which no page of a portal needs
_SUBSET = re.compile(r"<!DOCTYPE[^>\[]{0,500}\[[^\]]{0,100000}\]\s*>", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_DEEPEST = 200  # nested elements; pages of portals have 30
_NEAR = 5  # inline elements in preformatted text
_GONE = {"del", "s", "strike"}  # words that an amendment struck out


def read_html(data: bytes, name: str) -> Extract:
    """Block elements as lines, table rows joined by " | ", lists numbered as shown.

    Only the text: no script, no navigation, no banner, nothing hidden; struck-out words are kept as
    remarks. Raises ReadError where the file cannot be parsed.
    """
    text, _ = clean(_decoded(data))
    text = _SUBSET.sub("", text, count=1)
    parser = lxml_html.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8"
    )
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise ReadError(f"{name} cannot be read as HTML ({error}); check the file.") from error
    found = root.find(".//title")
    title = _SPACE.sub(" ", found.text_content()).strip() if found is not None else ""
    for stray in tuple(root.itersiblings(etree.Element)):  # what stands after a </html>
        root.append(stray)
    walk = _Walk(Page(root))
    lines = (_SPACE.sub(" ", line).strip(" |") for line in walk.written().split("\v"))
    text, remarks = walk.remarks.settled(line for line in lines if line)
    return Extract(text, title, remarks=remarks)


def _decoded(data: bytes) -> str:
    named = _CHARSET.search(data[:4096])
    if named and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(named[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


class _Walk:
    """Over the elements of a page, depth first without recursion: it may be nested without end."""

    def __init__(self, page: Page) -> None:
        self.root, self.furniture = page.text, page.furniture
        self.remarks, self.labels = Remarks(), Labels()
        self.pieces: list[str] = []

    def written(self) -> str:
        """The words, with "\\v" where a line ends."""
        stack: list[tuple[lxml_html.HtmlElement, str | None]] = [(self.root, None)]
        while stack:
            element, after = stack.pop()
            if after is not None:
                self.pieces += (after, self._tail(element))
                continue
            tag = element.tag if isinstance(element.tag, str) else ""
            if tag in _DROPPED or not tag or element in self.furniture:
                self.pieces.append(self._tail(element))
            elif tag in _GONE:
                self.pieces += (self._deleted(element), self._tail(element))
            elif tag == "sup" and (shown := superscript(element)) is not None:
                self.pieces += (shown, self._tail(element))
            else:
                before, after = self._around(element, tag)
                self.pieces += (before, self._plain(element, element.text))
                stack.append((element, after))
                stack += ((child, None) for child in reversed(element))
        return "".join(self.pieces)

    def _around(self, element: lxml_html.HtmlElement, tag: str) -> tuple[str, str]:
        """What stands before and after the words of an element."""
        if tag == "br":
            return (" ", "") if _in_cell(element) else ("\v", "")
        if tag in _CELLS:
            return " | ", ""
        if tag == "ins":
            noted = self.remarks.note("insertion", when=element.get("datetime") or "")
            return noted.begin, noted.end
        if tag not in _BLOCKS:
            return "", ""
        if _in_cell(element):  # paragraphs inside a cell stay on its row
            return (self.labels.of(element) if tag == "li" else ""), " "
        if tag == "li":
            return f"\v{self.labels.of(element)}", "\v"
        return ("" if _begins_item(element) else "\v"), "\v"

    def _deleted(self, element: lxml_html.HtmlElement) -> str:
        words = _SPACE.sub(" ", "".join(element.itertext()))
        return self.remarks.deleted(words, when=element.get("datetime") or "")

    def _tail(self, element: lxml_html.HtmlElement) -> str:
        if element is self.root or not element.tail:
            return ""
        return self._plain(element.getparent(), element.tail)

    @staticmethod
    def _plain(parent: lxml_html.HtmlElement, text: str | None) -> str:
        """Text as it stands; the lines of preformatted text stay lines."""
        if not text:
            return ""
        lines = parent is not None and "\n" in text and _is_preformatted(parent)
        return text.replace("\n", "\v") if lines else text.replace("\v", " ")


def _is_preformatted(element: lxml_html.HtmlElement) -> bool:
    above = (element, *islice(element.iterancestors(), _NEAR))
    return any(item.tag == "pre" for item in above)


def _begins_item(element: lxml_html.HtmlElement) -> bool:
    """The first block of a list's item stands behind its number."""
    parent = element.getparent()
    return (
        parent is not None
        and parent.tag == "li"
        and parent[0] is element
        and not (parent.text or "").strip()
        and element.tag not in ("ol", "ul")
    )


def _in_cell(element: lxml_html.HtmlElement) -> bool:
    """In a cell of a row that has others: a table used for layout has one cell to a row."""
    for depth, above in enumerate(element.iterancestors()):
        if above.tag in _CELLS:
            row = above.getparent()
            return row is not None and sum(cell.tag in _CELLS for cell in row) > 1
        if above.tag in ("body", "table") or depth > _DEEPEST:
            return False
    return False
