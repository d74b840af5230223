"""French: how its treaties number and name their units. Duties are not read in it yet."""

from __future__ import annotations

from draftdiff.languages._contract import Language, Units, spelled

_CARDINALS = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf vingt"
).split()
_ORDINALS = (
    "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième "
    "treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième"
).split()
_NUMBERS = spelled([(c, o, o.replace("è", "e")) for c, o in zip(_CARDINALS, _ORDINALS, strict=True)])

_UNITS = Units(
    words={
        "part": ("partie", "livre"),
        "title": ("titre",),
        "chapter": ("chapitre",),
        "section": ("sous-section", "section"),
        "article": ("article", "principe", "règle", "art."),
        "paragraph": ("proposition", "paragraphe"),
        "annex": ("annexe", "appendice", "protocole"),
    },
    ordinals=_NUMBERS | {"une": "1", "première": "1", "premiere": "1", "ier": "1", "second": "2", "seconde": "2"},
    preamble=("préambule", "preambule"),
    closing=("en foi de quoi", "fait à", "fait a", "fait le", "fait en"),
    recital=(
        "rappelant", "reconnaissant", "considérant", "considerant", "conscient", "consciente", "soulignant", "notant",
        "réaffirmant", "reaffirmant", "affirmant", "désireux", "désireuses", "désirant", "soucieux", "soucieuses",
        "résolu",
        "convaincu", "déterminé", "tenant compte", "ayant à l'esprit", "ayant présent", "ayant présents",
        "prenant en",
        "prenant note", "ayant en vue", "s'inspirant", "guidé", "estimant", "constatant", "vu ", "vu l",
        "préoccupé", "mû",
        "se félicitant", "insistant", "gardant", "sachant", "attachant", "se référant", "souhaitant", "attendu",
        "respectant",
    ),
    enacting=(
        "sont convenus de ce qui suit", "sont convenues de ce qui suit", "sont convenus des dispositions",
        "sont convenues des dispositions", "conviennent de ce qui suit", "proclame la présente", "ont arrêté",
        "ont adopté le présent", "ont décidé",
    ),
    cited={
        "part": ("partie", "parties"),
        "title": ("titre", "titres"),
        "chapter": ("chapitre", "chapitres"),
        "section": ("section", "sections"),
        "article": ("article", "articles", "art."),
        "paragraph": ("paragraphe", "paragraphes", "par.", "proposition", "propositions"),
        "point": ("point", "points", "alinéa", "alinéas", "alinéa", "sous-paragraphe", "lettre", "lettres"),
        "annex": ("annexe", "annexes", "appendice", "appendices"),
    },
    own_instrument=("présent", "présente", "présents", "présentes", "ce", "cette"),
    deeper=("sous-section", "appendice"),
    contents=("sommaire", "table des matières", "table des matieres"),
    options=("option", "variante", "alternative"),
    common=(
        "le", "la", "les", "des", "du", "et", "dans", "aux", "une", "est", "sont", "pour", "par", "ou", "qui",
        "que", "dont",
        "présent", "présente", "leur", "leurs", "cette", "toute", "tout", "ses", "sur", "être", "au", "elle", "états",
    ),
)  # fmt: skip

LANGUAGE = Language(code="fr", name="Français", units=_UNITS)
