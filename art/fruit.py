"""Fruit and vegetables."""
# ruff: noqa: E501, F541

import math

from art.kit import Art, n, ok
from art.parts import *  # noqa: F403


def dua(wall=(0.7, 0.075, 12), table=(0.86, 0.035, 60)) -> Art:
    """Pineapples from Đồng Giao: one whole, one cut, wet and bright."""
    art = Art("Dứa Đồng Giao nguyên quả và bổ đôi", seed=42)
    art.room(wall, table, 640, 0.2)
    art.shadow(360, 868, 180, 40, 1.25)
    pineapple(art, 350, 640, 182, 238)
    # The cut half faces us.
    cx, cy, r = 690, 752, 178
    art.shadow(cx, cy + r - 10, 150, 30, 1.1)
    art.add(f'<ellipse cx="{cx + 26}" cy="{cy + 6}" rx="{r * 1.02}" ry="{r * 1.03}" fill="{ok(0.5, 0.11, 66)}"/>')
    bumps = art.part(f'<ellipse rx="20" ry="15" fill="{art.radial((0, ok(0.78, 0.15, 80)), (1, ok(0.46, 0.1, 62)), cx=0.4, cy=0.3, r=0.8)}"/>')
    art.add(*(art.use(bumps, cx + 14 + r * 1.01 * math.cos(a), cy + 3 + r * 1.0 * math.sin(a), math.degrees(a) + 90) for a in (i * math.tau / 24 for i in range(24))))
    art.add(f'<circle cx="{cx}" cy="{cy}" r="{r}" fill="{ok(0.8, 0.15, 86)}"/><circle cx="{cx}" cy="{cy}" r="{r - 8}" fill="{art.radial((0, ok(0.93, 0.12, 98)), (0.23, ok(0.91, 0.14, 96)), (0.3, ok(0.88, 0.17, 92)), (0.7, ok(0.85, 0.178, 87)), (0.9, ok(0.79, 0.17, 78)), (1, ok(0.84, 0.15, 84)), r=0.5)}"/>')
    fibres = ""
    for i in range(230):
        a = art.random.uniform(0, math.tau)
        d0, d1 = art.random.uniform(0.27, 0.6) * r, art.random.uniform(0.6, 0.93) * r
        fibres += f'<path d="M{n(cx + d0 * math.cos(a))} {n(cy + d0 * math.sin(a))}L{n(cx + d1 * math.cos(a + 0.02))} {n(cy + d1 * math.sin(a + 0.02))}" stroke="{"#fffbe0" if i % 2 else ok(0.74, 0.17, 72)}" stroke-width="{n(art.random.uniform(1, 3.4))}" opacity="{n(art.random.uniform(0.1, 0.34))}"/>'
    art.add(f'<g stroke-linecap="round">{fibres}</g><circle cx="{cx}" cy="{cy}" r="{r * 0.22}" fill="{ok(0.93, 0.11, 98)}" opacity=".75"/><circle cx="{cx}" cy="{cy}" r="{r * 0.23}" fill="none" stroke="{ok(0.8, 0.16, 86)}" stroke-width="4" opacity=".6"/>')
    for i in range(26):
        a, k = i * math.tau / 26 + 0.2, 0.88 if i % 2 else 0.76
        art.add(f'<ellipse cx="{n(cx + r * k * math.cos(a))}" cy="{n(cy + r * k * math.sin(a))}" rx="11" ry="4.5" transform="rotate({n(math.degrees(a))} {n(cx + r * k * math.cos(a))} {n(cy + r * k * math.sin(a))})" fill="{ok(0.6, 0.13, 60)}" opacity=".6"/>')
    art.add(f'<path d="M{cx - r * 0.7} {cy - r * 0.3}A{r * 0.76} {r * 0.76} 0 0 1 {cx - r * 0.12} {cy - r * 0.75}" stroke="#fff" stroke-width="17" stroke-linecap="round" fill="none" opacity=".72" filter="url(#blur4)"/><ellipse cx="{cx + 60}" cy="{cy + 86}" rx="50" ry="20" transform="rotate(-30 {cx + 60} {cy + 86})" fill="#fff" opacity=".32" filter="url(#blur8)"/>')
    for px, py, turn in ((196, 934, -8), (300, 950, 8)):
        art.add(f'<g transform="translate({px} {py}) rotate({turn})" filter="url(#drop)"><path d="M-66 14A66 66 0 0 1 66 14L24 14A24 24 0 0 0-24 14Z" fill="{art.radial((0, ok(0.95, 0.1, 100)), (0.6, ok(0.9, 0.17, 92)), (1, ok(0.78, 0.17, 80)), cx=0.5, cy=1, r=0.9)}"/><path d="M-66 14H-24V22H-66ZM24 14H66V22H24Z" fill="{ok(0.72, 0.16, 76)}"/><path d="M-50-8A54 54 0 0 1 0-38" stroke="#fff" stroke-width="6" stroke-linecap="round" fill="none" opacity=".75"/></g>')
    for dx, dy, s in ((452, 900, 1), (480, 930, 0.7), (540, 946, 1.1)):
        art.add(f'<ellipse cx="{dx}" cy="{dy}" rx="{14 * s}" ry="{8 * s}" fill="#fff7dc" opacity=".8"/><ellipse cx="{dx + 3}" cy="{dy + 4}" rx="{12 * s}" ry="{4 * s}" fill="{ok(0.66, 0.1, 60)}" opacity=".5"/><ellipse cx="{dx - 4}" cy="{dy - 3}" rx="{4 * s}" ry="{2 * s}" fill="#fff"/>')
    art.finish()
    art.crop = (90, 150, 840, 840)
    return art


