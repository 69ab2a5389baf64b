"""The overrides that tests need, and no others."""

import os
from pathlib import Path

# Tests have a data folder, and so servers, of their own.
os.environ.setdefault("DATA_DIR", str(Path(__file__).resolve().parent.parent / "var" / "test"))

from config.settings import *  # noqa: F403
from config.settings import STORAGES

# Hashing passwords slowly protects real accounts; here it only costs time.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# No collectstatic before tests.
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
FETCH_ALLOWED_HOSTS = frozenset({"127.0.0.1"})
FETCH_DELAY_SECONDS = 0.0
