#!/bin/sh
# Makes archives of the classes that a start loads. start.sh then uses them. Run it where the service will run, with the same
# Java. Run it again after every change of Java or of a build: an archive that does not fit is not used.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# From Java 25 an archive also has linked classes and profiles of methods. Without -AOTAdapterCaching, Java 25 would warn at
# every start. Leaving adapters out made no measurable difference.
if "$java" -XX:+PrintFlagsFinal -version 2> /dev/null | grep -q AOTCacheOutput; then
    kind=aot output=-XX:AOTCacheOutput
    set -- -Xlog:aot=off,cds=off -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-AOTAdapterCaching
else
    kind=jsa output=-XX:ArchiveClassesAtExit
    set -- -Xlog:cds=off,cds+dynamic=off
fi
further="$*"

# Starts a build until it is ready or exits. Java writes the archive when it exits. An archive made with a small heap and G1 also
# works with larger heaps and other collectors.
archive() {
    archive="$here/$1.$kind"
    log="$work/$1.log"
    shift
    # shellcheck disable=SC2086 # several options without spaces
    "$here/start.sh" -Xmx128m -XX:+UseG1GC "$output=$archive" $further \
        -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port=0 -Dcouncil-ratings.management.port=0 "$@" > "$log" 2>&1 &
    process=$!
    while kill -0 "$process" 2> /dev/null && ! grep -qs 'Council Ratings is at' "$log"; do
        sleep 0.2
    done
    kill "$process" 2> /dev/null || true
    wait "$process" || true
    if [ ! -s "$archive" ]; then
        cat "$log" >&2
        exit 1
    fi
}

for one in archived-for h2.aot h2.jsa postgresql.aot postgresql.jsa; do
    rm -f "$here/$one"
done
DATABASE_URL='' archive h2 -Dcouncil-ratings.data-directory="$work"
# No database is needed. Without migrations, which would wait for one, the start gets as far as reading the data.
DATABASE_URL=postgresql://nobody:nothing@127.0.0.1:1/none archive postgresql -Dquarkus.flyway.migrate-at-start=false \
    -Dquarkus.hibernate-orm.database.version-check.enabled=false
cp "$(dirname "$(readlink -f "$(command -v "$java")")")/../release" "$here/archived-for"
