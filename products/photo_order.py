"""The order of photos as a form without script sends it: ids in order, and one step."""

import re

from django.http import QueryDict


def arranged_photos(post: QueryDict) -> list[list[object]]:
    """Return [[id, alt]] as posted, after "photo-first-7", "photo-up-7" or "photo-remove-7"."""
    typed = list(dict.fromkeys(post.getlist("photo")))
    ids = [int(pk) for pk in typed if re.fullmatch("[0-9]{1,18}", pk, re.ASCII)]
    step = re.fullmatch("photo-(first|up|remove)-([0-9]{1,18})", post.get("act", ""), re.ASCII)
    if step and int(step[2]) in ids:
        pk = int(step[2])
        place = ids.index(pk)
        ids.remove(pk)
        if step[1] == "up":
            ids.insert(max(place - 1, 0), pk)
        elif step[1] == "first":
            ids.insert(0, pk)
    return [[pk, post.get(f"photo-{pk}-alt", "").replace("\0", "").strip()[:250]] for pk in ids]
