"""French: laws, decrees, notices, audit reports and guides, with their impersonal turns."""

from __future__ import annotations

from assistant.norms.french_terms import CALENDAR
from assistant.norms.french_words import (
    ACTOR,
    BODY,
    CONDITION,
    DATE,
    DEADLINES,
    FUTURE,
    ITEM_VERB,
    NP,
    OBJECT,
    PARTICIPLE,
    QUANTITY,
    VERB,
)
from assistant.norms.lexicon import Cue, Lexicon, compiled, cue_pattern

# adverbs between a verb and what it governs: "invite par ailleurs la commune"
_ADV = (
    r"(?: (?:ainsi|également|donc|notamment|par ailleurs|en outre|en particulier|enfin|aussi"
    r"|vivement|instamment|fortement|de nouveau|de plus|à nouveau|toutefois))?"
)

_CUES = (
    Cue("statement", "modal", r"entr(?:e|ent|era|eront) en vigueur"),
    Cue(
        "statement",
        "modal",
        r"(?:est|sont|sera|seront) réputée?s?|(?:doit|doivent|devra|devront)"
        r"(?: (?:donc|également|ainsi))? (?:être (?:regardée?s?|considérée?s?|entendue?s?"
        r"|interprétée?s?|comprise?s?|lue?s?)|s[’']entendre|se comprendre)",
    ),
    Cue("definition", "modal", r"(?:on entend|s[’']entend(?:ent)?)(?: par| de| d[’'])?"),
    Cue(
        "need_not",
        "modal",
        r"n[’'](?:est|sont) pas (?:tenue?s?|obligée?s?) (?:de|d[’'])|ne (?:doit"
        r"|doivent) pas nécessairement|"
        r"(?:est|sont) dispensée?s? (?:de|d[’'])",
    ),
    Cue(
        "must_not",
        "impersonal",
        r"(?:il est )?(?:strictement |formellement )?(?:interdite?s?|défendue?s?)"
        r"(?: (?:de|d[’']|à|aux?))?",
    ),
    Cue(
        "must_not",
        "modal",
        r"ne (?:peut|peuvent|pourra|pourront|doit|doivent|devra|devront"
        r"|saurait)(?! être inférieur)(?: (?:en )?(?:pas|plus|jamais|ni))?"
        r"|n[’'](?:a|ont) pas le droit",
    ),
    Cue(
        "must",
        "assign",
        r"(?:demande|enjoint|ordonne|prescrit|impose|appartient|appartiendra|incombe|revient"
        r"|reviendra)"
        rf"(?={_ADV} (?:à|au|aux) )",
    ),
    Cue(
        "must",
        "assign",
        r"il est (?:demandé|prescrit|ordonné|enjoint|rappelé)" + _ADV + r"(?= (?:à|au|aux) )",
    ),
    Cue(
        "must",
        "assign",
        r"(?:(?:recommande|conseille|suggère|préconise|propose|recommandons)|il est (?:recommandé"
        rf"|conseillé|suggéré|préconisé|proposé))(?={_ADV} (?:à|au|aux) )",
        advice=True,
    ),
    Cue(
        "must",
        "assign",
        rf"(?:invite|charge|exhorte|appelle|prie)(?={_ADV} (?:le |la |les |l[’']))",
        advice=True,
    ),
    # "Il vous est demandé de", "Je vous prie de bien vouloir": the reader is asked
    Cue(
        "must",
        "reader",
        r"(?:il vous est (?:demandé|recommandé|rappelé|prescrit)|(?:je|nous) vous "
        r"(?:demande|prie|invite|saurais gré|serais obligée?|demandons|prions|invitons)"
        r"(?: (?:donc|également|ainsi))?"
        r"|vous (?:voudrez|veillerez à) bien|vous êtes (?:priée?s?|invitée?s?|tenue?s?"
        r"|chargée?s?))(?: (?:de|d[’']|à))?(?: bien vouloir)?",
    ),
    Cue("must", "impersonal", r"(?:prière|merci) (?:de|d[’'])(?: bien vouloir)?"),
    Cue(
        "must",
        "impersonal",
        r"(?:recommande|préconise|recommandons)(?: (?:également|notamment|ainsi|donc"
        r"|de même))?(?:,[^,\n]{1,40},)?(?= (?:de|d[’']|que|le|la|les|l[’']|une?) ?)",
        advice=True,
    ),
    Cue(
        "must",
        "impersonal",
        r"il (?:lui|leur) (?:appartient|appartiendra|incombe|revient) (?:de|d[’'])"
        r"|il (?:est (?:impératif|nécessaire|indispensable|obligatoire|recommandé|essentiel"
        r"|primordial)|convient|convienne|faut|faudra|conviendrait|faudrait|importe)(?: (?:donc"
        r"|notamment|également))?(?: (?:de|d[’']|que|qu[’']))?",
        advice=True,
    ),
    Cue(
        "must",
        "modal",
        r"(?:doit|doivent|devez|devra|devrez|devront)(?! (?:pouvoir )?(?:s[’'])?(?:entendre"
        r"|comprendre"
        r"|permettre))(?: (?:donc|également|ainsi|notamment|alors|aussi|en outre))?",
    ),
    Cue("must", "modal", r"devrai(?:t|ent)", advice=True),
    Cue(
        "must",
        "modal",
        r"(?:mériterai(?:t|ent)|gagnerai(?:t|ent)) (?:de|d[’']|à)",
        advice=True,
    ),
    Cue(
        "must",
        "modal",
        r"(?:s[’']engage(?:nt)?|s[’']oblige(?:nt)?) à"
        r"|(?:se charge(?:nt|ra|ront)?|conviennent|convient) (?:de|d[’'])"
        r"|(?:est|sont) priée?s? (?:de|d[’'])|(?:a|ont) pour (?:mission|tâche) (?:de|d[’'])",
    ),
    # "est à adresser", but not "est à noter"
    Cue(
        "must",
        "modal",
        r"(?:est|sont|sera|seront)(?= à (?!noter|savoir|craindre|déplorer|regretter|souligner"
        r"|prévoir|venir|relever|rappeler|attendre)(?-i:[a-zà-ÿ]){2,}(?:er|ir|re)(?!\w))",
    ),
    Cue(
        "must",
        "modal",
        r"(?:est|sont|sera|seront|demeure|demeurent)(?: (?:donc|également))? obligatoires?",
    ),
    Cue(
        "must",
        "impersonal",
        r"(?:l[’']objectif|le but|la priorité)(?: [^\W\d_]+){0,2} (?:est|sera)(?: donc)? "
        r"(?:de|d[’'])",
        advice=True,
    ),
    Cue(
        "must",
        "modal",
        r"(?:est|sont|sera|seront|demeure|demeurent)(?: (?:donc|également|ainsi|notamment"
        r"|chacun))? "
        r"(?:tenue?s? (?:de|d[’'])|chargée?s?(?:,[^,\n]{1,60},)? (?:de|d[’'])|chargée?s?(?= ?:)"
        r"|obligée?s? (?:de|d[’'])|invitée?s? à|"
        r"(?:directement )?responsables? (?:de|du|des|d[’'])|appelée?s? à)",
    ),
    Cue("must", "modal", r"(?:a|ont) (?:l[’']obligation|le devoir) de"),
    Cue(
        "may",
        "modal",
        r"(?:peut|peuvent|pouvez|pourra|pourront|pourrez)(?!-| (?:donc )?résulter| s[’']avérer)"
        r"|(?:a|ont|se réserve|se réservent) le droit de|(?:est|sont) autorisée?s? à"
        r"|habilitée?s? à",
        needs_actor=True,
    ),
)

