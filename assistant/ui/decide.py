"""Deciding on a finding where it is shown: accept, reject, note, take back.

A click in the findings becomes an event with the finding's key; the answer goes into the card that
was clicked, so that nothing else of the page moves and the focus stays where it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from typing import Any, get_args

from assistant.decisions import decide
from assistant.errors import UsageError
from assistant.exports.about import decided
from assistant.store import Store
from assistant.types import Decision, Finding, Review, Verdict
from assistant.wording import Strings

LONGEST = 500  # characters of a note or a name

# in the findings: a button, or Enter in the note
ASK = """
const tell = (box, verdict) => trigger('decide', {
  key: box.dataset.key, verdict, note: box.querySelector('input').value,
});
element.addEventListener('click', (event) => {
  const button = event.target.closest('.gon-decide button');
  if (button) tell(button.closest('.gon-decide'), button.dataset.verdict);
});
element.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !event.target.matches('.gon-decide input')) return;
  event.preventDefault();
  tell(event.target.closest('.gon-decide'), 'note');
});
"""
# in the answer, which nobody sees: it is copied to every card of that key
ANSWER = """
watch('value', () => {
  const answer = element.querySelector('[data-key]');
  for (const box of answer ? document.querySelectorAll('.gon-decide') : []) {
    if (box.dataset.key !== answer.dataset.key) continue;
    box.querySelector('.gon-decided').replaceChildren(...answer.cloneNode(true).childNodes);
    if (!('verdict' in answer.dataset)) continue;
    for (const button of box.querySelectorAll('[aria-pressed]')) {
      const held = button.dataset.verdict === answer.dataset.verdict;
      button.setAttribute('aria-pressed', String(held));
    }
    box.querySelector('input').value = answer.dataset.note;
  }
});
"""


@dataclass(frozen=True, slots=True)
class Choice:
    """What was asked for in the page: on which finding, what, and the words of the note."""

    key: str
    verdict: str
    note: str

    @classmethod
    def of(cls, event: Any) -> Choice:
        """From the event's data, which come from the browser: texts, or nothing."""
        said = [str(getattr(event, name, "")) for name in ("key", "verdict", "note")]
        return cls(said[0], said[1], said[2].strip()[:LONGEST])


def decide_on(
    store: Store, review: Review | None, choice: Choice, *, user: str, words: Strings
) -> Review:
    """Stores the decision; the review with what holds now. What is shown stays shown.

    ``review`` is None where the page has none any more. Raises UsageError, StorageError, IndexBusy.
    """
    shown = (*review.findings, *review.rejected) if review else ()
    verdict = next((v for v in get_args(Verdict) if v == choice.verdict), None)
    if review is None or verdict is None or all(f.key != choice.key for f in shown):
        raise UsageError(words["decide.unknown"])
    if not user.strip():
        raise UsageError(words["decide.nobody"])
    if verdict == "note" and not choice.note:
        raise UsageError(words["decide.no_note"])
    if verdict == "undo" and choice.key not in review.decisions:
        raise UsageError(words["decide.nothing"])
    note = "" if verdict == "undo" else choice.note
    decide(store, choice.key, verdict, note=note, user=user.strip()[:LONGEST])
    others = {key: held for key, held in review.decisions.items() if key != choice.key}
    return replace(review, decisions={**others, **store.decisions([choice.key])})


def answer(review: Review, choice: Choice, words: Strings) -> str:
    """What holds now for a finding, as HTML for its card."""
    held = review.decisions.get(choice.key)
    verdict, note = (held.verdict, held.note) if held else ("", "")
    said = decided(held, words) if held else words["decision.undo"]
    return (
        f'<span data-key="{escape(choice.key)}" data-verdict="{verdict}"'
        f' data-note="{escape(note)}">{escape(said)}</span>'
    )


def refusal(choice: Choice, problem: str) -> str:
    """Why nothing was stored; ``problem`` is HTML."""
    return f'<div data-key="{escape(choice.key)}">{problem}</div>'


def controls(finding: Finding, decision: Decision | None, words: Strings) -> str:
    """The buttons and the note of one finding; "" for one that cannot be decided on."""
    if not finding.key:
        return ""
    held = decision.verdict if decision else ""
    said = decided(decision, words) if decision else ""
    note = decision.note if decision else ""
    return (
        f'<div class="gon-decide" role="group" aria-label="{escape(words["decide.group"])}"'
        f' data-key="{escape(finding.key)}">'
        f"{_button('accept', words, held)}{_button('reject', words, held)}"
        f"<label>{escape(words['decide.label'])}"
        f' <input type="text" maxlength="{LONGEST}" value="{escape(note)}"></label>'
        f"{_button('note', words)}{_button('undo', words)}"
        f'<div class="gon-decided" role="status">{escape(said)}</div></div>'
    )


def _button(verdict: Verdict, words: Strings, held: str | None = None) -> str:
    """``held`` is the verdict that holds, for a button that shows whether it is its own."""
    pressed = "" if held is None else f' aria-pressed="{str(held == verdict).lower()}"'
    name = escape(words[f"decide.{verdict}"])
    return f'<button type="button" data-verdict="{verdict}"{pressed}>{name}</button>'
