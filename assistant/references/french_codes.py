"""Names of the French codes: where such a name ends cannot be told from the words around it.

Source: the list of codes in force and repealed on Légifrance (names only).
"""

from __future__ import annotations

import re

CODES = """
code civil|code pénal|code électoral|code forestier|code minier|code rural|code général des impôts
code de procédure pénale|code de procédure civile|code des procédures civiles d'exécution
code de la consommation|code de la construction et de l'habitation|code de la défense
code de la propriété intellectuelle|code de la propriété industrielle|code de la mutualité
code de la route|code de la santé publique|code de la sécurité intérieure|code de l'urbanisme
code de la sécurité sociale|code de la voirie routière|code de l'action sociale et des familles
code de l'artisanat|code de l'aviation civile|code de l'éducation|code de l'énergie|code du cinéma
code de l'entrée et du séjour des étrangers et du droit d'asile|code de l'environnement
code de l'expropriation pour cause d'utilité publique|code de l'expropriation
code de l'organisation judiciaire|code de justice administrative|code de justice militaire
code de la commande publique|code de la justice pénale des mineurs|code de la famille et de l'aide
 sociale|code de commerce|code de déontologie des architectes|code de la recherche
code des assurances|code des communes|code des communes de la Nouvelle-Calédonie|code des douanes
code des douanes de Mayotte|code des impositions sur les biens et services|code des instruments
 monétaires et des médailles|code des juridictions financières|code des marchés publics
code des pensions civiles et militaires de retraite|code des pensions de retraite des marins
code des pensions militaires d'invalidité et des victimes de guerre|code des ports maritimes
code des postes et des communications électroniques|code des relations entre le public et
 l'administration|code des transports|code du domaine de l'État|code du domaine public fluvial
code du domaine public fluvial et de la navigation intérieure|code du patrimoine
code du cinéma et de l'image animée|code du service national|code du sport|code du tourisme
code du travail|code du travail maritime|code du vin|code général de la fonction publique
code général de la propriété des personnes publiques|code général des collectivités territoriales
code monétaire et financier|code pénitentiaire|code rural et de la pêche maritime
code de la Légion d'honneur, de la Médaille militaire et de l'ordre national du Mérite
code de la Légion d'honneur et de la médaille militaire|code de la nationalité française
code disciplinaire et pénal de la marine marchande|code de la pharmacie|code de la blanchisserie
code des débits de boissons et des mesures contre l'alcoolisme|code de l'industrie cinématographique
code des tribunaux administratifs et des cours administratives d'appel|code forestier de Mayotte
code électoral de Mayotte|code du blé|code de l'office national interprofessionnel du blé
code de la déontologie médicale|livre des procédures fiscales
"""
NAMES = tuple(" ".join(name.split()) for name in re.split(r"\||\n(?! )", CODES) if name.strip())


def pattern() -> str:
    """A pattern of all names, the longest first; apostrophes of both kinds, any capitals."""
    names = sorted(NAMES, key=len, reverse=True)
    one = "|".join(re.escape(n).replace(r"\ ", r"\s").replace("'", "['’]") for n in names)
    return rf"(?i:{one})"
