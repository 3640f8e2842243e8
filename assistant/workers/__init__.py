"""Files read and split in processes of their own, ahead of who asks, within limits.

``cutting``: what is done with one file; ``serving``: the process that does it,
under a limit of time and memory, and ``process``: how it is spoken to; ``pool``: several of them,
their answers in the order of the files.

A file that hangs, eats memory or brings its reader down is named like any other that cannot be
read; the rest goes on. The processes import the readers only: no torch, no index.
"""

from __future__ import annotations

from assistant.workers.cutting import Cut, Item, Order, cut_source
from assistant.workers.pool import Readers
from assistant.workers.process import Fault, Limits

__all__ = ["Cut", "Fault", "Item", "Limits", "Order", "Readers", "cut_source"]
