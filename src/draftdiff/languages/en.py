"""English: the words of treaties drafted in it."""

from __future__ import annotations

from draftdiff.languages._contract import Counting, Cue, Language, Norms, Qualifiers, Sample, Syntax, Units

_UNITS = Units(
    words={
        "part": ("part",),
        "title": ("title",),
        "chapter": ("chapter",),
        "section": ("section", "sec."),
        "article": ("article", "art."),
        "paragraph": ("paragraph", "proposal", "para."),
        "annex": ("annex", "appendix", "schedule", "protocol"),
    },
    ordinals={"first": "1", "one": "1", "two": "2", "second": "2", "three": "3", "third": "3"},
    preamble=("preamble",),
    closing=("in witness whereof", "done at", "in faith whereof"),
    recital=(
        "recalling",
        "recognizing",
        "recognising",
        "considering",
        "noting",
        "desiring",
        "convinced",
        "acknowledging",
        "mindful",
        "reaffirming",
        "affirming",
        "bearing in mind",
        "having regard",
        "whereas",
        "determined",
        "resolved",
        "conscious",
        "concerned",
        "aware",
        "emphasizing",
        "emphasising",
        "stressing",
        "taking note",
        "guided by",
    ),
    enacting=("have agreed as follows", "agree as follows", "have agreed on the following"),
    cited={
        "part": ("part", "parts"),
        "chapter": ("chapter", "chapters"),
        "section": ("section", "sections"),
        "article": ("article", "articles", "art.", "arts."),
        "paragraph": ("paragraph", "paragraphs", "para.", "proposal", "proposals"),
        "point": ("point", "points", "subparagraph", "subparagraphs", "sub-paragraph", "sub-paragraphs"),
        "annex": ("annex", "annexes", "appendix", "appendices", "schedule", "schedules"),
    },
    own_instrument=("this", "the present"),
)

# Adverbs that may stand inside a cue ("shall also endeavour to") or between a subject and its cue.
_ADVERBS = (
    r"(?:also|only|always|further|furthermore|thus|therefore|thereafter|thereby|hereby|herewith|then|likewise|"
    r"nevertheless|nonetheless|still|together|jointly|severally|individually|collectively|promptly|immediately|"
    r"forthwith|regularly|periodically|annually|duly|fully|solely|normally|generally|accordingly|mutually|"
    r"equally|continually|actively|expeditiously|specifically|particularly|expressly|similarly|as well|"
    r"initially|ordinarily|unilaterally|at all times|in particular|in turn|as appropriate|where appropriate)"
)
_A = rf"(?:,? {_ADVERBS},?){{0,2}}"
_SHALL = rf"(?:shall|must){_A}"
_NOT = rf"(?:shall|must) not{_A}"
_IS = rf"(?:is|are){_A}"
_IS_NOT = rf"(?:is|are) not{_A}"
_NOTHING = r"(?:nothing|no provision|none of the provisions)\b(?:(?!shall|may|should|will)[^.;:]){0,120}? (?:shall|may|should|will|is|are|can)?{A} ?"
_NOTHING = _NOTHING.replace("{A}", _A)
_BOUND = r"(?:required|obliged|obligated|compelled|bound|under (?:an|any) obligation) to"
_FREE = r"(?:entitled|free|permitted|allowed|authori[sz]ed|able|eligible|empowered|at liberty) to"
_RIGHT = r"(?:an?|the|full|its|their)? ?(?:\w{1,20} )?(?:right|power|authority|option|possibility|freedom)s? (?:to|of)"
_EFFORT = (
    r"(?:endeavou?r|strive|seek|attempt|try|aim|work towards?|(?:use|make|exert|undertake) (?:\w{1,12} ){0,4}?"
    r"(?:efforts?|endeavou?rs?)|do (?:its|their|his|her) (?:best|utmost))"
)
_EFFORTS = r"(?:endeavou?rs?|strives?|(?:uses?|makes?) (?:its|their|every|all|the) (?:\w{1,12} ){0,2}?efforts?) to"
_REFRAIN = r"(?:refrain|abstain|desist)"
_PREVENT = r"(?:prevent|preclude|prohibit|forbid|bar|stop|hinder|stand(?:ing)? (?:against|in the way of))(?:s|ing|ting)?"
_CONSTRUED = r"(?:interpreted|construed|understood|read|taken|considered|deemed|regarded|viewed)"
_SELF = r"(?:itself|themselves|himself|herself)"
_HOLDS = (
    r"(?:(?:enter|come) into (?:force|effect)|take effect|(?:become|be|remain|continue) (?:effective|in force|in effect|"
    r"applicable|binding)|cease to (?:have effect|be|apply)|expire|lapse|mean|consist of|comprise|constitute|"
    r"form (?:an? )?(?:integral )?part|prevail|have (?:no|the same|legal|full legal|international)|"
    rf"be (?:{_CONSTRUED} (?:as|to (?:be|mean|have|include)|an?)|interpreted|construed|deemed|treated as|known as|"
    r"referred to as|called|equally authentic|authentic|open (?:for|to)|without prejudice|null|void|invalid|"
    r"composed of|an? (?:integral )?part))"
)

