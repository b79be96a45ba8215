"""How the numbers of a report come about and what they cannot tell, a paragraph each, in the order of its parts."""

METHODS = (
    "Every number is counted from sentences of the articles by rules, on this computer; a language model (named above) "
    "marks words, names and grammar, and decides nothing else. The fingerprint names the state of the corpus: the same "
    "fingerprint, filters and parts give the same report.",
    "A difference is a group of sentences of at least two articles that speak of the same figure, day, quotation or "
    "presence, or state the same, and do not say the same of it. Verdicts are those of the whole corpus. How likely "
    "two sentences tell the same, and tell it otherwise, was learned from invented stories that readers had labelled; "
    "on 21 others about eight of ten contradictions told were right, and three of ten that there were were found.",
    "What only one outlet has was not found in the others; that is no proof that they left it out.",
    "Counted are mentions by name and nationality words (“Russian” counts for Russia). A rate per 1,000 words divides "
    "by the words of the outlet's selected sentences. Three mentions are three mentions, not a trend.",
    "Days of events and days of publication are two axes that are never mixed. “June 2024” is a month long; what is "
    "planned or possible is drawn hollow, and expressions without a day are listed, never dated. The chart shows the "
    "week before the first and after the last day of publication; the table has all.",
    "Who was where is read from verbs and nouns of presence. Expected is what was written beforehand and no evidence "
    "that somebody came. Totals that articles state stand beside the number of those named: articles rarely name "
    "everybody, so a difference is no contradiction.",
    "Quotations are taken for one utterance where their words or their speaker and most meaningful words agree, and "
    "each is held against the fullest rendering.",
    "The number of independent origins is an upper bound: an article that rewrites an agency without saying so counts "
    "as its own origin.",
    "Documents show the first rows of long tables; the workbook has all. □ stands in pictures and in the PDF for a "
    "character that their typeface (DejaVu Sans) lacks: Chinese, Japanese, Korean and most emoji; the HTML file, the "
    "DOCX file and the workbook have it.",
)
