"""The words by which a text speaks of gatherings, and verbs by what they make of them."""

from __future__ import annotations

ATTEND_VERBS: dict[str, frozenset[str]] = {
    "address": frozenset({"dobj"}),
    "appear": frozenset({"at", "in"}),
    "arrive": frozenset({"at"}),
    "attend": frozenset({"dobj", "at"}),
    "begin": frozenset({"dobj", "with"}),
    "celebrate": frozenset({"dobj"}),
    "chair": frozenset({"dobj"}),
    "close": frozenset({"dobj", "with"}),
    "co-chair": frozenset({"dobj"}),
    "co-host": frozenset({"dobj"}),
    "conclude": frozenset({"dobj", "with"}),
    "conduct": frozenset({"dobj"}),
    "crash": frozenset({"dobj"}),
    "depart": frozenset({"dobj", "from"}),
    "emerge": frozenset({"from"}),
    "end": frozenset({"dobj", "with"}),
    "disrupt": frozenset({"dobj"}),
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
    "interrupt": frozenset({"dobj"}),
    "join": frozenset({"dobj", "at", "for", "in"}),
    "lead": frozenset({"dobj"}),
    "leave": frozenset({"dobj", "from"}),
    "make": frozenset({"dobj"}),
    "moderate": frozenset({"dobj"}),
    "observe": frozenset({"dobj"}),
    "officiate": frozenset({"at"}),
    "open": frozenset({"dobj", "with"}),
    "oversee": frozenset({"dobj"}),
    "pack": frozenset({"dobj"}),
    "participate": frozenset({"at", "in"}),
    "pay": frozenset({"dobj"}),
    "preside": frozenset({"at", "over"}),
    "return": frozenset({"from"}),
    "review": frozenset({"dobj"}),
    "start": frozenset({"dobj", "with"}),
    "take": frozenset({"in"}),
    "tell": frozenset({"dobj"}),
    "throw": frozenset({"dobj"}),
    "travel": frozenset({"from"}),
    "use": frozenset({"dobj"}),
    "view": frozenset({"dobj"}),
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
    "assembly": "meeting",
    "banquet": "reception",
    "baptism": "ceremony",
    "breakfast": "reception",
    "burial": "ceremony",
    "celebration": "ceremony",
    "ceremony": "ceremony",
    "commemoration": "ceremony",
    "commencement": "ceremony",
    "concert": "ceremony",
    "conference": "meeting",
    "congress": "meeting",
    "consultation": "talks",
    "convention": "meeting",
    "coronation": "ceremony",
    "debate": "meeting",
    "dinner": "reception",
    "discussion": "talks",
    "enthronement": "ceremony",
    "drill": "parade",
    "exercise": "parade",
    "exhibition": "ceremony",
    "festival": "ceremony",
    "final": "ceremony",
    "forum": "summit",
    "funeral": "ceremony",
    "gala": "reception",
    "game": "ceremony",
    "graduation": "ceremony",
    "hearing": "meeting",
    "inauguration": "ceremony",
    "investiture": "ceremony",
    "lunch": "reception",
    "luncheon": "reception",
    "march": "ceremony",
    "mass": "ceremony",
    "match": "ceremony",
    "meeting": "talks",
    "negotiation": "talks",
    "parade": "parade",
    "party": "reception",
    "premiere": "ceremony",
    "rally": "ceremony",
    "reception": "reception",
    "requiem": "ceremony",
    "retreat": "meeting",
    "semi-final": "ceremony",
    "semifinal": "ceremony",
    "seminar": "meeting",
    "service": "ceremony",
    "session": "meeting",
    "summit": "summit",
    "supper": "reception",
    "swearing-in": "ceremony",
    "symposium": "meeting",
    "talk": "talks",
    "trial": "meeting",
    "unveiling": "ceremony",
    "vigil": "ceremony",
    "visit": "visit",
    "wedding": "ceremony",
    "workshop": "meeting",
}
"""Noun to kind. 'meeting' is refined by MEETING_OF, the nouns of QUALIFIED by the words before them."""

GATHER_VERBS = frozenset("assemble convene gather meet sit".split())
"""With 'for', 'at', 'in': together at it."""

