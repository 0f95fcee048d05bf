"""A server over real sockets, for what a mock transport cannot show: connections, drips, resets."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress

Handle = Callable[["Connection"], None]


class Connection:
    """One connection, on the server's side."""

    def __init__(self, sock: socket.socket, server: SocketServer) -> None:
        """Take the socket that was accepted."""
        self.sock = sock
        self.server = server
        self.sent = 0
        """Bytes that the server has sent."""

        self.ended = threading.Event()
        """Set when the handler is done with it, which is when the client has closed, if it waits for that."""

    def request(self) -> bytes:
        """Read the head of a request and the body of the length that it names; nothing when the client has closed."""
        received = b""
        while b"\r\n\r\n" not in received:
            chunk = self.sock.recv(65536)
            if not chunk:
                return b""
            received += chunk
        head, _, body = received.partition(b"\r\n\r\n")
        length = next(
            (int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), 0
        )
        while len(body) < length:
            body += self.sock.recv(65536)
        self.server.requests.append(head + b"\r\n\r\n" + body)
        return head

    def send(self, data: bytes) -> None:
        """Send bytes."""
        self.sock.sendall(data)
        self.sent += len(data)

    def wait_for_end(self, seconds: float = 30.0) -> None:
        """Wait until the client has closed."""
        self.sock.settimeout(seconds)
        while self.sock.recv(65536):
            pass

    def reset(self) -> None:
        """End the connection by a reset."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.sock.close()


class SocketServer:
    """Accepts connections and lets a function handle each, in a thread of its own."""

    def __init__(self, handle: Handle) -> None:
        """Listen on a free port of this machine."""
        self.requests: list[bytes] = []
        self.connections: list[Connection] = []
        self._handle = handle
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                sock, _ = self._listener.accept()
                connection = Connection(sock, self)
                self.connections.append(connection)
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: Connection) -> None:
        try:
            with suppress(OSError), connection.sock:
                self._handle(connection)
        finally:
            connection.ended.set()

    def close(self) -> None:
        """Stop listening, and drop what is open."""
        self._listener.close()
        for connection in self.connections:
            with suppress(OSError):
                connection.sock.shutdown(socket.SHUT_RDWR)


@contextmanager
def serving(handle: Handle) -> Generator[SocketServer, None, None]:
    """Give a server that is there for a block."""
    server = SocketServer(handle)
    try:
        yield server
    finally:
        server.close()


def answer(body: bytes, *headers: bytes, status: bytes = b"200 OK") -> bytes:
    """Give the bytes of an answer with a body of JSON."""
    head = [b"HTTP/1.1 " + status, b"content-type: application/json", b"content-length: %d" % len(body), *headers]
    return b"\r\n".join(head) + b"\r\n\r\n" + body
