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
    "subscription", "taboola", "tags", "tags-list", "teaser", "teasers", "ticker", "tickers", "toolbar",
    "tooltip", "topics", "trending", "widget", "widgets",
    "about-author", "article-tags", "author-bio", "author-box", "author-info", "authorbox", "bio", "bookmark",
    "jp-relatedposts", "key-events", "keyevents", "listen", "postprofile", "print-only", "reactions", "respond",
    "visually-hidden", "sr-only", "screen-reader",
    "barrier", "offers", "regwall", "sharedaddy", "signature", "upsell", "sponsor-message", "yarpp",
    # What they are called elsewhere: German, French, Spanish, Italian, Portuguese, Dutch, Swedish.
    "anzeige", "werbung", "teilen", "kommentar", "kommentare", "lesezeit", "lesen-sie", "mehr-zum", "seitenleiste",
    "impressum", "meistgelesen", "partage", "partager", "commentaire", "commentaires", "abonnement", "abonnes",
    "publicite", "lire-aussi", "a-lire", "temps-lecture", "pied", "publicidad", "compartir", "comentario",
    "comentarios", "suscripcion", "suscrip", "suscribete", "mas-info", "mas-leidas", "mas-visto", "relacionadas",
    "relacionados", "relacionada", "etiquetas", "pubblicita", "condividi", "commenti", "correlati", "leggi-anche",
    "publicidade", "compartilhar", "compartilhe", "leia-mais", "leia-tambem", "veja-tambem", "reclame", "reacties",
    "lees-ook", "annons", "dela", "relaterade",
])  # fmt: skip
PRINTED_ONLY = re.compile(
    r"""^\W*(?:
        \d+\s*(?:-\s*)?min(?:ute)?s?\.?\s+(?:read|listen|watch|video)
      | (?:reading|read|listening)\s+time\s*:?\s*(?:about\s+|approx\.?\s+)?\d+\s*(?:min(?:ute)?s?)?
      | estimated\s+read(?:ing)?\s+time.{0,30}
      | [\d.,]+\s*[km]?\s+(?:shares?|comments?|views?|likes?|reactions?|retweets?|replies|claps|followers)
      | (?:shares?|comments?|views?|likes?|reactions?)\s*[:(]?\s*[\d.,]+\s*[km]?\)?
      | (?!.*[^\W\d]{3,}[.!?]\W*$)  # a sentence is none
        (?:(?:last\s+)?(?:updated|modified|published|posted)\b.{0,20}\d.{0,60}
        |(?:stand|aktualisiert|veröffentlicht|erstellt|publiée?|mise?\s+à\s+jour|publicado|actualizado|aggiornato
        |pubblicato|atualizado|geplaatst|bijgewerkt|gepubliceerd|publicerad|uppdaterad
        |опубликовано|обновлено)\b.{0,25}\d.{0,60})
      | (?:updated|published|posted)\s+(?:\d+|an?)\s+(?:minutes?|hours?|days?)\s+ago
      | (?:\d+|an?)\s+(?:minutes?|mins?|hours?|hrs?|days?)\s+ago
      | (?:advertisements?|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|reclame|annons)(?:\s+\d+)?
      | (?:lesezeit|lesedauer|temps\s+de\s+lecture|tiempo\s+de\s+lectura|tempo\s+di\s+lettura|leestijd)\W.{0,30}
      | \d+\s*(?:min(?:uten|utes|utos|uti)?\.?)\s+(?:lesezeit|de\s+lecture|de\s+lectura|di\s+lettura|leestijd)
      | (?:article|story)\s+continues\s+(?:below|after).{0,40}
      | (?:copyright|©|\(c\)).{0,120}
      | (?:photo|image|picture|slide)\s+\d+\s+(?:of|/)\s+\d+
      | \d+\s+(?:of|/)\s+\d+(?:\s+\|.{0,230})?
      | sponsor(?:ed)?(?:\s+(?:message|content|post))? | enlarge\s+this\s+image | (?:hide|toggle)\s+caption
      | haberin\s+devamı | (?:,\s+)?opens\s+(?:in\s+(?:a\s+)?)?new\s+(?:tab|window)
      | print\s+this\s+(?:page|article)\b.{0,60} | e-?mail\s+(?:to\s+a\s+friend|this)\b.{0,60}
      | most\s+(?:read|popular|viewed|shared)
      | (?>[\w' ]{1,25}?:?\s+\d{1,3}(?:[.,]\d+)?\s?%\W*+){2,}  # a poll: each answer is one try, or this is exponential
        \(?[\d.,]+\s+(?:votes?|voters|responses)(?:\s+so\s+far)?\)?
      | (?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\W{1,3}(?:[a-z]+,?\s+){0,3}
        -?\d{1,2}\s?°?\s?[CF]\b.{0,30}
      | (?:story|article)\s+(?:no|id|number)\b.{0,100}
      | (?:read|viewed|seen)\s+[\d.,]+\s+times\b.{0,80}
      | (?:today|tonight|tomorrow|weather|now)\W{1,3}\d{1,3}\s?°\s?[CF]?\b
        (?!.*\b(?:is|was|were|are|has|had|said)\b).{0,80}
      | read\s+(?:more|next|also)\b.{0,150}
      | (?:related|see\s+also|more\s+on\s+this|also\s+read|you\s+may\s+also\s+like|don['’]t\s+miss)\s*:?.{0,100}
      | (?:lesen\s+sie\s+auch|mehr\s+zum\s+thema|auch\s+interessant|(?:à\s+)?lire\s+(?:aussi|également)|voir\s+aussi
        |(?:lea|lee|leer)\s+(?:también|más|tambien)|más\s+información|te\s+puede\s+interesar|leggi\s+(?:anche|pure)
        |leia\s+(?:também|mais)|veja\s+também|lees\s+ook|läs\s+(?:också|mer))\b.{0,150}
      | .{0,80}(?:all\s+rights\s+reserved|tous\s+droits\s+réservés|alle\s+rechte\s+vorbehalten
        |todos\s+los\s+derechos\s+reservados|tutti\s+i\s+diritti\s+riservati|todos\s+os\s+direitos\s+reservados).{0,80}
      | \d{4}\s?[-–]\s?\d{4}\s+©.{0,120}
      | [【\[（(]?(?:责任)?编辑\s*[:：].{0,20}
      | (?:to\s+(?:get|receive|read|see)\s+more\b.{0,120}|for\s+(?:the\s+)?(?:latest|more)\s+(?:news|stories)\b.{0,100})
        \b(?:join|follow|sign\s+up|subscribe|visit|download|click)\b.{0,120}
      | join\s+(?:our|the)\b.{0,60}\b(?:whatsapp|telegram|facebook|newsletter|community|channel|group)\b.{0,120}
      | (?:get|try|subscribe|enjoy)\b.{0,60}\bfor\s+(?:only\s+|just\s+)?[$£€]\s?\d.{0,120}
      | share\s+(?:this|on|via)\b.{0,60}
      | (?:teilen(?:\s+mit)?|partager(?:\s+sur)?|compartir(?:\s+en)?|condividi(?:\s+su)?|compartilhe|dela|delen)\s*:?
      | (?:suivez|retrouvez|inscrivez-vous|abonnez-vous|síguenos|suscríbete|seguici|iscriviti|folgen\s+sie
        |abonnieren\s+sie|volg\s+ons|inscreva-se)\b.{0,200}
      | il\s+vous\s+reste\s+[\d.,]+\s?%.{0,150}
      | .{0,60}\b(?:réservée?s?\s+aux\s+abonnés|nur\s+für\s+abonnenten|(?:solo|sólo)\s+para\s+suscriptores)\b.{0,80}
      | (?:alle|mehr|weitere|aktuelle)\s.{0,80}\b(?:finden\s+sie|lesen\s+sie|gibt\s+es|findest\s+du)\b.{0,120}
        \b(?:hier|seite|facebook|app|newsletter|instagram|kanal|auf\s+\w+\.(?:de|at|ch|com))\b.{0,80}
      | (?:if\s+you\s+)?(?:like|liked|enjoy|enjoyed|love)\s+(?:what\s+you|this|our|reading)\b.{0,80}
        \b(?:coffee|donat\w+|support|subscri\w+|share|tip|sign\s+up|follow)\b.{0,120}
      | (?:create|register|sign\s+(?:in|up)|log\s+in|subscribe)\b.{0,80}\b(?:keep|continue)\s+reading\b.{0,80}
      | (?:clique\s+aqui|haz\s+clic|haga\s+clic|cliquez\s+ici|klicken\s+sie|clicca\s+qui|klik\s+hier)\b.{0,150}
      | (?:our|the)\s+standards\s*:.{0,80}
      | a\s+version\s+of\s+this\s+article\s+appear(?:s|ed)\s+in\b.{0,200}
      | skip\s+(?:advertisement|ad|to\b.{0,40})
      | (?:\d\d?[:.]\d\d\s+)?\d\d?[/.-]\d\d?[/.-](?:19|20)\d\d(?:\W+\d\d?[:.]\d\d)?  # nothing but a date
      | \W*(?:photo|foto|image|bild|imagem|imagen|picture|photograph|credit|crédito|crédit|fotografía)s?
        (?:\s+(?:by|von|de|par|credit))?\s*:.{0,100}
      | (?:sign\s+up|subscribe|follow\s+us|click\s+here|listen\s+to\s+this\s+article|download\s+our\s+app)\b.{0,200}
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
CAPTION_MARKS = frozenset(
    {
        "caption",
        "img-descr",
        "img-desc",
        "image-desc",
        "image-description",
        "photo-desc",
        "legende",
        "legend",
        "bildunterschrift",
        "bildtext",
        "pie-foto",
        "didascalia",
        "legenda",
    }
)
LEAD_MARKS = frozenset(
    {
        "subtitle",
        "subheadline",
        "sub-headline",
        "subhead",
        "description",
        "standfirst",
        "dek",
        "deck",
        "lead",
        "lede",
        "chapo",
        "bajada",
        "entradilla",
        "sottotitolo",
        "occhiello",
        "vorspann",
        "spot",
        "ingress",
        "intro",
    }
)
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
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
    return marked_as(node, FURNITURE_MARKS)


def marked_as(element: etree._Element, names: frozenset[str], *, unless: frozenset[str] = frozenset()) -> bool:
    """Whether a part of the element's class names or id is one of these names, and no other part of it one of those."""
    return any(not parts.isdisjoint(names) and parts.isdisjoint(unless) for parts in map(_parts, _marks(element)))


def is_caption(element: etree._Element) -> bool:
    """Whether the element is marked as what is written under a picture."""
    return element.tag == "figcaption" or marked_as(element, CAPTION_MARKS)


def is_lead(element: etree._Element) -> bool:
    """Whether the element is marked as what stands between the headline and the text."""
    return marked_as(element, LEAD_MARKS)


def _marks(node: etree._Element) -> list[str]:
    """Class names and id in lower case, "imageCaption" as "image-caption"."""
    marks = f"{node.get('class') or ''} {node.get('id') or ''}"
    return HUMP.sub("-", marks).replace("_", "-").lower().split()


def _parts(mark: str) -> set[str]:
    """ "article-related-links" is also "related", "links", "related-links"."""
    words = [word for word in mark.split("-") if word]
    return {*words, *("-".join(words[start : start + 2]) for start in range(len(words) - 1))}
