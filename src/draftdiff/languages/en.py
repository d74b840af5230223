"""English: the words of treaties drafted in it."""

from __future__ import annotations

from draftdiff.languages._contract import Counting, Cue, Language, Norms, Qualifiers, Sample, Syntax, Units, spelled

_COUNTED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_RANKED = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_NUMBERS = spelled(list(zip(_COUNTED, _RANKED, strict=True)))
for _value, _tens, _tenth in ((20, "twenty", "twentieth"), (30, "thirty", "thirtieth"), (40, "forty", "fortieth")):
    _NUMBERS |= {_tens: str(_value), _tenth: str(_value)} | {
        f"{_tens}{joint}{word}": str(_value + int(_NUMBERS[word]))
        for word in _COUNTED[:9] + _RANKED[:9]
        for joint in ("-", " ")
    }

_MONTHS = "january february march april may june july august september october november december"

_UNITS = Units(
    words={
        "part": ("part", "book"),
        "title": ("title",),
        "chapter": ("chapter", "chap."),
        "section": ("sub-section", "subdivision", "subsection", "section", "sec."),
        "article": ("regulation", "principle", "article", "clause", "rule", "art."),
        "paragraph": ("paragraph", "proposal", "para."),
        "annex": ("appendix", "schedule", "protocol", "annex"),
    },
    ordinals=_NUMBERS,
    preamble=("preamble",),
    closing=("in witness whereof", "in faith whereof", "in testimony whereof", "done at"),
    recital=(
        "recalling", "recognizing", "recognising", "considering", "noting", "desiring", "desirous", "convinced",
        "acknowledging", "mindful", "reaffirming", "affirming", "bearing in mind", "having regard", "having considered",
        "whereas", "determined", "resolved", "conscious", "concerned", "deeply concerned", "aware", "emphasizing",
        "emphasising", "stressing", "underlining", "taking note", "taking into account", "guided by", "inspired by",
        "wishing", "believing", "welcoming", "reiterating", "expressing", "realizing", "realising",
    ),
    enacting=(
        "have agreed as follows", "agree as follows", "have agreed on the following", "have agreed upon the following",
        "hereby agreed as follows", "it is agreed as follows", "have agreed to the following",
        "have decided as follows", "have adopted this regulation",
        "have adopted this directive", "have adopted this decision",
        "has adopted this regulation", "has adopted this directive", "has adopted this decision",
    ),
    cited={
        "part": ("part", "parts"),
        "title": ("title", "titles"),
        "chapter": ("chapter", "chapters", "chap."),
        "section": ("section", "sections", "sec.", "secs."),
        "article": (
            "article", "articles", "art.", "arts.", "clause", "clauses", "rule", "rules", "principle", "principles",
        ),
        "paragraph": ("paragraph", "paragraphs", "para.", "paras.", "proposal", "proposals"),
        "point": ("point", "points", "subparagraph", "subparagraphs", "sub-paragraph", "sub-paragraphs"),
        "annex": ("annex", "annexes", "appendix", "appendices", "schedule", "schedules"),
    },
    own_instrument=("this", "the present"),
    deeper=("subsection", "sub-section", "subdivision", "appendix"),
    contents=("contents", "table of contents", "arrangement of sections", "arrangement of clauses"),
    months=tuple(_MONTHS.split()),
    options=("option", "alternative", "variant"),
    common=tuple(
        "the of and shall to in any which by or with for this that be is are from such their its may not has have "
        "upon under each an as at on".split()
    ),
)  # fmt: skip

# Adverbs that may stand between a subject and its cue. Named one by one: "Italy" and "Assembly" end in "-ly" too.
_ADVERBS = r"""also|only|always|further|furthermore|thus|therefore|thereafter|thereby|hereby|herewith|then|
    likewise|nevertheless|nonetheless|still|together|jointly|severally|individually|collectively|promptly|
    immediately|forthwith|regularly|periodically|annually|duly|fully|solely|normally|generally|accordingly|
    mutually|equally|continually|actively|expeditiously|specifically|particularly|expressly|similarly|
    as well|initially|ordinarily|unilaterally|at all times|in particular|in turn|as appropriate|
    where appropriate"""
