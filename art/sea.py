"""From the sea and the ponds: salt, shrimp, clams, eggs, dried fish."""
# ruff: noqa: E501, F541

import math

from art.kit import Art, n, ok
from art.parts import *  # noqa: F403


def tom_kho() -> Art:
    """Sun-dried shrimp in a basket from above."""
    art = Art("Tôm khô", seed=91)
    art.cloth((0.6, 0.07, 205), 0.5, "stone")
    tray(art, 490, 500, 430, (0.84, 0.08, 84))
    keys = []
    for l, h in ((0.64, 36), (0.7, 42), (0.58, 32), (0.74, 48)):
        tone = (l, 0.155, h)
        rings = "".join(f'<path d="M{n(36 * math.cos(a))} {n(36 * math.sin(a))}L{n(14 * math.cos(a))} {n(14 * math.sin(a))}"/>' for a in (0.1 + i * 0.52 for i in range(7)))
        keys.append(art.part(
            f'<path d="M-34 16C-48-30-4-54 26-34C52-14 48 26 22 40L12 30C26 14 24-6 8-12C-8-16-16-2-14 14Z" transform="translate(3 6)" fill="#4a1400" opacity=".4"/>'
            f'<path d="M-34 16C-48-30-4-54 26-34C52-14 48 26 22 40L12 30C26 14 24-6 8-12C-8-16-16-2-14 14Z" fill="{shaded(art, tone, 0.14, 0.2)}"/>'
            f'<g stroke="{ok(l - 0.16, 0.15, h - 6)}" stroke-width="3" opacity=".6" transform="translate(2 -2)">{rings}</g><path d="M-26-6Q-16-34 14-32" stroke="#fff" stroke-width="5" stroke-linecap="round" fill="none" opacity=".55"/><path d="M22 40l16 12M18 38l4 18" stroke="{ok(l + 0.06, 0.14, h)}" stroke-width="7" stroke-linecap="round"/><circle cx="-28" cy="14" r="4" fill="#1a0c08"/><path d="M-34 18q-20 10-34 34M-32 20q-8 18-10 34" stroke="{ok(l, 0.12, h)}" stroke-width="1.8" fill="none"/>'
        ))
    art.add(f'<circle cx="490" cy="500" r="350" fill="{ok(0.5, 0.13, 38)}" opacity=".6" filter="url(#blur14)"/>', scatter(art, keys, 330, 490, 500, 345, 340, 0.85, 1.2))
    art.add(f'<circle cx="490" cy="500" r="370" fill="{art.radial((0, "#fff", 0.16), (0.5, "#fff", 0), (1, "#3a0e00", 0.4), cx=0.36, cy=0.32, r=0.75)}"/>')
    for x, y, t in ((900, 860, 30), (820, 930, -60), (120, 900, 100)):
        art.add(art.use(keys[1], x, y, t, 1.2))
    art.finish()
    return art


