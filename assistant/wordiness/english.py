"""English: empty sentences and introductions, wordy phrases, doublets."""

from __future__ import annotations

import re

from assistant.wordiness.rows import Wordy, rows

FREE = (
    r"it (?:should|must|may) (?:also |further )?be (?:noted|recalled|remembered|emphasi[sz]ed"
    r"|stressed|pointed out) that,? ",
    r"it is (?:also )?(?:important|worth|useful|essential|necessary)"
    r" (?:to (?:note|recall|remember|emphasi[sz]e|stress|point out|underline|mention)|noting"
    r"|recalling|mentioning) that,? ",
    r"it is to be (?:noted|recalled|remembered) that,? ",
    r"please (?:note|be advised|be informed) that,? ",
    r"(?:i am|we are) writing to (?:inform|advise|remind) you that,? ",
    r"(?:this is|we wish|i wish|we would like|i would like) to (?:inform|advise|remind) (?:you"
    r"|all (?:staff|colleagues)|all members of staff|members of staff) that,? ",
    r"it goes without saying that,? ",
    r"it follows from the (?:foregoing|above) that,? ",
    r"as (?:you (?:know|will (?:no doubt )?be aware)|(?:all )?(?:colleagues|staff)"
    r" (?:are|will be) aware|is well known|everybody knows),? ",
    r"for the avoidance of doubt, ",
    r"in the (?:current|present) context, ",
    r"(?:needless to say), ",
    r"(?:with this|bearing this) in mind, ",
    r"against this background, ",
    r"in (?:the )?light of the (?:foregoing|above)(?: considerations)?, ",
    r"in this (?:regard|respect|connection|context), ",
    r"as a matter of fact, ",
    r"first and foremost, ",
)
FRAMES = (
    r"in the context of the (?:implementation|application) of (?:this|these) \w+, ",
    r"in an (?:effort|endeavou?r) to (?:further )?(?:improve|enhance|strengthen|optimi[sz]e)"
    r" [^;:.,\n\d“”«»\"]{3,80}, ",
    r"in (?:today's|the present|the current|an ever|a rapidly)(?: \w+){0,3} (?:environment|world"
    r"|climate|context|situation)(?: of [^;:.,\n\d“”«»\"]{3,60})?, ",
)
_PRAISE = r"(?:cooperation|co-operation|understanding|support|patience|assistance|collaboration)"
_GREAT = (
    r"(?:great|the utmost|utmost|vital|paramount|key|crucial|critical|the highest|particular"
    r"|fundamental|considerable)"
)
# a whole sentence about nothing that can be done or checked: nothing of it is lost
EMPTY = (
    rf"\b(?:is|are|remains?) (?:a matter )?of {_GREAT} importance(?: (?:to|for) (?:any public body"
    r"|us(?: all)?|all(?: of us)?|everyone|the organi[sz]ation(?: as a whole)?|the council))?\.$",
    r"\b(?:is|are|remains?|represents?|constitutes?) (?:one of )?(?:our|the|a|an) (?:key|major"
    r"|main|great|crucial|important|number one|top|highest|first|absolute|significant)"
    r" (?:challenges?|priorit(?:y|ies)|issues?|steps? forward|milestones?|concerns?)"
    r"(?: (?:of|for) (?:our time|us all|all of us|everyone|all))?\.$",
    rf"^(?:your|this|the)(?: continued| full)? {_PRAISE}(?: in this matter)? (?:is|will be)"
    r" (?:greatly |much |highly )?appreciated\.$",
    r"^(?:we|i) (?:would like|wish|want)(?: to take this opportunity)? to (?:thank|express our"
    r" (?:thanks|gratitude) to) [^.;:\d]{3,120}\.$",
    rf"^thank you (?:in advance )?for your (?:continued )?{_PRAISE}(?: in this matter)?\.$",
    r"^please do not hesitate to contact (?:me|us|the undersigned)\b[^.;:\d]{0,80}\.$",
    r"^(?:in conclusion, )?(?:we|i) count on (?:everyone|everybody|all|you|your)\b[^.;:\d]{0,120}"
    r"\.$",
    r"\bdepends? on the (?:commitment|involvement|goodwill|cooperation|support) of (?:all"
    r"(?: concerned| of us)?|every(?:one|body)(?: concerned)?)\.$",
    r"\b(?:has|have) a (?:part|role) to play(?: in [^.;:\d]{3,80})?\.$",
    r"^it is (?:hoped|our hope) that (?:this|these) \w+ will (?:prove(?: to be)?|be) (?:helpful"
    r"|useful|of use)\.$",
    r"\brequires? (?:our |your )?(?:constant|particular|special|full) attention\.$",
    r"^it cannot be (?:stressed|emphasi[sz]ed|overstated)(?: enough)? (?:that|how) [^.;:\d]{3,120}"
    r"\.$",
    r"^all (?:staff|colleagues|employees) are reminded of the importance of [^.;:\d]{3,60}\.$",
    r"^(?:we|i) remain at your disposal\b[^.;:\d]{0,80}\.$",
)
_NEGATED = re.compile(r"\b(?:no|not|nor|neither|never|nobody|none|nothing|cannot)\b|n['’]t\b", re.I)
_HELD = re.compile(
    r"\b(?:no|not|nor|neither|never|nobody|none|who|which|that|whom|if|where|when|unless|any)\b"
    r"|n['’]t\b",
    re.I,
)
# "to keep the list and to publish it": the second infinitive would hang in the air
_SECOND = re.compile(r"\b(?:and|or|nor|but)(?: also)?\s+to\b", re.IGNORECASE)
_MONTHS = r"January|February|March|April|May|June|July|August|September|October|November|December"
_PARTICIPLES = (
    r"attached to|annexed to|set out in|held by|listed in|stamped in|specified in|contained in"
    r"|described in|referred to in|mentioned in|laid down in|required by|issued by|made by"
    r"|made under|provided by|located in|situated in|based in|given in|submitted by|used by"
)
_BODY = r"(?:the|each|every|all|any)(?: (?:[\w-]|')+){1,7}?"
_PHRASES = (
    (r"in order to be able to", "to"),
    (r"in order to", "to"),
    (r"in order that", "so that"),
    (r"prior to", "before"),
    (r"subsequent to", "after"),
    (r"in advance of", "before"),
    (r"in the event that", "if"),
    (r"in (?:cases|circumstances|instances) (?:where|in which)", "where"),
    (r"on (?:the )?condition that", "if"),
    (r"(?:due|owing) to the fact that", "because"),
    (r"in (?:view|light|consideration) of the fact that", "because"),
    (r"for the reason that", "because"),
    (r"(?:notwithstanding|despite|in spite of) the fact that", "although"),
    (r"(?:the question )?as to whether", "whether"),
    (r"until such time as", "until"),
    (r"at such time as", "when"),
    (r"during such time as", "while"),
    (r"at (?:the present time|this point in time|the current time)", "now"),
    (r"at the earliest possible (?:opportunity|moment|date)", "as soon as possible"),
    (r"within a (?:period|time limit|time frame) of", "within"),
    (r"(?:during|for) a period of (?=(?:at least |up to )?(?:\d|one|two|three|four|five|six"
     r"|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty))", "for "),
    (r"during the course of", "during"),
    (r"over the course of", "over"),
    (rf"in the month of (?={_MONTHS})", "in "),
    (r"as from (?=\d|the )", "from "),
    (rf"with effect from (?=\d|the |{_MONTHS})", "from "),
    (r"a total of (?=\d)", ""),
    (r"a number of (?=(?!the|which)\w+s )", "several "),
    (r"(in accordance with|pursuant to|under) the provisions of", r"\1"),
    (r"on an? (daily|weekly|monthly|quarterly|yearly) basis", r"\1"),
    (r"on an annual basis", "annually"),
    (r"in close proximity to", "near"),
    (r"in the vicinity of", "near"),
    (r"by means of", "through"),
    (r"on the subject of", "on"),
    (r"in such a (?:manner|way) that", "so that"),
    (r"in such a (?:manner|way) as to", "so as to"),
    (r"(is|are) (?:strictly|absolutely) (prohibited|forbidden)", r"\1 \2"),
    (r"do not hesitate to contact", "contact"),
    (r"should you (?:require|need) any (?:further|additional) information", "for further"
     r" information"),
    (r"for which reason", "so"),
    (r"is of the opinion that", "considers that"),
    (r"are of the opinion that", "consider that"),
    (r"all of the", "all the"),
    (r"(is|are) responsible for the (?:carrying out|conduct) of", r"\1 responsible for conducting"),
    (rf"(?:which|that) (?:is|are) ({_PARTICIPLES})", r"\1"),
    (r"make arrangements for the", "arrange the"),
    (r"make preparations for", "prepare for"),
    (r"make reference to", "refer to"),
    (r"makes reference to", "refers to"),
    (r"is applicable to", "applies to"),
    (r"are applicable to", "apply to"),
    (r"is in compliance with", "complies with"),
    (r"are in compliance with", "comply with"),
    (r"is in breach of", "breaches"),
    (r"are in breach of", "breach"),
    (r"is in need of", "needs"),
    (r"are in need of", "need"),
    (r"is dependent (?:up)?on", "depends on"),
    (r"are dependent (?:up)?on", "depend on"),
)  # fmt: skip
_DOUBLETS = (
    (r"each and every one", "each"),
    (r"each and every", "every"),
    (r"any and all", "all"),
    (r"first and foremost", "first"),
    (r"full and complete", "full"),
    (r"by and between", "between"),
    (r"unless and until", "until"),
    (r"as and when", "when"),
    (r"over and above", "beyond"),
    (r"(?:full )?force and effect", "force"),
    (r"save and except", "except"),
    (r"aims and objectives", "aims"),
    (r"help and assistance", "help"),
    (r"true facts", "facts"),
    (r"advance planning", "planning"),
    (r"cooperate together", "cooperate"),
    (r"(return|repay|refund|revert) back", r"\1"),
    (r"end result", "result"),
)
# one modal for another of the same force: never under a negation
_DUTIES = (
    (r"(?:is|are) required to(?= \w)(?! be (?:able|in a position))", "must"),
    (r"(?:is|are) under an? (?:obligation|duty) to", "must"),
    (r"ha(?:s|ve) (?:an|the) obligation to", "must"),
    (r"(?:is|are) obliged to", "must"),
)
_POWERS = (
    (r"(?:is|are) (?:authori[sz]ed|empowered|entitled by law) to", "may"),
    (r"ha(?:s|ve) the (?:authority|power|discretion) to", "may"),
    (r"ha(?:s|ve) the possibility to", "may"),
)
# the body is the subject again; "must" and "shall" have no number
_TURNED = (
    (rf"it is (?:also )?the (?:duty|responsibility) of ({_BODY}) to(?= (?!the |an? )[a-z])",
     r"\1 must"),
    (rf"it shall be the (?:duty|responsibility) of ({_BODY}) to(?= (?!the |an? )[a-z])",
     r"\1 shall"),
)  # fmt: skip

PHRASES: tuple[Wordy, ...] = (
    *rows("phrase", _TURNED, before=_HELD, after=_SECOND),
    *rows("phrase", _DUTIES, before=_NEGATED, after=_SECOND),
    *rows("phrase", _POWERS, before=_HELD, after=_SECOND),
    *rows("doublet", _DOUBLETS),
    *rows("phrase", _PHRASES),
)
