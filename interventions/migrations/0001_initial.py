import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import core.refs
import core.triggers


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("agencies", "0001_initial"),
        ("agencies", "__first__"),
        ("families", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="ActionPlan",
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
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "Being agreed"),
                            ("agreed", "Agreed"),
                            ("closed", "Closed"),
                        ],
                        default="draft",
                        max_length=8,
                    ),
                ),
                ("agreed_on", models.DateField(blank=True, null=True)),
                (
                    "family_words",
                    models.TextField(blank=True, help_text="what the family wants, in their words"),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="families.family",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status", "closed"), _negated=True),
                        fields=("family",),
                        name="one_plan_at_a_time",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ActionPlanEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("ref", models.CharField(default=core.refs.new_ref, editable=False, max_length=12)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "Being agreed"),
                            ("agreed", "Agreed"),
                            ("closed", "Closed"),
                        ],
                        default="draft",
                        max_length=8,
                    ),
                ),
                ("agreed_on", models.DateField(blank=True, null=True)),
                (
                    "family_words",
                    models.TextField(blank=True, help_text="what the family wants, in their words"),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.family",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="interventions.actionplan",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Assessment",
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
                    "once_key",
                    models.CharField(
                        blank=True,
                        help_text="a form sent twice is one record",
                        max_length=64,
                        null=True,
                        unique=True,
                    ),
                ),
                ("assessed_on", models.DateField()),
                ("strengths", models.TextField(blank=True)),
                ("worries", models.TextField(blank=True)),
                (
                    "family_words",
                    models.TextField(blank=True, help_text="what the family says, in their words"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "assessed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="families.family",
                    ),
                ),
            ],
            options={
                "ordering": ["-assessed_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="AssessedMember",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("needs", models.TextField(blank=True)),
                ("seen", models.BooleanField(default=False, help_text="spoke for themselves")),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.family",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.person",
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="members",
                        to="interventions.assessment",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("assessment", "person"), name="member_once_per_assessment"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AssessedMemberEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("needs", models.TextField(blank=True)),
                ("seen", models.BooleanField(default=False, help_text="spoke for themselves")),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.family",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.person",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="interventions.assessedmember",
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="interventions.assessment",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AssessmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("ref", models.CharField(default=core.refs.new_ref, editable=False, max_length=12)),
                (
                    "once_key",
                    models.CharField(
                        blank=True,
                        help_text="a form sent twice is one record",
                        max_length=64,
                        null=True,
                    ),
                ),
                ("assessed_on", models.DateField()),
                ("strengths", models.TextField(blank=True)),
                ("worries", models.TextField(blank=True)),
                (
                    "family_words",
                    models.TextField(blank=True, help_text="what the family says, in their words"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "assessed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.family",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="interventions.assessment",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Objective",
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
                    "once_key",
                    models.CharField(
                        blank=True,
                        help_text="a form sent twice is one record",
                        max_length=64,
                        null=True,
                        unique=True,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                (
                    "problem",
                    models.CharField(
                        choices=[
                            ("crime_asb", "Crime and anti-social behaviour"),
                            ("school", "School"),
                            ("work", "Work and money"),
                            ("child_need", "Children who need help"),
                            ("domestic_abuse", "Domestic abuse"),
                            ("health", "Health"),
                            ("home", "Home"),
                            ("relationships", "Relationships and everyday life"),
                        ],
                        max_length=16,
                    ),
                ),
                ("measure", models.CharField(blank=True, max_length=200)),
                ("baseline", models.CharField(blank=True, max_length=120)),
                ("target", models.CharField(blank=True, max_length=120)),
                ("due_on", models.DateField(blank=True, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "In progress"),
                            ("achieved", "Achieved"),
                            ("partly", "Partly achieved"),
                            ("stopped", "Stopped"),
                        ],
                        default="open",
                        max_length=8,
                    ),
                ),
                ("progress", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="families.family",
                    ),
                ),
                (
                    "members",
                    models.ManyToManyField(blank=True, related_name="+", to="families.person"),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="objectives",
                        to="interventions.actionplan",
                    ),
                ),
            ],
            options={
                "ordering": ["due_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PlanAction",
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
                    "once_key",
                    models.CharField(
                        blank=True,
                        help_text="a form sent twice is one record",
                        max_length=64,
                        null=True,
                        unique=True,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                (
                    "owner_name",
                    models.CharField(
                        blank=True,
                        help_text="a family member, or a professional without sign-in",
                        max_length=120,
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("to_do", "To do"),
                            ("doing", "Under way"),
                            ("done", "Done"),
                            ("dropped", "Dropped"),
                        ],
                        default="to_do",
                        max_length=8,
                    ),
                ),
                ("done_on", models.DateField(blank=True, null=True)),
                ("outcome", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="families.family",
                    ),
                ),
                (
                    "objective",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="actions",
                        to="interventions.objective",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "owner_agency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.agency",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="actions",
                        to="interventions.actionplan",
                    ),
                ),
            ],
            options={
                "ordering": ["due_on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_on__isnull", False), ("status", "done")),
                            models.Q(
                                models.Q(("status", "done"), _negated=True),
                                ("done_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="done_action_has_its_day",
                        violation_error_message="Say on which day the action was done.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Note",
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
                    "once_key",
                    models.CharField(
                        blank=True,
                        help_text="a form sent twice is one record",
                        max_length=64,
                        null=True,
                        unique=True,
                    ),
                ),
                ("happened_on", models.DateField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("visit", "Home visit"),
                            ("call", "Phone call"),
                            ("meeting", "Meeting"),
                            ("message", "Message or letter"),
                            ("no_reply", "Tried, no reply"),
                            ("other", "Other"),
                        ],
                        max_length=8,
                    ),
                ),
                ("text", models.TextField()),
                ("written_at", models.DateTimeField(auto_now_add=True)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.agency",
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="families.family",
                    ),
                ),
                (
                    "members",
                    models.ManyToManyField(blank=True, related_name="+", to="families.person"),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "actions",
                    models.ManyToManyField(
                        blank=True, related_name="notes", to="interventions.planaction"
                    ),
                ),
            ],
            options={
                "ordering": ["-happened_on", "-pk"],
                "indexes": [models.Index(fields=["family", "-happened_on"], name="note_by_family")],
            },
        ),
        migrations.CreateModel(
            name="NoteEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("ref", models.CharField(default=core.refs.new_ref, editable=False, max_length=12)),
                (
                    "once_key",
                    models.CharField(
                        blank=True,
                        help_text="a form sent twice is one record",
                        max_length=64,
                        null=True,
                    ),
                ),
                ("happened_on", models.DateField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("visit", "Home visit"),
                            ("call", "Phone call"),
                            ("meeting", "Meeting"),
                            ("message", "Message or letter"),
                            ("no_reply", "Tried, no reply"),
                            ("other", "Other"),
                        ],
                        max_length=8,
                    ),
                ),
                ("text", models.TextField()),
                ("written_at", models.DateTimeField(auto_now_add=True)),
                (
                    "agency",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="agencies.agency",
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.family",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="interventions.note",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ObjectiveEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("ref", models.CharField(default=core.refs.new_ref, editable=False, max_length=12)),
                (
                    "once_key",
                    models.CharField(
                        blank=True,
                        help_text="a form sent twice is one record",
                        max_length=64,
                        null=True,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                (
                    "problem",
                    models.CharField(
                        choices=[
                            ("crime_asb", "Crime and anti-social behaviour"),
                            ("school", "School"),
                            ("work", "Work and money"),
                            ("child_need", "Children who need help"),
                            ("domestic_abuse", "Domestic abuse"),
                            ("health", "Health"),
                            ("home", "Home"),
                            ("relationships", "Relationships and everyday life"),
                        ],
                        max_length=16,
                    ),
                ),
                ("measure", models.CharField(blank=True, max_length=200)),
                ("baseline", models.CharField(blank=True, max_length=120)),
                ("target", models.CharField(blank=True, max_length=120)),
                ("due_on", models.DateField(blank=True, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "In progress"),
                            ("achieved", "Achieved"),
                            ("partly", "Partly achieved"),
                            ("stopped", "Stopped"),
                        ],
                        default="open",
                        max_length=8,
                    ),
                ),
                ("progress", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.family",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="interventions.objective",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="interventions.actionplan",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanActionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("ref", models.CharField(default=core.refs.new_ref, editable=False, max_length=12)),
                (
                    "once_key",
                    models.CharField(
                        blank=True,
                        help_text="a form sent twice is one record",
                        max_length=64,
                        null=True,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                (
                    "owner_name",
                    models.CharField(
                        blank=True,
                        help_text="a family member, or a professional without sign-in",
                        max_length=120,
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("to_do", "To do"),
                            ("doing", "Under way"),
                            ("done", "Done"),
                            ("dropped", "Dropped"),
                        ],
                        default="to_do",
                        max_length=8,
                    ),
                ),
                ("done_on", models.DateField(blank=True, null=True)),
                ("outcome", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.family",
                    ),
                ),
                (
                    "objective",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="interventions.objective",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "owner_agency",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="agencies.agency",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="interventions.planaction",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="interventions.actionplan",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanReview",
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
                ("due_on", models.DateField()),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("due", "Due"),
                            ("signed_once", "One signature missing"),
                            ("complete", "Complete"),
                        ],
                        default="due",
                        max_length=12,
                    ),
                ),
                ("completed_on", models.DateField(blank=True, null=True)),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="families.family",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reviews",
                        to="interventions.actionplan",
                    ),
                ),
            ],
            options={
                "ordering": ["-due_on", "-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("status", "complete"), _negated=True),
                        fields=["authority", "due_on"],
                        name="reviews_due",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status", "complete"), _negated=True),
                        fields=("plan",),
                        name="one_review_due",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanReviewEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("ref", models.CharField(default=core.refs.new_ref, editable=False, max_length=12)),
                ("due_on", models.DateField()),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("due", "Due"),
                            ("signed_once", "One signature missing"),
                            ("complete", "Complete"),
                        ],
                        default="due",
                        max_length=12,
                    ),
                ),
                ("completed_on", models.DateField(blank=True, null=True)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.family",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="interventions.planreview",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="interventions.actionplan",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SignOff",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[("line_manager", "Line manager"), ("coordinator", "Co-ordinator")],
                        max_length=12,
                    ),
                ),
                ("signed_at", models.DateTimeField(auto_now_add=True)),
                ("comment", models.TextField(blank=True)),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.family",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sign_offs",
                        to="interventions.planreview",
                    ),
                ),
                (
                    "signed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("review", "role"),
                        name="signed_once_per_role",
                        violation_error_message="This review already has that signature.",
                    ),
                    models.UniqueConstraint(
                        fields=("review", "signed_by"),
                        name="two_people_sign",
                        violation_error_message="The two signatures must be of two people.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SignOffEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "role",
                    models.CharField(
                        choices=[("line_manager", "Line manager"), ("coordinator", "Co-ordinator")],
                        max_length=12,
                    ),
                ),
                ("signed_at", models.DateTimeField(auto_now_add=True)),
                ("comment", models.TextField(blank=True)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.family",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="interventions.signoff",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="interventions.planreview",
                    ),
                ),
                (
                    "signed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        core.triggers.AddTriggers(
            triggers=[
                (
                    "actionplan",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_actionplanevent" ("agreed_on", "authority_id", "created_at", "family_id", "family_words", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "status", "version") SELECT new_values."agreed_on", new_values."authority_id", new_values."created_at", new_values."family_id", new_values."family_words", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'insert\', new_values."id", new_values."ref", new_values."status", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="6ad0db8380515879e81fb861a5c85c5704456551",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_84d17",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="interventions_actionplan",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "actionplan",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_actionplanevent" ("agreed_on", "authority_id", "created_at", "family_id", "family_words", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "status", "version") SELECT old_values."agreed_on", old_values."authority_id", old_values."created_at", old_values."family_id", old_values."family_words", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."ref", old_values."status", old_values."version" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="667c7c1b3355124b798f5706b416d0ff92aeecd0",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7c934",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="interventions_actionplan",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "actionplan",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_actionplanevent" ("agreed_on", "authority_id", "created_at", "family_id", "family_words", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "status", "version") SELECT old_values."agreed_on", old_values."authority_id", old_values."created_at", old_values."family_id", old_values."family_words", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."ref", old_values."status", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="6ad2479f82495a1d8276c639dd204120248bb4be",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d3398",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="interventions_actionplan",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "actionplanevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="78576d05a583605dd0a5e7302e61fc6f424fe713",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_99cdd",
                            table="interventions_actionplanevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "assessment",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_assessmentevent" ("assessed_by_id", "assessed_on", "authority_id", "created_at", "family_id", "family_words", "id", "once_key", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "strengths", "worries") SELECT new_values."assessed_by_id", new_values."assessed_on", new_values."authority_id", new_values."created_at", new_values."family_id", new_values."family_words", new_values."id", new_values."once_key", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'insert\', new_values."id", new_values."ref", new_values."strengths", new_values."worries" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5ca4a6d32f5bf7f65022a6eac11084ab483d2958",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_96a01",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="interventions_assessment",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "assessment",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_assessmentevent" ("assessed_by_id", "assessed_on", "authority_id", "created_at", "family_id", "family_words", "id", "once_key", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "strengths", "worries") SELECT old_values."assessed_by_id", old_values."assessed_on", old_values."authority_id", old_values."created_at", old_values."family_id", old_values."family_words", old_values."id", old_values."once_key", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."ref", old_values."strengths", old_values."worries" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="6259f3a49c5fef6d2110d42b77341833e6216a9a",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0d60b",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="interventions_assessment",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "assessment",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_assessmentevent" ("assessed_by_id", "assessed_on", "authority_id", "created_at", "family_id", "family_words", "id", "once_key", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "strengths", "worries") SELECT old_values."assessed_by_id", old_values."assessed_on", old_values."authority_id", old_values."created_at", old_values."family_id", old_values."family_words", old_values."id", old_values."once_key", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."ref", old_values."strengths", old_values."worries" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="9d76a179490174e4f2454f72f99ad35318411924",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_66476",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="interventions_assessment",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "assessedmemberevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="579fb82c92ed974f360159f3868ef6c831e8977a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a46d9",
                            table="interventions_assessedmemberevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "assessedmember",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_assessedmemberevent" ("assessment_id", "authority_id", "family_id", "id", "needs", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen") SELECT new_values."assessment_id", new_values."authority_id", new_values."family_id", new_values."id", new_values."needs", new_values."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'insert\', new_values."id", new_values."seen" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5fad9dfb64c9bf02b79dd15a9ec5a4309fa32948",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a1924",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="interventions_assessedmember",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "assessedmember",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_assessedmemberevent" ("assessment_id", "authority_id", "family_id", "id", "needs", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen") SELECT old_values."assessment_id", old_values."authority_id", old_values."family_id", old_values."id", old_values."needs", old_values."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."seen" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="e2245ddb38a4c5b0ab1bb67d399a6c15a5554f2e",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f5574",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="interventions_assessedmember",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "assessedmember",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_assessedmemberevent" ("assessment_id", "authority_id", "family_id", "id", "needs", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen") SELECT old_values."assessment_id", old_values."authority_id", old_values."family_id", old_values."id", old_values."needs", old_values."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."seen" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="d9c6021550c60a80bca19648e9034ae1726c7538",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1d8ff",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="interventions_assessedmember",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "assessmentevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="afc9a4904f21701057059dc2b50db290125be546",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_00d19",
                            table="interventions_assessmentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "noteevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="7a37b88cca5a2039d5c0c09313aedb1fe3d8b8f2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b543b",
                            table="interventions_noteevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "objective",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_objectiveevent" ("authority_id", "baseline", "changed_at", "due_on", "family_id", "id", "measure", "once_key", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "problem", "progress", "ref", "status", "target", "title", "version") SELECT new_values."authority_id", new_values."baseline", new_values."changed_at", new_values."due_on", new_values."family_id", new_values."id", new_values."measure", new_values."once_key", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'insert\', new_values."id", new_values."plan_id", new_values."problem", new_values."progress", new_values."ref", new_values."status", new_values."target", new_values."title", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ccfef69a591144151ddc6962cc96470795d188ae",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e70c6",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="interventions_objective",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "objective",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_objectiveevent" ("authority_id", "baseline", "changed_at", "due_on", "family_id", "id", "measure", "once_key", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "problem", "progress", "ref", "status", "target", "title", "version") SELECT old_values."authority_id", old_values."baseline", old_values."changed_at", old_values."due_on", old_values."family_id", old_values."id", old_values."measure", old_values."once_key", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."plan_id", old_values."problem", old_values."progress", old_values."ref", old_values."status", old_values."target", old_values."title", old_values."version" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="212f759c2337f8db7e9ad99836ba7ef62a0ca166",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a8b06",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="interventions_objective",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "objective",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_objectiveevent" ("authority_id", "baseline", "changed_at", "due_on", "family_id", "id", "measure", "once_key", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "problem", "progress", "ref", "status", "target", "title", "version") SELECT old_values."authority_id", old_values."baseline", old_values."changed_at", old_values."due_on", old_values."family_id", old_values."id", old_values."measure", old_values."once_key", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."plan_id", old_values."problem", old_values."progress", old_values."ref", old_values."status", old_values."target", old_values."title", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="5a962e116ef67dbc4b1cb1d8da1a88ab2fefbf40",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_01650",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="interventions_objective",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "objectiveevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="1bcc1706e745481d8dd6404d9f58b68ce9208a16",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_e8d3f",
                            table="interventions_objectiveevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "planaction",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_planactionevent" ("authority_id", "changed_at", "done_on", "due_on", "family_id", "id", "objective_id", "once_key", "outcome", "owner_agency_id", "owner_id", "owner_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "ref", "status", "title", "version") SELECT new_values."authority_id", new_values."changed_at", new_values."done_on", new_values."due_on", new_values."family_id", new_values."id", new_values."objective_id", new_values."once_key", new_values."outcome", new_values."owner_agency_id", new_values."owner_id", new_values."owner_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'insert\', new_values."id", new_values."plan_id", new_values."ref", new_values."status", new_values."title", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="2cebe67c097829aec3f6f77a3d3af9a2d2e895a7",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_26ec9",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="interventions_planaction",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "planaction",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_planactionevent" ("authority_id", "changed_at", "done_on", "due_on", "family_id", "id", "objective_id", "once_key", "outcome", "owner_agency_id", "owner_id", "owner_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "ref", "status", "title", "version") SELECT old_values."authority_id", old_values."changed_at", old_values."done_on", old_values."due_on", old_values."family_id", old_values."id", old_values."objective_id", old_values."once_key", old_values."outcome", old_values."owner_agency_id", old_values."owner_id", old_values."owner_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."plan_id", old_values."ref", old_values."status", old_values."title", old_values."version" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="a16f9da91d34be864aead787f5044af7cafd8036",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1b550",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="interventions_planaction",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "planaction",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_planactionevent" ("authority_id", "changed_at", "done_on", "due_on", "family_id", "id", "objective_id", "once_key", "outcome", "owner_agency_id", "owner_id", "owner_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "ref", "status", "title", "version") SELECT old_values."authority_id", old_values."changed_at", old_values."done_on", old_values."due_on", old_values."family_id", old_values."id", old_values."objective_id", old_values."once_key", old_values."outcome", old_values."owner_agency_id", old_values."owner_id", old_values."owner_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."plan_id", old_values."ref", old_values."status", old_values."title", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="8fc449b29063f82404ad0b7e02d55b3fe3b6e831",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8994c",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="interventions_planaction",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "note",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_noteevent" ("agency_id", "authority_id", "family_id", "happened_on", "id", "kind", "once_key", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "text", "written_at", "written_by_id") SELECT new_values."agency_id", new_values."authority_id", new_values."family_id", new_values."happened_on", new_values."id", new_values."kind", new_values."once_key", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'insert\', new_values."id", new_values."ref", new_values."text", new_values."written_at", new_values."written_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b237d392d1ee537c91c6f05942029df88de3be97",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1b8cd",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="interventions_note",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "note",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_noteevent" ("agency_id", "authority_id", "family_id", "happened_on", "id", "kind", "once_key", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "text", "written_at", "written_by_id") SELECT old_values."agency_id", old_values."authority_id", old_values."family_id", old_values."happened_on", old_values."id", old_values."kind", old_values."once_key", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."ref", old_values."text", old_values."written_at", old_values."written_by_id" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="9bbb036526e862224a69be3531bf715af450321a",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e655f",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="interventions_note",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "note",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_noteevent" ("agency_id", "authority_id", "family_id", "happened_on", "id", "kind", "once_key", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "text", "written_at", "written_by_id") SELECT old_values."agency_id", old_values."authority_id", old_values."family_id", old_values."happened_on", old_values."id", old_values."kind", old_values."once_key", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."ref", old_values."text", old_values."written_at", old_values."written_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="af7162d81f1b10a8afa4ae4d2226d91c603e31b8",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c5b6d",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="interventions_note",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "planactionevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4e3137e891195577d253c3c2d0675f869d5cd083",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_2e76a",
                            table="interventions_planactionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "planreview",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_planreviewevent" ("authority_id", "completed_on", "due_on", "family_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "ref", "status") SELECT new_values."authority_id", new_values."completed_on", new_values."due_on", new_values."family_id", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'insert\', new_values."id", new_values."plan_id", new_values."ref", new_values."status" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f986d497d189b2e2a6c6e5ddf3a570afa7f6d2f2",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d10a6",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="interventions_planreview",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "planreview",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_planreviewevent" ("authority_id", "completed_on", "due_on", "family_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "ref", "status") SELECT old_values."authority_id", old_values."completed_on", old_values."due_on", old_values."family_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."plan_id", old_values."ref", old_values."status" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="b61ffb7f06ccc6d41e4d536daa21e29813c1767d",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_91882",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="interventions_planreview",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "planreview",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_planreviewevent" ("authority_id", "completed_on", "due_on", "family_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "ref", "status") SELECT old_values."authority_id", old_values."completed_on", old_values."due_on", old_values."family_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."plan_id", old_values."ref", old_values."status" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="9f932341af5ac8c6699377c0798770585724b7a2",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ec476",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="interventions_planreview",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "planreviewevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="93bd1849150babf6eec7decfb91a5d6b508eecef",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_be5a4",
                            table="interventions_planreviewevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "signoff",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_signoffevent" ("authority_id", "comment", "family_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "role", "signed_at", "signed_by_id") SELECT new_values."authority_id", new_values."comment", new_values."family_id", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'insert\', new_values."id", new_values."review_id", new_values."role", new_values."signed_at", new_values."signed_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5bb8ce5c2c360cdcd762f973c5d3653f71fed54c",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_384e6",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="interventions_signoff",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "signoff",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_signoffevent" ("authority_id", "comment", "family_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "role", "signed_at", "signed_by_id") SELECT old_values."authority_id", old_values."comment", old_values."family_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."review_id", old_values."role", old_values."signed_at", old_values."signed_by_id" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ef80c4c78ae1a1f7c69bcbaec62c2ab1e47e94c7",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ca1a6",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="interventions_signoff",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "signoff",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "interventions_signoffevent" ("authority_id", "comment", "family_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "role", "signed_at", "signed_by_id") SELECT old_values."authority_id", old_values."comment", old_values."family_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."review_id", old_values."role", old_values."signed_at", old_values."signed_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="df3958494cfefaf0dff0774f2f3ccf08d9fd4fff",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2e226",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="interventions_signoff",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "signoffevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="46c23fff81ec0fb458a87f63301564828242b94c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_407d1",
                            table="interventions_signoffevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
