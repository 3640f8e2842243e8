"""Any sentence-transformers model, run module by module on batches that we make."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from assistant.errors import ModelError
from assistant.models import Vectors
from assistant.models.processor import has_bfloat16
from assistant.models.quiet import quiet

_LONGEST = 512


class ModulesEngine:
    """An ``Engine`` over ``SentenceTransformer``; bfloat16 where the processor has it.

    Raises ModelError when the model cannot be had or read.
    """

    def __init__(self, source: str, *, threads: int = 0, local: bool) -> None:
        import torch
        from sentence_transformers import SentenceTransformer

        if threads:
            torch.set_num_threads(threads)
        self._torch = torch
        kind = torch.bfloat16 if has_bfloat16() else torch.float32
        try:
            with quiet():
                self._model = SentenceTransformer(
                    source, device="cpu", local_files_only=local, model_kwargs={"dtype": kind}
                )
        except Exception as error:  # the hub, transformers and safetensors each raise their own
            raise ModelError(_cannot_load(source, error, local=local)) from error
        self._model.eval()
        self._longest = min(self._model.max_seq_length or _LONGEST, _LONGEST)

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        model = self._model
        # the second name is the one before sentence-transformers 6
        ask = getattr(model, "get_embedding_dimension", None)
        return int((ask or model.get_sentence_embedding_dimension)() or 0)

    def tokenise(self, texts: Sequence[str]) -> list[list[int]]:
        """Token ids with the special ones, cut at 512 (or the model's longest, if less)."""
        if not texts:
            return []
        ids: list[list[int]] = self._model.tokenizer(
            list(texts),
            truncation=True,
            max_length=self._longest,
            return_attention_mask=False,
            return_token_type_ids=False,
        )["input_ids"]
        return ids

    def embed(self, batch: Sequence[Sequence[int]]) -> Vectors:
        """float32 of shape (len(batch), dimension), unit rows."""
        with self._torch.inference_mode():
            features: dict[str, Any] = dict(
                self._model.tokenizer.pad(
                    {"input_ids": [list(i) for i in batch]}, return_tensors="pt"
                )
            )
            vectors = self._model(features)["sentence_embedding"].float().numpy()
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        unit: Vectors = np.asarray(vectors / np.maximum(lengths, 1e-12), dtype=np.float32)
        return unit


def _cannot_load(source: str, error: Exception, *, local: bool) -> str:
    why = str(error).strip().splitlines()[0][:200] if str(error).strip() else type(error).__name__
    if local:
        return (
            f"The encoder in '{source}' cannot be loaded ({why}); "
            "check the folder, or set GON_ENCODER to 'bundled'."
        )
    return (
        f"The encoder '{source}' cannot be had from the hub ({why}); check the name and the "
        "network, or set GON_ENCODER to a folder on this machine or to 'bundled'."
    )
