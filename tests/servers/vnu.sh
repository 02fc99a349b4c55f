#!/usr/bin/env bash
# Print the path of the Nu HTML checker's program, fetched once from the npm registry.
#   tests/servers/vnu.sh
set -euo pipefail
version=26.9.27
kept=${XDG_CACHE_HOME:-$HOME/.cache}/marketplace/vnu-$version
jar=$kept/package/build/dist/vnu.jar
if [ ! -f "$jar" ]; then
    command -v npm >/dev/null || { echo "The HTML checker comes with npm (Debian: npm): pages are not judged." >&2; exit 3; }
    mkdir -p "$kept"
    (cd "$kept" && npm pack --silent "vnu-jar@$version" >/dev/null && tar xzf "vnu-jar-$version.tgz" && rm "vnu-jar-$version.tgz") \
        || { echo "The HTML checker could not be fetched: pages are not judged." >&2; exit 3; }
fi
java -jar "$jar" --version >/dev/null 2>&1 || { echo "The HTML checker needs Java 11: pages are not judged." >&2; exit 3; }
echo "$jar"
