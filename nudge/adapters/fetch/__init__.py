"""Files and HTTP for feeds and packs; the only network, in the child alone."""
