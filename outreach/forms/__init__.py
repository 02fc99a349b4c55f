"""What officers may type about channels, links and packs."""