# A subject that cannot act: what it "shall" do is so by the text itself.
_INSTRUMENT = (
    r"(?:(?:the|this|these|such|any|each|every|said|present|above|foregoing|following|provisions?|rules?|terms|"
    r"of|an?|all|first|second|preceding|additional) ){0,6}(?:convention|treaty|agreement|protocol|annex(?:es)?|articles?|"
    r"paragraphs?|sub-?paragraphs?|provisions?|rules?|statute|charter|covenant|chapter|section|schedule|appendix|"
    r"appendices|clauses?|text|texts|memorandum|amendments?|regulation|directive|reservations?|denunciations?|"
    r"withdrawals?|terms?|expressions?|guarantees?|obligations?|rights?)"
    r"(?: [\divxlc.()a-z]{1,4})?(?= (?:of|and|or|to|between|in|on|set|contained|laid|provided|referred|mentioned|"
    r"under|by|for|which|that|listed)\b|[ ,.:;“”\"'()]*$|,)"
)

# Order is meaning: at one place in a text the first cue that fits is taken.
_CUES = (
    Cue(r"shall(?= n(?:ot|o) later than)", "obligation"),
    Cue(r"as the case may be|may or may not|shall have been|as may|that may|what may", None),
    # "Nothing in this Treaty ..." lifts a ban, lifts a duty, or says how to read.
    Cue(rf"{_NOTHING}(?:be {_CONSTRUED} (?:as|to) )?{_PREVENT}(?= [^,.;:]{{1,80}} from)", "permission", bearer="object"),
    Cue(rf"{_NOTHING}(?:be {_CONSTRUED} (?:as|to) )?{_PREVENT}", "permission", bearer="agent"),
    Cue(rf"{_NOTHING}(?:be {_CONSTRUED} (?:as|to) )?(?:requir|oblig|compel)(?:es?|ing|s)?", "exemption", bearer="object"),
    Cue(r"(?:nothing|no provision|none of the provisions)\b(?:(?!shall|may|should|will)[^.;:]){0,120}? (?:shall|may|should|will)", "declaration", bearer="agent"),
    # Exemptions: what is not owed, and where a rule does not reach.
    Cue(rf"(?:{_NOT}|may not) be {_BOUND}|{_SHALL} be under no obligation to|{_IS_NOT} {_BOUND}", "exemption"),
    Cue(rf"{_IS} under no obligation to|{_SHALL} have no (?:obligation|duty) to|need not|shall not have to", "exemption"),
    Cue(rf"do(?:es)? not have to|{_SHALL} be exempt(?:ed)?|{_IS} exempt(?:ed)?(?= from)", "exemption"),
    Cue(r"(?:shall|do(?:es)?|will) not apply(?= (?:to|in|with|where|if|when|until|between)|[.,;:]|$)", "exemption"),
    Cue(r"shall cease to apply", "exemption"),
    # Rights and leave.
    Cue(rf"{_NOT} (?:be {_FREE}|have {_RIGHT})|{_SHALL} have no right to|{_IS_NOT} {_FREE}", "prohibition"),
    Cue(rf"{_SHALL} (?:be {_FREE}|(?:have|retain|enjoy) {_RIGHT})", "permission", negated="prohibition"),
    Cue(rf"{_IS} {_FREE}|(?:has|have|retains?|reserves?|enjoys?) {_RIGHT}", "permission", negated="prohibition"),
    # Efforts: the verb binds, its object does not.
    Cue(rf"(?:{_SHALL}|undertakes? to|agrees? to) {_EFFORT} not to|{_NOT} {_EFFORT} to", "prohibition", "best-efforts"),
    Cue(rf"{_SHALL},? {_EFFORT}(?: to\b)?", "obligation", "best-efforts", negated="prohibition"),
    Cue(rf"(?:undertakes?|agrees?|commits? {_SELF}) to {_EFFORT}(?: to\b)?", "obligation", "best-efforts", lexical=True),
    Cue(_EFFORTS, "obligation", "best-efforts", lexical=True),
    # Exhortation.
    Cue(rf"(?:should|ought){_A} not(?: to)?|should{_A} {_REFRAIN}", "prohibition", "hortatory"),
    # "Should a Party fail, ..." is a condition: the cue needs a subject before it.
    Cue(rf"should{_A}|ought{_A} to", "obligation", "hortatory", negated="prohibition", subject=r"\S"),
    Cue(
        rf"(?:{_SHALL} be|may be|{_IS}) (?:invited|encouraged|urged|requested|recommended|called upon|advised) to",
        "obligation",
        "hortatory",
    ),
    Cue(r"(?:urges?|invites?|encourages?|calls? (?:up)?on|requests?|recommends?)(?= [^.,;]{1,80} to )", "obligation", "hortatory", "object", lexical=True),
    # Intent. "Will" is the verb of memoranda that are not meant to bind (UK, Treaties and MOUs: Guidance).
    Cue(rf"(?:intends? not|{_IS_NOT} intend(?:ed)?|do(?:es)? not intend) to|will not|will never", "prohibition", "intent"),
    Cue(rf"intends? to|{_IS} (?:prepared|ready|willing|determined) to|plans? to|aims? to", "obligation", "intent", lexical=True),
    Cue(
        r"(?:confirm|declare|express|affirm|reaffirm|state|announce)s? (?:its|their|the|his|her) (?:\w{1,20} ){0,2}?"
        r"(?:intention|readiness|willingness|intent|desire|resolve|determination)s? to",
        "obligation",
        "intent",
        lexical=True,
    ),
    Cue(r"considers? it (?:possible|feasible|acceptable) (?:to|that)", "permission", "intent", lexical=True),
    Cue(r"considers? it (?:desirable|appropriate|necessary|useful|expedient) (?:to|that)", "obligation", "intent", lexical=True),
    # Bans.
    Cue(
        r"(?:undertakes?|agrees?|pledges?)(?: never\b[^.,;:]{0,60}? to|,[^,.;:]{1,100}, (?:not to|never to|to refrain|to abstain))",
        "prohibition",
        lexical=True,
    ),
    Cue(r"(?:undertakes?|agrees?|pledges?) (?:not to|to refrain from|to abstain from|never to)", "prohibition", lexical=True),
    Cue(rf"commits? {_SELF} (?:not to|to refrain from)|renounces?", "prohibition", lexical=True),
    Cue(rf"{_SHALL} be (?:prohibited|forbidden|barred|precluded) from|{_IS} (?:prohibited|forbidden|barred) from", "prohibition"),
    Cue(rf"{_SHALL} be (?:prohibited|forbidden|inadmissible)|{_IS} (?:prohibited|forbidden|inadmissible)", "prohibition", bearer="agent"),
    Cue(rf"{_NOT} {_HOLDS}", "declaration"),
    Cue(rf"{_SHALL} {_HOLDS}", "declaration"),
    Cue(_NOT, "declaration", subject=_INSTRUMENT),
    Cue(rf"{_SHALL} {_REFRAIN}|{_NOT}|may{_A} not|{_SHALL},? (?:in no (?:case|event|way|circumstances?|manner)|never|neither|no longer)", "prohibition"),
    Cue(r"(?:shall|must),? (?:under (?:no|any) circumstances?,? not|under no circumstances?|at no time|nowhere)|can ?not", "prohibition"),
    Cue(r"(?:shall|must),[^.,;:]{1,80}, (?:not|refrain from|never)", "prohibition"),
    # Duties.
    Cue(r"(?:shall be|is) the (?:duty|responsibility|obligation|task) of", "obligation", bearer="object"),
    Cue(rf"{_SHALL} be {_BOUND}|{_IS} {_BOUND}", "obligation", negated="exemption"),
    Cue(r"(?:has|have) (?:an?|the) (?:obligation|duty|responsibility) to|(?:has|have) to", "obligation", lexical=True),
    Cue(r"shall|must", "declaration", subject=_INSTRUMENT),
    Cue(r"shall|must", "obligation", negated="prohibition"),
    Cue(rf"undertakes?(?: to| that|(?=,))|agrees? to|commits? {_SELF} to|pledges? (?:{_SELF} )?to", "obligation", negated="prohibition", lexical=True),
    Cue(r"(?:accept|assume)s? (?:an?|the) (?:obligation|commitment|duty) to|{_IS} committed to".replace("{_IS}", _IS), "obligation", lexical=True),
    Cue(r"may(?! \d)", "permission", negated="prohibition"),
    Cue(r"will", "obligation", "intent", negated="prohibition"),
    # Definitions, statuses, scope: they bind nobody to act, yet all must take them as so.
    Cue(r"(?<=[\"”’'»]\s)means?|(?:is|are) defined as|has the meaning|have the meanings?", "declaration"),
    Cue(r"means?", "declaration", subject=r"[\"“‘«']|the (?:term|expression|word)s?\b"),
    Cue(rf"(?:proclaim|declare|recogni[sz]e)s? {_SELF}|(?:is|are) hereby (?!required|obliged)\w+|(?:is|are) (?:applied provisionally|provisionally applied)", "declaration", lexical=True),
    Cue(r"(?:apply|applies) (?:to|in|only)", "declaration", subject=_INSTRUMENT, lexical=True),
    Cue(r"(?:enter|come)s? into force|takes? effect|forms? (?:an )?integral part", "declaration", lexical=True),
    Cue(r"(?:keep|maintain|retain|preserve)s? (?:its|their)? ?(?:permanent )?(?:neutrality|(?:\w+ )?status)", "declaration", alone=True),
    Cue(r"(?:is|are|remains?|becomes?) (?:permanently )?(?:neutral|non-aligned|an? [\w-]+ (?:State|Party|member)\b)", "declaration", alone=True),
    Cue(r"(?:is|are)(?= (?:the )?(?:[A-Z][\w’'-]*,? (?:[\w’'-]+ )?){1,6}(?:and|,))", "declaration", alone=True),
)

