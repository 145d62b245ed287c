"""Runs commands and says how long they take and how much memory they need."""

import os
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass
class Result:
    """The median of some runs, cold: a new process each time."""

    name: str
    seconds: float
    processor_seconds: float
    peak_bytes: int
    note: str = ""


def measure(name, command, runs, environment=None, statuses=(0,), note=""):
    """Runs `command`, a list, and once more before that to warm the disk; output is discarded.

    Raises when it ends with another status than the given ones: a failure is soon done.
    """
    once(command, environment, statuses)
    taken = [once(command, environment, statuses) for _ in range(runs)]
    return Result(
        name,
        statistics.median(each[0] for each in taken),
        statistics.median(each[1] for each in taken),
        max(each[2] for each in taken),
        note,
    )


def once(command, environment, statuses):
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in statuses:
        raise SystemExit(f"{' '.join(command)} ended with status {process.returncode}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def table(title, results, with_memory=False):
    """The results as Markdown, each as a multiple of the first."""
    first = results[0]
    print(f"\n### {title}\n")
    memory = " peak memory |" if with_memory else ""
    print(f"| | median | times headroom's | processor |{memory} |")
    print(f"|---|---:|---:|---:|{'---:|' if with_memory else ''}---|")
    for each in results:
        memory = f" {each.peak_bytes / 1e6:.0f} MB |" if with_memory else ""
        print(
            f"| {each.name} | {duration(each.seconds)} | {each.seconds / first.seconds:.2f} "
            f"| {duration(each.processor_seconds)} |{memory} {each.note} |",
            flush=True,
        )


def duration(seconds):
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"
