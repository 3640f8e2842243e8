"""English: acts, regulations, audit reports and minutes."""

from __future__ import annotations

from assistant.norms.english_terms import CALENDAR
from assistant.norms.english_words import (
    ACTOR,
    ADV,
    BODY,
    CONDITION,
    DATE,
    DEADLINES,
    OBJECT,
    PRESENT,
    QUANTITY,
    THIRD,
    VERB,
)
from assistant.norms.lexicon import Cue, Lexicon, compiled, cue_pattern

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
        r"need not|(?:do|does) not need to|(?:is|are) not (?:required|obliged) to"
        r"|shall not be required to|does not have to|do not have to",
    ),
    Cue(
        "must_not",
        "modal",
        r"(?:shall|must|may|should(?! not have)|will|can) ?(?:not|never)|cannot|(?:is"
        r"|are) (?:not (?:permitted|allowed) to|prohibited from)",
    ),
    Cue(
        "must_not",
        "impersonal",
        r"it is (?:prohibited|forbidden|unlawful|an offence) (?:to|for)",
    ),
    Cue(
        "must",
        "assign",
        r"it (?:is|shall be|will be) (?:for(?= (?:the|each|every) )|(?:the |a )?"
        r"(?:responsibility|duty|role|task|job) of)|it falls to",
    ),
    Cue("must", "reader", rf"please(?: also)?(?= {VERB} )"),
    Cue(
        "must",
        "assign",
        r"(?:recommend(?:s|ed|ing)?|propose[sd]?|urge[sd]?|asked|requested) that",
        advice=True,
    ),
    Cue(
        "must",
        "assign",
        r"(?:directs|requires|requests|instructs|asks)(?= (?:the\b"
        r"|(?-i:[A-Z]))[^.;:,\n]{2,80} to )",
    ),
    Cue(
        "must",
        "modal",
        r"(?:shall|must)(?! have (?:been|lost|had|come|gone|known|seen|taken place)(?!\w))"
        r"(?! have (?:the |any |no )?(?:effect|power|force|right|jurisdiction))" + ADV,
    ),
    Cue(
        "must",
        "modal",
        r"(?:is|are|be) (?:hereby )?(?:required|obliged) to|(?:has|have) a (?:duty"
        r"|responsibility) to|"
        r"(?:is|are) (?:the [^.;:,\n]{1,30} )?(?:jointly |also )?responsible for"
        r"|(?<!the )(?<!a )(?<!no )(?<!any )(?:will )?needs? to(?! be aware)|"
        r"(?:agreed|undertook|resolved|undertakes?) to|(?:is|are) (?:(?:asked|requested|instructed"
        r"|directed|reminded|urged) to|tasked with|charged with)"
        r"|(?<!we )(?:was|were) (?:(?:asked|requested|instructed|directed) to|tasked with)",
        takes_anybody=True,
    ),
    Cue("must", "modal", r"(?:is|are) expected to|(?:has|have) to", needs_actor=True),
    Cue("must", "modal", r"(?:is|are) (?:advised|encouraged) to", advice=True, needs_actor=True),
    Cue("must", "agent", r"(?:is|are) (?:needed|required) (?:by|of|from)(?= (?:the |(?-i:[A-Z])))"),
    Cue("must", "modal", r"(?:is|are) to(?= (?:be|[a-z]{3,}) |\s*[:—])", needs_actor=True),
    # what a named body will do is its undertaking; what will happen to it is not
    Cue(
        "must",
        "modal",
        rf"will(?= (?:[a-z]+ly )?{VERB} )(?! (?:have|need|receive|continue) )",
        needs_actor=True,
    ),
    Cue(
        "must",
        "assign",
        r"agreed that(?= [^.;:,\n]{2,80} (?:will|would|should|shall) )",
        needs_actor=True,
    ),
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
        r"|without|to|under|at(?! least)|as|by|upon|(?:not|no) later|should any|"
        r"within|unless|until|following|from|during|with|having|except|while|because|since|once"
        r"|through|including|"
        r"however|therefore|in addition|accordingly|also|then|but|further|provided)(?!\w)"
    ),
    late_subject=compiled(r"(?:, +| )(?=(?:the|each|every|an?|any) (?-i:[A-Z]))"),
    actor=compiled(ACTOR),
    unfit=compiled(r"(?!)"),
    bare=compiled(r"(?!)"),
    nobody=compiled(r"(?:no|none|neither)(?!\w)"),
    pronoun=compiled(r"(?:you|it|they|he|she|he or she|this|these)(?!\w)"),
    verb=compiled(r"(?!)"),
    future=compiled(r"(?!)"),
    item_verb=compiled(rf"(?:to )?(?:[a-z]+ly )?{VERB}(?= (?!of |is |are |was |has |by ))"),
    adverb=compiled(r"(?: (?:also|then|therefore|jointly|each|further|thereupon|in turn))+$"),
    name=compiled(
        r"(?:(?:the|all|each|every|any|its|an?) )?(?-i:(?:[A-Z][\w’'.&()-]*|of|for|and|the|on) +)"
        r"{1,14}(?=(?-i:[a-z]))(?!(?:of|for|and|the|on) )"
    ),
    doer=compiled(
        r"(?!resolved |agreed |recommended |decided |subject |according |further |prior |due "
        r"|pursuant |contrary |in |with |as |next |up )"
        r"((?-i:[A-Z])[\w.’'&-]*(?: (?:(?-i:[A-Z])[\w.’'&-]*|and|of|the|&)){0,6}) to"
        r"(?= (?!the |an? |be |its |their )[a-z]{2,} )"
    ),
    to_do=compiled(
        r" (?:to(?! (?:the|an?|its|their|his|her|this|that|all|each|any|every)(?!\w))|will|would)"
        r" [a-z]+"
    ),
    towards=compiled(r" *"),
    aside=compiled(r"(?<!\w)(?:which|that|who|as|where|when|if)(?!\w)"),
    link=compiled(r" *(?:, )?(?:to |should |will |would |: *)?"),
    passive=compiled(
        r" +(?:not |only |also |immediately |promptly )?be +(?:[a-z]+ly )?(?!able|aware|due"
        r"|responsible|present|satisfied|a |an |the |more|less|in |at |of |composed)[a-z]+"
    ),
    agent=compiled(
        rf"(?<!\w)by +((?:the|an?|each|every|its|their|all|two|three|four) "
        rf"(?:[\w’'&-]+ ){{0,3}}?{BODY}(?: (?:of"
        rf"|for|in|on) (?:the )?(?-i:[A-Z])[\w’'-]+(?: (?:and )?(?-i:[A-Z])[\w’'-]+){{0,4}})?)"
    ),
    charge=compiled(r"(?:duties|responsibilities|functions|obligations|duty) of "),
    preamble=compiled(
        r"(?:having regard|(?:and )?whereas|acting in accordance|after consulting|\(\d{1,3}\) \|)"
    ),
    reminder=compiled(r"(?:it is recalled|please note|[\w ]{3,40} (?:is|are) reminded) that "),
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
        r"|into force|(?<!\w)as to |cannot|it is an offence"
    ),
    deadlines=tuple(compiled(rf"(?<!\w)(?:{pattern})(?!\w)") for pattern in DEADLINES),
    deadline_end=compiled(
        r" (?:unless|if|provided|whether|at an? (?:total )?(?:cost|price|rate) of"
        r"|in order to|so that) "
    ),
    date=compiled(DATE),
    quantity=compiled(QUANTITY),
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
        ("target", compiled(r"target(?! date)|indicator|measure of|success")),
        ("what", compiled(r"action|task|recommendation|measure|what\b|activity")),
    ),
    law=compiled(r"(?!)"),
    report=compiled(r"this report|we found|our findings|auditors"),
    reader=compiled(r"you(?!\w)"),
    that=compiled(r"(?:,? *that )"),
    resolved=compiled(
        r"(?:now,? )?(?:therefore,? )?be it (?:further )?resolved"
        r"|(?:(?:the|this) [\w ]{2,40} )?(?:it was |was )?(?:therefore |hereby |unanimously )?"
        r"(?:(?:resolved|recommended|ordered)(?: unanimously| further)?(?= that |:|$)"
        r"|(?:agreed|decided|determined)(?: unanimously)?(?=:|$))"
    ),
    charged=compiled(
        r" be (?:hereby )?(?:(?:instructed|asked|requested|directed|required|reminded"
        r"|tasked|invited)|(?P<may>authori[sz]ed|empowered|permitted|allowed|given authority)) to "
        r"(?!the |an? |its |their |this |that )"
    ),
    wished_passive=compiled(
        r"(?<! to)(?<! shall)(?<! must)(?<! will)(?<! may)(?<! can)(?<! should)"
        r"(?<! would)(?<! not) be"
        r"(?= (?:[a-z]+ly )?(?:(?P<done>adopted|approved|noted|received|endorsed|accepted"
        r"|confirmed|ratified|welcomed|agreed)|[a-z]+(?:ed|en|wn|pt|nt|ld|de|un|id|ut|et))(?!\w))"
    ),
    elliptic=compiled(
        r"(?P<thing>(?:(?! (?:is|are|was|were|has|have|had|needs?|ought|due|said|likely|expected"
        r"|required|want|wants|order|by|agreed|going|continues?|failed?|in|set) to be )"
        r"[^.;\n]){0,90}?)(?<!\w)to be"
        r"(?= (?:[a-z]+ly )?[a-z]+(?:ed|en|wn|pt|nt|ld|de|un|id|ut|et)(?!\w))"
    ),
    antecedent=compiled(r", who $"),
    assigned=compiled(
        r"(?:(?:(?:responsible|lead|action|owning) (?:officer|manager|owner)|owner|lead|action"
        r"|responsible|responsibility|by whom|assigned to)(?: \d+)? ?[:–-] ?"
        r"(?P<who>(?:(?! to (?!the))[^.;:|\n]){2,60})"
        r"|(?:target date|deadline|due(?: date| by)?|timescale|by when|completion date"
        r"|implementation date|date) ?[:–-] ?(?P<when>[^;:|\n]{3,50}?))\.?"
    ),
    told=compiled(
        r"(?<!\w)(?:is|are|was|were|has|have|had|did|does|said|says|noted|told|felt|asked"
        r"|rests)(?!\w)"
    ),
    past=compiled(r"(?:was|were) "),
    coordinate=compiled(
        r", who (?=(?:shall|must|should) )|; +(?:and )?"
        r"|,? and (?=(?:shall|must|should|(?:is|are) (?:required|advised|asked|expected)) )"
        r"|, but (?=(?:the|each|every|any|an?|all|no|its|their) [^,.;:\n]{2,60} (?:must|shall"
        r"|should|may not) )"
        r"|, and (?=(?:the|each|every|any|an?|all|no|its|their) [^,.;:\n]{2,60}"
        r" (?:must|shall|should|is to|are to) )"
        r"|,? and,? (?=(?:if|where|unless|when) [^.;:,\n]{3,100}, (?:shall|must) )"
        r"|(?P<always>,? and (?=(?-i:[A-Z][\w.]*) to [a-z]{2,} )"
        r"|,? and (?=that (?:the|an?|each|all|any|no) ))"
    ),
    ordering=compiled(
        r"(?m:^)[^\n]{0,60}?(?:(?<!\w)(?:regulations|circular|notice of decision|policy"
        r"|protocol|order"
        r"|directive|instruction|code of practice|memorandum of understanding|agreement|conditions"
        r"|standing orders|byelaws?|by-laws?|rules|guidance|act|plan|procedure"
        r"|direction)(?!\w))[^\n]{0,60}(?m:$)"
    ),
    telling=compiled(
        r"(?m:^)[^\n]{0,60}?(?<!\w)(?:minutes|report|review|briefing|newsletter|bulletin"
        r"|statement|findings"
        r"|consultation|summary of)(?!\w)[^\n]{0,80}(?m:$)"
    ),
    orders=compiled(
        r"(?:the |our |summary of |list of |table of )?(?:(?:\w+ )?recommendations?"
        r"|actions?(?: \w+)?|decisions?|next steps"
        r"|measures|tasks|conditions|requirements|duties|responsibilities|follow-up"
        r"|what (?:you|schools"
        r"|authorities|we want|must)|commitments|obligations|reporting|preparation"
        r"|notification)(?!\w)"
    ),
    tells=compiled(
        r"(?:the |our )?(?:background|findings|context|introduction|summary|complaint|facts"
        r"|evidence|injustice"
        r"|what (?:happened|we found|[\w ]{3,40} already)|overview|explanatory note"
        r"|responses?|progress"
        r"|purpose|reasons|interpretation|definitions|position|key facts|scope|appeals"
        r"|informatives?"
        r"|publication|why |current|analysis|how we|conclusions?)(?!\w)"
    ),
    recipients=compiled(
        r"(?:to|cc|copies|copy|present|apologies|distribution|in attendance|attendees"
        r"|enclosures?) ?:"
    ),
    deed=compiled(
        r"(?:(?P<always>;) +(?:and )?(?:then )?|(?P<and>(?<=[\w)]),? and (?:then |also )?)"
        r"|(?P<comma>,) +(?:then )?)"
        rf"(?=(?:to |not |shall |must |should |will )*(?:[a-z]+ly )?(?:{VERB}|{THIRD})(?! (?:of|is"
        rf"|are|was|by) )(?!\w))"
        r"|(?P<modal>,? and )(?=(?:will|must|shall|should|(?:is|are) to) )"
        rf"|(?P<clause>; (?:and )?)(?=(?:{ACTOR})|(?:if|where|when|the|an?|no|any|its|each|it) )"
    ),
    goes_with=compiled(
        r"(?:to )?(?:send|submit|report|return|forward|(?P<tail>ensure|ensuring)|make|notify)(?!\w)"
    ),
    present=compiled(PRESENT),
    retold=compiled(r"(?<!\w)(?:said|says|noted|felt|argued|thought|rests)(?!\w)"),
    inert=compiled(
        r"(?:(?:the|an?|any|each|every|no|its|their|this|that|these|those|all|such"
        r"|our) )?(?:[a-z-]+ ){0,3}?"
        r"(?:plan|report|scheme|policy|order|act|regulation|section|schedule|notice|agreement"
        r"|protocol"
        r"|return|register|form|document|budget|fund|grant|work|development|building|site|meeting"
        r"|result|figure|cost|fee|charge|system|data|information|record|list|period|date|target|aim"
        r"|measure|programme|project|contract|letter|application|decision|review|audit|inspection"
        r"|access|road|water|vehicle|room|test|statement|minute|paper|motion|log|entry|entrie|copy"
        r"|copie|payment|sum|surplus|price|rate|route|step|change|it|they|this|there|what"
        r"|time|place"
        r"|number|name|rule|part|area|line|point|process|procedure|arrangement|question|issue"
        r"|matter"
        r"|deliverie|delivery|condition|permission|certificate|licence|waste|material|light"
        r"|noise|server|computer|printer|sensor|filter|door|boiler|monitor|engine)s?(?!\w)"
    ),
    determiner=compiled(
        r"(?:the|an?|its|their|any|each|every|no|it|this|that|these|those"
        r"|all)(?!\w)"
    ),
    announces=compiled(
        r"(?:to|should|shall|must|will)?(?: ?(?:(?:do|take|carry out) the following(?: [a-z]+)?"
        r"|(?:ensure|make sure|see) that [^.;:]{2,80}))?"
    ),
    done=compiled(
        r" (?:(?:will|shall|must|may only|is to|are to) (?:also |only )?be (?!able|available"
        r"|held|no|an?|the|made available"
        r"|[a-z]+ing )[a-z]{3,}(?:ed|en|wn|pt|nt|ld|de|un|id|ut|et)|(?:is"
        r"|are) (?:only )?(?:kept|recorded|sent|reported|retained"
        r"|paid|published|returned|reviewed|checked|counted|signed|stored|destroyed|notified"
        r"|issued|carried out|refunded"
        r"|logged|displayed|updated|circulated))(?!\w)"
    ),
    lead=compiled(
        r"(?:if|where|when|whenever|before|after|within|on|upon|until|from|by|in|for|at"
        r"|during|as soon as|once|unless)"
        r" [^,;:]{2,160}, +"
    ),
    refrain=compiled(r"(?:to )?(?:not|never|refrain from|avoid) "),
    bound=compiled(r""),
    quoted=compiled(
        r"(?<!\w)(?:policy|polices|act|circular|regulations?|legislation|law|rules?|guidance"
        r"|standard|order|code)(?:,[^,.;]{0,60},)? (?:says?|said|requires?|required|provides?"
        r"|provided|states?|which|an?)(?!\w)|(?<!\w)(?:under|according to) (?:the|its|their"
        r"|this)|(?<!\w)were to |(?<!\w)was to |informative"
    ),
    calendar=CALENDAR,
    condition=compiled(CONDITION),
    object=compiled(OBJECT),
)
