"""The one place that decides: use cases, the ports they call, the messages they take."""
