"""What people type to come in, to be invited, and to guard their account."""

from collections.abc import Iterator
from contextlib import contextmanager

from django import forms
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from accounts.actions.count_attempts import TooManyAttempts, check_attempt, forget_failures, note_failure
from accounts.client import client_address
from accounts.models import User
from accounts.roles import ROLES
from accounts.throttling import Limit, password_limits, sign_in_limits

ROLE_NAMES = {
    "reader": _("reader"),
    "fact-checker": _("fact-checker"),
    "editor": _("editor"),
    "administrator": _("administrator"),
}
ROLE_CHOICES = [(role, ROLE_NAMES[role]) for role in ROLES]


class SignInForm(AuthenticationForm):
    """Name and password; the browser may fill in both. Who guesses wrongly too often waits."""

    error_messages = {
        **AuthenticationForm.error_messages,
        "invalid_login": _("No account has this name and password. Both distinguish capitals; try again."),
    }

    def clean(self) -> dict[str, object]:
        now = timezone.now()
        try:
            check_attempt(self._limits, now=now)
            cleaned: dict[str, object] = super().clean()
        except TooManyAttempts as error:
            raise forms.ValidationError(str(error), code="wait") from error
        except forms.ValidationError:
            note_failure(self._limits, now=now)
            raise
        forget_failures(self._limits[:1])
        return cleaned

    def confirm_login_allowed(self, user: AbstractBaseUser) -> None:
        """A closed account is answered like a wrong password."""
        if not user.is_active:
            raise self.get_invalid_login_error()

    @cached_property
    def _limits(self) -> tuple[Limit, ...]:
        request = self.request
        address = client_address(request) if isinstance(request, HttpRequest) else None
        return sign_in_limits(username=self.data.get("username", ""), address=address or "")


class CodeForm(forms.Form):
    """A code of the app, or a recovery code."""

    code = forms.CharField(
        label=_("Code"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "text", "autofocus": True}),
    )


class ForgottenForm(forms.Form):
    """Where to send a link for a new password."""

    email = forms.EmailField(
        label=_("E-mail"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )


class InvitationForm(forms.Form):
    """Who is asked to join, and as what."""

    email = forms.EmailField(label=_("E-mail"), max_length=254)
    full_name = forms.CharField(label=_("Name"), max_length=200, required=False)
    role = forms.ChoiceField(label=_("Role"), choices=ROLE_CHOICES)


class RoleForm(forms.Form):
    """Another role for somebody."""

    role = forms.ChoiceField(label=_("Role"), choices=ROLE_CHOICES)


class JoinForm(forms.Form):
    """The account that somebody makes who was invited."""

    username = forms.CharField(
        label=_("Name to sign in with"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )
    full_name = forms.CharField(label=_("Your name"), max_length=200, required=False)
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        help_text=_("At least ten characters, and not one of the usual ones. A few words are good."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class PasswordForm(forms.Form):
    """The password, asked once more before something that a stranger at the keyboard must not do. Who guesses waits."""

    password = forms.CharField(
        label=_("Your password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, *arguments: object, user: User, **options: object) -> None:
        super().__init__(*arguments, **options)  # type: ignore[arg-type]  # handed through
        self.user = user

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        with counted_guesses(self.user):
            if not self.user.check_password(password):
                raise forms.ValidationError(_("This is not your password."))
        return password


class NewPasswordForm(PasswordChangeForm):
    """Another password, for who knows the old one. Who guesses that wrongly too often waits."""

    def clean_old_password(self) -> str:
        with counted_guesses(self.user):
            password: str = super().clean_old_password()
        return password


@contextmanager
def counted_guesses(user: User) -> Iterator[None]:
    """What is refused inside counts as a wrong guess of the user's password; too many are refused unseen."""
    limits, now = password_limits(user_id=user.pk), timezone.now()
    try:
        check_attempt(limits, now=now)
    except TooManyAttempts as error:
        raise forms.ValidationError(str(error), code="wait") from error
    try:
        yield
    except forms.ValidationError:
        note_failure(limits, now=now)
        raise
    forget_failures(limits)
