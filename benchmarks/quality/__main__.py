"""Print how good the extraction is: `python -m benchmarks.quality [--set NAME] [--kind KIND] [--errors N]`."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator

from analysis.annotation.settings import pipeline_name
from benchmarks.quality import __doc__ as method
from benchmarks.quality.aliases import b_cubed, program_clusters, spelling_clusters
from benchmarks.quality.items import Score
from benchmarks.quality.kinds import DATES, OWN_KINDS, Kind
from benchmarks.quality.labelled import Labelled, LabelledSet, read
from benchmarks.quality.owntexts import own_texts
from benchmarks.quality.report import Line, errors, line, table
from benchmarks.quality.seeds import entities, seeds
from benchmarks.quality.storyreport import ALL_STORIES, COMPARED, story_report
from benchmarks.quality.storysets import SETS as STORY_SETS
from benchmarks.quality.timelines import speech, timelines
from benchmarks.quality.together import grouping_line
from benchmarks.quality.wikinews import FOLDER, gum, meantime

HELD_OUT = "own-heldout"


def main() -> None:
    """Print the table, and the errors where they are asked for."""
    options = _options()
    print(f"pipeline: {options.pipeline}")
    lines: list[Line] = []
    listings: list[str] = []
    combined: list[tuple[Score, Score | None]] = []
    for name, load in SETS.items():
        if not _wanted(name, options.set) or options.kind in COMPARED:
            continue
        labelled = load(options.pipeline)
        if labelled is None:
            print(f"skipped: {name} ({FOLDER} is not there)")
            continue
        labelled.annotate()
        found = dict(_scores(labelled, options.kind))
        lines += _lines(labelled, found, options.kind)
        listings += _listings(labelled, found, options)
        if name in ("gum", "meantime") and "dates" in found:
            combined.append((found["dates"], labelled.baseline(DATES)))
    lines += _together(combined)
    compared, told = story_report(
        options.pipeline, of=options.set, kind=options.kind, errors=options.errors, held_out=options.heldout_errors
    )
    print("\n".join([*table([*lines, *compared]), *told, *listings]))


def _own(folder: str) -> Callable[[str], LabelledSet]:
    def load(pipeline: str) -> LabelledSet:
        texts = [Labelled(own.name, read(own.text, own.name), own.gold) for own in own_texts(folder)]
        return LabelledSet(f"own-{folder}", texts, pipeline, OWN_KINDS)

    return load


SETS: dict[str, Callable[[str], LabelledSet | None]] = {
    "seeds": seeds,
    "own-open": _own("open"),
    HELD_OUT: _own("heldout"),
    "meantime": meantime,
    "gum": gum,
}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=method, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=(*SETS, *STORY_SETS, ALL_STORIES), help="one set only")
    parser.add_argument("--kind", help="one kind only, as the table names it")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list up to N errors of each sort and kind")
    parser.add_argument("--heldout-errors", action="store_true", help="list those of the held-out texts too")
    parser.add_argument("--pipeline", default=pipeline_name(), help="spaCy pipeline (default %(default)s)")
    return parser.parse_args()


def _wanted(name: str, only: str | None) -> bool:
    return only is None or only == name


def _scores(labelled: LabelledSet, only: str | None) -> Iterator[tuple[str, Score]]:
    for kind in labelled.kinds:
        if _wanted(kind.name, only):
            yield kind.name, labelled.score(kind)
    if labelled.name == "seeds" and _wanted("entities", only):
        yield "entities", entities(labelled)


def _lines(labelled: LabelledSet, found: dict[str, Score], only: str | None) -> Iterator[Line]:
    kinds: dict[str, Kind] = {kind.name: kind for kind in labelled.kinds}
    for name, score in found.items():
        plain = labelled.baseline(kinds[name]) if name in kinds and labelled.name != "seeds" else None
        yield line(labelled.name, name, score, plain=plain.f1 if plain else None)
    if labelled.name not in ("gum", "seeds") and _wanted("aliases", only):
        yield _alias_line(labelled)
    if labelled.name == "meantime":
        for kind_name, measured in (("speech", speech), ("timelines", timelines)):
            if _wanted(kind_name, only) and (recalled := measured(labelled)).gold:
                yield line(labelled.name, kind_name, recalled, only_recall=True)
        if _wanted("topics", only):
            topics = {text.reading.article.article_id: text.topic for text in labelled.texts}
            yield grouping_line(labelled.name, topics, labelled.resolved(), kind="topics")


def _alias_line(labelled: LabelledSet) -> Line:
    clusters = program_clusters(labelled)
    plain = b_cubed(spelling_clusters(labelled))[2]
    return Line(labelled.name, "aliases", len(clusters), *b_cubed(clusters), {}, plain)


def _together(scores: list[tuple[Score, Score | None]]) -> Iterator[Line]:
    """MEANTIME and GUM as one set."""
    if len(scores) < 2:
        return
    whole, plain = Score(), Score()
    for score, baseline in scores:
        whole.add(score)
        plain.add(baseline or Score())
    yield line("meantime+gum", "dates", whole, plain=plain.f1)


def _listings(labelled: LabelledSet, found: dict[str, Score], options: argparse.Namespace) -> Iterator[str]:
    if not options.errors or (labelled.name == HELD_OUT and not options.heldout_errors):
        return
    texts = {text.name: text.reading.article.text for text in labelled.texts}
    for name, score in found.items():
        yield f"\n{labelled.name}, {name}"
        yield from errors(score.pairs, texts, options.errors)


if __name__ == "__main__":
    main()
