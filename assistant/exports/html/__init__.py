"""Results as HTML: ``marks`` in texts, ``sources``, ``cards`` of findings, a review's ``page``.

Everything that comes from a document goes through ``html.escape`` here; a title like
``<img onerror=…>`` is shown, never obeyed. ``words`` are the strings of one interface language.
"""

from assistant.exports.html.cards import Controls, finding_card, side_by_side
from assistant.exports.html.marks import fold, marked, passage
from assistant.exports.html.page import notes, report, review_page
from assistant.exports.html.sources import source_line, status

__all__ = [
    "Controls",
    "finding_card",
    "fold",
    "marked",
    "notes",
    "passage",
    "report",
    "review_page",
    "side_by_side",
    "source_line",
    "status",
]
