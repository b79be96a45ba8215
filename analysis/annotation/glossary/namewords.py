"""Words that tell names from other words: what cannot be part of a name, what a name may have inside."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from analysis.annotation.glossary.words import TextWord

PARTICLES = frozenset(
    "abu,al,bin,bint,d,da,das,de,del,dela,della,den,der,di,do,dos,du,e,el,ibn,la,las,le,los,ould,ten,ter,van,von,y".split(
        ","
    )
)
"""Words in lower case that stand inside a person's name."""
STOPS = frozenset(
    "a,about,according,after,against,all,also,although,am,amid,amidst,among,amongst,an,and,any,are,as,at,be,because,been,before,both,but,by,can,could"
    ",despite,did,do,does,during,first,following,for,friday,from,had,has,have,he,her,here,his,how,i,if,in,into,is,it,its,later,monday"
    ",more,most,mr,mrs,ms,new,no,not,now,of,off,on,one,or,our,over,saturday,says,second,she,should,since,so,some"
    ",sunday,than,that,the,their,them,then,there,these,they,third,this,those,thursday,to,today,tomorrow,tuesday,two"
    ",under,until,up,us,was,we,wednesday,were,what,when,where,which,while,who,whom,whose,why,will,with,would,yesterday"
    ",you,your".split(",")
) - {"do", "us", "new"}
"""Function words, days and the like: no name begins or ends with one of them."""
SURNAMES = frozenset("all,an,he,ho,how,no,or,so,to,you".split(","))
"""Function words that are also names ('James To', 'To Lam'), where a capital stands inside a sentence."""
HEADLINE = frozenset(
    "accuse,accuses,agree,agrees,announce,announces,arrive,arrives,ask,asks,attack,attacks,attend,attends,back,backs,ban"
    ",bans,beat,beats,begin,begins,bilateral,blame,blames,call,calls,claim,claims,condemn,condemns,congratulate"
    ",congratulates,cooperation,criticise,criticises,criticize,criticizes,deal,defeat,defeats,defend,defends,demand"
    ",demands,denies,deny,die,dies,discuss,discussed,discusses,embrace,embraces,end,ends,expect,expects,express"
    ",expresses,face,faces,fire,fires,fly,flies,get,gets,give,gives,greet,greets,hail,hails,hint,hints,hold,holds,host"
    ",hosts,hug,hugs,invite,invites,join,joins,kill,killed,kills,launch,launches,lead,leads,leave,leaves,make,makes,meet"
    ",meeting,meets,met,move,moves,offer,offers,open,opens,order,orders,plan,plans,pledge,pledges,praise,praises,promise"
    ",promises,push,pushes,raise,raises,reach,reaches,receive,receives,reject,rejects,release,releases,resign,resigns"
    ",return,returns,reveal,reveals,rule,rules,said,say,says,seek,seeks,send,sends,set,sets,shake,shakes,share,shares"
    ",show,shows,sign,signs,slam,slams,speak,speaks,stand,stands,start,starts,summit,support,supports,take,takes,talk"
    ",talks,tell,tells,thank,thanks,threaten,threatens,told,travel,travels,urge,urges,visit,visits,vow,vows,walk,walks"
    ",want,wants,warn,warns,watch,watches,welcome,welcomes,win,wins,wish,wishes,witness".split(",")
)
"""Verbs and nouns that a headline in title case puts in capitals beside names."""
TITLED = ("title", "heading", "question", "list item")
"""Kinds of blocks that may be written in title case."""
LEAST_TITLED = 0.7
"""Share of words in capitals from which a block counts as title case."""
_SHORT = 4


def title_case(text: Collection[TextWord], block: str) -> bool:
    """Whether a block is written with a capital at nearly every word, so that capitals tell nothing of names."""
    if block not in TITLED:
        return False
    long = [word for word in text if len(word.text) >= _SHORT and word.text.isalpha()]
    capitals = sum(word.capital for word in long)
    return len(long) >= _SHORT and capitals >= LEAST_TITLED * len(long)


def is_stop(word: TextWord, *, titled: bool) -> bool:
    """Whether a word is no part of a name; in title case a capital is no excuse, and a first word has no gap."""
    if word.folded not in STOPS:
        return False
    return titled or not (word.capital and word.folded in SURNAMES and word.gap.isspace())


def continues(word: TextWord, before: TextWord) -> bool:
    """Whether a word may go on in a person's name after another."""
    if not word.joined or "&" in word.gap or ("." in word.gap and len(before.text) > 2):
        return False
    if word.text[0].isdigit() or (("'" in word.gap or "’" in word.gap) and len(before.text) > 2):
        return False
    return word.gap == "-" or (word.capital and not is_stop(word, titled=False))


def is_initial(text: Sequence[TextWord], position: int) -> bool:
    """Whether a word is an initial inside a name: the 'A' and the 'I' of 'Wayne A. I. Frederick'."""
    word = text[position]
    single = len(word.text) == 1 and word.capital and word.gap in (" ", ". ", ".")
    return single and position + 1 < len(text) and text[position + 1].gap in (". ", ".")


def run(text: tuple[TextWord, ...], first: int, stops: Collection[str] = ()) -> int:
    """The last word of the run of capitalised words that begins at a word; particles inside count."""
    last = first
    for position in range(first + 1, len(text)):
        word = text[position]
        if word.folded in stops and word.gap != "-":
            break
        if continues(word, text[position - 1]) or is_initial(text, position):
            last = position
        elif word.folded not in PARTICLES or not word.joined or word.gap.startswith("."):
            break
    return last


def headline_stops(text: tuple[TextWord, ...], block: str, lower: Collection[str]) -> Collection[str]:
    """Words that end a name in this block: in title case, verbs and what the article writes in lower case."""
    if not title_case(text, block):
        return ()
    return HEADLINE | {word.folded for word in text if word.folded in lower and word.folded not in PARTICLES}
