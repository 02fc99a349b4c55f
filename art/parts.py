"""Parts that several pictures share: vessels, labels, fruit."""
# ruff: noqa: E501, F541

import math

from art.kit import Art, n, ok


def jar(art: Art, inside: str, glow: str | None, cap: tuple, x=430, y=320, w=330, h=450) -> None:
    """A glass jar with a cloth cap, seen from the front."""
    x0, x1, top, bottom = x - w / 2, x + w / 2, y, y + h
    body = f"M{x0 + 30} {top}C{x0 + 30} {top + 34} {x0} {top + 40} {x0} {top + 86}V{bottom - 54}Q{x0} {bottom} {x0 + 62} {bottom}H{x1 - 62}Q{x1} {bottom} {x1} {bottom - 54}V{top + 86}C{x1} {top + 40} {x1 - 30} {top + 34} {x1 - 30} {top}Z"
    art.shadow(x, bottom - 6, w * 0.52, 34)
    if glow:
        art.add(f'<ellipse cx="{x + 250}" cy="{bottom + 22}" rx="200" ry="40" fill="{glow}" opacity=".85" filter="url(#blur24)"/><ellipse cx="{x + 210}" cy="{bottom + 14}" rx="110" ry="16" fill="#fff3c4" opacity=".7" filter="url(#blur14)"/>')
    glass = art.clip(f'<path d="{body}"/>')
    art.add(
        f'<path d="{body}" fill="#f4fbf4" opacity=".5"/><g clip-path="{glass}">{inside}</g>',
        f'<path d="{body}" fill="{art.linear((0, "#1c0a00", 0.5), (0.1, "#1c0a00", 0.06), (0.3, "#fff", 0.1), (0.75, "#fff", 0), (0.92, "#1c0a00", 0.14), (1, "#1c0a00", 0.45), x2=1, y2=0)}"/>',
        f'<path d="{body}" fill="none" stroke="#fff" stroke-opacity=".5" stroke-width="4"/>',
        f'<path d="M{x0 + 34} {top + 96}V{bottom - 90}" stroke="#fff" stroke-width="20" stroke-linecap="round" opacity=".62" filter="url(#blur4)"/>',
        f'<path d="M{x0 + 62} {top + 104}V{bottom - 190}" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".75"/>',
        f'<path d="M{x1 - 22} {top + 120}V{bottom - 70}" stroke="#fff" stroke-width="7" stroke-linecap="round" opacity=".35" filter="url(#blur2)"/>',
        f'<path d="M{x0 + 50} {bottom - 14}Q{x} {bottom - 2} {x1 - 50} {bottom - 14}" fill="none" stroke="#fff" stroke-width="6" opacity=".4" filter="url(#blur2)"/>',
    )
    l, c, hue = cap
    folds = "".join(
        f'<path d="M{n(x - 150 + i * 27)} {top + 58 + (i % 3) * 9}Q{n(x - 146 + i * 26)} {top + 10} {n(x - 118 + i * 21)} {top - 24}" stroke="{ok(l - 0.2, c, hue)}" stroke-width="{4 + i % 2 * 3}" opacity=".4"/>'
        for i in range(12)
    )
    skirt = f"M{x - 138} {top - 26}C{x - 160} {top + 10} {x - 168} {top + 34} {x - 182} {top + 62}Q{x - 150} {top + 86} {x - 120} {top + 66}Q{x - 88} {top + 92} {x - 52} {top + 70}Q{x - 14} {top + 96} {x + 24} {top + 72}Q{x + 64} {top + 94} {x + 98} {top + 68}Q{x + 140} {top + 88} {x + 182} {top + 62}C{x + 168} {top + 34} {x + 160} {top + 10} {x + 138} {top - 26}Z"
    crown = f"M{x - 140} {top - 24}C{x - 146} {top - 84} {x - 110} {top - 96} {x} {top - 98}C{x + 110} {top - 96} {x + 146} {top - 84} {x + 140} {top - 24}Z"
    fill = art.linear((0, ok(min(0.98, l + 0.1), c, hue)), (0.5, ok(l, c, hue)), (1, ok(l - 0.24, c, hue)), x2=1, y2=0.25)
    art.add(
        f'<g filter="url(#dropsmall)"><path d="{skirt}" fill="{fill}"/></g><g fill="none" stroke-linecap="round" filter="url(#blur2)">{folds}</g>',
        f'<path d="{crown}" fill="{fill}"/><path d="M{x - 116} {top - 74}Q{x - 60} {top - 92} {x + 10} {top - 90}" stroke="#fff" stroke-width="12" stroke-linecap="round" fill="none" opacity=".5" filter="url(#blur4)"/>',
        f'<g fill="none" stroke="{ok(0.68, 0.09, 82)}" stroke-width="9"><path d="M{x - 142} {top - 26}Q{x} {top + 2} {x + 142} {top - 26}"/><path d="M{x - 143} {top - 14}Q{x} {top + 14} {x + 143} {top - 14}" stroke="{ok(0.78, 0.08, 86)}"/></g>',
        f'<g filter="url(#dropsmall)" fill="none" stroke="{ok(0.74, 0.09, 84)}" stroke-width="8" stroke-linecap="round"><path d="M{x + 40} {top - 4}q-64 26-30 62q40 8 30-62q66 18 40 60q-34 14-40-60"/><path d="M{x + 40} {top - 2}q-26 60-20 118M{x + 40} {top - 2}q30 50 44 106"/></g>',
    )


