"""Change what somebody is called, how they are written to, and how pages are shown to them."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from accounts.models import User


class ProfileRefused(Exception):
    """Something of it won't do. ``errors`` are messages by field, fit to show."""

    def __init__(self, errors: dict[str, list[str]]) -> None:
        super().__init__(" ".join(message for messages in errors.values() for message in messages))
        self.errors = errors


def change_profile(
    *, user_id: int, full_name: str, email: str, time_zone: str, language: str, theme: str, digest: str
) -> User:
    """The account says so. Raises ProfileRefused when another account has the address, or a choice is none."""
    user = User.objects.get(pk=user_id)
    user.first_name, _space, user.last_name = full_name.partition(" ")
    user.email, user.time_zone, user.language, user.theme, user.digest = email, time_zone, language, theme, digest
    try:
        user.full_clean()
    except ValidationError as error:
        # The one rule of the whole row is that of addresses.
        said = {"email" if field == NON_FIELD_ERRORS else field: each for field, each in error.message_dict.items()}
        raise ProfileRefused(said) from error
    fields = ("first_name", "last_name", "email", "time_zone", "language", "theme", "digest")
    user.save(update_fields=fields)
    return user
