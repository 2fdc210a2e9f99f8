"""libyaml's findings in an author's words."""

from typing import NamedTuple


class Words(NamedTuple):
    """What to say of a finding: `problem` and `context` are parts of libyaml's wording."""

    problem: str
    message: str
    advice: str
    context: str = ""
    at_context: bool = False
    """True when the mistake is where libyaml began to read (a quote that was opened), not where it gave up."""


CONTROL_CHARACTER = (
    "There is an invisible control character here.",
    "Delete it; if you see none, type the line again.",
)
UNKNOWN = Words("", "This is not valid YAML.", "Check the indentation, colons and quotes here and in the lines above.")
_MARKUP = "Put the whole text in double quotes, or write `>-` after the colon and the text indented on the next line."

SYNTAX = (
    Words(
        "mapping values are not allowed",
        "A colon followed by a space is not allowed inside this text.",
        "Put the whole text in double quotes, or line the key up with the ones above if a key was meant.",
    ),
    Words(
        "could not find expected ':'",
        "This line is neither a key with a colon nor a part of the text above it.",
        "Write `key: value`, or indent the line if it goes on with the text above.",
        at_context=True,
    ),
    Words(
        "cannot start any token", "No text may start with this character.", f"{_MARKUP} Indent with spaces, not tabs."
    ),
    Words("found a tab character", "There is a tab here.", "Indent with spaces, never with tabs."),
    Words(
        "did not find expected alphabetic or numeric character",
        "A text may not start with `*`, which YAML reads as an alias.",
        _MARKUP,
        context="alias",
        at_context=True,
    ),
    Words(
        "did not find expected alphabetic or numeric character",
        "A text may not start with `&`, which YAML reads as an anchor.",
        _MARKUP,
        context="anchor",
        at_context=True,
    ),
    Words(
        "did not find expected comment or line break",
        "After `>` or `|` the text must begin on the next line.",
        "Move the text to the next line and indent it, or put it in double quotes.",
    ),
    Words(
        "did not find expected key",
        "What comes before this place ends too early, or this line is not lined up.",
        "Line keys up with the ones above; inside a quoted text write the other kind of quotation mark.",
    ),
    Words(
        "did not find expected '-' indicator",
        "A list item is expected here.",
        "Start the line with `- `, lined up with the items above.",
    ),
    Words(
        "block sequence entries are not allowed",
        "A list cannot start behind a key on the same line.",
        "Start the list on the next line, or put the text in double quotes if it begins with `- `.",
    ),
    Words(
        "mapping keys are not allowed",
        "A text may not start with a question mark followed by a space.",
        "Put the whole text in double quotes.",
    ),
    Words(
        "found unexpected end of stream",
        "The quotation mark that opens here is never closed.",
        "Close it at the end of the text.",
        context="quoted scalar",
        at_context=True,
    ),
    Words(
        "found unexpected document indicator",
        "The quotation mark that opens here is never closed.",
        "Close it at the end of the text.",
        context="quoted scalar",
        at_context=True,
    ),
    Words(
        "did not find expected ',' or",
        "The bracket that opens here is not closed, or a comma is missing in it.",
        "Close it, or put the text in double quotes if it begins with a bracket.",
        at_context=True,
    ),
    Words(
        "did not find expected node content",
        "A value is missing here.",
        "Write it, or remove the comma or bracket that is too many.",
    ),
    Words(
        "escape",
        "A backslash in double quotes has a special meaning, and this one is not known.",
        "Write two backslashes, or put the text in single quotes.",
    ),
    Words(
        "found undefined alias",
        "Anchors (`&`) and aliases (`*`) are not read.",
        "Put the text in quotes if it begins with `*`.",
    ),
    Words(
        "did not find expected <document start>",
        "This line does not go on with what stands above it.",
        "Line it up with the first line, and keep one document in the file.",
    ),
    Words(
        "irective",
        "A line may not start with `%`.",
        "Remove the line, or put the text in double quotes.",
    ),
    Words("incompatible YAML document", "This version of YAML is not read.", "Remove the line that starts with `%`."),
    Words(
        "tag",
        "A text may not start with `!`, which YAML reads as a tag.",
        _MARKUP,
        at_context=True,
    ),
)
