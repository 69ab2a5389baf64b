"""Who is spoken to in a comment. Pure."""

import re

# Usernames as Django allows them; an address of mail mentions nobody.
_MENTION = re.compile(r"(?<![\w.@+-])@([\w@+-](?:[\w.@+-]*[\w@+-])?)")


def mentioned(comment: str) -> list[str]:
    """The usernames after an @, each once, in their order."""
    return list(dict.fromkeys(_MENTION.findall(comment)))
