"""The words of a sentence, and which of them the tables know: names, titles, offices."""
