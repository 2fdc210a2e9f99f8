"""Whether an English sentence says what the law is, by its words. The rule `claim-without-citation` explains how."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_INSTRUMENT = (
    r"(?:Acts?|Articles?|articles?|CETS \d+|Charters?|Constitution|Conventions?|Covenants?|Directives?|ECHR|EU law"
    r"|Protocols?|Regulations?|Statutes?|Treat(?:y|ies)|treat(?:y|ies)|UNTOC)"
)
_SUBJECT = re.compile(
    rf"\b(?:{_INSTRUMENT}|(?<!your )[Ll]aws?|[Aa]uthorit(?:y|ies)|[Cc]hild(?:ren)?|[Cc]ourts?|[Ee]mployers?"
    r"|[Gg]overnments?|[Jj]udges?|[Oo]ffences?|[Oo]ffenders?|[Pp]art(?:y|ies)|[Pp]ersons?|[Pp]eople|[Pp]olice"
    r"|[Pp]rosecutors?|[Rr]eturns?|States?|[Tt]raffickers?|[Tt]rafficking|[Vv]ictims?|[Ww]itness(?:es)?)\b"
)
_FORCE = re.compile(
    r"\b(?:[Mm]ust|may only|may not(?! be (?!\w+(?:ed|en)\b)| have\b)|need (?:not|only)|cannot be"
    r"|(?:is|are|be|was|were) (?:(?:also|not|only|thereby) )*"
    r"(?:allowed|binding|bound|criminali[sz]ed|entitled|forbidden|guaranteed|liable|obliged|penali[sz]ed|permitted"
    r"|prohibited|prosecuted|protected|punishable|removed|required|returned)"
    r"|(?:is|are) (?:(?:also|only) )*to (?!a\b|an\b|the\b)\w+"
    r"|(?:rights?|entitlements?) (?:to|of|against)|(?:duty|duties|obligations?) (?:to|on|under)"
    r"|prohibitions? (?:of|on)|binds?|criminali[sz]es?|entitles?|forbids?|guarantees?|obliges?|prohibits?|requires?"
    r"|(?:is|are) (?:an? )?(?:criminal )?(?:offence|crime)s?"
    r"|in force|entered into force|opened for signature|ratified|authentic (?:text|language)s?)\b"
)
_ALONE = re.compile(r"\b(?:[Ss]hall|entitled to|(?:a|any|every|no|the) (?:duty|right) to)\b")
"""Words that need no subject beside them."""
_PLACE = re.compile(r"\b(?:[Aa]rticles?|[Aa]rts?\.) ?\d+")
_SPEAKS = re.compile(
    rf"\b{_INSTRUMENT}(?: \S{{1,20}}){{0,3}}? (?:(?:also|do|does|itself|not|only) )*"
    r"(?:add|allow|ask|call|concern|contain|cover|define|exclude|explain|extend|forbid|give|include|keep|leave|let|list"
    r"|make|mention|name|offer|protect|provide|put|regard|say|set|speak|state|take|treat|turn)s?\b"
    rf"|\b{_INSTRUMENT}(?: \S{{1,20}}){{0,3}}? (?:appl(?:y|ies)|deals?|ha(?:s|ve)|permits|reaches)\b"
)

_END = re.compile(r"(?<=[.;:!?])(?<!\b[Aa]rt\.)(?<!\b[Aa]rts\.)[\"'”’)*_]*\s+")
_LINK = re.compile(r"\]\([^()]*\)")
_QUESTION = re.compile(r"\W*(?:how|what|when|where|whether|which|who|whom|whose|why)\b", re.IGNORECASE)
_WORDING = re.compile(r"\b(?:I|me|[Mm]y)\b")
_ADVICE = re.compile(
    r"\W*(?:(?:and|but|first|next|now|only then|so|then),? "
    r"|(?:after|at|before|for|from|if|in|on|once|under|when|where|with) [^,]{1,80}, )?"
    r"(?:adopt|advise|agree|always|apply|argue|ask|assume|avoid|bring|check|cite|collect|compare|confirm|consider"
    r"|decide|decline|describe|do not|don't|draft|explain|file|find|fix|gather|get|give|go|hold|identify|keep|learn"
    r"|leave|list|log|look|make sure|name|never|note|offer|plan|please|prepare|quote|raise|read|record|rely|remember"
    r"|request|review|say|search|see|seek|send|set|show|sort|start|take|tell|test|think|treat|try|use|warn|weigh"
    r"|write)\b",
    re.IGNORECASE,
)
_TO_READER = re.compile(r"\b(?:you|we|lawyers?)\b[^,]{0,20}$", re.IGNORECASE)


class Claim(NamedTuple):
    """A statement of law found in a text: where its clause begins, and the words that gave it away."""

    offset: int
    words: str


def find_claim(text: str) -> Claim | None:
    """Find the first clause of a text that says what the law is."""
    for offset, clause in _clauses(text):
        words = " ".join(_LINK.sub("]", clause).replace("*", "").replace("_", "").split())
        if words.endswith("?") or any(sign.match(words) for sign in (_QUESTION, _ADVICE)) or _WORDING.search(words):
            continue
        if sign := _PLACE.search(words) or _SPEAKS.search(words) or _ALONE.search(words) or _force(words):
            return Claim(offset, sign[0])
    return None


def _force(words: str) -> re.Match[str] | None:
    """Find a word of legal force that stands with someone or something it can bind, and not with the reader."""
    if not _SUBJECT.search(words):
        return None
    matches = _FORCE.finditer(words)
    return next(
        (match for match in matches if not _TO_READER.search(words, max(0, match.start() - 40), match.start())), None
    )


def _clauses(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for end in _END.finditer(text):
        yield start, text[start : end.start()]
        start = end.end()
    yield start, text[start:]