_CUE_WORDS = (
    r"shall|must|may|should|ought|will|need|can|cannot|nothing|no|none|is|are|has|have|do|does|undertakes?|agrees?|commits?|"
    r"pledges?|endeavou?rs?|strives?|makes?|uses?|retains?|reserves?|enjoys?|urges?|invites?|encourages?|calls?|requests?|"
    r"recommends?|intends?|plans?|aims?|confirms?|declares?|express|expresses|affirms?|reaffirms?|states?|announces?|"
    r"considers?|renounces?|accepts?|assumes?|means?|proclaims?|recogni[sz]es?|apply|applies|enters?|comes?|takes?|forms?|as|"
    r"that|what"
)

_SYNTAX = Syntax(
    determiners=(
        r"the|an?|each|every|any|all|both|either|neither|no|none|this|that|these|those|such|its|their|his|her|other|"
        r"another|some|one|two|three|several|only|nothing|said|said|contracting|states? part(?:y|ies)"
    ),
    pronouns=r"it|they|he|she|we|everyone|anyone|nobody|nothing|there|which|who",
    prepositions=(
        r"of|by|with|in|on|for|to|from|under|between|among|against|within|at|over|into|through|upon|concerning|"
        r"regarding|after|before|than|as|or|and|toward|towards|without|during|per|via|all|both|each|any|the|an?"
    ),
    conjunctions=r"and|or|but|nor|while|whereas|whilst|yet",
    fronting=(
        r"in|if|when|whenever|where|wherever|upon|on|at|by|for|to|from|with|without|within|under|unless|until|after|"
        r"before|during|following|pending|as|once|since|while|subject|notwithstanding|pursuant|having|taking|bearing|"
        r"except|save|provided|should|because|although|though|despite|given|considering|regarding|including|such as|"
        r"inter alia|i\.e\.|e\.g\.|namely|hereinafter|hereafter|especially|not later|no later|at least|according|due|"
        r"consistent|insofar|inasmuch|so as|so long|so that|in so far|through|throughout|between|among|also|then|"
        r"therefore|thus|however|accordingly|moreover|furthermore|nevertheless|nonetheless|consequently|alone|either "
        r"alone|individually|jointly|collectively|severally|immediately|promptly|where|whether|\w{2,20}ing|"
        r"\w{3,20}ed (?:by|in|to|at|with|on|for|as)|acting|other than|apart|aside|whose|which|who|whom|that|over|"
        r"along|across|per|via|vis-à-vis|out|only|even|again|to the extent|as soon|together|both before|if not"
    ),
    subordinators=r"that|if|whether|when|where|whenever|wherever|unless|until|because|whom|whose|how|why|as|so that|than|once|while|which|who|what",
    relatives=r"which|who|that|as|what",
    reporting=r"(?:agree|agreed|agrees|decide|decides|decided|declare|declares|confirm|confirms|affirm|affirms|understood|recogni[sz]e|recogni[sz]es|provided|stipulate|undertake|undertakes) that",
    infinitive=r"to|not|shall|may|will|must|should|would|could|can",
    adverbs=_ADVERBS,
    fillers=r"however|accordingly|therefore|moreover|furthermore|nevertheless|nonetheless|consequently|thus|then|also|likewise|similarly|further|hence|in addition|and|but|or|nor|yet|while|whereas",
    negative=r"no|neither|none|nobody|no one|nothing",
    expletive=r"there|nothing",
    clausal=r"if|when|whenever|where|wherever|unless|until|as|once|while|because|although|though|whether|that|than|since|before|after",
    finite=r"has|have|had|is|are|was|were|does|do|did|so|shall|may|must|should|will|can",
    passive=(
        rf"(?:{_A}|,[^,;.:]{{1,100}},) (?:be|have been)(?: (?:also|duly|promptly|immediately|fully|\w{{2,20}}ly|thus|only|so|as appropriate)){{0,2}} "
        r"(?!(?:guided|bound|represented|assisted|prepared|committed|concerned|satisfied|limited|based|located|situated|"
        r"led|headed|chaired|inspired|indeed|need)\b)(?:\w{2,20}ed|made|taken|held|given|sent|brought|borne|kept|paid|put|set|"
        r"drawn|chosen|laid|known|shown|found|left|met|seen|begun|done|built|sought|submitted|set up|set out|"
        r"read|written|understood|dealt|cast|withdrawn|undertaken|overcome|spent|lent|sold|bought|taught|told|thrown|torn|worn)"
    ),
    agent=(
        r"by ((?:(?:the|each|every|any|all|an?|both|its|their|such|either) (?!(?:end|date|time|means|\w+ majority|majority|"
        r"simple|two-thirds|vote|day|same|way|use|consent|following|application|method|exchange|written|notification)\b)"
        r"|(?=[A-Z]))[^,.;:()]{2,80}?)(?= (?:in|within|to|for|on|at|under|pursuant|with|after|before|upon|if|shall|may|"
        r"and shall|which|that|from|without|when|where|as|not|no|until|through|by|during|or by|unless|provided)\b|[,.;:()]|$)"
    ),
    object=r" ?((?!to\b|from\b)[^,.;:]{1,80}?) (?:from|to|against)\b",
    abbreviations=(
        "art", "arts", "para", "paras", "no", "nos", "sec", "subpara", "cf", "e.g", "i.e", "etc", "viz", "vs",
        "mr", "mrs", "ms", "dr", "st", "vol", "p", "pp", "ch", "inc", "ltd", "approx", "fig", "ref", "res", "doc",
    ),
)