# And inside a cue ("shall also endeavour to"), where no name stands and a verb like "apply" alone is to be spared. The
# list stands in most of the cues, and is paid for whenever they are compiled.
_A = r"""(?:,? (?:(?!(?:app|supp|rep|comp|imp|multip|re|f|al)ly)\w{1,18}ly|also|always|further|therefore|then|hereby|
    still|together|forthwith|(?:where|as) appropriate|at all times),?){0,2}"""
_SHALL = rf"(?:shall|must){_A}"
_NOT = rf"(?:shall|must) not{_A}"
_IS = rf"(?:is|are){_A}"
_IS_NOT = rf"(?:is|are) not{_A}"
_SELF = "(?:itself|themselves|himself|herself)"
_BOUND = "(?:required|obliged|obligated|compelled|bound|under (?:an|any) obligation) to"
_FREE = r"""(?:(?:free|permitted|allowed|authori[sz]ed|able|eligible|empowered|at liberty) to|
    entitled(?:,[^,.;:]{1,80},| (?:in|on|without|under|as)\b[^,.;:]{1,60}?| \w{1,20}ly)? to)"""
_RIGHT = r"""(?:(?:an?|the|full|its|their) )?(?:\w{1,20} )?
    (?:(?:right|power|authority|option|possibility|freedom)s? (?:to|of)|
    rights?(?:,[^,.;:]{1,80},| (?:in|on|without)\b[^,.;:]{1,60}?| \w{1,20}ly) to)"""
_EFFORT = r"""(?:endeavou?r|strive|seek|attempt|try|aim|work towards?|do (?:its|their|his|her) (?:best|
    utmost)|(?:use|make|exert|undertake) (?:\w{1,12} ){0,4}?(?:efforts?|endeavou?rs?))"""
_NEVER = """(?:in no (?:case|event|way|circumstances?|manner)|at no time|under no circumstances?|by no means|
    on no account)"""
_REFRAIN = "(?:refrain|abstain|desist)"
_CONSTRUED = "(?:interpreted|construed|understood|read|taken|considered|deemed|regarded|viewed)"
_GAP = r"(?:nothing|no provision|none of the provisions)\b(?:(?!shall|may|should|will)[^.;:]){0,120}?"
_NOTHING = rf"{_GAP} (?:(?:shall|may|should|will|is|are|can){_A} )?(?:be {_CONSTRUED} (?:as|to) )?"
_PREVENT = """(?:prevent|preclude|prohibit|forbid|bar|stop|hinder|stand(?:s|ing)? (?:against|in the way of))
    (?:s|ing|ting)?"""
# What a text itself brings about: nobody has to act for it to be so.
_HOLDS = rf"""(?:(?:enter|come) into (?:force|effect)|take effect|cease to (?:have effect|be|apply)|expire|
    lapse|mean|(?:become|be|remain|continue) (?:effective|in force|in effect|applicable|binding)|consist of|
    comprise|constitute|form (?:an? )?(?:integral )?part|prevail(?! on)|have (?:no|the same|legal|full legal|
    international)|be (?:{_CONSTRUED} (?:as|to (?:be|mean|have|include)|an?)|interpreted|construed|deemed|
    treated as|known as|referred to as|called|equally authentic|authentic|open (?:for|to)|without prejudice|
    null|void|valid|invalid|inviolable|(?:in)?compatible with|composed of|an? (?:integral )?part))"""
# A subject that cannot act.
_INSTRUMENT = r"""(?:(?:the|this|these|such|any|each|every|said|present|above|foregoing|following|
    provisions?|rules?|terms|of|an?|all|first|second|preceding|additional) ){0,6}(?:convention|treaty|
    agreement|protocol|annex(?:es)?|articles?|paragraphs?|sub-?paragraphs?|provisions?|rules?|statute|
    charter|covenant|chapter|section|schedule|appendix|appendices|clauses?|texts?|memorandum|amendments?|
    regulation|directive|reservations?|denunciations?|withdrawals?|terms?|expressions?|guarantees?|
    obligations?|rights?)(?: [\divxlc.()a-z]{1,4})?(?= (?:of|and|or|to|between|in|on|set|contained|laid|
    provided|referred|mentioned|under|by|for|which|that|listed)\b|[\s,.:;“”"'()]*$|,)"""

