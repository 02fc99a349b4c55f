"""Trees and flowers."""
# ruff: noqa: E501, F541

import math

from art.kit import Art, n, ok
from art.parts import *  # noqa: F403


def bon_sai(wall=(0.86, 0.03, 70), table=(0.6, 0.045, 58), pot=(0.46, 0.09, 226)) -> Art:
    """A trained tree in a glazed pot, as in the ornamental villages of the delta."""
    art = Art("Cây sanh thế trong chậu gốm", seed=37)
    art.room(wall, table, 730, 0.2)
    art.shadow(490, 902, 250, 34)
    glaze = art.linear((0, ok(pot[0] - 0.1, pot[1], pot[2])), (0.22, ok(pot[0] + 0.14, pot[1], pot[2])), (0.55, ok(*pot)), (1, ok(pot[0] - 0.22, pot[1] - 0.04, pot[2])), x2=1, y2=0.15)
    trunk = "M400 770C420 690 520 680 540 610C556 550 450 530 440 450C432 392 486 360 520 300C500 380 500 420 522 456C560 520 640 540 620 630C606 700 560 720 580 770Z"
    art.add(f'<path d="{trunk}" fill="{art.linear((0, ok(0.66, 0.05, 62)), (0.45, ok(0.48, 0.05, 55)), (1, ok(0.28, 0.035, 50)), x2=1, y2=0)}"/><path d="M560 560C620 540 690 540 740 500M450 470C400 440 340 440 290 410M500 360C560 330 600 330 640 296" fill="none" stroke="{ok(0.42, 0.045, 55)}" stroke-width="22" stroke-linecap="round"/>')
    bark = "".join(f'<path d="M{n(art.random.uniform(420, 600))} {n(art.random.uniform(400, 760))}q{n(art.random.uniform(-12, 12))} 24 {n(art.random.uniform(-10, 16))} 54"/>' for _ in range(70))
    art.add(f'<g clip-path="{art.clip(f"<path d={chr(34)}{trunk}{chr(34)}/>")}" fill="none" stroke="{ok(0.26, 0.03, 50)}" stroke-width="4" stroke-linecap="round" opacity=".6">{bark}</g>')
    leaves = []
    for l in (0.3, 0.38, 0.47, 0.56, 0.66, 0.74):
        leaves.append(art.part(f'<path d="M-13 0Q-2-11 15 0Q-2 10-13 0Z" fill="{ok(l, 0.1 + (l - 0.3) * 0.12, 146 - (l - 0.3) * 40)}"/><path d="M-11 0H13" stroke="{ok(l + 0.1, 0.1, 135)}" stroke-width="1.4"/>'))
    for cx, cy, rx, ry in ((270, 400, 150, 72), (760, 480, 150, 76), (470, 330, 150, 66), (660, 280, 140, 70), (510, 200, 170, 88)):
        out = f'<ellipse cx="{cx}" cy="{cy + 12}" rx="{rx * 0.92}" ry="{ry * 0.8}" fill="{ok(0.27, 0.06, 155)}"/>'
        spots = []
        for _ in range(330):
            a, d = art.random.uniform(0, math.tau), math.sqrt(art.random.uniform(0, 1))
            spots.append((cx + rx * d * math.cos(a), cy + ry * d * math.sin(a), (-0.55 * math.cos(a) - 0.9 * math.sin(a)) * d))
        for x, y, light in sorted(spots, key=lambda s: s[2]):
            out += art.use(leaves[max(0, min(5, int(2.4 + light * 2.6 + art.random.uniform(-0.8, 0.9))))], x, y, art.random.randrange(360))
        art.add(f'<g filter="url(#drop)">{out}</g>')
    moss = "".join(f'<circle cx="{n(art.random.uniform(290, 690))}" cy="{n(art.random.uniform(758, 782))}" r="{n(art.random.uniform(8, 18))}" fill="{ok(art.random.uniform(0.42, 0.6), 0.1, 135)}"/>' for _ in range(120))
    art.add(f'<g>{moss}</g><path d="M264 776H716L676 890Q672 900 656 900H324Q308 900 304 890Z" fill="{glaze}"/><rect x="246" y="768" width="488" height="34" rx="12" fill="{glaze}"/><path d="M262 778H560" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".6" filter="url(#blur2)"/><path d="M318 818L340 884" stroke="#fff" stroke-width="16" stroke-linecap="round" opacity=".4" filter="url(#blur4)"/><rect x="330" y="896" width="60" height="16" rx="6" fill="{ok(0.26, 0.05, 228)}"/><rect x="590" y="896" width="60" height="16" rx="6" fill="{ok(0.22, 0.05, 228)}"/>')
    art.finish()
    art.crop = (70, 70, 880, 880)
    return art


