"""French: how its treaties bind, allow, exempt and declare; the operative present and future bind as "shall" does."""

from __future__ import annotations

from draftdiff.languages._contract import Cue
from draftdiff.languages._fr_verbs import AMBIGUOUS, NOUNS, OTHERS, PRESENT, REFLEXIVE, STEMS

LETTER = "[a-zà-öø-ÿœ]"
# Adverbs that may stand inside a cue ("doivent également") or, with object pronouns, between a subject and its cue.
ADVERBS = r"""également|aussi|toujours|toutefois|cependant|néanmoins|donc|ainsi|dès lors|en outre|en conséquence|
    par conséquent|notamment|en particulier|conjointement|ensemble|immédiatement|sans délai|sans retard|promptement|
    périodiquement|régulièrement|annuellement|dûment|pleinement|entièrement|seule?s?|uniquement|exclusivement|
    normalement|généralement|en général|en principe|mutuellement|réciproquement|tacitement|automatiquement|expressément|
    librement|individuellement|collectivement|de même|en tout temps|à tout moment|à tous moments|d['’]office|
    par la suite|ensuite|alors|le cas échéant|en tant que de besoin|au besoin|chaque année|tous les ans|de plein droit|
    de nouveau|provisoirement|définitivement|directement|désormais|enfin|non plus|par la présente|strictement|
    solennellement|respectivement|activement|étroitement|en aucun cas|en aucune manière|à cette fin|à cet effet|
    si possible|autant que possible|même|soit|tous|toutes|réputée?s?|ci-après"""
GAP = rf"(?:,? (?:{ADVERBS}),?){{0,2}}"
_TO = "(?:à|de|d(?=['’])|aux?|du)"
_FUTURE = rf"(?!front\b|contra\b|extra\b|ultra\b|tiendra lieu\b){LETTER}{{0,20}}[deiuvrt]r(?:a|ont)"
_PRONOUN = r"(?:(?:les?|la|lui|leur|en|y|se) |[ls]['’]|y )"
_NE = rf"(?:ne |n['’]){_PRONOUN}{{0,2}}"
_PAS = rf"(?:{GAP} (?:pas|plus|jamais|nullement|point|guère))"
# Past, subjunctive and conditional: what was, may be, or would be, and what nobody owes.
_NOT_FINITE = r"(?:a|ont|avai(?:t|ent)|étai(?:t|ent)|soi(?:t|ent)|ai(?:t|ent)|puiss\w{1,6}|fass\w{1,6}|fût|eût)\b"
PARTICIPLE = rf"""(?:(?!(?:charg|guid|li|represent|représent|compos|assist|habilit|invit|encourag|fond|inspir|
    engag)ée?s?\b){LETTER}{{2,20}}ée?s?|(?:r?établ|défin|garant|fourn|rempl|chois|sais|rég|suiv|poursuiv|avert|invest|
    réun|accompl|pun|répart|élarg|abol|ressais|bât|franch|bann|ralent|rav|amoind)ie?s?|
    (?:[a-zé]{{0,8}}(?:tenu|reçu|rendu|conçu|perçu|pourvu|prévu|élu|conclu|suspendu|tendu|vendu|fendu|convenu|résolu|
    connu|entendu|attendu|battu|dévolu|dissou|exclu|conten)|inclus|lu|vu|dû|du)e?s?|
    (?:[a-zé]{{0,6}}(?:mis|pris)|dissoute?|[a-zé]{{0,6}}(?:fait|dit|crit|duit|truit|joint|treint|ouvert|offert|couvert|
    souscrit|prescrit|interdit))e?s?)(?!\w)"""
_BE = "(?:est|sont)"
_WILL_BE = "(?:sera|seront)"
_BOUND = "(?:tenue?s?|obligée?s?|contrainte?s?|astreinte?s?)"
_BURDEN = r"""(?:(?:l['’]|la |les |une |cette |ces )?(?:obligation|condition|formalité|procédure|autorisation|exigence|
    disposition|règle|contrôle|impôt|taxe|droit|limitation|restriction)|aucune?)"""
