"""Wide pictures for news and for sellers' covers."""
# ruff: noqa: E501, F541

import math

from art.figures import figure, rice, roof, valley
from art.hands import FLAT, GRIP, PINCH, hand
from art.kit import Art, n, ok
from art.limbs import limb
from art.parts import *  # noqa: F403
from art.people import BLACK, BROWN, DEEP, FAIR, GREY, TAN, WARM, bust
from art.places import DAY, NOON, POND, boat, flower, pads, trang_an
from art.plants import crown, leaf_tones

DAWN = {**DAY, "sky": (ok(0.72, 0.07, 330), ok(0.88, 0.08, 40), ok(0.95, 0.07, 75)), "sun": (ok(0.98, 0.06, 80), ok(0.93, 0.11, 60)), "mist": ok(0.93, 0.04, 50), "rock": ((0.8, 0.035, 330), (0.7, 0.04, 320), (0.56, 0.045, 250), (0.44, 0.05, 190)), "water": (ok(0.93, 0.06, 60), ok(0.76, 0.06, 30), ok(0.42, 0.06, 250)), "glint": "#fff0d8"}
REDS = ((0.58, 0.17, 4), (0.5, 0.1, 250), (0.54, 0.09, 165), (0.84, 0.1, 88), (0.92, 0.02, 90), (0.5, 0.09, 320), (0.66, 0.13, 40))


def wide(title: str, seed: int) -> Art:
    art = Art(title, 1600, 900, seed)
    art.shade = ok(0.26, 0.04, 60)
    return art


def at(art: Art, x, y, s, draw) -> None:
    """Draw something made for the origin elsewhere, at another size."""
    start = len(art.body)
    draw()
    art.body[start:] = [f'<g transform="translate({x} {y}) scale({s})">', *art.body[start:], "</g>"]


def ground(art: Art, y, near, far) -> None:
    art.add(f'<rect y="{y}" width="{art.width}" height="{art.height}" fill="{art.linear((0, ok(*far)), (1, ok(*near)), x1=0, x2=0, y1=y, y2=art.height, user=True)}"/>')


def bricks(art: Art, y, tone, line) -> None:
    """A brick yard in perspective."""
    ground(art, y, tone, (tone[0] + 0.1, tone[1], tone[2]))
    w, h = art.width, art.height
    rows = "".join(f'<path d="M0 {n(y + (h - y) * (k / 12) ** 1.7)}H{w}"/>' for k in range(13))
    columns = "".join(f'<path d="M{n(w / 2 + (i - 20) * 60)} {y}L{n(w / 2 + (i - 20) * 170)} {h}"/>' for i in range(41))
    art.add(f'<g stroke="{ok(*line)}" stroke-width="3" opacity=".5">{rows}{columns}</g>')


def tree(art: Art, x, y, s, hue=146) -> None:
    """A round old tree."""
    art.add(f'<ellipse cx="{x + 40 * s}" cy="{y}" rx="{150 * s}" ry="{20 * s}" fill="{art.shade}" opacity=".4" filter="url(#blur14)"/>')
    art.add(f'<path d="M{x - 34 * s} {y}C{x - 14 * s} {y - 120 * s} {x - 26 * s} {y - 200 * s} {x - 60 * s} {y - 280 * s}L{x + 50 * s} {y - 280 * s}C{x + 20 * s} {y - 200 * s} {x + 20 * s} {y - 110 * s} {x + 40 * s} {y}Z" fill="{shaded(art, (0.44, 0.05, 55), 0.14, 0.16, 1, 0)}"/>')
    tones = leaf_tones(art, hue)
    for cx, cy, rx, ry in ((-110, -300, 120, 80), (100, -310, 130, 84), (0, -390, 150, 96), (-20, -280, 120, 66)):
        crown(art, n_int(x + cx * s), n_int(y + cy * s), n_int(rx * s), n_int(ry * s), int(260 * s), tones, 1.3)


def sleeve(art: Art, points, w0, w1, tone) -> None:
    """An arm in cloth that melts into the shoulder it starts from."""
    l, c, h = tone
    (x0, y0), (x1, y1) = points[0], points[-1]
    cloth = ok(min(0.97, l + 0.02), c, h)
    fill = art.linear((0, cloth, 0), (0.35, cloth, 1), (1, ok(max(0.06, l - 0.1), c, h), 1), x1=x0, y1=y0, x2=x1, y2=y1, user=True)
    rim = art.linear((0, ok(max(0.06, l - 0.2), c, h), 0), (0.5, ok(max(0.06, l - 0.2), c, h), 0.7), (1, ok(max(0.06, l - 0.2), c, h), 0.7), x1=x0, y1=y0, x2=x1, y2=y1, user=True)
    path = limb(points, w0, w1)
    art.add(f'<path d="{path}" fill="{fill}" stroke="{rim}" stroke-width="3"/>')


def n_int(value: float) -> int:
    return round(value)


