"""Herbs, soap and what heals."""
# ruff: noqa: E501, F541

import math

from art.kit import Art, n, ok
from art.parts import *  # noqa: F403


def bundle(art: Art, x, y, turn, length, tone, kind="leaf", count=26) -> None:
    """A tied bundle of dried herb lying flat."""
    l, c, h = tone
    key = leaf(art, 70, 30, tone)
    out = ""
    for i in range(count):
        k = i / (count - 1) * 2 - 1
        tip = (k * 120 + art.random.uniform(-14, 14), -length * art.random.uniform(0.8, 1))
        out += f'<path d="M{n(k * 42)} 150Q{n(k * 14)} 40 {n(k * 30)} -40T{n(tip[0])} {n(tip[1])}" fill="none" stroke="{ok(l - art.random.uniform(0.02, 0.14), c * 0.8, h - 20)}" stroke-width="5" stroke-linecap="round"/>'
        for j in range(5):
            t = 0.3 + j * 0.17
            px, py = k * 30 + (tip[0] - k * 30) * t, -40 + (tip[1] + 40) * t
            if kind == "leaf":
                out += art.use(key, px, py, k * 40 + (50 if (i + j) % 2 else -50) + art.random.uniform(-14, 14), art.random.uniform(0.8, 1.15))
            else:
                out += f'<ellipse cx="{n(px)}" cy="{n(py)}" rx="9" ry="14" fill="{ok(l + art.random.uniform(-0.06, 0.12), c, h)}"/>'
    art.add(f'<g transform="translate({x} {y}) rotate({turn})"><g filter="url(#drop)">{out}</g></g>')
    a = math.radians(turn)
    px, py = x - 30 * math.sin(a), y + 30 * math.cos(a)
    dx, dy = 30 * math.cos(a), 30 * math.sin(a)
    for k in range(4):
        ox, oy = -math.sin(a) * k * 11, math.cos(a) * k * 11
        twine(art, f"M{n(px - dx + ox)} {n(py - dy + oy)}Q{n(px + ox * 1.4)} {n(py + oy * 1.4 + 6)} {n(px + dx + ox)} {n(py + dy + oy)}", 10)


def daisy(art: Art, r=46, tone=(0.9, 0.09, 95)) -> str:
    """A dried chrysanthemum."""
    l, c, h = tone
    petals = "".join(f'<path d="M0 0C{n(-r * 0.16)} {n(-r * 0.4)} {n(-r * 0.16)} {n(-r * 0.9)} 0 {n(-r * k)}C{n(r * 0.16)} {n(-r * 0.9)} {n(r * 0.16)} {n(-r * 0.4)} 0 0Z" transform="rotate({n(i * 360 / 19 + off)})" fill="{ok(l - d, c, h)}" stroke="{ok(l - 0.16, c, h - 8)}" stroke-width="1.2"/>' for k, d, off in ((1, 0.06, 0), (0.8, 0, 9), (0.6, -0.03, 4)) for i in range(19))
    return art.part(f'<g filter="url(#dropsmall)">{petals}</g><circle r="{n(r * 0.26)}" fill="{art.radial((0, ok(0.84, 0.15, 82)), (1, ok(0.58, 0.13, 62)), cx=0.4, cy=0.35)}"/>')


def duoc_lieu() -> Art:
    """Bundles of dried herbs."""
    art = Art("Thảo dược khô", seed=121)
    art.cloth((0.8, 0.035, 82), 0.4, "grain")
    bundle(art, 330, 560, -24, 430, (0.5, 0.065, 128))
    bundle(art, 640, 560, 16, 430, (0.6, 0.075, 100))
    flower = daisy(art)
    slices = [art.part(f'<ellipse cx="3" cy="6" rx="46" ry="24" fill="{ok(0.46, 0.09, 62)}"/><ellipse rx="46" ry="24" fill="{ok(0.56, 0.09, 60)}"/><ellipse rx="41" ry="20" fill="{ok(l, 0.11, 88)}"/><path d="M-30 0H30M-16-12L16 12M16-12L-16 12" stroke="{ok(l - 0.12, 0.11, 78)}" stroke-width="2.5" opacity=".7"/>') for l in (0.86, 0.8)]
    goji = art.part(f'<ellipse cx="2" cy="4" rx="19" ry="12" fill="#3a0806" opacity=".4"/><ellipse rx="19" ry="11" fill="{shaded(art, (0.52, 0.19, 28), 0.16, 0.16)}"/><path d="M-10-2Q0-8 10-2" stroke="#fff" stroke-width="2.5" fill="none" opacity=".6"/>')
    art.plate(790, 800, 150, (0.5, 0.07, 195))
    art.add(f'<g filter="url(#dropsmall)">{scatter(art, [goji], 46, 790, 800, 92, 92, 0.9, 1.2)}</g>')
    for x, y, s in ((180, 800, 1.3), (280, 880, 1.2), (150, 920, 1.0), (300, 770, 0.9), (400, 940, 1.1)):
        art.add(art.use(flower, x, y, x % 90, s))
    art.add(f'<g filter="url(#dropsmall)">{"".join(art.use(slices[i % 2], 480 + (i % 3) * 66, 830 + (i // 3) * 56, i * 37 % 60 - 30) for i in range(7))}</g>')
    art.finish()
    return art


