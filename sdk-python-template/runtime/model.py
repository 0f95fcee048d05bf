"""The base of all models of an emitted SDK."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A value that the API gives; members that its type does not know are kept."""

    __slots__ = ("_sdk_request_id",)

    model_config: ClassVar[ConfigDict] = ConfigDict(
        defer_build=True,
        extra="allow",
        strict=True,
        allow_inf_nan=False,
        protected_namespaces=(),
        use_attribute_docstrings=False,
    )
    """Unknown members are kept, scalars are not converted, and validators are built when they are needed."""

    @property
    def _request_id(self) -> str | None:
        return getattr(self, "_sdk_request_id", None)

    def to_dict(self) -> dict[str, Any]:
        """Give the value as it came, with its wire names and without what was absent."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)

    def to_json(self) -> str:
        """Give the value as JSON, as it came."""
        return self.model_dump_json(by_alias=True, exclude_unset=True, warnings=False)


def set_request_id(value: object, request_id: str | None) -> None:
    """Keep the id of the request with the model that came of it."""
    if isinstance(value, Model):
        object.__setattr__(value, "_sdk_request_id", request_id)


def member_of(value: object, name: str) -> Any:
    """Give the member of a model or a dict by its wire name; None when it is not there."""
    if isinstance(value, dict):
        return cast("dict[str, Any]", value).get(name)
    if not isinstance(value, Model):
        return None
    return getattr(value, _attributes(type(value)).get(name, name), None)


def _attributes(kind: type[Model]) -> dict[str, str]:
    found = _ATTRIBUTES.get(kind)
    if found is None:
        found = {field.alias: name for name, field in kind.model_fields.items() if field.alias}
        _ATTRIBUTES[kind] = found
    return found


_ATTRIBUTES: dict[type[Model], dict[str, str]] = {}
