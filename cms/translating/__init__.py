"""Content in other languages, by wagtail-localize: who may, how far it is, what is outdated."""
