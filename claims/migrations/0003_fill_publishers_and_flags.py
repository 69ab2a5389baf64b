"""Figures that were judged before know their publishers and flags; a few thousand at a time, each committed alone."""

from django.db import migrations

A_BATCH = 5000

FILL = """
UPDATE claims_figure figure SET publisher_ids = said.publisher_ids, flags = said.flags
FROM (
    SELECT claim.figure_id,
        array_agg(DISTINCT article.publisher_id ORDER BY article.publisher_id) AS publisher_ids,
        coalesce(array_agg(DISTINCT flag ORDER BY flag) FILTER (WHERE flag IS NOT NULL), '{}') AS flags
    FROM claims_claim claim
    JOIN sources_revision revision ON revision.id = claim.revision_id
    JOIN sources_article article ON article.id = revision.article_id
    LEFT JOIN LATERAL unnest(claim.flags) flag ON true
    WHERE claim.is_current AND claim.figure_id BETWEEN %s AND %s
    GROUP BY claim.figure_id
) said
WHERE figure.id = said.figure_id AND figure.publisher_ids = '{}'
"""


def fill(_apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(min(id), 0), coalesce(max(id), -1) FROM claims_figure")
        first, last = cursor.fetchone()
        for start in range(first, last + 1, A_BATCH):
            cursor.execute(FILL, [start, start + A_BATCH - 1])


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("claims", "0002_publishers_and_flags_of_figures")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