LEXICON = Lexicon(
    language="fr",
    cues=_CUES,
    cue=cue_pattern(_CUES),
    subordinate=compiled(
        r"(?:(?<!c[’']est )(?<!\w)qui|(?<!\w)(?:qu[’'](?:il|elle|ils|elles|on|une?)|que|dont|où"
        r"|lequel|laquelle|lesquels|lesquelles|auxquels|auxquelles|si|s[’']il"
        r"|lorsqu[’'](?:il|elle)|lorsque|quand|comme|puisque|quels?|quelles?|comment)(?!\w)"
        r"(?:(?! (?:est|sont|a|ont|était|avait) )[^,;:]){0,60}|comme|ou"
        # "le dossier de demande au préfet": a noun
        r"|(?<!\w)(?:de|une|sa|toute|cette|leur|chaque|du)) ?$"
    ),
    adverbial=compiled(
        r"(?:lorsqu|lorsque|quand|si|s[’']il|s[’']|pour|en|dans|après|avant|sous|à|au|aux"
        r"|compte tenu|afin|par|sur|sans|"
        r"dès|outre|sauf|hors|selon|conformément|toutefois|cependant|ainsi|de plus|enfin"
        r"|chaque année|durant|pendant|"
        r"depuis|lors|faute|préalablement|antérieurement|d[’']|de même"
        r"|surtout|ensuite|puis|à cet effet|vu|concernant|s[’']agissant"
        r"|parallèlement|"
        r"néanmoins|aussi|par ailleurs|de surcroît|notamment|au final|dans ce cas|à ce titre"
        r"|concrètement)(?!\w)"
    ),
    late_subject=compiled(rf"(?:, +|« ?)(?={NP}{BODY})"),
    actor=compiled(ACTOR),
    unfit=compiled(
        r"(?<!\w)(?:a|ont|est|sont|avait|était|été|comprend|comprennent|compose|qui|que|dont|où"
        r"|ne|lorsque|si|quand"
        r"|peut)(?!\w)|:"
    ),
    bare=compiled(r"(?!)"),
    nobody=compiled(r"(?:nul|aucune?)(?!\w)"),
    pronoun=compiled(
        r"(?:il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière"
        r"|ces derniers)(?!\w)"
    ),
    verb=compiled(
        r"(?<! de)(?<! du)(?<! le)(?<! la)(?<! un)(?<! une)(?<! au)(?<! des)(?<! en)(?<! par)"
        r"(?<! sur)(?<! les)(?<! ce)(?<! et)(?<! ou)(?<! son)(?<! sa)(?<! qui)(?<! ne)(?<!"
        r" d[’'])(?<! l[’'])(?<! à)"
        r"(?: (?:se |s[’']|en |lui |leur |y |n[’']|me |nous |vous |l[’'])?"
        rf"(?:(?!(?:signale|déclare)(?:nt)? qu){VERB}(?! acte | :)|{FUTURE})"
        rf"|(?P<passive> (?:en )?(?:est|sont|sera|seront) (?:également |ensuite |alors |aussi )?"
        rf"{PARTICIPLE}| (?:se (?:fait|font|demandent?|règlent?|paie(?:nt)?|dépos(?:e|ent)"
        r"|retir(?:e|ent))|s[’'](?:effectue|opère|obtien)(?:nt)?)(?! (?:par|que)(?!\w))))(?!\w|-)"
    ),
    future=compiled(r"ser(?:a|ont)"),
    item_verb=compiled(
        r"(?:(?:de|à) (?:les? |la |l[’'])?|d[’']|se |s[’']|en |ne |lui |leur |il |elle )?"
        rf"{ITEM_VERB}(?!\w)"
    ),
    adverb=compiled(r"(?: (?:également|ensuite|alors|aussi|seul|seule))+$"),
    name=compiled(r"(?!)"),
    doer=compiled(r"(?!)"),
    to_do=compiled(
        r" (?:de |d[’']|à )(?:ne (?:pas|plus) )?(?:se |s[’']|lui |leur |l[’']|en |y )?"
        r"[^\W\d_]+(?:er|ir|re)(?!\w)"
    ),
    towards=compiled(r" *(?:(?:ainsi|également|donc|notamment) )?(?:à |aux? )?"),
    aside=compiled(r"(?<!\w)(?:qui|que|dont|où|lorsque)(?!\w)"),
    link=compiled(r" *(?:, )?(?:(?:de|d[’']|à|que) ?(?=[^\W\d_])|: *)?"),
    passive=compiled(
        r"(?: +|(?<=[’']))(?:également |donc |aussi |ainsi |rapidement )?(?:n[’'] ?)?être "
        r"| +faire l[’']objet"
        r"| +à (?-i:[a-zà-ÿ]){2,}(?:er|ir|re)(?!\w)"
    ),
    agent=compiled(
        rf"(?<!\w)par +({NP}{BODY}"
        r"(?:(?! (?:à|au|aux|avant|dans|pour|sous|lors|sur|en|après|dès|selon"
        r"|qui) )[^.;:,\n]){0,80})"
    ),
    charge=compiled(
        r"(?:missions?|obligations?|attributions?|rôle|devoirs?|responsabilités?) (?:de la"
        r"|de l[’']|du|des|de) ?"
    ),
    preamble=compiled(
        r"(?:vu|considérant|exposé des motifs|voir les numéros|délibéré en|enregistré à"
        r"|sur le rapport|destinataires? :"
        # what a council decides is done by deciding it
        r"|(?-i:APPROUVE|AUTORISE|ADOPTE|PREND ACTE|DONNE|VALIDE|RATIFIE|ACCEPTE|CONSTATE|ÉMET|ÉLIT"
        r"|PREND CONNAISSANCE))(?!\w)"
    ),
    reminder=compiled(
        r"(?:il est (?:ici |également |en outre )?(?:rappelé|précisé|décidé|convenu)"
        r"|(?:décide|dit|précise)(?: également| en outre| enfin)?) (?:que |qu[’'])"
    ),
    makes=compiled(r"(?!)"),
    contents=compiled(
        r" (?:se faire|s[’']effectuer|intervenir|avoir lieu|respecter|comporter|mentionner"
        r"|préciser|contenir|indiquer|comprendre|faire|être|figurer)(?!\w)"
    ),
    owner=compiled(r"(?!)"),
    # "c’est le maire qui convoque"
    disagree=compiled(
        # gender, then number: "elle" is not "le conseil", "ils" is not "la Cour"
        r"(?:elles?|celles?-ci)\|(?:le|un|ce) |(?:ils?|celui-ci|ceux-ci)\|(?:la|une|cette) "
        r"|(?:ils|elles|ceux-ci|celles-ci|ces \w+)\|(?!les|ces|des|leurs|tous|toutes"
        r"|[^|]{1,200} et )"
        r"|(?:il|elle|celui-ci|celle-ci)\|(?:les|ces|leurs) "
    ),
    cleft=compiled(
        rf"c[’']est ({NP}(?:[^\W\d_’'-]+[ ’'-]){{0,8}}?[^\W\d_]+) qui (?:doit )?"
        rf"(?=(?:se |s[’'])?(?:{VERB}|charge|[^\W\d_]+(?:er|ir|re)(?!\w)))"
    ),
    reasons=(
        compiled(r"(?m:^) *exposé des motifs"),
        compiled(r"(?m:^)\W{0,4}(?:pro(?:position|jet) de loi|article (?:1|premier|unique))"),
    ),
    idle=compiled(
        # an aim is nobody's task
        r"(?:l[’']objectif|le but|la priorité)(?: [^\W\d_]+){0,2} (?:est|sera)(?!\w)|"
        r"entr(?:e|ent|era) en vigueur|(?:doit|doivent|devra) (?:donc |également |ainsi "
        r"|en second lieu )?être (?:regardé|considéré|entendu|interprété|compris|appréci|lu)|"
        r"réputée?s? |doit s[’']entendre|doi(?:t|vent) avoir|s[’']appliqu|doi(?:t"
        r"|vent) (?:également )?(?:constituer|permettre|résulter)"
    ),
    deadlines=tuple(compiled(rf"(?<!\w)(?:{pattern})") for pattern in DEADLINES),
    deadline_end=compiled(r" par (?:le |la |les |l[’'])"),
    date=compiled(DATE),
    quantity=compiled(QUANTITY),
    of_what=compiled(
        r" (?:des?|du|d[’']) ?[^.;:,()\n|]{2,60}?(?= (?:doi|devr|par|avant|d[’']ici|sont|est|et"
        r"|afin|pour)\w*(?!\w)"
        r"|[.;:,()\n|]|$)"
    ),
    comparator=compiled(
        r"(?:d[’'])?(?:au (?:moins|plus|minimum|maximum)|plus de|moins de|jusqu[’']à"
        r"|supérieure?s? à|inférieure?s? à|"
        r"dans la limite de|à hauteur de|excéder|dépasser|minimum de|maximum de|de|à|porté à) $"
    ),
    basis=compiled(
        r"(?:en application (?:de|du|des)|conformément (?:à|au|aux)|en vertu (?:de|du|des)"
        r"|au sens (?:de|du|des)|"
        r"prévue?s? (?:à|au|aux|par)|mentionnée?s? (?:à|au|aux)|définie?s? (?:à|au|aux)) "
        r"(?:(?:l[’']|les |la |le )?(?:articles?|loi|décret|arrêté|règlement|ordonnance|code"
        r"|directive|chapitre|[IVX]+|\d+°)[^.;:,\n]{0,80}(?:[LRD]\. ?[\d‑ -]+)?[^.;:,\n]{0,40})"
    ),
    columns=(
        (
            "who",
            compiled(
                r"responsable|pilote|porteur|acteur|service |qui(?!\w)|chargé|référent|chef de file"
                r"|maître d[’']ouvrage"
            ),
        ),
        ("deadline", compiled(r"échéance|délai|date|calendrier|quand|horizon")),
        (
            "what",
            compiled(
                r"action|mesure|tâche|recommandation|objet(?!if)|quoi|chantier|projet|opération"
                r"|préconisation"
            ),
        ),
        ("target", compiled(r"cible|indicateur|objectif|résultat attendu")),
    ),
    law=compiled(r"(?m:^)[«“ ]*(?:art\. |article (?:\d|premier|unique|L))"),
    report=compiled(
        r"défenseure? des droits|la commission (?:rappelle|estime|considère|constate)|la cnil|"
        r"réclamant|tribunal administratif|la cour (?:constate|relève|observe|souligne"
        r"|recommande|formule|émet|des comptes)"
        r"|chambre régionale|"
        r"l[’']enquête|audit"
    ),
    coordinate=compiled(
        r"(?P<always>(?:, +|(?:,|(?<! )) +et )(?=(?:de |d[’'])(?!autre|ordre|outre)"
        r"(?:se |s[’']|lui |leur |y )?(?:[^\W\d_]+)(?:er|ir|re)(?!\w)))|; +"
        # "et de les valider avant …": a duty of its own where it has its own deadline
        r"|(?:,|(?<! )) +et +(?=de (?:les? |la |en |l[’'])[^\W\d_]+(?:er|ir|re)(?!\w))"
        r"|, +tandis que +|,? et (?=(?:doi(?:t|vent)|(?:est|sont) (?:tenu|chargé))(?!\w))"
    ),
    reader=compiled(r"(?<!\w)vous(?!\w)"),
    # "que l’ordonnateur réduise": up to the first word that looks like a subjunctive
    clause_subject=compiled(
        rf" *(?P<who>{ACTOR}(?: (?:(?:de la|de l[’']|du|des|de|d[’']|en|et|chargée?s?|à la"
        r"|aux?|les?|la) ?)?[^\W\d_][^\s.;:,|]{0,30}){0,6}?)"
        r"(?= (?:ne |se |s[’']|en |lui |leur |y )?(?!cette|chaque|toute)"
        r"[^\W\d_]{3,}(?:e|ent)(?!\w))"
    ),
    calendar=CALENDAR,
    condition=compiled(CONDITION),
    object=compiled(OBJECT),
)
