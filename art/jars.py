"""What comes in jars and bottles."""
# ruff: noqa: E501, F541


from art.kit import Art, n, ok
from art.parts import *  # noqa: F403


def mat_ong(wall=(0.56, 0.055, 168), table=(0.74, 0.05, 72), cap=(0.9, 0.03, 88)) -> Art:
    """Wild honey in a jar, light falling through it, a dripping dipper and a comb."""
    art = Art("Hũ mật ong rừng, que gỗ và tầng sáp", seed=11)
    art.room(wall, table, 600)
    amber = art.linear((0, ok(0.36, 0.11, 48)), (0.16, ok(0.56, 0.16, 58)), (0.5, ok(0.68, 0.17, 66)), (0.78, ok(0.82, 0.17, 80)), (0.93, ok(0.64, 0.16, 62)), (1, ok(0.4, 0.12, 50)), x2=1, y2=0.12)
    inside = (
        f'<rect x="200" y="392" width="460" height="420" fill="{amber}"/>'
        f'<ellipse cx="530" cy="690" rx="120" ry="120" fill="{art.radial((0, ok(0.92, 0.14, 92), 0.95), (1, ok(0.8, 0.17, 78), 0))}"/>'
        f'<rect x="200" y="660" width="460" height="140" fill="{art.linear((0, "#5a2500", 0), (1, "#5a2500", 0.55))}"/>'
        f'<ellipse cx="430" cy="394" rx="162" ry="15" fill="{ok(0.8, 0.16, 78)}"/><ellipse cx="400" cy="391" rx="110" ry="7" fill="#fff1c2" opacity=".8"/>'
    )
    for _ in range(26):
        inside += f'<circle cx="{n(art.random.uniform(290, 580))}" cy="{n(art.random.uniform(410, 740))}" r="{n(art.random.uniform(2, 6))}" fill="#fff3c8" opacity=".45"/>'
    jar(art, inside, ok(0.82, 0.16, 78), cap)
    paper_label(art, 272, 540, 316, 148, ok(0.36, 0.06, 165), BEE)
    # The comb: a wedge of hexagonal cells.
    cx, cy = 742, 806
    art.shadow(cx, cy + 88, 205, 34)
    wedge = "M560 800C570 740 640 716 720 708C810 700 890 730 930 790C952 836 930 884 880 902C790 922 650 916 590 888C558 868 552 832 560 800Z"
    art.add(f'<path d="{wedge}" transform="translate(0 18)" fill="{ok(0.5, 0.13, 58)}"/><path d="{wedge}" fill="{ok(0.66, 0.15, 68)}"/>')
    cell = "M0-17L15-8.5V8.5L0 17L-15 8.5V-8.5Z"
    kinds = []
    for l in (0.62, 0.7, 0.78, 0.85):
        fill = art.radial((0, ok(l + 0.1, 0.15, 84)), (0.6, ok(l, 0.16, 74)), (1, ok(l - 0.18, 0.14, 60)), cx=0.6, cy=0.68, r=0.7)
        kinds.append(art.part(f'<path d="{cell}" fill="{fill}" stroke="{ok(0.88, 0.11, 86)}" stroke-width="4.5" stroke-linejoin="round"/><ellipse cx="-4" cy="-6" rx="5" ry="3" fill="#fff8dc" opacity=".85"/>'))
    cells = ""
    for row in range(9):
        for column in range(15):
            x, y = 540 + column * 30 + (15 if row % 2 else 0), 700 + row * 25.5
            cells += art.use(art.random.choice(kinds), x, y)
    art.add(f'<g clip-path="{art.clip(f"<path d={chr(34)}{wedge}{chr(34)}/>")}">{cells}</g>')
    art.add(f'<path d="{wedge}" fill="{art.linear((0, "#fff6d0", 0.35), (0.5, "#fff6d0", 0), (1, "#4a1c00", 0.4), x2=0.7)}"/>')
    art.add(f'<path d="M600 900C600 930 640 942 700 944C780 948 850 938 868 916C860 906 800 914 730 912C670 912 620 894 600 900Z" fill="{ok(0.7, 0.17, 70)}" opacity=".92"/><path d="M640 926Q700 936 770 932" stroke="#fff3c8" stroke-width="7" stroke-linecap="round" fill="none" opacity=".8" filter="url(#blur2)"/>')
    # The dipper leans over the comb and drips.
    wood = art.linear((0, ok(0.8, 0.08, 72)), (0.5, ok(0.66, 0.1, 64)), (1, ok(0.44, 0.08, 54)))
    handle = f'<rect x="0" y="-11" width="300" height="22" rx="11" fill="{wood}"/>'
    rings = "".join(f'<rect x="{-104 + i * 21}" y="{n(-h)}" width="15" height="{n(2 * h)}" rx="7" fill="{wood}"/>' for i, h in enumerate((26, 38, 44, 42, 32)))
    art.add(f'<g transform="translate(742 560) rotate(-52)"><g filter="url(#drop)">{handle}<rect x="-106" y="-16" width="110" height="32" rx="14" fill="{ok(0.5, 0.09, 58)}"/>{rings}</g><path d="M-112-22C-126 10-104 44-60 46-20 48 0 34 2 16-30 32-80 24-112-22Z" fill="{ok(0.74, 0.17, 72)}" opacity=".92"/><path d="M-96 16Q-70 38-30 34" stroke="#fff4cc" stroke-width="6" fill="none" stroke-linecap="round" opacity=".85"/></g>')
    art.add(f'<path d="M668 640C676 690 682 700 680 740C679 768 690 778 690 790C690 804 662 804 662 790C662 776 672 768 671 740C670 700 650 680 644 640Z" fill="{art.linear((0, ok(0.7, 0.17, 70)), (0.5, ok(0.86, 0.16, 82)), (1, ok(0.6, 0.16, 60)), x2=1, y2=0)}"/><path d="M668 660Q676 700 676 738" stroke="#fff6d6" stroke-width="3.5" fill="none" stroke-linecap="round" opacity=".9"/>')
    art.finish()
    art.crop = (110, 130, 870, 870)
    return art


