"""What the planner knows of the column that says which figures are signed.

A column that is added to a large table has no statistics until a tenth of its rows have changed: until then half of all
figures pass for signed, and the public feed of a measure reads every figure of it.
"""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("claims", "0023_verdicts_by_time")]

    operations = [migrations.RunSQL("ANALYZE claims_figure (is_public, is_signed)", migrations.RunSQL.noop)]
