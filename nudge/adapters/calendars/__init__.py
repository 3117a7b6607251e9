"""The feed reader: scan, parse and expand into the domain's occurrences."""
