"""Checks over a loaded project: one rule, or a tight family, a file. A rule's docstring is its documentation."""

from collections.abc import Callable, Iterator

from ..model.diagnostic import Diagnostic
from ..model.project import Project
from . import (
    change_note,
    citation,
    correct_options,
    coverage,
    duplicate_ids,
    feedback,
    key_authority,
    legal_claim,
    official_host,
    overlay,
    overlay_core_moved,
    overlay_translation,
    prerequisite_cycle,
    provision_mark,
    quiz_placement,
    references,
    reserved_id,
    review_date,
    translation_ids,
    translation_stale,
)

Rule = Callable[[Project], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = (
    change_note.check,
    citation.check,
    correct_options.check,
    coverage.check,
    duplicate_ids.check,
    feedback.check,
    key_authority.check,
    legal_claim.check,
    official_host.check,
    overlay.check,
    overlay_core_moved.check,
    overlay_translation.check,
    prerequisite_cycle.check,
    provision_mark.check,
    quiz_placement.check,
    references.check,
    reserved_id.check,
    review_date.check,
    translation_ids.check,
    translation_stale.check,
)


def run_rules(project: Project) -> list[Diagnostic]:
    """Run every rule over a project and give all that they find."""
    return [diagnostic for rule in RULES for diagnostic in rule(project)]
