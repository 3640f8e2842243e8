"""Errors a user may meet. Each message names the thing and says what to do next.

AssistantError
├── ReadError            a file that cannot be read: named, with the reason
│   └── LimitError       a file, query or archive over a set limit
├── IndexFault          an index that is missing, damaged, or of another encoder
│   ├── IndexMissing
│   ├── IndexDamaged
│   ├── EncoderMismatch
│   └── IndexBusy        another process is writing
├── StorageError         the disk is full or the folder cannot be written
├── ModelError           a model that cannot be found, unpacked or loaded
│   └── EndpointError    a generator's endpoint that does not answer
└── UsageError           a request that makes no sense: an empty query, an unknown option
"""

from __future__ import annotations


class AssistantError(Exception):
    """Root of everything the assistant says to a user; ``str(error)`` is one clear sentence."""


class ReadError(AssistantError):
    """A source that cannot be read."""


class LimitError(ReadError):
    """A source or a query over a set limit."""


class IndexFault(AssistantError):  # noqa: N818 - a family, never raised itself
    """Something is wrong with an index."""


class IndexMissing(IndexFault):
    """There is no index in that folder."""


class IndexDamaged(IndexFault):
    """The index's database cannot be read."""


class EncoderMismatch(IndexFault):
    """The index was built with another encoder."""


class IndexBusy(IndexFault):
    """Another process is writing to the index."""


class StorageError(AssistantError):
    """The disk is full or the folder is read-only."""


class ModelError(AssistantError):
    """A model cannot be found, unpacked or loaded."""


class EndpointError(ModelError):
    """The generator's endpoint does not answer as it should."""


class UsageError(AssistantError):
    """A request that cannot be carried out as it stands."""
