"""The application as web servers see it."""

import gc
import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application = get_wsgi_application()
# All pages are loaded before the first request, not by it; and what is loaded stays, so that the collector of garbage
# needn't look at it again in each of its rounds: they took a fifth of the time of a short answer.
import_module(settings.ROOT_URLCONF)
gc.collect()
gc.freeze()
