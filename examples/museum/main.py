"""Looks at the opening hours, plans a special event, buys a ticket for it and keeps the code of the ticket."""

import os
from datetime import date

from museum import Museum, NotFoundError

client = Museum(base_url=os.environ.get("MUSEUM_URL"), username="ann", password="secret")

for day in client.museum_hours.list(limit=3).items:
    print(f"open {day.date} from {day.time_open} to {day.time_close}")

event = client.special_events.create(
    name="Night of the Mermaids",
    location="The great hall",
    event_description="The museum stays open until midnight.",
    dates=[date(2027, 5, 1)],
    price=25,
)
cheaper = client.special_events.update(event.event_id or "", price=20)
print(f"event {cheaper.name} for {cheaper.price:g}")

ticket = client.tickets.buy(
    ticket_type="event", event_id=event.event_id or "", ticket_date=date(2027, 5, 1), email="ann@example.com"
)
with client.tickets.qr(ticket.ticket_id or "") as answer:
    code = answer.read()
print(f"ticket {ticket.ticket_id} with a code of {'some' if code else 'no'} bytes")

client.special_events.delete(event.event_id or "")
try:
    client.special_events.retrieve(event.event_id or "")
except NotFoundError as error:
    print(f"gone: {error.status}")
