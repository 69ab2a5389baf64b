"""The only settings. What differs between installations is read from the environment:

DATA_DIR              where data is kept and the embedded servers live (var/ beside this project)
DATABASE_URL          a PostgreSQL 15 or later that somebody else runs; unset, the embedded one
BROKER_URL            a Redis 6.2 or later, or RabbitMQ; unset, the embedded Redis
SECRET_KEY            unset, one is made and kept in the data folder
SECRET_KEY_FALLBACKS  earlier ones, by commas, whose sessions, links and second factors still count
BASE_URL              the address that people see, for links in feeds and mail (http://localhost:8000)
ALLOWED_HOSTS         further host names, by commas
DEBUG                 1 shows tracebacks; never where others can reach it
CONTACT               an address in our User-Agent, for those whose sites we read
FETCH_ALLOWED_HOSTS   private addresses that may be read all the same, by commas (the demo's: 127.0.0.1)
FETCH_DELAY_SECONDS   pause between two requests to one host and port (5)
POLL_SECONDS          the shortest time between two polls of a source (300)
POLL_LONGEST_SECONDS  the longest, for those that seldom change (86400)
RECHECK_SECONDS       when to look at an article again for edits, counted from its first reading, by commas
POLL_TICK_SECONDS     how often the scheduler looks for what is due (10)
WEBSUB_HUB            the address of a WebSub hub that is told of changes in public feeds; unset, none is
API_REQUESTS_A_MINUTE how many requests a key may make each minute (600)
DOUBLE_REVIEW_SHARE   the share of queue items that two people answer, for their agreement (0.1)
SPACY_PIPELINE        another installed spaCy pipeline in place of ours
EMAIL_URL             smtp://user:password@host:port; unset, mail is printed
EMAIL_FROM            whom letters come from (figures@ and the host of BASE_URL)
TWO_FACTOR_ROLES      roles that must sign in with a second factor, by commas (administrator,editor)
PROXY_COUNT           how many proxies before us add to X-Forwarded-For, to know addresses by (0)
LOG_LEVEL             INFO
"""

import os
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONE, SELF

from config.secret import secret_key
from servers import postgres, redis
from servers.folder import DataFolder
from sources.scheduling import ARTICLE_RECHECKS

BASE_DIR = Path(__file__).resolve().parent.parent


def _listed(name: str) -> list[str]:
    return [part.strip() for part in os.environ.get(name, "").split(",") if part.strip()]


DATA_DIR = Path(os.environ.get("DATA_DIR") or BASE_DIR / "var").resolve()
DATA_FOLDER = DataFolder(DATA_DIR)
SECRET_KEY = os.environ.get("SECRET_KEY") or secret_key(DATA_DIR)
SECRET_KEY_FALLBACKS = _listed("SECRET_KEY_FALLBACKS")
DEBUG = os.environ.get("DEBUG") == "1"
BASE_URL = os.environ.get("BASE_URL", "http://localhost:8000").rstrip("/")
ALLOWED_HOSTS = [
    urlsplit(BASE_URL).hostname or "localhost",
    "localhost",
    "127.0.0.1",
    "[::1]",
    *_listed("ALLOWED_HOSTS"),
]
CSRF_TRUSTED_ORIGINS = [BASE_URL]

INSTALLED_APPS = [
    "accounts",
    "sources",
    "claims",
    "following",
    "desk",
    "feeds",
    "pghistory",
    "pgtrigger",
    "django_htmx",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "accounts.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.middleware.AccessMiddleware",
    "accounts.middleware.SecondFactorMiddleware",
    "accounts.middleware.OpenSessionMiddleware",
    "accounts.middleware.PreferencesMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "pghistory.middleware.HistoryMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "desk.context.bar",
                "feeds.context.twins",
            ],
        },
    },
]

