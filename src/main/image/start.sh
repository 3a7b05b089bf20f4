#!/bin/sh
# Starts the build for PostgreSQL if DATABASE_URL is set, otherwise the one for H2. Both are beside this script, with the archives
# of archive.sh if there are any. Arguments are options for Java, and override those set here.
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

# An archive works only with the Java that made it. An older Java would refuse the option.
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
    # quarkus-run.jar has its own class loader, whose classes are not archived. So Java's class loader loads all classes, from the
    # jars in the order of the build. The order is always the same, because an archive is for one class path. The options after
    # that are those of quarkus-run.jar.
    from=$here/$build
    jars=$(LC_ALL=C && printf '%s:' "$from"/quarkus/transformed-*.jar "$from"/quarkus/generated-*.jar "$from"/app/*.jar \
        "$from"/lib/boot/*.jar "$from"/lib/main/*.jar)
    export CLASSPATH="${jars%:}"
    set -- "$@" --add-opens java.base/java.lang=ALL-UNNAMED -Djava.util.logging.manager=org.jboss.logmanager.LogManager "$main"
    ;;
*)
    # Without an archive, the class loader of quarkus-run.jar is faster.
    set -- "$@" -jar "$here/$build/quarkus-run.jar"
    ;;
esac
exec "$java" "$@"
