"""How the windows are dressed: joins the look of the desktop to the theme."""

from nudge.adapters.system.appearance import Appearance
from nudge.ui import theme


class Wardrobe:
    """Dresses the windows as the desktop is dressed; before there are any, it only takes note.

    A style sheet and a palette cost two megabytes that an icon alone does not need.
    """

    def __init__(self) -> None:
        self._appearance = Appearance()
        self._is_open = False

    def follow(self, appearance: Appearance) -> None:
        """The desktop looks like this now."""
        self._appearance = appearance
        if self._is_open:
            self.open()

    def open(self) -> None:
        """There are windows from now on."""
        self._is_open = True
        theme.apply(
            theme.Scheme.DARK if self._appearance.is_dark else theme.Scheme.LIGHT,
            family=self._appearance.font_family or "",
            size_pt=(self._appearance.font_size_pt or 0.0) * self._appearance.scale,
        )
