"""Keeps keys in queries out of the HTTP library's own log, which shows every URL whole."""

from __future__ import annotations

import logging

from .headers import safe_url
from .http import httpx


class _HideQueries(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(safe_url(str(one)) if isinstance(one, httpx.URL) else one for one in record.args)
        return True


_FILTER = _HideQueries()


def hide_queries() -> None:
    """Cut the query off every URL that the HTTP library logs; harmless when it is done already."""
    logging.getLogger(httpx.__name__).addFilter(_FILTER)
