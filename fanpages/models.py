"""What units and sellers say day by day: fan pages, posts, events."""
