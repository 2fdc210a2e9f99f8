"""A quiz asks something: its own questions, or what its pools draw from other quizzes.

`quiz-empty`: it has one of the two. `pools-alone`: it has only one of them, and each pool says how many it draws.
`unknown-question`: what a pool names is there. `pool-size`: no pool draws more than it has. `pool-twice`: nothing is in
two pools, and no two questions in the pools share an id, because answers are kept by the id of the question.
"""

from collections.abc import Iterator

from ..model.asked import asked
from ..model.diagnostic import Diagnostic
from ..model.near import did_you_mean
from ..model.project import Document, Project
from ..model.quiz import Pool, Quiz


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the quizzes that ask nothing and the pools that cannot be drawn from."""
    for quiz in project.quizzes.values():
        origin, data = quiz.origin, quiz.data
        if not data.questions and not data.pools:
            yield origin.error(
                origin.at("quiz"),
                "quiz-empty",
                f"The quiz `{data.quiz}` asks nothing.",
                "Write `questions`, or draw those of other quizzes with `pools`.",
            )
        for key in ("questions", "draw") if data.pools else ():
            if getattr(data, key):
                message = f"A quiz with `pools` has no `{key}` of its own."
                advice = "Put the questions into a quiz of their own, and draw from it." if key == "questions" else ""
                advice = advice or "Remove it: each pool says how many it draws."
                yield origin.error(origin.at_key(key), "pools-alone", message, advice)
        for number, pool in enumerate(data.pools):
            if source := project.quizzes.get(pool.quiz):
                yield from _pool(quiz, number, pool, source.data)
        yield from _twice(project, quiz)


def _pool(quiz: Document[Quiz], number: int, pool: Pool, source: Quiz) -> Iterator[Diagnostic]:
    origin = quiz.origin
    if source.pools:
        message = f"The quiz `{source.quiz}` draws from other quizzes itself."
        yield origin.error(origin.at("pools", number, "quiz"), "pools-alone", message, "Name those quizzes instead.")
        return
    known = [item.id for item in source.questions]
    for position, id_ in enumerate(pool.questions):
        if id_ not in known:
            message = f"The quiz `{source.quiz}` has no question or scenario `{id_}` to draw."
            advice = f"{did_you_mean(id_, known)}Name one that stands in its list, not inside a scenario."
            yield origin.error(origin.at("pools", number, "questions", position), "unknown-question", message, advice)
    if pool.draw > (total := len(pool.questions or known)):
        message = f"An attempt cannot draw {pool.draw} questions here, because the pool has {total}."
        yield origin.error(
            origin.at("pools", number, "draw"), "pool-size", message, f"Write a number up to {total}, or add questions."
        )


def _twice(project: Project, quiz: Document[Quiz]) -> Iterator[Diagnostic]:
    found: dict[str, str] = {}
    for one in asked(project, quiz.data) if quiz.data.pools else ():
        for id_ in {one.item.id, *(question.id for question in one.questions)}:
            if other := found.get(id_):
                same = other == one.quiz.quiz
                message = (
                    f"`{id_}` of `{other}` is in two pools."
                    if same
                    else f"Two quizzes in the pools have a question `{id_}`: `{other}` and `{one.quiz.quiz}`."
                )
                mark = quiz.origin.at("pools", one.pool, "quiz")
                yield quiz.origin.error(mark, "pool-twice", message, "Leave one out: name the others in `questions`.")
            found.setdefault(id_, one.quiz.quiz)
