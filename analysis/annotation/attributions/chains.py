"""Acts of speech of one sentence put together where they name one source and whom it came through."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span

from analysis.annotation.attributions import cues
from analysis.annotation.attributions.act import Act

_ISSUED = ("issued", "passive")
"""Manners of acts that tell whose a report is: according to a memo posted online by X."""


def joined(found: list[Act], sentence: Span) -> list[Act]:
    """Chains put together: "according to X, reported Y" has X as its source, through Y."""
    chains: list[Act] = []
    for act in found:
        last = chains[-1] if chains else None
        if last and last.manner == "phrase" and act.manner == "verb" and _follows(last, act):
            chains[-1] = replace(last, via=act.source)
        elif last and last.manner == "phrase" and act.manner in _ISSUED and act.cue[0] == last.source[1]:
            chains[-1] = replace(last, source=act.source)
        elif act.manner == "issued":
            continue
        elif last and last.manner == "quoting" and act.source == last.source:
            chains[-1] = replace(act, via=last.via)
        elif last and act.manner == "verb" and (_between(act, last) or _reports(last, act, sentence)):
            chains.append(replace(act, via=last.source))
        elif last and act.manner == "citing":
            chains[-1:] = [*([] if last.manner == "phrase" else [last]), _passed_on(act, last)]
        else:
            chains.append(act)
    return chains


def _between(act: Act, phrase: Act) -> bool:
    """Whether a phrase stands between a speaker and the verb: witnesses, according to the Post, said."""
    return phrase.manner == "phrase" and act.source[1] == phrase.cue[0] - 1 and phrase.source[1] <= act.cue[0]


def _passed_on(act: Act, last: Act) -> Act:
    """Who is cited, through whom the act before named; that keeps what it attributes: RTL reported, citing police."""
    return replace(act, via=act.via or last.source, content=last.content)


def _follows(last: Act, act: Act) -> bool:
    """Whether an act is its predecessor's tail: nothing but a comma between, and the verb before its source."""
    return act.cue[0] < act.source[0] and 0 <= act.cue[0] - last.span[1] <= 1


def _reports(last: Act, act: Act, sentence: Span) -> bool:
    """Whether who is named before tells what another said: according to aides, Moss said; they said he told them."""
    if last.source == act.source or last.cue[0] > act.source[0]:
        return False
    verb = sentence.doc[act.cue[0]]
    if last.manner == "phrase":
        opens = last.cue[0] == sentence.start and last.source[1] < act.source[0]
        return opens and act.via is None and verb.dep_ == "ROOT" and verb.lemma_.lower() in cues.SAYING
    inside = last.manner == "verb" and last.content[0] <= act.cue[0] < last.content[1]
    return inside and act.via is not None and sentence.doc[slice(*act.via)].text.lower() == "them"
