"""The settled options of a client."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from .budget import RetryBudget
from .check_options import check_options
from .client_options import ClientOptions, check_client_options
from .errors import ConfigurationError
from .gate import Gate
from .headers import check_header
from .omit import Omit, omit
from .options import Timeout, TimeoutOption, resolve_timeout
from .seams import SYSTEM, Seams
from .security import APIKey, Credential, Given, missing_credential, resolve_credentials
from .spec import ClientSpec
from .transport_log import hide_queries
from .urls import check_base_url

if TYPE_CHECKING:
    from .circuit import Circuit, CircuitBreaker
    from .hedge import Times
    from .rate import TokenBucket

V = TypeVar("V")

DEFAULT_RETRIES = 2
"""What a constructor says by itself: it cannot be told from the same number given."""


@dataclass(frozen=True)
class Limits:
    """What one answer may cost."""

    response_bytes: int = 64 * 1024 * 1024
    """Decoded JSON and text."""

    ratio: int = 200
    """Decoded bytes a received byte, once there are more than 1 MiB."""

    error_bytes: int = 1024 * 1024
    """Read of an error's body."""

    error_kept: int = 64 * 1024
    """Kept of it."""

    event_bytes: int = 64 * 1024 * 1024
    """One event of a stream."""

    line_bytes: int = 64 * 1024 * 1024
    """One line of a stream."""

    redirects: int = 5


@dataclass(frozen=True)
class ClientConfig:
    """Everything that a call needs to know of its client."""

    spec: ClientSpec
    credentials: Mapping[str, Credential]
    urls: BaseURLs
    timeout: Timeout
    has_own_timeout: bool
    """Whether the caller set it, so that it wins over an operation's."""

    max_retries: int
    has_own_retries: bool
    """Whether the caller set them, so that they win over an operation's."""

    default_headers: Mapping[str, str] = field(repr=False)
    default_query: Mapping[str, object] = field(repr=False)
    middleware: Sequence[Callable[..., Any]]
    logger: logging.Logger
    strict: bool
    allow_insecure: bool
    outer_middleware: Sequence[Callable[..., Any]] = ()
    seams: Seams = SYSTEM
    limits: Limits = Limits()
    max_retry_after: float = 60.0
    """Seconds; a longer hint is told to the caller instead of being waited for."""

    send_retry_headers: bool = True
    """Whether `x-request-id` and `x-retry-count` are sent (rule R10)."""

    max_concurrency: int | None = 256
    rate_limit: float | None = None
    circuit_breaker: CircuitBreaker | None = None
    budgets: dict[str, RetryBudget] = field(default_factory=dict[str, RetryBudget])
    """By origin; shared by the copies of a client, as are those below."""

    gates: dict[tuple[str, int], Gate] = field(default_factory=dict[tuple[str, int], Gate])
    """By origin and limit."""

    buckets: dict[tuple[str, float], TokenBucket] = field(default_factory=lambda: dict[tuple[str, float], Any]())
    """By origin and rate."""

    circuits: dict[tuple[str, str], Circuit] = field(default_factory=lambda: dict[tuple[str, str], Any]())
    """By service and base URL."""

    times: dict[tuple[str, str], Times] = field(default_factory=lambda: dict[tuple[str, str], Any]())
    """By method and path."""

    secret_headers: frozenset[str] = frozenset()
    webhook_secrets: Callable[[], Sequence[str]] = tuple
    """Gives the secrets of webhooks; a function, so that no repr shows them."""

    def budget_of(self, origin: str) -> RetryBudget:
        """Give the retry budget of an origin."""
        found = self.budgets.get(origin)
        return found or self.budgets.setdefault(origin, RetryBudget(self.seams.monotonic))

    def gate_of(self, origin: str) -> Gate | None:
        """Give what limits the calls at a time to an origin."""
        limit = self.max_concurrency
        if limit is None:
            return None
        return self.gates.get((origin, limit)) or self.gates.setdefault((origin, limit), Gate(limit))

    def bucket_of(self, origin: str) -> TokenBucket | None:
        """Give what limits the attempts a second to an origin."""
        rate = self.rate_limit
        if rate is None:
            return None
        from .rate import TokenBucket

        found = self.buckets.get((origin, rate))
        return found or self.buckets.setdefault((origin, rate), TokenBucket(rate, self.seams.monotonic))

    def circuit_of(self, service: str, base: str) -> Circuit:
        """Give what is known of whether a service is up."""
        from .circuit import Circuit

        found = self.circuits.get((service, base))
        return found or self.circuits.setdefault((service, base), Circuit(self.seams))

    def times_of(self, method: str, path: str) -> Times:
        """Give what is known of how long an operation takes."""
        from .hedge import Times

        return self.times.get((method, path)) or self.times.setdefault((method, path), Times())


