"""Feeds speak the language of the installation, whoever asks: a document that many share has one language."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http.response import HttpResponseBase
from django.utils import translation

# Any: a view's arguments are its address's.
View = Callable[..., HttpResponseBase]


def in_site_language(view: View) -> View:
    """The view's answer in the language of LANGUAGE_CODE, and said to be; no header of the request changes it."""

    @wraps(view)
    def answer(*args: Any, **kwargs: Any) -> HttpResponseBase:  # Any: as above
        with translation.override(settings.LANGUAGE_CODE):
            response = view(*args, **kwargs)
        response["Content-Language"] = settings.LANGUAGE_CODE
        return response

    return answer
