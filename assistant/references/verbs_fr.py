"""French: "l'article 5 est abrogé", "est ainsi rédigé", "abroge et remplace la circulaire …"."""

from __future__ import annotations

import re

from assistant.references.verbs import Verbs, row

_IS = r"(?:est|sont|demeure(?:nt)?)"
_ITSELF = r"\b[Pp]résente?\s[a-zé]{3,14}\s"
_BEGINS = r"(?:^|\n|[.;]\s)[^\w\n]{0,8}(?:[IVX]{1,5}\.?\s?[–—-]\s?|\d{1,2}°\s)?"
_DAY = r"\d{1,2}(?:\s?er)?\s[a-zéû]{3,9}\s\d{4}"

VERBS = Verbs(
    statements=(
        row(
            "amend",
            "before",
            rf"\s{_IS}\s(?:ainsi\s)?modifiée?s?(?:\sainsi\squ['’]il\ssuit|\scomme\ssuit)?\s?:",
            heads=True,
        ),
        row("repeal", "before", rf"\s{_IS}\s(?:abrogée?s?|supprimée?s?|annulée?s?|rapportée?s?)\b"),
        row("repeal", "after", rf"{_BEGINS}(?:[Ee]st|[Ss]ont)\sabrogée?s?\s?:?[ ]?"),
        row("replace", "after", rf"{_ITSELF}(?:abroge|annule)\set\sremplace\s"),
        row("repeal", "after", rf"{_ITSELF}(?:abroge|annule|rapporte)\s(?!et\sremplace)"),
        row("replace", "after", rf"{_ITSELF}remplace\s"),
        row("replace", "before", rf"\s{_IS}\s(?:ainsi\srédigée?s?|remplacée?s?\spar)\b"),
        row("amend", "before", rf"\s{_IS}\s(?:ainsi\s)?(?:modifiée?s?|complétée?s?)\b"),
        row(
            "insert",
            "after",
            r"\b(?:il\sest|sont)\s(?:inséré|ajouté)e?s?\s(?:un|une|des|deux|trois)\s(?=articles?\s)",
        ),
        row(
            "expire",
            "before",
            r"\s(?:cesse(?:nt|ra|ront)?\sd(?:e\sproduire\s(?:ses\s)?effets?"
            r"|['’]être\s(?:en\svigueur|applicables?))|expire(?:nt|ra)?\sle)\b",
        ),
    ),
    speaks=re.compile(
        r"abrog|supprim|annul|remplac|rédig|modifi|complét|insér|ajout|cess|expire|rapport"
    ),
    unless=re.compile(
        r"(?i)(?:^|\s)(?:lorsque?|si|dans le cas où|avant que|après que|quand)\s|[«“\"]"
    ),
    apart=re.compile(r"(?i)\s(?:à l['’]exception|sauf|sous réserve)\s"),
    heads=re.compile(
        r"\n[*#\s]{0,6}(?:Article|ARTICLE|Art\.)\s(?:\d|premier|unique|[LRDA]\.?\s?\d)"
    ),
    effective=re.compile(rf"(?:à\scompter\sdu|à\spartir\sdu|au|le)\s(?P<d>{_DAY})"),
    leads=re.compile(
        r"(?i)(?:\W|\d|\b(?:[a-z]|[ivx]+|les?|la|au|aux|du|des?|sont|est|alinéas?|bis|ter"
        r"|à compter d[^,\n]{4,60},|dispositions|article|après|avant|à)\b){0,60}"
    ),
    lists=re.compile(
        r"(?i)(?:[,;]|(?:^|\s)(?:et|ainsi que|ou))\s*"
        r"(?:(?:l[ea]s?|l['’]|du|des|de|de la|de l['’]|aux?|à)\s*){0,2}$"
    ),
    partly=re.compile(r"(?i)dispositions|références?|mots"),
    parts=re.compile(
        r"(?i)[:|«]|\s(?:qui|dont|que|doit|peut|sont|est|les mots|le mot|références?)\s"
    ),
    open_end=re.compile(r"\s(?:si|lorsque|par\s(?:la|les|une)\sréférences?)"),
)
