"""Spanish: how its treaties bind, allow, exempt and declare; the operative future and present bind as "shall" does."""

from __future__ import annotations

from draftdiff.languages._contract import Cue

LETTER = "[a-zà-öø-ÿ]"
# Adverbs that may stand inside a cue ("deberán también") or, with object pronouns, between a subject and its cue.
ADVERBS = r"""también|además|asimismo|igualmente|siempre|sólo|solo|solamente|únicamente|no obstante|sin embargo|
    por tanto|por lo tanto|en consecuencia|por consiguiente|así|conjuntamente|inmediatamente|sin demora|sin dilación|
    prontamente|periódicamente|regularmente|anualmente|debidamente|plenamente|normalmente|generalmente|en particular|
    mutuamente|recíprocamente|tácitamente|automáticamente|expresamente|libremente|individualmente|colectivamente|
    en todo momento|en cualquier momento|de oficio|a su vez|en su caso|cuando proceda|si procede|cada año|
    de pleno derecho|de nuevo|provisionalmente|definitivamente|directamente|entonces|en principio|por la presente|
    estrictamente|solemnemente|respectivamente|activamente|estrechamente|a tal efecto|a este fin|a tal fin|
    según proceda|terminantemente|en ningún caso|ni|ya|luego|después|exclusivamente|oficialmente"""
GAP = rf"(?:,? (?:{ADVERBS}),?){{0,2}}"
FUTURE = rf"{LETTER}{{1,20}}r(?:á|án)"
_CLITIC = "(?:(?:se|lo|la|los|las|le|les) ){0,2}"
NO = rf"no {_CLITIC}"
_SHALL = "(?:deber(?:á|án)|deben?|habr(?:á|án) de|ha de|han de)"
_MAY = "(?:podr(?:á|án)|pueden?)"
_BE = "(?:está|están|estará|estarán|queda|quedan|quedará|quedarán|es|son|será|serán)"
PARTICIPLE = rf"""(?:(?!(?:encargad|obligad|guiad|representad|integrad|compuest|asistid|facultad|invitad|
    alentad)[oa]s?\b)(?:{LETTER}{{2,20}}[aií]d|[a-z]{{0,8}}(?:hech|puest|vist|suelt|viert|biert|vuelt|crit|rot|electo?|
    impres|muert))[oa]s?)(?!\w)"""
_RIGHT = r"""(?:(?:el|un|su|todos los|los|las|la|pleno|plenos|igual|iguales|los mismos|
    pleno) )?(?:mismo |pleno |exclusivo )?(?:derechos?|facultad|facultades|posibilidad|poder|libertad|opción|
    competencias?|acceso|potestad|capacidad)(?=(?:,[^,.;:]{1,80},|
    \spreferente)? (?:a|al|de|del|para|exclusiv\w{1,3}|soberan\w{1,3}|que|y|
    igual)\b)"""
_HAVE = "(?:tienen?|tendr(?:á|án)|conservan?|conservar(?:á|án)|posee[n]?|poseer(?:á|án)|ostentan?)"
_EFFORT = r"""(?:procurar(?:á|án)|procuran?|se esforzar(?:á|án)|se esfuerzan?|
    no escatimar(?:á|án) (?:ningún )?esfuerzos?|har(?:á|án) (?:todo (?:lo posible|lo que)|
    (?:todos )?(?:los|sus) (?:mejores |máximos )?(?:esfuerzos|posible)|cuanto|lo posible)|hacen? todo lo posible|
    tratar(?:á|án) de|tratan de|intentar(?:á|án)|(?:desplegar|realizar)(?:á|án) (?:\w{1,12} ){0,3}esfuerzos|
    pondr(?:á|án) todo|se empeñar(?:á|án)|propender(?:á|án)|tender(?:á|án) a|buscar(?:á|án)(?= \w{2,20}[aei]r\b))"""