GENERIC_NOUNS = frozenset({"event", "festivity", "gathering", "occasion"})
"""With 'the' or 'this': the gathering spoken of before."""

GROUP_NOUNS = frozenset(
    "academic admiral alumnus ambassador artist astronomer athlete attendee bishop cardinal celebrity chief colleague"
    " commander commissioner counterpart delegate delegation dignitary diplomat director engineer"
    " envoy executive expert"
    " figure general governor guest head historian judge king lawmaker lawyer leader mayor minister monarch musician"
    " observer officer official player politician premier president priest representative researcher ruler scholar"
    " scientist senator singer speaker specialist star statesman student survivor team veteran writer".split()
)

MEETING_OF = frozenset(
    "annual assembly board cabinet committee community council emergency executive g20 g7 leaders minister ministers"
    " ministerial party plenary politburo public shareholders town".split()
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

QUALIFIED: dict[str, frozenset[str]] = {
    "assembly": frozenset({"annual", "general", "national"}),
    "convention": frozenset({"annual", "national", "nominating", "party"}),
    "debate": frozenset({"emergency", "leaders", "presidential", "primary", "televised"}),
    "drill": frozenset("air evacuation field fire joint landing live-fire military naval nato night rescue".split()),
    "exercise": frozenset(
        "air amphibious drill evacuation field firing joint landing live-fire military nato naval rescue".split()
    ),
    "final": frozenset({"champions", "cup", "league", "sunday", "saturday", "world"}),
    "game": frozenset({"basketball", "bowl", "cup", "football", "opening"}),
    "march": frozenset({"memorial", "peace", "pride", "protest", "solidarity", "torchlight"}),
    "mass": frozenset({"funeral", "memorial", "midnight", "open-air", "requiem", "thanksgiving"}),
    "party": frozenset("birthday christmas cocktail dinner farewell garden launch tea victory".split()),
    "retreat": frozenset({"cabinet", "leaders", "ministerial"}),
    "service": frozenset(
        "burial carol christmas church easter funeral interfaith memorial prayer remembrance thanksgiving".split()
    ),
    "session": frozenset(
        "annual assembly cabinet closing council emergency joint opening parliament parliamentary plenary"
        " special".split()
    ),
    "trial": frozenset({"corruption", "court", "fraud", "murder", "show", "treason"}),
}
"""Nouns that mean many things, and the words before them that make them a gathering."""

SIDES = {"bilateral": 2, "quadrilateral": 4, "trilateral": 3, "two-way": 2, "three-way": 3}

SPECIFIC_CEREMONIES = {
    "concert": "concert",
    "coronation": "coronation",
    "debate": "debate",
    "drill": "exercise",
    "exercise": "exercise",
    "exhibition": "exhibition",
    "festival": "festival",
    "final": "match",
    "funeral": "funeral",
    "game": "match",
    "graduation": "graduation",
    "hearing": "hearing",
    "inauguration": "inauguration",
    "march": "rally",
    "match": "match",
    "performance": "concert",
    "premiere": "premiere",
    "rally": "rally",
    "semi-final": "match",
    "semifinal": "match",
    "swearing-in": "inauguration",
    "trial": "hearing",
    "vigil": "rally",
    "wedding": "wedding",
}
"""Ceremonies, shows and hearings that are no other ceremony or meeting."""

SOLEMN = frozenset({"", "coronation", "funeral", "graduation", "inauguration", "wedding"})
"""Those that 'the ceremony' or 'the service' may mean."""

UNCERTAIN = frozenset("another future hypothetical possible potential proposed".split())
"""Words before a gathering noun by which it is not (yet) one that happens, or not the one spoken of."""

VERB_KINDS = {
    "convene": "talks",
    "dine": "reception",
    "host": "talks",
    "huddle": "talks",
    "lunch": "reception",
    "meet": "talks",
    "receive": "talks",
    "sit": "talks",
    "tour": "visit",
    "visit": "visit",
}
"""Verbs that name a gathering by themselves; 'sit' with 'down with'."""

WITHIN_NOUNS = frozenset(
    "beginning centre center close conclusion edge end forefront front margin middle one onset opening outset part"
    " round row second series session sideline stage start time".split()
)
"""Nouns between a verb and the gathering that leave the claim as it is: 'at the forefront of', 'part in'."""
