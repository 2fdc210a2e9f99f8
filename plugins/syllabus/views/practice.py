"""The spaced review: the modules whose quizzes come back, with the questions to choose from."""

from typing import TypedDict

from .curriculum import ModuleLink, module_links
from .here import Here


class PracticeModule(ModuleLink):
    """A module in the review; `quiz_url` leads to the first question of its quiz."""

    quiz: str
    quiz_url: str


class PracticeView(TypedDict):
    """Data for `practice.html`."""

    modules: list[PracticeModule]


def practice_view(here: Here) -> PracticeView:
    """Make the data of the review: every module with a question that can be asked by itself."""
    modules: list[PracticeModule] = []
    for link in module_links(here):
        quiz = here.project.quiz_of(here.project.modules[link["id"]].data)
        if quiz and link["asks"]:
            url = here.module_url(link["id"], f"#sy-{quiz}-{link['asks'][0]}")
            modules.append({**link, "quiz": quiz, "quiz_url": url})
    return {"modules": modules}
