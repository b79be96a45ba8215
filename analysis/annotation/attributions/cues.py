"""Words by which a text says that somebody said something. Data only; every list in alphabetical order."""

SAYING = frozenset(
    "announce,argue,caution,claim,comment,declare,emphasise,emphasize,explain,insist,joke,quip,reiterate,remark,reply,report,respond,say,state,stress,tell,tweet,warn".split(
        ","
    )
)
"""Lemmas of verbs that attribute whatever they govern."""

CLAIMING = frozenset(
    "accuse,acknowledge,add,admit,affirm,agree,allege,answer,anticipate,ask,assert,assess,assure,believe,clarify"
    ",complain,concede,conclude,confess"
    ",confirm,contend,demand,deny,disclose,estimate,expect,express,forecast,hint,indicate,inform"
    ",maintain,mention,note,observe,pledge,point,predict,proclaim,promise,propose,read,reaffirm,reassure,recall,repeat"
    ",reveal,show,signal"
    ",speculate,suggest,suspect,swear,testify,think,threaten,urge,voice,vow,write".split(",")
)
"""Lemmas that attribute a clause ("confirmed that …") and nothing else ("confirmed the visit")."""

SAID_OF = frozenset(
    "address,attribute,blast,brand,call,cast,characterise,characterize,condemn,criticise,criticize,decry,define"
    ",denounce,depict,describe,dismiss,dub,frame,greet,hail,label,laud,paint,portray,praise,refer,reject,salute,slam"
    ",style,term,thank,welcome".split(",")
)
"""Lemmas of verbs that give a name or a judgement: words in marks after them are their subject's."""

SEEN_BY = frozenset(
    "assess,believe,cite,confirm,describe,estimate,expect,inform,interpret,quote,regard,release,report,say,see,suspect,tell,view".split(
        ","
    )
)
"""Lemmas of verbs that attribute in the passive: "was viewed by analysts as …"."""

CITING = frozenset(("cite", "quote"))
"""Lemmas by which one source passes another on."""

PHRASES = (
    ("according", "to"),
    ("as", "per"),
    ("in", "the", "opinion", "of"),
    ("in", "the", "view", "of"),
    ("in", "the", "words", "of"),
    ("quoted", "by"),
)
"""Phrases in lower case that stand before a source."""

AS_VERBS = frozenset(
    "announced,claimed,confirmed,described,disclosed,estimated,explained,indicated,mentioned,noted,observed,put"
    ",quoted,recalled,reported,reports,revealed,said,says,stated,told".split(",")
)
"""Words X for "as X by a source" and "as a source X"."""

AMBIGUOUS = frozenset("claims,estimates,notes,predictions,reports,says,states,warns".split(","))
"""Verb forms that a tagger takes for plural nouns; before "that" they are verbs."""

CONTENT_NOUNS = frozenset(
    "account,analysis,announcement,article,assessment,bulletin,calculation,communique,communiqué,count,datum"
    ",dispatch,document,estimate,figure,finding,forecast,interview,investigation,number,poll,post,reading,readout,release"
    ",report,research,statement,statistic,study,survey,tally,transcript,tweet".split(",")
)
"""What a source puts out: "a report by X", "X's estimates" have X as their source."""

INSTITUTIONS = frozenset(
    "administration,agency,army,association,authority,bank,cabinet,channel,command,commission,committee,company"
    ",congress,council,court,department,embassy,federation,fund,government,group,headquarters,institute,intelligence"
    ",junta,military,ministry,navy,office,organisation,organization,parliament,party,police,presidency,regulator"
    ",secretariat,senate,service,staff,state,tribunal,union,university".split(",")
)
"""Nouns of bodies: with a name before them they point at one body ("South Korea's intelligence agency")."""

MEDIA = frozenset(
    "agency,blog,broadcaster,channel,daily,magazine,media,network,newspaper,outlet,paper,programme,program,radio"
    ",service,site,station,tabloid,television,tv,website,weekly".split(",")
)
"""Nouns of those that relay news: "told the Tass news agency"."""

MEDIA_NAMES = frozenset(
    "agency,broadcasting,chronicle,daily,gazette,globe,guardian,herald,independent,journal,mail,mirror,news,newspaper"
    ",post,press,radio,review,star,standard,sun,telegraph,television,times,today,tribune,tv,weekly,wire".split(",")
)
"""Last words of the names of those that relay news ("Jakarta Post")."""

PEOPLE_WHO_SPEAK = frozenset(
    "activist,adviser,advisor,aide,ambassador,analyst,assistant,attorney,author,boss,brother,captain,chairman,chairwoman"
    ",chancellor,chief,coach,colleague,colonel,commander,commentator,critic,daughter,diplomat,director,doctor,economist"
    ",envoy,executive,expert,eyewitness,family,father,founder,friend,general,governor,head,historian,husband,insider"
    ",investigator,judge,king,lawmaker"
    ",lawyer,leader,lieutenant,man,manager,mayor,medium,member,minister,mother,neighbour,neighbor,observer,officer"
    ",official,organiser,organizer,owner,parent,pilot,politician,premier,president,prosecutor,protester,relative,researcher,resident"
    ",scientist,secretary,senator,sheriff,sister,son,source,speaker,specialist,spokesman,spokesperson,spokeswoman,student"
    ",supporter,survivor,teacher,team,victim,watcher,widow,wife,witness,woman,worker".split(",")
)
"""Common nouns that may be a source although nobody is named."""

LEFT_OUT = frozenset("a,an,its,latest,new,official,recent,some,the,their,these,this,those".split(","))
"""Words that a source's description does without when they stand at its head."""

NEGATIONS = frozenset(("never", "no", "none", "nobody", "not", "n't", "n’t"))
"""Words that take an attribution back: "did not say that …"."""
