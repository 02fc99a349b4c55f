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


def parcel(art: Art, w=210, h=130) -> str:
    """A small parcel in banana leaf with bamboo ties."""
    tone = (0.5, 0.1, 142)
    ribs = "".join(f'<path d="M{n(-w / 2 + i * 9)} {-h / 2 + 4}Q{n(-w / 2 + i * 9 + 8)} 0 {n(-w / 2 + i * 9)} {h / 2 - 4}" stroke="{ok(0.5 + art.random.uniform(-0.1, 0.12), 0.1, 140)}" stroke-width="{n(art.random.uniform(2, 4.5))}"/>' for i in range(2, int(w / 9) - 1))
    straw = ok(0.86, 0.09, 96)
    return art.part(
        f'<g filter="url(#drop)"><rect x="{-w / 2}" y="{-h / 2}" width="{w}" height="{h}" rx="34" fill="{shaded(art, tone, 0.14, 0.2, 0.3)}"/></g><g fill="none" opacity=".5">{ribs}</g>'
        f'<path d="M{-w / 2 + 8} {-h / 2 + 26}L{-w / 2 + 66} 0L{-w / 2 + 8} {h / 2 - 26}M{w / 2 - 8} {-h / 2 + 26}L{w / 2 - 66} 0L{w / 2 - 8} {h / 2 - 26}" fill="none" stroke="#08301a" stroke-width="5" opacity=".35"/>'
        f'<path d="M{-w / 2 + 30} {-h / 2 + 20}Q0 {-h / 2 + 4} {w / 2 - 40} {-h / 2 + 20}" stroke="#fff" stroke-width="9" stroke-linecap="round" fill="none" opacity=".4" filter="url(#blur4)"/>'
        + "".join(f'<path d="M{x} {-h / 2 - 1}Q{x + 9} 0 {x} {h / 2 + 1}" fill="none" stroke="#1d2a10" stroke-width="9" opacity=".4" transform="translate(3 2)"/><path d="M{x} {-h / 2 - 1}Q{x + 9} 0 {x} {h / 2 + 1}" fill="none" stroke="{straw}" stroke-width="8"/>' for x in (-34, 30))
        + f'<path d="M-32 0q-26-30-44-22M-32 0q-20 26-42 30" stroke="{straw}" stroke-width="6" fill="none" stroke-linecap="round"/>'
    )


def nem_chua() -> Art:
    """Fermented pork rolls in banana leaf, one opened."""
    art = Art("Nem chua Yên Mạc gói lá chuối", seed=71)
    art.planks((0.5, 0.055, 60), 210)
    banana_leaf(art, 560, 640, 760, 470, -14, (0.56, 0.12, 138))
    key = parcel(art)
    for x, y, t, s in ((240, 250, -12, 1.25), (520, 190, 8, 1.25), (250, 480, 14, 1.2), (800, 270, -20, 1.2)):
        art.add(art.use(key, x, y, t, s))
    pinks = [art.part(f'<path d="{blob(art, 0, 0, 13, 8, 0.3, 6)}" fill="{ok(l, c, h)}" opacity=".75"/>') for l, c, h in ((0.82, 0.06, 20), (0.92, 0.03, 40), (0.6, 0.13, 18), (0.74, 0.1, 16))]
    for x, y, t in ((560, 560, -14), (690, 690, 10), (470, 740, -30)):
        bits = scatter(art, pinks, 120, 0, 0, 116, 46, 0.6, 1.2)
        clip = art.clip('<rect x="-130" y="-56" width="260" height="112" rx="52"/>')
        art.add(f'<g transform="translate({x} {y}) rotate({t})"><g filter="url(#drop)"><rect x="-130" y="-56" width="260" height="112" rx="52" fill="{shaded(art, (0.68, 0.125, 16), 0.12, 0.2, 0.2)}"/></g><g clip-path="{clip}">{bits}<rect x="-130" y="-56" width="260" height="112" fill="{art.linear((0, "#fff", 0.32), (0.4, "#fff", 0), (1, "#4a0a10", 0.4))}"/></g><path d="M-92-34Q0-48 92-34" stroke="#fff" stroke-width="10" stroke-linecap="round" fill="none" opacity=".65" filter="url(#blur2)"/></g>')
    onion, red = greens(art)
    for x, y, t in ((540, 552, 10), (690, 684, -20), (470, 740, 0)):
        art.add(f'<g filter="url(#dropsmall)">{art.use(red, x, y, t, 1.6)}</g>')
    garlic = art.part(f'<ellipse rx="24" ry="17" fill="{shaded(art, (0.94, 0.03, 88), 0.05, 0.14)}"/><ellipse rx="10" ry="6" fill="{ok(0.86, 0.05, 92)}"/>')
    art.add("".join(f'<g filter="url(#dropsmall)">{art.use(garlic, x, y, t)}</g>' for x, y, t in ((850, 620, 20), (800, 560, -30), (880, 690, 60), (580, 830, 12))))
    chili(art, 700, 850, -8)
    art.add(art.use(leaf(art, 150, 70, (0.46, 0.12, 146)), 330, 930, 60), art.use(leaf(art, 130, 64, (0.52, 0.12, 140)), 300, 900, 10))
    art.finish()
    return art


