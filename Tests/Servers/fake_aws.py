#!/usr/bin/env python3
"""Serves AWS on a port of this machine until its standard input is closed.

Prints the port when it is ready; `--port` asks for a certain one. Then each line of standard input
is an order to the server itself, and is answered by a line: `fill {"situation": "incident"}`. The
orders are the methods of `fakeaws.control.Control`.
"""

import argparse
import sys
import threading

from fakeaws.control import Control
from fakeaws.server import Server


def main():
    # moto prints what it does not know; standard output is for answers alone.
    answers, sys.stdout = sys.stdout, sys.stderr
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    arguments = parser.parse_args()
    control = Control()
    control.reset()
    server = Server(arguments.port, control)
    control.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], file=answers, flush=True)
    for line in sys.stdin:
        print(control.answer(line), file=answers, flush=True)


if __name__ == "__main__":
    main()
