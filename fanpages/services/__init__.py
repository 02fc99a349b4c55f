"""Everything that writes fan pages, posts and events."""

from fanpages.services.approval import approve, hand_in, post_workflow, send_back, take_down
from fanpages.services.composing import compose_post
from fanpages.services.events import forget_guests, forget_old_events, keep_record, show_product
from fanpages.services.photos import add_photos, remove_photos
from fanpages.services.posts import (
    DAYS_TO_RETURN,
    MovedOn,
    PostError,
    TooManyPosts,
    Words,
    bring_back,
    change_post,
    forget_removed,
    remove_post,
    write_post,
)
from fanpages.services.registration import (
    AlreadyRegistered,
    RegistrationClosed,
    RegistrationError,
    TooManyGuests,
    cancel,
    close_registration,
    register,
    remind,
    remove_registration,
)

__all__ = [
    "DAYS_TO_RETURN",
    "AlreadyRegistered",
    "MovedOn",
    "PostError",
    "RegistrationClosed",
    "RegistrationError",
    "TooManyGuests",
    "TooManyPosts",
    "Words",
    "add_photos",
    "approve",
    "bring_back",
    "cancel",
    "change_post",
    "close_registration",
    "compose_post",
    "forget_guests",
    "forget_old_events",
    "forget_removed",
    "hand_in",
    "keep_record",
    "post_workflow",
    "register",
    "remind",
    "remove_photos",
    "remove_post",
    "remove_registration",
    "send_back",
    "show_product",
    "take_down",
    "write_post",
]
