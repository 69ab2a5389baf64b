"""The Celery app: workers by queue, times in UTC, messages that may be lost or repeated without harm."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("figures")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@app.on_after_configure.connect
def fill_schedule(sender: Celery, **_options: object) -> None:
    from config.schedule import SCHEDULE  # needs settings, which import this module's package first

    sender.conf.beat_schedule = SCHEDULE
