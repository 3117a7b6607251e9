"""Desktop notifications of each system."""