def thit_de() -> Art:
    """Rare goat with lime: slices, sesame, lemongrass, lime leaf."""
    art = Art("Dê núi tái chanh", seed=73)
    art.cloth((0.44, 0.06, 155), 0.5, "stone")
    art.plate(500, 480, 430, (0.93, 0.015, 85), (0.5, 0.1, 250))
    lettuce = blob(art, 500, 490, 300, 285, 0.09, 22)
    art.add(f'<g filter="url(#drop)"><path d="{lettuce}" fill="{shaded(art, (0.66, 0.14, 132), 0.12, 0.16)}"/></g>')
    for r, count, size in ((205, 15, 1.0), (120, 10, 0.92), (48, 5, 0.8)):
        for i in range(count):
            a = i * math.tau / count + r
            l = art.random.uniform(0.62, 0.74)
            path = "M-84-40C-40-56 50-56 84-36C96-20 96 20 84 38C50 56-40 54-84 38C-96 20-96-20-84-40Z"
            clip = art.clip(f'<path d="{path}"/>')
            fibres = "".join(f'<path d="M{n(art.random.uniform(-90, 20))} {n(art.random.uniform(-40, 40))}q26 {n(art.random.uniform(-5, 5))} {n(art.random.uniform(34, 70))} 0" stroke="{ok(l + art.random.uniform(-0.12, 0.14), 0.06, 42)}" stroke-width="2.6"/>' for _ in range(18))
            fill = art.linear((0, ok(l + 0.04, 0.1, 18)), (0.55, ok(l, 0.085, 32)), (0.86, ok(l - 0.08, 0.075, 48)), (0.88, ok(0.84, 0.1, 80)), (1, ok(0.62, 0.12, 62)), x2=1, y2=0)
            art.add(f'<g transform="translate({n(500 + r * math.cos(a))} {n(484 + r * 0.95 * math.sin(a))}) rotate({n(math.degrees(a) + art.random.uniform(-9, 9))}) scale({size})"><g filter="url(#drop)"><path d="{path}" fill="{fill}"/></g><g clip-path="{clip}" fill="none" stroke-linecap="round"><g opacity=".7">{fibres}</g><path d="M-80 34Q0 52 84 34" stroke="#2a0e04" stroke-width="16" opacity=".35" filter="url(#blur4)"/></g><path d="M-66-32Q0-46 60-32" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".6" fill="none" filter="url(#blur2)"/></g>')
    onion, red = greens(art)
    shred = art.part(f'<path d="M-22 0Q0-6 22 2" stroke="{ok(0.42, 0.11, 148)}" stroke-width="5" fill="none" stroke-linecap="round"/>')
    lemongrass = art.part(f'<circle r="11" fill="{ok(0.93, 0.05, 110)}"/><circle r="7" fill="none" stroke="{ok(0.72, 0.09, 330)}" stroke-width="2"/><circle r="3" fill="{ok(0.8, 0.08, 120)}"/>')
    art.add(f'<g filter="url(#dropsmall)">{scatter(art, [shred], 34, 500, 470, 150, 140)}{scatter(art, [lemongrass], 16, 500, 470, 180, 170)}{scatter(art, [red], 14, 500, 470, 200, 190)}{scatter(art, sesame(art)[:2], 170, 500, 476, 270, 260)}</g>')
    for x, y, t in ((870, 830, -20), (760, 900, 30)):
        wedges = "".join(f'<path d="M0 0L{n(70 * math.cos(a + 0.06))} {n(70 * math.sin(a + 0.06))}A70 70 0 0 1 {n(70 * math.cos(a + 0.72))} {n(70 * math.sin(a + 0.72))}Z" fill="{ok(0.87, 0.13, 118)}" stroke="{ok(0.95, 0.05, 112)}" stroke-width="4"/>' for a in (i * math.tau / 8 for i in range(8)))
        art.add(f'<g transform="translate({x} {y}) rotate({t})" filter="url(#drop)"><circle r="92" fill="{ok(0.56, 0.15, 135)}"/><circle r="83" fill="{ok(0.95, 0.06, 112)}"/>{wedges}<path d="M-50-36A64 64 0 0 1 0-62" stroke="#fff" stroke-width="9" fill="none" stroke-linecap="round" opacity=".8" filter="url(#blur2)"/></g>')
    key = leaf(art, 170, 84, (0.44, 0.12, 146))
    art.add(f'<g filter="url(#drop)">{art.use(key, 120, 930, 40)}{art.use(key, 140, 930, 100, 0.9)}{art.use(key, 100, 900, -14, 0.8)}</g>')
    art.finish()
    return art


def chopsticks(art: Art, x, y, turn, length=720, tone=(0.4, 0.07, 45)) -> None:
    """A pair of chopsticks lying flat."""
    fill = shaded(art, tone, 0.16, 0.16, 0)
    tip = shaded(art, (0.72, 0.09, 72), 0.1, 0.16, 0)
    for shift, lean in ((0, 0), (34, 1.6)):
        art.add(f'<g transform="translate({x} {y + shift}) rotate({turn + lean})" filter="url(#drop)"><path d="M0-9H{length * 0.7}V9H0Z" fill="{fill}"/><path d="M{length * 0.7}-9L{length}-5V5L{length * 0.7} 9Z" fill="{tip}"/><path d="M10-4H{length * 0.68}" stroke="#fff" stroke-width="3" opacity=".45"/></g>')


