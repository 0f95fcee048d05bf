"""The page, as models on any base class of pydantic: on a strict one, which is the floor, and on those of other SDKs."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field


def page_on(base: Any, tag: object) -> Any:
    """Give the model of the page. `tag` is what marks a union that `kind` tells apart."""

    class Address(base):
        street: str
        city: str
        country: str

    class Card(base):
        kind: Literal["card"]
        last4: str
        expires: str

    class Transfer(base):
        kind: Literal["transfer"]
        iban: str

    class Order(base):
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
        payment: Annotated[Card | Transfer, tag]
        created_at: datetime = Field(alias="createdAt")
        shipped_at: datetime | None = Field(alias="shippedAt")

    class Page(base):
        data: list[Order]
        next_cursor: str | None = Field(default=None, alias="nextCursor")

    return Page
