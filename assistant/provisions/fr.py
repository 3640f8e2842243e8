"""French: Partie, Livre, Titre, Chapitre, Section, Article, I, 1°, a).

Source: Guide de légistique (SGG and Conseil d'État), fiches on the division of texts; usage of the
codes.
"""

from __future__ import annotations

import re

from assistant.provisions.grammar import HEADING_FOLLOWS, REPORT, Grammar, Level, level

_LATIN = r"(?:\s(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies))"
# "1° A" before a text of its own, never "1° A leurs préposés"
_INSERTED = (
    r"(?:\s[B-Z](?![\w'’])|\sA(?=\s?[.)–-]|\s(?:\(|à\s\d|[LD]['’]|L[ea]s?\s|Au[x]?\s|À\s|Après\s)))"
)
_NUMBER = (
    rf"(?P<n>(?i:premi[eè]re?|deuxième|seconde?|troisième|quatrième|cinquième|préliminaire|unique|liminaire)"
    rf"|(?:I\s?er|[IVXLC]{{1,8}}|\d{{1,3}}\s?er|\d{{1,3}}|[A-Z]){_LATIN}{{0,2}}(?:\s[A-Z])?(?![\w'’]))"
)
_ARTICLE = (
    r"(?P<n>(?:(?i:1\s?er|premier|unique|liminaire|préliminaire|ler|I\s?er)|[IVX]{1,7}"
    r"|(?:L\.?\s?O|[LRDA])\.?\s?\*{0,2}\s?\d{1,5}(?:[-‑]\d{1,5}){0,6}"
    r"|\d{1,3}(?:\.\d{1,3}){1,3}"
    rf"|\d{{1,4}}(?:[-‑]\d{{1,4}}){{0,5}}){_LATIN}{{0,2}}(?:\s[A-Z](?![\w'’]))?)"
)
# "I. – ", "I.-" and "I. ", never "I-5"
_DASH = r"(?:\.\s?[-–—]\s*|\.\s+|°?\s?[-–—]\s+)"
_STATE = r"(?:\s?\((?:nouveaux?|nouvelles?|[Ss]upprim[ée]e?s?|Suppression\sconforme|Conforme)\))"
_AFTER = rf"{_STATE}?"


def _container(name: str, rank: int, word: str, address: str, label: str) -> Level:
    return level(
        name,
        "container",
        rank,
        rf"(?:{word.upper()}|{word})\s{_NUMBER}{_AFTER}{HEADING_FOLLOWS}",
        address,
        label,
    )


# "II.1.- Rappel du cadre": the number tells where it belongs, whatever came before it
_SUBHEADING = level(
    "subheading",
    "section",
    43,
    r"(?P<n>[IVX]{1,5}(?:\.\d{1,2}){1,3})(?![\w.-]\d)\s?[.):]?\s?[-–—]?\s+(?=[^\W\d_])",
    "sec",
    "{n}",
)

