"""Reads that are asked for all the time, and reads that nobody ever asked before, against the bare route."""
import datetime
import itertools
import json
from pathlib import Path

import report
from load import drive, in_turns
from services import BENCHMARK, running, say, temporary_directory

HISTORY = "/v1/councils/peterborough/rating-history"
PAGE = "/v1/ratings"
ALL_RATINGS = "/v1/ratings.csv?judgement=all"
GZIP = {"Accept-Encoding": "gzip"}
FIRST_DAY = datetime.date(2014, 1, 1)
HEADING = ("case", "goal", "measured", "met", "requests/s", "other side's", "CPU µs a request",
           "other side's", "bytes")


def hot(chosen):
    print("### Hot reads\n")
    rows = []
    with temporary_directory() as data, running(BENCHMARK, chosen, data) as service:
        for name, path, headers, goal in (
                ("rating history of a council", HISTORY, {}, 0.85),
                ("rating history, gzip", HISTORY, GZIP, 0.85),
                ("page of ratings", PAGE, {}, 0.85),
                ("page of ratings, gzip", PAGE, GZIP, 0.85),
                ("CSV of all current ratings", ALL_RATINGS, {}, 0.7),
                ("CSV of all current ratings, gzip", ALL_RATINGS, GZIP, 0.7)):
            if chosen.only in name:
                rows.append(against_bare_route(service, chosen, name, path, headers, goal))
        for name, path in (("rating history, 304", HISTORY), ("page of ratings, 304", PAGE)):
            if chosen.only in name:
                rows.append(not_modified(service, chosen, name, path))
    report.table(HEADING, rows)


def against_bare_route(service, chosen, name, path, headers, goal):
    answer = service.teach_bare_route(path, headers)
    if headers and "Content-Encoding" not in answer.headers:
        name += " (not compressed)"
    comparison = in_turns(name, lambda seconds: drive(service, path, chosen, seconds, headers),
                          lambda seconds: drive(service, "/bare", chosen, seconds, headers), chosen)
    return line(name, comparison, goal, len(answer.body))


def not_modified(service, chosen, name, path):
    """A 304 against the 200 that it saves."""
    tag = service.get(path).headers.get("ETag")
    if not tag or service.get(path, {"If-None-Match": tag}).status != 304:
        return name, "≥ 1", "-", "**skipped**: no ETag, or no 304 for it", *["-"] * (len(HEADING) - 4)
    comparison = in_turns(name, lambda seconds: drive(service, path, chosen, seconds, {"If-None-Match": tag}),
                          lambda seconds: drive(service, path, chosen, seconds), chosen)
    return line(name + " (other side: its 200)", comparison, 1, 0)


def line(name, comparison, goal, size):
    return (name, *report.verdict(goal, comparison.median())[:1], comparison.spread(),
            report.verdict(goal, comparison.median())[1],
            *(f"{comparison.per_second(side):,.0f}" for side in (0, 1)),
            *(f"{comparison.cpu_microseconds(side):,.0f}" for side in (0, 1)), f"{size:,}")


def cold(chosen):
    print("### Reads that were never asked before\n")
    rows = []
    with temporary_directory() as directory, running(BENCHMARK, chosen, directory / "data") as service:
        for name, like, pieces, lists, goal in cold_cases(service):
            if chosen.only in name:
                rows.append(never_asked(service, chosen, directory, name, like, pieces, lists, goal))
    report.table(HEADING, rows)


def cold_cases(service):
    """Name, an address as most are, the pieces of the addresses, the values between them, goal."""
    councils = [one["slug"] for one in json.loads(service.get("/v1/councils?includeAbolished=true&pageSize=1000").body)["items"]]
    judgements = [one["code"] for one in json.loads(service.get("/v1/judgements").body)["items"]]
    most = ["&judgement=".join(some) for size in (9, 8, 7) for some in itertools.combinations(judgements, size)]
    sizes = list(range(200, 1001))
    days = [str(FIRST_DAY + datetime.timedelta(n)) for n in range((datetime.date.today() - FIRST_DAY).days)]
    return (
        ("rating history of a council", HISTORY, ["/v1/councils/", "/rating-history?judgement=", "&pageSize=", ""],
         [councils, most, sizes], 0.10),
        ("snapshot of a day", "/v1/ratings?asOf=2020-03-31&pageSize=500", ["/v1/ratings?asOf=", "&judgement=", "&pageSize=", ""],
         [days, judgements, sizes], None),
        ("statistics of a day", "/v1/statistics/ratings?asOf=2020-03-31&pageSize=500",
         ["/v1/statistics/ratings?asOf=", "&judgement=", "&pageSize=", ""], [days, judgements, sizes], None))


def never_asked(service, chosen, directory, name, like, pieces, lists, goal):
    addresses = directory / "addresses.lua"
    addresses.write_text(f"return {{ pieces = {lua(pieces)}, lists = {{ {', '.join(map(lua, lists))} }} }}")
    answer = service.teach_bare_route(like, {})
    script = Path(__file__).with_name("never_asked.lua")
    asked = 0

    def ask(seconds):
        nonlocal asked
        turn = drive(service, "", chosen, seconds, script=(script, addresses, asked), threads=1)
        asked += turn.requests + 4 * chosen.connections  # also those that had no answer yet when the time was over
        return turn

    comparison = in_turns(name, ask, lambda seconds: drive(service, "/bare", chosen, seconds, threads=1), chosen)
    say(f"{name}: {asked} addresses, each once")
    return line(name, comparison, goal, len(answer.body))


def lua(values):
    return "{ " + ", ".join(json.dumps(str(value)) for value in values) + " }"
