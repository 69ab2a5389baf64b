"""How numbers are read, for everybody to try."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def read(client, **words):
    response = client.get(reverse("methodology"), words)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_the_lexicon_and_its_intervals_are_shown_to_anybody(client):
    content = read(client)

    assert "in the region of" in content
    assert "or so, -odd, odd, -ish" in content
    assert "+/-" in content
    assert '<th scope="row">tens of thousands</th> <td class="number">10,000 – 1m</td>' in content
    assert "supported" in content.casefold()


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("tens of thousands", "about 24,000", "Consistent."),
        ("24,000", "thousands", "Strained."),
        ("4.9%", "11.5%", "Conflict."),
        ("4.9%", "4.8%", "Adjacent."),
        ("4.9%", "24,000", "Not comparable."),
    ],
)
def test_two_wordings_are_compared(one, other, said, client):
    assert f"<strong>{said}</strong>" in read(client, one=one, other=other)


@pytest.mark.parametrize("words", ["nothing at all", "<script>alert(1)</script>", "\x00", "9" * 300, "1e999999 %"])
def test_whatever_is_tried_the_page_stands(words, client):
    content = read(client, one=words, other=words)

    assert "<script>alert" not in content
