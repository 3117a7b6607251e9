"""The commands, one module each; Qt is never imported here."""