_FREE = "(?:autorisée?s?|habilitée?s?|admise?s?|libres?|en droit|en mesure|fondée?s?|recevables?)"
_HAVE = "(?:a|ont|aura|auront|possède|possèdent|conserve|conservent|garde|gardent)"
_RIGHT = r"""(?:(?:le|un|son|leur|tout|pleinement le|seule?s? le|également le|aussi le|la|toute|les|
    des)\s+)?(?:plein |même |seul )?(?:droits?|faculté|possibilité|pouvoirs?|liberté|compétence|qualité|
    capacité)(?=(?:,[^,.;:]{1,80},| sans [^,.;:]{1,40}?)? (?:de|à|d|aux?|du|des|pour|en|exclusif|inaliénable|
    souverain)\b)"""
_EFFORT = r"""(?:s['’](?:efforc|emploi|attach)(?:e|ent|era|eront)|(?:m(?:et|ettent|ettra|ettront)|
    mettre) (?:en œuvre )?tout en œuvre|mett(?:ra|ront|ent) tous leurs efforts|
    f(?:ait|ont|era|eront) (?:tout(?:son|leur|ce qui est en (?:son|leur)) (?:possible|pouvoir)|de (?:son|leur) mieux|
    tous (?:ses|leurs|les)efforts|tout ce qui)|déploi(?:e|ent|era|eront) (?:tous )?(?:ses|leurs|des|
    les) (?:meilleurs )?efforts|cherch(?:e|ent|era|eront)(?= à)|tend(?:ent|ra|ront) à|
    n['’]épargn(?:ent|era|eront) aucun effort|ne ménag(?:ent|era|eront) aucun effort|œuvr(?:e|ent|era|eront)|
    vis(?:ent|era|eront)(?= à))"""
_WILL = r"(?:intention|volonté|détermination|disponibilité|résolution|souhait|désir)"
_SAY = "(?:confirm|déclar|exprim|affirm|réaffirm|annonc|manifest|proclam|réitèr|réitér)(?:e|ent)"
_CONSTRUED = "(?:interprétée?s?|comprise?s?|considérée?s?|entendue?s?|regardée?s?|réputée?s?|censée?s?)"
_GAP = r"""(?:rien dans|aucune (?:des )?(?:dispositions?|stipulations?)|aucun des articles|
    nulle disposition)\b(?:(?!n['’]|ne\b)[^.;:]){0,120}? (?:ne |n['’])"""

# A subject that cannot act.
_INSTRUMENT = r"""(?:(?:le|la|les|l['’]|ce|cet|cette|ces|présente?s?|chaque|tout|toute|tous|toutes|aucune?|une?|des|
    dispositions|stipulations|termes|de|du|premi\w{1,4}|autres?|ladite|ledit|lesdit\w{1,2}|même|
    second\w?)(?: |(?<=['’]))){0,6}(?:convention|traité|accord|protocole|annexes?|articles?|paragraphes?|alinéas?|
    dispositions?|règles?|statut|charte|pacte|chapitre|section|appendices?|textes?|règlement|directive|décision|
    garanties?|obligations?|droits?|mandat|siège|durée)(?= |[,.;:)]|$)"""
