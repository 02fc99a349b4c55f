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


def strip_weave(art: Art, x0, y0, w, h, cell, pattern) -> str:
    """A flat woven field: `pattern(column, row)` gives the tone of a cell."""
    keys, out = {}, ""
    cw, ch = cell
    for row in range(int(h / ch)):
        for column in range(int(w / cw)):
            tone = pattern(column, row)
            if tone not in keys:
                keys[tone] = [art.part(f'<rect x="{-cw / 2}" y="{-ch / 2}" width="{cw}" height="{ch}" rx="{ch * 0.4:.1f}" fill="{shaded(art, (tone[0] + d, tone[1], tone[2]), 0.07, 0.14, 0, 1)}"/>') for d in (-0.03, 0, 0.03)]
            out += art.use(art.random.choice(keys[tone]), x0 + column * cw + (cw / 2 if row % 2 else 0), y0 + row * ch)
    return out


def chieu_coi() -> Art:
    """A half-rolled sedge mat."""
    art = Art("Chiếu cói cuộn dở", seed=141)
    art.cloth((0.5, 0.06, 45), 0.5, "stone")
    plain, red, green = (0.88, 0.065, 96), (0.56, 0.17, 18), (0.52, 0.1, 155)

    def pattern(column, row):
        u, v = column - 13, row - 24
        if row in (4, 5, 60, 61):
            return green
        if row in (7, 8, 57, 58):
            return red
        d = abs(u) * 1.7 + abs(v)
        if 15 <= d < 17.5 or d < 3:
            return red
        if 19 <= d < 21.5 or 6 <= d < 8:
            return green
        return plain

    art.add('<g transform="rotate(-9 500 500)">')
    art.add(f'<rect x="120" y="70" width="700" height="760" fill="{art.shade}" opacity=".6" filter="url(#blur24)" transform="translate(26 34)"/><rect x="126" y="74" width="704" height="760" fill="{ok(0.6, 0.07, 88)}"/>{strip_weave(art, 140, 84, 676, 760, (26, 12.2), pattern)}')
    art.add(f'<g stroke="{ok(0.5, 0.06, 80)}" stroke-width="2" opacity=".5">{"".join(f"<path d={chr(34)}M{139 + i * 26} 76V834{chr(34)}/>" for i in range(27))}</g><rect x="118" y="70" width="26" height="770" fill="{shaded(art, red, 0.1, 0.14, 1, 0)}"/><rect x="806" y="70" width="26" height="770" fill="{shaded(art, red, 0.08, 0.2, 1, 0)}"/><rect x="120" y="70" width="710" height="770" fill="{art.linear((0, "#fff", 0.2), (0.5, "#fff", 0), (0.86, "#1d0d00", 0.05), (1, "#1d0d00", 0.5))}"/>')
    roll = (100, 770, 752, 150)
    x, y, w, h = roll
    art.add(f'<rect x="{x}" y="{y + 30}" width="{w}" height="{h}" rx="70" fill="{art.shade}" opacity=".8" filter="url(#blur14)"/><g clip-path="{art.clip(f"<rect x={chr(34)}{x}{chr(34)} y={chr(34)}{y}{chr(34)} width={chr(34)}{w}{chr(34)} height={chr(34)}{h}{chr(34)} rx={chr(34)}60{chr(34)}/>")}"><rect x="{x}" y="{y}" width="{w}" height="{h}" fill="{ok(0.7, 0.07, 90)}"/>{strip_weave(art, x, y, w + 30, h + 12, (26, 12.2), lambda c, r: green if r in (5, 6) else red if r in (8,) else plain)}<rect x="{x}" y="{y}" width="{w}" height="{h}" fill="{art.linear((0, "#1d0d00", 0.25), (0.22, "#fff6dc", 0.45), (0.5, "#fff6dc", 0), (1, "#1d0d00", 0.7))}"/></g>')
    cx, cy = x + w - 26, y + h / 2
    art.add(f'<ellipse cx="{cx}" cy="{cy}" rx="42" ry="{h / 2 - 2}" fill="{ok(0.56, 0.14, 18)}"/>' + "".join(f'<ellipse cx="{cx}" cy="{cy}" rx="{42 * k:.0f}" ry="{(h / 2 - 2) * k:.0f}" fill="none" stroke="{ok(0.86 if i % 2 else 0.6, 0.08, 88)}" stroke-width="6"/>' for i, k in enumerate((0.86, 0.68, 0.5, 0.32, 0.15))))
    twine(art, f"M250 {y - 2}Q272 {y + h / 2} 250 {y + h + 2}", 12, (0.56, 0.16, 18))
    art.add("</g>")
    reeds = "".join(f'<path d="M{860 + i * 9} {960 + (i % 3) * 8}L{930 + i * 7} {560 + (i % 5) * 26}" stroke="{ok(art.random.uniform(0.66, 0.86), 0.1, art.random.uniform(92, 120))}"/>' for i in range(12))
    art.add(f'<g stroke-width="9" stroke-linecap="round" filter="url(#drop)">{reeds}</g>')
    art.finish()
    return art


