"""English: the words around its norms: who is bound, on what condition, by when and by how much."""

from __future__ import annotations

from draftdiff.languages._contract import Counting, Norms, Qualifiers, Syntax
from draftdiff.languages._en_cues import ADVERBS, CUE_WORDS, CUES, GAP, NEVER

MONTHS = "january february march april may june july august september october november december"

_ABBREVIATIONS = "art arts para paras no nos sec cf e.g i.e etc viz vs mr mrs ms dr st vol p pp ch fig ref res doc"

# "That State shall": no clause of its own begins where "that" points at one thing.
_THAT = r"""that(?! (?:(?:other|contracting|coastal|flag|member|host|requested|requesting|first|last|latter|
    same)\s)?(?:state|party|member|country|body|organ|organi[sz]ation|person|vessel|ship|aircraft|article|paragraph|
    provision|convention|treaty|agreement|protocol|government|authority|court|tribunal|council|committee|commission|
    period|date|decision|measure|law|institution|amount|area|zone|territory|case|request|notice|list|option|
    individual)(?!\w))"""
_OVER = (
    r"(?! (?!this|its)\w{2,20}[^\Ws]s (?!(?:of|in|on|from|or|and|to|with|under|may|shall|should|must|will|not)\b)\w)"
)

SYNTAX = Syntax(
    determiners="""the|an?|each|every|any|all|both|either|neither|no|none|this|that|these|those|such|its|
    their|his|her|other|another|some|one|two|three|several|only|nothing|said|contracting|states? part(?:y|
    ies)""",
    pronouns="it|they|he|she|we|everyone|anyone|nobody|nothing|there|which|who",
    prepositions="""of|by|with|in|on|for|to|from|under|between|among|against|within|at|over|into|through|
    upon|concerning|regarding|after|before|than|as|or|and|toward|towards|without|during|per|via|all|both|
    each|any|the|an?""",
    conjunctions="and|or|but|nor|while|whereas|whilst|yet",
    fronting=rf"""in|if|when|whenever|where|wherever|upon|on|at|by|for|to|from|with|without|within|under|
    unless|until|after|before|during|following|pending|as|once|since|while|subject|notwithstanding|pursuant|
    having|taking|bearing|except|save|provided|should|because|although|though|despite|given|considering|
    regarding|including|such as|inter alia|i\.e\.|e\.g\.|namely|hereinafter|hereafter|especially|not later|
    no later|at least|according|due|consistent|insofar|inasmuch|so as|so long|so that|in so far|through|
    throughout|between|among|also|then|therefore|thus|however|accordingly|moreover|furthermore|nevertheless|
    nonetheless|consequently|alone|either alone|individually|jointly|collectively|severally|immediately|
    promptly|whether|\w{{2,20}}ing|\w{{3,20}}ed (?:by|in|to|at|with|on|for|as)|other than|apart|aside|whose|
    which|who|whom|{_THAT}|over|along|across|per|via|vis-à-vis|out|only|even|again|to the extent|together|
    both before""",
    # "Aid which distorts trade shall": the relative clause is over, its verb was "distorts".
    subordinators=rf"""{_THAT}{_OVER}|if|whether|when|where|whenever|wherever|unless|until|because|whom|whose|how|why|
    so that|than|once|while|which{_OVER}|who(?={GAP}\s*$)|what|(?:such|so far|so long|insofar|in so far|soon|
    same)\b[^.,;]{{0,60}}? as""",
    relatives="which|who|that|as|what",
    reporting="""(?:agree|agreed|agrees|decide|decides|decided|declare|declares|confirm|confirms|affirm|
    affirms|understood|recogni[sz]e|recogni[sz]es|provided|stipulate|undertake|undertakes) that""",
    infinitive="to|not|shall|may|will|must|should|would|could|can",
    adverbs=ADVERBS,
    fillers=r"""(?:each|every) (?:\w{1,12} ){0,2}?(?:years?|months?|weeks?|days?)(?= (?:the|each|every|all|an?)\b)|
    however|accordingly|therefore|moreover|furthermore|nevertheless|nonetheless|consequently|thus|
    then|also|likewise|similarly|hence|in addition|and|but|or|nor|yet|
    that(?= (?:no|any|each|every|the|an?|all|such|neither|its|their|this|these)\b)""",
    clausal=rf"""if|when|whenever|where|wherever|unless|until|as|once|while|because|although|though|whether|
    {_THAT}|than|since|before|after""",
    finite="has|have|had|is|are|was|were|does|do|did|so|shall|may|must|should|will|can",
    negative="no|neither|none|nobody|no one|nothing",
    expletive="there|nothing",
    passive=rf"""(?:{GAP}|,[^,;.:]{{1,100}},) (?:be|have been)
    (?: (?:also|duly|promptly|immediately|fully|\w{{2,20}}ly|thus|only|so|as appropriate)){{0,2}}
    \s+(?!(?:guided|bound|represented|assisted|prepared|committed|concerned|satisfied|limited|based|located|
    situated|led|headed|chaired|inspired|indeed|need)\b)(?:\w{{2,20}}ed|made|taken|held|given|sent|brought|
    borne|kept|paid|put|set|drawn|chosen|laid|known|shown|found|left|met|seen|begun|done|built|sought|set up|
    set out|read|written|understood|dealt|cast|withdrawn|undertaken|overcome|spent|lent|sold|bought|taught|
    told|thrown|torn|worn)""",
    agent=r"""by ((?:(?:the|each|every|any|all|an?|both|its|their|such|either) (?!(?:end|date|time|means|
    \w{1,20} majority|majority|simple|two-thirds|vote|day|same|way|use|consent|following|application|method|
    exchange|written|notification)\b)|(?=[A-Z]))[^,.;:()]{2,80}?)(?= (?:in|within|to|for|on|at|under|
    pursuant|with|after|before|upon|if|shall|may|and shall|which|that|from|without|when|where|as|not|no|
    until|through|by|during|or by|unless|provided)\b|[,.;:()]|$)""",
    object=r"\s*((?!to\b|from\b)[^,.;:]{1,80}?) (?:from|to|against)\b",
    # "Nor shall a Party", "In no case may it": the denial stands before the cue.
    denial=rf"(?:nor|{NEVER},?)(?=\s*$)",
    abbreviations=tuple(_ABBREVIATIONS.split()),
)