def muoi_bien(ground=(0.5, 0.07, 232), table=(0.62, 0.05, 60), clay=(0.62, 0.1, 40)) -> Art:
    """A bowl of sea salt and a wooden spoon."""
    art = Art("Muối biển Hải Hậu", seed=92)
    art.room(ground, table, 600, 0.26)
    cx, cy, r = 450, 640, 290
    art.shadow(cx, cy + 200, r * 0.62, 44, 1.3)
    salt = [art.part(f'<path d="M0-{s}L{s} -{s * 0.2}L{s * 0.5} {s * 0.8}L-{s * 0.7} {s * 0.5}L-{s} -{s * 0.3}Z" fill="{f}"/><path d="M0-{s}L{s * 0.2} {s * 0.1}L{s} -{s * 0.2}" fill="#fff" opacity=".9"/>') for s, f in ((9, ok(0.94, 0.012, 230)), (7, ok(0.88, 0.02, 235)), (11, ok(0.97, 0.006, 220)), (8, ok(0.8, 0.03, 240)))]
    art.add(f'<ellipse cx="{cx}" cy="{cy}" rx="{r}" ry="{r * 0.28}" fill="{ok(clay[0] - 0.3, clay[1] * 0.7, clay[2])}"/>')
    heap = smooth([(cx - 282, cy + 10), (cx - 190, cy - 90), (cx - 90, cy - 190), (cx - 4, cy - 232), (cx + 90, cy - 180), (cx + 190, cy - 84), (cx + 282, cy + 10)])
    heap += f"A{r} {r * 0.28} 0 0 1 {cx - 282} {cy + 10}Z"
    art.add(f'<path d="{heap}" fill="{art.linear((0, ok(0.99, 0.004, 220)), (0.45, ok(0.94, 0.012, 230)), (1, ok(0.72, 0.04, 245)), x2=1, y2=0.3)}"/>')
    out = ""
    for _ in range(1100):
        u, v = art.random.uniform(-1, 1), art.random.uniform(0, 1)
        top = 232 * max(0, 1 - abs(u)) ** 0.92
        x, y = cx + u * 280, cy + 10 + 66 * (1 - u * u) * v - top * (1 - v) * 1.0
        key = 3 if u + art.random.uniform(-0.5, 0.5) > 0.7 else art.random.randrange(3)
        out += art.use(salt[key], x, y, art.random.randrange(360), art.random.uniform(0.5, 1.1))
    art.add(out)
    side = f"M{cx - r} {cy}C{cx - r} {cy + 130} {cx - 180} {cy + 196} {cx - 130} {cy + 206}H{cx + 130}C{cx + 180} {cy + 196} {cx + r} {cy + 130} {cx + r} {cy}A{r} {r * 0.3} 0 0 1 {cx - r} {cy}Z"
    l, c, h = clay
    art.add(f'<path d="{side}" fill="{art.linear((0, ok(l - 0.1, c, h)), (0.25, ok(l + 0.14, c, h)), (0.6, ok(l - 0.04, c, h)), (1, ok(max(0.06, l - 0.28), c, h)), x2=1, y2=0.2)}"/><path d="M{cx - r} {cy}A{r} {r * 0.3} 0 0 0 {cx + r} {cy}" fill="none" stroke="{ok(min(0.96, l + 0.2), c * 0.7, h)}" stroke-width="13"/><path d="M{cx - 262} {cy + 60}Q{cx - 240} {cy + 130} {cx - 180} {cy + 170}" stroke="#fff" stroke-width="18" stroke-linecap="round" fill="none" opacity=".5" filter="url(#blur4)"/>')
    for k in range(5):
        art.add(f'<path d="M{cx - 270 + k * 12} {cy + 70 + k * 24}Q{cx} {cy + 160 + k * 16} {cx + 270 - k * 12} {cy + 70 + k * 24}" fill="none" stroke="{ok(max(0.1, l - 0.16), c, h)}" stroke-width="2.5" opacity=".35"/>')
    spoon(art, 800, 850, -32)
    art.add(f'<g filter="url(#dropsmall)">{scatter(art, salt[:3], 70, 690, 928, 120, 26, 0.7, 1.3)}{scatter(art, salt[:3], 46, 742, 858, 58, 18, 0.7, 1.2)}</g>')
    art.finish()
    art.crop = (60, 130, 870, 870)
    return art


def spoon(art: Art, x, y, turn, s=1.0, tone=(0.62, 0.085, 62)) -> None:
    """A wooden spoon lying on the table."""
    art.add(f'<g transform="translate({x} {y}) rotate({turn}) scale({s})"><g filter="url(#drop)"><path d="M40-13C120-10 210-12 280-9Q296 0 280 11C210 12 120 12 40 15Z" fill="{shaded(art, tone, 0.16, 0.2, 0)}"/><ellipse cx="-24" rx="90" ry="48" fill="{shaded(art, tone, 0.14, 0.16, 0.3)}"/></g><ellipse cx="-24" cy="2" rx="74" ry="36" fill="{shaded(art, (tone[0] - 0.12, tone[1], tone[2]), -0.04, -0.16, 0.3)}"/><path d="M-94-16Q-70-42-10-44M60-8H270" stroke="#fff" stroke-width="5" stroke-linecap="round" fill="none" opacity=".45" filter="url(#blur2)"/></g>')


