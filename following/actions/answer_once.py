"""Answer a request that names an Idempotency-Key once: sent again, it gets the answer it got."""

from datetime import datetime, timedelta
from hashlib import sha256

from following.models import IdempotentAnswer, Token

# An answer that takes longer belonged to a process that died; then the request is answered anew.
LONGEST_ANSWER = timedelta(minutes=10)
KEPT_FOR = timedelta(days=1)


class KeyReused(Exception):
    """The same Idempotency-Key came with another request."""

    def __init__(self) -> None:
        super().__init__("This Idempotency-Key was used for another request. Make a new one for each request.")


class StillAnswering(Exception):
    """The same request is being answered at this moment."""

    def __init__(self) -> None:
        super().__init__("This request is still being answered. Send it again in a moment.")


def begin_answer(*, token: Token, key: str, path: str, body: bytes, now: datetime) -> IdempotentAnswer:
    """The row of this request: with a status, it was answered before; without, the answer is ours to give.

    ``path`` has its query. Raises KeyReused and StillAnswering.
    """
    digest = sha256(path.encode() + b"\0" + body).hexdigest()
    IdempotentAnswer.objects.filter(token=token, key=key, asked_at__lte=now - KEPT_FOR).delete()
    answer, is_new = IdempotentAnswer.objects.get_or_create(
        token=token, key=key, defaults={"digest": digest, "asked_at": now}
    )
    if answer.digest != digest:
        raise KeyReused
    if is_new or answer.status is not None:
        return answer
    forsaken = IdempotentAnswer.objects.filter(pk=answer.pk, status=None, asked_at__lte=now - LONGEST_ANSWER)
    if not forsaken.update(asked_at=now):
        raise StillAnswering
    return answer


def keep_answer(*, answer_id: int, status: int, body: str) -> None:
    """Sent again, the request gets this answer."""
    IdempotentAnswer.objects.filter(pk=answer_id).update(status=status, body=body)


def forget_answer(*, answer_id: int) -> None:
    """The request came to nothing: sent again, it is answered anew."""
    IdempotentAnswer.objects.filter(pk=answer_id).delete()


def forget_old_answers(*, now: datetime) -> int:
    """Answers are kept for a day. Returns how many were dropped."""
    dropped, _by_model = IdempotentAnswer.objects.filter(asked_at__lte=now - KEPT_FOR).delete()
    return dropped
