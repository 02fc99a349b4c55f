#!/usr/bin/env bash
# Start a throw-away OpenSearch of one node on loopback and print its URL.
#   tests/servers/opensearch.sh DIR PORT
# Its programs come from Maven Central once and stay in the user's cache. SEARCH_MEMORY is its heap.
set -euo pipefail
dir=$1 port=$2 version=3.8.0.0
here=$(cd "$(dirname "$0")" && pwd)
url=http://127.0.0.1:$port
answers() {
    python3 -c "import urllib.request as r; r.urlopen('$url/_cluster/health?wait_for_status=yellow&timeout=3s', timeout=5)" \
        2>/dev/null
}
if answers; then echo "opensearch+$url"; exit 0; fi

# OpenSearch 3 wants Java 21 or newer; what is called "java" may be older.
for home in "${JAVA_HOME:-}" $(ls -d /usr/lib/jvm/* /opt/java/* 2>/dev/null | sort -rV); do
    [ -n "$home" ] && [ -x "$home/bin/java" ] || continue
    major=$("$home/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1)
    if [ "${major:-0}" -ge 21 ]; then java=$home/bin/java; break; fi
done
[ -n "${java:-}" ] || { echo "OpenSearch needs Java 21 or newer: none under /usr/lib/jvm or JAVA_HOME." >&2; exit 3; }

lib=${XDG_CACHE_HOME:-$HOME/.cache}/marketplace/opensearch-$version
if [ ! -f "$lib/complete" ]; then
    command -v mvn >/dev/null || { echo "OpenSearch is fetched with Maven (Debian: maven)." >&2; exit 3; }
    mkdir -p "$lib"
    mvn -q -B -f "$here/opensearch.pom.xml" dependency:copy-dependencies -DoutputDirectory="$lib" >&2 \
        || { echo "OpenSearch could not be fetched from Maven Central." >&2; exit 3; }
    touch "$lib/complete"
fi

mkdir -p "$dir"
memory=${SEARCH_MEMORY:-512m}
setsid "$java" "-Xms$memory" "-Xmx$memory" -cp "$lib/*" "$here/OpenSearch.java" "$dir" "$port" \
    >"$dir/log" 2>&1 </dev/null &
echo $! >"$dir/pid"
for _ in $(seq 120); do
    if answers; then echo "opensearch+$url"; exit 0; fi
    kill -0 "$(cat "$dir/pid")" 2>/dev/null || break
    sleep 0.5
done
echo "OpenSearch did not start: see $dir/log." >&2
exit 3
