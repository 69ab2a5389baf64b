"""Articles divided into stories one after the other, in the order in which they came out."""

from collections.abc import Sequence
from dataclasses import replace

from claims.reconciliation.stories import StoryProfile, best_story, joined, strays


def in_stories(profiles: Sequence[StoryProfile]) -> list[list[int]]:
    """The places of the profiles that make each story, the stories in the order of their first articles."""
    stories: dict[str, StoryProfile] = {}
    members: dict[str, list[int]] = {}
    for at, profile in enumerate(profiles):
        chosen = best_story(profile, stories.values())
        if chosen is None:
            key = f"{at:09}"
            stories[key] = replace(profile, id=key)
            members[key] = [at]
            continue
        members[chosen].append(at)
        stories[chosen] = joined(stories[chosen], profile)
        found = strays(profile, story=stories[chosen], candidates=stories.values())
        for stray in filter(None, (each.id for each in found)):
            members[chosen] += members.pop(stray)
            del stories[stray]
        if found:
            members[chosen].sort()
            stories[chosen] = replace(centre_of([profiles[each] for each in members[chosen]]), id=chosen)
    return sorted(members.values())


def centre_of(profiles: Sequence[StoryProfile]) -> StoryProfile:
    """The profile of a story that these articles make, in this order; at least one."""
    centre = profiles[0]
    for profile in profiles[1:]:
        centre = joined(centre, profile)
    return centre
