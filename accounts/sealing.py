"""Secrets that must be read again, kept so that whoever copies the database alone can't read them.

Fernet (AES-128-CBC with HMAC-SHA256) with a key derived by HKDF (RFC 5869) from SECRET_KEY. What older keys sealed,
those in SECRET_KEY_FALLBACKS, is still read, and sealed anew when it is written next.
"""

import base64

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

# What the derived key is for; another purpose takes another word.
PURPOSE = b"figure-of-record second factor"
KEY_BYTES = 32


class SealBroken(Exception):
    """It was sealed with a key that we no longer have."""

    def __init__(self) -> None:
        super().__init__("Sealed with another SECRET_KEY: put that one into SECRET_KEY_FALLBACKS.")


def seal(text: str) -> str:
    """The text as only this installation can read it; another each time."""
    return _keys().encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """The text that was sealed. Raises SealBroken."""
    try:
        return _keys().decrypt(sealed.encode()).decode()
    except InvalidToken as error:
        raise SealBroken from error


def _keys() -> MultiFernet:
    return MultiFernet([Fernet(_derived(key)) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _derived(key: str) -> bytes:
    derived = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=PURPOSE).derive(key.encode())
    return base64.urlsafe_b64encode(derived)
