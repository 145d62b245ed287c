"""The server: HTTP/1.1 with connections kept open, which moto's own does not do."""

import io
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote_to_bytes, urlsplit

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app

from . import blanks
from . import moto_gaps, offers  # noqa: F401  (add to moto)
from .authentication import Refused, arrived
from .operations import operation


class Server(ThreadingHTTPServer):
    """Counts what arrives, lets faults happen, and passes the rest to moto, one at a time."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self, port, control):
        super().__init__(("127.0.0.1", port), Handler)
        self.control = control
        self.moto = DomainDispatcherApplication(create_backend_app)
        self.moto_lock = threading.Lock()

    def process_request(self, request, client_address):
        self.control.connections += 1
        super().process_request(request, client_address)

    def answer(self, method, target, headers, body):
        """Status, headers and body for a request."""
        asked = operation(method, target, headers, body)
        control = self.control
        with control.lock:
            control.requests.append(str(asked))
        time.sleep(control.faults.latency)
        region = headers.get("Authorization", "").partition("Credential=")[2].split("/")[2:3]
        if asked and (fault := control.faults.response(asked, "".join(region))):
            return fault
        recorded = (method, target, asked, tuple(region), body)
        if control.replay is not None and recorded in control.replay:
            return control.replay[recorded]
        with self.moto_lock:
            try:
                answer = self.ask_moto(method, target, headers, body)
                if control.blanks and asked and blanks.is_unknown(answer[0], answer[2]):
                    answer = blanks.blank_answer(asked)
            except Refused as refused:
                answer = refused.response(asked)
        if control.replay is not None:
            control.replay[recorded] = answer
        if asked and control.faults.loses(asked):
            raise ConnectionAbortedError
        return answer

    def ask_moto(self, method, target, headers, body):
        arrived.update(method=method, target=target, headers=headers, body=body)
        url = urlsplit(target)
        environ = {
            "REQUEST_METHOD": method,
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote_to_bytes(url.path).decode("latin-1"),
            "RAW_URI": target,
            "REQUEST_URI": target,
            "QUERY_STRING": url.query,
            "CONTENT_TYPE": headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(len(body)),
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": str(self.server_address[1]),
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(),
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }
        for name, value in headers.items():
            name = name.upper().replace("-", "_")
            if name not in ("CONTENT_TYPE", "CONTENT_LENGTH"):
                environ[f"HTTP_{name}"] = value
        started = []
        try:
            chunks = self.moto(environ, lambda *arguments: started.append(arguments))
            body = b"".join(chunks)
        except Refused:
            raise
        except Exception as error:  # what moto does not know it says by raising
            return 501, {"Content-Type": "text/plain"}, str(error).encode()
        return int(started[0][0].split()[0]), dict(started[0][1]), body


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 1 << 16
    server_version = "fakeaws"

    def handle_one_request(self):
        try:
            super().handle_one_request()
        except (ConnectionError, TimeoutError):
            self.close_connection = True

    def respond(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        status, headers, body = self.server.answer(self.command, self.path, self.headers, body)
        self.send_response_only(status)
        for name, value in headers.items():
            if name.lower() not in ("content-length", "connection", "transfer-encoding"):
                self.send_header(name, str(value))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_PATCH = respond
