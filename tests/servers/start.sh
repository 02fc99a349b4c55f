#!/usr/bin/env bash
# Start every server that the tests can use, on loopback, and print what to export.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
dir=${SERVERS_DIR:-${TMPDIR:-/tmp}/marketplace-servers}
mkdir -p "$dir"
chmod 755 "$dir"
if url=$("$here/postgres.sh" "$dir/postgres" "${POSTGRES_PORT:-5544}"); then echo "export DATABASE_URL=$url"; fi
if url=$("$here/redis.sh" "$dir/redis" "${REDIS_PORT:-6390}"); then echo "export REDIS_URL=$url"; fi
if url=$("$here/opensearch.sh" "$dir/opensearch" "${SEARCH_PORT:-9411}"); then echo "export SEARCH_TEST_URL=$url"; fi
if url=$("$here/stripe_mock.sh" "$dir/stripe-mock" "${STRIPE_MOCK_PORT:-12113}"); then echo "export STRIPE_MOCK_URL=$url"; fi
