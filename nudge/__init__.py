"""Nudge: the right checklist, at the right minute, for people who manage people."""

__version__ = "0.1.0"
