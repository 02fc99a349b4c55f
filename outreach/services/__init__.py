"""What changes channels, links and packs."""
