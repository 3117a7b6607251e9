"""What must survive: SQLite and its numbered migrations."""