def dep_coi() -> Art:
    """A pair of woven sedge slippers."""
    art = Art("Đôi dép cói quai hồng", seed=142)
    art.cloth((0.68, 0.06, 200), 0.5, "grain")
    sole = "M0-330C90-330 130-250 122-150C116-70 92 0 96 90C100 200 90 300 0 306C-90 300-100 200-96 90C-92 0-128-70-124-160C-118-260-80-330 0-330Z"
    plain, pink = (0.84, 0.075, 90), (0.62, 0.16, 2)
    for x, y, t, flip in ((320, 520, -12, 1), (650, 500, 10, -1)):
        clip = art.clip(f'<path d="{sole}"/>')
        field = strip_weave(art, -140, -336, 300, 660, (24, 13), lambda c, r: pink if r in (6, 7, 46) else (0.5, 0.08, 160) if r == 44 else plain)
        band = "M-150-120C-110-220 110-220 150-120L144 0C100-90-100-90-144 0Z"
        bclip = art.clip(f'<path d="{band}"/>')
        bfield = "".join(f'<path d="M{-160 + i * 20} {-230 + j * 20}l20 20M{-140 + i * 20} {-230 + j * 20}l-20 20" stroke="{ok(0.86 if (i + j) % 2 else 0.56, 0.13, 4)}" stroke-width="7"/>' for i in range(17) for j in range(12))
        art.add(f'<g transform="translate({x} {y}) rotate({t}) scale({flip} 1)"><g filter="url(#drop)"><path d="{sole}" transform="translate(10 20)" fill="{ok(0.46, 0.07, 62)}"/><path d="{sole}" fill="{ok(0.66, 0.08, 82)}"/></g><g clip-path="{clip}">{field}<path d="{sole}" fill="{art.radial((0, "#fff6dc", 0.25), (0.6, "#fff6dc", 0), (1, "#1d0d00", 0.45), cx=0.4, cy=0.3, r=0.7)}"/><ellipse cy="-120" rx="130" ry="120" fill="#1d0d00" opacity=".3" filter="url(#blur14)"/></g><path d="{sole}" fill="none" stroke="{ok(0.74, 0.09, 82)}" stroke-width="17"/><path d="{sole}" fill="none" stroke="{ok(0.92, 0.06, 92)}" stroke-width="12" stroke-dasharray="14 7"/>'
                f'<g filter="url(#drop)"><path d="{band}" fill="{ok(0.62, 0.16, 2)}"/></g><g clip-path="{bclip}"><g stroke-linecap="round">{bfield}</g><path d="{band}" fill="{art.linear((0, "#fff", 0.4), (0.45, "#fff", 0), (1, "#3a0418", 0.5), x2=1, y2=0.3)}"/></g><path d="{band}" fill="none" stroke="{ok(0.5, 0.15, 2)}" stroke-width="7"/></g>')
    for x, y in ((306, 380), (664, 366)):
        petal = art.petal(62, 40, ok(0.95, 0.03, 60), ok(0.93, 0.03, 40), ok(0.88, 0.07, 10))
        art.add(f'<g filter="url(#drop)">{"".join(art.use(petal, x, y, a) for a in range(0, 360, 45))}</g><circle cx="{x}" cy="{y}" r="14" fill="{ok(0.84, 0.15, 86)}"/>')
    art.finish()
    art.crop = (70, 90, 830, 830)
    return art


def hoop(art: Art, x0, x1, base, rise, width, tone) -> None:
    """A round braided handle."""
    l, c, h = tone
    path = f"M{x0} {base}C{x0} {base - rise * 1.3} {x1} {base - rise * 1.3} {x1} {base}"
    art.add(f'<g fill="none" filter="url(#drop)"><path d="{path}" stroke="{ok(l - 0.2, c, h - 10)}" stroke-width="{width}"/><path d="{path}" stroke="{ok(l + 0.08, c, h)}" stroke-width="{width - 6}" stroke-dasharray="{width * 0.7:.0f} {width * 0.3:.0f}"/></g>')


def gio_coi() -> Art:
    """Sedge baskets with handles, holding fruit."""
    art = Art("Giỏ cói đựng quả", seed=143)
    art.room((0.66, 0.08, 250), (0.8, 0.04, 80), 660, 0.26)
    hoop(art, 470, 800, 560, 260, 26, (0.62, 0.08, 78))
    basket_back(art, 635, 560, 190, 160, 850, 34)
    basket(art, 635, 560, 850, 190, 160, 13, 15, {3: (0.46, 0.09, 255), 4: (0.46, 0.09, 255), 8: (0.46, 0.09, 255)}, ((0.84, 0.07, 92), (0.8, 0.08, 88), (0.87, 0.06, 95)), 32)
    hoop(art, 140, 560, 660, 330, 30, (0.66, 0.08, 80))
    basket_back(art, 350, 650, 250, 196, 900, 40)
    fruit = [ball(art, 66, t, 0.7) for t in ((0.76, 0.17, 60), (0.8, 0.15, 108), (0.62, 0.19, 30), (0.86, 0.13, 95))]
    for i, (x, y) in enumerate(((210, 620), (330, 590), (450, 600), (270, 650), (400, 650), (500, 650), (160, 670))):
        art.add(f'<g filter="url(#drop)">{art.use(fruit[i % 4], x, y)}</g>')
    key = leaf(art, 120, 60, (0.48, 0.13, 144))
    art.add(f'<g filter="url(#dropsmall)">{art.use(key, 330, 560, 40)}{art.use(key, 200, 590, -50, 0.9)}{art.use(key, 470, 570, 70, 0.9)}</g>')
    basket(art, 350, 650, 900, 250, 196, 11, 17, {3: (0.6, 0.16, 4), 4: (0.6, 0.16, 4), 7: (0.5, 0.09, 160)}, ((0.84, 0.075, 92), (0.8, 0.085, 88), (0.87, 0.065, 96)), 42)
    hoop(art, 150, 552, 690, 370, 30, (0.74, 0.08, 84))
    art.add(f'<g filter="url(#drop)">{art.use(fruit[0], 780, 900, 0, 0.9)}{art.use(fruit[2], 860, 930, 0, 0.75)}</g>')
    art.finish()
    art.crop = (50, 150, 850, 850)
    return art


