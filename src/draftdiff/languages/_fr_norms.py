"""French: how a clause is built, what narrows a duty, how it counts."""

from __future__ import annotations

from draftdiff.languages._contract import Counting, Norms, Qualifiers, Syntax
from draftdiff.languages._fr_cues import ADVERBS, CUE_WORDS, CUES, GAP, PARTICIPLE

_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
# A noun that can act: after a verb only such a one is taken for its subject.
_ACTOR = r"""(?:[A-ZÉÈÀ][\w’'-]*|parties|états?|nationaux|citoyens|personnes|autorités|membres|organes?|dispositions|
    gouvernements?|ressortissants|peuple|ministre|présente?s?|mesures|conditions|textes?|accord|traité)"""
_ARTICLE = r"""(?:[Ll]es? |[Ll]a |[Ll]['’]|[Tt]oute?s? |[Tt]ous (?:les )?|
    [Cc]ette |[Cc]e |[Cc]es |[Cc]haque |[Uu]ne? |[Aa]ucune? |[Dd]es )"""
_STOPS = r"""(?= (?:à|dans|pour|sur|sous|en|par|avec|conformément|lorsque|si|qui|que|dont|au|aux|sans|avant|après|dès|
    jusqu|est|sont|et les|et la)\b|[,.;:()]|$)"""

