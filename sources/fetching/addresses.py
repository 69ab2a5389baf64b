"""Which network addresses may be connected to: public ones, and those that a setting allows."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: the IPv4 address in its last 32 bits, and none of its own
COMPATIBLE = IPv6Network("::/96")  # RFC 4291: an IPv4 address in the last 32 bits
ISATAP = frozenset({0x00005EFE, 0x02005EFE})  # RFC 5214: marks, before its last 32 bits, that those are one
IPV4_BITS = 0xFFFFFFFF
# Public by the tables of some Python versions: site-local (RFC 3879), documentation (RFC 9637), 6to4 relays.
NOT_PUBLIC: tuple[Network, ...] = (
    IPv6Network("fec0::/10"),
    IPv6Network("3fff::/20"),
    IPv4Network("192.88.99.0/24"),
)


def is_allowed(address: str, *, host: str, allowed_hosts: frozenset[str]) -> bool:
    """Whether a connection to this numeric address, reached by this host name, may be made.

    allowed_hosts holds the host names, addresses and networks ("10.0.0.0/8") that may be private.
    """
    meanings = _meanings(ip_address(address.partition("%")[0]))
    if all(_is_public(meaning) for meaning in meanings):
        return True
    if host.lower().rstrip(".") in allowed_hosts:
        return True
    networks = [network for name in allowed_hosts if (network := _network(name)) is not None]
    return any(meaning in network for meaning in meanings for network in networks)


def _meanings(address: Address) -> list[Address]:
    """The address, and every IPv4 address that it wraps."""
    if isinstance(address, IPv4Address):
        return [address]
    if address.ipv4_mapped is not None:
        return [address.ipv4_mapped]  # ::ffff:8.8.8.8 is 8.8.8.8, and no address of its own
    last = IPv4Address(int(address) & IPV4_BITS)
    if address in NAT64:
        return [last]
    wrapped: list[Address] = [address]
    if address.sixtofour is not None:
        wrapped.append(address.sixtofour)
    if address.teredo is not None:
        wrapped.extend(address.teredo)
    if address in COMPATIBLE or (int(address) >> 32) & IPV4_BITS in ISATAP:
        wrapped.append(last)
    return wrapped


def _is_public(address: Address) -> bool:
    if any(address in network for network in NOT_PUBLIC):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _network(text: str) -> Network | None:
    try:
        return ip_network(text, strict=False)
    except ValueError:
        return None
