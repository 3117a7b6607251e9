"""What has no meeting in words: the weekly tip and lesson, the season, the end of the day.

The pack's words are used where it has any; else ours.
"""

from nudge.domain.nudges import NudgeKind, SeasonStep, Topic
from nudge.domain.text import clean
from nudge.ui.presenters.names import translate_name
from nudge.ui.presenters.translate import _, ngettext


def word_topic(kind: NudgeKind, topic: Topic | None) -> tuple[str, str]:
    """A title, and a line beneath it."""
    topic = topic or Topic(id="", subject=kind.value)
    title, text = translate_name(topic.title), clean(topic.text)
    match kind:
        case NudgeKind.TIP:
            return title or _("One small thing for this week"), text
        case NudgeKind.LOOK_BACK:
            return _("Did it help?"), text
        case NudgeKind.LESSON:
            name = _("This week's lesson: {title}").format(title=title)
            return name, _("Three minutes, whenever it suits you.")
        case NudgeKind.SEASON:
            return _word_season(title or _("Review season"), topic)
        case _:
            text = ngettext(
                "{count} thing was held today and still matters.",
                "{count} things were held today and still matter.",
                topic.count,
            ).format(count=topic.count)
            return _("Before you close the day"), text


def _word_season(name: str, topic: Topic) -> tuple[str, str]:
    left = ngettext("{name}: {count} week left", "{name}: {count} weeks left", topic.weeks).format(
        name=name, count=topic.weeks
    )
    step = say_step(topic.step) if topic.step else _("The steps, and where each review stands.")
    return left if topic.weeks else name, step


def say_step(step: SeasonStep) -> str:
    """What the step asks of the manager, in one line."""
    match step:
        case SeasonStep.COLLECT:
            return _("Collect what you noted about each person over the whole period.")
        case SeasonStep.ASK_PEERS:
            return _("Ask two or three colleagues of each person for one example each.")
        case SeasonStep.DRAFT:
            return _("Draft each review: what was agreed, what happened, an example for each.")
        case SeasonStep.CHECK_BIAS:
            return _("Check your drafts side by side: same yardstick, whole period, facts.")
        case SeasonStep.BOOK:
            return _("Book each talk, with time to prepare and time to end early.")
