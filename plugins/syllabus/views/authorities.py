"""The authorities a module relies on, each with its mark."""

from collections import Counter
from collections.abc import Iterable
from typing import TypedDict

from ..model.authority import Authority
from ..model.citation import Citation, find_citations
from ..model.module import Module
from ..model.quiz import answered
from .authority import authority_name, statements_of, weakest_mark
from .here import Here
from .marks import mark_text
from .phrase import Phrase, Phrases, plain


class AuthorityView(TypedDict):
    """An authority relied on."""

    label: Phrases
    heading: Phrases
    url: str
    mark: str
    mark_text: Phrases


class AuthorityGroup(TypedDict):
    """The authorities of one source that a text relies on; none when the source is cited as a whole."""

    title: Phrases
    url: str
    items: list[AuthorityView]


class MarkCount(TypedDict):
    """How many of the authorities relied on were compared with a text."""

    seen: int
    part: int
    unchecked: int


def authorities_of(here: Here, module: Module) -> list[AuthorityGroup]:
    """List what a module's page and quiz cite, sources in the order of their first use, parts in their own."""
    return [
        {
            "title": source_title(here, members[0]),
            "url": here.authority_url(members[0]._replace(anchor="")),
            "items": [authority_view(here, member) for member in members if member.anchor],
        }
        for members in by_source(here, cited_in(here, module))
    ]


def cited_in(here: Here, module: Module) -> Iterable[Authority]:
    """Give what a module's page and quiz cite, each once, in the order of its first use."""
    found = (here.project.find(citation) for citation in _citations(here, module))
    return dict.fromkeys(item.authority for item in found if item)


def by_source(here: Here, authorities: Iterable[Authority]) -> list[list[Authority]]:
    """Put together what stands on one page: the provisions of an instrument in their order, the rest as it comes."""
    groups: dict[tuple[str, str], list[Authority]] = {}
    for authority in authorities:
        key = (authority.kind, "" if authority.kind == "case" else authority.key)
        groups.setdefault(key, []).append(authority)
    return [_in_order(here, members) for members in groups.values()]


def source_title(here: Here, authority: Authority) -> Phrases:
    """Name the page an authority stands on."""
    if authority.kind == "case":
        return [Phrase(here.words.t("collection.cases"), here.words)]
    if authority.kind == "instrument":
        title = here.project.instrument_text(authority.key, here.locale).title
        return [Phrase(title, here.language_of(authority.key, here.project.instrument_translations))]
    return authority_name(here, authority).source


def authority_view(here: Here, authority: Authority) -> AuthorityView:
    """Show an authority in a list under its source."""
    name = authority_name(here, authority)
    statements = statements_of(here, authority)
    marks = [mark_text(statement, here.words) for statement in statements]
    return {
        "label": name.place,
        "heading": name.heading,
        "url": here.authority_url(authority),
        "mark": weakest_mark([statement.data for statement in statements]),
        "mark_text": _listed(here, {plain(mark): mark for mark in marks}.values()),
    }


def _listed(here: Here, marks: Iterable[Phrases]) -> Phrases:
    listed = [phrase for mark in marks for phrase in (Phrase("; ", here.words), *mark)]
    return listed[1:]


def count_marks(groups: list[AuthorityGroup]) -> MarkCount:
    """Count the authorities in a list by mark."""
    counts = Counter(item["mark"] for group in groups for item in group["items"])
    return {"seen": counts["seen"], "part": counts["part"], "unchecked": counts["memory"]}


def _in_order(here: Here, members: list[Authority]) -> list[Authority]:
    if members[0].kind != "instrument":
        return members
    order = [provision.id for provision in here.project.library.instruments[members[0].key].provisions]
    return sorted(members, key=lambda member: order.index(member.anchor) if member.anchor else -1)


def _citations(here: Here, module: Module) -> Iterable[Citation]:
    texts = [here.project.modules[module.module].body]
    quiz = here.project.quizzes.get(here.project.quiz_of(module) or "")
    texts += [question.explanation for question in answered(quiz.data)] if quiz else []
    return (citation for text in texts for _, citation in find_citations(text))
