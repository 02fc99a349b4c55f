"""Names in addresses; importing this module makes them known."""

from django.urls import register_converter
from django.urls.converters import StringConverter


class Subject(StringConverter):
    """A name of something that people talk about: `page:…`, `seller:5`."""

    regex = "[a-z]{2,12}:[A-Za-z0-9_-]{1,48}"


class CommentKey(StringConverter):
    """The random name of a comment or a strike."""

    regex = "[A-Za-z0-9_-]{22}"


register_converter(Subject, "subject")
register_converter(CommentKey, "comment_key")
