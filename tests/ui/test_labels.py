"""Calendar text is never markup."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from nudge.ui import labels
from nudge.ui.labels import Label, escape_action, set_tooltip
from nudge.ui.paragraph import lay_out
from nudge.ui.theme import Type, make_font
from nudge.ui.ticks import TickBox

UI = Path(labels.__file__).parent


@pytest.fixture
def red(tmp_path: Path) -> Path:
    """A picture that no text may ever bring to the screen."""
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    path = tmp_path / "red.png"
    assert picture.save(str(path))
    return path


def has_red(widget: QWidget) -> bool:
    """True when a purely red pixel can be seen."""
    picture = widget.grab().toImage()
    return any(
        picture.pixelColor(x, y) == Qt.GlobalColor.red
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    )


@pytest.mark.parametrize(
    "text",
    [
        '<img src="{red}">',
        '<img src="file://{red}">',
        '<html><body><img src="{red}"/></body></html>',
        '<table><tr><td background="{red}" width="40" height="40">x</td></tr></table>',
        "![x]({red})",
    ],
)
@pytest.mark.parametrize("kind", ["label", "tick"])
def test_markup_in_a_text_is_drawn_letter_for_letter(
    dressed: QApplication, red: Path, text: str, kind: str
) -> None:
    """No local picture comes up; what a plain QLabel would do shows that the test can tell."""
    evil = text.format(red=red)
    widget = Label(evil) if kind == "label" else TickBox(evil, is_done=False)
    widget.resize(400, 120)
    assert not has_red(widget)


def test_a_plain_label_of_qt_would_draw_the_picture(dressed: QApplication, red: Path) -> None:
    """The reason for the one label class, and proof that the test above can fail."""
    label = QLabel(f'<img src="{red}">')
    label.resize(400, 120)
    assert has_red(label)


def test_no_other_label_is_used() -> None:
    """Neither a bare QLabel nor a message box stands anywhere in the windows."""
    bare = re.compile(r"\b(QLabel|QMessageBox|QTextEdit)\(")
    guilty = {
        path.name: bare.findall(path.read_text(encoding="utf-8"))
        for path in UI.rglob("*.py")
        if bare.search(path.read_text(encoding="utf-8").replace("class Label(QLabel)", ""))
    }
    assert guilty == {}


def test_tooltips_are_set_through_the_escaping_function_alone() -> None:
    """QToolTip reads markup wherever a text looks like it."""
    guilty = [
        path.name
        for path in UI.rglob("*.py")
        if "setToolTip(" in path.read_text(encoding="utf-8")
        and path.name not in {"labels.py", "tray.py"}
    ]
    assert guilty == []


def test_a_tooltip_shows_its_text_letter_for_letter(dressed: QApplication) -> None:
    """Escaped."""
    widget = QWidget()
    set_tooltip(widget, '<b>Eve</b> & "R&D"')
    assert widget.toolTip() == "<qt>&lt;b&gt;Eve&lt;/b&gt; &amp; &quot;R&amp;D&quot;</qt>"


def test_an_ampersand_is_a_letter_and_no_shortcut(dressed: QApplication) -> None:
    """R&D stays R&D on buttons and in menus."""
    assert QPushButton(escape_action("R&D")).shortcut().isEmpty()
    assert TickBox("Ask R&D", is_done=False).shortcut().isEmpty()


@pytest.mark.parametrize(
    "text",
    [
        "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenversicherung",
        "a b c d e f g h i j k l m n o p q r s t u v w x y z " * 3,
        "לקרוא את הסיכום מהפעם הקודמת ולבחור דבר אחד לשבח",
    ],
)
def test_no_line_is_wider_than_its_column(dressed: QApplication, text: str) -> None:
    """A word that is too long is broken; nothing is cut off."""
    paragraph = lay_out(text, make_font(Type.BODY), 120)
    lines = [paragraph.layout.lineAt(row) for row in range(paragraph.layout.lineCount())]
    assert paragraph.lines > 1
    assert all(line.naturalTextWidth() <= 121 for line in lines)
    assert sum(line.textLength() for line in lines) == len(text)


def test_a_label_is_as_high_as_its_lines(dressed: QApplication) -> None:
    """Half the width, more lines, more height."""
    label = Label("Read the notes of the last time and put their topics first " * 2)
    assert label.heightForWidth(200) > label.heightForWidth(400) > label.heightForWidth(4000)
