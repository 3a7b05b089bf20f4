"""Says what was measured, as Markdown."""
import os
import platform
import re
import subprocess
from pathlib import Path

from services import ROOT, jdk


def machine(chosen):
    cpu = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())[1]) / 1024 ** 2
    java = first_line(jdk("java"), "-version")
    commit = first_line("git", "-C", str(ROOT), "describe", "--always", "--dirty")
    load = os.getloadavg()[0]
    return (f"{os.cpu_count()} cores ({cpu[1] if cpu else platform.machine()}), {memory:.0f} GiB, "
            f"{platform.system()} {platform.release()}; {java}; `{chosen.jvm}`; wrk with {chosen.connections} connections "
            f"on the same machine; load average before the run {load:.1f}; commit {commit}.\n")


def first_line(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    return (done.stdout + done.stderr).strip().partition("\n")[0]


def table(heading, rows):
    print(row(heading), row("---" for _ in heading), *map(row, rows), "", sep="\n", flush=True)


def row(cells):
    return "| " + " | ".join(map(str, cells)) + " |"


def verdict(goal, measured, at_least=True):
    if goal is None:
        return "none", "-"
    met = measured >= goal if at_least else measured <= goal
    return f"{'≥' if at_least else '≤'} {goal}", "met" if met else "**not met**"
