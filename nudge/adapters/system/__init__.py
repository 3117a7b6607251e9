"""Paths, children, single instance, the session bus, appearance, settings file."""