# Servers -------------------------------------------------------------------------------------------------------------
USES_EMBEDDED_POSTGRES = not os.environ.get("DATABASE_URL")
USES_EMBEDDED_REDIS = not os.environ.get("BROKER_URL")
_database = dj_database_url.parse(os.environ.get("DATABASE_URL") or postgres.url(DATA_FOLDER))
# Threads of one process share a pool (psycopg_pool); Django asks for CONN_MAX_AGE 0 beside it.
DATABASES = {
    "default": {**_database, "OPTIONS": {**_database.get("OPTIONS", {}), "pool": {"min_size": 0, "max_size": 8}}}
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CELERY_BROKER_URL = os.environ.get("BROKER_URL") or redis.url(DATA_FOLDER)
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TASK_TIME_LIMIT = 600
CELERY_TASK_DEFAULT_QUEUE = "publish"
CELERY_TASK_ROUTES = {
    "sources.tasks.*": {"queue": "fetch"},
    "claims.tasks.archive*": {"queue": "fetch"},
    "claims.tasks.extract*": {"queue": "extract"},
    "claims.tasks.group*": {"queue": "group"},
}
CELERY_TIMEZONE = "UTC"

# Collecting ----------------------------------------------------------------------------------------------------------
CONTACT = os.environ.get("CONTACT") or BASE_URL
FETCH_ALLOWED_HOSTS = frozenset(_listed("FETCH_ALLOWED_HOSTS"))
FETCH_DELAY_SECONDS = float(os.environ.get("FETCH_DELAY_SECONDS", "5"))
POLL_SECONDS = float(os.environ.get("POLL_SECONDS", "300"))
POLL_LONGEST_SECONDS = max(float(os.environ.get("POLL_LONGEST_SECONDS", "86400")), POLL_SECONDS)
RECHECK_STEPS = tuple(timedelta(seconds=float(step)) for step in _listed("RECHECK_SECONDS")) or ARTICLE_RECHECKS
POLL_TICK_SECONDS = float(os.environ.get("POLL_TICK_SECONDS", "10"))

# Checking ------------------------------------------------------------------------------------------------------------
DOUBLE_REVIEW_SHARE = float(os.environ.get("DOUBLE_REVIEW_SHARE", "0.1"))

# Publishing ----------------------------------------------------------------------------------------------------------
WEBSUB_HUB = os.environ.get("WEBSUB_HUB", "")
API_REQUESTS_A_MINUTE = int(os.environ.get("API_REQUESTS_A_MINUTE", "600"))

# People --------------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["accounts.backends.RoleBackend"]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "desk"
LOGOUT_REDIRECT_URL = "sign-in"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
if os.environ.get("EMAIL_URL"):
    _mail = urlsplit(os.environ["EMAIL_URL"])
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = _mail.hostname or "localhost", _mail.port or 25
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.username or "", _mail.password or ""
    EMAIL_USE_TLS = _mail.port == 587

EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("EMAIL_FROM") or f"Figure of Record <figures@{urlsplit(BASE_URL).hostname}>"
PASSWORD_RESET_TIMEOUT = 3600
TWO_FACTOR_ROLES = frozenset(_listed("TWO_FACTOR_ROLES"))
PROXY_COUNT = int(os.environ.get("PROXY_COUNT", "0"))
# Whoever only reads changes nothing that the audit log would have to know them by.
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")

# Language and time ---------------------------------------------------------------------------------------------------
LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English"), ("de", "Deutsch"), ("zh-hans", "简体中文")]
TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = True
LOCALE_PATHS = [BASE_DIR / "locale"]

# Files ---------------------------------------------------------------------------------------------------------------
STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": DATA_DIR / "files"}},
    # Raw responses, compressed, named by their SHA-256: evidence, so never in a folder that is served.
    "evidence": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATA_DIR / "evidence"},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Security ------------------------------------------------------------------------------------------------------------
CSRF_FAILURE_VIEW = "accounts.refusals.stale_form"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
_IS_SECURE = BASE_URL.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _IS_SECURE
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _IS_SECURE else None
SECURE_HSTS_SECONDS = 31_536_000 if _IS_SECURE else 0
SECURE_REFERRER_POLICY = "same-origin"
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "INFO")},
    "loggers": {
        "httpx": {"level": "WARNING"},
        "httpcore": {"level": "WARNING"},
        "trafilatura": {"level": "CRITICAL"},
        "htmldate": {"level": "CRITICAL"},
    },
}
