"""One article or post as each channel wants it: texts, pictures, a poster, words to read aloud."""