def hop_dinh_lang() -> Art:
    """Women meeting in front of a communal house."""
    art = wide("Họp chi hội trước sân đình", 401)
    valley(art, DAY, 520, (((180, 460, 200), (1400, 520, 240)), (), (), ()))
    ground(art, 516, (0.56, 0.1, 140), (0.66, 0.1, 132))
    tree(art, 130, 640, 1.15)
    tree(art, 1500, 640, 1.05, 138)
    art.add(f'<rect x="330" y="420" width="940" height="220" fill="{ok(0.24, 0.035, 45)}"/>')
    for i in range(9):
        x = 350 + i * 104
        art.add(f'<rect x="{x}" y="450" width="68" height="180" fill="{shaded(art, (0.42, 0.09, 40), 0.1, 0.12)}"/><path d="M{x + 34} 450V630M{x} 500H{x + 68}" stroke="#2a1208" stroke-width="3"/>')
    art.add(f'<rect x="660" y="450" width="280" height="190" fill="{art.radial((0, "#ffdf9a", 0.95), (1, "#a8541c", 0.75), cy=0.45)}"/><rect x="330" y="420" width="940" height="60" fill="{art.linear((0, "#1a0a04", 0.7), (1, "#1a0a04", 0))}"/>')
    for x in (330, 500, 645, 930, 1080, 1246):
        art.add(f'<rect x="{x}" y="430" width="26" height="218" fill="{shaded(art, (0.46, 0.13, 28), 0.16, 0.18, 1, 0)}"/><rect x="{x - 8}" y="634" width="42" height="20" rx="3" fill="{ok(0.74, 0.012, 100)}"/>')
    roof(art, (210, 1390, 440), (400, 1200, 180), (0.5, 0.115, 34), 72)
    for x in (590, 730, 870, 1010):
        art.add(f'<path d="M{x} 436v24" stroke="#2a1208" stroke-width="3"/><ellipse cx="{x}" cy="488" rx="27" ry="31" fill="{art.radial((0, "#ffe9b0"), (0.6, ok(0.64, 0.2, 30)), (1, ok(0.46, 0.18, 26)))}"/><path d="M{x} 518v24" stroke="{ok(0.8, 0.14, 84)}" stroke-width="4"/>')
    art.add(f'<path d="M290 640H1310L1340 676H260Z" fill="{shaded(art, (0.74, 0.02, 80), 0.08, 0.1)}"/><path d="M260 676H1340V694H260Z" fill="{ok(0.54, 0.02, 70)}"/>')
    bricks(art, 694, (0.56, 0.1, 38), (0.76, 0.06, 52))
    art.shade = ok(0.26, 0.05, 35)
    figure(art, 800, 730, 0.92, (0.58, 0.18, 4), "raise", hat=False, dress=True)
    art.add(f'<g filter="url(#dropsmall)"><rect x="882" y="610" width="120" height="16" rx="5" fill="{ok(0.5, 0.08, 50)}"/><path d="M894 626V720M990 626V720" stroke="{ok(0.4, 0.07, 48)}" stroke-width="10"/></g>')
    at(art, 942, 610, 0.2, lambda: lathe(art, 0, [(-260, 60), (-220, 56), (-120, 120), (0, 90)], (0.9, 0.02, 220), 0.6, shadow=False))
    figure(art, 560, 748, 0.84, REDS[1], "hold", hat=False)
    seats = ((330, 800, 0.92), (480, 812, 0.94), (640, 822, 0.96), (960, 822, 0.96), (1110, 812, 0.94), (1260, 800, 0.92), (250, 868, 1.08), (420, 884, 1.1), (600, 896, 1.12), (1000, 896, 1.12), (1180, 884, 1.1), (1350, 868, 1.08))
    for i, (x, y, s) in enumerate(seats):
        figure(art, x, y, s, REDS[(i * 3) % 7], "sit", back=True, hat=i % 3 == 1, hair=(BLACK, BLACK, GREY, BROWN)[i % 4])
    art.finish(0.12)
    return art