def dua_gui(wall=(0.62, 0.06, 150), table=(0.68, 0.06, 58)) -> Art:
    """A full basket of pineapples, ready for the lorry."""
    art = Art("Gùi tre đầy dứa Đồng Giao", seed=61)
    art.room(wall, table, 660, 0.3)
    start = len(art.body)
    pineapple(art, 0, 0, 182, 225)
    fruit = art.part("".join(art.body[start:]))
    del art.body[start:]
    cx, top, bottom = 500, 600, 900
    art.shadow(cx, bottom - 4, 350, 44, 1.05)
    art.add(f'<ellipse cx="{cx}" cy="{top}" rx="372" ry="70" fill="{ok(0.3, 0.06, 60)}"/>')
    for x, y, turn, s in ((330, 420, -24, 0.62), (510, 380, 4, 0.66), (680, 424, 26, 0.62), (240, 520, -40, 0.62), (410, 500, -8, 0.7), (600, 500, 12, 0.7), (764, 530, 38, 0.62), (320, 590, -14, 0.66), (506, 580, 3, 0.74), (690, 592, 18, 0.66)):
        art.add(f'<g filter="url(#drop)">{art.use(fruit, x, y, turn, s)}</g>')

    def place(u, v):
        half = 372 - 86 * v
        return cx + (2 * u - 1) * half, top + 12 + v * (bottom - top - 20) + (1 - (2 * u - 1) ** 2) * (58 - 20 * v), -(2 * u - 1) * 11 * (1 - v * 0.4)

    edge = "".join(f"L{n(place(0, v / 12)[0])} {n(place(0, v / 12)[1])}" for v in range(13)) + "".join(f"L{n(place(i / 20, 1)[0])} {n(place(i / 20, 1)[1] + 10)}" for i in range(21))
    edge += "".join(f"L{n(place(1, v / 12)[0])} {n(place(1, v / 12)[1])}" for v in range(12, -1, -1)) + "".join(f"L{n(place(i / 20, 0)[0])} {n(place(i / 20, 0)[1] - 8)}" for i in range(20, -1, -1))
    body = "M" + edge[1:] + "Z"
    strands = art.weave(place, 13, 22, (34, 24), ((0.78, 0.09, 80), (0.72, 0.1, 74), (0.83, 0.08, 86)), {3: (0.5, 0.08, 160), 4: (0.5, 0.08, 160)})
    art.add(f'<path d="{body}" fill="{ok(0.42, 0.07, 62)}"/><g clip-path="{art.clip(f"<path d={chr(34)}{body}{chr(34)}/>")}">{strands}<path d="{body}" fill="{art.linear((0, "#2c1600", 0.36), (0.18, "#fff6dc", 0.1), (0.36, "#fff6dc", 0.28), (0.62, "#2c1600", 0.06), (1, "#1d0d00", 0.66), x2=1, y2=0.1)}"/></g>')
    rim = "".join(f"{'L' if i else 'M'}{n(place(i / 40, 0)[0])} {n(place(i / 40, 0)[1])}" for i in range(41))
    art.add(f'<path d="{rim}" fill="none" stroke="{ok(0.5, 0.08, 66)}" stroke-width="30" stroke-linecap="round"/><path d="{rim}" fill="none" stroke="{ok(0.84, 0.085, 86)}" stroke-width="22" stroke-linecap="round"/><path d="{rim}" fill="none" stroke="{ok(0.6, 0.09, 70)}" stroke-width="22" stroke-dasharray="7 15"/>')
    art.finish()
    art.crop = (80, 170, 820, 820)
    return art


