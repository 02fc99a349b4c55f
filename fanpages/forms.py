"""What people may type about posts and events."""

from datetime import datetime, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Page

from accounts.models import User
from cooperatives.forms import PhoneField
from cooperatives.models import Seller
from core.moments import check_year
from core.videos import KNOWN, video_at
from fanpages import campaigns
from fanpages.models import FanPageOpening, Post
from fanpages.models.post import LONGEST, MOST_PHOTOS
from fanpages.selectors import postable_products
from fanpages.services.posts import Words
from images.forms import PicturesField
from products.models import Product
from union.models import Unit

MOST_PRODUCTS = 6
PIN_DAYS = [
    ("", _("in its turn")),
    ("1", _("for a day")),
    ("3", _("for three days")),
    ("7", _("for a week")),
]
LATEST = timedelta(days=365)  # how far ahead a post may be planned


class ProductChips(forms.ModelMultipleChoiceField):
    """Products to choose by their pictures."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, product: Product) -> str:
        return product.name


class PostForm(forms.Form):
    """The composer: words, photos, products; the rest under “More”."""

    text = forms.CharField(
        label=_("What is new?"),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 6, "dir": "auto", "data-keep": ""}),
        error_messages={"required": _("Write a few words first; a photo alone says little.")},
    )
    photos = PicturesField(label=_("Photos"), most=MOST_PHOTOS, required=False)
    gone = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    products = ProductChips(Product.objects.none(), label=_("Products to buy"), required=False)
    video = forms.CharField(
        label=_("Video or livestream"),
        max_length=300,
        required=False,
        widget=forms.URLInput({"placeholder": "https://", "autocomplete": "off"}),
        help_text=_("The address at YouTube, Facebook, TikTok or Vimeo."),
    )
    campaign = forms.ModelChoiceField(
        Page.objects.none(), label=_("Belongs to the campaign"), required=False, empty_label="–"
    )
    pin = forms.ChoiceField(label=_("Stands first"), choices=PIN_DAYS, required=False)
    at = forms.DateTimeField(
        label=_("Publish later, at"),
        required=False,
        validators=[check_year],
        widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
    )

    def __init__(
        self,
        *args: object,
        unit: Unit | None = None,
        seller: Seller | None = None,
        post: Post | None = None,
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.post, self.is_stall = post, seller is not None
        self.choosable = postable_products(unit=unit, seller=seller)
        self.fields["products"].queryset = Product.objects.filter(
            pk__in=[product.pk for product in self.choosable]
        )
        self.running = campaigns.running("vi")
        keys = [page.pk for page in self.running]
        self.fields["campaign"].queryset = Page.objects.filter(pk__in=keys)
        self.photo_rows = list(post.photos.order_by("position")) if post else []
        self.fields["gone"].choices = [(str(photo.pk), photo.pk) for photo in self.photo_rows]

    def clean_text(self) -> str:
        return self.cleaned_data["text"].replace("\r\n", "\n").strip()

    def clean_products(self) -> list[Product]:
        chosen = self.cleaned_data["products"]
        if len(chosen) > MOST_PRODUCTS:
            sentence = _("Choose at most %(count)d products: buyers look at the first few.")
            raise forms.ValidationError(sentence, params={"count": MOST_PRODUCTS})
        return chosen

    def clean_video(self) -> str:
        address = self.cleaned_data["video"]
        if address and video_at(address) is None:
            sentence = _("This is no address of a video that we know. These work: %(sites)s.")
            raise forms.ValidationError(sentence, params={"sites": KNOWN})
        return address

    def clean_at(self) -> datetime | None:
        at = self.cleaned_data["at"]
        if at and at <= timezone.now():
            raise forms.ValidationError(_("This time is over. Choose a later one, or none."))
        if at and at > timezone.now() + LATEST:
            raise forms.ValidationError(_("This is more than a year ahead."))
        return at

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        left = len(self.photo_rows) - len(cleaned.get("gone", []))
        new = len(cleaned.get("photos") or [])
        if left + new > MOST_PHOTOS:
            sentence = _("A post holds at most %(count)d photos.")
            error = forms.ValidationError(sentence, params={"count": MOST_PHOTOS})
            self.add_error("photos", error)
        return cleaned

    def words(self) -> Words:
        """Return what the services want to know."""
        cleaned = self.cleaned_data
        days = int(cleaned.get("pin") or 0)
        begins = cleaned.get("at") or timezone.now()
        return Words(
            text=cleaned.get("text", ""),
            video=cleaned.get("video", ""),
            products=[product.pk for product in cleaned.get("products", [])],
            campaign=cleaned.get("campaign"),
            pinned_until=begins + timedelta(days=days) if days else self._pin_kept(),
            go_live_at=cleaned.get("at"),
            sellers=self._sellers(),
            expire_at=self.post.expire_at if self.post else None,
        )

    def _pin_kept(self) -> datetime | None:
        return self.post.pinned_until if self.post and "pin" not in self.changed_data else None

    def _sellers(self) -> list[int]:
        """A unit's post is about those whose products it shows, and whom the desk added."""
        if self.is_stall:
            return []
        chosen = [product.seller_id for product in self.cleaned_data.get("products", [])]
        before = [link.seller_id for link in self.post.seller_links.all()] if self.post else []
        return list(dict.fromkeys([*before, *chosen]))

    def gone_photos(self) -> list[int]:
        """Return the keys of the photos that shall go."""
        return [int(pk) for pk in self.cleaned_data.get("gone", [])]


