"""The questions at the end of a course.

Answers are kept by the ids of question and option. Wagtail gives these once and copies them
with the page, so that answers survive edits and are the same in every language.
"""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

FEWEST, MOST = 2, 5  # options


class OptionBlock(blocks.StructBlock):
    """One possible answer."""

    text = blocks.CharBlock(max_length=200, label=_("answer"))
    is_right = blocks.BooleanBlock(required=False, label=_("is right"))

    class Meta:
        icon = "check"
        label = _("answer")


class QuestionBlock(blocks.StructBlock):
    """A question with two to five answers, of which one or several are right."""

    question = blocks.CharBlock(max_length=250, label=_("question"))
    options = blocks.ListBlock(OptionBlock(), min_num=FEWEST, max_num=MOST, label=_("answers"))
    explanation = blocks.TextBlock(
        rows=3, label=_("explanation"), help_text=_("Shown after answering, right or wrong.")
    )

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        if not any(option["is_right"] for option in cleaned["options"]):
            sentence = ValidationError(_("Mark at least one answer as right."))
            raise blocks.StructBlockValidationError(block_errors={"question": sentence})
        return cleaned

    class Meta:
        icon = "help"
        label = _("question")
        description = _("Two to five answers; one or several are right.")
        preview_value = {
            "question": "Lúc nào ánh sáng bên cửa sổ dịu nhất?",
            "options": [
                {"text": "Giữa trưa", "is_right": False},
                {"text": "Buổi sáng", "is_right": True},
            ],
            "explanation": "Buổi sáng nắng xiên, bóng mềm.",
        }
        template = "training/blocks/question.html"  # of the preview only


class QuizBlocks(blocks.StreamBlock):
    """The questions in their order."""

    question = QuestionBlock()

    class Meta:
        required = False
        max_num = 20
