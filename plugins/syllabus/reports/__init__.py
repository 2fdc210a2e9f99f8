"""Reports on the state of the content, for `syllabus report <name>`: a report a file."""

from . import authorities, currency, quality
from .report import Report

REPORTS: dict[str, Report] = {
    "authorities": authorities.REPORT,
    "currency": currency.REPORT,
    "quality": quality.REPORT,
}

__all__ = ["REPORTS", "Report"]
