"""The words by which a text speaks of gatherings, and verbs by what they make of them."""

from __future__ import annotations

ATTEND_VERBS: dict[str, frozenset[str]] = {
    "address": frozenset({"dobj"}),
    "appear": frozenset({"at", "in"}),
    "arrive": frozenset({"at"}),
    "attend": frozenset({"dobj", "at"}),
    "begin": frozenset({"dobj", "with"}),
    "chair": frozenset({"dobj"}),
    "close": frozenset({"dobj", "with"}),
    "conclude": frozenset({"dobj", "with"}),
    "conduct": frozenset({"dobj"}),
    "co-chair": frozenset({"dobj"}),
    "co-host": frozenset({"dobj"}),
    "crash": frozenset({"dobj"}),
    "depart": frozenset({"dobj", "from"}),
    "emerge": frozenset({"from"}),
    "end": frozenset({"dobj", "with"}),
    "engage": frozenset({"in"}),
    "enter": frozenset({"dobj", "into"}),
    "exit": frozenset({"dobj"}),
    "finish": frozenset({"dobj", "with"}),
    "grace": frozenset({"dobj"}),
    "have": frozenset({"dobj"}),
    "headline": frozenset({"dobj"}),
    "hold": frozenset({"dobj"}),
    "host": frozenset({"dobj"}),
    "inspect": frozenset({"dobj"}),
    "join": frozenset({"dobj", "at", "for", "in"}),
    "leave": frozenset({"dobj", "from"}),
    "observe": frozenset({"dobj"}),
    "open": frozenset({"dobj", "with"}),
    "make": frozenset({"dobj"}),
    "oversee": frozenset({"dobj"}),
    "participate": frozenset({"at", "in"}),
    "pay": frozenset({"dobj"}),
    "preside": frozenset({"at", "over"}),
    "return": frozenset({"from"}),
    "review": frozenset({"dobj"}),
    "start": frozenset({"dobj", "with"}),
    "take": frozenset({"in"}),
    "tell": frozenset({"dobj"}),
    "travel": frozenset({"from"}),
    "watch": frozenset({"dobj"}),
    "witness": frozenset({"dobj"}),
    "wrap": frozenset({"dobj"}),
}
"""Verb to the links by which a gathering hangs from it. 'have' is for talks and meetings alone."""

AT_PREPOSITIONS = frozenset({"at", "during"})

CLASSIFYING = frozenset(
    "annual awards bilateral climate closing cultural diplomatic economic emergency formal high-level"
    " informal interfaith international joint memorial military multilateral naval nuclear opening peace plenary"
    " private quadrilateral regional state trade trilateral".split()
)
"""Adjectives that say which gathering it is; others ('historic', 'grand', 'unprecedented') are left out of its name."""

DOUBT_NOUNS = frozenset(
    "chance consideration discussion invitation offer plan possibility proposal prospect question rumor rumour"
    " speculation study".split()
)

FAMILIES = {
    "ceremony": "ceremony",
    "meeting": "assembly",
    "parade": "ceremony",
    "reception": "reception",
    "summit": "summit",
    "talks": "talks",
    "visit": "visit",
}
"""Kinds that one gathering may be called by."""

GATHERING_NOUNS: dict[str, str] = {
    "banquet": "reception",
    "celebration": "ceremony",
    "ceremony": "ceremony",
    "commemoration": "ceremony",
    "conference": "meeting",
    "coronation": "ceremony",
    "dinner": "reception",
    "discussion": "talks",
    "forum": "summit",
    "funeral": "ceremony",
    "gala": "reception",
    "inauguration": "ceremony",
    "lunch": "reception",
    "luncheon": "reception",
    "meeting": "talks",
    "negotiation": "talks",
    "parade": "parade",
    "reception": "reception",
    "summit": "summit",
    "swearing-in": "ceremony",
    "talk": "talks",
    "symposium": "meeting",
    "vigil": "ceremony",
    "visit": "visit",
    "wedding": "ceremony",
}
"""Noun to kind. 'meeting' is refined by MEETING_OF."""

GATHER_VERBS = frozenset("assemble convene gather meet sit".split())
"""With 'for', 'at', 'in': together at it."""

GENERIC_NOUNS = frozenset({"event", "festivity", "gathering", "occasion"})
"""With 'the' or 'this': the gathering spoken of before."""

GROUP_NOUNS = frozenset(
    "attendee celebrity chief counterpart delegate delegation dignitary diplomat figure guest head king leader minister"
    " monarch official politician premier president representative ruler statesman".split()
)

MEETING_OF = frozenset(
    "assembly board cabinet committee council executive g20 g7 leaders minister ministers ministerial party plenary"
    " politburo shareholders".split()
)
"""Words before 'meeting' that make it a meeting of a body rather than talks."""

MEETING_VERBS = frozenset({"address", "attend", "boycott", "chair", "convene", "miss", "skip"})
"""Verbs whose 'meeting' is one of a body or of many rather than talks."""

MOTION_VERBS = frozenset("arrive come depart drive embark fly go head journey land leave set travel".split())
"""With 'for' or 'to' a gathering: on the way there."""

NOT_PRESENT = frozenset(
    "call conference-call news online phone press telephone telephonic video videoconference virtual".split()
)
"""Words before a gathering noun that take away its being together in one place, or make it a briefing."""

PLANNING_VERBS = frozenset(
    "arrange broker cancel confirm delay demand deny discuss facilitate offer oppose organise organize postpone"
    " propose reject request schedule seek suggest want".split()
)
"""What is arranged, proposed or called off may never have been."""

PLURAL_GATHERINGS = frozenset({"celebration", "commemoration", "discussion", "negotiation", "talk"})
"""One gathering though plural in form; other plurals ('meetings', 'summits') name no single gathering."""

PLURAL_ONLY = frozenset({"discussion", "negotiation", "talk"})
"""In the singular something else ('a talk on birds')."""

SIDES = {"bilateral": 2, "quadrilateral": 4, "trilateral": 3, "two-way": 2, "three-way": 3}

SPECIFIC_CEREMONIES = {
    "coronation": "coronation",
    "funeral": "funeral",
    "inauguration": "inauguration",
    "swearing-in": "inauguration",
    "wedding": "wedding",
}
"""Ceremonies that are no other ceremony."""

UNCERTAIN = frozenset("another future hypothetical possible potential proposed separate".split())
"""Words before a gathering noun by which it is not (yet) one that happens, or not the one spoken of."""

VERB_KINDS = {"convene": "talks", "meet": "talks", "tour": "visit", "visit": "visit"}
"""Verbs that name a gathering by themselves."""

WITHIN_NOUNS = frozenset(
    "beginning centre center close conclusion edge end forefront front margin middle one onset opening outset part"
    " round row second series session sideline start time".split()
)
"""Nouns between a verb and the gathering that leave the claim as it is: 'at the forefront of', 'part in'."""