# What a text itself brings about: nobody has to act for it to be so.
_HOLDS = r"""(?:entr(?:e|ent|era|eront) en (?:vigueur|application)|pr(?:end|ennent|endra|endront) (?:effet|fin)|
    cess(?:e|ent|era|eront) (?:d['’]|de )(?:avoir|être|produire|s['’]appliquer|porter)|expir(?:e|ent|era|eront)|
    (?:demeur|rest)(?:e|ent|era|eront)(?= (?:en vigueur|ouvert|applicable|valable|régi|soumis|sans|inviolable|acquis|
    libre|propriété))|(?:f(?:ait|ont|era|eront) (?:partie|foi|également foi|loi|l['’]objet))|
    (?:s['’])(?:appliqu|étend)(?:e|ent|era|eront|ra|ront)?|constitu(?:e|ent|era|eront)|
    (?:l['’])?emport(?:e|ent|era|eront)|prév(?:aut|alent|audra|audront)|prim(?:e|ent|era|eront)|
    compren(?:d|nent|dra|dront)|comport(?:e|ent|era|eront)|compt(?:e|ent|era|eront)(?= \w{1,12} (?:membre|juge))|
    se compos(?:e|ent|era|eront)|appart(?:ient|iennent|iendra|iendront)(?! à .{1,60} d['’e])|
    (?:ser(?:a|ont)) (?:(?:tacitement )?(?:prorogée?s?|reconduite?s?|renouvelée?s?)|réputée?s?|composée?s?|ouverte?s?|
    considérée?s?|renouvelables?|égale?s?|de|nulle?s?|nuls?|valables?|applicables?|en vigueur|sans|le|la|les|une?|
    reconduite?s?|fondée?s?)|(?:a|ont|aura|auront) (?:pour (?:but|objet|objectif|siège|mission|tâche|langues?)|
    (?:la )?(?:force|valeur)|effet|son siège|la même|les mêmes)|valent|vaud(?:ra|ront)|équiva(?:ut|udra)|
    résid(?:e|ent|era)|li(?:ent|era|eront)|port(?:e|ent|era|eront) (?:effet|création)|
    produi(?:t|sent|ra|ront)(?= (?:ses |leurs |des |tous |les )?(?:pleins? )?effets?)|rev(?:êt|êtent|êtira)|
    jou(?:it|issent|ira|iront) de la (?:personnalité|capacité)|possèd(?:e|ent) la personnalité|s['’]éten(?:d|dent|dra)|
    repos(?:e|ent|era)|consist(?:e|ent|era|eront)|début(?:e|ent|era|eront)|
    commenc(?:e|ent|era|eront)(?= (?:à (?:courir|la|compter|l)|le|au)\b)|cour(?:t|ent|ra|ront)|
    se (?:fond|divis)(?:e|ent)|port(?:e|ent|era|eront) préjudice|s['’]ajout(?:e|ent)|port(?:e|ent|era|eront) atteinte|
    affect(?:e|ent|era|eront)|préjug(?:e|ent|era|eront)|dur(?:ent|era|eront)|exclu(?:t|ent|ra|ront)|
    relèv(?:e|ent|era|eront)|impliqu(?:e|ent|era|eront))"""

# Words in "-ent" that are no verb.
_NO_VERB = r"""(?:présent|différent|permanent|compétent|équivalent|récent|urgent|argent|président|agent|client|incident|
    accident|précédent|continent|parent|vent|cent|souvent|content|adjacent|afférent|pertinent|transparent|inhérent|
    cohérent|fréquent|subséquent|conséquent|référent|adhérent|éminent|excédent|antécédent|patent|absent|prudent|
    montrent|prouvent|existent|semblent|signifient|proviennent|soient|aient|étaient|avaient|indépendant|apparent)\b"""
INFINITIVE = rf"(?= (?:ne |n['’])?(?:pas |plus )?(?:se |s['’]|les? |la |l['’]|y |en )?{LETTER}{{2,20}}(?:er|ir|re)\b)"
_HEADS = r"(?:(?:le |la |l['’])(?:conseil|assemblée|conférence|comité|congrès|commission)\b.{0,80})"