def side_lotus(art: Art, x, y, size, white=False, bud=False, hue=358) -> None:
    """A lotus seen from the side."""
    if white:
        petal = art.petal(150 * size, 84 * size, ok(0.9, 0.06, 118), ok(0.96, 0.015, 100), ok(0.94, 0.03, 0))
    else:
        petal = art.petal(150 * size, 84 * size, ok(0.95, 0.03, 40), ok(0.83, 0.11, hue), ok(0.62, 0.19, hue))
    back = ((-16, 0.92), (16, 0.92), (0, 1)) if bud else ((-78, 0.84), (76, 0.84), (-50, 0.96), (48, 0.96), (-25, 1), (25, 1), (0, 1.04))
    for angle, s in back:
        art.add(f'<g filter="url(#dropsmall)">{art.use(petal, x, y, angle, s)}</g>')
    for angle in (-9, 9) if bud else (-56, 56, -32, 32, 0):
        art.add(f'<g filter="url(#dropsmall)">{art.use(petal, x, n_round(y + 8 * size), angle, 0.74)}</g>')


def n_round(value: float) -> float:
    return round(value, 1)


def hoa_sen(wall=(0.62, 0.055, 168), table=(0.78, 0.04, 78), clay=(0.62, 0.1, 42), white=False) -> Art:
    """Fresh lotus in a vase."""
    art = Art("Bó sen trong bình gốm", seed=131)
    art.room(wall, table, 700, 0.26)
    stems = ((480, 330, 250, 240), (480, 330, 470, 190), (480, 330, 690, 250), (500, 400, 360, 380), (500, 400, 600, 400), (470, 400, 180, 420), (500, 400, 790, 440))
    for x0, _, x1, y1 in stems:
        art.add(f'<path d="M{480 + (x1 - 480) * 0.1:.0f} 600Q{480 + (x1 - 480) * 0.3:.0f} {y1 + 180} {x1} {y1}" stroke="{ok(0.5, 0.1, 146)}" stroke-width="13" fill="none" stroke-linecap="round"/><path d="M{476 + (x1 - 480) * 0.1:.0f} 600Q{476 + (x1 - 480) * 0.3:.0f} {y1 + 180} {x1 - 4} {y1}" stroke="{ok(0.72, 0.1, 138)}" stroke-width="4" fill="none" stroke-linecap="round"/>')
    for px, py, rx, ry, t in ((190, 420, 150, 84, -24), (800, 430, 140, 76, 22), (560, 250, 120, 60, -8)):
        ribs = "".join(f'<path d="M0 0Q{n(rx * 0.5 * math.cos(a + 0.1))} {n(ry * 0.5 * math.sin(a + 0.1))} {n(rx * 0.95 * math.cos(a))} {n(ry * 0.95 * math.sin(a))}"/>' for a in (i * math.tau / 16 for i in range(16)))
        fill = art.radial((0, ok(0.7, 0.1, 142)), (0.6, ok(0.54, 0.1, 150)), (1, ok(0.36, 0.07, 158)), cx=0.36, cy=0.28, r=0.8)
        art.add(f'<g transform="translate({px} {py}) rotate({t})" filter="url(#drop)"><ellipse rx="{rx}" ry="{ry}" fill="{fill}"/><g fill="none" stroke="{ok(0.8, 0.08, 140)}" stroke-width="3" opacity=".5">{ribs}</g></g>')
    side_lotus(art, 690, 290, 0.95, white)
    side_lotus(art, 250, 280, 1.0, white)
    side_lotus(art, 470, 240, 1.15, white)
    side_lotus(art, 170, 420, 0.66, white, True)
    side_lotus(art, 800, 440, 0.7, white, True)
    side_lotus(art, 610, 440, 1.1, white)
    side_lotus(art, 370, 440, 1.3, white)
    lathe(art, 480, [(560, 92), (590, 84), (640, 96), (720, 160), (800, 176), (870, 140), (910, 100)], clay, 0.5, 0.12)
    art.add(f'<path d="M338 {740}Q480 790 622 740M330 770Q480 826 630 770" fill="none" stroke="{ok(clay[0] + 0.16, clay[1] * 0.7, clay[2])}" stroke-width="6" opacity=".7"/><path d="M388 562A92 16 0 0 0 572 562" fill="none" stroke="{ok(clay[0] + 0.14, clay[1], clay[2])}" stroke-width="9"/>')
    petal = art.petal(120, 72, ok(0.95, 0.03, 40), ok(0.93 if white else 0.84, 0.02 if white else 0.1, 358), ok(0.92 if white else 0.66, 0.03 if white else 0.17, 358))
    art.add(f'<g filter="url(#drop)">{art.use(petal, 800, 930, 74)}{art.use(petal, 170, 936, -50, 0.8)}</g>')
    art.finish()
    art.crop = (50, 60, 900, 900)
    return art


