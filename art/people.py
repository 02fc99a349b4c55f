"""Portraits: women of the province, painted simply, lit from the upper left."""
# ruff: noqa: E501, F541

import math

from art.kit import Art, n, ok
from art.parts import *  # noqa: F403

FAIR, WARM, TAN, DEEP = (0.86, 0.055, 58), (0.8, 0.068, 56), (0.74, 0.075, 54), (0.67, 0.078, 52)
BLACK, BROWN, GREY, SILVER = (0.22, 0.016, 40), (0.28, 0.032, 45), (0.42, 0.012, 70), (0.66, 0.008, 90)


def face_path(w: float, jaw: float, long: float) -> str:
    """The outline of a head turned a little to the light (our left)."""
    return smooth([(486, 250), (404, 272), (500 - w * 0.93, 350), (500 - w * 0.9, 420), (500 - w * 0.86, 462), (500 - w * (0.62 + 0.12 * jaw), 528 + long * 0.6), (436, 578 + long), (472, 592 + long), (510, 580 + long), (500 + w * (0.56 + 0.16 * jaw), 532 + long * 0.6), (500 + w * 0.9, 462), (500 + w * 0.97, 380), (574, 282)], True)


def eye(art: Art, x, y, half, lid, age, hair) -> None:
    """One eye: white, iris, lids; `lid` narrows it in a smile."""
    h = 18.5 - 4.5 * lid
    shape = f"M{x - half} {y + 3}C{x - half * 0.6} {n(y - h)} {x + half * 0.4} {n(y - h - 2)} {x + half} {y}C{x + half * 0.5} {n(y + h * 0.72)} {x - half * 0.5} {n(y + h * 0.78)} {x - half} {y + 3}Z"
    clip = art.clip(f'<path d="{shape}"/>')
    art.add(
        f'<path d="{shape}" fill="#f7f1e8"/><g clip-path="{clip}"><circle cx="{x - 3}" cy="{y - 2}" r="15" fill="{art.radial((0, ok(0.42, 0.06, 52)), (0.6, ok(0.28, 0.045, 48)), (1, ok(0.16, 0.02, 45)), cx=0.5, cy=0.7)}"/><circle cx="{x - 3}" cy="{y - 2}" r="6" fill="#120b08"/><path d="M{x - half} {y - 16}H{x + half}V{y - 6}H{x - half}Z" fill="#2a1408" opacity=".35" filter="url(#blur4)"/></g><circle cx="{x - 7}" cy="{y - 6}" r="3.2" fill="#fff"/>',
        f'<path d="M{x - half - 3} {y + 4}C{x - half * 0.6} {n(y - h)} {x + half * 0.4} {n(y - h - 2)} {x + half + 4} {y - 1}" fill="none" stroke="{ok(0.2, 0.025, 40)}" stroke-width="5" stroke-linecap="round"/>',
        f'<path d="M{x - half * 0.9} {n(y - h - 4)}C{x - half * 0.4} {n(y - h - 13)} {x + half * 0.5} {n(y - h - 13)} {x + half} {n(y - h + 1)}" fill="none" stroke="#5a2c1a" stroke-width="2.6" stroke-linecap="round" opacity=".5"/>',
        f'<path d="M{x - half * 0.7} {n(y + h + 4 + 3 * lid)}Q{x} {n(y + h + 9 + 3 * lid)} {x + half * 0.7} {n(y + h + 2 + 2 * lid)}" fill="none" stroke="#8a4a30" stroke-width="2.4" stroke-linecap="round" opacity="{0.1 + age * 0.42:.2f}"/>',
    )


