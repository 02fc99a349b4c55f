"""What the Union publishes."""
