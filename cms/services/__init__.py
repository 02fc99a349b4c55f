from cms.services.contacts import save_contact
from cms.services.examples import (
    AlreadyDecided,
    AlreadyReplicated,
    answer_check,
    decline_nomination,
    nominate,
    replicate,
    verify_nomination,
)
from cms.services.rooms import open_room, sync_room
from cms.services.sections import (
    SHARED,
    NoHome,
    open_section,
    permit_translation,
    shared_collection,
    sync_writers,
)

__all__ = [
    "SHARED",
    "AlreadyDecided",
    "AlreadyReplicated",
    "NoHome",
    "answer_check",
    "decline_nomination",
    "nominate",
    "open_room",
    "open_section",
    "permit_translation",
    "replicate",
    "save_contact",
    "shared_collection",
    "sync_room",
    "sync_writers",
    "verify_nomination",
]
