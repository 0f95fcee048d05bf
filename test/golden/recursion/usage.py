"""Schemas that hold themselves are decoded to the last level."""

import json

from fake_http import Network, answer
from folders import Folders, types

INNER = {"name": "inner", "parent": None, "children": [{"name": "leaf", "size": 4}]}
TREE: types.TreeParam = {"value": "a", "branches": {"b": {"value": "b", "branches": {}}}}


def size(entry: types.Folder | types.Leaf) -> int:
    """Add up what is below."""
    return entry.size if isinstance(entry, types.Leaf) else sum(size(child) for child in entry.children)


network = Network(answer({"name": "root", "parent": None, "children": [INNER]}), answer(TREE))
client = Folders(base_url="https://api.test", max_retries=0, http_client=network.client())

folder = client.folders.retrieve("root")
assert isinstance(folder.children[0], types.Folder)
assert size(folder) == 4
planted = client.trees.plant(tree=TREE)
assert planted.branches["b"].value == "b"
assert json.loads(network.requests[1].content) == {"tree": TREE}
