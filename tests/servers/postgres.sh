#!/usr/bin/env bash
# Start a throw-away PostgreSQL on loopback and print its URL.
#   tests/servers/postgres.sh DIR PORT
set -euo pipefail
dir=$1 port=$2
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || { echo "PostgreSQL is not installed (Debian: postgresql)." >&2; exit 3; }
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
if [ ! -f "$dir/PG_VERSION" ]; then
    mkdir -p "$dir"
    [ "$(id -u)" != 0 ] || chown postgres "$dir"
    chmod 700 "$dir"
    as "$bin/initdb" -D "$dir" --locale=C.UTF-8 --encoding=UTF8 --auth=trust -U postgres >/dev/null
fi
if ! as "$bin/pg_ctl" -D "$dir" status >/dev/null 2>&1; then
    # fsync off: these rows may be lost. FSYNC=on for what kills the server. jit off: it takes
    # longer than the short queries of tests.
    as "$bin/pg_ctl" -D "$dir" -w -l "$dir/log" \
        -o "-p $port -k $dir -c listen_addresses=127.0.0.1 -c fsync=${FSYNC:-off} -c jit=off -c max_connections=60" start >/dev/null
fi
echo "postgres://postgres@127.0.0.1:$port/postgres"
