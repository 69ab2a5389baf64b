"""Nouns of what befalls a place or is held there, and the numbers that are such an event's own."""

from claims.extraction.vocabulary.wordlists import word_set

# Each line may stand for one another: "the blaze" is the fire, "the race" the marathon.
EVENT_GROUPS = (
    word_set("fire wildfire blaze inferno bushfire"),
    word_set("earthquake quake tremor temblor"),
    word_set("flood flooding deluge"),
    word_set("storm hurricane typhoon cyclone tornado tempest"),
    word_set("outbreak epidemic"),
    word_set("eruption"),
    word_set("landslide mudslide avalanche"),
    word_set("crash collision derailment pile-up"),
    word_set("marathon half-marathon race run triathlon regatta event"),
    word_set("parade carnival procession pageant"),
    word_set("championship championships tournament rally"),
)
EVENT_NOUNS = frozenset[str]().union(*EVENT_GROUPS) - {"event"}
# After a name with or without a capital of their own ("Cedar Ridge fire"), where no trade follows ("fire service").
NAMED_EVENT = (
    r" (?:half marathon|marathon|wildfire|bushfire|fire|blaze|storm|earthquake|quake|outbreak|eruption"
    r"|landslide|avalanche|derailment)\b(?! (?:service|department|chief|crew|brigade|station|engine|officer|drill"
    r"|warden|damage|defence|defense|insurance|season|risk|victim|survivor)s?\b|-)"
)
SURE_EVENTS = word_set("wildfire bushfire earthquake quake marathon")  # no firm is called so
STORMS = word_set("storm hurricane typhoon cyclone")  # before their names
# What an event did, or who came to it.
EVENT_MEASURES = word_set("""
    death dead fatality casualty injury injured wounded missing evacuee evacuated survivor victim homeless displaced
    acre hectare containment aftershock magnitude firefighter toll
    runner entrant finisher spectator marshal starter
    """)
