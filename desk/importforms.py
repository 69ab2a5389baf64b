"""What people may import. It checks that there is one thing to read, and reads nothing."""

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sources.imports import MAX_BYTES

LONGEST_LIST = 500_000


class ImportForm(forms.Form):
    """Addresses that are pasted, or a file."""

    addresses = forms.CharField(
        label=gettext_lazy("Addresses of articles, one a line"),
        required=False,
        max_length=LONGEST_LIST,
        widget=forms.Textarea(attrs={"rows": 5, "placeholder": "https://paper.example/2026/06/25/shares-fall"}),
    )
    file = forms.FileField(
        label=gettext_lazy("Or a file"),
        required=False,
        allow_empty_file=True,
        help_text=gettext_lazy("JSON lines, CSV, OPML, a saved page or a plain text; you can drop it here."),
    )

    # object: values are whatever the fields make of them.
    def clean(self) -> dict[str, object]:
        said: dict[str, object] = super().clean() or {}
        has_file = said.get("file") is not None
        if self.errors:
            return said
        if bool(said.get("addresses")) == has_file:
            raise forms.ValidationError(
                _("Give either addresses or a file, not both.") if has_file else _("Paste addresses, or choose a file.")
            )
        return said

    def clean_file(self) -> "UploadedFile[bytes] | None":
        file = self.cleaned_data.get("file")
        if not isinstance(file, UploadedFile):
            return None
        if (file.size or 0) > MAX_BYTES:
            raise forms.ValidationError(
                _("The file is larger than %s MB. Give it in parts.") % (MAX_BYTES // 1_000_000)
            )
        return file