# Order is meaning: at one place in a text the first cue that fits is taken.
CUES = (
    Cue(r"(?:convien(?:t|nent)|décid(?:e|ent)) qu(?:e|(?=['’]))", None),
    Cue(r"(?:décid|arrêt|proclam|adopt)(?:e|ent) ce qui suit|(?<=\bse\s)sont|(?<=\bs['’])est", None),
    # What is said in such a clause is told, and not that it is said.
    Cue(rf"""{_SAY}(?: solennellement| par la présente)? qu(?:e|['’]ils?|['’]elles?|['’]une?|
        (?=['’]))(?=[^.;:]{{0,160}} (?:doi(?:t|vent)|s['’]engag\w{{1,5}}|{_FUTURE})\b)""", None),
    Cue(rf"(?:aura|auront){GAP} (?:été )?{PARTICIPLE}(?!\w)(?<!qualité)(?<!liberté)(?<!faculté)", None),
    Cue(r"""(?:sont|est) (?:convenue?s? (?:de ce|des|que)|entendue?s? que)|
        s['’]entend(?:ent)?(?= (?:de|d|par|au|comme)\b)""", None),
    Cue(r"il s['’]agi[tr]|il est entendu que|il y a|peut-être|c['’]est-à-dire|est-à-dire|peut avoir été", None),
    Cue(r"(?:ne |n['’])(?:fût|soit|soient|ait|aient|puisse|puissent|fasse|a |ont )", None),
    Cue(rf"(?<=\bquiconque\s)(?:{PRESENT})(?= (?:a|doit|peut|sera)\b)", None),
    Cue(r"""on (?:entend|désigne)|désign(?:e|ent)(?= (?:une?|des|les?|la|l|toute?|tout|aussi|
        également)\b)(?<=[»\"”’]\sdésigne)""", None),
    # "Rien dans le présent Traité n'empêche ..." lifts a ban, lifts a duty, or says how to read.
    Cue(rf"""{_GAP}(?:peut |saurait |doit )?(?:être {_CONSTRUED} comme )?(?:empêch|interd|fai[ts]|faisant obstacle|
        s['’]oppos|exclu)\w{{0,8}}(?: obstacle)?""", "permission", bearer="object"),
    Cue(
        rf"{_GAP}(?:peut |saurait |doit )?(?:être {_CONSTRUED} comme )?(?:oblig|contrain|impos|exig|requi)\w{{0,8}}",
        "exemption", bearer="object"
    ),
    Cue(rf"{_GAP}{LETTER}{{1,20}}", "declaration", bearer="agent"),
    # Exemptions: what is not owed, and where a rule does not reach.
    Cue(rf"""{_NE}(?:est|sont|sera|seront|peut être|peuvent être|pourra être|pourront être|
        saurait être){_PAS}?{GAP} (?:{_BOUND} {_TO}|(?!tenu){_BOUND})""", "exemption"),
    Cue(rf"{_NE}(?:{_BE}|{_WILL_BE})(?={GAP} {PARTICIPLE} qu)", "obligation"),
    Cue(rf"""{_NE}(?:a|ont|aura|auront){_PAS} (?:l['’]obligation de|d['’]obligation|à{INFINITIVE})|
        {_NE}(?:{_BE}|{_WILL_BE})(?:{_PAS} soumise?s?|{GAP} soumise?s? (?:à|aux?) {_BURDEN})|{_NE}(?:doi(?:t|vent)|
        devr(?:a|ont)){_PAS} nécessairement""", "exemption"),
    Cue(rf"""{_NE}(?:s['’])(?:appliqu|étend)(?:e|ent|era|eront|ra|ront){_PAS}?|
        {_NE}(?:est|sont|sera|seront){_PAS} applicables?""", "exemption"),
    Cue(rf"""(?:{_BE}|{_WILL_BE}){GAP} (?:exemptée?s?|dispensée?s?|exonérée?s?|affranchie?s?|exclue?s? d[ue])|
        (?:{_BE}|{_WILL_BE}) exempte?s?""", "exemption"),
    Cue(rf"n['’](?:a|ont|aura|auront){_PAS} besoin", "exemption"),
    Cue("il n['’]y a pas lieu", "exemption", bearer="agent"),
    # Rights and leave.
    Cue("(?:a|ont|aura|auront|dispos(?:e|ent|era|eront)) (?:d['’])?une (?:seule )?voix", "declaration"),
    Cue(rf"""{_NE}(?:{_HAVE}{_PAS} (?:le|de) droit|(?:est|sont|sera|seront){_PAS} {_FREE}(?= (?:à|de|d)\b)|
        dispos(?:e|ent)(?:ra|ront)?{_PAS})""", "prohibition"),
    Cue(rf"{_NE}{_HAVE} (?:le )?(?:droit|pouvoir)", "permission", negated="prohibition"),
    Cue(rf"{_HAVE}{GAP}(?:,[^,.;:]{{1,80}},)? {_RIGHT}", "permission", negated="prohibition"),
    Cue(rf"""(?:joui(?:t|ssent|ra|ront)|bénéfici(?:e|ent|era|eront)|dispos(?:e|ent|era|
        eront)){GAP} (?:pleinement |également )?(?:d['’]un |du |de la |de ce |des (?:mêmes )?|de l['’]|
        de (?:tous )?(?:les )?|de son )?(?:plein |même )?(?:droits?|libertés?|facultés?|possibilité|privilèges?|
        immunités?|inviolabilité|protection|pouvoirs?|exemptions?|délai|accès|liberté)""",
        "permission", negated="prohibition"),
    Cue(rf"(?:a|ont|aura|auront){GAP} (?:libre |pleinement )?accès", "permission", negated="prohibition"),
    Cue(r"se réserv(?:e|ent|era|eront)(?: (?:le droit|la faculté|la possibilité))?", "permission"),
    Cue(rf"(?:{_BE}|{_WILL_BE}){GAP} {_FREE}(?= (?:à|de|d)\b)", "permission", negated="prohibition"),
    Cue(r"il (?:est|sera) (?:permis|loisible|possible) (?:à|aux?)(?= )", "permission", bearer="object"),
    Cue(r"il (?:est|sera) (?:permis|loisible|possible)", "permission", bearer="agent"),
    Cue(rf"il n['’]est{_PAS} (?:permis|possible|loisible|licite)(?: (?:à|aux?)(?= ))?", "prohibition", bearer="object"),
    Cue("joui(?:t|ssent|ra|ront)(?! de la (?:personnalité|capacité))", "permission", negated="prohibition"),
    # Efforts: the verb binds, its object does not.
    Cue(rf"{_EFFORT}(?: de| à| pour)? (?:ne pas|ne|n['’])(?= )", "prohibition", "best-efforts"),
    Cue(rf"(?:doi(?:t|vent) |devr(?:a|ont) )?{_EFFORT}", "obligation", "best-efforts"),
    Cue(r"""(?:s['’]engag(?:e|ent|era|eront) à|conviennent de|doi(?:t|vent)|
        devr(?:a|ont)) (?:s['’](?:efforcer|employer|attacher)|faire tout|faire de|mettre tout|tout mettre|déployer tous|
        chercher à|œuvrer)(?: \w{1,12}){0,3}?(?= (?:de|à|pour|d)\b|[,.;])""", "obligation", "best-efforts"),
    # Exhortation.
    Cue("il est (?:recommandé|conseillé) (?:à|aux?)(?= )", "obligation", "hortatory", bearer="object"),
    Cue(rf"(?:ne |n['’]){_PRONOUN}?devrai(?:t|ent)(?:{_PAS})?", "prohibition", "hortatory"),
    Cue(rf"devrai(?:t|ent){GAP}", "obligation", "hortatory"),
    Cue(rf"""(?:{_BE}|{_WILL_BE}|peut être|peuvent être){GAP} (?:invitée?s?|encouragée?s?|engagée?s?|exhortée?s?|
        priée?s?|conviée?s?|appelée?s?|incitée?s?) (?:à|de|d(?=['’]))""", "obligation", "hortatory"),
    Cue(rf"il (?:convient|conviendrait|importe){GAP}(?= (?:de|d|que|qu|à|aux?)\b)", None),
    Cue(rf"""il (?:est (?:souhaitable|recommandé|conseillé|opportun|approprié)|
        serait souhaitable){GAP}(?= (?:de|d|que|qu|à|aux?)\b)""", "obligation", "hortatory", bearer="agent"),
    Cue(r"(?:recommand|suggèr|conseill)(?:e|ent)(?= (?:à|aux?)\b)", "obligation", "hortatory", bearer="object"),
    Cue(
        r"(?:invit|exhort|encourag|pri|engag|convi)(?:e|ent)(?= (?:les?|la|l|tous|toutes|chaque|instamment)\b)",
        "obligation", "hortatory", bearer="object", subject=_HEADS
    ),
    Cue(
        r"(?:exhort|invit|convi)(?:e|ent)(?= )|(?:pri(?:e|ent)|demand(?:e|ent)) instamment",
        "obligation", "hortatory", bearer="object"
    ),
    Cue(r"recommand(?:e|ent)(?= (?:que|qu|d|de)\b)", "obligation", "hortatory", bearer="agent"),
    # Intent.
    Cue(rf"n['’](?:a|ont){_PAS} l['’]intention de", "prohibition", "intent"),
    Cue(rf"""(?:a|ont){GAP} (?:la ferme |pour |l['’])?{_WILL} d(?:e\b|(?=['’]))|entend(?:ent)?{INFINITIVE}|
        envisag(?:e|ent) (?:de|d)|se propos(?:e|ent) (?:de|d)|{_BE} (?:disposée?s?|prête?s?|résolue?s?|déterminée?s?|
        décidée?s?) à|souhait(?:e|ent){INFINITIVE}|prévoi(?:t|ent) de""", "obligation", "intent"),
    Cue(rf"""{_SAY}{GAP} (?:(?:sa|son|leur|leurs|la|
        l['’]) ?)(?:\w{{1,20}} ){{0,2}}?{_WILL}s? (?:\w{{1,20}} )?(?:de|d)""", "obligation", "intent"),
    # Bans.
    Cue(r"""(?:s['’](?:engag|oblig)(?:e|ent|era|eront)|conviennent|convient)(?: mutuellement| solennellement|
        ,[^,.;:]{1,100},)? (?:à|de) (?:(?:ne|n['’]) ?(?:pas|jamais|plus|se|recourir|\w)|s['’]abstenir|
        renoncer)(?: (?:pas|plus|jamais))?""", "prohibition"),
    Cue(r"""il (?:est|sera|demeure)(?: formellement| strictement| également)? (?:interdit|défendu|prohibé) (?:à|
        aux?)(?= (?!d))""", "prohibition", bearer="object"),
    Cue(
        r"il (?:est|sera|demeure)(?: formellement| strictement| également)? (?:interdit|défendu|prohibé)",
        "prohibition", bearer="agent"
    ),
    Cue(rf"""(?:{_BE}|{_WILL_BE}|demeur(?:e|ent)){GAP} (?:strictement |formellement )?(?:interdit|prohibé|défendu|
        proscri[t]|exclu)e?s?""", "prohibition", bearer="agent"),
    Cue(r"""s['’](?:interdi(?:t|sent|ra|ront)|abst(?:ient|iennent|iendra|iendront))|
        renonc(?:e|ent|era|eront)(?= (?:à|aux?|à)\b)|(?:doi(?:t|vent)|devr(?:a|ont)) s['’]abstenir|
        interdi(?:t|sent|ra|ront)(?= (?:toute?s?|tous|la|le|les|l|à|aux?)\b)""", "prohibition"),
    Cue(rf"{_NE}(?:peu(?:t|vent)|pourr(?:a|ont)|saurai(?:t|ent)){_PAS}? (?:être )?{_CONSTRUED}", "declaration"),
    Cue(rf"{_NE}(?:doi(?:t|vent)|devr(?:a|ont)){_PAS}?", "declaration", subject=rf"{_INSTRUMENT}(?! )"),
    Cue(rf"{_NE}(?:peu(?:t|vent)|pourr(?:a|ont)|saurai(?:t|ent)|doi(?:t|vent)|devr(?:a|ont)){_PAS}?", "prohibition"),
    Cue(rf"""{_NE}(?:sera|seront|est|sont){_PAS}?{GAP} (?:permise?s?|autorisée?s?|admise?s?|admissibles?|recevables?|
        tolérée?s?|acceptée?s?|possibles?|licites?(?! que))""", "prohibition", bearer="agent"),
    Cue(rf"{_NE}(?:sera|seront|est|sont){_PAS}?{GAP} {_CONSTRUED}", "declaration"),
    Cue(rf"{_NE}{_HOLDS}(?:{_PAS}| en rien| aucune?)?|{_NE}(?:constitu|impliqu|emport)\w{{1,6}}", "declaration"),
    Cue(rf"{_NE}(?:est|sont) {LETTER}{{2,15}} que\b", "declaration"),
    Cue(rf"{_NE}(?:a|ont|aura|auront){_PAS} (?:d(?=['’])|de|pour)(?! (?:se|s))", "declaration"),
    Cue(rf"""{_NE}(?!{_NOT_FINITE}|est\b|sont\b){LETTER}{{2,20}}(?:{_PAS}|
        (?= (?:aucune?|ni|rien|en aucun))| que(?= ))""", "declaration", subject=_INSTRUMENT),
    Cue(
        rf"{_NE}(?:sera|seront|est|sont)(?:{_PAS}|(?={GAP} {PARTICIPLE})){GAP}(?= {PARTICIPLE})",
        "prohibition", bearer="agent"
    ),
    Cue(rf"""{_NE}(?!{_NOT_FINITE}|est\b|sont\b){LETTER}{{2,20}}(?:{_PAS}|
        (?= (?:[^.,;:]{{1,80}} )?(?:aucune?|ni|nul|rien)\b))""", "prohibition"),
    Cue(
        rf"{_NE}(?!{_NOT_FINITE}|est\b|sont\b)(?:{_FUTURE}|{PRESENT})(?: ni (?:ne |n['’]){LETTER}{{2,20}})?",
        "prohibition", subject=r"(?:aucune?|nul(?:le)?|ni|personne)\b"
    ),
    Cue(rf"{_NE}(?!{_NOT_FINITE}|est\b|sont\b)(?:{_FUTURE}|{PRESENT})(?=(?: [^.,;:]{{1,60}})? qu)", "obligation"),
    # Duties.
    Cue(r"""(?:c['’]est|il est) (?:le|du|de la) (?:devoir|responsabilité) (?:de|d(?=['’])|des|du)|
        constitue un devoir pour""", "obligation", bearer="object"),
    Cue(
        r"il (?:appartient|appartiendra|incombe|incombera|revient|reviendra) (?:à|aux?)(?= )",
        "obligation", bearer="object"
    ),
    Cue(r"incomb(?:e|ent|era|eront) (?:à|aux?)(?= )", "obligation", bearer="object"),
    Cue(
        rf"(?:{_BE}|{_WILL_BE}){GAP} (?:{_BOUND}|chargée?s?|responsables?|redevables?) (?:à|de|d(?=['’])|du|des)",
        "obligation", negated="exemption"
    ),
    Cue(rf"""(?:a|ont|aura|auront){GAP} (?:(?:l['’]obligation|pour obligation|le devoir|la responsabilité|la charge|
        pour tâche|pour mission) d(?:e|(?=['’]))|à{INFINITIVE})""", "obligation", negated="exemption"),
    Cue(r"(?:doi(?:t|vent)|devr(?:a|ont))", "declaration", subject=_INSTRUMENT + "(?!.{0,40}(?:des|du|de l))"),
    Cue(r"se doi(?:t|vent) de|doi(?:t|vent)|devr(?:a|ont)", "obligation", negated="prohibition"),
    Cue(r"""(?:s['’]engag(?:e|ent|era|eront)|s['’]oblig(?:e|ent|era|eront)|convien(?:t|nent)|
        accept(?:e|ent))(?: mutuellement| solennellement| également| en outre|,[^,.;:]{1,100},)? (?:à|de|
        d(?=['’]))(?= )?""",
        "obligation"),
    Cue("s['’]engag(?:e|ent|era|eront)", "obligation"),
    Cue(rf"peu(?:t|vent){GAP}|pourr(?:a|ont){GAP}|pourrai(?:t|ent)", "permission", negated="prohibition"),
    # Statuses and what holds by itself.
    Cue(r"""il est(?: par la présente)? (?:créé|institué|établi|constitué|
        fondé)(?= (?:une?|des|la|le|les|l|auprès|par)\b)""", "declaration", bearer="agent"),
    Cue(rf"""{_BE}{GAP} (?:créé|institué|établi|constitué|fondé|abrogé|aboli|prorogé|conclu|réputé|considéré|composé|
        situé|doué|libell|rédigé|ouvert|divisé|reconduit|subordonné|annexé|renouvelé|régi|fondé|motivé|égal|né|entré|devenu|
        basé)(?:e?s?|aux)""", "declaration"),
    Cue(rf"""(?:{_BE}|{_WILL_BE}){GAP} (?:{LETTER}{{2,16}}[ai]bles?|gratuite?s?|compétente?s?|nulle?s?|nuls|égales?|
        égaux)""", "declaration"),
    Cue(_HOLDS, "declaration"),
    Cue(rf"""(?:{_SAY}|reconnai(?:ssent|t)|reconnaît|considèr(?:e|ent)|estim(?:e|ent)|
        constat(?:e|ent))(?: solennellement| par la présente| en outre)? (?:que|qu|
        l['’](?:importance|intérêt|utilité|existence)|la (?:nécessité|valeur|contribution)|le rôle)""", "declaration"),
    Cue("considèr(?:e|ent)|estim(?:e|ent)|pren(?:d|nent) acte|proclam(?:e|ent)", "declaration"),
    Cue(rf"{_WILL_BE}(?={GAP} {PARTICIPLE}){GAP}", "obligation", negated="prohibition"),
    Cue(rf"(?:se |s['’])?{_FUTURE}", "declaration", subject=_INSTRUMENT + "(?!.{0,40}(?:contractant))"),
    Cue(rf"(?:se |s['’])?{_FUTURE}", "obligation", negated="prohibition"),
    Cue(rf"{_BE}{GAP} {PARTICIPLE}(?<!allé)", "obligation", bearer="agent", negated="prohibition"),
    Cue(r"(?:s['’](?:effectu|opèr|exerc)(?:e|ent|era|eront)|se f(?:ait|ont|era|eront))", "obligation", bearer="agent"),
    Cue(rf"(?:se |s['’])?{PRESENT}", "declaration", subject=_INSTRUMENT),
    Cue(rf"(?:{_BE}|{_WILL_BE})(?= ?:)", "obligation", bearer="agent"),
    Cue(rf"{REFLEXIVE}(?: et (?:{REFLEXIVE}))?", "obligation"),
    Cue(rf"{PRESENT}(?:(?:, {PRESENT}){{0,3}} et (?:{PRESENT}))?", "obligation"),
    Cue(AMBIGUOUS, "obligation", lexical=True),
    Cue(
        rf"(?!{_NO_VERB})(?<!['’]){LETTER}{{3,20}}(?<!m)ent(?= \w|[.,;])",
        "obligation", subject=r"(?:les|des|ces|ses|leurs|tous|toutes|deux)\b"
    ),
    Cue(r"(?<!\bse\s)(?<!\bs['’])(?:est|sont)(?= )(?! (?:convenue?s?|entendue?s?|venue?s?|allée?s?) )", "declaration",
        alone=True),
    Cue(r"(?:a|ont)(?=(?:,[^,.;:]{1,60},)? (?:une?|la|le|les|pour|pleine|force|valeur)\b(?! (?:sens|"
        r"signification)\b))", "declaration", alone=True),
)  # fmt: skip

