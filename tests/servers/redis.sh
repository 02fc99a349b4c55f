#!/usr/bin/env bash
# Start a throw-away Redis on loopback and print its URL.
#   tests/servers/redis.sh DIR PORT
set -euo pipefail
dir=$1 port=$2
command -v redis-server >/dev/null || { echo "Redis is not installed (Debian: redis-server)." >&2; exit 3; }
mkdir -p "$dir"
if ! redis-cli -p "$port" ping >/dev/null 2>&1; then
    redis-server --bind 127.0.0.1 --port "$port" --save "" --dir "$dir" \
        --daemonize yes --pidfile "$dir/pid" --logfile "$dir/log" >/dev/null
fi
echo "redis://127.0.0.1:$port/0"
