"""The words by which a text says that somebody was, will be or was not at a gathering."""

from __future__ import annotations

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
    "luncheon": "reception",
    "meeting": "talks",
    "negotiation": "talks",
    "parade": "parade",
    "reception": "reception",
    "summit": "summit",
    "swearing-in": "ceremony",
    "talk": "talks",
    "visit": "visit",
    "wedding": "ceremony",
}
"""Noun to kind. 'meeting' is refined by MEETING_OF."""

PLURAL_GATHERINGS = frozenset({"celebration", "commemoration", "discussion", "negotiation", "talk"})
"""One gathering though plural in form; other plurals ('meetings', 'summits') name no single gathering."""

PLURAL_ONLY = frozenset({"discussion", "negotiation", "talk"})
"""In the singular something else ('a talk on birds')."""

GENERIC_NOUNS = frozenset({"event", "festivity", "gathering", "occasion"})
"""With 'the' or 'this': the gathering spoken of before."""

MEETING_OF = frozenset(
    "assembly board cabinet committee council executive g20 g7 leaders minister ministers ministerial party plenary"
    " politburo shareholders".split()
)
"""Words before 'meeting' that make it a meeting of a body rather than talks."""

NOT_PRESENT = frozenset(
    "call conference-call news online phone press telephone telephonic video videoconference virtual".split()
)
"""Words before a gathering noun that take away its being together in one place, or make it a briefing."""

UNCERTAIN = frozenset("another future hypothetical possible potential proposed separate".split())
"""Words before a gathering noun by which it is not (yet) one that happens, or not the one spoken of."""

CLASSIFYING = frozenset(
    "annual awards bilateral climate closing cultural diplomatic economic emergency formal high-level"
    " informal interfaith international joint memorial military multilateral naval nuclear opening peace plenary"
    " private quadrilateral regional state trade trilateral".split()
)
"""Adjectives that say which gathering it is; others ('historic', 'grand', 'unprecedented') are left out of its name."""

PLANNED = frozenset({"forthcoming", "planned", "scheduled", "upcoming"})
"""Words before a gathering noun by which it is still to come."""

SIDES = {"bilateral": 2, "quadrilateral": 4, "trilateral": 3, "two-way": 2, "three-way": 3}

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

TALKS_ONLY_VERBS = frozenset({"conduct", "engage", "enter", "have"})

VISIT_ONLY_VERBS = frozenset({"make", "pay"})

ABSENT_VERBS: dict[str, frozenset[str]] = {
    "avoid": frozenset({"dobj"}),
    "boycott": frozenset({"dobj"}),
    "miss": frozenset({"dobj"}),
    "shun": frozenset({"dobj"}),
    "skip": frozenset({"dobj"}),
    "snub": frozenset({"dobj"}),
    "stay": frozenset({"away", "from"}),
}

MOTION_VERBS = frozenset("arrive come depart drive embark fly go head journey land leave set travel".split())
"""With 'for' or 'to' a gathering: on the way there."""

GATHER_VERBS = frozenset("assemble convene gather meet sit".split())
"""With 'for', 'at', 'in': together at it."""

JOINT_VERBS = frozenset(
    "accompany congratulate embrace engage flank greet host hug join meet receive salute thank welcome".split()
)
"""The object is present as the subject is, where the clause is set at a gathering."""

ONLOOKING_VERBS = frozenset({"look", "sit", "stand", "watch"})
"""'a ceremony with A looking on'."""

DISTANT_VERBS = frozenset(
    "accuse announce attack bar blame call cancel condemn criticise criticize denounce expect fear invite kill oppose"
    " plan postpone protest replace report warn want".split()
)
"""Whose subject or object need not be there."""

VERB_KINDS = {"convene": "talks", "meet": "talks", "visit": "visit"}
"""Verbs that name a gathering by themselves."""

PLANNING_VERBS = frozenset(
    "arrange broker cancel confirm delay demand deny discuss facilitate offer oppose organise organize postpone"
    " propose reject request schedule seek suggest want".split()
)
"""What is arranged, proposed or called off may never have been."""

SPECIFIC_CEREMONIES = {
    "coronation": "coronation",
    "funeral": "funeral",
    "inauguration": "inauguration",
    "swearing-in": "inauguration",
    "wedding": "wedding",
}
"""Ceremonies that are no other ceremony."""

