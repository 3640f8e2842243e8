"""French cues: the modal words, requests and impersonal turns that make a sentence a norm."""

from __future__ import annotations

from assistant.norms.lexicon import Cue

# adverbs between a verb and what it governs: "invite par ailleurs la commune"
_ADV = (
    r"(?: (?:ainsi|également|donc|notamment|par ailleurs|en outre|en particulier|enfin|aussi"
    r"|vivement|instamment|fortement|de nouveau|de plus|à nouveau|toutefois))?"
)

# "demande à la CNAM", never "demande à être informée"
_TO = r"(?:à(?! (?:être|[^\W\d_]{3,}(?:er|ir)) )|au|aux)"

CUES = (
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
        r"|saurai(?:t|ent))(?! être inférieur)(?: (?:en )?(?:pas|plus|jamais|ni))?"
        r"|n[’'](?:a|ont) pas le droit",
    ),
    Cue(
        "must",
        "assign",
        r"(?:demande|enjoint|ordonne|prescrit|impose|appartient|appartiendra|incombe|revient"
        r"|reviendra)"
        rf"(?={_ADV} {_TO} )",
    ),
    Cue(
        "must",
        "assign",
        r"il est (?:demandé|prescrit|ordonné|enjoint|rappelé)" + rf"(?={_ADV} {_TO} )",
    ),
    Cue(
        "must",
        "assign",
        r"(?:(?:recommande|conseille|suggère|préconise|recommandons"
        r"|suggérons|préconisons|proposons|conseillons|demandons)|il est (?:recommandé"
        rf"|conseillé|suggéré|préconisé|proposé))(?={_ADV} {_TO} )",
        advice=True,
    ),
    # "propose au maire de publier", not "propose à la famille un rendez-vous"
    Cue(
        "must",
        "assign",
        rf"propose(?={_ADV} {_TO} [^.;:\n]{{2,120}} (?:de |d[’'])[^\W\d_]+(?:er|ir|re)(?!\w))",
        advice=True,
    ),
    Cue(
        "must",
        "assign",
        rf"(?:invite|charge|exhorte|prie|"
        rf"appelle(?=[^.;:\n]{{2,120}} à (?:se |s[’'])?[^\W\d_]+(?:er|ir|re)(?!\w)))"
        rf"(?={_ADV} (?:le |la |les |l[’']))",
        advice=True,
    ),
    Cue(
        "must_not",
        "impersonal",
        r"interdiction (?:est faite|formelle)(?: [^\W\d_]+){0,3}? (?:de|d[’'])",
    ),
    Cue(
        "must",
        "impersonal",
        r"il a été (?:décidé|convenu|acté|demandé|proposé) (?:de|d[’'])"
        r"|il y (?:a|aura|aurait) (?:donc |également )?lieu (?:de|d[’'])"
        r"|il (?:est|serait|paraît|semble) (?:donc |également |aussi |très )?(?:souhaitable"
        r"|opportun|utile|préférable|urgent|nécessaire|indispensable|prévu) (?:de|d[’']|que|qu[’'])"
        r"|(?:souhaite|demande|exige)(?:nt|rait|raient)? (?:que|qu[’'])",
        advice=True,
    ),
    # "Il vous est demandé de", "Je vous prie de bien vouloir": the reader is asked
    Cue(
        "must",
        "reader",
        r"(?:il vous (?:appartient|appartiendra|incombe|revient)|il vous est (?:demandé|recommandé"
        r"|rappelé|prescrit)|(?:je|nous) vous "
        r"(?:demande|prie|invite|saurais gré|serais obligée?|demandons|prions|invitons)"
        r"(?: (?:donc|également|ainsi))?"
        r"|vous (?:voudrez|veillerez à) bien|vous êtes (?:priée?s?|invitée?s?|tenue?s?"
        r"|chargée?s?))(?: (?:de|d[’']|à))?(?: bien vouloir)?",
    ),
    # "La mission recommande en conséquence :", and the list says what and to whom
    Cue(
        "must",
        "impersonal",
        r"(?:recommande|préconise|demande|propose)(?:nt)?(?:,? [^\W\d_]+){0,4} ?(?=:\s*$)",
        advice=True,
    ),
    # a line of advice, and a recommendation that begins with its clause
    Cue(
        "must",
        "impersonal",
        r"(?-i:Penser à|Bien penser à|Veiller à|Ne pas oublier de|Bien vouloir)"
        r"|(?-i:Que)(?= (?:chaque|le|la|les|l[’']|tout|toute|tous|toutes) ?)",
        advice=True,
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
        r"(?:voudr(?:a|ont) bien|doit|doivent|devez|devra|devrez"
        r"|devront)(?! (?:pouvoir )?(?:s[’'])?(?:entendre"
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
        r"(?:s[’']engage(?:nt|ra|ront)?|s[’']oblige(?:nt)?) à"
        r"|(?:se charge(?:nt|ra|ront)?|conviennent|convient) (?:de|d[’'])"
        r"|(?:est|sont) priée?s? (?:de|d[’'])|(?:a|ont) pour (?:mission|tâche) (?:de|d[’'])",
        takes_anybody=True,
    ),
    # what a council decides to do, when it is not done by deciding it
    Cue(
        "must",
        "impersonal",
        r"(?-i:DÉCIDE|Décide) (?:de |d[’'])(?!approuver|adopter|valider|fixer|créer|accorder"
        r"|attribuer"
        r"|autoriser|ratifier|accepter|retenir|constater|donner|prendre acte|supprimer|instituer)",
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