@dataclass(frozen=True)
class BaseURLs:
    """Where services answer, options and environment apart from each other."""

    option: str | None
    environment: str | None
    service_options: Mapping[str, str]
    service_environment: Mapping[str, str]

    def resolve(self, spec: ClientSpec, service: str | None, own: str | None) -> str:
        """Give the base URL of a service, or of operations without one.

        The first of these wins: service option, base option, service variable, base variable, document.

        Raises:
            ConfigurationError: There is none.
        """
        name = service or ""
        declared = spec.services.get(name)
        found = (
            self.service_options.get(name)
            or self.option
            or self.service_environment.get(name)
            or self.environment
            or own
            or (declared and declared.url)
            or spec.base_url
        )
        if not found:
            option = f", or `{declared.option}`" if declared else ""
            raise ConfigurationError(
                f"There is no base URL: pass `base_url`{option}, or set {spec.environment_prefix}_BASE_URL"
            )
        return found


@dataclass(frozen=True)
class GivenOptions:
    """The options of a client as its caller gave them; `omit` and None leave what was there."""

    credentials: Mapping[str, Given] = field(repr=False)
    service_urls: Mapping[str, str | Omit | None]
    base_url: str | Omit | None
    timeout: TimeoutOption
    max_retries: int | Omit
    default_headers: Mapping[str, str] | Omit | None = field(repr=False)
    default_query: Mapping[str, object] | Omit | None = field(repr=False)
    middleware: Sequence[Callable[..., Any]] | Omit
    logger: logging.Logger | Omit | None
    strict: bool | Omit
    webhook_secret: str | Sequence[str] | Omit | None = field(default=None, repr=False)
    outer_middleware: Sequence[Callable[..., Any]] | Omit = ()
    more: ClientOptions = field(default_factory=ClientOptions)


def build_config(spec: ClientSpec, given: GivenOptions, allow_insecure: bool) -> ClientConfig:
    """Settle the options of a new client. The environment is read here and at no other time.

    Raises:
        ConfigurationError: No credential, or an option that cannot be used.
    """
    check_options(given)
    credentials = resolve_credentials(spec.security, given.credentials)
    if spec.credential_required and not credentials:
        raise ConfigurationError(missing_credential(list(spec.security.values())))
    if any(isinstance(scheme, APIKey) and scheme.place == "query" for scheme in spec.security.values()):
        hide_queries()
    prefix = spec.environment_prefix
    urls = BaseURLs(
        _checked(given.base_url, "`base_url`", allow_insecure),
        _checked(os.environ.get(f"{prefix}_BASE_URL"), f"{prefix}_BASE_URL", allow_insecure),
        _service_options(spec, given.service_urls, allow_insecure),
        _service_environment(spec, allow_insecure),
    )
    config = ClientConfig(
        spec=spec,
        credentials=credentials,
        urls=urls,
        timeout=Timeout(),
        has_own_timeout=False,
        max_retries=DEFAULT_RETRIES,
        has_own_retries=False,
        default_headers={},
        default_query={},
        middleware=(),
        logger=_logger(spec),
        strict=False,
        allow_insecure=allow_insecure,
        secret_headers=frozenset(scheme.header for scheme in spec.security.values()),
    )
    return change_config(config, replace(given, credentials={}, service_urls={}, base_url=None))


