from cms.services.sections import (
    SHARED,
    NoHome,
    open_section,
    shared_collection,
    sync_writers,
)

__all__ = ["SHARED", "NoHome", "open_section", "shared_collection", "sync_writers"]
