"""The words by which a text says that somebody was, will be or was not at a gathering."""

from __future__ import annotations

ABSENT_VERBS: dict[str, frozenset[str]] = {
    "avoid": frozenset({"dobj"}),
    "boycott": frozenset({"dobj"}),
    "forgo": frozenset({"dobj"}),
    "miss": frozenset({"dobj"}),
    "shun": frozenset({"dobj"}),
    "skip": frozenset({"dobj"}),
    "snub": frozenset({"dobj"}),
    "pull": frozenset({"at", "from", "of", "out"}),
    "quit": frozenset({"dobj"}),
    "stay": frozenset({"away", "from"}),
    "withdraw": frozenset({"from"}),
}

ACCOMPANIED = frozenset({"accompanied", "flanked", "followed", "joined", "watched"})

ACT_OBJECTS = frozenset(
    "address anthem appearance applause award banner baton bouquet bow candle cauldron cello certificate chair"
    " charge cheque choir class coffin concert crown cup diploma eulogy flag floor flower flute garland glass"
    " guitar hand homily hymn indictment key keynote lead lectern lecture lesson lyre masterclass medal mic"
    " microphone minute name note oath oration organ ovation passage performance photograph piano picture placard"
    " plaque podium poem prayer prize psalm question reading ribbon rose sash sceptre seat selfie sermon shovel"
    " slide song speech stage sword tear testimony toast torch tribute trophy trumpet umbrella verse violin vow"
    " workshop wreath".split()
)
"""What is given, taken or laid at a gathering."""

ACT_VERBS: dict[str, bool] = {
    "deliver": False,
    "give": False,
    "lay": False,
    "lead": False,
    "make": False,
    "officiate": True,
    "offer": False,
    "pay": False,
    "perform": True,
    "preside": True,
    "read": False,
    "say": False,
    "sing": True,
    "swear": False,
    "take": False,
    "testify": True,
}
"""Verbs by which somebody acts at a gathering, with one of ACT_OBJECTS or LED_GROUPS, and whether alone too."""

ANNOUNCE_VERBS = frozenset({"announce", "confirm", "pledge", "promise"})
"""'confirmed his attendance': it is to come."""

ARRIVED = "arrived"
"""Came for a gathering: attended if it is known to have begun, else expected."""

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
    "dancer": "attended",
    "guest": "attended",
    "invitee": "invited",
    "mourner": "attended",
    "onlooker": "attended",
    "pallbearer": "attended",
    "participant": "attended",
    "performer": "attended",
    "speaker": "attended",
    "spectator": "attended",
    "worshipper": "attended",
}

AUDIENCES = frozenset(
    "assembly attendee audience board committee conference congregation council court crowd delegate gathering"
    " guest hall hearing inquest investor journalist judge juror jury lawmaker listener meeting member mourner mp"
    " onlooker parishioner participant people pupil rally reveller room senator shareholder spectator student"
    " summit supporter throng well-wisher worshipper".split()
)
"""Whom somebody speaks to who is there."""

BEING_VERBS = frozenset({"appear", "be", "notice", "see", "seat", "sit", "spot", "stand"})
"""Who is denied to be, or to be seen, at a gathering was not there; who did not say something there may have been."""

BRINGING_VERBS = frozenset("attract assemble bring draw feature gather include involve see unite".split())
"""The gathering is the subject, who came is the object."""

BARE_PARTICLES: dict[tuple[str, str], str] = {
    ("arrive", "late"): "attended",
    ("back", "out"): "absent",
    ("cry", "off"): "absent",
    ("hold", "up"): "absent",
    ("keep", "away"): "absent",
    ("pull", "out"): "absent",
    ("show", "up"): "attended",
    ("sit", "in"): "attended",
    ("stay", "away"): "absent",
    ("stay", "home"): "absent",
    ("turn", "back"): "absent",
    ("turn", "up"): "attended",
}
"""Verb and particle that say without a gathering whether somebody was at the one spoken of."""

COMPANY_PREPOSITIONS = frozenset({"alongside", "beside", "with"})

COUNTRY_NOUNS = frozenset({"country", "government", "nation", "power", "state"})

COUNTRY_VERBS = frozenset("attend boycott host join participate pull quit shun skip snub take withdraw".split())
"""What a country does that is said to be there, or not, without anybody of it being named."""

DISTANT_VERBS = frozenset(
    "accuse announce attack bar blame call cancel condemn criticise criticize denounce expect fear invite kill oppose"
    " plan postpone protest replace report warn want".split()
)
"""Whose subject or object need not be there."""

DOUBT_VERBS = frozenset({"consider", "deny", "mull", "prefer", "propose", "suggest", "urge", "want", "weigh", "wish"})

EXCEPTING = frozenset({"bar", "but", "except", "excepting", "excluding"})
"""After a whole, those who did not do as it did."""

EXPECT_ADJECTIVES = frozenset({"certain", "due", "likely", "poised", "ready", "scheduled", "set", "sure"})

EXPECT_NOUNS = frozenset({"commitment", "decision", "intention", "promise"})

