#!/bin/sh
# Creates the folder of the image: both builds, their libraries once, and the scripts.
# assemble.sh <Maven's target folder> <folder to create>
set -eu
target=$1
image=$2
mkdir -p "$image/lib"
for build in h2:quarkus-app postgresql:quarkus-app-postgresql; do
    from="$target/${build#*:}"
    to="$image/${build%%:*}"
    mkdir -p "$to/lib"
    cp -R "$from/app" "$from/quarkus" "$from/quarkus-run.jar" "$to"
    # quarkus-run.jar finds the build by the jars in lib/boot, so they stay there.
    cp -R "$from/lib/boot" "$to/lib"
    cp -R "$from/lib/main/." "$image/lib"
    ln -s ../../lib "$to/lib/main"
done
for script in start archive health manage; do
    cp "$(dirname "$0")/$script.sh" "$image"
done
