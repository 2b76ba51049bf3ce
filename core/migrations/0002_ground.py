from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "ground.sql"


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]
    operations = [migrations.RunSQL(SQL.read_text())]
