#!/usr/bin/env python3
"""Speaks HTTP/2 over TLS until its standard input is closed. Prints the port when ready.

Each answer is the number of the connection that carried it, 1 for the first one. Connections whose
client does not agree on HTTP/2 are closed.
"""

import argparse
import itertools
import socketserver
import ssl
import sys
import threading

import h2.config
import h2.connection
import h2.events

connections = itertools.count(1)


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        try:
            with self.server.tls.wrap_socket(self.request, server_side=True) as client:
                if client.selected_alpn_protocol() == "h2":
                    self.serve(client, str(next(connections)).encode())
        except OSError:
            pass

    def serve(self, client, body):
        http2 = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        http2.initiate_connection()
        client.sendall(http2.data_to_send())
        while received := client.recv(65536):
            for event in http2.receive_data(received):
                if isinstance(event, h2.events.DataReceived):
                    http2.acknowledge_received_data(
                        event.flow_controlled_length, event.stream_id
                    )
                elif isinstance(event, h2.events.StreamEnded):
                    http2.send_headers(event.stream_id, [(":status", "200"), ("x-via", "h2")])
                    http2.send_data(event.stream_id, body, end_stream=True)
            client.sendall(http2.data_to_send())


class Server(socketserver.ThreadingTCPServer):
    request_queue_size = 512
    daemon_threads = True


parser = argparse.ArgumentParser()
parser.add_argument("--certificate", required=True)
parser.add_argument("--key", required=True)
arguments = parser.parse_args()
server = Server(("127.0.0.1", 0), Handler)
server.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
server.tls.load_cert_chain(arguments.certificate, arguments.key)
server.tls.set_alpn_protocols(["h2"])
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.buffer.read()
