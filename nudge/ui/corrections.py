"""The menu by which the manager says what a moment really is: on the card, and on Today."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from nudge.ui.labels import escape_action
from nudge.ui.presenters.translate import _
from nudge.ui.views import CorrectionView


def fill_corrections(
    menu: QMenu,
    corrections: tuple[CorrectionView, ...],
    other_moments: tuple[CorrectionView, ...],
    on_chosen: Callable[[CorrectionView], None],
) -> None:
    """Offer all corrections in `menu`; which moment it is instead stands in a menu of its own."""
    if other_moments:
        instead = menu.addMenu(_("This is…"))
        for choice in other_moments:
            instead.addAction(escape_action(choice.label)).setData(choice)
        menu.addSeparator()
    for choice in corrections:
        menu.addAction(escape_action(choice.label)).setData(choice)

    def on_triggered(action: QAction) -> None:
        chosen = action.data()
        if isinstance(chosen, CorrectionView):
            on_chosen(chosen)

    menu.triggered.connect(on_triggered)