def mam_tep(wall=(0.7, 0.06, 85), table=(0.56, 0.05, 50), cap=(0.52, 0.09, 165)) -> Art:
    """Fermented shrimp paste in a jar with a small bowl and chilies."""
    art = Art("Hũ mắm tép và bát mắm nhỏ", seed=23)
    art.room(wall, table, 620)
    inside = f'<rect x="200" y="380" width="460" height="420" fill="{art.linear((0, ok(0.5, 0.13, 25)), (0.3, ok(0.66, 0.15, 30)), (0.75, ok(0.7, 0.14, 34)), (1, ok(0.46, 0.13, 24)), x2=1, y2=0)}"/>'
    for _ in range(420):
        x, y, r = art.random.uniform(250, 610), art.random.uniform(384, 770), art.random.uniform(3, 8)
        inside += f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(r * 1.5)}" ry="{n(r)}" transform="rotate({art.random.randrange(180)} {n(x)} {n(y)})" fill="{ok(art.random.uniform(0.55, 0.82), 0.13, art.random.uniform(24, 44))}" opacity=".55"/>'
    jar(art, inside, None, cap)
    paper_label(art, 272, 540, 316, 148, ok(0.45, 0.14, 28), SHRIMP)
    bowl(art, 730, 800, 170, (0.93, 0.015, 90), (0.62, 0.16, 30), chunks=True)
    for x, y, turn in ((220, 862, -14), (330, 908, 10)):
        chili(art, x, y, turn)
    art.finish()
    art.crop = (110, 130, 870, 870)
    return art


