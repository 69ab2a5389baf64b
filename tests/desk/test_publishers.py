import re
from datetime import timedelta

from django.urls import reverse

from claims.models import FirstValue
from tests.desk.scenes import conflict, printed
from tests.factories import CompanyFactory, PublisherFactory, RevisionFactory, SourceFactory
from tests.feeds.verdicts import verdict_on


def page(client, name, *arguments):
    response = client.get(reverse(name, args=arguments))
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def test_publishers_are_listed_with_what_they_published(desk_client):
    publisher = SourceFactory(publisher__name="The Paper").publisher
    RevisionFactory(article__publisher=publisher)

    content = page(desk_client, "publishers")

    assert "The Paper" in content
    assert content.count('<td class="number">1</td>') == 2


def test_a_publishers_page_shows_its_conflicts_its_articles_and_whom_it_copies(desk_client):
    figure = conflict()
    original = figure.claims.get(exact="4.9%")
    copycat = PublisherFactory(name="Copycat")
    copy = printed(figure, publisher=copycat, percent="4.9", copied_from=original, origin=original.origin)

    content = page(desk_client, "publisher", copycat.pk)

    assert "1 open conflict with a number printed here" in content
    assert copy.revision.article.headline in content
    assert re.search(r"Repeats numbers of</h2>.*?Harbour Post.*?1 number", content)


def test_the_copied_outlet_sees_by_whom(desk_client):
    figure = conflict()
    original = figure.claims.get(exact="4.9%")
    printed(figure, publisher=PublisherFactory(name="Copycat"), percent="4.9", copied_from=original)

    content = page(desk_client, "publisher", original.revision.article.publisher_id)

    assert re.search(r"Numbers repeated by</h2>.*?Copycat", content)


def test_a_text_that_changed_after_publication_is_listed(desk_client):
    article = RevisionFactory().article
    RevisionFactory(article=article, number=2)

    assert "2 revisions" in page(desk_client, "publisher", article.publisher_id)


def test_a_companys_page_shows_its_figures_conflicts_first(desk_client):
    company = CompanyFactory(name="Ferrodyne Motors")
    figure = conflict(company=company)

    content = page(desk_client, "company", company.pk)

    assert f'id="figure-{figure.pk}"' in content


def test_a_company_nobody_wrote_about_says_so(desk_client):
    assert "No outlet has printed a number about it yet." in page(desk_client, "company", CompanyFactory().pk)


def test_figures_that_an_outlet_printed_before_others_are_on_its_page(desk_client):
    figure = conflict(subject_name="Lumenar")
    early, late = figure.claims.order_by("pk")
    late.revision.article.published_at += timedelta(minutes=5)
    late.revision.article.save()

    first = desk_client.get(reverse("publisher", args=(early.revision.article.publisher_id,))).content.decode()
    second = desk_client.get(reverse("publisher", args=(late.revision.article.publisher_id,))).content.decode()

    assert "None of the latest figures" not in first
    assert "None of the latest figures" in second


def test_track_records_stand_as_counts_by_measure_once_verdicts_name_what_stands(desk_client):
    figure = conflict()
    claim = figure.claims.get(exact="4.9%")
    publisher = claim.revision.article.publisher
    before = page(desk_client, "publisher", publisher.pk)
    verdict = verdict_on(figure)
    FirstValue.objects.create(verdict=verdict, publisher=publisher, claim=claim, measure="share price", stood=True)

    content = page(desk_client, "publisher", publisher.pk)

    assert "Its first number stood" not in before
    assert re.search(r"share price</a> </th> <td class=\"number\">1</td> <td class=\"number\">1</td>", content)
