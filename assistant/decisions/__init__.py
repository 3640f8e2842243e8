"""What people decide about findings, from the first click to the next review.

``record`` writes findings and decisions down; ``files`` takes decisions from a filled-in CSV, XLSX
or JSON; ``replay`` applies them to a new review; ``refit`` asks what they say of the confidence.
The rows themselves are in ``assistant.store.decisions``.
"""

from assistant.decisions.record import account, decide, key_of, remember, rules_of
from assistant.decisions.replay import made_with, settled

__all__ = ["account", "decide", "key_of", "made_with", "remember", "rules_of", "settled"]