def flecked(art: Art, x, y, w, h, depth, tone, bits) -> None:
    """A soap bar with flecks of herb."""
    block(art, x, y, w, h, depth, tone)
    keys = [art.part(f'<path d="{blob(art, 0, 0, 6, 3, 0.4, 6)}" fill="{ok(*b)}" opacity=".75"/>') for b in bits]
    art.add(scatter(art, keys, 46, x + w / 2, y + h / 2, w * 0.46, h * 0.42, 0.6, 1.3), scatter(art, keys, 20, x + w / 2 + depth * 0.25, y - depth * 0.25, w * 0.4, depth * 0.2, 0.6, 1.1))


def xa_phong(wall=(0.76, 0.05, 320), table=(0.86, 0.02, 85), bars=((0.8, 0.09, 128), (0.86, 0.06, 88), (0.74, 0.1, 40)), tied=True) -> Art:
    """Herbal soap bars."""
    art = Art("Xà phòng thảo dược", seed=122)
    art.room(wall, table, 600, 0.24)
    dark = ((0.36, 0.09, 140), (0.5, 0.1, 70), (0.42, 0.08, 45))
    if tied:
        flecked(art, 230, 700, 400, 150, 130, bars[0], dark)
        flecked(art, 250, 546, 370, 140, 120, bars[1], dark)
        flecked(art, 290, 404, 330, 130, 110, bars[2], dark)
        for x, w in ((400, 0), (450, 0)):
            twine(art, f"M{x} 536V404L{x + 52} 352", 10)
        bow(art, 452, 402, 0.9)
        art.add(f'<g transform="translate(470 380) rotate(58)">{"".join(f"<ellipse cx={chr(34)}{n(6 * (-1) ** i)}{chr(34)} cy={chr(34)}{-20 - i * 11}{chr(34)} rx={chr(34)}8{chr(34)} ry={chr(34)}11{chr(34)} fill={chr(34)}{ok(0.6 + (i % 3) * 0.05, 0.12, 305)}{chr(34)}/>" for i in range(16))}<path d="M0 60V-20" stroke="{ok(0.5, 0.08, 135)}" stroke-width="6"/></g>')
    else:
        art.shadow(440, 890, 340, 34)
        art.add(f'<path d="M80 800H800L860 740H150Z" fill="{shaded(art, (0.6, 0.085, 62), 0.1, 0.1)}"/><path d="M80 800H800V846Q800 866 780 866H100Q80 866 80 846Z" fill="{shaded(art, (0.5, 0.08, 58), 0.08, 0.16)}"/><path d="M800 800L860 740V800L806 862Z" fill="{ok(0.36, 0.06, 54)}"/><path d="M90 806H790" stroke="#fff" stroke-width="4" opacity=".5"/>')
        for i in range(4):
            flecked(art, 150 + i * 160, 590 + (i % 2) * 10, 116, 186, 110, bars[i % len(bars)], dark)
        twine(art, "M470 700H586L640 646", 9)
        bow(art, 530, 700, 0.7)
    flower = daisy(art, 44, (0.93, 0.07, 92))
    for x, y, s in ((740, 890, 1.15), (820, 850, 0.9), (680, 936, 0.8)):
        art.add(f'<g transform="translate({x} {y}) scale(1 .62)">{art.use(flower, 0, 0, x % 80, s)}</g>')
    key = leaf(art, 150, 54, (0.5, 0.09, 138))
    art.add(f'<g filter="url(#drop)">{art.use(key, 130, 940, 62)}{art.use(key, 150, 946, 100, 0.8)}</g>')
    art.finish()
    art.crop = (70, 160, 830, 830)
    return art


PICTURES = {
    "duoc-lieu": duoc_lieu,
    "xa-phong": xa_phong,
    "xa-phong-2": lambda: xa_phong((0.56, 0.065, 215), (0.72, 0.045, 70), ((0.82, 0.14, 82), (0.84, 0.07, 120), (0.9, 0.04, 85)), False),
}
