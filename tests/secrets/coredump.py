# SPDX-License-Identifier: Apache-2.0
"""Ends the program by a signal that has memory written to a file, and looks that none was (promise 7)."""

import os
import resource
import signal
import sys
import tempfile

SKIPPED = 77


def dumps_core(*command):
    """Whether such a signal leaves the command's memory behind, once it has written a line."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        os.dup2(writing, 1)
        resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        os.execvp(command[0], command)
    os.close(writing)
    os.read(reading, 1)
    os.kill(process, signal.SIGABRT)
    _, status = os.waitpid(process, 0)
    assert os.WTERMSIG(status) == signal.SIGABRT, status
    return os.WCOREDUMP(status)


os.environ["QT_QPA_PLATFORM"] = "offscreen"
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    if not dumps_core("sh", "-c", "echo there; exec sleep 60"):
        print("This system writes no core dumps")
        sys.exit(SKIPPED)
    if dumps_core(sys.argv[1], "--serve-sandbox"):
        sys.exit("The program's memory was written to a file")
print("1 passed, 0 failed")
