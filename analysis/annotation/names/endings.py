"""Words that, at the end of a name or alone, tell what kind of thing it names."""

from __future__ import annotations

EVENT_NOUNS = frozenset(
    "accord,attack,attacks,awards,battle,bombing,campaign,championship,championships,conference,conflict,convention,crash"
    ",crisis,cup,day,derby,disaster,earthquake,election,elections,epidemic,event,exhibition,expo,festival,fire,forum,games"
    ",invasion,league,marathon,massacre,match,olympics,open,outbreak,pandemic,prix,protests,referendum,revolution,riots"
    ",series,shooting,spring,summit,talks,tournament,tour,war,wars,week".split(",")
)
"""What an event's name ends in; a year may follow."""
FAITHS = frozenset(
    "anarchist,anglican,anglicans,baptist,baptists,buddhism,catholic,catholicism,catholics,christian,christianity,christians,hindu,hinduism,hispanic,hispanics,islam,jewish,judaism,latina,latinas,latino,latinos,marxist,muslim,muslims,nazi,nazis,pentecostal,pentecostals,presbyterian,protestant,protestants,shia,shiite,shiites,sikh,sikhs,sunni,sunnis".split(
        ","
    )
)
"""Last words of what is no person's name, whatever the model says."""
PARTISANS = frozenset(
    "communist,conservative,democrat,democratic,green,independent,labour,liberal,nationalist,populist,republican,socialist"
    ",tory".split(",")
)
"""Of which party somebody named right behind is: 'Democrat Rask'."""
THINGS = frozenset("aids,brexit,coronavirus,covid,ebola,malaria,sars".split(","))
"""First words of what is neither person, organisation nor place, whatever the model says."""
SURE_EVENTS = frozenset(
    "championship,championships,conference,cup,earthquake,genocide,olympics,pandemic,revolution,summit,uprising,war,wars".split(
        ","
    )
)
"""Last words that make a name an event's, whatever the model says."""
LAWS = frozenset("act,amendment,bill,code,laws".split(","))
"""Last words of the names of laws."""
LONE_BODIES = frozenset(
    "army,cabinet,commission,committee,congress,council,court,league,ministry,navy,parliament,police,senate".split(",")
)
"""Words that, alone and with a capital, are a body and nobody's name."""
SHOWS = frozenset(("show",))
"""Last words of the names of what is shown, whoever's name it begins with."""
STREETS = frozenset(
    "bay,beach,castle,close,creek,drive,falls,hall,harbor,harbour,hill,island,lane,pier,terrace".split(",")
)
"""Last words of places' names of two words, of which families are called too."""
STORMS = frozenset("cyclone,hurricane,storm,typhoon".split(","))
"""First words that make a name an event's."""
SURE_PLACES = frozenset(
    "airport,avenue,boulevard,bridge,cathedral,cemetery,county,estuary,facility,gardens,islands,monument,mosque,mountains,palace,parish,park,peninsula,plaza,prison,province,range,reservation,river,road,sea"
    ",square,street,valley".split(",")
)
"""Last words that make a name of several words a place's."""
SURE_ORGANISATIONS = frozenset(
    "agency,army,assembly,association,bank,charity,command,commission,committee,congress,council,court,department,federation,force,forces,foundation,hospital,institute"
    ",ministry,navy,orchestra,organisation,organization,parliament,party,police,senate,society,tribe,tribes,union,university".split(
        ","
    )
)
"""Last words that make a name of several words an organisation's."""
GROUNDS = SURE_PLACES | {"market", "metro", "overground", "stadium", "station", "subway", "tower", "underground"}
"""Last words in capitals that belong to the name of a place right before."""


def is_storm(key: tuple[str, ...]) -> bool:
    """Whether the words of a name begin as a storm's ('Typhoon', 'Tropical Storm')."""
    return key[0] in STORMS or (key[0] == "tropical" and not STORMS.isdisjoint(key[1:2]))
