"""BERT with mean pooling, computed from a sentence-transformers folder without its libraries.

The same vectors as ``SentenceTransformer`` gives, sooner: importing torch alone takes a second
where transformers and what it pulls in take six, weights are mapped from the file rather than
copied, texts of like length leave almost nothing to pad, and everything after the embeddings runs
in bfloat16 where the processor has it. (Eight-bit products were tried: a tenth faster again, but
the mean cosine to float32 fell from 0.99998 to 0.996.)
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from assistant.errors import ModelError
from assistant.models import Vectors, attention
from assistant.models.batching import batches
from assistant.models.cross import CrossEncoder, lower_layers
from assistant.models.layers import Layer, Weights, layer, through
from assistant.models.processor import has_bfloat16
from assistant.models.states import States

if TYPE_CHECKING:
    from torch import Tensor

    from assistant.models.adapter import Adapter

Precision = Literal["float32", "bfloat16"]
_LONGEST = 512
_OTHER_POOLINGS = (
    "cls_token",
    "max_tokens",
    "mean_sqrt_len_tokens",
    "weightedmean_tokens",
    "lasttoken",
)


def is_plain_bert(folder: Path) -> bool:
    """Whether the folder is a BERT with mean pooling, which ``BertEngine`` computes."""
    try:
        config = json.loads((folder / "config.json").read_text("utf-8"))
        modules = json.loads((folder / "modules.json").read_text("utf-8"))
        pooling = json.loads((folder / "1_Pooling/config.json").read_text("utf-8"))
        kinds = [module["type"].rpartition(".")[2] for module in modules]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False
    mean = pooling.get("pooling_mode_mean_tokens") or pooling.get("pooling_mode") == "mean"
    return (
        config.get("model_type") == "bert"
        and config.get("hidden_act", "gelu") == "gelu"
        and config.get("position_embedding_type", "absolute") == "absolute"
        and kinds in (["Transformer", "Pooling"], ["Transformer", "Pooling", "Normalize"])
        and modules[0].get("path") == ""
        and bool(mean)
        and not any(pooling.get(f"pooling_mode_{mode}") for mode in _OTHER_POOLINGS)
        and (folder / "model.safetensors").is_file()
        and (folder / "tokenizer.json").is_file()
    )


class BertEngine:
    """An ``Engine`` over the weights in ``folder`` (Devlin et al. 2019, post-norm BERT).

    Raises ModelError when a file is missing or does not fit its configuration.
    """

    def __init__(
        self,
        folder: Path,
        *,
        threads: int = 0,
        precision: Precision | None = None,
        adapter: Adapter | None = None,
        cross: Path | None = None,
    ) -> None:
        import torch
        from tokenizers import Tokenizer

        if threads:
            torch.set_num_threads(threads)
        self._torch = torch
        self._cross_file = cross
        try:
            self._config = json.loads((folder / "config.json").read_text("utf-8"))
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._load(folder, precision, adapter)
        except ModelError:
            raise
        except Exception as error:  # tokenizers and safetensors raise kinds of their own
            raise ModelError(
                f"The encoder in '{folder}' cannot be loaded ({error}); "
                "check the folder, or set GON_ENCODER to 'bundled'."
            ) from error
        self._longest = min(self._config.get("max_position_embeddings", _LONGEST), _LONGEST)
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(self._longest)

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return int(self._config["hidden_size"])

    def tokenise(self, texts: Sequence[str]) -> list[list[int]]:
        """Token ids with the special ones, cut at 512 (or the model's longest, if less)."""
        encodings = self._tokenizer.encode_batch_fast(list(texts))
        return [encoding.ids for encoding in encodings]

    def embed(self, batch: Sequence[Sequence[int]]) -> Vectors:
        """float32 of shape (len(batch), dimension), unit rows."""
        torch = self._torch
        with torch.inference_mode():
            kept = self._kept(batch)
            states = self._hidden(batch, kept, self._layers).float()
            sums = states.sum(1) if kept is None else (states * kept[:, :, None]).sum(1)
            vectors: Vectors = torch.nn.functional.normalize(sums, dim=1).numpy()
        return vectors

    def _hidden(
        self, batch: Sequence[Sequence[int]], kept: Tensor | None, layers: Sequence[Layer]
    ) -> Tensor:
        """What layers make of a batch, of shape (rows, width, dimension), padding included."""
        torch = self._torch
        width = max(map(len, batch))
        ids = torch.tensor([[*row, *[0] * (width - len(row))] for row in batch])
        with torch.inference_mode():
            begun = self._embeddings(ids).to(self._dtype).reshape(len(batch) * width, -1)
            ways = self._attend, attention.fused
            hidden = through(layers, begun, len(batch), kept, ways)
            return hidden.reshape(len(batch), width, -1)

    def _kept(self, batch: Sequence[Sequence[int]]) -> Tensor | None:
        """Which tokens are no padding, of shape (rows, width); None where all are."""
        torch = self._torch
        lengths = [len(ids) for ids in batch]
        if min(lengths) == max(lengths):
            return None
        kept: Tensor = torch.arange(max(lengths)) < torch.tensor(lengths)[:, None]
        return kept

    def token_states(self, texts: Sequence[str]) -> list[States]:
        """States of the tokens of each text (cut at 512), two thirds of the way up.

        Without the adapter: it teaches which provision answers, not what a word means, and what is
        fitted on these states stays true when the adapter changes.
        """
        encodings = self._tokenizer.encode_batch(list(texts))
        read: dict[int, States] = {}
        for group in batches([len(encoding.ids) for encoding in encodings]):
            ids = [encodings[i].ids for i in group]
            hidden = self._hidden(ids, self._kept(ids), self._reading)
            for i, rows in zip(group, hidden.float().numpy(), strict=True):
                special = encodings[i].special_tokens_mask
                kept = [place for place, mark in enumerate(special) if not mark]
                read[i] = States([encodings[i].offsets[place] for place in kept], rows[kept])
        return [read[i] for i in range(len(encodings))]

    @cached_property
    def _reading(self) -> list[Layer]:
        """The lower layers as they were before any adapter; made when first read with."""
        lower = lower_layers(len(self._layers))
        if not self._adapted:
            return self._layers[:lower]
        return [layer(self._untaught, f"encoder.layer.{number}") for number in range(lower)]

    def compared(self, ours: Vectors, theirs: Vectors) -> Mapping[str, float] | None:
        """See ``assistant.models.states.Comparer``; the model's own states, by ``token_states``."""
        if self._cross is None or not len(ours) or not len(theirs):
            return None
        return self._cross.log_probabilities(ours, theirs)

    @cached_property
    def _cross(self) -> CrossEncoder | None:
        """Made when first compared with."""
        if self._cross_file is None:
            return None
        return CrossEncoder(
            self._untaught.weights, self._config, dtype=self._dtype, path=self._cross_file
        )

    def _embeddings(self, ids: Tensor) -> Tensor:
        words, positions, kinds, norm = self._tables
        return norm(words[ids] + positions[: ids.shape[1]] + kinds[0])

    def _load(self, folder: Path, precision: Precision | None, adapter: Adapter | None) -> None:
        from safetensors.torch import load_file

        torch = self._torch
        plain = load_file(folder / "model.safetensors")
        weights = plain if adapter is None else adapter.merged(plain)
        chosen = precision or ("bfloat16" if has_bfloat16() else "float32")
        self._dtype = torch.bfloat16 if chosen == "bfloat16" else torch.float32
        self._attend = attention.products if chosen == "bfloat16" else attention.fused
        reader = Weights(weights, self._config, self._dtype)
        self._untaught = Weights(plain, self._config, self._dtype)
        self._adapted = adapter is not None
        names = ("word_embeddings", "position_embeddings", "token_type_embeddings")
        words, positions, kinds = (weights[f"embeddings.{name}.weight"] for name in names)
        norm = reader.norm("embeddings.LayerNorm", torch.float32)
        self._tables = words, positions, kinds, norm
        self._layers = [
            layer(reader, f"encoder.layer.{number}")
            for number in range(self._config["num_hidden_layers"])
        ]
