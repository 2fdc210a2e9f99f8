"""What a quiz asks: its own questions, or those that its pools name in other quizzes."""

from collections.abc import Iterator
from typing import NamedTuple

from .project import Project
from .question import AnyQuestion, Question, Scenario
from .quiz import Quiz


class Asked(NamedTuple):
    """A question or scenario, the quiz that it was written in, and the number of the pool that it is drawn from."""

    item: Question
    quiz: Quiz
    pool: int

    @property
    def questions(self) -> tuple[AnyQuestion, ...]:
        """The questions to answer: a scenario's, or the one."""
        return self.item.questions if isinstance(self.item, Scenario) else (self.item,)


def asked(project: Project, quiz: Quiz) -> Iterator[Asked]:
    """Yield all that an attempt at a quiz may ask, in order. What pools name and is not there is left out."""
    for item in quiz.questions:
        yield Asked(item, quiz, 0)
    for number, pool in enumerate(quiz.pools):
        if pool.quiz in project.quizzes:
            source = project.quizzes[pool.quiz].data
            for item in source.questions:
                if not pool.questions or item.id in pool.questions:
                    yield Asked(item, source, number)


def draws(quiz: Quiz) -> list[int]:
    """Tell how many an attempt draws from each pool; of a quiz of its own questions, of all of them. Empty for all."""
    return [quiz.draw] if quiz.draw else [pool.draw for pool in quiz.pools]
