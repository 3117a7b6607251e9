"""People: who a moment concerns, and whether the manager has met them before.

Owns how an attendee becomes a person: rooms, groups and machines are none, and a name is
read from whatever the calendar wrote into CN, or from the address.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from nudge.domain.events import Attendee, UserType
from nudge.domain.lexicon import read_list
from nudge.domain.titles import fold_words

_NO_PEOPLE = frozenset({UserType.GROUP, UserType.RESOURCE, UserType.ROOM})
_ROOM_DOMAINS = (
    "resource.calendar.google.com",
    "group.calendar.google.com",
    "group.v.calendar.google.com",
)
_ROOM_WORDS = frozenset(
    read_list("""
room, meetingroom, conference, boardroom, raum, besprechungsraum, konferenzraum, saal,
sitzungszimmer, zimmer, salle, sala, vergaderzaal, zaal, vergaderruimte, ruimte,
konferensrum, motesrum, rum, equipment, beamer, projector, projektor, parking, 会議室, 応接室,
会議,
""")
)
_GROUP_WORDS = frozenset(
    read_list("""
team, teams, all, everyone, staff, group, gruppe, groupe, grupo, groep, grupp,
distribution, list, verteiler, dl, alle, todos, tous, department, abteilung, equipe,
equipo, equipa, afdeling, avdelning, noreply, calendar, kalender, info, office,
sekretariat, チーム, 全員, 課, 部,
""")
)
STAFF_WORDS = frozenset(
    read_list("""
hr, hrbp, people, personal, personalabteilung, rh, drh, rrhh, personnel, bp,
humanresources, talent, recruiting, recruitment, recruiter, 人事, 人事部,
""")
)
_ATTENDEES_KEPT = 5_000
_BRACKETS = re.compile(r"[(\[{（【].*?[)\]}）】]")
PUBLIC_DOMAINS = frozenset(
    read_list("""
gmail.com, googlemail.com, outlook.com, hotmail.com, live.com, icloud.com, me.com,
yahoo.com, yahoo.co.jp, gmx.de, gmx.net, web.de, orange.fr, free.fr, laposte.net,
proton.me, protonmail.com,
""")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody a moment concerns. The address is lower case and may be empty, so may the name."""

    name: str = ""
    email: str = ""

    @property
    def key(self) -> str:
        """What commitments and history hang on: the address, else the folded name."""
        return self.email or " ".join(self.name.casefold().split())


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """One-on-ones that Nudge knows of from before the feed's window.

    `since`: the first day of which anything is known, or None. `met`: person key to the
    day of the first one-on-one with them.
    """

    since: date | None = None
    met: Mapping[str, date] = field(default_factory=dict)


@lru_cache(maxsize=_ATTENDEES_KEPT)
def is_person(attendee: Attendee) -> bool:
    """False for rooms, equipment, groups and mailing lists."""
    if attendee.user_type in _NO_PEOPLE:
        return False
    box, _, domain = attendee.email.partition("@")
    if domain in _ROOM_DOMAINS:
        return False
    words = frozenset(fold_words(attendee.name) if "@" not in attendee.name else ())
    words |= frozenset(fold_words(box))
    return not words & (_ROOM_WORDS | _GROUP_WORDS)


@lru_cache(maxsize=_ATTENDEES_KEPT)
def is_staff_partner(attendee: Attendee) -> bool:
    """True for somebody from HR who sits in, as far as name and address tell."""
    words = frozenset(fold_words(attendee.name.replace("@", " "))) | frozenset(
        fold_words(attendee.email.partition("@")[0])
    )
    return bool(words & STAFF_WORDS)


@lru_cache(maxsize=_ATTENDEES_KEPT)
def read_person(attendee: Attendee) -> Person:
    """The person behind an attendee: "Meyer, Tom (EXT)" is Tom Meyer, and so is tom.meyer@."""
    name = attendee.name if "@" not in attendee.name else ""
    name = _BRACKETS.sub(" ", name).split("|")[0].strip(" '\"")
    last, comma, first = name.partition(",")
    if comma and first.strip():
        name = f"{first.strip()} {last.strip()}"
    return Person(name=" ".join(name.split()) or _name_from(attendee.email), email=attendee.email)


def is_outside(email: str, domains: frozenset[str]) -> bool:
    """True when the address belongs to none of the manager's own mail domains."""
    domain = email.partition("@")[2]
    if not domain or not domains:
        return False
    return not any(
        domain == own or domain.endswith(f".{own}") or own.endswith(f".{domain}") for own in domains
    )


def find_domains(addresses: frozenset[str]) -> frozenset[str]:
    """The mail domains that say who is a colleague; those open to everybody say nothing."""
    domains = {address.partition("@")[2] for address in addresses}
    return frozenset(domains - PUBLIC_DOMAINS - {""})


def _name_from(email: str) -> str:
    box = email.partition("@")[0].partition("+")[0]
    words = [word for word in re.split(r"[._\-]+", box) if word and not word.isdigit()]
    return " ".join(word.rstrip("0123456789").capitalize() for word in words)