def features(art: Art, skin, age, smile, brow, lips, long, hair, glasses=None) -> None:
    """Brows, eyes, nose, mouth and the lines of age."""
    l, c, h = skin
    dark = ok(l - 0.2, c + 0.035, h - 14)
    deep = ok(l - 0.3, c + 0.05, h - 18)
    b = ok(min(0.5, hair[0] + 0.06), hair[1], hair[2])
    up = 2 + 5.5 * smile
    for x0, x1, y in ((388, 448, 378), (508, 578, 376)):
        art.add(f'<path d="M{x0} {y + 4 - brow}Q{(x0 + x1) / 2} {y - 13 - brow} {x1} {y + 2}Q{(x0 + x1) / 2} {y - 4 - brow} {x0} {y + 9 - brow}Z" fill="{b}" stroke="{b}" stroke-width="3" stroke-linejoin="round" opacity=".88"/>')
    lid = 0.5 + 0.6 * smile + 0.4 * age
    eye(art, 419, 414, 27, lid, age, hair)
    eye(art, 543, 413, 32, lid, age, hair)
    art.add(
        f'<path d="M476 400C474 440 462 462 452 480" fill="none" stroke="#fff8ea" stroke-width="12" stroke-linecap="round" opacity=".4" filter="url(#blur4)"/>',
        f'<path d="M492 402C490 440 500 464 504 484C500 494 488 498 470 497Z" fill="{dark}" opacity=".42" filter="url(#blur4)"/>',
        f'<path d="M446 487Q450 497 462 494Q472 502 484 495Q498 498 502 484" fill="none" stroke="{deep}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" opacity=".75"/><ellipse cx="464" cy="476" rx="8" ry="6" fill="#fff" opacity=".35" filter="url(#blur2)"/>',
    )
    y, w = 532 + long * 0.5, 42 + 9 * smile
    rose, wine = ok(*lips), ok(lips[0] - 0.14, lips[1], lips[2])
    art.add(
        f'<path d="M{472 - w} {n(y - up)}Q{452} {y - 12} 464 {y - 10}Q472 {y - 6} 482 {y - 10}Q500 {y - 11} {472 + w} {n(y - up)}Q472 {n(y + 6 + up)} {472 - w} {n(y - up)}Z" fill="{wine}"/><path d="M{472 - w} {n(y - up)}Q472 {n(y + 5 + up)} {472 + w} {n(y - up)}Q{496} {n(y + 21 + up)} 472 {n(y + 21 + up)}Q{446} {n(y + 21 + up)} {472 - w} {n(y - up)}Z" fill="{rose}"/>',
        f'<path d="M{472 - w - 3} {n(y - up - 2)}Q472 {n(y + 7 + up)} {472 + w + 3} {n(y - up - 2)}" fill="none" stroke="{ok(lips[0] - 0.28, lips[1] * 0.8, lips[2])}" stroke-width="3.6" stroke-linecap="round"/><ellipse cx="462" cy="{n(y + 13 + up)}" rx="15" ry="3.6" fill="#fff" opacity=".4" filter="url(#blur2)"/><path d="M452 {n(y + 30 + up)}Q472 {n(y + 36 + up)} 492 {n(y + 30 + up)}" stroke="{dark}" stroke-width="7" fill="none" opacity=".4" stroke-linecap="round" filter="url(#blur4)"/>',
        f'<path d="M{472 - w - 7} {n(y - 9 - up)}q-5 8 0 15M{472 + w + 8} {n(y - 9 - up)}q6 8 1 16" stroke="{deep}" stroke-width="3.4" fill="none" stroke-linecap="round" opacity="{0.14 + 0.2 * age:.2f}"/>',
    )
    lines = f'M418 486Q404 506 {468 - w - 8} {n(y - 2)}M526 484Q544 504 {482 + w + 8} {n(y - 2)}'
    art.add(f'<path d="{lines}" fill="none" stroke="{deep}" stroke-width="{n(3 + 2.5 * age)}" stroke-linecap="round" opacity="{0.04 + 0.5 * age:.2f}"/>')
    if age > 0.3:
        art.add(f'<path d="M382 420l-12-7M383 427l-12 4M582 416l14-8M584 424l14 3M424 336Q470 326 520 334M430 318Q474 310 516 317M396 444Q418 452 440 444M520 444Q544 452 568 442" fill="none" stroke="{deep}" stroke-width="3" stroke-linecap="round" opacity="{0.42 * age:.2f}"/>')
    if glasses:
        g = ok(*glasses)
        art.add(f'<g fill="none" stroke="{g}" stroke-width="6"><rect x="380" y="388" width="76" height="58" rx="24" fill="#fff" fill-opacity=".12"/><rect x="498" y="386" width="88" height="60" rx="25" fill="#fff" fill-opacity=".12"/><path d="M456 408Q477 396 498 407M586 408L626 400"/></g><path d="M392 402L414 394M512 402L538 393" stroke="#fff" stroke-width="4" stroke-linecap="round" opacity=".6"/>')


def strands(art: Art, path: str, hair, lines: str, gloss=0.5) -> str:
    """A mass of hair with lit strands."""
    l, c, h = hair
    clip = art.clip(f'<path d="{path}"/>')
    return (
        f'<path d="{path}" fill="{art.linear((0, ok(l + 0.14, c + 0.01, h + 10)), (0.4, ok(l, c, h)), (1, ok(max(0.08, l - 0.1), c, h)), x2=1, y2=0.5)}"/>'
        f'<g clip-path="{clip}" fill="none" stroke-linecap="round"><path d="{lines}" stroke="{ok(min(0.95, l + 0.2), c + 0.015, h + 14)}" stroke-width="6" opacity="{gloss}" filter="url(#blur2)"/><path d="{lines}" transform="translate(9 7)" stroke="{ok(max(0.05, l - 0.12), c, h)}" stroke-width="4" opacity=".6"/></g>'
    )


