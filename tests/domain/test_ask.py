"""A question is given to the guide that it is about, or to none."""

from nudge.domain.ask import judge, scale
from nudge.domain.ask_index import Kind, Line, build_terms, read_terms
from nudge.domain.ask_scoring import Scored, score

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
    terms = dict.fromkeys(read_terms(question), 1.0)
    return score(terms, {term: TERMS[term] for term in terms if term in TERMS})


def test_a_keyword_outweighs_the_same_word_in_a_text() -> None:
    assert [found.owner for found in rank("someone is late")] == ["late", "pay"]


def test_a_question_that_an_author_has_foreseen_wins() -> None:
    assert rank("he strolled in at half ten")[0].owner == "late"


def test_words_of_another_language_find_their_guide() -> None:
    assert rank("sie will mehr gehalt")[0].owner == "pay"


def test_a_word_that_many_share_says_less_than_a_rare_one() -> None:
    assert TERMS["pai"].rarity > 0
    assert TERMS["late"].rarity < TERMS["tax"].rarity


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
