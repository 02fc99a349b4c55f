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
