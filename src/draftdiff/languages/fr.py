"""French: how its treaties number and name their units. Duties are not read in it yet."""

from __future__ import annotations

from draftdiff.languages._contract import Language, Sample, Units, spelled
from draftdiff.languages._fr_norms import NORMS

_COUNTED = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf vingt"
).split()
_RANKED = (
    "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième "
    "treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième"
).split()
_ABOVE = [("vingt et un", "vingt-et-un", "vingt et unième", "vingt-et-unième")] + [
    (f"vingt-{count}", f"vingt-{rank}") for count, rank in zip(_COUNTED[1:9], _RANKED[1:9], strict=True)
]
_NUMBERS = spelled([*zip(_COUNTED, _RANKED, strict=True), *_ABOVE, ("trente", "trentième")])
# "une" is left out: "Une Partie Contractante" begins sentences, and heads no first part.
_NUMBERS |= {"première": "1", "ier": "1", "second": "2", "seconde": "2"}
# Old printers set no accents.
_NUMBERS |= {word.replace("è", "e"): figure for word, figure in _NUMBERS.items()}

_UNITS = Units(
    words={
        "part": ("partie", "livre"),
        "title": ("titre",),
        "chapter": ("chapitre", "chap."),
        "section": ("sous-section", "section", "sect."),
        "article": ("principe", "article", "règle", "art."),
        "paragraph": ("proposition", "paragraphe", "par."),
        "annex": ("appendice", "protocole", "annexe"),
    },
    ordinals=_NUMBERS,
    preamble=("préambule", "preambule"),
    closing=("en foi de quoi", "fait à", "fait a", "fait le", "fait en"),
    recital=(
        "rappelant", "reconnaissant", "considérant", "considerant", "conscient", "consciente", "soulignant", "notant",
        "réaffirmant", "reaffirmant", "affirmant", "désireux", "désireuses", "désirant", "soucieux", "soucieuses",
        "résolu", "convaincu", "déterminé", "tenant compte", "ayant à l'esprit", "ayant à l’esprit", "ayant présent",
        "prenant en", "prenant note", "ayant en vue", "ayant examiné", "s'inspirant", "s’inspirant", "guidé",
        "estimant", "constatant", "vu ", "vu l", "préoccupé", "mû", "se félicitant", "insistant", "gardant", "sachant",
        "attachant", "se référant", "souhaitant", "attendu", "respectant", "exprimant", "animé", "persuadé",
        "observant",
    ),
    enacting=(
        "sont convenus de ce qui suit", "sont convenues de ce qui suit", "sont convenus des dispositions",
        "sont convenues des dispositions", "conviennent de ce qui suit", "proclame la présente", "ont arrêté",
        "ont adopté le présent", "ont adopté la présente", "a adopté le présent", "a adopté la présente",
        "ont décidé ce qui suit", "ont décidé", "sont convenus des articles",
    ),
    cited={
        "part": ("partie", "parties"),
        "title": ("titre", "titres"),
        "chapter": ("chapitre", "chapitres", "chap."),
        "section": ("section", "sections", "sect."),
        "article": ("article", "articles", "art."),
        "paragraph": ("paragraphe", "paragraphes", "par.", "proposition", "propositions"),
        "point": (
            "point", "points", "alinéa", "alinéas", "sous-paragraphe", "sous-paragraphes", "sous-alinéa",
            "sous-alinéas", "lettre", "lettres", "al.",
        ),
        "annex": ("annexe", "annexes", "appendice", "appendices"),
    },
    own_instrument=("présent", "présente", "présents", "présentes", "ce", "cet", "cette", "ces"),
    deeper=("sous-section", "appendice"),
    contents=("sommaire", "table des matières", "table des matieres", "table des articles"),
    months=tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()),
    options=("option", "variante", "alternative"),
    common=tuple(
        "le la les de des du et dans aux au un une est sont pour par ou qui que dont leur leurs ce cette ces toute "
        "tout ses sur en elle il se être présent présente avec".split()
    ),
)  # fmt: skip

LANGUAGE = Language(code="fr", name="Français", units=_UNITS, norms=NORMS)