SYNTAX = Syntax(
    determiners=r"""(?<![a-tv-zà-ÿ]['’])(?:les?|la|l(?=['’])|une?|chacune?|chaque|toute?s?|tous|aucune?|nulle?|ni|ces?|
        cet|cette|ses|son|sa|leurs?|des|du|l|quiconque|celui|celle|ceux|celles|seule?s?|rien|nulle?|certaine?s?|
        plusieurs|deux|trois|lesdite?s?|lesdits|ladite|ledit|d['’]autres|toutefois l|tel(?:le)?s?|quelque)""",
    pronouns="ils?|elles?|celui-ci|celle-ci|ceux-ci|celles-ci|on|nul|quiconque|chacune?|ce dernier|cette dernière",
    prepositions=r"""de|à|du|des|au|aux|par|avec|en|dans|sur|sous|pour|entre|contre|vers|chez|sans|selon|dès|après|
        avant|pendant|durant|depuis|jusqu['’]au|hors|outre|comme|que|et|ou|le|la|les|une?|ces?|cet|cette|ses|son|sa|
        leurs?|chaque|toute?s?|tous|aucune?|présente?s?|hautes?|deux|trois|autres?|même|mêmes|ladite|ledit|lesdite?s?|
        ne|tel|telle""",
    conjunctions="et|ou|ni|mais|or|tandis que|alors que|et/ou",
    fronting=r"""en|si|s(?=['’]il)|dans|à|au|aux|lorsque?|lorsqu|quand|pour|par|sous|sur|sans|avec|après|avant|dès|
        pendant|durant|depuis|selon|conformément|sauf|afin|de (?:même|plus|manière|façon|sorte|concert|leur côté|
        son côté)|d(?=['’](?:ici|un commun|office|autre part|une part|une manière))|d['’]un commun accord|sous réserve|
        nonobstant|notwithstanding|vu|eu égard|compte tenu|tenant compte|étant|ayant|jusqu|tant que|aussi|dès lors|
        à moins|à défaut|faute|outre|hormis|excepté|y compris|notamment|ainsi que|comme|ci-après|soit|tels?|telles?|
        lors|une fois|chaque fois|toutes les fois|tous les|chaque année|entre|vers|contre|suivant|concernant|quant|
        quel(?:le)?s? que|quoi|où|dont|qui|que|qu|parmi|lesquel(?:le)?s|auquel|moyennant|grâce|faisant|statuant|
        agissant|\w{2,20}ant|(?:agréé|visé|fondé|prévu|établi|mentionné|énoncé|désigné|situé|nommé)e?s?|
        a (?:la|cette|cet|ces|l|compter|titre|défaut|moins|partir)|et/ou|au besoin|chez|hors""",
    subordinators=r"""lorsqu(?:e|['’]ils?|['’]elles?|['’]une?|['’]aucune?)|lorsqu(?=['’])|quand|si(?! que)|s['’]ils?|
        (?:à ce|afin|pour|sorte|façon|manière|condition) qu(?:e|['’])\b[^.,;:]{0,400}|
        (?<!ainsi\s)(?<!plutôt\s)(?<!autre\s)que|qu['’](?:ils?|elles?|on|à|en)|qu(?=['’])|dont|où|
        qui(?=(?: (?:ne|le|la|les|lui|leur|y|en|se|s['’]|n['’]|l['’]))*\s*$)|puisque|parce que|afin que|quoique|
        comme(?= le)|lequel|laquelle|lesquel(?:le)?s|auquel|auxquel(?:le)?s|duquel|desquel(?:le)?s|pourvu que|
        jusqu['’]à ce que""",
    relatives="lequel|laquelle|lesquels|lesquelles|ce qui",
    reporting=r"""(?:conv(?:ient|iennent)|convenue?s?|décid(?:e|ent)|déclar(?:e|ent)|confirm(?:e|ent)|affirm(?:e|ent)|
        reconnai(?:ssent|t)|reconnaît|entendu|arrêté|stipul\w{1,5}|étant entendu|prévu) (?:que|qu)""",
    infinitive=r"à|de|pour|sans|par|peut|peuvent|doit|doivent|devra|pourra|ne pas",
    adverbs=rf"{ADVERBS}|(?:les?|la|lui|leur|en|y|se|ne)|[ls]['’]|n['’]",
    fillers=r"""toutefois|cependant|néanmoins|en outre|de plus|en conséquence|par conséquent|ainsi|de même|en revanche|
        également|aussi|enfin|dès lors|et|mais|ou|or|à défaut|par ailleurs|pour sa part|en particulier|notamment""",
    clausal=r"""si|s(?=['’]il)|lorsque?|lorsqu|quand|tant que|dès que|afin que|pour que|à moins que|qui|que|qu|dont|où|
        considérant|reconnaissant|rappelant|attendu|vu|puisque|une fois que|après que|avant que|jusqu""",
    finite=r"""est|sont|a|ont|était|étaient|serait|soit|soient|ait|aient|peut|peuvent|doit|doivent|souhaite(?:nt)?|
        désire(?:nt)?|estime(?:nt)?|demande(?:nt)?|fait|font|dispose(?:nt)?|reçoit|reçoivent|devient|deviennent|
        adhère(?:nt)?|s['’]estime|ne|se|n|s|décide|ratifie|exerce(?:nt)?|figurent|forment|possède(?:nt)?|
        participe(?:nt)?|applique(?:nt)?""",
    defined=r"""[\"“«]|(?:le |les |l['’])(?:termes?|mots?|expressions?|vocables?)\b""",
    recitals=True,
    negative="aucune?|nulle?|ni|personne|rien",
    expletive="(?!)",
    passive=rf"""(?:(?<=sera)|(?<=seront)|{GAP} (?:être|avoir été)|(?:,[^,.;:]{{1,80}},) être){GAP}(?: (?:pas|plus|
        jamais))?(?: {ADVERBS})? {PARTICIPLE}""",
    agent=r"""(?:par|auprès de personne) ((?:(?:les?|la|l['’]|une?|chaque|chacune?|tous|toute|leurs?|son|sa|ses|cette|
        cet|ces?)(?!\w)(?! ?(?:voie|moyen|biais|écrit|suite|présente?|fait|vote|majorité|application|même|dépôt|simple|
        texte|procédure|accord|vo[it]|intermédiaire|entremise|loi\b|traité|article|paragraphe|échange|règlement)\b)|
        (?=[A-Z])|(?=l['’]))[^,.;:()]{2,80}?)(?= (?:en|dans|à|au (?:plus|moins|cours|titre|moyen|sein)|pour|sur|sous|
        conformément|après|avant|dès|si|qui|que|dont|lorsque|sans|selon|par|et(?:est|sont|entre|ne)|ou par|avec|
        moyennant|jusqu|parmi|statuant|pendant|est|sont|peut)\b|[,.;:()]|$)""",
    object=r"""\s*(?:à |aux? )?((?:(?:les?|la|l['’]|tous|tout|toutes|toute|chaque|chacune?|une?|aux?|leurs?|ces?|
        cette)\s?)?(?!d['’e])[^,.;:]{1,80}?)(?=(?:,[^,.;:]{1,80},)? (?:de|à) |,? (?:d['’]|qu['’e])|[,.;:]|$)""",
    abbreviations=tuple("art arts par al cf p pp ch fig réf doc m mm mme mlle st vol n no nos ex etc i.e".split()),
    behind=rf"""(?: {PARTICIPLE})?(?: [a-zà-öø-ÿ]{{2,20}}(?:er|ir|re)(?: (?:à|aux?|de|
        du) [^,.;:]{{1,60}}?)?)?(?:,[^,.;:]{{1,80}},)?\s+
        ({_ARTICLE}(?:[\w’'-]{{1,20}} )?{_ACTOR}[^,.;:()]{{0,60}}?){_STOPS}""",
    tail=r"""(?:qui|que|qu|dont|où|lequel|laquelle|lesquel(?:le)?s|auquel|à laquelle|sur le territoire|
        , (?:statuant|agissant)|et (?:qui|dont))""",
)

