"""The tests' fake AWS, filled and slowed down for a measurement."""

import json
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parent.parent / "Tests/Servers/fake_aws.py"
REGION = "ap-southeast-1"


class Fake:
    """A fake AWS in the state of the incident, whose answers come from memory after the first.

    So that what is measured is the client and not moto.
    """

    def __init__(self, milliseconds):
        self.process = subprocess.Popen(
            [sys.executable, SCRIPT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.url = f"http://127.0.0.1:{int(self.process.stdout.readline())}"
        self.order("fill", situation="incident")
        self.order("remember", on=True)
        self.order("latency", milliseconds=milliseconds)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()

    def order(self, name, **arguments):
        self.process.stdin.write(f"{name} {json.dumps(arguments)}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if answer.startswith("error:"):
            raise SystemExit(f"{name}: {answer}")
        return json.loads(answer)

    def calls(self, command, environment):
        """The requests and connections of one run of the command."""
        self.order("count")
        subprocess.run(command, env=environment, capture_output=True, check=False)
        counted = self.order("count")
        return counted["requests"], counted["connections"]
