"""Sedge, thread, clay, wood and stone."""
# ruff: noqa: E501, F541

import math

from art.kit import Art, n, ok
from art.parts import *  # noqa: F403


def tui_coi(wall=(0.5, 0.06, 162), table=(0.78, 0.03, 78), bands=((0.56, 0.15, 2), (0.48, 0.08, 160))) -> Art:
    """A sedge bag from Kim Sơn with dyed bands, a lotus and a linen cloth inside."""
    art = Art("Túi cói đan tay, nan nhuộm xanh và hồng", seed=8)
    art.room(wall, table, 690, 0.3)
    cx, top, bottom = 490, 410, 880
    art.shadow(cx, bottom - 2, 290, 36, 1.05)

    def braid(points, width, tones):
        keys = []
        for l in tones:
            fill = art.linear((0, ok(l + 0.12, 0.075, 90)), (0.5, ok(l, 0.08, 84)), (1, ok(l - 0.26, 0.07, 76)))
            keys.append(art.part(f'<rect x="{-width * 0.62}" y="{-width * 0.24}" width="{width * 1.24}" height="{width * 0.48}" rx="{width * 0.24}" fill="{fill}"/>'))
        out = ""
        for i, ((x0, y0), (x1, y1)) in enumerate(zip(points, points[1:])):
            turn = math.degrees(math.atan2(y1 - y0, x1 - x0))
            out += art.use(keys[i % len(keys)], (x0 + x1) / 2, (y0 + y1) / 2, turn + (48 if i % 2 else 40))
        return out

    def arc(x0, x1, base, rise, steps=64):
        return [((x0 + x1) / 2 - (x1 - x0) / 2 * math.cos(math.pi * i / steps), base - rise * math.sin(math.pi * i / steps) ** 0.8) for i in range(steps + 1)]

    art.add(f'<g filter="url(#drop)" opacity=".92">{braid(arc(330, 650, 400, 250), 34, (0.6, 0.54))}</g>')
    art.add(f'<ellipse cx="{cx}" cy="{top + 6}" rx="252" ry="48" fill="{ok(0.3, 0.05, 70)}"/>')
    pad = art.radial((0, ok(0.72, 0.1, 148)), (0.6, ok(0.55, 0.1, 152)), (1, ok(0.36, 0.07, 160)), cx=0.34, cy=0.28, r=0.8)
    ribs = "".join(f'<path d="M610 330Q{n(610 + 60 * math.cos(t + 0.2))} {n(330 + 40 * math.sin(t + 0.2))} {n(610 + 128 * math.cos(t))} {n(330 + 84 * math.sin(t))}"/>' for t in (i * math.tau / 15 for i in range(15)))
    art.add(f'<g transform="rotate(16 610 330)" filter="url(#drop)"><path d="M604 330L612 470" stroke="{ok(0.5, 0.09, 150)}" stroke-width="12"/><ellipse cx="610" cy="330" rx="132" ry="88" fill="{pad}" filter="url(#rough)"/><g fill="none" stroke="{ok(0.8, 0.08, 145)}" stroke-width="3" opacity=".5">{ribs}</g></g>')
    side = art.petal(190, 104, ok(0.96, 0.03, 40), ok(0.82, 0.11, 358), ok(0.62, 0.19, 358))
    for angle, s in ((-62, 0.9), (58, 0.9), (-40, 1), (38, 1), (-20, 1.02), (20, 1.02), (0, 1.05)):
        art.add(f'<g filter="url(#dropsmall)">{art.use(side, 378, 432, angle, s)}</g>')
    for angle in (-26, 26, 0):
        art.add(f'<g filter="url(#dropsmall)">{art.use(side, 378, 446, angle, 0.74)}</g>')

    def place(u, v):
        half = 250 + 42 * math.sin(v * 2.3)
        x = cx + (2 * u - 1) * half
        y = top + 8 + v * (bottom - top - 14) + (1 - (2 * u - 1) ** 2) * (42 - 22 * v)
        return x, y, -(2 * u - 1) * 7 * (1 - v * 0.5)

    left = "".join(f"L{n(place(0, v / 20)[0])} {n(place(0, v / 20)[1])}" for v in range(21))
    foot = "".join(f"L{n(place(u / 20, 1)[0])} {n(place(u / 20, 1)[1])}" for u in range(21))
    right = "".join(f"L{n(place(1, v / 20)[0])} {n(place(1, v / 20)[1])}" for v in range(20, -1, -1))
    back = "".join(f"L{n(place(u / 20, 0)[0])} {n(place(u / 20, 0)[1])}" for u in range(20, -1, -1))
    body = "M" + (left + foot + right + back)[1:] + "Z"
    dyed = {r: bands[0] for r in (9, 10, 13, 14)} | {r: bands[1] for r in (11, 12, 22, 23)}
    strands = art.weave(place, 30, 26, (23.5, 16), ((0.84, 0.075, 92), (0.8, 0.085, 88), (0.87, 0.065, 96), (0.77, 0.085, 84)), dyed)
    art.add(f'<path d="{body}" fill="{ok(0.5, 0.07, 74)}"/><g clip-path="{art.clip(f"<path d={chr(34)}{body}{chr(34)}/>")}">{strands}<path d="{body}" fill="{art.linear((0, "#2c1600", 0.34), (0.16, "#fff6dc", 0.12), (0.36, "#fff6dc", 0.3), (0.62, "#2c1600", 0.04), (1, "#1d0d00", 0.66), x2=1, y2=0.1)}"/><path d="{body}" fill="{art.linear((0, "#1d0d00", 0.2), (0.1, "#1d0d00", 0), (0.78, "#1d0d00", 0), (1, "#1d0d00", 0.42))}"/></g>')
    rim = [place(u / 44, 0)[:2] for u in range(45)]
    art.add(f'<g filter="url(#dropsmall)">{braid(rim, 32, (0.78, 0.7))}</g>')
    art.add(f'<g filter="url(#drop)">{braid(arc(320, 660, 452, 240), 36, (0.8, 0.72))}</g>')
    for x in (322, 658):
        art.add(f'<g filter="url(#dropsmall)"><rect x="{x - 24}" y="430" width="48" height="62" rx="10" fill="{ok(0.46, 0.09, 50)}"/><rect x="{x - 24}" y="430" width="48" height="62" rx="10" fill="{art.linear((0, "#fff", 0.28), (0.5, "#fff", 0), (1, "#000", 0.3), x2=1)}"/><path d="M{x - 15} 440V482M{x + 15} 440V482" stroke="#f2dfb8" stroke-width="2.5" stroke-dasharray="6 5"/></g>')
    art.finish()
    art.crop = (70, 110, 860, 860)
    return art