def crown(art: Art, cx, cy, rx, ry, count, tones, size=1.0) -> None:
    """A clipped mass of leaves, lit from the upper left."""
    out = f'<ellipse cx="{cx}" cy="{cy + ry * 0.12}" rx="{rx * 0.94}" ry="{ry * 0.86}" fill="{ok(0.27, 0.06, 152)}"/>'
    spots = []
    for _ in range(count):
        a, d = art.random.uniform(0, math.tau), math.sqrt(art.random.uniform(0, 1))
        spots.append((cx + rx * d * math.cos(a), cy + ry * d * math.sin(a), (-0.55 * math.cos(a) - 0.9 * math.sin(a)) * d))
    last = len(tones) - 1
    for x, y, light in sorted(spots, key=lambda s: s[2]):
        out += art.use(tones[max(0, min(last, int(last * 0.46 + light * 2.6 + art.random.uniform(-0.8, 0.9))))], x, y, art.random.randrange(360), size)
    art.add(f'<g filter="url(#drop)">{out}</g>')


def leaf_tones(art: Art, hue=146.0) -> list[str]:
    return [art.part(f'<path d="M-13 0Q-2-11 15 0Q-2 10-13 0Z" fill="{ok(l, 0.1 + (l - 0.3) * 0.12, hue - (l - 0.3) * 40)}"/><path d="M-11 0H13" stroke="{ok(l + 0.1, 0.1, hue - 11)}" stroke-width="1.4"/>') for l in (0.3, 0.38, 0.47, 0.56, 0.66, 0.74)]


def quat() -> Art:
    """A kumquat tree full of fruit."""
    art = Art("Cây quất sai quả", seed=132)
    art.room((0.56, 0.13, 25), (0.7, 0.05, 62), 730, 0.24)
    tones = leaf_tones(art, 142)
    art.add(f'<path d="M470 760C480 680 460 600 490 500L520 500C530 600 514 680 530 760Z" fill="{art.linear((0, ok(0.62, 0.05, 62)), (1, ok(0.3, 0.04, 50)), x2=1, y2=0)}"/>')
    fruit = [ball(art, 24, (l, 0.18, h), 0.75, 0.24) for l, h in ((0.76, 66), (0.72, 60), (0.8, 72))]
    for cx, cy, rx, ry, count in ((500, 560, 290, 110, 520), (500, 430, 260, 120, 520), (500, 300, 210, 120, 430), (500, 180, 140, 110, 300)):
        crown(art, cx, cy, rx, ry, count, tones, 1.35)
        spots = []
        for _ in range(int(rx / 8)):
            a, d = art.random.uniform(0, math.tau), math.sqrt(art.random.uniform(0.05, 0.86))
            spots.append((cx + rx * d * math.cos(a), cy + ry * d * math.sin(a)))
        art.add(f'<g filter="url(#dropsmall)">{"".join(art.use(art.random.choice(fruit), x, y, 0, art.random.uniform(0.85, 1.15)) for x, y in spots)}</g>')
        art.add(f'<g>{scatter(art, tones[3:], 40, cx, cy, rx * 0.9, ry * 0.9, 1.1, 1.5)}</g>')
    lathe(art, 500, [(752, 210), (772, 214), (800, 190), (880, 166), (930, 130)], (0.42, 0.11, 258), 0.5, 0.1)
    art.add(f'<ellipse cx="500" cy="752" rx="208" ry="30" fill="{ok(0.3, 0.04, 55)}"/><path d="M292 752A208 30 0 0 0 708 752" fill="none" stroke="{ok(0.93, 0.02, 240)}" stroke-width="10"/><path d="M330 830q28-40 56 0t56 0 56 0 56 0 56 0 56 0" fill="none" stroke="#fff" stroke-width="6" opacity=".7"/>')
    art.finish()
    art.crop = (60, 60, 890, 890)
    return art


