"""How often public pages are read, by day, without knowing by whom."""