# Order is meaning: at one place in a text the first cue that fits is taken.
_CUES = (
    Cue(r"shall(?= n(?:ot|o) later than)", "obligation"),
    Cue("as the case may be|may or may not|shall have been|as may|that may|what may", None),
    # "Nothing in this Treaty ..." lifts a ban, lifts a duty, or says how to read.
    Cue(rf"{_NOTHING}{_PREVENT}(?= [^,.;:]{{1,80}} from)", "permission", bearer="object"),
    Cue(rf"{_NOTHING}{_PREVENT}", "permission", bearer="agent"),
    Cue(rf"{_NOTHING}(?:requir|oblig|compel)(?:es?|ing|s)?", "exemption", bearer="object"),
    Cue(rf"{_GAP} (?:shall|may|should|will)", "declaration", bearer="agent"),
    # Exemptions: what is not owed, and where a rule does not reach.
    Cue(rf"(?:{_NOT}|may not) be {_BOUND}|{_IS_NOT} {_BOUND}", "exemption"),
    Cue(rf"{_SHALL} be under no obligation to|{_IS} under no obligation to", "exemption"),
    Cue(
        rf"{_SHALL} have no (?:obligation|duty) to|need not|shall not have to|do(?:es)? not have to",
        "exemption",
    ),
    Cue(rf"{_SHALL} be exempt(?:ed)?|{_IS} exempt(?:ed)?(?= from)|shall cease to apply", "exemption"),
    Cue(
        r"(?:shall|do(?:es)?|will) not (?:extend(?= to)|apply(?= (?:to|in|with|where|if|when|until|between)|[.,;:]|$))",
        "exemption",
    ),
    # Rights and leave.
    Cue(rf"{_NOT} (?:be {_FREE}|have {_RIGHT})|{_SHALL} have no right to|{_IS_NOT} {_FREE}", "prohibition"),
    Cue(rf"{_SHALL} (?:be {_FREE}|(?:have|retain|enjoy) {_RIGHT})", "permission", negated="prohibition"),
    Cue(rf"{_IS} {_FREE}", "permission", negated="prohibition"),
    Cue(rf"(?:has|have|retains?|reserves?|enjoys?) {_RIGHT}", "permission", negated="prohibition"),
    # Efforts: the verb binds, its object does not.
    Cue(
        rf"(?:{_SHALL}|undertakes? to|agrees? to) {_EFFORT} not to|{_NOT} {_EFFORT} to",
        "prohibition",
        "best-efforts",
    ),
    Cue(rf"{_SHALL},? {_EFFORT}(?: to\b)?", "obligation", "best-efforts", negated="prohibition"),
    Cue(
        rf"(?:undertakes?|agrees?|commits? {_SELF}) to {_EFFORT}(?: to\b)?",
        "obligation",
        "best-efforts",
        lexical=True,
    ),
    Cue(
        r"(?:endeavou?rs?|strives?|(?:uses?|makes?) (?:its|their|every|all) (?:\w{1,12} ){0,2}?efforts?) to",
        "obligation",
        "best-efforts",
        lexical=True,
    ),
    # Exhortation. "Should a Party fail, ..." is a condition: the cue needs a subject before it.
    Cue(
        rf"(?:should|ought){_A} (?:not|never)(?: to)?|should{_A} {_REFRAIN}", "prohibition", "hortatory", subject=r"\S"
    ),
    Cue(rf"should{_A}|ought{_A} to", "obligation", "hortatory", negated="prohibition", subject=r"\S"),
    Cue(
        rf"(?:{_SHALL} be|may be|{_IS}) (?:invited|encouraged|urged|requested|called upon|advised) to",
        "obligation",
        "hortatory",
    ),
    Cue(
        "(?:urges?|invites?|encourages?|calls? (?:up)?on|requests?|recommends?)(?= [^.,;]{1,80} to )",
        "obligation",
        "hortatory",
        bearer="object",
        lexical=True,
    ),
    # Intent. "Will" is the verb of memoranda not meant to bind (UK FCDO, Treaties and MOUs: Guidance).
    Cue(
        rf"(?:intends? not|{_IS_NOT} intend(?:ed)?|do(?:es)? not intend) to|will not|will,? (?:never|{_NEVER})",
        "prohibition",
        "intent",
    ),
    Cue(
        rf"(?:intends?|plans?|aims?|{_IS} (?:prepared|ready|willing|determined)) to",
        "obligation",
        "intent",
        lexical=True,
    ),
    Cue(
        r"""(?:confirm|declare|express|affirm|reaffirm|state|announce)(?:s|es)? (?:its|their|the|his|her)
        (?:\w{1,20} ){0,2}?(?:intention|readiness|willingness|intent|desire|resolve|determination)s? to""",
        "obligation",
        "intent",
        lexical=True,
    ),
    Cue("considers? it (?:possible|feasible|acceptable) (?:to|that)", "permission", "intent", lexical=True),
    Cue(
        "considers? it (?:desirable|appropriate|necessary|useful|expedient) (?:to|that)",
        "obligation",
        "intent",
        lexical=True,
    ),
    # Bans.
    Cue(
        rf"""(?:undertakes?|agrees?|pledges?|commits? {_SELF})(?: (?:not|never|to refrain|to abstain)\b|
        ,[^,.;:]{{1,100}}, (?:not to|never to|to refrain|to abstain))(?:[^.,;:]{{0,60}}? to\b)?""",
        "prohibition",
        lexical=True,
    ),
    Cue("renounces?", "prohibition", lexical=True),
    Cue(rf"(?:{_SHALL} be|{_IS}) (?:prohibited|forbidden|barred|precluded) from", "prohibition"),
    Cue(rf"(?:{_SHALL} be|{_IS}) (?:prohibited|forbidden|inadmissible)", "prohibition", bearer="agent"),
    Cue(rf"{_NOT} {_HOLDS}|{_SHALL} {_HOLDS}", "declaration"),
    Cue(_NOT, "declaration", subject=_INSTRUMENT),
    Cue(rf"{_SHALL} {_REFRAIN}|{_NOT}|may{_A} not|can ?not", "prohibition"),
    Cue(
        rf"""(?:{_SHALL}|may{_A}),? (?:{_NEVER}|never|neither|no longer|nowhere|under any circumstances?,? not)""",
        "prohibition",
    ),
    Cue("(?:shall|must),[^.,;:]{1,80}, (?:not|refrain from|never)", "prohibition"),
    Cue(r"(?<=\band\s)(?:refrain|abstain|desist) from", "prohibition"),
    # Duties.
    Cue("shall be for(?= [^.,;:]{1,60} to )", "obligation", bearer="object", subject=r"it\b"),
    Cue("(?:shall be|is) the (?:duty|responsibility|obligation|task) of", "obligation", bearer="object"),
    Cue(rf"(?:{_SHALL} be|{_IS}) {_BOUND}|{_IS} committed to", "obligation", negated="exemption"),
    Cue("(?:has|have) (?:(?:an?|the) (?:obligation|duty|responsibility) )?to", "obligation", lexical=True),
    Cue("shall be (?:hereby )?(?:established|created|set up|constituted)", "declaration", subject=r"there\b"),
    Cue("shall|must", "declaration", subject=_INSTRUMENT),
    Cue("shall|must", "obligation", negated="prohibition"),
    Cue(
        rf"""undertakes?(?: to| that|(?=,))|agrees? to|commits? {_SELF} to|pledges? (?:{_SELF} )?to|
        (?:accept|assume)s? (?:an?|the) (?:obligation|commitment|duty) to""",
        "obligation",
        negated="prohibition",
        lexical=True,
    ),
    Cue(r"may(?! \d)", "permission", negated="prohibition"),
    Cue(
        r"""(?<!\bthe\s)(?<!\bfree\s)(?<!\bgood\s)(?<!\bill\s)(?<!\bown\s)(?<!\bpolitical\s)will
        (?! (?:of|shall|may|must|is|as)\b)""",
        "obligation",
        "intent",
        negated="prohibition",
    ),
    # Definitions, statuses, scope: they bind nobody to act, yet all must take them as so.
    Cue("""(?<=["”’'»]\\s)means?|(?:is|are) defined as|has the meaning|have the meanings?""", "declaration"),
    Cue("means?", "declaration", subject=r"""["“‘«']|the (?:term|expression|word)s?\b"""),
    Cue(rf"(?:proclaim|declare|recogni[sz]e)s? {_SELF}", "declaration", lexical=True),
    Cue(
        r"(?:is|are) (?:hereby \w{1,20}|declared|proclaimed|applied provisionally|provisionally applied)", "declaration"
    ),
    Cue("(?:apply|applies) (?:to|in|only|provisionally)", "declaration", subject=_INSTRUMENT, lexical=True),
    Cue("(?:enter|come)s? into force|takes? effect|forms? (?:an )?integral part", "declaration", lexical=True),
    Cue(
        r"(?:keep|maintain|retain)s? (?:(?:its|their) )?(?:\w{1,20} ){0,2}status",
        "declaration",
        alone=True,
    ),
    Cue(
        r"(?:is|are|remains?) an? (?:[\w-]{1,30} ){1,2}(?:State|Party)\b",
        "declaration",
        alone=True,
    ),
    Cue(
        r"(?:is|are)(?= (?:the )?[A-Z][^.;:]{1,200}(?:,| and) )",
        "declaration",
        alone=True,
    ),
)