def chuoi_ngu(ground=(0.6, 0.075, 350), green=(0.5, 0.11, 142)) -> Art:
    """A hand of ripe small bananas."""
    art = Art("Nải chuối ngự Đại Hoàng", seed=111)
    art.cloth(ground, 0.5, "grain")
    banana_leaf(art, 500, 640, 900, 460, -8, green)

    def finger(l):
        body = "M-20-6C-44 60-62 150-42 258C-36 296-16 318-2 334Q6 340 12 332C30 312 52 270 50 210C48 120 34 50 20-6Z"
        ridge = art.linear((0, ok(0.66, 0.13, 88)), (0.22, ok(min(0.95, l + 0.06), 0.15, 94)), (0.46, ok(l, 0.165, 90)), (0.5, ok(l - 0.07, 0.165, 86)), (1, ok(l - 0.24, 0.14, 76)), x2=1, y2=0)
        spots = "".join(f'<ellipse cx="{n(art.random.uniform(-30, 36))}" cy="{n(art.random.uniform(60, 290))}" rx="{n(art.random.uniform(1.5, 4))}" ry="{n(art.random.uniform(2, 7))}" fill="{ok(0.42, 0.08, 60)}" opacity=".55"/>' for _ in range(11))
        return art.part(f'<path d="{body}" fill="{ridge}"/><path d="M-20-6C-30 20-36 40-40 62L36 50C32 30 26 10 20-6Z" fill="{art.linear((0, ok(0.66, 0.14, 122), 0.85), (1, ok(0.8, 0.15, 100), 0))}"/><path d="M4 0C10 90 8 200 4 320" stroke="{ok(l - 0.13, 0.15, 82)}" stroke-width="4" fill="none" opacity=".6"/><path d="M-30 70Q-44 160-28 250" stroke="#fffbe0" stroke-width="11" stroke-linecap="round" fill="none" opacity=".65" filter="url(#blur4)"/>{spots}<path d="M-10 322Q2 352 14 322Z" fill="{ok(0.3, 0.05, 60)}"/>')

    kinds = [finger(l) for l in (0.86, 0.83, 0.88, 0.8)]
    for tier, (count, spread, s, x, y) in enumerate(((9, 66, 1.14, 480, 470), (7, 50, 1.22, 476, 480))):
        order = sorted(range(count), key=lambda i: -abs(i - (count - 1) / 2))
        for i in order:
            k = i / (count - 1) * 2 - 1
            art.add(f'<g filter="url(#drop)"><g transform="translate({n(x + k * 88)} {n(y + abs(k) * 8)}) rotate({n(-k * spread)}) skewX({n(k * 10)}) scale({s if k < 0 else -s} {s * (1 - tier * 0.02)})">{art.use(kinds[(i + tier) % 4])}</g></g>')
    stalk = "M398 520C396 470 420 440 440 400C446 360 452 330 446 290L520 284C516 330 524 360 534 400C552 440 574 470 566 520Q480 556 398 520Z"
    art.add(f'<g filter="url(#drop)"><path d="{stalk}" fill="{art.linear((0, ok(0.74, 0.13, 122)), (0.4, ok(0.62, 0.14, 126)), (1, ok(0.4, 0.1, 130)), x2=1, y2=0.2)}"/></g><path d="M446 290L520 284L516 300L450 306Z" fill="{ok(0.36, 0.05, 75)}"/><path d="M430 500Q448 420 462 310M500 512Q506 420 490 300" stroke="{ok(0.5, 0.12, 128)}" stroke-width="5" fill="none" opacity=".6"/>')
    art.finish()
    art.crop = (0, 20, 980, 980)
    return art


