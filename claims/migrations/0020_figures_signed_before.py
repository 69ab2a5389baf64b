"""Figures whose verdict was published before they knew of it."""

from django.db import migrations

SIGNED = """
UPDATE claims_figure f SET is_signed = true
WHERE NOT f.is_signed AND EXISTS (
    SELECT 1 FROM claims_verdict v CROSS JOIN LATERAL (
        SELECT s.status FROM claims_verdictstatus s
        WHERE s.verdict_id = v.id ORDER BY s.at DESC, s.id DESC LIMIT 1
    ) latest
    WHERE v.figure_id = f.id AND latest.status = 'PUBLISHED'
)
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0019_signed_figures")]

    operations = [migrations.RunSQL(SIGNED, migrations.RunSQL.noop)]
