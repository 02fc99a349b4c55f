"""Days out: a boat, a bicycle, a house, a kitchen table, a loom."""
# ruff: noqa: E501, F541

import math

from art import craft, food
from art.figures import figure, palm, rice, roof, valley
from art.kit import Art, n, ok
from art.parts import *  # noqa: F403
from art.places import DAY, NOON


def water(art: Art, y, look=DAY) -> None:
    near, mid, deep = look["water"]
    w, h = art.width, art.height
    art.add(f'<rect y="{y}" width="{w}" height="{h}" fill="{art.linear((0, near), (0.25, mid), (1, deep), x1=0, x2=0, y1=y, y2=h, user=True)}"/>')
    for _ in range(110):
        t = art.random.uniform(0, 1) ** 1.4
        art.add(f'<ellipse cx="{n(art.random.uniform(0, w))}" cy="{n(y + 8 + t * (h - y - 10))}" rx="{n(20 + t * 90)}" ry="{n(0.8 + t * 2.2)}" fill="#fffdf0" opacity="{n(art.random.uniform(0.1, 0.45))}"/>')


def trai_nghiem_thuyen() -> Art:
    """A rowing boat at Tam Cốc between ripe rice fields."""
    art = Art("Đi thuyền Tam Cốc", seed=301)
    valley(art, DAY, 470, (((80, 300, 170), (420, 280, 130), (760, 360, 220)), ((-30, 320, 300), (330, 220, 170), (930, 340, 330)), ((980, 330, 400), (60, 220, 190), (690, 200, 150)), ((-70, 300, 330),)))
    water(art, 468)
    rice(art, [(0, 480), (330, 486), (250, 560), (0, 660)], 900)
    rice(art, [(1000, 486), (640, 490), (760, 580), (1000, 690)], 900)
    art.add(f'<g transform="translate(500 800)"><ellipse cx="14" cy="40" rx="400" ry="40" fill="#04231f" opacity=".5" filter="url(#blur8)"/></g>')
    figure(art, 400, 800, 1.0, (0.94, 0.02, 90), pose="sit", back=True, hat=False)
    figure(art, 520, 806, 1.0, (0.6, 0.15, 12), pose="sit", back=True, hat=True)
    figure(art, 690, 790, 1.12, (0.5, 0.09, 250), pose="sit", hat=True)
    wood = art.linear((0, ok(0.62, 0.07, 60)), (0.35, ok(0.44, 0.06, 54)), (1, ok(0.24, 0.04, 48)))
    art.add(f'<path d="M640 730L450 900" stroke="{ok(0.62, 0.08, 62)}" stroke-width="10" stroke-linecap="round"/><path d="M100 762C230 796 380 806 500 806S780 796 900 746C880 820 800 868 640 876H350C220 870 130 830 100 762Z" fill="{wood}"/><path d="M100 762C230 796 380 806 500 806S780 796 900 746" fill="none" stroke="{ok(0.78, 0.07, 66)}" stroke-width="10" stroke-linecap="round"/><path d="M130 800C240 836 380 844 500 844S770 836 880 790" fill="none" stroke="{ok(0.2, 0.03, 48)}" stroke-width="4" opacity=".55"/>')
    art.add(f'<path d="M480 880L440 930" stroke="{ok(0.62, 0.08, 62)}" stroke-width="22" stroke-linecap="round"/>')
    art.finish(0.12)
    return art


