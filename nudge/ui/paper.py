"""A guide leaves the screen: to a printer, into a PDF file, into the clipboard.

Qt's printing is loaded when somebody prints, and never before. What came of it is said by
`say`, one sentence.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QLocale, QMarginsF, QSizeF, QStandardPaths, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from nudge.domain.guides import Guide
from nudge.ui.guide_head import Use
from nudge.ui.presenters.paper import present_markdown, present_paper
from nudge.ui.presenters.translate import _

Say = Callable[[str], None]

_MARGIN_MM = 18.0
_LARGEST_PT, _SMALLEST_PT, _STEP_PT = 12.0, 7.0, 0.5
_WHOLE_PTS = (10.5, 10.0, 9.5, 9.0)
_DPI = 96
_POINTS_PER_INCH = 72
_PDF = ".pdf"
_STYLE = """
    h1 { font-size: 160%; font-weight: 600; margin: 0 0 6px 0; }
    h2 { font-size: 110%; font-weight: 600; margin: 16px 0 0 0; }
    table { margin-top: 6px; }
    p { margin: 0 0 6px 0; }
    td.line { padding-bottom: 6px; }
"""


def use_guide(window: QWidget, guide: Guide, use: Use, say: Say) -> None:
    """Do with the guide what was chosen; dialogs belong to `window` and block nothing else."""
    match use:
        case Use.COPY:
            QGuiApplication.clipboard().setText(present_markdown(guide))
            say(_("Copied as Markdown."))
        case Use.SAVE | Use.SAVE_CHECKLIST:
            _ask_where(window, guide, say, is_whole=use is Use.SAVE)
        case Use.PRINT | Use.PRINT_CHECKLIST:
            _ask_printer(window, guide, is_whole=use is Use.PRINT)
        case Use.PIN:
            raise ValueError("a pin is no paper")


def make_pdf(guide: Guide, *, is_whole: bool) -> bytes:
    """The guide as a PDF file; the checklist takes exactly one page."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(guide.title)
    writer.setCreator("Nudge")
    writer.setPageLayout(
        QPageLayout(
            _find_page_size(),
            QPageLayout.Orientation.Portrait,
            QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    _make_document(guide, writer, is_whole=is_whole).print_(writer)
    del writer  # it ends the file
    return bytes(buffer.data().data())


def _make_document(guide: Guide, device: QPagedPaintDevice, *, is_whole: bool) -> QTextDocument:
    """Set for the pages of `device`: as large as the checklist allows on one page.

    The whole guide is set a little smaller where that saves a page with a few lines on it.
    """
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultStyleSheet(_STYLE)
    points = device.pageLayout().paintRect(QPageLayout.Unit.Point).size()
    document.setPageSize(QSizeF(points * _DPI / _POINTS_PER_INCH))
    size = _find_largest(document, present_paper(guide, is_whole=False))
    if is_whole:
        html, pages = present_paper(guide, is_whole=True), {}
        for smaller in sorted({min(size, each) for each in _WHOLE_PTS}, reverse=True):
            _set(document, html, smaller)
            pages[smaller] = document.pageCount()
        _set(document, html, max(pages, key=lambda each: (-pages[each], each)))
    return document


def _find_largest(document: QTextDocument, html: str) -> float:
    """Set the checklist as large as one page allows; the size in points."""
    size = _LARGEST_PT
    _set(document, html, size)
    while document.pageCount() > 1 and size > _SMALLEST_PT:
        size -= _STEP_PT
        _set(document, html, size)
    return size


def _set(document: QTextDocument, html: str, size_pt: float) -> None:
    font = QApplication.font()
    font.setPointSizeF(size_pt)
    document.setDefaultFont(font)
    document.setHtml(html)


def _ask_where(window: QWidget, guide: Guide, say: Say, *, is_whole: bool) -> None:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(window, _("Save as PDF"), folder, _("PDF files (*.pdf)"))
    dialog.setObjectName("save_pdf")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(_PDF[1:])
    dialog.selectFile(f"{guide.id}{_PDF}")
    dialog.fileSelected.connect(lambda name: save_pdf(Path(name), guide, say, is_whole=is_whole))
    dialog.open()


def save_pdf(path: Path, guide: Guide, say: Say, *, is_whole: bool) -> None:
    """Write the PDF to `path` and say so, or why it could not be written."""
    try:
        path.write_bytes(make_pdf(guide, is_whole=is_whole))
    except OSError as error:
        reason = error.strerror or str(error)
        say(_("Not saved: {reason}. Try another folder.").format(reason=reason))
        return
    say(_("Saved as {name}.").format(name=path.name))


def _ask_printer(window: QWidget, guide: Guide, *, is_whole: bool) -> None:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 -- when one prints

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(guide.title)
    printer.setPageSize(_find_page_size())
    dialog = QPrintDialog(printer, window)
    dialog.setObjectName("print")

    def on_accepted() -> None:
        _make_document(guide, printer, is_whole=is_whole).print_(printer)

    dialog.accepted.connect(on_accepted)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # its own takes a slot as text


def _find_page_size() -> QPageSize:
    """Letter where people measure in inches, A4 elsewhere."""
    is_us = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.Letter if is_us else QPageSize.PageSizeId.A4)
