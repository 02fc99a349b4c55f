"""A small Stripe of our own, on loopback, that remembers what happened.

It answers the part of Stripe's API that the site uses (Checkout Sessions, PaymentIntents,
Charges, Refunds, Transfers, Accounts, Disputes, Events), serves the pages that Stripe hosts
(payment, 3-D Secure, onboarding), sends signed webhooks until they are taken, and replays
answers by idempotency key. Requests can be passed on to stripe-mock, which judges them by
Stripe's published description. Only Python's standard library.

    python -m tests.servers.stripe --port 12111 --webhook http://127.0.0.1:8000/… --secret whsec_…

Under /_test/ stands what the real one has no address for: see `control`. No real money, no
real card: never open it to others than the machine it runs on.
"""
