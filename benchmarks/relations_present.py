"""What the review said before words were compared one by one, for pairs of texts."""

from __future__ import annotations

import numpy as np

from assistant.compare import features, judge
from assistant.config import thresholds
from assistant.models import Encoder
from assistant.provisions import split
from assistant.read import given_document
from assistant.types import Language, Match


def present(
    encoder: Encoder, texts: list[tuple[str, str]], languages: list[tuple[Language, Language]]
) -> list[str]:
    """The kind of each pair, "none" for nothing: by cosine, shared words, amounts and modals.

    A pair has no crowd of candidates, so the usual height of one stands in for it.
    """
    ours = encoder.encode_queries([draft for draft, _ in texts])
    theirs = encoder.encode_passages([existing for _, existing in texts])
    cosines = np.einsum("ij,ij->i", ours, theirs)
    limits = thresholds()
    kinds = []
    for (draft, existing), spoken, cosine in zip(texts, languages, cosines, strict=True):
        unit = split(given_document({"id": "draft", "text": draft}))[0]
        whole = split(given_document({"id": "existing", "text": existing}))[0]
        near = float(cosine)
        found, alignment = features(unit, whole, near, near - limits["relate_floor"], spoken)
        verdict = judge(unit, Match(whole, whole, near, near), found, alignment, spoken)
        kinds.append(verdict.kind if verdict else "none")
    return kinds
