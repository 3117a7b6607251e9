"""What Nudge knows and decides, as pure values and functions."""
