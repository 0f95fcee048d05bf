"""A page of 1,000 items through the client, against pydantic and json alone on the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Literal

import httpx
from orders import Orders
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter
from timing import least, report

COUNT = 5


class Strict(BaseModel):
    """What the strict models below have in common with ours."""

    model_config = ConfigDict(strict=True, extra="allow")


class Address(Strict):
    """Three texts."""

    street: str
    city: str
    country: str


class Card(Strict):
    """One arm of the union."""

    kind: Literal["card"]
    last4: str
    expires: str


class Transfer(Strict):
    """The other arm."""

    kind: Literal["transfer"]
    iban: str


class Order(Strict):
    """Fifteen fields."""

    id: str
    number: int
    status: Literal["open", "paid", "shipped"]
    total: float
    currency: str
    is_gift: bool = Field(alias="isGift")
    note: str | None
    coupon: str | None = None
    tags: list[str]
    labels: dict[str, str]
    shipping: Address
    billing: Address | None = None
    payment: Annotated[Card | Transfer, Field(discriminator="kind")]
    created_at: datetime = Field(alias="createdAt")
    shipped_at: datetime | None = Field(alias="shippedAt")


class Page(Strict):
    """The envelope."""

    data: list[Order]
    next_cursor: str | None = Field(default=None, alias="nextCursor")


def order(index: int) -> dict[str, object]:
    """Give an item as it is sent."""
    address = {"street": f"Main street {index}", "city": "Springfield", "country": "US"}
    card = {"kind": "card", "last4": f"{index:04}", "expires": "2030-01"}
    return {
        "id": f"ord_{index}",
        "number": index,
        "status": ("open", "paid", "shipped")[index % 3],
        "total": index + 0.5,
        "currency": "EUR",
        "isGift": index % 2 == 0,
        "note": None,
        "coupon": f"SAVE{index}",
        "tags": ["new", "b2b"],
        "labels": {"team": "sales"},
        "shipping": address,
        "billing": address,
        "payment": card if index % 2 else {"kind": "transfer", "iban": f"DE{index:020}"},
        "createdAt": "2026-03-01T09:30:00Z",
        "shippedAt": "2026-03-02T10:00:00Z",
    }


payload = json.dumps({"data": [order(index) for index in range(1000)], "nextCursor": None}).encode()
headers = {"content-type": "application/json"}
transport = httpx.MockTransport(lambda request: httpx.Response(200, content=payload, headers=headers))
client = Orders(base_url="http://localhost:3000", http_client=httpx.Client(transport=transport))
adapter = TypeAdapter(Page)


def through_client() -> None:
    """Get the page as a user does."""
    items = client.orders.list().items
    if len(items) != 1000 or items[1].shipping.city != "Springfield":
        raise SystemExit("the page is not what was sent")


def repeated(job: Callable[[], object]) -> Callable[[], None]:
    """Do a job as often as a page is read in a row, so that what it costs to begin is not all that is measured."""

    def run() -> None:
        for _ in range(COUNT):
            job()

    return run


figure, pydantic, plain = least(
    repeated(through_client),
    repeated(lambda: adapter.validate_json(payload)),
    repeated(lambda: json.loads(payload)),
    rounds=40,
    scale=1000 / COUNT,
)
report(pydantic=(figure, pydantic), json=(figure, plain))
