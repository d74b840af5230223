"""English: how its treaties number and name their units, and sentences that test how its duties are read."""

from __future__ import annotations

from draftdiff.languages._contract import Language, Sample, Units, spelled
from draftdiff.languages._en_norms import MONTHS, NORMS

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
    months=tuple(MONTHS.split()),
    options=("option", "alternative", "variant"),
    common=tuple(
        "the of and shall to in any which by or with for this that be is are from such their its may not has have "
        "upon under each an as at on".split()
    ),
)  # fmt: skip

# Adverbs that may stand between a subject and its cue. Named one by one: "Italy" and "Assembly" end in "-ly" too.

# Invented sentences; together they pass through every group of cues.
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
        "The master and, where present, the pilot shall sign the log.",
        "obligation",
        bearer="The master and, where present, the pilot",
    ),
    Sample("The Council shall have all of the following powers: to close a port.", "permission", bearer="The Council"),
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
    norms=NORMS,
    samples=_SAMPLES,
    spellings=_SPELLINGS,
)
