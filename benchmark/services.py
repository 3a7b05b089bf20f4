"""Builds what is measured, starts it and stops it again."""
import contextlib
import http.client
import os
import re
import shlex
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as xml
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PRODUCT = ROOT / "target/quarkus-app"
BENCHMARK = ROOT / "target/benchmark-app/quarkus-app"
BENCHMARK_POSTGRESQL = ROOT / "target/benchmark-app/quarkus-app-postgresql"
BARE_QUARKUS = ROOT / "target/bare-quarkus/quarkus-app"
JAVA_HOME = os.environ.get("JAVA_HOME")
LONGEST_START = 300
LONGEST_REST = 30


def jdk(tool):
    """A tool of the JDK that JAVA_HOME names, or else of the first on the path."""
    return str(Path(JAVA_HOME) / "bin" / tool) if JAVA_HOME else tool


def say(text):
    print(text, file=sys.stderr, flush=True)


def build(with_bare_quarkus):
    maven(["package"])
    maven(["package", "-Pbenchmark"])
    if with_bare_quarkus:
        versions = xml.parse(ROOT / "pom.xml").getroot().find("{*}properties")
        given = [f"-D{name}={one.text}" for one in versions if (name := one.tag.partition("}")[2]).endswith(".version")]
        maven(["-f", "benchmark/bare-quarkus/pom.xml", "package", *given])


def maven(arguments):
    say("Building: mvnw " + " ".join(arguments[:3]))
    subprocess.run(["./mvnw", "-q", "-B", "-Dmaven.test.skip=true", *arguments], cwd=ROOT, check=True, stdout=sys.stderr)


def lay_out_image(folder):
    """What the container image has, with archives of classes made by the same Java."""
    say("Archiving classes")
    subprocess.run([ROOT / "src/main/image/assemble.sh", ROOT / "target", folder], check=True, stdout=sys.stderr)
    subprocess.run([folder / "archive.sh"], check=True, stdout=sys.stderr)


def check_artefacts():
    """What is only there to measure is in the benchmark's artefact and not in the product's."""
    if not classes_to_measure_with(BENCHMARK):
        raise SystemExit(f"The bare route is missing in {BENCHMARK}")
    for product in ROOT.glob("target/quarkus-app*"):
        if found := classes_to_measure_with(product):
            raise SystemExit(f"The product has what is only there to measure: {found}")


def classes_to_measure_with(artefact):
    return [f"{jar.name}: {name}" for jar in artefact.rglob("*.jar") for name in zipfile.ZipFile(jar).namelist()
            if name.startswith("org/councilratings/benchmark/")]


@contextlib.contextmanager
def temporary_directory():
    with tempfile.TemporaryDirectory(prefix="council-ratings-benchmark-") as directory:
        yield Path(directory)


@contextlib.contextmanager
def running(artefact, chosen, data=None, database_url=None, further=""):
    """A service that is ready, with `seconds_to_ready`; stopped at the end whatever happens."""
    arguments = shlex.split(chosen.jvm) + shlex.split(further)
    settings = ["-Dquarkus.http.host=127.0.0.1", f"-Dquarkus.http.port={chosen.port}"]
    if data:
        settings.append(f"-Dcouncil-ratings.data-directory={data}")
    environment = dict(os.environ, DATABASE_URL=database_url or "")
    with tempfile.TemporaryFile("w+") as log:
        begin = time.monotonic()
        process = subprocess.Popen(command(artefact, [*arguments, "-XX:+ExitOnOutOfMemoryError", *settings]),
                                   cwd=artefact, env=environment, stdout=log, stderr=subprocess.STDOUT)
        service = Service(process, chosen.port, log)
        try:
            service.wait_until_ready()
            service.seconds_to_ready = time.monotonic() - begin
            yield service
        finally:
            service.stop()


def command(artefact, arguments):
    """An image is started by its script, a build by its jar."""
    if (artefact / "start.sh").exists():
        return [artefact / "start.sh", *arguments]
    return [jdk("java"), *arguments, "-jar", "quarkus-run.jar"]


class Service:
    def __init__(self, process, port, log):
        self.process, self.port, self.log = process, port, log
        self.address = f"http://127.0.0.1:{port}"

    def wait_until_ready(self):
        deadline = time.monotonic() + LONGEST_START
        while time.monotonic() < deadline:
            self.check_alive()
            with contextlib.suppress(OSError, http.client.HTTPException):
                if self.get("/q/health/ready", patience=5).status == 200:
                    return
            time.sleep(0.005)
        raise SystemExit(f"Not ready after {LONGEST_START} s:\n{self.last_words()}")

    def check_alive(self):
        if self.process.poll() is not None:
            raise ServiceDied(f"The service ended with {self.process.returncode}:\n{self.last_words()}")

    def last_words(self):
        self.log.seek(0)
        return self.log.read()[-2000:]

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def get(self, path, headers=None, patience=30):
        return self.ask("GET", path, headers, None, patience)

    def ask(self, method, path, headers=None, body=None, patience=30):
        """The answer, read to its end, with its `body`."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=patience)
        with contextlib.closing(connection):
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            answer.body = answer.read()
            return answer

    def teach_bare_route(self, path, headers):
        """Makes the bare route answer the same bytes as an address of the service; returns that answer."""
        real = self.get(path, headers)
        if real.status != 200:
            raise SystemExit(f"{path}: {real.status} {real.body[:300]!r}")
        kept = {name: real.headers[name] for name in ("Content-Type", "Content-Encoding") if name in real.headers}
        self.ask("PUT", "/bare", kept, real.body)
        if self.get("/bare").body != real.body:
            raise SystemExit(f"{path}: the bare route answers other bytes")
        return real

    def cpu_seconds(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def wait_until_idle(self):
        """So that requests whose client has gone do not weigh on the next turn."""
        before, deadline = self.cpu_seconds(), time.monotonic() + LONGEST_REST
        while time.monotonic() < deadline:
            time.sleep(0.2)
            now = self.cpu_seconds()
            if now - before < 0.02:
                return
            before = now

    def resident_megabytes(self, what="VmRSS"):
        """`VmRSS` now, or `VmHWM` at its highest."""
        return int(re.search(what + r":\s+(\d+)", Path(f"/proc/{self.process.pid}/status").read_text())[1]) / 1024

    def live_heap_megabytes(self):
        """What the heap holds after a full collection."""
        self.jcmd("GC.run")
        return sum(int(size) for size in re.findall(r"(?:heap|generation)\b.* used (\d+)K", self.jcmd("GC.heap_info"))) / 1024

    def jcmd(self, command):
        return subprocess.run([jdk("jcmd"), str(self.process.pid), command], check=True, capture_output=True, text=True).stdout


class ServiceDied(Exception):
    pass
