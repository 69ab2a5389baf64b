"""Publishers known by their names as newspapers, agencies and forums, which write of others."""

import re

from claims.extraction.identities import Entity
from claims.extraction.wordlists import word_set

OUTLET_WORDS = word_set(
    """
    news newspaper wire times post herald gazette journal daily tribune chronicle telegraph mail press agency blog forum
    brief review register dispatch examiner today magazine digest observer guardian weekly tv radio ledger clarion
    courier
    standard mirror sun star globe bulletin report reporter insider argus echo sentinel monitor record argosy mercury
    evening morning sunday substack newsletter channel broadcasting media-watch research analytics ratings securities
    """
)


def is_outlet(publisher: Entity) -> bool:
    """Whether a publisher's name is that of a newspaper, agency or forum, which writes of others."""
    return bool(set(re.findall(r"[a-z]+", publisher.name.lower())) & OUTLET_WORDS)
