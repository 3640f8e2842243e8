"""French: empty sentences and introductions, wordy phrases, doublets."""

from __future__ import annotations

import re

from assistant.wordiness.rows import Wordy, rows

_ADDED = (
    r"(?:ici |par ailleurs |également |tout d'abord |en outre |enfin |toutefois |aussi |utile"
    r"ment |bien )?"
)
_SAID = (
    r"(?:rappelé|précisé|souligné|indiqué|signalé|noté)(?: (?:à toutes fins utiles|par ailleurs"
    r"|également|enfin|ici))?"
)
_TO_SAY = (
    r"(?:rappeler|noter|souligner|préciser|signaler|indiquer|mentionner)(?: (?:en préambule"
    r"|ici|à toutes fins utiles))?"
)
_THAT = r"(?:que,? |qu')"
FREE = (
    rf"il est {_ADDED}{_SAID} {_THAT}",
    rf"il (?:convient|importe|y a lieu) {_ADDED}de {_TO_SAY} {_THAT}",
    rf"il (?:est|apparaît|paraît|semble|n'est pas) {_ADDED}(?:utile|inutile|nécessaire|important"
    rf"|impératif|essentiel|bon|opportun) {_ADDED}de {_TO_SAY} {_THAT}",
    rf"il est {_ADDED}à (?:noter|souligner|rappeler|préciser|signaler) {_THAT}",
    rf"il (?:va (?:sans dire|de soi)|est bien entendu) {_THAT}",
    rf"il ressort de ce qui précède {_THAT}",
    rf"force est de constater {_THAT}",
    rf"je (?:vous rappelle|tiens à (?:vous rappeler|souligner|préciser)) {_THAT}",
    rf"j'ai l'honneur de (?:vous informer|vous faire savoir|porter à votre connaissance) {_THAT}",
    r"comme (?:vous le savez|chacun le sait|nul ne l'ignore), ",
    r"à toutes fins utiles, ",
    r"à cet égard, ",
    r"dans (?:ce|le) contexte(?: actuel)?, ",
    r"dans cette (?:perspective|optique), ",
    r"au (?:vu|regard) de (?:tout )?ce qui précède, ",
    r"(?:par ailleurs|en outre), ",
)
# a purpose or a frame without a figure in it, before a body that acts; it may hold commas
FRAMES = (
    r"dans le cadre de (?:la mise en œuvre|l'application|l'exécution)"
    r" d(?:u présent|e la présente) \w+, ",
    r"dans le cadre d(?:e la|e sa|'une|e notre) (?:politique|démarche|dynamique|volonté|stratégie)"
    r"[^;:.\n\d“”«»\"]{0,160}?, ",
    r"dans un souci (?:constant )?(?:d'|de )[^;:.,\n\d“”«»\"]{3,80}, ",
    r"dans un contexte (?:marqué|caractérisé) par [^;:.,\n\d“”«»\"]{3,100}, ",
)
_GREAT = (
    r"(?:majeure?|essentiel(?:le)?|primordiale?|capitale?|particulière?|absolue?|fort|crucial"
    r"|incontournable|prioritaire|important|stratégique|toute particulière|fondamentale?)"
)
# a whole sentence about nothing that can be done or checked: nothing of it is lost
EMPTY = (
    rf"\b(?:revêt|présente) (?:une importance|un caractère) {_GREAT}(?: pour [^.;:\d]{{3,80}})?"
    r"\.$",
    rf"\b(?:constituent?|représentent?|est|sont|s'agit(?: là)?) (?:d')?(?:une? |l'une? des |la )?"
    rf"(?:{_GREAT} )?(?:enjeu|priorité|défi|axe|pilier|moment|sujet)s? {_GREAT}"
    r"(?: (?:pour|de|du|dans) [^.;:\d]{3,80})?\.$",
    r"\b(?:est|constitue) (?:un sujet|une question|une préoccupation) qui nous concerne tous\.$",
    r"^je vous (?:remercie|saurais gré)(?: par avance)? (?:de|pour) votre (?:collaboration"
    r"|implication|coopération|engagement|compréhension|aide|mobilisation)[^.;:\d]{0,80}\.$",
    r"^je tiens (?:tout d'abord )?à (?:vous remercier|remercier) [^.;:\d]{3,140}\.$",
    r"^(?:je (?:reste|demeure|me tiens)|nous (?:restons|demeurons|nous tenons)|restant)"
    r" à votre (?:entière )?disposition[^.;:\d]{0,120}\.$",
    r"^(?:[\w' -]{3,60}) (?:se tient à (?:la|votre) disposition|demeure à l'écoute|reste à"
    r" l'écoute)(?: des services)?\.$",
    r"^(?:je sais (?:pouvoir )?compter sur|je ne doute pas (?:que|de)|je compte sur)"
    r" [^.;:\d]{3,140}\.$",
    r"^veuillez agréer[^.;:\d]{3,140}\.$",
    r"\b(?:réussite|succès) [^.;:\d]{3,80}(?:dépend de|repose sur) (?:la mobilisation"
    r"|l'implication|l'engagement) de (?:tous|toutes et tous|chacun)\.$",
    r"^il (?:convient|y a lieu) (?:enfin )?de saluer l'engagement [^.;:\d]{3,80}\.$",
    r"\btient à adresser ses remerciements à [^.;:\d]{3,80}\.$",
    r"\ba bénéficié d'un (?:excellent|bon|très bon) accueil\b[^.;:\d]{0,60}\.$",
)
_NEGATED = re.compile(r"\b(?:ne|nul|nulle|aucune?|ni|jamais|sans|non)\b|\bn['’]", re.IGNORECASE)
_MONTHS = (
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
)
_COUNT = (
    r"(?=(?:\d|une?\b|deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt|trente|quarante"
    r"|soixante))"
)
_NOT_CONDITIONAL = r"(?![^,.;:]*\w(?:rait|raient)\b)(?=[^,.;:]*,)"
_EVERY = (
    ("annuelle", "chaque année"), ("mensuelle", "chaque mois"),
    ("trimestrielle", "chaque trimestre"), ("semestrielle", "chaque semestre"),
    ("hebdomadaire", "chaque semaine"), ("quotidienne", "chaque jour"),
)  # fmt: skip
_ANSWERS = (
    ("apporter", "répondre"), ("apporte", "répond"), ("apportent", "répondent"),
    ("donner", "répondre"),
)  # fmt: skip
_MANNER = r"de (?:manière|façon)"
# "afin d'attirer un public et d'accroître": the second "de" would hang in the air
_OF_AGAIN = re.compile(r"(?:\b(?:et|ou|mais)|,)\s+(?:de\s|d['’])", re.IGNORECASE)
_AIMS = (
    (r"dans (?:le but|l'objectif|l'optique|la perspective) (?:de |d')", "pour "),
    (r"avec pour objectif (?:de |d')", "pour "),
    (r"à l'effet (?:de |d')", "pour "),
    (r"(?:afin|en vue) de pouvoir ", "pour "),
    (r"afin (?:de |d')", "pour "),
    (r"en vue (?:de (?!la |l')|d')", "pour "),
)
_PHRASES = (
    (r"à compter de la date de (?=signature|publication|réception|notification)",
     "à compter de la "),
    *((rf"{long} une réponse (?=à |au |aux )", f"{verb} ") for long, verb in _ANSWERS),
    (r"être en mesure (?:de |d')", "pouvoir "),
    (r"bien vouloir (?=[bcdfgjklmnpqrstvwxz])", ""),
    (r"en vue de (?=l'|la )", "pour "),
    (r"en vue du ", "pour le "),
    (r"en vue des ", "pour les "),
    (rf"{_MANNER} à ce (que |qu')", r"pour \1"),
    (rf"{_MANNER} à (?=\w+(?:er|ir|re)\b)", "pour "),
    (r"préalablement à (?=l'|la |tout |toute |chaque )", "avant "),
    (r"préalablement au ", "avant le "),
    (r"préalablement aux ", "avant les "),
    (r"postérieurement à (?=l'|la )", "après "),
    (r"postérieurement au ", "après le "),
    (r"à l'issue de (?=l'|la |chaque |cette |ce )", "après "),
    (r"à l'issue du ", "après le "),
    (r"à l'issue des ", "après les "),
    (r"conformément aux dispositions (?:de (?=l'|la ))", "conformément à "),
    (r"conformément aux dispositions du ", "conformément au "),
    (r"conformément aux dispositions des (articles|lois|décrets)", r"conformément aux \1"),
    (r"(en application|en vertu) des dispositions (du |des |de la |de l')", r"\1 \2"),
    (r"par le biais (?:d'|de )(?=une? |l'|la )", "par "),
    (r"par le biais du ", "par le "),
    (r"en date du (?=\d)", "du "),
    (r"à l'heure actuelle", "actuellement"),
    (r"en l'état actuel des choses", "actuellement"),
    (r"au jour d'aujourd'hui", "aujourd'hui"),
    (r"(?:et )?ce,? (?=avant |dans (?:un|les) |au plus tard |pour une |sous |après )", ""),
    (r"un certain nombre (?:de |d')", "plusieurs "),
    (r"en raison du fait (que |qu')", r"parce \1"),
    (r"compte tenu du fait que ", "puisque "),
    (r"compte tenu du fait qu'", "puisqu'"),
    (rf"dans (?:le cas|l'éventualité|l'hypothèse) où (?!ils? )(?=\w){_NOT_CONDITIONAL}", "si "),
    (rf"dans (?:le cas|l'éventualité|l'hypothèse) où (?=ils? ){_NOT_CONDITIONAL}", "s'"),
    (rf"au cours du mois (?:de |d')(?={_MONTHS})", "en "),
    (r"d'un montant de (?=\d)", "de "),
    (rf"pour une durée (?:de |d'){_COUNT}", "pour "),
    (rf"dans un délai (?:de |d'){_COUNT}(?=(?:[\w-]+ ){{1,3}}?(?:heures?|jours?|semaines?|mois|ans?"
     r"|années?)\b(?! (?:suivant|avant|minimum|au moins)))", "sous "),
    (r"(est|sont) strictement (interdite?s?|prohibée?s?)", r"\1 \2"),
    (rf"{_MANNER} (régulière|systématique|automatique|obligatoire|exclusive|ponctuelle"
     r"|individuelle|collective|anonyme|rigoureuse)(?! (?:et|ou)\b|,)", r"\1ment"),
    (r"d'une manière (régulière|systématique|automatique)(?! (?:et|ou)\b|,)", r"\1ment"),
    (rf"{_MANNER} immédiate(?! (?:et|ou)\b|,)", "immédiatement"),
    *((rf"{_MANNER} {long}(?! (?:et|ou)\b|,)", short) for long, short in _EVERY),
    (r"faire parvenir à", "envoyer à"),
    (r"au sein de (?=l'|la |notre |chaque )", "dans "),
    (r"au plus tard à la date du (?=\d)", "au plus tard le "),
)  # fmt: skip
_DOUBLETS = (
    (r"chacun et (?:de )?chacune|chacune et (?:de )?chacun", "chacun"),
    (r"tou(?:te)?s et tou(?:te)?s", "tous"),
    (r"voire même", "voire"),
    (r"comme par exemple", "comme"),
    (r"d'ores et déjà", "déjà"),
    (r"seul et unique", "seul"),
    (r"(prévo\w+|réserv\w+) à l'avance", r"\1"),
    (r"(report\w+) à une date ultérieure", r"\1"),
    (r"(collabor\w+|coopér\w+) ensemble", r"\1"),
    (r"pleinement et entièrement", "pleinement"),
)
# one modal for another of the same force, where an infinitive follows; never under a negation
_INFINITIVE = (
    r"(?=(?!(?:manière|façon)\b)(?:\w+ment )?(?:s'|se |y |en |l'|le |la |les )?"
    r"\w+(?:er|ir|re|oir)\b)"
)
_DUTIES = (
    (rf"(?:est|es) (?:tenue?|obligée?) (?:de |d'){_INFINITIVE}", "doit "),
    (rf"sont (?:tenue?s|obligée?s) (?:de |d'){_INFINITIVE}", "doivent "),
    (rf"(?:est dans l'obligation|a l'obligation|se doit) (?:de |d'){_INFINITIVE}", "doit "),
    (rf"(?:sont dans l'obligation|ont l'obligation|se doivent) (?:de |d'){_INFINITIVE}",
     "doivent "),
    (rf"a la (?:possibilité|faculté) (?:de |d'){_INFINITIVE}", "peut "),
    (rf"(?:est|se trouve) dans l'impossibilité (?:de |d'){_INFINITIVE}", "ne peut "),
    (rf"(?:sont|se trouvent) dans l'impossibilité (?:de |d'){_INFINITIVE}", "ne peuvent "),
    (rf"ont la (?:possibilité|faculté) (?:de |d'){_INFINITIVE}", "peuvent "),
)  # fmt: skip

PHRASES: tuple[Wordy, ...] = (
    *rows("phrase", _DUTIES, before=_NEGATED, after=_OF_AGAIN),
    *rows("doublet", _DOUBLETS),
    *rows("phrase", _AIMS, after=_OF_AGAIN),
    *rows("phrase", _PHRASES),
)
