"""What people may type into the desk's forms. They check, and save nothing."""

from collections.abc import Iterable

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from sources.models import Publisher

LONGEST_SEARCH = 100


class DeskForm(forms.Form):
    """The desk's address: a tab, and filters. Whatever is missing or broken filters nothing."""

    tab = forms.CharField(required=False)
    q = forms.CharField(
        label=_("Filter"),
        required=False,
        max_length=LONGEST_SEARCH,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": _("company, measure, words")}),
    )
    publisher = forms.IntegerField(label=_("Outlet"), required=False, min_value=1, max_value=2**62)
    company = forms.IntegerField(required=False, min_value=1, max_value=2**62, widget=forms.HiddenInput)

    def offer_publishers(self, publishers: Iterable[Publisher]) -> None:
        """Let one of ``publishers`` be chosen from a list."""
        choices = [("", _("every outlet")), *((publisher.pk, publisher.name) for publisher in publishers)]
        self.fields["publisher"].widget = forms.Select(choices=choices)


class AddSourceForm(forms.Form):
    """An address to poll, and whose it is."""

    url = forms.CharField(
        label=_("Address"),
        max_length=1000,
        help_text=_("A site, to look for its listings; or a feed, a sitemap or a section page itself."),
        widget=forms.URLInput(attrs={"placeholder": "https://paper.example/news.xml"}),
        validators=[
            URLValidator(
                schemes=["http", "https"],
                message=_("This is no web address. It should look like https://paper.example/news.xml"),
            )
        ],
    )
    publisher_name = forms.CharField(
        label=_("Outlet"),
        max_length=200,
        required=False,
        help_text=_("Who answers for the texts. Left empty, it is named after the address."),
    )


class OpmlForm(forms.Form):
    """A file of sources from another feed reader."""

    file = forms.FileField(
        label=_("OPML file"),
        help_text=_("Most feed readers export one. Sources that are here already stay as they are."),
    )


class SaveSearchForm(forms.Form):
    """A name for a search, and the search's query string."""

    name = forms.CharField(label=_("Name"), max_length=200)
    query = forms.CharField(required=False, max_length=2000, widget=forms.HiddenInput)


class RenameSearchForm(forms.Form):
    """Another name for a saved search."""

    name = forms.CharField(label=_("Name"), max_length=200)
