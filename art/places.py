"""Tràng An at daybreak and at dusk: limestone, water, lotus and a boat that brings goods."""

# ruff: noqa: E501

import math

from art.kit import Art, n, ok
from art.parts import pineapple

DAY = {
    "sky": (ok(0.9, 0.035, 205), ok(0.95, 0.035, 95), ok(0.94, 0.05, 62)),
    "sun": (ok(0.98, 0.05, 88), ok(0.96, 0.06, 75)),
    "mist": ok(0.95, 0.028, 90),
    "rock": ((0.84, 0.022, 195), (0.74, 0.034, 185), (0.6, 0.048, 172), (0.47, 0.058, 160)),
    "bush": ((0.42, 0.075, 150), (0.52, 0.09, 142), (0.62, 0.11, 132), (0.72, 0.12, 124)),
    "water": (ok(0.93, 0.03, 100), ok(0.78, 0.045, 170), ok(0.5, 0.06, 172)),
    "glint": "#fffdf0",
    "lamp": 0,
}
DUSK = {
    "sky": (ok(0.2, 0.04, 225), ok(0.28, 0.045, 215), ok(0.49, 0.075, 66)),
    "sun": (ok(0.9, 0.06, 84), ok(0.72, 0.1, 66)),
    "mist": ok(0.44, 0.035, 190),
    "rock": ((0.4, 0.03, 215), (0.33, 0.034, 205), (0.27, 0.036, 190), (0.22, 0.034, 178)),
    "bush": ((0.2, 0.035, 165), (0.26, 0.045, 160), (0.32, 0.05, 155), (0.41, 0.055, 148)),
    "water": (ok(0.56, 0.06, 75), ok(0.34, 0.035, 200), ok(0.19, 0.03, 185)),
    "glint": "#ffe0b4",
    "lamp": 1,
}


