from __future__ import annotations

from analysis.resolution.attributions import resolve_attributions
from analysis.tables import Attribution


def test_source_and_relayer_become_entities_of_their_article() -> None:
    row = Attribution("a", 0, 0, 9, "Kremlin", "AP", "according to", "named")
    other = Attribution("b", 0, 0, 9, "analysts", "", "say", "anonymous")
    entity_of = {("a", "Kremlin"): "organisation-kremlin", ("a", "AP"): "organisation-ap", ("b", "AP"): "other"}
    first, second = resolve_attributions([row, other], entity_of)
    assert (first.source_id, first.via_id, first.cue) == ("organisation-kremlin", "organisation-ap", "according to")
    assert (second.source_id, second.via_id, second.source) == ("", "", "analysts")
