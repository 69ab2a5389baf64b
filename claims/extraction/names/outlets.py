"""Publishers known by their names: newspapers and forums, which write of others, and unions, which speak for them."""

import re

from claims.extraction.names.identities import Entity
from claims.extraction.vocabulary.wordlists import word_set

OUTLET_WORDS = word_set(
    """
    news newspaper wire times post herald gazette journal daily tribune chronicle telegraph mail press blog forum
    brief review register dispatch examiner today magazine digest observer guardian weekly tv radio ledger clarion
    courier
    standard mirror sun star globe bulletin report reporter insider argus echo sentinel monitor record argosy mercury
    evening morning sunday substack newsletter channel broadcasting media-watch research analytics ratings securities
    newsdesk hour programme show podcast
    comet express enquirer inquirer visitor packet leader pioneer eagle statesman recorder transcript sketch planet
    markets equities brokers brokerage
    beacon sheet letter desk line net online post-dispatch gazeta zeitung monde figaro diario
    """
)

OUTLET_SUFFIXES = ("wire", "news", "press", "cast", "zine", "zeitung", "blatt", "bladet", "avisen", "rundschau", "line")

# Bodies that speak for people against whom they deal with, and seldom of their own affairs.
ADVOCATES = word_set("""
    union guild league alliance federation confederation syndicate association coalition action campaign initiative
    network institute foundation watch llp solicitors attorneys avocats
    """)
DEMANDS = word_set("save stop keep protect defend rescue free end ban")


def is_advocate(publisher: Entity) -> bool:
    """Whether a publisher's name is that of a union, a campaign or a law firm: what it writes of is others' doing."""
    words = re.findall(r"[a-z]+", publisher.name.lower())
    return not ADVOCATES.isdisjoint(words) or words[0] in DEMANDS


def is_outlet(publisher: Entity) -> bool:
    """Whether a publisher's name is that of a newspaper, agency or forum, which writes of others.

    A firm that gives its ticker beside its name writes of itself, whatever it is called ("Norvik Line ASA").
    """
    if publisher.ticker is not None:
        return False
    words = re.findall(r"[a-z]+", publisher.name.lower())
    return bool(set(words) & OUTLET_WORDS) or any(word.endswith(OUTLET_SUFFIXES) for word in words)