def hoa_dao() -> Art:
    """A branch of peach blossom in a vase."""
    art = Art("Cành đào phai", seed=133)
    art.room((0.78, 0.06, 195), (0.5, 0.05, 42), 720, 0.2)
    wood = ok(0.36, 0.045, 45)
    limbs = [[(470, 700), (450, 560), (500, 430), (440, 300), (480, 150)], [(470, 600), (360, 480), (300, 360), (190, 280)], [(490, 460), (600, 380), (640, 260), (760, 180)], [(450, 340), (360, 260), (330, 150)], [(620, 330), (720, 330), (830, 290)], [(350, 460), (240, 460), (140, 400)], [(500, 420), (560, 500), (690, 480)]]
    for i, limb in enumerate(limbs):
        art.add(f'<path d="{smooth(limb)}" fill="none" stroke="{wood}" stroke-width="{24 - i * 2.2}" stroke-linecap="round" filter="url(#dropsmall)"/><path d="{smooth([(x - 4, y - 3) for x, y in limb])}" fill="none" stroke="{ok(0.56, 0.05, 50)}" stroke-width="{n(6 - i * 0.4)}" stroke-linecap="round"/>')
    kinds = []
    for l, c in ((0.84, 0.09), (0.8, 0.12), (0.88, 0.07)):
        p = art.petal(34, 36, ok(0.66, 0.16, 8), ok(l, c, 6), ok(min(0.95, l + 0.08), c * 0.6, 6), pointed=0.45, veins=3)
        inner = "".join(art.use(p, 0, 0, k * 72) for k in range(5)) + "".join(f'<path d="M0 0L{n(15 * math.cos(a))} {n(15 * math.sin(a))}" stroke="{ok(0.6, 0.17, 8)}" stroke-width="1.5"/><circle cx="{n(16 * math.cos(a))}" cy="{n(16 * math.sin(a))}" r="2.4" fill="{ok(0.88, 0.14, 88)}"/>' for a in (j * math.tau / 11 for j in range(11)))
        kinds.append(art.part(f'<g filter="url(#dropsmall)">{inner}</g>'))
    bud = ball(art, 11, (0.68, 0.16, 8), 0.5)
    young = leaf(art, 44, 16, (0.62, 0.13, 135))
    for limb in limbs:
        for (x0, y0), (x1, y1) in zip(limb, limb[1:]):
            for k in range(5):
                t = k / 5 + art.random.uniform(0, 0.15)
                x, y = x0 + (x1 - x0) * t + art.random.uniform(-34, 34), y0 + (y1 - y0) * t + art.random.uniform(-34, 34)
                if y > 620:
                    continue
                what = art.random.random()
                art.add(art.use(bud, x, y) if what < 0.22 else art.use(young, x, y, art.random.randrange(360)) if what < 0.34 else art.use(art.random.choice(kinds), x, y, art.random.randrange(72), art.random.uniform(0.85, 1.25)))
        art.add(art.use(kinds[0], *limb[-1], 0, 1.1))
    lathe(art, 470, [(610, 64), (640, 56), (690, 70), (760, 140), (840, 164), (900, 130), (930, 100)], (0.9, 0.02, 220), 0.6, 0.12)
    blue = ok(0.46, 0.13, 258)
    art.add(f'<g fill="none" stroke="{blue}" stroke-width="6" stroke-linecap="round"><path d="M406 612A64 12 0 0 0 534 612M352 770Q470 810 588 770M346 900Q470 944 596 900"/><path d="M380 870C400 810 440 850 430 886M430 860C460 800 500 830 494 880M494 850C520 810 556 830 560 870M410 830q20-20 40 0M520 826q20-20 40 0" stroke-width="4.5"/></g>')
    fallen = art.petal(34, 36, ok(0.66, 0.16, 8), ok(0.84, 0.09, 6), ok(0.92, 0.05, 6), pointed=0.45, veins=3)
    art.add(f'<g filter="url(#dropsmall)">{scatter(art, [fallen], 11, 700, 930, 220, 40, 0.8, 1.1)}</g>')
    art.finish()
    art.crop = (60, 90, 880, 880)
    return art