_EFFORT_INFINITIVE = r"""(?:procurar|esforzarse|hacer todo|hacer lo posible|hacer cuanto|
    hacer (?:los|sus) (?:\w{1,10} )?esfuerzos|tratar de|intentar|realizar (?:\w{1,12} ){0,2}esfuerzos|
    desplegar (?:\w{1,12} ){0,2}esfuerzos)"""
_WILL = "(?:intención|voluntad|determinación|disposición|propósito|deseo|decisión)"
_SAY = "(?:confirman?|declaran?|expresan?|afirman?|reafirman?|anuncian?|manifiestan?|proclaman?|reiteran?)"
_CONSTRUED = "(?:interpretad[oa]s?|entendid[oa]s?|considerad[oa]s?|invocad[oa]s?|reputad[oa]s?)"
_NOTHING = r"""(?:nada (?:de lo|en|de cuanto)|ninguna (?:de las )?disposici(?:ón|ones)|
    ninguno de los artículos)\b(?:(?!podrá|puede|autoriza|obliga|impide|impedir|deber|debe)[^.;:]){0,120}? """
INFINITIVE = rf"(?= (?:no )?{LETTER}{{2,20}}(?:ar|er|ir|ír)(?:se|l[aeo]s?|sel[ao]s?)?\b)"
# Bodies whose invitations do not bind.
_HEADS = r"(?:el |la )(?:consejo|asamblea|conferencia|comité|congreso|comisión)\b.{0,80}"
# Who can act on himself: with another subject the reflexive is a passive.
_ACTORS = r"""(?:(?:las?|los?|el|cada|toda?|cada una de las|ambas|ambos|dichos?|dichas?|un[ao]?|otro|otra|altas|demás|
    cualquier|cualquiera de l[ao]s|ningun[ao]|ningún|sus|todos los|todas las) ){0,3}(?:altas )?(?:partes?|estados?|
    miembros?|países|gobiernos?|consejo|comisión|comité|autoridad(?:es)?|presidente|tribunal|corte|secretari[oa]|
    director|asamblea|conferencia|organización|unión|rey|ministr[oa]s?|cortes|cámaras?|congreso|senado|jefes?|
    nacionales|personas|agentes?|potencias?|grupo|órgano|junta|parlamento|interesados?|responsable|[oó]rganos|ell[oa]s|
    ést[oa]s|buques?)\b"""
# A subject that cannot act.
_INSTRUMENT = r"""(?:(?:el|la|los|las|este|esta|estos|estas|presentes?|cada|tod[oa]s?|ningun[ao]|ningún|un[ao]?|
    disposiciones|estipulaciones|términos|de|del|primer[ao]?|otr[ao]s?|dich[ao]s?|mism[ao]|segund[ao]|lo dispuesto en|
    cualquier) ){0,6}(?:convención|convenio|tratado|acuerdo|protocolos?|anexos?|artículos?|párrafos?|apartados?|
    disposici(?:ón|ones)|reglas?|normas?|estatuto|carta|pacto|capítulo|sección|apéndices?|textos?|reglamento|directiva|
    decisión|garantías?|obligaci(?:ón|ones)|derechos?|mandato|sede|duración|plazo)(?= |[,.;:)]|$)"""