def nuoc_mam(wall=(0.62, 0.05, 225), table=(0.8, 0.035, 80), cap=(0.36, 0.14, 20)) -> Art:
    """A bottle of fish sauce the colour of cockroach-wing amber, a bowl, garlic and chili."""
    art = Art("Chai nước mắm cốt và bát nước chấm", seed=31)
    art.room(wall, table, 640)
    x, bottom = 380, 860
    body = f"M{x - 52} 150V300C{x - 52} 372 {x - 122} 392 {x - 122} 470V{bottom - 40}Q{x - 122} {bottom} {x - 84} {bottom}H{x + 84}Q{x + 122} {bottom} {x + 122} {bottom - 40}V470C{x + 122} 392 {x + 52} 372 {x + 52} 300V150Z"
    art.shadow(x, bottom - 4, 130, 28, 1.2)
    art.add(f'<ellipse cx="{x + 230}" cy="{bottom + 8}" rx="190" ry="30" fill="{ok(0.66, 0.17, 50)}" opacity=".75" filter="url(#blur24)"/><ellipse cx="{x + 190}" cy="{bottom + 6}" rx="110" ry="12" fill="{ok(0.88, 0.13, 76)}" opacity=".8" filter="url(#blur14)"/>')
    sauce = art.linear((0, ok(0.2, 0.07, 40)), (0.2, ok(0.36, 0.12, 42)), (0.5, ok(0.47, 0.15, 44)), (0.8, ok(0.64, 0.17, 54)), (0.94, ok(0.42, 0.14, 44)), (1, ok(0.22, 0.08, 40)), x2=1, y2=0)
    inside = f'<rect x="200" y="286" width="400" height="640" fill="{sauce}"/><ellipse cx="{x}" cy="288" rx="50" ry="8" fill="{ok(0.7, 0.16, 58)}"/><ellipse cx="{x + 66}" cy="770" rx="46" ry="110" fill="{art.radial((0, ok(0.84, 0.16, 72), 0.9), (1, ok(0.6, 0.17, 50), 0))}"/><rect x="200" y="800" width="400" height="80" fill="{art.linear((0, "#240800", 0), (1, "#240800", 0.6))}"/>'
    shape = art.clip(f'<path d="{body}"/>')
    art.add(
        f'<path d="{body}" fill="#eef6f4" opacity=".45"/><g clip-path="{shape}">{inside}</g>',
        f'<path d="{body}" fill="{art.linear((0, "#100400", 0.45), (0.14, "#100400", 0), (0.5, "#fff", 0.05), (0.86, "#100400", 0), (1, "#100400", 0.42), x2=1, y2=0)}"/><path d="{body}" fill="none" stroke="#fff" stroke-opacity=".42" stroke-width="4"/>',
    )
    fish = '<path d="M-78 2C-50-34 20-36 58-4L88-26C82-6 82 10 90 28L58 6C20 36-46 34-78 2Z"/><path d="M-40-18Q-28 2-40 22M-54-4h.5M-16-10q8 10 0 20M8-12q8 12 0 24M30-8q6 8 0 16"/><path d="M-96 52q14-12 28 0t28 0 28 0 28 0 28 0 28 0 28 0" stroke-width="3"/>'
    paper_label(art, x - 122, 540, 244, 190, ok(0.4, 0.1, 245), fish)
    art.add(
        f'<path d="M{x - 92} 480V{bottom - 60}" stroke="#fff" stroke-width="18" stroke-linecap="round" opacity=".55" filter="url(#blur4)"/><path d="M{x - 70} 462V530M{x - 70} 742V800" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".8"/>',
        f'<path d="M{x - 34} 190V300C{x - 36} 350 {x - 70} 380 {x - 88} 420" stroke="#fff" stroke-width="10" stroke-linecap="round" fill="none" opacity=".6" filter="url(#blur2)"/>',
        f'<path d="M{x - 60} 120Q{x} 104 {x + 60} 120V222Q{x} 240 {x - 60} 222Z" fill="{art.linear((0, ok(*cap)), (0.25, ok(cap[0] + 0.26, cap[1] + 0.05, cap[2])), (0.5, ok(cap[0] + 0.14, cap[1] + 0.05, cap[2])), (1, ok(cap[0] - 0.08, cap[1] - 0.03, cap[2])), x2=1, y2=0)}"/><ellipse cx="{x}" cy="118" rx="60" ry="13" fill="{ok(cap[0] + 0.24, cap[1] + 0.04, cap[2])}"/><path d="M{x - 38} 132V216" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".55" filter="url(#blur2)"/><path d="M{x - 60} 206Q{x} 224 {x + 60} 206" fill="none" stroke="{ok(0.84, 0.11, 86)}" stroke-width="6"/>',
    )
    bowl(art, 720, 790, 168, (0.95, 0.01, 230), (0.5, 0.15, 46))
    ring = art.part(f'<ellipse rx="17" ry="8" fill="{ok(0.58, 0.22, 28)}"/><ellipse rx="10" ry="4" fill="{ok(0.78, 0.1, 60)}"/><ellipse cx="-6" cy="-4" rx="5" ry="2" fill="#fff" opacity=".8"/>')
    art.add(*(art.use(ring, a, b, t) for a, b, t in ((676, 798, 8), (724, 806, -12), (770, 796, 20), (704, 786, 30), (800, 808, 0))))
    garlic = art.radial((0, "#fffdf6"), (0.6, "#f1e6d2"), (1, "#a88f74"), cx=0.35, cy=0.3, r=0.75)
    for gx, gy, turn in ((520, 902, -8), (598, 930, 16)):
        art.add(f'<g transform="translate({gx} {gy}) rotate({turn})" filter="url(#drop)"><path d="M0-50C14-32 44-22 42 10C40 36 16 42 0 42C-18 42-42 34-42 8C-42-20-14-32 0-50Z" fill="{garlic}"/><path d="M0-46C-8-16-10 18-4 40M4-42C18-14 22 16 14 38" stroke="#b79a86" stroke-width="3" fill="none" opacity=".7"/></g>')
    chili(art, 800, 930, 6)
    art.finish()
    art.crop = (90, 60, 900, 900)
    return art


