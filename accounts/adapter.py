"""How allauth finds, greets and writes to people here."""

from types import SimpleNamespace

from allauth.account.adapter import DefaultAccountAdapter
from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from core.text import normalise_phone

from . import consents
from .forms.fields import PhoneField
from .models import User
from .services import send_later

WRONG_PASSWORD = _(
    "This e-mail or phone number and this password don't belong together. "
    "Check both, or let us send a code to your e-mail."
)


class AccountAdapter(DefaultAccountAdapter):
    """People sign in by e-mail or by phone number."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": WRONG_PASSWORD,
        "phone_password_mismatch": WRONG_PASSWORD,
        "username_password_mismatch": WRONG_PASSWORD,
    }

    def is_safe_url(self, url: str | None) -> bool:
        """Return whether one may be led there; False for what is no address, "http://[x"."""
        try:
            return super().is_safe_url(url)
        except ValueError:
            return False

    # --- Phone numbers ------------------------------------------------------
    def phone_form_field(self, **kwargs: object) -> PhoneField:
        return PhoneField(**kwargs)

    def get_user_by_phone(self, phone: str) -> User | None:
        try:
            return User.objects.filter(phone=normalise_phone(phone)).first()
        except ValueError:
            return None

    def get_phone(self, user: User) -> tuple[str, bool] | None:
        return (user.phone, user.phone_verified_at is not None) if user.phone else None

    def set_phone(self, user: User, phone: str, verified: bool) -> None:
        user.phone = phone
        user.phone_verified_at = timezone.now() if verified else None
        user.save(update_fields=["phone", "phone_verified_at"])

    def set_phone_verified(self, user: User, phone: str) -> None:
        User.objects.filter(pk=user.pk, phone=phone).update(phone_verified_at=timezone.now())

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: object) -> str:
        # allauth counts failures by e-mail only: all phone numbers would share one counter.
        if phone := credentials.get("phone"):
            credentials["email"] = phone
        return super()._get_login_attempts_cache_key(request, **credentials)

    # --- Accounts -----------------------------------------------------------
    def save_user(
        self, request: HttpRequest, user: User, form: forms.Form, commit: bool = True
    ) -> User:
        """Save a person who signs up, with name, phone and language."""
        for name, value in form.about_person().items():
            setattr(user, name, value)
        user = super().save_user(request, user, form, commit=commit)
        if commit:
            consents.note(purpose="account", given=True, how="sign-up", user=user)
        return user

    def pre_login(self, request: HttpRequest, user: User, **kwargs: object) -> HttpResponse | None:
        """Let her in with the password she has now: see `receivers.doubt_password`."""
        user.refresh_from_db(fields=["password"])
        return super().pre_login(request, user, **kwargs)

    # --- Letters ------------------------------------------------------------
    def send_mail(self, template_prefix: str, email: str, context: dict[str, object]) -> None:
        """Write in the recipient's language; a mail server that fails breaks no page."""
        user = context.get("user") or User.objects.filter(email=email).first()
        site = SimpleNamespace(name=settings.SITE_NAME, domain=settings.SITE_URL)
        words = {"request": self.request, "email": email, "current_site": site} | context
        language = user.language if user else translation.get_language()
        with translation.override(language):
            message = self.render_mail(template_prefix, email, words)
        html = next((part for part, kind in getattr(message, "alternatives", [])), "")
        send_later(to=email, subject=message.subject, text=message.body, html=html)