def paper_label(art: Art, x, y, w, h, ink: str, motif: str) -> None:
    """A paper label with a drawn motif, curved round a jar."""
    art.add(
        f'<path d="M{x} {y}Q{x + w / 2} {y + 16} {x + w} {y}V{y + h}Q{x + w / 2} {y + h + 16} {x} {y + h}Z" fill="{art.linear((0, "#d9cfb6"), (0.3, "#fffaf0"), (0.7, "#f4ead2"), (1, "#bfae8a"), x2=1, y2=0)}"/>',
        f'<path d="M{x + 10} {y + 14}Q{x + w / 2} {y + 30} {x + w - 10} {y + 14}M{x + 10} {y + h - 12}Q{x + w / 2} {y + h + 4} {x + w - 10} {y + h - 12}" fill="none" stroke="{ink}" stroke-width="3"/>',
        f'<g transform="translate({x + w / 2} {y + h / 2 + 10})" fill="none" stroke="{ink}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">{motif}</g>',
    )


BEE = '<ellipse cx="4" cy="8" rx="34" ry="22"/><path d="M-8-12Q-16 8-8 28M12-14Q20 8 12 30M30-4q10 12 0 24"/><path d="M-4-14C-34-58-66-34-40-14M10-14C22-64 62-46 34-16"/><circle cx="-40" cy="8" r="11"/><path d="M-48 0q-10-12-20-10M-98 46q49-14 98 0t98 0" stroke-width="3"/>'


SHRIMP = '<path d="M-70-18C-30-52 40-40 52 0 60 30 24 46 2 34"/><path d="M-70-18C-40-6-16-12 0 2 14 14 8 26 2 34l-26 8m26-8l-10 18"/><path d="M-40-36q4 14 0 26M-14-44q6 20 0 36M14-40q2 20-8 38M36-24q-6 16-22 24M-70-18q-22-20-40-10M-70-18q-26 0-40 16M-34-10l-10 22M-18-8l-6 22" stroke-width="3"/>'


def bowl(art: Art, cx, cy, r, clay: tuple, liquid: tuple, chunks=False) -> None:
    """A small footed bowl with a painted blue line, seen from a little above."""
    l, c, h = clay
    ll, lc, lh = liquid
    art.shadow(cx, cy + r * 0.62, r * 0.62, r * 0.16, 1.3)
    side = f"M{cx - r} {cy}C{cx - r} {cy + r * 0.46} {cx - r * 0.56} {cy + r * 0.62} {cx - r * 0.42} {cy + r * 0.66}H{cx + r * 0.42}C{cx + r * 0.56} {cy + r * 0.62} {cx + r} {cy + r * 0.46} {cx + r} {cy}Z"
    art.add(
        f'<path d="{side}" fill="{art.linear((0, ok(l - 0.06, c, h)), (0.25, ok(min(0.99, l + 0.05), c, h)), (0.6, ok(l - 0.08, c, h)), (1, ok(l - 0.36, c + 0.01, h)), x2=1, y2=0.2)}"/>',
        f'<path d="M{cx - r * 0.95} {cy + r * 0.2}Q{cx} {cy + r * 0.5} {cx + r * 0.95} {cy + r * 0.2}M{cx - r * 0.9} {cy + r * 0.27}Q{cx} {cy + r * 0.57} {cx + r * 0.9} {cy + r * 0.27}" fill="none" stroke="{ok(0.46, 0.12, 258)}" stroke-width="5" opacity=".8"/>',
        f'<ellipse cx="{cx}" cy="{cy}" rx="{r}" ry="{r * 0.32}" fill="{ok(min(0.99, l + 0.04), c, h)}"/><ellipse cx="{cx}" cy="{cy + 3}" rx="{r * 0.92}" ry="{r * 0.27}" fill="{ok(l - 0.18, c, h)}"/>',
        f'<ellipse cx="{cx}" cy="{cy + 8}" rx="{r * 0.86}" ry="{r * 0.22}" fill="{art.linear((0, ok(ll - 0.16, lc, lh)), (0.6, ok(ll, lc, lh)), (1, ok(ll + 0.14, lc, lh)), x2=1, y2=0)}"/>',
    )
    if chunks:
        for _ in range(90):
            a, d = art.random.uniform(0, math.tau), math.sqrt(art.random.uniform(0, 1))
            art.add(f'<ellipse cx="{n(cx + r * 0.76 * d * math.cos(a))}" cy="{n(cy + 2 + r * 0.17 * d * math.sin(a))}" rx="9" ry="5" fill="{ok(art.random.uniform(0.55, 0.82), 0.14, 34)}"/>')
    art.add(f'<path d="M{cx - r * 0.66} {cy - r * 0.02}Q{cx - r * 0.3} {cy - r * 0.12} {cx + r * 0.05} {cy - r * 0.11}" stroke="#fff" stroke-width="7" stroke-linecap="round" fill="none" opacity=".65" filter="url(#blur2)"/><path d="M{cx - r * 0.82} {cy + r * 0.16}Q{cx - r * 0.72} {cy + r * 0.42} {cx - r * 0.5} {cy + r * 0.53}" stroke="#fff" stroke-width="12" stroke-linecap="round" fill="none" opacity=".65" filter="url(#blur4)"/>')