def dap_xe() -> Art:
    """A bicycle on a dyke among rice fields."""
    art = Art("Đạp xe giữa đồng lúa", seed=302)
    valley(art, NOON, 480, (((150, 360, 190), (520, 320, 150), (860, 360, 210)), ((20, 300, 270), (960, 380, 330), (600, 220, 150)), ((-40, 300, 340), (820, 210, 190)), ((1010, 260, 300),)))
    art.add(f'<rect y="478" width="1000" height="530" fill="{art.linear((0, ok(0.86, 0.12, 100)), (1, ok(0.66, 0.13, 112)))}"/>')
    rice(art, [(0, 484), (1000, 484), (1000, 1010), (0, 1010)], 3000)
    art.add(f'<path d="M520 480C540 560 380 700 60 1010H900C760 800 610 640 560 480Z" fill="{art.linear((0, ok(0.86, 0.05, 78)), (1, ok(0.7, 0.06, 66)))}"/><path d="M520 480C540 560 380 700 60 1010M560 480C610 640 760 800 900 1010" fill="none" stroke="{ok(0.6, 0.12, 128)}" stroke-width="22" stroke-linecap="round" stroke-dasharray="4 16"/>')
    art.shade = ok(0.34, 0.05, 70)
    art.add(f'<ellipse cx="520" cy="905" rx="330" ry="22" fill="{art.shade}" opacity=".5" filter="url(#blur8)"/>')
    steel, dark = ok(0.52, 0.11, 168), ok(0.22, 0.01, 60)
    for cx in (290, 720):
        spokes = "".join(f"M{cx} 770L{n(cx + 126 * math.cos(a))} {n(770 + 126 * math.sin(a))}" for a in (i * math.tau / 20 for i in range(20)))
        art.add(f'<path d="{spokes}" stroke="#e8e8e0" stroke-width="2.4" opacity=".85"/><circle cx="{cx}" cy="770" r="130" fill="none" stroke="{dark}" stroke-width="17"/><circle cx="{cx}" cy="770" r="119" fill="none" stroke="#d8dcdc" stroke-width="7"/><path d="M{cx - 122} 730A130 130 0 0 1 {cx - 30} 645" stroke="#fff" stroke-width="5" fill="none" opacity=".5"/><circle cx="{cx}" cy="770" r="15" fill="#9aa0a2"/>')
    art.add(f'<g fill="none" stroke-linecap="round" stroke-linejoin="round" filter="url(#dropsmall)"><path d="M290 770L390 560L480 770H290M390 560L380 520M480 770L650 580L390 570M650 580L720 770M650 580L630 500" stroke="{steel}" stroke-width="19"/><path d="M286 764L386 556M478 762L646 574" stroke="#fff" stroke-width="4" opacity=".5"/><path d="M630 500C600 470 560 480 548 512M630 500C650 480 690 482 704 506" stroke="#9aa0a2" stroke-width="13"/><path d="M548 512l-16 22M704 506l18 16" stroke="{ok(0.36, 0.06, 45)}" stroke-width="20"/><path d="M330 510Q390 496 446 516Q420 540 380 536Q340 536 330 510Z" fill="{ok(0.36, 0.06, 45)}" stroke="{ok(0.36, 0.06, 45)}" stroke-width="10"/><circle cx="480" cy="770" r="36" stroke="#9aa0a2" stroke-width="9"/><path d="M480 770L510 830M496 834h34M480 770L450 712" stroke="#6a7072" stroke-width="11"/></g>')
    basket_back(art, 716, 520, 92, 74, 640, 16)
    petal = art.petal(90, 52, ok(0.95, 0.03, 40), ok(0.83, 0.11, 358), ok(0.62, 0.19, 358))
    for x, k in ((680, 0.9), (750, 1.0)):
        for a, z in ((-70, 0.86), (70, 0.86), (-42, 0.96), (42, 0.96), (0, 1.04)):
            art.add(f'<g filter="url(#dropsmall)">{art.use(petal, x, 520, a, z * k)}</g>')
    basket(art, 716, 520, 640, 92, 74, 8, 9, {3: (0.6, 0.16, 4)}, bow=16)
    key = "M0 0L-74 70Q0 96 74 70Z"
    art.add(f'<g transform="translate(300 520) rotate(-16) scale(1.3)" filter="url(#drop)"><path d="{key}" fill="{shaded(art, (0.9, 0.06, 90), 0.08, 0.2, 1, 0.2)}"/><path d="M-24 24Q0 32 24 24M-48 48Q0 62 48 48" fill="none" stroke="{ok(0.62, 0.075, 76)}" stroke-width="2.5"/></g>')
    art.finish(0.12)
    return art


