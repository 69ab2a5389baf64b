"""The desk's list as a browser gets it."""

import re


def page(client, address="/"):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def rows(content):
    return [int(each) for each in re.findall(r'id="figure-(\d+)"', content)]
