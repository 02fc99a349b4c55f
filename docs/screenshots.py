"""Take the README's pictures from a running demo: python docs/screenshots.py http://127.0.0.1:8000"""

import io
import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

FOLDER = Path(__file__).parent / "pictures"
PASSWORD = "cho-chi-em-2026"  # of the demo, printed by load_demo
SELLER, OFFICER = "ong-cuc-phuong@example.org", "can-bo-tinh@example.org"
LEARNER, COMMUNE = "can-bo-cuc-phuong@example.org", "can-bo-giao-hung@example.org"
PRODUCT = "/vi/products/mat-ong-rung-cuc-phuong/"
DESK = "/vi/sellers/desk/ong-cuc-phuong/"
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
TYPING = "/vi/#coi"  # what stands behind "#" is typed into the search field
RESULTS = "/vi/search/?q=mat+ong&stars=3&stars=4"
SHEET = f"{RESULTS}#filters"
EMPTY = "/vi/search/?q=pizza"
PICTURES = [  # name, address, size, who looks
    ("home", "/vi/", WIDE, None),
    ("home-phone", "/vi/", PHONE, None),
    ("product", PRODUCT, WIDE, None),
    ("product-phone", PRODUCT, PHONE, None),
    ("typing", TYPING, WIDE, None),
    ("typing-phone", TYPING, PHONE, None),
    ("results", RESULTS, WIDE, None),
    ("results-phone", RESULTS, PHONE, None),
    ("filters-phone", SHEET, PHONE, None),
    ("nothing", EMPTY, WIDE, None),
    ("nothing-phone", EMPTY, PHONE, None),
    ("desk", DESK, WIDE, SELLER),
    ("staff", "/staff/", WIDE, OFFICER),
    ("fan-page", "/vi/posts/units/hoi-lhpn-xa-cuc-phuong/", WIDE, None),
    ("composer-phone", "/vi/posts/stalls/ong-cuc-phuong/new/", PHONE, SELLER),
    ("livestream", "/vi/tin-tuc/hoi-lhpn-xa-cuc-phuong/livestream-vuon-ong/", WIDE, None),
    ("rescue", "/vi/chien-dich/cuu-buoi-phu-long/", WIDE, None),
    ("households", "/vi/chien-dich/5-khong-3-sach/", WIDE, None),
    ("campaign-phone", "/vi/chien-dich/gio-di-cho/", PHONE, None),
    ("course", "/vi/lop-hoc/chup-anh-mon-hang/", WIDE, None),
    ("lesson-phone", "/vi/lop-hoc/chup-anh-mon-hang/bon-tam-anh/", PHONE, None),
    ("questions-phone", "/vi/questions/", PHONE, None),
    ("article-vi", "/vi/tin-tuc/tu-con-do-den-gian-hang/", PHONE, None),
    ("article-en", "/en/news/from-the-boat-to-the-stall/", PHONE, None),
    ("article-de", "/de/aktuelles/vom-boot-zum-stand/", PHONE, None),
    ("article-ar", "/ar/akhbar/min-alqarib-ila-almatjar/", PHONE, None),
    ("article-hi", "/hi/samachar/naav-se-dukaan-tak/", PHONE, None),
    ("certificate", "/vi/training/mine/#>/certificate/", WIDE, LEARNER),
    ("post-pack", "/staff/packs/#>/staff/packs/post/", WIDE, COMMUNE),
    ("posts-waiting", "/staff/posts/waiting/", WIDE, OFFICER),
    ("league", "/staff/channels/league/", WIDE, OFFICER),
    ("questions-staff", "/staff/questions/", WIDE, OFFICER),
]
LARGEST = 200_000  # bytes
SETTLES = 1500  # ms until pictures are there and a sheet has risen


def sign_in(page: Page, email: str) -> None:
    page.goto("/vi/account/login/")
    page.locator("[name=login]").fill(email)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_load_state()


def take(browser: Browser, site: str, address: str, size: dict[str, int], who: str | None) -> bytes:
    context = browser.new_context(base_url=site, viewport=size, locale="vi-VN")
    page = context.new_page()
    if who:
        sign_in(page, who)
    address, _, act = address.partition("#")
    page.goto(address)  # not "networkidle": some pages keep asking
    if act.startswith(">"):  # keys in addresses are made anew with each demo
        page.locator(f"main a[href*='{act[1:]}']").first.click()
        page.wait_for_load_state()
    elif act == "filters":
        page.locator("[data-sheet-open]").click()
    elif act:
        page.locator("#search").press_sequentially(act)
        page.locator("[role=option]").first.wait_for()
    page.wait_for_timeout(SETTLES)
    shot = page.screenshot()
    context.close()
    return shot


def write(name: str, shot: bytes) -> int:
    """Keep a picture as WebP, as well as `LARGEST` allows; return its bytes."""
    picture = Image.open(io.BytesIO(shot)).convert("RGB")
    for quality in (90, 80, 70, 55):
        buffer = io.BytesIO()
        picture.save(buffer, "WEBP", quality=quality, method=6)
        if buffer.tell() <= LARGEST:
            break
    (FOLDER / f"{name}.webp").write_bytes(buffer.getvalue())
    return buffer.tell()


def main(site: str) -> None:
    FOLDER.mkdir(exist_ok=True)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        for name, address, size, who in PICTURES:
            count = write(name, take(browser, site, address, size, who))
            sys.stderr.write(f"{name}.webp: {count // 1000} KB\n")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000")