def buoi() -> Art:
    """A pomelo and a half with pink segments."""
    art = Art("Bưởi nguyên quả và nửa múi hồng", seed=112)
    art.room((0.58, 0.07, 305), (0.8, 0.035, 75), 630, 0.24)
    leaf_ = leaf(art, 210, 110, (0.46, 0.12, 145))
    art.shadow(330, 870, 210, 42, 1.2)
    path = "M330 330C390 334 420 380 470 440C560 540 570 700 520 780C470 868 400 886 330 886C250 886 180 866 130 780C90 690 110 540 190 440C240 380 270 334 330 330Z"
    art.add(f'<g filter="url(#drop)">{art.use(leaf_, 330, 350, -64, 1)}{art.use(leaf_, 340, 350, 40, 1.05)}</g><path d="{path}" fill="{art.radial((0, ok(0.94, 0.11, 112)), (0.35, ok(0.84, 0.16, 112)), (0.75, ok(0.7, 0.15, 118)), (1, ok(0.44, 0.11, 128)), cx=0.36, cy=0.34, r=0.75)}"/>')
    pore = art.part(f'<circle r="3.4" fill="{ok(0.6, 0.13, 118)}" opacity=".5"/><circle cx="-1" cy="-1.4" r="1.7" fill="#fff" opacity=".7"/>')
    art.add(f'<g clip-path="{art.clip(f"<path d={chr(34)}{path}{chr(34)}/>")}">{scatter(art, [pore], 620, 330, 620, 240, 280, 0.7, 1.3)}</g><path d="M318 336Q326 300 350 282" stroke="{ok(0.42, 0.08, 90)}" stroke-width="14" stroke-linecap="round" fill="none"/><path d="M190 560Q210 470 270 420" stroke="#fff" stroke-width="26" stroke-linecap="round" fill="none" opacity=".55" filter="url(#blur8)"/>')
    cx, cy, r = 690, 740, 196
    art.shadow(cx, cy + r - 8, 160, 32, 1.1)
    art.add(f'<circle cx="{cx + 22}" cy="{cy + 4}" r="{r + 4}" fill="{ok(0.66, 0.15, 116)}"/><circle cx="{cx}" cy="{cy}" r="{r}" fill="{ok(0.82, 0.15, 114)}"/><circle cx="{cx}" cy="{cy}" r="{r - 9}" fill="{ok(0.965, 0.018, 95)}"/>')
    for i in range(12):
        a = i * 30 - 8
        seg = "M0-22C-12-60-34-116-34-134C-30-150 30-150 34-134C34-116 12-60 0-22Z"
        fill = art.linear((0, ok(0.76, 0.13, 18)), (0.5, ok(0.7, 0.15, 16)), (1, ok(0.82, 0.11, 24)))
        juice = "".join(f'<path d="M{n(art.random.uniform(-12, 12) * k)} {n(-30 - 100 * k)}q{n(art.random.uniform(-4, 4))}-12 {n(art.random.uniform(-5, 5))}-24" stroke="{"#fff" if j % 2 else ok(0.62, 0.17, 14)}" stroke-width="4.5" opacity="{0.4 if j % 2 else 0.35}"/>' for j in range(22) for k in (art.random.uniform(0.15, 0.92),))
        art.add(f'<g transform="translate({cx} {cy}) rotate({a})"><path d="{seg}" fill="{fill}" stroke="{ok(0.93, 0.04, 40)}" stroke-width="5"/><g stroke-linecap="round" fill="none">{juice}</g></g>')
    art.add(f'<circle cx="{cx}" cy="{cy}" r="20" fill="{ok(0.95, 0.03, 80)}"/><path d="M{cx - 140} {cy - 70}A156 156 0 0 1 {cx - 30} {cy - 152}" stroke="#fff" stroke-width="17" stroke-linecap="round" fill="none" opacity=".6" filter="url(#blur4)"/><circle cx="{cx}" cy="{cy}" r="{r}" fill="{art.linear((0, "#fff", 0.1), (0.6, "#3a0810", 0), (1, "#3a0810", 0.3), x2=1)}"/>')
    for x, y, t in ((460, 926, -12), (570, 950, 14)):
        art.add(f'<g transform="translate({x} {y}) rotate({t})" filter="url(#drop)"><path d="M-70 10C-60-36 60-36 70 10C40 30-40 30-70 10Z" fill="{art.linear((0, ok(0.88, 0.09, 24)), (0.6, ok(0.7, 0.16, 18)), (1, ok(0.6, 0.16, 16)))}"/><path d="M-50-4Q0-26 46-6" stroke="#fff" stroke-width="7" stroke-linecap="round" fill="none" opacity=".7"/></g>')
    art.finish()
    art.crop = (70, 170, 830, 830)
    return art