def cay_canh_vi_khe() -> Art:
    """A Vị Khê tree with clipped round pads, in a stone pot."""
    art = Art("Cây cảnh Vị Khê", seed=134)
    art.room((0.72, 0.09, 65), (0.62, 0.03, 100), 740, 0.2)
    trunk = smooth([(440, 790), (400, 700), (470, 620), (600, 560), (590, 470), (450, 420), (420, 330), (490, 230)])
    art.add(f'<path d="{trunk}" fill="none" stroke="{ok(0.3, 0.04, 48)}" stroke-width="78" stroke-linecap="round"/><path d="{trunk}" fill="none" stroke="{ok(0.46, 0.05, 55)}" stroke-width="64" stroke-linecap="round"/><path d="{trunk}" transform="translate(-14 -4)" fill="none" stroke="{ok(0.64, 0.05, 62)}" stroke-width="20" stroke-linecap="round" opacity=".8" filter="url(#blur8)"/><path d="M560 590Q680 600 760 570M600 500Q700 470 740 410M450 430Q330 430 250 390M430 690Q320 690 230 640" fill="none" stroke="{ok(0.42, 0.045, 52)}" stroke-width="26" stroke-linecap="round"/>')
    tones = leaf_tones(art, 150)
    for cx, cy, rx, ry in ((770, 560, 130, 66), (210, 620, 130, 66), (240, 380, 140, 70), (740, 390, 140, 72), (490, 190, 180, 96), (500, 480, 90, 48)):
        crown(art, cx, cy, rx, ry, int(rx * 2.3), tones)
    moss = "".join(f'<circle cx="{n(art.random.uniform(260, 680))}" cy="{n(art.random.uniform(780, 800))}" r="{n(art.random.uniform(8, 18))}" fill="{ok(art.random.uniform(0.42, 0.6), 0.1, 135)}"/>' for _ in range(110))
    art.shadow(470, 924, 270, 34)
    stone = art.linear((0, ok(0.76, 0.012, 100)), (0.3, ok(0.68, 0.012, 110)), (1, ok(0.42, 0.012, 130)), x2=1, y2=0.2)
    body = "M200 800H740L712 918H228Z"
    carve = "".join(f'<path d="M{x} 890C{x - 46} 880 {x - 46} 836 {x} 824C{x + 46} 836 {x + 46} 880 {x} 890ZM{x} 890C{x - 18} 870 {x - 18} 846 {x} 824C{x + 18} 846 {x + 18} 870 {x} 890Z"/>' for x in (310, 410, 510, 610))
    art.add(moss, f'<path d="{body}" fill="{stone}"/><g clip-path="{art.clip(f"<path d={chr(34)}{body}{chr(34)}/>")}"><rect x="190" y="780" width="560" height="150" filter="url(#stone)" opacity=".5"/></g><rect x="184" y="788" width="572" height="34" rx="8" fill="{stone}"/><g fill="none" stroke="{ok(0.36, 0.012, 120)}" stroke-width="5">{carve}</g><g fill="none" stroke="#fff" stroke-width="2" opacity=".5" transform="translate(-2 -2)">{carve}</g><path d="M190 794H600" stroke="#fff" stroke-width="5" opacity=".5" filter="url(#blur2)"/>')
    art.finish()
    art.crop = (40, 70, 900, 900)
    return art