def hair_back(art: Art, style: str, hair) -> None:
    if style == "long":
        art.add(strands(art, "M486 200C620 200 668 290 664 420C660 560 700 660 716 860C640 900 560 880 500 880C420 880 330 900 280 850C300 680 344 560 340 430C332 290 370 200 486 200Z", hair, "M360 400C350 560 330 700 310 850M380 420C372 580 360 720 352 870M640 420C650 560 680 700 690 850M610 430C620 600 640 720 650 870"))
    elif style == "bob":
        art.add(strands(art, "M488 206C612 206 664 290 662 420C664 500 676 560 664 640C600 676 560 640 520 640C460 640 400 676 340 640C322 560 338 500 338 420C334 290 376 206 488 206Z", hair, "M356 400C346 480 346 560 352 640M376 420C366 500 370 580 378 650M640 420C650 500 652 580 646 640M616 430C626 520 630 590 622 650"))
    elif style == "wavy":
        art.add(strands(art, "M488 198C630 194 680 290 668 380C700 420 690 480 672 500C700 560 680 630 632 640C560 650 420 650 360 636C316 620 308 560 330 510C300 470 306 420 336 390C322 280 370 200 488 198Z", hair, "M352 400C320 450 350 480 340 520C326 570 350 600 372 630M650 390C690 440 650 470 664 520C684 570 650 600 630 630M626 430C650 480 620 520 640 590"))
    elif style == "ponytail":
        art.add(strands(art, "M600 330C700 340 730 430 716 540C704 640 716 720 676 800C664 820 650 800 652 770C656 660 620 620 622 520C624 450 606 420 590 390Z", hair, "M640 380C690 440 680 560 676 760M664 370C710 440 704 560 696 720"))
    elif style == "bun":
        art.add(f'<g filter="url(#dropsmall)">' + strands(art, "M520 120C590 110 640 150 636 206C630 262 570 280 520 268C460 256 440 210 452 172C460 140 490 124 520 120Z", hair, "M470 190C500 150 560 140 600 170M480 220C520 180 580 180 616 200M500 250C540 220 590 220 620 226") + "</g>")
    elif style == "lowbun":
        art.add(strands(art, "M620 440C690 430 724 480 716 540C706 596 650 610 616 584C584 560 584 470 620 440Z", hair, "M616 470C660 450 700 480 700 530M620 510C650 490 680 510 684 550"))


def hair_front(art: Art, style: str, hair) -> None:
    """The hair that frames the face, parted on one side."""
    if style == "fringe":
        path = "M486 196C610 192 666 280 658 420C652 436 640 430 634 408C626 370 616 340 600 326C566 348 470 352 410 332C388 350 372 380 366 420C356 440 342 430 340 410C332 290 376 200 486 196Z"
        lines = "M430 220C410 250 396 290 400 326M470 214C450 250 440 290 446 336M520 214C510 250 506 300 514 336M570 226C570 270 574 300 584 326M620 270C636 310 640 350 644 400M370 270C352 310 350 360 352 410"
    else:
        part = 452 if style in ("bun", "lowbun", "ponytail") else 520
        path = f"M486 194C612 190 668 280 658 424C654 450 634 446 630 418C624 360 600 320 {part + 40} 268C{part} 300 420 320 384 352C370 376 366 400 362 430C352 446 340 436 338 410C330 288 374 198 486 194Z"
        lines = f"M{part} 262C440 280 390 310 362 380M{part - 10} 236C430 250 374 290 350 360M{part + 30} 250C580 280 622 330 640 410M{part + 50} 226C600 250 640 310 650 380M{part} 214C420 222 370 260 348 320"
    art.add(f'<g filter="url(#dropsmall)">{strands(art, path, hair, lines)}</g>')


def hat(art: Art, strap) -> None:
    """A leaf hat, seen from a little below its rim."""
    tip, left, right = (512, 36), (150, 338), (868, 356)
    cone = f"M{tip[0]} {tip[1]}L{left[0]} {left[1]}Q506 424 {right[0]} {right[1]}Z"
    clip = art.clip(f'<path d="{cone}"/>')
    leaves = "".join(f'<path d="M{tip[0]} {tip[1]}L{n(left[0] + 718 * i / 29)} {n(340 + 18 * i / 29 + math.sin(math.pi * i / 29) * 46)}" stroke="{ok(art.random.uniform(0.74, 0.99), 0.05, 90)}" stroke-width="{n(art.random.uniform(2, 11))}" opacity=".4"/>' for i in range(30))
    rings = "".join(f'<path d="M{n(tip[0] + (left[0] - tip[0]) * s)} {n(tip[1] + (left[1] - tip[1]) * s)}Q{n(tip[0] - 6 * s)} {n(tip[1] + (424 - tip[1]) * s)} {n(tip[0] + (right[0] - tip[0]) * s)} {n(tip[1] + (right[1] - tip[1]) * s)}"/>' for s in (k / 13 for k in range(1, 13)))
    art.add(
        f'<g filter="url(#drop)"><path d="{cone}" fill="{art.linear((0, ok(0.97, 0.03, 95)), (0.4, ok(0.93, 0.05, 92)), (0.7, ok(0.82, 0.07, 86)), (1, ok(0.62, 0.075, 76)), x2=1, y2=0.25)}" stroke="{ok(0.9, 0.05, 92)}" stroke-width="8" stroke-linejoin="round"/></g>',
        f'<g clip-path="{clip}">{leaves}<g fill="none" stroke="{ok(0.62, 0.075, 76)}" stroke-width="3" opacity=".6">{rings}</g><path d="M512 36L230 350Q300 372 380 380Z" fill="#fff" opacity=".4" filter="url(#blur14)"/></g>',
        f'<path d="M{left[0]} {left[1]}Q506 424 {right[0]} {right[1]}" fill="none" stroke="{ok(0.6, 0.08, 74)}" stroke-width="14" stroke-linecap="round"/><path d="M{left[0]} {left[1] - 3}Q506 421 {right[0]} {right[1] - 3}" fill="none" stroke="{ok(0.94, 0.05, 92)}" stroke-width="6" stroke-linecap="round"/>',
    )


