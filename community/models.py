"""Taking part: follow, react, comment, ask the Union, newsletter."""
