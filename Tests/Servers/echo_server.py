#!/usr/bin/env python3
"""Answers HTTP as its paths say, until its standard input is closed. Prints the port when ready.

  /echo             the request, as JSON; `connection` numbers the connections in their order
  /bytes/N          N bytes; /gzip/N the same, compressed
  /sleep/NAME       never answers; waits until the client hangs up
  /sleeping/NAME    how many /sleep requests of that name have arrived
  /aborted/NAME     how many of them were hung up on
  /status/N         an empty answer with that status
  /redirect         a redirect to /echo
  /drop             closes the connection instead of an answer
  /half             closes the connection in the middle of the body
  /headers/N        N bytes of headers
  /repeated         two headers of one name
Any other path is echoed. `--certificate` and `--key` make it TLS; `--reset` closes each connection
before TLS begins.
"""

import argparse
import base64
import collections
import gzip
import http.server
import itertools
import json
import ssl
import sys
import threading

connections = itertools.count(1)
sleeping = collections.Counter()
aborted = collections.Counter()
lock = threading.Lock()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Else each small answer waits for the client's delayed acknowledgement.
    disable_nagle_algorithm = True

    def setup(self):
        super().setup()
        with lock:
            self.connection_number = next(connections)

    def answer(self):
        length = int(self.headers.get("Content-Length") or 0)
        self.body = self.rfile.read(length)
        _, kind, *rest = self.path.split("/")
        action = getattr(self, f"serve_{kind}", self.serve_echo)
        action(*rest) if kind != "echo" else self.serve_echo()

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_PATCH = answer

    def respond(self, body=b"", status=200, headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def serve_echo(self, *_):
        echo = {
            "method": self.command,
            "path": self.path,
            # Header bytes arrive as Latin-1; they were sent as UTF-8.
            "headers": [
                [name, value.encode("latin-1").decode("utf-8", "replace")]
                for name, value in self.headers.items()
            ],
            "body": base64.b64encode(self.body).decode(),
            "connection": self.connection_number,
        }
        self.respond(json.dumps(echo).encode())

    def serve_bytes(self, count):
        self.respond(bytes(int(count)))

    def serve_gzip(self, count):
        self.respond(gzip.compress(bytes(int(count))), headers=[("Content-Encoding", "gzip")])

    def serve_sleep(self, name):
        with lock:
            sleeping[name] += 1
        try:
            # Readable without a byte in it: the other side has closed.
            hung_up = not self.connection.recv(1)
        except ConnectionError:
            hung_up = True
        if hung_up:
            with lock:
                aborted[name] += 1
        self.close_connection = True

    def serve_sleeping(self, name):
        self.respond(str(sleeping[name]).encode())

    def serve_aborted(self, name):
        self.respond(str(aborted[name]).encode())

    def serve_status(self, status):
        self.respond(status=int(status))

    def serve_redirect(self):
        self.respond(status=302, headers=[("Location", "/echo")])

    def serve_drop(self):
        self.close_connection = True

    def serve_half(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"half")
        self.close_connection = True

    def serve_headers(self, count):
        count = int(count)
        self.respond(headers=[(f"X-Filler-{n}", "x" * 1000) for n in range(count // 1000)])

    def serve_repeated(self):
        self.respond(headers=[("X-Repeated", "one"), ("X-Repeated", " two "), ("X-Empty", "")])

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 512
    daemon_threads = True
    tls = None
    resets = False

    def finish_request(self, request, client_address):
        if self.resets:
            return
        try:
            if self.tls:
                # In the connection's own thread, so that a client that dawdles stops no other.
                request = self.tls.wrap_socket(request, server_side=True)
            super().finish_request(request, client_address)
        except (OSError, ssl.SSLError):
            pass


parser = argparse.ArgumentParser()
parser.add_argument("--certificate")
parser.add_argument("--key")
parser.add_argument("--reset", action="store_true")
arguments = parser.parse_args()
server = Server(("127.0.0.1", 0), Handler)
server.resets = arguments.reset
if arguments.certificate:
    server.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.tls.load_cert_chain(arguments.certificate, arguments.key)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_port, flush=True)
sys.stdin.buffer.read()
