"""How typed words are understood: marks, keystrokes, synonyms, English endings."""
