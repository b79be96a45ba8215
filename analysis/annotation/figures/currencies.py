"""Currencies: their signs, their words, and which of a name's currencies a country's adjective means."""

from __future__ import annotations

import re

SIGNS = {
    "$": "USD", "£": "GBP", "¥": "JPY", "€": "EUR", "₩": "KRW", "₹": "INR", "a$": "AUD", "au$": "AUD", "c$": "CAD",
    "eur": "EUR", "gbp": "GBP", "hk$": "HKD", "inr": "INR", "nz$": "NZD", "rmb": "CNY", "rs": "INR", "rs.": "INR",
    "s$": "SGD", "u.s.$": "USD", "us$": "USD", "usd": "USD", "usd$": "USD", "฿": "THB", "₦": "NGN", "₪": "ILS",
    "₫": "VND", "₱": "PHP", "₴": "UAH", "₺": "TRY", "₽": "RUB", "₿": "BTC",
}  # fmt: skip
"""Sign or letters before a number, and the currency's code."""
CURRENCIES = {
    "afghanis": "AFN", "baht": "THB", "birr": "ETB", "bolivars": "VES", "bolivianos": "BOB", "cedis": "GHS",
    "colones": "CRC", "cordobas": "NIO", "crowns": "crowns", "dinars": "dinars", "dirhams": "AED", "dollar": "USD",
    "dollars": "USD", "dong": "VND", "dram": "AMD", "drams": "AMD", "escudos": "CVE", "euro": "EUR", "euros": "EUR",
    "forint": "HUF", "forints": "HUF", "francs": "CHF", "guaranis": "PYG", "hryvnia": "UAH", "hryvnias": "UAH",
    "kina": "PGK", "kip": "LAK", "koruna": "CZK", "korunas": "CZK", "krona": "SEK", "kroner": "kroner",
    "kronor": "SEK", "kwacha": "kwacha", "kyat": "MMK", "lari": "GEL", "lei": "RON", "lempiras": "HNL", "leva": "BGN",
    "lira": "TRY", "liras": "TRY", "manat": "manat", "manats": "manat", "meticais": "MZN", "naira": "NGN",
    "pesos": "MXN", "pounds": "GBP", "pula": "BWP", "quetzales": "GTQ", "rand": "ZAR", "reais": "BRL",
    "renminbi": "CNY", "rials": "IRR", "riels": "KHR", "ringgit": "MYR", "riyals": "SAR", "roubles": "RUB",
    "rubles": "RUB", "rupees": "INR", "rupiah": "IDR", "shekels": "ILS", "shillings": "shillings", "soles": "PEN",
    "soms": "KGS", "taka": "BDT", "tenge": "KZT", "tugriks": "MNT", "usd": "USD", "won": "KRW", "yen": "JPY",
    "yuan": "CNY", "zloty": "PLN", "zlotych": "PLN", "zlotys": "PLN", "złoty": "PLN", "złotych": "PLN", "złotys": "PLN",
}  # fmt: skip
"""Word of a currency, and its code where no country is said; the word itself where the name alone tells none."""
_CROWNS = {"czech": "CZK", "danish": "DKK", "icelandic": "ISK", "norwegian": "NOK", "swedish": "SEK"}
_FRANCS = {
    "burundian": "BIF", "cfa": "XOF", "comorian": "KMF", "congolese": "CDF", "djiboutian": "DJF", "guinean": "GNF",
    "rwandan": "RWF",
}  # fmt: skip
_NATIONAL: dict[str, dict[str, str]] = {
    "CHF": _FRANCS,
    "GBP": {"egyptian": "EGP", "lebanese": "LBP", "south sudanese": "SSP", "sudanese": "SDG", "syrian": "SYP"},
    "INR": {
        "mauritian": "MUR", "nepalese": "NPR", "nepali": "NPR", "pakistani": "PKR", "seychellois": "SCR",
        "sri lankan": "LKR",
    },
    "IRR": {"omani": "OMR", "qatari": "QAR", "saudi": "SAR", "yemeni": "YER"},
    "KRW": {"north korean": "KPW"},
    "MXN": {
        "argentine": "ARS", "argentinean": "ARS", "argentinian": "ARS", "chilean": "CLP", "colombian": "COP",
        "cuban": "CUP", "dominican": "DOP", "filipino": "PHP", "philippine": "PHP", "uruguayan": "UYU",
    },
    "RUB": {"belarusian": "BYN"},
    "SAR": {"omani": "OMR", "qatari": "QAR", "yemeni": "YER"},
    "SEK": _CROWNS,
    "TRY": {"italian": "ITL", "syrian": "SYP"},
    "USD": {
        "australian": "AUD", "bahamian": "BSD", "barbadian": "BBD", "bruneian": "BND", "canadian": "CAD",
        "fijian": "FJD", "guyanese": "GYD", "hong kong": "HKD", "jamaican": "JMD", "liberian": "LRD",
        "namibian": "NAD", "new taiwan": "TWD", "new zealand": "NZD", "singapore": "SGD", "singaporean": "SGD",
        "surinamese": "SRD", "taiwan": "TWD", "taiwanese": "TWD", "trinidadian": "TTD", "zimbabwean": "ZWL",
    },
    "crowns": _CROWNS,
    "dinars": {
        "algerian": "DZD", "bahraini": "BHD", "iraqi": "IQD", "jordanian": "JOD", "kuwaiti": "KWD", "libyan": "LYD",
        "macedonian": "MKD", "serbian": "RSD", "tunisian": "TND",
    },
    "AED": {"moroccan": "MAD"},
    "kroner": _CROWNS,
    "kwacha": {"malawian": "MWK", "zambian": "ZMW"},
    "manat": {"azerbaijani": "AZN", "azeri": "AZN", "turkmen": "TMT"},
    "shillings": {"kenyan": "KES", "somali": "SOS", "tanzanian": "TZS", "ugandan": "UGX"},
}  # fmt: skip
_OF_COUNTRY = re.compile(r"\s(?P<country>(?:[A-Z][A-Za-z.]+\s){1,3})(?P<word>[a-zł]{3,10})\b")


def national(text: str, end: int) -> tuple[str, int] | None:
    """Code and end of a currency whose country is said before it: "100,000 Georgian lari", "US dollars"."""
    match = _OF_COUNTRY.match(text, end)
    code = CURRENCIES.get(match["word"]) if match else None
    if match is None or code is None:
        return None
    return _NATIONAL.get(code, {}).get(match["country"].strip().lower(), code), match.end()
