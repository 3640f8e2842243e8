"""How often rewordings pass the verifier, and what the verifier lets through.

    python -m benchmarks.rewording --data FOLDER [--count 10] [--fit]

Three measures: the bundled generator on provisions of ``gold/{vi,fr,en}`` (share passed, seconds
each); sentences of statutes that people shortened (``en_legislative_compression``: the share the
verifier passes, and the cosine of each to its source); the same with one fact altered (the share
refused), without a reader and with one. ``--fit`` writes the similarity threshold, see ``fitted``.
"""

from __future__ import annotations

import math
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.config import Settings, thresholds
from assistant.judgement import Sides
from assistant.models import Encoder, Generator
from assistant.models.generator import load_generator
from assistant.prompts import render
from assistant.types import Language
from assistant.verify import check
from assistant.workspace import Workspace
from benchmarks.datasets import arguments, lines
from benchmarks.fitted import keep
from benchmarks.kept import Kept
from tests.test_verify import FAITHFUL

LANGUAGES: tuple[Language, ...] = ("vi", "fr", "en")
# one change each that makes a faithful English sentence false
ALTERATIONS: dict[str, Callable[[str], str]] = {
    "number": lambda s: re.sub(r"\d+", lambda m: str(int(m[0]) + 1), s, count=1),
    "modality": lambda s: re.sub(r"\b(?:must|shall)\b(?! not)", "may", s, count=1),
    "permission": lambda s: re.sub(r"\bmay\b", "must", s, count=1),
    "negation": lambda s: re.sub(r"\b(must|shall|may|is|are)\b(?! not)", r"\1 not", s, count=1),
    "negation lost": lambda s: re.sub(r"\b(must|shall|may|is|are) not\b", r"\1", s, count=1),
    "actor": lambda s: re.sub(r"\b(company|director|court|member)s?\b", "minister", s, count=1),
    "claim": lambda s: re.sub(r"\.$", " free of charge.", s),
}


def shortened(data: Path) -> Iterator[tuple[str, str]]:
    """Sentences of statutes and the same, shortened by people, as whole sentences."""
    for row in lines(data / "en_legislative_compression/pairs.jsonl"):
        original, compressed = (str(row[key]).strip() for key in ("original", "compressed"))
        if row["fragment"] == "No" and compressed and compressed != original:
            yield original, compressed if compressed.endswith(".") else compressed + "."


def provisions(data: Path, language: Language, count: int) -> list[str]:
    """Provisions of ordinary length, spread over the corpus."""
    rows: list[dict[str, Any]] = list(lines(data / f"gold/{language}/corpus.jsonl.gz"))
    texts = [" ".join(str(row["text"]).split()) for row in rows]
    fit = [text for text in texts if 15 <= len(text.split()) <= 60]
    return fit[:: max(1, len(fit) // count)][:count]


def reword(generator: Generator, encoder: Encoder, text: str, language: Language) -> dict[str, Any]:
    """One rewording, the verifier's answer, and the seconds it took."""
    start = time.perf_counter()
    prompt = render("reword", language, text=text)
    budget = min(3 * len(text.split()) + 20, 200)
    said = "".join(generator.generate(prompt, max_tokens=budget, stop=("\n",))).strip()
    seconds = time.perf_counter() - start
    similarity = float(cosines(encoder, [(said, text)])[0]) if said else None
    reason = check(said, text, language=language, similarity=similarity)
    return {"seconds": seconds, "reason": reason, "said": said, "similarity": similarity}


def generator_lines(
    generator: Generator, encoder: Encoder, data: Path, count: int
) -> Iterator[str]:
    """A line of results for each language."""
    for language in LANGUAGES:
        texts = provisions(data, language, count)
        results = [reword(generator, encoder, text, language) for text in texts]
        passed = sum(result["reason"] is None for result in results)
        seconds = np.median([result["seconds"] for result in results])
        reasons = Counter(str(r["reason"]).partition(":")[0] for r in results if r["reason"])
        yield (
            f"{language}: {passed} of {len(results)} passed, median {seconds:.1f} s; "
            f"refused: {dict(reasons.most_common())}"
        )


def verifier_lines(pairs: list[tuple[str, str]], reader: Sides | None = None) -> Iterator[str]:
    """What the verifier does with people's shortenings, as they are and altered.

    Those are altered that pass without a reader.
    """
    words = [(o, c) for o, c in pairs if check(c, o, language="en") is None]
    passed = sum(check(c, o, language="en", reader=reader) is None for o, c in pairs)
    yield f"shortened by people: {passed} of {len(pairs)} passed"
    for name, alter in ALTERATIONS.items():
        altered = [(o, alter(c)) for o, c in words if alter(c) not in (c, o)]
        missed = [a for o, a in altered if check(a, o, language="en", reader=reader) is None]
        yield f"altered ({name}): {len(altered) - len(missed)} of {len(altered)} refused"


def fitted(encoder: Encoder, pairs: list[tuple[str, str]]) -> float:
    """The least cosine to ask: no faithful row of the tests and 1 % of the statutes below it.

    The statutes are English and long; the rows are short and in three languages.
    """
    passing = [(o, c) for o, c in pairs if check(c, o, language="en") is None]
    rows = [(evidence, sentence) for _, evidence, sentence in FAITHFUL]
    least = min(np.percentile(cosines(encoder, passing), 1), cosines(encoder, rows).min())
    return round(math.floor(float(least) * 100) / 100, 2)


def cosines(encoder: Encoder, pairs: list[tuple[str, str]]) -> NDArray[np.float32]:
    """Of each pair of passages, shape (len(pairs),)."""
    ones = encoder.encode_passages([one for one, _ in pairs])
    others = encoder.encode_passages([other for _, other in pairs])
    products: NDArray[np.float32] = (ones * others).sum(1)
    return products


def main() -> None:
    """Print the measures; with ``--fit`` write the threshold first."""
    parser = arguments(__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=10, help="provisions per language; 0 for none")
    parser.add_argument("--fit", action="store_true", help="write verify_similarity")
    options = parser.parse_args()
    settings = Settings.from_env()
    encoder = Workspace(settings).encoder
    pairs = list(shortened(options.data))
    if options.fit:
        keep({"verify_similarity": fitted(encoder, pairs)})
    print(f"similarity threshold: {thresholds()['verify_similarity']}")
    for reader in (None, Sides(Kept(encoder))):
        print("without a reader:" if reader is None else "with a reader:")
        for line in verifier_lines(pairs, reader):
            print(line)
    if options.count:
        generator = load_generator(settings)
        print(f"generator: {generator.name}")
        for line in generator_lines(generator, encoder, options.data, options.count):
            print(line, flush=True)


if __name__ == "__main__":
    main()
