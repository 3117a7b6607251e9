"""Load and check packs, compile them, and read what was compiled."""
