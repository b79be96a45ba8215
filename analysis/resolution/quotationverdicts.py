"""When two quotations of one utterance agree, fit together or are given to different speakers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import cast

from analysis.resolution import topics
from analysis.resolution.quotations import nearly
from analysis.resolution.quotationspeakers import Speaker, are_others
from analysis.resolution.tokens import FUNCTION_WORDS, Token, content, stem, tokens
from analysis.resolution.verdicts import Claim, Verdict
from analysis.resolution.wording import words, written_out
from analysis.tables import ResolvedQuotation

TELLING = 3
"""Words; of shorter quotations two speakers may have said the same."""


def quotation_claim(
    row: ResolvedQuotation, published: date | None, *, roles: Mapping[str, str] | None = None
) -> Claim[ResolvedQuotation]:
    """A quotation as a claim; its value is the words between the marks. `roles` gives the offices of speakers."""
    role = (roles or {}).get(row.speaker_id, "")
    return Claim(row, " ".join(row.text.split()), published, (_words(row), _speaker(row), role))


def judge_quotations(a: Claim[ResolvedQuotation], b: Claim[ResolvedQuotation]) -> Verdict:
    """The verdict on two quotations of one utterance."""
    ours, theirs = _words(a.row), _words(b.row)
    short, long = sorted((ours, theirs), key=len)
    if _others(a, b):
        names = sorted((a.row.speaker, b.row.speaker))
        if len(short) < TELLING or not (_holds(long, short) or nearly(long, short)):
            return Verdict("not comparable", f"Like words of {names[0]} and of {names[1]}.")
        return Verdict("contradict", f"The same words are given to {names[0]} and to {names[1]}.")
    if ours == theirs:
        return Verdict("agree", "All quote the same words.")
    if _holds(long, short):
        return Verdict("compatible", f"One quotes less of it: {len(short)} of {len(long)} words.")
    return Verdict("compatible", _difference(a.row, b.row))


def _difference(a: ResolvedQuotation, b: ResolvedQuotation) -> str:
    """What the wordings of one utterance do not share."""
    ours, theirs = sorted((tokens(a.text), tokens(b.text)), key=lambda found: [token.word for token in found])
    only = [_only(ours, content(theirs)), _only(theirs, content(ours))]
    told = ", ".join(f"only one has “{words}”" for words in only if words)
    return f"Worded differently, by translation, cut or paraphrase: {told or 'the order of words differs'}."


def _only(found: list[Token], others: frozenset[str]) -> str:
    """Words that carry content and that the other wording lacks."""
    words = (token.word for token in found if token.word not in FUNCTION_WORDS and stem(token.word) not in others)
    return topics.cut(" ".join(dict.fromkeys(words)))


def _others(a: Claim[ResolvedQuotation], b: Claim[ResolvedQuotation]) -> bool:
    """Whether two quotations have different speakers."""
    return are_others(_who(a), _who(b))


def _who(claim: Claim[ResolvedQuotation]) -> Speaker:
    role = cast(tuple[object, object, str], claim.key)[2]
    return Speaker(claim.row.speaker, claim.row.speaker_id, role)


def _holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    return any(long[place : place + len(short)] == short for place in range(len(long) - len(short) + 1))


def _words(row: ResolvedQuotation) -> tuple[str, ...]:
    return words(written_out(row.text))


def _speaker(row: ResolvedQuotation) -> str:
    return row.speaker_id or row.speaker.casefold()
