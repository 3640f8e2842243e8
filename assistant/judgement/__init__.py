"""The relation of a draft provision to an existing text on the same matter, in layers.

1. ``likeness``: which word answers which, by the encoder's states of words in their context; so a
   synonym, an inflected form and a translation count as said (``pair``: what was added, what of
   the answering sentences was left out, what an edit of shared wording touched).
2. ``bodies``, ``forces``, ``scopes`` and ``assistant.bounds``: who acts; what is ordered,
   forbidden, allowed or freed; what opens or cuts the scope; amounts and times with real
   arithmetic. ``clashes`` finds where they differ on the same act.
   ``remainders``: what kind of words is left on each side once what answers is put aside.
3. ``signs``: what the layers say, as numbers; ``weights``: a fitted, readable combination of them.
4. ``decision``: the same words are proof; otherwise the likeliest relation and its decisive words.

How labels tell the kinds apart (read off some 500 labelled drafts):

- *paraphrase*: all of the draft is said in the existing text, in other words; parts of the existing
  text that the draft leaves out do not matter, as long as they do not change what it says.
- *narrower*: the same consequence for a special case. The subject is more specific than theirs (a
  hotel for an employer), nothing they say is denied.
- *broader*: the same consequence for more: further subjects, objects or grounds in a list, or a
  limit of theirs left out ("lorsque…", "in exceptional circumstances").
- *adds-condition*: the rule as it stands and something new on top, mostly at the end: a document,
  a period, a further duty. What was there stays true.
- *scope* conflict: who or what is covered is denied, not merely extended: an exclusion of theirs is
  declared covered ("kể cả…" where they say "trừ…"), a case they cover is exempted, "only" where
  they admit others. The test: a case exists in which one of both must be disobeyed.
- *modality* conflict: the same act of the same people ordered, allowed, forbidden or freed; also
  the outcome turned round (silence is acceptance, silence is refusal).
- *authority* conflict: the same act by another body, or a burden moved to the other party.
"""

from __future__ import annotations

from assistant.judgement.closeness import Closeness, closeness
from assistant.judgement.decision import VERBATIM, Decision, decide, restated
from assistant.judgement.layers import CLOSENESS, FEATURES, LAYERS, Layer
from assistant.judgement.pair import Pair
from assistant.judgement.reading import Sides
from assistant.judgement.signs import signs
from assistant.judgement.weights import Weights, weights

__all__ = [
    "CLOSENESS", "FEATURES", "LAYERS", "VERBATIM", "Closeness", "Decision", "Layer", "Pair",
    "Sides", "Weights", "closeness", "decide", "restated", "signs", "weights",
]  # fmt: skip
