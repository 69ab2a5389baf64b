"""How a value is said in English before its number as printed."""

from claims.extraction.quantity import Direction, Hedge

# how a bound or an approximation is said before a printed number
HEDGE_WORDS: dict[Hedge, str] = {
    Hedge.EXACT: "",
    Hedge.ABOUT: "about ",
    Hedge.AT_LEAST: "at least ",
    Hedge.AT_MOST: "up to ",
    Hedge.MORE_THAN: "more than ",
    Hedge.LESS_THAN: "less than ",
    Hedge.NEARLY: "nearly ",
    Hedge.RANGE: "",
    Hedge.ORDER_OF_MAGNITUDE: "",
}
DIRECTION_WORDS = {Direction.UP: "up ", Direction.DOWN: "down "}