def non_la(wall=(0.56, 0.06, 170), table=(0.78, 0.04, 76), strap=(0.62, 0.18, 2)) -> Art:
    """A conical leaf hat with a silk strap."""
    art = Art("Nón lá", seed=144)
    art.room(wall, table, 690, 0.28)
    tip, left, right, low = (500, 190), (110, 690), (900, 700), 760
    art.shadow(520, 800, 400, 56, 1.05)
    cone = f"M{tip[0]} {tip[1]}L{left[0]} {left[1]}Q{500} {low + 90} {right[0]} {right[1]}Z"
    art.add(f'<g filter="url(#drop)"><path d="{cone}" fill="{art.linear((0, ok(0.97, 0.03, 95)), (0.35, ok(0.93, 0.05, 92)), (0.7, ok(0.82, 0.07, 86)), (1, ok(0.6, 0.075, 76)), x2=1, y2=0.25)}" stroke="{ok(0.9, 0.05, 92)}" stroke-width="10" stroke-linejoin="round"/></g>')
    clip = art.clip(f'<path d="{cone}"/>')
    leaves, rings = "", ""
    for i in range(34):
        t = i / 33
        bx = left[0] + (right[0] - left[0]) * t
        by = left[1] + (right[1] - left[1]) * t + math.sin(math.pi * t) * 110
        leaves += f'<path d="M{tip[0]} {tip[1]}L{n(bx)} {n(by)}" stroke="{ok(art.random.uniform(0.72, 0.99), 0.05, 90)}" stroke-width="{n(art.random.uniform(2, 12))}" opacity=".4"/>'
    for k in range(1, 16):
        s = k / 15.4
        x0, y0 = tip[0] + (left[0] - tip[0]) * s, tip[1] + (left[1] - tip[1]) * s
        x1, y1 = tip[0] + (right[0] - tip[0]) * s, tip[1] + (right[1] - tip[1]) * s
        rings += f'<path d="M{n(x0)} {n(y0)}Q500 {n(tip[1] + (low + 90 - tip[1]) * s)} {n(x1)} {n(y1)}"/>'
    art.add(f'<g clip-path="{clip}">{leaves}<g fill="none" stroke="{ok(0.62, 0.075, 76)}" stroke-width="3.5" opacity=".7">{rings}</g><g fill="none" stroke="#fff" stroke-width="3" opacity=".6" transform="translate(-1 4)">{rings}</g><path d="M500 190L200 720Q240 740 300 750Z" fill="#fff" opacity=".4" filter="url(#blur14)"/></g>')
    art.add(f'<path d="M{left[0]} {left[1]}Q500 {low + 90} {right[0]} {right[1]}" fill="none" stroke="{ok(0.62, 0.08, 74)}" stroke-width="17" stroke-linecap="round"/><path d="M{left[0]} {left[1] - 3}Q500 {low + 86} {right[0]} {right[1] - 3}" fill="none" stroke="{ok(0.93, 0.05, 92)}" stroke-width="8" stroke-linecap="round"/>')
    l, c, h = strap
    silk = art.linear((0, ok(l + 0.18, c * 0.8, h)), (0.3, ok(l, c, h)), (0.55, ok(l + 0.12, c, h)), (1, ok(l - 0.2, c, h)), x2=1, y2=0.4)
    art.add(f'<g filter="url(#drop)"><path d="M330 776C300 850 350 900 440 890C560 880 640 940 760 900C800 886 830 850 812 812C800 790 770 800 776 830C780 860 720 874 660 864C560 846 480 830 430 846C390 856 366 830 384 784Z" fill="{silk}"/><path d="M690 772C690 820 730 850 790 850C850 852 880 900 860 950L910 930C930 870 900 812 830 800C790 794 750 800 742 766Z" fill="{silk}"/></g><path d="M346 800Q340 870 440 872T700 892" stroke="#fff" stroke-width="6" fill="none" opacity=".5" stroke-linecap="round" filter="url(#blur2)"/>')
    side_petal = art.petal(90, 52, ok(0.95, 0.03, 40), ok(0.83, 0.11, 358), ok(0.62, 0.19, 358))
    for angle, s in ((-74, 0.84), (74, 0.84), (-48, 0.96), (48, 0.96), (-24, 1), (24, 1), (0, 1.04)):
        art.add(f'<g filter="url(#dropsmall)">{art.use(side_petal, 180, 900, angle, s)}</g>')
    art.finish()
    art.crop = (50, 110, 880, 880)
    return art