def nha_o_que() -> Art:
    """A tiled house with areca palms and a brick yard."""
    art = Art("Nhà ở quê đón khách", seed=303)
    valley(art, DAY, 560, (((120, 420, 260), (560, 380, 190), (900, 380, 280)), ((-20, 300, 330), (980, 300, 380)), (), ()))
    art.add(f'<rect y="556" width="1000" height="460" fill="{art.linear((0, ok(0.66, 0.11, 135)), (0.2, ok(0.56, 0.11, 140)), (1, ok(0.5, 0.1, 142)))}"/>')
    art.shade = ok(0.3, 0.05, 60)
    palm(art, 130, 640, 430, 1.0)
    palm(art, 70, 660, 340, 0.8)
    palm(art, 900, 640, 480, 1.05)
    wall = (0.88, 0.05, 80)
    art.add(f'<rect x="210" y="500" width="590" height="250" fill="{shaded(art, wall, 0.06, 0.12, 1, 0.3)}"/><rect x="210" y="500" width="590" height="60" fill="{art.linear((0, "#2a1208", 0.55), (1, "#2a1208", 0))}"/>')
    for x in (290, 440, 590):
        art.add(f'<rect x="{x}" y="556" width="110" height="194" fill="{ok(0.24, 0.04, 50)}"/>' + "".join(f'<rect x="{x + 4 + i * 26}" y="560" width="22" height="190" fill="{shaded(art, (0.46, 0.08, 48), 0.1, 0.12)}"/>' for i in (0, 3)))
        art.add(f'<rect x="{x + 30}" y="556" width="50" height="194" fill="{art.radial((0, "#ffd98a", 0.85), (1, "#c06a20", 0.4), cy=0.4)}"/>')
    for x in (236, 416, 566, 740):
        art.add(f'<rect x="{x}" y="520" width="24" height="240" fill="{shaded(art, (0.5, 0.08, 45), 0.14, 0.16, 1, 0)}"/><rect x="{x - 6}" y="748" width="36" height="16" fill="{ok(0.7, 0.015, 90)}"/>')
    roof(art, (140, 870, 540), (230, 780, 330), (0.5, 0.12, 36))
    for x in (420, 580):
        art.add(f'<path d="M{x} 548v20" stroke="#2a1208" stroke-width="3"/><ellipse cx="{x}" cy="594" rx="26" ry="30" fill="{art.radial((0, "#ffe9b0"), (0.6, ok(0.66, 0.2, 34)), (1, ok(0.48, 0.18, 28)))}"/><path d="M{x} 624v22" stroke="{ok(0.8, 0.14, 84)}" stroke-width="4"/>')
    yard = [(120, 762), (890, 762), (1010, 1010), (-10, 1010)]
    art.add(f'<path d="M{yard[0][0]} {yard[0][1]}L{yard[1][0]} {yard[1][1]}L{yard[2][0]} {yard[2][1]}L{yard[3][0]} {yard[3][1]}Z" fill="{art.linear((0, ok(0.66, 0.1, 40)), (1, ok(0.56, 0.11, 38)))}"/>')
    lines = "".join(f'<path d="M{n(-10 + (k ** 1.6) * 0)} {n(762 + 248 * (k / 10) ** 1.5)}H1010"/>' for k in range(11)) + "".join(f'<path d="M{120 + i * 38.5} 762L{-10 + i * 51} 1010"/>' for i in range(21))
    art.add(f'<g clip-path="{art.clip("<path d=" + chr(34) + "M120 762L890 762L1010 1010L-10 1010Z" + chr(34) + "/>")}" stroke="{ok(0.78, 0.06, 50)}" stroke-width="3" opacity=".6" fill="none">{lines}</g><path d="M120 762H890L920 820H100Z" fill="#2a1208" opacity=".25" filter="url(#blur8)"/>')
    for x, tones in ((170, (0.6, 0.16, 8)), (830, (0.82, 0.15, 86))):
        lathe(art, x, [(790, 60), (810, 62), (850, 54), (890, 40)], (0.5, 0.09, 40), 0.4, 0.1)
        key = leaf(art, 90, 40, (0.5, 0.12, 144))
        dot = ball(art, 15, tones, 0.5)
        art.add(f'<g filter="url(#dropsmall)">{"".join(art.use(key, x + (i - 5) * 9, 790, (i - 5) * 17, 1.1) for i in range(11))}{scatter(art, [dot], 16, x, 730, 66, 50, 0.8, 1.2)}</g>')
    art.add(f'<g transform="translate(520 900) scale(1 .42)">')
    tray(art, 0, 0, 170, (0.82, 0.085, 84))
    grain = art.part(f'<ellipse rx="9" ry="4" fill="{ok(0.86, 0.13, 86)}"/>')
    art.add(f'<circle r="132" fill="{ok(0.78, 0.13, 80)}"/>{scatter(art, [grain], 360, 0, 0, 136, 136)}</g>')
    figure(art, 330, 930, 1.05, (0.54, 0.15, 8), hat=True, pose="hold")
    art.finish(0.12)
    return art


