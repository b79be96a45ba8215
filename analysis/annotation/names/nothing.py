"""Words in capitals that the model takes for names and that name nothing: 'CEO', 'ICBMs', 'Commerce' Secretary."""

from __future__ import annotations

import re

from analysis.annotation.glossary.readings import Reading
from analysis.annotation.glossary.titles import title_at, title_before

_CODES = frozenset("AUD,CAD,CHF,EUR,GBP,INR,JPY,NOK,NZD,Rs,SEK,USD".split(","))
"""Codes of currencies before a sum."""
_MONEY = re.compile(r"(?:AUD|CAD|CHF|EUR|GBP|JPY|NOK|NZD|SEK|USD)\d+")
"""A sum behind the code of its currency."""
_LEARNED = re.compile(r"[a-z]{3,}(?:ographers|ologists|onomers|onomists|opathists|ophysicists|phobia)")
"""Those who study something, and what is feared."""
NO_NAMES = frozenset(
    "ai,am,aud,bst,cad,cctv,ceo,cest,cet,cfo,congressional,cst,dna,eastern,edt,est,et,eur,family,federal,gbp,gdp,gmt,gps,gubernatorial,highness,hiv,icbm,id,ids,internet,ist,lgbt,lgbtq,majesty,mayoral,mst,northern,parliamentary,pdt,phd,pm,presidential,pst,southern"
    ",state,tv,uav,universe,usd,utc,vip,western".split(",")
)
"""Words in capitals that name nothing on their own."""
PORTFOLIOS = frozenset(
    "agriculture,aviation,budget,business,commerce,communications,culture,defence,defense,development,education,energy"
    ",environment,family,fisheries,foreign,health,home,housing,industry,information,intelligence,interior,justice,labor,labour,mines"
    ",planning,police,security,sports,technology,tourism,trade,transport,transportation,treasury,water,welfare".split(
        ","
    )
)
"""What ministers are in charge of."""
PORTFOLIO_WORDS = PORTFOLIOS | frozenset(
    "affairs,children,climate,cooperation,digital,disaster,economic,economy,emergency,employment,equality,european,external"
    ",finance,finances,forestry,gender,internal,international,investment,land,lands,local,management,national,natural,petroleum"
    ",public,reform,regional,religious,research,resources,rural,science,services,social,sport,state,transformation,veterans"
    ",women,work,works,youth".split(",")
)
"""Words of what ministers are in charge of, after 'Minister of' or 'Secretary for'."""


