"""The reference, stopped and let go again and again by a child of its own, as by a machine that has no time for it."""

import os
import signal
import time

from reference.__main__ import main

GOES, STANDS = 1.0, 3.0


def halt(parent: int) -> None:
    """Stops the parent every now and then, for as long as it lives."""
    while os.getppid() == parent:
        time.sleep(GOES)
        for word, pause in ((signal.SIGSTOP, STANDS), (signal.SIGCONT, 0.0)):
            if os.getppid() == parent:
                os.kill(parent, word)
                time.sleep(pause)


if __name__ == "__main__":
    parent = os.getpid()
    if os.fork() == 0:
        halt(parent)
        os._exit(0)
    main()
