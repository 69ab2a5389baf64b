"""What people say of themselves: names, how pages look to them, and their keys."""

import zoneinfo
from typing import Self

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accounts.keys import COMMANDS, PLACES, keys_of
from accounts.models import User

LONGEST_KEY = 5  # "Enter"


class ProfileForm(forms.Form):
    """Somebody's own account."""

    full_name = forms.CharField(label=_("Name"), max_length=200, required=False, help_text=_("As others see it."))
    email = forms.EmailField(
        label=_("E-mail"), max_length=254, required=False, help_text=_("For a forgotten password and for digests.")
    )
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    time_zone = forms.ChoiceField(label=_("Time zone"), help_text=_("All times are shown in it."))
    theme = forms.ChoiceField(label=_("Light or dark"), choices=User.Theme.choices)
    digest = forms.ChoiceField(
        label=_("Mail me what changed in what I watch"),
        choices=User.Digest.choices,
        help_text=_("One letter with everything that is unread in your inbox."),
    )

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)  # type: ignore[arg-type]  # handed through
        zones = sorted(zoneinfo.available_timezones())
        self.fields["time_zone"] = forms.ChoiceField(
            label=self.fields["time_zone"].label,
            help_text=self.fields["time_zone"].help_text,
            choices=[(zone, zone.replace("_", " ")) for zone in zones],
        )
        self.order_fields(["full_name", "email", "language", "time_zone", "theme", "digest"])

    @classmethod
    def of(cls, user: User) -> Self:
        """The form filled with what is there."""
        return cls(
            initial={
                "full_name": user.get_full_name(),
                "email": user.email,
                "language": user.language,
                "time_zone": user.time_zone,
                "theme": user.theme,
                "digest": user.digest,
            }
        )


class KeysForm(forms.Form):
    """A field for each command's key, and the switch that turns all of them off."""

    uses_keys = forms.BooleanField(
        label=_("Use keys as commands"),
        required=False,
        help_text=_("Switch it off if you speak to your computer, or if letters are pressed by accident."),
    )

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)  # type: ignore[arg-type]  # handed through
        for command in COMMANDS:
            self.fields[command.name] = forms.CharField(
                label=command.label,
                max_length=LONGEST_KEY,
                required=False,
                widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "off", "spellcheck": "false"}),
            )

    @classmethod
    def of(cls, user: User) -> Self:
        """The form filled with the keys as they are."""
        return cls(initial={**keys_of(user.keys), "uses_keys": user.uses_keys})

    def by_place(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields under the titles of the places where they are of use."""
        return [
            (str(title), [self[command.name] for command in COMMANDS if command.place == place])
            for place, title in PLACES.items()
        ]

    def chosen(self) -> dict[str, str]:
        """The key of every command, by its name."""
        return {command.name: self.cleaned_data[command.name] for command in COMMANDS}
