"""An outlet is asked about its number in a letter that is written already."""

import html
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse

from desk.asking import mail_link
from tests.desk.scenes import conflict
from tests.factories import UserFactory


@pytest.fixture
def figure(db):
    return conflict()


def publisher_of(figure, name):
    return figure.claims.get(revision__article__publisher__name=name).revision.article.publisher


def ask(client, figure, name, question="Is it right?"):
    fields = {"publisher": publisher_of(figure, name).pk, "question": question}
    return client.post(reverse("ask", args=(figure.pk,)), fields, follow=True).content.decode()


def test_the_letter_names_the_sentence_and_what_others_print(desk_client, editor, figure):
    outlet = publisher_of(figure, "Hill Gazette")
    claim = figure.claims.get(revision__article__publisher=outlet)

    content = desk_client.get(reverse("ask", args=(figure.pk,)), {"publisher": outlet.pk}).content.decode()

    letter = html.unescape(re.search(r"<textarea[^>]*>(.*?)</textarea>", content, re.DOTALL)[1])
    assert "Dear colleagues at Hill Gazette" in letter
    assert claim.sentence in letter
    assert "4.9%, Harbour Post" in letter
    assert "Is 11.5% right" in letter
    assert editor.display_name in letter


def test_what_was_asked_is_kept_and_shown_on_the_row_and_in_the_history(desk_client, figure):
    content = ask(desk_client, figure, "Hill Gazette", "Is 11.5% right, dear colleagues?")

    assert "Noted: Hill Gazette was asked." in content
    assert "asked Hill Gazette" in re.sub(r"\s+", " ", desk_client.get("/").content.decode())
    assert "Is 11.5% right, dear colleagues?" in desk_client.get(figure.get_absolute_url()).content.decode()


def test_an_outlet_with_a_mail_address_gets_a_mail_with_the_very_words(desk_client, figure):
    outlet = publisher_of(figure, "Hill Gazette")
    outlet.corrections_contact = "corrections@hill.example"
    outlet.save()

    content = ask(desk_client, figure, "Hill Gazette", "Is 11.5% right?\nReally & truly?")

    link = urlsplit(html.unescape(re.search(r'href="(mailto:[^"]+)"', content)[1]))
    assert link.path == "corrections@hill.example"
    assert parse_qs(link.query)["body"] == ["Is 11.5% right?\r\nReally & truly?"]


def test_an_outlet_with_a_form_gets_a_link_to_it(desk_client, figure):
    outlet = publisher_of(figure, "Hill Gazette")
    outlet.corrections_contact = "https://hill.example/corrections"
    outlet.save()

    assert 'href="https://hill.example/corrections"' in ask(desk_client, figure, "Hill Gazette")


@pytest.mark.parametrize("contact", ["javascript:alert(1)", "corrections", "ftp://hill.example/", "a@b@c"])
def test_a_contact_is_a_mail_address_or_a_web_address(contact, desk_client, figure):
    outlet = publisher_of(figure, "Hill Gazette")

    response = desk_client.post(reverse("publisher-contact", args=(outlet.pk,)), {"contact": contact})

    assert response.status_code == 422
    outlet.refresh_from_db()
    assert outlet.corrections_contact == ""


def test_an_editor_notes_where_an_outlet_takes_corrections(desk_client, figure):
    outlet = publisher_of(figure, "Hill Gazette")

    desk_client.post(reverse("publisher-contact", args=(outlet.pk,)), {"contact": "corrections@hill.example"})

    outlet.refresh_from_db()
    assert outlet.corrections_contact == "corrections@hill.example"


def test_an_empty_question_is_refused(desk_client, figure):
    fields = {"publisher": publisher_of(figure, "Hill Gazette").pk, "question": " "}

    assert desk_client.post(reverse("ask", args=(figure.pk,)), fields).status_code == 422


def test_a_reader_sees_no_link_to_what_only_checkers_may(client, figure):
    client.force_login(UserFactory(role="reader"))

    assert reverse("ask", args=(figure.pk,)) not in client.get(figure.get_absolute_url()).content.decode()


def test_no_mail_link_for_what_is_no_mail_address():
    assert mail_link("https://hill.example/", subject="a", body="b") == ""
