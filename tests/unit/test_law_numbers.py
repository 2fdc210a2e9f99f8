"""The numbers by which national law and cases are asked for."""

import pytest

from syllabus.model.law_numbers import law_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Modern Slavery Act 2015, ss 1-3 and 5", "1-3 1 2 3 5"),
        ("StPO s 154c(2)", "154c(2) 154c"),
        ("CESEDA art L.425-3", "l425-3"),
        ("Code pénal arts 225-4-1 to 225-4-9", "225-4-1 225-4-9"),
        ("LO 4/2000 art 59 bis(1)-(2)", "4/2000 59"),
        ("no. 25965/04, 7 January 2010 (final 10 May 2010), Chamber", "25965/04"),
        ("16(1)-(2)", "16(1) 16 16(2)"),
        ("Policy paper, 17 November 2025", ""),
        ("ss 1-900", "1-900"),
    ],
)
def test_sections_and_application_numbers_are_listed_as_they_are_typed_and_days_and_years_are_not(text, numbers):
    assert law_numbers(text) == tuple(numbers.split())
