"""What people may type about themselves."""