_CUE_WORDS = r"""refrain|abstain|desist|
    shall|must|may|should|ought|will|need|cannot|can|nothing|no|none|is|are|has|have|do|does|
    undertakes?|agrees?|commits?|pledges?|endeavou?rs?|strives?|makes?|uses?|retains?|reserves?|enjoys?|
    urges?|invites?|encourages?|calls?|requests?|recommends?|intends?|plans?|aims?|(?:confirm|declare|
    express|affirm|reaffirm|state|announce)(?:s|es)?|considers?|renounces?|accepts?|assumes?|means?|
    proclaims?|recogni[sz]es?|apply|applies|enters?|comes?|takes?|forms?|as|that|what"""

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

_SYNTAX = Syntax(
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
    so that|than|once|while|which{_OVER}|who(?={_A}\s*$)|what|(?:such|so far|so long|insofar|in so far|soon|
    same)\b[^.,;]{{0,60}}? as""",
    relatives="which|who|that|as|what",
    reporting="""(?:agree|agreed|agrees|decide|decides|decided|declare|declares|confirm|confirms|affirm|
    affirms|understood|recogni[sz]e|recogni[sz]es|provided|stipulate|undertake|undertakes) that""",
    infinitive="to|not|shall|may|will|must|should|would|could|can",
    adverbs=_ADVERBS,
    fillers=r"""(?:each|every) (?:\w{1,12} ){0,2}?(?:years?|months?|weeks?|days?)(?= (?:the|each|every|all|an?)\b)|
    however|accordingly|therefore|moreover|furthermore|nevertheless|nonetheless|consequently|thus|
    then|also|likewise|similarly|hence|in addition|and|but|or|nor|yet|
    that(?= (?:no|any|each|every|the|an?|all|such|neither|its|their|this|these)\b)""",
    clausal=rf"""if|when|whenever|where|wherever|unless|until|as|once|while|because|although|though|whether|
    {_THAT}|than|since|before|after""",
    finite="has|have|had|is|are|was|were|does|do|did|so|shall|may|must|should|will|can",
    negative="no|neither|none|nobody|no one|nothing",
    expletive="there|nothing",
    passive=rf"""(?:{_A}|,[^,;.:]{{1,100}},) (?:be|have been)
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
    denial=rf"(?:nor|{_NEVER},?)(?=\s*$)",
    abbreviations=tuple(_ABBREVIATIONS.split()),
)

