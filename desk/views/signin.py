"""Coming in, with a second factor where there is one; going out; a forgotten password."""

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.forms import SetPasswordForm
from django.contrib.auth.tokens import default_token_generator
from django.contrib.auth.views import LoginView, LogoutView, PasswordResetConfirmView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import url_has_allowed_host_and_scheme, urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts.access import before_second_factor, public
from accounts.actions.count_attempts import TooManyAttempts, check_attempt, forget_failures, note_failure
from accounts.actions.two_factor import WrongCode, use_code
from accounts.client import client_address
from accounts.letters import LetterNotSent, send_letter
from accounts.middleware import HAS_SECOND_FACTOR
from accounts.models import TwoFactor, User
from accounts.throttling import code_limits, letter_limits
from desk.peopleforms import CodeForm, ForgottenForm, SignInForm

# Who gave the right password and has yet to give a code: the account, when, and where to go then.
WAITING = "waiting_for_code"
PATIENCE = timedelta(minutes=10)


class _SignIn(LoginView):
    template_name = "desk/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def form_valid(self, form: SignInForm) -> HttpResponse:  # type: ignore[override]  # ours is the one it gets
        user = form.get_user()
        if not TwoFactor.objects.filter(user_id=user.pk).exists():
            return super().form_valid(form)
        self.request.session[WAITING] = (user.pk, timezone.now().timestamp(), self.get_success_url())
        return redirect("sign-in-code")


sign_in = public(_SignIn.as_view())
sign_out = public(before_second_factor(LogoutView.as_view()))


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@public
def code(request: HttpRequest) -> HttpResponse:
    """The second step: whoever comes here gave the right password within ten minutes."""
    user_id, since, goal = request.session.get(WAITING, (None, 0, ""))
    now = timezone.now()
    user = User.objects.filter(pk=user_id, is_active=True, two_factor__isnull=False).first()
    if user is None or now.timestamp() - since > PATIENCE.total_seconds():
        return redirect("sign-in")
    form = CodeForm(request.POST or None)
    if form.is_valid():
        limits = code_limits(user_id=user.pk)
        try:
            check_attempt(limits, now=now)
            use_code(user_id=user.pk, code=form.cleaned_data["code"], now=now)
        except TooManyAttempts as error:
            form.add_error("code", str(error))
        except WrongCode as error:
            note_failure(limits, now=now)
            form.add_error("code", str(error))
        else:
            forget_failures(limits)
            del request.session[WAITING]
            login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
            request.session[HAS_SECOND_FACTOR] = True
            is_ours = url_has_allowed_host_and_scheme(goal, allowed_hosts={request.get_host()})
            return redirect(goal if is_ours else "desk")
    return render(request, "desk/sign_in_code.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@public
def forgotten(request: HttpRequest) -> HttpResponse:
    """A letter with a link goes out if an account has the address; the answer is the same if none has."""
    form = ForgottenForm(request.POST or None)
    if form.is_valid():
        limits = letter_limits(address=client_address(request) or "")
        try:
            check_attempt(limits, now=timezone.now())
        except TooManyAttempts as error:
            form.add_error("email", str(error))
        else:
            note_failure(limits, now=timezone.now())
            _send_reset(request, form.cleaned_data["email"])
            return redirect("sign-in")
    return render(request, "desk/forgotten.html", {"form": form}, status=422 if form.errors else 200)


class _NewPassword(PasswordResetConfirmView):
    template_name = "desk/new_password.html"
    success_url = reverse_lazy("sign-in")

    def form_valid(self, form: SetPasswordForm) -> HttpResponse:  # type: ignore[type-arg]  # generic in the stubs only
        messages.success(self.request, _("The password is changed. Sign in with it."))
        return super().form_valid(form)


new_password = public(_NewPassword.as_view())


def _send_reset(request: HttpRequest, email: str) -> None:
    messages.success(request, _("If an account has this address, a letter with a link is on its way to it."))
    user = User.objects.filter(email__iexact=email, is_active=True).first()
    if user is None:
        return
    context = {
        "user": user,
        "uid": urlsafe_base64_encode(force_bytes(user.pk)),
        "token": default_token_generator.make_token(user),
    }
    try:
        send_letter(to=user.email, template="new_password", context=context)
    except LetterNotSent:
        messages.error(request, _("No letters can be sent just now. Try again later, or ask an administrator."))
