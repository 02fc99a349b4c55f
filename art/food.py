"""Things to eat from the field and the kitchen."""
# ruff: noqa: E501, F541

import math

from art.kit import Art, n, ok
from art.parts import *  # noqa: F403


def com_chay(board=(0.42, 0.05, 52), glaze=(0.86, 0.03, 165)) -> Art:
    """Golden rice crackers with pork floss and scallion oil on a celadon plate."""
    art = Art("Đĩa cơm cháy vàng với ruốc và mỡ hành", seed=5)
    art.planks(board, 230)
    art.plate(480, 500, 420, glaze)
    rnd = art.random
    tones = []
    for l, c, h in ((0.93, 0.07, 90), (0.88, 0.11, 84), (0.83, 0.14, 78), (0.76, 0.15, 70), (0.66, 0.14, 60)):
        fill = art.radial((0, ok(min(0.99, l + 0.08), c * 0.6, h)), (0.5, ok(l, c, h)), (1, ok(l - 0.16, c, h - 8)), cx=0.35, cy=0.3, r=0.8)
        tones.append(art.part(f'<ellipse cx="2" cy="3" rx="12.5" ry="7.5" fill="{ok(0.42, 0.1, 52)}" opacity=".75"/><ellipse rx="12" ry="6.6" fill="{fill}"/><ellipse cx="-4" cy="-2" rx="4" ry="1.5" fill="#fffbe6" opacity=".7"/>'))

    def cracker(cx, cy, radius, turn):
        corners = []
        for i in range(22):
            a = i * math.tau / 22 + turn
            r = radius * (1 + 0.06 * math.sin(3 * a + turn) + rnd.uniform(-0.045, 0.045))
            corners.append((cx + r * math.cos(a), cy + r * math.sin(a)))
        path = "M" + "L".join(f"{n(x)} {n(y)}" for x, y in corners) + "Z"
        out = f'<g filter="url(#drop)"><path d="{path}" transform="translate(6 13)" fill="{ok(0.5, 0.12, 55)}" stroke="{ok(0.5, 0.12, 55)}" stroke-width="14" stroke-linejoin="round"/>'
        out += f'<path d="{path}" fill="{ok(0.62, 0.14, 62)}" stroke="{ok(0.62, 0.14, 62)}" stroke-width="10" stroke-linejoin="round"/></g>'
        spots = [(cx + rnd.uniform(-0.8, 0.8) * radius, cy + rnd.uniform(-0.8, 0.8) * radius) for _ in range(4)]
        for _ in range(int(radius * radius / 38)):
            a, d = rnd.uniform(0, math.tau), radius * math.sqrt(rnd.uniform(0, 1)) * 1.0
            x, y = cx + d * math.cos(a), cy + d * math.sin(a)
            toast = 0.9 + d / radius * 1.5 + sum(max(0, 1 - math.dist((x, y), s) / (radius * 0.3)) for s in spots) * 1.5
            key = tones[max(0, min(4, int(toast + rnd.uniform(-0.9, 0.9))))]
            out += art.use(key, x, y, rnd.randrange(180))
        art.add(out)

    for spot in ((330, 360, 176, 0.3), (640, 352, 172, 1.1), (470, 650, 186, 2.0), (530, 470, 170, 0.7)):
        cracker(*spot)
    floss = ""
    for _ in range(520):
        a, d = rnd.uniform(0, math.tau), 124 * math.sqrt(rnd.uniform(0, 1))
        x, y = 520 + d * math.cos(a), 452 + d * 0.86 * math.sin(a)
        b, s = rnd.uniform(0, math.tau), rnd.uniform(22, 52)
        colour = ok(rnd.uniform(0.54, 0.86), 0.125, rnd.uniform(58, 76))
        floss += f'<path d="M{n(x)} {n(y)}q{n(s * math.cos(b))} {n(s * math.sin(b))} {n(s * math.cos(b + 1))} {n(s * math.sin(b + 1))}" stroke="{colour}" stroke-width="{n(rnd.uniform(2, 4.2))}"/>'
    art.add(f'<g fill="none" stroke-linecap="round" filter="url(#dropsmall)">{floss}</g>')
    onion = art.part(f'<ellipse rx="13" ry="10" fill="none" stroke="{ok(0.62, 0.17, 138)}" stroke-width="7"/><path d="M-11-5A13 10 0 0 1 4-10" fill="none" stroke="{ok(0.86, 0.15, 128)}" stroke-width="3"/>')
    chili = art.part(f'<ellipse rx="12" ry="9" fill="{ok(0.58, 0.22, 28)}"/><ellipse rx="6" ry="4" fill="{ok(0.84, 0.09, 70)}"/><ellipse cx="-5" cy="-4" rx="4" ry="2" fill="#fff" opacity=".7"/>')
    bits = ""
    for i in range(46):
        a, d = rnd.uniform(0, math.tau), 330 * math.sqrt(rnd.uniform(0, 1))
        bits += art.use(chili if i % 7 == 0 else onion, 490 + d * math.cos(a), 490 + d * math.sin(a), rnd.randrange(180), rnd.uniform(0.7, 1.15))
    art.add(f'<g filter="url(#dropsmall)">{bits}</g>')
    for _ in range(60):
        x, y = rnd.choice(((rnd.uniform(20, 160), rnd.uniform(760, 980)), (rnd.uniform(820, 980), rnd.uniform(700, 990))))
        art.add(art.use(rnd.choice(tones[:4]), x, y, rnd.randrange(180)))
    art.finish()
    return art


