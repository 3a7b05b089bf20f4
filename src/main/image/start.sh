#!/bin/sh
# Starts the build for PostgreSQL if DATABASE_URL is set, else the one for H2. Both lie beside this script, and so may what
# archive.sh makes of them. Arguments are options for Java, which may take back those that are given here.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if [ -n "${DATABASE_URL:-}" ]; then
    build=postgresql
    main=org.councilratings.PostgreSqlMain
else
    build=h2
    main=org.councilratings.Main
fi

# An archive is for the Java that made it, and an older one would not even know the option.
release=$(dirname "$(readlink -f "$(command -v "$java")")")/../release
if cmp -s "$release" "$here/archived-for"; then
    if [ -f "$here/$build.aot" ]; then
        set -- -XX:AOTCache="$here/$build.aot" "$@"
    elif [ -f "$here/$build.jsa" ]; then
        set -- -XX:SharedArchiveFile="$here/$build.jsa" "$@"
    fi
fi
set -- -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError "$@"

case "$*" in
*-XX:AOTCache* | *-XX:SharedArchiveFile=* | *-XX:ArchiveClassesAtExit=*)
    # quarkus-run.jar has a class loader of its own, whose classes no archive takes, so Java's loads all of them: from the jars
    # in the order of the build, and always the same, because an archive is for one class path. Then come the options that
    # quarkus-run.jar gives itself.
    from=$here/$build
    jars=$(LC_ALL=C && printf '%s:' "$from"/quarkus/transformed-*.jar "$from"/quarkus/generated-*.jar "$from"/app/*.jar \
        "$from"/lib/boot/*.jar "$from"/lib/main/*.jar)
    export CLASSPATH="${jars%:}"
    set -- "$@" --add-opens java.base/java.lang=ALL-UNNAMED -Djava.util.logging.manager=org.jboss.logmanager.LogManager "$main"
    ;;
*)
    # Without an archive its own class loader is the faster one.
    set -- "$@" -jar "$here/$build/quarkus-run.jar"
    ;;
esac
exec "$java" "$@"
