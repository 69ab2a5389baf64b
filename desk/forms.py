"""What people may type into the desk's forms. They check, and save nothing."""

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

LONGEST_SEARCH = 100


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