def vine(art: Art, x, y, s, ink) -> None:
    """A lotus branch painted on clay."""
    art.add(f'<g transform="translate({x} {y}) scale({s})" fill="none" stroke="{ink}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"><path d="M0 120C-6 60 10 20 0-20M0-20C-30-34-34-70 0-100C34-70 30-34 0-20ZM0-20C-50-16-76-46-74-74C-44-76-20-56-14-40M0-20C50-16 76-46 74-74C44-76 20-56 14-40M-4 70C-50 50-100 60-110 90C-70 110-30 100-4 70M4 90C50 60 96 76 108 100C70 124 30 116 4 90"/><path d="M-4 70Q-50 80-84 86M4 90Q50 94 80 98M0-84V-46" stroke-width="3"/></g>')


def gom_bo_bat(wall=(0.66, 0.08, 45), table=(0.5, 0.045, 48), clay=(0.93, 0.012, 215), ink=(0.42, 0.14, 260), flower=False) -> Art:
    """A Bồ Bát vase and cups."""
    art = Art("Gốm Bồ Bát", seed=145)
    art.room(wall, table, 660, 0.28)
    x = 360
    colour = ok(*ink)
    if flower:
        for fx, fy in ((300, 210), (420, 140)):
            art.add(f'<path d="M{x} 400Q{(fx + x) / 2} 320 {fx} {fy}" stroke="{ok(0.5, 0.1, 146)}" stroke-width="12" fill="none"/>')
        petal = art.petal(130, 74, ok(0.95, 0.03, 40), ok(0.83, 0.11, 358), ok(0.62, 0.19, 358))
        for fx, fy, k in ((300, 230, 0.8), (420, 170, 1.1)):
            for angle, s in ((-74, 0.84), (74, 0.84), (-48, 0.96), (48, 0.96), (-24, 1), (24, 1), (0, 1.04)):
                art.add(f'<g filter="url(#dropsmall)">{art.use(petal, fx, fy, angle, s * k)}</g>')
    lathe(art, x, [(350, 74), (372, 64), (430, 70), (510, 150), (620, 214), (720, 204), (820, 136), (890, 110)], clay, 0.65, 0.1)
    art.add(f'<ellipse cx="{x}" cy="350" rx="76" ry="17" fill="{ok(clay[0] - 0.5, clay[1], clay[2])}"/><ellipse cx="{x}" cy="350" rx="76" ry="17" fill="none" stroke="{ok(min(0.98, clay[0] + 0.04), clay[1], clay[2])}" stroke-width="10"/>')
    art.add(f'<g fill="none" stroke="{colour}" stroke-width="6"><path d="M{x - 66} 404Q{x} 424 {x + 66} 404M{x - 70} 422Q{x} 444 {x + 70} 422M{x - 128} 836Q{x} 880 {x + 128} 836M{x - 122} 854Q{x} 898 {x + 122} 854"/></g>')
    vine(art, x, 620, 1.35, colour)
    for cx, cy, r in ((700, 790, 130), (830, 890, 110)):
        bowl(art, cx, cy, r, clay, (0.7, 0.12, 104))
        vine(art, cx, cy + r * 0.42, 0.34, colour)
    art.finish()
    art.crop = (70, 130, 850, 850) if not flower else (40, 40, 920, 920)
    return art


def may_tre() -> Art:
    """A rattan lamp and a woven tray."""
    art = Art("Đèn mây và khay tre", seed=146)
    art.room((0.46, 0.065, 215), (0.62, 0.05, 58), 680, 0.26)
    art.add(f'<ellipse cx="640" cy="420" rx="420" ry="360" fill="{art.radial((0, "#ffdf9a", 0.75), (0.5, "#ffc870", 0.25), (1, "#ffc870", 0))}"/>')
    x = 640
    art.add(f'<path d="M{x} 0V170" stroke="{ok(0.24, 0.02, 60)}" stroke-width="7"/><path d="M{x - 26} 160H{x + 26}V196H{x - 26}Z" fill="{ok(0.4, 0.07, 55)}"/>')
    profile = [(190, 60), (240, 150), (330, 230), (430, 250), (520, 210), (580, 140)]
    shape = smooth([(x + w, y) for y, w in profile]) + smooth([(x - w, y) for y, w in reversed(profile)]).replace("M", "L", 1) + "Z"
    art.add(f'<path d="{shape}" fill="{art.radial((0, ok(0.97, 0.09, 92)), (0.5, ok(0.88, 0.13, 80)), (1, ok(0.58, 0.12, 60)))}"/>')
    ribs = ""
    for i in range(15):
        k = math.sin((i / 14 - 0.5) * math.pi)
        ribs += f'<path d="{smooth([(x + w * k, y) for y, w in profile])}"/>'
    hoops = "".join(f'<path d="M{n(x - w)} {n(y)}Q{x} {n(y + w * 0.26)} {n(x + w)} {n(y)}"/>' for j in range(15) for y, w in ((205 + j * 26, 250 * math.sin(math.pi * min(0.82, (0.1 + j / 17)))),))
    art.add(f'<g clip-path="{art.clip(f"<path d={chr(34)}{shape}{chr(34)}/>")}" fill="none"><g stroke="{ok(0.5, 0.09, 58)}" stroke-width="10">{ribs}{hoops}</g><g stroke="{ok(0.76, 0.1, 74)}" stroke-width="5" transform="translate(-2 -2)">{ribs}{hoops}</g></g><path d="{smooth(sorted([(x - w, y) for y, w in profile]))}" fill="none" opacity="0"/><path d="M{x - 140} 580Q{x} 618 {x + 140} 580" fill="none" stroke="{ok(0.5, 0.09, 60)}" stroke-width="20" stroke-linecap="round"/><path d="M{x - 140} 577Q{x} 614 {x + 140} 577" fill="none" stroke="{ok(0.82, 0.09, 80)}" stroke-width="10" stroke-linecap="round"/>')
    basket_back(art, 330, 780, 250, 210, 900, 46)
    orange = [ball(art, 58, t, 0.7) for t in ((0.86, 0.13, 95), (0.78, 0.17, 66), (0.72, 0.15, 118))]
    for i, (ox, oy) in enumerate(((220, 750), (330, 730), (430, 750), (270, 790), (380, 790))):
        art.add(f'<g filter="url(#drop)">{art.use(orange[i % 3], ox, oy)}</g>')
    basket(art, 330, 780, 900, 250, 210, 6, 18, {2: (0.42, 0.07, 45)}, bow=46)
    art.add(f'<ellipse cx="660" cy="900" rx="240" ry="50" fill="#ffd68a" opacity=".5" filter="url(#blur24)"/>')
    art.finish()
    art.crop = (50, 110, 850, 850)
    return art


