"""What every template may ask for: the site, the page's language and the language of its text."""

from dataclasses import dataclass

from ..words import Words


@dataclass(frozen=True)
class Frame:
    """The part of the template context `syllabus` that does not depend on the host."""

    site: str
    """Namespace of the browser's storage, so that two sites under one origin keep apart."""
    locale: Words
    """The page's language."""
    content: Words
    """The language of the text shown, which differs where a page is not translated."""

    @property
    def fallback(self) -> bool:
        """Tell whether the text is in another language than the page."""
        return self.locale.tag != self.content.tag

    def t(self, key: str, /, **values: object) -> str:
        """Give an interface text in the page's language."""
        return self.locale.t(key, **values)

    def n(self, key: str, count: int) -> str:
        """Give an interface text that depends on a number, in the page's language."""
        return self.locale.n(key, count)