def lop_dien_thoai() -> Art:
    """A class on selling with a phone."""
    art = wide("Lớp bán hàng trên điện thoại", 402)
    art.room((0.74, 0.05, 165), (0.6, 0.06, 60), 640, 0.2)
    art.add(f'<g filter="url(#drop)"><rect x="470" y="60" width="660" height="330" rx="10" fill="{ok(0.56, 0.07, 60)}"/><rect x="486" y="76" width="628" height="298" rx="4" fill="{shaded(art, (0.97, 0.008, 120), 0.02, 0.06)}"/></g>')
    art.add(f'<g fill="none" stroke="{ok(0.42, 0.08, 165)}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"><rect x="560" y="110" width="130" height="226" rx="18"/><path d="M600 130h50"/><rect x="584" y="160" width="82" height="76" rx="6"/><path d="M600 226l18-30 16 20 10-12 16 22M590 262h70M590 284h46"/><circle cx="626" cy="314" r="9"/><path d="M740 220h70m-20-22l22 22-22 22"/><path d="M870 170h110v96h-110zM870 198h110M910 170v96M1030 300q-20-40 20-50 40 10 20 50zM1036 246q14-22 30-22"/></g><g fill="none" stroke="{ok(0.56, 0.18, 4)}" stroke-width="7" stroke-linecap="round"><path d="M870 300h90M870 326h60"/><circle cx="626" cy="190" r="8"/></g>')
    for x, w in ((60, 300), (1240, 300)):
        art.add(f'<g filter="url(#drop)"><rect x="{x}" y="70" width="{w}" height="380" fill="{ok(0.5, 0.08, 55)}"/></g><rect x="{x + 16}" y="86" width="{w - 32}" height="348" fill="{art.linear((0, ok(0.93, 0.04, 210)), (0.6, ok(0.96, 0.04, 95)), (1, ok(0.74, 0.1, 135)))}"/><path d="M{x + w / 2} 80V440M{x + 10} 250H{x + w - 10}" stroke="{ok(0.5, 0.08, 55)}" stroke-width="14"/><path d="M{x + 30} 420Q{x + 90} 340 {x + 150} 400T{x + w - 20} 390V434H{x + 16}Z" fill="{ok(0.56, 0.11, 142)}" opacity=".8"/>')
    people = (
        (150, 360, 0.52, dict(skin=TAN, hair=GREY, style="bun", wear="ba-ba", tone=(0.5, 0.09, 320), age=0.8, smile=0.9, w=152, jaw=0.8)),
        (470, 352, 0.54, dict(skin=WARM, hair=BLACK, style="ponytail", wear="shirt", tone=(0.94, 0.015, 90), age=0.2, smile=1, w=142)),
        (800, 350, 0.55, dict(skin=FAIR, hair=BROWN, style="bob", wear="ba-ba", tone=(0.6, 0.15, 12), age=0.1, smile=0.9, w=148, jaw=0.4)),
        (1130, 356, 0.53, dict(skin=DEEP, hair=BLACK, style="lowbun", wear="apron", tone=(0.86, 0.08, 88), second=(0.46, 0.08, 158), age=0.5, smile=0.8, w=150, jaw=0.7)),
    )
    for x, y, s, look in people:
        at(art, x, y - 90, s, lambda look=look: bust(art, **look))
    art.add(f'<rect x="-20" y="706" width="1640" height="220" fill="{shaded(art, (0.62, 0.08, 62), 0.08, 0.14, 0.3)}"/><path d="M0 708H1600" stroke="#fff" stroke-width="5" opacity=".5"/><rect x="-20" y="706" width="1640" height="220" filter="url(#fibre)" opacity=".4"/>')
    art.shade = ok(0.28, 0.05, 55)
    for x, _, _, look in people:
        px = x + 262
        art.add(f'<g transform="translate({px} 700) rotate(-4) scale(1.1)" filter="url(#drop)"><rect x="-42" y="-84" width="84" height="150" rx="14" fill="#1a1c1e"/><rect x="-36" y="-74" width="72" height="130" rx="6" fill="{art.linear((0, ok(0.5, 0.03, 220)), (1, ok(0.3, 0.03, 230)))}"/><circle cx="-22" cy="-60" r="8" fill="#3a4044"/></g>')
        for side in (-1, 1):
            hand(art, px + side * 96, 722, -side * 76, 0.5, look["skin"], look["tone"], GRIP, -side, reach=0)
            sleeve(art, ((px + side * 112, 640), (px + side * 170, 700), (px + side * 156, 744), (px + side * 116, 730)), 84, 60, look["tone"])
    at(art, 130, 560, 0.3, lambda: jar(art, f'<rect x="200" y="392" width="460" height="420" fill="{ok(0.72, 0.17, 70)}"/>', None, (0.9, 0.03, 88)))
    at(art, 1360, 600, 0.34, lambda: pineapple(art, 300, 400, 182, 225))
    art.finish(0.12)
    return art


def stall_roof(art: Art, y, tones) -> None:
    """A striped awning with a scalloped edge."""
    out, count = "", 14
    for i in range(count):
        x0, x1 = 40 + i * 1520 / count, 40 + (i + 1) * 1520 / count
        t0, t1 = 160 + i * 1280 / count, 160 + (i + 1) * 1280 / count
        out += f'<path d="M{n(t0)} 0H{n(t1)}L{n(x1)} {y}A{n((x1 - x0) / 2)} 44 0 0 1 {n(x0)} {y}Z" fill="{ok(*tones[i % 2])}"/>'
    art.add(f'<g filter="url(#drop)">{out}</g><path d="M160 0H1440L1560 {y}H40Z" fill="{art.linear((0, "#000", 0.24), (0.5, "#fff", 0.08), (1, "#000", 0.12))}"/>')