def chili(art: Art, x, y, turn) -> None:
    """One glossy red chili."""
    red = art.linear((0, ok(0.68, 0.21, 30)), (0.5, ok(0.55, 0.22, 28)), (1, ok(0.36, 0.15, 26)))
    art.add(f'<g transform="translate({x} {y}) rotate({turn})" filter="url(#drop)"><path d="M0-14C50-30 120-24 176 10C116 22 44 26 0 14C-10 8-10-8 0-14Z" fill="{red}"/><path d="M14-12Q70-20 124-4" stroke="#fff" stroke-width="5" stroke-linecap="round" fill="none" opacity=".75"/><path d="M4-15C-14-20-18 18 4 15C10 6 10-8 4-15Z" fill="{ok(0.5, 0.13, 138)}"/><path d="M-8 0Q-34-4-46-18" stroke="{ok(0.52, 0.13, 138)}" stroke-width="9" stroke-linecap="round" fill="none"/></g>')


def leaf_crown(art: Art, cx, cy, size, count=30) -> None:
    """The crown of a pineapple, back leaves first."""
    for i in range(count):
        layer = i / count
        spread = (1 - layer) * 1.0 + 0.12
        angle = art.random.uniform(-1, 1) * 78 * spread + (4 if i % 2 else -4)
        length = size * (0.66 + 0.5 * (1 - abs(angle) / 90)) * (1 - layer * 0.42)
        width = size * 0.15
        l = 0.42 + layer * 0.2
        fill = art.linear((0, ok(l - 0.1, 0.09, 150)), (0.45, ok(l + 0.14, 0.11, 142)), (0.55, ok(l + 0.05, 0.11, 146)), (1, ok(l - 0.16, 0.08, 152)), x2=1, y2=0)
        bend = angle * 0.5
        art.add(f'<g transform="translate({n(cx + angle * size * 0.0022)} {n(cy)}) rotate({n(angle)})"><path d="M{n(-width)} 0C{n(-width)} {n(-length * 0.4)} {n(-width * 0.5 + bend * 0.3)} {n(-length * 0.75)} {n(bend)} {n(-length)}C{n(width * 0.6 + bend * 0.3)} {n(-length * 0.7)} {n(width)} {n(-length * 0.4)} {n(width)} 0Z" fill="{fill}" stroke="{ok(0.3, 0.06, 155)}" stroke-opacity=".5" stroke-width="1.5"/></g>')


def pineapple(art: Art, cx, cy, rx, ry, ripe=1.0) -> None:
    """A whole queen pineapple: eyes on a spiral, shaded as one round body."""
    leaf_crown(art, cx, cy - ry * 0.88, ry * 1.02, 38)
    body = f'<ellipse cx="{cx}" cy="{cy}" rx="{rx}" ry="{ry}"/>'
    art.add(f'<ellipse cx="{cx}" cy="{cy}" rx="{rx}" ry="{ry}" fill="{ok(0.42, 0.1, 60)}"/>')
    eyes = []
    for k in range(6):
        t = k / 5
        hue, l = 128 - (128 - 70) * min(1, t * ripe + 0.1), 0.6 + 0.16 * t
        fill = art.radial((0, ok(l + 0.14, 0.15, hue)), (0.55, ok(l, 0.16, hue - 6)), (1, ok(l - 0.24, 0.13, hue - 18)), cx=0.36, cy=0.32, r=0.72)
        eyes.append(art.part(f'<path d="M0-30Q26-22 31 0Q26 22 0 31Q-26 22-31 0Q-26-22 0-30Z" fill="{fill}"/><path d="M-9-3Q0-17 10-4Q4 3 0 13Q-5 2-9-3Z" fill="{ok(0.47, 0.1, 62)}"/><path d="M-7-3Q0-13 6-5" fill="none" stroke="{ok(0.86, 0.11, 88)}" stroke-width="3"/><ellipse cx="-13" cy="-13" rx="8" ry="4" transform="rotate(-40 -13 -13)" fill="#fff8dc" opacity=".6"/>'))
    out, rows = "", 11
    for row in range(rows + 2):
        lat = -1.45 + row * 2.9 / (rows + 1)
        y, ring = cy + ry * math.sin(lat), math.cos(lat)
        for step in range(-5, 6):
            lon = (step + (0.5 if row % 2 else 0)) * 0.44 + 0.08
            if abs(lon) > 1.5:
                continue
            x = cx + rx * ring * math.sin(lon)
            k = max(0, min(5, int((row / rows) * 5 + art.random.uniform(-0.4, 0.9))))
            sx = rx / 172 * max(0.25, math.cos(lon)) * (0.5 + 0.5 * ring) * 1.34
            sy = ry / 214 * max(0.3, math.cos(lat)) * 1.12
            out += art.use(eyes[k], x, y, math.degrees(lon) * 0.12, sx, sy)
    art.add(f'<g clip-path="{art.clip(body)}">{out}<ellipse cx="{cx}" cy="{cy}" rx="{rx}" ry="{ry}" fill="{art.radial((0, "#fff7c8", 0.42), (0.45, "#fff7c8", 0), (0.72, "#3a1600", 0.12), (1, "#2a0e00", 0.72), cx=0.34, cy=0.28, r=0.82)}"/></g>')


def close_up(make, box: tuple, title: str):
    """Return a maker of the same picture seen from nearer."""

    def maker() -> Art:
        art = make()
        art.crop, art.title = box, title
        return art

    return maker


# --- generic parts -----------------------------------------------------------


def shaded(art: Art, tone: tuple, up=0.1, down=0.2, x2=1.0, y2=1.0) -> str:
    """Return a fill lit from the upper left."""
    l, c, h = tone
    return art.linear((0, ok(min(0.99, l + up), c, h)), (0.45, ok(l, c, h)), (1, ok(max(0.05, l - down), c, h)), x2=x2, y2=y2)


