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


PICTURES = {
    "bon-sai": bon_sai,
    "bon-sai-2": lambda: bon_sai((0.6, 0.06, 195), (0.74, 0.04, 75), (0.44, 0.1, 32)),
}
