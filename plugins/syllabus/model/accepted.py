"""Warnings about questions that their author has looked at and accepts, each with a reason."""

from typing import Literal

from .base import Text

AcceptableRule = Literal[
    "all-of-the-above",
    "key-position",
    "longest-is-key",
    "missing-feedback",
    "negative-stem",
    "objective-questions",
    "options-alike",
]
"""The warnings that are a matter of judgement. A mistake that stops a quiz from working is never accepted."""

Accepted = dict[AcceptableRule, Text]
"""The reason for each accepted warning, by the id of its rule."""
