"""Words by which a text says that somebody said something. Data only; every list in alphabetical order."""

from analysis.knowledge import rows

ACCOUNTS = frozenset("account,blog,channel,feed,handle,page,profile,timeline".split(","))
"""Lemmas of nouns for places on the net where their owner speaks: "the mayor's official account"."""

SAYING = frozenset(
    "announce,argue,caution,claim,comment,emphasise,emphasize,explain,insist,joke,quip,reiterate,remark,reply,report,say,state,stress,tell,tweet,underline,underscore,warn".split(
        ","
    )
)
"""Lemmas of verbs that attribute whatever they govern."""

INVERTED = frozenset(
    "added,announced,argued,asked,commented,concluded,continued,declared,explained,noted,quipped,recalled,remarked,replied"
    ",said,stated,tweeted,wrote".split(",")
)
"""Words that open a sentence before their source and what is said: "Remarked Ana Ruiz, “…”"."""

BESTOWING = frozenset("brand,call,dub,label,name,nickname,style,term,title".split(","))
"""Lemmas of verbs whose participle right before words in marks is passive: "a plan dubbed “…”"."""

TELLING = frozenset(("announce", "say", "tell", "tweet", "warn"))
"""Lemmas of verbs whose subject speaks, whatever noun it is ("the coastguard said")."""

CLAIMED = frozenset(
    "authorship,copyright,descent,island,land,life,ownership,place,possession,prize,seat,sovereignty,territory,throne,title,victim,victory,win".split(
        ","
    )
)
"""What is claimed without a word: "the fire claimed six lives"."""

CLAIMING = frozenset(
    "accuse,acknowledge,add,admit,affirm,agree,allege,answer,anticipate,ascertain,ask,assert,assess,assure,attest"
    ",aver,avow,believe,bemoan,boast,brag,calculate,certify,chant,clarify,complain,compute,concede"
    ",conclude,concur,confess,confirm,conjecture,contend,counsel,counter,cry,declare,deduce,demand,deny"
    ",demonstrate,determine,disclose,discover,divulge,enthuse,envisage,establish,estimate,exclaim,expect,express,fear,figure,find"
    ",forecast,foresee,fume,gloat,grumble,guarantee,guess,hint,hypothesise,hypothesize,imply,indicate"
    ",infer,inform,instruct,interject,intimate,joke,lament,lecture,maintain,mention,moan,muse,mutter,note"
    ",observe,opine,plead,pledge,point,posit,post,preach,predict,proclaim,promise,prophesy,propose"
    ",read,reaffirm,reason,reassert,reassure,recall,reckon,recommend,recount,refute,relate,remember,remind"
    ",repeat,respond,retort,reveal,rule,scoff,scream,share,shout,show,sigh,signal,sing,specify,speculate"
    ",stipulate,submit,suggest,summarise,summarize,surmise,suspect,swear,testify,theorise,theorize,think"
    ",threaten,tout,urge,venture,verify,voice,volunteer,vow,whisper,wonder,work"
    ",write,yell".split(",")
)
"""Lemmas that attribute a clause ("confirmed that …") and nothing else ("confirmed the visit")."""

SAID_OF = frozenset(
    "acclaim,address,admonish,apologise,apologize,applaud,ascribe,attack,attribute,berate,bill,blame,blast,brand"
    ",call,cast,celebrate,chant,characterise,characterize,chastise,chide,cite,commend,compare,condemn"
    ",congratulate,criticise,criticize,cry,decry,define,denounce,depict,deplore,deride,describe,dismiss"
    ",disparage,dub,endorse,eulogise,eulogize,extol,frame,greet,hail,herald,identify,insult,joke,label"
    ",lambast,lambaste,lament,laud,liken,mock,mourn,paint,pan,portray,praise,pronounce,rebuke,refer"
    ",reject,remember,report,reprimand,ridicule,salute,scold,scorn,shout,sing,slam,speak,style,suppose"
    ",talk,taunt,tease,term,thank,trash,vilify,welcome,yell".split(",")
)
"""Lemmas of verbs that give a name or a judgement: words in marks after them are their subject's."""

