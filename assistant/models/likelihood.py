"""Query likelihood: how probable a causal language model finds a query after a passage.

Ponte and Croft (1998) rank by it with models of single words; Sachan et al. (2022, "Improving
Passage Retrieval with Zero-Shot Question Generation") with large language models. Nothing is
written, so nothing has to be verified.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from threading import Event
from typing import Any

from assistant.errors import UsageError
from assistant.models import Generator, Judge
from assistant.models.causal import CausalGenerator

LONGEST_PASSAGE = 160  # tokens
LONGEST_QUERY = 32  # tokens: each costs as much as 2 of a passage, for the whole vocabulary
AT_ONCE = 8  # passages; more gain nothing on two cores


class QueryLikelihood:
    """A ``Judge`` (see ``assistant.models``) by the model of a generator on this machine."""

    def __init__(self, generator: CausalGenerator) -> None:
        self.name = generator.name
        self._generator = generator

    def score(
        self, query: str, passages: Sequence[str], *, lead: str, cancel: Event | None = None
    ) -> list[float]:
        """Mean log-probability (nats) of the query's tokens after each passage and ``lead``.

        Only the beginnings of a long passage and of a long query are read. Empty when ``cancel``
        was set before the end. Raises ModelError when the model cannot be loaded.
        """
        tokenizer, model = self._generator.loaded()
        asked = _ids(tokenizer, f" {query.strip()}")[:LONGEST_QUERY]
        led = _ids(tokenizer, f"\n\n{lead}")
        begun = [] if tokenizer.bos_token_id is None else [tokenizer.bos_token_id]
        rows = [
            [*begun, *_ids(tokenizer, passage)[:LONGEST_PASSAGE], *led, *asked]
            for passage in passages
        ]
        scores = [0.0] * len(rows)
        for batch in _by_length(rows):
            if cancel is not None and cancel.is_set():
                return []
            found = _likelihoods(model, [rows[i] for i in batch], len(asked))
            for i, score in zip(batch, found, strict=True):
                scores[i] = score
        return scores


def judge_of(generator: Generator) -> Judge:
    """The judge that reads with a generator's model.

    Raises UsageError for a generator that gives no probabilities: none, or one behind an address.
    """
    if isinstance(generator, CausalGenerator):
        return QueryLikelihood(generator)
    reason = (
        f"the one set, {generator.name}, only sends words"
        if generator.where
        else f"the generator set is '{generator.name}'"
    )
    raise UsageError(
        f"Deep search reads with a language model on this machine, and {reason}; set GON_GENERATOR"
        " to 'bundled', or search without it."
    )


def _ids(tokenizer: Any, text: str) -> list[int]:
    ids: list[int] = tokenizer(text, add_special_tokens=False)["input_ids"]
    return ids


def _by_length(rows: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Places of the rows, those of like length together, so that little is padding."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    for start in range(0, len(order), AT_ONCE):
        yield order[start : start + AT_ONCE]


def _likelihoods(model: Any, rows: Sequence[list[int]], count: int) -> list[float]:
    """Mean log-probability of the last ``count`` tokens of each row.

    Rows are padded on the left, so that the positions whose logits are wanted are the last of each:
    logits of all positions would take ten times as long as the model itself.
    """
    import torch

    width = max(map(len, rows))
    ids = torch.zeros(len(rows), width, dtype=torch.long)
    mask = torch.zeros(len(rows), width, dtype=torch.long)
    for i, row in enumerate(rows):
        ids[i, width - len(row) :] = torch.tensor(row)
        mask[i, width - len(row) :] = 1
    places = (mask.cumsum(1) - 1).clamp(min=0)
    with torch.inference_mode():
        logits = model(
            ids,
            attention_mask=mask,
            position_ids=places,
            use_cache=False,
            logits_to_keep=count + 1,
        ).logits[:, :-1]
        wanted = ids[:, width - count :]
        # a row at a time: in float32 a batch's logits are hundreds of megabytes
        return [_mean(row.float(), token) for row, token in zip(logits, wanted, strict=True)]


def _mean(logits: Any, wanted: Any) -> float:
    """Mean log-probability of the tokens; logits of shape (tokens, vocabulary)."""
    taken = logits.gather(1, wanted[:, None])[:, 0]
    return float((taken - logits.logsumexp(1)).mean())