def ball(art: Art, r: float, tone: tuple, gloss=0.7, drop=0.22) -> str:
    """Return a part: a lit sphere."""
    l, c, h = tone
    fill = art.radial((0, ok(min(0.99, l + 0.13), c * 0.85, h)), (0.45, ok(l, c, h)), (1, ok(max(0.05, l - drop), c, h - 6)), cx=0.36, cy=0.3, r=0.74)
    return art.part(f'<circle r="{n(r)}" fill="{fill}"/><ellipse cx="{n(-r * 0.34)}" cy="{n(-r * 0.42)}" rx="{n(r * 0.26)}" ry="{n(r * 0.15)}" transform="rotate(-35 {n(-r * 0.34)} {n(-r * 0.42)})" fill="#fff" opacity="{gloss}"/>')


def smooth(points, closed=False) -> str:
    """Return a path through the points, rounded (Catmull-Rom)."""
    p = list(points)
    size = len(p)
    out = f"M{n(p[0][0])} {n(p[0][1])}"
    for i in range(size if closed else size - 1):
        a, b, c, d = (p[(i + k) % size] if closed else p[max(0, min(size - 1, i + k))] for k in (-1, 0, 1, 2))
        out += f"C{n(b[0] + (c[0] - a[0]) / 6)} {n(b[1] + (c[1] - a[1]) / 6)} {n(c[0] - (d[0] - b[0]) / 6)} {n(c[1] - (d[1] - b[1]) / 6)} {n(c[0])} {n(c[1])}"
    return out + ("Z" if closed else "")


def blob(art: Art, cx, cy, rx, ry, wobble=0.12, count=9, turn=0.0) -> str:
    """Return a closed organic outline."""
    points = []
    for i in range(count):
        a, k = i * math.tau / count, 1 + art.random.uniform(-wobble, wobble)
        x, y = rx * k * math.cos(a), ry * k * math.sin(a)
        points.append((cx + x * math.cos(turn) - y * math.sin(turn), cy + x * math.sin(turn) + y * math.cos(turn)))
    return smooth(points, True)


def lathe(art: Art, x, profile, tone: tuple, gloss=0.55, foot=0.1, shadow=True) -> str:
    """A turned body: `profile` holds (y, half width) from mouth to foot. Return its outline."""
    l, c, h = tone
    right = [(x + w, y) for y, w in profile]
    base_y, base_w = profile[-1]
    left = [(x - w, y) for y, w in reversed(profile)]
    path = smooth(right) + f"Q{n(x)} {n(base_y + base_w * foot * 2)} {n(x - base_w)} {n(base_y)}" + smooth(left).replace("M", "L", 1) + "Z"
    if shadow:
        art.shadow(x, base_y + base_w * foot * 0.6, base_w * 1.05, base_w * 0.2, 1.25)
    fill = art.linear((0, ok(l - 0.1, c, h)), (0.2, ok(min(0.99, l + 0.12), c * 0.9, h)), (0.5, ok(l, c, h)), (0.82, ok(max(0.06, l - 0.17), c, h)), (1, ok(max(0.05, l - 0.22), c * 0.9, h)), x2=1, y2=0.12)
    art.add(f'<path d="{path}" fill="{fill}"/>')
    if gloss:
        shine = [(x - w * 0.68, y) for y, w in profile[1:-1]] or [(x - w * 0.68, y) for y, w in profile]
        art.add(f'<path d="{smooth(shine)}" fill="none" stroke="#fff" stroke-width="{n(base_w * 0.12 + 6)}" stroke-linecap="round" opacity="{gloss}" filter="url(#blur8)"/>')
        art.add(f'<path d="{smooth(shine[: max(2, len(shine) * 2 // 3)])}" fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity="{min(1, gloss * 1.2):.2f}" filter="url(#blur2)"/>')
    return path


def scatter(art: Art, keys, count, cx, cy, rx, ry, low=0.8, high=1.2, turn=360, ring=0.0) -> str:
    """Return many turned copies of parts within an ellipse, the far ones first."""
    spots = []
    for _ in range(count):
        a, d = art.random.uniform(0, math.tau), math.sqrt(art.random.uniform(ring, 1))
        spots.append((cx + rx * d * math.cos(a), cy + ry * d * math.sin(a)))
    return "".join(art.use(art.random.choice(keys), x, y, art.random.uniform(0, turn), art.random.uniform(low, high)) for x, y in sorted(spots, key=lambda s: s[1]))


def leaf(art: Art, length, width, tone=(0.5, 0.11, 145)) -> str:
    """Return a part: a leaf that points up from the origin."""
    l, c, h = tone
    w = width / 2
    edge = f"M0 0C{n(-w * 1.3)} {n(-length * 0.25)} {n(-w * 1.1)} {n(-length * 0.7)} 0 {n(-length)}C{n(w * 1.1)} {n(-length * 0.7)} {n(w * 1.3)} {n(-length * 0.25)} 0 0Z"
    half = f"M0 0C{n(w * 1.3)} {n(-length * 0.25)} {n(w * 1.1)} {n(-length * 0.7)} 0 {n(-length)}Z"
    ribs = "".join(f"M0 {n(-length * t)}L{n(s * w * 0.72)} {n(-length * (t + 0.16))}" for t in (0.14, 0.28, 0.42, 0.56, 0.68) for s in (-1, 1))
    return art.part(
        f'<path d="{edge}" fill="{shaded(art, tone, 0.12, 0.08)}"/><path d="{half}" fill="#00180c" opacity=".2"/>'
        f'<path d="M0 {n(length * 0.08)}L0 {n(-length * 0.95)}{ribs}" fill="none" stroke="{ok(min(0.95, l + 0.2), c * 0.8, h - 8)}" stroke-width="{n(max(1.2, width * 0.025))}" opacity=".7" stroke-linecap="round"/>'
    )


