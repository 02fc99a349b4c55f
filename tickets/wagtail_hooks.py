"""The staff desk of questions."""

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from tickets.access import answers_questions
from tickets.models import Holiday, Topic
from tickets.views import replies, staff


class QuestionsItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return answers_questions(request.user)


@hooks.register("register_admin_urls")
def ticket_urls() -> list:
    one = "questions/<slug:number>/"
    return [
        path("questions/", staff.ticket_list, name="ticket_list"),
        path("questions/digest/", staff.ticket_digest, name="ticket_digest"),
        path("questions/list.<slug:kind>", staff.ticket_export, name="ticket_export"),
        path("questions/replies/", replies.reply_list, name="ticket_replies"),
        path("questions/replies/new/", replies.reply_edit, name="ticket_reply_new"),
        path("questions/replies/<int:pk>/", replies.reply_edit, name="ticket_reply"),
        path(one, staff.ticket_detail, name="ticket_detail"),
        path(f"{one}photos/<int:place>.webp", staff.ticket_photo, name="ticket_photo"),
    ]


@hooks.register("register_admin_menu_item")
def questions_item() -> MenuItem:
    return QuestionsItem(
        _("Questions"), reverse("ticket_list"), name="questions", icon_name="help", order=140
    )


class TopicViewSet(SnippetViewSet):
    """Topics are few and the same for all units: whoever looks after the site edits them."""

    model = Topic
    icon = "help"
    list_display = ["name", "desk", "answer_days", "is_sensitive", "is_open"]
    panels = [
        FieldPanel("name"),
        FieldPanel("names"),
        FieldPanel("hint"),
        FieldPanel("desk"),
        FieldPanel("answer_days"),
        FieldPanel("is_sensitive"),
        FieldPanel("is_open"),
        FieldPanel("position"),
    ]


class HolidayViewSet(SnippetViewSet):
    """Days on which the clock of answers stands still."""

    model = Holiday
    icon = "calendar"
    list_display = ["day", "name"]
    panels = [FieldPanel("day"), FieldPanel("name")]


register_snippet(TopicViewSet)
register_snippet(HolidayViewSet)