_FROM = r"""(?:(?:la |le |les |l['’]|sa |son |leur |cette |cet |ladite |du |de la |des )?(?:date (?:de |d['’]|
    du )(?:la |l['’]|son |sa )?)?[\w]{1,30}(?: (?:de |du |des |d['’]|
    par )(?:(?:la |le |les |cette |ce |sa |son |leur )|l['’])?(?:[\w]{1,20}ième )?[\w]{1,30}){0,4})"""
_EVENTS = """signature|ratification|adhésion|entrée en vigueur|expiration|dénonciation|adoption|dépôt|réception|
    publication|notification|approbation"""
_NAMES = r"""((?:(?:les?|la|l['’]|chaque|toute?s?|tous|autres?|aux?)\s?)*[A-ZÉ][\w-]*(?: (?:(?:de (?:la |l['’])?|
    du |des )?[A-ZÉ][\w-]*|parties?|contractantes?|membres?))*)"""

QUALIFIERS = Qualifiers(
    conditions=r"""seulement si|uniquement (?:si|dans|en)|si|s(?=['’]ils?\b)|en cas (?:de|d)|au cas où|dans le cas où|
        dans les cas où|dans l['’]hypothèse où|dans l['’]éventualité|à (?:la )?condition (?:que|qu|de|d)|pourvu que|
        étant entendu que|sous réserve (?:de|d|du|des|que|qu)|tant que|tant qu|aussi longtemps que|
        dans la mesure (?:où|du)|pour autant que|pour autant qu|lorsque|lorsqu|quand|dès que|dès lors que|une fois que|
        chaque fois que|en temps de|avec (?:l['’]|le |leur |son )(?:accord|consentement|approbation|autorisation|
        assentiment)|sans (?:l['’]|le |leur |son )(?:accord|consentement|approbation|autorisation|assentiment)|
        (?:à|sur|après) (?:la |sa |leur |une )?(?:demande|invitation|requête|autorisation|notification)|le cas échéant|
        si (?:nécessaire|possible|besoin est)|au besoin|en tant que de besoin|moyennant|à défaut (?:de|d)|
        en l['’]absence (?:de|d)|à partir du moment où""",
    loose_conditions="après|pendant|durant|lors|en attendant|faute|avant que|là où|où",
    exceptions=r"""sauf|à moins (?:que|qu|de|d)|excepté|hormis|à l['’]exception (?:de|d|du|des)|
        à l['’]exclusion (?:de|d|du|des)|sans préjudice (?:de|d|du|des)|par dérogation|autres? que|hors""",
    limits=r"""conformément|en application|en vue (?:de|d|du)|afin (?:de|d|que)|nonobstant|compte tenu|eu égard|
        aux fins (?:de|d|du)|notamment|y compris|en particulier|selon|en vertu|dans le cadre""",
    words="""seulement|uniquement|si|s|en|au|aux|dans|à|pourvu|étant|sous|tant|aussi|pour|lorsque|lorsqu|quand|dès|une|
        chaque|avec|sans|sur|après|le|moyennant|pendant|durant|lors|faute|avant|là|où|sauf|excepté|hormis|par|autres?|
        hors|conformément|afin|nonobstant|compte|eu|notamment|y|selon""",
    before_time=r"""(?:dans|sous|pendant|durant|pour|avant|après|jusqu['’](?:à|au|aux)|à (?:compter|partir|dater)|dès|
        au plus tard|au moins|au plus|tous|toutes|chaque|d['’]ici|pas plus tard que|moyennant|en|depuis|à|au|
        à l['’]expiration|à l['’]issue|dans un délai maximum|n['’]excédant pas|ne dépassant pas|d['’]une durée|
        le)(?: (?:les?|la|une?|du|des|de|délai|délais|maximum|maximal|minimum|durée|période|périodes|successives|au|à|
        plus|tard|moins|préavis|écrit|premiers|date|suivante?s?|d['’]une?|d['’]au (?:moins|plus)|initiale|maximale|
        raisonnable|supplémentaire|intervalles)){0,7}""",
    after_time=rf"""(?:au plus tard |ouvrables |francs )?(?:(?:après|avant|suivant|
        à (?:compter|partir|dater) (?:de|du|d)|qui (?:suit|suivent|suivra|suivront)|de|d) ?{_FROM})""",
    anchored=rf"""(?:au plus tard )?(?:après|avant|suivant|à (?:compter|partir|dater) (?:de|du)|
        qui (?:suit|suivent|suivra|suivront)) {_FROM}""",
    events=rf"""(?:dès|lors|après|avant|jusqu['’]à|à|depuis|à (?:compter|partir|dater)) (?:de )?(?:la |le |l['’]|
        son |sa |leur )?(?:date (?:de |d['’])(?:la |l['’]|
        son |sa )?)?(?:{_EVENTS})(?: (?:de |du |des |par )(?:la |le |les |l['’])?(?:présente? )?[\w]{{1,30}})?|
        avant (?:que |l['’])(?:le |la )?(?:présente? )?[\w]{{1,20}} n['’]entre en vigueur|sans délai|sans retard|
        dans les (?:meilleurs|plus brefs) délais|dans un délai raisonnable|immédiatement""",
    event_words="dès|lors|après|avant|jusqu|à|depuis|sans|dans|immédiatement",
    beneficiaries=(
        rf"(?:au secours|à l['’]aide|en aide|en faveur|au profit|au bénéfice|à l['’]appui|au nom|"
        rf"à la défense) (?:de |d['’]|du |des |à |aux? ){_NAMES}",
        rf"(?:assistent?|soutien(?:nent|t)|protègent?|défend(?:ent)?|inform(?:e|ent|era|eront|er)|aid(?:e|ent|er)|"
        rf"consult(?:e|ent|er)|assister|soutenir|protéger) {_NAMES}",
        rf"(?:assistance|aide|appui|soutien|protection|accès|informations?|indemnisation) (?:à |aux? ){_NAMES}",
        rf"(?:à |aux? )(?!(?:la |l['’])?(?:Article|Annexe|Partie [IVX\d]|Chapitre|Titre)){_NAMES}",
    ),
    joint=(
        r"(?:d['’]un |de )commun accord|par (?:accord|consentement) mutuel|d['’]accord (?:entre|commun)|consensus|"
        r"unanim\w{1,6}",
        r"(?:avec|sans|sous réserve de|moyennant) (?:l['’]|le )(?:accord|consentement|"
        r"approbation) de (?:tou(?:te)?s|chaque|chacune?)",
        r"tou(?:te)?s [^.,;:]{0,60}?(?:convenue?s?|d['’]accord|approuvé)",
    ),
)

