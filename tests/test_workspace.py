"""Indexes keep working when the bundled encoder is given an adapter."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from assistant.config import Settings
from assistant.errors import EncoderMismatch, ModelError
from assistant.models import e5
from assistant.models.adapter import save_adapter
from assistant.workspace import Workspace

LAYER = "encoder.layer.11.output.dense"


@pytest.fixture
def settings() -> Settings:
    return replace(Settings.from_env(), adapter="none", generator="none", threads=1)


def adapter(folder: Path, *, base: str = e5.NAME) -> str:
    """A change of rank one in the last layer, enough to move every vector."""
    torch.manual_seed(1)
    parts = {LAYER: (torch.randn(1, 1536), torch.randn(384, 1))}
    save_adapter(parts, folder / "field.safetensors", name="field", base=base)
    return str(folder / "field.safetensors")


def test_an_index_is_opened_with_the_encoder_it_was_built_with(
    tmp_path: Path, settings: Settings
) -> None:
    taught = replace(settings, adapter=adapter(tmp_path))
    Workspace(settings).index(tmp_path / "old", create=True)
    workspace = Workspace(taught)
    assert workspace.index(tmp_path / "old").encoder.name == e5.NAME
    new = workspace.index(tmp_path / "new", create=True).encoder
    assert new.name == f"{e5.NAME}+field"
    text = ["Chủ tịch Ủy ban nhân dân cấp xã"]
    old = workspace.index(tmp_path / "old").encoder
    assert float((old.encode_queries(text) @ new.encode_queries(text).T)[0, 0]) < 0.999
    # without the adapter, what was built with it cannot be searched, and both are named
    with pytest.raises(EncoderMismatch, match="field"):
        Workspace(settings).index(tmp_path / "new")


def test_an_adapter_for_another_encoder_is_refused(tmp_path: Path, settings: Settings) -> None:
    wrong = replace(settings, adapter=adapter(tmp_path, base="bge-m3"))
    with pytest.raises(ModelError, match="bge-m3"):
        Workspace(wrong).encoder.encode_queries(["x"])
