#!/bin/sh
# Runs a command beside the service, with the same settings: manage.sh accounts put alice, manage.sh accounts list,
# manage.sh import --help. It chooses the build as start.sh does.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=h2
if [ -n "${DATABASE_URL:-}" ]; then
    build=postgresql
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -jar "$here/$build/quarkus-run.jar" "${@:---help}"