def lop_nau_an() -> Art:
    """A cooking class table from above."""
    art = Art("Bàn lớp nấu ăn", seed=304)
    art.planks((0.6, 0.065, 62), 250)
    board(art, 400, 520, 560, 420, (0.72, 0.075, 68), -4, 36)
    for i in range(5):
        y = 400 + i * 62
        art.add(f'<g transform="rotate({-6 + i * 2} 300 {y})"><g filter="url(#drop)"><rect x="190" y="{y - 28}" width="230" height="56" rx="26" fill="{ok(0.95, 0.015, 95)}" opacity=".92"/></g><rect x="214" y="{y - 18}" width="180" height="16" rx="8" fill="{ok(0.7, 0.14, 138)}" opacity=".55" filter="url(#blur4)"/><rect x="214" y="{y + 2}" width="180" height="14" rx="7" fill="{ok(0.72, 0.15, 38)}" opacity=".6" filter="url(#blur4)"/><path d="M210 {y - 16}H360" stroke="#fff" stroke-width="8" stroke-linecap="round" opacity=".8" filter="url(#blur2)"/></g>')
    carrot = art.part(f'<circle cx="3" cy="5" r="30" fill="{ok(0.5, 0.15, 42)}"/><circle r="30" fill="{ok(0.74, 0.18, 54)}"/><circle r="17" fill="{ok(0.8, 0.17, 62)}"/><path d="M-18-14A22 22 0 0 1 4-23" stroke="#fff" stroke-width="4" fill="none" opacity=".6" stroke-linecap="round"/>')
    art.add(f'<g filter="url(#dropsmall)">{"".join(art.use(carrot, 500 + (i % 3) * 56, 420 + (i // 3) * 54) for i in range(7))}</g>')
    art.add(f'<g transform="translate(560 650) rotate(24)" filter="url(#drop)"><path d="M-170-38H40Q56-38 56-20V30Q-80 44-170-10Z" fill="{art.linear((0, "#f4f8fa"), (0.5, "#b8c2c8"), (1, "#7d888f"))}"/><rect x="50" y="-30" width="160" height="44" rx="18" fill="{shaded(art, (0.42, 0.07, 50), 0.12, 0.16, 0)}"/></g>')
    art.cup(800, 230, 150, (0.9, 0.02, 90), (0.66, 0.15, 52))
    onion, red = greens(art)
    art.add(scatter(art, [red], 9, 800, 232, 80, 80))
    art.plate(820, 640, 190, (0.86, 0.03, 165))
    key = leaf(art, 100, 54, (0.54, 0.14, 140))
    art.add(f'<g filter="url(#dropsmall)">{scatter(art, [key, leaf(art, 90, 40, (0.46, 0.12, 146))], 34, 820, 650, 90, 80, 0.8, 1.1)}</g>')
    art.plate(190, 190, 150, (0.93, 0.015, 90), (0.46, 0.12, 255))
    shrimp = art.part(f'<path d="M-34 16C-48-30-4-54 26-34C52-14 48 26 22 40L12 30C26 14 24-6 8-12C-8-16-16-2-14 14Z" fill="{shaded(art, (0.74, 0.14, 36), 0.14, 0.16)}"/><path d="M-26-6Q-16-34 14-32" stroke="#fff" stroke-width="6" stroke-linecap="round" fill="none" opacity=".7"/>')
    art.add(f'<g filter="url(#dropsmall)">{"".join(art.use(shrimp, 190 + 66 * math.cos(a), 190 + 66 * math.sin(a), math.degrees(a), 1) for a in (i * math.tau / 7 for i in range(7)))}</g>')
    food.chopsticks(art, 420, 120, 14, 420)
    chili(art, 600, 860, -10)
    sprig(art, 140, 960, 30, 1.0)
    garlic = art.radial((0, "#fffdf6"), (0.6, "#f1e6d2"), (1, "#a88f74"), cx=0.35, cy=0.3, r=0.75)
    for gx, gy, turn in ((400, 880, -8), (480, 920, 20)):
        art.add(f'<g transform="translate({gx} {gy}) rotate({turn})" filter="url(#drop)"><path d="M0-50C14-32 44-22 42 10C40 36 16 42 0 42C-18 42-42 34-42 8C-42-20-14-32 0-50Z" fill="{garlic}"/><path d="M0-46C-8-16-10 18-4 40M4-42C18-14 22 16 14 38" stroke="#b79a86" stroke-width="3" fill="none" opacity=".7"/></g>')
    art.finish()
    return art