SEEN_BY = frozenset(
    "acknowledge,allege,announce,assess,believe,cite,confirm,deny,describe"
    ",disclose,dispute,estimate,expect,identify,inform,interpret,predict,quote"
    ",regard,release,report,reveal,say,see,suggest,suspect,tell,verify,view".split(",")
)
"""Lemmas of verbs that attribute in the passive: "was viewed by analysts as …"."""

COUNTING = {
    "count": "", "estimate": "at", "put": "at", "round": "to", "speak": "of", "talk": "of", "tally": "", "value": "at"
}  # fmt: skip
"""Lemmas that attribute a number, with the word before it: "police counted 2,000", "organisers put it at 5,000"."""

CONFIRMED = frozenset(
    "accident,account,arrest,attack,authenticity,case,casualty,crash,death,discovery,existence,explosion,fatality,figure,find,identity"
    ",incident,injury,it,kidnapping,killing,news,number,outbreak,presence,report,rumor,rumour,shooting,sighting,story,theft,this"
    ",toll".split(",")
)
"""What somebody vouches for who confirms it, unlike a visit, an order or a nominee."""

DISPUTING = frozenset(("deny", "dispute", "refute"))
"""Lemmas that attribute a denial: "denied the allegations"."""

DENYING = frozenset(("acknowledge", "admit", "confess", "deny", "recall"))
"""Lemmas that attribute a deed: "denied having sold drones"."""

FORETELLING = frozenset(("forecast", "foresee", "predict"))
"""Lemmas that attribute what is to come: "predicted a flood"."""

URGING = frozenset(("advise", "urge"))
"""Lemmas that attribute what somebody is told to do: "urged drivers to slow down"."""

SHOWING = frozenset(("indicate", "reveal", "show", "suggest"))
"""Lemmas that attribute whatever polls, records and the like show."""

FINDING = frozenset(("ascertain", "demonstrate", "discover", "establish", "find", "show"))
"""Lemmas that attribute a clause with "that", while "found two men trapped" tells of no speech."""

ISSUING = frozenset("circulate,issue,post,publish,release,send,share,write".split(","))
"""Lemmas of verbs by which somebody puts out a statement."""

BLAMING = {
    "accuse": "of", "ascribe": "to", "attribute": "to", "blame": "for,on", "fault": "for"
}  # fmt: skip
"""Lemmas of verbs that put a deed down to somebody, and the words before the deed or the doer."""

CALLING = frozenset("brand,call,declare,deem,label,pronounce,term".split(","))
"""Lemmas of verbs that judge by a second object: "called the plan a mistake"."""

DENIED = frozenset(
    "account,accusation,allegation,assertion,charge,claim,collusion,guilt,involvement,it,knowledge,liability,link,misconduct"
    ",report,responsibility,role,rumor,rumour,speculation,story,suggestion,that,theory,this,wrongdoing".split(",")
)
"""What somebody speaks of who denies it."""

FAREWELLS = frozenset("farewell,good-bye,goodbye,grace,mass,prayer".split(","))
"""What is said without telling anything: "said farewell to the king"."""

WORKED_OUT = frozenset("ascertain,calculate,compute,demonstrate,discover,establish,figure,work".split(","))
"""Lemmas in CLAIMING that attribute nothing but a clause: "worked out that …", not "worked on a “new” plan"."""

OUT = frozenset(("call", "cry", "find", "figure", "point", "shout", "spell", "work"))
"""Lemmas of verbs that "out" belongs to: "pointed out"."""

GOING_ON = frozenset("adding,claiming,concluding,remarking,saying,stating,tweeting,writing".split(","))
"""Participles that a tagger takes for nouns where they open speech: "affirmed her will, writing, “…”"."""

