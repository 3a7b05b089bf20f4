"""Opens the lists as Excel workbooks in LibreOffice, and compares every cell with the CSV:
python3 read_xlsx.py http://localhost:8080"""

import csv
import io
import math
import pathlib
import subprocess
import sys
import tempfile
import urllib.request

BASE = sys.argv[1].rstrip("/")
LISTS = ["ratings?judgement=all", "inspections", "councils?includeAbolished=true", "visits", "events", "rating-changes",
         "statistics/ratings?groupBy=region"]

# Comma, quotation marks, UTF-8, from row 1, as shown, and a file for each sheet.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


def fetch(name, suffix):
    path, question, query = name.partition("?")
    with urllib.request.urlopen(f"{BASE}/v1/{path}{suffix}{question}{query}") as response:
        return response.read()


def cells(text):
    return list(csv.reader(io.StringIO(text)))


def is_same(shown, value):
    if shown == value or shown in ("TRUE", "FALSE") and shown.lower() == value:
        return True
    try:
        # LibreOffice shows fewer digits of a fraction.
        return math.isclose(float(shown), float(value), rel_tol=1e-8) and "." in value
    except ValueError:
        return False


with tempfile.TemporaryDirectory() as folder:
    for name in LISTS:
        workbook = pathlib.Path(folder, name.split("?")[0].replace("/", "-") + ".xlsx")
        workbook.write_bytes(fetch(name, ".xlsx"))
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", AS_CSV,
                        "--outdir", folder, workbook], check=True, capture_output=True)
        about, rows = (cells(pathlib.Path(folder, f"{workbook.stem}-{sheet}.csv").read_text("utf-8"))
                       for sheet in ("About", "Rows"))
        expected = cells(fetch(name, ".csv").decode("utf-8"))
        columns = [line[0] for line in about[about.index(["Column", "Meaning", "Type", "Codes"]) + 1:]]
        assert columns == expected[0], f"{name}: the first sheet explains {columns}"
        assert len(rows) == len(expected), f"{name}: {len(rows)} rows, not {len(expected)}"
        for number, (shown, values) in enumerate(zip(rows, expected), 1):
            assert len(shown) == len(values) and all(map(is_same, shown, values)), f"{name}, row {number}: {shown}\n{values}"
        print(f"{name}: {len(rows) - 1} rows, {len(rows) * len(columns)} cells as in the CSV")
