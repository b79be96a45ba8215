"""Words that, beside a name or in it, tell what kind of thing it names."""

from __future__ import annotations

from analysis.knowledge import rows
from analysis.knowledge.spelling import folded

BODIES = frozenset(
    "agency,alliance,association,authority,band,campaign,center,centre,charity,choir,club,coalition,college,committee,consortium,cooperative,duo,ensemble,federation,foundation,group,institute,league,militia,ministry,movement,nonprofit,opposition,orchestra,organisation,organization,outfit,party,quartet,quintet,regulator,school,service,site,startup,supergroup,team,think-tank,trio,troupe,university,watchdog,website".split(
        ","
    )
)
"""What an organisation is called right before its name."""
BANDS = frozenset(
    "band,charity,choir,duo,ensemble,militia,nonprofit,orchestra,quartet,quintet,startup,supergroup,think-tank,trio,troupe,watchdog".split(
        ","
    )
)
"""Those of them that are never said of a person."""
BOTH = frozenset(("broadcaster", "publisher"))
"""What both a company and a person may be; a given name tells."""
BROADCAST = frozenset("broadcasting,news,radio,television,tv".split(","))
"""What a station that somebody speaks to does."""
CALLINGS = frozenset(folded(row["word"]) for row in rows("callings"))
"""What somebody is or does, right before the name, and in capitals at the head of a sentence."""
FAMILY_CALLINGS = frozenset(folded(row["word"]) for row in rows("callings") if row["surname"])
"""Those that are families' names too."""
COACHES = frozenset(
    "batsman,batter,bowler,coach,cornerback,defenceman,defender,defenseman,flanker,flyhalf,fullback,goalie,goalkeeper"
    ",goaltender,halfback,infielder,linebacker,midfielder,netminder,outfielder,pitcher,quarterback,scrumhalf,shortstop"
    ",striker,wicketkeeper,wideout,winger".split(",")
)
"""Who plays in a team or trains it, right after its name and before their own."""
COMPANY_AFTER = frozenset(
    "affiliate,ceo,chain,chains,executive,executives,investors,management,officials,shareholders,shares,spokesman,spokesperson,spokeswoman,stock"
    ",subsidiary,website,workers".split(",")
)
"""Nouns in lower case right after the name of an organisation."""
COMPANY_NOUNS = frozenset(
    "agency,airline,airlines,automaker,bakery,bank,bookmaker,brewer,brewery,brokerage,broadcaster,carmaker,carrier"
    ",chain,channel,charity,chipmaker,company,conglomerate,consultancy,corporation,daily"
    ",drugmaker,employer,firm,giant,insurer,journal,label,lender,magazine"
    ",maker,manufacturer,multinational,network,newspaper,operator,outlet,paper,planemaker,platform"
    ",retailer,shipbuilder,startup,steelmaker,subsidiary,supermarket,supplier,tabloid,union,utility,weekly".split(",")
)
"""What an organisation is said to be."""
COMPANY_CLAUSES = {("based", "in")} | {
    ("which", verb)
    for verb in (
        "builds,employs,designs,distributes,made,makes,manufactured,manufactures,markets,operated,operates,owned,owns"
        ",produced,produces,provides,publishes,ran,runs,sells,supplies".split(",")
    )
}
"""How clauses begin that tell of a company what it does, or where it is."""
COMPANY_ENDS = frozenset(
    "air,airlines,airways,cars,corp,corporation,electric,electronics,energy,entertainment,foods,gmbh,group,holdings,inc"
    ",industries,limited,llc,ltd,media,motor,motors,oil,petroleum,pharma,pharmaceuticals,pictures,plc,robotics,shipping,software"
    ",solutions,steel,studios,systems,technologies,telecom".split(",")
)
"""Last words of companies' names that are left out when they are called by their first."""
COMPANY_FORMS = frozenset("AB,ASA,BV,Bhd,Bt,GmbH,Kft,Nyrt,OOO,Oy,Oyj,SpA,Zrt".split(","))
"""What stands last in the names of firms abroad for how they are owned."""
COMPANY_HOLDERS = frozenset("customers,employees,investors,shareholders,shares,subsidiary".split(","))
"""Who and what is 'of' a company only."""
COMPANY_OWNS = frozenset(
    "board,ceo,chairman,chief,competitors,customers,earnings,employees,factory,founder,founders,headquarters,investors"
    ",management,net,parent,plant,product,products,profit,profits,quarterly,revenue,revenues,sales,share,shareholders"
    ",shares,stock,subsidiary,workers".split(",")
)
"""What only an organisation has, after its name in the possessive."""
DATED = frozenset(
    "april,august,december,february,friday,january,july,june,march,may,monday,november,october,saturday,september,sunday"
    ",thursday,tuesday,wednesday".split(",")
)
"""Words in capitals that are times and no part of a name."""
DEGREES = frozenset("CBE,FRS,KC,MBE,MEP,MP,MSP,OBE,PhD,QC,SC,TD".split(","))
"""What stands behind a person's name for an honour or an office."""
FOREIGN_HEADS = frozenset(
    "banca,banco,banque,corriere,courrier,diario,gazeta,gazette,giornale,jornal,partido,parti,partito".split(",")
)
"""First words of the names of papers, banks and parties in other languages."""
HEADS = frozenset(
    "aircraft,airlines,airways,bank,broadcasting,bulletin,chronicle,corp,corporation,courier,daily,dispatch,enterprises,expeditions,gazette,gmbh"
    ",herald,holdings,inc,industries,insider,journal,laboratories,ledger,llc,ltd,marine,motors,observer,partners,plc"
    ",railways,records,shipping,solutions,systems,tech,technologies,telegraph,times,tribune,usa".split(",")
)
"""Last words of names of several words that only organisations bear."""
INVESTED = frozenset(
    "belief,believe,believes,confidence,faith,holding,interest,investment,invested,leadership,membership,role,stake,stakes"
    ",trust".split(",")
)
"""Words after which 'in' begins no place."""
JOINS = frozenset("and,nor,or".split(","))
"""What joins a name to one of the same kind."""
LINKS = frozenset("at,between,for,from,in,of,on,responsible,that,where,which,who,with".split(","))
"""Words that go on after the noun of a phrase."""
LANDMARKS = frozenset(
    "abbey,bridge,castle,cathedral,dam,fortress,lighthouse,mansion,monastery,mosque,museum,palace,stadium,temple".split(
        ","
    )
)
"""What somebody built."""
KINDS_OF_ANIMALS = frozenset(
    "albatross,albatrosses,antelope,ape,apes,bat,bats,bear,bears,bee,bees,bird,birds,buffalo,butterflies,butterfly,camel"
    ",camels,cat,cats,condor,crab,crabs,crane,cranes,crocodile,crocodiles,crow,crows,deer,dog,dogs,dolphin,dolphins,duck"
    ",ducks,eagle,eagles,elephant,elephants,elk,falcon,fish,fox,foxes,frog,frogs,goat,goats,goose,gorilla,gull,gulls,hawk"
    ",horse,horses,hound,iguana,lion,lions,lizard,lizards,lynx,monkey,monkeys,moth,moths,mouse,orangutan,orca,otter,owl,owls"
    ",panda,parakeet,parrot,parrots,penguin,penguins,pigeon,porpoise,puffin,python,rat,rats,rhino,rhinoceros,rhinos,salamander"
    ",salmon,seal,seals,shark,sharks,sheep,shrimp,snail,snake,snakes,sparrow,spider,spiders,squirrel,terrier,tiger,tigers"
    ",toad,tortoise,tortoises,trout,turtle,turtles,vulture,wasp,whale,whales,wolf,wolves,zebra,zebras".split(",")
)
"""Animals, right behind the name of their kind: 'the Marsh penguin'."""
LANGUAGE_AFTER = frozenset("alphabet,dialect,language,phrase,term,translation,word,words".split(","))
"""Nouns in lower case right behind the name of a language."""
MEDICINES = frozenset(
    "antibody,antiviral,cocktail,drug,medication,medicine,opioid,painkiller,pill,steroid,vaccine,virus".split(",")
)
"""What is taken or caught, right before its name."""
MUSICIANS = frozenset(
    "bassist,drummer,frontman,frontwoman,guitarist,keyboardist,percussionist,saxophonist,vocalist".split(",")
)
"""Who plays in a band, right after its name and before their own."""
OWNED = frozenset("share,shares,stake,stakes,stock".split(","))
"""What one holds in or of a company."""
PERSON_BEFORE = frozenset(
    "brother,cousin,daughter,father,husband,mother,nephew,niece,predecessor,sister,son,successor,uncle,widow,wife".split(
        ","
    )
)
"""Who somebody is to another, right before the name."""
PERSON_NOUNS = frozenset(
    "activist,actor,actress,archaeologist,artist,athlete,author,biologist,captain,citizen,cleric,client,coach,composer,defendant"
    ",designer,director,dissident"
    ",driver,economist,engineer,farmer,fisherman,founder,goalkeeper,head,historian,journalist,labourer,lawyer,leader"
    ",musician,novelist,nurse,organiser,owner,painter,physicist,pilot,player,poet,policeman,policewoman,politician,priest"
    ",researcher,resident,scientist,shopkeeper,singer,soldier,star,striker,student,surgeon,survivor,suspect,teacher,veteran"
    ",victim,whistleblower,witness,writer".split(",")
)
"""What a person is said to be, besides the titles that tables have."""
PERSON_OWNS = frozenset(
    "aide,aides,brother,brothers,career,cousin,daughter,death,father,funeral,husband,mother,predecessor,sister,sisters,son"
    ",sons,speech,successor,widow,wife".split(",")
)
"""What a person has, after the name in the possessive."""
PLACE_AFTER = frozenset(
    "airfield,airport,area,basin,battle,beach,border,canal,city,coast,continent,county,delta,desert,district,earthquake,estuary"
    ",festival,forest,harbour,island,islands,lake,massacre,massacres,mountains,oblast,peninsula,port,prefecture,province"
    ",quake,rainforest,region,republic,river,shipyard,siege,states,station,strait,suburb,town,valley,village,volcano".split(
        ","
    )
)
"""Nouns in lower case right after the name of a place."""
PLACE_PEOPLE = frozenset("couple,family,man,resident,residents,teenager,woman".split(","))
"""Who is told by the place they are of: 'a Cheltenham man'."""
PLACE_BEFORE = frozenset(
    "across,capital,city,district,downtown,hamlet,island,nearby,neighboring,neighbouring,province,river,suburb,throughout"
    ",town,village,volcano".split(",")
)
"""Words right before the name of a place."""
PLACE_HEADS = frozenset("ciudad,county,fort,lake,mount,nueva,playa,port,puerto,rio,villa".split(","))
"""First words of places' names of several words."""
PLACE_NOUNS = frozenset(
    "archipelago,capital,city,constituency,country,county,district,electorate,enclave,island,kingdom,municipality,nation,port,prefecture,province"
    ",region,republic,resort,suburb,territory,town,village".split(",")
)
"""What a place is said to be, and what stands before 'of' and its name."""
PLACE_OF = frozenset(
    "airport,ambassador,archbishop,army,bishop,borders,castle,cathedral,coast,east,embassy,government,governor,hall,harbor"
    ",harbour,independence,king,mayor,minister,ministry,north,outskirts,parliament,people,queen,residents,ruins,shores,siege"
    ",seat,south,streets,suburbs,temple,temples,west".split(",")
)
"""What only a place has, before 'of' and its name."""
PLACE_OWNS = frozenset(
    "ambassador,army,borders,capital,coast,coastline,constable,constitution,currency,defence,economy,election,elections,electoral"
    ",embassy,foreign,government,governor,independence,interior,king,mayor,military,navy,opposition,outskirts,parliament"
    ",population,premier,prime"
    ",queen,seat,state,territory".split(",")
)
"""What only a place has, after its name in the possessive."""
PLACE_PAIRS = {("between", "and"): 2, ("from", "to"): 4}
"""What stands before the first and the second of two places, and how much it tells."""
PLACE_PREPOSITIONS = frozenset("around,at,from,in,near,of,outside,to".split(","))
"""Words before a place that its country follows after a comma."""
PLACE_VERBS = frozenset(
    "besieged,bombarded,entered,invaded,liberated,occupied,recaptured,retook,shelled,stormed".split(",")
)
"""Verbs whose object is a place."""
PLACE_SAMPLES = frozenset(
    "areas,attractions,cities,counties,countries,destinations,districts,islands,places,provinces,regions,resorts,states,suburbs"
    ",towns,villages".split(",")
)
"""Nouns before 'such as' and the names of places."""
PLACE_SITES = frozenset("airport,base,camp,checkpoint,factory,mine,outpost,plant,port,prison,school,station".split(","))
"""What stands 'at' a place."""
PLACE_WHERE = frozenset("in,near,off,outside".split(","))
"""Words that ask where, before the name of a place unless the name describes another noun."""
PLANNED = frozenset("agreement,bill,drug,medicine,painkiller,pipeline,project,scheme,treaty,vaccine".split(","))
"""What neither a body nor a place is said to be."""
PRIZES = frozenset("award,awards,medal,prize,prizes,trophy".split(","))
"""Last words of the names of what is won."""
PRODUCT_AFTER = frozenset(
    "app,apps,browser,capsule,character,characters,comics,console,consoles,device,devices,handset,handsets,laptop,laptops,mission,missions,model,models,owners,phone,phones"
    ",pipeline,player,players,probe,rocket,rover,satellite,sedan,sedans,smartphone,smartphones,software,spacecraft,submarine,tablet,tablets,users,vehicle,vehicles".split(
        ","
    )
)
"""Nouns in lower case right after the name of something that is made and sold."""
PRODUCT_OF = frozenset("generation,model,models,release,version,versions".split(","))
"""What is of something made and sold."""
VESSELS = frozenset(
    "barge,boat,cruiser,destroyer,ferry,freighter,frigate,ship,steamer,submarine,tanker,trawler,tugboat,vessel,yacht".split(
        ","
    )
)
"""What a ship is said to be."""
SHOWN = frozenset(
    "introduce,introduced,introduces,introducing,launch,launched,launches,launching,release,released,releases,releasing"
    ",unveil,unveiled,unveiling,unveils".split(",")
)
"""What makers do with something that they have made."""
SOLD = frozenset("buy,buying,sell,selling,sells,ship,shipped,shipping,sold".split(","))
"""What is done with something made, and with companies too."""
PLACE_LINKS = {"at": PLACE_SITES, "of": PLACE_NOUNS | PLACE_OF}
"""Words that lead to the name of a place, and the nouns after which they do."""
