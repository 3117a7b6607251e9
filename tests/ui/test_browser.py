"""The reading pane loads nothing and opens nothing by itself."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from nudge.ui.browser import Browser

RED = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQ"
    "DwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)


@pytest.fixture
def browser(dressed: QApplication, qtbot: QtBot) -> Browser:
    """A pane wide enough to show a picture."""
    browser = Browser(name="pane", title="Pane")
    qtbot.addWidget(browser)
    browser.resize(300, 200)
    browser.show()
    return browser


@pytest.fixture
def red(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A red picture, also reachable by a relative name."""
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(tmp_path / "red.png"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "red.png"


def _has_red(browser: QTextBrowser) -> bool:
    picture = browser.grab().toImage()
    return any(
        picture.pixelColor(x, y) == Qt.GlobalColor.red
        for x in range(picture.width())
        for y in range(picture.height())
    )


SOURCES = ["file://{red}", "{red}", "red.png", "./red.png", "data:image/png;base64," + RED]


@pytest.mark.parametrize("source", [*SOURCES, r"\\server\share\red.png", "http://localhost/x.png"])
@pytest.mark.parametrize(
    "html",
    [
        '<img src="{source}" width="40" height="40">',
        '<table background="{source}" width="100"><tr><td>x</td></tr></table>',
        '<p style="background-image: url({source})">x</p>',
        '<link rel="stylesheet" href="{source}"><p>x</p>',
    ],
)
def test_no_picture_comes_from_anywhere(
    browser: Browser, red: Path, source: str, html: str
) -> None:
    """Not from a file, not by a relative name, not from inside the text, not from a share."""
    browser.show_html(html.format(source=source.format(red=red)))
    assert not _has_red(browser)


def test_the_browser_of_qt_would_show_it(dressed: QApplication, qtbot: QtBot, red: Path) -> None:
    """Proof that the test above can fail."""
    plain = QTextBrowser()
    qtbot.addWidget(plain)
    plain.setHtml(f'<img src="{red}" width="40" height="40">')
    plain.resize(300, 200)
    assert _has_red(plain)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "x-evil:run",
        "http://example.org/",
        "https://good@evil.example/",
        r"\\server\share",
        "//server/share",
        "red.png",
        "",
    ],
)
def test_a_link_to_anywhere_else_is_refused_and_logged(
    browser: Browser, address: str, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing is opened, and the log names the scheme but not the address."""
    browser.show_html("<p>text</p>")
    with (
        caplog.at_level(logging.WARNING),
        qtbot.assertNotEmitted(browser.link_clicked),
        qtbot.assertNotEmitted(browser.guide_clicked),
    ):
        browser.anchorClicked.emit(QUrl(address))
    assert browser.toPlainText() == "text"
    assert len(caplog.records) == 1
    assert "passwd" not in caplog.text


def test_a_link_to_a_plain_host_is_told(browser: Browser, qtbot: QtBot) -> None:
    """Opening it is somebody else's work."""
    with qtbot.waitSignal(browser.link_clicked) as told:
        browser.anchorClicked.emit(QUrl("https://example.org/paper?id=1"))
    assert told.args == ["https://example.org/paper?id=1"]


def test_a_link_to_a_guide_is_told_by_its_id(browser: Browser, qtbot: QtBot) -> None:
    """guide:one-on-one"""
    with qtbot.waitSignal(browser.guide_clicked) as told:
        browser.anchorClicked.emit(QUrl("guide:one-on-one"))
    assert told.args == ["one-on-one"]


def test_a_real_click_on_a_link_goes_nowhere_in_the_pane(
    browser: Browser, red: Path, qtbot: QtBot
) -> None:
    """The pane does not turn into the file that a link names."""
    browser.show_html(f'<p><a href="file://{red.parent}/secret.html">link</a></p>')
    (red.parent / "secret.html").write_text("secret")
    browser.setSource(QUrl.fromLocalFile(str(red.parent / "secret.html")))
    browser.setFocus()
    qtbot.keyClick(browser, Qt.Key.Key_Tab)
    qtbot.keyClick(browser, Qt.Key.Key_Return)
    assert browser.toPlainText() == "link"


def test_the_text_follows_the_scheme(browser: Browser, dressed: QApplication) -> None:
    """Colours are set anew, the text stays."""
    from nudge.ui import theme

    browser.show_html("<p>text</p>")
    theme.apply(theme.Scheme.DARK)
    assert theme.DARK.text in browser.document().toHtml()
    assert browser.toPlainText() == "text"


def test_a_list_has_the_lines_of_a_paragraph(browser: Browser) -> None:
    """As far apart, so that a lesson reads as one text."""
    browser.show_html("<p>One</p><ul><li>Two</li></ul>")
    first = browser.document().begin()
    assert first.blockFormat().lineHeight() == first.next().blockFormat().lineHeight() > 100