def lua(draped=False) -> Art:
    """Rolls of silk, or a draped scarf."""
    art = Art("Lụa tơ tằm", seed=147)
    if draped:
        art.cloth((0.86, 0.03, 70), 0.5, "grain")
        colour = (0.64, 0.1, 178)
        bands = []
        for i in range(13):
            x = 90 + i * 66
            wave = [(x + 60 * math.sin(i * 0.7) + 40 * math.sin(y / 150 + i * 0.55), y) for y in range(-40, 1060, 100)]
            nxt = [(x + 110 + 60 * math.sin((i + 1) * 0.7) + 40 * math.sin(y / 150 + (i + 1) * 0.55), y) for y in range(-40, 1060, 100)]
            bands.append((wave, nxt))
        art.add('<g transform="rotate(24 500 500) translate(0 -10)">')
        for i, (a, b) in enumerate(bands):
            l, c, h = colour
            fill = art.linear((0, ok(l - 0.2, c, h)), (0.24, ok(l + 0.02, c, h)), (0.46, ok(min(0.97, l + 0.26), c * 0.7, h)), (0.62, ok(l + 0.04, c, h)), (1, ok(l - 0.26, c * 0.9, h)), x2=1, y2=0)
            art.add(f'<g filter="url(#drop)"><path d="{smooth(a)}{smooth(b[::-1]).replace("M", "L", 1)}Z" fill="{fill}"/></g>')
        art.add("</g>")
        petal = art.petal(34, 20, ok(0.95, 0.03, 40), ok(0.86, 0.08, 358), ok(0.7, 0.16, 358), veins=3)
        for x, y, s in ((300, 300, 2.4), (640, 480, 2.8), (380, 720, 2.2), (780, 240, 1.8), (700, 800, 2)):
            art.add(f'<g transform="translate({x} {y}) rotate({x % 60 - 30}) scale({s})" opacity=".9">{"".join(art.use(petal, 0, 0, a, 1 - abs(a) / 300) for a in (-70, 70, -44, 44, -20, 20, 0))}<path d="M0 4Q-6 24 4 46" stroke="{ok(0.4, 0.09, 170)}" stroke-width="2.5" fill="none"/></g>')
        art.finish(0.1)
        return art
    art.room((0.82, 0.03, 90), (0.5, 0.045, 45), 640, 0.24)

    def roll(x, y, r, length, tone):
        l, c, h = tone
        fill = art.linear((0, ok(l - 0.1, c, h)), (0.16, ok(l + 0.06, c, h)), (0.28, ok(min(0.97, l + 0.24), c * 0.6, h)), (0.4, ok(l + 0.04, c, h)), (0.66, ok(l - 0.06, c, h)), (0.8, ok(l - 0.2, c, h)), (0.9, ok(l - 0.1, c, h)), (1, ok(l - 0.28, c * 0.8, h)))
        art.shadow(x + length * 0.5, y + r, length * 0.5, 20, 1.06)
        art.add(f'<path d="M{x} {y - r}H{x + length}A{r * 0.34} {r} 0 0 1 {x + length} {y + r}H{x}Z" fill="{fill}"/>')
        for k in range(5):
            art.add(f'<path d="M{x} {n(y - r + 14 + k * r * 0.36)}Q{x + length / 2} {n(y - r + 22 + k * r * 0.36 + art.random.uniform(-9, 9))} {x + length} {n(y - r + 14 + k * r * 0.36)}" stroke="#fff" stroke-width="3" fill="none" opacity=".22"/>')
        rings = "".join(f'<ellipse cx="{x}" cy="{y}" rx="{n(r * 0.34 * k)}" ry="{n(r * k)}" fill="none" stroke="{ok(l + (0.14 if i % 2 else -0.14), c, h)}" stroke-width="4"/>' for i, k in enumerate((0.92, 0.8, 0.68, 0.56, 0.44)))
        art.add(f'<ellipse cx="{x}" cy="{y}" rx="{r * 0.34}" ry="{r}" fill="{ok(l - 0.04, c, h)}"/>{rings}<ellipse cx="{x}" cy="{y}" rx="{n(r * 0.11)}" ry="{n(r * 0.32)}" fill="{ok(0.34, 0.05, 55)}"/>')

    roll(200, 810, 92, 600, (0.6, 0.18, 2))
    roll(180, 640, 88, 590, (0.52, 0.09, 172))
    roll(230, 480, 84, 540, (0.84, 0.11, 90))
    roll(280, 326, 78, 460, (0.5, 0.11, 262))
    l, c, h = 0.6, 0.18, 2
    flow = art.linear((0, ok(l + 0.16, c * 0.8, h)), (0.2, ok(l, c, h)), (0.4, ok(min(0.95, l + 0.26), c * 0.6, h)), (0.6, ok(l - 0.06, c, h)), (0.8, ok(l + 0.16, c, h)), (1, ok(l - 0.22, c, h)), x2=1, y2=0.1)
    art.add(f'<g filter="url(#drop)"><path d="M560 730C640 740 700 740 780 724C770 800 800 850 850 880C900 910 930 960 900 1010H480C520 960 500 930 520 880C540 830 570 800 560 730Z" fill="{flow}"/></g><path d="M610 760C620 830 590 880 580 940M690 760C690 840 720 890 740 960M750 750C756 820 800 880 840 940" stroke="#fff" stroke-width="9" fill="none" opacity=".4" stroke-linecap="round" filter="url(#blur4)"/>')
    art.finish(0.12)
    art.crop = (90, 160, 830, 830)
    return art


