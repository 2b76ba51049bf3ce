from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "policies.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("agencies", "0001_initial"),
        ("core", "0002_ground"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]
    operations = [migrations.RunSQL(SQL.read_text())]
