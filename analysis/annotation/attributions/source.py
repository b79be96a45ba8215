"""Who is cited."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.annotation.attributions import cues, genders
from analysis.annotation.attributions.offices import is_person


@dataclass(frozen=True, slots=True)
class Source:
    """Who is cited: a name or words, where they stand, and whether that is a name."""

    name: str
    start: int
    end: int
    kind: str
    """named, anonymous."""
    head: str
    """Head noun in lower case, for later "the agency"."""
    person: bool = False
    """Somebody who is named."""
    plural: bool = False

    @property
    def human(self) -> bool:
        """Whether it is one human being."""
        return self.person or (is_person(self.head) and not self.plural)

    @property
    def body(self) -> bool:
        """Whether it is a body of people, who may be "they": a party, the council's staff."""
        return not self.human and (self.kind == "named" or self.head in cues.INSTITUTIONS)

    @property
    def gender(self) -> str:
        """male, female or empty."""
        return genders.of_name(self.name) if self.person else genders.of_noun(self.head)
