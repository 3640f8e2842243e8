"""HTML pages, with lxml: lenient as browsers are, and safe (no entities, no network)."""

from __future__ import annotations

import re

from lxml import etree
from lxml import html as lxml_html

from assistant.errors import ReadError
from assistant.hygiene import clean
from assistant.readers import Extract
from assistant.readers.plain import decode

_DROPPED = {
    "script", "style", "nav", "head", "noscript", "template", "svg", "iframe", "object", "button",
    "select", "form", "footer",
}  # fmt: skip
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "thead", "tr", "ul",
    "caption",
}  # fmt: skip
_CELLS = {"td", "th"}
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w\-]{2,20})""", re.IGNORECASE)
# an internal subset declares entities, which no page of a portal needs
_SUBSET = re.compile(r"<!DOCTYPE[^>\[]{0,500}\[[^\]]{0,100000}\]\s*>", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_DEEPEST = 200  # nested elements; pages of portals have 30


def read_html(data: bytes, name: str) -> Extract:
    """Block elements as lines, table rows joined by " | ", no script, style or navigation."""
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
    pieces: list[str] = []
    _write(root, pieces)
    lines = (_SPACE.sub(" ", line).strip(" |") for line in "".join(pieces).split("\v"))
    return Extract(clean("\n".join(line for line in lines if line))[0], title)


def _decoded(data: bytes) -> str:
    named = _CHARSET.search(data[:4096])
    if named and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(named[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def _write(root: lxml_html.HtmlElement, pieces: list[str]) -> None:
    """Depth first without recursion, as a page may be nested as deep as it likes."""
    stack: list[tuple[lxml_html.HtmlElement, bool]] = [(root, False)]
    while stack:
        element, done = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if done:
            pieces += (_after(element, tag), element.tail or "")
            continue
        if tag in _DROPPED or not tag or _is_hidden(element):
            pieces.append(element.tail or "" if element is not root else "")
            continue
        pieces += (_before(element, tag), element.text or "")
        stack.append((element, True))
        stack += ((child, False) for child in reversed(element))


def _before(element: lxml_html.HtmlElement, tag: str) -> str:
    if tag == "br":
        return "\v"
    if tag in _CELLS:
        return " | "
    if tag == "li" and element.getparent() is not None and element.getparent().tag == "ol":
        return f"\v{_ordinal(element)}"
    # paragraphs inside a cell stay on its row
    return ("" if _in_cell(element) else "\v") if tag in _BLOCKS else ""


def _after(element: lxml_html.HtmlElement, tag: str) -> str:
    return (" " if _in_cell(element) else "\v") if tag in _BLOCKS else ""


def _in_cell(element: lxml_html.HtmlElement) -> bool:
    """In a cell of a row that has others: a table used for layout has one cell to a row."""
    for depth, above in enumerate(element.iterancestors()):
        if above.tag in _CELLS:
            row = above.getparent()
            return row is not None and sum(cell.tag in _CELLS for cell in row) > 1
        if above.tag in ("body", "table") or depth > _DEEPEST:
            return False
    return False


def _ordinal(item: lxml_html.HtmlElement) -> str:
    """ "3. " for the third item of a numbered list, as a browser shows it."""
    before = sum(sibling.tag == "li" for sibling in item.itersiblings(preceding=True))
    start = item.getparent().get("start", "1")
    number = before + (int(start) if start.isdecimal() else 1)
    kind = item.getparent().get("type", "1")
    if kind in "aA" and number <= 26:
        letter = chr(96 + number)
        return f"{letter if kind == 'a' else letter.upper()}) "
    return f"{number}. "


def _is_hidden(element: lxml_html.HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or element.get("hidden") is not None
