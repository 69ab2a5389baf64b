"""What may stand in the content of a feed's item: safe markup whose addresses lead somewhere from anywhere."""

from html.parser import HTMLParser
from urllib.parse import urlsplit

FORBIDDEN = {"script", "style", "iframe", "object", "embed", "form", "input", "link", "meta", "base", "frame", "applet"}
ADDRESSES = ("href", "src", "cite", "action", "srcset")


class Markup(HTMLParser):
    """``problems`` of a piece of HTML, by the feed validators' rules; ``text`` is what readers see of it."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.problems: list[str] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(content)
        self.close()
        self.problems += [f"<{tag}> is never closed" for tag in self.open]

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in ("img", "br", "hr"):
            self.open.append(tag)
        if tag in FORBIDDEN:
            self.problems.append(f"<{tag}>")
        said = dict(attributes)
        if tag == "img" and not said.get("alt"):
            self.problems.append("an image without words")
        for name, value in attributes:
            if name.startswith("on") or name == "style":
                self.problems.append(f"{name}=")
            if name in ADDRESSES and urlsplit(value or "").scheme not in ("http", "https"):
                self.problems.append(f"{name}={value}")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        self.text += data
