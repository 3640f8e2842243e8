"""FAISS must give what a plain matrix product gives."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dense import DenseIndex
from assistant.models import Encoder, Vectors


def unit(rows: int, dimension: int, seed: int) -> Vectors:
    vectors = np.random.default_rng(seed).normal(size=(rows, dimension)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def filled(vectors: Vectors, first: int = 1, step: int = 1) -> tuple[DenseIndex, np.ndarray]:
    index = DenseIndex(vectors.shape[1])
    ids = np.arange(first, first + step * len(vectors), step, dtype=np.int64)
    half = len(vectors) // 2
    index.extend([(ids[:half], vectors[:half]), (ids[half:], vectors[half:])])
    return index, ids


def agrees(index: DenseIndex, ids: np.ndarray, vectors: Vectors, queries: Vectors, k: int) -> None:
    """The same cosines; the same ids wherever the cosines are apart."""
    scores, found = index.search(queries, k)
    exact = queries @ vectors.T
    expected = -np.sort(-exact, axis=1)[:, :k]
    np.testing.assert_allclose(scores, expected, atol=1e-5)
    place = {id_: i for i, id_ in enumerate(ids)}
    for row, row_ids, row_scores in zip(exact, found, scores, strict=True):
        assert len(set(row_ids)) == len(row_ids)
        np.testing.assert_allclose(row[[place[i] for i in row_ids]], row_scores, atol=1e-5)


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 400), st.integers(2, 48), st.integers(1, 20), st.integers(0, 999))
def test_search_equals_brute_force_on_random_vectors(
    rows: int, dimension: int, top_k: int, seed: int
) -> None:
    vectors = unit(rows, dimension, seed)
    index, ids = filled(vectors, first=5, step=3)
    agrees(index, ids, vectors, unit(4, dimension, seed + 1), min(top_k, rows))


def test_search_equals_brute_force_on_real_vectors(encoder: Encoder) -> None:
    texts = [
        f"{who} {what} {when}."
        for who in ("Sở Nội vụ", "Le préfet", "The council")
        for what in ("báo cáo", "publie le rapport", "shall publish the report", "kiểm tra hồ sơ")
        for when in ("trước ngày 31/12", "chaque année", "within 30 days")
    ]
    vectors = encoder.encode_passages(texts)
    index, ids = filled(vectors)
    agrees(index, ids, vectors, encoder.encode_queries(["rapport annuel", "hồ sơ", "30 days"]), 10)


def test_retain_drops_the_others_and_keeps_ids_with_their_vectors() -> None:
    vectors = unit(50, 16, 3)
    index, ids = filled(vectors, first=10)
    kept = ids[::3]
    index.retain(kept)
    agrees(index, kept, vectors[::3], unit(3, 16, 4), 5)
    assert len(index) == len(kept)
    assert index.last_id == kept[-1]


def test_similarities_are_cosines_and_zero_for_unknown_ids() -> None:
    vectors = unit(20, 8, 1)
    index, ids = filled(vectors, first=100, step=2)
    query = unit(1, 8, 2)[0]
    wanted = np.array([ids[3], 101, ids[0], 10_000, ids[3]])
    expected = [vectors[3] @ query, 0, vectors[0] @ query, 0, vectors[3] @ query]
    np.testing.assert_allclose(index.similarities(query, wanted), expected, atol=1e-6)


@pytest.mark.parametrize("top_k", [1, 10])
def test_an_empty_index_finds_nothing(top_k: int) -> None:
    scores, ids = DenseIndex(8).search(unit(2, 8, 0), top_k)
    assert scores.shape == ids.shape == (2, 0)
