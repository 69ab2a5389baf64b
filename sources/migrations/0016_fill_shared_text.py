"""Find what the articles that were there before share, a batch at a time: else reading them anew would forget it."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

BATCH = 500

FILL = """
INSERT INTO sources_sharedtext (article_id, earlier_id, containment, found_at)
SELECT greatest(a.id, near.id), least(a.id, near.id), max(near.containment), max(mine.retrieved_at)
FROM sources_article a
JOIN sources_revision mine ON mine.id = a.latest_revision_id
CROSS JOIN LATERAL (
    SELECT b.id, both_have.count, both_have.count::float8
        / least(cardinality(mine.shingles), cardinality(r.shingles)) AS containment
    FROM sources_revision r
    JOIN sources_article b ON b.latest_revision_id = r.id
    CROSS JOIN LATERAL (
        SELECT count(*) FROM (SELECT unnest(r.shingles) INTERSECT SELECT unnest(mine.shingles)) AS shared
    ) AS both_have
    WHERE r.shingles && mine.shingles AND b.id <> a.id
        AND both_have.count::float8 / least(cardinality(mine.shingles), cardinality(r.shingles)) >= 0.12
    ORDER BY both_have.count DESC, b.id
    LIMIT 10
) AS near
WHERE a.id = ANY(%s)
GROUP BY 1, 2
ON CONFLICT DO NOTHING
"""


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    articles = apps.get_model("sources", "Article").objects.filter(latest_revision__isnull=False)
    last = 0
    while batch := list(articles.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH]):
        with schema_editor.connection.cursor() as cursor:
            cursor.execute(FILL, [batch])
        last = batch[-1]


class Migration(migrations.Migration):
    atomic = False  # each batch is kept; pairs that are there are not made again

    dependencies = [("sources", "0015_shared_text")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
