"""Writes down what reviews found and what people decide about it, by the pair of texts."""

from __future__ import annotations

import getpass
import json
from datetime import UTC, datetime
from hashlib import sha256

from assistant import __version__
from assistant.config import thresholds
from assistant.index import Index
from assistant.provisions import GRAMMARS
from assistant.store import Noted, Store
from assistant.types import Decision, Finding, Language, Provision, Review, Verdict

KEY = 16  # hex digits


def key_of(finding: Finding, language: Language) -> str:
    """Stands for the draft's text and the existing ones; ``language`` is the draft's.

    The provisions' own numbers and the width of spaces are left out: a draft that is renumbered or
    saved in another format says the same. Any other change gives another key.
    """
    existing = sorted(_words(r.match.provision, r.document.language) for r in finding.existing)
    pair = json.dumps([_words(finding.draft, language), *existing])
    return sha256(pair.encode()).hexdigest()[:KEY]


def _words(provision: Provision, language: Language) -> str:
    """The text without its own number: "2. Hồ sơ được nộp." gives "Hồ sơ được nộp."."""
    grammar = GRAMMARS[language]
    levels = (*grammar.structure, *grammar.items, *grammar.report, grammar.bare, grammar.inner)
    text = provision.text.lstrip()
    ends = [
        found.end()
        for level in levels
        if level and level.name == provision.level and (found := level.marker.match(text))
    ]
    rest = text[min(ends, default=0) :].strip()
    return " ".join((rest or text).split())


def rules_of(encoder: str) -> str:
    """A hash of all that confidence depends on: program, encoder, thresholds."""
    rules = json.dumps([__version__, encoder, dict(thresholds())], sort_keys=True)
    return sha256(rules.encode()).hexdigest()[:8]


def remember(index: Index, review: Review) -> None:
    """Notes the findings of a review in its index, so that they can be decided on by key.

    No text is kept, only what the draft is called and where. Raises StorageError, IndexBusy.
    """
    made = review.made
    if made is None:
        raise ValueError("only a settled review can be remembered")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    index.store.remember(
        [
            Noted(
                f.key, made.rules, f.relation, f.kind, f.confidence, review.document.name,
                f.draft.label, "; ".join(r.citation for r in f.existing),
                tuple(r.match.provision.id for r in f.existing), made.content, now,
            )
            for f in (*review.findings, *review.rejected, *review.unsure)
        ]
    )  # fmt: skip


def decide(
    store: Store, key: str, verdict: Verdict, *, note: str = "", user: str = "", content: str = ""
) -> Decision:
    """Adds a decision of today on a remembered finding. Raises UsageError for an unknown key.

    ``content`` is that of the index, by default asked for.
    """
    when = datetime.now(UTC).isoformat(timespec="seconds")
    content = content or store.content()
    return store.decide(Decision(key.strip(), verdict, note.strip(), user, when, content))


def account() -> str:
    """The name of whoever runs the program; "" where the system does not tell."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
