"""Presenters: facts in, view models out, in the user's words. No Qt, no I/O, no clock."""
