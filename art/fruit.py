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


PICTURES = {
    "dua": dua,
    "dua-2": lambda: dua((0.52, 0.06, 200), (0.72, 0.05, 75)),
    "dua-gui": dua_gui,
}
