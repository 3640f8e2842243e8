"""English: the words that tell a task from a standing rule; see ``kinds``."""

from __future__ import annotations

from assistant.practicality.kinds import KindWords, compiled

WORDS = KindWords(
    before=compiled(
        r"(?:(?:to|also|then|be|now|immediately|promptly|formally|further|jointly|shall|must"
        r"|should|will|please|in addition|therefore|urgently|actively) )*"
    ),
    lead=compiled(r"(?:lead|coordinate|co-ordinate)(?: on| the)?(?!\w)"),
    passive=compiled(r"(?<!\w)be (?:\w+ly )?"),
    once=compiled(
        r"(?:publish|submit|prepare|draft|draw up|produce|complete|review|install|appoint|recruit"
        r"|write|amend|revise|conduct|carry out|commission|procure|purchase|buy|replace|repair|pay"
        r"|repay|refund|recover|apologi[sz]e|report|issue|establish|set up|create|develop|convene"
        r"|hold|organi[sz]e|obtain|adopt|circulate|arrange|contact|investigate|audit|compile"
        r"|consult"
        r"|train|transfer|close|remove|introduce|finali[sz]e|present|bring|send|design|build"
        r"|construct|launch|test|assess|evaluate|seek|invite|table|deliver|reissue|reconcile"
        r"|document|define|identify|reimburse|renew|survey|inspect|verify|agree|sign|ask|forward"
        r"|re-?open|rewrite|refer|move|clear|resurface|determine|transmit|place|post|find|lay"
        r"|decide|translate|written|drawn up|paid|bought|built|sent|held|brought|sought|found"
        r"|rewritten|submitt|circulat)(?:e?s|e?d)?(?!\w)"
    ),
    always=compiled(
        r"(?:keep|maintain|ensure|monitor|comply|co-?operate|be responsible|responsible|have"
        r"|observe"
        r"|retain|remain|oversee|supervise|support|liaise|continue|avoid|use|treat|protect|act"
        r"|manage"
        r"|follow|consider|take account|provide|notify|inform|include|contain|respect|encourage"
        r"|make sure|satisfy|record|check|hold (?:in|the (?:record|register|fund)s?|all)"
        r"|store)(?:e?s)?(?!\w)"
    ),
    degree=compiled(
        r"(?:increase|reduce|improve|raise|strengthen|enhance|lower|expand|speed up|accelerate"
        r"|boost"
        r"|shorten|cut(?! off)|promote|widen|tighten)(?:e?s)?(?!\w)"
    ),
    costly=compiled(
        r"(?:buy|purchase|procure|build|construct|install|repair|refurbish|recruit|hire|equip"
        r"|replace|upgrade|resurface)(?:s)?(?!\w)"
    ),
    money=compiled(
        r"budget|fund(?:s|ed|ing)?(?!\w)|[£$€]|grants?(?!\w)|appropriation|cost|resources"
        r"|expenditure"
        r"|financed|financing|paid|payment"
    ),
    form=compiled(
        r"\bforms?\b|template|format|schedule|annex|appendix|portal|online|spreadsheet|proforma"
        r"|return\b|dashboard"
    ),
    formula=compiled(
        r"into force|give effect to this|be cited|bring this (?:circular|letter|notice|decision)"
        r"|be published in the official"
    ),
    event=compiled(
        r"(?<!\w)(?:if|when|where|whenever|unless|upon|on receipt|on request|in the event|in case"
        r"|any|as soon as|in respect of)(?!\w)"
    ),
    repeated=compiled(
        r"(?<!\w)(?:(?:each|every) (?:\w+ )?(?:year|month|week|quarter|day|meeting|season|spring"
        r"|summer|autumn|winter|term|fortnight|time|newcomer|leaver)|annual\w*|monthly|quarterly"
        r"|weekly|daily|yearly|regular\w*|periodic\w*"
        r"|twice|continuous\w*|ongoing|per (?:year|month|week|quarter)|at all times|always"
        r"|routinely)"
        r"(?!\w)"
    ),
    timed=compiled(
        r"(?<!\w)(?:january|february|march|april|may \d|\d may|june|july|august|september|october"
        r"|november|december|(?:19|20)\d\d|within|by the|deadline|weeks?|days?|months?"
        r"|immediate\w*"
        r"|next|forthwith|before|after|at the (?:end|latest|same time|meeting)|spring|summer"
        r"|autumn"
        r"|winter|quarter|term|year|hours?|from now|due|during|in future|as soon|once|when|until"
        r"|already|on reopening|no later)(?!\w)"
    ),
    shared=compiled(
        r"(?<!\w)(?:all (?:actions|recommendations|tasks|measures)|these (?:actions"
        r"|recommendations"
        r"|measures|tasks)|(?:the )?timetable|implementation of (?:the|these) recommendations"
        r"|each recommendation|unless otherwise stated|the following timetable)"
    ),
    assigning=compiled(
        r"(?:.{0,80}(?:resolved|recommends?|recommended|instruct|asked|asks|request|direct"
        r"|task|invite|action|charged|appointed)).{0,60}"
    ),
    generic=compiled(
        r"(?:an?|any|no|all|whoever|anyone|applicants?|persons?|members?|staff|parents"
        r"|tenants?|the (?:applicant|tenant|holder|owner|person|employee|member|operator|provider"
        r"|supplier|permit holder))(?!\w)"
    ),
    whoever=compiled(
        r"(?:all |any |the )?(?:queries|submissions?|applications?|comments?|requests?|petitions?"
        r"|complaints?|enquiries|questions?|claims?)(?!\w)"
    ),
    told=compiled(
        r"(?<!\w)(?:we|i) (?:also |previously |have )?(?:recommended|asked)|(?<!\w)had(?!\w)"
        r"|undertook|promised|requested the|commenters?(?!\w)|specify that|(?:believing"
        r"|recogni[sz]ing|noting|recalling"
        r"|convinced|considering) that"
    ),
    rules=compiled(
        r"regulations?|act(?!\w)|rules|by-?laws?|order|code|policy|agreement|ordinance|standing"
        r"|memorandum|permission|permit|notice of"
    ),
    assigning_text=compiled(
        r"action plan|plan(?!\w)|instruction|minutes|audit|recommendations|tasks|programme"
        r"|investigation"
    ),
)
