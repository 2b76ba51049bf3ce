from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "policies.sql"


class Migration(migrations.Migration):
    dependencies = [("interventions", "0001_initial"), ("families", "0002_policies")]
    operations = [migrations.RunSQL(SQL.read_text())]
