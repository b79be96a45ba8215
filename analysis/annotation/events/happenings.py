"""Nouns that name what happens: a date before or behind one of them dates it."""

from __future__ import annotations

from spacy.tokens import Token

_EVENT_NOUNS = frozenset(
    "abduction,accident,acquisition,aftershock,airstrike,allegation,ambush,amnesty,anniversary"
    ",announcement,arrest,arrival,assassination,assault,assembly,attack,attempt,auction,audit,avalanche"
    ",awards,ballot,ban,battle,bid,birth,blackout,blast,blaze,blockade,bombardment,bombing,boycott,brawl"
    ",breach,breakthrough,briefing,broadcast,burglary,bushfire,by-election,campaign,caucus,ceasefire"
    ",celebration,census,ceremony,championship,chase,clash,cleanup,collapse,comeback,concert,conference"
    ",congress,contest,convention,convoy,coronation,counteroffensive,coup,crackdown,crash,crisis,cup"
    ",curfew,cutback,cyclone,deal,death,debate,debut,defeat,demonstration,departure,deportation"
    ",derailment,dinner,disaster,dispute,draw,drought,earthquake,eclipse,election,emergency,encounter"
    ",end,epidemic,eruption,escape,evacuation,event,eviction,excavation,execution,exercise,expedition"
    ",explosion,expo,fall,famine,festival,feud,fight,final,fire,flight,flood,fraud,funeral,gala"
    ",game,gathering,genocide,graduation,gunfight,hack,handover,harvest,hearing,heist,hijacking"
    ",hurricane,impeachment,inauguration,incident,indictment,infection,inquiry,insurgency,interview"
    ",invasion,investigation,jailbreak,keynote,kidnapping,killing,landing,landslide,launch,lawsuit"
    ",layoff,leak,liftoff,lockdown,manhunt,marathon,march,massacre,match,meeting,memorial,merger,mishap"
    ",mission,mobilisation,mobilization,mudslide,murder,mutiny,negotiation,occupation,offensive,olympics"
    ",outage,outbreak,outcry,overthrow,pact,pageant,pandemic,parade,pilgrimage,plague,plot,pogrom"
    ",poll,premiere,primary,proceedings,procession,protest,purge,quake,quarantine,race,raid,rally"
    ",reception,recession,recount,redistricting,referendum,reform,release,remark,reopening,report,rescue"
    ",resignation,retirement,reunion,revolt,revolution,riot,rise,robbery,round,rout,ruling,runoff"
    ",sale,sanction,scandal,screening,scrub,sentencing,session,shelling,shooting,shutdown,siege,sit-in"
    ",skirmish,spacewalk,speech,spill,splashdown,stabbing,stampede,standoff,start,stoppage,storm,strike,stroke,summit"
    ",surge,surgery,surrender,suspension,swearing-in,symposium,takeover,talk,telecast,temblor,test"
    ",theft,tornado,tour,tournament,treaty,tremor,trial,tribute,trip,truce,tsunami,typhoon,unrest,upheaval"
    ",uprising,verdict,victory,vigil,violence,visit,vote,voyage,walkout,war,warfare,wedding,wildfire"
    ",win,withdrawal,workshop,wreck".split(",")
)
_COMING_ABOUT = frozenset("award,conduct,direct,issue,pass,publish,release,sign,win,write".split(","))
"""Verbs that tell how a thing came to be, which is when it is of: 'her 2017 title won in Soll'."""
_WORKS = frozenset("album,book,film,movie,musical,novel,opera,play,poem,song".split(","))
_NOUN_ENDINGS = ("ation", "cution", "ction", "lusion", "ment", "nition", "ption", "sion", "ssion", "ution")


def is_event(token: Token) -> bool:
    """Whether a noun names something that happens."""
    if token.pos_ not in ("NOUN", "PROPN") and not (token.tag_ == "VBG" and token.dep_ == "pobj"):
        return False
    lemma = token.lemma_.lower()
    if token.pos_ == "PROPN" and token.i > 0 and token.nbor(-1).lower_ in _WORKS:
        return False  # 'The novel Possession'.
    return lemma in _EVENT_NOUNS or lemma.endswith(_NOUN_ENDINGS) or (token.tag_ in ("NN", "VBG") and _is_gerund(token))


def _is_gerund(token: Token) -> bool:
    """'the signing of a pact'."""
    return token.lower_.endswith("ing") and any(child.lower_ == "of" for child in token.children)


def came_about(noun: Token) -> Token | None:
    """'Won' of 'her 2017 title won in Soll'; not where it has a time of its own."""
    verb = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    made = verb.dep_ == "acl" and verb.head.i == noun.i and verb.tag_ in ("VBD", "VBN")
    if not made or verb.lemma_.lower() not in _COMING_ABOUT:
        return None
    return None if any(token.ent_type_ == "DATE" for token in verb.subtree) else verb
