from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("families", "0004_person_match_undo")]
    operations = [
        migrations.AddField(
            "feedimport",
            "header",
            ArrayField(models.TextField(), default=list, help_text="the first row as sent"),
        ),
        migrations.AlterField(
            "asbincident", "action", models.CharField(max_length=26, blank=True)
        ),
        migrations.AlterField(
            "asbincidentevent", "action", models.CharField(max_length=26, blank=True)
        ),
    ]
