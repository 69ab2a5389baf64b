"""The one table of periodic tasks. Each rings the bell of a stage; the stage's query knows what is owed."""

from django.conf import settings

SECOND = 1.0
MINUTE = 60 * SECOND

# A finished stage rings the next one at once; these rounds only catch what a lost message left behind.
SCHEDULE = {
    "poll due sources": {"task": "sources.tasks.poll_due_sources", "schedule": settings.POLL_TICK_SECONDS},
    "store due articles": {"task": "sources.tasks.store_due_articles", "schedule": settings.POLL_TICK_SECONDS},
    "import owed lines": {"task": "sources.tasks.import_owed_lines", "schedule": MINUTE},
    "extract new revisions": {"task": "claims.tasks.extract_new_revisions", "schedule": MINUTE / 2},
    "group new claims": {"task": "claims.tasks.group_new_claims", "schedule": MINUTE / 2},
    "fill the queue": {"task": "claims.tasks.fill_the_queue", "schedule": MINUTE / 2},
    "archive new evidence": {"task": "claims.tasks.archive_new_evidence", "schedule": MINUTE / 2},
    "clear what expired": {"task": "accounts.tasks.clear_what_expired", "schedule": 60 * MINUTE},
    "tell watchers": {"task": "following.tasks.tell_watchers", "schedule": MINUTE / 6},
    "tell all mentioned": {"task": "following.tasks.tell_all_mentioned", "schedule": MINUTE / 6},
    "announce to webhooks": {"task": "following.tasks.announce_to_webhooks", "schedule": MINUTE / 6},
    "deliver what is due": {"task": "following.tasks.deliver_due", "schedule": MINUTE / 12},
    "tell the hub": {"task": "feeds.tasks.tell_hub_of_changes", "schedule": MINUTE / 2},
    "forget old answers": {"task": "following.tasks.forget_answers", "schedule": 60 * MINUTE},
    "send digests": {"task": "following.tasks.send_digests", "schedule": MINUTE},
}

# Between apps, a finished stage rings the next one here: a task that returns True has left work for the task named,
# which gets the same arguments. An app never names a task of an app above it.
NEXT_STAGE = {
    "sources.tasks.store": "claims.tasks.extract",
    "sources.tasks.import_lines": "claims.tasks.extract_new_revisions",
}