def strap_of(art: Art, strap, long) -> None:
    l, c, h = strap
    art.add(f'<g fill="none" stroke-linecap="round" filter="url(#dropsmall)"><path d="M372 378C364 460 390 560 470 {602 + long}" stroke="{ok(l, c, h)}" stroke-width="11"/><path d="M640 388C650 470 590 570 476 {602 + long}" stroke="{ok(l - 0.06, c, h)}" stroke-width="13"/></g><g filter="url(#dropsmall)"><path d="M474 {598 + long}C440 {620 + long} 436 {690 + long} 450 {740 + long}L484 {730 + long}C474 {690 + long} 478 {640 + long} 482 {600 + long}C500 {640 + long} 516 {680 + long} 510 {720 + long}L540 {710 + long}C540 {660 + long} 510 {620 + long} 474 {598 + long}Z" fill="{shaded(art, strap, 0.14, 0.16)}"/></g>')


def scarf_on_head(art: Art, tone, flowers=False) -> None:
    """A headscarf that frames the face; peaked like a crow's beak when plain."""
    l, c, h = tone
    top = "M486 190C620 184 684 280 672 430C668 520 640 590 600 640L560 610C610 560 634 480 632 400C628 350 600 318 560 296L484 262L412 304C378 330 366 372 366 430C368 500 392 560 430 606L390 640C346 580 326 500 326 420C322 280 366 194 486 190Z"
    if flowers:
        top = "M486 186C624 180 690 280 674 430C690 500 700 560 672 610C650 590 630 560 628 500C636 440 630 370 610 336C560 306 430 304 384 340C366 370 362 410 362 440C346 450 334 440 330 420C322 280 366 190 486 186Z"
    clip = art.clip(f'<path d="{top}"/>')
    folds = "M400 240C370 290 350 350 346 430M450 214C410 250 380 300 366 360M560 220C610 250 650 320 656 420M600 230C650 280 670 350 666 440M520 206C570 230 610 270 634 330"
    spots = ""
    if flowers:
        p = art.petal(15, 14, ok(0.9, 0.06, 350), ok(0.94, 0.03, 350), "#ffffff", pointed=0.45, veins=1)
        spots = "".join(f'{"".join(art.use(p, x, y, a) for a in range(0, 360, 72))}<circle cx="{x}" cy="{y}" r="4" fill="{ok(0.84, 0.15, 86)}"/>' for x, y in ((400, 250), (460, 220), (530, 216), (590, 250), (640, 310), (356, 320), (430, 290), (500, 270), (570, 300), (654, 390), (346, 400), (650, 480), (664, 560)))
    art.add(f'<g filter="url(#drop)"><path d="{top}" fill="{shaded(art, tone, 0.14, 0.16, 1, 0.5)}"/></g><g clip-path="{clip}">{spots}<g fill="none" stroke-linecap="round"><path d="{folds}" stroke="{ok(max(0.05, l - 0.12), c, h)}" stroke-width="9" opacity=".6" filter="url(#blur4)"/><path d="{folds}" transform="translate(-9 -5)" stroke="{ok(min(0.97, l + 0.18), c, h)}" stroke-width="6" opacity=".55" filter="url(#blur2)"/></g></g>')


