"""French: how its treaties number and name their units, and sentences that test how its duties are read."""

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

# Invented sentences; together they pass through every group of cues.
_SAMPLES = (
    Sample(
        "Le capitaine et, le cas échéant, le pilote signent le journal.",
        "obligation",
        bearer="Le capitaine et, le cas échéant, le pilote",
    ),
    Sample("Chaque Partie doit publier ses normes.", "obligation", "binding", "Chaque Partie"),
    Sample("En cas de crue, le Conseil se réunit sans délai.", "obligation", "binding", "le Conseil"),
    Sample("L'État hôte s'engage à entretenir le pont.", "obligation", "binding", "L'État hôte"),
    Sample("Les Parties échangent leurs données.", "obligation", "binding", "Les Parties"),
    Sample("Les avis seront envoyés par le dépositaire sans retard.", "obligation", "binding", "le dépositaire"),
    Sample("Les avis sont envoyés sans retard.", "obligation", "binding", ""),
    Sample("Le pilote est tenu d'avertir les autres navires.", "obligation", "binding", "Le pilote"),
    Sample("Il incombe au pilote d'avertir les autres navires.", "obligation", "binding", "pilote"),
    Sample("Les riverains auront l'obligation de curer le canal.", "obligation", "binding", "Les riverains"),
    Sample(
        "Les Parties conviennent que chaque riverain doit curer le canal.", "obligation", "binding", "chaque riverain"
    ),
    Sample("Le bac, le cas échéant, fera escale à la frontière.", "obligation", "binding", "Le bac"),
    Sample("Aucun État ne peut barrer le fleuve.", "prohibition", "binding", "Aucun État"),
    Sample("Les bateaux de pêche n'entrent pas dans la zone.", "prohibition", "binding", "Les bateaux de pêche"),
    Sample("Les Parties s'engagent à ne pas lever de péage.", "prohibition", "binding", "Les Parties"),
    Sample("Les Membres s'abstiennent de tout rejet.", "prohibition", "binding", "Les Membres"),
    Sample("Il est interdit aux pêcheurs de franchir la digue.", "prohibition", "binding", "pêcheurs"),
    Sample("Tout rejet est interdit.", "prohibition", "binding", ""),
    Sample("Aucune réserve n'est admise.", "prohibition", "binding", ""),
    Sample("Chaque Partie s'efforce de réduire le bruit.", "obligation", "best-efforts", "Chaque Partie"),
    Sample("Les Parties mettent tout en œuvre pour s'accorder.", "obligation", "best-efforts", "Les Parties"),
    Sample("Les Parties devraient échanger leurs vues.", "obligation", "hortatory", "Les Parties"),
    Sample("Les ports sont invités à partager leurs pilotes.", "obligation", "hortatory", "Les ports"),
    Sample(
        "Le Conseil recommande à tous les ports de partager leurs pilotes.", "obligation", "hortatory", "tous les ports"
    ),
    Sample("Les Parties ont l'intention de bâtir une écluse.", "obligation", "intent", "Les Parties"),
    Sample("Les Parties confirment leur volonté de bâtir une écluse.", "obligation", "intent", "Les Parties"),
    Sample("Toute Partie peut demander un vote.", "permission", "binding", "Toute Partie"),
    Sample("Les navires ont le droit de passer.", "permission", "binding", "Les navires"),
    Sample("Chaque port se réserve le droit de fermer la nuit.", "permission", "binding", "Chaque port"),
    Sample("Rien dans le présent article n'empêche un port de fermer.", "permission", "binding", "un port"),
    Sample("Un port n'est pas tenu d'ouvrir la nuit.", "exemption", "binding", "Un port"),
    Sample("Le présent article ne s'applique pas aux barques.", "exemption", "binding", "Le présent article"),
    Sample(
        "La présente Convention entre en vigueur à la signature.", "declaration", "binding", "La présente Convention"
    ),
    Sample("Il est institué une Commission du fleuve.", "declaration", "binding", ""),
    Sample("Le siège de la Commission est à Estville.", "declaration", "binding", "Le siège de la Commission"),
    Sample("On entend par « bac » tout engin flottant.", None),
    Sample("Le mot « doit » figure en gras.", None),
    Sample("La profondeur du fleuve a été mesurée en mai 2019.", None),
    Sample("Nul gardien ne sera tenu en captivité.", "prohibition"),
    Sample("Le gardien n’est pas tenu de fournir les lampes.", "exemption", bearer="Le gardien"),
    Sample("Ce phare ne peut être vendu.", "prohibition"),
    Sample("Chaque gardien a droit, en toute saison, à un repas chaud.", "permission", bearer="Chaque gardien"),
)

LANGUAGE = Language(code="fr", name="Français", units=_UNITS, norms=NORMS, samples=_SAMPLES)
