"""The same requests with 10, 100 and 1,000 times the data."""
import contextlib
import csv
import datetime
import http.client
import itertools
import json
import random
import re
import statistics
import subprocess
import time
from pathlib import Path

import report
import services
from load import drive, in_turns
from services import BENCHMARK, BENCHMARK_POSTGRESQL, ROOT, jdk, running, say, temporary_directory

HISTORY = "/v1/councils/peterborough/rating-history"
LISTS = {"councils": "/v1/councils", "inspections": "/v1/inspections", "visits": "/v1/visits", "ratings": "/v1/ratings",
         "rating changes": "/v1/rating-changes",
         "statistics by quarter": "/v1/statistics/ratings?judgement=all&from=2014-03-31&every=quarter"}
STREAMS = {"councils": "/v1/councils.csv?asOf={day}", "inspections": "/v1/inspections.csv?publishedFrom={early}",
           "ratings, all judgements": "/v1/ratings.csv?judgement=all&asOf={day}",
           "rating changes, all judgements": "/v1/rating-changes.csv?judgement=all&publishedFrom={early}"}
WARM_UP_SECONDS = 5
STREAMED = 3
BATCH = 50  # copies a statement makes: H2 keeps the undo log of a statement until it ends


def growth(chosen):
    print(f"### Growth on {chosen.database}\n")
    columns = {}
    with temporary_directory() as data:
        with started(chosen, data):
            say("growth: the real data are loaded")
        before = 1
        for factor in chosen.factors:
            if factor > before:
                multiply(chosen, data, before, factor - 1)
                before = factor
            measurements = Measurements(chosen, data, factor)
            columns[factor] = measurements.results
            try:
                measurements.all()
            finally:
                print_table(columns)  # also what there is when it is interrupted


def started(chosen, data):
    if chosen.database == "h2":
        return running(BENCHMARK, chosen, data)
    return running(BENCHMARK_POSTGRESQL, chosen, database_url=chosen.database_url)


def multiply(chosen, data, first, last):
    """Adds the copies with these numbers to the database, of which no service is running."""
    say(f"growth: making {first}..{last}")
    sql = "".join(copies(chosen, batch, min(batch + BATCH - 1, last)) for batch in range(first, last + 1, BATCH))
    script = data / "growth.sql"
    if chosen.database == "h2":
        script.write_text(sql + "analyze;\n")
        options = re.search(r"^council-ratings\.h2-options=(.*)$",
                            (ROOT / "src/main/resources/application.properties").read_text(), re.M)[1]
        jar = next(BENCHMARK.glob("lib/main/com.h2database.h2-*.jar"))
        command = [jdk("java"), "-Xmx2g", "-cp", str(jar), "org.h2.tools.RunScript", "-user", "sa", "-script", str(script),
                   "-url", f"jdbc:h2:file:{data}/council-ratings;{options};CACHE_SIZE=524288"]
    else:
        script.write_text(sql + "vacuum analyze;\n")
        command = ["psql", "-q", "-X", "-v", "ON_ERROR_STOP=1", "-f", str(script), chosen.database_url]
    begin = time.monotonic()
    subprocess.run(command, check=True, timeout=3600)
    say(f"growth: made in {time.monotonic() - begin:.0f} s")


def copies(chosen, first, last):
    """The SQL that makes the copies with these numbers."""
    series = "system_range" if chosen.database == "h2" else "generate_series"
    return Path(__file__).with_name("growth.sql").read_text().replace("{copies}", f"{series}({first}, {last}) as copies(x)")


class GivenUp(Exception):
    pass


