"""`{% alerts %}`: warnings in the head of every page."""

from django import template

from campaigns.alerts import has_local, show_alerts

register = template.Library()


@register.inclusion_tag("components/alert_banner.html", takes_context=True)
def alerts(context: template.Context) -> dict[str, object]:
    """Show the province's alerts, and those of the unit whose page this is.

    That is the unit of `page` or of `seller`, whichever the page is about.
    """
    path = _path(context) if has_local() else ""
    return {"alerts": show_alerts(context.get("request"), path)}


def _path(context: template.Context) -> str:
    for name in ("page", "seller", "fan_page", "post"):
        unit = getattr(context.get(name), "unit", None)
        if unit is not None:
            return getattr(unit, "path", "")
    return getattr(context.get("unit"), "path", "")
