"""The seller's products: her list, the form for one of them, on and off the market."""

from dataclasses import replace
from functools import partial

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cooperatives.models import Seller
from core.spreadsheets import KINDS, table_response
from products import services
from products.exports import HEADINGS, product_rows
from products.forms.seller import ListingForm, PriceForm, initial_listing
from products.models import Product
from products.photo_order import arranged_photos
from products.selectors import desk_products
from products.views.desk_pages import desk_page, own_product, own_seller

PER_PAGE = 24


@login_required
@require_safe
def product_list(request: HttpRequest, seller_slug: str) -> HttpResponse:
    """Her products, last changed first, each size with its price and stock."""
    seller = own_seller(request.user, seller_slug)
    page = Paginator(desk_products(seller), PER_PAGE).get_page(request.GET.get("page"))
    for product in page.object_list:
        product.size_forms = [(size, price_form(size)) for size in product.sizes]
    context = {"page": page}
    return desk_page(request, seller, "products/seller_list.html", context)


@login_required
@require_safe
def product_export(request: HttpRequest, seller_slug: str, kind: str) -> HttpResponse:
    """Her list as a file."""
    if kind not in KINDS:
        raise Http404
    seller = own_seller(request.user, seller_slug)
    return table_response(kind, f"{seller.slug}-products", HEADINGS, product_rows(seller))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def product_add(request: HttpRequest, seller_slug: str) -> HttpResponse:
    """Six questions about something new."""
    seller = own_seller(request.user, seller_slug)
    if request.method == "POST":
        return _keep(request, seller, None)
    form = ListingForm(asks_price=True, initial={"commune": seller.commune_id})
    return _form_page(request, seller, None, form)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def product_edit(request: HttpRequest, seller_slug: str, slug: str) -> HttpResponse:
    """All she says about a product. Once approved, new words wait for the Union."""
    product = own_product(request.user, seller_slug, slug)
    if request.method == "POST":
        return _keep(request, product.seller, product)
    sizes = list(product.variants.in_order())
    initial = initial_listing(
        product, services.proposed_words(product), sizes[0] if sizes else None
    )
    form = ListingForm(asks_price=_asks_price(product), initial=initial)
    return _form_page(request, product.seller, product, form)


@login_required
@require_POST
def product_status(request: HttpRequest, seller_slug: str, slug: str) -> HttpResponse:
    """Take a product off the market, put it back, or take back what waits."""
    product = own_product(request.user, seller_slug, slug)
    steps = {
        "withdraw": (services.withdraw, _("It is off the market. Its words and photos stay.")),
        "relist": (services.relist, _("It is on the market again.")),
        "take-back": (services.take_back, _("You can go on writing. It no longer waits.")),
        "drop-change": (services.drop_change, _("The change is dropped.")),
    }
    if request.POST.get("step") not in steps:
        raise Http404
    step, sentence = steps[request.POST["step"]]
    try:
        step(product=product, by=request.user)
    except services.ProductError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, sentence)
    return redirect("products:seller_edit", seller_slug, product.slug)


def _keep(request: HttpRequest, seller: Seller, product: Product | None) -> HttpResponse:
    """Keep what was typed; with an error too, so that nothing is lost."""
    wants_all = request.POST.get("act") == "submit"
    form = ListingForm(
        request.POST, request.FILES, asks_price=_asks_price(product), wants_all=wants_all
    )
    is_valid = form.is_valid()
    keep = partial(
        services.keep_listing,
        seller=seller,
        product=product,
        files=form.cleaned_data.get("photos") or [],
        by=request.user,
    )
    photos = arranged_photos(request.POST)
    if not is_valid:
        if product or form.cleaned_data.get("name") or form.cleaned_data.get("photos"):
            words = (
                partial(replace, photos=photos) if product else partial(form.words, photos=photos)
            )
            product = keep(words=words, size=None, submit=False)
        return _form_page(request, seller, product, form, status=422)
    try:
        product = keep(
            words=partial(form.words, photos=photos),
            size=form.first_size() if _asks_price(product) else None,
            submit=wants_all,
        )
    except services.Incomplete as error:
        form.add_error(None, str(error))
        product = error.product
        return _form_page(request, seller, product, form, status=422)
    return _kept(request, product)


def _kept(request: HttpRequest, product: Product) -> HttpResponse:
    """Say what happens next."""
    if product.status == Product.Status.WAITING:
        messages.success(request, _("Sent to the Union. You will get an answer by e-mail."))
    elif services.waiting_change(product):
        sentence = _("Saved. Buyers see it once the Union has looked at it.")
        messages.success(request, sentence)
    else:
        messages.success(request, _("Saved. Go on whenever you like."))
    anchor = "#photos" if request.POST.get("act", "").startswith("photo-") else ""
    target = redirect("products:seller_edit", product.seller.slug, product.slug)
    target["Location"] += anchor
    return target


def _asks_price(product: Product | None) -> bool:
    """True while the first size is part of the form: later it has a page of its own."""
    if product is None:
        return True
    return product.is_editable_at_once and product.variants.filter(is_active=True).count() <= 1


def _form_page(
    request: HttpRequest,
    seller: Seller,
    product: Product | None,
    form: ListingForm,
    status: int = 200,
) -> HttpResponse:
    context: dict[str, object] = {"product": product, "form": form}
    if product:
        shown = dict(services.proposed_words(product).photos)
        photos = {photo.pk: photo for photo in product.photos.filter(pk__in=shown)}
        for pk, alt in shown.items():
            if pk in photos:
                photos[pk].alt = alt
        context |= {
            "photos": [photos[pk] for pk in shown if pk in photos],
            "change": product.changes.order_by("-pk").first(),
            "refusal": services.last_refusal(product),
            "missing": services.what_is_missing(product),
            "sizes": list(product.variants.in_order()),
            "certificates": list(product.certificates.best_first()),
        }
    return desk_page(request, seller, "products/seller_form.html", context, status)


def price_form(size: object, bound: PriceForm | None = None) -> PriceForm:
    """Return the one-line form of a size."""
    if bound is not None:
        return bound
    initial = {"price": size.price, "stock": size.stock, "seen_stock": size.stock}
    return PriceForm(initial=initial, auto_id=f"size-{size.pk}-%s")
