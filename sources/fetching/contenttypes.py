"""What a Content-Type header says, and which kinds of content are not worth reading."""

from sources.fetching.errors import WrongContentType

# Kinds of content that hold neither a listing nor an article, refused before they are read.
FOREIGN_TYPES = ("image/", "audio/", "video/", "font/", "model/")
FOREIGN_SUBTYPES = frozenset(
    {"application/pdf", "application/zip", "application/javascript", "text/javascript", "text/css"}
)


def check_type(header: str | None) -> None:
    """Raises WrongContentType for what can be neither a feed nor a page."""
    content_type, _ = read_content_type(header)
    if content_type is not None and (content_type.startswith(FOREIGN_TYPES) or content_type in FOREIGN_SUBTYPES):
        raise WrongContentType(f"The address holds {content_type}, neither a feed nor a page. Check the address.")


def read_content_type(header: str | None) -> tuple[str | None, str | None]:
    """Media type and charset of a Content-Type header, in lower case."""
    media_type, *parameters = (header or "").split(";")
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset" and value.strip(" \"'"):
            return media_type.strip().lower() or None, value.strip(" \"'").lower()
    return media_type.strip().lower() or None, None
