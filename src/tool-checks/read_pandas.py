"""Reads the lists as CSV and NDJSON with pandas, straight from the service: python3 read_pandas.py http://localhost:8080"""

import sys

import pandas as pd

BASE = sys.argv[1]

# Name the columns with dates. pandas detects all other types that are needed here.
inspections = pd.read_csv(BASE + "/v1/inspections.csv", parse_dates=["start_date", "end_date", "publication_date"])
assert inspections.shape == (497, 42), inspections.shape
assert inspections["publication_date"].dtype == "datetime64[ns]"
assert inspections["start_date"].isna().sum() == 7, "the start of seven inspections is not known"
assert inspections["findings_recorded"].dtype == bool
assert inspections["framework"].value_counts().to_dict() == {
    "SIF_2013": 173, "ILACS_2018": 168, "ILACS_2023": 145, "ILACS_2026": 11}

# Codes that look like numbers keep their leading zeros only if they are read as text.
councils = pd.read_csv(BASE + "/v1/councils.csv?includeAbolished=true", dtype={"ofsted_urn": str, "dfe_la_code": str})
assert len(councils) == 158
assert councils.set_index("slug").loc["peterborough", "dfe_la_code"] == "874"

history = pd.read_csv(BASE + "/v1/councils/peterborough/rating-history.csv", parse_dates=["from", "to"])
overall = history[history["judgement"] == "overall_effectiveness"]
latest = overall.iloc[-1]
assert latest["grade"] == "inadequate" and latest["from"] == pd.Timestamp(2024, 1, 30)
assert pd.isna(latest["to"]), "it is in force"
assert latest["change_steps"] == 2 and history["days"].dtype == "int64"

visits = pd.read_csv(BASE + "/v1/visits.csv", parse_dates=["start_date", "publication_date"])
assert len(visits) == 125 and visits["publication_date"].isna().sum() == 65

# The same as NDJSON, with nested values.
lines = pd.read_json(BASE + "/v1/visits.ndjson", lines=True)
assert list(lines["id"]) == list(visits["id"])
assert lines["council"].iloc[0]["slug"] == visits["council_slug"].iloc[0]

print("pandas", pd.__version__ + ": the lists are read as they should be.")
