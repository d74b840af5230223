"""Run a command and print what it took: wall seconds, CPU seconds, peak MiB, whether it ended within a limit.

A small process of its own (`python -I -S measured.py LIMIT COMMAND…`), since a process begins with the peak of the
one that starts it: started from the benchmark itself, wdiff would seem to take as much memory as pytest. Its
own ten MiB are the least that it can tell.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time

# ru_maxrss counts kilobytes, but bytes on a Mac.
UNIT = 1 << 20 if sys.platform == "darwin" else 1 << 10


def main(limit: float, command: list[str]) -> None:
    """Print four figures."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    timer = threading.Timer(limit, process.kill)
    timer.start()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    ended = timer.is_alive()
    timer.cancel()
    # Comparers end with 1 where the texts differ.
    process.returncode = os.waitstatus_to_exitcode(status)
    ended = ended and process.returncode in (0, 1)
    print(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / UNIT, int(ended))


if __name__ == "__main__":
    main(float(sys.argv[1]), sys.argv[2:])