def clothes(art: Art, kind: str, tone, second) -> None:
    """Shoulders and what she wears."""
    l, c, h = tone
    body = "M400 700C330 730 220 748 160 800C110 850 80 930 70 1010H930C924 930 900 850 846 804C780 750 660 730 596 696C560 760 440 764 400 700Z"
    if kind == "ao-dai":
        body = "M404 666C330 726 230 746 172 800C120 850 92 930 82 1010H920C914 930 890 850 838 804C776 752 664 726 588 660Z"
    clip = art.clip(f'<path d="{body}"/>')
    folds = "M230 800C250 880 250 940 240 1010M320 760C340 860 330 940 320 1010M780 800C750 880 760 940 770 1010M690 760C660 850 660 940 670 1010M470 800Q460 900 470 1010"
    art.add(f'<g filter="url(#drop)"><path d="{body}" fill="{shaded(art, tone, 0.12, 0.18, 1, 0.4)}"/></g><g clip-path="{clip}" fill="none" stroke-linecap="round"><path d="{folds}" stroke="{ok(max(0.05, l - 0.16), c, h)}" stroke-width="14" opacity=".4" filter="url(#blur8)"/><path d="M190 810C150 870 130 940 126 1010M280 776C290 860 280 940 274 1010" stroke="#fff" stroke-width="16" opacity=".22" filter="url(#blur8)"/><path d="M596 700C700 760 800 800 930 900V1010H700C720 900 660 780 560 740Z" fill="#120806" opacity=".16" filter="url(#blur14)"/></g>')
    edge, lift = ok(max(0.06, l - 0.13), c, h), ok(min(0.97, l + 0.14), c, h)
    if kind == "ao-dai":
        art.add(f'<path d="M400 640C402 680 440 716 492 718C548 716 588 684 592 636L604 664C604 720 560 762 494 764C428 762 388 720 388 672Z" fill="{shaded(art, tone, 0.16, 0.12, 1, 0.3)}" stroke="{edge}" stroke-width="3"/><path d="M494 764C470 800 400 850 300 900" fill="none" stroke="{edge}" stroke-width="6"/>')
        petal = art.petal(66, 36, ok(0.97, 0.02, 40), ok(*second), ok(second[0] - 0.12, second[1] + 0.04, second[2]))
        for x, y, s in ((650, 920, 1.25), (330, 960, 0.9)):
            art.add("".join(f'<g filter="url(#dropsmall)">{art.use(petal, x, y, a, s * k)}</g>' for a, k in ((-70, 0.86), (70, 0.86), (-44, 0.96), (44, 0.96), (-20, 1), (20, 1), (0, 1.04))))
    elif kind == "ba-ba":
        art.add(f'<path d="M400 700C440 770 556 770 596 696" fill="none" stroke="{lift}" stroke-width="12" stroke-linecap="round"/><path d="M494 752V1010" stroke="{edge}" stroke-width="5"/>' + "".join(f'<circle cx="506" cy="{y}" r="9" fill="{lift}" stroke="{edge}" stroke-width="3"/>' for y in (800, 880, 960)))
    elif kind == "shirt":
        art.add(f'<path d="M400 690L376 740L450 830L498 764ZM598 686L622 736L556 830L498 764Z" fill="{shaded(art, (min(0.97, l + 0.03), c, h), 0.05, 0.1)}" stroke="{edge}" stroke-width="4" stroke-linejoin="round"/><path d="M500 770V1010" stroke="{edge}" stroke-width="4"/>' + "".join(f'<circle cx="512" cy="{y}" r="8" fill="{lift}" stroke="{edge}" stroke-width="3"/>' for y in (860, 950)))
    elif kind == "apron":
        sl, sc, sh = second
        art.add(f'<path d="M400 700C440 772 556 772 596 696" fill="none" stroke="{lift}" stroke-width="14" stroke-linecap="round"/><g filter="url(#drop)"><path d="M330 730L372 722L396 850H330ZM668 724L626 716L606 850H672Z" fill="{shaded(art, second, 0.1, 0.14)}"/><path d="M318 846Q500 876 684 846L720 1010H280Z" fill="{shaded(art, second, 0.12, 0.16, 1, 0.3)}"/></g><path d="M330 866Q500 894 672 866" fill="none" stroke="{ok(min(0.97, sl + 0.18), sc, sh)}" stroke-width="4" stroke-dasharray="12 8"/>')
        art.add(f'<g transform="translate(500 960) scale(.62)" fill="none" stroke="{ok(min(0.97, sl + 0.3), sc * 0.6, sh)}" stroke-width="7" stroke-linejoin="round">' + "".join(f'<path d="M0 0C-26-20-26-60 0-84C26-60 26-20 0 0Z" transform="rotate({a})"/>' for a in (-66, 66, -34, 34, 0)) + "</g>")
    elif kind == "sweater":
        ribs = "".join(f'<path d="M{n(404 + i * 12)} {n(694 + math.sin(i / 15 * math.pi) * 52)}l{n((i - 8) * -0.8)} 34"/>' for i in range(17))
        art.add(f'<path d="M396 694C440 766 556 766 600 690L612 724C566 810 430 812 386 728Z" fill="{shaded(art, tone, 0.16, 0.12)}" stroke="{edge}" stroke-width="3"/><g stroke="{edge}" stroke-width="4" stroke-linecap="round" opacity=".7">{ribs}</g>')
    elif kind == "jacket":
        art.add(f'<path d="M412 696L430 780L500 900L566 780L586 692Q500 770 412 696Z" fill="{shaded(art, second, 0.06, 0.1)}"/><path d="M430 720L498 790L566 716" fill="none" stroke="{ok(second[0] - 0.12, second[1], second[2])}" stroke-width="4"/><g filter="url(#dropsmall)"><path d="M396 696L340 736L372 800L350 826L496 1010L500 920L420 780Z" fill="{shaded(art, (l + 0.03, c, h), 0.1, 0.12)}" stroke="{edge}" stroke-width="3"/><path d="M602 690L656 732L628 800L650 824L510 1010L500 920L578 780Z" fill="{shaded(art, (l - 0.02, c, h), 0.06, 0.14)}" stroke="{edge}" stroke-width="3"/></g><g filter="url(#dropsmall)"><circle cx="690" cy="870" r="22" fill="{ok(0.82, 0.14, 86)}"/><path d="M690 884C676 872 676 858 690 850C704 858 704 872 690 884ZM690 884C670 880 664 868 666 860M690 884C710 880 716 868 714 860" fill="none" stroke="{ok(0.52, 0.18, 10)}" stroke-width="4"/></g>')
    elif kind == "velvet":
        art.add(f'<path d="M402 690C440 752 552 752 594 686L606 712C556 786 436 788 390 716Z" fill="{ok(max(0.1, l - 0.06), c, h)}"/>' + "".join(f'<circle cx="{n(404 + i * 12.6)}" cy="{n(716 + math.sin(i / 15 * math.pi) * 46)}" r="7.4" fill="{art.radial((0, "#ffffff"), (0.5, "#f2ead8"), (1, "#a89a80"), cx=0.35, cy=0.3)}"/>' for i in range(16)))
    elif kind == "brown":
        art.add(f'<path d="M402 696L496 850L596 692" fill="none" stroke="{edge}" stroke-width="22"/><path d="M398 690L496 838L600 688" fill="none" stroke="{lift}" stroke-width="7"/>')


