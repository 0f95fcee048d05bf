"""Values that are not known yet pass; dates are dates."""

from datetime import date, datetime, timezone

from fake_http import Network, answer
from lamps import Lamps

LAMP = {
    "id": "l",
    "colour": "ultraviolet",
    "level": 50,
    "mode": "blinking",
    "version": "v2",
    "changedAt": "2030-01-02T03:04:05Z",
    "installedOn": None,
}

network = Network(answer([LAMP, {**LAMP, "installedOn": "2030-01-02"}]))
client = Lamps(base_url="https://api.test", max_retries=0, http_client=network.client())

lamp, other = client.lamps.list(colour="red", sort="-name", since=datetime(2030, 1, 1, tzinfo=timezone.utc))
assert (lamp.colour, lamp.level, lamp.mode, lamp.version) == ("ultraviolet", 50, "blinking", "v2")
changed: datetime = lamp.changed_at
assert changed == datetime(2030, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
installed: date | None = other.installed_on
assert (lamp.installed_on, installed) == (None, date(2030, 1, 2))
assert network.requests[0].url.params["since"] == "2030-01-01T00:00:00Z"
assert network.targets[0].startswith("GET /lamps?colour=red&sort=-name&since=")
