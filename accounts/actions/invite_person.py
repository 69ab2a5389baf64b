"""Ask somebody by mail to make an account with a role; ask again; take it back; and what comes of it."""

from datetime import datetime, timedelta

from django.core import signing
from django.db import IntegrityError, transaction
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from accounts.actions.create_account import create_account
from accounts.models import AccountEvent, Invitation, User

INVITATION_LIFE = timedelta(days=7)
SALT = "accounts.invitation"


class InvitationRefused(Exception):
    """This address can't be invited; the message says why."""


class InvitationGone(Exception):
    """The link is broken, too old, used or withdrawn; the message says what to do."""


@transaction.atomic
def invite_person(*, email: str, full_name: str, role: str, invited_by: User, now: datetime) -> Invitation:
    """An open invitation, to be sent. Raises InvitationRefused."""
    if User.objects.filter(email__iexact=email).exists():
        raise InvitationRefused(_("Somebody with this address has an account already."))
    try:
        with transaction.atomic():
            invitation = Invitation.objects.create(
                email=email, full_name=full_name, role=role, invited_by=invited_by, sent_at=now
            )
    except IntegrityError as error:
        raise InvitationRefused(_("This address is invited already. Send that invitation again.")) from error
    AccountEvent.objects.create(
        kind=AccountEvent.Kind.INVITED, at=now, by=invited_by, detail=f"{invitation.email}: {role}"
    )
    return invitation


def renew_invitation(*, invitation_id: int, now: datetime) -> Invitation:
    """The invitation counts from now; links sent before open nothing. Raises InvitationGone."""
    if not Invitation.objects.open().filter(pk=invitation_id).update(sent_at=now):
        raise InvitationGone(_("This invitation was accepted or withdrawn. Invite anew."))
    return Invitation.objects.get(pk=invitation_id)


@transaction.atomic
def withdraw_invitation(*, invitation_id: int, by: User, now: datetime) -> Invitation:
    """Its link opens nothing any more. Raises InvitationGone."""
    if not Invitation.objects.open().filter(pk=invitation_id).update(withdrawn_at=now):
        raise InvitationGone(_("This invitation was accepted or withdrawn before."))
    invitation = Invitation.objects.get(pk=invitation_id)
    AccountEvent.objects.create(kind=AccountEvent.Kind.WITHDRAWN, at=now, by=by, detail=invitation.email)
    return invitation


def invitation_token(invitation: Invitation) -> str:
    """What the link in the letter holds."""
    return signing.dumps([invitation.pk, invitation.sent_at.isoformat()], salt=SALT)


def read_invitation(token: str, *, now: datetime) -> Invitation:
    """The open invitation that a link stands for. Raises InvitationGone."""
    gone = InvitationGone(_("This invitation is no longer good. Ask whoever sent it for another."))
    try:
        invitation_id, sent = signing.loads(token, salt=SALT)
    except signing.BadSignature as error:
        raise gone from error
    sent_at = parse_datetime(sent)
    if sent_at is None or now - sent_at > INVITATION_LIFE:
        raise gone
    invitation = Invitation.objects.open().filter(pk=invitation_id, sent_at=sent_at).first()
    if invitation is None:
        raise gone
    return invitation


@transaction.atomic
def accept_invitation(*, token: str, username: str, full_name: str, password: str, now: datetime) -> User:
    """A new account in the invited role. Raises InvitationGone, and AccountRefused for its name or password."""
    invitation = read_invitation(token, now=now)
    if not Invitation.objects.open().filter(pk=invitation.pk).update(accepted_at=now):
        raise InvitationGone(_("This invitation was accepted a moment ago. Sign in."))
    user = create_account(
        username=username, role=invitation.role, password=password, email=invitation.email, full_name=full_name
    )
    AccountEvent.objects.create(kind=AccountEvent.Kind.JOINED, at=now, by=user, user=user, detail=invitation.role)
    return user
