"""English words and measures: bodies, verbs, dates, deadlines, quantities; see ``english``."""

from __future__ import annotations

from assistant.norms.lexicon import words

BODY = words(
    "secretary minister ministers department departments agency agencies authority "
    "authorities council councils board commission commissioner committee committees court "
    "tribunal director administrator governor president treasury government employer "
    "employers employee employees licensee licence_holder license_holder operator operators "
    "applicant applicants person persons body bodies office officer officers inspector "
    "company companies provider providers registrar chair chairperson chief head heads member "
    "members state states corporation service bank trust trustee trustees school schools "
    "owner owners occupier landlord tenant manufacturer importer supplier contractor auditor "
    "controller processor institution institutions undertaking province municipality county "
    "district parliament congress management team clerk manager superintendent comptroller "
    "attorney organisation organization party parties regulator holder holders claimant "
    "claimants user users teacher teachers parent parents student students resident residents "
    "worker workers driver drivers seller buyer carrier insurer lender borrower customer "
    "taxpayer pilot captain judge magistrate constable police doctor hospital hospitals "
    "treasurer mayor ombudsman association union dealer importers retailer retailers "
    "investigator assessor surveyor engineer adjudicator directors managers staff secretaries "
    "inspectors clerks auditors contractors suppliers controllers commissioners governors "
    "landlords tenants dealers supervisors councillors volunteers personnel ministry "
    "ministries chairs visitors inspectorate unit units laboratory library museum coordinator "
    "archivist nurse nurses caretaker curator cleaner adult adults child children pupil "
    "pupils passenger passengers patient patients candidate candidates guest guests people "
    "citizens cleaners chief_executive chief_executives chief_officer chief_constable "
    "directorate directorates division divisions branch branches bureau cabinet headteacher "
    "headteachers headmaster master partners supervisor executive executives lead leads "
    "pharmacist pharmacists dentist dentists carer carers warden wardens porter porters "
    "colleague colleagues provost dean panel panels taskforce task_force working_group "
    "subcommittee sub-committee secretariat registry proprietor proprietors exporter "
    "exporters distributor distributors landowner landowners leaseholder leaseholders "
    "householder householders victim witness witnesses debtor creditor liquidator marshal "
    "sheriff bailiff coroner notary chancellor premier cabinet_secretary planner planners "
    "technician technicians engineers officer_in_charge coordinators co-ordinator "
    "superintendents receptionist receptionists librarian librarians accountant accountants "
    "solicitor solicitors"
)
# who does something by trade ("the organiser"), and what only sounds like it
_DOER = (
    r"(?!(?:"
    + words(
        "letter letters paper papers order orders number numbers register registers matter "
        "matters answer answers error errors factor factors sector sectors water waters offer "
        "offers chapter chapters counter computer computers server servers printer printers "
        "transfer transfers folder folders dinner summer winter river rivers power powers "
        "cover covers corner border borders quarter quarters tender tenders charter "
        "newsletter filter filters meter meters layer layers container containers trailer "
        "trailers elevator monitor monitors indicator indicators door doors floor floors "
        "labor harbor colour tower towers timber rubber barrier barriers poster posters "
        "banner banners buffer buffers parameter parameters header footer planner fever "
        "cancer disaster disasters weather gender major minor prior interior exterior former "
        "latter other others another either neither whether further later greater lower "
        "higher lesser larger proper super per ever never over under after rather together "
        "however character center vector mirror motor motors radiator generator reactor "
        "sensor sensors tractor tractors alter shelter shelters shutter shoulder calendar "
        "boiler boilers freezer trigger copper silver career peer master disorder remainder "
        "reminder reminders theater metre litre"
    )
    + r")(?!\w))[a-z]{3,}(?:ers?|ors?|ists?|ians?)"
)
ACTOR = (
    r"(?:(?:the|a|an|each|every|any|all|no|its|their|such|our|one|two|three|both|those) "
    r"(?:[\w’'&-]+ ){0,4}?"
    rf"|(?:(?-i:[A-Z])[\w’'&-]* (?:of |for |and )?){{0,4}})"
    rf"(?:{BODY}s?|{_DOER}|[a-z]{{3,}}holders?|[a-z]{{4,}}keepers?)(?!\w)|we(?!\w)"
)
_VERBS = (
    "adopt advise agree align allocate amend analyse analyze announce appoint approve arrange "
    "assess assign assist assure attend audit award build carry_out check circulate clarify "
    "close collaborate collect communicate compile complete comply conduct confirm consider "
    "consult continue coordinate co-ordinate correct create define deliver demonstrate design "
    "designate determine develop direct disclose display distribute document draft draw_up "
    "eliminate encourage ensure establish evaluate examine expand explain explore file "
    "finalise finalize follow_up follow form fund give hold identify implement improve "
    "include incorporate increase inform inspect introduce investigate invest invite issue "
    "join keep launch lead liaise link maintain make manage measure meet minimise negotiate "
    "monitor notify obtain offer open organise organize oversee pay perform plan prepare "
    "present prevent produce promote protect provide publish purchase put recommend reconcile "
    "record recruit reduce refer register reinforce remove renew repay replace reply report "
    "request require resolve respond restore retain return review revise safeguard save "
    "schedule secure select send serve set set_out set_up share sign simplify standardise "
    "specify start strengthen submit supervise supply support survey take test track train "
    "transfer transmit update use verify work write abolish accept accompany act add address "
    "adjust allow alert answer apply archive ask authorise authorize avoid ban begin bill "
    "book brief bring budget buy calculate cancel carry certify chase cite clean clear "
    "co-operate commence commission compare compensate conclude consolidate contact "
    "contribute convene convert cooperate copy credit cut date decide declare delegate delete "
    "deny deploy destroy detail detect digitise dismiss dispatch dispose divert double drain "
    "draw edit elect email employ empty enable enclose enforce engage enlarge enrol enter "
    "equip erect escalate escort estimate exchange exclude execute exempt exercise expedite "
    "extend facilitate feed fill find finish fit fix forward fulfil fulfill furnish gather "
    "get grant grit guarantee handle hire host indemnify index instruct insulate insure "
    "integrate interview label lay learn lend let license lift list locate lock lodge lower "
    "mail map mark merge migrate mitigate modernise modify mount move mow name obey observe "
    "omit outline paint permit phone photograph pilot place plant preserve print prioritise "
    "prioritize process procure prohibit prompt pursue raise reach reassess rebuild "
    "recalculate recover recycle redesign redirect redraft refrain refund refuse regulate "
    "reinstate reject release relocate remind remit render renovate rent repair repaint "
    "repeat rescind reserve reset resurface retender retrain reuse revisit revoke roll_out "
    "rotate sample scan screen seal search seek sell separate settle shorten show shred shut "
    "sort spend stagger stop store streamline summarise suspend sweep switch tell terminate "
    "tidy tighten translate treat trial trim turn undertake upgrade upload uphold validate "
    "vacate vary visit vote waive walk warn wash widen withdraw withhold witness"
)
VERB = words(_VERBS)
_THIRD = " ".join(
    verb[:-1] + "ies"
    if verb[-1] == "y" and verb[-2] not in "aeou"
    else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    for verb in _VERBS.split()
    if "_" not in verb and verb not in ("plan", "file", "label", "host", "map", "index", "light")
)
THIRD = words(_THIRD)
# "Each lead sends a note": in a document that gives orders the present is a duty too
PRESENT = (
    rf" (?:also |then |each |together |jointly |normally |always )?(?:{words(_THIRD)}"
    rf"|{words('adds brings puts goes carries draws sets rolls looks takes')})"
    r"(?= (?:the|a|an|its|their|his|her|all|any|each|every|no|in|on|to|for|with|within|at|by"
    r"|up|out|that|those|these|which|it|them|back|as|and|[a-z]+s)(?!\w))"
    rf"|(?<=[a-z]s) (?:also |then |each |together |jointly |normally "
    rf"|always )?(?:{VERB})(?= (?:the|a|an|its|their|all|any|each|every|to|with|that|those|it"
    rf"|them|back|out)(?!\w))"
)
ADV = r"(?: (?:also|then|therefore|accordingly|normally|promptly|ensure that))?"
MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
)
DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}(?:,? \d{{4}})?"
    rf"|{MONTH} \d{{1,2}}(?!\d)(?:,? \d{{4}})?"
    rf"|{MONTH} \d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|(?:q[1-4]|(?:spring|summer|autumn|winter"
    rf"|mid-|late|early|end)) ?(?:of )?\d{{4}}"
    r"|(?:the )?end of (?:the )?(?:calendar |financial |fiscal )?(?:year|month|quarter|week)"
    r"|(?:fiscal year )?20\d\d(?:-\d\d)?)"
)
NUM = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|"
    r"twenty|twenty-one|twenty-eight|thirty|sixty|ninety)(?: \(\d{1,3}\))?"
)
ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next"
    r"|\d{1,2}(?:st|nd|rd|th))"
)
UNIT = (
    r"(?:working |calendar |business |clear |school )?"
    r"(?:days?|weeks?|fortnights?|months?|years?|hours?|quarters?)"
)
# what a duration counts from: "of receiving the claim", "beginning with the day on which …"
FROM = (
    r"(?:,? (?:of|after|from|following|before|prior to|to|(?:beginning|starting|ending"
    r"|commencing|running)(?: with| on| from)?) [^.;:,|]{1,120}|(?= \(“)[^.;:,|]{0,140})"
)
FORUM = (
    r"(?:[\w’'-]+ ){0,2}?(?:house|houses|assembly|parliament|court|tribunal|committee|council|board"
    r"|commission|panel|judge|legislature|senate|congress)(?: of [\w’' -]{1,40}?)?"
    r"(?= ?(?:[.;:,)]|$)| (?:by|within|not|no|and|or|at|in|for|under|as|each|every) )"
)
DEADLINES = (
    r"(?:by|before|until|no later than|not later than) \d{1,2}(?:[.:]\d\d)? ?(?:am|pm"
    r"|a\.m\.|p\.m\.|noon)"
    r"(?: on [^;:,|.]{1,60})?|by noon on [^;:,|.]{1,60}",
    rf"(?:by|before|on) the {ORDINAL} (?:working |business )?(?:mon|tues|wednes|thurs|fri"
    rf"|satur|sun)?day of"
    r" (?:each|every|the) [^.;:,|]{1,40}",
    r"as soon as [^.;:,|]{2,80}|at once(?!\w)|(?:to|at|before|for) (?:the|its|their)(?: next)?"
    r"(?: (?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|full|annual|ordinary|next|following|autumn|spring|summer|winter))+ (?:[a-z]+ )?meeting",
    r"as soon as (?:is )?(?:reasonably )?(?:possible|practicable)[^.;:,|]{0,100}"
    r"|(?:without (?:undue |unreasonable )?delay|immediately|forthwith|promptly"
    r"|at the earliest opportunity)"
    r"(?:,? and in any (?:event|case),? (?:within|by|before|no later|not later) [^.;:,|]{1,60})?",
    rf"(?:by|before|no later than|not later than|on or before|until|prior to) (?:(?:the )?"
    rf"(?:end|close) of )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?{DATE}"
    r"(?:,? (?:(?:in |of )?(?:each|every) (?:calendar )?year|annually))?",
    rf"within (?:an? {UNIT}|half an? {UNIT})(?: (?:of|after|from) [^.;:,|]{{0,100}})?",
    r"(?:by|before) (?:easter|christmas|midsummer|midnight|noon)",
    rf"within (?:a |the )?(?:period of |next |first )?{NUM} {UNIT}{FROM}?",
    rf"(?:not (?:be \w+ )?|no )?(?:later|more|less|earlier|fewer) than {NUM} {UNIT} (?:after"
    rf"|before|from|following|prior)[^.;:,|]{{0,120}}",
    rf"(?:at least|not less than) {NUM} {UNIT}(?:[’'] notice)? (?:before|after|prior"
    rf"|in advance)[^.;:,|]{{0,120}}",
    rf"{NUM} {UNIT} (?:after|before|from) [^.;:,|]{{1,100}}",
    r"(?:before|by|at|after|until) the (?:end|expiry|beginning|start) of [^.;:,|]{1,140}",
    r"within (?:a reasonable (?:time|period)|the (?:period|time)[^.;:,|]{0,140})",
    r"(?:not|no) later than [^.;:,|]{1,110}",
    rf"(?:by|on|before|no later than) the {ORDINAL} (?:working |business |calendar )?day"
    r" (?:of|after) [^.;:,|]{1,60}",
    r"(?:by|before|no later than) (?:the )?(?:next |following )?"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:before|after|following) [^.;:,|]{1,60})?"
    r"|on the same day",
    # "weekly" before a noun says what it is, not when it is due
    r"(?:at least )?annually|(?:at least )?(?:daily|quarterly|monthly|weekly|fortnightly)"
    r"(?= ?(?:[.;:,)|]|$)| (?:to|by|and|or|in|at|on|for|with"
    r"|as|from|until) )"
    r"|(?<!for )(?:every|each) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|evening|day)"
    r"|(?:every|each) (?:fiscal |financial |calendar |school )?(?:year"
    r"|month|quarter|week|fortnight|term|semester|season)(?! (?:group|plan|report|head)s?(?!\w))"
    rf"|every {NUM} {UNIT}|at (?:each|every) (?:[\w-]+ ){{0,3}}meeting"
    r"|(?:(?<=back )to|(?<=report )to|at|for) the (?:next|following"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december))"
    r" (?:[a-z]+ )?meeting"
    r"|(?:at least )?(?:once|twice) (?:a|every|each|per|in every) [^.;:,|]{1,30}"
    r"|on an? (?:annual|quarterly|monthly|weekly|regular) basis",
    r"(?:before|prior to|after|upon|following) (?:[a-z]+ing) [^.;:,|]{1,100}"
    r"|(?:this|next) (?:week|month|quarter|term)(?!\w)|until (?:it|they) (?:is|are) [a-z]+"
    r"|before (?:it|they|he|she) [a-z]+ [^.;:,|]{1,80}",
    # "lay before each House", "appear before the court": a place, no time
    rf"(?:before|prior to) (?!(?:the|each|every|any) {FORUM})"
    r"(?:the|each|every|any) [^.;:,|]{1,60}",
    rf"(?:from|with effect from|as of) {DATE}",
    r"(?:before|prior to|upon|on) (?:arrival|departure|renewal|publication|completion|signature"
    r"|payment|delivery|receipt|adoption|approval|expiry|termination|use|occupation|installation)"
    r"(?: (?:in|of|by|on) [^.;:,|]{1,60})?",
    rf"(?:in|during) {MONTH}(?: \d{{4}})?(?! \d)",
    r"until (?!further)[^.;:,|]{4,100}|before (?:a|an|its|his|her|their|any) [^.;:,|]{2,80}",
    r"for the (?:duration|remainder|whole|rest) of [^.;:,|]{2,60}|in (?:the )?(?:first|second"
    r"|last|final) year"
    r"|in years? \d[\d, and]*\d|at all times|at any time|on (?:every"
    r"|each) (?:[a-z]+ ){0,2}(?:day|occasion|visit|week|morning|evening)(?!\w)[^.;:,|]{0,40}",
    r"in the (?:spring|summer|autumn|winter)(?: of \d{4})?|in \d{4}(?=[.;,]|$)",
    r"by (?:the )?(?:spring|summer|autumn|winter|end|start|date|close|time"
    r"|deadline)(?: of)? [^.;:,|]{2,50}"
    r"|at the (?:end|start|beginning|close|conclusion) of [^.;:,|]{2,60}",
    rf"for (?:a (?:period|minimum) of )?(?:at least |not less than |up to |a further )?{NUM} {UNIT}"
    r"(?: (?:from|after|following|beginning) [^.;:,|]{2,60})?",
    rf"(?:(?<!force )(?<!effect )(?<!operation )on|from|for) (?:(?:mon|tues|wednes|thurs|fri"
    rf"|satur|sun)day,? )?{DATE}",
    r"(?:after|following) (?:each|every) [^.;:,|]{3,50}|(?:at|in) (?:each"
    r"|every) (?:[a-z]+ )?(?:meeting"
    r"|stage|visit|inspection|session|year|quarter|term|month|season|review)(?!\w)"
    r"|every (?:other |second )[^.;:,|]{3,20}|half-yearly|six-monthly|termly|nightly",
    r"with immediate effect|straight away|(?:on )?the same day|(?:ahead of|in advance of"
    r"|in time for)"
    r" [^.;:,|]{3,60}|(?:in|over|during|throughout) the (?:next|coming|whole|period|first"
    r"|last) (?!instance|place|paragraph|of)[^.;:,|]{2,50}"
    r"|once (?:the|an?|it|this|they|all) [^.;:,|]{3,60}|(?:up)?on (?:receipt|receiving"
    r"|becoming|request)"
    r"(?: [^.;:,|]{2,50})?",
)
QUANTITY = (
    r"(?<![\w/.-])(?:[$£€] ?\d[\d,]*(?:\.\d+)?(?: (?:million|billion))?|(?:\d{1,3}(?:,\d{3})+"
    r"|\d+)(?:\.\d+)? ?"
    r"(?:%|per cent|percent|days?|weeks?|months?|years?|hours?|people|staff|members?|copies"
    r"|points?|"
    r"million|billion|pounds|dollars|euros|km|miles|hectares|acres|tonnes|kg|places|meetings"
    r"|homes|times|cases)(?!\w)"
    # after "at least", whatever is counted
    r"|(?:(?<=at least )|(?<=at most )|(?<=more than )|(?<=fewer than )|(?<=less than )"
    r"|(?<=up to )|(?<=minimum of )|(?<=maximum of ))\d[\d,]* [a-z]{3,}(?!\w))(?: (?=\Z))?"
)
CONDITION = (
    r"(?<!\w)(?:(?<!as )(?<!even )(?<!determine )(?<!determines )(?<!see )(?<!check )(?<!decide )"
    r"(?<!decides )(?<!whether or )if(?! any(?!\w))|unless|provided that"
    r"|in the event (?:of|that)|in (?:the )?case of"
    r"|in cases where|except (?:where|if|when|in|with)|(?:as|so) long as|on condition that|failing"
    r"|in the absence of|subject to"
    # "the place where": only at the beginning, after a comma, or before who or what
    r"|(?:(?<=, )|(?<=\) )|(?<![^\s]))(?:Where|When|Whenever)|(?<=, )(?:where|when|whenever)"
    r"|(?<=[a-z] )(?:when(?:ever)?|where)(?= (?:the|an?|any|it|they|he|she|there|requested|required"
    r"|necessary|appropriate|possible|asked|directed) ?))(?!\w)"
)
_DETERMINER = (
    r"(?:(?:the|an?|any|each|every|all|no|its|their|his|her|our|your|this|these|that|those"
    r"|such|both"
    r"|some|other|us|them|it|"
    + words("two three four five six seven eight nine ten")
    + r"|\d[\d,.]*|(?:£|\$|€) ?\d[\d,.]*)(?!\w))"
)
# what follows the thing acted on: a recipient, a time, a purpose, a second verb, a clause
_AFTER_OBJECT = (
    r" (?:to|by|within|before|after|until|on|at|from|for|with(?!in)|without|under|as|into|if|unless"
    r"|when|where|whether|which|that|who|whose|so|through|via|during|not later|no later|at least"
    r"|each|every|once|twice|annually|monthly|quarterly|weekly|daily|in (?:accordance|order"
    r"|writing|advance|respect|the (?:form|case|event))|upon|pursuant|immediately|promptly"
    rf"|(?:and|or|but)(?: (?:also|then))? (?:to )?{VERB}(?= ))(?!\w)"
)
OBJECT = (
    rf"(?:to )?(?:not )?(?:ensure that )?(?:[a-z]+ly |also |then )?{VERB}(?!\w)"
    r"(?: (?:up|out|on|off|with|for|down))?"
    rf" (?P<object>(?:{_DETERMINER}|(?-i:[A-Z]))(?:(?!{_AFTER_OBJECT})[^.;:,\n|]){{1,300}}"
    rf"|(?!(?:and|or|if|whether|that|to|in|with|as|by|from|on|at|for|when|how|not) )"
    rf"[a-z][\w’'-]+(?:(?!{_AFTER_OBJECT})[^.;:,\n|]){{0,200}})"
)
