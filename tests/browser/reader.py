"""What a screen reader has to go by: the focus in Chromium's accessibility tree, and what the live region says."""

from __future__ import annotations

from typing import Any

from harness import listen
from playwright.sync_api import Page

STATES = ("checked", "expanded", "disabled", "invalid")


class Reader:
    """Presses keys and writes down after each what a screen reader would be told."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.cdp = page.context.new_cdp_session(page)
        self.cdp.send("Accessibility.enable")
        self.lines: list[str] = []
        self.groups: set[str] = set()
        self.heard = 0
        listen(page)

    def press(self, key: str) -> None:
        """Press a key."""
        self.page.keyboard.press(key)
        self._note(key)

    def type(self, text: str) -> None:
        """Type words."""
        self.page.keyboard.type(text)
        self._note(f"type {text!r}")

    def _note(self, what: str) -> None:
        # The live region speaks a moment after the focus has moved.
        self.page.wait_for_timeout(180)
        self.lines.append(f"> {what}")
        self._focus()
        spoken = self.page.evaluate("window.spoken")
        for text in spoken[self.heard :]:
            self.lines.append("  says: " + " / ".join(line.strip() for line in text.splitlines() if line.strip()))
        self.heard = len(spoken)

    def _focus(self) -> None:
        element = self.cdp.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]["objectId"]
        tree = self.cdp.send("Accessibility.getPartialAXTree", {"objectId": element, "fetchRelatives": True})["nodes"]
        nodes = {node["nodeId"]: node for node in tree}
        focused, *_ = tree
        groups: dict[str, str] = {}
        at = nodes.get(focused.get("parentId", ""))
        while at:
            if _value(at, "role") == "group":
                groups = {_value(at, "name"): _named(at), **groups}
            at = nodes.get(at.get("parentId", ""))
        self.lines += [f"  enters {group}" for name, group in groups.items() if name not in self.groups]
        self.groups = set(groups)
        self.lines.append(f"  {_named(focused)}{_states(focused)}")


def _value(node: dict[str, Any], key: str) -> Any:
    return node.get(key, {}).get("value", "")


def _named(node: dict[str, Any]) -> str:
    name, description = (" ".join(str(_value(node, key)).split()) for key in ("name", "description"))
    words = f'{_value(node, "role")} "{name}"'
    return f"{words} ({description})" if description else words


def _states(node: dict[str, Any]) -> str:
    found = [f"value {_value(node, 'value')!r}"] if "value" in node else []
    for prop in node.get("properties", ()):
        name, value = prop["name"], prop["value"].get("value")
        if name in STATES and not (name == "invalid" and value == "false"):
            found.append(name if value in (True, "true") else f"not {name}" if value in (False, "false") else value)
    return "".join(f", {state}" for state in found)
