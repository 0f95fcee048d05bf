"""A page of 1,000 items through the client, against pydantic and json alone on the same bytes."""

from __future__ import annotations

import httpx
from orders import Orders
from page_floor import COUNT, headers, payload, repeated, through_json
from page_models import page_on
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter
from timing import least, report


class Strict(BaseModel):
    """What the strict models have in common with ours."""

    model_config = ConfigDict(strict=True, extra="allow")


transport = httpx.MockTransport(lambda request: httpx.Response(200, content=payload, headers=headers))
client = Orders(base_url="http://localhost:3000", http_client=httpx.Client(transport=transport))
adapter = TypeAdapter(page_on(Strict, Field(discriminator="kind")))


def through_client() -> None:
    """Get the page as a user does."""
    items = client.orders.list().items
    if len(items) != 1000 or items[1].shipping.city != "Springfield":
        raise SystemExit("the page is not what was sent")


figure, pydantic, plain = least(
    repeated(through_client),
    repeated(lambda: adapter.validate_json(payload)),
    through_json,
    rounds=40,
    scale=1000 / COUNT,
)
report(pydantic=(figure, pydantic), json=(figure, plain))
