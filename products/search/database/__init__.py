"""Search with what the site has anyway: SQLite or PostgreSQL."""
