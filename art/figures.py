"""Small figures, trees, roofs and fields for the wide pictures."""
# ruff: noqa: E501, F541

import math

from art.kit import Art, n, ok
from art.limbs import limb
from art.parts import shaded
from art.people import BLACK, WARM
from art.places import hills


def valley(art: Art, look: dict, shore: float, ranges) -> None:
    """A sky and ranges of hills down to `shore`."""
    top, middle, low = look["sky"]
    w = art.width
    art.add(f'<rect width="{w}" height="{art.height}" fill="{art.linear((0, top), (0.32, middle), (0.62, low))}"/><circle cx="{w * 0.3:.0f}" cy="{shore * 0.36:.0f}" r="{shore * 0.55:.0f}" fill="{art.radial((0, look["sun"][0], 0.9), (0.3, look["sun"][1], 0.45), (1, look["sun"][1], 0))}"/>')
    for tops, tone, texture in zip(ranges, look["rock"], (0, 0.25, 0.7, 1.0)):
        if tops:
            hills(art, tops, shore, tone, look["mist"], look, texture)
        art.add(f'<rect y="{shore - 110}" width="{w}" height="116" fill="{art.linear((0, look["mist"], 0), (1, look["mist"], 0.5))}"/>')


def rice(art: Art, area, count, tones=((0.84, 0.14, 92), (0.78, 0.15, 84), (0.72, 0.14, 104), (0.66, 0.13, 118))) -> None:
    """A field of ripe rice; strokes grow toward the viewer."""
    path = "M" + "L".join(f"{x} {y}" for x, y in area) + "Z"
    top, bottom = min(y for _, y in area), max(y for _, y in area)
    left, right = min(x for x, _ in area), max(x for x, _ in area)
    spots = sorted(art.random.uniform(0, 1) ** 1.3 for _ in range(count))
    out = ""
    for t in spots:
        x, y, s = art.random.uniform(left, right), top + t * (bottom - top), 0.35 + t * 1.0
        l, c, h = art.random.choice(tones)
        lean = art.random.uniform(-16, 16) * s
        out += f'<path d="M{n(x)} {n(y + 16 * s)}Q{n(x + lean * 0.2)} {n(y - 10 * s)} {n(x + lean)} {n(y - 22 * s)}" stroke="{ok(l + art.random.uniform(-0.07, 0.07), c, h)}" stroke-width="{n(1.5 + 3.2 * s)}"/>'
    l, c, h = tones[1]
    art.add(f'<g clip-path="{art.clip(f"<path d={chr(34)}{path}{chr(34)}/>")}"><path d="{path}" fill="{art.linear((0, ok(l + 0.06, c * 0.8, h)), (1, ok(l - 0.14, c, h + 14)))}"/><g fill="none" stroke-linecap="round">{out}</g></g>')


def palm(art: Art, x, y, height, s=1.0) -> None:
    """An areca palm."""
    trunk = limb(((x, y), (x + 8, y - height * 0.5), (x + 2, y - height)), 26 * s, 17 * s, False)
    rings = "".join(f'<path d="M{n(x - 11 * s)} {n(y - i * 22)}q{n(12 * s)} 6 {n(24 * s)} 0"/>' for i in range(int(height / 22)))
    art.add(f'<path d="{trunk}" fill="{shaded(art, (0.66, 0.03, 90), 0.12, 0.22, 1, 0)}"/><g stroke="{ok(0.42, 0.03, 80)}" stroke-width="2.5" fill="none" opacity=".5">{rings}</g>')
    for i, (a, l) in enumerate(((-160, 0.4), (-20, 0.4), (-130, 0.46), (-50, 0.46), (-175, 0.5), (-5, 0.5), (-105, 0.52), (-75, 0.54))):
        r = math.radians(a)
        tx, ty = x + 190 * s * math.cos(r), y - height + 150 * s * math.sin(r) * 0.9 + 70 * s
        mx, my = x + 110 * s * math.cos(r), y - height - 90 * s + 20 * s * abs(math.cos(r))
        out = ""
        for k in range(18):
            t = 0.12 + k / 18 * 0.88
            px = (1 - t) ** 2 * x + 2 * t * (1 - t) * mx + t * t * tx
            py = (1 - t) ** 2 * (y - height) + 2 * t * (1 - t) * my + t * t * ty
            reach = 54 * s * math.sin(math.pi * (0.14 + t * 0.8))
            out += f'<path d="M{n(px)} {n(py)}l{n(math.cos(r) * 16 * s - 6)} {n(reach)}M{n(px)} {n(py)}l{n(math.cos(r) * 26 * s)} {n(reach * 0.5)}" stroke="{ok(l + 0.08 * (k % 2), 0.11, 142)}"/>'
        art.add(f'<g fill="none" stroke-width="{n(6 * s)}" stroke-linecap="round">{out}<path d="M{x} {y - height}Q{n(mx)} {n(my)} {n(tx)} {n(ty)}" stroke="{ok(0.6, 0.11, 130)}" stroke-width="{n(5 * s)}"/></g>')


