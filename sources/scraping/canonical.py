"""One address for one page: the form it is stored under, and a coarser key that finds duplicates."""

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

import tldextract

from sources.scraping.cleaning import storable

# Parameters that say where a reader came from, and never which page it is.
TRACKING_PREFIXES = ("utm_", "mtm_", "pk_", "piwik_", "hsa_", "at_", "ns_", "__twitter_", "fb_", "xtor", "ga_")
TRACKING_NAMES = (
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid mkt_tok "
    "_hsenc _hsmi _ga _gl vero_id vero_conv oly_anon_id oly_enc_id s_cid cmpid cmp smid smtyp ocid ncid ito cid_source "
    "icid intcmp int_cmp mbid sr_share soc_src soc_trk guccounter guce_referrer guce_referrer_sig wt_mc wt.mc "
    "src_medium traffic_source dlvrit rss feedtype ref_src ref_url __source partner_source sharetype "
    "share_token smprod taid spm scm echobox partnerid"
)
TRACKING = frozenset(TRACKING_NAMES.split())
LONGEST = 4_000  # characters of an address; no honest one is longer
DEFAULT_PORTS = {"http": 80, "https": 443}
# Characters of RFC 3986 that may stand unescaped in a path or query.
SAFE_IN_PATH = "/:@!$&'()*+,;=~-._"
SAFE_IN_QUERY = "/:@!$'()*,;~-._?"
MOBILE_LABELS = frozenset({"www", "m", "mobile", "amp"})
INDEX_PAGES = re.compile(r"/(index|default)\.(html?|php|aspx?)$", re.IGNORECASE)
AMP_PATHS = re.compile(r"(/amp|\.amp(\.html)?|/amp\.html)/?$", re.IGNORECASE)

# The bundled list only: nothing is looked up, nothing is cached on disk.
_registrable = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)


def canonical_url(url: str, *, base: str | None = None) -> str:
    """The address without what does not change the page.

    Lower-case scheme and host, IDN in ASCII, no default port, user, fragment, trailing dot or tracking
    parameter, dot segments resolved, escapes in one spelling. The order of parameters and a trailing slash
    are kept: servers may tell them apart. Text that is no web address is returned stripped.
    """
    text = (absolute_url(url, base) if base else None) or storable(re.sub(r"[\t\r\n]", "", url)).strip()
    parts = _split(text)
    if parts is None:
        return text
    scheme, host, port, path, query = parts
    authority = host if port is None or port == DEFAULT_PORTS[scheme] else f"{host}:{port}"
    return urlunsplit((scheme, authority, _path(path), _query(query), ""))


def absolute_url(href: str | None, base: str = "") -> str | None:
    """The address of the web that a page's or feed's reference means; None when it means none, or is broken."""
    text = storable(re.sub(r"[\t\r\n]", "", href or "")).strip().replace(" ", "%20")
    if not text or len(text) > LONGEST:
        return None
    try:
        address = urljoin(base, text)
    except ValueError:
        return None
    return address if _split(address) is not None else None


def duplicate_key(url: str) -> str:
    """A key that spellings of one article's address share: lossy, for finding duplicates, never for fetching.

    Ignores the scheme, www and mobile hosts, AMP variants, index pages, trailing slashes, letter case of
    the path and the order of parameters.
    """
    parts = _split(canonical_url(url))
    if parts is None:
        return url.strip()
    _, host, port, path, query = parts
    labels = host.split(".")
    while len(labels) > 2 and labels[0] in MOBILE_LABELS:
        labels = labels[1:]
    path = INDEX_PAGES.sub("", AMP_PATHS.sub("", path)).rstrip("/").lower()
    pairs = sorted(
        pair for pair in parse_qsl(query, keep_blank_values=True) if pair[0].lower() not in {"amp", "outputtype"}
    )
    authority = ".".join(labels) if port in {None, 80, 443} else f"{'.'.join(labels)}:{port}"
    return f"{authority}{path}" + (f"?{urlencode(pairs)}" if pairs else "")


def same_site(one: str, other: str) -> bool:
    """Whether two addresses belong to one registrable domain ("bbc.co.uk"), or to one host where there is none."""
    return site_of(one) == site_of(other) != ""


def site_of(url: str) -> str:
    """The registrable domain of an address; its host and port where there is none; "" for no address."""
    parts = _split(url.strip())
    if parts is None:
        return ""
    found = _registrable(parts[1])
    return found.top_domain_under_public_suffix or f"{parts[1]}:{parts[2] or DEFAULT_PORTS[parts[0]]}"


def _split(url: str) -> tuple[str, str, int | None, str, str] | None:
    """Scheme, host, port, path and query; None unless it is an address of the web."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    host = _host(parts.hostname or "")
    if parts.scheme not in DEFAULT_PORTS or not host:
        return None
    return parts.scheme, host, port, parts.path, parts.query


def _host(host: str) -> str:
    host = host.rstrip(".").lower()
    if ":" in host:
        return f"[{host}]"
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            host = quote(host)
    return host


def _path(path: str) -> str:
    segments: list[str] = []
    for segment in path.split("/"):
        if segment == "..":
            del segments[max(1, len(segments) - 1) :]  # the empty one before the first slash stays
        elif segment != ".":
            segments.append(segment)
    if path.endswith(("/.", "/..")):
        segments.append("")
    return _escaped("/".join(segments), SAFE_IN_PATH) or "/"


def _query(query: str) -> str:
    """The query without tracking parameters; what is left keeps its order and spelling."""
    kept = [pair for pair in query.split("&") if pair and not _is_tracking(pair.partition("=")[0])]
    return "&".join(_escaped(pair, SAFE_IN_QUERY + "=+") for pair in kept)


def _is_tracking(name: str) -> bool:
    name = unquote(name).lower()
    return name in TRACKING or name.startswith(TRACKING_PREFIXES)


def _escaped(text: str, safe: str) -> str:
    """Escapes in upper case, none where none is needed, and one wherever one is."""

    def normal(match: re.Match[str]) -> str:
        character = chr(int(match[1], 16))
        return character if re.fullmatch(r"[A-Za-z0-9._~-]", character) else match[0].upper()

    text = re.sub(r"%([0-9a-fA-F]{2})", normal, text)
    return quote(text, safe=safe + "%", errors="replace") if not re.fullmatch(r"[\x21-\x7e]*", text) else text
