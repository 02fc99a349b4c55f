"""A buyer without a browser: reads the pages' forms, fills them in and sends them over HTTP."""

import re
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import requests
from bs4 import BeautifulSoup, SoupStrainer, Tag

TIMEOUT = 60  # seconds; the machine of a test is busy
ORDER = re.compile(r"/orders/([2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4})/")
FIELDS = "input, select, textarea"


class Failed(Exception):
    """A page answered something a buyer cannot go on from."""


def filled_in(form: Tag) -> dict[str, str]:
    """Return what a browser would send of a form as it stands, without its buttons."""
    sent = {}
    for element in form.select(FIELDS):
        name, kind = element.get("name"), element.get("type", "text")
        if not name or kind in ("submit", "button", "file", "image"):
            continue
        if kind in ("checkbox", "radio") and not element.has_attr("checked"):
            continue
        if element.name == "select":
            chosen = element.select_one("option[selected]") or element.select_one("option")
            sent[name] = chosen.get("value", "") if chosen else ""
        elif element.name == "textarea":
            sent[name] = element.text
        else:
            sent[name] = element.get("value", "")
    return sent


@dataclass
class Buyer:
    """One guest: her cookies, what she calls herself, and where she is."""

    site: str  # http://127.0.0.1:8000
    commune: str  # code
    name: str = "Trần Thị Mai"
    phone: str = "0987654321"
    email: str = ""
    session: requests.Session = field(default_factory=requests.Session)

    def get(self, path: str) -> requests.Response:
        return self.session.get(urljoin(self.site, path), timeout=TIMEOUT)

    def post(self, path: str, data: dict[str, str], *, follow: bool = True) -> requests.Response:
        return self.session.post(
            urljoin(self.site, path),
            data=data,
            headers={"Origin": self.site, "Referer": self.site + "/"},
            timeout=TIMEOUT,
            allow_redirects=follow,
        )

    def put_in(self, variant_id: int, quantity: int = 1) -> bool:
        """Put units into the basket; False if it is sold out."""
        path = "/vi/orders/basket/lines/"
        wanted = {"variant": str(variant_id), "quantity": str(quantity)}
        answer = self.post(path, wanted, follow=False)
        if answer.status_code >= 500:
            raise Failed(f"basket: {answer.status_code}")
        return answer.ok

    def checkout(self, *, pay_by: str = "") -> requests.Response:
        """Answer the screens of the checkout up to the last button; return that page."""
        page = self.get("/vi/orders/checkout/")
        for _screen in range(5):
            form = self._form(page)
            if form is None or "expected_total" in filled_in(form):
                return page
            answers = filled_in(form) | {
                name: value
                for name, value in self._answers(pay_by).items()
                if form.select_one(f"[name={name}]")
            }
            page = self._send(page, answers)
            if page.status_code >= 400:
                raise Failed(f"{page.url}: {page.status_code} {errors(page)}")
        return page

    def go_to_pay(self, page: requests.Response, *, pay_by: str = "") -> requests.Response | None:
        """Press the last button until the order stands; return the page that follows.

        That is the order's, or the payment service's. None when nothing is left to buy.
        Presses again, with the new numbers, when somebody was quicker.
        """
        for _try in range(60):
            here = urlsplit(page.url)
            if ORDER.search(here.path) or here.netloc != urlsplit(self.site).netloc:
                return page
            form = self._form(page)
            sent = filled_in(form) if form else {}
            if "expected_total" not in sent:
                return None
            if pay_by and form.select_one("[name=pay_by]"):
                sent["pay_by"] = pay_by
            page = self._send(page, sent)
            if page.status_code >= 500:
                raise Failed(f"{page.url}: {page.status_code}")
        raise Failed("never got through")

    def order(self, *, pay_by: str = "") -> str | None:
        """Order what is in the basket; return the order's number, None if all is gone."""
        page = self.go_to_pay(self.checkout(pay_by=pay_by), pay_by=pay_by)
        found = ORDER.search(urlsplit(page.url).path) if page else None
        return found[1] if found else None

    def _answers(self, pay_by: str) -> dict[str, str]:
        return {
            "name": self.name,
            "phone": self.phone,
            "email": self.email,
            "commune": self.commune,
            "street": "12 ngõ Chùa",
            **({"pay_by": pay_by} if pay_by else {}),
        }

    def _form(self, page: requests.Response) -> Tag | None:
        """Return the form that goes on: the one that posts back to its own page."""
        only = SoupStrainer("form", method="post")
        forms = BeautifulSoup(page.text, "html.parser", parse_only=only).select("form")
        here = urlsplit(page.url).path
        own = [
            form
            for form in forms
            if urljoin(page.url, form.get("action", "")) == page.url
            or urlsplit(form.get("action") or here).path == here
        ]
        totals = [form for form in own if form.select_one("[name=expected_total]")]
        return next(iter(totals or own), None)

    def _send(self, page: requests.Response, answers: dict[str, str]) -> requests.Response:
        return self.post(page.url, answers)


def errors(page: requests.Response) -> str:
    """Return what a page says is wrong."""
    soup = BeautifulSoup(page.text, "html.parser")
    return " | ".join(
        node.get_text(" ", strip=True) for node in soup.select("[role=alert], .errorlist")
    )[:300]
