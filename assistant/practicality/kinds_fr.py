"""French: the words that tell a task from a standing rule; see ``kinds``."""

from __future__ import annotations

from assistant.practicality.kinds import KindWords, compiled

WORDS = KindWords(
    before=compiled(
        r"(?:(?:de|d'|à|bien vouloir|notamment|également|aussi|ensuite|puis|en outre|doit|doivent"
        r"|devra|devront|est|sont|sera|seront|chargée?s? (?:de|d')|tenue?s? (?:de|d')"
        r"|immédiatement|rapidement|systématiquement|ne plus)(?:(?<=')| ))*"
    ),
    lead=compiled(r"(?:pilot|coordonn)\w+"),
    passive=compiled(r"(?<!\w)(?:être|est|sont|sera|seront|soit|soient) (?:\w+ment )?"),
    once=compiled(
        r"(?:publi|transm(?!ission)|établi|élabor|rédig|réalis|proc[eéè]d\w+ (?:à|au)|organis"
        r"|recrut"
        r"|désign|nomm|révis|modifi|mett?(?:re|ez|ent)? en place|met en place|cré(?:er|e|era"
        r"|ent)(?!\w)"
        r"|install|remplac|acqu[eé]r|acqui[eè]r|achet|achèt|vers(?:er|e|era|ent)(?!\w)|rembours"
        r"|adress"
        r"|présent|soume|propos|saisi|convo|engag|lanc|conclu|sign(?:er|e|ent|era)(?!\w)|inventori"
        r"|recens|évalu|achev|achèv|finalis|communiqu|reme|diffus|rend(?:re|ent)? compte|régularis"
        r"|mandat|adopt|défini|formalis|arrêt|étudi|vérifi|contact|envo[iy]|prépar|rénov|construi"
        r"|répar|list(?:er|e|ent)(?!\w)|dress|dépos|ré[uv]is|complét|titularis|détrui|repren|revoi"
        r"|revoy|recalcul|récup|recouvr|mettre à jour|met à jour|notifi|fix(?:er|e|era)(?!\w)"
        r"|consult|chiffr|expéri|auditer|audite|test|réexamin|simplifi|renégoci|inscri)\w*"
    ),
    always=compiled(
        r"(?:assur|veill|respect|tenir|tien|maint|conserv|contrôl|suivre|suit|suiv|garanti"
        r"|coordonn"
        r"|se conform|appliqu|coopér|être|participe|collabor|utilis|accueill|gér|gère|poursui"
        r"|contribu|accompagn|entretien|entreten|évit|inform|signal|s'assur|garder|garde|dispos"
        r"|demeur|rest|compren|comport|content|indiqu|mentionn|précis)\w*"
    ),
    degree=compiled(
        r"(?:augment|rédui|amélior|renforc|accroî|diminu|développ|accélér|élargi|intensifi|favoris"
        r"|optimis)\w*"
    ),
    costly=compiled(
        r"(?:achet|achèt|acqu[eé]r|acqui[eè]r|constru|install|répar|rénov|recrut|équip|remplac"
        r"|aménag|réhabilit|dot(?:er|e|ent)(?!\w))\w*"
    ),
    money=compiled(
        r"budg[eé]t|crédit|financement|financée?s?(?!\w)|financer|euros?(?!\w)|€|subvention"
        r"|coûts?(?!\w)|dotation|moyens|enveloppe"
        r"|dépens|XOF|francs?(?!\w)|FCFA|autorisation de programme"
    ),
    form=compiled(
        r"modèle|formulaire|trame|tableau|annexe|plateforme|portail|fiche|gabarit|application"
        r"|format"
        r"|en ligne|télé"
    ),
    formula=compiled(
        r"(?:chargée?s?|assur\w+)[^.;]{0,60} l'exécution (?:du présent|de la présente)"
        r"|exécution (?:du présent|de la présente)|sera (?:publiée?|affichée?|notifiée?|insérée?)"
        r"|publiée? au (?:recueil|journal)|contrôle de légalité|ampliation|tribunal administratif"
        r"|recours (?:gracieux|contentieux)"
    ),
    event=compiled(
        r"(?<!\w)(?:si|s'il|s'ils|lorsqu\w*'?|quand|en cas|dès (?:lors|que|la|le|réception)|toute?"
        r"|à la demande|sur demande|le cas échéant|à réception|chaque fois"
        r"|à défaut|avant tout|préalablement|au fur|aussitôt|après)(?!\w)"
    ),
    repeated=compiled(
        r"(?<!\w)(?:(?:chaque|chacune de ses|chacun de ses) (?:année|mois|trimestre|semestre"
        r"|semaine|jour"
        r"|rentrée|printemps|été|automne|hiver|réunion|séance|quinzaine|fois|exercice)s?"
        r"|annuel\w*|mensuel\w*|trimestr\w+|semestr\w+|hebdomadaire\w*|quotidien\w*"
        r"|régulièrement|périodique\w*|tous les|toutes les|par an|par mois|par trimestre"
        r"|par semaine"
        r"|permanen\w+|systématiquement|fois)(?!\w)"
    ),
    timed=compiled(
        r"(?<!\w)(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
        r"|décembre|(?:19|20)\d\d|\d{1,2}/\d{1,2}|avant|d'ici|sous|délais?|dès|lors|chaque"
        r"|semaines?"
        r"|jours?|mois|immédiat\w*|prochaine?s?|à l'issue|à compter|au plus tard|échéance|rentrée"
        r"|saison|trimestre|semestre|année|après|pendant|désormais|à partir|printemps|été|automne"
        r"|hiver|heures?|simultanément|fin de|à terme)(?!\w)"
    ),
    shared=compiled(
        r"(?<!\w)(?:calendrier|ces (?:mesures|actions|travaux|recommandations)|l'ensemble des"
        r" (?:actions|mesures|tâches|recommandations)|toutes les (?:actions|mesures)|mise en œuvre"
        r" (?:des recommandations|du plan)|suites (?:données|réservées))"
    ),
    assigning=compiled(
        r"(?:charge|demande|recommande|invite|prie|confie|mandate|recommandation|il est demandé"
        r"|enjoint|souhaite|préconise|chargée?s?|est priée?|est invitée?)(?!\w)"
    ),
    generic=compiled(
        r"(?:toute?|tout|aucune?|une?|les (?:agents|usagers|familles|parents|élèves|candidats"
        r"|membres|demandeurs|personnes|titulaires|employeurs)|l'(?:usager|agent|exploitant|élève"
        r"|intéressé|employeur)|le (?:demandeur|titulaire|candidat|bénéficiaire)|quiconque)(?!\w)"
    ),
    whoever=compiled(
        r"(?:les|toute|chaque) (?:demandes?|candidatures?|réclamations?|observations?|questions?"
        r"|requêtes?|recours|inscriptions?)(?!\w)"
    ),
    told=compiled(
        r"(?<!\w)(?:il|elle|ils|elles) \w+ai(?:t|ent)(?!\w)|(?<!\w)(?:a|ont|avait|avaient|s'est"
        r"|se sont|fut|était|étaient) (?:également |bien )?"
        r"(?:été|\w+(?:é|ée|és|ées|i|is|u|us|ues|uent|er))(?!\w)[^.;]{0,60}(?:le|en|à|par)(?!\w)"
    ),
    rules=compiled(
        r"règlement|loi(?!\w)|décret|arrêté|code|convention|ordonnance|statuts|charte|protocole"
        r"|convocation"
    ),
    assigning_text=compiled(
        r"plan d'actions?|plan(?!\w)|compte[- ]rendu|procès-verbal|rapport d'(?:audit"
        r"|observations)"
        r"|feuille de route|programme d'actions?|relevé de décisions|note de service|directive"
        r"|recommandations"
    ),
)
