"""The pictures of the README, from the shipped guides and a made-up day.

QT_QPA_PLATFORM=offscreen python -m tests.ui.pictures FOLDER
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from nudge.adapters.content.knowledge import CompiledKnowledge
from nudge.adapters.content.library import CompiledLibrary
from nudge.adapters.content.search import CompiledSearch
from nudge.bootstrap.ask_room import AskRoom
from nudge.bootstrap.content import compile_packs
from nudge.domain.first_look import FirstLook
from nudge.domain.rules import Rule
from nudge.domain.settings import Settings
from nudge.ui import theme
from nudge.ui.desk import QtDesk
from nudge.ui.first_run import FirstRun
from nudge.ui.journal import Journal
from nudge.ui.memory import Slate
from nudge.ui.presenters.first_run import FirstRunFacts, present_first_run
from nudge.ui.presenters.journal import present_journal
from nudge.ui.presenters.settings import SettingsFacts, present_settings
from nudge.ui.presenters.trial import present_found
from nudge.ui.settings import SettingsWindow
from nudge.ui.tray import Tray
from tests.doubles.questions import MemoryQuestions
from tests.ui import samples
from tests.ui.sample_journal import JOURNAL
from tests.ui.sample_today import TODAY

SIZE = (770, 500)


def draw_all(folder: Path) -> None:
    """Write one PNG a view into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    views: dict[str, tuple[theme.Scheme, Callable[[QtDesk], None]]] = {
        "guide": (theme.Scheme.LIGHT, lambda desk: desk.open_toolkit("one-on-one")),
        "guide-dark": (theme.Scheme.DARK, lambda desk: desk.open_toolkit("constructive-feedback")),
        "today": (theme.Scheme.LIGHT, _open_today),
        "search": (theme.Scheme.LIGHT, _search),
        "ask": (theme.Scheme.LIGHT, lambda desk: desk.reading.ask.open("guy always 20 min late")),
        "happened": (theme.Scheme.LIGHT, lambda desk: desk.reading.open_happening("")),
        "card": (theme.Scheme.LIGHT, lambda desk: desk.open_card(samples.make_card())),
        "reflection": (
            theme.Scheme.LIGHT,
            lambda desk: desk.open_reflection(samples.make_written()),
        ),
    }
    with tempfile.TemporaryDirectory() as home:
        library = Path(home) / "library.sqlite"
        compile_packs((), library)
        drawn = []  # PySide crashes some time after a desk's own object was cleared away
        for name, (scheme, open_view) in views.items():
            theme.apply(scheme, family="DejaVu Sans", size_pt=10)
            drawn.append(_draw(open_view, library, folder / f"{name}.png"))
        rules = tuple(CompiledLibrary(library).rules())
    theme.apply(theme.Scheme.LIGHT, family="DejaVu Sans", size_pt=10)
    _draw_window(_make_journal(), (880, 572), folder / "journal.png")
    _draw_window(_make_settings(rules), (880, 572), folder / "settings.png")
    _draw_window(_make_first_run(), (580, 560), folder / "first-run.png")


def _make_journal() -> Journal:
    window = Journal(Slate())
    window.show_view(present_journal(JOURNAL, samples.ZONE))
    return window


def _make_settings(rules: tuple[Rule, ...]) -> SettingsWindow:
    window = SettingsWindow()
    window.show_groups(present_settings(_find_facts(rules)), "moments")
    return window


def _make_first_run() -> FirstRun:
    window = FirstRun()
    window.show_view(present_first_run(FirstRunFacts(settings=_find_facts(())), 0))
    look = FirstLook(
        events=312, one_on_ones_a_week=6, moments={"performance-review": 2}, colleagues=()
    )
    names = {"performance-review": "Performance review"}
    window.open()
    window.findChild(QLineEdit, "feed_address").setText("https://calendar.example.org/work.ics")
    window.show_trial(present_found(look, "Work", names))
    return window


def _find_facts(rules: tuple[Rule, ...]) -> SettingsFacts:
    return SettingsFacts(settings=Settings(), now=samples.NOW, zone=samples.ZONE, rules=rules)


def _open_today(desk: QtDesk) -> None:
    desk.today_opened.connect(lambda: desk.show_today(TODAY))
    desk.open_toolkit()


def _search(desk: QtDesk) -> None:
    desk.open_toolkit("letting-someone-go")
    search = _find_window().findChild(QLineEdit, "search")
    search.setFocus()
    QTest.keyClicks(search, "always late")
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(search, Qt.Key.Key_Down)


def _draw(open_view: Callable[[QtDesk], None], library: Path, path: Path) -> QtDesk:
    desk = QtDesk(tray=Tray(), library=CompiledLibrary(library), clock=samples.StillClock())
    desk.reading.read_with(search=CompiledSearch(library))
    AskRoom(
        desk.reading.ask,
        open_knowledge=lambda: CompiledKnowledge(library),
        questions=MemoryQuestions(),
        clock=samples.StillClock(),
        find_countries=lambda: (),
    )
    open_view(desk)
    if _find_window().objectName() == "toolkit":
        _find_window().resize(*SIZE)
    QTest.qWait(400)
    image = _find_window().grab().toImage()
    image.save(str(path), "PNG", 0)
    desk.close_all()
    desk.deleteLater()
    QApplication.sendPostedEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return desk


def _draw_window(
    window: Journal | SettingsWindow | FirstRun, size: tuple[int, int], path: Path
) -> None:
    if not window.isVisible():
        window.open()
    window.resize(*size)
    QTest.qWait(400)
    window.grab().toImage().save(str(path), "PNG", 0)
    window.close()
    window.deleteLater()


def _find_window() -> QWidget:
    return next(window for window in QApplication.topLevelWidgets() if window.isVisible())


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    draw_all(Path(sys.argv[1]))