def first_answers(post: Post) -> dict[str, object]:
    """Return what the composer shows of a post that was begun."""
    return {
        "text": post.text,
        "video": post.video,
        "products": [link.product_id for link in post.product_links.all()],
        "campaign": post.campaign_id,
        "at": post.go_live_at if post.go_live_at and post.go_live_at > timezone.now() else None,
    }


class NoteForm(forms.Form):
    """Why a post goes back or comes down: the writer reads it."""

    note = forms.CharField(
        label=_("What should change?"),
        max_length=1000,
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": _("Say what should change: the writer reads it.")},
    )


class RegistrationForm(forms.Form):
    """Who wants to come."""

    name = forms.CharField(
        label=pgettext_lazy("event", "Your name"),
        max_length=120,
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    phone = PhoneField(label=pgettext_lazy("event", "Your phone number"), required=False)
    email = forms.EmailField(
        label=_("Your e-mail"),
        required=False,
        help_text=_("For the confirmation and a reminder. One of the two is enough."),
    )

    def __init__(self, *args: object, user: User | None = None, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        if user:
            self.fields["name"].initial = user.name
            del self.fields["phone"], self.fields["email"]  # her account has them

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        is_said = cleaned.get("phone") or cleaned.get("email")
        if not self.user and not is_said and not self.errors:
            self.add_error("phone", _("Leave a phone number or an e-mail."))
        return cleaned

    def person(self) -> dict[str, str]:
        """Return what `register` wants to know."""
        if self.user is None:
            return dict(self.cleaned_data)
        contact = {"phone": self.user.phone or "", "email": self.user.email or ""}
        return dict(self.cleaned_data) | contact


class OpeningForm(forms.Form):
    """The words that every new fan page begins with."""

    title = forms.CharField(
        label=_("Name of each page"),
        max_length=150,
        initial="{unit}",
        help_text=_("{unit} becomes the unit’s name, {place} where it is."),
    )
    intro = forms.CharField(label=_("In one sentence"), max_length=200, required=False)
    about = forms.CharField(
        label=_("About the unit"),
        max_length=4000,
        required=False,
        widget=forms.Textarea({"rows": 6}),
    )

    def __init__(self, *args: object, last: FanPageOpening | None = None, **kwargs: object) -> None:
        texts = {name: getattr(last, name) for name in ("title", "intro", "about")} if last else {}
        super().__init__(*args, initial=texts, **kwargs)

    def texts(self) -> dict[str, str]:
        """Return what `open_fan_pages` wants to know."""
        return dict(self.cleaned_data)
