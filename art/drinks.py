"""Teas and spirits."""
# ruff: noqa: E501, F541

import math

from art.kit import Art, n, ok
from art.parts import *  # noqa: F403


def tra_sen(ground=(0.33, 0.05, 165), white=False, glaze=(0.9, 0.025, 155)) -> Art:
    """Lotus tea: an open lotus, a cup of pale tea and dry leaves on dark lotus-leaf green."""
    art = Art("Trà ướp sen Tam Cốc: bông sen, chén trà và trà khô", seed=3)
    art.cloth(ground, 0.6, "stone")
    pad = art.radial((0, ok(0.62, 0.1, 152)), (0.5, ok(0.5, 0.09, 155)), (1, ok(0.38, 0.07, 160)), cx=0.36, cy=0.32, r=0.75)
    ribs = "".join(f'<path d="M380 420Q{n(380 + 230 * math.cos(a + 0.07))} {n(420 + 230 * math.sin(a + 0.07))} {n(380 + 452 * math.cos(a))} {n(420 + 452 * math.sin(a))}" />' for a in (i * math.tau / 19 for i in range(19)))
    art.add(f'<g filter="url(#drop)"><circle cx="380" cy="420" r="460" fill="{pad}" filter="url(#rough)"/></g><g fill="none" stroke="{ok(0.68, 0.09, 148)}" stroke-width="5" opacity=".55">{ribs}</g><g fill="none" stroke="{ok(0.32, 0.06, 160)}" stroke-width="3" opacity=".5" transform="translate(3 4)">{ribs}</g>')
    art.lotus(390, 420, 1.16, white=white)
    art.cup(790, 770, 172, glaze, (0.76, 0.13, 104))
    dry = ""
    for _ in range(330):
        a, d = art.random.uniform(0, math.tau), 150 * math.sqrt(art.random.uniform(0, 1))
        x, y = 330 + d * 1.35 * math.cos(a), 850 + d * 0.7 * math.sin(a)
        b, s = art.random.uniform(0, math.tau), art.random.uniform(14, 34)
        dry += f'<path d="M{n(x)} {n(y)}q{n(s * math.cos(b))} {n(s * math.sin(b))} {n(s * 1.3 * math.cos(b + 0.8))} {n(s * 1.3 * math.sin(b + 0.8))}" stroke="{ok(art.random.uniform(0.2, 0.44), 0.045, art.random.uniform(110, 150))}" stroke-width="{n(art.random.uniform(4, 8))}"/>'
    art.add(f'<g fill="none" stroke-linecap="round" filter="url(#dropsmall)">{dry}</g>')
    fallen = art.petal(190, 112, ok(0.95, 0.03, 30), ok(0.93 if white else 0.84, 0.03 if white else 0.1, 358), ok(0.88 if white else 0.66, 0.05 if white else 0.17, 358))
    art.add(f'<g filter="url(#drop)">{art.use(fallen, 860, 330, 62, 0.95)}{art.use(fallen, 556, 900, -70, 0.7)}</g>')
    for x, y, s in ((180, 180, 1.2), (232, 246, 0.7), (640, 150, 0.9), (120, 520, 0.8)):
        art.add(f'<g transform="translate({x} {y}) scale({s})"><ellipse cx="4" cy="7" rx="17" ry="14" fill="#06231a" opacity=".5" filter="url(#blur4)"/><circle r="16" fill="{art.radial((0, "#ffffff", 0.25), (0.7, "#bfe6d2", 0.35), (1, "#ffffff", 0.75), cx=0.62, cy=0.66, r=0.6)}"/><ellipse cx="-6" cy="-6" rx="5" ry="3.5" fill="#fff"/></g>')
    art.finish()
    return art


