"""Every address of the site, and what each person finds there. An address without a row fails.

The columns: a visitor, a buyer, the seller whose stall it is, another seller, the officer of
that seller's unit, an officer of another unit, an administrator. `in` leads to sign-in, `302`
somewhere else; addresses that only take POST are asked with an empty one.
"""

import pytest
from django.db import transaction

from tests.access import PEOPLE, World, routes

EVERYBODY = "200 200 200 200 200 200 200"
NOBODY = "404 404 404 404 404 404 404"
LEADS_ON = "302 302 302 302 302 302 302"
REFUSED = "422 422 422 422 422 422 422"
SIGNED_IN = "in 200 200 200 200 200 200"
BUYER = "in 200 404 404 404 404 404"
HER_ORDER = "404 200 404 404 404 404 404"
HER_POST = "404 302 404 404 404 404 404"
STALL = "in 404 200 404 404 404 404"
STALL_POST = "in 404 302 404 404 404 404"
STAFF = "in 404 404 404 200 200 200"
HER_UNIT = "in 404 404 404 200 404 200"
ADMINISTRATOR = "in 404 404 404 302 302 200"
PROVINCE = "in 404 404 404 404 404 200"
PROVINCE_POST = "in 404 404 404 404 404 302"
NO_STAFF = "in 404 404 404 404 404 404"
HER_FAMILIES = "in 404 404 404 200 404 404"  # not even the province reads names
LEADERS = "in 404 404 404 200 200 404"  # of a commune or branch themselves

