"""What stored amendments do to a document: found on reading, so that the order does not matter.

A draft does nothing. A name that several documents have means none of them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from assistant.references.addresses import normal, within
from assistant.types import Effect

EFFECTS = """
SELECT n.document, n.base, a.kind, a.address, a.words, a.start, a."end", a.effective, d.id, d.fields
FROM names n
JOIN amendments a ON a.key = n.key
JOIN documents d ON d.number = a.document
WHERE n.document IN ({marks}) AND a.document <> n.document
AND d.fields ->> '$.status' IS NOT 'draft'
AND (SELECT count(DISTINCT m.main) FROM names m WHERE m.key = n.key) = 1
ORDER BY n.document, a.document, a.start
"""


def effects_from(rows: Iterable[Any]) -> dict[int, tuple[Effect, ...]]:
    """Effects by document number, of the rows of ``EFFECTS``."""
    found: dict[int, dict[Effect, None]] = defaultdict(dict)
    for number, base, kind, address, words, start, end, effective, by, fields in rows:
        here = _on_line(address, base) if base else address
        if here is None:
            continue
        about = json.loads(fields)
        day = effective or about.get("in_force")
        citation = about.get("number") or about.get("title", "").split("\n")[0] or about["name"]
        effect = Effect(
            kind, here, by, citation, words, (start, end), date.fromisoformat(day) if day else None
        )
        found[number][effect] = None  # a document may be called by two names in one statement
    return {number: tuple(effects) for number, effects in found.items()}


def _on_line(address: str, base: str) -> str | None:
    """Where a line that holds one provision is touched: "" as a whole, None not at all."""
    place = normal(address)
    if within(base, place):
        return ""
    if within(place, base):
        return "/".join(address.split("/")[base.count("/") + 1 :])
    return None
