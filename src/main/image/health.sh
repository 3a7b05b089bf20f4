#!/bin/sh
# Whether the service lives: asks /q/health/live, at the port and address where it was told to listen. An orchestrator restarts
# what does not live; a service whose database is away lives, and still gives what it has in memory.
set -eu

# The value of a setting as Java was given it, else that of an environment variable, else a default: the order of the service.
# health.sh knows no settings in a file; set the port by one of these two ways.
setting() {
    given=$( (tr '\0' '\n' < /proc/1/cmdline; printf '%s\n' "${JAVA_TOOL_OPTIONS:-}" | tr ' ' '\n') 2> /dev/null |
        sed -n "s/^-D$1=//p" | tail -n 1)
    echo "${given:-${2:-$3}}"
}

port=$(setting quarkus.http.port "${QUARKUS_HTTP_PORT:-}" 8080)
host=$(setting quarkus.http.host "${QUARKUS_HTTP_HOST:-}" 127.0.0.1)
case "$host" in
0.0.0.0 | '::' | '[::]') host=127.0.0.1 ;;
*:*) host="[$host]" ;;
esac
exec wget -q -O /dev/null "http://$host:$port/q/health/live"