GRAMMAR = Grammar(
    structure=(
        level(
            "preamble",
            "block",
            5,
            r"(?P<n>)(?:Vus?|VUS?|Considérant|CONSIDÉRANT|Sur\s(?:le\srapport|"
            r"la\sproposition|proposition)|Après\s(?:avis|en\savoir\sdélibéré)|"
            r"Le\sConseil\sd['’]État\s\(|Visa)\b",
            "preamble",
            "",
        ),
        level(
            "signature",
            "block",
            5,
            r"(?P<n>)(?:Fait\s(?:à|le|en)\s|Délibéré\sen\sséance|Par\sle\s(?:Premier\sministre|"
            r"Président\sde\sla\sRépublique)\s?:|Ampliation|Destinataires?\s?:|"
            r"Pour\s(?:le|la)\s(?:préfète?|maire|présidente?|ministre)\b|Pour\sextrait\sconforme|"
            r"(?:Le|La|LE|LA)\s(?i:préfète?|maire|présidente?|ministre|direct(?:eur|"
            r"rice)|secrétaire)\b[^.\n]{0,80},\s*$)",
            "signature",
            "",
        ),
        level(
            "annex",
            "block",
            5,
            rf"(?:ANNEXES?|Annexes?)(?:\s(?:n°\s?)?(?P<n>[IVXLC]{{1,6}}|\d{{1,3}}|[A-Z])(?![\w'’]))?{HEADING_FOLLOWS}",
            "annex",
            "Annexe {n}",
        ),
        level(
            "division",
            "container",
            10,
            r"(?P<n>(?i:premi[eè]re|deuxième|seconde|troisième|quatrième|cinquième|"
            r"sixième))\s(?:partie|PARTIE|Partie)\b\s*(?:$|[:.–—-])",
            "div",
            "{n} partie",
        ),
        _container("division", 10, "Partie", "div", "Partie {n}"),
        _container("book", 14, "Livre", "book", "Livre {n}"),
        _container("title", 18, "Titre", "tit", "Titre {n}"),
        _container("chapter", 22, "Chapitre", "chap", "Chapitre {n}"),
        _container("subsection", 30, "Sous-section", "subsec", "Sous-section {n}"),
        _container("section", 26, "Section", "sec", "Section {n}"),
        _container("subdivision", 34, "Paragraphe", "subdiv", "Paragraphe {n}"),
        level(
            "article",
            "article",
            50,
            # "Articles 2 et 3 (Supprimés)", "ART. 1 -", "Article n° 4 :", "Article 1)"
            rf"(?:\*{{0,2}})(?:Articles?|ARTICLES?|Art\.?|ART\.?)\s{{1,2}}(?:[nN][°o]\s?)?{_ARTICLE}"
            rf"(?![\w'’])(?:\s(?:et|à)\s\d{{1,3}})?{_AFTER}(?:\*{{0,2}})"
            r"(?:\s?[.:–—)°-]{1,3}(?:\s?[–—:-])?\s*|\s*$|\s+(?=[A-ZÀ-ÖØ-Þ«(]))",
            "art",
            "Article {n}",
        ),
    ),
    report=(*REPORT[:-1], _SUBHEADING, REPORT[-1]),
    items=(
        level(
            "para",
            "para",
            60,
            # "II et III. – (Supprimés)", "I bis (nouveau). – "
            rf"(?P<n>[IVX]{{1,6}}{_LATIN}?(?:\s[A-Z])?)(?:\s(?:et|à)\s[IVX]{{1,6}}{_LATIN}?)?"
            rf"{_STATE}{{0,2}}\s?{_DASH}(?=\S)",
            "para",
            "{n}",
        ),
        level(
            "para",
            "para",
            63,
            rf"(?P<n>[A-H]{_LATIN}?){_STATE}{{0,2}}\s?{_DASH}(?=\S)",
            "para",
            "{n}",
        ),
        level(
            "para",
            "para",
            66,
            r"(?P<n>\d{1,3})\s?(?:\.\s?[-–—]?|[)/]|[-–—])(?!\d)\s*(?=\S)",
            "para",
            "{n}",
        ),
        level(
            "subpara",
            "para",
            68,
            r"(?P<n>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s+(?=\S)",
            "subpara",
            "{n}",
        ),
        level(
            "point",
            "point",
            70,
            rf"(?P<n>\d{{1,3}}\s?[°º]{_LATIN}?{_INSERTED}?)\s?[.)]?\s*(?=\S)",
            "point",
            "{n}",
        ),
        level(
            "point", "point", 80, rf"(?P<n>[a-z]{{1,2}}{_LATIN}?)\s?\)\s*(?=\S)", "point", "{n})"
        ),
        level("point", "point", 80, r"(?P<n>[a-h])\.\s+(?=\S)", "point", "{n})"),
        level(
            "indent",
            "point",
            90,
            r"(?P<n>)(?:[-–—]\s*(?=[^\s\d])|[•·*]\s*(?=\S))",
            "dash",
            "tiret {n}",
        ),
    ),
    joint=", ",
    tight=", ",
    paragraph="alinéa {n}",
    titled=True,
    counts_lines=True,
    amending=re.compile(
        r"(?i)\b(?:est|sont) (?:ainsi |remplacé|complété|inséré|abrogé|modifié|ajouté|supprimé)"
    ),
    operative=re.compile(
        r"(?i:autorise|décide|conclut|recommande|prend\sacte|demande|rappelle|constate|considère|émet"
        r"|formule|adopte|déclare|prononce|invite|ordonne|approuve|arrête|décrète|délibère|fixe|met\sen"
        r"\sdemeure|enjoint|souhaite|appelle|affirme)\b"
    ),
    leads=re.compile(
        r"(?:[,(]|['’]|\b(?i:de|du|des|la|le|les|l|à|au|aux|et|ou|par|en|sur|dans|selon|article|articles|n°|d|titre|chapitre|section))$"
    ),
)
