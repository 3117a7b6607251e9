"""What went wrong with a calendar or the history, in the user's language.

Children, logs and commands speak English and name the real cause, host and path in it. Owns
the forms of those sentences: one that is recognised is said in the user's words, any other
stays as it is. Must not guess a cause. A test holds the forms against the places that speak.
"""

import re
from string import Formatter

from nudge.ui.presenters.translate import _

SENTENCES = (
    # Servers.
    ("{host} asks for a user name and password, or does not accept the ones it got. "
    "Enter them in the settings."),
    ("{host} does not let Nudge read this calendar. "
    "Publish it again, and enter its new address in the settings."),
    "{host} knows no calendar at this address. Copy the address again from your calendar.",
    ("This calendar is no longer published on {host}. Publish it again, and enter its new "
    "address in the settings."),
    "{host} has been asked too often. Nudge waits and asks less often.",
    "{host} has trouble of its own (error {number}). Nudge tries again later.",
    "{host} gave no calendar but the status {number}. Check the address in a browser.",
    "{place} is empty: it holds no calendar.",
    "{place} holds an address card (vCard), not a calendar.",
    ("{place} answered with a web page, not a calendar: the sign-in page of a network "
    "or of the calendar's owner. Open a browser and sign in, or copy the address again."),
    "{place} is a web page, not a calendar. Export the calendar as an .ics file.",
    "{place} holds no calendar. Choose an iCalendar file or address (.ics).",
    # The network.
    "{host} was not found. You may be offline, or the address may be misspelt.",
    "{host}, where the calendar has moved, was not found.",
    "{host} does not answer: its calendar service is not running, or a firewall is in the way.",
    "{host} broke off before the whole calendar had come.",
    "{host} does not answer.",
    "{host} did not send the whole calendar within a minute.",
    "{host} sends more than {number} MB: too much.",
    "What {host} sends unpacks to far more than a calendar: Nudge does not take it.",
    "The connection to {host} failed.",
    "{host} sends on and on, to no calendar.",
    "{host} sends on to nowhere.",
    "{host} sends on to an address that Nudge does not follow.",
    "{host} sends on to a connection without encryption.",
    "{host} sends on to a machine inside a private network, so Nudge stops.",
    "The proxy does not answer. Ask IT.",
    "The proxy broke off. Ask IT.",
    "The proxy was not found. Ask IT for its name.",
    "The proxy asks for a user name and password. Ask IT how to get past it.",
    "The proxy refuses {host}. Ask IT.",
    "The proxy of the settings is not written as host:port.",
    # Certificates.
    "No secure connection to {host} came about: it and Nudge share no way to encrypt.",
    ("The certificate of {host} is not trusted. Does your organisation inspect connections? "
    "Then ask IT for its certificate file (ExtraCaFile)."),
    "The certificate of {host} has expired, or your clock is wrong.",
    "The certificate of {host} is not valid yet; is your clock right?",
    "The certificate that {host} shows belongs to another host.",
    "The certificate of {host} has been withdrawn by its issuer.",
    "{path} (ExtraCaFile) holds no certificate to trust.",
    # Addresses.
    "The calendar's address holds characters that no address has. Copy it again.",
    "This is not an address. It starts with https:// or webcal://.",
    "Nudge reads calendars from https://, webcal:// and http:// addresses only.",
    "Leave the user name and password out of the address: they have fields of their own.",
    "The address names no host.",
    "The address names a port that does not exist.",
    "{host} is spelt in a way that can mislead.",
    "{host} is an address inside a network's machinery, no calendar's.",
    "Your organisation does not allow calendars from a private network.",
    "Your organisation does not allow calendars from {host}.",
    "Your organisation does not allow calendar files.",
    "Over http:// everybody on the way could read your password for {host}. Use https://.",
    # Files.
    "There is no file {path}. Check the path, or the drive it is on.",
    "{path} may not be read by you. Ask its owner for the right to.",
    "{path} is a folder. Choose the calendar file (.ics) inside it.",
    "{path} is no ordinary file. Choose a calendar file (.ics).",
    "{path} is larger than {number} MB, which no calendar is.",
    "{path} could not be read: {reason}.",
    # The child that reads.
    "Nudge could not start the part of itself that reads calendars.",
    "{feed} holds more meetings than Nudge can keep.",
    "Nudge stumbled over {feed}. The fault is Nudge's own.",
    ("The part of Nudge that reads calendars does not work. "
    "“nudge --self-test” says whether Nudge is whole."),
    "Reading {feed} took more time or memory than any calendar should, so Nudge gave up.",
    "Fetching {feed} stopped before it was complete.",
    "{feed} needs more memory than Nudge gives any calendar.",
    # The child that prepares the guides.
    "The guides could not be prepared. Start Nudge again, or install it.",
    "The guides could not be prepared: {reason}.",
    "Switched off because of faults: {packs}. Run nudge check on it.",
    # Where the addresses are kept.
    "The address of {feed} is not known. Enter it again in the settings.",
    "The address of {feed} is not at hand. {trouble}",
    "The keychain did not answer: it may be waiting for its password. Unlock it, then refresh.",
    "The keychain could not be opened. Unlock it, then refresh.",
    "The keychain does not hold it any more. Enter it again.",
    "{path} cannot be read ({reason}).",
    "{path} is damaged. Delete it and enter your calendars' addresses again.",
    "{path} cannot be written ({reason}): free some space or mend its folder's rights.",
    # Exports.
    "{path} is there already: name a new or an empty folder.",
    "{path} is there already: name another file.",
    "{path} has no ending that says the form: name it .md or .json.",
    "{path} cannot be made ({reason}).",
    "{path} cannot be written ({reason}).",
    # Choices.
    ("The settings {path} cannot be written ({reason}): "
    "make room, or give yourself the right to write there."),
    "Windows does not let Nudge change what starts with it ({reason}).",
    "{path} cannot be written ({reason}): give yourself the right to write there.",
    # The history.
    "Nudge's history was damaged. It is kept as {path}, a fresh one has begun.",
    "Nudge's history {path}: {trouble}.",
    ("a newer Nudge wrote it (step {number}, this one knows {known}): "
    "install the newer one again"),
    "it cannot be opened ({reason}): make room, or give yourself the right to write there",
    "the disk is full: make room, Nudge tries again by itself",
    "it cannot be written: give yourself the right to write there",
    "it cannot be opened: give yourself the right to read and write there",
    "another program holds it: close that program",
    "the disk cannot be read or written: check the disk and the room on it",
    "it was damaged: a copy is kept, and Nudge begins anew",
    "it failed ({reason}): start Nudge again",
)  # fmt: skip
"""Forms of sentences, from the narrower to the wider where two are alike."""

_FIELDS = {"host": r"\S+", "number": r"\d+", "known": r"\d+"}


def word_trouble(message: str) -> str:
    """The sentence in the user's language; as it is where nobody has foreseen it."""
    for sentence in SENTENCES:
        found = match_trouble(sentence, message)
        if found is not None:
            inner = {name: _word_field(name, value) for name, value in found.items()}
            return _(sentence).format(**inner)
    return message


def match_trouble(sentence: str, message: str) -> dict[str, str] | None:
    """What stands in the fields of this form; None if the message has another."""
    parts = list(Formatter().parse(sentence))
    if not message.startswith(parts[0][0]) or any(text not in message for text, *_rest in parts):
        return None
    pattern = "".join(
        re.escape(text) + (f"(?P<{name}>{_FIELDS.get(name, '.+?')})" if name else "")
        for text, name, *_rest in parts
    )
    found = re.fullmatch(pattern, message)
    return found.groupdict() if found else None


def _word_field(name: str, value: str) -> str:
    return word_trouble(value) if name == "trouble" else value