def peaks(art: Art, tops, base: float, rough: float) -> list[tuple[float, float]]:
    """Return the skyline of steep round-topped hills: `tops` holds x, width and height."""
    noise = [art.random.uniform(-1, 1) for _ in range(400)]
    line = []
    for x in range(-20, art.width + 21, 6):
        y = 0.0
        for cx, w, h in tops:
            t = abs(x - cx) / (w / 2)
            if t < 1:
                y = max(y, h * (1 - t**2.3) ** 0.62)
        if y:
            k = x / 17
            i = int(k) % 398
            y += ((noise[i] * (1 - k % 1) + noise[i + 1] * (k % 1)) + 0.5 * noise[(x // 6) % 399]) * rough * min(1, y / 60)
        line.append((x, base - max(0, y)))
    return line


def hills(art: Art, tops, base, tone, mist, look, texture) -> str:
    """Draw one range and return its part, for the reflection."""
    line = peaks(art, tops, base, 7 + texture * 5)
    path = f"M-20 {base}" + "".join(f"L{x} {n(y)}" for x, y in line) + f"L{art.width + 20} {base}Z"
    top = min(y for _, y in line)
    l, c, h = tone
    fill = art.linear((0, ok(l + 0.04, c, h)), (0.55, ok(l, c, h)), (1, mist), x1=0, x2=0, y1=n(top), y2=base, user=True)
    out = f'<path d="{path}" fill="{fill}"/>'
    if texture:
        inner = ""
        bushes = []
        for bl, bc, bh in look["bush"]:
            bushes.append(art.part(f'<path d="M-15 8C-22-2-12-12-6-9-4-18 8-18 10-9 20-12 22 4 14 8Z" fill="{ok(bl - 0.04, bc, bh)}"/><path d="M-13 0C-14-8-8-10-5-8-3-15 5-15 7-10" fill="none" stroke="{ok(min(0.95, bl + 0.1), bc, bh - 8)}" stroke-width="4" stroke-linecap="round" opacity=".8"/>'))
        for cx, w, height in tops:
            inner += f'<ellipse cx="{n(cx + w * 0.26)}" cy="{n(base - height * 0.4)}" rx="{n(w * 0.3)}" ry="{n(height * 0.62)}" fill="{ok(l - 0.16, c, h)}" opacity=".45" filter="url(#blur24)"/>'
            inner += f'<ellipse cx="{n(cx - w * 0.22)}" cy="{n(base - height * 0.66)}" rx="{n(w * 0.2)}" ry="{n(height * 0.36)}" fill="{look["sun"][0]}" opacity=".34" filter="url(#blur24)"/>'
            for _ in range(int(w * height / 1500 * texture)):
                u, v = art.random.uniform(-0.86, 0.86), art.random.uniform(0.1, 0.96)
                edge = (1 - abs(u) ** 2.3) ** 0.62
                x, y = cx + u * w / 2, base - height * v * edge
                inner += f'<path d="M{n(x)} {n(y)}q{n(art.random.uniform(-4, 4))} {n(height * 0.05)} {n(art.random.uniform(-5, 5))} {n(height * art.random.uniform(0.06, 0.16))}" stroke="{ok(min(0.96, l + 0.24), 0.012, h)}" stroke-width="{n(art.random.uniform(2, 6))}" opacity="{n(0.2 + 0.3 * (u < 0.1))}"/>'
            spots = []
            for _ in range(int(w * height / 170 * texture)):
                u, v = art.random.uniform(-0.97, 0.97), art.random.uniform(0, 1) ** 0.8
                edge = (1 - abs(u) ** 2.3) ** 0.62
                spots.append((cx + u * w / 2, base - height * v * edge, u, v))
            for x, y, u, v in sorted(spots, key=lambda s: s[1]):
                light = 1.6 - u * 1.5 + (v - 0.5) * 1.4 + art.random.uniform(-0.9, 0.9)
                inner += art.use(bushes[max(0, min(3, int(light)))], x, y, 0, art.random.uniform(0.26, 0.72) * (0.62 + texture * 0.35))
        haze = art.linear((0, mist, 0), (0.55, mist, 0), (1, mist, 0.85), x1=0, x2=0, y1=n(top), y2=base, user=True)
        clip = art.clip(f'<path d="{path}"/>')
        out += f'<g clip-path="{clip}" stroke-linecap="round" fill="none"><g>{inner}</g></g><path d="{path}" fill="{haze}"/>'
    key = art.part(out)
    art.add(f'<use href="#{key}"/>')
    return key


def pads(art: Art, spots, look) -> None:
    """Lotus leaves on the water."""
    dark = look["lamp"] * 0.26
    for x, y, r in spots:
        fill = art.radial((0, ok(0.7 - dark, 0.1, 142)), (0.6, ok(0.56 - dark, 0.09, 150)), (1, ok(0.42 - dark, 0.07, 158)), cx=0.35, cy=0.25, r=0.8)
        ribs = "".join(f"M{x} {n(y)}L{n(x + r * 0.92 * math.cos(a))} {n(y + r * 0.3 * math.sin(a))}" for a in (i * math.tau / 13 for i in range(13)))
        art.add(
            f'<ellipse cx="{x + 6}" cy="{n(y + r * 0.12)}" rx="{r}" ry="{n(r * 0.34)}" fill="#06231e" opacity=".35" filter="url(#blur4)"/>',
            f'<ellipse cx="{x}" cy="{y}" rx="{r}" ry="{n(r * 0.33)}" fill="{fill}"/><path d="{ribs}" stroke="{ok(0.8 - dark, 0.08, 140)}" stroke-width="2" opacity=".4"/>'
            f'<path d="M{n(x - r * 0.96)} {n(y - 2)}A{r} {n(r * 0.33)} 0 0 1 {n(x + r * 0.3)} {n(y - r * 0.31)}" fill="none" stroke="{ok(0.9 - dark, 0.08, 130)}" stroke-width="3" opacity=".7"/>',
        )


def flower(art: Art, x, y, size, look) -> None:
    """A lotus on its stem, seen from the side."""
    dim = look["lamp"] * 0.16
    petal = art.petal(150 * size, 84 * size, ok(0.95 - dim, 0.03, 40), ok(0.83 - dim, 0.11, 358), ok(0.62 - dim, 0.19, 358))
    art.add(f'<path d="M{x} {y}Q{n(x + 10 * size)} {n(y + 60 * size)} {n(x + 2)} {n(y + 130 * size)}" stroke="{ok(0.5 - dim, 0.09, 150)}" stroke-width="{n(8 * size)}" fill="none"/>')
    for angle, s in ((-72, 0.86), (70, 0.86), (-48, 0.96), (46, 0.96), (-24, 1), (24, 1), (0, 1.03)):
        art.add(f'<g filter="url(#dropsmall)">{art.use(petal, x, y, angle, s)}</g>')
    for angle in (-30, 30, 0):
        art.add(f'<g filter="url(#dropsmall)">{art.use(petal, x, n_float(y + 8 * size), angle, 0.72)}</g>')


def n_float(value: float) -> float:
    return round(value, 1)


def boat(art: Art, x, y, size, look) -> None:
    """A sampan laden with baskets, pineapples and sedge; a woman rows it with her feet."""
    dim = look["lamp"] * 0.14
    start = len(art.body)
    art.add('<ellipse cx="20" cy="44" rx="330" ry="26" fill="#04231f" opacity=".5" filter="url(#blur8)"/>')
    wood = art.linear((0, ok(0.58 - dim, 0.07, 58)), (0.35, ok(0.42 - dim, 0.06, 52)), (1, ok(0.24 - dim / 2, 0.04, 48)))
    art.add(f'<path d="M-330-26C-220-4-100 0 0 0S230-6 330-40C300-20 220-26 0-26S-260-30-330-26Z" fill="{ok(0.26, 0.04, 50)}"/>')
    # Goods, back to front.
    reed = "".join(f'<path d="M{n(-120 + i * 2.4)} {n(-12 - (i % 5) * 5)}L{n(40 + i * 3.2)} {n(-66 - (i % 7) * 4)}" stroke="{ok(art.random.uniform(0.68, 0.86) - dim, 0.09, art.random.uniform(92, 118))}"/>' for i in range(42))
    art.add(f'<g stroke-width="4.5" stroke-linecap="round">{reed}</g><path d="M-58-64L-30-8M20-76L44-16" stroke="{ok(0.5 - dim, 0.14, 2)}" stroke-width="9"/>')

    def basket(bx, by, w, h):
        def place(u, v):
            half = w / 2 * (1 - 0.2 * v)
            return bx + (2 * u - 1) * half, by - h + v * h + (1 - (2 * u - 1) ** 2) * 7, -(2 * u - 1) * 5

        art.add(f'<path d="M{bx - w / 2} {by - h}L{bx - w * 0.4} {by}Q{bx} {by + 12} {bx + w * 0.4} {by}L{bx + w / 2} {by - h}Z" fill="{ok(0.46 - dim, 0.08, 66)}"/>')
        art.add(art.weave(place, 8, 9, (w / 8.4, h / 7.6), ((0.78 - dim, 0.09, 82), (0.72 - dim, 0.1, 76), (0.83 - dim, 0.08, 88))))
        art.add(f'<ellipse cx="{bx}" cy="{by - h}" rx="{w / 2 + 3}" ry="9" fill="{ok(0.4 - dim, 0.07, 62)}"/><path d="M{bx - w / 2 - 3} {by - h}A{w / 2 + 3} 9 0 0 0 {bx + w / 2 + 3} {by - h}" fill="none" stroke="{ok(0.84 - dim, 0.08, 86)}" stroke-width="6"/>')
        art.add(f'<path d="M{bx} {by - h}L{bx + w / 2} {by - h}L{bx + w * 0.4} {by}Q{bx + w * 0.2} {by + 8} {bx} {by + 8}Z" fill="{art.linear((0, "#1d0d00", 0), (1, "#1d0d00", 0.5), x2=1, y2=0)}"/>')

    for px, py in ((-196, -66), (-160, -74), (-228, -58)):
        art.add(f'<g transform="translate({px} {py}) scale(.16)">')
        pineapple(art, 0, 0, 182, 225)
        art.add("</g>")
    basket(-194, 2, 112, 54)
    red, rim = ok(0.56 - dim, 0.16, 12), ok(0.9 - dim, 0.03, 85)
    for jx in (-96, -56):
        amber = art.linear((0, ok(0.42 - dim, 0.12, 50)), (0.6, ok(0.8 - dim, 0.17, 78)), (1, ok(0.46 - dim, 0.13, 54)), x2=1, y2=0)
        art.add(f'<rect x="{jx - 17}" y="-48" width="34" height="48" rx="8" fill="{amber}"/><path d="M{jx - 10}-40V-10" stroke="#fff" stroke-width="4" stroke-linecap="round" opacity=".65"/><path d="M{jx - 20}-40Q{jx}-34 {jx + 20}-40L{jx + 14}-58H{jx - 14}Z" fill="{rim}"/><path d="M{jx - 15}-48H{jx + 15}" stroke="{red}" stroke-width="3"/>')
    flower_size = 0.4
    for fx, fy, t in ((92, -42, 0), (120, -34, 14)):
        flower(art, fx, fy, flower_size + t * 0.002, look)
    basket(104, 4, 84, 40)
    # The hull.
    art.add(
        f'<path d="M-338-32C-230 2-110 8 0 8S240 0 340-46C318 10 250 44 130 48H-150C-260 44-316 8-338-32Z" fill="{wood}"/>',
        f'<path d="M-338-32C-230 2-110 8 0 8S240 0 340-46" fill="none" stroke="{ok(0.76 - dim, 0.07, 66)}" stroke-width="7" stroke-linecap="round"/><path d="M-322-8C-220 22-110 27 0 27S236 20 322-18" fill="none" stroke="{ok(0.2, 0.03, 48)}" stroke-width="3" opacity=".55"/>',
    )
    # The rower, facing the way she goes (left).
    cloth = art.linear((0, ok(0.7 - dim, 0.15, 2)), (0.55, ok(0.56 - dim, 0.17, 0)), (1, ok(0.36 - dim / 2, 0.12, 355)), x2=1, y2=0.3)
    dark, skin = ok(0.27, 0.03, 40), ok(0.74 - dim, 0.075, 55)
    straw = art.linear((0, ok(0.95 - dim, 0.06, 90)), (0.45, ok(0.86 - dim, 0.08, 86)), (1, ok(0.6 - dim, 0.08, 74)), x2=1, y2=0.25)
    oar = f'stroke="{ok(0.62 - dim, 0.08, 62)}" stroke-width="6" stroke-linecap="round"'
    art.add(
        f'<path d="M122-52L40 62" {oar}/><path d="M52 46L26 80" stroke="{ok(0.62 - dim, 0.08, 62)}" stroke-width="15" stroke-linecap="round"/>',
        '<g transform="translate(228 -6)">',
        f'<path d="M4-18C-30-44-52-50-66-44S-90-36-104-44" fill="none" stroke="{dark}" stroke-width="25" stroke-linecap="round" stroke-linejoin="round"/><ellipse cx="-108" cy="-47" rx="12" ry="7" fill="{skin}"/>',
        f'<path d="M-30 4C-38-44-28-86-8-98C10-106 34-98 38-82C46-50 44-18 38 4Z" fill="{cloth}"/>',
        f'<path d="M2-84C-8-62-24-54-48-52" fill="none" stroke="{ok(0.64 - dim, 0.16, 2)}" stroke-width="18" stroke-linecap="round"/><circle cx="-52" cy="-52" r="9" fill="{skin}"/>',
        f'<path d="M4-128C22-134 34-122 30-104Q24-92 6-94Q-8-104-6-116Z" fill="{skin}"/><path d="M14-130C40-132 44-100 32-90Q22-96 26-110Q18-122 6-124Z" fill="{ok(0.22, 0.02, 40)}"/>',
        f'<path d="M-6-100Q10-86 30-94L36-78Q10-70-10-86Z" fill="{ok(0.92 - dim, 0.03, 90)}"/>',
        f'<path d="M-52-116L8-168Q14-172 20-168L74-108Q12-86-52-116Z" fill="{straw}"/><path d="M-30-122Q12-104 60-116M-12-134Q14-122 46-130M2-150Q14-143 32-146" fill="none" stroke="{ok(0.56 - dim, 0.07, 76)}" stroke-width="2" opacity=".65"/><path d="M-52-116Q12-86 74-108" fill="none" stroke="{ok(0.97 - dim, 0.04, 92)}" stroke-width="3"/>',
        "</g>",
    )
    if look["lamp"]:
        glow = art.radial((0, "#ffd98a", 0.95), (0.25, "#ffb85a", 0.5), (1, "#ff9a3a", 0))
        art.add(f'<circle cx="-8" cy="-84" r="180" fill="{glow}"/><path d="M-8-122V-102" stroke="#2a1a10" stroke-width="4"/><path d="M-30-84Q-30-104-8-104T14-84-8-64-30-84Z" fill="#ffe2a0"/><path d="M-8-104V-64M-20-100Q-26-84-20-68M4-100Q10-84 4-68" stroke="#d8813a" stroke-width="2.5" fill="none"/>')
    parts = "".join(art.body[start:])
    del art.body[start:]
    key = art.part(parts)
    art.add(
        f'<g transform="translate({x} {n(y + 86 * size)}) scale({size} {n(-size * 0.5)})" opacity=".26" filter="url(#blur4)"><use href="#{key}"/></g>',
        f'<g transform="translate({x} {y}) scale({size})"><use href="#{key}"/></g>',
    )


def trang_an(look: dict, width: int, height: int, shore: int, layout: dict) -> Art:
    art = Art("Thuyền chở đặc sản trên sông giữa núi đá vôi Tràng An", width, height, seed=17)
    top, middle, low = look["sky"]
    art.add(f'<rect width="{width}" height="{height}" fill="{art.linear((0, top), (0.32, middle), (0.62, low))}"/>')
    sx, sy = layout["sun"]
    art.add(
        f'<circle cx="{sx}" cy="{sy}" r="{330 - 130 * look["lamp"]}" fill="{art.radial((0, look["sun"][0], 0.9), (0.3, look["sun"][1], 0.45), (1, look["sun"][1], 0))}"/><circle cx="{sx}" cy="{sy}" r="{44 - 14 * look["lamp"]}" fill="{look["sun"][0]}" opacity=".95"/>'
    )
    keys = []
    for tops, tone, texture, lift in zip(layout["ranges"], look["rock"], (0, 0.25, 0.7, 1.0), (14, 8, 4, 0)):
        keys.append(hills(art, tops, shore - lift, tone, look["mist"], look, texture))
        art.add(f'<rect y="{shore - 120}" width="{width}" height="130" fill="{art.linear((0, look["mist"], 0), (1, look["mist"], 0.55))}"/>')
    near, mid, deep = look["water"][0], look["water"][1], look["water"][2]
    art.add(f'<rect y="{shore - 2}" width="{width}" height="{height}" fill="{art.linear((0, near), (0.22, mid), (1, deep), x1=0, x2=0, y1=shore, y2=height, user=True)}"/>')
    water = art.clip(f'<rect y="{shore}" width="{width}" height="{height - shore}"/>')
    mirror = "".join(f'<use href="#{key}"/>' for key in keys)
    art.add(f'<g clip-path="{water}"><g transform="matrix(1 0 0 -.62 0 {n(shore * 1.62)})" opacity=".5" filter="url(#blur4)">{mirror}</g><rect y="{shore}" width="{width}" height="{height - shore}" fill="{art.linear((0, deep, 0), (0.4, deep, 0.15), (1, deep, 0.85))}"/></g>')
    ripples = ""
    for _ in range(150):
        t = art.random.uniform(0, 1) ** 1.4
        y, x = shore + 8 + t * (height - shore - 10), art.random.uniform(0, width)
        ripples += f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(20 + t * 120 * art.random.uniform(0.4, 1))}" ry="{n(0.8 + t * 2.2)}" opacity="{n(art.random.uniform(0.1, 0.45))}"/>'
    art.add(f'<g fill="{look["glint"]}">{ripples}</g>')
    art.add(f'<rect y="{shore - 26}" width="{width}" height="60" fill="{look["mist"]}" opacity=".55" filter="url(#blur14)"/>')
    wing = art.part('<path d="M0 0C-10-12-24-14-40-8C-26-6-14-2-4 6L26 4C20 0 10-2 4-2C12-14 22-20 36-22C20-26 6-16 0 0Z"/>')
    art.add('<g fill="#fffdf6" opacity=".92">' + "".join(art.use(wing, bx, by, 0, s) for bx, by, s in layout["birds"]) + "</g>")
    bx, by, size = layout["boat"]
    boat(art, bx, by, size, look)
    pads(art, layout["pads"], look)
    for fx, fy, s in layout["flowers"]:
        flower(art, fx, fy, s, look)
    pads(art, layout["front"], look)
    art.finish(0.12)
    return art


WIDE = {
    "sun": (850, 235),
    "ranges": (
        ((60, 260, 96), (330, 330, 118), (640, 380, 170), (930, 330, 230), (1250, 380, 270), (1520, 340, 240)),
        ((-30, 240, 110), (250, 230, 84), (820, 260, 150), (1060, 320, 280), (1420, 380, 330)),
        ((1180, 330, 330), (1560, 420, 420), (30, 170, 70)),
        ((1400, 270, 300), (1640, 300, 360), (-60, 190, 96)),
    ),
    "birds": ((940, 150, 0.8), (1010, 118, 0.6), (1066, 168, 0.5)),
    "boat": (1030, 640, 0.92),
    "pads": ((1500, 720, 120), (1380, 752, 90), (1590, 676, 70), (660, 764, 74), (500, 742, 60)),
    "flowers": ((1452, 676, 0.62), (1560, 712, 0.84), (560, 704, 0.46)),
    "front": ((1460, 790, 130), (1290, 794, 80), (600, 798, 90)),
}
TALL = {
    "sun": (330, 240),
    "ranges": (
        ((60, 300, 230), (300, 300, 160), (560, 340, 250), (860, 340, 320)),
        ((-30, 320, 300), (430, 230, 190), (690, 300, 360)),
        ((880, 380, 470), (40, 220, 190), (560, 200, 170)),
        ((760, 230, 300), (930, 260, 420), (-60, 250, 280)),
    ),
    "birds": ((250, 150, 0.9), (330, 118, 0.65), (388, 168, 0.55)),
    "boat": (430, 650, 1.08),
    "pads": ((70, 800, 110), (820, 770, 110), (700, 826, 90)),
    "flowers": ((810, 706, 0.8), (96, 752, 0.62)),
    "front": ((860, 850, 130), (40, 862, 120)),
}

POND = {
    "sun": (1180, 210),
    "ranges": (
        ((120, 420, 260), (460, 380, 200), (820, 360, 150), (1100, 300, 110), (1480, 420, 210)),
        ((-20, 420, 330), (300, 300, 250), (1560, 320, 260), (1330, 240, 120)),
        ((90, 330, 360), (-90, 300, 420), (1620, 260, 220)),
        ((-60, 300, 330),),
    ),
    "birds": ((760, 150, 0.8), (840, 118, 0.6), (900, 170, 0.5)),
    "boat": (930, 536, 0.4),
    "pads": ((140, 650, 90), (420, 610, 60), (640, 640, 70), (1330, 620, 70), (1500, 660, 100), (1180, 700, 96), (300, 740, 120), (780, 740, 110), (1020, 800, 140), (1400, 800, 150), (80, 820, 150)),
    "flowers": ((240, 640, 0.8), (430, 700, 1.0), (680, 720, 0.7), (1230, 640, 0.66), (1440, 690, 1.05)),
    "front": ((520, 850, 170), (180, 880, 160), (1220, 880, 170), (820, 880, 120)),
}
NOON = {**DAY, "sky": (ok(0.8, 0.055, 225), ok(0.9, 0.035, 210), ok(0.96, 0.03, 100)), "water": (ok(0.92, 0.03, 190), ok(0.7, 0.055, 195), ok(0.44, 0.06, 178))}

PICTURES = {
    "dam-sen": lambda: trang_an(NOON, 1600, 900, 500, POND),
    "trang-an": lambda: trang_an(DAY, 1600, 800, 520, WIDE),
    "trang-an-toi": lambda: trang_an(DUSK, 1600, 800, 520, WIDE),
    "trang-an-doc": lambda: trang_an(DAY, 900, 880, 560, TALL),
    "trang-an-doc-toi": lambda: trang_an(DUSK, 900, 880, 560, TALL),
}
