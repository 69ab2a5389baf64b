"""A document that somebody attaches to a figure. The form checks, and saves nothing."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

MOST_BYTES = 20 * 1024 * 1024


class EvidenceForm(forms.Form):
    """An address or a file, what it is called, the place in it, and whether it is the record itself."""

    prefix = "evidence"

    url = forms.CharField(
        label=_("Address"),
        required=False,
        max_length=2000,
        widget=forms.URLInput,
        help_text=_("It is fetched once and kept as it is now, with its SHA-256 and the time."),
        validators=[URLValidator(schemes=["http", "https"])],
    )
    file = forms.FileField(label=_("or a file"), required=False)
    title = forms.CharField(label=_("What it is"), required=False, max_length=300)
    quote = forms.CharField(
        label=_("The place in it"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 2})
    )
    is_primary = forms.BooleanField(
        label=_("It is a primary document"),
        required=False,
        help_text=_("The record itself, by whoever keeps it: a filing, a court's file, a statistics office's table."),
    )

    def clean_file(self) -> "UploadedFile[bytes] | None":
        file: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if file is not None and (file.size or 0) > MOST_BYTES:
            raise forms.ValidationError(_("Files may have 20 MB. Attach its address instead."))
        return file

    # Any: what the action takes.
    def document(self) -> dict[str, Any]:
        """The arguments of attach_evidence that a valid form gives."""
        given = self.cleaned_data
        file = given["file"]
        return {
            "url": given["url"],
            "file": file.read() if file else None,
            "file_type": (file.content_type or "") if file else "",
            "title": given["title"] or (file.name if file else ""),
            "quote": given["quote"],
            "is_primary": given["is_primary"],
        }