def cho_mua_gat() -> Art:
    """A market stall at harvest."""
    art = wide("Chợ mùa gặt", 403)
    valley(art, NOON, 520, (((260, 460, 220), (900, 420, 170), (1380, 480, 260)), ((40, 380, 300), (1560, 420, 340)), (), ()))
    ground(art, 516, (0.6, 0.1, 110), (0.82, 0.12, 98))
    for x in (150, 1410):
        art.add(f'<rect x="{x}" y="100" width="34" height="700" fill="{shaded(art, (0.66, 0.08, 72), 0.14, 0.2, 1, 0)}"/>' + "".join(f'<path d="M{x} {y}h34" stroke="{ok(0.46, 0.07, 62)}" stroke-width="4"/>' for y in range(180, 800, 110)))
    at(art, 330, 130, 0.62, lambda: bust(art, WARM, BLACK, "long", "ba-ba", (0.5, 0.09, 200), age=0.2, smile=1, head="hat"))
    at(art, 760, 150, 0.6, lambda: bust(art, TAN, BLACK, "bun", "apron", (0.92, 0.03, 88), (0.58, 0.15, 10), age=0.5, smile=0.9, w=150, jaw=0.7))
    stall_roof(art, 190, ((0.58, 0.18, 6), (0.95, 0.02, 90)))
    for x in (420, 800, 1180):
        art.add(f'<ellipse cx="{x}" cy="268" rx="26" ry="30" fill="{art.radial((0, "#ffe9b0"), (0.6, ok(0.8, 0.15, 80)), (1, ok(0.62, 0.15, 62)))}"/><path d="M{x} 220v20M{x} 298v22" stroke="{ok(0.5, 0.1, 60)}" stroke-width="4"/>')
    art.add(f'<rect x="60" y="650" width="1480" height="270" fill="{shaded(art, (0.54, 0.08, 55), 0.1, 0.14, 0.2)}"/><rect x="60" y="650" width="1480" height="270" filter="url(#fibre)" opacity=".5"/><path d="M40 636H1560V668H40Z" fill="{shaded(art, (0.68, 0.08, 64), 0.1, 0.12)}"/><path d="M44 639H1556" stroke="#fff" stroke-width="4" opacity=".5"/>')
    art.shade = ok(0.26, 0.05, 50)
    start = len(art.body)
    pineapple(art, 0, 0, 182, 225)
    fruit = art.part("".join(art.body[start:]))
    del art.body[start:]
    for cx in (250, 1350):
        basket_back(art, cx, 650, 170, 130, 850, 34)
        for dx, dy, t in ((-90, 560, -26), (0, 530, 4), (90, 562, 24), (-46, 610, -10), (52, 612, 12)):
            art.add(f'<g filter="url(#dropsmall)">{art.use(fruit, cx + dx, dy, t, 0.32)}</g>')
        basket(art, cx, 650, 850, 170, 130, 10, 16, {3: (0.56, 0.15, 4), 4: (0.48, 0.08, 160)}, bow=34)
    art.add('<g transform="translate(560 640) scale(1 .36)">')
    tray(art, 0, 0, 150, (0.82, 0.085, 84))
    grain = art.part(f'<ellipse rx="9" ry="4.5" fill="{ok(0.97, 0.012, 92)}"/><ellipse cy="2" rx="9" ry="3" fill="{ok(0.8, 0.03, 82)}" opacity=".5"/>')
    art.add(f'<circle r="122" fill="{ok(0.84, 0.03, 85)}"/>{scatter(art, [grain], 520, 0, -10, 122, 118)}', "</g>")
    bun = [ball(art, 30, t, 0.6) for t in ((0.76, 0.17, 62), (0.84, 0.14, 104))]
    for i, (x, y) in enumerate(((730, 600), (790, 606), (850, 600), (760, 556), (820, 556), (790, 512), (700, 634), (760, 640), (820, 640), (880, 634))):
        art.add(f'<g filter="url(#dropsmall)">{art.use(bun[i % 2], x, y)}</g>')
    for x, inside, cap in ((950, (0.72, 0.17, 70), (0.9, 0.03, 88)), (1060, (0.66, 0.14, 30), (0.5, 0.09, 165)), (1160, (0.84, 0.17, 82), (0.6, 0.14, 8))):
        at(art, x - 90, 480, 0.22, lambda inside=inside, cap=cap: jar(art, f'<rect x="200" y="392" width="460" height="420" fill="{shaded(art, inside, 0.12, 0.2, 1, 0)}"/>', None, cap))
    husk_key = husk_part(art)
    for x in (470, 640):
        for k in range(7):
            out = "".join(art.use(husk_key, x + (k - 3) * (6 + j * 2.2) + (8 if j % 2 else -8), 760 + j * 13, 90 + (30 if j % 2 else -30), 0.9) for j in range(8))
            art.add(f'<path d="M{x} 690Q{x + (k - 3) * 6} 730 {x + (k - 3) * 22} 850" stroke="{ok(0.74, 0.12, 92)}" stroke-width="5" fill="none"/><g>{out}</g>')
        twine(art, f"M{x - 30} 716Q{x} 728 {x + 30} 714", 12, (0.58, 0.16, 6))
    art.add(f'<g transform="translate(960 790)" fill="none" stroke="{ok(0.9, 0.05, 85)}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round" opacity=".9">' + "".join(f'<path d="M0 0C-26-20-26-60 0-84C26-60 26-20 0 0Z" transform="rotate({a})"/>' for a in (-66, 66, -34, 34, 0)) + '<path d="M-150 40h300"/></g>')
    art.finish(0.12)
    return art


def husk_part(art: Art) -> str:
    fill = art.linear((0, ok(0.9, 0.12, 92)), (1, ok(0.64, 0.13, 72)))
    return art.part(f'<path d="M-17 0Q-6-10 16-2Q20 0 16 3Q-6 10-17 0Z" fill="{fill}" stroke="{ok(0.5, 0.1, 65)}" stroke-width="1"/>')


def thuyen_dua() -> Art:
    """Boats loaded with pineapples."""
    layout = {**POND, "boat": (380, 590, 0.5), "pads": (), "flowers": (), "front": (), "sun": (420, 190)}
    art = trang_an(NOON, 1600, 900, 480, layout)
    del art.body[-2:]
    boat(art, 1180, 600, 0.62, NOON)
    boat(art, 760, 740, 1.05, NOON)
    start = len(art.body)
    pineapple(art, 0, 0, 182, 225)
    fruit = art.part("".join(art.body[start:]))
    del art.body[start:]
    for dx, dy, t in ((-150, -54, -14), (-112, -66, 6), (-74, -56, 14), (-36, -64, -6), (4, -54, 10), (-130, -92, 4), (-92, -100, -8), (-54, -96, 10), (-16, -94, -4)):
        art.add(f'<g filter="url(#dropsmall)">{art.use(fruit, 760 + dx * 1.05, 740 + dy * 1.05 - 6, t, 0.19)}</g>')
    pads(art, ((120, 820, 150), (330, 870, 110), (1480, 800, 150), (1320, 870, 120)), NOON)
    for x, y, s in ((210, 760, 0.9), (1440, 740, 1.0), (1540, 790, 0.7)):
        flower(art, x, y, s, NOON)
    pads(art, ((200, 880, 120), (1500, 885, 140)), NOON)
    art.finish(0.12)
    return art


