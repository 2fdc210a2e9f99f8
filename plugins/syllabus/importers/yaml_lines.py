"""Writes plain data as the YAML that people write by hand: long texts folded, lists indented."""

from typing import Any

import yaml

WIDTH = 118
_LONG = 80


class _Dumper(yaml.SafeDumper):
    """PyYAML's writer with the layout of our files."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent lists below their key."""
        del indentless
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        """Write everything out: our reader knows no aliases."""
        del data
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else ">" if len(text) > _LONG else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def yaml_lines(data: Any, indent: int = 0) -> str:
    """Write data as YAML, every line indented by so many blanks."""
    text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH - indent)
    margin = " " * indent
    return "".join(margin + line if line.strip() else line for line in text.splitlines(keepends=True))
