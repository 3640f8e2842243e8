"""French: laws, decrees, notices, audit reports and guides, with their impersonal turns."""

from __future__ import annotations

from assistant.norms.french_cues import CUES
from assistant.norms.french_terms import CALENDAR
from assistant.norms.french_words import (
    ACTOR,
    AGENT,
    BODY,
    CONDITION,
    DATE,
    DEADLINES,
    FUTURE,
    ITEM_VERB,
    NO_VERB,
    NP,
    OBJECT,
    PARTICIPLE,
    PRESENT,
    QUANTITY,
    VERB,
    WEAK,
)
from assistant.norms.lexicon import Lexicon, compiled, cue_pattern

LEXICON = Lexicon(
    language="fr",
    cues=CUES,
    cue=cue_pattern(CUES),
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
        r"|concrètement|du (?:\d|1er)|le \d|entre|courant|d’ici|d'ici|(?:fin|début) \w+)(?!\w)"
    ),
    late_subject=compiled(rf"(?:, +|« ?)(?={NP}(?:{BODY}|{AGENT})(?!\w))"),
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
        rf"(?:(?!(?:signale|déclare)(?:nt)? qu){VERB}(?! acte | :)|(?:les? |la )?{FUTURE})"
        rf"|(?P<passive> (?:en )?(?:est|sont|sera|seront) (?:également |ensuite |alors |aussi )?"
        rf"{PARTICIPLE}| ser(?:a|ont) (?:également |ensuite |alors |aussi )?(?!réput|possib|consid"
        r"|regard|interprét)[^\W\d_]{3,}(?:é|i|u|is|it|ert|eint)e?s?"
        r"| (?:fait|font|fera|feront) l[’']objet(?= d)"
        rf"| (?:se (?:tien(?:t|nent)|fait|font|demandent?|règlent?|paie(?:nt)?|dépos(?:e|ent)"
        r"|retir(?:e|ent))|s[’'](?:effectue|opère|obtien)(?:nt)?)(?! (?:par|que)(?!\w))))(?!\w|-)"
    ),
    weak=compiled(WEAK),
    present=compiled(PRESENT),
    determiner=compiled(NP),
    inert=compiled(
        rf"(?:{NP})?(?:présente?s? |seule?s? )?(?:arrêté|décision|convention|annexe|tableau"
        rf"|plan|article"
        r"|règlement|loi|décret|délibération|rapport|note|circulaire|programme|projet"
        r"|document|liste"
        r"|mesure|dispositif|formulaire|carte|guide|accord|charte|texte|procédure|étude"
        r"|dossier|demande"
        r"|budget|crédit|montant|délai|objectif|bilan|calendrier|contrat|avenant|facture|repas|site"
        r"|bâtiment|réunion|séance|restriction|eau|travaux|données|résultat|frais|coût|taux"
        r"|part|durée"
        r"|date|nombre|surface|local|locaux|matériel|véhicule|prix|tarif|somme|subvention|enveloppe"
        r"|bilan|indicateur|température|niveau|bruit|porte|appareil|machine|situation|année"
        r"|saison|exercice|ce |cela|tout ce|il(?!\w)"
        r"|elle(?!\w)|on(?!\w))"
    ),
    retold=compiled(
        r"(?<!\w)(?:rappelle|indique|précise|souligne|estime|signale|regrette|constate"
        r"|informe|explique)(?!\w)"
    ),
    denies=compiled(r"(?<!\w)(?:ne |n[’'])[^\W\d_]+ (?:pas|jamais|plus|aucune?)(?!\w)"),
    inverted=compiled(rf"(?:est|sont|sera|seront) (?:ainsi |également )?{PARTICIPLE}(?!\w)"),
    own=compiled(rf"(?:à |aux? |pour )(?=(?:la |les? |l[’'])?(?:{BODY}|{AGENT})(?!\w))"),
    future=compiled(rf"ser(?:a|ont)|{FUTURE}"),
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
        rf"(?<!\w)par +((?:tous |toutes )?{NP}(?:{BODY}(?!\w)|{AGENT}(?!\w))"
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
        r"(?:il (?:est|a été) (?:ici |également |en outre )?(?:rappelé|précisé|décidé|convenu|acté)"
        r"|(?:je vous rappelle|nous vous rappelons|il vous est rappelé)(?: également| enfin)?"
        r"|(?:décide|dit|précise)(?: également| en outre| enfin)?) (?:que,? |qu[’'])"
    ),
    makes=compiled(r"(?!)"),
    contents=compiled(
        r" (?:se faire|s[’']effectuer|intervenir|avoir lieu|respecter|comporter|mentionner"
        r"|préciser|contenir|indiquer|comprendre|faire|être|figurer|parvenir)(?!\w)"
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
        r"d[’']agréer|ce qui suit|"
        # who is liable has nothing to do yet
        r"responsables? (?:de|du|des) (?:tous? |toutes? )?(?:les? |la |l[’'])?(?:dommage|préjudice"
        r"|dégât|dégradation|fait|acte|sinistre)s?(?!\w)|"
        # a guide that sends its reader elsewhere
        r"convient de (?:se (?:reporter|référer)|consulter|noter|rappeler|relever|souligner"
        r"|préciser|distinguer|observer)(?!\w)|"
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
                r"responsable|pilote|chef de |porteur|acteur|service |qui(?!\w)|chargé|référent"
                r"|maître d[’']ouvrage"
            ),
        ),
        (
            "deadline",
            compiled(
                r"échéance|délai|date|calendrier|quand|horizon|(?<!\w)(?:fin|terme|début)(?!\w)"
            ),
        ),
        (
            "what",
            compiled(
                r"action|mesure|tâche|recommandation|objet(?!if)|quoi|chantier|projet|opération"
                r"|préconisation"
            ),
        ),
        ("target", compiled(r"cible|indicateur|objectif|résultat attendu")),
    ),
    law=compiled(r"(?m:^)[«“ ]{0,4}(?:art\. |article (?:\d|premier|unique|L))"),
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
    tail=compiled(r" (?:de|d[’']|à|que)$"),
    reader=compiled(r"(?<!\w)vous(?!\w)"),
    # "que l’ordonnateur réduise": up to the first word that looks like a subjunctive
    clause_subject=compiled(
        rf" *(?P<who>{ACTOR}(?: (?:(?:de la|de l[’']|du|des|de|d[’']|en|et|chargée?s?|à la"
        r"|aux?|les?|la) ?)?[^\W\d_][^\s.;:,|]{0,30}){0,6}?)"
        r"(?= (?:ne |se |s[’']|en |lui |leur |y )?(?!cette|chaque|toute)"
        r"[^\W\d_]{3,}(?:e|ent)(?!\w))"
    ),
    ordering=compiled(
        r"(?m:^) *(?-i:ARRÊTÉ?|CIRCULAIRE|INSTRUCTION|DÉLIBÉRATION|EXTRAIT DU REGISTRE DES DÉLIB"
        r"|CONVENTION|RÈGLEMENT|NOTE DE SERVICE|Note de service|Circulaire|Règlement|Convention"
        r"|Arrêté|DÉCISION|PLAN|CONVOCATION|CHARTE|PROTOCOLE|CONTRAT|CONSIGNE|AVIS|DÉCRET"
        r"|FEUILLE DE ROUTE"
        r"|PROCÉDURE|Délibération|Instruction)(?!\w)"
    ),
    telling=compiled(
        r"(?m:^) *(?-i:RAPPORT|COMPTE RENDU|COMPTE-RENDU|BILAN|NOTE D[’']INFORMATION|PROCÈS-VERBAL"
        r"|Rapport|Compte rendu|Bilan|Procès-verbal|ÉTUDE|LETTRE D[’']INFORMATION"
        r"|CHAMBRE RÉGIONALE|COUR DES)"
    ),
    orders=compiled(
        r"(?:les |nos |ce que (?:doi|vous)[^\n]* |\w+ )?(?:recommandations?|mesures?|(?:plan"
        r"|tableau) d(?:es |[’'])actions?"
        r"|actions?|décisions?|suites|modalités|obligations?|engagements?|consignes?|mise en œuvre"
        r"|relevé|dispositions|calendrier|missions?|responsabilités|suivi|prescriptions|demandes"
        r"|ce que doivent|après en avoir délibéré|décide|arrête|travaux à|préconisations"
        r"|injonctions)(?!\w)"
    ),
    tells=compiled(
        r"(?:le |les |la |l[’'])?(?:contexte|rappel|constats?|présentation|situation|bilan"
        r"|diagnostic|état des lieux"
        r"|exposé|préambule|introduction|historique|synthèse|motifs?|faits|objet|définitions?"
        r"|pourquoi|visas?|éléments de|voies et délais|résultats|activité|présents"
        r"|observations|considérants)(?!\w)"
    ),
    recipients=compiled(
        r"(?:destinataires?|copies?|diffusion|présents?|excusés?|absents?|pièces jointes"
        r"|ordre du jour"
        r"|étaient présents|participants|membres|à l[’']attention|approuve|prend acte|valide"
        r"|constate)"
    ),
    lead=compiled(
        r"(?:(?:en cas|à défaut|lorsqu|lorsque|dès|si|pour|en|à compter|chaque|avant|après"
        r"|dans|sous|au)"
        r"[^,;:]{0,160}, +)"
    ),
    refrain=compiled(r"(?:de |d[’'])?ne (?:pas|jamais|plus) "),
    done=compiled(
        r" (?:ne |n[’'])?(?:est|sont|sera|seront) (?:strictement |formellement |également "
        r"|ensuite |alors |aussi |en outre )?"
        r"(?:à la charge|(?!situé|compos|constitu|fond|ouvert|destin|prévu|entendu|considér"
        r"|réput|défini|abrog"
        r"|modifi|annex|dit|compris|venu|resté|habilit|exonér|dispens|présum|concern|visé|mentionn"
        r"|autoris|puni|passible|entr|jug|qualifi|classé|lié|issu|connu|doté|appel|divis"
        r"|invité|limité|assuré par|proposé)"
        r"[^\W\d_]{3,}(?:é|i|u|is|it|ert|eint)e?s?(?!\w))"
        r"| (?:donnent?|donnera|donneront) lieu| se réservent?(?!\w)"
    ),
    elliptic=compiled(
        r"(?P<thing>(?!le |la |les |l[’'])(?-i:[A-ZÉÀ])[^\W\d_]+(?: (?:(?:de|du|des|aux?|la"
        r"|le|les) |[dl][’'])*[^\W\d_]+){0,4})"
        r" à (?-i:[a-zé]{3,}(?:er|ir|re))(?!\w)"
    ),
    addressees=compiled(
        r"(?m:^)(?:à l[’']attention (?:de|des|du)|à|destinataires? ?:)[ \t]*\n*[ \t]*"
        r"(?P<who>(?:mesdames|messieurs|madame|monsieur)[^\n]{3,200}?)[ \t]*(?m:$)"
    ),
    deed=compiled(
        r"(?:(?P<always>;) +(?:et )?|(?P<and>(?<=[\w)]),? (?:et|puis)) +|(?P<comma>,) +)"
        r"(?!de (?:manière|façon|sorte)|entre |contre )"
        rf"(?=(?:(?:de |d[’']|à )(?:ne (?:pas|plus) )?(?:les? |la |l[’']|lui |leur |en |se "
        rf"|s[’']|y )*(?-i:[a-zé])[^\W\d_]+(?:er|ir|re)"
        rf"|(?:ne |n[’']|le |la |l[’']|les |lui |leur |en |se |s[’']|y |me |m[’']"
        rf"|vous )*(?:{VERB}|{FUTURE}|(?:fait|font) [^\W\d_]+(?:er|ir|re))"
        rf"|(?:ne |n[’']|le |la |l[’']|les |en )?(?!{NO_VERB}(?!\w))[^\W\d_]{{3,}}(?:e|ent|it)"
        r"(?= (?:le|la|les|un|une|son|sa|ses|leurs?|chaque|au|aux|l[’'])(?:(?<=[’'])|(?!\w)))"
        r"|(?:les? |la |l[’']|en |se |s[’'])?(?-i:[a-zé])[^\W\d_]+(?:er|ir|re)(?= (?:le|la"
        r"|les|l[’']|un|une|des|du|aux?|en|chaque|tout|sur|à"
        r"|ses|sa|son|leurs?)(?:(?<=[’'])|(?!\w))))(?![\w’'-]))"
        rf"|(?P<clause>; (?:et )?|, (?:tandis que|et) )(?={NP}(?:{BODY}|{AGENT})(?!\w))"
        r"|(?P<semicolon>; )(?=(?:(?-i:MM?\.|Mmes?|[A-ZÀ-Ý]\w+)|si|à défaut|en cas|lorsqu|le"
        r"|la|les|l[’']|aucun|il|elle|ils"
        r"|une?|chaque|tout)(?:(?<=[’'])|(?!\w)))"
    ),
    goes_with=compiled(
        r"(?:de |d[’']|à )?(?:(?:en |l[’']|les |la |le )?(?:adress|transm|envoi|envoy|remet"
        r"|communiqu|rend)[^\W\d_]+)(?!\w)"
    ),
    bound=compiled(r""),
    quoted=compiled(
        r"(?<!\w)(?:prévoit|prévoyait|impose|imposait|selon|aux termes d|en vertu d|la loi"
        r"|le code|le règlement|l[’']article|la circulaire|la réglementation)(?!\w)"
    ),
    calendar=CALENDAR,
    condition=compiled(CONDITION),
    object=compiled(OBJECT),
)
