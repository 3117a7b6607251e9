"""Words to say: when to say them, and the sentence itself in proper quotation marks."""

import re

from nudge.domain.text import clean
from nudge.ui.presenters.translate import _
from nudge.ui.views import QuoteView

_LENGTH = 1000
_LABELLED = re.compile(r"(?P<when>[^\"“”:]{1,40}):\s*(?P<words>[\"“].+)")


def present_words(line: str) -> QuoteView:
    """A line such as `Open: "What is on your mind?"`; without a label, `when` is empty."""
    text = clean(line, _LENGTH)
    found = _LABELLED.fullmatch(text)
    when, words = (found["when"], found["words"]) if found else ("", text)
    return QuoteView(when=when, words=_("“{words}”").format(words=words.strip('"“”')))
