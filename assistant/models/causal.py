"""Causal language models run on this machine through transformers, greedily, word by word."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from threading import Event, Lock
from typing import Any

from assistant.errors import ModelError
from assistant.models.processor import has_bfloat16
from assistant.models.quiet import quiet
from assistant.models.streaming import until_stop


class CausalGenerator:
    """A ``Generator`` (see ``assistant.models``) that loads its model when first asked.

    ``locate`` gives the folder or the hub name; it runs at the first ``generate``, so that an
    unpacking does not hold up the start. ``timeout`` is the time in seconds for one answer.
    """

    where = ""

    def __init__(
        self, *, name: str, locate: Callable[[], str], local: bool = True, timeout: float = 60.0
    ) -> None:
        self.name = name
        self._locate = locate
        self._local = local
        self._timeout = timeout
        self._lock = Lock()
        self._loaded: tuple[Any, Any] | None = None

    def prepare(self) -> None:
        """Loads the model; the bundled one is converted first, once, which takes a minute."""
        self.loaded()

    def generate(
        self,
        prompt: str,
        *,
        max_tokens: int = 128,
        stop: Sequence[str] = (),
        cancel: Event | None = None,
    ) -> Iterator[str]:
        """Pieces of text as they come; the most likely word each time.

        Ends at a stop string, the token budget, the timeout or ``cancel``. Raises ModelError when
        the model cannot be loaded.
        """
        return until_stop(self._pieces(prompt, max_tokens, cancel or Event()), stop)

    def _pieces(self, prompt: str, max_tokens: int, cancel: Event) -> Iterator[str]:
        import torch

        tokenizer, model = self.loaded()
        ids = self._prompt_ids(tokenizer, prompt)
        ends = _end_ids(tokenizer, model)
        limit = time.monotonic() + self._timeout
        written: list[int] = []
        given = ""
        memory = None
        while len(written) < max_tokens and not cancel.is_set() and time.monotonic() < limit:
            with torch.inference_mode():
                answer = model(ids, past_key_values=memory, use_cache=True, logits_to_keep=1)
            memory = answer.past_key_values
            chosen = int(answer.logits[0, -1].argmax())
            if chosen in ends:
                return
            written.append(chosen)
            ids = torch.tensor([[chosen]])
            text = tokenizer.decode(written, skip_special_tokens=True)
            # a character may take several tokens: wait until it is whole
            if len(text) > len(given) and not text.endswith("\ufffd"):
                yield text[len(given) :]
                given = text

    def _prompt_ids(self, tokenizer: Any, prompt: str) -> Any:
        if not getattr(tokenizer, "chat_template", None):
            return tokenizer(prompt, return_tensors="pt")["input_ids"]
        said = [{"role": "user", "content": prompt}]
        return tokenizer.apply_chat_template(
            said, add_generation_prompt=True, return_tensors="pt", return_dict=True
        )["input_ids"]

    def loaded(self) -> tuple[Any, Any]:
        """Tokenizer and model, loaded once. Raises ModelError."""
        with self._lock:
            if self._loaded is None:
                self._loaded = self._load(self._locate())
            return self._loaded

    def _load(self, source: str) -> tuple[Any, Any]:
        import torch
        from transformers import AutoModelForCausalLM, AutoTokenizer

        kind = torch.bfloat16 if has_bfloat16() else torch.float32
        try:
            with quiet():
                tokenizer = AutoTokenizer.from_pretrained(source, local_files_only=self._local)
                model = AutoModelForCausalLM.from_pretrained(
                    source, local_files_only=self._local, dtype=kind
                )
        except Exception as error:  # the hub, transformers and safetensors each raise their own
            why = (str(error).strip() or type(error).__name__).splitlines()[0][:200]
            raise ModelError(
                f"The generator '{source}' cannot be loaded ({why}); check the name or the "
                "folder, or set GON_GENERATOR to 'bundled' or 'none'."
            ) from error
        return tokenizer, model.eval()


def _end_ids(tokenizer: Any, model: Any) -> set[int]:
    ends = getattr(model.generation_config, "eos_token_id", None)
    known = ends if isinstance(ends, list) else [ends, tokenizer.eos_token_id]
    return {end for end in known if end is not None}