def khan_theu(ground=(0.66, 0.05, 232)) -> Art:
    """Văn Lâm embroidery: a hoop of white linen, a satin-stitch lotus, thread and a needle."""
    art = Art("Khung thêu Văn Lâm với bông sen thêu tay", seed=19)
    art.cloth(ground, 0.5, "grain")
    rnd, cx, cy, r = art.random, 480, 500, 392
    art.add(f'<ellipse cx="{cx + 44}" cy="{cy + 60}" rx="{r + 20}" ry="{r + 20}" fill="{art.shade}" opacity=".55" filter="url(#blur24)"/>')
    art.add(f'<circle cx="{cx}" cy="{cy}" r="{r}" fill="{art.radial((0, "#fffefa"), (0.7, "#f5f1e8"), (1, "#d8d0c2"), cx=0.38, cy=0.34, r=0.75)}"/>')
    threads = "".join(f'<path d="M{x} 90V910"/>' for x in range(90, 880, 7)) + "".join(f'<path d="M80 {y}H880"/>' for y in range(100, 900, 7))
    art.add(f'<g clip-path="{art.clip(f"<circle cx={chr(34)}{cx}{chr(34)} cy={chr(34)}{cy}{chr(34)} r={chr(34)}{r}{chr(34)}/>")}"><g stroke="#b9ad98" stroke-width="1.2" opacity=".36">{threads}</g><path d="M120 700Q360 660 560 760T880 700" stroke="#a89c86" stroke-width="30" fill="none" opacity=".16" filter="url(#blur14)"/></g>')

    def satin(x, y, angle, length, width, light, dark, count=74):
        """Fill a petal with straight stitches that run from its spine to its edge."""
        out, a = "", math.radians(angle)
        for i in range(count):
            t = i / (count - 1)
            half = width / 2 * math.sin(math.pi * t ** 0.8) ** 0.75
            sx, sy = x + math.sin(a) * length * t, y - math.cos(a) * length * t
            for side in (-1, 1):
                b = a + side * 1.02
                ex, ey = sx + math.sin(b) * half * 1.12, sy - math.cos(b) * half * 1.12
                mix = min(1, max(0, t * 0.95 + rnd.uniform(-0.12, 0.12) + (0.12 if side > 0 else -0.06)))
                l, c, h = (light[k] + (dark[k] - light[k]) * mix for k in range(3))
                out += f'<path d="M{n(sx)} {n(sy)}L{n(ex)} {n(ey)}" stroke="{ok(l, c, h)}"/>'
        art.add(f'<g stroke-width="3.6" stroke-linecap="round" filter="url(#dropsmall)">{out}</g>')

    def stem(points, tone):
        out = ""
        for (x0, y0), (x1, y1) in zip(points, points[1:]):
            out += f'<path d="M{n(x0 - 5)} {n(y0 + 5)}L{n(x1 + 5)} {n(y1 - 5)}" stroke="{ok(tone + rnd.uniform(-0.05, 0.08), 0.1, 150)}"/>'
        art.add(f'<g stroke-width="6" stroke-linecap="round" filter="url(#dropsmall)">{out}</g>')

    def pad(x, y, rx, ry, gap):
        out = ""
        for i in range(190):
            a = i / 190 * (math.tau - 0.5) + gap
            k = rnd.uniform(0.93, 1)
            out += f'<path d="M{n(x + 10 * math.cos(a))} {n(y + 5 * math.sin(a))}L{n(x + rx * k * math.cos(a))} {n(y + ry * k * math.sin(a))}" stroke="{ok(0.5 + 0.13 * math.sin(a * 4) + rnd.uniform(-0.05, 0.05) - 0.05 * math.sin(a), 0.095, 155)}"/>'
        art.add(f'<g stroke-width="4" stroke-linecap="round" filter="url(#dropsmall)">{out}</g>')

    stem([(470 + 16 * math.sin(i / 7), 470 + i * 11) for i in range(30)], 0.5)
    stem([(650 + 10 * math.sin(i / 5) - i * 2, 420 + i * 12) for i in range(28)], 0.52)
    pad(330, 700, 150, 66, 1.2)
    pad(600, 756, 170, 60, 3.6)
    pale, deep = (0.95, 0.035, 366), (0.6, 0.2, 358)
    for angle, length, width in ((-78, 190, 92), (78, 190, 92), (-52, 226, 104), (52, 226, 104), (-26, 246, 108), (26, 246, 108), (0, 256, 112)):
        satin(470, 470, angle, length, width, pale, deep)
    for angle, length, width in ((-34, 160, 84), (34, 160, 84), (0, 150, 88)):
        satin(470, 486, angle, length, width, (0.97, 0.02, 370), (0.72, 0.15, 358))
    for angle, length in ((-16, 120), (16, 120), (0, 132)):
        satin(652, 420, angle, length, 56, pale, deep, 46)
    # A dragonfly, in blue thread.
    for angle in (-70, -104, 58, 92):
        satin(300, 300, angle, 92, 26, (0.88, 0.06, 225), (0.62, 0.1, 235), 34)
    stem([(300 + i * 5, 284 + i * 9) for i in range(12)], 0.45)
    for k, tone in enumerate((0.8, 0.7, 0.58)):
        art.add(f'<circle cx="{cx}" cy="{cy}" r="{r + 6 + k * 8}" fill="none" stroke="{ok(tone, 0.085, 68)}" stroke-width="{12}"/>')
    art.add(
        f'<circle cx="{cx}" cy="{cy}" r="{r + 14}" fill="none" stroke="{art.linear((0, "#fff6de", 0.75), (0.4, "#fff6de", 0), (1, "#2a1200", 0.5), x2=1)}" stroke-width="30"/>',
        f'<circle cx="{cx}" cy="{cy}" r="{r - 3}" fill="none" stroke="#5a4024" stroke-opacity=".55" stroke-width="5" filter="url(#blur2)"/>',
        f'<g filter="url(#drop)"><rect x="{cx - 34}" y="56" width="68" height="38" rx="8" fill="{art.linear((0, "#fff2c9"), (0.4, "#d8a94a"), (1, "#7d5516"))}"/><rect x="{cx - 10}" y="30" width="20" height="34" rx="5" fill="{art.linear((0, "#ffe9ad"), (1, "#8d6420"), x2=1, y2=0)}"/></g>',
    )
    for x, y, tone, turn in ((880, 800, (0.62, 0.19, 358), 24), (900, 640, (0.55, 0.1, 158), -12)):
        lines = "".join(f'<path d="M{-70 + rnd.uniform(-6, 6):.0f} {-26 + i * 1.9:.1f}Q0 {-34 + i * 2.5 + rnd.uniform(-3, 3):.1f} 70 {-26 + i * 1.9:.1f}" stroke="{ok(tone[0] + rnd.uniform(-0.14, 0.16), tone[1], tone[2])}"/>' for i in range(28))
        art.add(f'<g transform="translate({x} {y}) rotate({turn})" filter="url(#drop)"><g fill="none" stroke-width="3.4" stroke-linecap="round">{lines}</g><rect x="-13" y="-36" width="26" height="66" rx="4" fill="#f7efe0"/><rect x="-13" y="-36" width="26" height="66" rx="4" fill="{art.linear((0, "#000", 0), (1, "#000", 0.25), x2=1, y2=0)}"/></g>')
    art.add(f'<path d="M652 330C640 250 760 230 846 300S930 440 900 590" fill="none" stroke="{ok(0.62, 0.19, 358)}" stroke-width="3.5" filter="url(#dropsmall)"/><g transform="translate(652 330) rotate(150)" filter="url(#dropsmall)"><path d="M0 0L118-4V4Z" fill="{art.linear((0, "#fff"), (0.5, "#aab4bd"), (1, "#6b7680"))}"/></g>')
    art.finish(0.12)
    return art


PICTURES = {
    "tui-coi": tui_coi,
    "tui-coi-2": lambda: tui_coi((0.72, 0.09, 60), (0.6, 0.04, 40), ((0.42, 0.09, 262), (0.68, 0.13, 66))),
    "coi-nan": close_up(tui_coi, (250, 470, 330, 330), "Nan cói đan khít, dải nhuộm hồng và xanh"),
    "khan-theu": khan_theu,
    "khan-theu-2": lambda: khan_theu((0.6, 0.08, 30)),
    "theu-canh-sen": close_up(khan_theu, (330, 200, 330, 330), "Cánh sen thêu bằng nhiều sắc chỉ hồng"),
}