def mien_luon() -> Art:
    """Glass noodles with crisp eel."""
    art = Art("Bát miến lươn", seed=74)
    art.cloth((0.55, 0.07, 30), 0.5, "grain")
    art.plate(490, 510, 420, (0.9, 0.02, 230), (0.42, 0.12, 258))
    art.add(f'<circle cx="490" cy="510" r="330" fill="{ok(0.5, 0.08, 240)}" opacity=".35"/><circle cx="490" cy="512" r="318" fill="{art.radial((0, ok(0.86, 0.1, 80)), (0.7, ok(0.76, 0.12, 72)), (1, ok(0.54, 0.11, 60)), cx=0.55, cy=0.6, r=0.6)}"/>')
    out = ""
    for _ in range(190):
        a, d, s = art.random.uniform(0, math.tau), 270 * math.sqrt(art.random.uniform(0, 1)), art.random.uniform(60, 150)
        x, y, b = 490 + d * math.cos(a), 512 + d * math.sin(a), art.random.uniform(0, math.tau)
        if math.dist((x + s * math.cos(b), y + s * math.sin(b)), (490, 512)) > 300:
            continue
        out += f'<path d="M{n(x)} {n(y)}q{n(s * 0.5 * math.cos(b + 0.9))} {n(s * 0.5 * math.sin(b + 0.9))} {n(s * math.cos(b))} {n(s * math.sin(b))}" stroke="{ok(art.random.uniform(0.8, 0.96), 0.035, 90)}" stroke-opacity=".8" stroke-width="{n(art.random.uniform(5, 8))}"/>'
    art.add(f'<g fill="none" stroke-linecap="round" filter="url(#dropsmall)">{out}</g>')
    for _ in range(34):
        a, d = art.random.uniform(0, math.tau), 165 * math.sqrt(art.random.uniform(0, 1))
        x, y, t, l = 490 + d * math.cos(a), 480 + d * 0.85 * math.sin(a), art.random.randrange(360), art.random.uniform(0.42, 0.62)
        art.add(f'<g transform="translate({n(x)} {n(y)}) rotate({t})" filter="url(#drop)"><path d="M-74 12C-40-34 40-30 78 6C70 26 54 26 44 18C20-2-24 0-48 26C-62 34-76 26-74 12Z" fill="{shaded(art, (l, 0.115, 58), 0.16, 0.2, 0.3)}"/><path d="M-58 6C-30-20 34-18 62 4" stroke="{ok(0.86, 0.1, 76)}" stroke-width="6" fill="none" stroke-linecap="round" opacity=".8"/><path d="M-50 16C-24-6 26-6 48 10" stroke="{ok(0.3, 0.07, 48)}" stroke-width="4" fill="none" opacity=".55"/></g>')
    onion, red = greens(art)
    shallot = art.part(f'<path d="M-18 4Q0-16 18 2" stroke="{ok(0.62, 0.13, 58)}" stroke-width="6" fill="none" stroke-linecap="round"/>')
    herb = leaf(art, 74, 36, (0.5, 0.14, 142))
    art.add(f'<g filter="url(#dropsmall)">{scatter(art, [shallot], 40, 490, 490, 210, 190)}{scatter(art, [onion], 34, 490, 510, 260, 250)}{scatter(art, [red], 9, 490, 500, 220, 210)}{scatter(art, [herb], 12, 520, 500, 190, 180)}</g>')
    chopsticks(art, 250, 925, -30, 800)
    art.add(f'<path d="M210 360A310 310 0 0 1 380 230" stroke="#fff" stroke-width="18" stroke-linecap="round" fill="none" opacity=".5" filter="url(#blur4)"/>')
    art.finish()
    return art


def wafer(art: Art, cx, cy, r, tone, bubbles=26, seeds=230, see=1.0) -> None:
    """One round cracker with bubbles and sesame."""
    l, c, h = tone
    path = blob(art, cx, cy, r, r, 0.018, 26)
    art.add(f'<g filter="url(#drop)"><path d="{path}" fill="{art.radial((0, ok(l + 0.05, c, h)), (0.8, ok(l, c, h)), (1, ok(l - 0.12, c + 0.02, h - 8)), cx=0.42, cy=0.4, r=0.62)}" opacity="{see}"/></g>')
    out = ""
    for _ in range(bubbles):
        a, d, k = art.random.uniform(0, math.tau), r * 0.85 * math.sqrt(art.random.uniform(0, 1)), art.random.uniform(0.07, 0.17) * r
        x, y = cx + d * math.cos(a), cy + d * math.sin(a)
        out += f'<circle cx="{n(x + k * 0.3)}" cy="{n(y + k * 0.35)}" r="{n(k)}" fill="{ok(l - 0.3, c, h - 14)}" opacity=".3"/><circle cx="{n(x)}" cy="{n(y)}" r="{n(k)}" fill="{ok(min(0.97, l + 0.08), c * 0.8, h)}" opacity=".75"/>'
    art.add(f'<g filter="url(#blur4)">{out}</g>{scatter(art, sesame(art), seeds, cx, cy, r * 0.93, r * 0.93, 0.7, 1)}')


def banh_da() -> Art:
    """Toasted sesame crackers on a bamboo tray."""
    art = Art("Bánh đa vừng nướng", seed=75)
    art.cloth((0.42, 0.06, 232), 0.5, "stone")
    tray(art, 490, 510, 440, (0.84, 0.08, 84))
    wafer(art, 400, 640, 235, (0.74, 0.11, 68))
    wafer(art, 640, 590, 235, (0.78, 0.1, 72))
    wafer(art, 450, 380, 250, (0.82, 0.1, 76))
    shard = "M0 0L120-40L150 60L60 100Z"
    art.add(f'<g transform="translate(770 820) rotate(10)" filter="url(#drop)"><path d="{shard}" fill="{ok(0.8, 0.1, 74)}"/><path d="{shard}" fill="{art.linear((0, "#fff", 0.3), (1, "#5a2500", 0.3), x2=1)}"/></g>{scatter(art, sesame(art), 26, 840, 850, 50, 40, 0.8, 1)}{scatter(art, sesame(art), 40, 170, 900, 120, 60, 0.8, 1)}')
    art.finish()
    return art


