"""English: acts, regulations, audit reports and minutes."""

from __future__ import annotations

from assistant.norms.lexicon import Cue, Lexicon, compiled, cue_pattern, words

_BODY = words(
    "secretary minister ministers department departments agency agencies authority authorities "
    "council councils board commission commissioner committee committees court tribunal director "
    "administrator governor president treasury government employer employers employee employees "
    "licensee licence_holder license_holder operator operators applicant applicants person persons "
    "body bodies office officer officers inspector company companies provider providers "
    "registrar chair chairperson chief head heads member members state states corporation service "
    "bank trust trustee trustees school schools owner owners occupier landlord tenant "
    "manufacturer importer supplier contractor auditor controller processor institution "
    "institutions undertaking province municipality county district parliament congress "
    "management team clerk manager superintendent comptroller attorney organisation organization "
    "party parties regulator holder holders claimant claimants user users teacher teachers parent "
    "parents student students resident residents worker workers driver drivers seller buyer "
    "carrier insurer lender borrower customer taxpayer pilot captain judge magistrate constable "
    "police doctor hospital hospitals treasurer mayor registrar ombudsman association union "
    "dealer importers retailer retailers investigator assessor surveyor engineer adjudicator "
    "directors managers staff secretaries inspectors clerks auditors contractors suppliers "
    "controllers commissioners governors landlords tenants retailers dealers supervisors "
    "councillors volunteers personnel ministry ministries chairs visitors inspectorate unit units "
    "laboratory library museum coordinator archivist nurse nurses caretaker curator"
)
_ACTOR = (
    r"(?:(?:the|a|an|each|every|any|all|no|its|their|such|our) (?:[\w’'&-]+ ){0,4}?"
    rf"|(?:(?-i:[A-Z])[\w’'&-]* (?:of |for |and )?){{0,4}}){_BODY}(?!\w)"
)
_VERB = words(
    "adopt advise agree align allocate amend analyse analyze announce appoint approve arrange "
    "assess assign assist assure attend audit award build carry_out check circulate clarify close "
    "collaborate collect communicate compile complete comply conduct confirm consider consult "
    "continue coordinate co-ordinate correct create define deliver demonstrate design designate "
    "determine develop direct disclose display distribute document draft draw_up eliminate "
    "encourage ensure establish evaluate examine expand explain explore file finalise finalize "
    "follow_up follow form fund give hold identify implement improve include incorporate increase "
    "inform inspect introduce investigate invest invite issue join keep launch lead liaise link "
    "maintain make manage measure meet minimise negotiate monitor notify "
    "obtain offer open organise organize "
    "oversee pay perform plan prepare present prevent produce promote protect provide publish "
    "purchase put recommend reconcile record recruit reduce refer register reinforce remove "
    "renew repay replace reply report request require resolve respond restore retain return "
    "review revise safeguard save schedule secure select send serve set set_out set_up share sign "
    "simplify standardise specify start strengthen submit supervise supply support survey take "
    "test track train transfer transmit update use verify work write"
)
_ADV = r"(?: (?:also|then|therefore|accordingly|normally|promptly|ensure that))?"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
)
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}(?:,? \d{{4}})?"
    rf"|{_MONTH} \d{{1,2}}(?!\d)(?:,? \d{{4}})?"
    rf"|{_MONTH} \d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|(?:q[1-4]|(?:spring|summer|autumn|winter"
    rf"|mid-|late|early|end)) ?(?:of )?\d{{4}}"
    r"|(?:the )?end of (?:the )?(?:calendar |financial |fiscal )?(?:year|month|quarter|week)"
    r"|(?:fiscal year )?20\d\d(?:-\d\d)?)"
)
_NUM = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|"
    r"twenty|twenty-one|twenty-eight|thirty|sixty|ninety)(?: \(\d{1,3}\))?"
)
_UNIT = r"(?:working |calendar |business |clear )?(?:days?|weeks?|months?|years?|hours?|quarters?)"
_FORUM = (
    r"(?:[\w’'-]+ ){0,2}?(?:house|houses|assembly|parliament|court|tribunal|committee|council|board"
    r"|commission|panel|judge|legislature|senate|congress)(?: of [\w’' -]{1,40}?)?"
    r"(?= ?(?:[.;:,)]|$)| (?:by|within|not|no|and|or|at|in|for|under|as|each|every) )"
)
_DEADLINES = (
    r"as soon as (?:is )?(?:reasonably )?(?:possible|practicable)[^.;:,|]{0,100}"
    r"|without (?:undue |unreasonable )?delay"
    r"|immediately|forthwith|promptly|at the earliest opportunity",
    rf"(?:by|before|no later than|not later than|on or before|until|prior to) (?:the (?:end"
    rf"|close) of )?{_DATE}",
    rf"within (?:an? {_UNIT}|half an? {_UNIT})(?: (?:of|after|from) [^.;:,|]{{0,100}})?",
    r"(?:by|before) (?:easter|christmas|midsummer|midnight|noon)",
    rf"within (?:a |the )?(?:period of |next |first )?{_NUM} {_UNIT}[^.;:,|]{{0,120}}",
    rf"(?:not (?:be \w+ )?|no )?(?:later|more|less|earlier|fewer) than {_NUM} {_UNIT} (?:after"
    rf"|before|from|following|prior)[^.;:,|]{{0,120}}",
    rf"(?:at least|not less than) {_NUM} {_UNIT}(?:[’'] notice)? (?:before|after|prior"
    rf"|in advance)[^.;:,|]{{0,120}}",
    rf"{_NUM} {_UNIT} (?:after|before|from) [^.;:,|]{{1,100}}",
    r"(?:before|by|at|after|until) the (?:end|expiry|beginning|start) of [^.;:,|]{1,140}",
    r"within (?:a reasonable (?:time|period)|the (?:period|time)[^.;:,|]{0,140})",
    r"(?:not|no) later than [^.;:,|]{1,110}",
    # "weekly" before a noun says what it is, not when it is due
    r"annually|(?:daily|quarterly|monthly|weekly)(?= ?(?:[.;:,)|]|$)"
    r"| (?:to|by|and|or|in|at|on|for|with"
    r"|as|from|until) )"
    r"|(?<!for )(?:every|each) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|evening|day)"
    r"|(?:every|each) (?:fiscal |financial |calendar )?(?:year"
    r"|month|quarter|week|two years|six months)"
    r"|(?:at least )?(?:once|twice) (?:a|every|each|per|in every) [^.;:,|]{1,30}"
    r"|on an? (?:annual|quarterly|monthly|weekly|regular) basis",
    r"(?:before|prior to|after|upon|following) (?:[a-z]+ing) [^.;:,|]{1,100}",
    # "lay before each House", "appear before the court": a place, no time
    rf"(?:before|prior to) (?!(?:the|each|every|any) {_FORUM})"
    r"(?:the|each|every|any) [^.;:,|]{1,60}",
)
_QUANTITY = (
    r"(?<![\w/.-])(?:[$£€] ?\d[\d,]*(?:\.\d+)?(?: (?:million|billion))?|(?:\d{1,3}(?:,\d{3})+"
    r"|\d+)(?:\.\d+)? ?"
    r"(?:%|per cent|percent|days?|weeks?|months?|years?|hours?|people|staff|members?|copies"
    r"|points?|"
    r"million|billion|pounds|dollars|euros|km|miles|hectares|acres|tonnes|kg|places|meetings"
    r"|homes|times|cases)(?!\w))(?: (?=\Z))?"
)
_CUES = (
    Cue(
        "statement",
        "modal",
        r"(?:shall|must)(?:, [^,\n]{0,80},)? be deemed"
        r"|(?:shall|must|is to|are to|is|are|should) (?:also )?(?:be (?:deemed|construed|read as"
        r"|treated as|taken"
        r"|regarded)|apply|constitute|cease|mean|not apply|consist)",
    ),
    Cue(
        "definition",
        "modal",
        r"(?:(?<=[”\"’] )means|(?<!by )means(?= (?:an? |the |any |such |all |each |every "
        r"|[“\"]))|has the (?:same )?meaning"
        r"|have the (?:same )?meaning|is defined as)",
    ),
    Cue(
        "statement",
        "modal",
        r"(?:comes?|shall come|came) into (?:force|effect|operation)|(?:enters?"
        r"|shall enter) into force|takes effect",
    ),
    Cue(
        "need_not",
        "modal",
        r"need not|(?:is|are) not (?:required|obliged) to|shall not be required to"
        r"|does not have to|do not have to",
    ),
    Cue(
        "must_not",
        "modal",
        r"(?:shall|must|may|should|will|can) ?(?:not|never)|cannot|(?:is"
        r"|are) (?:not (?:permitted|allowed) to|prohibited from)",
    ),
    Cue(
        "must_not",
        "impersonal",
        r"it is (?:prohibited|forbidden|unlawful|an offence) (?:to|for)",
    ),
    Cue("must", "assign", r"(?:recommend(?:s|ed|ing)?|propose[sd]?|urge[sd]?) that", advice=True),
    Cue(
        "must",
        "assign",
        r"(?:directs|requires|requests|instructs|asks)(?= (?:the\b"
        r"|(?-i:[A-Z]))[^.;:,\n]{2,80} to )",
    ),
    Cue(
        "must",
        "modal",
        r"(?:shall|must)(?! have (?:the |any |no )?(?:effect|power|force|right|jurisdiction))"
        + _ADV,
    ),
    Cue(
        "must",
        "modal",
        r"(?:is|are|be) (?:hereby )?(?:required|obliged) to|(?:has|have) a (?:duty"
        r"|responsibility) to|"
        r"(?:is|are) (?:the [^.;:,\n]{1,30} )?(?:jointly |also )?responsible for"
        r"|(?<!the )(?<!a )(?<!no )(?<!any )(?:will )?needs? to(?! be aware)|"
        r"agreed to|undertook to",
        takes_anybody=True,
    ),
    Cue("must", "agent", r"(?:is|are) (?:needed|required) (?:by|of|from)(?= (?:the |(?-i:[A-Z])))"),
    Cue("must", "modal", r"(?:is|are) to(?= (?:be|[a-z]{3,}) )", needs_actor=True),
    # what a named body will do is its undertaking; what will happen to it is not
    Cue(
        "must",
        "modal",
        rf"will(?= (?:[a-z]+ly )?{_VERB} )(?! (?:have|need|receive|continue) )",
        needs_actor=True,
    ),
    Cue("must", "assign", r"agreed that(?= [^.;:,\n]{2,80} (?:will|would|should|shall) )"),
    Cue("must", "modal", r"should(?! (?:have|an?|the|any|such) )|ought to", advice=True),
    Cue(
        "may",
        "modal",
        r"may(?! (?:be (?:cited|exempt|necessary|subject)|have|not be)\b)(?! \d)|(?:is"
        r"|are) (?:entitled|permitted|authori[sz]ed|empowered) to",
        needs_actor=True,
    ),
)

