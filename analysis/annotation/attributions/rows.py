"""Attributions: who is cited, and through whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from analysis.annotation.attributions import cues
from analysis.annotation.attributions.acts import Act, acts
from analysis.annotation.attributions.antecedents import Marks
from analysis.annotation.attributions.credits import agency_credits
from analysis.annotation.attributions.source import Source
from analysis.annotation.attributions.sources import Sources
from analysis.annotation.attributions.wires import agency_reports
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.index import MentionIndex
from analysis.tables import Attribution


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
    ("described", "praised") attribute only where words in marks follow. `spoken` is what `cited` gives, where it is
    known already.
    """
    acts = cited(document, index) if spoken is None else spoken
    marks = Marks()
    rows = [_row(found) for found in acts if _attributes(found, marks)] + agency_credits(document)
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
    for act in acts(sentence.span):
        source, via = doc[slice(*act.source)], doc[slice(*act.via)] if act.via else None
        relayer = sources.relayer(sentence, via, any_body=act.manner == "citing") if via else None
        if act.manner == "quoting":
            if relayer is None:
                continue
            act = replace(act, manner="verb")
        verb = doc[act.cue[0]]
        telling = verb.lemma_.lower() in cues.TELLING and verb.tag_ in ("VBD", "VBN", "VBP", "VBZ")
        telling = telling or act.word == "according to"
        found = sources.sources(sentence, source, telling=telling)
        yield from (Cited(act, sentence, one, relayer) for one in found)


def _attributes(found: Cited, marks: Marks) -> bool:
    """Whether an act is the article's own attribution."""
    doc, (first, last) = found.sentence.span.doc, found.act.cue
    around = marks.last(found.sentence, doc[first].idx)
    if around is not None and doc[first].idx < around.end:
        return False
    if found.act.manner not in ("colon", "named"):
        return True
    following = marks.last(found.sentence, found.sentence.span.end_char - 1)
    return following is not None and doc[last - 1].idx < following.start


def _row(found: Cited) -> Attribution:
    doc, sentence = found.sentence.span.doc, found.sentence
    start, end = sentence.place(doc[slice(*found.act.span)])
    via = found.via.name if found.via else ""
    source, word, kind = found.source.name, found.act.word, found.source.kind
    return Attribution(sentence.article_id, sentence.number, start, end, source, via, word, kind)