def change_config(config: ClientConfig, given: GivenOptions) -> ClientConfig:
    """Give the configuration with some options changed.

    Raises:
        ConfigurationError: An option cannot be used.
    """
    check_options(given)
    config = _with_more(config, given.more)
    spec = config.spec
    told = {name: value for name, value in given.credentials.items() if not _is_unset(value)}
    found = resolve_credentials({name: spec.security[name] for name in told if name in spec.security}, told)
    urls = replace(
        config.urls,
        option=_checked(given.base_url, "`base_url`", config.allow_insecure) or config.urls.option,
        service_options={
            **config.urls.service_options,
            **_service_options(spec, given.service_urls, config.allow_insecure),
        },
    )
    return replace(
        config,
        credentials={**config.credentials, **found},
        urls=urls,
        timeout=resolve_timeout(given.timeout, config.timeout),
        has_own_timeout=config.has_own_timeout or not isinstance(given.timeout, Omit),
        max_retries=config.max_retries if isinstance(given.max_retries, Omit) else _retries(given.max_retries),
        has_own_retries=config.has_own_retries or given.max_retries not in (omit, DEFAULT_RETRIES),
        default_headers={**config.default_headers, **_headers(given.default_headers)},
        default_query={**config.default_query, **_given(given.default_query)},
        middleware=config.middleware if isinstance(given.middleware, Omit) else tuple(given.middleware),
        outer_middleware=(
            config.outer_middleware if isinstance(given.outer_middleware, Omit) else tuple(given.outer_middleware)
        ),
        logger=given.logger or config.logger,
        strict=config.strict if isinstance(given.strict, Omit) else given.strict,
        webhook_secrets=_webhook_secrets(given.webhook_secret) or config.webhook_secrets,
    )


def _with_more(config: ClientConfig, more: ClientOptions) -> ClientConfig:
    if not more:
        return config
    check_client_options(more)
    limits, event_size = config.limits, more.get("max_event_size", config.limits.event_bytes)
    found = replace(
        config,
        max_concurrency=more.get("max_concurrency", config.max_concurrency),
        rate_limit=more.get("rate_limit", config.rate_limit),
        circuit_breaker=more.get("circuit_breaker", config.circuit_breaker),
        max_retry_after=more.get("max_retry_after", config.max_retry_after),
        send_retry_headers=more.get("telemetry_headers", config.send_retry_headers),
        limits=replace(
            limits,
            response_bytes=more.get("max_response_bytes", limits.response_bytes),
            event_bytes=event_size,
            line_bytes=event_size if "max_event_size" in more else limits.line_bytes,
        ),
    )
    _check_fallback(found)
    return found


def _check_fallback(config: ClientConfig) -> None:
    breaker = config.circuit_breaker
    if breaker is None:
        return
    for service in ("", *config.spec.services):
        _checked(breaker.fallback_of(service), "The fallback of `circuit_breaker`", config.allow_insecure)


def _webhook_secrets(given: str | Sequence[str] | Omit | None) -> Callable[[], Sequence[str]] | None:
    if not given or isinstance(given, Omit):
        return None
    several = (given,) if isinstance(given, str) else tuple(given)
    return lambda: several


def _is_unset(value: Given) -> bool:
    return value is None or isinstance(value, Omit) or value == (None, None)


def _retries(value: int) -> int:
    if value < 0:
        raise ConfigurationError("`max_retries` must not be negative")
    return value


def _given(values: Mapping[str, V] | Omit | None) -> Mapping[str, V]:
    return {} if values is None or isinstance(values, Omit) else values


def _headers(headers: Mapping[str, str] | Omit | None) -> Mapping[str, str]:
    given = _given(headers)
    for name, value in given.items():
        _check_default(name, value)
    return given


def _check_default(name: str, value: str) -> None:
    try:
        check_header(name, value)
    except TypeError:
        raise ConfigurationError("`default_headers` cannot be sent: names and values must be texts") from None


def _checked(url: str | Omit | None, source: str, allow_insecure: bool) -> str | None:
    return check_base_url(url, source, allow_insecure) if url else None


def _service_options(spec: ClientSpec, given: Mapping[str, str | Omit | None], allow_insecure: bool) -> dict[str, str]:
    checked = {
        name: _checked(url, f"`{spec.services[name].option}`", allow_insecure) for name, url in given.items() if url
    }
    return {name: url for name, url in checked.items() if url}


def _service_environment(spec: ClientSpec, allow_insecure: bool) -> dict[str, str]:
    checked = {
        name: _checked(os.environ.get(service.environment), service.environment, allow_insecure)
        for name, service in spec.services.items()
    }
    return {name: url for name, url in checked.items() if url}


def _logger(spec: ClientSpec) -> logging.Logger:
    """Give the API's logger, at the level of `<PREFIX>_LOG`."""
    logger = logging.getLogger(spec.name.lower())
    level = os.environ.get(f"{spec.environment_prefix}_LOG", "").upper()
    if level in ("DEBUG", "INFO", "WARNING", "ERROR"):
        logger.setLevel(level)
    return logger
