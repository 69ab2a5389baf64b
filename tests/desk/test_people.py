from django.urls import reverse

from tests.factories import PASSWORD, UserFactory


def test_somebody_signs_in_and_comes_to_the_page_they_wanted(client, db):
    UserFactory(username="mina")

    response = client.post("/sign-in/?next=/sources/", {"username": "mina", "password": PASSWORD, "next": "/sources/"})

    assert response.headers["Location"] == "/sources/"


def test_a_wrong_password_is_refused_without_saying_whether_the_name_exists(client, db):
    UserFactory(username="mina")

    wrong_password = client.post("/sign-in/", {"username": "mina", "password": "x"}).content.decode()
    wrong_name = client.post("/sign-in/", {"username": "nobody", "password": "x"}).content.decode()

    assert "No account has this name and password." in wrong_password
    assert "No account has this name and password." in wrong_name


def test_signing_in_leads_to_no_other_site(client, db):
    UserFactory(username="mina")

    response = client.post(
        "/sign-in/", {"username": "mina", "password": PASSWORD, "next": "https://elsewhere.example/"}
    )

    assert response.headers["Location"] == reverse("desk")


def test_signing_out_takes_a_press_of_a_button(desk_client):
    assert desk_client.get(reverse("sign-out")).status_code == 405
    desk_client.post(reverse("sign-out"))

    assert desk_client.get("/").status_code == 302
