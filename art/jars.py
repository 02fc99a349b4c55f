"""What comes in jars and bottles."""
# ruff: noqa: E501, F541

import math

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
}
