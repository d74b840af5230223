"""French: full verbs in the operative present, which binds as "shall" does in English."""

from __future__ import annotations

# Full verbs in the operative present, by how they make their third persons.
_ER = """abaiss|abandonn|abord|appos|oppos|expos|attest|avis|bloqu|clôtur|codifi|combl|compens|concentr|consign|contest|
    convoqu|corrig|cumul|débloqu|débours|déclench|dédouan|défray|dégag|démontr|divis|document|encadr|énonc|entam|épargn|
    étudi|expédi|expliqu|expuls|extrad|fabriqu|factur|fonctionn|héberg|hiss|homologu|immatricul|implant|imput|incorpor|
    interprèt|invoqu|libell|licenci|liquid|major|mandat|mèn|milit|navigu|ordonn|orient|paraph|patrouill|pénètr|plafonn|
    précèd|prélèv|priv|propag|protest|raccord|ramèn|rapport|recens|reconstitu|recouvr|recycl|redistribu|réglement|
    réexport|réintègr|relèv|remerci|rémunèr|renégoci|renouvell|résili|restaur|retourn|rétrocèd|scell|sélectionn|
    sollicit|stationn|stipul|subventionn|substitu|surmont|survol|tent|termin|transpos|trouv|valid|ventil|voyag|accept|
    accompliss|accord|accueill|administr|admettr|adopt|adress|aménag|apport|appréci|approuv|arrêt|assist|assum|assur|
    attribu|autoris|augment|calcul|certifi|classifi|collabor|collect|command|communiqu|concili|confi|confirm|conseill?|
    conserv|consolid|coopèr|coordonn|déclar|déleg|délègu|délivr|décid|dénonc|désign|détermin|développ|diffus|dispens|
    distribu|dépos|développ|élabor|éduqu|élev|élimin|encourag|enregistr|entretien|envoi|érig|évalu|évit|examin|exécut|
    exerc|exempt|exig|facilit|favoris|ferm|fix|formul|habilit|harmonis|identifi|impos|inaugur|incarn|incit|indiqu|
    inform|instaur|institu|intègr|invit|justifi|libèr|localis|légifèr|ménag|mentionn|modifi|motiv|négoci|nomm|notifi|
    observ|occup|octroi|organis|partag|particip|planifi|port|possèd|pratiqu|précis|prépar|présent|préserv|présid|prêt|
    privilégi|procèd|procur|proclam|promulgu|propos|protèg|publi|ratifi|rassembl|recueill|réalis|réexamin|règl|rembours|
    renforc|renonc|renseign|répar|répart|représent|respect|restitu|retir|révis|sanctionn|sauvegard|signal|simplifi|
    soulign|stimul|subordonn|supervis|supprim|surveill|tolèr|confèr|réfèr|adhèr|altèr|génèr|modèr|énumèr|insèr|concèd|
    accèd|célèbr|révèl|transfèr|utilis|valoris|vérifi|veill|vers|vot|évacu|achèv|achemin|accélèr|abrog|ajust|amélior|
    appell?|applaud|condamn|consacr|consult|démantèl|édict|effectu|élargi|engag|entraîn|exploit|export|import|install|
    interrog|livr|lutt|manifest|maîtris|multipli|neutralis|perfectionn|prolong|prohib|prôn|rapatri|rappell?|rapproch|
    recherch|recrut|rédig|reflèt|rejett|repouss|revendiqu|sauv|séjourn|stock|tranch|transport|trait|travaill|visit|
    contrôl|demand|échang|not|réserv|limit|form|list|aid|command|charg|march|financ|jug|mesur|offr|plac|post|quitt|
    réclam|reform|réform|regard|sign|exprim|estim|présum|résum|anim|arm|désarm|transform|consomm|vis"""
# Their singular is a noun or an adjective as well: it counts only before an object and after no article.
NOUNS = """sauvegard|consign|clôtur|factur|relèv|patrouill|partag|lutt|maîtris|tranch|précis|manifest|contrôl|demand|
    échang|not|réserv|limit|form|list|aid|command|charg|financ|jug|mesur|offr|plac|post|réform|sign|vot|recherch|port|
    visit|march|livr|fix|ferm|règl|élèv|présent|trait|dispens|prêt|import|valid|tent|mandat"""


def _listed(stems: str) -> list[str]:
    return list(dict.fromkeys(stem.strip() for stem in stems.split("|")))


