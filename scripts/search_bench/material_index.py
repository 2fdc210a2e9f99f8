"""Hook of the site that Material's search is measured on: write its index once more, since the plugin removes it."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority


@event_priority(-300)
def on_post_build(config: MkDocsConfig) -> None:
    """Come after every plugin."""
    config.plugins["material/search"].on_post_build(config=config)