def na() -> Art:
    """Custard apples, one split."""
    art = Art("Na dai", seed=113)
    art.room((0.72, 0.08, 55), (0.56, 0.05, 50), 620, 0.26)

    def knobs(cx, cy, rx, ry, tone):
        l, c, h = tone
        keys = [art.part(f'<path d="M0-34C30-32 38-8 32 14C22 34-22 34-32 14C-38-8-30-32 0-34Z" fill="{ok(l - 0.26, c, h + 8)}" transform="scale(1.12)"/><path d="M0-34C30-32 38-8 32 14C22 34-22 34-32 14C-38-8-30-32 0-34Z" fill="{art.radial((0, ok(min(0.97, l + 0.16), c * 0.8, h - 4)), (0.6, ok(l, c, h)), (1, ok(l - 0.2, c, h + 6)), cx=0.38, cy=0.3, r=0.75)}"/><ellipse cx="-10" cy="-14" rx="8" ry="5" fill="#fff" opacity=".5"/>')]
        art.shadow(cx, cy + ry - 6, rx * 0.85, rx * 0.18, 1.2)
        shape = f"M{cx} {cy - ry}C{cx + rx * 0.8} {cy - ry * 1.06} {cx + rx * 1.1} {cy - ry * 0.3} {cx + rx} {cy + ry * 0.16}C{cx + rx * 0.8} {cy + ry * 0.8} {cx + rx * 0.3} {cy + ry} {cx} {cy + ry}S{cx - rx * 0.8} {cy + ry * 0.8} {cx - rx} {cy + ry * 0.16}C{cx - rx * 1.1} {cy - ry * 0.3} {cx - rx * 0.8} {cy - ry * 1.06} {cx} {cy - ry}Z"
        out = ""
        for row in range(11):
            lat = -1.4 + row * 0.28
            for step in range(-5, 6):
                lon = (step + (0.5 if row % 2 else 0)) * 0.42
                if abs(lon) > 1.5:
                    continue
                ring = math.cos(lat) ** 0.7
                out += art.use(keys[0], cx + rx * 0.98 * ring * math.sin(lon), cy + ry * 0.98 * math.sin(lat), 0, rx / 190 * max(0.34, math.cos(lon)) * (0.55 + 0.45 * ring) * 1.16, ry / 190 * max(0.4, math.cos(lat)) * 1.1)
        art.add(f'<path d="{shape}" fill="{ok(l - 0.3, c, h)}" stroke="{ok(l - 0.24, c, h)}" stroke-width="10"/><g>{out}</g><g clip-path="{art.clip(f"<path d={chr(34)}{shape}{chr(34)}/>")}"><path d="{shape}" fill="{art.radial((0, "#fffbe0", 0.36), (0.45, "#fffbe0", 0), (0.75, "#0e1c08", 0.1), (1, "#0e1c08", 0.62), cx=0.34, cy=0.28, r=0.8)}"/></g><path d="M{cx - 4} {cy - ry + 8}Q{cx - 6} {cy - ry - 40} {cx + 16} {cy - ry - 60}" stroke="{ok(0.44, 0.06, 70)}" stroke-width="16" stroke-linecap="round" fill="none"/>')

    knobs(600, 560, 170, 168, (0.68, 0.11, 124))
    knobs(310, 660, 200, 196, (0.74, 0.11, 120))
    cx, cy = 660, 800
    art.shadow(cx, cy + 110, 180, 30, 1.1)
    edge = blob(art, cx, cy, 196, 126, 0.05, 14)
    art.add(f'<path d="{edge}" transform="translate(6 16)" fill="{ok(0.5, 0.11, 126)}" stroke="{ok(0.5, 0.11, 126)}" stroke-width="22"/><path d="{edge}" fill="{ok(0.72, 0.11, 120)}" stroke="{ok(0.72, 0.11, 120)}" stroke-width="20" stroke-linejoin="round"/><path d="{edge}" fill="{art.radial((0, ok(0.985, 0.012, 95)), (0.8, ok(0.95, 0.022, 100)), (1, ok(0.88, 0.05, 112)), r=0.55)}"/>')
    for i in range(26):
        a, d = i * 2.4, math.sqrt(i / 26)
        x, y = cx + 165 * d * math.cos(a), cy + 100 * d * math.sin(a)
        art.add(f'<path d="{blob(art, x, y, 36, 25, 0.1, 8)}" fill="#fffdf6" stroke="#d8d2bc" stroke-width="3"/><ellipse cx="{n(x - 9)}" cy="{n(y - 9)}" rx="12" ry="6" fill="#fff"/>')
        if i % 2 == 0:
            art.add(f'<g transform="translate({n(x)} {n(y + 2)}) rotate({n(math.degrees(a))})"><ellipse rx="19" ry="10" fill="{ok(0.2, 0.03, 50)}"/><ellipse cx="-6" cy="-3" rx="7" ry="3" fill="#fff" opacity=".7"/></g>')
    key = leaf(art, 190, 76, (0.48, 0.12, 142))
    art.add(f'<g filter="url(#drop)">{art.use(key, 150, 930, 66)}{art.use(key, 170, 920, 20, 0.8)}</g>')
    art.finish()
    art.crop = (70, 170, 830, 830)
    return art


