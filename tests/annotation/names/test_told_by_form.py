"""Names told by their form and their article: lists, bands, vessels, nicknames, short forms, campuses, pronouns."""

from __future__ import annotations

import pytest

from tests.annotation.names.naming import Parse, kind_of, named


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They invited Velvet Harbour drummer Tomas Lind.", "Velvet Harbour", "organisation"),
        ("They were told by Wexham coach Tomas Lind.", "Wexham", "organisation"),
        ("The fire in Belgrade Market broke out early.", "Belgrade Market", "place"),
        ("She won the 2003 Vienna Marathon in the rain.", "Vienna Marathon", "event"),
        ("Nora Dale hosted The Nora Dale Show on television.", "Nora Dale Show", "other"),
        ("OrbiTex tested a rocket on Monday.", "OrbiTex", "organisation"),
        ("The sensor of the 737 Max failed in flight.", "Max", "other"),
        ("She won the Oscar for her role.", "Oscar", "other"),
        ("She wrote the 2009 novel Obsession in a barn.", "Obsession", "other"),
        ("The result was his recent film, Fall of Grace.", "Fall of Grace", "other"),
        ("The boat, Conception, carried 33 people.", "Conception", "other"),
        ("Between El Paso and Ciudad Marena, Mexico, the road is shut.", "Ciudad Marena", "place"),
        ("The crash on Wellhouse Lane was bad.", "Wellhouse Lane", "place"),
        ("He was born at Tolmen's Bay in spring.", "Tolmen's Bay", "place"),
        ("The talks in Washington, D.C., failed on Monday.", "Washington, D.C.", "place"),
        ("Talks in New South Wales (NSW) failed.", "NSW", "place"),
        ("Ferries for Lugo (FfL) cut a line.", "Ferries for Lugo", "organisation"),
        (
            "He teaches at the University of California, San Diego.",
            "University of California, San Diego",
            "organisation",
        ),
        ("CNN Philippines reported the quake.", "CNN Philippines", "organisation"),
        ("The mayor of Rovdal Piotr Zielny has resigned.", "Piotr Zielny", "person"),
        ("Edwin Lodewijk “Eddie” Halven died at home.", "Edwin Lodewijk “Eddie” Halven", "person"),
        ("The bus crashed in Winchester, Hampshire, on Monday.", "Winchester", "place"),
        ("Greg Allen said so. Paul Stone of Allen, Texas, was held.", "Allen", "place"),
    ],
)
def test_kinds(parse: Parse, text: str, name: str, kind: str) -> None:
    assert kind_of(parse, text, name) == kind


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("“Guardrails break,” she said. The guardrail was old, and “Guardrails can only take so much”.", "Guardrails"),
        ("The sharks (Notorynchus cepedianus) moved in.", "Notorynchus"),
        ('He wants to be "Custodian of the Federal Bank" one day.', "of"),
        ("They share SEK9 million (about USD910 thousand).", "USD910"),
    ],
)
def test_no_names(parse: Parse, text: str, gone: str) -> None:
    assert gone not in named(parse, text)


def test_a_show_named_for_somebody_is_not_their_name(parse: Parse) -> None:
    found = named(parse, "Nora Dale died on Monday. She hosted The Nora Dale Show until 1973.")
    assert found["Nora Dale"] == ("person", "Nora Dale")


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Judge Peter Moe sentenced Carl Hansen to life for driving his car into a crowd.", "his", "Carl Hansen"),
        ("Peter Moe was held for driving his car into Carl Hansen.", "his", "Peter Moe"),
        ("Prosecutor Clara Moss left. One of the victims allowed her name to be printed.", "her", ""),
        ("Singers such as Peter Moe wrote to the guitarist after the news of his fall.", "his", ""),
    ],
)
def test_whom_a_pronoun_means(parse: Parse, text: str, pronoun: str, name: str) -> None:
    assert named(parse, text).get(pronoun, ("", ""))[1] == name
