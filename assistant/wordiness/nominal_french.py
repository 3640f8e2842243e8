"""French: "procède à la vérification de l'état" is "vérifie l'état", in the form of its verb.

What hangs on the noun with another "et à la" is turned with it, or nothing is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.types import Span

# what is done, and the verb; forms that no rule gives stand in ``_IRREGULAR``
_VERBS = {
    "acquisition": "acquérir", "actualisation": "actualiser", "affectation": "affecter",
    "analyse": "analyser", "archivage": "archiver", "attribution": "attribuer",
    "audition": "auditionner", "calcul": "calculer", "classement": "classer",
    "collecte": "collecter", "communication": "communiquer", "conservation": "conserver",
    "consultation": "consulter", "contrôle": "contrôler", "convocation": "convoquer",
    "coordination": "coordonner", "création": "créer", "déclaration": "déclarer",
    "délivrance": "délivrer", "dépôt": "déposer", "désignation": "désigner",
    "destruction": "détruire", "diffusion": "diffuser", "distribution": "distribuer",
    "élaboration": "élaborer", "élection": "élire", "élimination": "éliminer",
    "encaissement": "encaisser", "enlèvement": "enlever", "enregistrement": "enregistrer",
    "entretien": "entretenir", "envoi": "envoyer", "établissement": "établir",
    "évaluation": "évaluer", "examen": "examiner", "exécution": "exécuter",
    "fermeture": "fermer", "fixation": "fixer", "identification": "identifier",
    "inscription": "inscrire", "inspection": "inspecter", "installation": "installer",
    "instruction": "instruire", "inventaire": "inventorier", "lecture": "lire",
    "liquidation": "liquider", "livraison": "livrer", "mise à jour": "mettre à jour",
    "mise en place": "mettre en place", "mise en œuvre": "mettre en œuvre",
    "mise en service": "mettre en service", "modification": "modifier",
    "nettoyage": "nettoyer", "nomination": "nommer", "notification": "notifier",
    "numérisation": "numériser", "organisation": "organiser", "ouverture": "ouvrir",
    "paiement": "payer", "présentation": "présenter", "publication": "publier",
    "rangement": "ranger", "réalisation": "réaliser", "réception": "réceptionner",
    "recensement": "recenser", "recouvrement": "recouvrer", "recrutement": "recruter",
    "recueil": "recueillir", "rédaction": "rédiger", "remboursement": "rembourser",
    "remise": "remettre", "remplacement": "remplacer", "renouvellement": "renouveler",
    "réparation": "réparer", "répartition": "répartir", "réservation": "réserver",
    "restitution": "restituer", "révision": "réviser", "saisie": "saisir",
    "sauvegarde": "sauvegarder", "suivi": "suivre", "suppression": "supprimer",
    "surveillance": "surveiller", "synthèse": "synthétiser", "traitement": "traiter",
    "transfert": "transférer", "transmission": "transmettre", "validation": "valider",
    "usage": "utiliser", "mention": "mentionner", "vérification": "vérifier", "versement": "verser",
}  # fmt: skip
# present "il", "ils", future stem, participles present and past
_IRREGULAR = {
    "acquérir": ("acquiert", "acquièrent", "acquerr", "acquérant", "acquis"),
    "détruire": ("détruit", "détruisent", "détruir", "détruisant", "détruit"),
    "élire": ("élit", "élisent", "élir", "élisant", "élu"),
    "entretenir": ("entretient", "entretiennent", "entretiendr", "entretenant", "entretenu"),
    "envoyer": ("envoie", "envoient", "enverr", "envoyant", "envoyé"),
    "inscrire": ("inscrit", "inscrivent", "inscrir", "inscrivant", "inscrit"),
    "instruire": ("instruit", "instruisent", "instruir", "instruisant", "instruit"),
    "lire": ("lit", "lisent", "lir", "lisant", "lu"),
    "mettre": ("met", "mettent", "mettr", "mettant", "mis"),
    "ouvrir": ("ouvre", "ouvrent", "ouvrir", "ouvrant", "ouvert"),
    "recueillir": ("recueille", "recueillent", "recueiller", "recueillant", "recueilli"),
    "remettre": ("remet", "remettent", "remettr", "remettant", "remis"),
    "renouveler": ("renouvelle", "renouvellent", "renouveller", "renouvelant", "renouvelé"),
    "répartir": ("répartit", "répartissent", "répartir", "répartissant", "réparti"),
    "suivre": ("suit", "suivent", "suivr", "suivant", "suivi"),
    "transmettre": ("transmet", "transmettent", "transmettr", "transmettant", "transmis"),
}
# the endings of the verb that carries the noun, and which form of ours they ask for
_ENDINGS = (
    ("faire", 0),
    ("fait", 1),
    ("font", 2),
    ("eront", 5),
    ("era", 4),
    ("ent", 2),
    ("ant", 6),
    ("er", 0),
    ("é", 7),
    ("e", 1),
)
# that a body does it itself: "assurer" may be to see to it that another does
_ASSURED = (
    "communication", "conservation", "diffusion", "distribution", "instruction", "organisation",
    "présentation", "publication", "rédaction", "remise", "suivi", "surveillance", "transmission",
    "traitement", "enregistrement", "mise à jour", "entretien", "coordination",
)  # fmt: skip
_ADVERB = r"(?P<adverb> (?:également|ensuite|aussi|régulièrement|systématiquement|annuellement))?"
_DETERMINER = (
    r"(?=(?:chaque|tout|toute|tous|toutes|ce|cet|cette|ces|son|sa|ses|leurs?|notre|nos|votre|vos)"
    r" )"
)
_OF = rf"(?P<of>de la |de l'|du |des |d'(?=une? )|de {_DETERMINER})"


def _nouns(names: Iterator[str] | tuple[str, ...]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_ALL = _nouns(tuple(_VERBS))
_BODIES = (
    rf"(?P<verb>proc[éè]d(?:eront|era|ent|ant|er|é|e)){_ADVERB} (?P<to>à (?:la |l'|une? )|au )"
    rf"(?P<noun>{_ALL}) {_OF}",
    rf"(?P<verb>(?:effectu|réalis)(?:eront|era|ent|ant|er|é|e)){_ADVERB}"
    rf" (?P<to>la |le |l'|une? )(?P<noun>{_ALL}) {_OF}",
    rf"(?P<verb>assur(?:eront|era|ent|ant|er|é|e)){_ADVERB} (?P<to>la |le |l')"
    rf"(?P<noun>{_nouns(_ASSURED)}) {_OF}",
    rf"(?P<verb>faire|fait|font|fera|feront|faisant){_ADVERB}(?P<to> )(?P<noun>usage|mention)"
    rf" {_OF}",
)


def _spaced(pattern: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + pattern.replace("'", "['’]").replace(" ", r"\s+"), re.IGNORECASE)


_FOUND = tuple(_spaced(body) for body in _BODIES)
# a second noun that hangs on the same verb; in the first pattern's way, and in that of the others
_MORE = (
    _spaced(
        rf"(?P<joint>et |ou |et également )(?P<to>à (?:la |l'|une? )|au )(?P<noun>{_ALL}) {_OF}"
    ),
    _spaced(rf"(?P<joint>et |ou |et également )(?P<to>la |le |l'|une? )(?P<noun>{_ALL}) {_OF}"),
)
_HANGING = (
    _spaced(r"(?:et|ou|,) (?:à (?:la |l'|une? )|au )"),
    _spaced(rf"(?:et|ou|,) (?:la |le |l'|une? )(?:{_ALL})\b"),
)
# "les avoir procédé", "il est procédé", "en assurer la transmission": the object stands elsewhere
_ELSEWHERE = re.compile(r"\b(?:en|y|est|été|sera|soit|être|fut|sont|seront)\s+(?:\w+ment\s+)?$")
_PERFECT = re.compile(r"\b(?:a|ont|avoir|ayant|ait|aient|aura|auront)\s+(?:\w+ment\s+)?$", re.I)


def forms(verb: str) -> tuple[str, ...]:
    """Infinitive, "il", "ils", future stem, "il" and "ils" of the future, the participles.

    >>> forms("vérifier")[1:3], forms("nettoyer")[4], forms("mettre à jour")[2]
    (('vérifie', 'vérifient'), 'nettoiera', 'mettent à jour')
    """
    first, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    one, many, future, present, past = _IRREGULAR.get(first) or _regular(first)
    found = (first, one, many, future, future + "a", future + "ont", present, past)
    return tuple(form + tail for form in found)


def _regular(verb: str) -> tuple[str, str, str, str, str]:
    stem = verb[:-2]
    if verb.endswith("ir"):
        return f"{stem}it", f"{stem}issent", verb, f"{stem}issant", f"{stem}i"
    soft = stem + {"g": "e"}.get(stem[-1], "")
    soft = stem[:-1] + "ç" if stem.endswith("c") else soft
    strong = re.sub(r"y$", "i", stem)
    strong = re.sub(
        r"(?:e([bcdfgjlmnprstv])|é([bcdfgjlmnprstv]|[bcdfgptv][lr]|gn))$", _grave, strong
    )
    # "transférer" keeps its é in the future, "enlever" takes è, "nettoyer" i
    future = verb if strong != stem and "é" in stem[-3:] else f"{strong}er"
    return f"{strong}e", f"{strong}ent", future, f"{soft}ant", f"{stem}é"


def _grave(found: re.Match[str]) -> str:
    return f"è{found[1] or found[2]}"


# verbs as a body's own: "transmet", "publieront"; and those that need another verb
_OWN = {form for verb in set(_VERBS.values()) for form in (*forms(verb)[1:3], *forms(verb)[4:6])}
_OWN |= {"informe", "informent", "adresse", "adressent", "doit", "doivent", "peut", "peuvent"}
FINITE = "|".join(sorted(_OWN, key=lambda form: (-len(form), form)))


def nominal(text: str, span: Span) -> Iterator[tuple[Span, str]]:
    """The nouns of action in a sentence that stand for a verb, and the verb with its article."""
    for at, pattern in enumerate(_FOUND):
        for found in pattern.finditer(text, *span):
            yield from _turned(text, span, found, at > 0)


def _turned(text: str, span: Span, found: re.Match[str], plain: bool) -> list[tuple[Span, str]]:
    support = found["verb"].lower()
    ending, form = next((end, i) for end, i in _ENDINGS if support.endswith(end))
    head = text[span[0] : found.start()]
    if _ELSEWHERE.search(head) or (ending == "é") != bool(_PERFECT.search(head)):
        return []
    stop = text.find(";", found.end(), span[1])
    stop = span[1] if stop < 0 else stop
    changes = [(found.span(), _words(found, form, found["adverb"] or ""))]
    at = found.end()
    while more := _MORE[plain].search(text, at, stop):
        if _HANGING[plain].search(text, at, more.start()):
            return []
        changes.append((more.span(), more["joint"] + _words(more, form, "")))
        at = more.end()
    return [] if _HANGING[plain].search(text, at, stop) else changes


def _words(found: re.Match[str], form: int, adverb: str) -> str:
    verb = forms(_VERBS[" ".join(found["noun"].lower().split())])[form]
    of = re.sub(r"\s+", " ", found["of"].lower().replace("’", "'"))
    article = {"de la ": "la ", "de l'": "l'", "du ": "le ", "des ": "les ", "d'": "", "de ": ""}[
        of
    ]
    if "’" in found["of"]:
        article = article.replace("'", "’")
    words = f"{verb}{adverb} {article}"
    return words[0].upper() + words[1:] if found[0][0].isupper() else words