def oi() -> Art:
    """Guavas with leaves and a pink slice."""
    art = Art("Ổi", seed=114)
    art.room((0.66, 0.09, 15), (0.78, 0.04, 88), 620, 0.26)
    key = leaf(art, 230, 120, (0.46, 0.12, 146))

    def guava(cx, cy, r, tone):
        l, c, h = tone
        art.shadow(cx, cy + r * 0.95, r * 0.85, r * 0.18, 1.2)
        path = f"M{cx} {cy - r * 1.12}C{cx + r * 0.5} {cy - r * 1.1} {cx + r * 0.72} {cy - r * 0.6} {cx + r * 0.92} {cy - r * 0.12}C{cx + r * 1.1} {cy + r * 0.5} {cx + r * 0.6} {cy + r} {cx} {cy + r}S{cx - r * 1.1} {cy + r * 0.5} {cx - r * 0.92} {cy - r * 0.12}C{cx - r * 0.72} {cy - r * 0.6} {cx - r * 0.5} {cy - r * 1.1} {cx} {cy - r * 1.12}Z"
        bumps = scatter(art, [bump], 90, cx, cy, r * 0.85, r * 0.95, 0.6, 1.6)
        art.add(f'<path d="{path}" fill="{art.radial((0, ok(min(0.97, l + 0.12), c * 0.8, h - 6)), (0.4, ok(l, c, h)), (0.8, ok(l - 0.14, c, h + 6)), (1, ok(l - 0.34, c * 0.8, h + 12)), cx=0.35, cy=0.32, r=0.78)}"/><g clip-path="{art.clip(f"<path d={chr(34)}{path}{chr(34)}/>")}" filter="url(#blur4)">{bumps}</g><path d="M{n(cx - r * 0.56)} {n(cy - r * 0.1)}Q{n(cx - r * 0.46)} {n(cy - r * 0.62)} {n(cx - r * 0.16)} {n(cy - r * 0.8)}" stroke="#fff" stroke-width="{n(r * 0.14)}" stroke-linecap="round" fill="none" opacity=".55" filter="url(#blur8)"/><path d="M{cx} {n(cy - r * 1.08)}q-4-34 12-56" stroke="{ok(0.44, 0.06, 80)}" stroke-width="14" stroke-linecap="round" fill="none"/>')

    bump = art.part(f'<ellipse rx="13" ry="9" fill="#f4ffd8" opacity=".15"/><ellipse cx="8" cy="9" rx="11" ry="7" fill="#1c3a08" opacity=".12"/>')
    guava(560, 540, 176, (0.74, 0.14, 126))
    art.add(f'<g filter="url(#drop)">{art.use(key, 545, 352, -70, 1)}{art.use(key, 560, 346, 52, 1.05)}</g>')
    guava(300, 660, 200, (0.8, 0.14, 120))
    art.add(f'<g filter="url(#drop)">{art.use(key, 300, 438, -50, 0.9)}</g>')
    cx, cy, r = 690, 770, 158
    art.shadow(cx, cy + r - 6, 130, 28, 1.1)
    art.add(f'<circle cx="{cx + 18}" cy="{cy + 5}" r="{r}" fill="{ok(0.62, 0.13, 128)}"/><circle cx="{cx}" cy="{cy}" r="{r}" fill="{ok(0.82, 0.12, 122)}"/><circle cx="{cx}" cy="{cy}" r="{r - 8}" fill="{art.radial((0, ok(0.78, 0.13, 14)), (0.55, ok(0.72, 0.15, 14)), (0.64, ok(0.84, 0.09, 20)), (0.9, ok(0.9, 0.06, 40)), (1, ok(0.92, 0.06, 100)))}"/>')
    seed = art.part(f'<ellipse cx="1" cy="3" rx="9" ry="6" fill="#5a1010" opacity=".4"/><ellipse rx="8.5" ry="5.6" fill="{ok(0.92, 0.06, 86)}"/><ellipse cx="-3" cy="-2" rx="3" ry="1.5" fill="#fff"/>')
    art.add(scatter(art, [seed], 64, cx, cy, r * 0.56, r * 0.56, 0.8, 1.15, ring=0.1), f'<path d="M{cx - 112} {cy - 56}A124 124 0 0 1 {cx - 24} {cy - 122}" stroke="#fff" stroke-width="15" stroke-linecap="round" fill="none" opacity=".65" filter="url(#blur4)"/>')
    for x, y, t in ((470, 916, -10), (570, 946, 12)):
        art.add(f'<g transform="translate({x} {y}) rotate({t})" filter="url(#drop)"><path d="M-84-14A84 70 0 0 0 84-14Z" fill="{ok(0.72, 0.13, 124)}"/><path d="M-76-16A76 58 0 0 0 76-16Z" fill="{ok(0.9, 0.06, 60)}"/><path d="M-50-16A50 36 0 0 0 50-16Z" fill="{ok(0.74, 0.14, 14)}"/></g>')
    art.finish()
    art.crop = (70, 160, 830, 830)
    return art