# What a text itself brings about: nobody has to act for it to be so.
_HOLDS = r"""(?:entr(?:a|an|ará|arán) en vigor|surt(?:e|en|irá|irán)(?: sus?)?(?: plenos?)? efectos?|
    tom(?:a|ará) efecto|ces(?:a|an|ará|arán)(?= (?:de|en|cuando)\b)|dej(?:a|an|ará|arán) de|expir(?:a|an|ará|arán)|
    (?:permanecen?|permanecer(?:á|án))(?= (?:en vigor|abiert|vigente|válid|aplicable|sujet|inviolable))|
    se divid(?:e|en|irá|irán)|goz(?:an?|ará|arán) de (?:plena )?personalidad|
    quedar(?:á|án)(?= (?:abiert|en vigor|sin efecto|sujet|sometid|a salvo|constituid|derogad|sin))|
    ser(?:á|
    án)(?! (?:encargad|obligad|responsable)) (?:(?:igualmente |también |sólo |solo |únicamente |a la vez )?(?:nul[oa]s?|
    válid[oa]s?|lícit[oa]s?|parte|de|el|la|los|las|un[ao]?|renovables?|aplicables?|obligatori[oa]s?|auténtic[oa]s?|
    igual(?:es)?|inviolables?|considerad[oa]s?|gratuit[oa]s?|competentes?|vinculantes?|definitiv[oa]s?|ejecutiv[oa]s?|
    efectiv[oa]s?|exigibles?|inapelables?|elegibles?|reelegibles?|públic[oa]s?|secret[oa]s?|libres?|
    [a-záéíóúñ]{3,15}bles?))|constitu(?:ye|yen|irá|irán)|form(?:a|an|ará|arán) parte|prevalec(?:e|en|erá|erán)|
    primar(?:á|án)|se (?:considera|consideran|considerará|considerarán|reputará|reputarán|presumirá|presumirán|presume)|
    se entender(?:á|án) (?:que|como|sin)|se aplic(?:a|an|ará|arán)|se extiend(?:e|en)|se extender(?:á|án)|
    const(?:a|an|ará|arán) de|se compon(?:e|en|drá|drán)|est(?:á|án|ará|arán) (?:integrad|compuest|formad|constituid|
    abiert|situad|sujet|dividid|redactad|en vigor)[oa]?s?|comprend(?:e|en|erá|erán)|inclu(?:ye|yen|irá|irán)|
    resid(?:e|en)|emanan?|pertenec(?:e|en|erá|erán)|tien(?:e|en) (?:(?:por|como) (?:fin|objeto|objetivo|finalidad|
    misión|sede)|carácter|fuerza|valor|rango|su sede|efecto|personalidad|la misma)|
    tendr(?:á|án) (?:por (?:objeto|objetivo|finalidad)|carácter|(?:la misma )?fuerza|valor|su sede|
    sus? (?:sede|oficinas)|efectos?|validez|una duración|personalidad|la misma|los mismos efectos|
    como (?:objetivo|lengua|idioma)|vigencia|una vigencia)|durar(?:á|án)|vencer(?:á|án)|consist(?:e|en|irá|irán)|
    se prorrogar(?:á|án)|se renovar(?:á|án)|har(?:á|án) (?:igualmente )?fe|hacen (?:igualmente )?fe|equival(?:e|en|drá)|
    se rig(?:e|en)|se regir(?:á|án)|rigen?|regir(?:á|án)|se termina(?:rá)?|terminar(?:á|án)|caducar(?:á|án)|
    se fundament(?:a|an)|se bas(?:a|an|ará|arán)|se (?:concluye|firma|redacta)n?|se celebra por|afectar(?:á|án)|
    afectan?|ir(?:á|án) en (?:perjuicio|menoscabo|detrimento)|prejuzgar(?:á|án)|menoscabar(?:á|án)|implicar(?:á|án)|
    excluir(?:á|án)|excluyen?|perjudicar(?:á|án)|bastar(?:á|án)|garantía de)"""

# Full verbs in the operative present, by how they make their third persons; none is a noun as well.
_AR = """acept|acord|adopt|adecu|administr|alient|ampli|aplic|apoy|aprob|aprueb|aproveh|asegur|asign|asist|autoriz|
    calific|celebr|certific|colabor|comunic|concili|confi|conserv|consider|convoc|cooper|coordin|cre|decid|deleg|
    desarroll|design|desempeñ|determin|dict|disfrut|dispens|efectú|elabor|elev|elimin|enví|evalú|evit|examin|expres|
    facilit|favorec|fij|foment|formul|fortalec|garantiz|gestion|habilit|impuls|inform|instal|integr|intercambi|investig|
    llev|modific|negoci|nombr|notific|observ|organiz|orient|otorg|particip|planific|prepar|present|procur|proclam|
    promulg|proporcion|public|ratific|realiz|rechaz|recab|refuerz|registr|remit|renov|represent|respald|respet|revis|
    salvaguard|sancion|señal|suministr|supervis|transport|tutel|utiliz|vel|vigil|adjudic|acat|arbitr|amnisti|amplí|
    ejecut|encuentr|emple|estimul|implement|prioriz|proyect|publicit|tramit|traslad|tipific|ubic|fundament|dot|edit|
    expuls|extradit|recomiend|verific|vincul|ejercit|acredit|anunci|desplieg|dedic|liber"""
