"""Comments of authors to the check, left out of the page."""

from markdown.preprocessors import Preprocessor

from ..model.silence import without_silences


class SilencePreprocessor(Preprocessor):
    """Removes `<!-- no-citation: … -->`, which would be published, and would part a list or a table in two."""

    def run(self, lines: list[str]) -> list[str]:
        """Give the text without them."""
        return without_silences("\n".join(lines)).split("\n")
