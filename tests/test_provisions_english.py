"""English layouts: rules with their reasons, acts without numbers, lines broken by hand."""

from __future__ import annotations

import pytest

from assistant.provisions import split
from assistant.types import Document

FEDERAL = """[Register Volume 9]

DEPARTMENT OF CANALS

Towpath Lighting; Final Rule

AGENCY: Canal Office.

ACTION: Final rule.

SUMMARY: The Canal Office sets the hours in which towpaths are lit. The
rule will result in (1) lower costs; (2) fewer accidents at night; or
(3) quieter nights for the birds that live along the water between the
two locks of the town, where lamps have burned since the last war.

SUPPLEMENTARY INFORMATION:

I. Background

Lamps were first lit in 1921. The Canal Office has received a number of
letters about them, most of which ask that they be lit for longer in the
winter months and for less time during the summer.
Two letters asked for lamps with a warmer colour, which is a matter for
another rule.

II. Response to Comments

A. Hours

One comment asked for more hours. The Office agrees, for the reasons it
gave when it proposed the rule, and has changed the hours of the winter
season, but not those of the summer season.

Authority for This Rule

The Canal Office acts under the Canals Act.

PART 12--TOWPATHS

Sec. 12.4 Hours.

(a) Lamps are lit from dusk until eleven.
* * * * *
(b) In winter, lamps are lit:
(1) From four in the afternoon; and
(2) Until midnight.
"""
MORE = """The docket of this rule holds the letters, the count of lamps at each
lock, and the answers that the Canal Office gave in the spring of the
year before.

"""
FEDERAL = FEDERAL.replace("PART 12", MORE * 12 + "PART 12")

ACT = """Orchards Act 2031

An Act to protect old orchards.

Whereas old orchards feed many birds;

And whereas they are disappearing;

Now, therefore, the Assembly of the province enacts as follows:

Short title

This Act may be cited as the Orchards Act.

Definitions

The following definitions apply in this Act.

old orchard means land with at least ten fruit trees of forty years.

owner means the person named in the register.

Duty of owners

The owner of an old orchard must—

keep its trees; and

report a felled tree to the Minister.

Powers

The Minister may visit an old orchard.
"""

ATTACHED = """DECISION 4/2031

of 3 May 2031

Having regard to the Treaty,

Whereas:

(1) | The committee needs rules.
---|---

HAS ADOPTED THIS DECISION:

Article 1

The draft rules attached are approved.

Done at Lisbon, 3 May 2031.

For the Council

The President

DRAFT RULES

Having regard to the Agreement,

Whereas:

(1) | Meetings have to be held.
---|---

HAS DECIDED AS FOLLOWS:

Article 1

Meetings

1\\. The committee meets twice a year.

2\\. It keeps minutes.
"""

REPORT = """Review of the Ferry Service

Contents:

Background:

Appendix I: Fares:

Background:

The ferry has crossed the river since 1890.

What We Found:

The following are late:

* the first boat;

* the last boat.

-----

Rules of the drawing above say nothing.

Appendix I: Fares:

A ticket costs two pounds.
"""

TABLES = """RULE 7/2031

Whereas rules need tables;

HAS ADOPTED THIS RULE:

Article 1

Rule 2 is amended as follows: | (a) | in point 3, "ten" is read as "twelve";
---|---
(b) | point 4 is deleted.
---|---

It applies from 1 May 2031.

Done at Porto, 2 March 2031.

ANNEX

1\\. GENERAL

1.1. Use

For a clean surface:

1. | Wet the cloth.
---|---
2. | Wipe once.
---|---

1.2. Storage

Keep cool (1), and dry.

2\\. OTHER

None.

* * *

(1) Below ten degrees.

(2) This note is the last.
"""

CODE = """## PART 9—FERRIES

## § 9.1 Records to be kept.

The master keeps a log. It holds—

(1) the hour; and

(2) the number of passengers.
[Amended 2029]

## § 9.2 Fares are free.

## § 9.3 Lamps.

(a) Lamps are lit at dusk.
"""

NOTES = """Review of lamps

The pier has forty lamps.

Scope

The review covers:

the age of the lamps

the price of oil

The work on site was done in March and in May.

Findings

Half the lamps are older than the pier.
"""