def ngao() -> Art:
    """Wet patterned clams."""
    art = Art("Ngao Giao Thủy", seed=93)
    art.cloth((0.4, 0.035, 235), 0.6, "stone")
    art.plate(490, 510, 430, (0.5, 0.07, 190), (0.66, 0.08, 185))
    keys = []
    for l, c, h in ((0.8, 0.045, 76), (0.7, 0.06, 62), (0.88, 0.03, 85), (0.58, 0.055, 52), (0.74, 0.03, 240)):
        ribs = "".join(f'<path d="M{n(-66 * k)} {n(44 - 96 * (1 - k) * 0)}A{n(66 * k)} {n(60 * k)} 0 0 1 {n(66 * k)} 44" transform="translate(0 {n(-34 + 8 * k)})"/>' for k in (0.35, 0.5, 0.64, 0.77, 0.88))
        zig = "".join(f'<path d="M{x} {y}l10-14l10 14l10-14l10 14" />' for x, y in ((-46, 14), (-6, 0), (-26, -20), (14, 26), (-50, 34)))
        shell = "M-78 4C-76-38-38-60 4-60C46-58 80-34 78 8C72 42 36 54 0 54S-74 44-78 4Z"
        keys.append(art.part(f'<path d="{shell}" transform="translate(4 12)" fill="#0a1010" opacity=".5"/><path d="{shell}" transform="translate(0 8)" fill="{ok(l - 0.3, c, h)}"/><path d="{shell}" fill="{art.radial((0, ok(min(0.98, l + 0.1), c, h)), (0.5, ok(l, c, h)), (1, ok(l - 0.24, c, h - 10)), cx=0.4, cy=0.3, r=0.8)}"/><g fill="none" stroke="{ok(l - 0.24, c + 0.02, h - 14)}" stroke-width="3" opacity=".6">{ribs}</g><g fill="none" stroke="{ok(l - 0.36, 0.05, 45)}" stroke-width="6" opacity=".28" stroke-linejoin="round" filter="url(#blur2)">{zig}</g><path d="M-46-16Q-28-44 4-48" stroke="#fff" stroke-width="11" stroke-linecap="round" fill="none" opacity=".8" filter="url(#blur2)"/>'))
    out = ""
    for ring, count in ((275, 15), (190, 11), (105, 7), (30, 3)):
        for i in range(count):
            a = i * math.tau / count + ring
            out += art.use(art.random.choice(keys), 490 + ring * math.cos(a), 505 + ring * math.sin(a), math.degrees(a) + art.random.uniform(-60, 60), art.random.uniform(0.95, 1.15))
    art.add(f'<circle cx="490" cy="510" r="320" fill="#0c1a1a" opacity=".5"/>', out)
    onion, red = greens(art)
    lime = leaf(art, 110, 56, (0.46, 0.12, 146))
    art.add(f'<g filter="url(#dropsmall)">{art.use(lime, 860, 900, 30, 1.2)}{art.use(lime, 880, 900, 80, 1)}</g>')
    chili(art, 700, 920, 8)
    for x, y, s in ((120, 130, 1), (180, 100, 0.6), (900, 140, 0.9), (90, 860, 0.8), (940, 620, 0.7)):
        drop(art, x, y, s)
    art.finish()
    return art


def drop(art: Art, x, y, s=1.0) -> None:
    """A bead of water."""
    art.add(f'<g transform="translate({x} {y}) scale({s})"><ellipse cx="4" cy="7" rx="17" ry="14" fill="#06231a" opacity=".5" filter="url(#blur4)"/><circle r="16" fill="{art.radial((0, "#ffffff", 0.25), (0.7, "#dfeee8", 0.35), (1, "#ffffff", 0.75), cx=0.62, cy=0.66, r=0.6)}"/><ellipse cx="-6" cy="-6" rx="5" ry="3.5" fill="#fff"/></g>')


def trung_vit() -> Art:
    """Pale blue duck eggs on straw."""
    art = Art("Trứng vịt đồng", seed=94)
    art.room((0.76, 0.075, 82), (0.52, 0.05, 48), 620, 0.24)
    cx, top, bottom = 490, 620, 890
    basket_back(art, cx, top, 370, 290, bottom)

    def straw(count, y, spread, wide=330):
        out = ""
        for _ in range(count):
            x, a, s = cx + art.random.uniform(-wide, wide), art.random.uniform(-0.9, 0.9), art.random.uniform(60, 130)
            yy = y + art.random.uniform(-spread, spread)
            out += f'<path d="M{n(x - s * math.cos(a))} {n(yy - s * 0.5 * math.sin(a))}Q{n(x)} {n(yy - 24)} {n(x + s * math.cos(a))} {n(yy + s * 0.5 * math.sin(a))}" stroke="{ok(art.random.uniform(0.68, 0.9), 0.1, art.random.uniform(78, 96))}"/>'
        art.add(f'<g fill="none" stroke-width="4" stroke-linecap="round" filter="url(#dropsmall)">{out}</g>')

    straw(150, 610, 30)
    eggs = []
    for l, c, h in ((0.88, 0.035, 195), (0.9, 0.025, 210), (0.93, 0.018, 110), (0.85, 0.04, 185)):
        fill = art.radial((0, ok(0.985, c * 0.4, h)), (0.45, ok(l, c, h)), (1, ok(l - 0.27, c + 0.02, h + 10)), cx=0.35, cy=0.28, r=0.78)
        eggs.append(art.part(f'<path d="M0-100C56-100 78-20 78 22C78 70 42 96 0 96S-78 70-78 22C-78-20-56-100 0-100Z" fill="{fill}"/><ellipse cx="-26" cy="-42" rx="16" ry="26" transform="rotate(24 -26 -42)" fill="#fff" opacity=".75" filter="url(#blur4)"/>'))
    for x, y, t, s in ((330, 510, -30, 0.92), (470, 480, 12, 0.95), (620, 500, -14, 0.92), (730, 560, 40, 0.88), (230, 570, -50, 0.88), (390, 570, 20, 1), (540, 570, -24, 1.02), (670, 600, 24, 0.98), (300, 630, -12, 1), (460, 640, 60, 1), (600, 640, -66, 1)):
        art.add(f'<g filter="url(#drop)">{art.use(eggs[int(x) % 4], x, y, t, s)}</g>')
    straw(60, 650, 14)
    basket(art, cx, top, bottom, 370, 290, 11, 20, {4: (0.56, 0.1, 150)})
    art.shadow(870, 936, 70, 14)
    art.add(f'<g filter="url(#dropsmall)">{art.use(eggs[0], 870, 880, 80, 0.78)}</g>')
    art.finish()
    art.crop = (80, 160, 830, 830)
    return art


