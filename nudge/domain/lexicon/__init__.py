"""What Nudge knows of eight languages: word lists that every pack's rules rest upon.

Phrases are written as in packs: words, with `*` for any letters. Case, accents, umlauts
in either spelling, hyphens and full width do not matter.
"""


def read_list(block: str) -> tuple[str, ...]:
    """The phrases of a block of text: separated by commas or line ends."""
    pieces = block.replace("\n", ",").split(",")
    return tuple(piece.strip() for piece in pieces if piece.strip())
