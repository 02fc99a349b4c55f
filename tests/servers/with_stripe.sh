#!/usr/bin/env bash
# Run a command beside a Stripe of our own, so that anyone can try a card.
#   SITE_URL=http://127.0.0.1:8000 tests/servers/with_stripe.sh PYTHON COMMAND…
# With STRIPE_SECRET_KEY set, there or in .env, it talks to Stripe itself and nothing is started.
set -euo pipefail
cd "$(dirname "$0")/../.."
python=$1
shift
if [ -n "${STRIPE_SECRET_KEY:-}" ] || grep -qs '^ *STRIPE_SECRET_KEY *= *[^ ]' .env; then exec "$@"; fi

mkdir -p "${VAR_DIR:-var}"
port=${STRIPE_PORT:-12111}
export STRIPE_SECRET_KEY=sk_test_demo STRIPE_WEBHOOK_SECRET=whsec_demo
export STRIPE_API_BASE=http://127.0.0.1:$port
"$python" -m tests.servers.stripe --port "$port" --secret "$STRIPE_WEBHOOK_SECRET" \
    --file "${VAR_DIR:-var}/stripe.json" \
    --webhook "${SITE_URL:-http://127.0.0.1:8000}/webhooks/stripe/" >/dev/null &
stripe=$!
trap 'kill "$stripe" 2>/dev/null || true' EXIT
for _ in $(seq 40); do
    kill -0 "$stripe" 2>/dev/null || { echo "Port $port is taken: STRIPE_PORT=… chooses another." >&2; exit 3; }
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then break; fi
    sleep 0.1
done
"$@"
