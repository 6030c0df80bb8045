#!/bin/sh
# Makes an archive of the classes that a start loads, so that later starts need not read and check them again:
#   class-archive.sh SERVER_JAR ARCHIVE, then  java -XX:SharedArchiveFile=ARCHIVE -jar SERVER_JAR
# Begins the server once, on a data folder of its own that is removed afterwards. The archive fits this JDK, this jar and
# its lib folder only; the JVM leaves one that does not fit aside.
set -eu
jar=$1
archive=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
MEDALLIANCE_DATA="$work/data" SERVER_PORT=0 java -XX:DumpLoadedClassList="$work/classes" -jar "$jar" > "$work/log" 2>&1 &
server=$!
until grep -q "server is ready" "$work/log"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/log"; exit 1; }
    sleep 1
done
kill "$server"
wait "$server" || true
# JDK 17 fails on archived lambdas of so many classes; without them it has most of the gain.
grep -v '^@lambda-proxy' "$work/classes" > "$work/kept"
java -Xshare:dump -XX:SharedClassListFile="$work/kept" -XX:SharedArchiveFile="$archive" -jar "$jar" > "$work/log" 2>&1 \
    || { grep '^#' "$work/log"; exit 1; }