_QUALIFIERS = Qualifiers(
    conditions=(
        r"only (?:if|once|after|when|where|upon|with|in case|on condition|to the extent|in so far as|insofar as)",
        r"solely (?:if|when|where|with|after|in)",
        r"if|in the event|in case of|in case|on (?:the )?condition that|on the understanding that|provided,? that|provided always",
        r"subject to|as long as|so long as|to the extent|insofar as|in so far as|inasmuch as|as far as|whenever|as soon as",
        r"(?:with|without|upon|on|at|following) (?:the |its |their |an? )?(?:\w{1,20} ){0,2}?(?:consent|agreement|approval|"
        r"invitation|request|permission|authori[sz]ation)s?(?: of| from| by)?",
        r"(?:where|when|as|if) (?:appropriate|necessary|possible|required|needed|applicable|practicable|feasible|relevant)",
        r"in time of|in times of|assuming that|should the need arise",
    ),
    loose_conditions=(r"where|when|wherever|upon|once|after|following|pending|during|should|in cases where|as from|in the absence of",),
    exceptions=(
        r"(?:except|unless|save|other than|apart from|with the exception of|without prejudice to|excluding|but not|"
        r"with the exclusion of|barring)",
    ),
    limits=(
        r"in accordance with|pursuant to|with a view to|in order to|notwithstanding|in conformity with|taking into account|"
        r"having regard to|so as to|for the purpose of|in particular|including|for a period of|and shall|and may",
    ),
    deadlines=(
        r"(?:within|in|for|during|over|after|lasting|not exceeding|not to exceed|at|every|(?:not|no) (?:later|more|longer) than|at most|at least|not less than)"
        r" (?:(?:at )?intervals of |an? |the |a maximum of |a minimum of |a maximum period of |a further |(?:initial |further )?periods? of |(?:at )?(?:most|least) |up to |(?:no|not) (?:more|longer|less) than )*"
        r"{duration}(?: (?:of|after|from|following|before|prior to) (?:the |its |their |such |that |this )?\w{1,30}(?: of (?:the |this |such |that |its )?\w{1,30})?)?",
        r"(?:up to|at most|no more than|not more than|a (?:maximum )?period of) {duration}",
        r"on the {duration} (?:after|following|from) [^,.;:]{1,120}",
        r"{duration} (?:after|before|following|prior to|from) (?:the |its |their |such )?\w{1,30}(?: of (?:the |this |such |that |its )?\w{1,30})?",
        r"at (?:\w{1,20} )?intervals of (?:(?:not |no )(?:more|less) than |up to )?{duration}",
        r"(?:until|by|before|after|from|since|(?:not|no) later than|on|as of|as from|prior to|till|on or before|not before) (?:and including )?{date}",
        r"(?:not|no) later than [^.,;:]{1,60}",
        r"(?:upon|on|from|until|before|after|pending|prior to|as from) (?:the |its |their )?(?:date of (?:the |its )?)?"
        r"(?:signature|signing|ratification|accession|entry into force|expiry|expiration|termination|adoption|deposit)"
        r"(?: of (?:the |this |such |that |its )?\w{1,30})?",
        r"until (?!\d)[^.,;:]{1,80}",
    ),
    beneficiaries=(
        r"to ([^.,;:]{1,40}?)(?:’s|'s|s’|s') (?:aid|assistance|defence|defense|help|support)",
        r"to the (?:aid|assistance|defence|defense|help|support|benefit) of ((?:the |each |any |every |all |other |another )*[A-Z][\w-]*(?: (?:of )?(?:the )?[A-Z][\w-]*)*)",
        r"in (?:support|favou?r|defence|aid|the interests?) of ((?:the |each |any |every |all |other |another )*[A-Z][\w-]*(?: [A-Z][\w-]*)*)",
        r"(?:assist|support|protect|defend|compensate|aid|help|inform|notify|consult) ((?:the |each |any |every |all |other |another )*[A-Z][\w-]*(?: (?:of (?:the )?)?[A-Z][\w-]*)*)",
        r"(?:assistance|aid|support|help|protection|access|information|notification|guarantees?|compensation|supplies) (?:to|for) ((?:the |each |any |every |all |other |another )*[A-Z][\w-]*(?: (?:of (?:the )?)?[A-Z][\w-]*)*)",
        r"(?:to|for) ((?:the |each |any |every |all |other |another |its )*(?!Article|Annex|Part|Chapter)[A-Z][\w-]*(?: (?:of (?:the )?)?[A-Z][\w-]*)*)",
    ),
    joint=(
        r"all (?:of )?(?:the )?[^.,;:]{0,60}? (?:have |has )?(?:agree|agreed|consent|consented|approve|approved|decide|decided|concur)",
        r"(?:by|with|on the basis of) (?:the )?consensus|consensus",
        r"unanim(?:ous|ously|ity)",
        r"(?:with|without|by|subject to|upon) (?:the )?(?:\w{1,20} )?(?:agreement|consent|approval|decision|concurrence) (?:of|by|from|between|among) (?:all|each|every|both)",
        r"(?:by |in )?common (?:accord|agreement)|by mutual (?:consent|agreement)|jointly (?:agree|agreed|decide|decided)",
        r"agreed (?:to |upon )?(?:it |this )?by all",
    ),
)