BRINGING_VERBS = frozenset("attract assemble bring draw feature gather include involve see unite".split())
"""The gathering is the subject, who came is the object."""

INVITE_VERBS = frozenset({"ask", "invite"})

SEND_VERBS = frozenset({"delegate", "dispatch", "send"})

LOWER_NOUNS = frozenset(
    "ambassador aide delegate delegation deputy diplomat envoy minister official president representative".split()
)

ATTENDANCE_NOUNS: dict[str, str] = {
    "absence": "absent",
    "appearance": "attended",
    "attendance": "attended",
    "boycott": "absent",
    "no-show": "absent",
    "participation": "attended",
    "presence": "attended",
}

ATTENDEE_NOUNS: dict[str, str] = {
    "absentee": "absent",
    "attendee": "attended",
    "guest": "attended",
    "invitee": "invited",
    "participant": "attended",
}

TOGETHER = frozenset({"among", "between", "including", "involving", "with"})
"""Between a gathering and those who belong to it."""

COMPANY_PREPOSITIONS = frozenset({"alongside", "beside", "with"})

AT_PREPOSITIONS = frozenset({"at", "during"})

WITHIN_NOUNS = frozenset(
    "beginning centre center close conclusion edge end forefront front margin middle one onset opening outset part"
    " round row second series session sideline start time".split()
)
"""Nouns between a verb and the gathering that leave the claim as it is: 'at the forefront of', 'part in'."""

ORDERING = frozenset({"after", "ahead", "before", "following", "prior", "since", "until"})
"""What hangs from these speaks of another time than the clause."""

GROUP_NOUNS = frozenset(
    "attendee celebrity chief counterpart delegate dignitary diplomat figure guest head king leader minister monarch"
    " official politician premier president representative ruler statesman".split()
)

COUNTRY_NOUNS = frozenset({"country", "government", "nation", "power", "state"})

PERSON_GROUPS = frozenset({"head", "leader", "man", "politician", "premier", "president", "ruler", "statesman"})

SIZES = {"both": 2, "duo": 2, "four": 4, "pair": 2, "quartet": 4, "three": 3, "trio": 3, "two": 2}

EXPECT_VERBS = frozenset(
    "agree confirm decide expect hope intend plan pledge prepare promise schedule set slate tip vow".split()
)
"""Above an infinitive: it has not happened yet."""

EXPECT_ADJECTIVES = frozenset({"certain", "due", "likely", "poised", "ready", "scheduled", "set", "sure"})

EXPECT_NOUNS = frozenset({"commitment", "decision", "intention", "promise"})

REMOTE_WORDS = frozenset({"online", "remotely", "video", "videoconference", "virtually"})
"""Words of a clause by which nobody need be there in person."""

ACCOMPANIED = frozenset({"accompanied", "flanked", "followed", "joined"})

INVITATION_MODES = {
    "accept": "expected",
    "decline": "absent",
    "extend": "invited",
    "get": "invited",
    "issue": "invited",
    "receive": "invited",
    "refuse": "absent",
    "reject": "absent",
    "send": "invited",
    "snub": "absent",
    "spurn": "absent",
    "turn": "absent",
}
"""What is done with an invitation, and what it makes of the guest ('turn down')."""

INVITING_VERBS = frozenset({"extend", "issue", "send"})
"""The guest is who the invitation goes to; with the others, the subject."""

ANNOUNCE_VERBS = frozenset({"announce", "confirm", "pledge", "promise"})
"""'confirmed his attendance': it is to come."""

REFUSE_VERBS = frozenset({"decline", "fail", "refuse", "reject"})

DOUBT_VERBS = frozenset({"consider", "deny", "mull", "propose", "suggest", "urge", "want", "weigh", "wish"})

DOUBT_NOUNS = frozenset(
    "chance consideration discussion invitation offer plan possibility proposal prospect question rumor rumour"
    " speculation study".split()
)

FUTURE_AUXILIARIES = frozenset({"'ll", "shall", "will", "wo"})

POSSIBLE_AUXILIARIES = frozenset({"could", "may", "might", "should", "would"})