CUE_WORDS = rf"""complète(?:nt)?|[a-zà-öø-ÿ]{{2,20}}is(?:e|ent)|(?:considèr|estim|constat)(?:e|ent)|{PRESENT}|fait|
    conduit|
    détruit|réduit|instruit|introduit|produit|produisent|siège(?:nt)?|fait|ser(?:t|vent)|vient|viennent|ne|n|se|s|il|on|
    rien|aucune?|nulle|a|ont|est|sont|c|sera|seront|{_FUTURE}|devrai(?:t|ent)|pourrai(?:t|ent)|peut|peuvent|doit|
    doivent|mettre|(?:{STEMS}|réserv|bénéfici|dispos|cherch|œuvr|déploi|confirm|déclar|exprim|affirm|réaffirm|annonc|
    manifest|proclam|réitèr|réitér|pri|convi|exhort|invit|engag|encourag|recommand|suggèr|conseill|envisag|souhait|
    renonc|incomb|vis|cess|expir|demeur|rest|constitu|emport|prim|comport|compt|appart|lev|résid|li|port|repos|consist|
    affect|préjug|dur|relèv|impliqu|possèd|conserv|gard|entr)(?:e|ent)|{OTHERS}|tend(?:ent)?|entend(?:ent)?|
    prévoi(?:t|ent)|prévaut|prévalent|compren(?:d|nent)|appart(?:ient|iennent)|valent|équivaut|produit|produisent|revêt|
    revêtent|cour(?:t|ent)|(?:début|commenc)(?:e|ent)|{LETTER}{{3,20}}ent|exclu(?:t|ent)|interdi(?:t|sent)|l|désigne|
    jouit|jouissent|(?:{NOUNS})e|peut"""