_EVENTS = "signature|signing|ratification|accession|entry into force|expiry|expiration|termination|adoption|deposit"
_CONSENT = "consent|agreement|approval|invitation|request|permission|authori[sz]ation|notification"
# "of the receipt of the notification by the Secretariat": what a length of time is counted from.
_FROM = r"""(?:(?:the|its|their|such|that|this|an?) )?(?:date of (?:the )?)?\w{1,30}
    (?: (?:of|by|on) (?:(?:the|this|such|that|its|their) )?\w{1,30}(?: \w{1,30}(?= of))?){0,4}"""
_NAMES = r"((?:(?:the|each|any|every|all|other|another|its) )*[A-Z][\w-]*(?: (?:of (?:the )?)?[A-Z][\w-]*)*)"

_QUALIFIERS = Qualifiers(
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

_COUNTING = Counting(
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
    months={word: at for at, word in enumerate(_MONTHS.split(), 1)},
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

# Invented sentences; together they pass through every group of cues above.
_SAMPLES = (
    Sample("Each Party shall publish its standards.", "obligation", "binding", "Each Party"),
    Sample("In the event of a flood, the Council must meet.", "obligation", "binding", "the Council"),
    Sample("The host State undertakes to maintain the bridge.", "obligation", "binding", "The host State"),
    Sample("Without the consent of the pilots no Party may lay buoys.", "prohibition", "binding", "no Party"),
    Sample("Every second year the Council shall print the register.", "obligation", "binding", "the Council"),
    Sample("The light is common to all and must be kept by each Party.", "obligation", "binding", "each Party"),
    Sample("The Parties should never dim the lights.", "prohibition", "hortatory", "The Parties"),
    Sample("There shall be established a Harbour Board.", "declaration"),
    Sample("The lamp shall be inviolable.", "declaration", "binding", "The lamp"),
    Sample("The Parties are required to report.", "obligation", "binding", "The Parties"),
    Sample("Notices shall be sent by the depositary without delay.", "obligation", "binding", "the depositary"),
    Sample("Notices shall be sent without delay.", "obligation", "binding", ""),
    Sample("The ferry, where appropriate, shall stop at the border.", "obligation", "binding", "The ferry"),
    Sample("Should the dam fail, the Commission shall act.", "obligation", "binding", "the Commission"),
    Sample("It shall be the duty of the pilot to warn others.", "obligation", "binding", "the pilot"),
    Sample(
        "The Parties agree that each riparian State shall share data.",
        "obligation",
        "binding",
        "each riparian State",
    ),
    Sample("No State may dam the river.", "prohibition", "binding", "No State"),
    Sample("Neither Party shall close the canal.", "prohibition", "binding", "Neither Party"),
    Sample("Fishing vessels may not enter the zone.", "prohibition", "binding", "Fishing vessels"),
    Sample("The Parties undertake not to levy tolls.", "prohibition", "binding", "The Parties"),
    Sample("Members shall refrain from dumping.", "prohibition", "binding", "Members"),
    Sample("Dumping is prohibited.", "prohibition", "binding", ""),
    Sample("No reservation may be made.", "prohibition", "binding", ""),
    Sample("Each Party shall endeavour to reduce noise.", "obligation", "best-efforts", "Each Party"),
    Sample("The Parties shall use their best efforts to agree.", "obligation", "best-efforts", "The Parties"),
    Sample("Parties should exchange views.", "obligation", "hortatory", "Parties"),
    Sample("Ports are encouraged to share pilots.", "obligation", "hortatory", "Ports"),
    Sample("The Council invites all ports to share pilots.", "obligation", "hortatory", "all ports"),
    Sample("The Parties intend to build a lock.", "obligation", "intent", "The Parties"),
    Sample("The Parties confirm their intention to build a lock.", "obligation", "intent", "The Parties"),
    Sample("The Parties consider it possible to meet.", "permission", "intent", "The Parties"),
    Sample("Any Party may request a vote.", "permission", "binding", "Any Party"),
    Sample("Ships are entitled to pass.", "permission", "binding", "Ships"),
    Sample("Nothing in this Article prevents a port from closing.", "permission", "binding", "a port"),
    Sample("A port shall not be required to open at night.", "exemption", "binding", "A port"),
    Sample("This Article does not apply to warships.", "exemption", "binding", "This Article"),
    Sample("Nothing in this Article shall oblige a port to open.", "exemption", "binding", "a port"),
    Sample("This Convention shall enter into force on signature.", "declaration", "binding", "This Convention"),
    Sample("“Ship” means any floating craft.", "declaration", "binding", "“Ship”"),
    Sample(
        "The Bordering States are Norland, Sudland and Estland.",
        "declaration",
        "binding",
        "The Bordering States",
    ),
    Sample("The word “shall” is printed in bold.", None),
    Sample("The depth of the river was measured in May 2019.", None),
    Sample("In such a case, that State shall inform the Council.", "obligation", bearer="that State"),
    Sample("Nor shall any lamp be put out before dawn.", "prohibition"),
    Sample("The lighthouses may in no case be sold.", "prohibition"),
    Sample("The will of the keepers shall prevail over custom.", "declaration", bearer="The will of the keepers"),
    Sample(
        "Every keeper who works at night has the right to warm meals.",
        "permission",
        bearer="Every keeper who works at night",
    ),
    Sample("Keepers are entitled, subject to Article 4, to send observers.", "permission", bearer="Keepers"),
    Sample(
        "Crews and pilots, without limits of age, rank or origin, have the right freely to leave.",
        "permission",
        bearer="Crews and pilots",
    ),
)

# British and American spelling, and words joined in one and not in the other. Oxford's -ize is British too.
_SPELLINGS = (
    ("é|è|ê", "e"),
    (r"(?<=\w\w\w)iz(?=(?:e[sd]?|ing|ers?|able|ations?|ational)\b)", "is"),
    (r"(?<=\w\w)yz(?=(?:e[sd]?|ing|ers?)\b)", "ys"),
    (
        r"\b((?:mis)?behavi|(?:dis)?col|endeav|(?:dis)?fav|(?:dis)?hon|harb|lab|neighb|rum|sav|vig|arm|flav|hum)or"
        r"(?=(?:s|ed|ing|able|ably|ites?|less|hood|ly|y|ies)?\b)",
        r"\1our",
    ),
    (r"\b((?:epi)?cent|fib|(?:mega)?lit|(?:kilo|centi|milli)?met|theat|calib|manoeuv)er(?=s?\b)", r"\1re"),
    (r"\b(trave|cance|labe|mode|fue|signa|tota|equa|leve|counse|channe|initia)l(?=(?:ed|ing|ers?)\b)", r"\1ll"),
    (r"\b(fulfi|enro|insta)l(?=(?:s|ments?)?\b)", r"\1ll"),
    (r"\b(licen|defen|offen)se(?=s?\b)", r"\1ce"),
    (r"\bpractis(?=e[sd]?\b|ing\b)", "practic"),
    (r"\b(judg|acknowledg)ement(?=s?\b)", r"\1ment"),
    (r"\bprogram(?=s?\b)", "programme"),
    (r"\bgray(?=s?\b)", "grey"),
    (r"\b(co)-(?=operat|ordinat)", r"\1"),
    (r"\bper cent\b", "percent"),
)

LANGUAGE = Language(
    code="en",
    name="English",
    units=_UNITS,
    norms=Norms(cues=_CUES, cue_words=_CUE_WORDS, syntax=_SYNTAX, qualifiers=_QUALIFIERS, counting=_COUNTING),
    samples=_SAMPLES,
    spellings=_SPELLINGS,
)