def do_go() -> Art:
    """A turned wooden bowl and spoons."""
    art = Art("Bát gỗ và thìa gỗ", seed=148)
    art.room((0.58, 0.05, 190), (0.82, 0.03, 85), 620, 0.26)
    cx, cy, r = 430, 560, 330
    art.shadow(cx, cy + 290, r * 0.6, 46, 1.3)
    art.add(f'<ellipse cx="{cx}" cy="{cy}" rx="{r}" ry="{r * 0.32}" fill="{art.linear((0, ok(0.36, 0.08, 50)), (1, ok(0.62, 0.1, 62)), x2=1, y2=0.5)}"/>')
    clip = art.clip(f'<ellipse cx="{cx}" cy="{cy}" rx="{r - 8}" ry="{r * 0.32 - 6}"/>')
    art.add(f'<g clip-path="{clip}" fill="none">' + "".join(f'<ellipse cx="{cx + 30}" cy="{cy + 30}" rx="{r * k:.0f}" ry="{r * 0.3 * k:.0f}" stroke="{ok(0.34 + (i % 2) * 0.12, 0.08, 52)}" stroke-width="6" opacity=".6"/>' for i, k in enumerate((0.95, 0.84, 0.74, 0.62, 0.5, 0.36, 0.22))) + "</g>")
    side = f"M{cx - r} {cy}C{cx - r} {cy + 170} {cx - 210} {cy + 280} {cx - 140} {cy + 300}H{cx + 140}C{cx + 210} {cy + 280} {cx + r} {cy + 170} {cx + r} {cy}A{r} {r * 0.32} 0 0 1 {cx - r} {cy}Z"
    clip = art.clip(f'<path d="{side}"/>')
    grain = "".join(f'<path d="M{cx - r} {cy - 40 + i * 17}Q{cx - 60} {cy + 90 + i * 17 + art.random.uniform(-20, 20):.0f} {cx + r} {cy - 60 + i * 18 + art.random.uniform(-9, 9):.0f}" stroke="{ok(art.random.uniform(0.36, 0.6), 0.09, 54)}" stroke-width="{n(art.random.uniform(2, 9))}"/>' for i in range(24))
    knot = "".join(f'<ellipse cx="{cx + 120}" cy="{cy + 150}" rx="{50 * k:.0f}" ry="{26 * k:.0f}" stroke="{ok(0.36, 0.09, 50)}" stroke-width="4"/>' for k in (0.2, 0.5, 0.8, 1.1))
    art.add(f'<path d="{side}" fill="{ok(0.54, 0.105, 56)}"/><g clip-path="{clip}"><g fill="none" opacity=".55">{grain}{knot}</g><path d="{side}" fill="{art.linear((0, "#1d0d00", 0.3), (0.22, "#fff0d0", 0.4), (0.5, "#fff0d0", 0), (1, "#1d0d00", 0.7), x2=1, y2=0.15)}"/></g><path d="M{cx - r} {cy}A{r} {r * 0.32} 0 0 0 {cx + r} {cy}" fill="none" stroke="{ok(0.76, 0.1, 68)}" stroke-width="12"/><path d="M{cx - 286} {cy + 70}Q{cx - 262} {cy + 170} {cx - 190} {cy + 236}" stroke="#fff" stroke-width="16" stroke-linecap="round" fill="none" opacity=".4" filter="url(#blur8)"/>')
    for x, y, t, tone in ((640, 900, -14, (0.64, 0.09, 64)), (580, 960, -4, (0.46, 0.09, 48))):
        art.add(f'<g transform="translate({x} {y}) rotate({t})"><g filter="url(#drop)"><path d="M40-13C120-10 210-12 300-9Q316 0 300 11C210 12 120 12 40 15Z" fill="{shaded(art, tone, 0.16, 0.2, 0)}"/><ellipse cx="-24" rx="90" ry="44" fill="{shaded(art, tone, 0.14, 0.16, 0.3)}"/></g><ellipse cx="-24" cy="2" rx="72" ry="31" fill="{shaded(art, (tone[0] - 0.12, tone[1], tone[2]), -0.04, -0.16, 0.3)}"/><path d="M60-8H280" stroke="#fff" stroke-width="4" opacity=".45"/></g>')
    curl = "".join(f'<path d="M{x} {y}c20-40 70-30 60 6s-52 26-40-4" stroke="{ok(0.84, 0.08, 78)}"/>' for x, y in ((140, 930), (230, 960), (330, 936)))
    art.add(f'<g fill="none" stroke-width="10" stroke-linecap="round" filter="url(#dropsmall)">{curl}</g>')
    art.finish()
    art.crop = (70, 160, 830, 830)
    return art