def nam() -> Art:
    """Fresh mushrooms in a basket."""
    art = Art("Nấm sò và nấm hương", seed=115)
    art.planks((0.46, 0.05, 55), 230)
    tray(art, 490, 500, 430, (0.8, 0.08, 80))
    art.add(f'<circle cx="490" cy="500" r="350" fill="#2a1a0a" opacity=".4" filter="url(#blur14)"/>')

    def oyster(tone):
        l, c, h = tone
        gills = "".join(f'<path d="M0 66Q{n(k * 40)} 10 {n(k * 104)} {n(-40 + abs(k) * 40)}"/>' for k in (i / 5 - 1 for i in range(11)))
        cap = "M0 74C-30 70-120 40-116-16C-112-60-60-84 0-82C62-84 114-58 116-14C118 42 30 70 0 74Z"
        return art.part(f'<g filter="url(#drop)"><path d="{cap}" fill="{art.radial((0, ok(min(0.97, l + 0.08), c, h)), (0.6, ok(l, c, h)), (1, ok(l - 0.22, c + 0.01, h - 10)), cx=0.42, cy=0.3, r=0.75)}"/></g><g fill="none" stroke="{ok(l - 0.14, c, h)}" stroke-width="2.5" opacity=".4">{gills}</g><path d="M-106-10C-104-50-58-74 0-74C58-74 104-52 106-12" fill="none" stroke="#fff" stroke-width="6" opacity=".5" filter="url(#blur2)"/><path d="M-16 60C-22 90-14 120 0 128C16 120 20 90 16 60Z" fill="{ok(min(0.97, l + 0.06), c * 0.6, h)}"/>')

    oysters = [oyster(t) for t in ((0.8, 0.025, 70), (0.7, 0.02, 70), (0.86, 0.02, 85))]
    for ring, count, s in ((240, 11, 0.95), (140, 7, 0.95), (40, 3, 0.9)):
        for i in range(count):
            a = i * math.tau / count + ring * 0.02
            art.add(art.use(oysters[(i + ring) % 3], 400 + ring * math.cos(a) * 0.88, 440 + ring * math.sin(a) * 0.88, math.degrees(a) + 90 + art.random.uniform(-16, 16), s))
    for x, y, r in ((640, 640, 112), (760, 520, 98), (500, 730, 104), (700, 760, 86), (830, 640, 76)):
        cracks = "".join(f'<path d="M{n(x + d * r * math.cos(a))} {n(y + d * r * math.sin(a))}l{n(art.random.uniform(-16, 16))} {n(art.random.uniform(-16, 16))}l{n(art.random.uniform(-16, 16))} {n(art.random.uniform(-16, 16))}"/>' for a, d in ((art.random.uniform(0, math.tau), art.random.uniform(0.1, 0.8)) for _ in range(24)))
        art.add(f'<g filter="url(#drop)"><circle cx="{x}" cy="{y}" r="{r}" fill="{art.radial((0, ok(0.66, 0.09, 58)), (0.5, ok(0.48, 0.085, 52)), (1, ok(0.28, 0.055, 45)), cx=0.36, cy=0.3, r=0.75)}"/></g><g fill="none" stroke="{ok(0.84, 0.06, 78)}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round" opacity=".75">{cracks}</g><ellipse cx="{n(x - r * 0.36)}" cy="{n(y - r * 0.42)}" rx="{n(r * 0.3)}" ry="{n(r * 0.16)}" transform="rotate(-35 {n(x - r * 0.36)} {n(y - r * 0.42)})" fill="#fff" opacity=".45" filter="url(#blur4)"/>')
    sprig(art, 120, 960, 40, 0.85)
    art.finish()
    return art