def phoi_coi() -> Art:
    """Sedge spread to dry in fans."""
    art = wide("Phơi cói", 405)
    valley(art, NOON, 340, (((200, 500, 90), (800, 460, 70), (1400, 560, 110)), ((-40, 400, 130), (1620, 420, 150)), (), ()))
    ground(art, 336, (0.62, 0.12, 128), (0.8, 0.1, 118))
    tones = leaf_tones(art, 146)
    for x in range(0, 1660, 92):
        crown(art, x, 346 - (x * 7) % 13, 64 + (x * 3) % 22, 26 + (x * 5) % 12, 46, tones, 0.8)
    rice(art, [(0, 352), (1600, 352), (1600, 900), (0, 900)], 1500, ((0.7, 0.13, 126), (0.66, 0.13, 132), (0.76, 0.12, 118), (0.6, 0.12, 136)))
    art.shade = ok(0.3, 0.07, 135)

    def fan(x, y, s, hue, l0):
        out = ""
        for i in range(64):
            a = math.radians(-172 + i * 164 / 63 + art.random.uniform(-1.4, 1.4))
            r = art.random.uniform(0.9, 1.04) * 250 * s
            tx, ty = x + r * math.cos(a), y + r * 0.56 * math.sin(a) - 18 * s
            tone = l0 + 0.12 * (-math.cos(a)) * -1 * 0.4 + art.random.uniform(-0.07, 0.07)
            out += f'<path d="M{n(x)} {n(y)}Q{n(x + r * 0.5 * math.cos(a))} {n(y + r * 0.34 * math.sin(a) - 30 * s)} {n(tx)} {n(ty)}" stroke="{ok(tone, 0.105, hue + art.random.uniform(-8, 8))}"/>'
        art.add(f'<ellipse cx="{n(x + 26 * s)}" cy="{n(y - 50 * s)}" rx="{n(250 * s)}" ry="{n(100 * s)}" fill="{art.shade}" opacity=".4" filter="url(#blur8)"/><g fill="none" stroke-width="{n(6.4 * s)}" stroke-linecap="round">{out}</g><path d="M{n(x - 22 * s)} {n(y - 14 * s)}Q{n(x)} {n(y - 4 * s)} {n(x + 22 * s)} {n(y - 14 * s)}" stroke="{ok(0.56, 0.17, 6)}" stroke-width="{n(10 * s)}" fill="none" stroke-linecap="round"/>')
        art.add(f'<g stroke-width="{n(7 * s)}" stroke-linecap="round">' + "".join(f'<path d="M{n(x)} {n(y - 8 * s)}L{n(x + (i - 4) * 9 * s)} {n(y + 44 * s)}" stroke="{ok(l0 - 0.08 + (i % 3) * 0.05, 0.1, hue)}"/>' for i in range(9)) + "</g>")

    rows = ((430, 0.36, 7, 110), (500, 0.48, 6, 40), (590, 0.64, 5, 150), (710, 0.86, 4, 30), (868, 1.12, 3, 260))
    for row, (y, s, count, x0) in enumerate(rows):
        gap = 1600 / (count - 0.4)
        for i in range(count):
            fan(x0 + i * gap, y, s, (92, 104, 84)[(i + row) % 3], (0.86, 0.8, 0.84)[(i + row) % 3])
        if row == 1:
            figure(art, 620, 540, 0.56, REDS[0], "hold")
            figure(art, 1240, 530, 0.52, REDS[1], "raise")
        if row == 3:
            figure(art, 940, 770, 1.08, (0.94, 0.02, 90), "hold", skin=TAN)
            reeds = "".join(f'<path d="M{880 + i * 4} {560 + (i % 4) * 8}L{1000 + i * 3} {640 - (i % 5) * 5}" stroke="{ok(0.84, 0.1, 96 + i % 9)}"/>' for i in range(24))
            art.add(f'<g stroke-width="6" stroke-linecap="round" filter="url(#dropsmall)">{reeds}</g>')
            figure(art, 300, 740, 0.98, REDS[2], "carry", pole=(0.84, 0.1, 100))
    art.finish(0.12)
    return art


def dam_sen_som() -> Art:
    """A lotus pond at dawn."""
    layout = {**POND, "sun": (520, 330), "boat": (1180, 560, 0.46), "ranges": tuple(reversed([tuple((1600 - x, w, h) for x, w, h in r) for r in reversed(POND["ranges"])])), "birds": ((900, 190, 0.8), (970, 160, 0.6), (1030, 210, 0.5)), "flowers": ((170, 650, 0.9), (360, 720, 1.1), (560, 640, 0.6), (880, 690, 0.8), (1400, 660, 0.9), (1520, 740, 1.1))}
    return trang_an(DAWN, 1600, 900, 500, layout)


