"""Attributions: who is cited, and through whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from analysis.annotation.attributions import cues
from analysis.annotation.attributions.act import Act
from analysis.annotation.attributions.acts import acts
from analysis.annotation.attributions.antecedents import Marks
from analysis.annotation.attributions.credits import agency_credits
from analysis.annotation.attributions.source import Source
from analysis.annotation.attributions.sources import Sources
from analysis.annotation.attributions.verbs import judges
from analysis.annotation.attributions.wires import agency_reports
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.index import MentionIndex
from analysis.annotation.surface.marks import Marked
from analysis.tables import Attribution

_SPOKEN = cues.SAYING | cues.CLAIMING - cues.EVIDENCE - cues.THINKING
"""Lemmas of verbs by which bodies and people speak."""
_GROUPS_SAY = {"it": _SPOKEN | {"consider", "deem", "read"}, "they": _SPOKEN | cues.FINDING}
"""Lemmas of verbs under which a pronoun stands for a body or for several people who speak."""
_RIGHT_BEHIND = 2
"""Characters between words in marks and who says them: a comma and a space."""
_FARTHEST = 30
"""Tokens between a verb and its own subject that the place of an act still takes in."""
_GOVERNING = ("colon", "named", "verb")
"""Manners of acts that words in marks behind them are part of."""


@dataclass(frozen=True, slots=True)
class Cited:
    """An act of speech whose source is known."""

    act: Act
    sentence: ParsedSentence
    source: Source
    via: Source | None


def attributions(
    document: Document, index: MentionIndex, *, spoken: Sequence[Cited] | None = None
) -> list[Attribution]:
    """Attributions of an article in order: acts of speech in its prose, credits and reports of agencies.

    What is said inside quotation marks is the speaker's affair and left out. Verbs that give a name or a judgement
    ("described", "hailed") attribute only where words in marks follow, or where they tell the judgement. `spoken` is
    what `cited` gives, where it is known already.
    """
    acts = cited(document, index) if spoken is None else spoken
    marks = Marks()
    following = [*acts[1:], None] if acts else []
    rows = [_row(found) for found, after in zip(acts, following, strict=True) if _attributes(found, marks, after)]
    rows += agency_credits(document)
    return sorted([*rows, *agency_reports(document, rows)], key=lambda row: (row.start, row.end, row.source))


def cited(document: Document, index: MentionIndex) -> list[Cited]:
    """Acts of speech with the sources they name, in order of the text; those of nobody nameable are left out.

    None in articles that are not parsed: they are in a language the pipeline does not know.
    """
    if not document.article.annotated:
        return []
    sources = Sources(document, index)
    return [found for sentence in document.prose for found in _cited(sentence, sources)]


def _cited(sentence: ParsedSentence, sources: Sources) -> Iterator[Cited]:
    doc = sentence.span.doc
    for act in acts(sentence):
        source, via = doc[slice(*act.source)], doc[slice(*act.via)] if act.via else None
        relayer = sources.relayer(sentence, via, any_body=_passes_on(act, sentence)) if via else None
        act = act if relayer else _without_via(act)
        relayer = relayer or _medium(act, sentence, sources)
        if act.manner == "quoting":
            if relayer is not None:
                act = replace(act, manner="verb")
            elif act.via is not None:
                # Who relays nothing cites words of their own: cited the council's “long silence”.
                act = replace(act, source=act.via, via=None, manner="named")
            else:
                continue
            source = doc[slice(*act.source)]
        verb = doc[act.cue[0]]
        telling = verb.lemma_.lower() in cues.TELLING and verb.tag_ in ("VBD", "VBN", "VBP", "VBZ")
        group = verb.lemma_.lower() in _GROUPS_SAY.get(source.text.lower(), ())
        telling = telling or group or act.word == "according to"
        found = sources.sources(sentence, source, telling=telling)
        for one in found:
            # Nobody speaks through themselves: the council announced it is closed, citing storms.
            yield Cited(act, sentence, one, relayer if relayer and relayer.name != one.name else None)


def _without_via(act: Act) -> Act:
    """An act without those before it who pass nothing on: according to local news, the council said."""
    told_first = act.manner == "verb" and act.via is not None and act.via[1] <= act.source[0]
    return replace(act, via=None) if told_first else act


def _passes_on(act: Act, sentence: ParsedSentence) -> bool:
    """Whether through whom an act came is told before it, whoever that is: according to police, Moss said."""
    told_first = act.manner == "verb" and act.via is not None and act.via[1] <= act.cue[0]
    quoting = sentence.span.doc[act.cue[0]].lemma_.lower() in cues.CITING
    return act.manner == "citing" or (told_first and not quoting)


def _medium(act: Act, sentence: ParsedSentence, sources: Sources) -> Source | None:
    """The medium through which a source speaks, where one is named with the verb."""
    media = (sources.relayer(sentence, sentence.span.doc[slice(*place)]) for place in act.channels)
    return next((found for found in media if found), None)


def _attributes(found: Cited, marks: Marks, after: Cited | None) -> bool:
    """Whether an act is the article's own attribution; of "posted a message saying “…”" the latter is."""
    doc, (first, last) = found.sentence.span.doc, found.act.cue
    around = marks.last(found.sentence, doc[first].idx)
    if around is not None and doc[first].idx < around.end:
        return False
    if found.act.manner not in ("colon", "named") or judges(doc[first]):
        return True
    limit = found.sentence.span.end_char - 1
    lemma = doc[first].lemma_.lower()
    put_out = lemma in cues.ISSUING or (doc[first].tag_ == "VBG" and lemma not in cues.SAID_OF)
    if put_out and after is not None and after.sentence is found.sentence and after.act.manner in _GOVERNING:
        limit = doc[after.act.cue[0]].idx
    following = marks.last(found.sentence, limit)
    return following is not None and doc[last - 1].idx < following.start and not _another_says(following, after, found)


def _another_says(words: Marked, after: Cited | None, found: Cited) -> bool:
    """Whether somebody else is named right behind words in marks as who said them: they were kinder: “…”, wrote X."""
    if after is None or after.sentence.offset != found.sentence.offset or after.source.name == found.source.name:
        return False
    behind = after.sentence.span.doc[after.act.span[0]].idx - words.outer_end
    return after.act.manner == "verb" and found.act.manner == "colon" and 0 <= behind <= _RIGHT_BEHIND


def _span(act: Act, sentence: ParsedSentence) -> tuple[int, int]:
    """Tokens of an act with its verb's own subject, however much stands between: Moss, in a letter to X, wrote."""
    first, last = act.span
    if act.manner == "phrase" and last <= act.source[0] <= last + _FARTHEST:
        return first, act.source[1]
    between = sentence.span.doc[act.source[1] : act.cue[0]]
    own = any(act.source[0] <= child.i < act.source[1] for child in sentence.span.doc[act.cue[0]].lefts)
    apart = act.manner in _GOVERNING and own and first > act.source[0] and len(between) <= _FARTHEST
    return (act.source[0] if apart and not any(token.is_quote for token in between) else first), last


def _row(found: Cited) -> Attribution:
    doc, sentence = found.sentence.span.doc, found.sentence
    start, end = sentence.place(doc[slice(*_span(found.act, sentence))])
    via = found.via.name if found.via else ""
    source, word, kind = found.source.name, found.act.word, found.source.kind
    return Attribution(sentence.article_id, sentence.number, start, end, source, via, word, kind)
