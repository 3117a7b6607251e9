"""A guide on paper: one page for the checklist, nothing loaded, nothing lost."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from nudge.domain.guides import Checklist, Item, ListKind
from nudge.ui.desk import QtDesk
from nudge.ui.guide_head import GuideHead, Use
from nudge.ui.labels import Label
from nudge.ui.paper import make_pdf, save_pdf
from nudge.ui.presenters.paper import present_markdown
from tests.ui.conftest import find_window
from tests.ui.sample_guides import GUIDE
from tests.ui.samples import LONG_GUIDE


def _count_pages(pdf: bytes) -> int:
    return pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ")


def _make_long() -> Checklist:
    texts = (
        f"Item {number} with enough words to need a second line on paper" for number in range(9)
    )
    items = tuple(Item(id=text, text=text * 2) for text in texts)
    return Checklist(kind=ListKind.READ_DO, items=items)


@pytest.mark.parametrize("guide", [GUIDE, LONG_GUIDE, replace(GUIDE, before=_make_long())])
def test_a_checklist_takes_one_page(dressed: QApplication, guide: object) -> None:
    """However long it is, up to the limits of the pack format and beyond."""
    assert _count_pages(make_pdf(guide, is_whole=False)) == 1  # type: ignore[arg-type]


def test_a_guide_begins_with_its_checklist_on_a_page_of_its_own(dressed: QApplication) -> None:
    """Two pages for a short guide."""
    assert _count_pages(make_pdf(GUIDE, is_whole=True)) == 2


def test_a_guide_is_set_smaller_rather_than_leave_some_lines_on_a_page(
    dressed: QApplication,
) -> None:
    """With a trap or two more than its second page holds in the usual size."""
    pages = {
        count: _count_pages(make_pdf(replace(GUIDE, traps=GUIDE.traps * count), is_whole=True))
        for count in (4, 6, 10)
    }
    assert pages == {4: 2, 6: 2, 10: 3}


def test_a_pdf_is_saved_and_said_to_be(dressed: QApplication, tmp_path: Path) -> None:
    """And where it cannot be, why, and what to try."""
    said: list[str] = []
    save_pdf(tmp_path / "one.pdf", GUIDE, said.append, is_whole=False)
    save_pdf(tmp_path / "nowhere" / "one.pdf", GUIDE, said.append, is_whole=False)
    assert (tmp_path / "one.pdf").read_bytes().startswith(b"%PDF-")
    assert said[0] == "Saved as one.pdf."
    assert said[1].startswith("Not saved: No such file or directory.")


def test_markdown_holds_every_part_and_task_lists() -> None:
    """Fit to be pasted into a wiki."""
    text = present_markdown(GUIDE)
    assert text.startswith("# Regular one-on-one\n")
    assert "\n- [ ] Read last time's notes\n" in text
    assert "\n1. Ask what is on their mind, then wait." in text
    assert "Open: “What would make this half hour worth it for you?”" in text
    assert "[Hor16] Horstman" in text
    assert "## Call HR when" in text
    assert text.index("## Before") < text.index("## After") < text.index("## Steps")


def test_copying_says_that_it_did(desk: QtDesk) -> None:
    """One line at the foot of the page."""
    desk.open_toolkit("one-on-one")
    toolkit = find_window("Nudge toolkit")
    toolkit.findChild(GuideHead).used.emit(Use.COPY)
    assert QGuiApplication.clipboard().text().startswith("# Regular one-on-one")
    shown = {label.text() for label in toolkit.findChildren(Label) if label.isVisible()}
    assert "Copied as Markdown." in shown


def test_saving_asks_where(desk: QtDesk, tmp_path: Path) -> None:
    """The window goes on meanwhile."""
    desk.open_toolkit("one-on-one")
    toolkit = find_window("Nudge toolkit")
    toolkit.findChild(GuideHead).used.emit(Use.SAVE_CHECKLIST)
    dialog = toolkit.findChild(QFileDialog, "save_pdf")
    assert dialog.selectedFiles()[0].endswith("one-on-one.pdf")
    dialog.fileSelected.emit(str(tmp_path / "chosen.pdf"))
    dialog.close()
    assert (tmp_path / "chosen.pdf").exists()


def test_nothing_of_printing_is_loaded_before_somebody_prints(desk: QtDesk) -> None:
    """Neither with the tray nor with the toolkit."""
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from nudge.ui.toolkit import Toolkit; import nudge.ui.makers;"
        "sys.exit('PySide6.QtPrintSupport' in sys.modules or 'nudge.ui.paper' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0


def test_a_print_dialog_comes_up_and_goes(desk: QtDesk, qapp: QApplication) -> None:
    """Qt's own, and it belongs to the toolkit."""
    desk.open_toolkit("one-on-one")
    toolkit = find_window("Nudge toolkit")
    toolkit.findChild(GuideHead).used.emit(Use.PRINT_CHECKLIST)
    dialog = toolkit.findChild(QWidget, "print")
    assert dialog is not None
    dialog.close()