class Measurements:
    """Everything that is measured with one size of the data, as what a reader sees and a number to compare."""

    def __init__(self, chosen, data, factor):
        self.chosen, self.data, self.factor = chosen, data, factor
        self.service = self.running = None
        self.results = {}
        self.random = random.Random(factor)

    def all(self):
        try:
            self.start()
            self.record("start, data loaded already", lambda: seconds(self.service.seconds_to_ready))
            self.record("hot history, of the bare route", self.hot)
            self.record("cold history of one council", lambda: self.median(self.histories()))
            for name, path in LISTS.items():
                self.record(f"{name}, first page", lambda: self.page(path, 1))
                self.record(f"{name}, last page", lambda: self.page(path, self.total(path)))
            self.record("statistics of a day", lambda: self.median(f"/v1/statistics/ratings?asOf={day}" for day in days()))
            self.record("snapshot of a past day, first page", lambda: self.median(f"/v1/ratings?asOf={day}" for day in days()))
            for name, path in STREAMS.items():
                self.record(f"CSV of {name}", lambda: self.stream(path))
            self.record("live heap at the end", lambda: megabytes(self.service.live_heap_megabytes()))
            self.record("resident at its highest", lambda: megabytes(self.service.resident_megabytes("VmHWM")))
        finally:
            self.stop()

    def start(self):
        self.running = contextlib.ExitStack()
        self.service = self.running.enter_context(started(self.chosen, self.data))

    def stop(self):
        if self.running:
            self.running.close()

    def record(self, name, measure):
        """A request that is given up may keep the service busy, and one too large may end it; the next has a fresh one."""
        try:
            self.results[name] = measure()
        except (GivenUp, services.ServiceDied) as failure:
            self.results[name] = (f"**{failure if isinstance(failure, GivenUp) else 'out of memory'}**", None)
            self.stop()
            self.start()
        say(f"growth: {self.factor} times, {name}: {self.results[name][0]}")

    def hot(self):
        self.service.teach_bare_route(HISTORY, {})
        comparison = in_turns("hot history", lambda turn: drive(self.service, HISTORY, self.chosen, turn),
                              lambda turn: drive(self.service, "/bare", self.chosen, turn), self.chosen)
        return comparison.spread(), comparison.median()

    def histories(self):
        """The histories of councils here and there among all, each address once."""
        with open(ROOT / "src/main/resources/dataset/councils.csv", encoding="utf-8") as councils:
            slugs = [council["slug"] for council in csv.DictReader(councils)]
        for size in itertools.count(200):
            copy = self.random.randrange(self.factor)
            yield f"/v1/councils/{self.random.choice(slugs)}{f'-{copy}' if copy else ''}/rating-history?pageSize={size}"

    def page(self, path, last):
        """The page with an item, in pages of a little over 200 items; larger ones to warm up."""
        return self.median(pages(path, last, range(200, 221)), pages(path, last, range(221, 521)))

    def total(self, path):
        return json.loads(self.fetch(path + also(path) + "pageSize=1"))["totalItems"]

    def median(self, addresses, to_warm_up=None):
        """Of requests one after another, each for an address of its own, after some to warm up."""
        addresses, warm_until = iter(addresses), time.monotonic() + WARM_UP_SECONDS
        for address in itertools.islice(to_warm_up or addresses, 300):
            self.fetch(address)
            if time.monotonic() > warm_until:
                break
        times, enough = [], time.monotonic() + self.chosen.patience
        for address in itertools.islice(addresses, self.chosen.repeats):
            begin = time.monotonic()
            self.fetch(address)
            times.append(time.monotonic() - begin)
            if time.monotonic() > enough:
                break
        median = statistics.median(times) * 1000
        return f"{median:,.1f} ms", median

    def fetch(self, path):
        return b"".join(self.read(path, self.chosen.patience))

    def stream(self, path):
        speeds = []
        for day, early in itertools.islice(zip(days(), days(datetime.date(1980, 1, 1))), STREAMED):
            begin = time.monotonic()
            size = sum(map(len, self.read(path.format(day=day, early=early), self.chosen.patience * 10)))
            speeds.append((time.monotonic() - begin, size))
            if speeds[-1][0] > self.chosen.patience:
                break
        taken, size = statistics.median(one[0] for one in speeds), statistics.median(one[1] for one in speeds)
        return f"{taken:.2f} s, {size / taken / 1e6:.1f} MB/s", taken * 1000

    def read(self, path, patience):
        deadline = time.monotonic() + patience
        connection = http.client.HTTPConnection("127.0.0.1", self.chosen.port, timeout=patience)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            if answer.status != 200:
                raise GivenUp(f"status {answer.status}")
            while part := answer.read1(65536):
                yield part
                if time.monotonic() > deadline:
                    raise GivenUp(f"over {patience} s")
            if answer.length:
                raise GivenUp("incomplete")
        except TimeoutError:
            raise GivenUp(f"over {patience} s") from None
        except (OSError, http.client.HTTPException) as broken:
            time.sleep(1)  # for a service that ends, until it has
            self.service.check_alive()
            raise GivenUp(f"broken off: {type(broken).__name__}") from None
        finally:
            connection.close()


def pages(path, item, sizes):
    """The page that has an item, or the last full one before it, for each page size."""
    for size in sizes:
        yield f"{path}{also(path)}page={max(1, item // size)}&pageSize={size}"


def also(path):
    return "&" if "?" in path else "?"


def days(first=datetime.date(2018, 1, 1)):
    return (first + datetime.timedelta(n) for n in itertools.count())


def seconds(value):
    return f"{value:.2f} s", value


def megabytes(value):
    return f"{value:.0f} MB", value


def print_table(columns):
    """The last column is the newest; numbers in brackets are times the first column's."""
    first = next(iter(columns))
    rows = []
    for name in columns[first]:
        cells = []
        for factor, results in columns.items():
            text, value = results.get(name, ("-", None))
            base = columns[first][name][1]
            cells.append(text if factor == first or not value or not base else f"{text} ({value / base:.2f})")
        rows.append((name, *cells))
    report.table(("case", *(f"{factor:,} ×" for factor in columns)), rows)
