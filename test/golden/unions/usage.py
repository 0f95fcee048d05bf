"""A tagged union is narrowed; a member that is not known is kept."""

from drawings import Drawings, types
from fake_http import Network, answer

CIRCLE = {"kind": "circle", "radius": 2}
HISTORY = [{"kind": "square", "side": 3}, {"kind": "star", "points": 5}]
DRAWING = {"id": "d", "shape": CIRCLE, "background": None, "label": 7, "history": HISTORY}


def area(shape: object) -> float | None:
    """Tell shapes apart as a user would."""
    if isinstance(shape, types.Circle):
        return 3 * shape.radius**2
    return shape.side**2 if isinstance(shape, types.Square) else None


network = Network(answer(DRAWING), answer(DRAWING))
client = Drawings(base_url="https://api.test", max_retries=0, http_client=network.client())

drawing = client.drawings.add("d", kind="circle", radius=2)
label: str | int | None = drawing.label
assert label == 7
assert drawing.background is None
assert [area(shape) for shape in [drawing.shape, *drawing.history]] == [12, 9, None]
client.drawings.create(shape={"kind": "square", "side": 1}, title=None)
assert network.targets == ["POST /drawings/d/shapes", "POST /drawings"]
assert [request.content for request in network.requests] == [
    b'{"kind":"circle","radius":2}',
    b'{"shape":{"kind":"square","side":1},"title":null}',
]
