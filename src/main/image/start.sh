#!/bin/sh
# Starts the build for PostgreSQL if DATABASE_URL is set, else the one for H2. Both lie beside this script. Arguments are
# options for Java, which may take back those that are given here.
set -eu
if [ -n "${DATABASE_URL:-}" ]; then
    build=postgresql
else
    build=h2
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError "$@" \
    -jar "$(dirname "$0")/$build/quarkus-run.jar"
