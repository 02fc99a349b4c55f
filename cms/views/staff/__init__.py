"""The staff desk of publishing: what is named, done again, waits, and how offices are reached."""