CRAB = '<ellipse cx="0" cy="6" rx="40" ry="26"/><path d="M-30-12C-70-30-76-50-60-58C-66-44-50-44-46-56C-38-44-44-30-30-20M30-12C70-30 76-50 60-58C66-44 50-44 46-56C38-44 44-30 30-20M-38 12l-34 8M-36 22l-28 22M38 12l34 8M36 22l28 22M-12-20v-12M12-20v-12" stroke-width="3.5"/><path d="M-12 16q12 8 24 0" stroke-width="3"/>'
TURMERIC = '<path d="M-70 20C-60-10-20-6-10 10C0-30 40-44 60-30C50-4 30 6 10 20C30 26 50 30 70 24M-48 2l4 22M-28 2l-2 22M28-24l8 18M40-30l6 14"/>'
HERB = '<path d="M0 40V-44M0 20C-40 20-46-6-44-20C-16-20 0-4 0 20C40 20 46-6 44-20C16-20 0-4 0 20M0-14C-26-14-30-34-28-44C-10-44 0-30 0-14C26-14 30-34 28-44C10-44 0-30 0-14"/>'
NUT = '<path d="M-66 6C-66-24-30-30-8-14C14-34 66-30 66 4C66 34 20 34 2 18C-24 36-66 34-66 6Z"/><path d="M-44-4q6 10 0 20M-22-8q8 14 0 26M20-12q8 16 0 28M42-10q6 12 0 22" stroke-width="3"/>'


