"""Vietnamese text as somebody reads it aloud: for the loudspeaker of a village."""

from outreach.speech.reading import first_seconds, read_aloud, seconds_of

__all__ = ["first_seconds", "read_aloud", "seconds_of"]