EXPECT_VERBS = frozenset(
    "agree,bill,book,confirm,decide,expect,hope,intend,plan,pledge,prepare,promise,schedule,set,slat,slate,tip"
    ",vow".split(",")
)
"""Above an infinitive: it has not happened yet."""

FOREMOST_CEREMONIES = frozenset({"coronation", "inauguration", "swearing-in", "wedding"})
"""Whose they are was there: 'the inauguration of A'."""

FUTURE_AUXILIARIES = frozenset({"'ll", "shall", "will", "wo"})

HOSTING_VERBS = frozenset({"dine", "host", "lunch", "receive", "sit"})
"""Verbs that are a gathering of their own only where their clause names none."""

GIVEN_UP_VERBS = frozenset({"expect", "hope", "intend", "pledge", "plan", "promise", "schedule", "set", "vow"})
"""With 'had', what was meant and may not have been done."""

GUEST_LISTS = frozenset({"guest", "list"})

INVITATION_MODES = {
    "accept": "expected",
    "decline": "absent",
    "extend": "invited",
    "get": "invited",
    "go": "invited",
    "ignore": "absent",
    "issue": "invited",
    "receive": "invited",
    "refuse": "absent",
    "reject": "absent",
    "send": "invited",
    "snub": "absent",
    "spurn": "absent",
    "take": "expected",
    "turn": "absent",
}
"""What is done with an invitation, and what it makes of the guest ('turn down')."""

INVITE_VERBS = frozenset({"ask", "invite"})

INVITING_VERBS = frozenset({"extend", "go", "issue", "send"})
"""The guest is who the invitation goes to; with the others, the subject."""

JOINT_VERBS = frozenset(
    "accompany award congratulate decorate embrace engage flank greet host hug join meet present receive salute seat"
    " thank welcome".split()
)
"""The object is present as the subject is, where the clause is set at a gathering."""

LED_GROUPS = frozenset("chorus congregation crowd march mourner prayer procession singing toast tribute".split())
"""Whom one leads who is at the gathering."""

LOWER_NOUNS = frozenset(
    "adviser aide ambassador assistant attache attaché attachés brother captain charge clerk colleague consul"
    " daughter delegate delegation deputy diplomat director emissary engineer envoy father head husband lawyer"
    " manager minister mother observer officer official president representative secretary sister son spokesman"
    " spokeswoman staff student team widow wife".split()
)

MEETING_ACTS = frozenset({"accompany", "embrace", "flank", "greet", "hug", "join", "welcome"})
"""Between two people at a gathering."""

MET_GROUPS = frozenset(
    "activist delegation family farmer group protester relative resident soldier student survivor union victim"
    " villager worker".split()
)
"""Plurals that somebody meets without their being named."""

ONLOOKING_VERBS = frozenset({"look", "sit", "stand", "watch"})
"""'a ceremony with A looking on'."""

PERSON_GROUPS = frozenset({"head", "leader", "man", "politician", "premier", "president", "ruler", "statesman"})

PLANNED = frozenset({"forthcoming", "planned", "scheduled", "upcoming"})
"""Words before a gathering noun by which it is still to come."""

PLACING_VERBS = frozenset("be join notice photograph picture place seat see sit spot stand watch".split())
"""With a place or crowd, somebody is there."""

POSSIBLE_AUXILIARIES = frozenset({"could", "may", "might", "should", "would"})

REACHING_VERBS = frozenset("arrive come fly go head journey travel".split())
"""In the past tense, for a gathering: there."""

RECEIVING_VERBS = frozenset({"accompany", "escort", "usher", "welcome"})
"""With 'to' a gathering: both are there."""

REFUSE_VERBS = frozenset({"decline", "fail", "refuse", "reject"})

REMOTE_WORDS = frozenset({"online", "remotely", "video", "videoconference", "virtually"})
"""Words of a clause by which nobody need be there in person."""

SEND_VERBS = frozenset({"delegate", "dispatch", "send"})

SIZES = {"both": 2, "duo": 2, "four": 4, "pair": 2, "quartet": 4, "three": 3, "trio": 3, "two": 2}

SPOKEN_VERBS = frozenset(
    "accuse announce attack blame call condemn criticise criticize denounce report urge warn".split()
)
"""DISTANT_VERBS whose subject is there where 'at the gathering' begins the clause."""

STAGE_NOUNS = frozenset(
    "aisle altar arena audience balcony ballroom box cathedral chapel church courtroom crowd dais dock floor front"
    " gallery grandstand hall lectern marquee mosque pew platform podium procession room rostrum row stadium stage"
    " stand synagogue table temple throng touchline tribune".split()
)
"""Where those stand or sit who are at a gathering."""

STAND_IN_VERBS = frozenset({"deputise", "deputize", "fill", "stand", "step"})
"""'stood in for A': somebody lower was there in A's place."""

TALKS_ONLY_VERBS = frozenset({"conduct", "engage", "enter", "have"})

TOGETHER = frozenset({"among", "between", "including", "involving", "with"})
"""Between a gathering and those who belong to it."""

VISIT_ONLY_VERBS = frozenset({"make", "pay"})