def roof(art: Art, eave, ridge, tone, curl=36) -> None:
    """A tiled roof: `eave` and `ridge` are (left, right, y)."""
    (x0, x1, y1), (r0, r1, y0) = eave, ridge
    l, c, h = tone
    mid = (x0 + x1) / 2
    path = f"M{r0} {y0}Q{mid} {y0 + 14} {r1} {y0}Q{(r1 + x1) / 2} {(y0 + y1) / 2 + 34} {x1} {y1 - curl}Q{x1 - 70} {y1 + 4} {x1 - 160} {y1}H{x0 + 160}Q{x0 + 70} {y1 + 4} {x0} {y1 - curl}Q{(r0 + x0) / 2} {(y0 + y1) / 2 + 34} {r0} {y0}Z"
    rows = max(6, int((y1 - y0) / 17))
    tiles = ""
    keys = [art.part(f'<path d="M-11-9H11V2Q0 14-11 2Z" fill="{ok(l + d, c, h)}" stroke="{ok(l - 0.16, c * 0.8, h)}" stroke-width="2"/>') for d in (-0.06, -0.02, 0.03, 0.07)]
    for row in range(rows + 1):
        t = row / rows
        left, right = r0 + (x0 - r0) * t ** 1.2, r1 + (x1 - r1) * t ** 1.2
        k = (0.62 + 0.5 * t)
        y = y0 + (y1 - y0) * t
        x = left + (11 * k if row % 2 else 0)
        while x < right:
            u = (x - left) / (right - left)
            tiles += art.use(keys[max(0, min(3, int(2.6 - u * 2 + art.random.uniform(-0.9, 0.9))))], x, y + 12 * math.sin(math.pi * u) * (1 - t) - curl * abs(2 * u - 1) ** 5 * t, 0, k)
            x += 22 * k
    art.add(f'<path d="{path}" fill="#1a0a04" opacity=".4" filter="url(#blur8)" transform="translate(6 16)"/><path d="{path}" fill="{ok(l - 0.14, c, h)}"/><g clip-path="{art.clip(f"<path d={chr(34)}{path}{chr(34)}/>")}">{tiles}<path d="{path}" fill="{art.linear((0, "#ffe6c0", 0.22), (0.5, "#000", 0), (1, "#1a0a04", 0.4), x2=1, y2=0.4)}"/></g>')
    art.add(f'<path d="M{r0 - 26} {y0 - 24}Q{r0} {y0 + 6} {r0 + 20} {y0}Q{mid} {y0 + 14} {r1 - 20} {y0}Q{r1} {y0 + 6} {r1 + 26} {y0 - 24}" fill="none" stroke="{ok(l - 0.1, c * 0.6, h)}" stroke-width="18" stroke-linecap="round"/><path d="M{r0 - 26} {y0 - 27}Q{r0} {y0 + 2} {r0 + 20} {y0 - 4}Q{mid} {y0 + 9} {r1 - 20} {y0 - 4}Q{r1} {y0 + 2} {r1 + 26} {y0 - 27}" fill="none" stroke="{ok(l + 0.2, c * 0.5, h + 20)}" stroke-width="5" stroke-linecap="round"/><path d="M{x0} {y1 - curl}Q{x0 + 70} {y1 + 4} {x0 + 160} {y1}H{x1 - 160}Q{x1 - 70} {y1 + 4} {x1} {y1 - curl}" fill="none" stroke="{ok(l - 0.2, c * 0.7, h)}" stroke-width="11" stroke-linecap="round"/>')