_COUNTING = Counting(
    words={
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "million": 1_000_000,
        "billion": 1_000_000_000, "half": 0.5,
    },
    ordinals=dict(zip(("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth ninetieth hundredth").split(),
    (*range(1, 21), 30, 40, 50, 60, 90, 100), strict=True)),
    ordinal_ending="st|nd|rd|th",
    link="and",
    single=r"an?",
    thousands=",",
    decimal=".",
    times={
        "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month",
        "year": "year", "years": "year", "hour": "hour", "hours": "hour", "minute": "minute", "minutes": "minute",
        "calendar days": "day", "working days": "working day", "business days": "working day",
        "calendar months": "month", "calendar years": "year", "decades": "decade", "decade": "decade",
    },
    units={
        "per cent": "per cent", "percent": "per cent", "%": "per cent", "percentage points": "percentage point",
        "km": "km", "kilometres": "km", "kilometers": "km", "kilometre": "km", "metres": "m", "meters": "m",
        "nautical miles": "nautical mile", "nautical mile": "nautical mile", "tonnes": "tonne", "tons": "tonne",
        "special drawing rights": "special drawing right", "us dollars": "US dollar", "euros": "euro", "euro": "euro",
        "square kilometres": "square km", "degrees": "degree", "mm": "mm", "cm": "cm", "kg": "kg", "kilograms": "kg",
        "troops": "troop", "personnel": "personnel", "people": "person", "persons": "person", "men": "man",
        "times": "time", "aircraft": "aircraft", "vessels": "vessel", "percentage": "per cent",
    },
    plurals=(("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("ss", ""), ("us", ""), ("is", ""), ("s", "")),
    months={
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12,
    },
    dates=(
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)? (?:day )?(?:of )?(?P<month>{months}),? (?P<year>\d{4})",
        r"(?P<month>{months}) (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})",
        r"(?P<month>{months}),? (?P<year>\d{4})",
    ),
    years=r"in|since|of|the|year|by|until|from|before|after|for|than|and|to",
    not_counted=r"shall|may|must|is|are|was|of|and|or|to|in|as|per|less|minus|plus|this|its|has|whereas|is|thus|previous|various",
    cited=r"resolutions?|no\.?|nos\.?|number|proposals?|regulations?|directives?|decisions?|rules?|clauses?|items?|options?|pages?|phase|stage|tier|category|class|table|figure|version|form",
)

_SAMPLES: tuple[Sample, ...] = ()

LANGUAGE = Language(
    code="en",
    name="English",
    units=_UNITS,
    norms=Norms(cues=_CUES, cue_words=_CUE_WORDS, syntax=_SYNTAX, qualifiers=_QUALIFIERS, counting=_COUNTING),
    samples=_SAMPLES,
)
