"""The first sale, on phones, from the application to the money collected."""

from django.core import mail
from django.utils.translation import gettext as _
from playwright.sync_api import BrowserContext, Page, expect

from cooperatives.models import Seller
from orders.models import Parcel
from products.models import Product
from tests.factories import make_commune, make_product
from tests.journeys.builders import open_town, photo_bytes


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).locator("visible=true").first.click()


def choose_commune(page: Page) -> None:
    page.locator("main").get_by_role("combobox").fill("gia v")
    page.get_by_role("option", name="Gia Viễn").click()


def apply_to_sell(page: Page) -> Seller:
    """A newcomer answers five questions, makes an account and sends."""
    page.goto("/vi/sellers/apply/")
    page.locator("label", has=page.locator("[value=household]")).click()
    page.locator("[name=name]").fill("Mật ong nhà Hoa")
    choose_commune(page)
    page.locator("[name=phone]").fill("0912 345 678")
    page.locator("[name=story]").fill("Mật ong rừng quay tay.")
    press(page, _("Continue"))
    page.locator("[name=name]").fill("Trần Thị Hoa")
    page.locator("[name=email]").fill("hoa@example.org")
    page.locator("[name=password1]").fill("ba-chiec-non-la")
    page.locator("main form button[type=submit]").first.click()
    press(page, _("Send to the Union"))
    says(page, _("The Union has your application."))
    return Seller.objects.get()


def says(page: Page, sentence: str) -> None:
    expect(page.get_by_text(sentence).first).to_be_visible()


def open_stall(officer: Page, seller: Seller) -> None:
    officer.goto(f"/staff/sellers/{seller.slug}/")
    officer.get_by_role("link", name=_("Approve")).click()
    press(officer, _("Approve"))
    says(officer, _("%(seller)s is open. She has been told.") % {"seller": seller})


def list_honey(page: Page, seller: Seller) -> Product:
    """Six questions and a photo."""
    page.goto(f"/vi/products/desk/{seller.slug}/new/")
    page.locator("[name=photos]").set_input_files(
        {"name": "mat-ong.jpg", "mimeType": "image/jpeg", "buffer": photo_bytes()}
    )
    page.locator("[name=name]").fill("Mật ong rừng Cúc Phương")
    page.locator("[name=category]").select_option(label="Mật ong")
    page.locator("[name=size]").fill("hũ 500 ml")
    page.locator("[name=price]").fill("180.000")
    page.locator("[name=stock]").fill("3")
    press(page, _("Send to the Union"))
    says(page, _("Sent to the Union. You will get an answer by e-mail."))
    return Product.objects.get()


def put_on_market(officer: Page, product: Product) -> None:
    officer.goto("/staff/products/waiting/")
    officer.get_by_role("link", name=product.name).click()
    press(officer, _("Approve: put it on the market"))
    says(officer, _("“%s” is on the market.") % product.name)


def find_honey(page: Page, product: Product) -> None:
    """Look for it without tone marks."""
    page.goto("/vi/search/?q=mat+ong+rung")
    page.get_by_role("link", name=product.name).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(product.name)


def order_it(page: Page) -> None:
    """From the product page through three screens to the order."""
    press(page, _("Put in the basket"))
    page.get_by_role("link", name=_("Go on to order")).click()
    page.locator("[name=name]").fill("Trần Thị Mai")
    page.locator("[name=phone]").fill("0987 654 321")
    page.locator("[name=commune]").fill("xa gia vien")
    page.locator("[name=street]").fill("12 ngõ Chùa")
    page.locator("[name=email]").fill("mai@example.org")
    press(page, _("Next: delivery"))
    press(page, _("Next: check the order"))
    press(page, _("Order, pay on delivery"))
    says(page, _("Thank you. Your order is with the sellers now."))


def send_parcel(page: Page, parcel: Parcel) -> None:
    """Accept, pack, send with a tracking number, deliver."""
    page.goto(f"/vi/orders/desk/{parcel.seller.slug}/")
    page.get_by_role("link", name=parcel.number).click()
    main = page.locator("main .button--main")
    for answer in (_("Accepted. Pack it next."), _("Packed. Now it can go.")):
        main.click()
        says(page, answer)
    page.locator("[name=carrier]").fill("Bưu điện")
    page.locator("[name=tracking_number]").fill("VN123456789")
    main.click()
    says(page, _("Sent. The buyer has been told."))
    main.click()
    says(page, _("Delivered. Well done."))


def phone_of(visitor, user: object = None, **options: object) -> Page:
    context: BrowserContext = visitor(user, **options)
    return context.new_page()


def test_first_sale(visitor):
    town = open_town()
    hoa, lan, mai = phone_of(visitor), phone_of(visitor, town.leader), phone_of(visitor)

    seller = apply_to_sell(hoa)
    open_stall(lan, seller)
    product = list_honey(hoa, seller)
    put_on_market(lan, product)
    find_honey(mai, product)
    order_it(mai)
    parcel = Parcel.objects.get()
    send_parcel(hoa, parcel)
    mai.reload()

    says(mai, "VN123456789")
    parcel.refresh_from_db()
    assert (parcel.status, parcel.total) == (Parcel.Status.DELIVERED, 210_000)
    assert product.variants.get().stock == 2
    assert [letter.to[0].split("@")[0] for letter in mail.outbox] == [
        *("hoa", "hoa", "lan", "hoa", "hoa"),
        *("mai", "hoa", "mai", "mai"),
    ]


def test_purchase_without_javascript(visitor):
    make_commune("Gia Viễn")
    product = make_product(name="Mật ong rừng", stock=3)
    page = phone_of(visitor, java_script_enabled=False)

    find_honey(page, product)
    order_it(page)

    parcel = Parcel.objects.get()
    assert (parcel.goods_total, parcel.order.name) == (125_000, "Trần Thị Mai")
    expect(page.get_by_text(parcel.order.number).first).to_be_visible()
