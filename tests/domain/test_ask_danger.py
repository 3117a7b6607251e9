"""Danger is heard in words that nobody listed, and not in everyday speech."""

import pytest

from nudge.domain.ask_danger import DangerGroup, DangerIndex, read_groups
from nudge.domain.lexicon.danger_words import FAMILIES
from nudge.domain.lexicon.dangers import SIGNS

KINDS = tuple(dict.fromkeys(block.split()[0] for block in SIGNS))
GROUPS = tuple(
    DangerGroup(id=kind, words=(f"zz{kind}",), first="Call for help.", guide="crisis")
    for kind in ("suicide", *(kind for kind in KINDS if kind != "suicide"))
)
INDEX = DangerIndex(groups=GROUPS)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("I noticed deep fresh cuts all over her left arm", "suicide"),
        ("she gave away her plants and said goodbye to the cat", "suicide"),
        ("he tumbled from a ladder", "accident"),
        ("his sleeve got pulled into the mixer", "accident"),
        ("a guest kicked my waiter", "violence"),
        ("he had a knife in his locker", "threats"),
        ("the foreman pinched her bottom", "harassment"),
        ("er fasst ihr an den Hintern", "harassment"),
        ("elle reçoit des photos obscènes", "harassment"),
        ("they mock him for his headscarf", "discrimination"),
        ("he pockets the tips and falsifies the receipts", "theft"),
        ("the tips keep disappearing from the till", "theft"),
        ("he reeks of vodka on the forklift", "drink-drugs-safety"),
        ("someone removed the guard from the press", "drink-drugs-safety"),
        ("her solicitor sent a letter", "legal-threat"),
        ("a newspaper reporter called with questions", "press"),
        ("he handed out all his tools and thanked everyone", "suicide"),
        ("he cornered the intern in the store room", "harassment"),
        ("someone hurled a wrench at the apprentice", "violence"),
        ("they want me to alter the logs before the audit", "fraud"),
    ],
)
def test_words_of_danger_near_each_other_are_heard(question: str, kind: str) -> None:
    found = INDEX.find(question)
    assert found is not None
    assert found.id == kind


@pytest.mark.parametrize(
    "question",
    [
        "my calendar is a bloodbath",
        "she touches base with her intern every week",
        "mein mitarbeiter kommt immer zu spät",
        "er droht, die Firma zu verlassen",
        "il veut finir plus tôt le vendredi",
        "in the end everything went well",
        "he helps with the stock count",
        "Sue wants a raise",
        "Nick's overtime hours are too high",
        "what is missing for people to feel safe",
        "the exit interview was broken off",
        "he can't do anything himself",
    ],
)
def test_everyday_speech_stays_free(question: str) -> None:
    assert INDEX.find(question) is None


def test_a_slip_in_a_grave_word_is_forgiven() -> None:
    groups = (DangerGroup(id="harassment", words=("bullying",), first="HR.", guide=""),)
    assert DangerIndex(groups=groups).find("she reportet bullyng") == groups[0]


def test_a_listed_phrase_inside_an_idiom_does_not_count() -> None:
    groups = (DangerGroup(id="violence", words=("stabbed", "hit her"), first="Go.", guide=""),)
    index = DangerIndex(groups=groups)
    assert index.find("he stabbed me in the back") is None
    assert index.find("she does not hit her numbers") is None
    assert index.find("he stabbed him, and hit her numbers") is not None


def test_a_word_at_the_end_of_a_sentence_is_not_cut_short() -> None:
    groups = (DangerGroup(id="fraud", words=("wrongdoing",), first="HR.", guide=""),)
    index = DangerIndex(groups=groups)
    assert index.find("I said something wrong. What now?") is None
    assert index.find("a report of wrongdoing.") is not None


def test_the_gravest_of_several_dangers_speaks() -> None:
    found = INDEX.find("zzpress and zzsuicide")
    assert found is not None
    assert found.id == "suicide"


def test_a_sign_of_a_kind_that_no_pack_has_is_silent() -> None:
    assert DangerIndex(groups=()).find("he had a knife in his locker") is None


def test_what_nobody_has_listed_goes_to_the_likeliest_kind_that_the_pack_has() -> None:
    question = "a man from the ministry stands at the gate and wants our books"
    found = INDEX.find(question)
    assert found is not None
    assert found.id == "legal-threat"
    others = tuple(group for group in GROUPS if group.id in ("suicide", "press"))
    found = DangerIndex(groups=others).find(question)
    assert found is not None
    assert found.id == "press"


def test_every_family_that_a_sign_names_is_there() -> None:
    named = {word[1:] for sign in SIGNS for word in sign.split() if word.startswith("@")}
    assert named <= set(FAMILIES)


def test_groups_are_read_from_a_pack() -> None:
    (group,) = read_groups([{"id": "life", "words": ["fire", 112], "first": "Call."}])
    assert group == DangerGroup(id="life", words=("fire", "112"), first="Call.", guide="")


def test_a_full_stop_does_not_make_a_danger_of_the_word_before_it() -> None:
    """Titles abbreviate with a point; "I want my old job back." is not backdating."""
    groups = [
        DangerGroup(id="fraud", words=("backdat*", "overdos*"), first="Tell HR.", guide="report")
    ]
    index = DangerIndex(groups=groups)
    assert index.find("I want my old job back. It is all over. What now?") is None
    assert index.find("she backdated it.") is not None


def test_a_danger_that_begins_inside_an_idiom_is_none() -> None:
    """The idiom explains the word, whatever the sentence goes on to say."""
    group = DangerGroup(id="fraud", words=("fraud and",), first="Tell HR.", guide="report")
    index = DangerIndex(groups=[group])
    assert index.find("I feel like a fraud and everybody will notice") is None
    assert index.find("it is about fraud and lies") is not None


@pytest.mark.parametrize(
    "question", ["and then?", "and if he says no", "was wenn sie weint", "y si no quiere"]
)
def test_going_on_about_a_guide_is_no_danger(question: str) -> None:
    assert DangerIndex(groups=GROUPS).find(question) is None


def test_a_phrase_is_idle_where_all_else_sounds_calm() -> None:
    """Unless nothing was learnt of it: an organisation's own alarm word always holds."""
    groups = [DangerGroup(id="theft", words=("steals", "blue binder"), first="Tell HR.", guide="")]
    index = DangerIndex(groups=groups)
    assert index.find("he steals money from the till") is not None
    assert index.find("he steals my ideas in every meeting and it annoys me") is None
    assert index.find("we talked about the blue binder in the weekly meeting") is not None
