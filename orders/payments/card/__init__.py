"""Cards through Stripe: the buyer pays on Stripe's own page; no card ever touches ours.

- `client`: the door to Stripe: one library, one API version, one way of failing
- `amounts`: our smallest units and Stripe's
- `sessions`: what the buyer sees on Stripe's page
- `gateway`: what `orders.payments.protocol` asks of every way to pay
- `inbox`: webhooks are kept first, then handled once, whatever their order and number
- `handlers`: what each kind of event changes here
- `disputes`, `connect`: money that banks ask back, money that goes to sellers' own accounts

Nothing here calls Stripe inside a transaction.
"""
