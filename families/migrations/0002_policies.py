from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("families", "0001_initial"), ("agencies", "0002_policies")]
    operations = [
        migrations.RunSQL((SQL / name).read_text())
        for name in ("policies.sql", "family_access.sql")
    ]
