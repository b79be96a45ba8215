"""Words that, at the end of a name or alone, tell what kind of thing it names."""

from __future__ import annotations

EVENT_NOUNS = frozenset(
    "accord,attack,attacks,awards,battle,bombing,campaign,championship,championships,conference,conflict,convention,crash"
    ",crisis,cup,day,derby,disaster,earthquake,election,elections,epidemic,event,exhibition,expo,fair,faire,fest,festival,fire,forum,games"
    ",invasion,league,marathon,massacre,match,olympiad,olympiads,olympics,open,outbreak,pandemic,prix,protests,referendum,revolution,riots"
    ",series,shooting,spring,summit,talks,tournament,tour,war,wars,week".split(",")
)
"""What an event's name ends in; a year may follow."""
EVENTS = frozenset(
    "biennale,carnival,championship,competition,conference,contest,convention,cup,derby,exhibition,expo,fair,festival,gala"
    ",gathering,hackathon,hurricane,marathon,parade,race,rally,regatta,summit,symposium,tournament,typhoon".split(",")
)
"""What an event is said to be, before its name between marks: 'its own tournament, NAME,'."""
DISEASES = frozenset(
    "arthritis,bronchitis,cholera,coronavirus,dementia,diabetes,diphtheria,disease,disorder,dystrophy"
    ",encephalitis,encephalopathy,fibrosis,flu,hepatitis,influenza,leukaemia,leukemia,measles,meningitis"
    ",pneumonia,polio,sclerosis,sepsis,syndrome,tuberculosis,virus".split(",")
)
"""Last words of the names of diseases and of what causes them."""
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
SACRED = frozenset("allah,jehovah,koran,quran,torah,yahweh".split(","))
"""Who is prayed to, and the books of those who pray: words that name no place."""
THINGS = frozenset("aids,brexit,coronavirus,covid,ebola,malaria,sars".split(","))
"""First words of what is neither person, organisation nor place, whatever the model says."""
SURE_EVENTS = frozenset(
    "biennale,carnival,challenge,championship,championships,conference,coup,cup,earthquake,election,elections,expo,fair,faire,fest,festival"
    ",genocide,hackathon,invasion,marathon,massacre,olympiad,olympiads,olympics,outbreak,pandemic,paralympics,playoffs,prix,rebellion"
    ",referendum,regatta,revolt,revolution,riots,summit,tournament,tsunami,uprising,war,wars".split(",")
)
"""Last words that make a name an event's, whatever the model says."""
LAWS = frozenset(
    "accord,accords,act,agreement,amendment,bill,charter,code,constitution,declaration,decree,directive,laws"
    ",ordinance,pact,protocol,regulations,statute,treaty".split(",")
)
"""Last words of the names of laws."""
PLANS = LAWS | {"plan", "project"}
"""First words of the names of laws and plans, before 'of'."""
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
    "aerodrome,airbase,airfield,airport,archipelago,area,arena,atoll,auditorium,avenue,ballpark,base,basilica"
    ",basin,borough,boulevard,bridge,canal,canyon,cathedral,caves,cemetery,chapel,coast,coliseum,colosseum,county"
    ",courthouse,crater,crossing,dam,delta,desert,estuary,expressway,facility,fault,freeway,gardens,glacier"
    ",governorate,gulf,heights,hemisphere,highlands,highway,hills,hotel,islands,isles,jail,junction,lagoon,lakes"
    ",lighthouse,mall,mausoleum,mine,monastery,monument,mosque,motorway,mountains,oblast,ocean,okrug,palace,parish"
    ",park,peninsula,penitentiary,plains,plateau,plaza,prefecture,prison,province,racecourse,racetrack,raceway"
    ",range,refinery,region,reservation,reservoir,resort,river,road,sea,shrine,speedway,square,stadium,station"
    ",strait,street,strip,synagogue,terminal,territory,tower,towers,township,trail,trench,tunnel,turnpike,valley"
    ",velodrome,volcano,zone,zoo".split(",")
)
"""Last words that make a name of several words a place's."""
SURE_ORGANISATIONS = frozenset(
    "academy,administration,agency,alliance,archdiocese,army,assembly,association,authority,bank,battalion,board"
    ",brigade,broadcaster,bureau,caucus,center,centers,centre,centres,chamber,charity,choir,club,coalition"
    ",college,comics,command,commission,committee,company,confederation,congress,consortium,consulate,cooperative,corps"
    ",council,court,department,diocese,directorate,ensemble,exchange,faculty,federation,force,forces,foundation"
    ",fund,group,guard,guild,hospital,inspectorate,institute,institution,laboratory,legion,legislature,militia"
    ",ministry,movement,navy,network,news,observatory,office,orchestra,organisation,organization,parliament,party"
    ",philharmonic,police,radio,regiment,registry,school,secretariat,senate,service,services,society,squad"
    ",squadron,studio,studios,symphony,syndicate,team,tribe,tribes,tribunal,trust,union,university".split(",")
)
"""Last words that make a name of several words an organisation's."""
_CIVIC = frozenset(
    "business,city,civic,convention,conference,detention,event,events,exhibition,leisure,mall,shopping,sports"
    ",town,trade".split(",")
)
"""What a centre is for that is a place rather than a body."""
PAIRED: dict[tuple[str, ...], str] = {
    **{(word, end): "place" for word in sorted(_CIVIC) for end in ("center", "centre")},
    ("democratic", "convention"): "event",
    ("national", "convention"): "event",
    ("oval", "office"): "place",
    ("party", "convention"): "event",
    ("police", "prefecture"): "organisation",
    ("republican", "convention"): "event",
    ("school", "district"): "organisation",
    ("space", "center"): "place",
    ("space", "centre"): "place",
    ("super", "bowl"): "event",
    ("vanity", "fair"): "organisation",
}
"""Last two words of names, by the kind that they tell before the last alone does."""
SINGULAR_TEAMS = frozenset(
    "albion,athletic,avalanche,crew,dynamo,fever,fire,galaxy,heat,hotspur,impact,jazz,kraken,lightning,lynx,magic"
    ",revolution,rovers,sky,sounders,sox,sparks,storm,sun,thunder,timbers,united,wanderers,whitecaps,wild,wings".split(
        ","
    )
)
"""What teams are called, behind their town, that is no plural of who plays in them."""
GROUNDS = SURE_PLACES | {"market", "metro", "overground", "stadium", "station", "subway", "tower", "underground"}
"""Last words in capitals that belong to the name of a place right before."""


def is_plan(key: tuple[str, ...]) -> bool:
    """Whether the words of a name begin as a plan's or law's ('Project of Common Interest')."""
    return key[0] in PLANS and key[1:2] == ("of",)


def is_storm(key: tuple[str, ...]) -> bool:
    """Whether the words of a name begin as a storm's ('Typhoon', 'Tropical Storm')."""
    return key[0] in STORMS or (key[0] == "tropical" and not STORMS.isdisjoint(key[1:2]))
