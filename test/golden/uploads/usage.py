"""Multipart parts, bytes that are downloaded, and a form."""

import httpx
from fake_http import Network, answer
from pictures import Pictures, types

network = Network(
    answer({"id": "p", "bytes": 3}, status=201),
    httpx.Response(200, content=b"PNG", headers={"content-type": "image/png"}),
    answer({"url": "https://api.test/x"}),
)
client = Pictures(base_url="https://api.test", max_retries=0, http_client=network.client())

picture: types.Picture = client.pictures.upload(
    file=("a.png", b"PNG", "image/png"), caption="c", crop={"width": 1, "height": 2}
)
assert picture.bytes_ == 3
sent = network.requests[0]
assert sent.headers["content-type"].startswith("multipart/form-data; boundary=")
assert "idempotency-key" in sent.headers
assert b'name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nPNG\r\n' in sent.content, sent.content
assert b'name="caption"' in sent.content
assert b'\r\n\r\n{"width":1,"height":2}\r\n' in sent.content, sent.content

with client.pictures.download("p") as download:
    assert download.read() == b"PNG"
client.pictures.sign("p", expires=9, reason="a b")
assert network.requests[2].content == b"expires=9&reason=a+b", network.requests[2].content