def tra_hoa_vang(ground=(0.3, 0.02, 250), clay=(0.52, 0.04, 60)) -> Art:
    """Golden camellia tea from Cúc Phương on dark slate."""
    art = Art("Trà hoa vàng Cúc Phương", seed=29)
    art.cloth(ground, 0.5, "stone")
    petal = art.petal(150, 150, ok(0.86, 0.17, 88), ok(0.91, 0.16, 96), ok(0.97, 0.1, 104), pointed=0.45, veins=9)
    small = art.petal(104, 104, ok(0.84, 0.17, 84), ok(0.9, 0.165, 95), ok(0.96, 0.12, 103), pointed=0.45, veins=7)
    leaf = art.petal(250, 120, ok(0.42, 0.09, 155), ok(0.48, 0.1, 150), ok(0.36, 0.08, 158), pointed=2, veins=9)

    def camellia(x, y, s, turn):
        out = ""
        for i in range(6):
            out += f'<g filter="url(#drop)">{art.use(petal, x, y, turn + i * 60, s)}</g>'
        for i in range(5):
            out += f'<g filter="url(#drop)">{art.use(small, x, y, turn + 30 + i * 72, s)}</g>'
        for i in range(60):
            a, d = art.random.uniform(0, math.tau), art.random.uniform(8, 46) * s
            px, py = x + d * math.cos(a), y + d * math.sin(a)
            out += f'<path d="M{x} {y}L{n(px)} {n(py)}" stroke="{ok(0.86, 0.15, 86)}" stroke-width="2.5"/><circle cx="{n(px)}" cy="{n(py)}" r="{n(5 * s)}" fill="{ok(0.78, 0.17, 70)}"/>'
        art.add(out)

    art.add(f'<g filter="url(#drop)">{art.use(leaf, 330, 330, -64, 1.25)}{art.use(leaf, 330, 330, 40, 1.2)}{art.use(leaf, 640, 240, 66, 1)}{art.use(leaf, 240, 700, 200, 1)}</g>')
    camellia(340, 350, 1.55, 10)
    camellia(660, 210, 0.9, 34)
    art.cup(690, 690, 240, clay, (0.83, 0.16, 92))
    key = art.use(petal, 672, 716, 200, 0.5) + art.use(petal, 700, 690, 80, 0.46) + art.use(small, 676, 676, -30, 0.6)
    art.add(f'<g opacity=".9">{key}</g>')
    camellia(200, 820, 0.8, 50)
    art.finish()
    return art


def ruou_nep(wall=(0.48, 0.075, 28), table=(0.66, 0.055, 62), clay=((0.66, 0.11, 58), (0.48, 0.1, 50), (0.32, 0.07, 42), (0.18, 0.04, 38))) -> Art:
    """Rice spirit from Kim Sơn in a brown glazed gourd with two cups."""
    art = Art("Bầu rượu nếp Kim Sơn và hai chén nhỏ", seed=51)
    art.room(wall, table, 640, 0.3)
    x = 400
    art.shadow(x, 872, 190, 38, 1.2)
    glaze = art.radial(*zip((0, 0.3, 0.7, 1), (ok(*tone) for tone in clay)), cx=0.32, cy=0.28, r=0.85)
    art.add(
        f'<path d="M{x - 60} 352C{x - 150} 400 {x - 150} 470 {x - 84} 520C{x - 240} 580 {x - 250} 760 {x - 150} 860Q{x} 900 {x + 150} 860C{x + 250} 760 {x + 240} 580 {x + 84} 520C{x + 150} 470 {x + 150} 400 {x + 60} 352Z" fill="{glaze}"/>',
        f'<path d="M{x - 206} 690Q{x} 748 {x + 206} 690L{x + 204} 726Q{x} 784 {x - 204} 726Z" fill="{ok(0.78, 0.07, 82)}" opacity=".85"/><path d="M{x - 206} 700Q{x} 758 {x + 206} 700M{x - 205} 716Q{x} 774 {x + 205} 716" stroke="{ok(0.4, 0.08, 50)}" stroke-width="3" fill="none"/>',
        f'<path d="M{x - 150} 600C{x - 186} 650 {x - 190} 720 {x - 168} 780" stroke="#fff" stroke-width="26" stroke-linecap="round" fill="none" opacity=".42" filter="url(#blur8)"/><path d="M{x - 134} 606C{x - 160} 650 {x - 166} 684 {x - 162} 720" stroke="#fff" stroke-width="9" stroke-linecap="round" fill="none" opacity=".85" filter="url(#blur2)"/><path d="M{x - 96} 410Q{x - 112} 440 {x - 98} 474" stroke="#fff" stroke-width="12" stroke-linecap="round" fill="none" opacity=".7" filter="url(#blur2)"/>',
    )
    red = art.linear((0, ok(0.66, 0.2, 26)), (0.5, ok(0.54, 0.2, 25)), (1, ok(0.34, 0.14, 22)), x2=1, y2=0.2)
    art.add(f'<g filter="url(#dropsmall)"><path d="M{x - 66} 344C{x - 92} 366 {x - 98} 390 {x - 112} 408Q{x - 74} 426 {x - 48} 408Q{x - 18} 430 {x + 10} 410Q{x + 44} 430 {x + 70} 408Q{x + 92} 422 {x + 112} 406C{x + 98} 388 {x + 92} 366 {x + 66} 344Z" fill="{red}"/><path d="M{x - 70} 346C{x - 84} 280 {x - 40} 262 {x} 262C{x + 40} 262 {x + 84} 280 {x + 70} 346Q{x} 366 {x - 70} 346Z" fill="{red}"/></g><path d="M{x - 70} 344Q{x} 366 {x + 70} 344" stroke="{ok(0.82, 0.12, 86)}" stroke-width="10" fill="none"/><path d="M{x - 46} 286Q{x - 56} 306 {x - 50} 326" stroke="#fff" stroke-width="9" stroke-linecap="round" fill="none" opacity=".5" filter="url(#blur2)"/>')
    bowl(art, 720, 826, 96, (0.9, 0.02, 80), (0.9, 0.03, 95))
    bowl(art, 836, 902, 90, (0.9, 0.02, 80), (0.9, 0.03, 95))
    husk = art.part(f'<path d="M-17 0Q-6-10 16-2Q20 0 16 3Q-6 10-17 0Z" fill="{art.linear((0, ok(0.9, 0.12, 92)), (1, ok(0.64, 0.13, 72)))}" stroke="{ok(0.5, 0.1, 65)}" stroke-width="1"/>')
    out = ""
    for i in range(70):
        t = i / 69
        out += art.use(husk, 120 + t * 330 + art.random.uniform(-10, 10), 952 - 24 * math.sin(t * 3) + art.random.uniform(-13, 13), art.random.uniform(-40, 40), 1.1)
    art.add(f'<g filter="url(#dropsmall)">{out}</g>')
    art.finish()
    art.crop = (80, 170, 820, 820)
    return art


