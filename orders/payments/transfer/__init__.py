"""Bank transfers by VietQR: the code a bank's app reads, and the money that comes back.

`vietqr`, `banks`, `memo`, `cells`, `sheets`, `columns` and `statements` are pure: text and bytes
in, values out. The rest of the folder knows the database.
"""