def mam_cay() -> Art:
    """Dark crab sauce in a jar."""
    art = Art("Hũ mắm cáy và bát mắm", seed=101)
    art.room((0.58, 0.055, 205), (0.7, 0.05, 68), 620)
    inside = f'<rect x="200" y="380" width="460" height="420" fill="{art.linear((0, ok(0.26, 0.06, 40)), (0.3, ok(0.42, 0.09, 46)), (0.75, ok(0.5, 0.1, 52)), (1, ok(0.26, 0.06, 38)), x2=1, y2=0)}"/>'
    for _ in range(380):
        x, y, r = art.random.uniform(250, 610), art.random.uniform(384, 770), art.random.uniform(2, 7)
        inside += f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="{ok(art.random.uniform(0.26, 0.64), 0.09, art.random.uniform(36, 62))}" opacity=".5"/>'
    jar(art, inside, None, (0.62, 0.12, 52))
    paper_label(art, 272, 540, 316, 148, ok(0.38, 0.1, 32), CRAB)
    bowl(art, 730, 800, 170, (0.93, 0.015, 90), (0.42, 0.1, 46), chunks=False)
    onion, red = greens(art)
    art.add(scatter(art, [red], 7, 730, 808, 90, 16, 0.8, 1))
    for x, y, t in ((170, 900, 60), (250, 950, 84)):
        sprig(art, x - 60, y, t, 0.75, (0.5, 0.13, 140))
    art.finish()
    art.crop = (110, 130, 870, 870)
    return art


def tuong() -> Art:
    """Fermented soy in a glazed jar."""
    art = Art("Chum tương nếp và bát tương", seed=102)
    art.room((0.7, 0.08, 62), (0.48, 0.045, 45), 640, 0.28)
    x = 380
    lathe(art, x, [(380, 150), (400, 158), (430, 190), (480, 236), (540, 266), (600, 278), (660, 272), (720, 252), (780, 224), (840, 190), (884, 164)], (0.4, 0.075, 48), 0.5, 0.1)
    drips = "".join(f'<path d="M{n(x - 230 + i * 46)} 470q14 {n(art.random.uniform(60, 170))} 8 {n(art.random.uniform(120, 220))}" stroke="{ok(art.random.uniform(0.44, 0.6), 0.09, 62)}" stroke-width="{n(art.random.uniform(8, 20))}"/>' for i in range(11))
    art.add(f'<g fill="none" stroke-linecap="round" opacity=".5" filter="url(#blur4)">{drips}</g>')
    art.add(f'<path d="M{x - 250} 560Q{x} 620 {x + 250} 560" stroke="{ok(0.26, 0.05, 42)}" stroke-width="8" fill="none" opacity=".6"/>')
    art.add(f'<ellipse cx="{x}" cy="376" rx="164" ry="42" fill="{ok(0.3, 0.06, 45)}"/>')
    l, c, h = 0.88, 0.05, 86
    art.add(f'<g filter="url(#drop)"><path d="M{x - 190} 420C{x - 196} 350 {x - 160} 316 {x} 312C{x + 160} 316 {x + 196} 350 {x + 190} 420Q{x + 140} 446 {x + 96} 424Q{x + 40} 452 {x - 10} 428Q{x - 66} 452 {x - 110} 426Q{x - 156} 444 {x - 190} 420Z" fill="{shaded(art, (l, c, h), 0.08, 0.22)}"/></g>')
    twine(art, f"M{x - 170} 384Q{x} 420 {x + 170} 384", 12, (0.6, 0.1, 40))
    bow(art, x + 40, 404, 0.9, (0.6, 0.1, 40), 10)
    art.add(f'<path d="M{x - 120} 336Q{x - 60} 324 {x + 10} 322" stroke="#fff" stroke-width="12" stroke-linecap="round" fill="none" opacity=".6" filter="url(#blur4)"/>')
    bowl(art, 740, 800, 160, (0.93, 0.015, 90), (0.66, 0.13, 66), chunks=False)
    bean = [ball(art, 13, (ll, 0.1, hh), 0.6) for ll, hh in ((0.84, 86), (0.78, 80), (0.72, 74))]
    art.add(scatter(art, bean, 22, 740, 806, 110, 18, 0.6, 0.85))
    art.add(f'<g filter="url(#dropsmall)">{scatter(art, bean, 34, 560, 930, 130, 26, 0.9, 1.3)}</g>')
    art.finish()
    art.crop = (70, 180, 820, 820)
    return art


