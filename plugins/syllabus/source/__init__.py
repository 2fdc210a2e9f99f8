"""From files to models: the only code that opens content and the only code that knows YAML."""

from .load import load

__all__ = ["load"]
