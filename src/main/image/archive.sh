#!/bin/sh
# Makes archives of the classes that a start loads, which start.sh uses from then on. Run it where the service will run, with
# the same Java, and again after every change of Java or of a build: an archive that does not fit is not used.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Starts a build until it says that it is ready or ends by itself; Java writes the archive when it ends.
archive() {
    build=$1
    shift
    rm -f "$here/$build.jsa"
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:ArchiveClassesAtExit="$here/$build.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off \
        -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port=0 "$@" -jar "$here/$build/quarkus-run.jar" > "$work/$build.log" 2>&1 &
    process=$!
    while kill -0 "$process" 2> /dev/null && ! grep -q 'Council Ratings is at' "$work/$build.log"; do
        sleep 0.2
    done
    kill "$process" 2> /dev/null || true
    wait "$process" || true
    if [ ! -s "$here/$build.jsa" ]; then
        cat "$work/$build.log" >&2
        exit 1
    fi
}

archive h2 -Dcouncil-ratings.data-directory="$work"
# There need not be a database yet: it gets as far as asking for one.
DATABASE_URL=postgresql://nobody@127.0.0.1:1/none archive postgresql -Dquarkus.flyway.connect-retries=0
