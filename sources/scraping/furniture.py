"""What stands on an article's page and is not the article: by the marks of its element, or by its words."""

import re

from lxml import etree

FURNITURE_TAGS = frozenset(
    {
        "nav",
        "aside",
        "footer",
        "form",
        "button",
        "script",
        "style",
        "noscript",
        "template",
        "select",
        "svg",
        "iframe",
        "dialog",
    }
)
# Parts of class names, ids and roles. Whole parts only: "share" is furniture, "shareholder-letter" is not.
FURNITURE_MARKS = frozenset([
    "ad", "ads", "advert", "advertisement", "advertising", "breadcrumb", "breadcrumbs", "byline", "bylines",
    "caption-credit", "comment", "comments", "cookie", "cookies", "consent", "copyright", "credit", "disclaimer",
    "footer", "gdpr", "inline-newsletter", "login", "menu", "meta", "metadata", "modal", "most-popular",
    "most-read", "mostread", "mostviewed", "nav", "navbar", "navigation", "newsletter", "outbrain", "pagination",
    "paywall", "popular", "popup", "premium-teaser", "promo", "promos", "promotion", "readmore", "read-more",
    "read-next", "reading-time", "recirc", "recirculation", "recommended", "recommendations", "related",
    "related-articles", "related-content", "related-links", "relatedcontent", "share", "shares", "sharing",
    "sidebar", "signup", "sign-up", "skip", "social", "social-share", "sponsor", "sponsored", "subscribe",
    "subscription", "taboola", "tag", "tags", "tags-list", "teaser", "teasers", "ticker", "tickers", "toolbar",
    "tooltip", "topics", "trending", "widget", "widgets",
])  # fmt: skip
PRINTED_ONLY = re.compile(
    r"""^\W*(?:
        \d+\s*(?:-\s*)?min(?:ute)?s?\.?\s+(?:read|listen|watch|video)
      | (?:reading|read|listening)\s+time\s*:?\s*(?:about\s+|approx\.?\s+)?\d+\s*(?:min(?:ute)?s?)?
      | estimated\s+read(?:ing)?\s+time.{0,30}
      | [\d.,]+\s*[km]?\s+(?:shares?|comments?|views?|likes?|reactions?|retweets?|replies|claps|followers)
      | (?:shares?|comments?|views?|likes?|reactions?)\s*[:(]?\s*[\d.,]+\s*[km]?\)?
      | (?:last\s+)?(?:updated|modified|published|posted)\b.{0,20}\d.{0,60}
      | (?:updated|published|posted)\s+(?:\d+|an?)\s+(?:minutes?|hours?|days?)\s+ago
      | (?:\d+|an?)\s+(?:minutes?|mins?|hours?|hrs?|days?)\s+ago
      | advertisement(?:\s+\d+)?
      | (?:article|story)\s+continues\s+(?:below|after).{0,40}
      | (?:copyright|©|\(c\)).{0,120}
      | (?:photo|image|picture|slide)\s+\d+\s+(?:of|/)\s+\d+
      | \d+\s+(?:of|/)\s+\d+
      | most\s+(?:read|popular|viewed|shared)
      | (?>[\w' ]{1,25}?:?\s+\d{1,3}(?:[.,]\d+)?\s?%\W*+){2,}  # a poll: each answer is one try, or this is exponential
        \(?[\d.,]+\s+(?:votes?|voters|responses)(?:\s+so\s+far)?\)?
      | (?:today|tonight|tomorrow|weather|now)\W{1,3}\d{1,3}\s?°\s?[CF]?\b
        (?!.*\b(?:is|was|were|are|has|had|said)\b).{0,80}
      | read\s+(?:more|next|also)\b.{0,150}
      | (?:related|see\s+also|more\s+on\s+this|also\s+read|you\s+may\s+also\s+like)\s*:?.{0,100}
      | (?:get|try|subscribe|enjoy)\b.{0,60}\bfor\s+(?:only\s+|just\s+)?[$£€]\s?\d.{0,120}
      | share\s+(?:this|on|via)\b.{0,60}
      | (?:sign\s+up|subscribe|follow\s+us|click\s+here|listen\s+to\s+this\s+article|download\s+our\s+app)\b.{0,200}
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
LONGEST_FURNITURE = 250


def is_furniture(text: str) -> bool:
    """Whether a paragraph is a reading time, a share count, a time of update, an invitation, and the like."""
    if not any(map(str.isalnum, text)):
        return True
    return len(text) <= LONGEST_FURNITURE and PRINTED_ONLY.match(text) is not None


def in_furniture(element: etree._Element, *, within: etree._Element | None = None) -> bool:
    """Whether the element, or one around it below `within`, is marked as no part of the article."""
    node: etree._Element | None = element
    while node is not None and node is not within:
        if node.tag in FURNITURE_TAGS or (node.tag not in {"html", "body", "main", "article"} and _is_marked(node)):
            return True
        node = node.getparent()
    return False


def _is_marked(node: etree._Element) -> bool:
    if (
        node.get("hidden") is not None
        or node.get("aria-hidden") == "true"
        or node.get("role") in {"navigation", "complementary"}
    ):
        return True
    marks = f"{node.get('class') or ''} {node.get('id') or ''}".replace("_", "-").lower().split()
    return any(_parts(mark) & FURNITURE_MARKS for mark in marks)


def _parts(mark: str) -> set[str]:
    """ "article-related-links" is also "related", "links", "related-links"."""
    words = [word for word in mark.split("-") if word]
    return {*words, *("-".join(words[start : start + 2]) for start in range(len(words) - 1))}