def gao_nep(ground=(0.5, 0.075, 40), purple=False) -> Art:
    """Sticky rice in a woven tray with ripe ears."""
    art = Art("Gạo nếp trong rổ tre và bông lúa chín", seed=13)
    art.cloth(ground, 0.5, "stone")
    rnd, cx, cy = art.random, 470, 520

    def place(u, v):
        a, d = u * math.tau, 300 + v * 110
        return cx + d * math.cos(a), cy + d * math.sin(a), math.degrees(a) + 90

    art.add(f'<circle cx="{cx + 36}" cy="{cy + 50}" r="424" fill="{art.shade}" opacity=".6" filter="url(#blur24)"/><circle cx="{cx}" cy="{cy}" r="416" fill="{ok(0.48, 0.08, 66)}"/>')
    art.add(art.weave(place, 7, 74, (33, 17), ((0.8, 0.09, 82), (0.75, 0.1, 78), (0.84, 0.08, 88))))
    art.add(f'<circle cx="{cx}" cy="{cy}" r="412" fill="{art.radial((0.72, "#2a1200", 0.5), (0.8, "#2a1200", 0), (0.95, "#2a1200", 0), (1, "#2a1200", 0.5))}"/>')
    art.add(f'<circle cx="{cx}" cy="{cy}" r="318" fill="{ok(0.24, 0.05, 340) if purple else ok(0.8, 0.03, 85)}"/>')
    grains = []
    for l in (0.9, 0.94, 0.97, 0.985):
        fill = art.linear((0, "#ffffff"), (0.5, ok(l, 0.018, 92)), (1, ok(l - 0.16, 0.03, 82)))
        if purple:
            fill = art.linear((0, ok(l - 0.35, 0.07, 340)), (0.5, ok(l * 3 - 2.42, 0.075, 340)), (1, ok(0.2, 0.05, 345)))
        grains.append(art.part(f'<ellipse cx="1.5" cy="3" rx="15" ry="6" fill="#7d6a48" opacity=".5"/><ellipse rx="14.5" ry="5.6" fill="{fill}"/><ellipse cx="-4" cy="-1.6" rx="6" ry="1.4" fill="#fff" opacity="{0.4 if purple else 1}"/>'))
    heap = ""
    for _ in range(1900):
        a, d = rnd.uniform(0, math.tau), 312 * math.sqrt(rnd.uniform(0, 1))
        heap += art.use(rnd.choice(grains), cx + d * math.cos(a), cy + d * math.sin(a), rnd.randrange(180))
    art.add(heap, f'<circle cx="{cx}" cy="{cy}" r="322" fill="{art.radial((0, "#fff", 0.3), (0.4, "#fff", 0), (0.75, "#5a3a10", 0.12), (1, "#3a2206", 0.6), cx=0.38, cy=0.34, r=0.72)}"/>')
    husk = art.part(f'<path d="M-17 0Q-6-10 16-2Q20 0 16 3Q-6 10-17 0Z" fill="{art.linear((0, ok(0.9, 0.12, 92)), (1, ok(0.64, 0.13, 72)))}" stroke="{ok(0.5, 0.1, 65)}" stroke-width="1"/>')
    for shift, lean in ((0, 0), (56, 7), (-50, -6)):
        out = f'<path d="M{960 + shift} 40Q{800 + shift} 300 {610 + shift * 0.6} 420" fill="none" stroke="{ok(0.7, 0.12, 96)}" stroke-width="6"/>'
        for i in range(44):
            t = i / 43
            x = (1 - t) ** 2 * (960 + shift) + 2 * t * (1 - t) * (800 + shift) + t * t * (610 + shift * 0.6)
            y = (1 - t) ** 2 * 40 + 2 * t * (1 - t) * 300 + t * t * 420
            if t > 0.3:
                out += art.use(husk, x + (14 if i % 2 else -14), y + 6, 128 + lean + (28 if i % 2 else -30) + rnd.uniform(-8, 8), 1.25)
        art.add(f'<g filter="url(#drop)">{out}</g>')
    for _ in range(34):
        art.add(art.use(rnd.choice(grains), rnd.uniform(700, 980), rnd.uniform(860, 985), rnd.randrange(180)))
    art.finish()
    return art


PICTURES = {
    "com-chay": com_chay,
    "com-chay-2": lambda: com_chay((0.3, 0.03, 60), (0.62, 0.08, 235)),
    "gao-nep": gao_nep,
    "gao-nep-2": lambda: gao_nep((0.62, 0.06, 190), True),
}