_IR = """decid|abr|acced|acog|admit|asum|atiend|comparec|compart|concib|conced|conduc|conoc|constru|contribuy|convien|
    cumpl|defiend|defin|depend|dirig|dispon|disting|distribuy|eleg|elig|emit|emprend|ejerc|establec|estatuy|exig|expid|
    fortalec|favorec|impid|impon|inscrib|instituy|interpon|interven|intervien|introduc|mantien|ofrec|obtien|permit|
    prescrib|previen|persig|produc|promet|promuev|propon|proteg|prov|reconoc|recib|reduc|resuelv|retien|rind|respond|
    requier|sirv|somet|sostien|suscrib|sustituy|transmit|vend|hac|pretend|contien|constituy|influy|incluy|restituy|
    recog|escog|corrig|consigui|sigu"""
_EXTRA = """apoyan|apoya(?= (?:a|al|el|la|los|las|en)\\b)|promueven?|velan? por|prevén?|
    da(?= (?:a|al|el|la|los|las|su|cuenta)\\b)|dan(?= )|hace(?= )|toman|forman|firman|ayudan|consultan|visitan|
    cuentan con|fijan?"""
_PRESENT = rf"""(?:(?:{_AR})an?|[a-z]{{2,14}}(?:iza|ifica)n?|(?:{_IR})en?|(?:{_EXTRA})|
    (?:acuerd|entreg|encarg|prest|financi|consult|firm|regul|destin|ingres|valor|control)an|poseen?|ponen?|pone|reúnen?|
    comparten?)"""
_DUAL = r"(?:(?:regul|destin|acuerd|prest|encarg|entreg|financi)a)(?= (?:a|al|el|la|los|las|un|una|su|sus|que)\b)"

