"""The words and the look of the hosted pages."""

from html import escape

from tests.servers.stripe.cards import LABELS_VI
from tests.servers.stripe.routes import Page

WITHOUT_DECIMALS = {"vnd", "jpy", "krw", "clp", "xof", "xaf"}
STYLE = """
:root { color-scheme: light dark }
body { font: 1.0625rem/1.5 system-ui, sans-serif; margin: 0;
    background: light-dark(#f6f9fc, #10151d); color: light-dark(#1a1f36, #e6ebf1) }
main { max-width: 30rem; margin: 1.5rem auto; padding: 1.5rem; border-radius: .75rem;
    background: light-dark(#fff, #1b2330) }
table { width: 100%; border-collapse: collapse } td { padding: .35rem 0; vertical-align: top }
td:last-child { text-align: end; white-space: nowrap }
label { display: block; margin-block: .75rem; font-weight: 600 }
input { display: block; box-sizing: border-box; width: 100%; min-height: 2.9rem; font: inherit;
    padding: .5rem .75rem; border: 1px solid #8792a2; border-radius: .5rem; background: transparent;
    color: inherit }
button { width: 100%; min-height: 3rem; font: inherit; font-weight: 600; border: 0; cursor: pointer;
    border-radius: .5rem; background: #4f46c8; color: #fff; margin-block: .4rem }
button.plain { background: transparent; color: inherit; border: 1px solid #8792a2 }
.note { padding: .5rem .75rem; border-radius: .5rem; background: #ffe9a8; color: #3d2c00 }
.problem { padding: .5rem .75rem; border-radius: .5rem; background: #ffd9d9; color: #6b0000 }
a { color: inherit; display: inline-block; padding-block: .6rem } h2 { font-size: 1.0625rem }
ul { padding-inline-start: 1.1rem } code { user-select: all }
"""
WORDS = {
    "en": {
        "labels": {},
        "pay": "Pay",
        "test": "Test: no real card, no real money.",
        "number": "Card number",
        "end": "Good until",
        "cards": "Cards to try",
        "back": "Back to the shop",
        "no_card": "That is none of the test cards below.",
        "paid": "This is paid already",
        "expired": "The time to pay is over",
        "bank_title": "Your bank asks",
        "bank_asks": "Do you want to pay?",
        "approve": "Yes, it is me",
        "deny": "No",
        "onboard_title": "Receive card money",
        "onboard": "Here a seller would tell who she is and where her money goes.",
        "finish": "Finish",
        "later": "Later",
    },
    "vi": {
        "labels": LABELS_VI,
        "pay": "Thanh toán",
        "test": "Chạy thử: không có thẻ thật, không có tiền thật.",
        "number": "Số thẻ",
        "end": "Hạn dùng",
        "cards": "Các thẻ để thử",
        "back": "Quay lại cửa hàng",
        "no_card": "Đây không phải thẻ thử nào ở bên dưới.",
        "paid": "Đơn này đã được thanh toán",
        "expired": "Đã hết thời gian thanh toán",
        "bank_title": "Ngân hàng hỏi chị",
        "bank_asks": "Chị đồng ý trả số tiền này chứ?",
        "approve": "Đúng, là tôi",
        "deny": "Không",
        "onboard_title": "Nhận tiền thẻ",
        "onboard": "Ở đây người bán sẽ khai mình là ai và tiền về đâu.",
        "finish": "Xong",
        "later": "Để sau",
    },
}


def words(session: dict) -> dict[str, object]:
    """The page's words in the session's language."""
    return WORDS["vi" if (session.get("locale") or "").startswith("vi") else "en"]


def money(amount: int, currency: str) -> str:
    """An amount for people: 150.000 VND, 12.50 USD."""
    if currency in WITHOUT_DECIMALS:
        return f"{amount:,}".replace(",", ".") + f" {currency.upper()}"
    return f"{amount // 100:,}.{amount % 100:02} {currency.upper()}"


def page(session: dict, title: str, body: str, *, status: int = 200) -> Page:
    """A whole page round `body` (already escaped)."""
    language = "vi" if words(session) is WORDS["vi"] else "en"
    return Page(
        f"""<!doctype html><html lang="{language}"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
        <title>{escape(title)}</title>
        <style>{STYLE}</style></head><body><main>{body}</main></body></html>""",
        status,
    )
