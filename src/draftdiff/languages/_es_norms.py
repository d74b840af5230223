"""Spanish: how a clause is built, what narrows a duty, how it counts."""

from __future__ import annotations

from draftdiff.languages._contract import Counting, Norms, Qualifiers, Syntax
from draftdiff.languages._es_cues import ADVERBS, CUE_WORDS, CUES, GAP, PARTICIPLE

_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
# A noun that can act: after a verb only such a one is taken for its subject.
_ACTOR = r"""(?:[A-ZÁÉÍÓÚ][\w-]*|partes|estados?|nacionales|ciudadanos|personas|autoridades|miembros|órganos?|
    disposiciones|gobiernos?|poderes públicos|nacidos|pueblo|ministro|presentes?|ley|textos?|acuerdo|convenio|
    tratado)"""
_ARTICLE = r"""(?:[Ll][ao]s? |[Ee]l |[Tt]od[oa]s? (?:l[ao]s? |el )?|
    [Ee]st[ea]s? |[Cc]ada |[Uu]n[ao]? |[Aa]mb[oa]s |[Dd]ich[oa]s? )"""
_STOPS = r"""(?= (?:a|al|en|para|sobre|bajo|por|con|conforme|cuando|si|que|cuyo|sin|antes|después|desde|hasta|mediante|
    de conformidad|de común|de acuerdo|promover|garantizar|adoptar|asegurar|velar|fomentar|[a-záéíóú]{3,20}[aeií]r|
    y (?:la|el|los|las))\b|[,.;:()]|$)"""

