"""Words of danger that stand near each other, whatever else is said between them.

Owns the signs. A pack's `danger.yaml` lists phrases; these catch what nobody has listed: "cuts
all over her arms" is a word of wounds near a word of limbs. Each sign names the group of the
shipped `danger.yaml` and within how many words one of each `near` must stand; a word of
`unless`, anywhere, makes it everyday speech. Words are folded as in `titles`; `*` ends the
beginning of a word, and `@` names a family of `danger_words`.
"""

from nudge.domain.lexicon import (
    dangers_of_wrong,
    dangers_to_life,
    hinted_life,
    hinted_people,
    hinted_threats,
    hinted_wrong,
)

SIGNS = (
    *dangers_to_life.SIGNS.strip().split("\n\n"),
    *dangers_of_wrong.SIGNS.strip().split("\n\n"),
    *hinted_life.SIGNS.strip().split("\n\n"),
    *hinted_people.SIGNS.strip().split("\n\n"),
    *hinted_threats.SIGNS.strip().split("\n\n"),
    *hinted_wrong.SIGNS.strip().split("\n\n"),
)

GRAVE_WORDS = frozenset(
    """
    harassment harassed harassing bullying bullied suicide suicidal overdose discrimination
    discriminated racist racism assaulted molested blackmail unconscious threatened embezzlement
    whistleblower mobbing belastigung selbstmord harcelement acoso
    """.split()  # noqa: SIM905 - as the lists above
)
"""Words grave enough that a slip of the finger in them is forgiven."""

EVERYDAY = (
    "stab* * in the back", "stab* * in the heart", "back stab*", "hit* * target*",
    "hit* * numbers", "hit* * goal*", "hit* * sales", "hit* * deadline*", "hit* * quota*",
    "body odour", "body odor", "body language", "about her body odour", "kill* * project",
    "kill* the mood", "beat* * target*", "gdpr rules", "gdpr training", "pull* the trigger on",
    "steal* * people", "steal* the show", "stole the show", "shoot* * email", "shoot* * message",
    "shot at a", "shot at the", "dead tired", "drown* in", "burn* bridges", "under fire",
    "jump* the gun", "bite the bullet", "bringen mich um", "bringt mich um", "auf den geist",
    "mort* de fatigue", "mort* de rire", "muer* de ganas", "muer* de aburrimiento",
    "llevan fatal", "llevar fatal",
    "feel* like a fraud", "like a fraud", "fake it till", "see blood", "jump* ship", "hit list",
    "cut throat", "drunk with", "stalking horse", "beat the clock", "false promises", "court case",
    "vole la vedette", "matarse a trabajar", "emplois menaces", "a team of lawyers",
)  # fmt: skip
"""Phrases of everyday speech; a listed phrase of danger that begins inside one does not count."""
