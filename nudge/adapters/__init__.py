"""The outside world, one package a kind; adapters never import each other."""