def banana_leaf(art: Art, x, y, w, h, turn=0, tone=(0.5, 0.11, 142)) -> None:
    """A cut piece of banana leaf lying flat."""
    l, c, hue = tone
    ribs = "".join(f'<path d="M{n(-w / 2 + i * 15)} {n(-h / 2)}Q{n(-w / 2 + i * 15 + 26)} 0 {n(-w / 2 + i * 15)} {n(h / 2)}" stroke="{ok(l + art.random.uniform(-0.09, 0.13), c, hue)}" stroke-width="{n(art.random.uniform(2, 6))}"/>' for i in range(1, int(w / 15)))
    path = f"M{-w / 2} {-h / 2 + 12}Q0 {-h / 2 - 14} {w / 2} {-h / 2}L{w / 2 - 10} {h / 2 - 10}Q0 {h / 2 + 18} {-w / 2 + 6} {h / 2}Z"
    clip = art.clip(f'<path d="{path}"/>')
    art.add(f'<g transform="translate({x} {y}) rotate({turn})"><g filter="url(#drop)"><path d="{path}" fill="{shaded(art, tone, 0.1, 0.14)}"/></g><g clip-path="{clip}" fill="none" opacity=".55">{ribs}</g><path d="M{-w / 2} 0Q0 -14 {w / 2} -2" stroke="{ok(l + 0.2, c, hue - 14)}" stroke-width="9" fill="none" opacity=".85"/><path d="{path}" fill="{art.linear((0, "#fff", 0.22), (0.4, "#fff", 0), (1, "#00180c", 0.25), x2=1, y2=1)}"/></g>')


def board(art: Art, x, y, w, h, tone=(0.66, 0.075, 66), turn=0, radius=40) -> None:
    """A wooden board seen from above."""
    l, c, hue = tone
    clip = art.clip(f'<rect x="{-w / 2}" y="{-h / 2}" width="{w}" height="{h}" rx="{radius}"/>')
    grain = "".join(f'<path d="M{-w / 2} {n(yy)}Q{n(-w * 0.1)} {n(yy + art.random.uniform(-26, 26))} {w / 2} {n(yy + art.random.uniform(-12, 12))}" stroke="{ok(l + art.random.uniform(-0.13, 0.08), c, hue)}" stroke-width="{n(art.random.uniform(1.5, 6))}"/>' for yy in (-h / 2 + i * 11 for i in range(int(h / 11))))
    art.add(f'<g transform="translate({x} {y}) rotate({turn})"><g filter="url(#drop)"><rect x="{-w / 2}" y="{-h / 2 + 12}" width="{w}" height="{h}" rx="{radius}" fill="{ok(l - 0.28, c, hue)}"/><rect x="{-w / 2}" y="{-h / 2}" width="{w}" height="{h}" rx="{radius}" fill="{shaded(art, tone, 0.08, 0.12)}"/></g><g clip-path="{clip}" fill="none" opacity=".5">{grain}</g><rect x="{-w / 2 + 3}" y="{-h / 2 + 3}" width="{w - 6}" height="{h - 6}" rx="{radius - 3}" fill="none" stroke="#fff" stroke-opacity=".28" stroke-width="4"/></g>')


def tray(art: Art, cx, cy, r, tone=(0.8, 0.09, 82), flat=None) -> None:
    """A round woven bamboo tray seen from above."""
    l, c, h = tone
    art.add(f'<circle cx="{cx + r * 0.08}" cy="{cy + r * 0.12}" r="{r * 1.01}" fill="{art.shade}" opacity=".6" filter="url(#blur24)"/><circle cx="{cx}" cy="{cy}" r="{r}" fill="{ok(l - 0.3, c, h)}"/>')
    size, rows = 26, int(r * 2 / 26)
    keys = [art.part(f'<rect x="-12.4" y="-8.6" width="24.8" height="17.2" rx="4" fill="{shaded(art, (l + d, c, h), 0.05, 0.12, 0, 1)}"/>') for d in (-0.05, 0, 0.04)]
    out = ""
    for i in range(rows + 1):
        for j in range(rows + 1):
            x, y = cx - r + i * size, cy - r + j * size
            if math.dist((x, y), (cx, cy)) < r * 0.95:
                out += art.use(art.random.choice(keys), x, y, 0 if (i + j) % 2 else 90)
    art.add(out)
    keys = [art.part(f'<rect x="-17" y="-6" width="34" height="12" rx="5" fill="{shaded(art, (l + d, c, h), 0.08, 0.16, 0, 1)}"/>') for d in (-0.06, 0, 0.05)]
    for k, ring in enumerate((0.9, 0.935, 0.97)):
        steps = int(math.tau * r * ring / 30)
        art.add("".join(art.use(art.random.choice(keys), cx + r * ring * math.cos(a), cy + r * ring * math.sin(a), math.degrees(a) + 90 + (8 if k % 2 else -8)) for a in ((i + k * 0.5) * math.tau / steps for i in range(steps))))
    art.add(f'<circle cx="{cx}" cy="{cy}" r="{r}" fill="{art.radial((0, "#fff6dc", 0.2), (0.5, "#fff6dc", 0), (0.82, "#2a1200", 0.06), (0.87, "#2a1200", 0.42), (0.89, "#2a1200", 0), (1, "#2a1200", 0.45), cx=0.5, cy=0.5, r=0.5)}"/><path d="M{n(cx - r * 0.8)} {n(cy - r * 0.5)}A{r * 0.95} {r * 0.95} 0 0 1 {n(cx - r * 0.1)} {n(cy - r * 0.94)}" fill="none" stroke="#fff" stroke-width="12" stroke-linecap="round" opacity=".4" filter="url(#blur4)"/>')


