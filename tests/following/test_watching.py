"""What somebody watches comes to their inbox, once, and by mail if they want letters."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from accounts.models import User
from claims.models import Annotation, Figure, FigureEvent
from following.actions.mark_read import mark_read, mark_unread
from following.actions.send_digest import digests_owed, send_digest
from following.actions.tell_mentioned import mentions_owed, tell_mentioned
from following.actions.tell_watcher import tell_watcher
from following.actions.watch import NothingToWatch, Target, start_watching, stop_watching
from following.models import InboxItem, SavedSearch, Watch
from following.tasks import mail_digest, tell
from tests.desk.scenes import conflict, printed
from tests.factories import (
    NOON,
    ClaimFactory,
    CompanyFactory,
    ExtractionRunFactory,
    FigureEventFactory,
    PublisherFactory,
    RevisionFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(hours=1)
MUCH_LATER = NOON + timedelta(hours=2)


@pytest.fixture
def mina():
    return UserFactory(username="mina")


@pytest.fixture
def figure():
    return conflict()


def change(figure, *, at, **fields):
    """What judging does when something came."""
    Figure.objects.filter(pk=figure.pk).update(version=figure.version + 1, changed_at=at, **fields)
    figure.refresh_from_db()


def tell_all(now):
    owed = list(Watch.objects.owed(now=now).values_list("pk", flat=True))
    for watch_id in owed:
        tell_watcher(watch_id=watch_id, now=now)
    return len(owed)


def texts(user):
    return list(user.inbox.order_by("pk").values_list("text", flat=True))


def test_a_new_value_in_a_watched_figure_is_told_once(mina, figure):
    start_watching(user=mina, target=Target(figure_id=figure.pk), now=NOON)
    printed(figure, publisher=PublisherFactory(name="Vale Echo"), percent="7.2", created_at=LATER)
    change(figure, at=LATER)

    assert tell_all(LATER) == 1
    assert tell_all(LATER + timedelta(seconds=1)) == 0

    assert texts(mina) == ["Vale Echo prints 7.2%"]


def test_a_number_that_changed_is_told_with_its_revision(mina, figure):
    start_watching(user=mina, target=Target(figure_id=figure.pk), now=NOON)
    before = figure.claims.get(exact="4.9%")
    revision = RevisionFactory(article=before.revision.article, number=2, text="Ferrodyne shares fell 5.1%.")
    run = ExtractionRunFactory(revision=revision)

    ClaimFactory(run=run, figure=figure, exact="5.1%", created_at=LATER)
    change(figure, at=LATER)

    tell_all(LATER)

    assert texts(mina) == ["4.9% → 5.1% in Harbour Post, revision 2"]


def test_steps_of_the_history_are_told_and_later_rounds_tell_only_what_is_new(mina, figure):
    start_watching(user=mina, target=Target(figure_id=figure.pk), now=NOON)
    FigureEventFactory(figure=figure, kind=FigureEvent.Kind.CLOSED, at=LATER, summary="All say 4.9%.")
    change(figure, at=LATER)
    tell_all(LATER)
    printed(figure, publisher=PublisherFactory(name="Vale Echo"), percent="7.2", created_at=MUCH_LATER)
    change(figure, at=MUCH_LATER)

    tell_all(MUCH_LATER)

    assert texts(mina) == ["conflict closed: All say 4.9%.", "Vale Echo prints 7.2%"]


def test_what_happened_before_somebody_watched_is_no_news(mina, figure):
    change(figure, at=NOON - timedelta(minutes=1))
    start_watching(user=mina, target=Target(figure_id=figure.pk), now=NOON)

    assert tell_all(LATER) == 0


def test_a_company_is_watched_with_all_its_figures_and_nothing_is_told_twice(mina):
    company = CompanyFactory()
    figure, other, strange = conflict(company=company), conflict(company=company), conflict()
    start_watching(user=mina, target=Target(company_id=company.pk), now=NOON)
    start_watching(user=mina, target=Target(figure_id=figure.pk), now=NOON)
    for each in (figure, other, strange):
        change(each, at=LATER)

    tell_all(LATER)

    assert sorted(mina.inbox.values_list("figure", flat=True)) == [figure.pk, other.pk]


def test_a_saved_search_is_watched_for_new_figures(mina):
    search = SavedSearch.objects.create(user=mina, name="falls", query="state=conflict")
    start_watching(user=mina, target=Target(search_id=search.pk), now=NOON)
    figure = conflict(changed_at=LATER)

    tell_all(LATER)
    tell_all(LATER + timedelta(minutes=2))

    assert list(mina.inbox.values_list("figure", flat=True)) == [figure.pk]


def test_a_search_that_can_no_longer_be_read_is_no_failure(mina):
    search = SavedSearch.objects.create(user=mina, name="old", query="from=yesterday")
    watch = start_watching(user=mina, target=Target(search_id=search.pk), now=NOON)

    assert tell_watcher(watch_id=watch.pk, now=LATER) == 0


def test_nobody_watches_the_searches_of_others(mina):
    search = SavedSearch.objects.create(user=UserFactory(), name="theirs", query="")

    with pytest.raises(NothingToWatch):
        start_watching(user=mina, target=Target(search_id=search.pk), now=NOON)


def test_watching_twice_is_watching_once(mina, figure):
    for _each in range(2):
        start_watching(user=mina, target=Target(figure_id=figure.pk), now=NOON)
    assert mina.watches.count() == 1

    stop_watching(user=mina, target=Target(figure_id=figure.pk))
    assert not mina.watches.exists()


def test_a_watch_that_is_gone_is_told_nothing():
    tell(watch_id=10**9)

    assert not InboxItem.objects.exists()


def test_news_is_told_in_the_language_of_whoever_reads_it(mina, figure):
    """Before there is a catalogue the words are English; the language is asked for all the same."""
    User.objects.filter(pk=mina.pk).update(language="de")
    start_watching(user=mina, target=Target(figure_id=figure.pk), now=NOON)
    change(figure, at=LATER)

    tell_all(LATER)

    assert texts(mina) == [figure.summary]


def test_everything_is_marked_as_read_at_once_and_the_undo_takes_back_just_that(mina, figure):
    items = [InboxItem.objects.create(user=mina, figure=figure, version=n, text="x", created_at=NOON) for n in range(3)]
    mark_read(user=mina, item_ids=[items[0].pk], now=NOON)
    assert mark_read(user=mina, item_ids=None, now=LATER) == 2
    assert mark_read(user=UserFactory(), item_ids=[items[1].pk], now=LATER) == 0

    assert mark_unread(user=mina, read_at=LATER) == 2

    assert sorted(mina.inbox.unread().values_list("pk", flat=True)) == [items[1].pk, items[2].pk]


class TestDigest:
    @pytest.fixture
    def waiting(self, mina, figure):
        User.objects.filter(pk=mina.pk).update(digest="HOURLY", email="mina@paper.example")
        InboxItem.objects.create(user=mina, figure=figure, version=9, text="4.9% → 5.1%", created_at=NOON)
        return mina

    def test_one_letter_tells_all_that_is_unread_and_is_sent_once(self, waiting, mailoutbox):
        for _each in range(2):
            send_digest(user_id=waiting.pk, now=LATER)

        assert len(mailoutbox) == 1
        assert mailoutbox[0].subject == "1 change in what you watch"
        assert "4.9% → 5.1%" in mailoutbox[0].body
        assert mailoutbox[0].extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"

    def test_the_next_letter_waits_its_hour_or_day(self, waiting, figure, mailoutbox):
        send_digest(user_id=waiting.pk, now=LATER)
        InboxItem.objects.create(user=waiting, figure=figure, version=10, text="more", created_at=LATER)

        assert not digests_owed(now=LATER + timedelta(minutes=59)).exists()
        assert digests_owed(now=LATER + timedelta(minutes=61)).exists()
        User.objects.filter(pk=waiting.pk).update(digest="DAILY")
        assert not digests_owed(now=LATER + timedelta(hours=23)).exists()

    @pytest.mark.parametrize("fields", [{"digest": "OFF"}, {"email": ""}, {"is_active": False}])
    def test_who_wants_none_or_has_no_address_gets_none(self, waiting, fields):
        User.objects.filter(pk=waiting.pk).update(**fields)

        assert not digests_owed(now=LATER).exists()

    def test_a_letter_that_no_server_took_is_tried_again(self, waiting, settings):
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9

        mail_digest(user_id=waiting.pk)

        assert waiting.inbox.unmailed().count() == 1

    def test_one_press_in_the_mail_program_ends_the_letters(self, waiting, client, mailoutbox):
        send_digest(user_id=waiting.pk, now=LATER)
        address = re.fullmatch(r"<http://[^/]+(.+)>", mailoutbox[0].extra_headers["List-Unsubscribe"])[1]

        assert client.get(address).status_code == 200
        assert User.objects.get(pk=waiting.pk).digest == "HOURLY"
        client.post(address, {"List-Unsubscribe": "One-Click"})

        assert User.objects.get(pk=waiting.pk).digest == "OFF"
        assert client.post(reverse("unsubscribe", args=["made-up"])).status_code == 404


def test_somebody_mentioned_in_a_comment_is_told_once_and_whoever_wrote_it_is_not(mina, figure):
    author = UserFactory(first_name="Femi", last_name="Adeyemi")
    comment = Annotation.objects.create(
        figure=figure, motivation="commenting", body={"value": "@mina see page 4"}, author=author, created_at=NOON
    )
    comment.mentioned.set([mina, author])

    for _round in range(2):
        for annotation_id, user_id in mentions_owed(now=LATER).values_list("annotation", "user"):
            tell_mentioned(annotation_id=annotation_id, user_id=user_id, now=LATER)

    assert texts(mina) == ["Femi Adeyemi mentioned you: “@mina see page 4”"]
    assert mina.inbox.get().figure == figure
    assert not author.inbox.exists()
    assert not mentions_owed(now=NOON + timedelta(days=8)).exists()
