"""Articles keep what their story was found by, so that one that is read late can be put in order."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("claims", "0008_claim_adopted")]

    operations = [
        migrations.AddField(
            model_name="storyarticle",
            name="profile",
            field=models.JSONField(help_text="What the article was compared by, so that it can be again.", null=True),
        ),
    ]
