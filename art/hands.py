"""Hands at work."""
# ruff: noqa: E501, F541

import math

from art import craft, food, jars
from art.kit import Art, n, ok
from art.limbs import curve, limb
from art.parts import *  # noqa: F403
from art.people import DEEP, FAIR, TAN, WARM
from art.plants import side_lotus

FLAT = {"index": ((-42, -120), (-52, -200), (-58, -278)), "middle": ((-12, -130), (-15, -225), (-16, -306)), "ring": ((20, -126), (25, -215), (28, -286)), "little": ((48, -110), (60, -180), (68, -234)), "thumb": ((-40, -30), (-92, -90), (-116, -156))}
PINCH = {"little": ((48, -110), (66, -166), (60, -204)), "ring": ((20, -126), (34, -206), (22, -246)), "middle": ((-12, -130), (-14, -222), (-30, -272)), "index": ((-42, -120), (-76, -206), (-70, -256), (-46, -292)), "thumb": ((-40, -30), (-100, -96), (-104, -190), (-62, -274))}
GRIP = {"little": ((48, -96), (62, -150), (44, -186)), "ring": ((20, -110), (30, -176), (10, -208)), "middle": ((-12, -116), (-8, -186), (-26, -216)), "index": ((-42, -110), (-44, -180), (-62, -206)), "thumb": ((-40, -20), (-96, -60), (-98, -130), (-70, -176))}