def basket(art: Art, cx, top, bottom, half, foot, rows=13, columns=22, dyed=None, tones=((0.78, 0.09, 80), (0.72, 0.1, 74), (0.83, 0.08, 86)), bow=58, inside=None) -> None:
    """The front of a woven basket; draw what it holds between `basket_back` and this."""

    def place(u, v):
        wide = half - (half - foot) * v
        return cx + (2 * u - 1) * wide, top + 12 + v * (bottom - top - 20) + (1 - (2 * u - 1) ** 2) * (bow - bow * 0.35 * v), -(2 * u - 1) * 11 * (1 - v * 0.4)

    def line(points):
        return "".join(f"L{n(p[0])} {n(p[1])}" for p in points)

    edge = line(place(0, v / 12) for v in range(13)) + line((place(i / 20, 1)[0], place(i / 20, 1)[1] + 10) for i in range(21))
    edge += line(place(1, v / 12) for v in range(12, -1, -1)) + line((place(i / 20, 0)[0], place(i / 20, 0)[1] - 8) for i in range(20, -1, -1))
    body = "M" + edge[1:] + "Z"
    strands = art.weave(place, rows, columns, (half * 2.02 / columns, (bottom - top) / rows * 1.05), tones, dyed)
    clip = art.clip(f'<path d="{body}"/>')
    l, c, h = tones[0]
    art.add(f'<path d="{body}" fill="{ok(l - 0.36, c, h - 16)}"/><g clip-path="{clip}">{strands}<path d="{body}" fill="{art.linear((0, "#2c1600", 0.36), (0.18, "#fff6dc", 0.1), (0.36, "#fff6dc", 0.28), (0.62, "#2c1600", 0.06), (1, "#1d0d00", 0.66), x2=1, y2=0.1)}"/></g>')
    rim = "".join(f"{'L' if i else 'M'}{n(place(i / 40, 0)[0])} {n(place(i / 40, 0)[1])}" for i in range(41))
    wide = half * 0.062
    art.add(f'<path d="{rim}" fill="none" stroke="{ok(l - 0.28, c, h - 14)}" stroke-width="{n(wide * 1.36)}" stroke-linecap="round"/><path d="{rim}" fill="none" stroke="{ok(l + 0.06, c, h + 6)}" stroke-width="{n(wide)}" stroke-linecap="round"/><path d="{rim}" fill="none" stroke="{ok(l - 0.18, c, h - 10)}" stroke-width="{n(wide)}" stroke-dasharray="7 15"/>')


def basket_back(art: Art, cx, top, half, foot, bottom, bow=58) -> None:
    """The shadow and the dark inside of a basket."""
    art.shadow(cx, bottom + 2, foot * 1.12, 40, 1.1)
    art.add(f'<ellipse cx="{cx}" cy="{top + 10}" rx="{half}" ry="{bow * 1.15}" fill="{ok(0.3, 0.06, 60)}"/><path d="M{cx - half} {top + 10}A{half} {bow * 1.15} 0 0 1 {cx + half} {top + 10}" fill="none" stroke="{ok(0.66, 0.09, 76)}" stroke-width="16"/>')