def figure(art: Art, x, y, s, cloth, pose="stand", back=False, hat=True, hair=BLACK, skin=WARM, pants=(0.22, 0.012, 60), dress=False, step=0, pole=False, shadow=True) -> None:
    """A woman seen from some way off; her feet (or seat) at x, y."""
    l, c, h = cloth
    sl, sc, sh = skin
    out = ""
    if shadow:
        out += f'<ellipse cx="34" cy="2" rx="82" ry="13" fill="{getattr(art, "shade", "#1a1206")}" opacity=".45" filter="url(#blur8)"/>'
    body = shaded(art, cloth, 0.12, 0.17, 1, 0.25)
    flesh = shaded(art, skin, 0.06, 0.12, 1, 0.3)
    edge = ok(max(0.06, l - 0.16), c, h)
    lift = 0
    if pose == "sit":
        lift = 118
        out += f'<path d="M-62 4C-76-40-56-74-40-86H40C58-74 78-40 64 4Q0 20-62 4Z" fill="{shaded(art, pants, 0.1, 0.06, 1, 0.3)}"/>'
        out += f'<path d="M-42-142C-54-100-46-60-50-30Q0-14 50-30C46-60 54-100 42-142C22-156-22-156-42-142Z" fill="{body}"/>'
    else:
        if dress:
            white = shaded(art, (0.95, 0.012, 90), 0.03, 0.14, 1, 0.2)
            out += f'<path d="M-36-160C-46-90-48-40-46-4H-6L0-110L6-4H46C48-40 46-90 36-160Z" fill="{white}"/><path d="M-24-4q-12 8-20 3M24-4q12 8 20 3" stroke="{ok(0.6, 0.12, 20)}" stroke-width="9" stroke-linecap="round"/>'
            out += f'<path d="M-40-260C-48-214-30-190-32-160C-38-100-38-60-{36 + step} -22Q0-12 {36 - step}-22C38-60 38-100 32-160C30-190 48-214 40-260C20-272-20-272-40-260Z" fill="{body}"/><path d="M-14-150Q-20-80-16-24M12-150Q20-80 16-24" stroke="{edge}" stroke-width="4" fill="none" opacity=".45"/>'
        else:
            out += f'<path d="M-34-150L-{40 + step}-6Q-24 4-10-6L0-110L{10 + step}-6Q24 4 {40 + step}-6L34-150Z" fill="{shaded(art, pants, 0.1, 0.06, 1, 0.3)}"/><ellipse cx="-{26 + step}" cy="-2" rx="17" ry="7" fill="{ok(sl - 0.06, sc, sh)}"/><ellipse cx="{26 + step}" cy="-2" rx="17" ry="7" fill="{ok(sl - 0.12, sc, sh)}"/>'
            out += f'<path d="M-42-258C-54-206-42-176-48-126Q0-112 48-126C42-176 54-206 42-258C22-272-22-272-42-258Z" fill="{body}"/>'
            if not back:
                out += f'<path d="M0-258V-120" stroke="{edge}" stroke-width="3" opacity=".7"/>'
    up = -260 + lift
    arms = {"stand": (((-38, 12), (-58, 66), (-52, 122)), ((38, 12), (58, 66), (52, 122))), "hold": (((-38, 12), (-60, 66), (-8, 92)), ((38, 12), (60, 66), (8, 92))), "sit": (((-38, 12), (-60, 64), (-40, 112)), ((38, 12), (60, 64), (40, 112))), "carry": (((-38, 12), (-76, 20), (-60, -30)), ((38, 12), (60, 66), (52, 122))), "raise": (((-38, 12), (-60, 66), (-52, 122)), ((38, 12), (84, 6), (104, -46)))}[pose]
    for points in arms:
        pts = tuple((px, py + up) for px, py in points)
        (ex, ey), (hx, hy) = pts[-2:]
        far = math.hypot(hx - ex, hy - ey)
        out += f'<circle cx="{n(hx + (hx - ex) / far * 14)}" cy="{n(hy + (hy - ey) / far * 14)}" r="11" fill="{flesh}"/><path d="{limb(pts, 30, 21, True)}" fill="{body}" stroke="{edge}" stroke-width="1.6" stroke-opacity=".5"/>'
    if pole:
        out += f'<path d="M-190 {up - 22}Q0 {up - 44} 190 {up - 14}" stroke="{ok(0.6, 0.08, 62)}" stroke-width="10" fill="none" stroke-linecap="round"/>'
        for px in (-180, 180):
            py = up - 18
            out += f'<path d="M{px} {py}L{px - 44} {py + 120}M{px} {py}L{px + 44} {py + 120}" stroke="{ok(0.5, 0.06, 70)}" stroke-width="4"/><path d="M{px - 56} {py + 118}C{px - 40} {py + 60} {px + 40} {py + 60} {px + 56} {py + 118}Z" fill="{shaded(art, pole if isinstance(pole, tuple) else (0.95, 0.01, 230), 0.04, 0.14, 1, 0.4)}"/><path d="M{px - 58} {py + 114}H{px + 58}L{px + 40} {py + 164}Q{px} {py + 176} {px - 40} {py + 164}Z" fill="{shaded(art, (0.72, 0.09, 76), 0.12, 0.2, 1, 0.2)}"/>'
    hy = up - 38
    out += f'<path d="M-12 {hy + 18}L-16 {hy + 44}Q0 {hy + 54} 16 {hy + 44}L12 {hy + 18}Z" fill="{ok(sl - 0.1, sc + 0.02, sh - 6)}"/>'
    mane = shaded(art, hair, 0.1, 0.06, 1, 0.3)
    if back:
        out += f'<ellipse cy="{hy}" rx="27" ry="31" fill="{mane}"/>'
        out += f'<path d="M-25 {hy}C-26 {hy + 60} -18 {hy + 110} -14 {hy + 130}Q0 {hy + 138} 14 {hy + 130}C18 {hy + 110} 26 {hy + 60} 25 {hy}Z" fill="{mane}"/>' if dress or int(x) % 2 else f'<circle cy="{hy + 24}" r="17" fill="{mane}"/>'
    else:
        out += f'<ellipse cx="2" cy="{hy - 4}" rx="27" ry="30" fill="{mane}"/><path d="M-22 {hy - 8}C-22 {hy + 18} -10 {hy + 30} 0 {hy + 30}C12 {hy + 30} 22 {hy + 18} 22 {hy - 8}C16 {hy - 18} 4 {hy - 20} -2 {hy - 20}C-10 {hy - 18} -18 {hy - 14} -22 {hy - 8}Z" fill="{flesh}"/>'
        out += f'<path d="M-13 {hy + 2}q4-3 8 0M6 {hy + 2}q4-3 8 0" stroke="#2a1810" stroke-width="3" fill="none" stroke-linecap="round"/><path d="M-6 {hy + 17}q6 5 12 0" stroke="{ok(0.5, 0.14, 18)}" stroke-width="3.4" fill="none" stroke-linecap="round"/><path d="M0 {hy + 4}q-4 6 1 8" stroke="{ok(sl - 0.2, sc, sh - 8)}" stroke-width="2" fill="none"/>'
    if hat:
        straw = art.linear((0, ok(0.96, 0.05, 92)), (0.45, ok(0.88, 0.07, 88)), (1, ok(0.64, 0.075, 76)), x2=1, y2=0.25)
        out += f'<path d="M-70 {hy - 10}L2 {hy - 72}L74 {hy - 8}Q2 {hy + 14} -70 {hy - 10}Z" fill="{straw}"/><path d="M-42 {hy - 34}Q2 {hy - 22} 44 {hy - 33}M-20 {hy - 54}Q2 {hy - 47} 22 {hy - 53}" fill="none" stroke="{ok(0.6, 0.07, 76)}" stroke-width="2" opacity=".65"/><path d="M-70 {hy - 10}Q2 {hy + 14} 74 {hy - 8}" fill="none" stroke="{ok(0.97, 0.04, 92)}" stroke-width="3"/>'
    art.add(f'<g transform="translate({n(x)} {n(y)}) scale({s * 0.88:.3f} {s})">{out}</g>')
