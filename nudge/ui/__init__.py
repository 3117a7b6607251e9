"""The only widgets, and the pure presenters that feed them."""
