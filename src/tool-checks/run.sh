#!/bin/sh
# Reads the lists of a running service with R, Python, pandas, DuckDB and LibreOffice, as far as they are installed:
#
#   src/tool-checks/run.sh http://localhost:8080
#
# DuckDB is either `duckdb` on the path or its JDBC driver, whose file DUCKDB_JDBC names. PYTHON names another python3.
# Fails if one of them fails, or if none is installed.
set -u

base=${1:?"usage: run.sh BASE_URL"}
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
ran=0
failed=0

check() {
    ran=$((ran + 1))
    "$@" || { failed=$((failed + 1)); echo "FAILED: $*" >&2; }
}

skip() {
    echo "skipped: $1 is not installed"
}

# DuckDB needs an extension for HTTP, so it reads files. Its last line of output shows that it finished.
duckdb_reads() (
    files=$(mktemp -d) && cd "$files" || exit 1
    trap 'rm -r "$files"' EXIT
    for address in councils.csv?includeAbolished=true inspections.csv visits.csv visits.ndjson \
        councils/peterborough/rating-history.csv; do
        file=${address##*/}
        curl -fsS -o "${file%%\?*}" "$base/v1/$address" || exit 1
    done
    if [ -n "${DUCKDB_JDBC:-}" ]; then
        java -cp "$DUCKDB_JDBC" "$here/RunSql.java" "$here/read.sql" > result.txt
    else
        duckdb -bail -list -noheader < "$here/read.sql" > result.txt
    fi
    grep 'the files are read as they should be' result.txt
)

if command -v "$python" > /dev/null; then
    check "$python" "$here/read.py" "$base"
else
    skip Python
fi
if "$python" -c 'import pandas' 2> /dev/null; then
    check "$python" "$here/read_pandas.py" "$base"
else
    skip pandas
fi
if command -v Rscript > /dev/null; then
    check Rscript "$here/read.R" "$base"
else
    skip R
fi
if [ -n "${DUCKDB_JDBC:-}" ] || command -v duckdb > /dev/null; then
    check duckdb_reads
else
    skip DuckDB
fi
if command -v soffice > /dev/null && command -v "$python" > /dev/null; then
    check "$python" "$here/read_xlsx.py" "$base"
else
    skip "LibreOffice or Python"
fi

echo "$ran ran, $failed failed"
[ "$ran" -gt 0 ] && [ "$failed" -eq 0 ]