BEFORE_MONTHS = frozenset("by,during,in,last,next,of,since,this,through,until".split(","))
"""Words before a month."""
COURTS = frozenset(("circuit", "district"))
"""What courts are of, last in what a judge's office is of."""
GRADES = frozenset("category,grade,level,magnitude,phase,stage,tier".split(","))
"""What a number behind it tells one of several of."""
LATIN = ("ae", "ensis", "icus", "ides", "ii", "inus", "tus", "us", "ata", "oides")
"""How the second words of species' names end."""
LAWMAKERS = frozenset("assemblyman,commissioner,congressman,delegate,governor,mayor,representative,senator".split(","))
"""Offices whose plural in capitals names no body."""
MONTHS = frozenset("april,august,december,february,january,july,june,march,may,november,october,september".split(","))
ONE = frozenset("a,an,another,any,each,every,one".split(","))
"""Words before one of several."""
OF_OFFICES = frozenset(
    "assembly,board,borough,church,city,coalition,committee,congress,council,country,county,court,district,house,parish"
    ",party,provincial,state,town,trial,tribunal,village".split(",")
)
"""Words in capitals before an office that are part of it: 'Court Commissioner NAME'."""
COMMON_TAGS = frozenset(("JJR", "JJS", "NN", "NNS"))
"""Tags of words that are no names."""
OTHER_TAGS = frozenset(("RB", "UH", "VBD", "VBG", "VBN"))
"""Tags of words that no body or place is called by, though a person may be."""
SHORTEST_SHOUTED = 3
"""Letters of a word in capitals from which it may be but shouted."""
SHOUTED = frozenset(
    "absolutely,again,alive,all,alone,always,amazing,anybody,anyone,anything,attack,awful,back,bad,beautiful,best,better"
    ",big,biggest,blessed,breaking,bring,broken,bye,care,change,children,clear,close,come,complete,completely,congratulations"
    ",corrupt,danger,dangerous,dead,defend,did,disaster,disgrace,does,don,done,down,easy,election,end,enemy,enough,equal"
    ",even,ever,every,everybody,everyone,everything,exactly,fake,false,fast,fight,fighting,finally,fire,fired,first,forever"
    ",forward,fraud,free,freedom,fun,go,god,gone,good,great,greatest,guilty,guns,had,happy,hard,harassment,hate,have,help"
    ",here,hero,heroes,high,history,hoax,home,hope,huge,illegal,immediately,important,incredible,innocent,job,jobs,just"
    ",justice,keep,kill,killed,know,last,law,lie,lies,life,like,listen,live,long,lose,loser,lost,love,low,lying,made,make"
    ",many,massive,maybe,means,money,more,most,much,must,myself,need,needs,never,new,news,next,nobody,none,nothing,now"
    ",obstruction,okay,only,open,order,ourselves,over,peace,people,perfect,please,power,powerful,president,proud,quickly"
    ",quiet,ready,real,really,record,rest,rigged,right,rights,sad,safe,safety,same,save,scam,secure,self,shame,should,shut"
    ",silence,slow,soon,sorry,spectacular,stand,stay,still,stolen,stop,strong,stupid,success,survive,sure,terrible,terror"
    ",thank,thanks,that,there,think,this,time,today,together,tomorrow,tonight,total,totally,traitor,treason,tremendous"
    ",true,truth,ugly,unbelievable,united,unity,urgent,vaccine,very,victory,violence,vote,votes,wait,war,warning,weak,welcome"
    ",well,whole,win,winner,winning,witch,women,won,wonderful,work,working,world,worse,worst,wow,wrong,yes,yesterday".split(
        ","
    )
)
"""Ordinary words that writers put in capitals for stress."""
_OPENING = (' "', " “", " ‘")


def names_nothing(reading: Reading, position: int) -> bool:
    """Whether a lone word is none that names anything ('CEO'), or an ordinary one that opens the sentence."""
    named = _MONEY.fullmatch(reading.text[position].text) is None
    named = named and not _species(reading, position) and reading.text[position].gap[-1:] not in ("#", "@")
    named = named and _LEARNED.fullmatch(reading.text[position].folded) is None
    if not named or reading.text[position].folded in NO_NAMES or _plain_word(reading, position):
        return True
    if _of_no_party(reading, position):
        return True
    return _field(reading, position) or _shouted(reading, position)


def _of_no_party(reading: Reading, position: int) -> bool:
    """'Every Independent', 'ran as an Independent': one who belongs to no party."""
    alone = reading.words[position] == "independent" and position > 0 and not _goes_on(reading, position)
    return alone and reading.words[position - 1] in ONE


def _field(reading: Reading, position: int) -> bool:
    """'The Secretary of Transportation', 'Court Commissioner Ana Ruiz': part of an office, no body's name."""
    word, after = reading.text[position].folded, position + 1
    if position == 0 and reading.folded(1, 1) == ("of",) and not reading.titled and _plural_or_thing(reading):
        return True
    if word.endswith("s") and word.removesuffix("s") in LAWMAKERS:
        return True
    if word in MONTHS and position and reading.text[position - 1].folded in BEFORE_MONTHS:
        return True
    if position > 1 and word in PORTFOLIO_WORDS and reading.text[position - 1].text in ("for", "of"):
        return title_before(reading.text, position - 1) is not None
    title = title_at(reading.text, after) if word in OF_OFFICES and after < len(reading.text) else None
    held = title is not None and reading.text[after].capital and reading.text[after].gap == " "
    return title is not None and held and _goes_on(reading, title.last)


def _plural_or_thing(reading: Reading) -> bool:
    """'Broadcast of the speech': whether an article goes on behind 'of' at the head of a sentence."""
    return reading.folded(2, 2) in (("a",), ("an",), ("the",), ("this",))


