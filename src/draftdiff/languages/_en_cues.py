"""English: how its treaties bind, allow, exempt and declare."""

from __future__ import annotations

from draftdiff.languages._contract import Cue

ADVERBS = r"""also|only|always|further|furthermore|thus|therefore|thereafter|thereby|hereby|herewith|then|
    likewise|nevertheless|nonetheless|still|together|jointly|severally|individually|collectively|promptly|
    immediately|forthwith|regularly|periodically|annually|duly|fully|solely|normally|generally|accordingly|
    mutually|equally|continually|actively|expeditiously|specifically|particularly|expressly|similarly|
    as well|initially|ordinarily|unilaterally|at all times|in particular|in turn|as appropriate|
    where appropriate"""
# And inside a cue ("shall also endeavour to"), where no name stands and a verb like "apply" alone is to be spared. The
# list stands in most of the cues, and is paid for whenever they are compiled.
GAP = r"""(?:,? (?:(?!(?:app|supp|rep|comp|imp|multip|re|f|al)ly)\w{1,18}ly|also|always|further|therefore|then|hereby|
    still|together|forthwith|(?:where|as) appropriate|at all times),?){0,2}"""
_SHALL = rf"(?:shall|must){GAP}"
_NOT = rf"(?:shall|must) not{GAP}"
_IS = rf"(?:is|are){GAP}"
_IS_NOT = rf"(?:is|are) not{GAP}"
_SELF = "(?:itself|themselves|himself|herself)"
_BOUND = "(?:required|obliged|obligated|compelled|bound|under (?:an|any) obligation) to"
_FREE = r"""(?:(?:free|permitted|allowed|authori[sz]ed|able|eligible|empowered|at liberty) to|
    entitled(?:,[^,.;:]{1,80},| (?:in|on|without|under|as)\b[^,.;:]{1,60}?| \w{1,20}ly)? to)"""
_RIGHT = r"""(?:(?:(?:an?|the|full|its|their) )?(?:\w{1,20} )?
    (?:(?:right|power|authority|option|possibility|freedom)s? (?:to|of)|
    rights?(?:,[^,.;:]{1,80},| (?:in|on|without)\b[^,.;:]{1,60}?| \w{1,20}ly) to)|
    (?:(?:all|any|each) of )?the following (?:\w{1,20} (?:and \w{1,20} )?)?(?:right|power)s?(?=:))"""
_EFFORT = r"""(?:endeavou?r|strive|seek|attempt|try|aim|work towards?|do (?:its|their|his|her) (?:best|
    utmost)|(?:use|make|exert|undertake) (?:\w{1,12} ){0,4}?(?:efforts?|endeavou?rs?))"""
NEVER = """(?:in no (?:case|event|way|circumstances?|manner)|at no time|under no circumstances?|by no means|
    on no account)"""
_REFRAIN = "(?:refrain|abstain|desist)"
_CONSTRUED = "(?:interpreted|construed|understood|read|taken|considered|deemed|regarded|viewed)"
_GAP = r"(?:nothing|no provision|none of the provisions)\b(?:(?!shall|may|should|will)[^.;:]){0,120}?"
_NOTHING = rf"{_GAP} (?:(?:shall|may|should|will|is|are|can){GAP} )?(?:be {_CONSTRUED} (?:as|to) )?"
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
CUES = (
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
        rf"(?:should|ought){GAP} (?:not|never)(?: to)?|should{GAP} {_REFRAIN}",
        "prohibition",
        "hortatory",
        subject=r"\S",
    ),
    Cue(rf"should{GAP}|ought{GAP} to", "obligation", "hortatory", negated="prohibition", subject=r"\S"),
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
        rf"(?:intends? not|{_IS_NOT} intend(?:ed)?|do(?:es)? not intend) to|will not|will,? (?:never|{NEVER})",
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
    Cue(rf"{_SHALL} {_REFRAIN}|{_NOT}|may{GAP} not|can ?not", "prohibition"),
    Cue(
        rf"""(?:{_SHALL}|may{GAP}),? (?:{NEVER}|never|neither|no longer|nowhere|under any circumstances?,? not)""",
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

CUE_WORDS = r"""refrain|abstain|desist|
    shall|must|may|should|ought|will|need|cannot|can|nothing|no|none|is|are|has|have|do|does|
    undertakes?|agrees?|commits?|pledges?|endeavou?rs?|strives?|makes?|uses?|retains?|reserves?|enjoys?|
    urges?|invites?|encourages?|calls?|requests?|recommends?|intends?|plans?|aims?|(?:confirm|declare|
    express|affirm|reaffirm|state|announce)(?:s|es)?|considers?|renounces?|accepts?|assumes?|means?|
    proclaims?|recogni[sz]es?|apply|applies|enters?|comes?|takes?|forms?|as|that|what"""