LEXICON = Lexicon(
    language="en",
    cues=_CUES,
    cue=cue_pattern(_CUES),
    subordinate=compiled(
        r"(?:(?<!\w)(?:which|who|that)(?: [a-z]+ly)?|(?<!\w)(?:where|when|if|unless|whether|what"
        r"|how|as|because|although|while|until)(?!\w)(?:(?!\d\) )[^,;:]){0,70}"
        r"|(?<!recommend )(?<!recommends )(?<!recommended )(?<!ensure )(?<!\w)(?:which|that|whom"
        r"|whose) (?:the|an?|any|such|it|they|he|she|this|these|each|every|no|all|(?-i:[A-Z]))"
        r"(?:(?! (?:is|are|was|were|has|have|had|does|did|fails?) )[^,;:]){0,60}|\bor|\bcannot"
        r"|(?<=[a-z])(?<! and)(?<! but)(?<! or)(?<!then) (?:they|it|we|you|he|she)) ?$"
    ),
    adverbial=compiled(
        r"(?:if|when|where|whenever|after|before|in|for|on|subject|despite|notwithstanding"
        r"|without|to|under|at|as|by|upon|"
        r"within|unless|until|following|from|during|with|having|except|while|because|since|once"
        r"|through|including|"
        r"however|therefore|in addition|accordingly|also|then|but|further|provided)(?!\w)"
    ),
    late_subject=compiled(r"(?:, +| )(?=(?:the|each|every|an?|any) (?-i:[A-Z]))"),
    actor=compiled(_ACTOR),
    unfit=compiled(r"(?!)"),
    bare=compiled(r"(?!)"),
    nobody=compiled(r"(?:no|nothing|none|neither)(?!\w)"),
    pronoun=compiled(r"(?:it|they|he|she|he or she|this|these)(?!\w)"),
    verb=compiled(r"(?!)"),
    future=compiled(r"(?!)"),
    item_verb=compiled(rf"(?:to )?(?:[a-z]+ly )?{_VERB}(?= (?!of |is |are |was |has |by ))"),
    adverb=compiled(r"(?: (?:also|then|therefore|jointly|each|further|thereupon|in turn))+$"),
    name=compiled(
        r"(?:(?:the|all|each|every|any|its|an?) )?(?-i:(?:[A-Z][\w’'.&()-]*|of|for|and|the|on) +)"
        r"{1,14}(?=(?-i:[a-z]))"
    ),
    doer=compiled(
        r"(?!subject |according |further |prior |due |pursuant |contrary |in |with |as |next |up )"
        r"((?-i:[A-Z])[\w.’'&-]*(?: (?:(?-i:[A-Z])[\w.’'&-]*|and|of|the|&)){0,6}) to"
        r"(?= (?!the |an? |be |its |their )[a-z]{2,} )"
    ),
    to_do=compiled(r" (?:to|will|would) [a-z]+"),
    towards=compiled(r" *"),
    aside=compiled(r"(?<!\w)(?:which|that|who|as|where|when|if)(?!\w)"),
    link=compiled(r" *(?:, )?(?:to |should |will |would |: *)?"),
    passive=compiled(
        r" +(?:not |only |also |immediately |promptly )?be +(?:[a-z]+ly )?(?!able|aware|due"
        r"|responsible|present|satisfied|a |an |the |more|less|in |at |of |composed)[a-z]+"
    ),
    agent=compiled(
        rf"(?<!\w)by +((?:the|a|an|each|every|its) (?:[\w’'&-]+ ){{0,3}}?{_BODY}(?: (?:of"
        rf"|for|in|on) (?:the )?(?-i:[A-Z])[\w’'-]+(?: (?:and )?(?-i:[A-Z])[\w’'-]+){{0,4}})?)"
    ),
    charge=compiled(r"(?:duties|responsibilities|functions|obligations|duty) of "),
    preamble=compiled(
        r"(?:having regard|whereas|acting in accordance|after consulting|\(\d{1,3}\) \|)"
    ),
    reminder=compiled(r"(?:it is recalled|please note|members are reminded) that "),
    makes=compiled(
        r"(?:[a-z]+ly )?(?:make|give|issue|prepare|submit|bring|send|serve|produce|draw up|keep"
        r"|lay|appeal|apply|publish)(?!\w)"
    ),
    contents=compiled(
        r" (?:also )?(?:specify|contain|include|state|set out|indicate|identify|describe|be"
        r"|cover|show"
        r"|provide|explain|give|list)(?!\w)"
    ),
    owner=compiled(r"(?!)"),
    disagree=compiled(r"(?!)"),
    cleft=compiled(r"(?!)"),
    reasons=None,
    idle=compiled(
        r"(?:shall|must|is|are|should) (?:also )?(?:be (?:deemed|construed|read|treated|taken"
        r"|liable|guilty|regarded|of no|subject|entitled|"
        r"binding|void|in (?:addition|force))|apply|constitute|come into|enter into|take effect"
        r"|cease|be amended|be added|mean|not apply|consist|expire)"
        r"|into force|as to "
    ),
    deadlines=tuple(compiled(rf"(?<!\w)(?:{pattern})(?!\w)") for pattern in _DEADLINES),
    deadline_end=compiled(r" (?:unless|if|provided) "),
    date=compiled(_DATE),
    quantity=compiled(_QUANTITY),
    of_what=compiled(
        r" of (?:the |its |all )?[^.;:,()\n|]{2,60}?(?= (?:must|shall|should|will|are|is|by|each"
        r"|every|and|to)(?!\w)"
        r"|[.;:,()\n|]|$)"
    ),
    comparator=compiled(
        r"(?:at least|at most|no (?:more|less|fewer) than|not (?:more|less|exceeding"
        r"|fewer)(?: than)?|more than|less than|"
        r"up to|not exceed|exceeding|a minimum of|a maximum of|by|over|under|fewer than|above"
        r"|below) $"
    ),
    basis=compiled(
        r"(?:under|pursuant to|in accordance with|in pursuance of|by virtue of|referred to in"
        r"|as required by) "
        r"(?:this |the )?(?:sub-?)?(?:sections?|paragraphs?|articles?|regulations?|act|part"
        r"|schedule|chapter|rules?|clauses?|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,6} (?:Act"
        r"|Regulations?|Order))"
        r"(?: ?(?:\d+[A-Z]{0,3})?(?:\([^)\n]{1,6}\)){0,4})(?: (?:of|to) (?:this|that"
        r"|the) [^.;:,\n]{1,50}(?:Act|Regulation|Schedule|Order|Code)(?: \d{4})?)?"
    ),
    columns=(
        ("who", compiled(r"owner|responsible|lead|assigned|who\b|department")),
        ("deadline", compiled(r"due|deadline|by when|when\b|date|timescale|target date")),
        ("what", compiled(r"action|task|recommendation|measure|what\b|activity")),
        ("target", compiled(r"target|indicator|measure of")),
    ),
    law=compiled(r"(?!)"),
    report=compiled(r"this report|we found|our findings|auditors"),
    coordinate=compiled(r"; +(?:and )?|,? and (?=(?:shall|must|should|is required|are required) )"),
)