TABLE = {
    "": LEADS_ON,
    "robots.txt": EVERYBODY,
    "health/": EVERYBODY,
    r"^media/(?P<path>(?:products|sellers|posts|images|original_images|avatar_images)/.+)$": NOBODY,
    "webhooks/bank/": "403 403 403 403 403 403 403",  # no secret is set
    # --- Open data ---
    "api/v1/": EVERYBODY,
    "api/v1/openapi.json": EVERYBODY,
    "api/v1/products/": EVERYBODY,
    "api/v1/products/<slug:slug>/": EVERYBODY,
    "api/v1/sellers/": EVERYBODY,
    "api/v1/sellers/<slug:slug>/": EVERYBODY,
    "api/v1/categories/": EVERYBODY,
    "api/v1/places/provinces/": EVERYBODY,
    "api/v1/places/communes/": EVERYBODY,
    "api/v1/suggestions/": REFUSED,  # without words
    r"api/v1/^[\s\S]*\Z": NOBODY,
    "feeds/<str:name>": EVERYBODY,
    "feeds/<slug:slug>/<str:name>": EVERYBODY,
    "feeds/pictures/<path:key>.jpg": NOBODY,  # there is no such picture
    # --- Machines that tell us something ---
    "webhooks/stripe/": "503 503 503 503 503 503 503",  # no cards are taken in tests
    # --- Posts, fan pages, events ---
    "posts/": EVERYBODY,
    "posts/<post_key:key>/": EVERYBODY,
    "posts/<post_key:key>/<slug:mark>.jpg": EVERYBODY,
    "posts/<post_key:key>/edit/": HER_UNIT,
    "posts/<post_key:key>/removal/": HER_UNIT,
    "posts/<post_key:key>/return/": "in 404 404 404 302 404 302",
    "posts/events/": EVERYBODY,
    "posts/events/<uuid:key>.ics": EVERYBODY,
    "posts/events/<uuid:key>/host/": HER_UNIT,
    "posts/events/<uuid:key>/now.json": EVERYBODY,
    "posts/events/<uuid:key>/registration/": EVERYBODY,
    "posts/events/all.ics": EVERYBODY,
    "posts/feeds/events/": EVERYBODY,
    "posts/feeds/events/<slug:slug>/": EVERYBODY,
    "posts/events/units/<slug:slug>.ics": EVERYBODY,
    "posts/events/units/<slug:slug>/": EVERYBODY,
    "posts/feeds/all/": EVERYBODY,
    "posts/feeds/stalls/<slug:slug>/": EVERYBODY,
    "posts/feeds/units/<slug:slug>/": EVERYBODY,
    "posts/following/": SIGNED_IN,
    "posts/mine/": SIGNED_IN,
    "posts/new/": "in 404 302 302 302 302 200",
    "posts/registrations/<post_key:key>/": EVERYBODY,
    "posts/stalls/<slug:slug>/": EVERYBODY,
    "posts/stalls/<slug:slug>/new/": STALL,
    "posts/units/<slug:slug>/": LEADS_ON,
    "posts/units/<slug:slug>/new/": HER_UNIT,
    "staff/events/": STAFF,
    "staff/events/<uuid:key>/": HER_UNIT,
    "staff/events/<uuid:key>/closing/": "in 404 404 404 302 404 302",
    "staff/events/<uuid:key>/people/<int:pk>/removal/": HER_UNIT,
    "staff/events/<uuid:key>/people.<slug:kind>": HER_UNIT,
    "staff/fan-pages/": STAFF,
    "staff/fan-pages/list.<slug:kind>": STAFF,
    "staff/fan-pages/openings/<int:pk>/": HER_UNIT,
    "staff/posts/<int:pk>/": HER_UNIT,
    "staff/posts/waiting.<slug:kind>": STAFF,
    "staff/posts/waiting/": STAFF,
    "staff/snippets/choose/fanpages/post/": STAFF,
    "staff/snippets/choose/fanpages/post/chosen-multiple/": STAFF,
    "staff/snippets/choose/fanpages/post/chosen/<str:pk>/": STAFF,
    "staff/snippets/choose/fanpages/post/create/": NO_STAFF,
    "staff/snippets/choose/fanpages/post/results/": STAFF,
    "staff/snippets/fanpages/post/": STAFF,
    "staff/snippets/fanpages/post/add/": "in 404 404 404 302 302 302",
    "staff/snippets/fanpages/post/delete/<int:pk>/": "in 404 404 404 302 404 302",
    "staff/snippets/fanpages/post/edit/<int:pk>/": HER_UNIT,
    "staff/snippets/fanpages/post/history-results/<int:pk>/": HER_UNIT,
    r"staff/snippets/fanpages/post/history/(?P<pk>.+)/revisions/compare/"
    r"(?P<revision_id_a>live|earliest|\d+)\.\.\.(?P<revision_id_b>live|latest|\d+)/$": HER_UNIT,
    "staff/snippets/fanpages/post/history/<int:pk>/": HER_UNIT,
    "staff/snippets/fanpages/post/history/<int:pk>/revisions/<int:revision_id>/revert/": (HER_UNIT),
    "staff/snippets/fanpages/post/history/<int:pk>/revisions/<int:revision_id>/unschedule/": (
        "in 404 404 404 302 404 200"
    ),
    "staff/snippets/fanpages/post/history/<int:pk>/revisions/<int:revision_id>/view/": HER_UNIT,
    "staff/snippets/fanpages/post/lock/<int:pk>/": "in 404 404 404 302 404 302",
    "staff/snippets/fanpages/post/preview/": "in 404 404 404 302 302 302",
    "staff/snippets/fanpages/post/preview/<int:pk>/": HER_UNIT,
    "staff/snippets/fanpages/post/results/": STAFF,
    "staff/snippets/fanpages/post/unlock/<int:pk>/": "in 404 404 404 302 404 302",
    "staff/snippets/fanpages/post/unpublish/<int:pk>/": "in 404 404 404 302 404 200",
    "staff/snippets/fanpages/post/usage/<int:pk>/": HER_UNIT,
    "staff/snippets/fanpages/post/workflow/action/<int:pk>/"
    "<slug:action_name>/<int:task_state_id>/": (NO_STAFF),
    "staff/snippets/fanpages/post/workflow/collect_action_data/<int:pk>/"
    "<slug:action_name>/<int:task_state_id>/": (NO_STAFF),
    "staff/snippets/fanpages/post/workflow/confirm_cancellation/<int:pk>/": HER_UNIT,
    "staff/snippets/fanpages/post/workflow/preview/<int:pk>/<int:task_id>/": (
        "in 404 404 404 302 404 302"
    ),
    "staff/snippets/fanpages/post/workflow_history/<int:pk>/": HER_UNIT,
    "staff/snippets/fanpages/post/workflow_history/<int:pk>/detail/<int:workflow_state_id>/": (
        NO_STAFF
    ),
    # --- Training ---
    "training/": LEADS_ON,
    "training/mine/": SIGNED_IN,
    "training/courses/<uuid:key>/quiz/": EVERYBODY,
    "training/courses/<uuid:key>/progress/": "401 200 200 200 200 200 200",
    "training/courses/<uuid:key>/lessons/<uuid:lesson>/": LEADS_ON,
    "training/courses/<uuid:key>/certificate/": SIGNED_IN,
    "training/certificates/": EVERYBODY,
    "training/certificates/<certificate_number:number>/": EVERYBODY,
    "training/certificates/<certificate_number:number>/name/": BUYER,
    "training/certificates/<certificate_number:number>/paper.pdf": BUYER,
    "training/practice/": EVERYBODY,
    "training/screens/<slug:key>/": "in 302 302 302 302 302 302",
    "training/offline.js": EVERYBODY,
    "staff/training/certificates/": STAFF,
    "staff/training/certificates.<slug:kind>": STAFF,
    "staff/training/certificates/<certificate_number:number>/withdrawal/": HER_UNIT,
    # --- Campaigns ---
    "campaigns/": LEADS_ON,
    "campaigns/<uuid:campaign>/progress.json": EVERYBODY,
    "campaigns/<uuid:campaign>/promise/": SIGNED_IN,
    "campaigns/promises/<slug:key>/": BUYER,
    "staff/alerts/": STAFF,
    "staff/alerts/<int:pk>/": HER_UNIT,
    "staff/alerts/list.<slug:kind>": STAFF,
    "staff/alerts/new/": STAFF,
    "staff/campaigns/": STAFF,
    "staff/campaigns/list.<slug:kind>": STAFF,
    "staff/campaigns/<uuid:campaign>/": HER_UNIT,
    "staff/campaigns/<uuid:campaign>/totals.<slug:kind>": HER_UNIT,
    "staff/campaigns/<uuid:campaign>/report/": HER_UNIT,
    "staff/campaigns/<uuid:campaign>/households/": HER_FAMILIES,
    "staff/campaigns/<uuid:campaign>/households/list.<slug:kind>": HER_FAMILIES,
    "staff/campaigns/<uuid:campaign>/households/new/": HER_FAMILIES,
    "staff/campaigns/<uuid:campaign>/households/file/": HER_FAMILIES,
    "staff/campaigns/<uuid:campaign>/households/file/confirmation/": "in 404 404 404 302 404 404",
    "staff/campaigns/households/<slug:key>/": HER_FAMILIES,
    "staff/campaigns/households/<slug:key>/case/": HER_FAMILIES,  # she is its case officer
    "staff/campaigns/households/<slug:key>/result/": NO_STAFF,  # nothing was pressed
    "staff/campaigns/households/<slug:key>/photos/<int:pk>.webp": NO_STAFF,  # there is none
    "staff/campaigns/<uuid:campaign>/rescue/": HER_UNIT,
    "staff/campaigns/<uuid:campaign>/rescue/photos/": "in 404 404 404 302 404 302",
    "staff/campaigns/<uuid:campaign>/rescue/promises.<slug:kind>": HER_UNIT,
    "staff/campaigns/<uuid:campaign>/rescue/<slug:step>/": "in 404 404 404 302 404 302",
    "staff/case-officers/": LEADERS,
    "staff/case-officers/<int:pk>/end/": "in 404 404 404 302 404 404",
    "staff/case-looks/": LEADERS,
    "staff/case-looks/list.<slug:kind>": LEADERS,
    "staff/snippets/campaigns/criteriaset/": ADMINISTRATOR,
    "staff/snippets/campaigns/criteriaset/results/": ADMINISTRATOR,
    "staff/snippets/campaigns/criteriaset/add/": ADMINISTRATOR,
    "staff/snippets/campaigns/criteriaset/edit/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/campaigns/criteriaset/delete/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/campaigns/criteriaset/usage/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/campaigns/criteriaset/history/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/campaigns/criteriaset/history-results/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/campaigns/criteriaset/copy/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/choose/campaigns/criteriaset/": STAFF,
    "staff/snippets/choose/campaigns/criteriaset/results/": STAFF,
    "staff/snippets/choose/campaigns/criteriaset/chosen/<str:pk>/": STAFF,
    "staff/snippets/choose/campaigns/criteriaset/chosen-multiple/": STAFF,
    "staff/snippets/choose/campaigns/criteriaset/create/": ADMINISTRATOR,
    # --- The staff desk ---
    "staff/channels/": STAFF,
    "staff/channels/list.<slug:kind>": STAFF,
    "staff/channels/new/": STAFF,
    "staff/channels/<int:pk>/": HER_UNIT,
    "staff/channels/<int:pk>/closing/": "in 404 404 404 302 404 302",
    "staff/channels/figures/": STAFF,
    "staff/channels/figures/list.<slug:kind>": STAFF,
    "staff/channels/figures/import/": "in 404 404 404 302 302 302",  # without a file
    "staff/channels/figures/import/confirmation/": "in 404 404 404 302 302 302",
    "staff/channels/league/": STAFF,
    "staff/channels/league/list.<slug:kind>": STAFF,
    "staff/channels/coverage/": STAFF,
    "staff/channels/coverage/list.<slug:kind>": STAFF,
    "staff/packs/": STAFF,
    "staff/packs/<slug:kind>/<slug:key>/<slug:language>/": NO_STAFF,  # of nothing published
    "staff/packs/<slug:kind>/<slug:key>/<slug:language>/pack.zip": NO_STAFF,
    "staff/packs/<slug:kind>/<slug:key>/<slug:language>/<slug:shape>.jpg": NO_STAFF,
    "staff/packs/<slug:kind>/<slug:key>/<slug:language>/poster-<slug:size>.pdf": NO_STAFF,
    "staff/links/": STAFF,
    "staff/links/list.<slug:kind>": STAFF,
    "staff/links/new/": STAFF,
    "staff/links/<int:pk>/": HER_UNIT,
    "staff/links/<int:pk>/code.<slug:kind>": HER_UNIT,
    "staff/links/<int:pk>/switch/": "in 404 404 404 302 404 302",
    "staff/views/": STAFF,
    "staff/views/list.<slug:kind>": STAFF,
    "staff/orders/": STAFF,
    "staff/orders/results/": STAFF,
    "staff/bank/": PROVINCE,
    "staff/bank/entries.<slug:kind>": PROVINCE,
    "staff/bank/<int:pk>/": PROVINCE,
    "staff/bank/import/": PROVINCE,
    "staff/bank/import/confirmation/": "in 404 404 404 404 404 302",
    "staff/bank/accounts/": PROVINCE,
    "staff/bank/accounts/new/": PROVINCE,
    "staff/bank/accounts/<int:pk>/": PROVINCE,
    "staff/payouts/": PROVINCE,
    "staff/payouts/draft/": PROVINCE_POST,
    "staff/payouts/<slug:key>/": PROVINCE,
    "staff/payouts/<slug:key>/file.<slug:kind>": PROVINCE_POST,
    "staff/payouts/<slug:key>/<slug:step>/": PROVINCE_POST,
    "staff/statements/": PROVINCE,
    "staff/statements/<slug:slug>/": PROVINCE,
    "staff/statements/<slug:slug>/entries/": PROVINCE,
    r"staff/^statements/(?P<slug>[-\w]+)/(?P<month>[0-9]{4}-[0-9]{2})\.(?P<kind>pdf|csv|xlsx)$": (
        PROVINCE
    ),
    "staff/tax-report/": PROVINCE,
    r"staff/^tax-report/(?P<month>[0-9]{4}-[0-9]{2})\.(?P<kind>csv|xlsx)$": PROVINCE,
    "staff/rates/<slug:table>/": PROVINCE,
    "staff/rates/<slug:table>/<int:pk>/removal/": PROVINCE_POST,
    "staff/disputes/": PROVINCE,
    "staff/disputes/<int:pk>/": PROVINCE,
    "staff/cards/": PROVINCE,
    "staff/cards/<int:pk>/": "in 404 404 404 404 404 302",
    "staff/letters/": STAFF,
    "staff/letters/<slug:key>/": HER_UNIT,
    "staff/letters/<slug:key>/preview/": HER_UNIT,
    "staff/questions/": STAFF,
    "staff/questions/digest/": STAFF,
    "staff/questions/list.<slug:kind>": STAFF,
    "staff/questions/replies/": STAFF,
    "staff/questions/replies/new/": STAFF,
    "staff/questions/replies/<int:pk>/": HER_UNIT,
    "staff/questions/<slug:number>/": HER_UNIT,
    "staff/questions/<slug:number>/photos/<int:place>.webp": NO_STAFF,  # without pictures
    "staff/returns/": STAFF,
    "staff/returns/<slug:key>/": HER_UNIT,
    "staff/returns/<slug:key>/<int:place>.webp": NO_STAFF,  # without pictures
    "staff/refunds/": PROVINCE,
    "staff/refunds/handover/": "in 404 404 404 404 404 302",
    "staff/refunds/file.<slug:kind>": PROVINCE,
    "staff/refunds/<slug:key>/": PROVINCE,
    "staff/refunds/<slug:key>/code.svg": NO_STAFF,  # no account is known
    "staff/comments/": STAFF,
    "staff/comments/list.<slug:kind>": STAFF,
    "staff/comments/<comment_key:key>/": HER_UNIT,
    "staff/comments/strikes/": STAFF,
    "staff/comments/strikes/list.<slug:kind>": STAFF,
    "staff/comments/appeals/": STAFF,
    "staff/comments/appeals/<comment_key:key>/": HER_UNIT,
    "staff/comments/words/": PROVINCE,
    "staff/comments/words/new/": PROVINCE,
    "staff/comments/words/<int:pk>/": PROVINCE,
    "staff/comments/words/<int:pk>/deletion/": PROVINCE,
    "staff/carriers/": PROVINCE,
    "staff/carriers/new/": PROVINCE,
    "staff/carriers/<slug:code>/": PROVINCE,
    "staff/carriers/<slug:code>/settings/": PROVINCE,
    "staff/carriers/<slug:code>/cash.<slug:kind>": PROVINCE,
    "staff/carriers/<slug:code>/labels.<slug:kind>": PROVINCE,
    "staff/carriers/<slug:code>/entries/": PROVINCE,
    "staff/carriers/<slug:code>/cash/": "in 404 404 404 404 404 302",
    "staff/carriers/<slug:code>/correction/": "in 404 404 404 404 404 422",
    "staff/carriers/<slug:code>/files/": PROVINCE,
    "staff/carriers/<slug:code>/files/confirmation/": "in 404 404 404 404 404 302",
    "staff/carriers/<slug:code>/rows/": PROVINCE,
    "staff/carriers/<slug:code>/rows/<int:pk>/": PROVINCE,
    "staff/phone-records/": PROVINCE,
    "staff/phone-records/<int:pk>/": PROVINCE,
    "staff/pickup-points/": STAFF,
    "staff/pickup-points/new/": STAFF,
    "staff/pickup-points/<int:pk>/": HER_UNIT,
    "staff/pickup-points/list.<slug:kind>": STAFF,
    "staff/products/": STAFF,
    "staff/products/results/": STAFF,
    "staff/products/waiting/": STAFF,
    "staff/products/<slug:slug>/": HER_UNIT,
    "staff/products/<slug:slug>/decision/": NO_STAFF,  # nothing waits
    "staff/products/<slug:slug>/change/": NO_STAFF,
    "staff/products/<slug:slug>/certificates/": HER_UNIT,
    "staff/products/<slug:slug>/certificates/new/": HER_UNIT,
    "staff/products/<slug:slug>/certificates/<int:pk>/": HER_UNIT,
    "staff/products/<slug:slug>/certificates/<int:pk>/end/": "in 404 404 404 302 404 302",
    "staff/reviews/": STAFF,
    "staff/reviews/<int:pk>/": HER_UNIT,
    "staff/searches/": PROVINCE,
    "staff/searches/list.<slug:kind>": PROVINCE,
    "staff/searches/hiding/": "in 404 404 404 404 404 302",
    "staff/synonyms/": PROVINCE,
    "staff/synonyms/new/": PROVINCE,
    "staff/synonyms/<int:pk>/": PROVINCE,
    "staff/synonyms/<int:pk>/deletion/": PROVINCE,
    "staff/promotions/": PROVINCE,
    "staff/promotions/new/": PROVINCE,
    "staff/promotions/<int:pk>/": PROVINCE,
    "staff/promotions/<int:pk>/deletion/": PROVINCE,
    "staff/messages/": PROVINCE,
    "staff/messages/results/": PROVINCE,
    "staff/messages/<int:pk>/": PROVINCE,
    "me/notifications/": SIGNED_IN,
    "me/notifications/reading/": "in 302 302 302 302 302 302",
    "me/notifications/count/": EVERYBODY,
    "me/notifications/wishes/": SIGNED_IN,
    "me/notifications/<int:pk>/": "in 302 404 404 404 404 404",
    "me/notifications/off/<str:token>/": EVERYBODY,
    "staff/jobs/": PROVINCE,
    "staff/jobs/schedule/<slug:name>/run/": "in 404 404 404 404 404 302",
    "staff/jobs/<int:pk>/again/": "in 404 404 404 404 404 302",
    "staff/jobs/<int:pk>/forgetting/": "in 404 404 404 404 404 302",
    "staff/vouchers/": PROVINCE,
    "staff/vouchers/new/": PROVINCE,
    "staff/vouchers/list.<slug:kind>": PROVINCE,
    "staff/vouchers/<int:pk>/switch/": "in 404 404 404 404 404 302",
    "staff/sellers/": STAFF,
    "staff/sellers/results/": STAFF,
    "staff/sellers/<slug:slug>/": HER_UNIT,
    "staff/sellers/<slug:slug>/<slug:decision>/": HER_UNIT,
    "staff/units/": STAFF,
    "staff/units/results/": STAFF,
    "staff/units/<slug:slug>/": HER_UNIT,
    "staff/units/<slug:slug>/move/": PROVINCE,
    "staff/units/<slug:slug>/merger/": PROVINCE,
    "staff/units/<slug:slug>/undo/": NO_STAFF,  # nothing was moved
    "staff/officers/": STAFF,
    "staff/officers/results/": STAFF,
    "staff/officers/new/": STAFF,
    "staff/officers/<slug:slug>/<slug:person>/<slug:role>/end/": HER_UNIT,
    "staff/snippets/products/category/": ADMINISTRATOR,
    "staff/snippets/products/category/results/": ADMINISTRATOR,
    "staff/snippets/products/category/add/": ADMINISTRATOR,
    "staff/snippets/products/category/edit/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/products/category/delete/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/products/category/usage/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/products/category/history/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/products/category/history-results/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/products/category/copy/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/choose/products/category/": STAFF,
    "staff/snippets/choose/products/category/results/": STAFF,
    "staff/snippets/choose/products/category/chosen/<str:pk>/": STAFF,
    "staff/snippets/choose/products/category/chosen-multiple/": STAFF,
    "staff/snippets/choose/products/category/create/": ADMINISTRATOR,
    "staff/snippets/tickets/topic/": ADMINISTRATOR,
    "staff/snippets/tickets/topic/results/": ADMINISTRATOR,
    "staff/snippets/tickets/topic/add/": ADMINISTRATOR,
    "staff/snippets/tickets/topic/edit/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/tickets/topic/delete/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/tickets/topic/usage/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/tickets/topic/history/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/tickets/topic/history-results/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/tickets/topic/copy/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/choose/tickets/topic/": STAFF,
    "staff/snippets/choose/tickets/topic/results/": STAFF,
    "staff/snippets/choose/tickets/topic/chosen/<str:pk>/": STAFF,
    "staff/snippets/choose/tickets/topic/chosen-multiple/": STAFF,
    "staff/snippets/choose/tickets/topic/create/": ADMINISTRATOR,
    "staff/snippets/tickets/holiday/": ADMINISTRATOR,
    "staff/snippets/tickets/holiday/results/": ADMINISTRATOR,
    "staff/snippets/tickets/holiday/add/": ADMINISTRATOR,
    "staff/snippets/tickets/holiday/edit/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/tickets/holiday/delete/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/tickets/holiday/usage/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/tickets/holiday/history/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/tickets/holiday/history-results/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/tickets/holiday/copy/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/choose/tickets/holiday/": STAFF,
    "staff/snippets/choose/tickets/holiday/results/": STAFF,
    "staff/snippets/choose/tickets/holiday/chosen/<str:pk>/": STAFF,
    "staff/snippets/choose/tickets/holiday/chosen-multiple/": STAFF,
    "staff/snippets/choose/tickets/holiday/create/": ADMINISTRATOR,
    "staff/snippets/cms/topic/": ADMINISTRATOR,
    "staff/snippets/cms/topic/results/": ADMINISTRATOR,
    "staff/snippets/cms/topic/add/": ADMINISTRATOR,
    "staff/snippets/cms/topic/edit/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/cms/topic/delete/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/cms/topic/usage/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/cms/topic/history/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/cms/topic/history-results/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/cms/topic/copy/<int:pk>/": ADMINISTRATOR,
    "staff/snippets/choose/cms/topic/": STAFF,
    "staff/snippets/choose/cms/topic/results/": STAFF,
    "staff/snippets/choose/cms/topic/chosen/<str:pk>/": STAFF,
    "staff/snippets/choose/cms/topic/chosen-multiple/": STAFF,
    "staff/snippets/choose/cms/topic/create/": ADMINISTRATOR,
    "staff/seller_chooser/": STAFF,
    "staff/seller_chooser/results/": STAFF,
    "staff/seller_chooser/chosen/<str:pk>/": STAFF,
    "staff/seller_chooser/chosen-multiple/": STAFF,
    "staff/seller_chooser/create/": NO_STAFF,
    "staff/product_chooser/": STAFF,
    "staff/product_chooser/results/": STAFF,
    "staff/product_chooser/chosen/<str:pk>/": STAFF,
    "staff/product_chooser/chosen-multiple/": STAFF,
    "staff/product_chooser/create/": NO_STAFF,
    "staff/users/": ADMINISTRATOR,
    "staff/users/results/": ADMINISTRATOR,
    "staff/users/new/": ADMINISTRATOR,
    "staff/users/edit/<int:pk>/": ADMINISTRATOR,
    "staff/users/delete/<int:pk>/": ADMINISTRATOR,
    "staff/users/history/<int:pk>/": ADMINISTRATOR,
    "staff/users/history-results/<int:pk>/": ADMINISTRATOR,
    "staff/users/usage/<int:pk>/": ADMINISTRATOR,
    "staff/users/copy/<int:pk>/": ADMINISTRATOR,
    "staff/images/chooser/": STAFF,
    "staff/images/chooser/results/": STAFF,
    "staff/images/chooser/chosen/<str:pk>/": NO_STAFF,  # there is no picture
    "staff/images/chooser/chosen-multiple/": STAFF,
    "staff/images/chooser/create/": STAFF,
    "staff/images/chooser/<int:image_id>/select_format/": NO_STAFF,
    # --- One's own things ---
    "me/profile/": SIGNED_IN,
    "me/addresses/": SIGNED_IN,
    "me/addresses/new/": SIGNED_IN,
    "me/addresses/<slug:key>/": BUYER,
    "me/addresses/<slug:key>/deletion/": BUYER,
    "me/export/": SIGNED_IN,
    "me/export/<slug:key>.zip": BUYER,
    "me/deletion/": SIGNED_IN,
    # --- What everybody may see ---
    "s/<slug:key>/": LEADS_ON,
    "s/<slug:language>/<slug:channel>/<slug:kind>/<slug:key>/": LEADS_ON,
    "outreach/posts/<slug:key>/": HER_UNIT,
    "outreach/posts/<slug:key>/<slug:shape>.jpg": NO_STAFF,  # without a photo
    "outreach/groups/": EVERYBODY,
    "outreach/groups/<slug:slug>/": EVERYBODY,
    "visits/": "400 400 400 400 400 400 400",  # without the mark of a page
    "places/communes/": EVERYBODY,
    "products/": EVERYBODY,
    "products/category/<slug:slug>/": EVERYBODY,
    r"products/^from/(?P<code>[0-9]{5})/\Z": NOBODY,  # an unknown commune
    r"products/^from/(?P<code>[0-9]{5})-(?P<name>[a-z0-9-]+)/\Z": NOBODY,
    "products/<slug:slug>/": EVERYBODY,
    "products/<slug:slug>/reviews/": EVERYBODY,
    "sellers/": EVERYBODY,
    "sellers/<slug:slug>/": EVERYBODY,
    "union/": EVERYBODY,
    "latest-news/": LEADS_ON,
    "nearest/<int:pk>/": LEADS_ON,
    "search/": LEADS_ON,  # without words: to all products
    "search/suggest/": EVERYBODY,
    "feeds/news/": EVERYBODY,
    "feeds/news/<slug:slug>/": EVERYBODY,
    "find/about/": LEADS_ON,
    "find/galleries/": LEADS_ON,
    "find/good-examples/": LEADS_ON,
    "find/laws/": LEADS_ON,
    "find/notices/": LEADS_ON,
    "good-examples/nominate/": EVERYBODY,
    "good-examples/thanks/": EVERYBODY,
    "union/units/<slug:slug>/": EVERYBODY,
    "staff/approvals/": STAFF,
    "staff/approvals/list.<slug:kind>": STAFF,
    "staff/examples/": STAFF,
    "staff/examples/list.<slug:kind>": STAFF,
    "staff/examples/<int:pk>/copy/": STAFF,
    "staff/examples/checks/<int:pk>/": HER_UNIT,
    "staff/nominations/": STAFF,
    "staff/nominations/list.<slug:kind>": STAFF,
    "staff/nominations/<slug:key>/": HER_UNIT,
    "staff/product-translations/<slug:language>/": STAFF,
    "staff/product-translations/<slug:language>/import/": (
        "in 404 404 404 302 302 302"  # without a file: she is told so
    ),
    "staff/product-translations/<slug:language>/list.<slug:kind>": STAFF,
    "staff/product-translations/<slug:language>/<slug:slug>/": HER_UNIT,
    "staff/stall-translations/<slug:language>/": STAFF,
    "staff/stall-translations/<slug:language>/import/": (
        "in 404 404 404 302 302 302"  # without a file: she is told so
    ),
    "staff/stall-translations/<slug:language>/list.<slug:kind>": STAFF,
    "staff/stall-translations/<slug:language>/<slug:slug>/": HER_UNIT,
    "staff/translations/": STAFF,
    "staff/translations/list.<slug:kind>": STAFF,
    # --- In front of wagtail-localize: the officer's own page ---
    "staff/choose-page/chosen-multiple/": STAFF,
    "staff/choose-external-link/": STAFF,
    "staff/bulk/<str:app_label>/<str:model_name>/<str:action>/": NO_STAFF,  # of nothing
    "staff/localize/submit/page/<int:page_id>/": HER_UNIT,
    "staff/localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/": PROVINCE,
    "staff/localize/update/<int:translation_source_id>/": HER_UNIT,
    "staff/localize/page/<int:page_id>/convert_to_alias/": NO_STAFF,  # it is an original
    "staff/localize/translate/<int:translation_id>/strings/<int:string_segment_id>/edit/": (
        "in 404 404 404 405 404 405"  # the editor changes it by PUT
    ),
    "staff/localize/translate/<int:translation_id>/overrides/<int:overridable_segment_id>/edit/": (
        "in 404 404 404 405 404 405"
    ),
    "staff/localize/translate/<int:translation_id>/pofile/download/": HER_UNIT,
    "staff/localize/translate/<int:translation_id>/pofile/upload/": "in 404 404 404 302 404 302",
    "staff/localize/translate/<int:translation_id>/machine_translate/": NO_STAFF,
    "staff/localize/translate/<int:translation_id>/preview/": HER_UNIT,
    "staff/localize/translate/<int:translation_id>/preview/<str:mode>/": (
        "302 404 404 404 404 404 404"  # no mode
    ),
    "staff/localize/translate/<int:translation_id>/disable/": "in 404 404 404 302 404 302",
    "staff/localize/api/snippets/<slug:app_label>/<slug:model_name>/": STAFF,
    "staff/localize/api/snippets/<slug:app_label>/<slug:model_name>/<str:pk>/": STAFF,
    "staff/offices/": STAFF,
    "staff/offices/list.<slug:kind>": STAFF,
    "staff/offices/<slug:slug>/": HER_UNIT,
    r"^((?:[\w\-]+/)*)$": EVERYBODY,
    # --- The seller's desk ---
    "sellers/apply/": EVERYBODY,
    "sellers/apply/send/": "in 302 302 302 302 302 302",  # nothing was filled in
    "sellers/invitations/<slug:key>/": NO_STAFF,
    "sellers/desk/": "in 200 302 302 200 200 200",  # one stall: straight to it
    "sellers/desk/<slug:slug>/": STALL,
    "sellers/desk/<slug:slug>/again/": STALL_POST,
    "sellers/desk/<slug:slug>/closure/": STALL,
    "sellers/desk/<slug:slug>/stall/": STALL,
    "sellers/desk/<slug:slug>/delivery/": STALL,
    "sellers/desk/<slug:slug>/pictures/<str:place>/": STALL,
    "sellers/desk/<slug:slug>/pictures/<str:place>/removal/": STALL_POST,
    "sellers/desk/<slug:slug>/people/": STALL,
    "sellers/desk/<slug:slug>/people/<int:pk>/end/": STALL_POST,
    "sellers/desk/<slug:slug>/people/invitations/<slug:key>/withdrawal/": NO_STAFF,
    "products/desk/<slug:seller_slug>/": STALL,
    "products/desk/<slug:seller_slug>/list.<slug:kind>": STALL,
    "products/desk/<slug:seller_slug>/elsewhere/": STALL,
    "products/desk/<slug:seller_slug>/new/": STALL,
    "products/desk/<slug:seller_slug>/reviews/": STALL,
    "products/desk/<slug:seller_slug>/reviews/<int:pk>/": STALL,
    "products/desk/<slug:seller_slug>/<slug:slug>/": STALL,
    "products/desk/<slug:seller_slug>/<slug:slug>/sizes/": STALL,
    "products/desk/<slug:seller_slug>/<slug:slug>/status/": NO_STAFF,  # no such step
    "products/desk/<slug:seller_slug>/<slug:slug>/sizes/<int:pk>/": "in 404 422 404 404 404 404",
    "orders/desk/<slug:slug>/": STALL,
    "orders/desk/<slug:slug>/card-money/": "in 404 404 404 404 404 404",  # not offered
    r"orders/^desk/(?P<slug>[-\w]+)/parcels\.(?P<kind>csv|xlsx)$": STALL,
    "orders/desk/<slug:slug>/delivery/": STALL,
    "orders/desk/<slug:slug>/delivery/new/": STALL,
    "orders/desk/<slug:slug>/delivery/<int:pk>/": STALL,
    "orders/desk/<slug:slug>/delivery/<int:pk>/switch/": STALL_POST,
    "orders/desk/<slug:slug>/money/": STALL,
    "orders/desk/<slug:slug>/money/entries/": STALL,
    "orders/desk/<slug:slug>/money/account/": STALL,
    "orders/desk/<slug:slug>/money/preview/": STALL,
    r"orders/desk/<slug:slug>/money/^(?P<month>[0-9]{4}-[0-9]{2})/$": STALL,
    "orders/desk/<slug:slug>/money/"
    r"^(?P<month>[0-9]{4}-[0-9]{2})/statement\.(?P<kind>pdf|csv|xlsx)$": (STALL),
    r"orders/^desk/(?P<slug>[-\w]+)/carriers/(?P<code>[-\w]+)\.(?P<kind>csv|xlsx)$": STALL,
    "orders/desk/<slug:slug>/<key:key>/": STALL,
    "orders/desk/<slug:slug>/<key:key>/part/": STALL,
    "orders/desk/<slug:slug>/labels.pdf": NO_STAFF,  # nothing is accepted
    "orders/desk/<slug:slug>/<key:key>/label.pdf": STALL,
    "orders/desk/<slug:slug>/<key:key>/slip.pdf": STALL,
    "orders/<order_number:number>/receipt.pdf": HER_ORDER,
    "orders/desk/<slug:slug>/<key:key>/returns/<key:return_key>/": STALL,
    "orders/desk/<slug:slug>/<key:key>/returns/<key:return_key>/<int:place>.webp": NO_STAFF,
    "orders/desk/<slug:slug>/<key:key>/slip/": STALL,
    "orders/desk/<slug:slug>/<key:key>/<slug:step>/": STALL_POST,
    "orders/desk/<slug:slug>/vouchers/": STALL,
    "orders/desk/<slug:slug>/vouchers/new/": STALL,
    r"orders/^desk/(?P<slug>[-\w]+)/vouchers\.(?P<kind>csv|xlsx)$": STALL,
    "orders/desk/<slug:slug>/vouchers/<int:pk>/switch/": STALL_POST,
    # --- Taking part ---
    "community/about/<subject:subject>/": EVERYBODY,
    "community/about/<subject:subject>/reaction/": "in 302 302 302 302 302 302",
    "community/about/<subject:subject>/comment/": SIGNED_IN,
    "community/mine/": EVERYBODY,
    "community/shared/": "204 204 204 204 204 204 204",
    "community/follow/<subject:subject>/": SIGNED_IN,
    "community/following/": SIGNED_IN,
    r"community/^following\.(?P<kind>csv|xlsx)$": SIGNED_IN,
    "community/comments/": SIGNED_IN,
    "community/comments/<comment_key:key>/": BUYER,
    "community/comments/<comment_key:key>/removal/": BUYER,
    "community/comments/<comment_key:key>/report/": EVERYBODY,
    "community/strikes/<comment_key:key>/": BUYER,
    # --- Learning together ---
    "training/sessions/": EVERYBODY,
    "training/sessions/calendar.ics": EVERYBODY,
    "training/sessions/<slug:slug>/": EVERYBODY,
    "training/sessions/<slug:slug>/calendar.ics": EVERYBODY,
    "training/sessions/<slug:slug>/enrolment/": EVERYBODY,
    "training/sessions/<slug:slug>/here/<str:token>/": EVERYBODY,  # who has the code
    "training/enrolments/<slug:key>/": EVERYBODY,  # who has the link
    "training/enrolments/<slug:key>/calendar.ics": EVERYBODY,
    "training/enrolments/<slug:key>/certificate.pdf": NOBODY,  # not given yet
    "training/required/<int:pk>/": SIGNED_IN,
    "staff/sessions/": STAFF,
    "staff/sessions/list.<slug:kind>": STAFF,
    "staff/sessions/new/": STAFF,
    "staff/sessions/arrivals/<slug:key>/": HER_UNIT,
    "staff/sessions/<slug:slug>/": HER_UNIT,
    "staff/sessions/<slug:slug>/change/": HER_UNIT,
    "staff/sessions/<slug:slug>/calling-off/": HER_UNIT,
    "staff/sessions/<slug:slug>/code/": HER_UNIT,
    "staff/sessions/<slug:slug>/attendance/": "in 404 404 404 302 404 302",
    "staff/sessions/<slug:slug>/closing/": "in 404 404 404 302 404 302",
    "staff/sessions/<slug:slug>/new-name/": HER_UNIT,
    "staff/sessions/<slug:slug>/names.<slug:kind>": HER_UNIT,
    "staff/coverage/": STAFF,
    "staff/coverage/new/": STAFF,
    "staff/coverage/<int:pk>/": HER_UNIT,
    "staff/coverage/<int:pk>/reminder/": "in 404 404 404 302 404 302",
    "staff/coverage/<int:pk>/names.<slug:kind>": HER_UNIT,
    "staff/learning-to-selling/": STAFF,
    "staff/learning-to-selling/list.<slug:kind>": STAFF,
    # --- Buying ---
    "orders/": SIGNED_IN,
    "orders/basket/": EVERYBODY,
    "orders/delivery/<slug:slug>/": EVERYBODY,
    "orders/basket/lines/": REFUSED,
    "orders/basket/lines/<int:variant_id>/": REFUSED,
    "orders/basket/vouchers/": "302 422 302 302 302 302 302",  # only she has a basket
    "orders/checkout/": LEADS_ON,  # to the empty basket
    "orders/checkout/delivery/": LEADS_ON,
    "orders/checkout/confirmation/": LEADS_ON,
    "orders/checkout/vouchers/": LEADS_ON,
    "orders/<order_number:number>/payment/": HER_POST,
    "orders/<order_number:number>/way/": HER_POST,
    "orders/<order_number:number>/cancellation/": HER_POST,
    "orders/<order_number:number>/basket/": HER_POST,
    "orders/<order_number:number>/": HER_ORDER,
    "orders/<order_number:number>/transfer/": "404 302 404 404 404 404 404",  # paid in cash
    "orders/<order_number:number>/transfer/code.<picture:kind>": NOBODY,
    "orders/<order_number:number>/transfer/note/": "404 302 404 404 404 404 404",
    "orders/<order_number:number>/transfer/pretence/": NOBODY,  # on laptops only
    "orders/<order_number:number>/card/": "404 302 404 404 404 404 404",  # it is paid in cash
    "orders/<order_number:number>/<key:parcel_key>/reviews/<slug:slug>/": NOBODY,  # not yet
    "orders/<order_number:number>/<key:parcel_key>/part/": HER_ORDER,
    "orders/<order_number:number>/refunds/<key:refund_key>/": HER_ORDER,
    "newsletter/": EVERYBODY,
    "newsletter/letters/": EVERYBODY,
    "newsletter/letters/<slug:key>/": EVERYBODY,
    "newsletter/confirm/<slug:key>/": EVERYBODY,  # whoever has the link from the letter
    "newsletter/wishes/<slug:key>/": EVERYBODY,
    "newsletter/off/<slug:key>/": EVERYBODY,
    "me/consents/": SIGNED_IN,
    "questions/": EVERYBODY,
    "questions/ask/": EVERYBODY,
    "questions/mine/": SIGNED_IN,
    "questions/look/": EVERYBODY,
    "questions/mine/<slug:number>/": HER_ORDER,
    "questions/mine/<slug:number>/photos/<int:place>.webp": NOBODY,
    "questions/answers/<slug:number>/": EVERYBODY,
    "orders/<order_number:number>/<key:parcel_key>/returns/new/": NOBODY,  # not there yet
    "orders/<order_number:number>/<key:parcel_key>/returns/<key:key>/": HER_ORDER,
    "orders/<order_number:number>/<key:parcel_key>/returns/<key:key>/<int:place>.webp": NOBODY,
    "orders/<order_number:number>/<key:parcel_key>/cancellation/": ("404 302 404 404 404 404 404"),
}


def test_every_address_has_a_row():
    assert sorted(set(routes())) == sorted(TABLE)


@pytest.mark.parametrize("start", ["staff/", "me/", "sellers/", "products/", "orders/", ""])
def test_each_person_finds_what_the_table_says(start):
    rest = ("staff/", "me/", "sellers/", "products/", "orders/")
    wanted = {
        route: row
        for route, row in TABLE.items()
        if (route.startswith(start) if start else not route.startswith(rest))
    }

    world = World()

    assert {route: _found(world, route) for route in wanted} == wanted


def _found(world: World, route: str) -> str:
    """Ask for a route as each person, undo what was done, and return the row."""
    path = "/" + world.path(route)
    return " ".join(_answer(world, person, path) for person in PEOPLE)


def _answer(world: World, person: str, path: str) -> str:
    point = transaction.savepoint()
    client = world.client(person)
    response = client.get(path)
    if response.status_code == 405:
        response = client.post(path, {})
    transaction.savepoint_rollback(point)
    if response.status_code == 302 and "/account/login/" in response.url:
        return "in"
    return str(response.status_code)