_EVENTS = "signature|signing|ratification|accession|entry into force|expiry|expiration|termination|adoption|deposit"
_CONSENT = "consent|agreement|approval|invitation|request|permission|authori[sz]ation|notification"
# "of the receipt of the notification by the Secretariat": what a length of time is counted from.
_FROM = r"""(?:(?:the|its|their|such|that|this|an?) )?(?:date of (?:the )?)?\w{1,30}
    (?: (?:of|by|on) (?:(?:the|this|such|that|its|their) )?\w{1,30}(?: \w{1,30}(?= of))?){0,4}"""
_NAMES = r"((?:(?:the|each|any|every|all|other|another|its) )*[A-Z][\w-]*(?: (?:of (?:the )?)?[A-Z][\w-]*)*)"

QUALIFIERS = Qualifiers(
    conditions="""only (?:if|once|after|when|where|upon|with|in case|on condition|to the extent|in so far as|
    insofar as)|solely (?:if|when|where|with|after|in)|if|in the event|in cases? of|in case|
    on (?:the )?condition that|on the understanding that|provided,? that|provided always|subject to|
    as long as|so long as|to the extent|insofar as|in so far as|inasmuch as|as far as|when|whenever|as soon as|
    assuming that|in times? of|"""
    rf"""(?:with|without|upon|on|at|following) (?:(?:the|its|their|
    an?) )?(?:\w{{1,20}} ){{0,2}}?(?:{_CONSENT})s?|(?:where|when|as|if) (?:appropriate|necessary|possible|
    required|needed|applicable|practicable|feasible|relevant)""",
    loose_conditions="""where|while|wherever|upon|once|after|following|pending|during|should|in cases where|
    in the absence of""",
    exceptions="""except|unless|save|other than|apart from|with the exception of|without prejudice to|
    excluding|with the exclusion of|barring""",
    limits="""in accordance with|pursuant to|with a view to|in order to|notwithstanding|in conformity with|
    taking into account|having regard to|so as to|for the purposes? of|in particular|including""",
    words="""only|solely|if|in|on|provided|subject|as|so|to|insofar|inasmuch|whenever|assuming|with|without|
    upon|at|following|where|while|when|wherever|once|after|pending|during|should|except|unless|save|other|apart|
    excluding|barring|pursuant|notwithstanding|taking|having|for|including""",
    before_time="""(?:within|in|for|during|over|after|lasting|not exceeding|not to exceed|every|up to|on the|
    on|by|until|before|from|till|prior to|as of|as from|on or before|not before|(?:not|no) (?:later|more|
    longer|less) than|at (?:most|least|\\w{1,20} intervals of|intervals of)|(?:maximum )?periods? of)
    (?: (?:an?|the|(?:at )?(?:\\w{1,20} )?intervals of|(?:further|initial|maximum|minimum)|periods? of|
    a (?:maximum|minimum) of|(?:at )?(?:most|least)|up to|and including|(?:no|not) (?:more|longer|less|
    later) than)){0,4}""",
    after_time=rf"(?:of|after|from|following|before|prior to) {_FROM}",
    anchored=rf"(?:after|following|from|before|prior to) {_FROM}",
    events=rf"""before (?:the |this )?\w{{1,20}} enters? into force|
    (?:not|no) later than [^,.;:]{{1,60}}|until (?!\d)[^.,;:]{{1,80}}|
    (?:upon|on|from|before|after|pending|prior to|as from) (?:(?:the|its|their) )?(?:date of (?:(?:the|
    its) )?)?(?:{_EVENTS})(?: (?:of|by) (?:(?:the|this|such|that|its) )?\w{{1,30}})?""",
    event_words="not|no|until|upon|on|from|before|after|pending|prior|as",
    beneficiaries=(
        "to ([^.,;:]{1,40}?)(?:’s|'s|s’|s') (?:aid|assistance|defence|defense|help|support)",
        rf"to the (?:aid|assistance|defence|defense|help|support|benefit) of {_NAMES}",
        rf"in (?:support|favou?r|defence|aid|the interests?) of {_NAMES}",
        rf"(?:assist|support|protect|defend|compensate|aid|help|inform|notify|consult) {_NAMES}",
        rf"(?:assistance|aid|support|help|protection|access|information|compensation) (?:to|for) {_NAMES}",
        rf"(?:to|for) (?!(?:Article|Annex|Part|Chapter)\b){_NAMES}",
    ),
    joint=(
        r"all (?:of )?(?:the )?[^.,;:]{0,60}? (?:have |has )?(?:agree|consent|approve|decide|concur)(?:d|s|ed)?\b",
        "consensus|unanim(?:ous|ously|ity)",
        r"(?:with|without|by|subject to|upon) (?:the )?(?:\w{1,20} )?(?:agreement|consent|approval|decision) "
        "(?:of|by|from|between|among) (?:all|each|every|both)",
        "(?:by |in )?common (?:accord|agreement)|by mutual (?:consent|agreement)",
        "jointly (?:agree|agreed|decide|decided)|agreed (?:to |upon )?(?:it |this )?by all",
    ),
)

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
_ORDINAL_TENS = "tenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"
# "ss", "us" and "is" end words that are no plurals.
_PLURALS = "ies sses xes ches shes ss us is s"
_SINGULARS = "y ss x ch sh ss us is"
_UNITS_OF_TIME = "minute hour day week month year decade"

