#!/usr/bin/env bash
# Start stripe-mock on loopback and print its URL: it knows which requests Stripe would refuse.
#   tests/servers/stripe_mock.sh DIR PORT
# Its program comes from the Go module proxy once and stays in the user's cache.
set -euo pipefail
dir=$1 port=$2 version=v0.203.0
url=http://127.0.0.1:$port
answers() {
    python3 -c "import urllib.request as r
r.urlopen(r.Request('$url/v1/balance', headers={'Authorization': 'Bearer sk_test_1'}), timeout=2)" 2>/dev/null
}
if answers; then echo "$url"; exit 0; fi

bin=${XDG_CACHE_HOME:-$HOME/.cache}/marketplace/stripe-mock-$version
if [ ! -x "$bin/stripe-mock" ]; then
    go=$(command -v go || ls /usr/local/go/bin/go 2>/dev/null || true)
    [ -n "$go" ] || { echo "stripe-mock is built with Go (Debian: golang-go): requests to Stripe are not judged." >&2; exit 3; }
    mkdir -p "$bin"
    GOBIN=$bin GOFLAGS=-mod=mod "$go" install "github.com/stripe/stripe-mock@$version" >&2 \
        || { echo "stripe-mock could not be built: requests to Stripe are not judged." >&2; exit 3; }
fi

mkdir -p "$dir"
# Both ports by address: -http-port would listen on every network.
setsid "$bin/stripe-mock" -http-addr "127.0.0.1:$port" -https-addr 127.0.0.1:0 >"$dir/log" 2>&1 </dev/null &
echo $! >"$dir/pid"
for _ in $(seq 60); do
    if answers; then echo "$url"; exit 0; fi
    kill -0 "$(cat "$dir/pid")" 2>/dev/null || break
    sleep 0.25
done
echo "stripe-mock did not start: see $dir/log." >&2
exit 3
