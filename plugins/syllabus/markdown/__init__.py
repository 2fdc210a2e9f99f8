"""The Markdown extension: quiz blocks, citations and terms. It knows no host: any can use it."""

from .extension import SyllabusExtension, makeExtension

__all__ = ["SyllabusExtension", "makeExtension"]
