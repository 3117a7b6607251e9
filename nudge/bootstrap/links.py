"""Addresses that leave the program: opened in the user's browser, where IT lets them lead."""

from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from nudge.domain.policy import Policy, allows_link


def open_link(url: str, policy: Policy) -> str:
    """Open a link of a guide; gives back the sentence that says why not, or nothing."""
    host = urlsplit(url).hostname or ""
    if not allows_link(policy, host):
        return f"Your organisation does not open links to {host}."
    open_outside(url)
    return ""


def open_outside(url: str) -> None:
    """Open an address that the windows have let through, in the user's browser."""
    QDesktopServices.openUrl(QUrl(url))
