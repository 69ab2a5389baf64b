"""A newsroom to try the application on: fictional outlets, served over real HTTP on local ports."""

from demo.outlets import OUTLETS


def sources(base_port: int, *, host: str = "127.0.0.1") -> list[tuple[str, str]]:
    """Each outlet's name with the address of its listing, for a newsroom served at `base_port`."""
    return [(outlet.name, f"http://{host}:{base_port + outlet.port_offset}{outlet.listing_path}") for outlet in OUTLETS]
