"""The only place that imports the HTTP library, so that the generator can put its successor here."""

import httpx

__all__ = ["httpx"]