def dau_lac() -> Art:
    """Clear peanut oil and unshelled peanuts."""
    art = Art("Chai dầu lạc và đĩa lạc", seed=103)
    art.room((0.56, 0.075, 35), (0.8, 0.045, 82), 640)
    bottle(art, 360, 880, 126, 680, 46, (0.84, 0.16, 88), (0.52, 0.08, 55), NUT, ok(0.42, 0.09, 50), 0.8)
    pods = []
    for l in (0.72, 0.78, 0.66):
        net = "".join(f'<path d="M{x} -22q8 22 0 46"/>' for x in (-44, -30, -16, 12, 26, 40)) + '<path d="M-56-8Q0-16 56-8M-56 10Q0 18 56 10"/>'
        pods.append(art.part(f'<path d="M-62 2C-64-28-28-34-4-18C20-34 64-30 64 2C64 32 22 34 0 20C-26 36-60 32-62 2Z" fill="{shaded(art, (l, 0.08, 72), 0.16, 0.2, 0.4)}"/><g fill="none" stroke="{ok(l - 0.18, 0.08, 62)}" stroke-width="3" opacity=".6">{net}</g><path d="M-46-12Q-30-24-12-18" stroke="#fff" stroke-width="6" stroke-linecap="round" fill="none" opacity=".5"/>'))
    art.shadow(710, 880, 200, 30, 1.1)
    art.add(f'<ellipse cx="710" cy="862" rx="216" ry="54" fill="{shaded(art, (0.62, 0.07, 195), 0.14, 0.16)}"/><ellipse cx="710" cy="854" rx="190" ry="42" fill="{ok(0.5, 0.07, 198)}"/>')
    for x, y, t in ((600, 830, 10), (700, 846, -14), (800, 836, 24), (640, 790, -30), (740, 790, 12), (830, 800, -8), (690, 750, 30), (780, 752, -20), (560, 862, -8), (860, 858, 20), (660, 866, 12), (760, 872, -6)):
        art.add(f'<g filter="url(#dropsmall)">{art.use(pods[x % 3], x, y, t, 1.12)}</g>')
    nut = peanut(art)
    art.add(f'<g filter="url(#dropsmall)">{scatter(art, [nut], 7, 560, 946, 120, 18, 1, 1.2)}</g>')
    art.finish()
    art.crop = (100, 120, 860, 860)
    return art


def tinh_bot_nghe(wall=(0.5, 0.06, 300), table=(0.72, 0.045, 70), cap=(0.88, 0.035, 88)) -> Art:
    """Turmeric powder in a jar with fresh turmeric."""
    art = Art("Hũ tinh bột nghệ và nghệ tươi", seed=104)
    art.room(wall, table, 620)
    inside = f'<rect x="200" y="404" width="460" height="420" fill="{art.linear((0, ok(0.62, 0.15, 66)), (0.3, ok(0.8, 0.17, 78)), (0.75, ok(0.84, 0.17, 82)), (1, ok(0.6, 0.15, 64)), x2=1, y2=0)}"/><path d="M240 420Q330 372 430 392Q540 380 620 424Z" fill="{ok(0.88, 0.16, 86)}"/>'
    for _ in range(330):
        inside += f'<circle cx="{n(art.random.uniform(250, 610))}" cy="{n(art.random.uniform(404, 770))}" r="{n(art.random.uniform(1, 3.6))}" fill="{ok(art.random.uniform(0.66, 0.95), 0.16, 78)}" opacity=".5"/>'
    jar(art, inside, None, cap)
    paper_label(art, 272, 540, 316, 148, ok(0.44, 0.11, 55), TURMERIC)
    root(art, 740, 800, -12, 1.1, (0.62, 0.12, 62), (0.74, 0.19, 58))
    root(art, 800, 900, 14, 0.95, (0.58, 0.115, 58), (0.72, 0.19, 56))
    slices = art.part(f'<ellipse cx="3" cy="7" rx="46" ry="32" fill="{ok(0.5, 0.14, 52)}"/><ellipse rx="46" ry="31" fill="{ok(0.72, 0.19, 58)}"/><ellipse rx="30" ry="20" fill="{ok(0.79, 0.19, 64)}"/><ellipse cx="-14" cy="-10" rx="12" ry="5" fill="#fff" opacity=".5"/>')
    for x, y in ((560, 902), (500, 940), (610, 950)):
        art.add(f'<g filter="url(#dropsmall)">{art.use(slices, x, y)}</g>')
    grain = ball(art, 4, (0.84, 0.17, 82), 0.2)
    art.add(f'<path d="{blob(art, 230, 930, 110, 26, 0.12, 9)}" fill="{ok(0.84, 0.17, 82)}"/>{scatter(art, [grain], 120, 230, 926, 130, 30, 0.5, 1.3)}')
    art.finish()
    art.crop = (110, 130, 870, 870)
    return art


