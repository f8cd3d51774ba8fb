"""What a process that opens strangers' files may use, and what it may not do at all."""

import math
import os
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

TOO_MUCH = 77  # the exit code of a process that its own watch ended for its memory
_STATM = Path("/proc/self/statm")  # Linux alone, which holds a process to its addresses
_LOOK_EVERY = 0.05  # seconds between the watch's looks
_MB = 1_000_000
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_PACKED = {".xlsx", ".xlsm"}
_ROOMS = {"socket", "subprocess", "shutil", "webbrowser"}
_OF_THE_SYSTEM = {
    *("system", "exec", "fork", "forkpty", "posix_spawn", "spawn", "startfile", "kill"),
    *("remove", "rename", "rmdir", "truncate", "link", "symlink", "chmod", "chown"),
}


@dataclass(frozen=True, slots=True)
class Limits:
    """Memory in bytes beyond what the process has when it starts, seconds of work and of waiting.

    All grow with the file, so that a small file can ask for little whatever it claims, and a
    large one gets what an honest list of its size needs.
    """

    memory: int
    work: float
    wait: float


def limits_for(path: Path) -> Limits:
    """The limits for reading this file; 100,000 people, a workbook of 5 MB, need half of it.

    What is packed grows on its way in, so a workbook gets more for its size than a text.
    """
    try:
        size = path.stat().st_size / _MB
    except OSError:
        size = 0.0
    growth = 40 if path.suffix.lower() in _PACKED else 14
    memory = min(205 + growth * size, 1_500)
    return Limits(int(memory * _MB), work=30 + 4 * size, wait=60 + 8 * size)


def shut_in() -> None:
    """From here on this process opens nothing for writing, no connection and no other program.

    An audit hook cannot be taken off again (docs.python.org/3/library/sys.html#sys.addaudithook).
    """
    sys.dont_write_bytecode = True
    sys.addaudithook(_refuse)


def _refuse(event: str, facts: tuple[object, ...]) -> None:
    room, _, name = event.partition(".")
    harms = room in _ROOMS or (room == "os" and name in _OF_THE_SYSTEM)
    if harms or (event == "open" and _would_write(*facts[1:3])):
        raise PermissionError(f"not while a foreign file is read: {event}")


def _would_write(mode: object, flags: object) -> bool:
    if isinstance(mode, str):
        return not set("wax+").isdisjoint(mode)
    return isinstance(flags, int) and flags & _WRITES != 0


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _KERNEL = ctypes.WinDLL("kernel32")  # now, for nothing is loaded later
    _KERNEL.GetCurrentProcess.restype = wintypes.HANDLE

    class _Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS (learn.microsoft.com, psapi.h)."""

        _fields_ = (
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            ("PeakWorkingSetSize", ctypes.c_size_t),
            ("WorkingSetSize", ctypes.c_size_t),
            ("QuotaPeakPagedPoolUsage", ctypes.c_size_t),
            ("QuotaPagedPoolUsage", ctypes.c_size_t),
            ("QuotaPeakNonPagedPoolUsage", ctypes.c_size_t),
            ("QuotaNonPagedPoolUsage", ctypes.c_size_t),
            ("PagefileUsage", ctypes.c_size_t),
            ("PeakPagefileUsage", ctypes.c_size_t),
        )

    def held() -> int:
        """The memory that this process holds, in bytes."""
        counters = _Counters()
        counters.cb = ctypes.sizeof(counters)
        _KERNEL.K32GetProcessMemoryInfo(
            wintypes.HANDLE(_KERNEL.GetCurrentProcess()), ctypes.byref(counters), counters.cb
        )
        return int(counters.PagefileUsage)

    def _bind(ceiling: int, work: float | None) -> None:
        """The watch below is all there is."""

else:
    import resource

    def held() -> int:
        """The memory that this process holds, in bytes: addresses on Linux, pages elsewhere."""
        if _STATM.exists():
            pages = int(_STATM.read_text(encoding="ascii").split()[0])
            return pages * resource.getpagesize()
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    def _bind(ceiling: int, work: float | None) -> None:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if _STATM.exists():  # macOS takes the number and does not hold to it
            _soft(resource.RLIMIT_AS, ceiling or resource.RLIM_INFINITY)
        end = math.ceil(time.process_time() + work) if work else resource.RLIM_INFINITY
        _soft(resource.RLIMIT_CPU, end)

    def _soft(what: int, wanted: int) -> None:
        """The soft limit alone: what is given for one file is taken back for the next."""
        hard = resource.getrlimit(what)[1]
        if hard != resource.RLIM_INFINITY:
            wanted = hard if wanted == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(what, (wanted, hard))


class Bounds:
    """Holds this process to limits, file after file."""

    def __init__(self) -> None:
        self._base = held()
        self._ceiling = 0
        self._watched = _STATM.exists()

    @property
    def grown(self) -> int:
        """Bytes that have come since the process began to serve."""
        return held() - self._base

    def put_on(self, limits: Limits) -> None:
        """Hold to these limits from now on; work counts from here."""
        self._ceiling = self._base + limits.memory
        _bind(self._ceiling, limits.work)
        if not self._watched:
            self._watched = True
            threading.Thread(target=self._watch, args=(held,), daemon=True).start()

    def take_off(self) -> None:
        """What comes now is our own work on our own data."""
        self._ceiling = 0
        _bind(0, None)

    def _watch(self, held: Callable[[], int]) -> None:
        """Where the system does not hold a process to its memory, it holds itself to it."""
        while True:
            if 0 < self._ceiling < held():
                os._exit(TOO_MUCH)
            time.sleep(_LOOK_EVERY)
