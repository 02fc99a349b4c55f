from datetime import date

import pytest
from django.core.exceptions import ValidationError

from campaigns.forms import DayField, MomentField
from fanpages.forms import PostForm
from newsletter.forms import SendForm
from training.session_staff_forms import TimeField

MOMENTS = [MomentField(), TimeField(), PostForm.base_fields["at"], SendForm.base_fields["send_at"]]


@pytest.mark.parametrize("typed", ["0001-01-01T00:00", "1999-12-31T23:59", "9999-12-31T23:59"])
@pytest.mark.parametrize("field", MOMENTS)
def test_a_moment_of_another_age_is_refused(field, typed):
    with pytest.raises(ValidationError) as refused:
        field.clean(typed)

    assert [error.code for error in refused.value.error_list] == ["year"]


def test_a_day_of_our_time_is_taken():
    assert DayField().clean("2026-11-22") == date(2026, 11, 22)