def dong_muoi() -> Art:
    """Salt fields with white heaps."""
    art = wide("Cánh đồng muối", 407)
    look = {**DAWN, "sky": (ok(0.66, 0.09, 245), ok(0.86, 0.06, 70), ok(0.95, 0.08, 78))}
    valley(art, look, 380, (((300, 700, 60), (1100, 800, 70)), (), (), ()))
    art.add(f'<rect y="376" width="1600" height="540" fill="{art.linear((0, ok(0.94, 0.07, 76)), (0.35, ok(0.84, 0.06, 60)), (1, ok(0.6, 0.07, 245)), x1=0, x2=0, y1=376, y2=900, user=True)}"/><ellipse cx="480" cy="420" rx="380" ry="300" fill="{art.radial((0, "#fff6dc", 0.9), (1, "#fff6dc", 0))}"/>')
    lines = "".join(f'<path d="M0 {n(392 + 508 * (k / 8) ** 1.7)}H1600"/>' for k in range(9)) + "".join(f'<path d="M{n(480 + (i - 9) * 54)} 380L{n(480 + (i - 9) * 330)} 900"/>' for i in range(25))
    art.add(f'<g stroke="{ok(0.42, 0.05, 50)}" stroke-width="13" fill="none" opacity=".75">{lines}</g><g stroke="{ok(0.66, 0.06, 60)}" stroke-width="5" fill="none" transform="translate(-2 -3)">{lines}</g>')
    for _ in range(90):
        t = art.random.uniform(0, 1) ** 1.4
        art.add(f'<ellipse cx="{n(art.random.uniform(0, 1600))}" cy="{n(400 + t * 490)}" rx="{n(14 + t * 70)}" ry="{n(0.8 + t * 2)}" fill="#fffdf6" opacity="{n(art.random.uniform(0.2, 0.5))}"/>')
    art.shade = ok(0.3, 0.06, 260)
    salt = [art.part(f'<path d="M0-6L6-1L3 5L-4 3L-6-2Z" fill="{f}"/>') for f in ("#ffffff", ok(0.93, 0.014, 240), ok(0.86, 0.03, 250))]

    def heap(x, y, s):
        art.add(f'<ellipse cx="{n(x + 60 * s)}" cy="{n(y + 4 * s)}" rx="{n(170 * s)}" ry="{n(26 * s)}" fill="{art.shade}" opacity=".45" filter="url(#blur8)"/><path d="M{n(x - 110 * s)} {n(y)}Q{n(x - 46 * s)} {n(y - 92 * s)} {n(x - 8 * s)} {n(y - 138 * s)}Q{n(x)} {n(y - 146 * s)} {n(x + 10 * s)} {n(y - 138 * s)}Q{n(x + 52 * s)} {n(y - 88 * s)} {n(x + 112 * s)} {n(y)}Q{n(x)} {n(y + 34 * s)} {n(x - 110 * s)} {n(y)}Z" fill="{art.linear((0, "#ffffff"), (0.45, ok(0.96, 0.02, 80)), (0.7, ok(0.84, 0.035, 280)), (1, ok(0.7, 0.05, 270)), x2=1, y2=0.25)}"/>')
        out = ""
        for _ in range(int(90 * s) + 20):
            u, v = art.random.uniform(-1, 1), art.random.uniform(0, 1)
            if v < 1 - abs(u):
                out += art.use(art.random.choice(salt[: 2 if u < 0.3 else 3]), x + u * 104 * s, y + 12 * s - v * 136 * s, art.random.randrange(360), 0.5 + s * 0.7)
        art.add(out)
        art.add(f'<path d="M{n(x - 90 * s)} {n(y + 24 * s)}L{n(x)} {n(y + 110 * s)}L{n(x + 90 * s)} {n(y + 24 * s)}Z" fill="#fff" opacity=".22" filter="url(#blur8)"/>')

    for y, s, xs in ((440, 0.3, (160, 330, 620, 780, 960, 1130, 1320, 1480)), (505, 0.48, (90, 380, 880, 1160, 1420)), (610, 0.78, (240, 1020, 1380)), (790, 1.25, (130, 1330))):
        for x in xs:
            heap(x, y, s)
        if s == 0.48:
            figure(art, 980, 566, 0.56, REDS[3], "carry", pole=(0.97, 0.008, 240))
            figure(art, 1150, 548, 0.5, REDS[1], "carry", pole=(0.97, 0.008, 240))
        if s == 0.78:
            figure(art, 640, 770, 1.02, (0.54, 0.15, 8), "carry", pole=(0.97, 0.008, 240), skin=TAN)
    art.finish(0.12)
    return art


def ruong_bac_thang() -> Art:
    """Ripe rice terraces beneath limestone hills."""
    art = wide("Ruộng lúa bậc thang dưới núi đá", 408)
    valley(art, DAY, 400, (((260, 460, 190), (760, 420, 150), (1200, 460, 210), (1520, 400, 180)), ((60, 420, 280), (980, 320, 170), (1430, 460, 300)), ((-60, 380, 340), (1590, 400, 360)), ()))
    ground(art, 396, (0.6, 0.12, 118), (0.8, 0.12, 104))
    bands = 11
    golds = ((0.86, 0.14, 96), (0.82, 0.15, 90), (0.78, 0.14, 104), (0.74, 0.14, 112))
    for k in range(bands):
        t, t2 = k / bands, (k + 1) / bands
        y, y2 = 404 + 520 * t ** 1.45, 404 + 520 * t2 ** 1.45
        amp = 14 + 46 * t
        phase = k * 1.3
        edge = [(x, y + amp * math.sin(x / 300 + phase) + amp * 0.4 * math.sin(x / 130 + k)) for x in range(-40, 1681, 40)]
        path = smooth(edge) + "L1680 920L-40 920Z"
        l, c, h = golds[k % 4]
        clip = art.clip(f'<path d="{path}"/>')
        out = ""
        for _ in range(int(260 + 120 * t)):
            x = art.random.uniform(0, 1600)
            yy = y + amp * math.sin(x / 300 + phase) + amp * 0.4 * math.sin(x / 130 + k) + art.random.uniform(4, (y2 - y) * 2.2 + 10)
            s = 0.35 + t * 1.1
            out += f'<path d="M{n(x)} {n(yy + 14 * s)}q{n(art.random.uniform(-4, 4))} {n(-16 * s)} {n(art.random.uniform(-12, 12) * s)} {n(-24 * s)}" stroke="{ok(l + art.random.uniform(-0.1, 0.1), c, h)}" stroke-width="{n(1.4 + 3 * s)}"/>'
        art.add(f'<path d="{path}" transform="translate(0 {n(-5 - 9 * t)})" fill="{ok(0.5, 0.09, 128)}"/><path d="{path}" fill="{art.linear((0, ok(l + 0.05, c, h)), (0.3, ok(l - 0.04, c, h)), (1, ok(l - 0.16, c, h + 12)))}"/><g clip-path="{clip}" fill="none" stroke-linecap="round">{out}</g><path d="{smooth(edge)}" fill="none" stroke="{ok(0.93, 0.09, 100)}" stroke-width="{n(2 + 3 * t)}" opacity=".7"/>')
        if k == 4:
            art.shade = ok(0.4, 0.09, 100)
            for x, p in ((520, "hold"), (640, "stand"), (1120, "hold")):
                figure(art, x, 560, 0.42, REDS[x % 5], p)
        if k == 2:
            at(art, 1230, 330, 0.2, lambda: (art.add(f'<rect x="210" y="500" width="590" height="250" fill="{ok(0.9, 0.04, 80)}"/><rect x="440" y="556" width="110" height="194" fill="#3a2010"/>'), roof(art, (140, 870, 540), (230, 780, 330), (0.5, 0.12, 36))))
        if k == 7:
            figure(art, 330, 800, 0.92, REDS[0], "carry", pole=(0.84, 0.13, 90), skin=TAN)
            figure(art, 1250, 790, 0.88, REDS[1], "hold", skin=WARM)
    art.finish(0.12)
    return art