HELD = frozenset("argument,assertion,claim,contention,opinion,position,reasoning,view".split(","))
"""Lemmas of nouns for what somebody holds: "the mayor's argument was that …"."""

INSCRIBED = frozenset("badge,banner,billboard,flag,notice,placard,plaque,poster,shirt,sign,sticker".split(","))
"""Things with words on them; nobody says those."""

JUDGING = frozenset(
    "cast,characterise,characterize,condemn,criticise,criticize,decry,denounce,depict,describe,dismiss,hail,herald,identify"
    ",laud,portray,praise,reject,ridicule".split(",")
)
"""Lemmas of verbs that judge with "as": "described the law as harsh"."""

RATING = frozenset("bemoan,condemn,criticise,criticize,decry,denounce,deplore,lament,laud,praise".split(","))
"""Lemmas of verbs that judge of themselves whatever thing they are told of: "denounced the agreement"."""

EVIDENCE = frozenset("demonstrate,establish,find,hint,indicate,read,reveal,rule,show,signal,suggest".split(","))
"""Lemmas in CLAIMING of verbs whose subject may be a thing: "it showed that …"."""

MAKING = frozenset(
    "author,collate,collect,compile,conduct,commission,distribute,draft,file,gather,issue,make,measure,obtain,post,prepare,produce"
    ",provide,publish,record,release,send,share,sign,submit,supply,tweet,upload,write".split(",")
)
"""Lemmas of verbs that tell whose a report or a message is: "data collected by X", "a note sent from X's page"."""

NAMING = frozenset("branded,called,dubbed,labeled,labelled,named,termed".split(","))
"""Words by which an aside gives a name: "as critics have called it"."""

CITING = frozenset(("cite", "quote"))
"""Lemmas by which one source passes another on."""

PHRASES = (
    ("according", "to"),
    ("as", "per"),
    *(("by", "the", noun, "of") for noun in ("account", "count", "estimate", "estimates", "reckoning")),
    *(
        ("in", "the", noun, "of")
        for noun in "account,analysis,assessment,estimation,judgement,judgment,opinion,telling,view,words".split(",")
    ),
    ("quoted", "by"),
)
"""Phrases in lower case that stand before a source."""

AS_VERBS = frozenset(
    "announced,branded,called,claimed,confirmed,described,disclosed,dubbed,estimated,explained,indicated"
    ",labeled,labelled,mentioned,named,noted,observed,put,quoted,recalled,reported,reports,revealed,said"
    ",says,stated,termed,told,wrote".split(",")
)
"""Words X for "as X by a source" and "as a source X"."""

AS_RULED = frozenset(("argued", "found", "held", "ruled"))
"""Words X for "as a source X" only where nothing follows: "as the court found", not "as the court found two guilty"."""

AMBIGUOUS = frozenset("claims,estimates,notes,predictions,reports,says,states,warns".split(","))
"""Verb forms that a tagger takes for plural nouns; before "that" they are verbs."""

MISTAGGED = frozenset("added,quipped,recalled,shrugged,tweeted".split(","))
"""Verb forms that a tagger takes for other words where they stand right after speech."""

CONTENT_NOUNS = frozenset(
    "account,affidavit,analysis,announcement,article,assessment,audit,average,bulletin,calculation,census,comment,communique,communiqué"
    ",complaint,count,datum,declaration,decree,description,directive,dispatch,document,email,estimate,excerpt,figure,filing,finding,forecast,guidance,guideline,headline"
    ",indictment,inquiry,interview,investigation,judgement,judgment,lawsuit,letter,memo,memoir,message,motion,notice,number"
    ",opinion,part,passage,petition,poll,polling,post,probe,projection,reading,readout,record,release,report,research,ruling,speech,statement,statistic,study"
    ",suit,summary,survey,tally,testimony,transcript,tweet,verdict,warning".split(",")
)
"""What a source puts out: "a report by X", "X's estimates" have X as their source."""

