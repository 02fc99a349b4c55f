"""`{% alerts %}`: warnings in the head of every page."""

from functools import partial

from django import template

from campaigns.alerts import show_alerts

register = template.Library()


@register.inclusion_tag("components/alert_banner.html", takes_context=True)
def alerts(context: template.Context) -> dict[str, object]:
    """Show the province's alerts, and those of the unit whose page this is.

    That is the unit of `page` or of `seller`, whichever the page is about.
    """
    return {"alerts": show_alerts(context.get("request"), partial(_path, context))}


def _path(context: template.Context) -> str:
    for name in ("page", "seller", "fan_page", "post"):
        unit = getattr(context.get(name), "unit", None)
        if unit is not None:
            return getattr(unit, "path", "")
    return getattr(context.get("unit"), "path", "")
