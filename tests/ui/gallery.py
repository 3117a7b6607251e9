"""Pictures of every window, light and dark, with ordinary and with difficult texts.

QT_QPA_PLATFORM=offscreen python -m tests.ui.gallery FOLDER [PART_OF_A_NAME]
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget

from nudge.engine.desk import CardFacts
from nudge.ui import theme
from nudge.ui.desk import QtDesk
from nudge.ui.tray import Tray
from tests.ui import samples
from tests.ui.sample_guides import GUIDE, NOTE
from tests.ui.sample_today import TODAY


def draw_all(folder: Path, wanted: str = "") -> None:
    """Write one PNG a window, scheme and sample into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    scenes = list(_make_scenes())
    for scheme in theme.Scheme:
        for size in (10.0, 20.0):
            theme.apply(scheme, family="DejaVu Sans", size_pt=size)
            for name, open_window in scenes:
                title = f"{name}-{scheme.value}-{size:.0f}pt.png"
                if wanted in title:
                    _draw(open_window, folder / title)


def _make_scenes() -> Iterator[tuple[str, Callable[[QtDesk], None]]]:
    cards = {
        "card": samples.make_card(),
        "card-bare": CardFacts(
            nudge=samples.make_nudge(person=None, name="Team meeting", join=""),
            guide=replace(GUIDE, words=()),
        ),
        "card-long": samples.make_card(samples.make_nudge(person=samples.LONG), samples.LONG_GUIDE),
        "card-hebrew": samples.make_card(samples.make_nudge(person=samples.HEBREW)),
        "card-hostile": samples.make_card(samples.make_nudge(person=samples.HOSTILE)),
    }
    for name, facts in cards.items():
        yield name, lambda desk, facts=facts: desk.open_card(facts)
    yield "card-unfolded", _open_unfolded
    yield "card-tabs", lambda desk: desk.open_card(samples.make_two())
    yield "reflection", lambda desk: desk.open_reflection(samples.make_reflection())
    yield "reflection-written", lambda desk: desk.open_reflection(samples.make_written())
    yield "toolkit", lambda desk: desk.open_toolkit("one-on-one")
    yield "toolkit-today", _open_today
    yield "toolkit-today-bare", lambda desk: desk.open_toolkit()
    yield "toolkit-happened", lambda desk: desk.reading.open_happening("")
    yield "toolkit-cried", lambda desk: desk.reading.open_happening("cried")
    yield "toolkit-search", _search
    yield "toolkit-narrow-list", lambda desk: _open_narrow(desk, None)
    yield "toolkit-narrow-guide", lambda desk: _open_narrow(desk, "one-on-one")
    yield "pin", _pin
    yield "toolkit-unfolded", _open_unfolded_toolkit
    yield "toolkit-note", lambda desk: _open_notes(desk, NOTE)
    yield "toolkit-note-empty", lambda desk: _open_notes(desk, "")
    yield "toolkit-empty", _open_empty_toolkit


def _open_today(desk: QtDesk) -> None:
    desk.today_opened.connect(lambda: desk.show_today(TODAY))
    desk.open_toolkit()
    _find_window().resize(960, 1300)


def _search(desk: QtDesk) -> None:
    desk.reading.read_with(search=samples.Finder())
    desk.open_toolkit("one-on-one")
    _find_window().findChild(QLineEdit, "search").setText("pay")


def _open_narrow(desk: QtDesk, guide: str | None) -> None:
    desk.open_toolkit(guide)
    _find_window().resize(_find_window().minimumSize().width(), 760)


def _pin(desk: QtDesk) -> None:
    desk.reading.pin_card(samples.make_card(), ("notes", "topics"))


def _open_unfolded(desk: QtDesk) -> None:
    desk.open_card(samples.make_card())
    _unfold_all()


def _open_unfolded_toolkit(desk: QtDesk) -> None:
    desk.open_toolkit("one-on-one")
    _find_window().resize(960, 1900)
    _unfold_all()


def _open_notes(desk: QtDesk, text: str) -> None:
    desk.guide_opened.connect(lambda guide: desk.show_note(guide, text))
    desk.open_toolkit("one-on-one")
    pane = _find_window().findChild(QScrollArea, "guide")
    QTest.qWait(60)
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())


def _open_empty_toolkit(desk: QtDesk) -> None:
    desk.use_library(samples.Shelf(is_empty=True))
    desk.open_toolkit()


def _unfold_all() -> None:
    for fold in _find_window().findChildren(QWidget):
        if fold.objectName().endswith("_fold"):
            fold.parentWidget().show()
            fold.click()  # type: ignore[attr-defined]


def _find_window() -> QWidget:
    return next(window for window in QApplication.topLevelWidgets() if window.isVisible())


def _draw(open_window: Callable[[QtDesk], None], path: Path) -> None:
    desk = QtDesk(tray=Tray(), library=samples.Shelf(), clock=samples.StillClock())
    open_window(desk)
    QTest.qWait(60)
    _find_window().grab().save(str(path))
    desk.close_all()
    desk.deleteLater()
    QApplication.sendPostedEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    draw_all(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
