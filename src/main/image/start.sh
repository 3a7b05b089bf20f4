#!/bin/sh
# Starts the build for PostgreSQL if DATABASE_URL is set, else the one for H2. Both lie beside this script, and so may what
# archive.sh makes of them. Arguments are options for Java, which may take back those that are given here.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ -n "${DATABASE_URL:-}" ]; then
    build=postgresql
else
    build=h2
fi
if [ -f "$here/$build.jsa" ]; then
    set -- -XX:SharedArchiveFile="$here/$build.jsa" "$@"
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError "$@" \
    -jar "$here/$build/quarkus-run.jar"
