"""Short articles of invented events by several outlets, with the story that each tells; some stories look alike."""

from __future__ import annotations

TEXTS: tuple[tuple[str, str, str, str], ...] = (
    (
        "ferry", "Tarn Courier", "2024-05-02",
        "Ferry runs aground off Tarn island\n"
        "A ferry with ninety passengers ran aground off Tarn island on Thursday morning, and lifeboats brought all of"
        " them ashore, the coastguard said. Captain Elin Vass told the coastguard that fog hid the Morvane light.",
    ),
    (
        "ferry", "Eastvale Herald", "2024-05-03",
        "Coastguard praises crews after Tarn grounding\n"
        "Lifeboat crews rescued 92 people when the ferry Morvane Star struck rocks near Tarn island, the operator"
        " Norline said. Its captain, Elin Vass, has been suspended while investigators look at the ship's radar.",
    ),
    (
        "ferry", "Harbour Post", "2024-05-04",
        "Norline suspends captain\n"
        "The ferry company Norline has suspended the captain whose ship ran onto the rocks at Tarn in thick fog."
        " Elin Vass had sailed the route for eleven years. Passengers said that they heard no alarm.",
    ),
    (
        "other ferry", "Eastvale Herald", "2024-05-05",
        "Strike stops ferries to the Sunder isles\n"
        "Ferries to the Sunder isles stood still on Sunday as deckhands of the Blue Pennant line went on strike for"
        " higher wages. Union secretary Jonas Pell said that no passenger would sail before Wednesday.",
    ),
    (
        "other ferry", "Sunder Gazette", "2024-05-06",
        "Deckhands' strike enters second day\n"
        "Blue Pennant's ferries stayed in port for a second day. The union's secretary, Jonas Pell, met managers in"
        " Sunderhaven, but the talks about wages ended after an hour without a result.",
    ),
    (
        "warehouse", "Eastvale Herald", "2024-05-02",
        "Three die in Eastvale warehouse fire\n"
        "Firefighters fought flames for nine hours in a paint warehouse in Eastvale, where three workers were killed"
        " and a wall collapsed, fire chief Dorte Hamm said. The cause is unknown.",
    ),
    (
        "warehouse", "Norland Daily", "2024-05-03",
        "Paint store blaze: owner questioned\n"
        "Police questioned the owner of the Eastvale warehouse in which three people died on Thursday. Arvid Brose"
        " stored solvents without a licence, according to fire chief Dorte Hamm.",
    ),
    (
        "warehouse", "Tarn Courier", "2024-05-04",
        "Solvents stored without licence\n"
        "Arvid Brose, who owns the paint warehouse that burnt down in Eastvale, had no licence for solvents. Dorte"
        " Hamm of the fire brigade said that three workers had found the emergency exit locked.",
    ),
    (
        "talks", "Norland Daily", "2024-05-06",
        "Quist and Abel meet in Lindholm\n"
        "President Mara Quist of Norland received Estmark's prime minister Tomas Abel in Lindholm on Monday. They"
        " talked about gas through the Varn pipeline and signed an accord on border posts.",
    ),
    (
        "talks", "Estmark Tribune", "2024-05-07",
        "Abel returns with gas accord\n"
        "Prime Minister Tomas Abel said that his talks with Mara Quist had secured gas for five winters. The Varn"
        " pipeline would carry a tenth more, and border posts would open at night.",
    ),
    (
        "talks", "Harbour Post", "2024-05-07",
        "Border posts to open at night after Lindholm summit\n"
        "Norland and Estmark agreed on Monday to open their border posts at night and to pump more gas through the"
        " Varn pipeline. Tomas Abel invited Mara Quist to visit Estmark in autumn.",
    ),
    (
        "budget", "Norland Daily", "2024-05-07",
        "Quist vetoes school budget\n"
        "President Mara Quist refused on Tuesday to sign the budget for schools. The parliament in Lindholm had cut"
        " the pay of teachers by a twentieth; the finance minister, Olaf Rehn, called the veto a blow.",
    ),
    (
        "budget", "Eastvale Herald", "2024-05-08",
        "Teachers cheer veto\n"
        "Teachers gathered before the parliament to thank Mara Quist, who has vetoed cuts to their pay. Finance"
        " minister Olaf Rehn said he would bring the school budget back to parliament in June.",
    ),
    (
        "flood", "Norland Daily", "2024-05-09",
        "River Orla floods two towns\n"
        "The river Orla burst its banks on Thursday and flooded Mosby and Kell. More than 400 people left their"
        " homes, and two are missing, mayor Signe Aune of Mosby said. Rain is to last until Saturday.",
    ),
    (
        "flood", "Tarn Courier", "2024-05-10",
        "Hundreds leave homes as Orla rises\n"
        "Some 450 people spent the night in schools after the Orla flooded Mosby and Kell. Signe Aune, the mayor of"
        " Mosby, asked the army for boats. One of the missing was found alive.",
    ),
    (
        "other flood", "Estmark Tribune", "2024-05-10",
        "Dam overflows in southern Estmark\n"
        "Heavy rain made the Pell Valley dam overflow on Thursday night. Farmers lost 600 sheep, and a road to Dravik"
        " was washed away, governor Henrik Stam said. Nobody was hurt.",
    ),
    (
        "other flood", "Dravik Observer", "2024-05-11",
        "Road to Dravik gone after dam overflows\n"
        "The road between Dravik and the Pell Valley will be closed for weeks, governor Henrik Stam said after water"
        " ran over the dam. Farmers counted more than 600 drowned sheep.",
    ),
    (
        "match", "Norland Daily", "2024-05-12",
        "Lindholm Rovers win the cup\n"
        "Lindholm Rovers beat Tarn United 2-1 in the cup final on Sunday. Striker Ebbe Falk scored twice before"
        " half-time. Tarn's goalkeeper Rune Lie was sent off after a foul.",
    ),
    (
        "match", "Tarn Courier", "2024-05-13",
        "Ten men of Tarn lose final\n"
        "Tarn United lost the cup final to Lindholm Rovers by two goals to one after Rune Lie was sent off. Coach"
        " Vidar Moe called the red card a scandal. Ebbe Falk scored both goals for the Rovers.",
    ),
    (
        "other match", "Norland Daily", "2024-05-12",
        "Mosby Town go up\n"
        "Mosby Town beat Kell Athletic 2-1 on Sunday and play in the first league next year. Striker Nils Berge"
        " scored twice before half-time. Kell's goalkeeper Ivar Tomt was sent off after a foul.",
    ),
)  # fmt: skip
"""Story, outlet, day of publication, title and text; in order of stories."""