def bottle(art: Art, x, bottom, half, height, neck, liquid: tuple, cap: tuple, label=None, ink=None, fill=0.84, glow=True, wrap=None) -> None:
    """A glass bottle seen from the front; `liquid` is its tone where light passes."""
    l, c, h = liquid
    top = bottom - height
    shoulder = top + height * 0.38
    body = f"M{x - neck} {top}V{n(top + height * 0.2)}C{x - neck} {n(top + height * 0.3)} {x - half} {n(shoulder - height * 0.05)} {x - half} {n(shoulder + height * 0.06)}V{bottom - 40}Q{x - half} {bottom} {x - half + 38} {bottom}H{x + half - 38}Q{x + half} {bottom} {x + half} {bottom - 40}V{n(shoulder + height * 0.06)}C{x + half} {n(shoulder - height * 0.05)} {x + neck} {n(top + height * 0.3)} {x + neck} {n(top + height * 0.2)}V{top}Z"
    art.shadow(x, bottom - 4, half * 1.05, 28, 1.2)
    if glow:
        art.add(f'<ellipse cx="{x + half * 1.9}" cy="{bottom + 8}" rx="{half * 1.5}" ry="30" fill="{ok(l, c, h)}" opacity=".7" filter="url(#blur24)"/><ellipse cx="{x + half * 1.6}" cy="{bottom + 6}" rx="{half * 0.9}" ry="12" fill="{ok(min(0.97, l + 0.18), c * 0.8, h)}" opacity=".8" filter="url(#blur14)"/>')
    deep = max(0.12, l - 0.4)
    sauce = art.linear((0, ok(deep, c * 0.6, h - 8)), (0.2, ok(l - 0.26, c * 0.85, h - 6)), (0.5, ok(l - 0.12, c, h)), (0.8, ok(l + 0.04, c, h)), (0.94, ok(l - 0.2, c * 0.9, h - 4)), (1, ok(deep, c * 0.6, h - 8)), x2=1, y2=0)
    level = bottom - height * fill
    clip = art.clip(f'<path d="{body}"/>')
    art.add(
        f'<path d="{body}" fill="#eef6f4" opacity=".45"/><g clip-path="{clip}"><rect x="{x - half}" y="{n(level)}" width="{half * 2}" height="{height}" fill="{sauce}"/><ellipse cx="{x}" cy="{n(level)}" rx="{neck if fill > 0.7 else half}" ry="8" fill="{ok(min(0.96, l + 0.12), c, h)}"/><ellipse cx="{n(x + half * 0.54)}" cy="{n(bottom - height * 0.13)}" rx="{n(half * 0.4)}" ry="{n(height * 0.15)}" fill="{art.radial((0, ok(min(0.97, l + 0.22), c * 0.9, h + 6), 0.9), (1, ok(l, c, h), 0))}"/><rect x="{x - half}" y="{bottom - 60}" width="{half * 2}" height="80" fill="{art.linear((0, "#240800", 0), (1, "#240800", 0.5))}"/></g>',
        f'<path d="{body}" fill="{art.linear((0, "#100400", 0.4), (0.14, "#100400", 0), (0.5, "#fff", 0.05), (0.86, "#100400", 0), (1, "#100400", 0.4), x2=1, y2=0)}"/><path d="{body}" fill="none" stroke="#fff" stroke-opacity=".42" stroke-width="4"/>',
    )
    if label:
        paper_label(art, x - half, bottom - height * 0.45, half * 2, height * 0.27, ink or ok(0.36, 0.06, 165), f'<g transform="scale({n(half / 125)})">{label}</g>' if half < 110 else label)
    art.add(
        f'<path d="M{n(x - half * 0.75)} {n(shoulder + height * 0.1)}V{bottom - 60}" stroke="#fff" stroke-width="{n(half * 0.15)}" stroke-linecap="round" opacity=".5" filter="url(#blur4)"/><path d="M{n(x - half * 0.57)} {n(shoulder + height * 0.07)}V{n(shoulder + height * 0.16)}" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".8"/>',
        f'<path d="M{n(x - neck * 0.64)} {n(top + 40)}V{n(top + height * 0.2)}C{n(x - neck * 0.7)} {n(top + height * 0.27)} {n(x - half * 0.6)} {n(shoulder - height * 0.04)} {n(x - half * 0.72)} {n(shoulder + height * 0.02)}" stroke="#fff" stroke-width="8" stroke-linecap="round" fill="none" opacity=".6" filter="url(#blur2)"/>',
    )
    cl, cc, ch = cap
    k = neck + 8
    fillcap = art.linear((0, ok(cl - 0.12, cc, ch)), (0.25, ok(min(0.97, cl + 0.14), cc, ch)), (0.5, ok(cl, cc, ch)), (1, ok(max(0.05, cl - 0.2), cc, ch)), x2=1, y2=0)
    art.add(f'<path d="M{x - k} {top - 30}Q{x} {top - 44} {x + k} {top - 30}V{n(top + height * 0.1)}Q{x} {n(top + height * 0.1 + 16)} {x - k} {n(top + height * 0.1)}Z" fill="{fillcap}"/><ellipse cx="{x}" cy="{top - 31}" rx="{k}" ry="{n(k * 0.2)}" fill="{ok(min(0.97, cl + 0.12), cc, ch)}"/><path d="M{n(x - k * 0.6)} {top - 16}V{n(top + height * 0.09)}" stroke="#fff" stroke-width="8" stroke-linecap="round" opacity=".5" filter="url(#blur2)"/>')


def twine(art: Art, path: str, width=9, tone=(0.74, 0.09, 84)) -> None:
    """Jute string along a path."""
    l, c, h = tone
    art.add(f'<g fill="none" stroke-linecap="round" filter="url(#dropsmall)"><path d="{path}" stroke="{ok(l - 0.1, c, h)}" stroke-width="{width}"/><path d="{path}" stroke="{ok(l + 0.12, c * 0.8, h)}" stroke-width="{width * 0.66:.1f}" stroke-dasharray="{width * 0.9:.0f} {width * 0.6:.0f}"/></g>')


def bow(art: Art, x, y, s=1.0, tone=(0.74, 0.09, 84), width=9) -> None:
    """A tied bow of string."""
    k = 46 * s
    twine(art, f"M{x} {y}C{x - k} {y - k * 1.1} {x - k * 2} {y - k * 0.2} {x - k * 1.5} {y + k * 0.3}S{x - k * 0.4} {y + k * 0.3} {x} {y}C{x + k} {y - k * 1.1} {x + k * 2} {y - k * 0.2} {x + k * 1.5} {y + k * 0.3}S{x + k * 0.4} {y + k * 0.3} {x} {y}M{x} {y}Q{x - k * 0.4} {y + k} {x - k * 0.9} {y + k * 1.7}M{x} {y}Q{x + k * 0.5} {y + k} {x + k * 0.8} {y + k * 1.9}", width, tone)