def neck_scarf(art: Art, tone) -> None:
    """A checked scarf round the neck."""
    path = "M390 664C360 700 360 760 410 784C480 812 560 806 606 772C636 744 630 690 600 660C596 700 550 722 496 722C446 720 404 700 390 664ZM430 780C410 860 400 930 396 1010H500C500 930 500 860 506 800Z"
    clip = art.clip(f'<path d="{path}"/>')
    grid = "".join(f'<path d="M{x} 640V1010"/>' for x in range(350, 650, 26)) + "".join(f'<path d="M340 {y}H660"/>' for y in range(650, 1010, 26))
    art.add(f'<g filter="url(#drop)"><path d="{path}" fill="{ok(0.94, 0.015, 90)}"/></g><g clip-path="{clip}"><g transform="rotate(8 500 800)" stroke="{ok(*tone)}" stroke-width="11" opacity=".72" fill="none">{grid}</g><path d="{path}" fill="{art.linear((0, "#fff", 0.2), (0.5, "#000", 0), (1, "#000", 0.4), x2=1, y2=0.6)}"/><path d="M400 740Q490 790 600 740" stroke="#1a0c08" stroke-width="12" fill="none" opacity=".3" filter="url(#blur4)"/></g>')


def braid(art: Art, hair) -> None:
    """A braid over the shoulder."""
    l, c, h = hair
    for i in range(10):
        y, k = 520 + i * 40, 1 - i * 0.055
        x = 640 + 22 * math.sin(i / 3)
        for s in (-1, 1):
            art.add(f'<g filter="url(#dropsmall)"><path d="M{n(x + s * 4)} {y - 26}C{n(x + s * 44 * k)} {y - 30} {n(x + s * 50 * k)} {y + 14} {n(x - s * 6)} {y + 44}C{n(x - s * 6)} {y + 10} {n(x - s * 8)} {y - 10} {n(x + s * 4)} {y - 26}Z" fill="{art.linear((0, ok(l + 0.16, c, h + 10)), (0.5, ok(l, c, h)), (1, ok(max(0.06, l - 0.1), c, h)), x2=1, y2=0.6)}"/></g>')
    art.add(f'<path d="M{n(632 + 22 * math.sin(8 / 3))} 920q12 60-2 90" stroke="{ok(l, c, h)}" stroke-width="28" stroke-linecap="round" fill="none"/><path d="M610 914q26 14 56 2" stroke="{ok(0.6, 0.18, 4)}" stroke-width="16" stroke-linecap="round"/>')