def xuong_theu() -> Art:
    """A sunny embroidery workshop."""
    art = wide("Xưởng thêu Văn Lâm", 409)
    art.room((0.86, 0.04, 75), (0.58, 0.06, 50), 660, 0.18)
    for x in (120, 560):
        art.add(f'<g filter="url(#drop)"><rect x="{x}" y="50" width="360" height="430" fill="{ok(0.46, 0.07, 165)}"/></g><rect x="{x + 18}" y="68" width="324" height="394" fill="{art.linear((0, ok(0.92, 0.05, 215)), (0.55, ok(0.97, 0.03, 95)), (1, ok(0.72, 0.11, 135)))}"/>')
        tones = leaf_tones(art, 142)
        art.add(f'<g clip-path="{art.clip(f"<rect x={chr(34)}{x + 18}{chr(34)} y={chr(34)}68{chr(34)} width={chr(34)}324{chr(34)} height={chr(34)}394{chr(34)}/>")}" opacity=".85">')
        crown(art, x + 280, 150, 110, 90, 150, tones, 1.5)
        crown(art, x + 60, 460, 140, 60, 150, tones, 1.5)
        art.add(f'</g><path d="M{x + 180} 60V470M{x + 10} 260H{x + 350}" stroke="{ok(0.46, 0.07, 165)}" stroke-width="14"/>')
    art.add(f'<path d="M140 480L480 480L900 900H260ZM580 480H920L1400 900H820Z" fill="#fff6d8" opacity=".22" filter="url(#blur14)"/>')
    for row in range(3):
        y = 150 + row * 130
        art.add(f'<path d="M1010 {y}H1540V{y + 14}H1010Z" fill="{shaded(art, (0.56, 0.08, 55), 0.1, 0.12)}" filter="url(#dropsmall)"/>')
        for i in range(10):
            x = 1036 + i * 51
            l, c, h = ((0.62, 0.19, 358), (0.8, 0.11, 350), (0.55, 0.1, 158), (0.84, 0.14, 90), (0.52, 0.12, 258), (0.7, 0.16, 50), (0.9, 0.03, 90), (0.5, 0.1, 310))[(i + row * 3) % 8]
            lines = "".join(f'<path d="M{x - 17} {y - 56 + k * 5}q17 5 34 0" stroke="{ok(l + (0.08 if k % 2 else -0.08), c, h)}" stroke-width="3" fill="none"/>' for k in range(9))
            art.add(f'<rect x="{x - 17}" y="{y - 60}" width="34" height="50" fill="{shaded(art, (l, c, h), 0.12, 0.16, 1, 0)}"/>{lines}<rect x="{x - 21}" y="{y - 70}" width="42" height="11" rx="4" fill="{ok(0.8, 0.07, 72)}"/><rect x="{x - 21}" y="{y - 11}" width="42" height="11" rx="4" fill="{ok(0.66, 0.08, 66)}"/>')
    petal = art.petal(150, 84, ok(0.95, 0.03, 40), ok(0.83, 0.11, 358), ok(0.62, 0.19, 358))

    def lotus_on(x, y, s):
        for angle, k in ((-74, 0.84), (74, 0.84), (-48, 0.96), (48, 0.96), (-24, 1), (24, 1), (0, 1.04)):
            art.add(f'<g filter="url(#dropsmall)">{art.use(petal, x, y, angle, k * s)}</g>')

    for x, y, r in ((1130, 560, 84), (1330, 550, 100)):
        art.add(f'<g filter="url(#drop)"><circle cx="{x}" cy="{y}" r="{r}" fill="#fbf7ee" stroke="{ok(0.7, 0.085, 66)}" stroke-width="15"/></g>')
        lotus_on(x, y + r * 0.36, r / 170)
    at(art, 60, 130, 0.62, lambda: bust(art, WARM, BLACK, "bun", "ba-ba", (0.58, 0.16, 6), age=0.3, smile=0.7, w=144))
    at(art, 520, 150, 0.6, lambda: bust(art, FAIR, BROWN, "bob", "shirt", (0.8, 0.06, 225), age=0.1, smile=0.9, w=148, jaw=0.4))
    frame = "M60 700L1000 690L1120 880H-40Z"
    art.add(f'<path d="{frame}" fill="{art.shade}" opacity=".5" filter="url(#blur14)" transform="translate(30 30)"/><path d="{frame}" fill="#fcf8f0" stroke="{ok(0.6, 0.085, 60)}" stroke-width="26" stroke-linejoin="round"/><path d="{frame}" fill="none" stroke="{ok(0.8, 0.08, 70)}" stroke-width="8" stroke-linejoin="round"/>')
    art.add('<g transform="translate(0 360) scale(1 .58)">')
    for x, y, s in ((260, 800, 0.9), (540, 780, 1.2), (820, 800, 0.9)):
        art.add(f'<path d="M{x} {y}q20 60-6 110" stroke="{ok(0.5, 0.1, 150)}" stroke-width="9" fill="none"/>')
        lotus_on(x, y, s)
    key = leaf(art, 130, 80, (0.52, 0.1, 152))
    art.add("".join(f'<g filter="url(#dropsmall)">{art.use(key, x, y, t)}</g>' for x, y, t in ((380, 850, 70), (400, 860, -60), (690, 850, 60), (700, 866, -70), (140, 860, 60), (940, 850, -50))), "</g>")
    for x, y, turn, skin, tone, pose, flip, points in (
        (276, 716, 150, WARM, (0.58, 0.16, 6), FLAT, 1, ((244, 596), (196, 640), (250, 694))),
        (468, 706, 204, WARM, (0.58, 0.16, 6), PINCH, -1, ((480, 596), (540, 630), (486, 684))),
        (726, 716, 156, FAIR, (0.8, 0.06, 225), PINCH, 1, ((704, 596), (656, 640), (702, 694))),
        (918, 708, 206, FAIR, (0.8, 0.06, 225), FLAT, -1, ((936, 596), (990, 630), (936, 686))),
    ):
        hand(art, x, y, turn, 0.54, skin, tone, pose, flip, reach=0)
        sleeve(art, points, 92, 66, tone)
    art.finish(0.12)
    return art


