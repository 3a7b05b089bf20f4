"""Reads the lists as CSV with Python's standard library, straight from the service: python3 read.py http://localhost:8080"""

import csv
import io
import json
import sys
from collections import Counter
from datetime import date
from urllib.request import urlopen

BASE = sys.argv[1]


def rows(address):
    """The rows of a list, each a dict. An empty cell means that there is no value, so it becomes None."""
    with urlopen(BASE + address) as answer:
        text = io.TextIOWrapper(answer, encoding="utf-8", newline="")
        return [{name: cell or None for name, cell in row.items()} for row in csv.DictReader(text)]


def documented_columns(address):
    """The names that the list's metadata (CSV on the Web) give its columns."""
    path, question_mark, query = address.partition("?")
    with urlopen(BASE + path + "-metadata.json" + question_mark + query) as answer:
        return [column["name"] for column in json.load(answer)["tableSchema"]["columns"]]


# Every list has the number of rows and the columns that it should.
LISTS = {
    "/v1/councils.csv?includeAbolished=true": 158,
    "/v1/councils.csv?asOf=2026-08-22": 153,
    "/v1/gss-codes.csv": 165,
    "/v1/successions.csv": 8,
    "/v1/ratings.csv?asOf=2020-03-31": 151,
    "/v1/inspections.csv": 497,
    "/v1/visits.csv": 125,
    "/v1/councils/peterborough/rating-history.csv": 27,
    "/v1/councils/peterborough/neighbours.csv": 11,
    "/v1/councils/peterborough/inspections.csv": 3,
    "/v1/councils/peterborough/visits.csv": 2,
    "/v1/frameworks.csv": 4,
    "/v1/grades.csv": 4,
    "/v1/judgements.csv": 9,
    "/v1/regions.csv": 9,
}
for address, count in LISTS.items():
    found = rows(address)
    assert len(found) == count, (address, len(found))
    assert list(found[0]) == documented_columns(address), (address, list(found[0]))
    assert None not in found[0] and all(None not in row for row in found), address + " has a row that is too long"

# Peterborough has been inadequate since 30 January 2024. It was good before, and fell two grades.
history = rows("/v1/councils/peterborough/rating-history.csv?judgement=overall_effectiveness")
before, latest = history[-2:]
assert before["grade"] == "good" and latest["grade"] == "inadequate"
assert date.fromisoformat(latest["from"]) == date(2024, 1, 30)
assert latest["to"] is None, "it is in force"
assert int(latest["change_steps"]) == 2
assert (date.fromisoformat(latest["from"]) - date.fromisoformat(before["from"])).days == int(before["days"])

# On 22 August 2026 eleven councils' latest inspection made no overall judgement. That is a status, not a grade.
ratings = rows("/v1/ratings.csv?asOf=2026-08-22")
assert Counter(row["grade"] or row["status"] for row in ratings) == {
    "outstanding": 46, "good": 61, "requires_improvement": 24, "inadequate": 11, "not_in_framework": 11}

# 65 of the 125 visits have no publication date.
visits = rows("/v1/visits.csv")
assert sum(visit["publication_date"] is None for visit in visits) == 65
assert min(date.fromisoformat(visit["start_date"]) for visit in visits) == date(2023, 2, 28)

# A cell may have several values, with a space between.
councils = {row["slug"]: row for row in rows("/v1/councils.csv?includeAbolished=true")}
assert "E06000065" == councils["north-yorkshire"]["codes"].split(" ")[-1]

print("Python", sys.version.split()[0] + ":", len(LISTS), "lists are read as they should be.")
