"""How an article says what it says: its words, its labels for people and things, its passives and hedges."""

from analysis.annotation.wording.labels import labels
from analysis.annotation.wording.manner import wordings
from analysis.annotation.wording.own import OwnWords
from analysis.annotation.wording.words import words

__all__ = ["OwnWords", "labels", "wordings", "words"]