# Order is meaning: at one place in a text the first cue that fits is taken.
CUES = (
    Cue("(?:convienen?|acuerdan?|deciden?) (?:en )?que", None),
    Cue("(?:convienen?|acuerdan?|deciden?|proclaman?) (?:en )?lo siguiente", None),
    # What is said in such a clause is told, and not that it is said.
    Cue(rf"""{_SAY}(?: solemnemente| por la presente)? que(?=[^.;:]{{0,160}} (?:deben?|se comprometen?|
        {FUTURE})(?!\w))""", None),
    Cue(rf"""habr(?:á|án) {PARTICIPLE}|se entender(?:á|án)(?! (?:que|como|sin)\b)|se entienden?(?! que)|se trata de|
        es decir|a saber|esto es|o sea|hay que|es que""", None),
    Cue("""convien[e]n? que|conviene (?=\\w{2,20}[aei]r\\b)|convendría|podría ser que|no sea|no sean|no haya|
        no hayan""", None),
    # "Nada de lo dispuesto en el presente Tratado impedirá ..." lifts a ban, lifts a duty, or says how to read.
    Cue(rf"""{_NOTHING}(?:podrá |puede |deberá )?(?:ser )?(?:{_CONSTRUED} (?:en el sentido de que |
        como )?)?(?:imp(?:ide|edirá|ida|edir|idiendo)|obst(?:a|ará|aculizará)|prohib\w{{1,5}}|se opon\w{{1,4}}|
        excluy\w{{1,3}}|excluirá)(?: a| para| que| a que)?""", "permission", bearer="object"),
    Cue(rf"""{_NOTHING}(?:podrá |puede |deberá )?(?:ser )?(?:{_CONSTRUED} (?:en el sentido de que |
        como )?)?(?:oblig(?:a|ará|ue|ar)|exig(?:e|irá|ir)|impondrá)(?: a| que)?""", "exemption", bearer="object"),
    Cue(rf"{_NOTHING}(?:{FUTURE}|{LETTER}{{2,15}})", "declaration", bearer="agent"),
    # Exemptions: what is not owed, and where a rule does not reach.
    Cue(rf"""(?:{NO}(?:está|están|estará|estarán|queda|quedan|quedará|quedarán|podrá ser|podrán ser|será|serán|verá|
        verán){GAP} (?:obligad|forzad|constreñid|compelid)[oa]s? a|(?:podr(?:á|án)|puede|pueden) ser obligad[oa]s? a|
        ser(?:á|án) obligad[oa]s? a)""", "exemption", subject=r"\S.{0,200}|"),
    Cue(rf"""{NO}(?:tienen?|tendr(?:á|án)) (?:que|por qué|la obligación de|obligación(?: alguna)? de|obligación de)|
        {NO}necesitar(?:á|án)|{NO}ser(?:á|án)? (?:precis[oa]s?|necesari[oa]s?|obligatori[oa]s?|
        preceptiv[oa]s?)""", "exemption"),
    Cue("no (?:est(?:á|án|ará|arán)|queda(?:n|rá|rán)?) (?:sujet|sometid)[oa]s? (?:a|al)", "exemption"),
    Cue(rf"{NO}(?:exig|requer|oblig)(?:irá|irán|ará|arán)(?: a(?= ))?", "exemption", bearer="object"),
    Cue(r"""no se (?:aplic(?:a|an|ará|arán)|extender(?:á|án)|extienden?)|no ser(?:á|án)? aplicables?|
        no ser(?:á|án) de aplicación|no es de aplicación|no (?:son|es) aplicables?""", "exemption"),
    Cue(rf"{_BE}{GAP} (?:exent|eximid|dispensad|exonerad)[oa]s?|gozar(?:á|án) de exenci(?:ón|ones)", "exemption"),
    # Rights and leave.
    Cue(rf"""no {_HAVE} (?:ningún |el )?derechos?(?: alguno)?|no {_BE} (?:facultad|autorizad|
        habilitad)[oa]s?(?: a| para)""", "prohibition"),
    Cue(rf"{_HAVE}{GAP}(?:,[^,.;:]{{1,80}},)? {_RIGHT}", "permission", negated="prohibition"),
    Cue(rf"""(?:gozan?|gozar(?:á|án)|disfrutan?|disfrutar(?:á|án)|disponen?|
        dispondr(?:á|án)){GAP}(?: en \w{{2,20}},?)? (?:de|
        del)(?= (?:la |los |las |un |una |plena |todos los |el )?(?:mism[oa]s? |pleno |debid[oa] )?(?:derechos?|
        libertad(?:es)?|facultad(?:es)?|inmunidad(?:es)?|privilegios?|inviolabilidad|protección|exenci(?:ón|ones)|
        igualdad|acceso|garantías?|plazo))""", "permission", negated="prohibition"),
    Cue("se reserva(?:n|rá|rán)?(?: (?:el derecho|la facultad|la posibilidad))?", "permission"),
    Cue(
        rf"{_BE}{GAP} (?:facultad|autorizad|habilitad|legitimad)[oa]s? (?:a|para)|{_BE} en libertad de",
        "permission", negated="prohibition"
    ),
    Cue("(?:goz|disfrut)(?:an?|ará|arán)(?! de personalidad)", "permission", negated="prohibition"),
    # Efforts: the verb binds, its object does not.
    Cue(rf"{_EFFORT} no|no {_EFFORT}", "prohibition", "best-efforts"),
    Cue(_EFFORT, "obligation", "best-efforts"),
    Cue(
        rf"(?:{_SHALL}|se compromet(?:e|en|erá|erán) a|convienen en|acuerdan){GAP} {_EFFORT_INFINITIVE}",
        "obligation", "best-efforts"
    ),
    # Exhortation.
    Cue(rf"no {_CLITIC}deber(?:ía|ían)", "prohibition", "hortatory"),
    Cue("deber(?:ía|ían)|habr(?:ía|ían) de", "obligation", "hortatory", negated="prohibition"),
    Cue("""se (?:invita|alienta|insta|exhorta|recomienda|pide|anima|
        ruega)(?:rá)?(?: encarecidamente)? (?:a|al)(?= )""", "obligation", "hortatory", bearer="object"),
    Cue(
        "se recomienda|se sugiere|es (?:conveniente|deseable|recomendable) que|sería (?:conveniente|deseable)",
        "obligation", "hortatory", bearer="agent"
    ),
    Cue(rf"{_BE} (?:invitad|alentad|llamad|instad)[oa]s? a", "obligation", "hortatory"),
    Cue("""(?:recomiendan?|instan?|exhortan?|ruegan?|hacen? un llamamiento|
        piden? encarecidamente)(?= (?:encarecidamente )?(?:a|al)\\b)(?: (?:encarecidamente ))?""",
        "obligation", "hortatory", bearer="object"),
    Cue("(?:invita|alienta|pide)n?(?= (?:a|al)\\b)", "obligation", "hortatory", bearer="object", subject=_HEADS),
    Cue("recomiendan?(?= que\\b)", "obligation", "hortatory", bearer="agent"),
    # Intent.
    Cue(r"no tienen? (?:la )?intención de|no se proponen?", "prohibition", "intent"),
    Cue(rf"""tienen? (?:la |el )?(?:firme )?{_WILL} de|se proponen?{INFINITIVE}|
        est(?:á|án) (?:dispuest|decidid|resuelt|preparad)[oa]s? a|desean?{INFINITIVE}|prevén?{INFINITIVE}|
        contemplan?{INFINITIVE}""",
        "obligation", "intent"),
    Cue(rf"""{_SAY}{GAP} (?:su|sus|la|tener la|tener) (?:(?:firme|común|recíproca|mutua|
        plena) ){{0,2}}{_WILL}(?: (?:común|firme|mutua))? (?:de|a|en)""", "obligation", "intent"),
    # Bans.
    Cue(r"""(?:(?:se compromet|se oblig)(?:e|en|erá|erán|a|an)|convienen?|
        acuerdan)(?: mutuamente| solemnemente| recíprocamente|,[^,.;:]{1,100},)? (?:a |en )?(?:no|abstenerse|renunciar|
        nunca)""", "prohibition"),
    Cue(r"""(?:quedan?|quedar(?:á|án)|est(?:á|án)|estar(?:á|án)|ser(?:á|án)|son|
        es)(?: (?:terminantemente|absolutamente|estrictamente|expresamente|igualmente|también|asimismo))? (?:prohibid|
        vedad|proscrit)[oa]s?""",
        "prohibition", bearer="agent"),
    Cue(r"""se proh[ií]be[n]?|se prohibir(?:á|án)|no se (?:permit|admit|autoriz|toler|acept)(?:e|en|a|an|irá|irán|ará|
        arán)|no (?:son|es|será|serán|está|están) (?:permitid|admitid|admisible|
        autorizad)[oae]?s?|no caben?|no cabrá""", "prohibition", bearer="agent"),
    Cue("proh[ií]ben?|prohibir(?:á|án)", "prohibition"),
    Cue(rf"se abst(?:endrá|endrán|iene|ienen)|{_SHALL} abstenerse|renuncian?(?= a)|renunciar(?:á|án)", "prohibition"),
    Cue(rf"""no (?:se )?(?:podr(?:á|án)|puede[n]?|deber(?:á|án)|debe[n]?) (?:ser )?(?:interpretarse|entenderse|
        considerarse|{_CONSTRUED})|no se (?:interpretar|entender|considerar)(?:á|án)""", "declaration"),
    Cue(r"no se (?:podr(?:á|án)|pueden?|deber(?:á|án)|deben?)", "prohibition", bearer="agent"),
    Cue(rf"{NO}(?:deber(?:á|án)|deben?|habr(?:á|án) de|ha de|han de)", "declaration", subject=_INSTRUMENT),
    Cue(rf"{NO}(?:podr(?:á|án)|pueden?|deber(?:á|án)|deben?|habr(?:á|án) de|ha de|han de)", "prohibition"),
    Cue(rf"no {_CLITIC}{_HOLDS}|no (?:son|es|está|están)", "declaration"),
    Cue(rf"{NO}(?:{FUTURE}|{_PRESENT})", "declaration", subject=_INSTRUMENT),
    Cue(rf"no se (?:l[aeo]s? )?{FUTURE}", "prohibition", subject=_ACTORS),
    Cue(rf"no se (?:l[aeo]s? )?{FUTURE}|no ser(?:á|án) {PARTICIPLE}", "prohibition", bearer="agent"),
    Cue(rf"{NO}(?:{FUTURE}|{_PRESENT}|{_DUAL})", "prohibition"),
    # Duties.
    Cue("tendr(?:á|án) (?:derecho a )?un (?:solo )?voto|tienen? un (?:solo )?voto", "declaration"),
    Cue(
        "(?:es|son|será|serán|constituyen?)(?: un)? (?:deber|obligación|responsabilidad|deberes|obligaciones) (?:de|"
        "del)",
        "obligation", bearer="object"
    ),
    Cue("""(?:le |les )?(?:corresponden?|corresponder(?:á|án)|incumben?|incumbir(?:á|án)|competen?|
        competer(?:á|án)) (?:a|al)(?= )""", "obligation", bearer="object"),
    Cue(r"(?:le|les) (?:corresponde|incumbe|compete)n?", "obligation", bearer="agent"),
    Cue(rf"{_BE}{GAP} (?:obligad[oa]s? a|encargad[oa]s? de|responsables? de)", "obligation", negated="exemption"),
    Cue(r"""(?:tienen?|tendr(?:á|án)) (?:que|(?:la|el|por)? ?(?:obligación|deber|responsabilidad|misión|función|tarea|
        cometido)(?:es)? (?:de|y)|a su cargo)|asumen? (?:la obligación|el compromiso) de""",
        "obligation", negated="exemption"),
    Cue(rf"{_SHALL}", "declaration", subject=_INSTRUMENT + "(?!.{0,60}(?:partes|estado))"),
    Cue(_SHALL, "obligation", negated="prohibition"),
    Cue(r"""(?:se compromet(?:e|en|erá|erán)|se obligan?|se obligar(?:á|
        án))(?: mutuamente| solemnemente| recíprocamente|,[^,.;:]{1,100},)?(?: a| en)?|
        convienen?(?= (?:en|,)\b)(?: en)?|acuerdan(?! que)(?= )|
        acuerda(?= \w{2,20}[aei]r\b)""", "obligation", negated="prohibition"),
    Cue(rf"(?:se )?{_MAY}{GAP}", "permission", negated="prohibition"),
    Cue("podr(?:ía|ían)", "permission"),
    # Statuses and what holds by itself.
    Cue(r"""se (?:crea|establece|instituye|constituye)n?(?= (?:un|una|el|la|los|las|por|en)\b)|
        queda(?:n|rá|rán)? (?:cread|establecid|instituid|constituid|abolid|derogad|abrogad|
        suprimid)[oa]s?""", "declaration"),
    Cue(rf"(?:est(?:á|án|ará|arán)|queda(?:n|rá|rán)?){GAP} (?:sujet|sometid)[oa]s? (?:a|al)", "obligation",
        subject=rf"(?!{_INSTRUMENT})", negated="prohibition"),
    Cue(_HOLDS, "declaration"),
    Cue("ser(?:á|án)(?= ?:)", "obligation", bearer="agent"),
    Cue(rf"""(?:{_SAY}|reconocen?|consideran?|constatan?)(?: solemnemente| por la presente)? (?:que|
        la (?:importancia|necesidad|utilidad|contribución|existencia)|el (?:papel|valor))""", "declaration"),
    Cue("consideran?|proclaman?|toman? nota", "declaration"),
    Cue(rf"ser(?:á|án)(?={GAP} {PARTICIPLE})", "obligation", negated="prohibition"),
    Cue(r"ser(?:á|án)|estar(?:á|án)(?= (?:en|a|al|sujet|exent)\w{0,4})", "declaration", negated="prohibition"),
    Cue(rf"(?:se )?{FUTURE}", "declaration", subject=_INSTRUMENT + "(?!.{0,40}contratant)"),
    Cue(r"""se (?:reunir|consultar|abstendr|asegurar|cerciorar|atendr|ajustar|adherir|retirar|pronunciar|encargar|
        conformar|guiar|comprometer|inspirar|dirigir|dotar|congratular|mantendr|ocupar|sumar|sentir)(?:á|án)|
        se (?:reúnen?|aseguran?|ajustan?|dotan?|obligan?|atienen?|adhieren?|
        congratulan?)""", "obligation", negated="prohibition"),
    Cue("se (?:exig|requer)(?:ir(?:á|án)|e|en)(?= a )(?: a)", "obligation", bearer="object", negated="exemption"),
    Cue(rf"(?:se )?{_PRESENT}", "declaration", subject=_INSTRUMENT + "(?!.{0,40}contratant)"),
    Cue(rf"se (?:l[aeo]s? )?(?:{FUTURE}|{_PRESENT})", "obligation", subject=_ACTORS, negated="prohibition"),
    Cue(
        rf"se (?:l[aeo]s? )?(?:{FUTURE}|{_PRESENT}(?: y (?:se )?{_PRESENT})?)",
        "obligation", bearer="agent", negated="prohibition"
    ),
    Cue(rf"{FUTURE}(?: (?:y|o|ni) {FUTURE})?", "obligation", negated="prohibition"),
    Cue(rf"(?:es|son){GAP} {PARTICIPLE} (?=por\b)", "obligation", bearer="agent"),
    Cue(
        rf"{_PRESENT}(?: y {_PRESENT})?",
        "obligation", negated="prohibition"
    ),
    Cue(_DUAL, "obligation", lexical=True),
    Cue(r"(?:es|son|está|están)(?= )", "declaration", alone=True),
)  # fmt: skip

CUE_WORDS = rf"""dividen?|constatan?|toman?|deciden?|cuentan|dan?|hace|apoya|velan?|no|ni|se|nada|ninguna|ninguno|
    {FUTURE}|deben?|ha|han|pueden?|podr(?:ía|ían)|deber(?:ía|ían)|habr(?:ía|ían)|tienen?|queda|quedan|está|están|es|son|
    le|les|a|esto|o|hay|gozan?|disfrutan?|conservan?|ostentan?|procuran?|hacen?|tratan|{_SAY}|conviene|convendría|sería|
    recomiendan?|instan?|exhortan?|ruegan?|piden?|invitan?|alientan?|desean?|contemplan?|convienen?|acuerdan?|
    renuncian?|proh[ií]ben?|caben?|corresponden?|incumben?|competen?|asumen?|{_PRESENT}|
    (?:entr|ces|dej|expir|const|form|tom|afect|eman|basta)an?|surten?|permanecen?|constituyen?|prevalecen?|comprenden?|
    incluyen?|residen?|pertenecen?|tendr(?:á|án)|consisten?|equivalen?|rigen?|excluyen?|garantía|
    (?:regul|destin|acuerd|prest|encarg|entreg|financi)a|reconocen?|velan?|da"""