def cao_duoc_lieu() -> Art:
    """Dark herbal extract."""
    art = Art("Lọ cao dược liệu", seed=105)
    art.room((0.62, 0.075, 130), (0.5, 0.045, 50), 620)
    inside = f'<rect x="200" y="384" width="460" height="420" fill="{art.linear((0, ok(0.12, 0.03, 45)), (0.2, ok(0.24, 0.06, 45)), (0.6, ok(0.3, 0.08, 45)), (0.86, ok(0.46, 0.13, 50)), (1, ok(0.16, 0.04, 42)), x2=1, y2=0)}"/><ellipse cx="430" cy="386" rx="162" ry="14" fill="{ok(0.42, 0.1, 52)}"/>'
    jar(art, inside, ok(0.46, 0.12, 48), (0.8, 0.06, 92))
    paper_label(art, 272, 540, 316, 148, ok(0.36, 0.08, 150), HERB)
    art.shadow(740, 890, 150, 28, 1.1)
    art.add(f'<ellipse cx="740" cy="872" rx="170" ry="46" fill="{shaded(art, (0.86, 0.03, 85), 0.1, 0.2)}"/><ellipse cx="740" cy="866" rx="140" ry="33" fill="{ok(0.76, 0.035, 82)}"/>')
    for x, y, w in ((690, 846, 64), (790, 850, 64), (740, 800, 62)):
        art.add(f'<g filter="url(#dropsmall)"><path d="M{x - w} {y}C{x - w} {y - 50} {x + w} {y - 50} {x + w} {y}C{x + w} {y + 30} {x - w} {y + 30} {x - w} {y}Z" fill="{art.radial((0, ok(0.5, 0.1, 55)), (0.5, ok(0.28, 0.07, 46)), (1, ok(0.14, 0.04, 42)), cx=0.35, cy=0.28, r=0.8)}"/><ellipse cx="{x - 18}" cy="{y - 22}" rx="18" ry="6" fill="#fff" opacity=".7"/></g>')
    key = leaf(art, 120, 56, (0.5, 0.06, 110))
    art.add(f'<g filter="url(#drop)">{"".join(art.use(key, 200 + i * 40, 946 - (i % 2) * 22, 50 + i * 19, 0.95) for i in range(6))}</g>')
    stick = "".join(f'<path d="M{520 + i * 14} {936 + i * 7}L{650 + i * 12} {918 + i * 9}" stroke="{ok(0.56 + i * 0.04, 0.085, 60)}" stroke-width="13" stroke-linecap="round"/>' for i in range(4))
    art.add(f'<g filter="url(#dropsmall)">{stick}</g>')
    art.finish()
    art.crop = (110, 130, 870, 870)
    return art