_ONES = "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_TIMES = (
    ("minute", "minute minutes"), ("hour", "heure heures"), ("day", "jour jours"), ("week", "semaine semaines"),
    ("month", "mois"), ("year", "an ans année années"), ("decade", "décennie décennies"),
)  # fmt: skip
_RANKS = (
    "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième "
    "treizième quatorzième quinzième"
).split()

COUNTING = Counting(
    words={word: at for at, word in enumerate(_ONES.split(), 2)}
    | {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "soixante-dix": 70}
    | {"dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "quatre-vingt": 80, "quatre-vingts": 80, "quatre-vingt-dix": 90}
    | {"cent": 100, "cents": 100, "mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9},
    ordinals={word: at for at, word in enumerate(_RANKS, 1)}
    | {"première": 1, "second": 2, "vingtième": 20, "trentième": 30, "quarantième": 40, "cinquantième": 50}
    | {"soixantième": 60, "quatre-vingt-dixième": 90, "centième": 100},
    ordinal_ending="er|re|e|ème|eme|ième|nde?",
    link="et",
    ranges="à|ou",
    single="une?",
    thousands=".",
    decimal=",",
    times={form: unit for unit, forms in _TIMES for form in forms.split()}
    | {"jours ouvrables": "working day", "jours ouvrés": "working day", "jour ouvrable": "working day"}
    | {"jours calendaires": "day", "jours francs": "day", "mois civils": "month", "années civiles": "year"},
    units={"pour cent": "per cent", "%": "per cent", "points de pourcentage": "percentage point"}
    | {"km": "km", "kilomètres": "km", "kilomètre": "km", "mètres": "m", "mm": "mm", "cm": "cm", "kg": "kg"}
    | {"kilogrammes": "kg", "tonnes": "tonne", "euros": "euro"}
    | {"milles marins": "nautical mile", "kilomètres carrés": "square km"}
    | {"droits de tirage spéciaux": "special drawing right"}
    | {"personnes": "person"}
    | {"dollars des états-unis": "US dollar", "hommes": "man", "aéronefs": "aircraft"},
    plurals=(
        ("ous", "ous"), ("aux", "al"), ("eux", "eu"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""), ("", ""),
    ),
    months={word: at for at, word in enumerate(_MONTHS.split(), 1)} | {"aout": 8, "fevrier": 2, "decembre": 12},
    dates=(
        r"(?P<day>\d{1,2})(?:er)? (?P<month>{months}) (?P<year>\d{4})",
        r"(?P<month>{months}) (?P<year>\d{4})",
    ),
    years="en|depuis|de|année|avant|après|pour|et|à|l'an",
    not_counted="""peut|peuvent|doit|doivent|est|sont|de|du|des|et|ou|à|au|aux|en|dans|par|pour|sur|plus|moins|pas|les|
        ses|fois|mois|sous|sans|dans|puis|depuis|mais|autres|premiers|dernières|derniers|suivants""",
    cited=r"""résolutions?|n[o°]s?\.?|numéros?|règlements?|directives?|décisions?|pages?|phase|catégorie|classe|tableau|
        option|(?:ue|ce|cee)""",
)  # fmt: skip

NORMS = Norms(cues=CUES, cue_words=CUE_WORDS, syntax=SYNTAX, qualifiers=QUALIFIERS, counting=COUNTING)
