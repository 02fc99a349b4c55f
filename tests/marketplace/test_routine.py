from jobs import schedule
from marketplace.routine import NIGHTLY


def test_every_nightly_command_is_planned_and_runs():
    plans = {plan.name: plan for plan in schedule.planned()}

    for name, at in NIGHTLY.items():
        plan = plans[name.replace("_", "-")]
        plan.run()
        assert plan.at == at


def test_pages_are_published_every_five_minutes():
    plans = {plan.name: plan for plan in schedule.planned()}

    assert plans["publish-scheduled"].pause.total_seconds() == 300