def da_ninh_van() -> Art:
    """A stone basin carved with lotus, water and a flower in it."""
    art = Art("Chậu đá Ninh Vân", seed=149)
    art.room((0.72, 0.07, 125), (0.6, 0.035, 70), 640, 0.3)
    cx, cy, r = 480, 520, 370
    art.shadow(cx, 880, 250, 44, 1.3)
    stone = art.linear((0, ok(0.6, 0.01, 220)), (0.2, ok(0.86, 0.01, 110)), (0.55, ok(0.68, 0.012, 200)), (1, ok(0.36, 0.016, 235)), x2=1, y2=0.2)
    side = f"M{cx - r} {cy}C{cx - r} {cy + 200} {cx - 250} {cy + 300} {cx - 190} {cy + 320}L{cx - 210} {cy + 366}H{cx + 210}L{cx + 190} {cy + 320}C{cx + 250} {cy + 300} {cx + r} {cy + 200} {cx + r} {cy}Z"
    art.add(f'<path d="{side}" fill="{stone}"/>')
    for row, (count, y, size) in enumerate(((9, 300, 1.0), (8, 200, 0.9))):
        for i in sorted(range(count), key=lambda i: -abs(i - (count - 1) / 2)):
            k = math.sin((i / (count - 1) - 0.5) * math.pi * 0.94)
            wide = r * (0.72 if row == 0 else 0.9)
            x, s = cx + k * wide, max(0.3, math.cos((i / (count - 1) - 0.5) * math.pi * 0.9))
            l = 0.78 - 0.3 * (k + 0.35 if k > -0.35 else 0)
            petal = f"M0 0C-58-20-70-110 0-176C70-110 58-20 0 0Z"
            art.add(f'<g transform="translate({n(x)} {n(cy + y - abs(k) * 60)}) rotate({n(-k * 14)}) scale({round(s * size, 2)} {size})"><path d="{petal}" transform="translate(5 7)" fill="#101418" opacity=".45"/><path d="{petal}" fill="{art.linear((0, ok(min(0.95, l + 0.12), 0.01, 120)), (0.5, ok(l, 0.01, 160)), (1, ok(l - 0.24, 0.012, 220)), x2=0.8, y2=1)}"/><path d="M0-20C-34-40-42-100 0-146C42-100 34-40 0-20Z" fill="none" stroke="{ok(l - 0.2, 0.012, 200)}" stroke-width="5"/><path d="M0-176C-70-110-58-20 0 0" fill="none" stroke="#fff" stroke-width="3.5" opacity=".6"/></g>')
    clip = art.clip(f'<path d="{side}"/>')
    art.add(f'<g clip-path="{clip}"><rect width="1000" height="1000" filter="url(#stone)" opacity=".6"/><path d="{side}" fill="{art.linear((0, "#0c1014", 0), (0.6, "#0c1014", 0), (1, "#0c1014", 0.5), x2=1, y2=0.3)}"/></g>')
    art.add(f'<ellipse cx="{cx}" cy="{cy}" rx="{r}" ry="{r * 0.3}" fill="{stone}"/><ellipse cx="{cx}" cy="{cy + 5}" rx="{r * 0.88}" ry="{r * 0.245}" fill="{ok(0.3, 0.02, 220)}"/><ellipse cx="{cx}" cy="{cy + 16}" rx="{r * 0.84}" ry="{r * 0.21}" fill="{art.linear((0, ok(0.42, 0.05, 180)), (0.5, ok(0.62, 0.06, 175)), (1, ok(0.4, 0.05, 190)), x2=1, y2=0.3)}"/><path d="M{cx - 260} {cy + 14}Q{cx - 160} {cy - 30} {cx - 20} {cy - 40}" stroke="#fff" stroke-width="9" fill="none" opacity=".5" stroke-linecap="round" filter="url(#blur4)"/>')
    for px, py, pr in ((330, 540, 90), (640, 530, 80), (540, 570, 66)):
        art.add(f'<ellipse cx="{px}" cy="{py}" rx="{pr}" ry="{pr * 0.26}" fill="{art.radial((0, ok(0.7, 0.1, 142)), (1, ok(0.42, 0.08, 156)), cx=0.35, cy=0.25, r=0.8)}"/><path d="M{px - pr} {py}A{pr} {pr * 0.26} 0 0 1 {px + pr * 0.3} {py - pr * 0.25}" stroke="{ok(0.88, 0.08, 130)}" stroke-width="3" fill="none"/>')
    petal = art.petal(150, 86, ok(0.95, 0.03, 40), ok(0.83, 0.11, 358), ok(0.62, 0.19, 358))
    for angle, s in ((-76, 0.86), (76, 0.86), (-50, 0.96), (48, 0.96), (-25, 1), (25, 1), (0, 1.04)):
        art.add(f'<g filter="url(#dropsmall)">{art.use(petal, 450, 530, angle, s)}</g>')
    for angle in (-40, 40, 0):
        art.add(f'<g filter="url(#dropsmall)">{art.use(petal, 450, 538, angle, 0.72)}</g>')
    art.finish()
    art.crop = (60, 150, 850, 850)
    return art