RECORDS = frozenset(
    "analysis,audit,average,census,count,data,datum,document,estimate,figure,inquiry,investigation,poll,record,report"
    ",research,result,statistic,study,survey,tally".split(",")
)
"""Lemmas of nouns for what shows a thing of itself, with or without "that": "polls showed support at 3 percent"."""

BY_THEIRS = frozenset(("account", "count", "estimate", "reckoning", "report", "tally"))
"""Lemmas of nouns after "by" whose makers are sources: ", by the police's count"."""

RULED = frozenset("borough,city,county,district,municipality,province,state,territory,town,village".split(","))
"""Nouns of places for those who rule them: "the city of Lugo announced"."""

INSTRUMENTS = frozenset(
    "camera,detector,lander,mission,observatory,probe,radar,rover,satellite,scanner,sensor,spacecraft,telescope".split(
        ","
    )
)
"""Things that are named after people and by which things are found, not told."""

INSTITUTIONS = frozenset(
    "academy,administration,agency,airline,airport,alliance,army,association,authority,automaker,bank"
    ",bench,board,body,brewery,brigade,broadcaster,bureau,business,cabinet,campaign,carmaker,carrier,center,centre"
    ",chamber,channel,charity,church,club,coalition,coastguard,college,command,commission,committee"
    ",company,conglomerate,congress,consortium,consulate,corporation,council,court,delegation,department"
    ",embassy,exchange,faculty,federation,firm,forum,foundation,fund,gallery,government,group,headquarters"
    ",hospital,initiative,inquiry,institute,insurer,intelligence,junta,jury,laboratory,league,lender,lobby,manufacturer"
    ",militia,military,ministry,mission,movement,museum,navy,observatory,office,operator,opposition,organisation"
    ",organization,palace,panel,parliament,party,planemaker,police,presidency,prosecution,regulator"
    ",retailer,school,secretariat,senate,service,society,staff,startup,state,studio,supplier,theatre"
    ",treasury,tribunal,union,university,watchdog,zoo".split(",")
)
"""Nouns of bodies: with a name before them they point at one body ("South Korea's intelligence agency")."""

MEDIA = frozenset(
    "agency,blog,broadcaster,channel,daily,journal,magazine,media,network,newspaper,outlet,paper,portal,programme,program,radio"
    ",service,site,station,tabloid,television,tv,website,weekly".split(",")
)
"""Nouns of those that relay news: "told the Tass news agency"."""

MEDIA_NAMES = frozenset(
    "agency,argus,broadcasting,bulletin,chronicle,courant,courier,daily,dispatch,echo,enquirer,examiner,gazette,globe"
    ",guardian,herald,independent,inquirer,journal,ledger,mail,mercury,mirror,monitor,news,newspaper,observer,post"
    ",press,radio,record,register,reporter,review,sentinel,standard,star,sun,telegraph,television,times,today,tribune"
    ",tv,weekly,wire".split(",")
)
"""First or last words of the names of those that relay news ("Jakarta Post")."""

