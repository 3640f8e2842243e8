"""Which parts of a portal's page are not the text: navigation, banners, links, what is hidden."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

_TAGS = {"nav", "footer", "aside", "form"}
_ROLES = {
    "navigation", "banner", "search", "contentinfo", "dialog", "alertdialog", "menu", "menubar",
    "toolbar", "tablist", "complementary",
}  # fmt: skip
# parts of class names and ids, as portals and the usual frameworks have them; whole words only
_NAMES = re.compile(
    r"""(?:^|[_-])(?:
    breadcrumbs?|ariane|duong-dan | cookies?|consent|rgpd|gdpr|tarteaucitron|axeptio
    | nav|navbar|navigation|menu|submenu|megamenu|sidebar|skip-?links?|topbar|toolbar
    | social|share|sharing|partage|chia-se | newsletter|pagination|pager|paging
    | related|lien-quan|see-also|voir-aussi|recommended|recommendations?
    | modal|popup|pop-up|tooltip|advert|ads?|banner|banniere
    | comments?|binh-luan|login|dang-nhap|search-?(?:box|form|bar)
    | print-?only|visible-print|print-?header|hidden-print|no-?print
    )(?:$|[_-])""",
    re.VERBOSE,
)
_SAYS_OF = re.compile(r"(?:has|with|without|is|not|when|if)[_-]")  # "has-menu" is no menu
_HIDDEN = {"hidden", "d-none", "sr-only", "visually-hidden", "screen-reader-text"}
_SHOWN = re.compile(r"(?:^|[:-])(?:block|flex|inline|grid|table)")  # "d-none d-md-block"
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NOTES = re.compile(r"(?:^|[\s_-])(?:foot|end)?notes?(?:$|[\s_-])", re.IGNORECASE)
_HIDES = re.compile(r"(?:display:none|visibility:hidden)")
_MOST = 0.4  # of the page's words: what holds more is the text, whatever it is called
_MAIN = 0.5  # a part that says that it is the main one must hold so much


class Page:
    """The text of a page and what to leave out of it."""

    def __init__(self, root: Any) -> None:
        self._sizes = _sizes(root)
        self.text = self._main(root)
        most = _MOST * self._sizes[self.text]
        self.furniture = {
            element
            for element in self.text.iterdescendants(etree.Element)
            if _is_hidden(element) or (_is_furniture(element) and self._sizes[element] <= most)
        }

    def _main(self, root: Any) -> Any:
        """The part that says that it is the text, where it holds most of the words."""
        mains = root.xpath(".//main | .//*[@role='main']") or root.xpath(".//article")
        if len(mains) == 1 and self._sizes[mains[0]] >= _MAIN * self._sizes[root]:
            return mains[0]
        return root


def _is_hidden(element: Any) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    if _HIDES.search(style) or element.get("hidden") is not None:
        return True
    names = (element.get("class") or "").split()
    return not _HIDDEN.isdisjoint(names) and not any(_SHOWN.search(name) for name in names)


def _is_furniture(element: Any) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if _NOTES.search(names):
        return False
    if element.tag in _TAGS or element.get("role") in _ROLES:
        return True
    if element.tag == "header" and next(element.iter("nav", "form"), None) is not None:
        return True
    words = (_CAPITAL.sub("-", name).lower() for name in names.split())
    return any(_NAMES.search(word) and not _SAYS_OF.match(word) for word in words)


def _sizes(root: Any) -> dict[Any, int]:
    """Characters without white space that each element holds, in one pass."""
    sizes: dict[Any, int] = {}
    for _, element in etree.iterwalk(root, events=("end",)):
        own = element.text if isinstance(element.tag, str) else ""
        pieces = (own, *(child.tail for child in element))
        words = sum(len("".join(piece.split())) for piece in pieces if piece)
        sizes[element] = words + sum(sizes[child] for child in element)
    return sizes