def tinh_dau_sa() -> Art:
    """Lemongrass oil in an amber bottle."""
    art = Art("Tinh dầu sả và bó sả tươi", seed=106)
    art.room((0.8, 0.07, 120), (0.62, 0.05, 58), 630)
    for i in range(11):
        x, y = 560 + (i % 6) * 30, 856 - (i // 6) * 30 + (i % 3) * 9
        out = f'<path d="M-230-20C-120-28-40-24 10-22C70-22 104-10 108 0C104 12 70 22 10 22C-40 24-120 26-230 18Z" fill="{art.linear((0, ok(0.6, 0.14, 132)), (0.4, ok(0.8, 0.1, 122)), (0.75, ok(0.93, 0.04, 105)), (1, ok(0.78, 0.07, 340)), x2=1, y2=0)}"/><path d="M-220-8H80M-200 8H60" stroke="{ok(0.6, 0.1, 128)}" stroke-width="2.5" opacity=".5"/><path d="M-160-14Q0-18 80-12" stroke="#fff" stroke-width="5" stroke-linecap="round" fill="none" opacity=".7"/>'
        art.add(f'<g transform="translate({x + 150} {y}) rotate({n(-10 + art.random.uniform(-4, 4))})" filter="url(#drop)">{out}</g>')
    twine(art, "M662 800Q640 850 668 918M676 798Q654 850 682 916", 11)
    bow(art, 664, 850, 0.7)
    x, bottom = 330, 890
    bottle(art, x, bottom, 124, 480, 52, (0.56, 0.15, 52), (0.22, 0.01, 60), HERB, ok(0.36, 0.08, 150), 0.62)
    art.add(f'<path d="M{x - 34} 384C{x - 40} 300 {x - 34} 262 {x} 258C{x + 34} 262 {x + 40} 300 {x + 34} 384Z" fill="{art.radial((0, ok(0.5, 0.01, 60)), (0.5, ok(0.28, 0.01, 60)), (1, ok(0.12, 0.01, 60)), cx=0.34, cy=0.3, r=0.8)}"/><path d="M{x - 16} 286V360" stroke="#fff" stroke-width="8" stroke-linecap="round" opacity=".45" filter="url(#blur2)"/>')
    ring = art.part(f'<ellipse cx="3" cy="6" rx="30" ry="20" fill="{ok(0.6, 0.09, 110)}"/><ellipse rx="30" ry="20" fill="{ok(0.93, 0.05, 108)}"/><ellipse rx="20" ry="13" fill="none" stroke="{ok(0.72, 0.09, 340)}" stroke-width="3.5"/><ellipse rx="9" ry="6" fill="{ok(0.8, 0.08, 115)}"/>')
    art.add(f'<g filter="url(#dropsmall)">{"".join(art.use(ring, a, b, t) for a, b, t in ((500, 930, 0), (560, 956, 12), (436, 960, -10), (150, 940, 8)))}</g>')
    art.finish()
    art.crop = (90, 170, 830, 830)
    return art


PICTURES = {
    "mat-ong": mat_ong,
    "mat-ong-2": lambda: mat_ong((0.66, 0.07, 228), (0.62, 0.045, 60), (0.66, 0.13, 8)),
    "mat-ong-tang-sap": close_up(mat_ong, (530, 560, 420, 420), "Tầng sáp và mật nhỏ xuống từ que gỗ"),
    "mat-ong-nap": close_up(mat_ong, (236, 190, 390, 390), "Nắp hũ bọc vải thô, buộc dây đay"),
    "mat-ong-nhan": close_up(mat_ong, (215, 430, 430, 430), "Nhãn giấy in hình ong trên hũ mật"),
    "mam-tep": mam_tep,
    "mam-tep-2": lambda: mam_tep((0.52, 0.06, 150), (0.74, 0.045, 75), (0.82, 0.12, 88)),
    "nuoc-mam": nuoc_mam,
    "nuoc-mam-2": lambda: nuoc_mam((0.72, 0.07, 70), (0.5, 0.045, 40), (0.34, 0.07, 160)),
    "mam-cay": mam_cay,
    "tuong": tuong,
    "dau-lac": dau_lac,
    "tinh-bot-nghe": tinh_bot_nghe,
    "tinh-bot-nghe-2": lambda: tinh_bot_nghe((0.62, 0.06, 190), (0.56, 0.045, 45), (0.5, 0.1, 312)),
    "cao-duoc-lieu": cao_duoc_lieu,
    "tinh-dau-sa": tinh_dau_sa,
}
