"""Drives addresses with wrk, two sides in turns, and sums the turns up."""
import re
import statistics
import subprocess
from dataclasses import dataclass

from services import say

UNITS = {"": 1, "K": 1e3, "M": 1e6, "G": 1e9}


@dataclass
class Turn:
    """What one run of wrk did. CPU is the service's own."""
    requests: int
    per_second: float
    cpu_microseconds: float


def drive(service, path, chosen, seconds, headers=None, script=None, threads=2):
    command = ["wrk", f"-t{threads}", f"-c{chosen.connections}", f"-d{seconds}s", "--timeout", "30s"]
    for name, value in (headers or {}).items():
        command += ["-H", f"{name}: {value}"]
    command += ["-s", str(script[0])] if script else []
    command += [service.address + path] + (["--", *map(str, script[1:])] if script else [])
    cpu = service.cpu_seconds()
    said = subprocess.run(command, check=True, capture_output=True, text=True, timeout=seconds + 60).stdout
    service.check_alive()
    service.wait_until_idle()
    cpu = service.cpu_seconds() - cpu
    if re.search(r"Non-2xx or 3xx|Socket errors", said):
        raise SystemExit(f"{path}:\n{said}")
    requests = int(re.search(r"(\d+) requests in", said)[1])
    return Turn(requests, float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]), cpu / max(requests, 1) * 1e6)


@dataclass
class Comparison:
    """Pairs of turns, each of the measured side and then of the one it is measured against."""
    pairs: list

    def ratios(self):
        return [measured.per_second / against.per_second for measured, against in self.pairs]

    def median(self):
        return statistics.median(self.ratios())

    def spread(self):
        return spread(self.ratios())

    def per_second(self, side):
        return statistics.median(pair[side].per_second for pair in self.pairs)

    def cpu_microseconds(self, side):
        return statistics.median(pair[side].cpu_microseconds for pair in self.pairs)


def in_turns(name, measured, against, chosen):
    """Both sides for some seconds each, again and again: first to warm up, then to measure."""
    say(f"{name}: warming up for {chosen.warmup} s, then {chosen.rounds} rounds")
    turn = max(1, min(5, chosen.warmup // 2))
    for _ in range(chosen.warmup // (2 * turn)):
        measured(turn), against(turn)
    comparison = Comparison([(measured(chosen.seconds), against(chosen.seconds)) for _ in range(chosen.rounds)])
    say(f"{name}: {comparison.spread()}")
    return comparison


def spread(ratios):
    return "{:.{digits}f} ({:.{digits}f}..{:.{digits}f})".format(
        statistics.median(ratios), min(ratios), max(ratios), digits=2 if min(ratios) >= 0.1 else 4)
