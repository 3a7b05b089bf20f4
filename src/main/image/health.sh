#!/bin/sh
# Liveness check: requests /q/health/live at the port and address of health and metrics, or of the service if they have none of
# their own. An orchestrator restarts a container that fails it. A service whose database is down passes, because it still serves cached responses.
set -eu

# The value of a setting: a system property, otherwise an environment variable, otherwise the default, as in the service.
# It does not read settings files, so set the port in one of these two ways.
setting() {
    given=$( (tr '\0' '\n' < /proc/1/cmdline; printf '%s\n' "${JAVA_TOOL_OPTIONS:-}" | tr ' ' '\n') 2> /dev/null |
        sed -n "s/^-D$1=//p" | tail -n 1)
    echo "${given:-${2:-$3}}"
}

port=$(setting council-ratings.management.port "${COUNCIL_RATINGS_MANAGEMENT_PORT:-}" 0)
host=$(setting council-ratings.management.host "${COUNCIL_RATINGS_MANAGEMENT_HOST:-}" 127.0.0.1)
if [ "$port" = 0 ]; then
    port=$(setting quarkus.http.port "${QUARKUS_HTTP_PORT:-}" 8080)
    host=$(setting quarkus.http.host "${QUARKUS_HTTP_HOST:-}" 127.0.0.1)
fi
case "$host" in
0.0.0.0 | '::' | '[::]') host=127.0.0.1 ;;
*:*) host="[$host]" ;;
esac
exec wget -q -O /dev/null "http://$host:$port/q/health/live"
