"""Kinds of things that share their words with moments, but are none.

Owns the words by which a course, a product or a customer's visit is told from a talk with
one's own people. A rule says which kinds speak against it.
"""

from enum import Enum

from nudge.domain.lexicon import strangers, things


class Kind(Enum):
    """What an entry is about, when it is not about the manager's people."""

    COURSE = "course"
    PRODUCT = "product"
    MACHINE = "machine"
    CUSTOMER = "customer"
    SPORT = "sport"
    PRIVATE = "private"
    PAPERWORK = "paperwork"
    SOCIAL = "social"


KINDS = {
    Kind.COURSE: things.COURSE,
    Kind.PRODUCT: things.PRODUCT,
    Kind.MACHINE: things.MACHINE,
    Kind.CUSTOMER: strangers.CUSTOMER,
    Kind.SPORT: strangers.SPORT,
    Kind.PRIVATE: strangers.PRIVATE,
    Kind.PAPERWORK: things.PAPERWORK,
    Kind.SOCIAL: strangers.SOCIAL,
}
