"""The Celery app: workers by queue, times in UTC, messages that may be lost or repeated without harm."""

import os

from celery import Celery, Task
from celery.signals import task_success

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("figures")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


# Both need config.schedule late: it reads the settings, which import this package first.


@app.on_after_configure.connect  # type: ignore[untyped-decorator]  # Celery publishes no types
def fill_schedule(sender: Celery, **_options: object) -> None:
    from config.schedule import SCHEDULE

    sender.conf.beat_schedule = SCHEDULE


@task_success.connect  # type: ignore[untyped-decorator]  # Celery publishes no types
def ring_next_stage(sender: Task, result: object, **_options: object) -> None:
    from config.schedule import NEXT_STAGE

    following = NEXT_STAGE.get(sender.name)
    if following is not None and result is True:
        app.send_task(following, kwargs=sender.request.kwargs)
