"""Tapering limbs along a line."""
# ruff: noqa: E501

import math

from art.kit import n


def curve(points, steps=9):
    """Sample a rounded line through the points."""
    out, last = [], len(points) - 1
    for i in range(last):
        a, b, c, d = (points[max(0, min(last, i + k))] for k in (-1, 0, 1, 2))
        for s in range(steps):
            t = s / steps
            out.append(tuple(0.5 * (2 * b[k] + (c[k] - a[k]) * t + (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t + (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t**3) for k in (0, 1)))
    return [*out, points[-1]]


def limb(points, w0: float, w1: float, tip=True) -> str:
    """The outline of a tapering limb along a line."""
    line = curve(points)
    left, right = [], []
    for i, (x, y) in enumerate(line):
        (ax, ay), (bx, by) = line[max(0, i - 1)], line[min(len(line) - 1, i + 1)]
        length = math.hypot(bx - ax, by - ay) or 1
        w = (w0 + (w1 - w0) * i / (len(line) - 1)) / 2
        nx, ny = -(by - ay) / length * w, (bx - ax) / length * w
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    (x, y), (px, py) = line[-1], line[-3]
    length = math.hypot(x - px, y - py) or 1
    dx, dy = (x - px) / length * w1 * 0.62, (y - py) / length * w1 * 0.62
    path = "M" + "L".join(f"{n(a)} {n(b)}" for a, b in left)
    path += f"C{n(left[-1][0] + dx)} {n(left[-1][1] + dy)} {n(right[-1][0] + dx)} {n(right[-1][1] + dy)} {n(right[-1][0])} {n(right[-1][1])}" if tip else ""
    return path + "L" + "L".join(f"{n(a)} {n(b)}" for a, b in reversed(right)) + "Z"
