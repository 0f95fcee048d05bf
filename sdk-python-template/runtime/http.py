"""The only place that imports the HTTP library, so that the generator can put another one with the same interface here."""

import httpx

__all__ = ["httpx"]
