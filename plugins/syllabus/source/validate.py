"""From plain data to a model, with pydantic's findings told in an author's words and at the author's line."""

import re
import unicodedata
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from ..model.diagnostic import Diagnostic, quoted
from ..model.near import did_you_mean
from ..model.origin import Loc
from ..model.requirement import REQUIREMENT_PATTERN
from .yaml_text import Parsed, Value

M = TypeVar("M", bound=BaseModel)


def validate(parsed: Parsed, model: type[M], what: str) -> tuple[M | None, list[Diagnostic]]:
    """Make a `model` from a parsed document; `what` names it in messages ("a quiz file")."""
    data = parsed.value
    if not isinstance(data, dict):
        return None, [] if parsed.diagnostics else [_not_a_mapping(parsed, model, what)]
    try:
        return TypeAdapter(model).validate_python(_frozen(data)), []
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
        return None, [_diagnostic(parsed, item, model) for item in errors if not _is_miscounted(parsed, item)]


def _not_a_mapping(parsed: Parsed, model: type[BaseModel], what: str) -> Diagnostic:
    message = "This file is empty." if parsed.value is None else f"This is not {what}."
    first = next(iter(model.model_fields))
    advice = f"Write keys and values, such as `{first}: name`, each on a line of its own."
    return parsed.origin.error(parsed.origin.at(), "wrong-type", message, advice)


def _is_miscounted(parsed: Parsed, error: ErrorDetails) -> bool:
    """Tell whether pydantic calls a list too short only because it does not count the items that have errors."""
    value = _at(parsed.value, _real_loc(parsed.value, error["loc"]))
    return error["type"] == "too_short" and isinstance(value, list) and len(value) >= error["ctx"]["min_length"]


