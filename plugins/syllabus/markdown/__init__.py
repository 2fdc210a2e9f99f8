"""The Markdown extension: quiz blocks and citations. It knows no host, so the same pages render in any of them."""

from .extension import SyllabusExtension, makeExtension

__all__ = ["SyllabusExtension", "makeExtension"]