PEOPLE_WHO_SPEAK = frozenset(
    "activist,actor,actress,administrator,adviser,advisor,advocate,aide,alderman,ally,ambassador,analyst"
    ",archbishop,archer,architect,assistant,athlete,attorney,author,barrister,bishop,boss,bride,brother"
    ",builder,buyer,bystander,caller,campaigner,candidate,captain,cardinal,carer,caretaker,ceo,chairman"
    ",chairwoman,champion,chancellor,chef,chief,citizen,cleaner,clerk,climatologist,climber,coach"
    ",colleague,collector,colonel,commander,commentator,commissioner,composer,conductor,consultant"
    ",contractor,councillor,councilor,counsel,counterpart,courier,critic,curator,customer,cyclist,dancer"
    ",daughter,dealer,defendant,defender,delegate,deputy,designer,detective,developer,diplomat,director"
    ",dissident,doctor,donor,driver,economist,editor,elder,emir,emperor,employee,employer,engineer,envoy"
    ",evacuee,executive,expert,explorer,eyewitness,family,fan,farmer,father,fighter,financier,firefighter"
    ",fisherman,follower,forecaster,founder,friend,gardener,general,goalkeeper,governor,grandfather"
    ",grandmother,guard,guest,guide,head,headteacher,heir,herder,hiker,historian,host,hostage,hunter"
    ",husband,imam,inmate,insider,inspector,instructor,investigator,investor,jockey,journalist,judge,juror"
    ",justice,keeper,king,labourer,landlord,lawmaker,lawyer,leader,lecturer,legislator,lieutenant,local"
    ",magistrate,man,manager,marcher,mayor,mechanic,medium,member,midfielder,midwife,migrant,miner"
    ",minister,monk,mother,motorist,mourner,mp,namesake,negotiator,neighbor,neighbour,nephew,niece,nun"
    ",nurse,observer,officer,official,onlooker,opponent,organiser,organist,organizer,owner,paramedic"
    ",parent,passenger,patient,pensioner,people,performer,philosopher,physician,physicist,pilot,player"
    ",poet,politician,pope,predecessor,premier,president,priest,prince,princess,principal,prisoner"
    ",producer,professor,promoter,prosecutor,protester,publisher,queen,rabbi,ranger,rebel,referee,refugee"
    ",relative,reporter,representative,rescuer,researcher,resident,retiree,rival,runner,sailor,scientist,sculptor"
    ",secretary,seller,senator,settler,shepherd,sheriff,shopkeeper,signatory,singer,sister,skipper,soldier"
    ",son,source,speaker,specialist,spokesman,spokesperson,spokeswoman,sponsor,star,striker,student"
    ",successor,superintendent,supporter,surgeon,survivor,swimmer,teacher,team,teammate,technician,tenant"
    ",tourist,trader,trainee,trainer,translator,treasurer,trustee,uncle,undersecretary,vendor,vet,veteran"
    ",victim,villager,visitor,voter,waiter,waitress,warden,watcher,whistleblower,widow,wife,winger,winner"
    ",witness,woman,worker,writer,youth".split(",")
) | {row["word"] for row in rows("callings")}
"""Common nouns that may be a source although nobody is named."""

NO_SPEAKERS = frozenset(
    "agenda,amount,case,custom,day,deal,event,example,experience,fact,idea,law,legend,life,matter,moment,month,move"
    ",myth,plan,rule,schedule,something,story,thing,time,timetable,tradition,way,week,word,work,year".split(",")
)
"""Nouns that are nobody, even before "said"."""

LEFT_OUT = frozenset("a,an,its,latest,new,official,recent,some,the,their,these,this,those,what".split(","))
"""Words that a source's description does without when they stand at its head."""

NEGATIONS = frozenset(("never", "no", "none", "nobody", "not", "n't", "n’t"))
"""Words that take an attribution back: "did not say that …"."""

THINKING = frozenset(("believe", "feel", "hope", "suspect", "think"))
"""Lemmas of verbs for what goes on in a mind: of "she said he thought it “…”", the words are hers."""

TALKS = frozenset(
    "address,appearance,article,broadcast,call,column,comment,conversation,dispatch,editorial,email,essay,exchange,feature"
    ",interview,letter,message,note,op-ed,piece,podcast,post,programme,program,remark,reply,report,response,retelling,segment"
    ",show,speech,statement,story,talk,testimony,tweet,video".split(",")
)
"""Lemmas of nouns for what is said or written in a medium: "in remarks to the Herald", "in a Herald report"."""

UTTERANCES = frozenset(
    "advice,answer,comment,complaint,explanation,message,motto,plea,question,reaction,remark,reply,response,retort,slogan,verdict,warning,word".split(
        ","
    )
)
"""Lemmas of nouns for what somebody says: "her answer was: “…”"."""