def slug(text: str) -> str:
    """Make an id from words: Latin letters without marks, digits and hyphens, at most six words."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:6])


def _diagnostic(parsed: Parsed, error: ErrorDetails, model: type[BaseModel]) -> Diagnostic:
    origin = parsed.origin
    loc = _real_loc(parsed.value, error["loc"])
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        hint = did_you_mean(str(loc[-1]), _known_keys(model, error["loc"][:-1]))
        return origin.error(
            origin.at_key(*loc),
            "unknown-key",
            f"The key {quoted(loc[-1])} is not known here.",
            f"{hint}Correct or remove it.",
        )
    if kind == "missing":
        *parent, key = loc
        return origin.error(
            origin.at(*parent),
            "missing-key",
            f"The key {quoted(key)} is missing.",
            _how_to_add(parsed.value, parent, str(key)),
        )
    if kind == "union_tag_not_found":
        return origin.error(
            origin.at(*loc),
            "missing-key",
            "The key `type` is missing.",
            "Add `type: single`, `multiple` or `true-false`.",
        )
    if kind == "union_tag_invalid":
        loc = (*loc, "type")
        context = {"expected": context.get("expected_tags", "")}
        kind = "literal_error"
    if error["loc"][-1:] == ("[key]",):
        message, advice = _words(kind, context, "The key", loc[-1])
        return origin.error(origin.at_key(*loc), "wrong-value", message, advice)
    message, advice = _words(kind, context, _shown(loc), _at(parsed.value, loc))
    rule = "wrong-type" if kind.endswith(("_type", "_parsing")) else "wrong-value"
    return origin.error(origin.at(*loc), rule, message, advice)


def _shown(loc: Loc) -> str:
    """Name a value: by its key, or as an item of the list under that key."""
    name = next((part for part in reversed(loc) if isinstance(part, str)), "")
    return f"Item {loc[-1] + 1} of {quoted(name)}" if loc and isinstance(loc[-1], int) else quoted(name)


def _words(kind: str, context: dict[str, Any], shown: str, value: Value) -> tuple[str, str]:
    """Tell what the value that is called `shown` should be."""
    if kind in ("string_too_short", "string_pattern_mismatch") and not str(value).strip():
        return f"{shown} is empty.", "Write the text, or remove the key."
    if value is None:
        return f"{shown} has no value.", "Write one after the colon, or remove the key."
    if kind == "string_type" and isinstance(value, list | dict):
        return (
            f"{shown} must be text.",
            "Write the text after the colon, in double quotes if it has a colon or a bracket.",
        )
    if kind == "string_type":
        return f"{shown} must be text.", "Put it in double quotes."
    if kind.startswith("int_"):
        return f"{shown} must be a whole number.", "Write digits only, such as `60`, without quotes."
    if kind == "bool_type":
        return f"{shown} must be `true` or `false`.", "Write one of the two words without quotes."
    if kind == "date_unknown":
        return f"{shown} is {quoted(value)}, a day that no calendar has.", "Correct the month or the day."
    if kind.startswith("date"):
        return f"{shown} must be a date.", "Write it as year-month-day, such as `2026-11-21`."
    if kind == "literal_error":
        known = re.findall(r"'([^']+)'", str(context.get("expected", "")))
        listed = ", ".join(f"`{word}`" for word in known)
        if isinstance(value, list | dict):
            return f"{shown} must be a single word.", f"Use one of {listed}."
        return f"{shown} cannot be {quoted(value)}.", f"{did_you_mean(str(value), known)}Use one of {listed}."
    if kind in ("tuple_type", "list_type"):
        return f"{shown} must be a list.", "Write each item on its own line after `- `."
    if kind in ("dict_type", "model_type", "model_attributes_type"):
        return f"{shown} must hold keys and values.", "Write each as `key: value`, on a line of its own and indented."
    if kind == "string_pattern_mismatch" and context.get("pattern") == REQUIREMENT_PATTERN:
        return (
            f"{quoted(value)} is not the number of a requirement.",
            "Write `S` and two or three digits, such as `S01`.",
        )
    if kind == "string_pattern_mismatch":
        better = slug(str(value))
        return (
            f"{quoted(value)} is not a valid id.",
            f"Use lower-case letters, digits and hyphens{f', such as `{better}`' if better else ''}.",
        )
    if kind == "string_too_long":
        return f"{shown} is too long.", f"Use at most {context.get('max_length')} characters."
    if kind == "too_short":
        least = context.get("min_length")
        return (
            (f"{shown} is empty.", "Add at least one item.")
            if least == 1
            else (f"{shown} has too few items.", f"Write at least {least}.")
        )
    if kind in ("greater_than_equal", "less_than_equal"):
        limit = context.get("ge", context.get("le"))
        side = "at least" if "ge" in context else "at most"
        return f"{shown} must be {side} {limit}.", "Correct the number."
    return f"{shown} is not right.", "Compare it with a file that works."


def _how_to_add(data: Value, parent: list[str | int], key: str) -> str:
    around = _at(data, tuple(parent))
    text = around.get("text") if isinstance(around, dict) else None
    if key == "id" and isinstance(text, str) and slug(text):
        return f"Add an id that will never change, such as `id: {slug(text)}`."
    return f"Add `{key}:` here."


def _frozen(value: Value) -> Any:
    """Give lists as tuples, which is what the frozen models hold."""
    if isinstance(value, dict):
        return {key: _frozen(child) for key, child in value.items()}
    return tuple(_frozen(child) for child in value) if isinstance(value, list) else value


def _real_loc(data: Value, loc: tuple[str | int, ...]) -> Loc:
    """Drop from pydantic's way what is not in the data: the tags of unions and its own marks."""
    real: list[str | int] = []
    here: Value = data
    for index, part in enumerate(loc):
        last = index == len(loc) - 1
        if isinstance(here, dict) and part in here:
            here = here[str(part)]
        elif isinstance(here, list) and isinstance(part, int) and part < len(here):
            here = here[part]
        elif not last or part == "[key]":
            continue
        real.append(part)
    return tuple(real)


def _at(data: Value, loc: Loc) -> Value:
    for part in loc:
        if isinstance(data, dict) and part in data:
            data = data[str(part)]
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
        else:
            return None
    return data


def _known_keys(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """List the keys that models allow at pydantic's `loc`, for a suggestion."""
    models: list[type[BaseModel]] = [model]
    for part in loc:
        if isinstance(part, int):
            continue
        following = [
            found
            for one in models
            if part in one.model_fields
            for found in _models_in(one.model_fields[part].annotation)
        ]
        # Pydantic's way through a union names the type of question.
        models = following or [one for one in models if part in _types_of(one)] or models
    return sorted({name for one in models for name in one.model_fields})


def _types_of(model: type[BaseModel]) -> tuple[Any, ...]:
    return get_args(model.model_fields["type"].annotation) if "type" in model.model_fields else ()


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    if get_origin(annotation) in (tuple, list, dict, Union, UnionType) or hasattr(annotation, "__metadata__"):
        return [found for part in get_args(annotation) for found in _models_in(part)]
    return []
