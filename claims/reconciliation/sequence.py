"""Articles divided into stories one after the other, in the order in which they came out."""

from collections.abc import Sequence
from dataclasses import replace

from claims.reconciliation.stories import StoryProfile, best_story, joined


def in_stories(profiles: Sequence[StoryProfile]) -> list[list[int]]:
    """The places of the profiles that make each story, the stories in the order of their first articles."""
    stories: list[StoryProfile] = []
    members: list[list[int]] = []
    for at, profile in enumerate(profiles):
        chosen = best_story(profile, stories)
        if chosen is None:
            stories.append(replace(profile, id=f"{at:09}"))
            members.append([at])
            continue
        number = next(number for number, story in enumerate(stories) if story.id == chosen)
        stories[number] = joined(stories[number], profile)
        members[number].append(at)
    return members


def centre_of(profiles: Sequence[StoryProfile]) -> StoryProfile:
    """The profile of a story that these articles make, in this order; at least one."""
    centre = profiles[0]
    for profile in profiles[1:]:
        centre = joined(centre, profile)
    return centre
