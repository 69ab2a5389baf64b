"""How tables of words are written down in the modules beside this one."""


def word_set(text: str) -> frozenset[str]:
    """The set of the words in a text, split at white space."""
    return frozenset(text.split())
