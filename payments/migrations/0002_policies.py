from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("payments", "0001_initial"), ("families", "0002_policies")]
    operations = [
        migrations.RunSQL((SQL / name).read_text()) for name in ("policies.sql", "ledger.sql")
    ]