STEMS = "|".join(_listed(_ER))
_SOLE = "|".join(stem for stem in _listed(_ER) if stem not in _listed(NOUNS))
# "a fait", "un produit": a participle or a noun, no present.
_PAST = r"(?<!\ba\s)(?<!\bont\s)(?<!\ble\s)(?<!\bun\s)(?<!\bdu\s)(?<!\bce\s)(?<!\btout\s)(?<!\bde\s)(?<!\best\s)"
OTHERS = rf"""vien(?:t|nent) (?:en aide|au secours|à l['’]aide)|agi(?:t|ssent)|garanti(?:t|ssent)|fourni(?:t|ssent)|
    établi(?:t|ssent)|défini(?:t|ssent)|rempli(?:t|ssent)|saisi(?:t|ssent)|réuni(?:t|ssent)|choisi(?:t|ssent)|
    averti(?:t|ssent)|investi(?:t|ssent)|accompli(?:t|ssent)|bâti(?:t|ssent)|puni(?:t|ssent)|répartissent|
    subi(?:t|ssent)|élargi(?:t|ssent)|réagi(?:t|ssent)|régi(?:t|ssent)|obéi(?:t|ssent)|réduisent|{_PAST}réduit|
    transmet(?:tent)?|soumet(?:tent)?|met(?:tent)?|remet(?:tent)?|permet(?:tent)?|admet(?:tent)?|promet(?:tent)?|prend|
    prennent|entreprend|entreprennent|comprennent|tient|tiennent|maintient|maintiennent|entretient|entretiennent|
    obtient|obtiennent|soutient|soutiennent|détient|détiennent|intervient|interviennent|convient|conviennent|contient|
    contiennent|revient|parvient|parviennent|{_PAST}fait(?! (?:de|et|à|que)\b)|font|satisfont|rend(?:ent)?|
    répond(?:ent)?|étendent|suspend(?:ent)?|défend(?:ent)?|entendent|attendent|vend(?:ent)?|conclu(?:t|ent)|
    exclu(?:t|ent)|inclu(?:t|ent)|reçoi(?:t|vent)|conçoivent|perçoi(?:t|vent)|reconnaît|reconnaissent|connaît|
    connaissent|connait|reconnait|élit|élisent|interdit(?= (?:à|aux?|l|la|le|les|toute?)\b)|interdisent|
    prescri(?:t|vent)|inscri(?:t|vent)|{_PAST}conduit|conduisent|construisent|produisent|traduisent|{_PAST}détruit|
    détruisent|{_PAST}instruit|instruisent|{_PAST}introduit|introduisent|suit|suivent|poursuit|poursuivent|promeut|
    promeuvent|pourvoi(?:t|ent)|prévoit|prévoient|voient|donn(?:e|ent)|statu(?:e|ent)|coopèr(?:e|ent)|veill(?:e|ent)|
    agré(?:e|ent)|cré(?:e|ent)|propose(?:nt)?|joui(?:t|ssent)|bénéfici(?:e|ent)|dispos(?:e|ent)|
    siège(?:nt)?(?= (?:à|en)\b)|accueille(?:nt)?|ouvr(?:e|ent)|couvr(?:e|ent)|offrent|délibèr(?:e|ent)|gèr(?:e|ent)|
    opèr(?:e|ent)|considèr(?:e|ent)|contribu(?:e|ent)|complètent|complète(?= (?:les?|la|l|par)\b)|remplac(?:e|ent)|
    communique(?:nt)?|emploient|envoi(?:e|ent)|envoient|paie(?:nt)?|pay(?:e|ent)|ser(?:t|vent)(?= (?:à|de)\b)|évacuent|
    acquitt(?:e|ent)|dirig(?:e|ent)|négocie(?:nt)?"""
# Whole classes of verbs: "-ifier" makes no noun; "-iser" makes verbs but for the words set aside.
_CLASSES = r"""[a-zà-öø-ÿ]{2,14}ifi(?:e|ent)|(?![a-zà-öø-ÿ]{0,10}(?:pr|m|qu|cr|gr|a|o)ise\b|marchandise|expertise|
    franchise|église|devise|analyse|guise|précise\b|concise|valise|entreprise)[a-zà-öø-ÿ]{2,14}is(?:e|ent)"""
PRESENT = rf"(?:(?:{_SOLE})(?:e|ent)|(?:{STEMS})ent|{OTHERS}|{_CLASSES})"
REFLEXIVE = rf"""(?:se |s['’])(?!agit|agira)(?:(?:{STEMS}|concert|réun|born|conform|rencontr|échelonn|dot|rallie|associ|
    inspir|plac|tienn|consult|inform|prêt|charg|fond|dérou|déroul|opèr|effectu|abst|accomplit)(?:e|ent)|{OTHERS}|
    abstien(?:t|nent)|réuni(?:t|ssent)|entend(?:ent)?)"""
OBJECT = r"""(?= (?:\d[\d\w]{0,8}|deux|trois|à|aux?|les?|la|l['’]|une?|des?|du|ses|son|sa|leurs?|toute?s?|tous|sur|en|
    cette|ce|ces|que?)\b)"""
_BEFORE_NOUNS = (
    "la une de en sa le un leur toute cette par sur sans sous pour aux avec après ou des "
    "dite à au du ce son aucune chaque autre"
)
_NO_NOUN = "(?<!['’])" + "".join(rf"(?<!\b{word}\s)" for word in _BEFORE_NOUNS.split())
AMBIGUOUS = rf"{_NO_NOUN}(?:{'|'.join(_listed(NOUNS))})e{OBJECT}"