def rau_sach() -> Art:
    """A basket of vegetables."""
    art = Art("Giỏ rau sạch", seed=116)
    art.room((0.8, 0.06, 92), (0.56, 0.05, 52), 640, 0.24)
    cx, top, bottom = 490, 620, 900
    basket_back(art, cx, top, 360, 280, bottom)
    for i in range(16):
        x = 250 + i * 9
        art.add(f'<path d="M{x} 640Q{x - 30 + i * 3} 440 {n(x - 70 + i * 8)} {n(210 + (i % 4) * 26)}" stroke="{ok(0.5 + (i % 3) * 0.06, 0.14, 142)}" stroke-width="12" fill="none" stroke-linecap="round"/><path d="M{x} 640L{x - 4} 560" stroke="{ok(0.93, 0.03, 110)}" stroke-width="11"/>')

    def cabbage(x, y, turn, s, tone):
        l, c, h = tone
        edge = blob(art, 0, -170, 118, 160, 0.07, 16)
        veins = "".join(f'<path d="M0 {-40 - i * 44}Q{side * 40} {-70 - i * 46} {side * 84} {-120 - i * 40}"/>' for i in range(5) for side in (-1, 1))
        art.add(f'<g transform="translate({x} {y}) rotate({turn}) scale({s})" filter="url(#drop)"><path d="{edge}" fill="{art.radial((0, ok(min(0.95, l + 0.16), c, h - 8)), (0.5, ok(l, c, h)), (1, ok(l - 0.16, c, h + 6)), cx=0.4, cy=0.3, r=0.8)}" stroke="{ok(l - 0.12, c, h)}" stroke-width="4"/><g fill="none" stroke="{ok(0.9, 0.06, 118)}" stroke-width="7" opacity=".7" stroke-linecap="round">{veins}</g><path d="M-22 40C-16-60-6-160 0-290C6-160 18-60 24 40Z" fill="{ok(0.95, 0.03, 112)}"/></g>')

    for x, y, t, s, tone in ((400, 640, -16, 1.2, (0.56, 0.13, 140)), (560, 640, 10, 1.25, (0.52, 0.13, 144)), (700, 650, 34, 1.1, (0.6, 0.14, 136)), (480, 670, -4, 1.15, (0.66, 0.14, 132)), (620, 680, 22, 1.0, (0.58, 0.14, 140))):
        cabbage(x, y, t, s, tone)
    for x, y, t in ((760, 620, 38), (800, 640, 52), (720, 600, 26)):
        rings = "".join(f'<path d="M{-26 + i * 3} {-20 - i * 40}q14 6 26 0"/>' for i in range(5))
        art.add(f'<g transform="translate({x} {y}) rotate({t})" filter="url(#drop)"><path d="M-36 60C-44-20-30-160 0-230C30-160 44-20 36 60Z" transform="scale(1 -1) translate(0 60)" fill="{art.linear((0, ok(0.8, 0.15, 60)), (0.5, ok(0.7, 0.18, 50)), (1, ok(0.52, 0.16, 42)), x2=1, y2=0)}"/></g>')
    tomato = [ball(art, 74, (l, 0.19, h), 0.75, 0.26) for l, h in ((0.6, 30), (0.64, 34))]
    for x, y, s in ((270, 610, 1), (380, 600, 0.95), (210, 650, 0.82), (320, 660, 1.02), (640, 650, 0.94), (740, 670, 0.9)):
        art.add(f'<g filter="url(#drop)">{art.use(tomato[x % 2], x, y, 0, s)}</g><path d="M{x} {n(y - 60 * s)}l-26-8l14 16l-10 20l22-14l24 14l-10-22l16-12l-26 4z" fill="{ok(0.48, 0.12, 142)}"/>')
    basket(art, cx, top, bottom, 360, 280, 12, 20, {3: (0.5, 0.08, 160), 8: (0.5, 0.08, 160)})
    art.shadow(160, 930, 66, 14)
    art.add(art.use(tomato[0], 160, 880, 0, 0.9))
    art.finish()
    art.crop = (60, 150, 840, 840)
    return art


PICTURES = {
    "dua": dua,
    "dua-2": lambda: dua((0.52, 0.06, 200), (0.72, 0.05, 75)),
    "dua-gui": dua_gui,
    "chuoi-ngu": chuoi_ngu,
    "chuoi-ngu-2": lambda: chuoi_ngu((0.56, 0.06, 200), (0.6, 0.07, 88)),
    "buoi": buoi,
    "na": na,
    "oi": oi,
    "nam": nam,
    "rau-sach": rau_sach,
}
