"""What a search has how many of, in a fixed number of queries."""

import pytest
from django.db.models import Q

from claims.annotating.correction import overlay_of
from claims.models import Claim, Figure
from claims.search import facets
from claims.search.facets import ARTICLE_FACETS, CLAIM_FACETS, FIGURE_FACETS, counted, counts_among, counts_up_to
from claims.search.filters import Filters, read_filters
from claims.search.found import find_articles, find_claims, find_figures
from tests.desk.scenes import agreement, conflict, printed
from tests.factories import CompanyFactory, PublisherFactory, UserFactory

pytestmark = pytest.mark.django_db


def of_figures(query: str = "", *, most: int = facets.MOST_VALUES):
    filters = read_filters(query)
    return counted(find_figures(filters, user_id=None), FIGURE_FACETS, filters=filters, most=most)


def values(found, parameter):
    return {
        value.label: value.count for facet in found.facets if facet.parameter == parameter for value in facet.values
    }


def test_each_facet_counts_the_figures_of_the_search():
    mina = UserFactory(first_name="Mina", last_name="Okoro")
    conflict(owner=mina, hints=[{"kind": "factor"}, {"kind": "factor"}, {"kind": "sign"}], flags=["no_verb"])
    conflict(measure="employee", unit="count")
    agreement()

    found = of_figures()

    assert (found.total, found.is_more) == (3, False)
    assert values(found, "state") == {"conflict": 2, "agree": 1}
    assert values(found, "measure") == {"share price": 2, "employee": 1}
    assert values(found, "unit") == {"percent": 2, "count": 1}
    assert values(found, "owner") == {mina.display_name: 1, "none": 2}
    assert values(found, "reason") == {"factor": 1, "sign": 1}
    assert values(found, "flag") == {"no_verb": 1}
    assert values(found, "from") == {"2026-06": 3}
    assert values(found, "publisher")["Harbour Post"] == 2


def test_the_counts_are_of_what_the_other_filters_leave():
    conflict()
    conflict(measure="employee", unit="count")
    agreement()

    found = of_figures("state=conflict&unit=count")

    assert values(found, "measure") == {"employee": 1}
    assert "company" not in {facet.parameter for facet in found.facets}


def test_choosing_a_value_adds_it_and_choosing_it_again_drops_it():
    conflict()

    (state,) = next(facet for facet in of_figures().facets if facet.parameter == "state").values
    (chosen,) = next(facet for facet in of_figures("state=conflict").facets if facet.parameter == "state").values
    (month,) = next(facet for facet in of_figures().facets if facet.parameter == "from").values

    assert not state.is_chosen
    assert state.filters.query() == "state=conflict"
    assert chosen.is_chosen
    assert chosen.filters == Filters()
    assert month.filters.query() == "from=2026-06-01&to=2026-06-30"
    assert of_figures(month.filters.query()).facets[-1].values[0].filters == Filters()


def test_beyond_what_is_counted_the_counts_are_lower_bounds(monkeypatch):
    monkeypatch.setattr(facets, "MOST_COUNTED", 2)
    for _each in range(4):
        conflict()

    found = of_figures()

    assert (found.total, found.is_more) == (2, True)
    assert values(found, "state")["conflict"] <= 4


def test_the_commonest_values_are_kept():
    agreement()
    conflict()
    conflict()

    (state, *_others) = of_figures(most=1).facets

    assert [value.value for value in state.values] == ["conflict"]
    assert state.is_cut


def test_claims_and_articles_have_facets_of_their_own():
    figure = conflict()
    printed(figure, publisher=PublisherFactory(name="Quay Record"), percent="5", flags=["no_verb"])

    claims = counted(find_claims(Filters(), user_id=None), CLAIM_FACETS, filters=Filters())
    articles = counted(find_articles(Filters(), user_id=None), ARTICLE_FACETS, filters=Filters())

    assert claims.total == articles.total == 3
    assert values(claims, "state") == {"conflict": 3}
    assert values(claims, "flag") == {"no_verb": 1}
    assert values(articles, "publisher") == {"Harbour Post": 1, "Hill Gazette": 1, "Quay Record": 1}


def test_counting_costs_the_same_with_many_rows(django_assert_num_queries):
    conflict()
    with django_assert_num_queries(4):
        of_figures()
    for _each in range(20):
        conflict(owner=UserFactory())

    with django_assert_num_queries(4):
        of_figures()


def test_several_searches_are_counted_in_one_query(django_assert_num_queries):
    conflict()
    conflict()

    with django_assert_num_queries(1):
        counts = counts_up_to([Figure.objects.all(), Claim.objects.filter(unit="USD"), Claim.objects.all()], most=3)

    assert counts == [2, 0, 3]
    assert counts_up_to([], most=3) == []


def test_few_rows_are_counted_by_several_conditions_in_one_pass(django_assert_num_queries):
    conflict(owner=UserFactory())
    conflict()
    agreement()
    conditions = [Q(state="conflict"), Q(owner__isnull=True), Q(pk__in=Figure.objects.filter(state="single"))]

    with django_assert_num_queries(1):
        counts = counts_among(Figure.objects.order_by("pk"), conditions)

    assert counts == [2, 2, 0]


def test_claims_are_counted_by_what_they_were_corrected_to():
    company = CompanyFactory(name="Zeppelin Works")
    claim = conflict().claims.get(exact="4.9%")
    overlay = overlay_of(subject="Zeppelin Works", company_id=company.pk, words={"measure": "headcount"})
    Claim.objects.filter(pk=claim.pk).update(corrected=overlay)
    filters = Filters()

    found = counted(find_claims(filters, user_id=None), CLAIM_FACETS, filters=filters)

    assert values(found, "measure") == {"headcount": 1, "share price": 1}
    assert values(found, "company") == {"Zeppelin Works": 1}
