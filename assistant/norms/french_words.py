"""French words and measures: bodies, verbs, dates, deadlines and quantities; see ``french``."""

from __future__ import annotations

from assistant.norms.lexicon import words

BODY = words(
    "ministre ministres ministère préfet préfète préfets maire maires président présidente "
    "présidence directeur directrice directeurs chef cheffe chefs conseil conseils commission "
    "commissions comité comités autorité autorités agence agences établissement établissements "
    "organisme organismes gouvernement état région régions département départements commune "
    "communes collectivité collectivités métropole service services administration "
    "administrations employeur employeurs exploitant exploitants titulaire titulaires demandeur "
    "demandeurs bénéficiaire bénéficiaires juge tribunal cour parquet procureur assemblée sénat "
    "bureau secrétariat secrétaire inspecteur inspection recteur dasen chambre syndicat société "
    "sociétés entreprise entreprises personne personnes responsable responsables comptable "
    "ordonnateur médecin médecins assuré contribuable contribuables redevable redevables "
    "opérateur opérateurs propriétaire propriétaires locataire bailleur vendeur acheteur "
    "fabricant importateur distributeur prestataire fournisseur professionnel professionnels "
    "notaire greffier huissier jury université universités école écoles caisse caisses "
    "association associations fédération défenseur défenseure médiateur commissaire délégué "
    "gestionnaire intéressé pétitionnaire candidat candidats membre membres agent agents "
    "fonctionnaire fonctionnaires salarié salariés parent parents élève élèves usager usagers "
    "haute_autorité banque assureur particulier conducteur télépilote déclarant groupement mairie "
    "etat mutuelle mutuelles union unions greffe ministère_public requérant expert experts "
    "mandataire héritiers créancier créanciers débiteur associé associés gérant administrateur "
    "administrateurs actionnaires producteur producteurs trésorier avocat électeur électeurs "
    "étranger travailleur travailleurs praticien pharmacien police gendarmerie institution "
    "institutions organisation organisations fondation office opérateurs plateforme plateformes "
    "hébergeur victime propriétaires éditeur préfecture rapporteur collège direction directions"
    " occupant occupants riverain riverains "
    "archiviste archivistes encadrant encadrants habitant habitants pharmacie"
    " partie parties représentant représentants"
    " lecteur lecteurs emprunteur emprunteurs adhérent adhérents abonné abonnés visiteur visiteurs "
    "patient patients étudiant étudiants enseignant enseignants stagiaire stagiaires apprenti "
    "apprentis bénévole bénévoles adjoint adjointe adjoints équipe équipes cellule pôle brigade "
    "commandant commandante régie hôpital hôpitaux laboratoire laboratoires musée bibliothèque "
    "médiathèque lycée lycées crèche amicale club clubs architecte architectes contractant "
    "cocontractant preneur acquéreur exposant exposants organisateur organisateurs participant "
    "participants coordonnateur coordinateur coordonnatrice coordinatrice référent référente "
    "référents pilote animateur animatrice éducateur gardien gardienne contrôleur contrôleurs "
    "auditeur auditeurs tuteur curateur famille familles citoyen citoyens allocataire allocataires "
    "soignant soignants infirmier infirmière éleveur éleveurs agriculteur agriculteurs chasseur "
    "chasseurs transporteur transporteurs expéditeur utilisateur utilisateurs client clients "
    "consommateur consommateurs régisseur régisseurs chauffeur chauffeurs receveur payeur "
    "intercommunalité intercommunalités cantine sous-préfet sous-préfète sous-préfets "
    "sous-préfecture sous-préfectures vice-président vice-présidente sous-traitant sous-traitants "
    "sous-directeur sous-direction maître_d’œuvre maître_d'œuvre maître_d’ouvrage "
    "maître_d'ouvrage inspecteurs commerçant commerçants artisan artisans pêcheur pêcheurs "
    "campeur campeurs nageur nageurs baigneur baigneurs surveillant surveillants magistrat "
    "magistrats correspondant correspondants groupe groupes marchand marchande marchands "
    "forain forains boursier boursiers collaborateur collaborateurs encadrante "
    "académie académies rectorat gestionnaires animateurs prestataires fournisseurs personnel "
    "personnels centre centres groupement groupements pilotes rédacteur rédactrice "
    "coordonnateurs médecin-chef chargé_de_mission chargée_de_mission intervenants intervenant "
    "équipes cellules sous-commission maîtrise_d’œuvre maîtrise_d'œuvre maître_d’ouvrage "
    "exploitants assistant assistants assistante assistantes maternels éducateurs proviseur "
    "proviseurs principal principaux titulaires adjudicataire concessionnaire délégataire "
    "permanence astreinte standard guichet guichets maison maisons régisseuse secrétaires "
    "délégation délégations comptables gardiens agences offices bureaux tribunaux caisses"
    " brigades laboratoires"
)
NP = (
    r"(?:le|la|les|l[’']|un|une|chaque|tout|toute|tous|toutes|ce|cet|cette|ces|son|sa|ses|leur"
    r"|leurs|votre|vos|notre|nos|mon|ma|mes) ?"
)
# nouns that name who acts by their ending: "la proviseure", "un jardinier", "les animatrices"
_THINGS = words(
    "acteur secteur facteur moteur ordinateur compteur ascenseur indicateur vecteur dossier papier "
    "calendrier courrier cahier chantier quartier fichier loyer clavier métier atelier foyer "
    "escalier palier panier premier dernier entier particulier janvier février formulaire annuaire "
    "inventaire commentaire salaire horaire itinéraire honoraire questionnaire exemplaire "
    "territoire sommaire glossaire vocabulaire dictionnaire anniversaire estuaire laboratoire "
    "matière manière première dernière lumière barrière frontière rivière filière carrière prière "
    "pierre arrière bannière montant restant courant instant pendant suivant volant carburant "
    "valeur hauteur longueur largeur profondeur ampleur chaleur couleur erreur fleur heure "
    "douleur rigueur vigueur odeur intérieur extérieur supérieur inférieur ultérieur antérieur "
    "meilleur leur mineure majeure demeure liste piste visite suite limite médicament "
    "règlementaire réglementaire nécessaire contraire solidaire scolaire sanitaire judiciaire "
    "temporaire supplémentaire complémentaire élémentaire budgétaire monétaire militaire "
    "communautaire universitaire parlementaire primaire secondaire tertiaire financier financière "
    "foncier foncière régulier régulière entière familier routier routière hospitalier immobilier "
    "ouvrier mobilier légère hier fier cher mer hiver"
)
AGENT = (
    rf"(?<!\w)(?!{_THINGS}s?(?!\w))[^\W\d_]{{3,40}}"
    r"(?:teur|seur|geur|leur|reur|neur|veur|ieur|trice|euse|eure|ier|ière|iste|ogue|icien"
    r"|icienne)s?"
)
# "un décret en Conseil d’État", "un rapport au préfet": a text, not the body in its name
_TEXTS = r"(?:décret|arrêté|ordonnance|loi|règlement|rapport|convention|décision|avis|lettre) "
ACTOR = (
    r"(?:vous(?!\w)|(?-i:MM?\.|Mmes?|Mlle|Me|Dr) (?-i:[A-ZÀ-Ý])[\w’'-]+|"
    rf"chacune?(?!\w)|(?:le |la |l[’']|les )(?-i:[A-ZÉ]{{2,}})(?!\w)"
    rf"|(?:{NP}(?!{_TEXTS})(?:[^\W\d_]+ ){{0,2}}?)?{BODY}|{NP}{AGENT})(?!\w)"
)
VERB = words(
    "établit établissent vote votent participe participent adopte adoptent donne donnent définit "
    "définissent transmet transmettent met mettent choisit choisissent dresse dressent adresse "
    "adressent arrête arrêtent fixe fixent délivre délivrent notifie notifient informe informent "
    "avise avisent saisit saisissent statue statuent désigne désignent nomme nomment convoque "
    "convoquent réunit réunissent publie publient assure assurent veille veillent organise "
    "organisent élabore élaborent approuve approuvent contrôle contrôlent vérifie vérifient "
    "remet remettent présente présentent communique communiquent déclare déclarent dépose "
    "déposent tient tiennent conserve conservent prend prennent procède procèdent rend rendent "
    "verse versent paie paient paye payent rembourse remboursent instruit instruisent examine "
    "examinent décide décident prononce prononcent exerce exercent coordonne coordonnent "
    "anime animent pilote pilotent soumet soumettent consulte consultent recueille "
    "recueillent prépare préparent exécute exécutent évalue évaluent garantit "
    "garantissent facilite facilitent accompagne accompagnent applique appliquent respecte "
    "respectent produit produisent fournit fournissent affiche affichent inscrit inscrivent "
    "tient répond répondent signale signalent avertit avertissent envoie envoient joint "
    "joignent justifie justifient complète complètent "
    "mentionne mentionnent motive motivent retire retirent suspend suspendent saisissent affecte "
    "affectent répartit répartissent attribue attribuent trie trient "
    "appose apposent valide valident rédige rédigent "
    "restitue restituent enregistre enregistrent "
    "fait_figurer font_figurer fait_parvenir font_parvenir fait_connaître font_connaître "
    "fait_procéder font_procéder fait_établir font_établir suit suivent reçoit reçoivent "
    "perçoit perçoivent maintient maintiennent entretient entretiennent retient retiennent "
    "réduit réduisent construit construisent détruit détruisent prévient préviennent "
    "prescrit prescrivent souscrit souscrivent accueille accueillent ouvre ouvrent remplit "
    "remplissent avertit élargit élargissent fournit bénéficie_de règle règlent acquiert "
    "lève lèvent enlève enlèvent prélève prélèvent gère gèrent complète protège protègent "
    "procède rémunère rémunèrent transfère transfèrent intègre intègrent libère libèrent "
    "déploie déploient emploie emploient nettoie nettoient renvoie renvoient renouvelle "
    "renouvellent rejette rejettent projette projettent rappelle_à"
)
# the regular verbs of duty by their infinitive; "note", "constate", "estime" only tell
_REGULAR = (
    "reverser remplacer réparer restaurer acquitter alimenter allouer accorder acheminer "
    "actualiser adapter ajuster analyser annexer annoncer apporter archiver arbitrer associer "
    "assister attester aviser certifier clarifier clôturer collecter commander concerter confier "
    "confirmer consigner consolider contacter corriger débloquer déclencher désinfecter détacher "
    "détailler développer diffuser diligenter distribuer documenter échanger éditer effectuer "
    "éliminer embaucher encadrer encaisser encourager engager entreposer équiper étudier "
    "éviter expédier favoriser financer finaliser formaliser former formuler "
    "identifier imputer indemniser initier inspecter installer instaurer instituer interroger "
    "limiter livrer mobiliser moderniser modifier mutualiser négocier numériser ordonner "
    "parapher partager planifier poser préciser proposer purger ramasser rapporter réaliser "
    "réceptionner recenser rechercher reconduire recruter rectifier regrouper régulariser relancer "
    "remédier rencontrer renforcer renseigner reporter réserver résilier retourner réviser "
    "révoquer sauvegarder sécuriser séparer signer sensibiliser simplifier solder solliciter "
    "stocker superviser supprimer surveiller télédéclarer tracer traiter transporter utiliser "
    "valoriser ventiler verbaliser vider visiter étiqueter ranger stationner porter dispenser "
    "centraliser adosser afficher nettoyer garder laisser"
).split()
VERB = "(?:" + VERB + "|" + words(" ".join(f"{v[:-1]} {v[:-2]}ent" for v in _REGULAR)) + ")"
# any verb in the present before what it acts on, or reflexive: weaker than a verb of the table
NO_VERB = words(
    "comme entre contre outre notre votre autre chaque toute même cette encore ensuite lorsque "
    "presque puisque jusque quelque quand avant pendant durant souvent comment mesure ainsi "
    # verbs that only tell
    "estime considère constate relève_que note_que observe_que indique souligne rappelle affirme "
    "pense croit juge regrette souhaite espère veut peut doit semble reste demeure devient existe "
    "possède détient dispose comprend comporte compte contient constitue représente compose "
    "comprennent comportent comptent contiennent constituent représentent composent possèdent "
    "détiennent disposent estiment considèrent constatent observent indiquent soulignent "
    "rappellent affirment pensent croient regrettent souhaitent espèrent veulent peuvent doivent "
    "semblent restent demeurent deviennent existent subit subissent perd perdent gagne gagnent "
    "coûte coûtent dépasse dépassent atteint atteignent concerne concernent connaît connaissent "
    "explique expliquent précise précisent déclare déclarent ignore ignorent conteste contestent "
    "invoque invoquent soutient soutiennent fait_valoir montre montrent voit voient trouve "
    "trouvent traverse traversent occupe occupent habite habitent porte_sur obtient obtiennent "
    "prévoit prévoient permet permettent implique impliquent entraîne entraînent autorise "
    "autorisent impose imposent dit disent"
)
WEAK = (
    rf" (?:(?:se |s[’'])(?!{NO_VERB}(?!\w)|tient|atten|poursui|trouv|compos|élèv|situ|appliqu"
    rf"|distingu|tradui|limit"
    r"|expliqu|caractéris|révèl|avèr|rapport|fond|engag)[^\W\d_]{2,}(?<!é)(?<!ée)(?:e|(?<!m)ent|it)"
    rf"|(?!{NO_VERB}(?!\w))[^\W\d_]{{2,}}(?:(?<!é)e|(?<!m)ent|(?<!a)it|nd)"
    r"(?= (?:le|la|les|un|une|son|sa|ses|leurs?|chaque|tout|toutes?|l[’'])(?: |(?<=[’']))"
    r"(?!cas échéant)))(?!\w)"
)
# in a document that gives orders any verb in the present, before more of what may follow it
_BEFORE_NOUNS = (
    "le la les un une de du des au aux en par sur ce cette ces son sa ses leur leurs et ou à "
    "chaque tout"
)
_NO_NOUN = "".join(rf"(?<!\b{word})" for word in _BEFORE_NOUNS.split())
PRESENT = (
    rf"{WEAK}|{_NO_NOUN}(?<![dl][’']) (?:(?:ne |lui |leur |en |y |me |les? |la |n[’']|l[’']"
    rf"|m[’']) ?){{0,2}}"
    rf"(?!{NO_VERB}(?!\w))(?:[^\W\d_]{{2,}}(?:(?<!é)e|(?<!m)ent|(?<!a)it|nd|ient|[cl]ut"
    rf"|ourt)|sert|offre|font|fait|met|rend)"
    r"(?= (?:le|la|les|une?|l[’']|avec|aux?|à|dans|chaque|du|des|de(?= \d)|d[’']au|ces?|cette"
    r"|cet|au moins|aucune?"
    r"|pas|jamais|plus|qu[’e]"
    r"|immédiatement|sans|conjointement|tous|quotidiennement|régulièrement|compte"
    r"|\d|deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt)(?:(?<=[’'])|(?!\w)))(?!\w)"
    r"| (?:font|fait)(?= [^\W\d_]+(?:er|ir|re)(?!\w))"
)
FUTURE = (
    r"(?!pourr|devr|ser|aur|entrer|voudr)(?:[^\W\d_]{3,}|f|(?<!\w)(?:ir|tiendr|verr))"
    r"(?:er|ir|dr|tr|rr)(?:a|ont|ez)"
)
PARTICIPLE = (
    words(
        "adressé transmis notifié communiqué publié affiché établi fixé soumis remis déposé versé "
        "conservé informé consulté désigné nommé arrêté délivré tenu dressé réalisé effectué mis "
        "étendu défini élaboré organisé assuré examiné approuvé adopté présenté joint annexé réuni "
        "convoqué saisi avisé évalué contrôlé vérifié détruit traité inscrit procédé rendu pris "
        "renforcé simplifié normalisé instruit prononcé décidé constitué mené engagé échangé "
        "transféré consigné signé archivé classé recensé renouvelé remboursé "
        "restitué retiré révisé validé visé renvoyé retourné envoyé expédié enregistré "
        "effacé fourni formé indemnisé installé interrogé justifié lancé livré maintenu motivé "
        "nettoyé numérisé ouvert fermé payé perçu planifié porté précisé prélevé prévenu produit "
        "programmé proposé protégé reçu recouvré recruté réduit réglé relancé rempli réparti "
        "reporté respecté revu stocké transporté accompagné accueilli acheminé actualisé alloué "
        "analysé annoncé apposé attribué calculé centralisé certifié choisi clos clôturé collecté "
        "confié confirmé construit coordonné corrigé créé débattu déclaré déplacé détaillé diffusé "
        "distribué élu équipé étiqueté étudié évacué exécuté facturé financé finalisé formulé "
        "jeté éliminé trié lavé désinfecté "
        "généralisé harmonisé identifié imprimé imputé inspecté instauré institué intégré rangé"
    )
    + r"e?s?"
)
ITEM_VERB = rf"(?:{VERB}|[^\W\d_]{{2,}}(?:er|ir|re)\b)"
MONTH = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
DATE = (
    rf"(?:(?:\d{{1,2}}|1 ?er) {MONTH}(?: \d{{4}}| de chaque année)?|{MONTH} \d{{4}}"
    r"|\d{1,2}/\d{1,2}/\d{4}|(?:premier|deuxième|second|troisième|quatrième|dernier) "
    r"(?:trimestre|semestre)(?: (?:de )?\d{4})?|(?:l[’']année |fin |mi-)?20\d\d)"
)
NUM = (
    r"(?:\d{1,3}|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|dix-huit|"
    r"vingt(?:-quatre)?|trente|quarante-huit|soixante|quatre-vingt-dix|cent)"
)
UNIT = r"(?:minutes?|jours?|mois|ans?|années?|semaines?|heures?|trimestres?|semestres?)"
DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)"
DEADLINES = (
    rf"(?:entre|du) le (?:\d{{1,2}}|1 ?er)(?: {MONTH})?(?: \d{{4}})? et le (?:\d{{1,2}}"
    rf"|1 ?er) {MONTH}(?: \d{{4}})?",
    rf"{NUM} {UNIT} (?:francs |ouvrés |ouvrables )?(?:au moins |au plus )?(?:avant"
    rf"|après) [^.;:,|]{{1,80}}",
    rf"(?:d[’']ici|avant|pour)(?: à)? (?:la )?(?:mi-|fin |début ){MONTH}(?: \d{{4}})?",
    rf"(?:avant|d[’']ici|dès|pour|jusqu[’'](?:à|au)) (?:le |à |au )?{DAY}(?: (?:prochain|soir"
    rf"|matin|midi|\d{{1,2}} {MONTH}(?: \d{{4}})?))?",
    r"(?:avant|d[’']ici|jusqu[’']à) \d{1,2} ?(?:heures?|h)(?: ?\d{2})?(?!\w)",
    # the deadline says so: "échéance : 9 avril 2027"
    rf"(?:échéance|délai|date limite|terme)(?: fixée?| prévue?)? ?: ?(?:le |fin |au )?{DATE}",
    r"au plus tard (?:le |la |à la fin (?:de |du )?|en |avant )?[^.;:,|]{1,110}",
    rf"(?:avant|d[’']ici(?: à| au| la)?|jusqu[’']aux?|jusqu[’']en|pour|dès) (?:le |la |fin "
    rf"|fin de |du )*{DATE}",
    rf"du (?:\d{{1,2}}|1 ?er)(?: {MONTH})?(?: \d{{4}})? au (?:\d{{1,2}}|1 ?er) {MONTH}"
    r"(?: \d{4})?",
    r"dans (?:la|les) (?:première|seconde|deuxième|dernière)s? (?:quinzaine|semaine|moitié)s? "
    r"(?:de |du |d[’'])[^.;:,|]{1,40}",
    rf"dans (?:un|le|les|la|une) (?:délai|période)?s? ?(?:maximale? |maximum |impératif )?(?:de "
    rf"|d[’'] ?)?"
    rf"{NUM} {UNIT}[^.;:,|]{{0,110}}",
    r"dans (?:un|le|les) délais? [^.;:,|]{1,110}",
    rf"{NUM} {UNIT} à l[’']avance",
    rf"(?:au moins|au plus|plus de|moins de) {NUM} {UNIT} (?:francs |ouvrés |ouvrables )?"
    rf"(?:avant|après|à compter|suivant)[^.;:,|]{{0,110}}",
    rf"(?:sous|d[’']ici) (?:un délai de )?{NUM} {UNIT}[^.;:,|]{{0,60}}|sous (?:huitaine"
    rf"|quinzaine)",
    r"dans (?:le mois|la semaine|la journée|la quinzaine|l[’']année)"
    r"(?! (?:de|du|des|suivant|qui|précédant)(?!\w)| d[’'])",
    r"dans (?:le|la|les) (?:mois|semaine|trimestre|année|quinze jours|jours) (?:qui|suivant"
    r"|précédant)[^.;:,|]{0,100}",
    rf"pour une (?:période|durée) (?:maximale )?de {NUM} {UNIT}(?: renouvelable)?",
    rf"pendant (?:une durée |au moins )?[^.;:,|]{{0,30}}{NUM} {UNIT}",
    rf"à (?:compter|partir) du {DATE}",
    rf"(?:en|au(?: cours du)?|courant|à la|mi-|fin|début) (?:mois de |d[’'])?(?:fin )?"
    rf"(?:{MONTH} \d{{4}}|(?:premier|deuxième|second|troisième|quatrième|1er|2e|3e|4e) "
    r"(?:trimestre|semestre) (?:de )?\d{4})",
    r"chaque (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir)"
    r"|chaque (?:année|trimestre|mois|semaine|semestre|jour|exercice)|tous les (?:[^\W\d_]+ "
    r"|\d+ )?(?:ans|mois|jours)"
    r"|(?:annuellement|mensuellement|trimestriellement|semestriellement|régulièrement"
    r"|périodiquement)"
    r"|(?:au moins )?(?:une|deux|trois|\d+) fois par (?:an|jour|mois|trimestre?|semestre|semaine)"
    r"|par an\b",
    r"le (?:lendemain|jour même)(?: [^.;:,|]{1,40})?|la veille(?: [^.;:,|]{1,40})?",
    r"sans (?:délai|tarder|retard)|immédiatement|dans les (?:meilleurs|plus brefs) délais"
    r"|dans un avenir proche"
    r"|dès que possible|(?<!\w)(?:en (?:fin|début)|(?:à|avant|d[’']ici) la fin) (?:de|du|d[’']) ?"
    r"[^.;:,|]{1,40}",
    r"dès (?:réception|notification|publication|signature|parution)(?!\w)[^.;:,|]{0,60}",
    r"préalablement (?:au|à la|aux?|à tout|à toute|à l[’']) ?[^.;:,|]{2,80}",
    r"(?:dès|avant|après|à l[’']issue d|à l[’']expiration d|préalablement à)(?:e |u |es "
    r"| )?(?!l[’']avis\b|avis\b|article)"
    r"(?:le|la|les|l[’']|toute?|son|sa|chaque|e la|e l[’']) ?[^.;:,|]{2,80}",
    rf"(?<!vigueur )le (?:\d{{1,2}}|1 ?er) {MONTH} \d{{4}}",
    r"jusqu[’']à (?:la |sa |l[’']|son |leur |cette |ce )[^.;:,|]{2,80}|jusqu[’']au [^.;:,|]{2,60}",
    rf"le {DAY} \d{{1,2}} {MONTH}(?: \d{{4}})?(?: à \d{{1,2}} ?h(?: ?\d{{2}})?)?",
    r"chaque (?:printemps|été|automne|hiver|rentrée|quinzaine)",
    r"d[’']ici là|sans attendre|(?:à compter|à partir) (?:de |du |d[’'])[^.;:,|]{2,50}",
    r"lors d(?:e |u |es |[’'])[^.;:,|]{3,60}|au cours d(?:e |u |[’'])[^.;:,|]{3,50}",
    r"pendant (?:la |toute la |le |les )[^.;:,|]{3,60}",
    rf"(?:en|courant) (?:{MONTH}|20\d\d)(?: \d{{4}})?|au (?:\d{{1,2}}|1 ?er) {MONTH}(?: \d{{4}})?",
    r"(?:au|à la|lors du|lors de la) (?:prochaine?|dernière|premier|première) (?:réunion|séance"
    r"|comité|conseil|commission|session|assemblée|bureau|jour|semaine|rentrée)[^.;:,|]{0,30}",
    rf"(?:fin|début|courant) {MONTH}(?: \d{{4}})?|mi-{MONTH}(?: \d{{4}})?",
    r"à (?:l[’'](?:automne|été|hiver)|la rentrée)(?: (?:scolaire |de septembre )?\d{4})?"
    r"|au printemps(?: \d{4})?|au (?:premier|deuxième|second|troisième|quatrième|dernier|1er"
    r"|2e|3e|4e)"
    r" (?:trimestre|semestre)(?: \d{4})?",
    rf"le \d{{1,2}} de chaque mois|le (?:premier|deuxième|troisième|dernier) (?:{DAY}"
    rf"|jour)(?: ouvré)?"
    r" d[eu] [^.;:,|]{2,25}",
    r"(?:avant|après) chaque [^.;:,|]{3,50}|à chaque (?:fois|réunion|séance|saison|rentrée|emprunt"
    r"|passage|visite|livraison|étape|modification|changement|épisode|incident)[^.;:,|]{0,40}"
    r"|dès qu(?:e |[’'])[^.;:,|]{3,70}"
    r"|une fois (?:que |qu[’'])?(?!par )[^.;:,|\d]{3,50}",
    rf"toutes les {NUM} (?:semaines|heures|minutes)|(?:une|deux|trois|quatre) fois (?:chaque"
    rf"|tous les)"
    r" [^.;:,|]{2,20}|quotidiennement|hebdomadairement|au fur et à mesure",
    r"le même jour|à tout moment|en temps réel|à bref délai|d[’']ici (?:à )?(?:fin "
    r"|la fin de )?20\d\d",
)
QUANTITY = (
    r"(?<![\w/.-])(?:\d{1,3}(?:[ .]\d{3})+|\d+)(?:,\d+)? ?"
    r"(?:%|pour cent|p\. ?100|millions? d[’']euros|milliards? d[’']euros|euros?|€|fois|jours?|mois|"
    r"ans?|heures?|places?|logements?|agents?|postes?|lits?|m²|m2|km|hectares?|tonnes?|kg"
    r"|personnes?|"
    r"réunions?|exemplaires?|membres?|points?|établissements?|communes?)(?!\w)"
)
# what opens a condition or an exception; "vérifie si" only opens a question
CONDITION = (
    r"(?<!\w)(?:(?<!savoir )(?<!vérifie )(?<!vérifier )(?<!examine )(?<!examiner )(?<!contrôle )"
    r"(?<!demande )(?<!demander )(?<!déterminer )(?<!détermine )(?<!apprécier )(?<!apprécie )"
    r"(?<!indique )(?<!indiquer )(?<!précise )(?<!préciser )(?<!même )(?<!comme )"
    r"(?:si(?! bien que) |s[’'](?=ils?(?!\w)))|lorsque |lorsqu[’']|quand |dès lors qu(?:e |[’'])"
    r"|(?:dans le|au) cas où |à défaut(?! de quoi)(?: d(?:e |[’']))?|sauf "
    r"|(?:en cas|en l[’']absence|en présence|faute) d(?:e |[’'])"
    r"|sous réserve (?:d(?:e |u |es |[’'])|qu(?:e |[’']))"
    r"|à (?:la )?condition (?:d(?:e |[’'])|qu(?:e |[’']))"
    r"|(?:à moins|pour autant|pourvu) qu(?:e |[’']))"
)
_DETERMINER = (
    r"(?:(?:le|la|les|un|une|des|du|de la|ce|cet|cette|ces|son|sa|ses|leur|leurs|tout|toute|tous"
    r"|toutes|chaque|aucune?|plusieurs|votre|vos|notre|nos|quelques|\d[\d ,.]*|"
    + words("deux trois quatre cinq six sept huit neuf dix")
    + r") |(?:de )?l[’'])"
)
# what follows the thing acted on: a recipient, a time, a purpose, a second verb, a relative clause
_AFTER_OBJECT = (
    r" (?:à|aux?|dans|par|pour|avant|après|afin|lors|lorsque|lorsqu[’']il|si|s[’']il|sauf|quand"
    r"|selon|qui|que|dont|où|sous|sans|dès|depuis|jusqu[’']\w+|d[’']ici|conformément|auprès|chaque"
    r"|ainsi que d[e’']|tous les|toutes les|en (?:cas|vue|application|tenant)|une? fois par"
    r"|(?:et|ou|puis)(?: (?:de|à|se|en|lui|leur|d[’']))? ?[^\W\d_]{2,}(?:er|ir|re|ent)"
    rf"|(?:et|ou|puis) (?:se |s[’']|en |lui |leur |l[’'])?{VERB})(?![\w’'])"
)
OBJECT = (
    r"(?:de |d[’']|à )?(?:ne (?:pas |plus )?)?(?:se |s[’']|lui |leur |en |y )?"
    r"(?:me(?:ttre|t|ttent|ttra|ttront) (?:en (?:place|œuvre|oeuvre|ligne)|à jour|à disposition)"
    r"|(?:proc[ée]d|veill|réfléch)(?:er|ir|e|ent|era|eront) à(?= la| l[’']| tout| leur| son| une?)"
    rf"|{ITEM_VERB}|{FUTURE})(?!\w)(?: (?:également|ensuite|aussi|alors|ainsi|notamment|donc"
    r"|pas|plus|en outre|[^\W\d_]{3,}ment))*"
    rf" (?P<object>{_DETERMINER}(?:(?!{_AFTER_OBJECT})[^.;:,\n|]){{1,300}})"
)
