"""Results as plain dictionaries for JSON, in the form that DESIGN.md promises, by noun.

Spans refer to the text exactly as it was given: ``OffsetMap`` undoes the normalising.
"""

from assistant.exports.json.audits import audit_line
from assistant.exports.json.documents import document_line
from assistant.exports.json.practicality import practicality_line
from assistant.exports.json.reviews import decision_line, made_line, observation_line, review_line
from assistant.exports.json.searches import search_line
from assistant.exports.json.summaries import action_lines, shortening_line, summary_line

__all__ = [
    "action_lines",
    "audit_line",
    "decision_line",
    "document_line",
    "made_line",
    "observation_line",
    "practicality_line",
    "review_line",
    "search_line",
    "shortening_line",
    "summary_line",
]
