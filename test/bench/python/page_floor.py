"""A page of 1,000 items as it is sent, and how often it is read in a row."""

from __future__ import annotations

import json
from collections.abc import Callable

COUNT = 5


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


def repeated(job: Callable[[], object]) -> Callable[[], None]:
    """Do a job as often as a page is read in a row, so that what it costs to begin is not all that is measured."""

    def run() -> None:
        for _ in range(COUNT):
            job()

    return run


through_json = repeated(lambda: json.loads(payload))
