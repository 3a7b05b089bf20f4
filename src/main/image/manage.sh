#!/bin/sh
# Runs a command with the same settings as the service: manage.sh accounts put alice, manage.sh accounts list.
# It selects the build in the same way as start.sh.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=h2
if [ -n "${DATABASE_URL:-}" ]; then
    build=postgresql
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -jar "$here/$build/quarkus-run.jar" "${@:---help}"