AMENDING = """Ferries Act 2030

Be it enacted by the King’s most Excellent Majesty, as follows:—

1 Tolls

(1) In section 4 (tolls) of the Bridges Act 1990, for subsection (2) substitute—

“(2) The operator must publish the toll.

(2A) The toll may not exceed £2—

(a) for cars;

(b) for carts.”

(2) After section 4 insert—

“4A Free crossings

(1) Pupils cross free of charge.”

2 Lamps

(1) Section 5 is repealed.

3 Commencement

This Act comes into force on 1 May 2030.

4 Extent

This Act extends to the islands.
"""

BILL = """SEC. 2. TOLLS.

(a) In General.—Section 4 of the Bridges Act is amended to read as follows:

“SEC. 4. TOLLS.

“(a) Tolls.—The operator shall publish the toll.

“(1) No toll shall exceed $2.”.

(b) Clerical Amendments.—Section 6 of such Act is amended—

(1) by striking “ten” and inserting “twelve”; and

(2) by adding at the end the following:

“(d) Report.—The operator shall report each year.”.

SEC. 3. EFFECTIVE DATE.

This Act takes effect on May 1, 2030.
"""

# text, the addresses that must be there, those that must not (a beginning is enough)
CASES = [
    # headings before the rule, marker lines inside a paragraph, gaps ("* * *") that are no items
    (
        FEDERAL,
        "sec_1 sec_2/sec_I/par_1 sec_2/sec_I/par_2 sec_2/sec_II/sec_A/par_1 div_12"
        " sec_12.4/point_a sec_12.4/point_b/para_2",
        "para_3 sec_1/para sec_12.4/point_a/dash sec_2/sec_I/par_3",
    ),
    # the formula ends the preamble; short lines apart are headings; a definition in small letters
    (
        ACT,
        "title preamble preamble~2 preamble~3 sec_1/par_1 sec_2/par_3 sec_3/par_1 sec_4/par_1",
        "preamble/part sec_2/par_4 sec_3/par_2 sec_5",
    ),
    # a second text with reasons of its own after the signature; "1\\." is "1."
    (
        ATTACHED,
        "art_1 signature preamble~3 preamble~4/para_1 art_1~2/para_1 art_1~2/para_2",
        "signature/part",
    ),
    # headings with a colon, a list that a colon opens, an appendix named in the contents
    (
        REPORT,
        "sec_1/par_1 sec_2/par_1/dash_1 sec_2/par_1/dash_2 annex_I",
        "annex_I~2 sec_3 dash",
    ),
    # a list that a cell introduces; a paragraph after the table; lists in lists; footnotes
    (
        TABLES,
        "art_1/point_a art_1/point_b art_1/par_1 annex/para_1/subpara_1.1/para_2"
        " annex/para_1/subpara_1.2 annex/para_2",
        "annex/para_1~ annex/para_2~ annex/para_3",
    ),
    # a heading with a full stop, a short sentence that is none, a note after the last item
    (CODE, "sec_9.1/para_2 sec_9.1/par_1 sec_9.2 sec_9.3/point_a", "sec_9.1/par_2 sec_9.3/par"),
    # new wording is no provision of the amending act, in Britain and in America
    (
        AMENDING,
        "preamble sec_1/para_1 sec_1/para_2 sec_2/para_1 sec_3",
        "sec_1/para_2A sec_1/para_1/p sec_4A sec_1/para_1~ preamble/",
    ),
    (
        BILL,
        "sec_2/point_a sec_2/point_b/para_1 sec_2/point_b/para_2 sec_3",
        "sec_4 sec_2/point_a/ sec_2/point_d",
    ),
    # items without full stops, and the sentence after them
    (NOTES, "sec_1/par_1 sec_1/par_2 sec_2/par_1", "sec_1/par_3 sec_3"),
]


@pytest.mark.parametrize(("text", "there", "absent"), CASES)
def test_layout(text: str, there: str, absent: str) -> None:
    addresses = [p.address for p in split(Document("d", "d", text, "en"))]
    assert [a for a in there.split() if a not in addresses] == [], addresses
    assert [a for a in addresses for b in absent.split() if a.startswith(b)] == [], addresses
