"""The open API under /api/v1/: what everybody sees on the pages, for other machines."""
