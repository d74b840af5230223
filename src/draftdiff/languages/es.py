"""Spanish: how its treaties number and name their units. Duties are not read in it yet."""

from __future__ import annotations

from draftdiff.languages._contract import Language, Sample, Units, spelled
from draftdiff.languages._es_norms import NORMS

_COUNTED = (
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve treinta"
).split()
_TO_NINE = "primero segundo tercero cuarto quinto sexto séptimo octavo noveno".split()
_PLAIN = str.maketrans("áéíóú", "aeiou")


def _above(ten: str) -> list[tuple[str, ...]]:
    """décimo; décimo primero, decimoprimero; and so on: printed as two words or as one."""
    return [(ten, ten[:-1] + "a")] + [
        (f"{ten} {word}", f"{ten[:-1]}a {word[:-1]}a", joined, joined[:-1] + "a")
        for word in _TO_NINE
        for joined in (ten.translate(_PLAIN) + word,)
    ]


_RANKED: list[tuple[str, ...]] = [(word, word[:-1] + "a") for word in _TO_NINE]
_RANKED += [*_above("décimo"), *_above("vigésimo"), ("trigésimo", "trigésima")]
_NUMBERS = spelled([(count, *ranks) for count, ranks in zip(_COUNTED, _RANKED, strict=True)])
_NUMBERS |= {"primer": "1", "tercer": "3", "undécimo": "11", "undécima": "11", "duodécimo": "12", "duodécima": "12"}
# Capitals are often set without their accents.
_NUMBERS |= {word.translate(_PLAIN): figure for word, figure in _NUMBERS.items()}

_UNITS = Units(
    words={
        "part": ("parte", "libro"),
        "title": ("título", "titulo"),
        "chapter": ("capítulo", "capitulo", "cap."),
        "section": ("subsección", "subseccion", "sección", "seccion", "secc."),
        "article": ("principio", "artículo", "articulo", "regla", "art."),
        "paragraph": ("propuesta", "párrafo", "parrafo"),
        "annex": ("protocolo", "apéndice", "apendice", "anexo"),
    },
    ordinals=_NUMBERS,
    preamble=("preámbulo", "preambulo"),
    closing=("en fe de lo cual", "en testimonio de lo cual", "hecho en", "hecha en", "hecho el"),
    recital=(
        "recordando", "reconociendo", "considerando", "conscientes", "consciente", "subrayando", "observando",
        "tomando nota", "reafirmando", "afirmando", "deseosos", "deseosas", "deseando", "preocupados", "preocupadas",
        "resueltos", "resueltas", "convencidos", "convencidas", "decididos", "decididas", "teniendo en cuenta",
        "teniendo presente", "habida cuenta", "inspirándose", "guiados", "guiadas", "estimando", "constatando", "visto",
        "vista", "acogiendo", "destacando", "poniendo de relieve", "expresando", "animados", "animadas", "persuadidos",
        "persuadidas", "refiriéndose", "notando", "advirtiendo", "respetando", "tomando en consideración",
    ),
    enacting=(
        "han convenido en lo siguiente", "han convenido lo siguiente", "han acordado lo siguiente",
        "convienen en lo siguiente", "acuerdan lo siguiente", "convienen lo siguiente", "proclama la presente",
        "han adoptado", "ha adoptado el presente", "ha adoptado la presente", "han decidido lo siguiente",
    ),
    cited={
        "part": ("parte", "partes"),
        "title": ("título", "títulos", "titulo", "titulos"),
        "chapter": ("capítulo", "capítulos", "capitulo", "capitulos", "cap."),
        "section": ("sección", "secciones", "seccion", "secc."),
        "article": ("artículo", "artículos", "articulo", "articulos", "art.", "arts."),
        "paragraph": (
            "párrafo", "párrafos", "parrafo", "parrafos", "apartado", "apartados", "numeral", "numerales",
            "propuesta", "propuestas",
        ),
        "point": ("inciso", "incisos", "letra", "letras", "punto", "puntos", "literal", "literales"),
        "annex": ("anexo", "anexos", "apéndice", "apéndices", "apendice", "apendices"),
    },
    own_instrument=("presente", "presentes", "este", "esta", "estos", "estas"),
    deeper=("subsección", "subseccion", "apéndice", "apendice"),
    contents=("índice", "indice", "sumario", "contenido", "índice general", "tabla de contenido"),
    months=tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()),
    options=("opción", "opcion", "variante", "alternativa"),
    common=tuple(
        "el la los las lo del de al y o en una un es son para por que cuyo cuya su sus este esta toda todo con ser se "
        "no como entre presente sin".split()
    ),
)  # fmt: skip

LANGUAGE = Language(code="es", name="Español", units=_UNITS, norms=NORMS)
