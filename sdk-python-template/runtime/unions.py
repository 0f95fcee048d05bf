"""Unions whose variants are told apart by one member, open to variants that are not known yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, cast

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from .model import Model


class Unknown(Model):
    """A variant that this version of the SDK does not know; its members are as they came."""

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Give a member as it came."""


class TaggedUnion:
    """Annotates a union: the variant is the one that the tag names, and `Unknown` where none does."""

    def __init__(self, discriminator: str, variants: Mapping[str, Any] | Callable[[], Mapping[str, Any]]) -> None:
        """Describe the union.

        Args:
            discriminator: Wire name of the tag.
            variants: Type by tag; a function, where the types refer to each other.
        """
        self._discriminator = discriminator
        self._variants = variants

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Build the schema: by tag first, then `Unknown`, which refuses known tags so that a bad member is seen."""
        variants = self._variants() if callable(self._variants) else self._variants
        choices = {tag: handler.generate_schema(kind) for tag, kind in variants.items()}
        tagged = core_schema.tagged_union_schema(choices, self._discriminator)
        unknown = core_schema.no_info_before_validator_function(
            self._refuse(frozenset(variants)), handler.generate_schema(Unknown)
        )
        return core_schema.union_schema([tagged, unknown], mode="left_to_right")

    def _refuse(self, known: frozenset[str]) -> Callable[[Any], Any]:
        discriminator = self._discriminator

        def check(value: Any) -> Any:
            if isinstance(value, Model):
                return value
            tag = cast("dict[str, Any]", value).get(discriminator) if isinstance(value, dict) else None
            if not isinstance(tag, str) or tag in known:
                raise ValueError("not an unknown variant")
            return cast("Any", value)

        return check