def greens(art: Art) -> tuple[str, str]:
    """Return a scallion ring and a chili ring."""
    onion = art.part(f'<ellipse rx="13" ry="10" fill="none" stroke="{ok(0.62, 0.17, 138)}" stroke-width="7"/><path d="M-11-5A13 10 0 0 1 4-10" fill="none" stroke="{ok(0.86, 0.15, 128)}" stroke-width="3"/>')
    red = art.part(f'<ellipse rx="12" ry="9" fill="{ok(0.58, 0.22, 28)}"/><ellipse rx="6" ry="4" fill="{ok(0.84, 0.09, 70)}"/><ellipse cx="-5" cy="-4" rx="4" ry="2" fill="#fff" opacity=".7"/>')
    return onion, red


def sprig(art: Art, x, y, turn=0, s=1.0, tone=(0.52, 0.14, 140), pairs=4) -> None:
    """A sprig of fresh herb lying flat."""
    key = leaf(art, 86, 54, tone)
    out = f'<path d="M0 0Q8 -110 0 -{60 * pairs + 40}" fill="none" stroke="{ok(tone[0] + 0.06, tone[1], tone[2])}" stroke-width="8" stroke-linecap="round"/>'
    for i in range(pairs):
        for side in (-1, 1):
            out += f'<g filter="url(#dropsmall)">{art.use(key, 4, -30 - i * 58, side * (62 - i * 7), 1.1 - i * 0.14)}</g>'
    out += art.use(key, 2, -60 * pairs - 6, 0, 0.62)
    art.add(f'<g transform="translate({x} {y}) rotate({turn}) scale({s})">{out}</g>')


def sesame(art: Art) -> list[str]:
    """Return white and black sesame seeds."""
    return [art.part(f'<path d="M-8 0Q-2-5 8 0Q-2 5-8 0Z" transform="translate(1 2)" fill="#3a2410" opacity=".5"/><path d="M-8 0Q-2-5 8 0Q-2 5-8 0Z" fill="{f}"/><path d="M-4-1.5Q0-3 4-1" stroke="#fff" stroke-width="1.2" fill="none" opacity=".7"/>') for f in (ok(0.93, 0.04, 88), ok(0.88, 0.06, 82), ok(0.25, 0.02, 60))]


def peanut(art: Art) -> str:
    """Return half a roasted peanut."""
    return art.part(f'<ellipse cx="3" cy="5" rx="25" ry="17" fill="#3a1c06" opacity=".4"/><ellipse rx="25" ry="16" fill="{shaded(art, (0.84, 0.075, 78), 0.1, 0.2)}"/><path d="M-16 1Q0-5 18 0" stroke="{ok(0.66, 0.09, 66)}" stroke-width="2.5" fill="none" opacity=".8"/><ellipse cx="-9" cy="-7" rx="8" ry="3" fill="#fff" opacity=".6"/>')



def block(art: Art, x, y, w, h, depth, tone) -> None:
    """A box seen from a little above: top, front and right side."""
    l, c, hue = tone
    art.shadow(x + w / 2, y + h, w * 0.55, depth * 0.3, 1.15)
    k = depth * 0.5
    art.add(
        f'<path d="M{x} {y}L{x + k} {y - k}H{x + w + k}L{x + w} {y}Z" fill="{shaded(art, (min(0.97, l + 0.03), c, hue), 0.05, 0.05)}" stroke="{ok(l, c, hue)}" stroke-width="6" stroke-linejoin="round"/>',
        f'<path d="M{x + w} {y}L{x + w + k} {y - k}V{y + h - k}L{x + w} {y + h}Z" fill="{ok(l - 0.2, c + 0.01, hue)}" stroke="{ok(l - 0.2, c, hue)}" stroke-width="6" stroke-linejoin="round"/>',
        f'<path d="M{x} {y}H{x + w}V{y + h}H{x}Z" fill="{shaded(art, (l - 0.05, c, hue), 0.05, 0.1)}" stroke="{ok(l - 0.06, c, hue)}" stroke-width="6" stroke-linejoin="round"/>',
        f'<path d="M{x + 4} {y + 2}H{x + w - 4}" stroke="#fff" stroke-width="5" opacity=".85" filter="url(#blur2)"/>',
    )



def root(art: Art, x, y, turn, s, skin, flesh, cut=True) -> None:
    """A rhizome (turmeric or ginger), one end cut."""
    l, c, h = skin
    body = "M-150 6C-150-34-110-44-70-34C-60-74-20-86-6-58C0-40 4-36 20-36C60-60 120-44 140-10C150 30 110 50 60 42C40 40 30 46 20 66C4 88-30 80-32 54C-60 50-146 50-150 6Z"
    rings = "".join(f'<path d="M{xx} {-30 + abs(xx) * 0.05:.0f}Q{xx + 9} 4 {xx} {40 - abs(xx) * 0.08:.0f}"/>' for xx in range(-126, 130, 24))
    end = f'<ellipse cx="128" cy="4" rx="22" ry="38" fill="{ok(*flesh)}"/><ellipse cx="128" cy="4" rx="13" ry="25" fill="{ok(flesh[0] + 0.07, flesh[1], flesh[2] + 4)}"/>' if cut else ""
    art.add(f'<g transform="translate({x} {y}) rotate({turn}) scale({s})"><g filter="url(#drop)"><path d="{body}" fill="{shaded(art, skin, 0.14, 0.2, 0.3)}"/></g><g fill="none" stroke="{ok(l - 0.18, c, h - 8)}" stroke-width="4" opacity=".5">{rings}</g><path d="M-120-18Q-90-30-70-20M-30-62Q-16-66-8-50M30-30Q70-44 104-28" stroke="#fff" stroke-width="8" stroke-linecap="round" fill="none" opacity=".5" filter="url(#blur2)"/>{end}</g>')
