"""How good the extraction is, kind by kind, on texts labelled by hand: `python -m benchmarks.quality`.

Sets
    seeds         the five seed articles against `tests/golden/*.csv`; those tables have no offsets, so that the
                  words stand in for the place (one side holds the other).
    own-open      short news texts in `tests/texts/open/`, written for the purpose by somebody who had not read the
                  rules; the rules may be tuned on them.
    own-heldout   the same in `tests/texts/heldout/`, never looked at while tuning. The floors are read off here.
    meantime      120 Wikinews articles of MEANTIME. Annotated in full are only the title and the first four
                  sentences: lines 0 and 2 to 5 of each text. Line 1 is the date stamp. Nothing is counted outside
                  those lines, and the stamp is left out as publication date, not text.
    gum           24 Wikinews articles of GUM, annotated throughout; the date stamp is left out. Its dates have no
                  offsets and are found in the text in their order.
    timelines     SemEval-2015 Task 4 on MEANTIME articles: dated events of an entity, by line of the text.
    seed-pairs    sentences of the seeds held against each other by hand: `tests/golden/pairs.csv`.
    stories-…     events told by three to five outlets each, in `tests/stories/open/` and `heldout/`, with
                  agreements, roundings, updates, contradictions, look-alikes and copied passages planted; written
                  and labelled before the program had read them. `benchmarks.quality.storytexts` describes the gold.
    stories       the articles of all of them in one corpus.

Matching
    Gold items are taken in order of their start, and each takes one found item that is a hit and not yet taken;
    hits that agree in every checked field come first. An optional gold item (marked `?`: a reader may or may not
    count it) is neither missed nor found, and a found item that is a hit on, or only overlaps, an optional one is
    left out of the count. Precision, recall and F1 are over what remains. "Fields right" ("value 91%") are shares
    of the hits; `*` in the gold leaves a field unchecked. Behind the bar stand the least figures asked for, each
    on texts that the rules were not tuned on, and what is reached ("f1 0.848 of 0.85").

What is a hit
    dates         spans overlap. Value: same earliest and latest day. In MEANTIME the gold are TIMEX3 of type DATE
                  whose value is a day, week, month, quarter, year or decade; durations, sets, clock times and
                  vague references (PRESENT_REF) are optional. In GUM likewise, `notBefore`/`notAfter` optional.
    names         spans overlap and kinds agree, place and country being one kind; what is found as `other` is not
                  compared. Nationality words are countries on the own sets; elsewhere they and events may be hits
                  but are never false. `exact` asks for the same characters, save for an article before, or a
                  possessive or stop behind. In MEANTIME the gold are mentions of form NAM and PRE.NAM; one that
                  contains another, or looks like a name and has no form, is optional. GUM does not tell names from
                  descriptions: a gold name there is a mention all of whose words are capitalised, save for small
                  words and pronouns, and other mentions of persons, organisations and places are optional: its
                  precision flatters, its recall does not.
    name spans    the same whatever the kinds, as both Wikinews sets call governments and teams now place, now
                  organisation; MEANTIME's names of products and markets are then optional.
    entities      seeds only: kind and usual name of each entity an article names.
    aliases       B³ over the gold's named persons and organisations (names, not descriptions or pronouns), all
                  articles of a set (MEANTIME: of a topic) together. A mention that was not found is a cluster of
                  its own. Precision of a mention: the share of its found cluster that is of its gold cluster;
                  recall: the share of its gold cluster that is in its found cluster; both averaged over mentions.
    figures       spans overlap and the value, or both bounds, are the same. In MEANTIME the value is read off the
                  gold words by `benchmarks.quality.values`, any bound the same is a hit, and words without a
                  number ("many", "thousands"), ages and ordinals are optional, as are expressions of time.
    quotations    spans overlap by at least half of the shorter. Speaker: the same name, or the same head words
                  ("a palace official", "palace official").
    attributions  the same source, and the cue's place overlaps or is in the same sentence.
    attendance    the same person (or country without a person) in the same mode, in the same article.
    speech        MEANTIME's cues of speech (recall only: it also marks 'want' and 'expect'): a found attribution
                  overlaps the cue, widened by one word.
    timelines     recall: of SemEval's events dated to the day, those in whose sentence an event of that very day
                  was found. Many are dated only by the article's own date, so that this is bounded well below 1.
    facts, contradict, disputes    see `benchmarks.quality.comparing`.
    passages, relays, origins      see `benchmarks.quality.copied`.
    stories, topics                see `benchmarks.quality.together`.

The baseline is the same spaCy pipeline alone: its DATE spans, its PERSON, ORG, GPE, LOC, FAC, NORP and EVENT spans,
and its CARDINAL, MONEY, PERCENT and QUANTITY spans, their values read by `values`; its names clustered by equal
spelling for B³. Quotations, attributions and attendance have none.
"""
