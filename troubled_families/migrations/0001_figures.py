from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "programme_figures.sql"


class Migration(migrations.Migration):
    """The one function that counts across rooms; it belongs to no room below."""

    initial = True
    dependencies = [
        ("agencies", "0002_policies"),
        ("families", "0002_policies"),
        ("interventions", "0002_policies"),
        ("payments", "0002_policies"),
    ]
    operations = [migrations.RunSQL(SQL.read_text())]
