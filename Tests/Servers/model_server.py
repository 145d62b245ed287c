#!/usr/bin/env python3
"""Serves any read operation of AWS with a population that is made for one source of the catalogue.

Prints the port when it is ready. Each line of standard input is a usage source, as quotas.json has
it, with the names of parents to ask about or null; the answer is what a true count of it is:
`{"amounts": {"": 7}}`. What is served has items that count and items that do not, over several
pages, and gives decoys to whoever leaves out a part of the input.
"""

import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from moto.core.parse import PROTOCOL_PARSERS
from moto.core.serialize import SERIALIZERS
from moto.core.utils import get_service_model
from werkzeug.datastructures import Headers, MultiDict

from fakeaws.operations import rest_operations
from modelaws.population import Population

PACKAGE = Path(__file__).resolve().parent.parent.parent
OPERATIONS = json.loads((PACKAGE / "Sources/CEmbeddedData/aws-operations.json").read_text())


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256
    population = None


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 1 << 16

    def respond(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            status, headers, body = self.answer(body)
        except Exception as error:
            status, headers, body = 501, {}, f"{type(error).__name__}: {error}".encode()
        body = body.encode() if isinstance(body, str) else body
        self.send_response_only(status)
        for name, value in headers.items():
            if name.lower() != "content-length":
                self.send_header(name, str(value))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PUT = respond

    def answer(self, body):
        population = self.server.population
        model = self.operation_model(body, population.services)
        name = f"{population.service_of(model)}:{model.name}"
        given = self.parsed(model, body)
        result = population.answer(name, given)
        protocol = model.service_model.resolved_protocol
        serializer = SERIALIZERS[protocol](operation_model=model)
        served = serializer.serialize(result)
        return served["status_code"], dict(served["headers"]), served["body"]

    def operation_model(self, body, services):
        """The operation, of the service among those asked for that has the signature's name."""
        scope = self.headers["Authorization"].split("/")[3].removesuffix("express")
        for service in services:
            model = get_service_model(service)
            if scope not in (model.signing_name, model.endpoint_prefix, service):
                continue
            name = self.action(model, service, body)
            if name in model.operation_names:
                return model.operation_model(name)
        raise LookupError(f"{scope}: {self.command} {self.path}")

    def action(self, model, service, body):
        if target := self.headers.get("X-Amz-Target"):
            return target.split(".")[-1]
        if "x-www-form-urlencoded" in self.headers.get("Content-Type", ""):
            return dict(parse_qsl(body.decode())).get("Action")
        url = urlsplit(self.path)
        queries = {name for name, _ in parse_qsl(url.query, keep_blank_values=True)}
        for method, path, query, name in rest_operations(service):
            # Some differ in nothing but the endpoint: what is asked about is meant.
            if f"{service}:{name}" not in self.server.population.calls:
                continue
            if method == self.command and path.fullmatch(url.path) and query <= queries:
                return name
        return None

    def parsed(self, model, body):
        """The input, by AWS's member names."""
        url = urlsplit(self.path)
        values = MultiDict(parse_qsl(url.query, keep_blank_values=True))
        if "x-www-form-urlencoded" in self.headers.get("Content-Type", ""):
            values.update(parse_qsl(body.decode(), keep_blank_values=True))
        parser = PROTOCOL_PARSERS[model.service_model.resolved_protocol](model)
        return parser.parse({
            "method": self.command, "values": values, "headers": Headers(list(self.headers.items())),
            "body": body, "url_path": url.path, "url_params": path_values(model, url.path),
        })

    def log_message(self, *_):
        pass


def path_values(model, path):
    """What stands for each `{Name}` of the operation's path."""
    template = model.http.get("requestUri", "/").partition("?")[0].strip("/").split("/")
    parts = path.strip("/").split("/")
    return {
        part.strip("{}").rstrip("+"): unquote(value)
        for part, value in zip(template, parts) if part.startswith("{")
    }


def main():
    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], flush=True)
    for line in sys.stdin:
        try:
            order = json.loads(line)
            server.population = Population(order["source"], OPERATIONS)
            print(json.dumps({"amounts": server.population.amounts}), flush=True)
        except Exception as error:
            print(f"error: {type(error).__name__}: {error}".replace("\n", " "), flush=True)


if __name__ == "__main__":
    main()
