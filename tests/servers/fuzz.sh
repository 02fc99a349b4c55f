#!/usr/bin/env bash
# Fill a throw-away site with the demo and throw nonsense at its API.
#   tests/servers/fuzz.sh PYTHON SCHEMATHESIS [SECONDS]
# The same nonsense every time: SEED=… for another.
# Fails on any answer 5xx and on any answer that is not as the API describes itself.
set -euo pipefail
cd "$(dirname "$0")/../.."
python=$1 schemathesis=$2 seconds=${3:-60}
dir=$(mktemp -d "${TMPDIR:-/tmp}/marketplace-fuzz-XXXXXX")
server=
stop() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$dir"
}
trap stop EXIT

unset REDIS_URL SEARCH_URL
export DEBUG=1 VAR_DIR=$dir/var DATABASE_URL=sqlite:///$dir/site.sqlite3
# Every answer made anew, as often as it is asked for.
export PAGE_CACHE_SECONDS=0 API_RATE=1000000 LOG_LEVEL=ERROR
schemathesis=$(realpath "$schemathesis")
port=$("$python" -c "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])")
export SITE_URL=http://127.0.0.1:$port

"$python" manage.py migrate --verbosity 0
"$python" manage.py load_demo >"$dir/demo.log"
"$python" manage.py runserver --noreload "127.0.0.1:$port" >"$dir/server.log" 2>&1 &
server=$!

# Without --max-time each phase ends by itself; with it fuzzing goes on until time is up.
status=0
(cd "$dir" && "$schemathesis" run "$SITE_URL/api/v1/openapi.json" \
    --wait-for-schema 60 --request-timeout 20 --workers 2 --seed "${SEED:-20261122}" \
    --phases examples,coverage,fuzzing --max-time "$seconds" --max-examples 200 --max-failures 5 \
    --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance \
    --no-color) || status=$?
[ "$status" -eq 0 ] || grep -A 60 "Traceback" "$dir/server.log" | tail -120 >&2 || true
exit "$status"
