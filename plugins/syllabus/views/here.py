"""Where a view will be shown: the project, the language, and how to link from there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ..model.instrument import Instrument, Provision
from ..model.project import Project
from ..words import Words
from .frame import Frame


@dataclass(frozen=True)
class Here:
    """A page being rendered."""

    project: Project
    frame: Frame
    link: Callable[[str], str]
    """Turns a path inside the language's folder (`modules/m02.md#scope`) into an address from this page."""

    place: Callable[[str], str] = str
    """Called with a quiz's HTML, gives what stands for it in the text: itself, or a mark that the host replaces once
    its search has read the page, so that answers are never indexed."""

    @property
    def words(self) -> Words:
        """The interface in the page's language."""
        return self.frame.locale

    @property
    def locale(self) -> str:
        """Language of the text shown: the page's, or the source's where the page is not translated."""
        return self.frame.content.tag

    @property
    def today(self) -> date:
        """The day of the build."""
        return self.project.settings.today

    def module_url(self, module_id: str, anchor: str = "") -> str:
        """Give the address of a module's page."""
        return self.link(self.project.page_path(self.project.modules[module_id]) + anchor)

    def instrument_url(self, instrument: Instrument, provision: Provision | None = None) -> str:
        """Give the address of an instrument's page, or of one provision on it."""
        path = self.project.page_path(self.project.instruments[instrument.instrument])
        return self.link(f"{path}#{provision.id}" if provision else path)