COUNTING = Counting(
    words={word: at for at, word in enumerate(_ONES.split(), 1)}
    | {word: 10 * at for at, word in enumerate(_TENS.split(), 1)}
    | {
        "seventeen": 17,
        "eighteen": 18,
        "nineteen": 19,
        "hundred": 100,
        "thousand": 1e3,
        "million": 1e6,
        "half": 0.5,
    },
    ordinals={word: at for at, word in enumerate(_ORDINALS.split(), 1)}
    | {word: 10 * at for at, word in enumerate(_ORDINAL_TENS.split(), 1)}
    | {"fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19},
    ordinal_ending="st|nd|rd|th",
    link="and",
    ranges="to|or",
    single="an?",
    thousands=",",
    decimal=".",
    times={word: word for word in _UNITS_OF_TIME.split()}
    | {word + "s": word for word in _UNITS_OF_TIME.split()}
    | {f"calendar {word}s": word for word in ("day", "month", "year")}
    | {"working days": "working day", "business days": "working day"},
    units={
        "per cent": "per cent",
        "percent": "per cent",
        "%": "per cent",
        "per mille": "per mille",
        "‰": "per mille",
        "percentage points": "percentage point",
    }
    | {"km": "km", "kilometres": "km", "kilometers": "km", "kilometre": "km", "metres": "m", "meters": "m"}
    | {
        "mm": "mm",
        "cm": "cm",
        "kg": "kg",
        "kilograms": "kg",
        "tonnes": "tonne",
        "tons": "tonne",
        "euros": "euro",
    }
    | {"nautical miles": "nautical mile", "nautical mile": "nautical mile", "square kilometres": "square km"}
    | {"special drawing rights": "special drawing right", "us dollars": "US dollar", "personnel": "personnel"}
    | {"people": "person", "persons": "person", "men": "man", "aircraft": "aircraft"},
    plurals=tuple(zip(_PLURALS.split(), (*_SINGULARS.split(), ""), strict=True)),
    months={word: at for at, word in enumerate(MONTHS.split(), 1)},
    dates=(
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)? (?:day )?(?:of )?(?P<month>{months}),? (?P<year>\d{4})",
        r"(?P<month>{months}) (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})",
        r"(?P<month>{months}),? (?P<year>\d{4})",
    ),
    years="in|since|of|the|year|by|until|from|before|after|for|than|and|to",
    not_counted="""shall|may|must|is|are|was|of|and|or|to|in|as|per|less|minus|plus|this|its|has|whereas|
    thus|previous|various""",
    cited=r"""resolutions?|no\.?|nos\.?|number|proposals?|regulations?|directives?|decisions?|rules?|
    clauses?|items?|options?|pages?|phase|stage|tier|category|class|table|figure|version|form""",
)

NORMS = Norms(cues=CUES, cue_words=CUE_WORDS, syntax=SYNTAX, qualifiers=QUALIFIERS, counting=COUNTING)