SYNTAX = Syntax(
    determiners="""el|las?|los?|un|una|unos|unas|cada|tod[oa]s?|ningún|ningun[oa]s?|ni|este|esta|estos|estas|dich[oa]s?|
        ese|esa|esos|esas|sus?|cualquier|cualquiera|cualesquiera|quien|quienes|quienquiera|nadie|algún|algun[oa]s?|
        ambos|ambas|dos|tres|vari[oa]s|aquel|aquella|aquellos|aquellas|tal|tales|nada|otr[oa]s?|sendos|un[oa] de""",
    pronouns="""él|ella|ellos|ellas|éste|ésta|éstos|éstas|esto|ello|nadie|quien|quienes|este último|esta última|
        cada un[oa]|aquél|aquéllos""",
    prepositions="""de|a|del|al|por|con|en|sobre|bajo|para|entre|contra|hacia|sin|según|tras|desde|hasta|ante|durante|
        mediante|como|que|y|e|o|u|el|las?|los?|un|una|unos|unas|estos?|estas?|este|sus?|cada|tod[oa]s?|ningún|ninguna|
        presentes?|altas?|dos|tres|otr[oa]s?|mism[oa]s?|dich[oa]s?|se|no|tal|tales|demás|según|cualquier|excepto|
        salvo""",
    conjunctions="y|e|o|u|ni|pero|sino|mientras que|y/o",
    fronting=r"""en|si|cuando|a|al|ante|bajo|con|contra|de|del|desde|durante|entre|excepto|salvo|hacia|hasta|mediante|
        para|por|según|sin|sobre|tras|antes|después|conforme|no obstante|siempre|mientras|dentro|fuera|además|asimismo|
        habida|teniendo|previ[oa]s?|una vez|transcurrid[oa]s?|expirad[oa]|vencid[oa]|finalizad[oa]|cumplid[oa]s?|
        dad[oa]s?|vist[oa]s?|pese|aunque|donde|como|incluid[oa]s?|inclusive|así como|ya|que|quien|cuy[oa]s?|lo antes|
        a menos|tan pronto|tal como|tales como|a saber|es decir|en particular|también|mutatis|inter alia|luego|entonces|
        a partir|\w{2,20}ndo(?:l[ao]s?|se)?|cada (?:año|vez)|todos los años|respecto|con respecto|a petición|
        cualquiera que|cualesquiera que|(?:mencionad|citad|previst|enunciad|establecid|definid|designad|situad|nombrad|
        acordad)[oa]s?|caso de""",
    subordinators=r"""que|si|cuando|donde|quien|quienes|cuy[oa]s?|cual|cuales|porque|mientras|aunque|cuanto|cuantos|
        (?:puesto|ya|dado|toda vez|siempre) que|a menos que|salvo que|para que|antes de que|después de que|hasta que""",
    relatives="quien|quienes|el cual|la cual|los cuales|las cuales|lo que|lo cual",
    reporting=r"""(?:convienen?|convenido|acuerdan?|acordado|deciden?|declaran?|confirman?|afirman?|reconocen?|
        entendido|entiende|estipula\w{0,3}) (?:en )?que""",
    infinitive="""a|de|para|sin|por|puede|pueden|debe|deben|deberá|podrá|l[ao]s?|el|una?|su|sus|en|y|del|al|con|cada|
        toda?""",
    adverbs=rf"{ADVERBS}|(?:se )?(?:l[aeo]s?)|se|no",
    fillers=r"""sin embargo|no obstante|además|asimismo|en consecuencia|por consiguiente|por tanto|por lo tanto|así|
        en cambio|igualmente|también|finalmente|y|pero|o|e|por su parte|en particular|a tal efecto|a tal fin|
        a estos efectos|ahora bien""",
    clausal=r"""si|cuando|siempre que|mientras|tan pronto|para que|a menos que|que|quien|cuy[oa]s?|donde|considerando|
        reconociendo|recordando|aunque|una vez que|después de que|antes de que|hasta que|visto|porque|a fin de que""",
    finite=r"""es|son|sea|sean|está|están|esté|estén|fuere|fueren|fuera|fueran|ha|han|haya|hayan|hubiere|hubieren|tenga|
        tengan|tiene|tienen|puede|pueden|pueda|puedan|debe|deben|deba|deban|desee|deseen|considere|consideren|solicite|
        soliciten|estime|estimen|formule|formulen|figuran?|figuren?|establezcan?|establecen?|resulten?|decida|decidan|
        se|no|ratifique|acepte|adhiera|adhieran|hace|hacen|haga|hagan|forman?|formen|posean?|ejerzan?|ejercen?|
        determine|reciba|pretenda|proceda|corresponda|exista|existan|sufra|participen?|cumplan?|reúnan?|denuncie|
        ^(?!ella|esta|ésta)[a-zà-öø-ÿ]{2,20}(?:a|e|an|en)$|^(?:se|no|lo|le|les|los) [a-zà-öø-ÿ]{2,20}(?:a|e|an|en)$""",
    defined=r"""[\"“«]|(?:el|la|los|las) (?:términos?|palabras?|expresi(?:ón|ones)|vocablos?)\b""",
    denial=r"""a nadie|a ning(?:ún|una) \w{1,20}|
        (?:en|bajo|de|por) (?:ningún|ninguna) (?:caso|momento|supuesto|circunstancia|concepto|modo|manera)|
        en modo alguno|nunca|jamás|tampoco|ni(?=(?: se)?\s*$)""",
    recitals=True,
    negative="ningún|ningun[oa]s?|nadie|ni|nada|jamás|nunca",
    expletive="(?!)",
    passive=rf"""(?:(?<=será)|(?<=serán)|(?<=es)|(?<=son)|(?:{GAP}|,[^,;.:]{{1,80}},) (?:ser|haber sido|quedar|
        estar)(?: {ADVERBS})?){GAP} {PARTICIPLE}|{GAP} (?!(?:abstener|limitar|esforzar|comprometer|reunir|dirigir|
        asegurar|atener|ajustar|adherir|retirar|pronunciar|acoger|negar|conceder|oponer|
        cerciorar)se\b)[a-záéíóú]{{2,20}}[aeií]rse""",
    agent=r"""por ((?:(?:las?|los?|el|un|una|cada|tod[oa]s?|ambas?|ambos|sus?|dich[oa]s?|cualquier|cualquiera|es[ae]|
        est[ae]|una) (?!(?:vía|medio|conducto|escrito|mayoría|presente|voto|aplicación|mismo|misma|procedimiento|
        acuerdo|intermedio|ley\b|período|periodo|plazo|término|duración|que|razones|motivos|artículo|tratado|reglamento|
        simple)\b)|(?=[A-Z]))[^,.;:()]{2,80}?)(?= (?:en|dentro|a|al|para|sobre|bajo|conforme|después|antes|desde|si|que|
        cuando|sin|según|por|con|mediante|hasta|de (?:conformidad|acuerdo|común|entre)|durante|es|son|será|podrá|
        y (?:será|se|entrar|tendr|podr)\w{0,6}|o por)\b|[,.;:()]|$)""",
    object=r"""\s*(?:a |al )?((?:(?:las?|los?|el|cada|tod[oa]s?|un[oa]?|ambas?|ambos|sus?|dich[oa]s?|ningun[oa]|
        ningún) )*(?!de\b)[^,.;:]{1,80}?)(?=(?:,[^,.;:]{1,80},)? (?:a|de|que|no) |,? [a-záéíóú]{2,20}(?:ar|er|ir)(?:se|
        l[aeo]s?)?\b| (?:la|el|los|las) |[,.;:]|$)""",
    abbreviations=tuple(
        "art arts párr párrs apdo núm núms cf p pp cap fig ref doc sr sra sres st vol ed ee uu etc".split()
    ),
    behind=rf"""(?: {PARTICIPLE})?(?: [a-z]{{2,20}}rse(?: al? [^,.;:]{{1,50}}?)?)?(?:,[^,.;:]{{1,80}},| (?!(?:ante|para|
        sobre|entre|hacia|hasta|desde|contra|según|tras|como|con|sin|por|que|más|
        todos?)\b)[a-z]{{3,15}})?(?: en (?:la misma fecha|
        vigor))? ({_ARTICLE}(?:[a-zà-öø-ÿ-]{{1,20}} )?{_ACTOR}[^,.;:()]{{0,60}}?){_STOPS}""",
    tail=r"""(?:(?:en|a|al|de|del|con|por) )?(?:que|quien|quienes|cuy[oa]s?|(?:el|la|los|las) cual(?:es)?|donde|
        a que se|en cuyo|de conformidad)""",
)

