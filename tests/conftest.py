"""Shared by all tests: the stand-ins, and the real models loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.config import Settings
from assistant.models import Encoder
from assistant.models.encoder import load_encoder
from tests.fakes import WordEncoder

DATA = Path(__file__).parent / "data"
ROOT = Path(__file__).parent.parent


@pytest.fixture
def words() -> WordEncoder:
    return WordEncoder()


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    """The real, bundled encoder, from the user's own cache."""
    s = Settings.from_env()
    return load_encoder(s.encoder, cache=s.cache, threads=2, adapter=s.adapter)
