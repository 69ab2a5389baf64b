"""The catalogues: whole, compiled, and with the same places for what is put in; pages in each language."""

import gettext
import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_python
from babel.messages.pofile import read_po
from django.conf import settings
from django.urls import reverse
from django.utils.translation import override
from django.utils.translation.template import templatize

from accounts.models import User
from desk.dates import dated
from following.news import Printing, news_of
from tests.desk.scenes import conflict
from tests.factories import NOON, UserFactory

LOCALES = ("de", "zh_Hans")
PLACES = re.compile(r"%(?:\(\w+\))?[sd]|\{\w+\}")


# Where messages come from, and what marks them there; templates are read as the Python that Django makes of them.
FOLDERS = ("accounts", "claims", "config", "desk", "feeds", "following", "sources", "templates")
ENDINGS = (".py", ".html", ".txt", ".svg")
MARKS = (
    *("_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"),
    *("pgettext", "pgettext_lazy", "npgettext", "npgettext_lazy"),
)


def written() -> set[str]:
    """Every message in the code and the templates; of a plural, the English for one."""
    found = set()
    for name in FOLDERS:
        for path in sorted((Path(settings.BASE_DIR) / name).rglob("*")):
            if path.suffix not in ENDINGS:
                continue
            text = path.read_text(encoding="utf-8")
            code = text if path.suffix == ".py" else re.sub(r"(?m)^\s+", "", templatize(text))
            for _line, function, messages, _comments in extract_python(
                BytesIO(code.encode()), MARKS, [], {"encoding": "utf-8"}
            ):
                given = messages if isinstance(messages, tuple) else (messages,)
                place = 1 if function is not None and function.startswith(("p", "np")) else 0
                found.add(given[place])
    return {message for message in found if isinstance(message, str) and message}


def folder(locale: str) -> Path:
    return Path(settings.BASE_DIR) / "locale" / locale / "LC_MESSAGES"


def catalogue(locale: str) -> Catalog:
    with (folder(locale) / "django.po").open("rb") as file:
        return read_po(file, locale=locale)


def said(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def asked(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_is_translated_and_puts_in_what_the_english_one_does(locale):
    messages = [message for message in catalogue(locale) if message.id]

    assert [message.id for message in messages if not all(said(message)) or message.fuzzy] == []
    assert [
        message.id
        for message in messages
        for text in said(message)
        if set(PLACES.findall(text)) != set(PLACES.findall(asked(message)[-1]))
    ] == []


def test_the_catalogue_has_every_message_of_the_code_and_the_templates():
    messages = written()

    known = {asked(message)[0] for message in catalogue(LOCALES[0]) if message.id}
    assert len(messages) > len(known) * 0.9
    assert sorted(messages - known) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_the_compiled_catalogue_is_that_of_the_source(locale):
    with (folder(locale) / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)

    for message in catalogue(locale):
        if not message.id or message.pluralizable:
            continue
        key = message.id
        found = compiled.pgettext(message.context, key) if message.context else compiled.gettext(key)
        assert found == message.string


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ("Offene Widersprüche", "Posteingang", 'lang="de"')),
        ("zh-hans", ("未决冲突", "收件箱", 'lang="zh-hans"')),
    ],
)
def test_pages_speak_the_language_of_whoever_is_signed_in(language, words, client, db):
    user = UserFactory(role="editor", language=language)
    client.force_login(user)
    figure = conflict()

    desk = client.get("/", headers={"accept-language": "en"})
    page = client.get(figure.get_absolute_url()).content.decode()

    assert all(word in desk.content.decode() for word in words)
    assert desk.headers["Content-Language"] == language
    assert "4.9%" in page  # what an outlet printed stays as it was printed


def test_strangers_get_the_language_that_their_browser_asks_for(client, db):
    assert "Passwort vergessen?" in client.get(reverse("sign-in"), headers={"accept-language": "de"}).content.decode()


def test_a_language_chosen_in_the_profile_holds_from_the_next_page(client, db):
    client.force_login(UserFactory())
    profile = {"full_name": "", "email": "", "time_zone": "UTC", "theme": "SYSTEM", "digest": "OFF"}

    client.post(reverse("profile"), profile | {"language": "de"})

    assert User.objects.get().language == "de"
    assert "Ihr Konto" in client.get(reverse("profile")).content.decode()


@pytest.mark.parametrize(
    ("language", "day", "exactly"),
    [
        ("en-gb", "25 Jun 2026", "25 June 2026, 12:00:00 UTC"),
        ("de", "25. Jun 2026", "25. Juni 2026, 12:00:00 UTC"),
        ("zh-hans", "2026年6月25日", "2026年6月25日 12:00:00 UTC"),
    ],
)
def test_days_are_written_as_each_language_writes_them(language, day, exactly):
    with override(language):
        assert dated(NOON, "day of a year") == day
        assert dated(NOON, "exactly") == exactly


def test_news_of_an_inbox_is_in_the_readers_language():
    old = Printing(1, "4.9%", 1, "Harbour Post", 1, is_new=False)
    new = Printing(2, "5.1%", 1, "Harbour Post", 3, is_new=True)

    with override("de"):
        assert news_of([old, new], []).lines == ("4.9% → 5.1% in Harbour Post, Fassung 3",)
