import pytest

from sources.fetching.hosts import host_name


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://news.example/a", "news.example"),
        ("https://news.example:443/a", "news.example"),
        ("http://me:pw@NEWS.example.:80/a", "news.example"),
        ("https://news.example:8443/", "news.example:8443"),
        ("http://zürich.example/", "xn--zrich-kva.example"),
        ("http://[2001:DB8::1]:8080/", "[2001:db8::1]:8080"),
        ("http://news.example:port/", "news.example"),
        ("http://" + "a" * 400, "a" * 300),
    ],
)
def test_a_host_has_one_name_however_it_is_written(url: str, name: str) -> None:
    assert host_name(url) == name