def banh_trang() -> Art:
    """Thin rice paper in layers beside herbs."""
    art = Art("Bánh tráng và rau sống", seed=76)
    art.planks((0.36, 0.045, 50), 240)
    tray(art, 430, 460, 410, (0.84, 0.085, 82))
    for i in range(9):
        x, y = 400 + i * 9 + art.random.uniform(-12, 12), 430 + i * 8 + art.random.uniform(-10, 10)
        weave = "".join(f'<path d="M{n(x - 300)} {n(y - 300 + j * 24)}L{n(x + 300)} {n(y - 240 + j * 24)}"/>' for j in range(25)) if i == 8 else ""
        clip = art.clip(f'<circle cx="{n(x)}" cy="{n(y)}" r="292"/>')
        art.add(f'<g filter="url(#dropsmall)"><circle cx="{n(x)}" cy="{n(y)}" r="300" fill="{art.radial((0, ok(0.97, 0.018, 95), 0.72), (0.85, ok(0.95, 0.02, 92), 0.78), (1, ok(0.99, 0.01, 95), 0.95), r=0.5)}"/></g><g clip-path="{clip}" stroke="#fff" stroke-width="3" opacity=".5">{weave}</g><path d="M{n(x - 250)} {n(y - 130)}A282 282 0 0 1 {n(x - 40)} {n(y - 279)}" stroke="#fff" stroke-width="8" fill="none" stroke-linecap="round" opacity=".9"/>')
    art.add(scatter(art, sesame(art)[2:], 90, 480, 500, 260, 260, 0.6, 0.9))
    for x, y, t, s in ((760, 980, -30, 1.15), (880, 960, 10, 1.2), (640, 990, -60, 1.0)):
        sprig(art, x, y, t, s, (0.5 + s * 0.04 - 0.04, 0.14, 140 + t * 0.1))
    for x, y, t in ((800, 700, 20), (900, 660, -40)):
        art.add(f'<g transform="translate({x} {y}) rotate({t})" filter="url(#drop)"><circle r="60" fill="{ok(0.78, 0.12, 135)}"/><circle r="53" fill="{ok(0.93, 0.06, 118)}"/><circle r="34" fill="{ok(0.88, 0.08, 122)}"/>{"".join(f"<ellipse cx={chr(34)}{n(24 * math.cos(a))}{chr(34)} cy={chr(34)}{n(24 * math.sin(a))}{chr(34)} rx={chr(34)}7{chr(34)} ry={chr(34)}4{chr(34)} fill={chr(34)}#f6f6d8{chr(34)}/>" for a in (i * math.tau / 7 for i in range(7)))}</g>')
    art.finish()
    return art


