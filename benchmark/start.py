"""From the start of the process to the first 200 of /q/health/ready, and what the service then takes of the memory."""
import shutil
import statistics

import report
from load import spread
from services import BARE_QUARKUS, PRODUCT, lay_out_image, running, say, temporary_directory

EMPTY, LOADED, BARE = "loads the data into an empty H2", "data loaded already", "bare Quarkus application"
ARCHIVED = ", with the archive"
GOAL = 2.5


def start(chosen):
    print("### Start to ready\n")
    variants = [("", "")] + [tuple(one.split("=", 1)) for one in chosen.variant]
    starts = {}
    with temporary_directory() as directory:
        loaded, image = directory / "loaded", directory / "image"
        lay_out_image(image)
        with running(PRODUCT, chosen, loaded):
            say("start: one start before the first round, so that every file has been read once")
        for round_number in range(chosen.rounds):
            say(f"start: round {round_number + 1} of {chosen.rounds}")
            measure(starts, BARE, BARE_QUARKUS, chosen)
            for name, further in variants:
                label = f", {name}" if name else ""
                measure_both(starts, label, PRODUCT, chosen, directory, further)
                measure_both(starts, ARCHIVED + label, image, chosen, directory, further)
    report.table(("start", "goal", "of the bare application's", "met", "seconds", "CPU seconds", "resident MB",
                  "live heap MB"),
                 [line(name, measured, starts[BARE]) for name, measured in starts.items()])


def measure_both(starts, label, artefact, chosen, directory, further):
    measure(starts, EMPTY + label, artefact, chosen, directory / "empty", further)
    shutil.rmtree(directory / "empty")
    measure(starts, LOADED + label, artefact, chosen, directory / "loaded", further)


def measure(starts, name, artefact, chosen, data=None, further=""):
    with running(artefact, chosen, data, further=further) as service:
        starts.setdefault(name, []).append(
            (service.seconds_to_ready, service.cpu_seconds(), service.resident_megabytes(), service.live_heap_megabytes()))


def line(name, measured, bare):
    ratios = [one[0] / other[0] for one, other in zip(measured, bare)]
    goal, met = report.verdict(GOAL if name.startswith(EMPTY) else None, statistics.median(ratios), at_least=False)
    seconds, cpu, resident, heap = zip(*measured)
    return (name, goal, spread(ratios), met, spread(seconds), spread(cpu), f"{statistics.median(resident):.0f}",
            f"{statistics.median(heap):.1f}")
