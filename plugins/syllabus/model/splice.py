"""Where the parts of a document were written that is put together from several files."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from .origin import Loc, Mark, Origin


class Piece(NamedTuple):
    """A stretch of a body: from the offset `at` it stands in `origin` from the offset `start`."""

    at: int
    origin: Origin
    start: int


@dataclass(frozen=True)
class Splice(Origin):
    """The origin of a composed document: it goes by the name of `base`, and every place in it is in its own file."""

    base: Origin = field(default_factory=lambda: Origin(""))
    routes: Mapping[Loc, tuple[Origin, Loc]] = field(default_factory=dict)
    """Values that stand elsewhere than in `base`, or there under another way."""
    pieces: tuple[Piece, ...] = ()
    body_start: int = 0

    def at(self, *loc: str | int) -> Mark:
        """Find a value in the file it was written in."""
        origin, way = self._route(loc)
        return origin.at(*way)._replace(path=origin.path)

    def at_key(self, *loc: str | int) -> Mark:
        """Find a key in the file it was written in."""
        origin, way = self._route(loc)
        return origin.at_key(*way)._replace(path=origin.path)

    def at_text(self, needle: str, *loc: str | int, skip: int = 0) -> Mark:
        """Find words inside a value in the file it was written in."""
        origin, way = self._route(loc)
        return origin.at_text(needle, *way, skip=skip)._replace(path=origin.path)

    def at_offset(self, index: int, length: int = 0) -> Mark:
        """Find a place of the composed body in the file it was written in."""
        offset = index - self.body_start
        found = bisect_right(self.pieces, offset, key=lambda piece: piece.at) - 1
        if found < 0:
            return self.base.at_offset(index, length)
        piece = self.pieces[found]
        mark = piece.origin.at_offset(min(piece.start + offset - piece.at, len(piece.origin.text)), length)
        return mark._replace(path=piece.origin.path)

    def span(self, *loc: str | int) -> tuple[str, range]:
        """Give the file and the lines that a value was written in."""
        origin, way = self._route(loc)
        return origin.span(*way)

    def _route(self, loc: Loc) -> tuple[Origin, Loc]:
        for size in range(len(loc), 0, -1):
            if route := self.routes.get(loc[:size]):
                return route[0], (*route[1], *loc[size:])
        return self.base, loc
