"""How far a learner is. Courses, lessons and lines are named by keys their translations share."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class Learning(models.Model):
    """One person's way through one course, in whatever language she reads it."""

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="learnings")
    course_key = models.UUIDField(db_index=True)  # translation_key of the CoursePage
    started_at = models.DateTimeField()
    completed_at = models.DateTimeField(null=True, blank=True)  # all lessons done, quiz passed

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["learner", "course_key"], name="learning_once"),
        ]

    def __str__(self) -> str:
        return f"{self.learner} · {self.course_key}"


class LessonDone(models.Model):
    """A lesson she has read."""

    learning = models.ForeignKey(Learning, models.CASCADE, related_name="lessons_done")
    lesson_key = models.UUIDField()  # translation_key of the LessonPage
    done_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["learning", "lesson_key"], name="lesson_done_once"),
        ]

    def __str__(self) -> str:
        return str(self.lesson_key)


class Tick(models.Model):
    """A line of a checklist that she has ticked."""

    learning = models.ForeignKey(Learning, models.CASCADE, related_name="ticks")
    line_key = models.UUIDField()  # id of the line in the lesson's text

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["learning", "line_key"], name="tick_once"),
        ]

    def __str__(self) -> str:
        return str(self.line_key)


class Attempt(models.Model):
    """One time she answered the questions, never changed. The best is shown."""

    learning = models.ForeignKey(Learning, models.CASCADE, related_name="attempts")
    key = models.CharField(max_length=40)  # made by her device: sent twice, kept once
    answers = models.JSONField(default=dict)  # ids of the options chosen, by id of the question
    right = models.PositiveSmallIntegerField()
    questions = models.PositiveSmallIntegerField()
    passed = models.BooleanField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["learning", "key"], name="attempt_once"),
            models.CheckConstraint(
                condition=Q(right__lte=F("questions")), name="attempt_right_of_questions"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.right}/{self.questions}"
