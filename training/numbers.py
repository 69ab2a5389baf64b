"""Numbers as the grammar's terminals: each function draws a form as newspapers print it and returns its node."""

import random
from collections.abc import Callable

from training.trees import Node

SMALL_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
SCALES = ("million", "billion", "trillion")


def whole(rng: random.Random) -> Node:
    """A count from 2 to a few hundred thousand, small ones often in words."""
    if rng.random() < 0.15:
        return _number(rng.choice(SMALL_WORDS))
    magnitude = 10 ** rng.uniform(0.4, 5.8)
    digits = rng.choice((1, 2, 3, 9))
    return _number(_grouped(_rounded(magnitude, digits)))


def large(rng: random.Random) -> Node:
    """A count in the thousands or more, in figures."""
    return _number(_grouped(_rounded(10 ** rng.uniform(3.1, 7.5), rng.choice((1, 2, 3, 9)))))


def small(rng: random.Random) -> Node:
    return _number(rng.choice((*SMALL_WORDS, str(rng.randint(2, 99)))))


def decimal(rng: random.Random) -> Node:
    """A number such as precedes a percent sign or a scale."""
    form = rng.choice(
        (
            f"{rng.uniform(0.1, 20):.1f}",
            f"{rng.uniform(0.1, 99):.1f}",
            str(rng.randint(1, 99)),
            f"{rng.uniform(0.1, 20):.2f}",
        )
    )
    return _number(form)


def percentage(rng: random.Random) -> Node:
    form = decimal(rng).form
    return _number(rng.choice((form, form, form, form, "+" + form, "-" + form) if rng.random() < 0.1 else (form,)))


def interval(rng: random.Random) -> Node:
    """Two numbers and a dash: one token with an en dash, three with a hyphen."""
    low = rng.randint(2, 80)
    high = low + rng.randint(1, 19)
    if rng.random() < 0.5:
        return _number(f"{low}–{high}")
    head = _number(str(low))
    end = Node(form=str(high), tag="CD", rel="nmod", left=[Node(form="-", tag="SYM", rel="case", glue="<>")])
    head.right.append(end)
    return head


def scaled(rng: random.Random) -> Node:
    """ "4.2 billion", "3 million"."""
    head = _number(rng.choice(SCALES))
    first = decimal(rng)
    first.rel = "compound"
    head.left.append(first)
    return head


def short_scaled(rng: random.Random) -> Node:
    """ "4.2bn" is one token for the tokenizer, "4.2m" two."""
    form = decimal(rng).form
    if rng.random() < 0.6:
        return _number(form + rng.choice(("bn", "bn", "B", "tn", "mn")))
    head = Node(form=rng.choice(("m", "M", "K")), tag="CD", glue="<")
    head.left.append(Node(form=form, tag="CD", rel="compound"))
    return head


def price(rng: random.Random) -> Node:
    return _number(
        rng.choice((f"{rng.uniform(1, 400):.2f}", str(rng.randint(2, 900)), _grouped(rng.randint(1000, 9000))))
    )


def year(rng: random.Random) -> Node:
    return _number(str(rng.randint(1998, 2031)))


def day(rng: random.Random) -> Node:
    return _number(str(rng.randint(1, 31)))


def digits(rng: random.Random) -> Node:
    """A model's number: it counts nothing."""
    return _number(
        rng.choice((str(rng.randint(2, 20)), str(rng.randint(1, 9) * 100), f"{rng.randint(1, 9)}.{rng.randint(0, 9)}"))
    )


def multiple(rng: random.Random) -> Node:
    return _number(rng.choice((*SMALL_WORDS[1:9], "1.5", "2.5", "3.2", "10", "20")))


def magnitude(rng: random.Random) -> Node:
    """ "thousands", "dozens" ...: a plural noun."""
    return Node(form=rng.choice(("dozens", "hundreds", "thousands", "millions", "scores")), tag="NNS")


NUMBERS: dict[str, Callable[[random.Random], Node]] = {
    "whole": whole, "large": large, "small": small, "decimal": decimal, "percentage": percentage, "interval": interval,
    "scaled": scaled, "short_scaled": short_scaled, "price": price, "year": year, "day": day, "multiple": multiple,
    "magnitude": magnitude, "digits": digits,
}  # fmt: skip


def _number(form: str) -> Node:
    return Node(form=form, tag="CD")


def _rounded(value: float, digits: int) -> int:
    number = max(2, round(value))
    excess = max(0, len(str(number)) - digits)
    unit: int = 10**excess
    return max(2, round(number / unit) * unit)


def _grouped(value: int) -> str:
    return f"{value:,}"
