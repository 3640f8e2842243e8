"""French texts as offices have them: bills on their way, decisions without articles, wrapped pages.

All texts are our own.
"""

from __future__ import annotations

import pytest

from assistant.provisions import split
from assistant.types import Document

# a bill after its first reading: what was inserted, struck out or adopted unchanged says so
BILL = """PROPOSITION DE LOI
relative aux bacs publics
Article 1er
I. – Le code des bacs est ainsi modifié :
1° A (nouveau) À l’article 3, le mot : « bac » est supprimé ;
1° (Supprimé)
2° A leurs abords, la vente est interdite.
I bis (nouveau). – Le préfet publie la liste des bacs.
II et III. – (Supprimés)
IV (nouveau). – A. – Le I entre en vigueur le 1er janvier 2027.
B. – Le I bis entre en vigueur le 1er mars 2027.
Article 2
(Conforme)
Article 2 bis (nouveau)
Le maire tient le registre.
Article 2 ter A (nouveau)
Le préfet tient la liste.
"""

# recitals, then what is decided, without any article
DECISION = """La Commission des bacs,
Vu le code des bacs ;
Saisie d’une demande de la commune de Rive ;
Considérant que le bac ferme chaque hiver,
Conclut que l’horaire est trop court ;
Recommande au maire :
- de publier l’horaire ;
- d’ouvrir le bac le dimanche.
"""

# as a page of a PDF gives it; numbers run on through the headings, items under the last are items
PAGE = """1. La Commission des bacs a été saisie par plusieurs habitants de la commune de
Rive, au sujet des horaires du bac, qui ont changé deux fois.
I. Sur les faits et sur la procédure suivie par la commune de Rive depuis le mois
de mars
2. Le bac de la commune de Rive traverse la rivière depuis plus de cent ans, et les
habitants en ont besoin pour aller au marché.
3. Le maire a réduit les horaires par un arrêté du mois de mars, sans consulter les
habitants ni le comité des usagers.
4. Le comité des usagers a demandé au maire de retirer cet arrêté, et le maire ne
lui a pas répondu dans le délai.
II. Sur le droit
5. Le code des bacs prévoit que le comité des usagers est consulté avant toute
modification des horaires du bac public.
6. Il prévoit aussi que les horaires sont affichés :
- au débarcadère et à la mairie, pendant au moins dix jours avant le changement de
l’horaire ;
- sur le site de la commune, pendant toute la durée de la saison et pour la saison
suivante.
7. La Commission constate que l’arrêté du maire n’a été affiché ni au débarcadère
ni à la mairie.
III. Sur les suites
8. La Commission recommande au maire de Rive de consulter le comité des usagers
avant la prochaine saison du bac.
9. Elle lui demande de publier les horaires du bac au débarcadère et à la mairie de
la commune de Rive.
"""

# a page with words said in the middle of its paragraphs, a short line that goes on, a dash in the
# middle of a sentence, and headings whose number tells where they belong
SAID = """I.- Rappel des faits et de la procédure
I.1.- Les faits
1. La caisse a répondu à la commune de Rive par un courrier du mois de mars : « la
demande est à l’étude et le dossier sera vu par le comité. » La commune a donc saisi
la Commission des bacs.
2. Le maire a demandé que le nom du passeur soit
mentionné au débarcadère, et que les horaires y soient affichés chaque semaine.
3. La caisse – dont les moyens ont été réduits deux fois depuis le mois de janvier
– n’a pas répondu à ce courrier, ni à la relance du mois de juin suivant.
I.2.- La procédure
4. La Commission a invité la caisse à présenter ses observations, et la caisse l’a
fait par un courrier du mois de juillet :
« La demande sera vue.
- Le comité se réunit.
Nous vous répondrons. »
5. La commune de Rive n’a pas souhaité ajouter d’observations à ce courrier de la
caisse.
6. Le comité des usagers a demandé à être entendu, et la Commission l’a entendu le
mois suivant.
7. Les débats ont porté sur les horaires du bac et sur la fermeture du bac pendant
l’hiver, sur le prix du passage pour les habitants de la commune et pour ceux des
communes voisines, sur la sécurité des embarcations et sur le nombre des passeurs
qui peuvent être présents en même temps au débarcadère, ainsi que sur les moyens
que la commune de Rive et la caisse pourraient y consacrer ensemble pendant trois
ans.
"""

# as town halls write it, without quotation marks
UNMARKED = """Article 1er : L’article 12 de l’arrêté du 3 mars 2020 est remplacé par ce qui suit :
Article 12 : Le bac est fermé l’hiver.
1° Du 1er décembre au 15 janvier ;
2° Les jours de crue.
Article 2 : L’article 14 du même arrêté est ainsi modifié :
Article 14 : Le passage est gratuit.
Article 3 : Le maire publie le présent arrêté.
"""

