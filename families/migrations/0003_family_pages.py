from pathlib import Path

from django.db import migrations, models

SQL = Path(__file__).parent.parent / "sql" / "family_access.sql"


class Migration(migrations.Migration):
    dependencies = [("families", "0002_policies")]
    operations = [
        migrations.AddIndex(
            model_name="family",
            index=models.Index(fields=["authority", "name", "family_ref"], name="family_by_name"),
        ),
        migrations.RunSQL(SQL.read_text()),
    ]
