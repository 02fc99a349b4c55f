"""Where else the Union speaks: post packs, tracked links, channels and their figures."""
