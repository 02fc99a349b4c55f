"""The catalogue of courses, a course and its lessons: pages, so that they are translated."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.search import index

from cms.models.base import BasePage, BasePageQuerySet, is_restricted
from cms.panels import ShortTextPanel
from core.pagecache import show
from training.blocks import LessonBlocks, QuizBlocks
from training.choices import Audience, Level
from training.filters import CourseFilterForm
from training.screens import screen_choices, screen_label


class CourseIndexPage(BasePage):
    """All courses of a language, with filters."""

    intro = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [*BasePage.content_panels, ShortTextPanel("intro")]
    searched = (*BasePage.searched, "intro")
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["training.CoursePage"]
    page_description = _("The list of all courses; one for the site is enough.")
    thumbnail = "title ticks lines"

    class Meta:
        verbose_name = _("courses")

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        form = CourseFilterForm(request.GET)
        courses = CoursePage.objects.filter(locale=self.locale_id).for_cards()
        return super().get_context(request, *args, **kwargs) | {
            "courses": list(courses.filter(**form.wanted())),
            "filters": form.chips(),
            "is_filtered": bool(form.wanted()),
        }


class CoursePageQuerySet(BasePageQuerySet):
    def for_page(self) -> "CoursePageQuerySet":
        """Load a course with the picture at its top."""
        pages = super().for_page().select_related("cover", "unit")
        return pages.prefetch_related("cover__renditions")

    def for_cards(self) -> "CoursePageQuerySet":
        """Published courses in the editors' order, with all that a card shows; two queries."""
        return (
            self.live()
            .exclude(is_restricted())
            .defer_streamfields()
            .select_related("cover", "unit", "locale")
            .prefetch_related("cover__renditions")
            .order_by("path")
        )


class CoursePage(BasePage):
    """A short course: what one will be able to do, lessons below it, a quiz at its end."""

    Audience = Audience
    Level = Level

    summary = models.CharField(_("in one or two sentences"), max_length=300)
    aims = models.TextField(
        _("what one will be able to do"),
        help_text=_("One on each line, as one would say it: “Set a price that pays my work”."),
    )
    audience = models.CharField(
        _("for whom"), max_length=12, choices=Audience, default=Audience.ALL, db_index=True
    )
    level = models.CharField(_("level"), max_length=6, choices=Level, default=Level.FIRST)
    minutes = models.PositiveSmallIntegerField(
        _("minutes"), default=20, help_text=_("Lessons and quiz together.")
    )
    cover = models.ForeignKey(
        "images.Photo",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("cover picture"),
    )
    quiz = StreamField(QuizBlocks(), blank=True, verbose_name=_("questions"))
    pass_mark = models.PositiveSmallIntegerField(
        _("pass mark"),
        default=80,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text=_("How many of 100 questions have to be right."),
    )  # percent

    objects = PageManager.from_queryset(CoursePageQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        ShortTextPanel("summary"),
        FieldPanel("aims"),
        FieldPanel("cover"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("audience"), FieldPanel("level")]),
                FieldPanel("minutes"),
            ],
            heading=_("About this course"),
        ),
        MultiFieldPanel([FieldPanel("quiz"), FieldPanel("pass_mark")], heading=_("Quiz")),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.FilterField("audience"),
        index.FilterField("level"),
    ]
    searched = (*BasePage.searched, "summary", "aims")
    takes_part = True
    parent_page_types = ["training.CourseIndexPage", "cms.NewsIndexPage"]
    subpage_types = ["training.LessonPage"]
    page_description = _("What one learns, for whom, and the questions at its end.")
    thumbnail = "picture ticks"

    class Meta:
        verbose_name = _("course")
        constraints = [
            models.CheckConstraint(
                condition=Q(pass_mark__gte=1) & Q(pass_mark__lte=100),
                name="course_pass_mark_is_percent",
            ),
        ]

    @property
    def share_picture(self) -> models.Model | None:
        return self.share_image or self.cover

    @property
    def aim_lines(self) -> list[str]:
        """What one will be able to do, a line each."""
        return [line.strip() for line in self.aims.splitlines() if line.strip()]

    @property
    def quiz_url(self) -> str:
        return reverse("training:quiz", args=[self.translation_key])

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        from training.session_selectors import sessions_of_course  # which needs the models

        show(request, "sessions")
        return super().get_context(request, *args, **kwargs) | {
            "description": self.search_description or self.summary,
            "lessons": list(LessonPage.objects.of_course(self)),
            "questions_count": len(self.quiz),
            "sessions": sessions_of_course(self.translation_key, timezone.now()),
        }


class LessonPageQuerySet(BasePageQuerySet):
    def of_course(self, course: Page) -> "LessonPageQuerySet":
        """The published lessons of a course, in order, for a list; one query."""
        lessons = self.child_of(course).live().exclude(is_restricted())
        return lessons.defer_streamfields().select_related("locale").order_by("path")


class LessonPage(BasePage):
    """A few minutes of a course: text, pictures, a checklist, something to practise."""

    minutes = models.PositiveSmallIntegerField(_("minutes"), default=5)
    body = StreamField(LessonBlocks(), verbose_name=_("text"))
    explains = models.CharField(
        _("explains the screen"),
        max_length=30,
        blank=True,
        choices=screen_choices,
        db_index=True,
        help_text=_("That screen then links to this lesson: “How to do this”."),
    )

    objects = PageManager.from_queryset(LessonPageQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("minutes"),
        FieldPanel("body"),
        FieldPanel("explains"),
    ]
    searched = (*BasePage.searched, "body")
    parent_page_types = ["training.CoursePage"]
    subpage_types: list[str] = []
    page_description = _("One step of a course: 150 to 300 words and something to do.")
    thumbnail = "title lines ticks"

    class Meta:
        verbose_name = _("lesson")

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        course = CoursePage.objects.select_related("locale").get(pk=self.get_parent().pk)
        lessons = list(LessonPage.objects.of_course(course))
        number = next((n for n, lesson in enumerate(lessons, 1) if lesson.pk == self.pk), 1)
        return super().get_context(request, *args, **kwargs) | {
            "course": course,
            "lessons": lessons,
            "number": number,
            "next_lesson": lessons[number] if number < len(lessons) else None,
            "screen_label": screen_label(self.explains),
        }
