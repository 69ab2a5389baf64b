"""The parts of the world that figures are limited to, as data."""

# values of the scope axes that places spell in several ways
REGIONS: dict[str, tuple[str, ...]] = {
    "world": ("world", "worldwide", "global", "globally", "international", "around the world", "all market"),
    "us": ("us", "u.s.", "usa", "united state", "america", "american"),
    "us and canada": ("us and canada", "united state and canada", "north america", "us+ca", "us canada"),
    "uk": ("uk", "u.k.", "united kingdom", "britain", "great britain", "british"),
    "eu": ("eu", "e.u.", "european union", "union"),
    "europe": ("europe", "european"),
    "asia": ("asia", "asian"),
    "china": ("china", "chinese"),
    "japan": ("japan", "japanese"),
    "india": ("india", "indian"),
    "germany": ("germany", "german"),
    "france": ("france", "french"),
    "canada": ("canada", "canadian"),
}