def kho_ca() -> Art:
    """Dried fish in rows on a tray."""
    art = Art("Cá khô", seed=95)
    art.planks((0.62, 0.05, 70), 220)
    tray(art, 490, 500, 445, (0.82, 0.085, 84))

    def fish(tone):
        l, c, h = tone
        scales = "".join(f'<path d="M{n(x)} {n(y)}q9 7 0 15" />' for x in range(-92, 100, 19) for y in range(-34, 30, 15))
        body = "M-160 0C-120-58 40-64 130-14L196-52C184-20 184 20 200 50L130 14C40 62-120 56-160 0Z"
        clip = art.clip(f'<path d="{body}"/>')
        return art.part(f'<g filter="url(#drop)"><path d="{body}" fill="{shaded(art, tone, 0.16, 0.2, 0.1)}"/></g><g clip-path="{clip}"><g fill="none" stroke="{ok(l - 0.2, c, h - 10)}" stroke-width="2.6" opacity=".6">{scales}</g><path d="M-200-10Q-40-40 150-6" stroke="{ok(min(0.97, l + 0.2), c * 0.6, h)}" stroke-width="22" fill="none" opacity=".5" filter="url(#blur8)"/><path d="M-200 40Q0 70 180 30" stroke="#2a1200" stroke-width="26" fill="none" opacity=".4" filter="url(#blur8)"/></g><path d="M-104-36Q-84 0-104 34" stroke="{ok(l - 0.26, c, h)}" stroke-width="5" fill="none"/><circle cx="-128" cy="-9" r="9" fill="#f6ecd0"/><circle cx="-128" cy="-9" r="5" fill="#1c120a"/><path d="M-20-46Q10-80 60-52M-10 44Q20 66 50 44" fill="{ok(l - 0.06, c, h)}" stroke="{ok(l - 0.2, c, h)}" stroke-width="3"/><path d="M140-8L190-36M140 0H184M140 8L190 34" stroke="{ok(l - 0.2, c, h)}" stroke-width="3"/>')

    kinds = [fish(t) for t in ((0.7, 0.075, 74), (0.77, 0.05, 84), (0.64, 0.065, 66), (0.72, 0.03, 100))]
    for i, (x, y) in enumerate(((490, 190), (350, 300), (650, 300), (310, 410), (670, 420), (330, 530), (690, 545), (350, 650), (660, 670), (490, 790))):
        art.add(art.use(kinds[(i * 3) % 4], x, y, art.random.uniform(-9, 9), 0.92))
    onion, red = greens(art)
    art.add(f'<g filter="url(#dropsmall)">{scatter(art, [red], 8, 890, 900, 70, 50, 1, 1.3)}</g>')
    art.finish()
    return art


PICTURES = {
    "tom-kho": tom_kho,
    "muoi-bien": muoi_bien,
    "muoi-bien-2": lambda: muoi_bien((0.66, 0.09, 42), (0.5, 0.05, 40), (0.3, 0.02, 250)),
    "ngao": ngao,
    "trung-vit": trung_vit,
    "kho-ca": kho_ca,
}