def bust(art: Art, skin, hair, style, wear, tone, second=(0.9, 0.06, 358), age=0.2, smile=0.7, w=146, jaw=0.5, long=0, brow=3, lips=(0.6, 0.13, 18), head=None, strap=(0.62, 0.17, 2), cloth=None, glasses=None) -> None:
    """Head and shoulders of one woman."""
    l, c, h = skin
    if head == "scarf":
        art.add(f'<path d="M340 420C330 560 350 660 330 760H680C660 660 680 560 664 400Z" fill="{ok(max(0.06, cloth[0] - 0.1), cloth[1], cloth[2])}"/>')
    elif not head or head == "hat":
        hair_back(art, style, hair)
    neck = "M424 520C428 580 424 620 392 664C440 760 560 760 608 662C580 626 576 570 582 490Z"
    art.add(f'<path d="{neck}" fill="{art.linear((0, ok(l - 0.02, c, h)), (0.5, ok(l - 0.07, c + 0.01, h - 3)), (1, ok(l - 0.2, c + 0.02, h - 8)), x2=1, y2=0.2)}"/><g clip-path="{art.clip(f"<path d={chr(34)}{neck}{chr(34)}/>")}"><path d="M400 500H640L640 600C580 {668 + long} 480 {672 + long} 420 {606 + long}Z" fill="{ok(l - 0.27, c + 0.025, h - 8)}" opacity=".66" filter="url(#blur4)"/></g>')
    start = len(art.body)
    clothes(art, wear, tone, second)
    art.body[start:] = ['<g transform="translate(56 -54) scale(.888 1)">', *art.body[start:], f'<rect x="90" y="1009" width="820" height="60" fill="{ok(*tone)}"/></g>']
    ear = ok(l - 0.09, c + 0.02, h - 6)
    art.add(f'<path d="M{500 + w * 0.9:.0f} 392C{500 + w * 1.16:.0f} 376 {500 + w * 1.2:.0f} 430 {500 + w * 1.04:.0f} 478C{500 + w * 0.98:.0f} 490 {500 + w * 0.88:.0f} 476 {500 + w * 0.88:.0f} 456Z" fill="{ear}"/><path d="M{500 + w * 0.98:.0f} 408Q{500 + w * 1.1:.0f} 410 {500 + w * 1.0:.0f} 456" fill="none" stroke="{ok(l - 0.24, c + 0.03, h - 12)}" stroke-width="4" opacity=".6"/>')
    if not head and age < 0.9:
        art.add(f'<circle cx="{500 + w * 1.0:.0f}" cy="490" r="8" fill="{art.radial((0, "#fff"), (0.5, "#efe6cf"), (1, "#a08c60"), cx=0.35, cy=0.3)}"/>')
    outline = face_path(w, jaw, long)
    clip = art.clip(f'<path d="{outline}"/>')
    art.add(f'<path d="{outline}" fill="{art.radial((0, ok(min(0.97, l + 0.07), c * 0.85, h + 4)), (0.45, ok(l, c, h)), (0.85, ok(l - 0.08, c + 0.012, h - 4)), (1, ok(l - 0.15, c + 0.02, h - 8)), cx=0.36, cy=0.4, r=0.86)}"/>')
    art.add(
        f'<g clip-path="{clip}"><path d="M{500 + w:.0f} 280C560 330 600 380 596 440C592 500 560 540 520 {600 + long}L680 {620 + long}V280Z" fill="{ok(l - 0.24, c + 0.04, h - 12)}" opacity=".42" filter="url(#blur14)"/>'
        f'<ellipse cx="402" cy="476" rx="40" ry="26" fill="{ok(l - 0.06, 0.13, 26)}" opacity=".32" filter="url(#blur14)"/><ellipse cx="562" cy="478" rx="44" ry="28" fill="{ok(l - 0.1, 0.13, 24)}" opacity=".34" filter="url(#blur14)"/>'
        f'<ellipse cx="396" cy="446" rx="26" ry="13" fill="#fff6e6" opacity=".4" filter="url(#blur8)"/><ellipse cx="440" cy="316" rx="56" ry="26" fill="#fff6e6" opacity=".32" filter="url(#blur14)"/><path d="M372 404Q412 380 456 404M502 404Q546 380 592 402" stroke="{ok(l - 0.2, c + 0.03, h - 12)}" stroke-width="18" fill="none" opacity=".22" filter="url(#blur8)"/></g>'
    )
    features(art, skin, age, smile, brow, lips, long, hair if hair[0] < 0.6 else GREY, glasses)
    if head == "scarf":
        scarf_on_head(art, cloth)
        art.add(f'<g filter="url(#dropsmall)"><path d="M392 600C420 640 540 660 600 590L640 660C560 730 430 724 352 664Z" fill="{shaded(art, cloth, 0.1, 0.14)}"/></g>')
    elif head == "scarf-flowers":
        scarf_on_head(art, cloth, True)
    else:
        hair_front(art, style, hair)
    if style == "braid":
        braid(art, hair)
    if head == "hat":
        art.add(f'<g clip-path="{clip}"><path d="M300 220H720V350Q510 392 300 334Z" fill="{ok(l - 0.34, c + 0.05, h - 14)}" opacity=".5" filter="url(#blur8)"/></g>')
        strap_of(art, strap, long)
        art.add('<g transform="translate(0 -30)">')
        hat(art, strap)
        art.add("</g>")
    if cloth and not (head or "").startswith("scarf"):
        art.add('<g transform="translate(0 -50)">')
        neck_scarf(art, cloth)
        art.add("</g>")


def portrait(seed, wall, skin, hair, style, wear, tone, leaves=0.22, **look) -> Art:
    """One woman before a wall."""
    art = Art("Chân dung", seed=seed)
    wl, wc, wh = wall
    art.shade = ok(wl - 0.3, wc, wh)
    art.add(f'<rect width="1000" height="1000" fill="{art.linear((0, ok(min(0.97, wl + 0.08), wc, wh)), (1, ok(wl - 0.1, wc, wh)), x2=1)}"/><ellipse cx="280" cy="200" rx="620" ry="560" fill="{art.radial((0, ok(min(0.98, wl + 0.2), wc * 0.6, wh), 0.75), (1, ok(wl, wc, wh), 0))}"/>')
    art.gobo(ok(wl - 0.28, wc, wh), leaves)
    art.add(f'<path d="M600 300C760 360 800 640 900 760V1000H560Z" fill="{ok(wl - 0.32, wc, wh)}" opacity=".3" filter="url(#blur40)"/>')
    bust(art, skin, hair, style, wear, tone, **look)
    head = look.get("head")
    art.finish(0.12)
    art.crop = (95, 70, 830, 830) if head != "hat" and style != "bun" else (50, 0, 910, 910) if head == "hat" else (85, 50, 850, 850)
    return art