def lan(wall=(0.62, 0.06, 150), table=(0.8, 0.03, 80), tone=(0.72, 0.16, 340), edge=(0.86, 0.09, 345), pot=(0.9, 0.02, 80)) -> Art:
    """A pot of moth orchids."""
    art = Art("Lan hồ điệp", seed=135)
    art.room(wall, table, 730, 0.24)
    strap = [leaf(art, 360, 110, (l, 0.11, 148)) for l in (0.42, 0.5, 0.46)]
    for t, k, s in ((-74, 0, 1), (70, 1, 1), (-46, 2, 0.8), (48, 0, 0.8)):
        art.add(f'<g filter="url(#drop)">{art.use(strap[k], 480, 800, t, s)}</g>')
    stems = ([(470, 800), (430, 560), (420, 330), (540, 160), (740, 180), (860, 330)], [(490, 800), (500, 620), (440, 440), (300, 330), (180, 400)])
    for stem in stems:
        art.add(f'<path d="{smooth(stem)}" fill="none" stroke="{ok(0.46, 0.1, 140)}" stroke-width="13" stroke-linecap="round"/><path d="{smooth([(x - 3, y - 2) for x, y in stem])}" fill="none" stroke="{ok(0.7, 0.1, 130)}" stroke-width="4" stroke-linecap="round"/>')
    sepal = art.petal(92, 62, ok(*tone), ok(*edge), ok(min(0.97, edge[0] + 0.06), edge[1] * 0.6, edge[2]), pointed=0.7, veins=5)
    broad = art.petal(104, 124, ok(*tone), ok((tone[0] + edge[0]) / 2, (tone[1] + edge[1]) / 2, tone[2]), ok(*edge), pointed=0.45, veins=11)
    lip = art.petal(50, 46, ok(0.8, 0.16, 80), ok(tone[0] - 0.14, max(0.17, tone[1]), tone[2] if tone[1] > 0.06 else 350), ok(tone[0] - 0.2, max(0.18, tone[1]), tone[2] if tone[1] > 0.06 else 350), pointed=0.6, veins=3)

    def orchid(x, y, s, turn):
        out = "".join(f'<g filter="url(#dropsmall)">{art.use(sepal, 0, 0, a)}</g>' for a in (0, 128, -128)) + "".join(f'<g filter="url(#dropsmall)">{art.use(broad, 0, 4, a)}</g>' for a in (-72, 72))
        out += f'<g filter="url(#dropsmall)">{art.use(lip, -4, 2, 150, 0.8)}{art.use(lip, 4, 2, -150, 0.8)}{art.use(lip, 0, 0, 180, 1)}</g><ellipse cy="-4" rx="10" ry="13" fill="{ok(0.95, 0.05, 90)}"/><circle cy="8" r="5" fill="{ok(0.82, 0.16, 82)}"/>'
        art.add(f'<g transform="translate({x} {y}) rotate({turn}) scale({s})">{out}</g>')

    bud = ball(art, 22, (edge[0] - 0.06, edge[1], edge[2]), 0.5)
    art.add(art.use(bud, 862, 350, 0, 1), art.use(bud, 850, 280, 0, 1.25), art.use(bud, 166, 412, 0, 1))
    for spot in ((790, 240, 0.86, 26), (690, 190, 1.0, 14), (570, 190, 1.1, -4), (460, 270, 1.16, -14), (240, 400, 0.92, -20), (340, 420, 1.06, -6), (430, 520, 1.1, 8), (560, 340, 1.0, 10)):
        orchid(*spot)
    lathe(art, 480, [(780, 130), (800, 134), (830, 122), (890, 106), (930, 84)], pot, 0.55, 0.12)
    art.add(f'<ellipse cx="480" cy="780" rx="128" ry="18" fill="{ok(0.4, 0.06, 60)}"/><path d="M350 782A130 19 0 0 0 610 782" fill="none" stroke="{ok(min(0.97, pot[0] + 0.06), pot[1], pot[2])}" stroke-width="12"/>{art.use(strap[1], 480, 800, -80, 0.6)}{art.use(strap[2], 480, 800, 82, 0.55)}')
    art.finish()
    art.crop = (60, 70, 880, 880)
    return art


PICTURES = {
    "bon-sai": bon_sai,
    "bon-sai-2": lambda: bon_sai((0.6, 0.06, 195), (0.74, 0.04, 75), (0.44, 0.1, 32)),
    "hoa-sen": hoa_sen,
    "hoa-sen-2": lambda: hoa_sen((0.5, 0.08, 20), (0.66, 0.045, 60), (0.34, 0.06, 50), True),
    "quat": quat,
    "hoa-dao": hoa_dao,
    "cay-canh-vi-khe": cay_canh_vi_khe,
    "lan": lan,
    "lan-2": lambda: lan((0.46, 0.06, 245), (0.6, 0.045, 55), (0.95, 0.012, 100), (0.96, 0.015, 100), (0.44, 0.08, 30)),
}