def tra_gung() -> Art:
    """Ginger tea with honey and kumquat."""
    art = Art("Trà gừng mật ong", seed=123)
    art.cloth((0.5, 0.085, 225), 0.5, "stone")
    art.cup(420, 430, 310, (0.93, 0.015, 90), (0.74, 0.16, 72))
    disc = art.part(f'<path d="{blob(art, 0, 0, 78, 56, 0.09, 10)}" transform="translate(5 9)" fill="#5a2a00" opacity=".4"/><path d="{blob(art, 0, 0, 78, 56, 0.06, 10)}" fill="{ok(0.7, 0.09, 72)}"/><ellipse rx="70" ry="49" fill="{art.radial((0, ok(0.95, 0.08, 96)), (0.5, ok(0.9, 0.1, 92)), (0.6, ok(0.84, 0.11, 88)), (1, ok(0.9, 0.1, 92)))}"/><ellipse cx="-22" cy="-18" rx="20" ry="8" fill="#fff" opacity=".5"/>')
    art.add(f'{art.use(disc, 360, 400, 20, 1.0)}{art.use(disc, 480, 480, -30, 0.92)}{art.use(disc, 420, 330, 70, 0.78)}')
    lemon = "".join(f'<path d="M0 0L{n(58 * math.cos(a + 0.07))} {n(58 * math.sin(a + 0.07))}A58 58 0 0 1 {n(58 * math.cos(a + 0.7))} {n(58 * math.sin(a + 0.7))}Z" fill="{ok(0.82, 0.17, 70)}" stroke="{ok(0.95, 0.07, 86)}" stroke-width="4"/>' for a in (i * math.tau / 8 for i in range(8)))
    cut = art.part(f'<g filter="url(#drop)"><circle r="74" fill="{ok(0.7, 0.18, 58)}"/><circle r="66" fill="{ok(0.96, 0.05, 90)}"/></g>{lemon}<path d="M-42-28A52 52 0 0 1 0-52" stroke="#fff" stroke-width="8" fill="none" stroke-linecap="round" opacity=".8" filter="url(#blur2)"/>')
    art.add(art.use(cut, 520, 350, 0, 0.8))
    skin, flesh = (0.74, 0.075, 74), (0.92, 0.1, 94)
    root(art, 800, 690, -24, 1.15, skin, flesh)
    root(art, 640, 850, 16, 1.0, (0.7, 0.08, 70), flesh)
    art.add(art.use(cut, 870, 880, 20), art.use(cut, 880, 480, 40, 0.8), art.use(disc, 420, 880, 10, 0.9), art.use(disc, 300, 850, 50, 0.85))
    whole = ball(art, 62, (0.74, 0.18, 62), 0.7)
    art.add(f'<g filter="url(#drop)">{art.use(whole, 160, 860)}</g>', f'<g filter="url(#drop)">{art.use(leaf(art, 130, 60, (0.46, 0.12, 146)), 170, 810, 40)}</g>')
    art.finish()
    return art


PICTURES = {
    "tra-sen": tra_sen,
    "tra-sen-2": lambda: tra_sen((0.42, 0.05, 40), True, (0.5, 0.09, 235)),
    "tra-hoa-vang": tra_hoa_vang,
    "tra-hoa-vang-2": lambda: tra_hoa_vang((0.42, 0.07, 30), (0.85, 0.03, 170)),
    "ruou-nep": ruou_nep,
    "ruou-nep-2": lambda: ruou_nep((0.74, 0.07, 82), (0.52, 0.05, 45), ((0.86, 0.07, 165), (0.68, 0.09, 168), (0.48, 0.08, 172), (0.3, 0.05, 178))),
    "tra-gung": tra_gung,
}
