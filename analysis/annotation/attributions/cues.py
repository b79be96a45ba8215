"""Words by which a text says that somebody said something. Data only; every list in alphabetical order."""

SAYING = frozenset(
    "announce,argue,caution,claim,comment,declare,emphasise,emphasize,explain,insist,joke,quip,reiterate,remark,reply,report,say,state,stress,tell,tweet,warn".split(
        ","
    )
)
"""Lemmas of verbs that attribute whatever they govern."""

CLAIMING = frozenset(
    "accuse,acknowledge,add,admit,affirm,agree,allege,answer,anticipate,ask,assert,assess,assure,believe"
    ",bemoan,boast,brag,chant,clarify,complain,concede,conclude,confess,confirm,contend,counter,cry"
    ",demand,deny,disclose,estimate,exclaim,expect,express,find,forecast,hint,indicate,inform,lament"
    ",lecture,maintain,mention,muse,note,observe,opine,plead,pledge,point,predict,proclaim,promise"
    ",propose,read,reaffirm,reassure,recall,repeat,respond,reveal,rule,scream,shout,show,signal,sing,speculate"
    ",suggest,suspect,swear,testify,think,threaten,tout,urge,voice,vow,whisper,write,yell".split(",")
)
"""Lemmas that attribute a clause ("confirmed that …") and nothing else ("confirmed the visit")."""

SAID_OF = frozenset(
    "address,attribute,blast,brand,call,cast,celebrate,chant,characterise,characterize,compare"
    ",condemn,criticise,criticize,cry,decry,define,denounce,depict,deride,describe,dismiss,dub,frame"
    ",greet,hail,herald,label,lament,laud,liken,mock,paint,portray,praise,refer,reject,report,ridicule"
    ",salute,shout,sing,slam,speak,style,term,thank,welcome,yell".split(",")
)
"""Lemmas of verbs that give a name or a judgement: words in marks after them are their subject's."""

SEEN_BY = frozenset(
    "assess,believe,cite,confirm,describe,estimate,expect,inform,interpret,quote,regard,release,report,say,see,suspect,tell,view".split(
        ","
    )
)
"""Lemmas of verbs that attribute in the passive: "was viewed by analysts as …"."""

COUNTING = frozenset(("count", "put", "tally"))
"""Lemmas that attribute a number: "police counted 2,000", "organisers put the crowd at 5,000"."""

DENYING = frozenset(("acknowledge", "admit", "confess", "deny", "recall"))
"""Lemmas that attribute a deed: "denied having sold drones"."""

FINDING = frozenset(("find", "show"))
"""Lemmas that attribute a clause with "that", while "found two men trapped" tells of no speech."""

NAMING = frozenset("branded,called,dubbed,labeled,labelled,named,termed".split(","))
"""Words by which an aside gives a name: "as critics have called it"."""

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
    "announced,branded,called,claimed,confirmed,described,disclosed,dubbed,estimated,explained,indicated"
    ",labeled,labelled,mentioned,named,noted,observed,put,quoted,recalled,reported,reports,revealed,said"
    ",says,stated,termed,told,wrote".split(",")
)
"""Words X for "as X by a source" and "as a source X"."""

AMBIGUOUS = frozenset("claims,estimates,notes,predictions,reports,says,states,warns".split(","))
"""Verb forms that a tagger takes for plural nouns; before "that" they are verbs."""

CONTENT_NOUNS = frozenset(
    "account,analysis,announcement,article,assessment,audit,bulletin,calculation,communique,communiqué"
    ",count,datum,dispatch,document,estimate,figure,finding,forecast,indictment,inquiry,interview"
    ",investigation,judgement,judgment,letter,memo,notice,number,poll,post,probe,reading,readout,release"
    ",report,research,ruling,statement,statistic,study,summary,survey,tally,transcript,tweet,verdict".split(",")
)
"""What a source puts out: "a report by X", "X's estimates" have X as their source."""

INSTITUTIONS = frozenset(
    "administration,agency,airline,army,association,authority,bank,bench,board,bureau,cabinet,center"
    ",centre,chamber,channel,charity,club,coalition,command,commission,committee,company,congress"
    ",consortium,council,court,delegation,department,embassy,federation,firm,foundation,fund,government"
    ",group,headquarters,hospital,institute,intelligence,junta,jury,military,ministry,mission,museum,navy"
    ",observatory,office,operator,opposition,organisation,organization,panel,parliament,party,police"
    ",presidency,prosecution,regulator,secretariat,senate,service,staff,state,tribunal,union"
    ",university,watchdog".split(",")
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
    "activist,adviser,advisor,advocate,aide,ally,ambassador,analyst,archbishop,assistant,attorney,author"
    ",bishop,boss,brother,bystander,campaigner,candidate,captain,cardinal,chairman,chairwoman,chancellor"
    ",chief,citizen,climber,coach,colleague,colonel,commander,commentator,commissioner,contractor,critic"
    ",customer,daughter,defendant,delegate,deputy,detective,diplomat,director,doctor,driver,economist"
    ",editor,employee,employer,engineer,envoy,executive,expert,eyewitness,family,fan,farmer,father"
    ",fighter,firefighter,fisherman,founder,friend,general,governor,head,herder,historian,husband,insider"
    ",inspector,investigator,journalist,judge,king,landlord,lawmaker,lawyer,leader,lieutenant,local"
    ",magistrate,man,manager,mayor,medium,member,midwife,miner,minister,monk,mother,motorist,negotiator"
    ",neighbor,neighbour,nurse,observer,officer,official,opponent,organiser,organizer,owner,parent"
    ",passenger,patient,people,physician,pilot,player,politician,pope,premier,president,priest,professor"
    ",prosecutor,protester,rebel,relative,reporter,rescuer,researcher,resident,rival,scientist,secretary"
    ",senator,sheriff,shopkeeper,sister,soldier,son,source,speaker,specialist,spokesman,spokesperson"
    ",spokeswoman,student,superintendent,supporter,surgeon,survivor,teacher,team,teammate,tenant,tourist"
    ",trader,trustee,victim,villager,visitor,voter,warden,watcher,widow,wife,witness,woman,worker".split(",")
)
"""Common nouns that may be a source although nobody is named."""

LEFT_OUT = frozenset("a,an,its,latest,new,official,recent,some,the,their,these,this,those".split(","))
"""Words that a source's description does without when they stand at its head."""

NEGATIONS = frozenset(("never", "no", "none", "nobody", "not", "n't", "n’t"))
"""Words that take an attribution back: "did not say that …"."""
