"""Settings, and where the user's files lie. Nothing here reads the environment at import.

``Settings.from_env()`` is called by the edges only (``cli`` and ``app.py``); everything below takes
what it needs as arguments.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache, partial
from pathlib import Path

from platformdirs import user_cache_path

from assistant.errors import UsageError

PACKAGE = Path(__file__).parent
PROMPTS = PACKAGE.parent / "prompts"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a user may set. The environment variable is ``GON_`` and the field's name.

    >>> Settings.from_env({"GON_GENERATOR": "none"}).generator
    'none'
    """

    # "bundled" (multilingual-e5-small), a local folder, or a hub name
    encoder: str = "bundled"
    # "bundled" (teaches the bundled encoder administrative law), "none", or an adapter's file
    adapter: str = "bundled"
    # "bundled" (Gemma 3 270M), "none", "endpoint", a local folder, or a hub name
    generator: str = "bundled"
    # base address of an OpenAI-compatible server, used only with generator="endpoint"
    endpoint_url: str = ""
    endpoint_model: str = ""
    endpoint_key: str = ""
    # seconds without a word before a generator is given up
    generator_timeout: float = 60.0
    # unpacked models; the package's own cache folder by default
    cache: Path = field(default_factory=partial(user_cache_path, "gon", appauthor=False))
    # files over this many megabytes are refused by name
    max_file_mb: int = 100
    # queries over this many characters are refused
    max_query_chars: int = 20_000
    # threads for the encoder; 0 lets torch choose
    threads: int = 0

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Settings from environment variables; an unusable value is a UsageError that names it."""
        environ = os.environ if environ is None else environ
        defaults = cls()
        given: dict[str, object] = {}
        for item in fields(cls):
            name = f"GON_{item.name.upper()}"
            if value := environ.get(name):
                given[item.name] = _parse(name, value, type(getattr(defaults, item.name)))
        return cls(**given)  # type: ignore[arg-type]


def _parse(name: str, value: str, kind: Callable[[str], object]) -> object:
    try:
        return kind(value)
    except ValueError:
        raise UsageError(
            f"{name} is '{value}', which is not a number; set a number or unset it."
        ) from None


@cache
def thresholds() -> Mapping[str, float]:
    """Weights and thresholds fitted by the benchmarks (``--fit``), never by hand."""
    values: dict[str, float] = json.loads((PACKAGE / "thresholds.json").read_text("utf-8"))
    return values