def lop_dan_coi() -> Art:
    """A mat loom with dyed sedge and a mat in progress."""
    art = Art("Khung dệt chiếu cói", seed=305)
    art.cloth((0.62, 0.05, 75), 0.5, "stone")
    warp = "".join(f'<path d="M{180 + i * 22} 60V960"/>' for i in range(29))
    art.add(f'<g stroke="{ok(0.9, 0.04, 90)}" stroke-width="4">{warp}</g>')
    plain, red, green, blue = (0.87, 0.065, 96), (0.58, 0.17, 8), (0.52, 0.1, 156), (0.46, 0.1, 258)

    def pattern(c, r):
        if r % 14 in (3, 4):
            return red
        if r % 14 in (7,):
            return blue
        return green if (c + r) % 9 == 0 or (c - r) % 9 == 0 else plain

    art.add(f'<rect x="166" y="430" width="654" height="480" fill="{ok(0.6, 0.07, 86)}" filter="url(#drop)"/>{craft.strip_weave(art, 180, 440, 636, 470, (22, 12.4), pattern)}<rect x="166" y="430" width="654" height="480" fill="{art.linear((0, "#fff6dc", 0.25), (0.5, "#fff6dc", 0), (1, "#1d0d00", 0.35), x2=1)}"/>')
    for y, h in ((40, 64), (900, 72)):
        board(art, 495, y + h / 2, 920, h, (0.5, 0.08, 52), 0, 20)
    board(art, 495, 396, 780, 46, (0.66, 0.085, 64), -1, 16)
    art.add("".join(f'<circle cx="{180 + i * 22}" cy="396" r="4.5" fill="{ok(0.3, 0.05, 50)}"/>' for i in range(29)))
    art.add(f'<path d="M60 300Q300 340 560 330T1000 250" fill="none" stroke="{ok(*red)}" stroke-width="15" stroke-linecap="round" filter="url(#drop)"/><path d="M60 297Q300 337 560 327T1000 247" fill="none" stroke="{ok(0.72, 0.15, 8)}" stroke-width="5" stroke-linecap="round"/>')
    for x, y, t, tone in ((80, 620, 8, red), (910, 700, -10, green), (930, 480, -4, blue)):
        reeds = "".join(f'<path d="M{n(-44 + i * 5.5)} {n(-190 + art.random.uniform(-20, 20))}Q{n(-26 + i * 3.2)} 0 {n(-44 + i * 5.5)} {n(190 + art.random.uniform(-20, 20))}" stroke="{ok(tone[0] + art.random.uniform(-0.1, 0.14), tone[1], tone[2])}"/>' for i in range(17))
        art.add(f'<g transform="translate({x} {y}) rotate({t})" filter="url(#drop)"><g fill="none" stroke-width="8" stroke-linecap="round">{reeds}</g><path d="M-36-6Q0 8 36-6M-36 8Q0 22 36 8" fill="none" stroke="{ok(0.84, 0.08, 86)}" stroke-width="9"/></g>')
    art.finish()
    return art


PICTURES = {
    "trai-nghiem-thuyen": trai_nghiem_thuyen,
    "dap-xe": dap_xe,
    "nha-o-que": nha_o_que,
    "lop-nau-an": lop_nau_an,
    "lop-dan-coi": lop_dan_coi,
}