def dieu_hanh_ao_dai() -> Art:
    """A parade of women in áo dài, seen from behind."""
    art = wide("Diễu hành áo dài", 410)
    valley(art, DAY, 430, (((300, 500, 160), (800, 460, 120), (1300, 560, 180)), (), (), ()))
    ground(art, 426, (0.66, 0.012, 80), (0.8, 0.02, 85))
    for s, x0, x1 in ((0.7, 380, 1230), (1.0, 170, 1440), (1.3, -40, 1640)):
        tree(art, x0, 430 + 130 * (s - 0.4), s, 142)
        tree(art, x1, 430 + 130 * (s - 0.4), s, 148)
    art.add(f'<path d="M560 430H1060L1500 900H100Z" fill="{art.linear((0, ok(0.82, 0.015, 80)), (1, ok(0.6, 0.02, 70)))}"/><path d="M560 430L100 900M1060 430L1500 900" stroke="{ok(0.92, 0.02, 85)}" stroke-width="12"/>')
    for k, (y, x0, x1) in enumerate(((150, 240, 1380), (90, 60, 1560))):
        art.add(f'<path d="M{x0} {y}Q800 {y + 130} {x1} {y}" stroke="#5a4a3a" stroke-width="4" fill="none"/>')
        for i in range(15):
            t = (i + 0.5) / 15
            x, yy = x0 + (x1 - x0) * t, y + 130 * 2 * t * (1 - t)
            art.add(f'<path d="M{n(x - 17)} {n(yy)}h34l-17 {40 + k * 12}z" fill="{ok(*(REDS[0], REDS[3], REDS[2], REDS[4], REDS[6])[i % 5])}"/>')
    art.shade = ok(0.3, 0.03, 60)
    dresses = ((0.6, 0.18, 4), (0.9, 0.05, 90), (0.56, 0.1, 172), (0.52, 0.11, 258), (0.82, 0.13, 85), (0.8, 0.09, 350), (0.54, 0.12, 320), (0.72, 0.08, 200))
    i = 0
    for y, s, count, gap in ((480, 0.36, 7, 62), (535, 0.5, 6, 92), (615, 0.7, 6, 128), (730, 0.98, 5, 190), (890, 1.36, 4, 290)):
        for k in range(count):
            x = 810 + (k - (count - 1) / 2) * gap + (gap * 0.12 if count % 2 else -gap * 0.1)
            figure(art, round(x), y + (k % 2) * 6, s, dresses[(i * 3 + k) % 8], "stand", back=True, hat=(i + k) % 3 != 0, dress=True, step=4 if k % 2 else -4, hair=(BLACK, BLACK, GREY, BROWN)[(i + k) % 4])
            if (i + k) % 4 == 2:
                for angle in (-50, 50, -24, 24, 0):
                    petal = art.petal(60, 34, ok(0.95, 0.03, 40), ok(0.83, 0.11, 358), ok(0.62, 0.19, 358), veins=3) if angle == -50 else petal
                    art.add(art.use(petal, x + 50 * s, y - 130 * s, angle, s))
        i += 1
    art.finish(0.12)
    return art


PICTURES = {
    "hop-dinh-lang": hop_dinh_lang,
    "lop-dien-thoai": lop_dien_thoai,
    "cho-mua-gat": cho_mua_gat,
    "thuyen-dua": thuyen_dua,
    "phoi-coi": phoi_coi,
    "dam-sen-som": dam_sen_som,
    "dong-muoi": dong_muoi,
    "ruong-bac-thang": ruong_bac_thang,
    "xuong-theu": xuong_theu,
    "dieu-hanh-ao-dai": dieu_hanh_ao_dai,
}
