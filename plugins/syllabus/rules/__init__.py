"""Checks over a loaded project: one rule, or a tight family, a file. A rule's docstring is its documentation."""

from collections.abc import Callable, Iterator

from ..model.diagnostic import Diagnostic
from ..model.project import Project
from . import (
    all_of_the_above,
    branches,
    change_note,
    citation,
    correct_options,
    coverage,
    duplicate_ids,
    feedback,
    foreseen_answers,
    gaps,
    key_authority,
    key_position,
    legal_claim,
    longest_is_key,
    matching,
    negative_stem,
    objective_questions,
    official_host,
    options_alike,
    overlay,
    overlay_core_moved,
    overlay_translation,
    pools,
    prerequisite_cycle,
    provision_mark,
    quiz_placement,
    quiz_taking,
    references,
    reserved_id,
    review_date,
    section,
    then,
    title_hidden,
    translation_ids,
    translation_parity,
    translation_sections,
    translation_stale,
    translation_texts,
)
from .accepted import without_accepted

Rule = Callable[[Project], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = (
    all_of_the_above.check,
    branches.check,
    change_note.check,
    citation.check,
    correct_options.check,
    coverage.check,
    duplicate_ids.check,
    feedback.check,
    foreseen_answers.check,
    gaps.check,
    key_authority.check,
    key_position.check,
    legal_claim.check,
    longest_is_key.check,
    matching.check,
    negative_stem.check,
    objective_questions.check,
    official_host.check,
    options_alike.check,
    overlay.check,
    overlay_core_moved.check,
    overlay_translation.check,
    pools.check,
    prerequisite_cycle.check,
    provision_mark.check,
    quiz_placement.check,
    quiz_taking.check,
    references.check,
    reserved_id.check,
    review_date.check,
    section.check,
    then.check,
    title_hidden.check,
    translation_ids.check,
    translation_parity.check,
    translation_sections.check,
    translation_stale.check,
    translation_texts.check,
)


def run_rules(project: Project) -> list[Diagnostic]:
    """Run every rule over a project and give all that they find, but for what authors accept."""
    return without_accepted(project, [diagnostic for rule in RULES for diagnostic in rule(project)])
