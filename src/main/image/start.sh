#!/bin/sh
# Starts the build for PostgreSQL if DATABASE_URL is set, else the one for H2. Both lie beside this script. What is given
# after it, and in JAVA_OPTIONS, goes to Java.
set -eu
if [ -n "${DATABASE_URL:-}" ]; then
    build=postgresql
else
    build=h2
fi
# Unquoted, so that several options can be given.
# shellcheck disable=SC2086
exec java -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError ${JAVA_OPTIONS:-} "$@" \
    -jar "$(dirname "$0")/$build/quarkus-run.jar"
