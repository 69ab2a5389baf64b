"""The addresses of the desk's pages, in the words of DESIGN.md §3."""

from django.urls import URLPattern, path

from desk.views import article, companies, company, desk, figure, people, profile, publishers, sources

urlpatterns: list[URLPattern] = [
    path("", desk.desk, name="desk"),
    path("desk/news/", desk.news, name="desk-news"),
    path("desk.json", desk.desk_json, name="desk-json"),
    path("desk.csv", desk.desk_csv, name="desk-csv"),
    path("figures/<int:figure_id>/", figure.figure, name="figure"),
    path("articles/<int:article_id>/", article.article, name="article"),
    path("publishers/", publishers.publishers, name="publishers"),
    path("publishers/<int:publisher_id>/", publishers.publisher, name="publisher"),
    path("companies/", companies.companies, name="companies"),
    path("companies/add/", companies.add, name="add-company"),
    path("companies/<int:company_id>/edit/", companies.edit, name="edit-company"),
    path("companies/<int:company_id>/", company.company, name="company"),
    path("sources/", sources.sources, name="sources"),
    path("sources.opml", sources.opml, name="sources-opml"),
    path("sources/add/", sources.add, name="add-source"),
    path("sources/opml/", sources.add_opml, name="add-opml"),
    path("sources/<int:source_id>/", sources.source, name="source"),
    path("sources/<int:source_id>/pause/", sources.pause, name="pause-source"),
    path("sources/<int:source_id>/resume/", sources.resume, name="resume-source"),
    path("sign-in/", people.sign_in, name="sign-in"),
    path("sign-out/", people.sign_out, name="sign-out"),
    path("theme/", people.theme, name="theme"),
    path("profile/", profile.profile, name="profile"),
    path("profile/keys/", profile.keys, name="keys"),
]
