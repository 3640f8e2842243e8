"""Whether a sentence in words of its own says what its evidence says.

What is hard stays hard: a figure, a date, a reference or a name that the evidence does not hold is
refused whatever else there is. So is the single strange word of a sentence that otherwise copies:
there it is no rewording. The rest is weighed (``doubts``).
"""

from __future__ import annotations

from assistant.judgement import Pair, Sides
from assistant.metadata.language import detect_language
from assistant.types import Language
from assistant.verify.cues import changed_cue
from assistant.verify.doubts import REASONS, doubts
from assistant.verify.facts import unsupported_fact, unsupported_name
from assistant.verify.figures import figures
from assistant.verify.names import strange_name
from assistant.verify.parties import actors
from assistant.verify.signs import figure_signs, new_words, signs
from assistant.verify.support import unsupported
from assistant.verify.words import moved_words

# of the words of meaning are new, at most, in a sentence that copies: a share, or a few
COPIES, FEW = 0.2, 2
ELSEWHERE = 0.1  # a figure above this answers a rival of its own in the evidence
NEAR = 0.6  # a new word of such a sentence is at least so near to one of the evidence


def hard_fault(sentence: str, evidence: str, language: Language) -> str | None:
    """A figure or a name that the evidence does not hold, as a reason."""
    figure = unsupported(figures(sentence, language), figures(evidence, language), evidence)
    if figure:
        kind = figure.kind if figure.kind in {"date", "reference"} else "number"
        return f"{kind}: '{figure.text.strip()}' is not in the source"
    name = strange_name(sentence, evidence, language)
    return f"name: '{name}' is not in the source" if name else None


def doubted(
    sentence: str, evidence: str, language: Language, reader: Sides, strict: str
) -> str | None:
    """Why a sentence is refused that is not in its evidence's own words; None where it may stand.

    ``strict``, the reason why it is not, where the encoder cannot read words.
    """
    if detect_language(sentence) != language and detect_language(evidence) == language:
        return "language: it is not in the language of the source"
    if fault := hard_fault(sentence, evidence, language):
        return fault
    pair = reader.pair(sentence, evidence, (language, language))
    return strict if pair is None else slip(pair) or doubts().reason(signs(pair))


def misplaced(sentence: str, evidence: str, language: Language, reader: Sides) -> str | None:
    """Whether a figure stands with something else, in a sentence that uses its source's words."""
    if len(figures(evidence, language)) < 2 or not figures(sentence, language):
        return None
    pair = reader.pair(sentence, evidence, (language, language))
    if pair is None or figure_signs(pair)["figure_elsewhere"] <= ELSEWHERE:
        return None
    return REASONS["figure"]


def slip(pair: Pair) -> str | None:
    """What a sentence that nearly copies has changed of its evidence, as a reason."""
    share = _new_share(pair)
    if share > COPIES and new_words(pair).sum() > FEW:
        return None
    ours, theirs = pair.likeness.draft, pair.likeness.existing
    return (
        unsupported_fact(ours.text, theirs.text, ours.language)
        or unsupported_name(ours.text, theirs.text)
        or changed_cue(ours.text, theirs.text, ours.language, keep=True)
        or _strange_word(pair)
        or (moved_words(ours.text, theirs.text, ours.language) if share <= COPIES / 2 else None)
    )


def _new_share(pair: Pair) -> float:
    """The share of the words of meaning that are not the evidence's own."""
    heavy = int((pair.likeness.draft.weights >= 1).sum())
    return float(new_words(pair).sum()) / heavy if heavy else 0.0


def _strange_word(pair: Pair) -> str | None:
    """A new word that is far from all of the evidence, or that names an actor."""
    ours = pair.likeness.draft
    named = {i for one in actors(ours) for i in pair.ours.among(one.span)}
    for i in new_words(pair).nonzero()[0]:
        if pair.likeness.ours[i] < NEAR or i in named:
            start, end = ours.spans[i]
            return f"word: '{ours.text[start:end]}' is not in the source"
    return None