def _shouted(reading: Reading, position: int) -> bool:
    """Whether an ordinary word stands in capitals for stress: 'we will win TOGETHER'."""
    word = reading.text[position]
    if not word.text.isupper() or len(word.text) < SHORTEST_SHOUTED:
        return False
    return word.folded in SHOUTED or word.folded in reading.lower


def _species(reading: Reading, position: int) -> bool:
    """Whether a word is the first of a species' Latin name in brackets: 'the sharks (Notorynchus cepedianus)'."""
    after = reading.text[position + 1] if position + 1 < len(reading.text) else None
    if after is None or after.capital or after.gap != " ":
        return False
    closing = reading.sentence.text[after.end : after.end + 1]
    if reading.text[position].gap.endswith("("):
        return closing == ")"
    return reading.text[position].gap == ", " and closing == "," and after.text.endswith(LATIN)


def _plain_word(reading: Reading, position: int) -> bool:
    """Whether a lone word has its capital only because it opens the sentence, or speech."""
    word = reading.text[position]
    opening = position == 0 or (word.gap.endswith(_OPENING) and not _goes_on(reading, position))
    if not opening or word.text.isupper():
        return False
    known = word.folded in reading.lower or (word.text.endswith("s") and word.folded[:-1] in reading.lower)
    return known or _tagged(reading, position, COMMON_TAGS)


def _goes_on(reading: Reading, position: int) -> bool:
    """Whether another word with a capital follows, as in a title."""
    after = reading.text[position + 1 : position + 2]
    return any(word.capital and word.joined for word in after)


def is_no_noun(reading: Reading, position: int) -> bool:
    """Whether the first word of a sentence is a verb's or adverb's form: 'Originating', 'Realistically'."""
    return position == 0 and not reading.text[0].text.isupper() and _tagged(reading, 0, OTHER_TAGS)


def _tagged(reading: Reading, position: int, tags: frozenset[str]) -> bool:
    """Whether the tagger gives the first word of a sentence that is no title one of some tags ('Turnout')."""
    span = reading.parsed(position)
    return not reading.titled and span is not None and span[0].tag_ in tags


def is_portfolio(reading: Reading, first: int, last: int) -> bool:
    """Whether a lone word is what the title after it is in charge of ('Commerce' Secretary)."""
    return first == last and reading.text[first].folded in PORTFOLIOS and title_at(reading.text, last + 1) is not None


def of_office(reading: Reading, first: int, last: int) -> bool:
    """'United States District' judge, minister for 'Upland Affairs': what somebody's office is of."""
    end, after = reading.text[last].folded, reading.folded(last + 1, last + 1)
    if end in COURTS:
        return after in (("attorney",), ("court",), ("judge",))
    if end != "affairs" or any(first <= span.first <= last for span in reading.known):
        return False
    led = first > 1 and reading.text[first - 1].text in ("for", "of")
    return (led and title_before(reading.text, first - 1) is not None) or title_at(reading.text, last + 1) is not None


def is_amount(reading: Reading, first: int, last: int) -> bool:
    """'Magnitude 6.3', 'Category 2', 'USD 26.95': a measure, a grade or a sum with its number."""
    if first == last:
        return False
    head, rest = reading.text[first], reading.text[first + 1 : last + 1]
    if head.text in _CODES:
        return all(word.text[0].isdigit() or word.text in _CODES for word in rest)
    if not all(word.text.isdecimal() for word in rest):
        return False
    # An ordinary word of the article may have its capital from the head of a sentence.
    opens = first == 0 and not reading.titled and head.folded in reading.lower
    return opens or (last == first + 1 and head.folded in GRADES)


def is_acronym_plural(reading: Reading, first: int, last: int) -> bool:
    """'ICBMs', 'ICBMS' beside 'ICBM': several things, no name."""
    text = reading.text[last].text
    if first != last or len(text) < 3 or text[-1] not in "sS" or not text[:-1].isupper():
        return False
    return text[-1] == "s" or any(word.text == text[:-1] for word in reading.text)