# "4)" and "5)" go on in a list that a report's headings might have taken
LIST = "Le demandeur veut une copie :\n" + "\n".join(f"{n}) du plan {n} ;" for n in range(1, 6))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            BILL,
            {
                "art_1er/para_I/point_1A": "1° A (nouveau)",
                "art_1er/para_I/point_1": "1° (Supprimé)",
                # "A leurs abords" is where the sentence begins
                "art_1er/para_I/point_2": "2° A leurs",
                "art_1er/para_Ibis": "I bis (nouveau)",
                "art_1er/para_II": "II et III. – (Supprimés)",
                "art_1er/para_IV/para_A": "A. – Le I entre",
                "art_1er/para_IV/para_B": "B. – Le I bis",
                "art_2": "Article 2\n",
                "art_2bis": "Article 2 bis",
                "art_2terA": "Article 2 ter A",
            },
        ),
        (
            DECISION,
            {
                "preamble~2": "Considérant",
                "par_1": "Conclut",
                "par_2": "Recommande",
                "par_2/dash_2": "- d’ouvrir",
            },
        ),
        (
            PAGE,
            {
                "para_1": "1. La Commission",
                # a heading of two lines
                "sec_I": "I. Sur les faits",
                "sec_I/para_4": "4. Le comité",
                "sec_II/para_5": "5. Le code",
                # short and with a colon, but the series is one of paragraphs
                "sec_II/para_6": "6. Il prévoit",
                "sec_II/para_6/dash_2": "- sur le site",
                "sec_II/para_7": "7. La Commission",
                "sec_III/para_9": "9. Elle",
            },
        ),
        (
            SAID,
            {
                "sec_I/sec_I1": "I.1.- Les faits",
                "sec_I/sec_I1/para_2": "2. Le maire",
                "sec_I/sec_I1/para_3": "3. La caisse",
                "sec_I/sec_I2": "I.2.- La procédure",
                "sec_I/sec_I2/para_5": "5. La commune",
                "sec_I/sec_I2/para_7": "7. Les débats",
            },
        ),
        (LIST, {"para_4": "4) du plan", "para_5": "5) du plan"}),
    ],
)
def test_where_parts_begin(text: str, wanted: dict[str, str]) -> None:
    found = {p.address: p.text for p in split(Document("doc", "doc", text, "fr"))}
    assert {
        address: found.get(address, "")[: len(begins)] for address, begins in wanted.items()
    } == wanted


def test_what_is_said_or_goes_on_is_no_part() -> None:
    found = {p.address: p.text for p in split(Document("doc", "doc", SAID, "fr"))}
    assert not [address for address in found if "dash" in address]
    assert found["sec_I/sec_I1/para_2"].endswith("affichés chaque semaine.")


def test_new_wording_without_marks_is_no_article() -> None:
    found = split(Document("doc", "doc", UNMARKED, "fr"))
    assert [p.address for p in found if p.level == "article"] == ["art_1er", "art_2", "art_3"]
    assert not [p for p in found if p.level == "point"]


def test_wrapped_lines_make_one_paragraph() -> None:
    found = {p.address: p.text for p in split(Document("doc", "doc", PAGE, "fr"))}
    assert found["sec_I"].startswith("I. Sur les faits et sur la procédure")
    assert found["sec_III/para_8"].endswith("avant la prochaine saison du bac.")
    # nothing but headings, paragraphs and items: no stray line
    assert not [address for address in found if address.rsplit("/")[-1].startswith("par_")]


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("Article 1er. – Objet", "art_1er"),
        ("ARTICLE PREMIER – Objet", "art_PREMIER"),
        ("Article Ier", "art_Ier"),
        ("ART. 1 – Le maire", "art_1"),
        ("Art 1 – Objet", "art_1"),
        ("Article n° 4 : Objet", "art_4"),
        ("Article 1) Objet", "art_1"),
        ("Article 1° : Objet", "art_1"),
        # contracts number their articles with a point
        ("Article 2.3. – Durée", "art_2.3"),
        ("ARTICLE IV : DURÉE", "art_IV"),
        ("Article L. 123-4-1", "art_L123-4-1"),
        ("Article R*123-4", "art_R*123-4"),
        ("Article 2 bis A (nouveau)", "art_2bisA"),
        ("Articles 2 et 3 (Supprimés)", "art_2"),
        # a reference or a word begins the line
        ("Article 5 de la loi du 3 mars 2020", None),
        ("Article I de la Constitution", None),
        ("Articles de presse", None),
        ("Art contemporain", None),
    ],
)
def test_heads_of_articles(head: str, address: str | None) -> None:
    text = f"{head}\nLe maire décide ce qui suit et publie son arrêté.\n"
    found = [p.address for p in split(Document("doc", "doc", text, "fr")) if p.level == "article"]
    assert found == ([address] if address else [])
