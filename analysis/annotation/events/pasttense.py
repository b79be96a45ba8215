"""The past of English verbs: a label says 'the storm formed' where the text says 'forming in May, the storm'."""

from __future__ import annotations

_PASTS = (
    "arise arose,awake awoke,be was,bear bore,beat beat,become became,begin began,bend bent,bet bet"
    ",bid bid,bind bound,bite bit,bleed bled,blow blew,break broke,breed bred,bring brought"
    ",broadcast broadcast,build built,burst burst,buy bought,cast cast,catch caught,choose chose"
    ",cling clung,come came,cost cost,creep crept,cut cut,deal dealt,dig dug,do did,draw drew"
    ",drink drank,drive drove,eat ate,fall fell,feed fed,feel felt,fight fought,find found,flee fled"
    ",fling flung,fly flew,forbid forbade,forecast forecast,foresee foresaw,forget forgot,forgive forgave"
    ",freeze froze,get got,give gave,go went,grind ground,grow grew,hang hung,have had,hear heard"
    ",hide hid,hit hit,hold held,hurt hurt,keep kept,know knew,lay laid,lead led,leave left,lend lent"
    ",let let,lie lay,light lit,lose lost,make made,mean meant,meet met,mistake mistook,offset offset"
    ",outdo outdid,overcome overcame,oversee oversaw,overtake overtook,overthrow overthrew"
    ",overturn overturned,partake partook,pay paid,put put,quit quit,read read,rebuild rebuilt"
    ",resell resold,reset reset,rid rid,ride rode,ring rang,rise rose,run ran,say said,see saw"
    ",seek sought,sell sold,send sent,set set,shake shook,shed shed,shine shone,shoot shot,show showed"
    ",shrink shrank,shut shut,sing sang,sink sank,sit sat,sleep slept,slide slid,speak spoke,spend spent"
    ",spin spun,split split,spread spread,spring sprang,stand stood,steal stole,stick stuck,sting stung"
    ",strike struck,strive strove,swear swore,sweep swept,swim swam,swing swung,take took,teach taught"
    ",tear tore,tell told,think thought,throw threw,thrust thrust,undergo underwent,understand understood"
    ",undertake undertook,undo undid,uphold upheld,upset upset,wake woke,wear wore,weave wove,weep wept"
    ",win won,wind wound,withdraw withdrew,withhold withheld,withstand withstood,write wrote"
)
IRREGULAR = dict(pair.split(" ") for pair in _PASTS.split(","))
"""The past of verbs that do not take '-ed', by lemma."""
_DOUBLING = frozenset(
    "abet,abhor,acquit,admit,allot,ban,bar,beg,bob,cancel,chat,chip,chop,clap,clip,commit,compel,concur,confer,control"
    ",counsel,dam,defer,deter,dip,drag,drop,drum,emit,equip,excel,expel,fit,flip,flog,fuel,gas,grab,grin,grip,hop,hug,incur"
    ",infer,jam,jog,kidnap,knit,label,lag,log,map,model,nod,occur,omit,patrol,permit,pin,plan,plot,plug,pop,prefer,program"
    ",propel,rebel,rebut,recur,refer,regret,remit,repel,rig,rip,rob,rub,scan,scrap,scrub,ship,shop,shun,signal,skid,skip"
    ",slam,slap,slip,slot,snap,span,spot,stab,star,stem,step,stir,stop,strip,stun,submit,sum,swap,tag,tap,tip,top,total"
    ",transfer,transmit,trap,travel,trim,trip,tug,unplug,vet,whip,worship,wrap".split(",")
)
"""Verbs whose last letter is doubled before '-ed'."""
_VOWELS = "aeiou"


def past(lemma: str) -> str:
    """The past of a verb ('form' gives 'formed', 'sink' 'sank'), as said of one; 'be' gives 'was'."""
    if lemma in IRREGULAR:
        return IRREGULAR[lemma]
    if lemma in _DOUBLING:
        return f"{lemma}{lemma[-1]}ed"
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return f"{lemma[:-1]}ied"
    return f"{lemma}ed"
