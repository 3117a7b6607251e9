"""A question is given to the guide that it is about, or to none."""

from nudge.domain.ask import judge, scale
from nudge.domain.ask_index import Kind, Line, Phrase, Term, build_terms, read_pairs, read_terms
from nudge.domain.ask_scoring import Asked, Scored, score
from nudge.domain.query_words import read_words
from nudge.domain.word_families import find_families

LINES = (
    Line(owner="late", kind=Kind.TITLE, text="Work below what is needed"),
    Line(owner="late", kind=Kind.KEYWORD, text="always late"),
    Line(owner="late", kind=Kind.QUESTION, text="he strolled in at ten again"),
    Line(owner="pay", kind=Kind.TITLE, text="Talking about pay"),
    Line(owner="pay", kind=Kind.KEYWORD, text="a raise"),
    Line(owner="pay", kind=Kind.TRANSLATED, text="mehr Gehalt"),
    Line(owner="pay", kind=Kind.BODY, text="Never pay somebody late"),
    Line(owner="-tax", kind=Kind.TOPIC, text="tax return"),
)
OTHERS = tuple(
    Line(owner=f"other-{n}", kind=Kind.KEYWORD, text=f"matter{n} question{n}") for n in range(40)
)
TERMS = build_terms((*LINES, *OTHERS))


def rank(question: str) -> tuple[Scored, ...]:
    words = read_words(question)
    return score(
        Asked(
            stems=dict.fromkeys(read_terms(question), 1.0),
            families={family: 0.6 for word in words for family in find_families(word)},
            pairs=read_pairs(words),
            known=TERMS,
        )
    )


def test_a_keyword_outweighs_the_same_word_in_a_text() -> None:
    assert [found.owner for found in rank("someone is late")] == ["late", "pay"]


def test_a_question_that_is_a_keyword_belongs_to_the_guide_that_chose_it() -> None:
    """Somebody else's longer keywords with the same words count for less, however many."""
    longer = [
        Line(owner="back", kind=Kind.KEYWORD, text=f"burnout {word}") for word in ("back", "over")
    ]
    own = Line(owner="load", kind=Kind.TRANSLATED, text="burnout")
    terms = build_terms((*longer, own, *OTHERS))
    assert score(Asked(stems={"burnout": 1.0}, known=terms))[0].owner == "load"


def test_a_word_of_every_guide_says_nothing_and_breaks_nothing() -> None:
    terms = {"the": Term(rarity=0.0, weights={"late": 1.0}, phrases=(
        Phrase(number=1, owner="late", is_question=True, norm=0.0),))}  # fmt: skip
    assert score(Asked(stems={"the": 1.0}, known=terms))[0].score == 0


def test_a_question_that_an_author_has_foreseen_wins() -> None:
    assert rank("he strolled in at half ten")[0].owner == "late"


def test_words_of_another_language_find_their_guide() -> None:
    assert rank("sie will mehr gehalt")[0].owner == "pay"


def test_a_word_that_many_share_says_less_than_a_rare_one() -> None:
    shared = Line(owner="pay", kind=Kind.QUESTION, text="late")
    terms = build_terms((*LINES, *OTHERS, shared))
    assert terms["tax"].rarity > terms["late"].rarity > 0


def test_a_word_stays_rare_though_other_guides_mention_it() -> None:
    """Each guide mentions all and everything; a keyword is the word that its author chose."""
    assert TERMS["late"].rarity == TERMS["tax"].rarity
    assert len(TERMS["late"].weights) == 2


def test_words_that_stand_side_by_side_say_more_than_the_same_words_apart() -> None:
    lines = (
        Line(owner="leaving", kind=Kind.KEYWORD, text="hand in notice"),
        Line(owner="delegation", kind=Kind.KEYWORD, text="hand over, nobody takes notice"),
    )
    terms = build_terms((*lines, *OTHERS))

    def find_first(question: str) -> str:
        words = read_words(question)
        stems = dict.fromkeys(read_terms(question), 1.0)
        return score(Asked(stems=stems, pairs=read_pairs(words), known=terms))[0].owner

    assert find_first("he will hand in his notice") == "leaving"
    assert find_first("I hand over and she takes notice") == "delegation"


def test_pairs_hold_a_word_that_says_something() -> None:
    """Two function words side by side stand everywhere."""
    assert read_pairs(read_words("it has been put off")) == {"been put", "put off"}


def test_a_word_finds_the_guide_that_has_another_of_its_family() -> None:
    assert rank("tardiness")[0].owner == "late"
    assert rank("toujours en retard")[0].owner == "late"
    assert "tardi" not in TERMS


def test_a_question_without_a_known_word_fits_nobody() -> None:
    assert rank("zebra crossing") == ()
    verdict = judge((), 2)
    assert not verdict.is_covered
    assert verdict.topic == ""


def test_a_topic_that_fits_better_keeps_the_guides_away() -> None:
    verdict = judge(rank("tax return of my pay"), 3)
    assert (verdict.is_covered, verdict.topic) == (False, "tax")


def test_a_guide_that_hardly_fits_is_not_offered() -> None:
    weak = (Scored(owner="late", score=1.0), Scored(owner="-tax", score=0.5))
    assert judge(weak, 1).guides == ()
    assert judge(weak, 1).topic == ""


def test_at_most_three_guides_are_offered_and_none_that_fits_far_worse() -> None:
    ranked = tuple(Scored(owner=name, score=score) for name, score in
                   (("a", 20.0), ("b", 18.0), ("c", 9.0), ("d", 8.0)))  # fmt: skip
    assert [found.owner for found in judge(ranked, 4).guides] == ["a", "b", "c"]
    far = (ranked[0], Scored(owner="b", score=2.0))
    assert [found.owner for found in judge(far, 4).guides] == ["a"]


def test_scores_are_told_between_nothing_and_one() -> None:
    assert scale(0) == 0
    assert 0 < scale(5) < scale(20) < 1
