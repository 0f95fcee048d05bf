"""Names that are no identifiers go onto the wire as the document has them."""

import json

from fake_http import Network, answer
from names_hard_ones import NamesHardOnes

network = Network(
    answer({"items": [{"+1": 3, "None": "n", "model_config": "m"}]}), answer({"startTime": None, "StartTime": "S"})
)
client = NamesHardOnes(base_url="https://api.test", max_retries=0, http_client=network.client())

found = client.class_.retrieve("a/b", class_="c", query_self="s", page_limit=2, x_request_mode="+1")
assert found.items is not None
item = found.items[0]
assert (item.plus_1, item.minus_1, item.none, item.model_config_) == (3, None, "n", "m")
assert network.requests[0].headers["x-request-mode"] == "+1"
target = network.targets[0].replace("[", "%5B").replace("]", "%5D")
assert target == "GET /class/a%2Fb?class=c&self=s&page%5Blimit%5D=2", target

trip = client.class_.create(minus_1=1, proto="p", model_config="m", constructor=None, none="n")
text: str | None = trip.start_time
assert text == "S"
sent = json.loads(network.requests[1].content)
assert sent == {"-1": 1, "__proto__": "p", "model_config": "m", "constructor": None, "None": "n"}