def keo_lac() -> Art:
    """Peanut brittle bars."""
    art = Art("Kẹo lạc", seed=77)
    art.cloth((0.56, 0.07, 195), 0.5, "stone")
    art.add(f'<g transform="rotate(-8 500 500)" filter="url(#drop)"><path d="M130 150L890 120L900 860L110 880Z" fill="{ok(0.9, 0.035, 82)}"/><path d="M130 150L890 120L900 860L110 880Z" fill="{art.linear((0, "#fff", 0.5), (1, "#8a6a3a", 0.25), x2=1)}"/></g>')
    key, seeds = peanut(art), sesame(art)[:2]
    for i, (x, y, t) in enumerate(((300, 330, -6), (330, 520, 4), (300, 710, -3), (640, 330, 5), (660, 530, -7), (640, 730, 8), (480, 440, 38))):
        w, h = 320, 140
        clip = art.clip(f'<rect x="{-w / 2}" y="{-h / 2}" width="{w}" height="{h}" rx="14"/>')
        nuts = "".join(art.use(key, -w / 2 + 26 + (k % 6) * 54 + art.random.uniform(-9, 9), -h / 2 + 28 + (k // 6) * 44 + art.random.uniform(-7, 7), art.random.randrange(180), 1.05) for k in range(18))
        art.add(f'<g transform="translate({x} {y}) rotate({t})"><g filter="url(#drop)"><rect x="{-w / 2}" y="{-h / 2 + 14}" width="{w}" height="{h}" rx="14" fill="{ok(0.42, 0.12, 52)}"/><rect x="{-w / 2}" y="{-h / 2}" width="{w}" height="{h}" rx="14" fill="{shaded(art, (0.68, 0.15, 66), 0.12, 0.16)}"/></g><g clip-path="{clip}">{nuts}{scatter(art, seeds, 60, 0, 0, w / 2, h / 2, 0.7, 1)}<rect x="{-w / 2}" y="{-h / 2}" width="{w}" height="{h}" fill="{art.linear((0, ok(0.86, 0.15, 78), 0.25), (1, ok(0.5, 0.15, 56), 0.45), x2=1)}"/></g><path d="M{-w / 2 + 16} {-h / 2 + 9}H{w / 2 - 30}" stroke="#fff8dc" stroke-width="6" stroke-linecap="round" opacity=".85" filter="url(#blur2)"/><path d="M-100-20Q-40-40 40-28" stroke="#fff" stroke-width="12" stroke-linecap="round" fill="none" opacity=".45" filter="url(#blur4)"/></g>')
    art.add(f'<g filter="url(#dropsmall)">{scatter(art, [key], 13, 860, 880, 120, 90, 0.8, 1)}{scatter(art, [key], 5, 110, 120, 80, 60, 0.8, 1)}</g>')
    art.finish()
    return art


def banh_gai() -> Art:
    """Black ramie-leaf cakes on dry banana leaf."""
    art = Art("Bánh gai nhân đỗ", seed=78)
    art.cloth((0.72, 0.05, 85), 0.5, "grain")
    banana_leaf(art, 480, 380, 860, 420, -10, (0.5, 0.07, 72))
    banana_leaf(art, 540, 680, 820, 380, 8, (0.58, 0.075, 78))
    seeds = sesame(art)[:2]
    for x, y, t, s in ((300, 350, -12, 1), (600, 300, 9, 1), (330, 640, 14, 1), (840, 470, -24, 0.92)):
        art.add(f'<g transform="translate({x} {y}) rotate({t}) scale({s})"><g filter="url(#drop)"><rect x="-130" y="-112" width="260" height="236" rx="56" fill="{ok(0.14, 0.012, 150)}"/><rect x="-130" y="-124" width="260" height="236" rx="58" fill="{art.radial((0, ok(0.44, 0.02, 170)), (0.45, ok(0.26, 0.018, 160)), (1, ok(0.15, 0.012, 150)), cx=0.32, cy=0.26, r=0.85)}"/></g>{scatter(art, seeds, 54, 0, -8, 104, 92, 0.8, 1.1)}<path d="M-92-74Q-70-104-10-106" stroke="#fff" stroke-width="17" stroke-linecap="round" fill="none" opacity=".6" filter="url(#blur4)"/><path d="M-60-60Q-30-74 20-70" stroke="#fff" stroke-width="6" stroke-linecap="round" fill="none" opacity=".55" filter="url(#blur2)"/></g>')
    bean = [art.part(f'<path d="{blob(art, 0, 0, 12, 8, 0.3, 6)}" fill="{ok(l, 0.13, h)}"/>') for l, h in ((0.88, 92), (0.82, 86), (0.74, 78), (0.93, 94))]
    bean.append(art.part(f'<path d="M-12 0L8-3L12 3Z" fill="#fff" opacity=".8"/>'))
    for x, y, t in ((600, 640, -6), (690, 800, 10)):
        clip = art.clip('<ellipse rx="92" ry="60"/>')
        art.add(f'<g transform="translate({x} {y}) rotate({t})"><g filter="url(#drop)"><path d="M-140-30Q-136-104-60-104H60Q136-104 140-30L136 60Q0 104-136 60Z" fill="{ok(0.15, 0.012, 150)}"/><rect x="-138" y="-92" width="276" height="176" rx="60" fill="{ok(0.24, 0.016, 160)}"/></g><ellipse rx="96" ry="64" fill="{ok(0.12, 0.01, 150)}"/><ellipse rx="92" ry="60" fill="{ok(0.8, 0.14, 86)}"/><g clip-path="{clip}">{scatter(art, bean, 130, 0, 0, 92, 60)}</g><ellipse rx="92" ry="60" fill="{art.linear((0, "#fff", 0.25), (1, "#5a3000", 0.35), x2=1)}"/><path d="M-104-76Q0-92 90-78" stroke="#fff" stroke-width="8" stroke-linecap="round" fill="none" opacity=".5" filter="url(#blur2)"/></g>')
    art.finish()
    return art


def banh_nhan() -> Art:
    """A bowl of small golden cakes."""
    art = Art("Bánh nhãn Hải Hậu", seed=79)
    art.room((0.68, 0.07, 205), (0.78, 0.045, 70), 620, 0.24)
    keys = [ball(art, 42, (l, 0.13, h), 0.55) for l, h in ((0.78, 74), (0.74, 70), (0.82, 78), (0.69, 64))]
    cx, cy, r = 470, 640, 300
    art.shadow(cx, cy + 200, r * 0.62, 44, 1.3)
    glaze = art.linear((0, ok(0.42, 0.1, 250)), (0.25, ok(0.7, 0.1, 245)), (0.6, ok(0.5, 0.11, 252)), (1, ok(0.26, 0.07, 258)), x2=1, y2=0.2)
    art.add(f'<ellipse cx="{cx}" cy="{cy}" rx="{r}" ry="{r * 0.3}" fill="{ok(0.3, 0.06, 255)}"/>')
    for row, (count, y, wide) in enumerate(((7, 640, 240), (6, 600, 220), (7, 590, 250), (6, 545, 200), (5, 530, 170), (4, 480, 130), (3, 470, 90), (2, 425, 40), (1, 400, 0))):
        for i in range(count):
            x = cx + (0 if count == 1 else (i / (count - 1) * 2 - 1) * wide) + art.random.uniform(-8, 8)
            art.add(f'<g filter="url(#dropsmall)">{art.use(art.random.choice(keys), x, y + art.random.uniform(-7, 7) + abs(x - cx) * 0.1, 0, art.random.uniform(0.95, 1.1))}</g>')
    for i in range(9):
        x = cx + (i - 4) * 62
        art.add(f'<g filter="url(#dropsmall)">{art.use(keys[i % 4], x, cy + 26 + (16 - (i - 4) ** 2) * 1.9, 0, 1.06)}</g>')
    side = f"M{cx - r} {cy}C{cx - r} {cy + 130} {cx - 180} {cy + 196} {cx - 130} {cy + 206}H{cx + 130}C{cx + 180} {cy + 196} {cx + r} {cy + 130} {cx + r} {cy}A{r} {r * 0.3} 0 0 1 {cx - r} {cy}Z"
    dots = "".join(f'<path d="M{cx - 240 + i * 80} {n(cy + 128 - abs(i - 3) * 9)}q-24-46 0-64q24 18 0 64Z"/>' for i in range(7))
    art.add(f'<path d="{side}" fill="{glaze}"/><g fill="#fff" opacity=".5">{dots}</g><path d="M{cx - r} {cy}A{r} {r * 0.3} 0 0 0 {cx + r} {cy}" fill="none" stroke="{ok(0.93, 0.02, 240)}" stroke-width="12"/><path d="M{cx - 262} {cy + 60}Q{cx - 240} {cy + 130} {cx - 180} {cy + 170}" stroke="#fff" stroke-width="18" stroke-linecap="round" fill="none" opacity=".6" filter="url(#blur4)"/>')
    for x, y, s in ((800, 850, 1.15), (878, 900, 1.1), (760, 920, 1.2), (150, 900, 1.15)):
        art.shadow(x, y + 34, 40, 10)
        art.add(art.use(keys[int(x) % 4], x, y, 0, s))
    art.finish()
    art.crop = (70, 130, 860, 860)
    return art


def keo_siu_chau() -> Art:
    """Nam Định peanut sweets dusted white in a wooden box."""
    art = Art("Kẹo sìu châu Nam Định", seed=80)
    art.cloth((0.46, 0.1, 18), 0.5, "grain")
    board(art, 490, 500, 780, 720, (0.5, 0.07, 50), -5, 26)
    nut, powder = peanut(art), ball(art, 5, (0.97, 0.01, 90), 0.2, 0.05)
    art.add('<g transform="rotate(-5 490 500)">')
    art.add(f'<rect x="136" y="176" width="708" height="648" rx="10" fill="{ok(0.27, 0.05, 45)}"/><rect x="136" y="176" width="708" height="60" fill="{art.linear((0, "#000", 0.5), (1, "#000", 0))}"/>')
    for row in range(5):
        for column in range(4):
            x, y, t = 226 + column * 176 + art.random.uniform(-6, 6), 240 + row * 126 + art.random.uniform(-6, 6), art.random.uniform(-9, 9)
            w, h = 154, 102
            clip = art.clip(f'<rect x="{-w / 2}" y="{-h / 2}" width="{w}" height="{h}" rx="28"/>')
            nuts = "".join(art.use(nut, art.random.uniform(-60, 60), art.random.uniform(-36, 36), art.random.randrange(180), 0.85) for _ in range(7))
            dust = scatter(art, [powder], 70, 0, 0, w * 0.5, h * 0.5, 0.5, 2.1)
            art.add(f'<g transform="translate({n(x)} {n(y)}) rotate({n(t)})"><g filter="url(#drop)"><rect x="{-w / 2}" y="{-h / 2}" width="{w}" height="{h}" rx="28" fill="{shaded(art, (0.9, 0.045, 82), 0.08, 0.16)}"/></g><g clip-path="{clip}"><g opacity=".75">{nuts}</g><g opacity=".75">{dust}</g><rect x="{-w / 2}" y="{-h / 2}" width="{w}" height="{h}" fill="{art.linear((0, "#fff", 0.5), (0.5, "#fff", 0.1), (1, "#5a3a10", 0.25), x2=1)}"/></g></g>')
    art.add("</g>", f'<g opacity=".8">{scatter(art, [powder], 130, 880, 880, 130, 100, 0.4, 1.3)}</g>', f'<g filter="url(#drop)">{scatter(art, [nut], 6, 880, 880, 90, 70, 1, 1.2)}</g>')
    art.finish()
    return art


def ca_kho() -> Art:
    """Vũ Đại fish braised in a clay pot."""
    art = Art("Niêu cá kho làng Vũ Đại", seed=81)
    art.room((0.5, 0.08, 48), (0.4, 0.04, 50), 600, 0.26)
    x = 450
    art.add(f'<ellipse cx="{x}" cy="890" rx="360" ry="60" fill="{ok(0.62, 0.2, 42)}" opacity=".35" filter="url(#blur24)"/>')
    for i in range(9):
        ex, ey = x - 330 + i * 84, 900 + (i % 3) * 14
        art.add(f'<g filter="url(#dropsmall)"><path d="{blob(art, ex, ey, 46, 26, 0.2, 8)}" fill="{ok(0.2, 0.02, 40)}"/><path d="{blob(art, ex - 6, ey - 8, 24, 9, 0.3, 7)}" fill="{ok(0.66, 0.21, 40)}" filter="url(#blur4)"/></g>')
    lathe(art, x, [(540, 322), (600, 350), (700, 352), (800, 300), (880, 210)], (0.42, 0.075, 42), 0.22, 0.1)
    art.add(f'<g filter="url(#rough)" opacity=".35"><path d="M{x - 300} 840Q{x} 900 {x + 260} 830L{x + 190} 890H{x - 190}Z" fill="#140a06"/></g>')
    for s in (-1, 1):
        art.add(f'<path d="M{x + s * 340} 610C{x + s * 420} 600 {x + s * 424} 690 {x + s * 346} 690" fill="none" stroke="{ok(0.36 if s > 0 else 0.5, 0.07, 42)}" stroke-width="30" stroke-linecap="round"/>')
    art.add(f'<ellipse cx="{x}" cy="540" rx="330" ry="120" fill="{ok(0.5, 0.08, 46)}"/><ellipse cx="{x}" cy="546" rx="296" ry="100" fill="{ok(0.2, 0.05, 35)}"/>')
    clip = art.clip(f'<ellipse cx="{x}" cy="556" rx="292" ry="96"/>')
    art.add(f'<g clip-path="{clip}"><ellipse cx="{x}" cy="562" rx="290" ry="94" fill="{art.radial((0, ok(0.5, 0.14, 48)), (1, ok(0.24, 0.08, 36)), cx=0.4, cy=0.4)}"/>')
    for fx, fy, t in ((300, 560, -8), (470, 530, 4), (610, 574, 10), (430, 596, -4), (560, 628, 6), (270, 610, 6)):
        art.add(f'<g transform="translate({fx} {fy}) rotate({t})" filter="url(#drop)"><path d="M-104-18C-80-56 70-60 108-18C116 12 80 38 0 40C-84 38-116 12-104-18Z" fill="{shaded(art, (0.42, 0.11, 46), 0.16, 0.18, 0.2)}"/><path d="M-90-14Q-40-44 90-22" stroke="{ok(0.72, 0.14, 62)}" stroke-width="8" fill="none" stroke-linecap="round" opacity=".75" filter="url(#blur2)"/><path d="M-70 8Q0-6 84 8M-60 22Q0 12 70 22" stroke="{ok(0.24, 0.06, 38)}" stroke-width="5" fill="none" opacity=".6"/><ellipse cx="-30" cy="-26" rx="34" ry="7" fill="#fff" opacity=".55" filter="url(#blur2)"/></g>')
    ginger = art.part(f'<ellipse rx="26" ry="15" fill="{ok(0.78, 0.1, 82)}"/><ellipse rx="19" ry="10" fill="{ok(0.86, 0.09, 88)}"/>')
    art.add(scatter(art, [ginger], 7, x, 570, 210, 60, 0.9, 1.2, 60), "</g>")
    art.add(f'<path d="M{x - 326} 548A330 120 0 0 0 {x + 326} 548" fill="none" stroke="{ok(0.62, 0.08, 48)}" stroke-width="15"/>')
    chili(art, 420, 520, 12)
    onion, red = greens(art)
    art.add(f'<g filter="url(#dropsmall)">{scatter(art, [onion], 12, x, 560, 220, 50)}</g>')
    for k in range(3):
        art.add(f'<path d="M{x - 110 + k * 110} 430C{x - 150 + k * 110} 340 {x - 60 + k * 110} 300 {x - 100 + k * 112} 190" fill="none" stroke="#fff" stroke-width="24" stroke-linecap="round" opacity=".15" filter="url(#blur14)"/>')
    art.finish()
    art.crop = (30, 110, 880, 880)
    return art


def banh_cuon() -> Art:
    """Steamed rice rolls."""
    art = Art("Bánh cuốn", seed=82)
    art.cloth((0.5, 0.08, 145), 0.5, "grain")
    art.plate(450, 460, 410, (0.88, 0.03, 230), (0.46, 0.12, 255))
    pork = [art.part(f'<path d="{blob(art, 0, 0, 20, 11, 0.3, 7)}" fill="{ok(l, 0.06, 40)}"/>') for l in (0.42, 0.52, 0.34)]
    for i in range(7):
        y, w = 250 + i * 68, 410 + 110 * math.sin(math.pi * (i + 0.8) / 7.6)
        x = 450 - w / 2 + art.random.uniform(-10, 10)
        clip = art.clip(f'<rect x="{n(x)}" y="{y - 44}" width="{n(w)}" height="88" rx="40"/>')
        fold = "".join(f'<path d="M{n(x + 30)} {n(y - 20 + j * 17)}Q{n(x + w / 2)} {n(y - 30 + j * 17 + art.random.uniform(-9, 9))} {n(x + w - 30)} {n(y - 20 + j * 17)}" stroke="#b8ad9a" stroke-width="3" opacity=".4"/>' for j in range(3))
        art.add(f'<g filter="url(#drop)"><rect x="{n(x)}" y="{y - 44}" width="{n(w)}" height="88" rx="40" fill="{ok(0.95, 0.012, 90)}"/></g><g clip-path="{clip}"><g opacity=".28" filter="url(#blur4)">{scatter(art, pork, 24, 450, y, w * 0.42, 24)}</g><g fill="none">{fold}</g><rect x="{n(x)}" y="{y - 44}" width="{n(w)}" height="88" fill="{art.linear((0, "#fff", 0.85), (0.4, "#fff", 0.1), (1, "#7a7264", 0.45))}"/></g><path d="M{n(x + 46)} {y - 26}H{n(x + w * 0.6)}" stroke="#fff" stroke-width="12" stroke-linecap="round" opacity=".9" filter="url(#blur2)"/>')
    shallots = [art.part(f'<path d="M-20 4Q0-16 20 3Q2-4-20 4Z" fill="{ok(l, 0.13, h)}" stroke="{ok(l - 0.06, 0.13, h)}" stroke-width="4" stroke-linejoin="round"/>') for l, h in ((0.5, 50), (0.6, 56), (0.68, 62), (0.42, 45))]
    art.add(f'<g filter="url(#dropsmall)">{scatter(art, shallots, 92, 450, 440, 150, 170, 0.7, 1.05)}</g>')
    sprig(art, 250, 860, 35, 0.8)
    slice_ = art.part(f'<ellipse cx="2" cy="8" rx="72" ry="58" fill="{ok(0.62, 0.08, 50)}"/><ellipse rx="72" ry="58" fill="{ok(0.74, 0.1, 52)}"/><ellipse rx="64" ry="50" fill="{shaded(art, (0.87, 0.045, 50), 0.06, 0.1)}"/><ellipse cx="-20" cy="-18" rx="18" ry="9" fill="#fff" opacity=".4"/>')
    for x, y, t in ((640, 690, 0), (560, 740, 20), (470, 762, -10)):
        art.add(f'<g filter="url(#drop)">{art.use(slice_, x, y, t)}</g>')
    art.cup(820, 810, 165, (0.95, 0.012, 90), (0.68, 0.15, 62))
    onion, red = greens(art)
    art.add(scatter(art, [red], 8, 820, 812, 90, 90, 0.8, 1.1))
    chopsticks(art, 560, 60, 22, 560)
    art.finish()
    return art


def gio_cha() -> Art:
    """A pork sausage in banana leaf with cut slices."""
    art = Art("Giò lụa gói lá chuối", seed=83)
    art.cloth((0.68, 0.06, 245), 0.5, "grain")
    board(art, 500, 520, 880, 640, (0.7, 0.075, 68), -6, 60)
    w, h = 560, 200
    ribs = "".join(f'<path d="M{n(-w / 2 + i * 11)} {-h / 2}Q{n(-w / 2 + i * 11 + 22)} 0 {n(-w / 2 + i * 11)} {h / 2}" stroke="{ok(0.48 + art.random.uniform(-0.1, 0.12), 0.1, 140)}" stroke-width="{n(art.random.uniform(2, 6))}"/>' for i in range(1, 51))
    clip = art.clip(f'<rect x="{-w / 2}" y="{-h / 2}" width="{w}" height="{h}" rx="50"/>')
    tie = "".join(f'<path d="M{x} {-h / 2}Q{x + 16} 0 {x} {h / 2}" stroke="{ok(0.86, 0.08, 92)}" stroke-width="9" fill="none"/><path d="M{x + 6} {-h / 2}Q{x + 22} 0 {x + 6} {h / 2}" stroke="#10240f" stroke-width="4" fill="none" opacity=".4"/>' for x in (-190, -90, 10, 110))
    art.add(f'<g transform="translate(400 350) rotate(-10)"><g filter="url(#drop)"><rect x="{-w / 2}" y="{-h / 2}" width="{w}" height="{h}" rx="50" fill="{shaded(art, (0.5, 0.1, 142), 0.12, 0.26, 0)}"/></g><g clip-path="{clip}"><g fill="none" opacity=".55">{ribs}</g><rect x="{-w / 2}" y="{-h / 2}" width="{w}" height="{h}" fill="{art.linear((0, "#fff", 0.28), (0.35, "#fff", 0), (1, "#04160c", 0.55))}"/>{tie}</g><path d="M-220-62H120" stroke="#fff" stroke-width="14" stroke-linecap="round" opacity=".4" filter="url(#blur4)"/>'
            f'<ellipse cx="{w / 2 - 26}" rx="62" ry="{h / 2}" fill="{ok(0.42, 0.09, 142)}"/><ellipse cx="{w / 2 - 22}" rx="52" ry="{h / 2 - 12}" fill="{shaded(art, (0.88, 0.035, 50), 0.06, 0.12)}"/></g>')
    pores = [art.part(f'<ellipse rx="6" ry="4" fill="{ok(0.74, 0.05, 48)}" opacity=".6"/>'), art.part('<ellipse rx="4" ry="3" fill="#fff" opacity=".6"/>')]
    for x, y, t in ((330, 680, 0), (450, 650, 0), (575, 630, 0), (700, 610, 0)):
        art.add(f'<g filter="url(#drop)"><ellipse cx="{x + 14}" cy="{y + 14}" rx="118" ry="112" fill="{ok(0.68, 0.06, 50)}"/><ellipse cx="{x}" cy="{y}" rx="118" ry="112" fill="{ok(0.78, 0.055, 60)}"/><ellipse cx="{x}" cy="{y}" rx="112" ry="106" fill="{shaded(art, (0.9, 0.032, 46), 0.06, 0.1)}"/></g>{scatter(art, pores, 46, x, y, 98, 92, 0.6, 1.2)}<ellipse cx="{x - 40}" cy="{y - 50}" rx="44" ry="20" fill="#fff" opacity=".4" filter="url(#blur4)"/>')
    pepper = ball(art, 8, (0.25, 0.02, 60), 0.4)
    art.add(f'<g filter="url(#dropsmall)">{scatter(art, [pepper], 26, 800, 880, 110, 60, 0.7, 1.1)}</g>')
    sprig(art, 170, 960, 40, 0.9)
    art.cup(880, 770, 105, (0.9, 0.02, 90), (0.55, 0.14, 52))
    art.finish()
    return art


def dau_phu() -> Art:
    """Fresh tofu on a leaf with soy."""
    art = Art("Đậu phụ và bát tương", seed=84)
    art.room((0.6, 0.07, 145), (0.66, 0.05, 62), 590, 0.26)
    art.add(f'<g filter="url(#drop)"><path d="M60 780C200 690 640 650 860 720C900 760 820 860 600 890C380 915 150 900 60 780Z" fill="{shaded(art, (0.5, 0.11, 142), 0.12, 0.14)}"/><path d="M80 782Q460 730 850 730" stroke="{ok(0.7, 0.1, 130)}" stroke-width="8" fill="none" opacity=".8"/></g>')
    soy = (0.94, 0.022, 92)
    for x, y in ((230, 610), (420, 600), (130, 680), (320, 690), (510, 680), (270, 520), (405, 500)):
        block(art, x, y, 170, 100, 96, soy)
    pores = [art.part('<ellipse rx="5" ry="3" fill="#b0a488" opacity=".4"/>')]
    art.add(scatter(art, pores, 70, 400, 735, 260, 44, 0.5, 1.2))
    bowl(art, 770, 820, 140, (0.9, 0.02, 85), (0.56, 0.12, 62))
    onion, red = greens(art)
    art.add(scatter(art, [onion], 6, 770, 826, 80, 14, 0.7, 0.9))
    sprig(art, 140, 950, 70, 0.7)
    bean = ball(art, 15, (0.84, 0.08, 88), 0.6)
    art.add(f'<g filter="url(#dropsmall)">{scatter(art, [bean], 22, 500, 930, 150, 26, 0.8, 1.1)}</g>')
    art.finish()
    art.crop = (60, 130, 860, 860)
    return art


PICTURES = {
    "com-chay": com_chay,
    "com-chay-2": lambda: com_chay((0.3, 0.03, 60), (0.62, 0.08, 235)),
    "gao-nep": gao_nep,
    "gao-nep-2": lambda: gao_nep((0.62, 0.06, 190), True),
    "nem-chua": nem_chua,
    "thit-de": thit_de,
    "mien-luon": mien_luon,
    "banh-da": banh_da,
    "banh-trang": banh_trang,
    "keo-lac": keo_lac,
    "banh-gai": banh_gai,
    "banh-nhan": banh_nhan,
    "keo-siu-chau": keo_siu_chau,
    "ca-kho": ca_kho,
    "banh-cuon": banh_cuon,
    "gio-cha": gio_cha,
    "dau-phu": dau_phu,
}