JADE, ROSE, STRAW, SEA, CLAY, PLUM, MIST, LEAF = (0.62, 0.06, 170), (0.74, 0.08, 10), (0.84, 0.08, 88), (0.6, 0.07, 230), (0.66, 0.09, 42), (0.5, 0.07, 330), (0.84, 0.03, 190), (0.56, 0.08, 140)
PICTURES = {
    "chan-dung-01": lambda: portrait(1, STRAW, WARM, BLACK, "long", "ba-ba", (0.56, 0.09, 200), age=0.1, smile=1, head="hat"),
    "chan-dung-02": lambda: portrait(2, JADE, TAN, BLACK, "bun", "brown", (0.44, 0.07, 42), age=0.65, smile=0.5, w=150, jaw=0.7, head="scarf", cloth=(0.26, 0.02, 50), lips=(0.56, 0.1, 20)),
    "chan-dung-03": lambda: portrait(3, MIST, WARM, BLACK, "bun", "ao-dai", (0.58, 0.18, 4), (0.93, 0.04, 20), age=0.25, smile=0.7, w=142, jaw=0.3, long=6, lips=(0.54, 0.17, 14)),
    "chan-dung-04": lambda: portrait(4, CLAY, FAIR, BROWN, "bob", "apron", (0.9, 0.03, 88), (0.46, 0.08, 158), age=0.05, smile=1, w=152, jaw=0.4, long=-8),
    "chan-dung-05": lambda: portrait(5, SEA, WARM, SILVER, "bun", "velvet", (0.36, 0.1, 330), age=1, smile=0.8, w=152, jaw=0.8, brow=1, lips=(0.58, 0.09, 18)),
    "chan-dung-06": lambda: portrait(6, LEAF, TAN, BLACK, "ponytail", "shirt", (0.95, 0.012, 220), age=0.25, smile=0.6, w=138, jaw=0.5, long=4),
    "chan-dung-07": lambda: portrait(7, ROSE, DEEP, BLACK, "lowbun", "ba-ba", (0.36, 0.06, 255), age=0.5, smile=0.8, w=150, jaw=0.7, head="hat", strap=(0.5, 0.09, 160), cloth=(0.3, 0.03, 250)),
    "chan-dung-08": lambda: portrait(8, (0.52, 0.08, 355), WARM, BLACK, "braid", "ba-ba", (0.86, 0.1, 88), age=0.1, smile=0.9, w=150, jaw=0.3, long=2, lips=(0.58, 0.16, 14)),
    "chan-dung-09": lambda: portrait(9, (0.8, 0.06, 130), TAN, GREY, "bun", "apron", (0.62, 0.09, 262), (0.9, 0.035, 80), age=0.75, smile=0.9, w=158, jaw=0.8, head="scarf-flowers", cloth=(0.54, 0.17, 16)),
    "chan-dung-10": lambda: portrait(10, (0.82, 0.07, 68), FAIR, BLACK, "short", "ao-dai", (0.48, 0.11, 252), (0.95, 0.03, 90), age=0.4, smile=0.5, w=140, jaw=0.5, long=4, glasses=(0.3, 0.05, 40), lips=(0.56, 0.14, 16)),
    "chan-dung-11": lambda: portrait(11, (0.66, 0.05, 205), FAIR, BROWN, "long", "sweater", (0.56, 0.14, 36), age=0.0, smile=0.6, w=136, jaw=0.25, long=4, lips=(0.62, 0.15, 12)),
    "chan-dung-12": lambda: portrait(12, LEAF, DEEP, SILVER, "lowbun", "brown", (0.5, 0.05, 300), age=0.95, smile=1, w=152, jaw=0.8, head="hat", strap=(0.84, 0.06, 85), lips=(0.54, 0.09, 22)),
    "chan-dung-13": lambda: portrait(13, (0.78, 0.06, 30), WARM, BLACK, "lowbun", "ao-dai", (0.56, 0.09, 176), (0.94, 0.05, 95), age=0.2, smile=0.8, w=138, jaw=0.35, long=8, lips=(0.54, 0.17, 16)),
    "chan-dung-14": lambda: portrait(14, (0.8, 0.05, 240), TAN, BROWN, "wavy", "jacket", (0.36, 0.06, 162), (0.96, 0.015, 80), age=0.55, smile=0.7, w=156, jaw=0.6, lips=(0.54, 0.15, 18)),
}
