#!/usr/bin/env bash
# Stop what start.sh started.
set -uo pipefail
dir=${SERVERS_DIR:-${TMPDIR:-/tmp}/marketplace-servers}
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
[ -f "$dir/postgres/PG_VERSION" ] && as "$bin/pg_ctl" -D "$dir/postgres" -m immediate stop >/dev/null 2>&1
[ -f "$dir/redis/pid" ] && kill "$(cat "$dir/redis/pid")" 2>/dev/null
[ -f "$dir/opensearch/pid" ] && kill "$(cat "$dir/opensearch/pid")" 2>/dev/null
[ -f "$dir/stripe-mock/pid" ] && kill "$(cat "$dir/stripe-mock/pid")" 2>/dev/null
exit 0