_FROM = r"""(?:(?:la |el |los |las |su |esta |dicha |dicho )?(?:fecha (?:de |del )(?:la |el |
    su )?)?[\w]{1,30}(?: (?:de |del |por )(?:(?:la |el |los |las |este |esta |dicho |dicha |
    su ))?(?:[a-zà-öø-ÿ]{1,16}im[oa] )?[\w]{1,30}){0,4})"""
_EVENTS = """firma|ratificación|adhesión|entrada en vigor|expiración|denuncia|adopción|depósito|recepción|recibo|
    publicación|notificación"""
_NAMES = r"""((?:(?:las?|los?|el|cada|tod[oa]s?|otr[oa]s?|demás) )*[A-ZÁÉ][\w-]*(?: (?:(?:de (?:la |los |las )?|
    del )?[A-ZÁÉ][\w-]*|miembros?|contratantes?|partes?))*)"""

QUALIFIERS = Qualifiers(
    conditions=r"""(?:sólo|solo|solamente|únicamente) (?:si|cuando|en|con)|si|en caso del?|en el caso de|
        en caso contrario|en (?:los|el) casos? (?:en )?que|siempre que|siempre y cuando|a condición de|
        con la condición de|a reserva del?|con sujeción al?|sujeto a|en la medida en que|en tanto|mientras|cuando|
        tan pronto como|una vez que|cada vez que|en tiempos? de|(?:con|sin|previ[oa]|
        mediante) (?:el |la |su )?(?:previo |previa )?(?:consentimiento|acuerdo|aprobación|autorización|asentimiento)|
        (?:a|previa) (?:la )?(?:petición|solicitud|invitación|instancia|requerimiento)|a falta de|en ausencia del?|
        en su caso|cuando proceda|si procede|de ser (?:posible|necesario)|
        (?:cuando|si) (?:sea|fuere|fuera) (?:necesario|posible|preciso)|en el supuesto de|
        con arreglo a las condiciones""",
    loose_conditions="tras|durante|después de|antes de que|donde|hasta que|pendiente",
    exceptions=r"""salvo|excepto|a menos que|a no ser que|con excepción del?|con la excepción del?|a excepción de|
        sin perjuicio del?|con exclusión de|fuera de los casos|exceptuad[oa]s?|distint[oa]s de|
        no obstante lo dispuesto""",
    limits=r"""de conformidad|de acuerdo con|con arreglo a|conforme a|en virtud de|con miras a|con el fin de|a fin de|
        a efectos de|a los efectos de|con objeto de|con el objeto de|teniendo en cuenta|habida cuenta|en particular|
        incluid[oa]s?|en el marco de|según""",
    words="""sólo|solo|solamente|únicamente|si|en|siempre|a|con|sujeto|mientras|cuando|tan|una|cada|sin|previ[oa]|
        mediante|previa|de|tras|durante|después|antes|donde|hasta|pendiente|salvo|excepto|fuera|exceptuad[oa]s?|
        distint[oa]s|no|conforme|teniendo|habida|incluid[oa]s?|según""",
    before_time=r"""(?:en|dentro|durante|por|antes|después|hasta|a más tardar|a partir|desde|al menos|
        como (?:mínimo|máximo)|cada|todos|todas|no más tarde|con|al término|al cabo|transcurrid[oa]s?|tras|al expirar|
        a la expiración|en un plazo máximo|de|el|al)(?: (?:el|la|los|las|un|una|de|del|plazo|plazos|máximo|mínimo|
        período|periodo|períodos|sucesivos|a|más|tardar|menos|preaviso|duración|primeros|fecha|siguientes|que no exceda|
        inicial|razonable|adicional|dentro|intervalos|término|al|como|día)){0,7}""",
    after_time=rf"""(?:de antelación |a más tardar |siguientes |naturales |hábiles )?(?:después del?(?: que)?|
        a partir del?|a contar (?:desde|de|a partir de)|contados? (?:desde|a partir de)|siguientes? a|antes del?|desde|
        de|del?) {_FROM}""",
    anchored=rf"""(?:a más tardar )?(?:después de(?: que)?|después del|a partir del?|
        a contar (?:desde|de|del|a partir de)|contados? (?:desde|a partir de|a partir del)|siguientes? (?:a|al)|
        antes del?) {_FROM}|de antelación""",
    events=rf"""(?:tras|desde|después de|antes de|hasta|a partir de|al|
        en el momento de) (?:la |el |su )?(?:fecha de (?:la |el |su )?)?(?:{_EVENTS})(?: (?:de |del |por )(?:la |el |
        los |las )?(?:presente )?[\w]{{1,30}})?|antes de que (?:el |
        la )?(?:presente )?[\w]{{1,20}} entren? en vigor|sin (?:demora|dilación)(?: indebida| injustificada)?|
        lo antes posible|inmediatamente|a la mayor brevedad|en un plazo razonable""",
    event_words="tras|desde|después|antes|hasta|a|al|en|sin|lo|inmediatamente",
    beneficiaries=(
        rf"(?:en (?:ayuda|auxilio|defensa|apoyo|favor|beneficio|nombre)|a favor) (?:de |del ){_NAMES}",
        rf"(?:asistirán?|apoyarán?|protegerán?|defenderán?|informarán?|ayudarán?|consultarán?|asistir|apoyar|"
        rf"proteger|informar) (?:a |al ){_NAMES}",
        rf"(?:asistencia|ayuda|apoyo|protección|acceso|información|indemnización) (?:a |al ){_NAMES}",
        rf"(?:a|al|para) (?!(?:la |el )?(?:Artículo|Anexo|Parte [IVX\d]|Capítulo|Título)){_NAMES}",
    ),
    joint=(
        r"de (?:común|mutuo) acuerdo|(?:por|de) (?:mutuo )?(?:consentimiento|acuerdo) mutuo|por mutuo (?:acuerdo|"
        r"consentimiento)|consenso|(?:por )?un[aá]nim\w{1,6}",
        r"(?:con|sin|previo|a reserva de) (?:el )?(?:acuerdo|consentimiento|aprobación) de (?:tod[oa]s|cada|ambas|"
        r"ambos)",
        r"tod[oa]s [^.,;:]{0,60}?(?:hayan? convenido|de acuerdo|aprob)",
    ),
)

