"""What an observation says to the drafter, in the draft's language. The tool points, people decide.

Each row: kind or "kind/detail" → (reason, suggestion), one line each.
"""

from __future__ import annotations

from assistant.types import Language

_Row = tuple[str, str]
TEXTS: dict[Language, dict[str, _Row]] = {
    "vi": {
        "needless/everybody": (
            "“{actor}” là mọi cơ quan nói chung; câu này không nêu việc kiểm tra được, thời hạn"
            " hay kết quả.",
            "Cân nhắc bỏ, hoặc ghi rõ cơ quan nào làm việc gì, khi nào, kết quả ra sao.",
        ),
        "needless/nobody": (
            "Câu này không nêu ai thực hiện, việc kiểm tra được, thời hạn hay kết quả.",
            "Cân nhắc bỏ, hoặc ghi rõ cơ quan nào làm việc gì, khi nào, kết quả ra sao.",
        ),
    },
    "fr": {
        "needless/everybody": (
            "« {actor} » ne désigne personne en particulier ; la phrase ne fixe ni tâche"
            " vérifiable, ni délai, ni effet.",
            "Envisager de supprimer, ou préciser qui fait quoi, quand et avec quel résultat.",
        ),
        "needless/nobody": (
            "La phrase ne désigne personne et ne fixe ni tâche vérifiable, ni délai, ni effet.",
            "Envisager de supprimer, ou préciser qui fait quoi, quand et avec quel résultat.",
        ),
    },
    "en": {
        "needless/everybody": (
            "“{actor}” names nobody in particular; the sentence sets no task that can be checked,"
            " no deadline and no effect.",
            "Consider deleting it, or say who does what, by when, with what result.",
        ),
        "needless/nobody": (
            "The sentence names nobody and sets no task that can be checked, no deadline and no"
            " effect.",
            "Consider deleting it, or say who does what, by when, with what result.",
        ),
    },
}


def told(language: Language, kind: str, **slots: str) -> _Row:
    """The reason and the suggestion of a row, filled; white space of slots becomes single."""
    flat = {name: " ".join(value.split()) for name, value in slots.items()}
    reason, suggestion = TEXTS[language][kind]
    return reason.format(**flat), suggestion.format(**flat)
