"""Spanish: how its treaties number and name their units. Duties are not read in it yet."""

from __future__ import annotations

from draftdiff.languages._contract import Language, Units, spelled

_CARDINALS = (
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte"
).split()
_ORDINALS = (
    "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercero "
    "decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno vigésimo"
).split()
_NUMBERS = spelled([(c, o, o[:-1] + "a") for c, o in zip(_CARDINALS, _ORDINALS, strict=True)])

_UNITS = Units(
    words={
        "part": ("parte", "libro"),
        "title": ("título", "titulo"),
        "chapter": ("capítulo", "capitulo", "cap."),
        "section": ("subsección", "sección", "seccion"),
        "article": ("artículo", "articulo", "principio", "regla", "art."),
        "paragraph": ("propuesta", "párrafo", "parrafo"),
        "annex": ("anexo", "apéndice", "apendice", "protocolo"),
    },
    ordinals=_NUMBERS | {"primer": "1", "tercer": "3", "septimo": "7", "decimo": "10"},
    preamble=("preámbulo", "preambulo"),
    closing=("en fe de lo cual", "en testimonio de lo cual", "hecho en", "hecha en", "hecho el"),
    recital=(
        "recordando", "reconociendo", "considerando", "conscientes", "consciente", "subrayando", "observando",
        "tomando nota",
        "reafirmando", "afirmando", "deseosos", "deseosas", "deseando", "preocupados", "resueltos", "resueltas",
        "convencidos",
        "convencidas", "decididos", "decididas", "teniendo en cuenta", "teniendo presente", "habida cuenta",
        "inspirándose",
        "guiados", "guiadas", "estimando", "constatando", "visto", "vista", "acogiendo", "destacando",
        "poniendo de relieve",
        "expresando", "animados", "animadas", "persuadidos", "refiriéndose", "notando", "advirtiendo", "respetando",
    ),
    enacting=(
        "han convenido en lo siguiente", "han convenido lo siguiente", "han acordado lo siguiente",
        "convienen en lo siguiente", "acuerdan lo siguiente", "proclama la presente", "han adoptado",
    ),
    cited={
        "part": ("parte", "partes"),
        "title": ("título", "títulos"),
        "chapter": ("capítulo", "capítulos"),
        "section": ("sección", "secciones"),
        "article": ("artículo", "artículos", "articulo", "articulos", "art.", "arts."),
        "paragraph": (
            "párrafo", "párrafos", "apartado", "apartados", "numeral", "numerales", "propuesta", "propuestas",
        ),
        "point": ("inciso", "incisos", "letra", "letras", "punto", "puntos", "literal", "literales"),
        "annex": ("anexo", "anexos", "apéndice", "apéndices"),
    },
    own_instrument=("presente", "presentes", "este", "esta"),
    deeper=("subsección", "apéndice", "apendice"),
    contents=("índice", "indice", "sumario", "contenido"),
    options=("opción", "opcion", "variante", "alternativa"),
    common=(
        "el", "los", "las", "del", "y", "en", "una", "un", "es", "son", "para", "por", "o", "que", "cuyo",
        "presente", "su",
        "sus", "esta", "toda", "todo", "con", "ser", "al", "se", "no", "como", "estados", "tiene", "derecho",
        "persona",
    ),
)  # fmt: skip

LANGUAGE = Language(code="es", name="Español", units=_UNITS)