_ONES = "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
_TIMES = (
    ("minute", "minuto minutos"), ("hour", "hora horas"), ("day", "día días dia dias"), ("week", "semana semanas"),
    ("month", "mes meses"), ("year", "año años"), ("decade", "década décadas decenio decenios"),
)  # fmt: skip
_TENS = "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_HUNDREDS = "doscient trescient cuatrocient quinient seiscient setecient ochocient novecient"
_RANKS = "primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo"

COUNTING = Counting(
    words={word: at for at, word in enumerate(_ONES.split(), 2)}
    | {word: 10 * at for at, word in enumerate(_TENS.split(), 2)}
    | {f"{word}{end}": 100 * at for at, word in enumerate(_HUNDREDS.split(), 2) for end in ("os", "as")}
    | {"dieciséis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veintiún": 21, "veintiuno": 21}
    | {"veintidós": 22, "veintitrés": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27}
    | {"veintiocho": 28, "veintinueve": 29, "cien": 100, "ciento": 100, "mil": 1e3, "millón": 1e6, "millones": 1e6},
    ordinals={word: at for at, word in enumerate(_RANKS.split(), 1)}
    | {"primero": 1, "tercero": 3, "vigésimo": 20, "trigésimo": 30, "cuadragésimo": 40, "quincuagésimo": 50}
    | {"sexagésimo": 60, "nonagésimo": 90, "centésimo": 100, "sexagésima": 60, "trigésima": 30},
    ordinal_ending=r"\.?[ºª°]|er|o|a",
    link="y",
    ranges="a|o",
    single="una?",
    thousands=".",
    decimal=",",
    times={form: unit for unit, forms in _TIMES for form in forms.split()}
    | {"días hábiles": "working day", "días laborables": "working day", "día hábil": "working day"}
    | {"días naturales": "day", "días civiles": "day", "meses naturales": "month", "años civiles": "year"},
    units={"por ciento": "per cent", "%": "per cent", "puntos porcentuales": "percentage point"}
    | {"km": "km", "kilómetros": "km", "kilómetro": "km", "metros": "m", "mm": "mm", "cm": "cm", "kg": "kg"}
    | {"kilogramos": "kg", "toneladas": "tonne", "euros": "euro", "millas marinas": "nautical mile"}
    | {"millas náuticas": "nautical mile", "kilómetros cuadrados": "square km", "personas": "person", "hombres": "man"}
    | {"derechos especiales de giro": "special drawing right", "dólares de los estados unidos": "US dollar"}
    | {"aeronaves": "aircraft"},
    plurals=(
        ("ciones", "ción"), ("siones", "sión"), ("dades", "dad"), ("ores", "or"), ("ales", "al"), ("eres", "er"),
        ("ices", "iz"), ("ones", "ón"), ("eses", "és"), ("és", "és"), ("ás", "ás"), ("as", "a"), ("os", "o"),
        ("es", "e"), ("s", "s"), ("", ""),
    ),
    months={word: at for at, word in enumerate(_MONTHS.split(), 1)} | {"setiembre": 9},
    dates=(
        r"(?P<day>\d{1,2})\.?[º°]? de (?P<month>{months}) del? (?P<year>\d{4})",
        r"(?P<month>{months}) del? (?P<year>\d{4})",
    ),
    years="en|desde|de|año|antes|después|para|y|hasta|del",
    not_counted="""podrá|podrán|deberá|deberán|es|son|de|del|y|o|a|al|en|dentro|por|para|sobre|más|menos|no|los|las|sus|
        veces|meses|bajo|sin|desde|pero|otros|otras|primeros|últimos|siguientes|entonces|antes|después|mismos|mismas|
        partes""",
    cited=r"""resoluci(?:ón|ones)|n[.]?[ºo°]|núm\.?|números?|reglamentos?|directivas?|decisi(?:ón|ones)|páginas?|fase|
        categoría|clase|cuadro|opción|(?:ue|ce|cee)""",
)  # fmt: skip

NORMS = Norms(cues=CUES, cue_words=CUE_WORDS, syntax=SYNTAX, qualifiers=QUALIFIERS, counting=COUNTING)