def hand(art: Art, x, y, turn, s, skin, sleeve, pose, flip=1, reach=420) -> None:
    """A hand seen from its back: wrist at x, y; fingers point up before the turn."""
    l, c, h = skin
    crease = ok(l - 0.22, c + 0.03, h - 12)

    def finger(name):
        points = pose[name]
        w0, w1 = {"thumb": (52, 36), "little": (36, 25), "index": (43, 31), "middle": (44, 32), "ring": (42, 30)}[name]
        path = limb(points, w0, w1)
        (px, py), (qx, qy) = points[-2], points[-1]
        a = math.degrees(math.atan2(qx - px, py - qy))
        joint = curve(points)[len(curve(points)) // 2]
        nail = f'<g transform="translate({n(qx)} {n(qy)}) rotate({n(a)})"><path d="M-9 6C-10-8-6-15 0-15C6-15 10-8 9 6Q0 10-9 6Z" fill="{ok(min(0.95, l + 0.08), c * 0.9, h - 22)}" stroke="{crease}" stroke-opacity=".45" stroke-width="1.6"/><path d="M-4 0Q-4-9 0-11" stroke="#fff" stroke-width="2.4" fill="none" opacity=".7" stroke-linecap="round"/></g>'
        return (
            f'<path d="{path}" fill="{art.linear((0, ok(min(0.96, l + 0.08), c * 0.9, h + 3)), (0.5, ok(l, c, h)), (1, ok(l - 0.13, c + 0.02, h - 8)), x2=flip, y2=0.35) if flip > 0 else art.linear((0, ok(l - 0.13, c + 0.02, h - 8)), (0.5, ok(l, c, h)), (1, ok(min(0.96, l + 0.08), c * 0.9, h + 3)), x2=1, y2=0)}" stroke="{crease}" stroke-width="2.4" stroke-opacity=".6"/>'
            f'<path d="M{n(joint[0] - 9)} {n(joint[1] + 2)}q9-6 18 0M{n(joint[0] - 7)} {n(joint[1] + 9)}q7-5 14 0" fill="none" stroke="{crease}" stroke-width="2" opacity=".45"/>{nail}'
        )

    palm = smooth([(-42, 10), (-56, -50), (-62, -112), (-46, -150), (-10, -160), (24, -156), (62, -130), (60, -60), (44, 10)], True)
    arm = limb(((0, reach), (0, reach * 0.5), (0, -6)), 132, 84, False)
    cuff = limb(((0, reach + 40), (0, reach * 0.66), (0, 120)), 210, 158, False)
    sl, sc, sh = sleeve
    body = f'<path d="{arm}" fill="{art.linear((0, ok(min(0.96, l + 0.07), c, h)), (0.5, ok(l, c, h)), (1, ok(l - 0.17, c + 0.02, h - 8)), x2=1, y2=0)}"/>'
    body += "".join(finger(name) for name in ("thumb", *(k for k in pose if k != "thumb")))
    body += f'<path d="{palm}" fill="{art.radial((0, ok(min(0.96, l + 0.07), c * 0.9, h + 3)), (0.6, ok(l, c, h)), (1, ok(l - 0.12, c + 0.02, h - 8)), cx=0.4, cy=0.5, r=0.75)}"/>'
    body += f'<path d="M-36-128q6-10 16-4M-6-138q7-10 16-2M24-132q7-9 15-1M-30-100Q-20-60-24-24M6-110Q8-60 4-30M34-104Q30-60 24-30" fill="none" stroke="{crease}" stroke-width="2.4" opacity=".3" stroke-linecap="round"/>'
    if not reach:
        body = body.replace(f'<path d="{arm}"', f'<path d="{limb(((0, 90), (0, 40), (0, -6)), 96, 84, False)}"')
        art.add(f'<g transform="translate({x} {y}) rotate({turn}) scale({s * flip} {s})" filter="url(#dropsmall)">{body}</g>')
        return
    folds = f"M-60 {reach * 0.5:.0f}Q0 {reach * 0.46:.0f} 70 {reach * 0.54:.0f}M-66 {reach * 0.75:.0f}Q10 {reach * 0.7:.0f} 80 {reach * 0.82:.0f}"
    body += f'<path d="{cuff}" fill="{art.linear((0, ok(min(0.96, sl + 0.12), sc, sh)), (0.45, ok(sl, sc, sh)), (1, ok(max(0.06, sl - 0.2), sc, sh)), x2=1, y2=0)}"/><path d="{folds}" stroke="{ok(max(0.05, sl - 0.18), sc, sh)}" stroke-width="10" fill="none" opacity=".5" stroke-linecap="round" filter="url(#blur4)"/><path d="M-78 124Q0 108 78 124" stroke="{ok(min(0.96, sl + 0.16), sc, sh)}" stroke-width="7" fill="none" stroke-linecap="round"/><path d="M-70 108Q0 94 70 108" stroke="{crease}" stroke-width="14" fill="none" opacity=".4" filter="url(#blur4)"/>'
    art.add(f'<g transform="translate({x} {y}) rotate({turn}) scale({s * flip} {s})" filter="url(#drop)">{body}</g>')


def unfinished(art: Art) -> Art:
    """Take the film grain off a picture so that more can be laid over it."""
    del art.body[-2:]
    art.crop = (0, 0, 1000, 1000)
    return art


def tay_dan_coi() -> Art:
    """Hands weaving dyed sedge."""
    art = Art("Đôi tay đan cói", seed=201)
    art.cloth((0.46, 0.06, 168), 0.5, "stone")
    plain, red, green = (0.86, 0.07, 94), (0.58, 0.17, 4), (0.5, 0.1, 158)
    loose = "".join(f'<path d="M{n(70 + i * 31)} 560Q{n(70 + i * 31 + art.random.uniform(-16, 16))} 300 {n(20 + i * 33 + art.random.uniform(-30, 30))} -30" stroke="{ok(*(red if i % 9 == 3 else green if i % 9 == 6 else (art.random.uniform(0.78, 0.9), 0.08, art.random.uniform(88, 104))))}"/>' for i in range(29))
    art.add(f'<g fill="none" stroke-width="17" stroke-linecap="round" filter="url(#drop)">{loose}</g>')
    field = craft.strip_weave(art, 50, 430, 920, 620, (31, 17), lambda c, r: red if r in (4, 5, 12, 13) else green if r in (8, 9) or (c + r) % 12 == 0 else plain)
    art.add(f'<rect x="34" y="424" width="940" height="600" fill="{ok(0.6, 0.07, 86)}" filter="url(#drop)"/>{field}<rect x="34" y="424" width="940" height="600" fill="{art.linear((0, "#fff6dc", 0.2), (0.5, "#fff6dc", 0), (1, "#1d0d00", 0.4), x2=1)}"/>')
    art.add(f'<g fill="none" stroke-linecap="round" filter="url(#drop)"><path d="M40 470Q240 476 400 452T660 430T990 360" stroke="{ok(0.46, 0.15, 4)}" stroke-width="19"/><path d="M40 467Q240 473 400 449T660 427T990 357" stroke="{ok(0.66, 0.17, 4)}" stroke-width="12"/></g>')
    hand(art, 330, 760, 10, 1.18, WARM, (0.52, 0.09, 250), PINCH, -1)
    hand(art, 770, 720, -14, 1.18, WARM, (0.52, 0.09, 250), PINCH, 1)
    art.finish()
    return art


def tay_theu() -> Art:
    """A hand with a needle over the hoop."""
    art = unfinished(craft.khan_theu((0.6, 0.07, 205)))
    hand(art, 880, 560, -40, 1.25, FAIR, (0.9, 0.04, 85), PINCH, 1)
    hand(art, 60, 900, 44, 1.15, FAIR, (0.9, 0.04, 85), FLAT, -1)
    art.finish(0.12)
    return art


def tay_goi_hang() -> Art:
    """Hands tying string round a parcel."""
    art = Art("Đôi tay gói hàng", seed=203)
    art.planks((0.5, 0.055, 55), 220)
    art.add(f'<g transform="rotate(-4 500 400)"><rect x="196" y="126" width="620" height="520" rx="10" fill="{art.shade}" opacity=".7" filter="url(#blur24)" transform="translate(24 30)"/><rect x="190" y="120" width="620" height="520" rx="8" fill="{shaded(art, (0.7, 0.07, 68), 0.1, 0.14)}"/><rect x="190" y="120" width="620" height="520" rx="8" filter="url(#fibre)" opacity=".3"/><path d="M190 120L300 240H700L810 120M190 640L300 520M810 640L700 520" fill="none" stroke="{ok(0.52, 0.07, 60)}" stroke-width="5" opacity=".5"/><path d="M194 124H800" stroke="#fff" stroke-width="5" opacity=".4"/></g>')
    paper = '<path d="M0-54C-17-40-17-14 0 0C17-14 17-40 0-54ZM0 0C-36-6-50-28-48-46C-28-46-10-32-6-20M0 0C36-6 50-28 48-46C28-46 10-32 6-20" stroke-width="6"/><path d="M-60 26h120M-40 44h80" stroke-width="5"/>'
    art.add(f'<g transform="translate(320 250) rotate(-8)" filter="url(#dropsmall)"><rect x="-90" y="-84" width="180" height="160" rx="6" fill="#fffaf0"/><g fill="none" stroke="{ok(0.5, 0.16, 4)}" stroke-linecap="round">{paper}</g></g>')
    twine(art, "M486 96Q500 380 516 660", 14)
    twine(art, "M180 400Q500 370 826 372", 14)
    bow(art, 502, 384, 1.5, (0.74, 0.09, 84), 13)
    side_lotus(art, 700, 560, 0.6)
    hand(art, 190, 680, 46, 1.22, TAN, (0.6, 0.14, 12), PINCH, -1)
    hand(art, 820, 690, -46, 1.22, TAN, (0.6, 0.14, 12), PINCH, 1)
    art.finish()
    return art


def tay_chup_anh() -> Art:
    """Hands photographing a jar with a phone."""
    art = unfinished(jars.mat_ong((0.6, 0.06, 168)))
    key = art.part("".join(art.body))
    art.body = [f'<g filter="url(#blur8)"><use href="#{key}" transform="translate(-130 -170) scale(1.16)"/></g>']
    art.shade = ok(0.3, 0.05, 60)
    x, y, w, h = 330, 190, 380, 640
    l, c, hu = WARM
    for i in range(4):
        yy = 420 + i * 66
        path = limb(((850, 720), (800, yy + 70), (740, yy + 12), (684, yy)), 62, 44)
        art.add(f'<path d="{path}" fill="{shaded(art, (l - 0.06, c, hu), 0.08, 0.12)}" stroke="{ok(l - 0.22, c + 0.03, hu - 12)}" stroke-width="2.4" stroke-opacity=".6"/>')
        path = limb(((190, 720), (240, yy + 70), (300, yy + 12), (356, yy)), 62, 44)
        art.add(f'<path d="{path}" fill="{shaded(art, (l - 0.02, c, hu), 0.08, 0.12)}" stroke="{ok(l - 0.22, c + 0.03, hu - 12)}" stroke-width="2.4" stroke-opacity=".6"/>')
    screen = art.clip(f'<rect x="{x + 18}" y="{y + 30}" width="{w - 36}" height="{h - 60}" rx="18"/>')
    art.add(f'<g filter="url(#drop)"><rect x="{x}" y="{y}" width="{w}" height="{h}" rx="46" fill="{art.linear((0, "#4a4f52"), (0.1, "#1c1f21"), (1, "#0c0d0e"), x2=1, y2=1)}"/></g><g clip-path="{screen}"><use href="#{key}" transform="translate({x - 160} {y - 36}) scale(.74)"/><rect x="{x + 18}" y="{y + h - 150}" width="{w - 36}" height="130" fill="#0c0d0e" opacity=".5"/><circle cx="{x + w / 2}" cy="{y + h - 88}" r="40" fill="none" stroke="#fff" stroke-width="7"/><circle cx="{x + w / 2}" cy="{y + h - 88}" r="29" fill="#fff"/><g fill="none" stroke="#fff" stroke-width="5" opacity=".9"><path d="M{x + 60} {y + 120}V{y + 80}H{x + 100}M{x + w - 60} {y + 120}V{y + 80}H{x + w - 100}M{x + 60} {y + 420}V{y + 460}H{x + 100}M{x + w - 60} {y + 420}V{y + 460}H{x + w - 100}"/></g></g><rect x="{x + 2}" y="{y + 2}" width="{w - 4}" height="{h - 4}" rx="44" fill="none" stroke="#fff" stroke-opacity=".35" stroke-width="4"/><path d="M{x + 30} {y + 40}L{x + 150} {y + 34}L{x + 40} {y + 300}Z" fill="#fff" opacity=".1"/>')
    for side, sx in ((1, 800), (-1, 240)):
        tipx = sx - side * 128
        palm = smooth([(sx - side * 56, 700), (sx - side * 60, 600), (sx - side * 10, 540), (sx + side * 60, 560), (sx + side * 96, 680), (sx + side * 90, 860), (sx - side * 20, 850)], True)
        tone = shaded(art, (l, c, hu), 0.08, 0.14, 1, 0.4)
        arm = limb(((sx + side * 90, 1080), (sx + side * 60, 920), (sx + side * 30, 780)), 150, 120, False)
        cuff = limb(((sx + side * 110, 1100), (sx + side * 84, 1000), (sx + side * 62, 910)), 220, 180, False)
        thumb = limb(((sx + side * 20, 700), (sx - side * 70, 640), (tipx, 560)), 74, 44)
        art.add(f'<g filter="url(#drop)"><path d="{arm}" fill="{tone}"/><path d="{thumb}" fill="{tone}" stroke="{ok(l - 0.22, c + 0.03, hu - 12)}" stroke-width="2.4" stroke-opacity=".4"/><path d="{palm}" fill="{tone}"/></g><g transform="translate({tipx} 562) rotate({-side * 40})"><path d="M-13 8C-14-10-8-20 0-20C8-20 14-10 13 8Q0 13-13 8Z" fill="{ok(0.87, 0.06, 34)}" stroke="{ok(0.6, 0.08, 40)}" stroke-opacity=".5" stroke-width="2"/><path d="M-5 0Q-5-11 1-13" stroke="#fff" stroke-width="3" fill="none" opacity=".7" stroke-linecap="round"/></g><path d="{cuff}" fill="{shaded(art, (0.56, 0.15, 2), 0.12, 0.18, 1, 0.2)}" filter="url(#dropsmall)"/>')
    art.finish()
    return art


def pond(art: Art) -> None:
    """Still water from near by, with lotus leaves."""
    art.add(f'<rect width="1000" height="1000" fill="{art.linear((0, ok(0.86, 0.045, 150)), (0.4, ok(0.62, 0.06, 172)), (1, ok(0.34, 0.055, 185)))}"/><ellipse cx="260" cy="120" rx="560" ry="240" fill="{art.radial((0, "#fffdf0", 0.7), (1, "#fffdf0", 0))}"/>')
    art.shade = ok(0.2, 0.05, 185)
    for _ in range(90):
        t = art.random.uniform(0, 1)
        art.add(f'<ellipse cx="{n(art.random.uniform(0, 1000))}" cy="{n(150 + t * 850)}" rx="{n(30 + t * 110)}" ry="{n(1 + t * 3)}" fill="#fffdf0" opacity="{n(art.random.uniform(0.1, 0.4))}"/>')
    for x, y, r in ((140, 330, 150), (860, 280, 130), (480, 260, 90), (830, 620, 210), (120, 700, 230), (560, 880, 260), (930, 920, 170)):
        fill = art.radial((0, ok(0.7, 0.1, 142)), (0.6, ok(0.54, 0.1, 150)), (1, ok(0.38, 0.07, 158)), cx=0.35, cy=0.25, r=0.8)
        ribs = "".join(f"M{x} {y}L{n(x + r * 0.93 * math.cos(a))} {n(y + r * 0.36 * math.sin(a))}" for a in (i * math.tau / 15 for i in range(15)))
        art.add(f'<ellipse cx="{x + 8}" cy="{n(y + r * 0.13)}" rx="{r}" ry="{n(r * 0.4)}" fill="#06231e" opacity=".4" filter="url(#blur8)"/><ellipse cx="{x}" cy="{y}" rx="{r}" ry="{n(r * 0.39)}" fill="{fill}"/><path d="{ribs}" stroke="{ok(0.8, 0.08, 140)}" stroke-width="3" opacity=".4"/><path d="M{n(x - r * 0.97)} {y}A{r} {n(r * 0.39)} 0 0 1 {n(x + r * 0.3)} {n(y - r * 0.37)}" fill="none" stroke="{ok(0.9, 0.08, 130)}" stroke-width="4" opacity=".7"/>')


def tay_hai_sen() -> Art:
    """A hand picking a lotus."""
    art = Art("Bàn tay hái sen", seed=205)
    pond(art)
    for x, y, s in ((170, 250, 0.5), (860, 210, 0.45)):
        side_lotus(art, x, y, s)
    art.add(f'<path d="M420 560Q450 720 430 900" stroke="{ok(0.42, 0.09, 150)}" stroke-width="30" fill="none" stroke-linecap="round"/><path d="M414 560Q444 720 424 900" stroke="{ok(0.66, 0.1, 140)}" stroke-width="9" fill="none" stroke-linecap="round"/>')
    hand(art, 672, 836, -62, 1.3, WARM, (0.5, 0.1, 158), GRIP, 1, reach=420)
    side_lotus(art, 420, 560, 2.0)
    art.finish()
    return art


def tay_rot_mat() -> Art:
    """A hand pouring honey from a ladle into a jar."""
    art = Art("Bàn tay rót mật ong", seed=206)
    art.room((0.58, 0.07, 215), (0.74, 0.05, 72), 640, 0.26)
    x, top, bottom = 360, 520, 920
    body = f"M{x - 130} {top}C{x - 130} {top + 30} {x - 170} {top + 36} {x - 170} {top + 80}V{bottom - 50}Q{x - 170} {bottom} {x - 110} {bottom}H{x + 110}Q{x + 170} {bottom} {x + 170} {bottom - 50}V{top + 80}C{x + 170} {top + 36} {x + 130} {top + 30} {x + 130} {top}Z"
    art.shadow(x, bottom - 4, 180, 34)
    amber = art.linear((0, ok(0.36, 0.11, 48)), (0.16, ok(0.56, 0.16, 58)), (0.5, ok(0.68, 0.17, 66)), (0.78, ok(0.84, 0.17, 80)), (0.93, ok(0.64, 0.16, 62)), (1, ok(0.4, 0.12, 50)), x2=1, y2=0.12)
    art.add(f'<ellipse cx="{x + 260}" cy="{bottom + 16}" rx="200" ry="36" fill="{ok(0.82, 0.16, 78)}" opacity=".8" filter="url(#blur24)"/><path d="{body}" fill="#f4fbf4" opacity=".5"/><g clip-path="{art.clip(f"<path d={chr(34)}{body}{chr(34)}/>")}"><rect x="{x - 180}" y="700" width="360" height="240" fill="{amber}"/><ellipse cx="{x + 90}" cy="860" rx="110" ry="90" fill="{art.radial((0, ok(0.94, 0.14, 92), 0.9), (1, ok(0.8, 0.17, 78), 0))}"/></g>')
    art.add(f'<path d="M{x - 11} 380C{x - 9} 500 {x - 10} 620 {x - 9} 700C{x - 20} 712 {x + 26} 712 {x + 12} 700C{x + 12} 620 {x + 14} 500 {x + 24} 380Z" fill="{art.linear((0, ok(0.66, 0.17, 66)), (0.5, ok(0.88, 0.16, 84)), (1, ok(0.6, 0.16, 60)), x2=1, y2=0)}"/><path d="M{x} 400V690" stroke="#fff6d6" stroke-width="4" opacity=".9"/><ellipse cx="{x}" cy="704" rx="164" ry="14" fill="{ok(0.82, 0.16, 80)}"/><ellipse cx="{x}" cy="702" rx="44" ry="7" fill="#fff1c2"/>')
    art.add(f'<path d="{body}" fill="{art.linear((0, "#1c0a00", 0.4), (0.1, "#1c0a00", 0.05), (0.3, "#fff", 0.1), (0.75, "#fff", 0), (1, "#1c0a00", 0.4), x2=1, y2=0)}"/><path d="{body}" fill="none" stroke="#fff" stroke-opacity=".55" stroke-width="4"/><path d="M{x - 136} {top + 96}V{bottom - 80}" stroke="#fff" stroke-width="18" stroke-linecap="round" opacity=".55" filter="url(#blur4)"/><ellipse cx="{x}" cy="{top}" rx="132" ry="22" fill="none" stroke="#fff" stroke-width="6" opacity=".8"/>')
    wood = (0.58, 0.09, 60)
    art.add(f'<g transform="translate({x + 10} 340) rotate(-24)" filter="url(#drop)"><path d="M60-18H560V18H60Z" fill="{shaded(art, wood, 0.16, 0.2, 0, 1)}"/></g>')
    hand(art, 936, 250, -60, 1.25, DEEP, (0.86, 0.06, 86), GRIP, 1, reach=420)
    art.add(f'<g transform="translate({x + 10} 340) rotate(-24)"><g filter="url(#drop)"><path d="M-110-30C-110 60-60 90 0 90S110 60 110-30Z" fill="{shaded(art, wood, 0.14, 0.2, 1, 0.3)}"/></g><ellipse cx="0" cy="-30" rx="110" ry="30" fill="{ok(0.4, 0.08, 52)}"/><ellipse cx="-6" cy="-24" rx="98" ry="22" fill="{amber}"/><path d="M-80-30Q-40-42 10-40" stroke="#fff3c8" stroke-width="6" stroke-linecap="round" fill="none"/></g><path d="M{x - 76} 356C{x - 60} 400 {x - 14} 400 {x - 11} 430L{x + 22} 430C{x + 20} 396 {x} 372 {x - 10} 346Z" fill="{ok(0.76, 0.17, 72)}"/>')
    art.finish()
    art.crop = (80, 100, 900, 900)
    return art


def tay_sang_gao() -> Art:
    """Hands sorting rice on a tray."""
    art = unfinished(food.gao_nep((0.46, 0.06, 158)))
    hand(art, 300, 800, 12, 1.2, DEEP, (0.42, 0.07, 262), FLAT, -1)
    hand(art, 720, 780, -20, 1.2, DEEP, (0.42, 0.07, 262), PINCH, 1)
    grains = [art.part(f'<ellipse rx="14.5" ry="5.6" fill="{ok(0.96, 0.015, 90)}"/><ellipse cx="-4" cy="-1.6" rx="6" ry="1.4" fill="#fff"/>')]
    art.add(f'<g filter="url(#dropsmall)">{scatter(art, grains, 26, 330, 480, 70, 40)}{scatter(art, grains, 18, 560, 470, 50, 40)}</g>')
    art.finish()
    return art


def tay_buoc_bo() -> Art:
    """Hands tying a bundle of sedge."""
    art = Art("Đôi tay buộc bó cói", seed=208)
    art.cloth((0.58, 0.08, 40), 0.5, "grain")
    reeds = ""
    for _ in range(150):
        k = art.random.uniform(-1, 1)
        z = math.sqrt(1 - k * k)
        l = 0.58 + 0.26 * z - 0.1 * k + art.random.uniform(-0.06, 0.06)
        reeds += f'<path d="M{n(500 + k * 210 + art.random.uniform(-30, 30))} -30Q{n(500 + k * 120)} 300 {n(500 + k * 112)} 480T{n(500 + k * 230 + art.random.uniform(-30, 30))} 1030" stroke="{ok(l, 0.1, art.random.uniform(96, 122))}"/>'
    art.add(f'<rect x="400" y="-20" width="260" height="1060" fill="{art.shade}" opacity=".6" filter="url(#blur24)"/><g fill="none" stroke-width="12" stroke-linecap="round" filter="url(#drop)">{reeds}</g><rect x="250" width="500" height="1000" fill="{art.linear((0, "#fff", 0), (0.3, "#fff", 0.14), (0.6, "#1d0d00", 0.02), (0.8, "#1d0d00", 0.3), (1, "#1d0d00", 0), x2=1, y2=0)}"/>')
    for k in range(4):
        twine(art, f"M380 {456 + k * 17}Q500 {486 + k * 17} 622 {452 + k * 17}", 16, (0.6, 0.16, 8))
    twine(art, "M500 500C440 440 360 470 280 500M500 500C560 440 640 460 730 486M500 500q-10 16 6 26", 15, (0.6, 0.16, 8))
    hand(art, 90, 690, 44, 1.22, TAN, (0.84, 0.08, 88), PINCH, -1)
    hand(art, 920, 680, -44, 1.22, TAN, (0.84, 0.08, 88), PINCH, 1)
    art.finish()
    return art


PICTURES = {
    "tay-dan-coi": tay_dan_coi,
    "tay-theu": tay_theu,
    "tay-goi-hang": tay_goi_hang,
    "tay-chup-anh": tay_chup_anh,
    "tay-hai-sen": tay_hai_sen,
    "tay-rot-mat": tay_rot_mat,
    "tay-sang-gao": tay_sang_gao,
    "tay-buoc-bo": tay_buoc_bo,
}
