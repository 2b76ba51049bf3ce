import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

import core.refs


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("agencies", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="AuditSeal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sealed_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
                ),
                ("below_xid", models.BigIntegerField(unique=True)),
                ("entries", models.PositiveIntegerField()),
                ("digest", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="AuditEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "xid",
                    models.BigIntegerField(
                        help_text="Transaction that wrote the line; seals go by it."
                    ),
                ),
                ("user_id", models.BigIntegerField(null=True)),
                ("authority_id", models.BigIntegerField(null=True)),
                (
                    "action",
                    models.CharField(
                        choices=[
                            ("read", "Looked at"),
                            ("change", "Changed"),
                            ("export", "Exported"),
                            ("search", "Searched"),
                            ("refused", "Was refused"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "event",
                    models.CharField(help_text="noun.verb, for example family.read", max_length=60),
                ),
                ("target", models.CharField(help_text="model label and id", max_length=80)),
                (
                    "family_id",
                    models.BigIntegerField(help_text="The family it concerns, if one", null=True),
                ),
                ("details", models.JSONField(default=dict)),
                ("request_id", models.CharField(blank=True, max_length=36)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["target", "at"], name="audit_by_target"),
                    models.Index(fields=["family_id", "at"], name="audit_by_family"),
                    models.Index(fields=["xid"], name="audit_by_xid"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "ref",
                    models.CharField(
                        default=core.refs.new_ref, editable=False, max_length=12, unique=True
                    ),
                ),
                ("authority_id", models.BigIntegerField(db_index=True)),
                ("name", models.CharField(max_length=200)),
                ("content_type", models.CharField(max_length=100)),
                ("sha256", models.CharField(max_length=64)),
                ("size", models.PositiveBigIntegerField()),
                ("content", models.BinaryField()),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "created_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(help_text="path of the form", max_length=200)),
                ("fields", models.JSONField(default=dict)),
                ("saved_at", models.DateTimeField(auto_now=True)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="drafts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("user", "key"), name="draft_per_form")
                ],
            },
        ),
        migrations.CreateModel(
            name="Job",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "ref",
                    models.CharField(
                        default=core.refs.new_ref, editable=False, max_length=12, unique=True
                    ),
                ),
                (
                    "task",
                    models.CharField(help_text="dotted path of the Celery task", max_length=100),
                ),
                ("arguments", models.JSONField(default=dict)),
                (
                    "title",
                    models.CharField(
                        help_text="what the person sees while waiting", max_length=200
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("queued", "Waiting to start"),
                            ("running", "Running"),
                            ("done", "Finished"),
                            ("failed", "Stopped with a problem"),
                        ],
                        default="queued",
                        max_length=10,
                    ),
                ),
                ("done", models.PositiveIntegerField(default=0)),
                ("total", models.PositiveIntegerField(default=0)),
                (
                    "stage",
                    models.CharField(blank=True, help_text="what is happening now", max_length=200),
                ),
                (
                    "problem",
                    models.CharField(blank=True, help_text="one sentence", max_length=1000),
                ),
                (
                    "return_to",
                    models.CharField(blank=True, help_text="path of the result", max_length=200),
                ),
                ("once_key", models.CharField(blank=True, max_length=200)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("started_at", models.DateTimeField(null=True)),
                (
                    "heard_from_at",
                    models.DateTimeField(help_text="last sign of life of the worker", null=True),
                ),
                ("finished_at", models.DateTimeField(null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                (
                    "requested_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="jobs",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("status__in", ["queued", "running"])),
                        fields=["heard_from_at"],
                        name="job_unfinished",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("status__in", ["queued", "running"]),
                            models.Q(("once_key", ""), _negated=True),
                        ),
                        fields=("once_key",),
                        name="job_once_at_a_time",
                    )
                ],
            },
        ),
    ]
