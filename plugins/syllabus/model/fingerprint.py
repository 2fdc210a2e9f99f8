"""Short hashes that tell whether something has changed since it was used."""

import hashlib
from collections.abc import Iterable

LENGTH = 12


def fingerprint(parts: Iterable[str]) -> str:
    """Hash `parts` in order to 12 hexadecimal digits; white space at line ends does not count."""
    digest = hashlib.sha256()
    for part in parts:
        lines = (line.rstrip() for line in part.strip().splitlines())
        digest.update("\n".join(lines).encode() + b"\0")
    return digest.hexdigest()[:LENGTH]
