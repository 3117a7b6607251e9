"""The word lists of the checker, for texts in English.

Owns which words the rules of prose look for. Must not decide what a hit means.
Source: content-brief A4 and A5.
"""

import re
from collections.abc import Iterable, Mapping


def make_pattern(phrases: Iterable[str], flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """A pattern that finds any of the phrases as whole words; a space may be a hyphen."""
    spaced = (phrase.replace(" ", r"[\s-]+") for phrase in phrases)
    return re.compile(rf"\b(?:{'|'.join(spaced)})\b", flags)


def _make_patterns(remarks: Mapping[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((make_pattern([phrase]), remark) for phrase, remark in remarks.items())


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


VAGUE_IN_ITEM = make_pattern(
    ["and/or", "try to", "consider", "ensure", "be aware", "remember to", "make sure"]
)
STATE_OF_MIND = re.compile(
    r"(?:be|feel|remain|think|understand|know|believe|empathi[sz]e|appreciate|respect|trust|relax|"
    r"accept|hope|want|care|mind|realise|recognise that|"
    r"(?:stay|keep|act|look|sound)\s+(?:calm|cool|open|neutral|positive|patient|curious|kind|present|"
    r"professional|friendly|an open mind|in mind|supportive))\b",
    re.IGNORECASE,
)
FILLERS = make_pattern(["very", "really", "simply", "just"])
BELITTLING = make_pattern(["simply", "easy", "easily", "obviously", "obvious"])

# Each with what to say instead.
BANNED = _make_patterns({
    r"(?:low|poor|weak) performers?": "say what is missing in the work",
    r"under performers?|underperformers?": "say: work that is below what is needed",
    r"dead wood|deadwood": "say what you mean",
    r"resourcing|head ?count": "say: people",
    r"(?:as|assign|allocate|hire|add|share|lose|borrow|need|ask for|asking for)(?:ed|ing|s)? "
    r"(?:a |an |extra |more |new |key |our |your )*resources?": "say: people",
    r"resources? (?:is|are|was|were) (?:on leave|sick|ill|busy|leaving|off)": "say: people",
    r"manpower|man hours?|man days?": "say: people, or hours of work",
    r"guys|girls": "say: everyone, or their names",
    r"crazy|insane|lame": "say what is wrong with it",
    r"tone deaf": "say: did not notice",
    r"blind spots?": "say: what you do not see",
    r"grandfathered": "say: under the old rules",
    r"sanity check(?:s|ed)?": "say: quick check",
    r"man up": "say what to do",
    r"culture fit|cultural fit": "say: adds to how we work",
    r"native speakers?": "say: fluent in",
    r"young and dynamic": "leave it out",
    r"soft skills?|too soft|soft people|softies": "say which skill",
    r"difficult (?:person|people|employees?|team members?|colleagues?)": "say what they do",
    r"(?:poor|bad|negative) attitude": "say what they do",
    r"drama|drama queens?": "say what happened",
    r"(?:too|so|over|overly|gets?|got|is|are|was|were|being|becomes?|became) emotional":
    "say what you saw: tears, a raised voice",
    r"subordinates?": "say: report, or team member",
    r"minions?": "say: report, or team member",
    r"rock ?stars?|ninjas?": "say what they are good at",
})  # fmt: skip

GENDERED = make_pattern(
    ["he", "she", "him", "her", "his", "hers", "himself", "herself", "he/she", "s/he"]
)
FIRST_NAMES = frozenset(
    """
    Aisha Alice Ana Andrew Angela Anna Anthony Barbara Ben Bob Brian Carlos Carol Chloe Claire
    Daniel David Diana Elena Emily Emma Fatima Frank George Hannah Helen Henry Jack Jacob James
    Jane Jennifer Jessica Joe John Jonas Jose Julia Karen Kate Kevin Laura Lisa Liz Lucy Luis
    Lukas Maria Martin Mary Matthew Maya Michael Mike Mohammed Natalie Nick Nina Oliver Olivia
    Omar Pablo Patricia Paul Peter Priya Rachel Raj Rebecca Richard Robert Ruth Sandra Sarah
    Simon Sofia Sophie Stephen Steve Susan Thomas Tina Tom Tony Victor Wei William
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
COMPANIES = make_pattern(
    [
        "Google", "Amazon", "Apple", "Netflix", "Microsoft", "Facebook", "Toyota", "Spotify",
        "GitLab", "Basecamp", "37signals", "Tesla", "Uber", "Airbnb", "IBM", "Pixar", "Zappos",
        "Adobe", "Salesforce", "Atlassian", "Bridgewater", "Patagonia", "General Electric",
        "Procter", "McKinsey", "Gallup", "LinkedIn", "Shopify",
    ],
    re.RegexFlag(0),
)  # fmt: skip
ACRONYMS = _words(
    "TODO HR GB US USA UK EU DE FR ES NL AT CH OK IT TV PC ID PDF FAQ CEO CTO CFO SBI DESC GROW "
    "SMART OKR OKRS KPI KPIS RACI PIP BEM SGB FMLA ADA NLRA EEOC EEO ACAS GDPR AGG WHO HSE "
    "ILO ISO BGB BETRVG KSCHG HINSCHG AM PM Q1 Q2 Q3 Q4 II III IV "
)
AMERICAN = _make_patterns({
    r"behaviors?|behavioral": "behaviour",
    r"colou?rs?(?<!colours)(?<!colour)": "colour",
    r"favors?|favorites?|favored": "favour",
    r"centers?|centered": "centre",
    r"labor": "labour",
    r"honors?|honored": "honour",
    r"neighbors?": "neighbour",
    r"analyze[ds]?|analyzing": "analyse",
    r"fulfill": "fulfil",
    r"enroll(?:ment)?": "enrol",
    r"skeptic(?:al|ism)?": "sceptical",
    r"gray": "grey",
    r"defense|offense": "defence",
    r"(?:organ|recogn|real|priorit|summar|apolog|critic|emphas|final|min|max|util|categor|standard)iz"
    r"(?:e[ds]?|ing|ation)": "-ise",
    r"canceled|canceling|labeled|modeling|traveling|counseling": "double l",
    r"program(?= of (?:work|training))": "programme",
})  # fmt: skip
NOT_TO_CITE = _make_patterns({
    r"7 38 55|7/38/55|(?:38|55|93) % of communication": "the figure is misquoted",
    r"70 20 10|70/20/10": "it is not a finding",
    r"Losada": "the ratio was withdrawn",
    r"learning styles?": "no effect was found",
    r"MBTI|Myers Briggs": "types do not predict behaviour at work",
    r"people (?:leave|quit) (?:managers|bosses)": "it is not a fact",
    r"23 minutes": "the study named for it found something else",
})  # fmt: skip
LAW = make_pattern(
    [
        "legally", "by law", "entitled", "illegal", "illegally", "unlawful", "unlawfully", "lawful",
        "statutory", "the law (?:says|requires|forbids|allows|demands)", "against the law",
        "legal (?:duty|rights?|obligation)",
    ]
)  # fmt: skip
CLAIMS = re.compile(
    r"\d\s?(?:%|per cent\b|percent\b)|\b[dgrη] ?= ?[-−]?\.?\d|"
    r"\b(?:research|studies|evidence|science|surveys?|meta-analys[ei]s) "
    r"(?:shows?|proves?|suggests?|says?|finds?|found)\b|"
    r"\b(?:[2-9]\d|\d{3,}|\d{1,3},\d{3}) (?:\w+ )?"
    r"(?:samples|studies|people|employees|staff|teams|managers|participants|comparisons|effects|"
    r"respondents|trials|firms|companies|workers)\b",
    re.IGNORECASE,
)
BAD_IN_SPEECH = {
    "you always": "name the one time",
    "you never": "name the one time",
    "why did you": "ask what happened, or what they wanted to achieve",
    "to be honest": "leave it out",
    "with all due respect": "leave it out",
}
PRAISE_BUT = re.compile(
    r"\b(?:good|great|well done|excellent|thank(?:s| you)|appreciate|impress\w+|nice|strong|"
    r"valued?|like how|love)\b[^.?!]*(?:[,;:–-]|[.!?])\s*(?:but|however)\b",
    re.IGNORECASE,
)
OFFENSIVE = make_pattern(
    [
        "fuck\\w*", "shit\\w*", "bitch\\w*", "bastards?", "retard\\w*", "whores?", "sluts?",
        "cunts?", "arseholes?", "assholes?", "faggots?", "trann(?:y|ies)", "spastics?", "nigg\\w+",
        "pakis?", "cripples?", "psychos?",
    ]
)  # fmt: skip
STOP_WORDS = _words(
    "todo a about after all am an and any are as at be been before being but by can could did do "
    "does doing don't for from get had has have having he her him his how i i'm if in is "
    "isn't it it's its just me my need new not of off on or our out over she should so some "
    "somebody someone that the their them then there they this to too two up us was we were "
    "what when where which who whose why will with would you your yourself "
)

# Verbs that begin an item. The first list also tells a second action after "and".
ACTIONS = _words(
    "add agree announce apologise ask assign attend avoid begin book bring buy calculate call "
    "cancel check choose clear close collect compare complete confirm contact copy count "
    "cover create cut decide define delegate delete describe discuss do draft draw drop email "
    "explain fetch fill find finish fix follow gather get give go hand hear help hide hold "
    "identify inform introduce invite join keep learn leave let list listen look lower make "
    "measure meet mention move name notify offer open order organise pack pay pick plan "
    "postpone prepare print prioritise promise protect publish put rate read rehearse remove "
    "repeat replace report request reserve review rewrite ring save say schedule score select "
    "send separate set settle share show sign sit sort speak start stop strike submit "
    "summarise switch take talk tell thank tick tidy turn update use wait walk warn watch "
    "write "
)
# Those of them that are as often nouns, as in "goals, feedback, pay" or "a date and a promise".
NOUNS_TOO = _words(
    "answer call check contact copy count cover cut draft draw drop email fix help hold leave list "
    "look measure move name offer open order pack pay plan print promise rate read repeat report "
    "request reserve review ring save schedule score set share show sign sort start stop strike "
    "switch take talk thank tick turn update use wait walk watch "
)
IMPERATIVES = ACTIONS | _words(
    "accompany adapt address adjust admit align allow alternate answer anticipate arrange "
    "arrive arm assemble assess attach back balance ban base block borrow box break brief "
    "build bundle capture carry celebrate challenge change chase circle claim clarify clean "
    "coach come commit compile connect consult correct crop cross date deal debrief decline "
    "defer deliver demonstrate design detail develop dial dig direct disclose display "
    "distribute divide document don't double eat edit eliminate empty enable encourage end "
    "enter escalate establish estimate evaluate examine exchange exclude export extend face "
    "file filter flag focus forward frame free freeze fund greet group guard guide halve hang "
    "highlight hire host include inspect install interrupt investigate invent involve issue "
    "judge kick label land lay lead lend lift limit line link load lock log map mark match "
    "mind mute narrow never note number observe own pair park pass pause phone photograph pin "
    "place point post practise praise present preview process propose prove provide pull push "
    "quote raise rank reach realise rearrange rebook recall recap recheck recognise recommend "
    "reconfirm record redirect redo reduce refer reflect refresh refuse reject release "
    "relieve remind rename renegotiate reply reply-all research reset resolve respond rest "
    "restate restore return revise revisit reward role-play rotate round run scan scrap seal "
    "search seat see set-up shorten shut silence simplify skip slow smile solve spell spend "
    "split sponsor spot spread stand state stay step stick store study support surface survey "
    "swap teach test text thin time top trace track train transfer translate trim try type "
    "undo unlock unmute verify view visit volunteer vote weigh welcome widen withdraw word "
    "work wrap "
)
EMOJI = re.compile("[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]")
COUNTRIES = _words(
    "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA "
    "CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET EU FI FJ "
    "FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO "
    "JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK "
    "ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR "
    "PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH "
    "TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW "
)