def den_long(wall=(0.32, 0.07, 25), silks=((0.58, 0.2, 26), (0.8, 0.15, 84), (0.62, 0.19, 14))) -> Art:
    """Glowing silk lanterns."""
    art = Art("Đèn lồng lụa", seed=150)
    w, c, h = wall
    art.add(f'<rect width="1000" height="1000" fill="{art.linear((0, ok(w, c, h)), (1, ok(w - 0.14, c, h)))}"/>')
    art.shade = ok(0.1, 0.03, h)
    art.gobo(ok(0.12, 0.03, h), 0.5)
    for x, y, s, k in ((220, 330, 0.62, 1), (800, 420, 0.78, 2), (470, 560, 1.12, 0)):
        l, cc, hh = silks[k]
        art.add(f'<circle cx="{x}" cy="{y}" r="{400 * s:.0f}" fill="{art.radial((0, ok(min(0.95, l + 0.2), cc * 0.9, hh), 0.6), (1, ok(l, cc, hh), 0))}"/>')
        out = f'<path d="M0-{n((y + 60) / s)}V-250" stroke="#1a0e0a" stroke-width="6"/><path d="M-64-240H64L56-206H-56Z" fill="{shaded(art, (0.4, 0.07, 55), 0.16, 0.2, 1, 0)}"/>'
        body = "M-60-208C-250-170-280 100-70 190H70C280 100 250-170 60-208Z"
        out += f'<path d="{body}" fill="{art.radial((0, ok(0.98, 0.07, 92)), (0.3, ok(min(0.94, l + 0.24), cc * 0.8, hh + 14)), (0.7, ok(l, cc, hh)), (1, ok(l - 0.24, cc * 0.85, hh - 4)), cx=0.46, cy=0.56, r=0.6)}"/>'
        for i in range(11):
            k2 = math.sin((i / 10 - 0.5) * math.pi)
            out += f'<path d="M{n(60 * k2)}-208C{n(252 * k2)}-170 {n(282 * k2)} 100 {n(70 * k2)} 190" fill="none" stroke="{ok(l - 0.2, cc, hh)}" stroke-width="4" opacity=".6"/><path d="M{n(60 * k2 + 4)}-208C{n(252 * k2 + 4)}-170 {n(282 * k2 + 4)} 100 {n(70 * k2 + 4)} 190" fill="none" stroke="#fff" stroke-width="2" opacity=".25"/>'
        motif = "".join(f'<path d="M0 0C-26-20-26-60 0-84C26-60 26-20 0 0Z" transform="translate(0 30) rotate({a}) scale({1 - abs(a) / 260:.2f})"/>' for a in (-72, 72, -48, 48, -24, 24, 0))
        out += f'<g fill="{ok(0.96, 0.06, 90)}" opacity=".75" stroke="{ok(l - 0.1, cc, hh)}" stroke-width="3">{motif}</g><path d="M-180-70Q-170-140-90-180" stroke="#fff" stroke-width="15" fill="none" opacity=".4" stroke-linecap="round" filter="url(#blur8)"/>'
        out += f'<path d="M-70 188H70L60 220H-60Z" fill="{shaded(art, (0.4, 0.07, 55), 0.16, 0.2, 1, 0)}"/><circle cy="240" r="17" fill="{ok(0.8, 0.14, 84)}"/>' + "".join(f'<path d="M0 250Q{i * 5 - 30} 330 {i * 7 - 42} {430 + (i % 3) * 10}" stroke="{ok(l + (i % 3) * 0.06, cc, hh)}" stroke-width="6" fill="none"/>' for i in range(13))
        art.add(f'<g transform="translate({x} {y}) scale({s})">{out}</g>')
    art.finish(0.14)
    return art


PICTURES = {
    "tui-coi": tui_coi,
    "tui-coi-2": lambda: tui_coi((0.72, 0.09, 60), (0.6, 0.04, 40), ((0.42, 0.09, 262), (0.68, 0.13, 66))),
    "coi-nan": close_up(tui_coi, (250, 470, 330, 330), "Nan cói đan khít, dải nhuộm hồng và xanh"),
    "khan-theu": khan_theu,
    "khan-theu-2": lambda: khan_theu((0.6, 0.08, 30)),
    "theu-canh-sen": close_up(khan_theu, (330, 200, 330, 330), "Cánh sen thêu bằng nhiều sắc chỉ hồng"),
    "chieu-coi": chieu_coi,
    "dep-coi": dep_coi,
    "gio-coi": gio_coi,
    "non-la": non_la,
    "non-la-2": lambda: non_la((0.82, 0.1, 88), (0.58, 0.05, 50), (0.5, 0.1, 160)),
    "gom-bo-bat": gom_bo_bat,
    "gom-bo-bat-2": lambda: gom_bo_bat((0.46, 0.06, 345), (0.68, 0.045, 70), (0.74, 0.07, 168), (0.36, 0.07, 172), True),
    "may-tre": may_tre,
    "lua": lua,
    "lua-2": lambda: lua(True),
    "do-go": do_go,
    "da-ninh-van": da_ninh_van,
    "den-long": den_long,
    "den-long-2": lambda: den_long((0.26, 0.05, 235), ((0.58, 0.12, 170), (0.72, 0.15, 358), (0.66, 0.13, 210))),
}
