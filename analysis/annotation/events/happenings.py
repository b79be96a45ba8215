"""Nouns that name what happens: a date before or behind one of them dates it."""

from __future__ import annotations

from spacy.tokens import Token

_EVENT_NOUNS = frozenset(
    "accident,airstrike,ambush,anniversary,arrest,arrival,assassination,assault,attack,attempt,avalanche,ban"
    ",battle,birth,blackout,blast,blaze,bombing,broadcast,by-election,campaign,ceasefire,celebration,census"
    ",ceremony,championship,clash,collapse,concert,conference,congress,contest,coup,crackdown,crash,crisis,cup"
    ",curfew,cyclone,deal,death,debate,debut,defeat,departure,disaster,draw,drought,earthquake,election,end"
    ",epidemic,event,exercise,explosion,expo,fall,famine,festival,fight,final,fire,flight,flood,funeral,game"
    ",gathering,genocide,handover,hearing,heist,hijacking,hurricane,inauguration,incident,inquiry,invasion"
    ",kidnapping,killing,landing,landslide,launch,leak,lockdown,march,match,meeting,merger,mission,murder"
    ",occupation,olympics,outage,outbreak,overthrow,pact,pandemic,parade,plot,poll,premiere,primary,proceedings"
    ",protest,race,raid,rally,referendum,release,report,rescue,revolution,riot,rise,robbery,ruling,runoff,sale"
    ",scandal,session,shelling,shooting,shutdown,siege,speech,spill,stampede,start,stoppage,storm,strike,summit,surgery"
    ",suspension,takeover,talk,test,theft,tornado,tour,tournament,treaty,trial,tsunami,typhoon,uprising,verdict"
    ",victory,violence,visit,vote,walkout,war,wedding,wildfire,win,withdrawal".split(",")
)
_NOUN_ENDINGS = ("ation", "cution", "ction", "lusion", "ment", "nition", "ption", "sion", "ssion", "ution")


def is_event(token: Token) -> bool:
    """Whether a noun names something that happens."""
    if token.pos_ not in ("NOUN", "PROPN") and not (token.tag_ == "VBG" and token.dep_ == "pobj"):
        return False
    lemma = token.lemma_.lower()
    return lemma in _EVENT_NOUNS or lemma.endswith(_NOUN_ENDINGS) or (token.tag_ in ("NN", "VBG") and _is_gerund(token))


def _is_gerund(token: Token) -> bool:
    """'the signing of a pact'."""
    return token.lower_.endswith("ing") and any(child.lower_ == "of" for child in token.children)
