"""Tables of words, written as running text."""


def words(text: str) -> frozenset[str]:
    """The words of a text that white space separates."""
    return frozenset(text.split())
