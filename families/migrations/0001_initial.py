import django.contrib.postgres.fields
import django.contrib.postgres.indexes
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
        ("auth", "0012_alter_user_first_name_max_length"),
        ("core", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Person",
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
                ("forename", models.CharField(blank=True, max_length=80)),
                ("surname", models.CharField(max_length=80)),
                ("date_of_birth", models.DateField(blank=True, null=True)),
                (
                    "sex",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("F", "Female"),
                            ("M", "Male"),
                            ("X", "Other"),
                            ("U", "Not known"),
                        ],
                        max_length=1,
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
            ],
            options={
                "indexes": [
                    models.Index(fields=["authority", "surname"], name="person_by_surname")
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source_person_id", models.CharField(max_length=80)),
                ("forename", models.CharField(blank=True, max_length=80)),
                ("surname", models.CharField(max_length=80)),
                ("date_of_birth", models.DateField(null=True)),
                ("sex", models.CharField(blank=True, max_length=1)),
                ("nhs_number", models.CharField(blank=True, max_length=20)),
                ("nino", models.CharField(blank=True, max_length=20)),
                ("upn", models.CharField(blank=True, max_length=20)),
                (
                    "unusable",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=12),
                        default=list,
                        help_text="identifiers whose check digit is wrong: kept, never matched on",
                        size=None,
                    ),
                ),
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="records",
                        to="families.person",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("authority", "agency", "source_person_id"),
                        name="one_record_per_source_key",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Address",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("line_1", models.CharField(blank=True, max_length=120)),
                ("postcode", models.CharField(blank=True, max_length=8)),
                ("uprn", models.CharField(blank=True, max_length=12)),
                ("confidential", models.BooleanField(default=False)),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "record",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="address",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "addresses",
                "indexes": [
                    models.Index(fields=["authority", "postcode"], name="address_by_postcode")
                ],
            },
        ),
        migrations.CreateModel(
            name="Family",
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
                    "family_ref",
                    models.CharField(help_text="the authority's own reference", max_length=40),
                ),
                ("name", models.CharField(help_text="the surname it is known by", max_length=80)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "Found by matching"),
                            ("identified", "Identified"),
                            ("supported", "Supported by a partner agency"),
                            ("worked_with", "Worked with"),
                            ("closed", "Closed"),
                        ],
                        db_index=True,
                        default="identified",
                        max_length=12,
                    ),
                ),
                ("identified_on", models.DateField()),
                ("worked_with_from", models.DateField(blank=True, null=True)),
                ("closed_on", models.DateField(blank=True, null=True)),
                ("closed_because", models.CharField(blank=True, max_length=200)),
                (
                    "discretion_reason",
                    models.CharField(
                        blank=True,
                        help_text="local discretion: why a two-of-three family is in",
                        max_length=300,
                    ),
                ),
                ("attached_on", models.DateField(blank=True, null=True)),
                ("listed_lead_worker", models.EmailField(blank=True, max_length=254)),
                ("assessed_on", models.DateField(blank=True, null=True)),
                ("plan_agreed_on", models.DateField(blank=True, null=True)),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="families",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "identified_by",
                    models.ForeignKey(
                        help_text="the agency that referred the family",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.agency",
                    ),
                ),
                (
                    "lead_agency",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.agency",
                    ),
                ),
                (
                    "ward",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.ward",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "families",
                "ordering": ["authority", "family_ref"],
                "permissions": [("cover_family", "Can work with this family as cover")],
                "indexes": [
                    models.Index(fields=["authority", "name", "family_ref"], name="family_by_name")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("authority", "family_ref"), name="one_family_per_reference"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_on__isnull", True),
                            ("identified_on__isnull", True),
                            ("closed_on__gte", models.F("identified_on")),
                            _connector="OR",
                        ),
                        name="family_closed_after_identified",
                        violation_error_message="A family cannot be closed before it was identified.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FamilyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("ref", models.CharField(default=core.refs.new_ref, editable=False, max_length=12)),
                (
                    "family_ref",
                    models.CharField(help_text="the authority's own reference", max_length=40),
                ),
                ("name", models.CharField(help_text="the surname it is known by", max_length=80)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "Found by matching"),
                            ("identified", "Identified"),
                            ("supported", "Supported by a partner agency"),
                            ("worked_with", "Worked with"),
                            ("closed", "Closed"),
                        ],
                        default="identified",
                        max_length=12,
                    ),
                ),
                ("identified_on", models.DateField()),
                ("worked_with_from", models.DateField(blank=True, null=True)),
                ("closed_on", models.DateField(blank=True, null=True)),
                ("closed_because", models.CharField(blank=True, max_length=200)),
                (
                    "discretion_reason",
                    models.CharField(
                        blank=True,
                        help_text="local discretion: why a two-of-three family is in",
                        max_length=300,
                    ),
                ),
                ("attached_on", models.DateField(blank=True, null=True)),
                ("listed_lead_worker", models.EmailField(blank=True, max_length=254)),
                ("assessed_on", models.DateField(blank=True, null=True)),
                ("plan_agreed_on", models.DateField(blank=True, null=True)),
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
                    "identified_by",
                    models.ForeignKey(
                        db_constraint=False,
                        help_text="the agency that referred the family",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="agencies.agency",
                    ),
                ),
                (
                    "lead_agency",
                    models.ForeignKey(
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
                        to="families.family",
                    ),
                ),
                (
                    "ward",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="agencies.ward",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FamilyGroupObjectPermission",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "content_object",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="families.family"
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="auth.group"),
                ),
                (
                    "permission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="auth.permission"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FamilyMember",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "relationship",
                    models.CharField(
                        choices=[
                            ("parent", "Parent or carer"),
                            ("child", "Child"),
                            ("grandparent", "Grandparent"),
                            ("partner", "Partner"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                    ),
                ),
                ("joined_on", models.DateField(blank=True, null=True)),
                ("left_on", models.DateField(blank=True, null=True)),
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
                        related_name="members",
                        to="families.family",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="families.person",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("left_on__isnull", True)),
                        fields=("family", "person"),
                        name="member_once_at_a_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("left_on__isnull", True),
                            ("joined_on__isnull", True),
                            ("left_on__gte", models.F("joined_on")),
                            _connector="OR",
                        ),
                        name="member_left_after_joining",
                        violation_error_message="A member cannot leave before joining.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FamilyUserObjectPermission",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reason", models.CharField(max_length=200)),
                ("granted_at", models.DateTimeField(auto_now_add=True)),
                ("ends_on", models.DateField(help_text="first day it no longer holds")),
                (
                    "content_object",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="families.family"
                    ),
                ),
                (
                    "granted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "permission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="auth.permission"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FeedImport",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("cohort", "Families of the programme"),
                            ("school_attendance", "School attendance"),
                            ("school_exclusions", "School exclusions"),
                            ("school_placements", "School placements"),
                            ("offences", "Offences"),
                            ("asb_incidents", "Anti-social behaviour"),
                            ("benefits", "Benefits"),
                            ("employment", "Employment"),
                            ("work_programme", "Work Programme and ESF provision"),
                            ("social_care", "Children's social care"),
                            ("domestic_abuse", "Domestic abuse"),
                            ("health_needs", "Health needs"),
                            ("housing", "Housing"),
                            ("police_callouts", "Police call-outs"),
                            ("agency_costs", "Agency costs"),
                        ],
                        max_length=20,
                    ),
                ),
                ("mapping_name", models.CharField(blank=True, max_length=60)),
                ("file_name", models.CharField(max_length=200)),
                ("sha256", models.CharField(blank=True, max_length=64)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("received", "Received"),
                            ("confirm", "Waiting for confirmation"),
                            ("done", "Imported"),
                            ("refused", "Refused"),
                        ],
                        default="received",
                        max_length=10,
                    ),
                ),
                (
                    "problem",
                    models.CharField(blank=True, help_text="why it was refused", max_length=500),
                ),
                (
                    "header",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(),
                        default=list,
                        help_text="the first row as sent",
                        size=None,
                    ),
                ),
                ("rows_read", models.PositiveIntegerField(default=0)),
                ("rows_new", models.PositiveIntegerField(default=0)),
                ("rows_changed", models.PositiveIntegerField(default=0)),
                ("rows_same", models.PositiveIntegerField(default=0)),
                ("rows_refused", models.PositiveIntegerField(default=0)),
                ("warnings", models.PositiveIntegerField(default=0)),
                (
                    "confirmed",
                    models.BooleanField(
                        default=False, help_text="large change accepted by a person"
                    ),
                ),
                ("received_at", models.DateTimeField(auto_now_add=True)),
                ("finished_at", models.DateTimeField(null=True)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="imports",
                        to="agencies.agency",
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="imports",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        help_text="the file sent",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.document",
                    ),
                ),
                (
                    "job",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.job",
                    ),
                ),
                (
                    "received_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-received_at"],
            },
        ),
        migrations.CreateModel(
            name="Exclusion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("exclusion_ref", models.CharField(max_length=40)),
                ("started_on", models.DateField()),
                ("category", models.CharField(max_length=10)),
                ("sessions", models.PositiveSmallIntegerField(null=True)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "verbose_name": "exclusion",
                "abstract": False,
                "indexes": [
                    django.contrib.postgres.indexes.BrinIndex(
                        fields=["feed_import"], name="exclusion_by_import"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record", "exclusion_ref"), name="exclusion_natural_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Employment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(null=True)),
                ("employer", models.CharField(blank=True, max_length=120)),
                ("hours_per_week", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "verbose_name": "job",
                "abstract": False,
                "indexes": [
                    django.contrib.postgres.indexes.BrinIndex(
                        fields=["feed_import"], name="employment_by_import"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record", "started_on", "employer"), name="employment_natural_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DomesticAbuseIncident",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("incident_ref", models.CharField(max_length=40)),
                ("incident_on", models.DateField()),
                ("role", models.CharField(max_length=12)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "verbose_name": "domestic abuse incident",
                "abstract": False,
                "indexes": [
                    django.contrib.postgres.indexes.BrinIndex(
                        fields=["feed_import"], name="domesticabuseincident_by_import"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record", "incident_ref"), name="domesticabuseincident_natural_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Benefit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("benefit", models.CharField(max_length=14)),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(null=True)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "verbose_name": "benefit",
                "abstract": False,
                "indexes": [
                    django.contrib.postgres.indexes.BrinIndex(
                        fields=["feed_import"], name="benefit_by_import"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record", "benefit", "started_on"), name="benefit_natural_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Attendance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("academic_year", models.CharField(max_length=7)),
                (
                    "term",
                    models.CharField(
                        choices=[("autumn", "Autumn"), ("spring", "Spring"), ("summer", "Summer")],
                        max_length=6,
                    ),
                ),
                ("sessions_possible", models.PositiveSmallIntegerField()),
                ("sessions_authorised", models.PositiveSmallIntegerField()),
                ("sessions_unauthorised", models.PositiveSmallIntegerField()),
                ("school_urn", models.CharField(blank=True, max_length=10)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "verbose_name": "attendance",
                "abstract": False,
                "indexes": [
                    django.contrib.postgres.indexes.BrinIndex(
                        fields=["feed_import"], name="attendance_by_import"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record", "academic_year", "term"), name="attendance_natural_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AsbIncident",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("incident_ref", models.CharField(max_length=40)),
                ("incident_on", models.DateField()),
                ("category", models.CharField(blank=True, max_length=14)),
                ("action", models.CharField(blank=True, max_length=26)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "verbose_name": "anti-social behaviour incident",
                "abstract": False,
                "indexes": [
                    django.contrib.postgres.indexes.BrinIndex(
                        fields=["feed_import"], name="asbincident_by_import"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record", "incident_ref"), name="asbincident_natural_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AgencyCost",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("period_starts_on", models.DateField()),
                ("period_ends_on", models.DateField()),
                ("basis", models.CharField(max_length=10)),
                ("amount_pence", models.BigIntegerField()),
                ("category", models.CharField(blank=True, max_length=40)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
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
                    "feed_import",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "verbose_name": "agency cost",
                "abstract": False,
                "indexes": [
                    django.contrib.postgres.indexes.BrinIndex(
                        fields=["feed_import"], name="agencycost_by_import"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=(
                            "record",
                            "family",
                            "period_starts_on",
                            "period_ends_on",
                            "basis",
                            "category",
                        ),
                        name="agencycost_natural_key",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HealthNeed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("need", models.CharField(max_length=20)),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(null=True)),
                ("managed", models.BooleanField(default=False)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "verbose_name": "health need",
                "abstract": False,
                "indexes": [
                    django.contrib.postgres.indexes.BrinIndex(
                        fields=["feed_import"], name="healthneed_by_import"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record", "need", "started_on"), name="healthneed_natural_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HousingEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("event", models.CharField(max_length=26)),
                ("event_on", models.DateField()),
                ("tenancy_ref", models.CharField(blank=True, max_length=40)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "verbose_name": "housing event",
                "abstract": False,
                "indexes": [
                    django.contrib.postgres.indexes.BrinIndex(
                        fields=["feed_import"], name="housingevent_by_import"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record", "event", "event_on"), name="housingevent_natural_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LeadWorkerAssignment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField(blank=True, null=True)),
                (
                    "reason",
                    models.CharField(blank=True, help_text="why the lead changed", max_length=200),
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
                        related_name="lead_workers",
                        to="families.family",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.workerpost",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="led_families",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("ends_on__isnull", True)),
                        fields=["user", "family"],
                        name="leads_now",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ends_on__isnull", True)),
                        fields=("family",),
                        name="one_lead_worker",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True),
                            ("starts_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="lead_ends_after_it_starts",
                        violation_error_message="A lead worker cannot stop before starting.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LeadWorkerAssignmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField(blank=True, null=True)),
                (
                    "reason",
                    models.CharField(blank=True, help_text="why the lead changed", max_length=200),
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
                        to="families.leadworkerassignment",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="agencies.workerpost",
                    ),
                ),
                (
                    "user",
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
            name="Offence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("offence_ref", models.CharField(max_length=40)),
                ("offence_on", models.DateField()),
                ("proven", models.BooleanField()),
                ("outcome_on", models.DateField(null=True)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "verbose_name": "offence",
                "abstract": False,
                "indexes": [
                    django.contrib.postgres.indexes.BrinIndex(
                        fields=["feed_import"], name="offence_by_import"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record", "offence_ref"), name="offence_natural_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FamilyMemberEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "relationship",
                    models.CharField(
                        choices=[
                            ("parent", "Parent or carer"),
                            ("child", "Child"),
                            ("grandparent", "Grandparent"),
                            ("partner", "Partner"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                    ),
                ),
                ("joined_on", models.DateField(blank=True, null=True)),
                ("left_on", models.DateField(blank=True, null=True)),
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
                        to="families.familymember",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PersonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("ref", models.CharField(default=core.refs.new_ref, editable=False, max_length=12)),
                ("forename", models.CharField(blank=True, max_length=80)),
                ("surname", models.CharField(max_length=80)),
                ("date_of_birth", models.DateField(blank=True, null=True)),
                (
                    "sex",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("F", "Female"),
                            ("M", "Male"),
                            ("X", "Other"),
                            ("U", "Not known"),
                        ],
                        max_length=1,
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="families.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PersonMatch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "To decide"),
                            ("joined", "Same person"),
                            ("kept_apart", "Different people"),
                        ],
                        default="proposed",
                        max_length=10,
                    ),
                ),
                ("because", models.CharField(max_length=200)),
                (
                    "records_moved",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                (
                    "members_moved",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                (
                    "filled",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), default=list, size=None
                    ),
                ),
                ("found_at", models.DateTimeField(auto_now_add=True)),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "kept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.person",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.person",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "person matches",
                "constraints": [
                    models.UniqueConstraint(fields=("kept", "other"), name="one_match_per_pair"),
                    models.CheckConstraint(
                        condition=models.Q(("kept", models.F("other")), _negated=True),
                        name="match_of_two_people",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonMatchEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "To decide"),
                            ("joined", "Same person"),
                            ("kept_apart", "Different people"),
                        ],
                        default="proposed",
                        max_length=10,
                    ),
                ),
                ("because", models.CharField(max_length=200)),
                (
                    "records_moved",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                (
                    "members_moved",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                (
                    "filled",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), default=list, size=None
                    ),
                ),
                ("found_at", models.DateTimeField(auto_now_add=True)),
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
                    "kept",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.person",
                    ),
                ),
                (
                    "other",
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
                        to="families.personmatch",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Placement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(null=True)),
                ("placement", models.CharField(max_length=12)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "verbose_name": "school placement",
                "abstract": False,
                "indexes": [
                    django.contrib.postgres.indexes.BrinIndex(
                        fields=["feed_import"], name="placement_by_import"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record", "started_on"), name="placement_natural_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PoliceCallout",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("callout_ref", models.CharField(max_length=40)),
                ("callout_on", models.DateField()),
                ("tag", models.CharField(blank=True, max_length=40)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "verbose_name": "police call-out",
                "abstract": False,
                "indexes": [
                    django.contrib.postgres.indexes.BrinIndex(
                        fields=["feed_import"], name="policecallout_by_import"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record", "callout_ref"), name="policecallout_natural_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="QuarantinedRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="as the sender counts: header is row 1"),
                ),
                ("column", models.CharField(max_length=80)),
                ("value", models.CharField(blank=True, max_length=200)),
                ("problem", models.CharField(max_length=300)),
                ("warning_only", models.BooleanField(default=False)),
                (
                    "cells",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(),
                        default=list,
                        help_text="the row as sent",
                        size=None,
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
                    "feed_import",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="problems",
                        to="families.feedimport",
                    ),
                ),
            ],
            options={
                "ordering": ["feed_import", "row_number", "pk"],
            },
        ),
        migrations.CreateModel(
            name="SocialCareStatus",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("status", models.CharField(max_length=12)),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(null=True)),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "verbose_name": "social care status",
                "abstract": False,
                "indexes": [
                    django.contrib.postgres.indexes.BrinIndex(
                        fields=["feed_import"], name="socialcarestatus_by_import"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record", "status", "started_on"),
                        name="socialcarestatus_natural_key",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SocialCareStatusEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("status", models.CharField(max_length=12)),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(null=True)),
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
                    "feed_import",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="families.socialcarestatus",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PoliceCalloutEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("callout_ref", models.CharField(max_length=40)),
                ("callout_on", models.DateField()),
                ("tag", models.CharField(blank=True, max_length=40)),
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
                    "feed_import",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="families.policecallout",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlacementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(null=True)),
                ("placement", models.CharField(max_length=12)),
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
                    "feed_import",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="families.placement",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OffenceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("offence_ref", models.CharField(max_length=40)),
                ("offence_on", models.DateField()),
                ("proven", models.BooleanField()),
                ("outcome_on", models.DateField(null=True)),
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
                    "feed_import",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="families.offence",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HousingEventEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("event", models.CharField(max_length=26)),
                ("event_on", models.DateField()),
                ("tenancy_ref", models.CharField(blank=True, max_length=40)),
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
                    "feed_import",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="families.housingevent",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HealthNeedEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("need", models.CharField(max_length=20)),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(null=True)),
                ("managed", models.BooleanField(default=False)),
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
                    "feed_import",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="families.healthneed",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ExclusionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("exclusion_ref", models.CharField(max_length=40)),
                ("started_on", models.DateField()),
                ("category", models.CharField(max_length=10)),
                ("sessions", models.PositiveSmallIntegerField(null=True)),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="families.exclusion",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EmploymentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(null=True)),
                ("employer", models.CharField(blank=True, max_length=120)),
                ("hours_per_week", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="families.employment",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DomesticAbuseIncidentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("incident_ref", models.CharField(max_length=40)),
                ("incident_on", models.DateField()),
                ("role", models.CharField(max_length=12)),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="families.domesticabuseincident",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="BenefitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("benefit", models.CharField(max_length=14)),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(null=True)),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="families.benefit",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AttendanceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("academic_year", models.CharField(max_length=7)),
                (
                    "term",
                    models.CharField(
                        choices=[("autumn", "Autumn"), ("spring", "Spring"), ("summer", "Summer")],
                        max_length=6,
                    ),
                ),
                ("sessions_possible", models.PositiveSmallIntegerField()),
                ("sessions_authorised", models.PositiveSmallIntegerField()),
                ("sessions_unauthorised", models.PositiveSmallIntegerField()),
                ("school_urn", models.CharField(blank=True, max_length=10)),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="families.attendance",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AsbIncidentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("incident_ref", models.CharField(max_length=40)),
                ("incident_on", models.DateField()),
                ("category", models.CharField(blank=True, max_length=14)),
                ("action", models.CharField(blank=True, max_length=26)),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="families.asbincident",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AgencyCostEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("period_starts_on", models.DateField()),
                ("period_ends_on", models.DateField()),
                ("basis", models.CharField(max_length=10)),
                ("amount_pence", models.BigIntegerField()),
                ("category", models.CharField(blank=True, max_length=40)),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="families.agencycost",
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
                    "feed_import",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AddressEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("line_1", models.CharField(blank=True, max_length=120)),
                ("postcode", models.CharField(blank=True, max_length=8)),
                ("uprn", models.CharField(blank=True, max_length=12)),
                ("confidential", models.BooleanField(default=False)),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="families.address",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SourceRecordEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("source_person_id", models.CharField(max_length=80)),
                ("forename", models.CharField(blank=True, max_length=80)),
                ("surname", models.CharField(max_length=80)),
                ("date_of_birth", models.DateField(null=True)),
                ("sex", models.CharField(blank=True, max_length=1)),
                ("nhs_number", models.CharField(blank=True, max_length=20)),
                ("nino", models.CharField(blank=True, max_length=20)),
                ("upn", models.CharField(blank=True, max_length=20)),
                (
                    "unusable",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=12),
                        default=list,
                        help_text="identifiers whose check digit is wrong: kept, never matched on",
                        size=None,
                    ),
                ),
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
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WorkProgrammeStart",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("kind", models.CharField(max_length=14)),
                ("started_on", models.DateField()),
                (
                    "authority",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "feed_import",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "verbose_name": "Work Programme start",
                "abstract": False,
                "indexes": [
                    django.contrib.postgres.indexes.BrinIndex(
                        fields=["feed_import"], name="workprogrammestart_by_import"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record", "kind", "started_on"),
                        name="workprogrammestart_natural_key",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WorkProgrammeStartEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "row_number",
                    models.PositiveIntegerField(help_text="row of the file; header is row 1"),
                ),
                ("kind", models.CharField(max_length=14)),
                ("started_on", models.DateField()),
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
                    "feed_import",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.feedimport",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="families.workprogrammestart",
                    ),
                ),
                (
                    "record",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="families.sourcerecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ColumnMapping",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("cohort", "Families of the programme"),
                            ("school_attendance", "School attendance"),
                            ("school_exclusions", "School exclusions"),
                            ("school_placements", "School placements"),
                            ("offences", "Offences"),
                            ("asb_incidents", "Anti-social behaviour"),
                            ("benefits", "Benefits"),
                            ("employment", "Employment"),
                            ("work_programme", "Work Programme and ESF provision"),
                            ("social_care", "Children's social care"),
                            ("domestic_abuse", "Domestic abuse"),
                            ("health_needs", "Health needs"),
                            ("housing", "Housing"),
                            ("police_callouts", "Police call-outs"),
                            ("agency_costs", "Agency costs"),
                        ],
                        max_length=20,
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                (
                    "columns",
                    models.JSONField(
                        default=dict, help_text="canonical column -> column of the file"
                    ),
                ),
                (
                    "date_format",
                    models.CharField(default="iso", help_text="iso or dmy", max_length=10),
                ),
                (
                    "codes",
                    models.JSONField(
                        default=dict, help_text="canonical column -> {their code: ours}"
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mappings",
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
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("authority", "agency", "kind", "name"), name="mapping_name_once"
                    )
                ],
            },
        ),
        migrations.AlterUniqueTogether(
            name="familygroupobjectpermission",
            unique_together={("group", "permission", "content_object")},
        ),
        migrations.AlterUniqueTogether(
            name="familyuserobjectpermission",
            unique_together={("user", "permission", "content_object")},
        ),
        core.triggers.AddTriggers(
            triggers=[
                (
                    "family",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_familyevent" ("assessed_on", "attached_on", "authority_id", "closed_because", "closed_on", "discretion_reason", "family_ref", "id", "identified_by_id", "identified_on", "lead_agency_id", "listed_lead_worker", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_agreed_on", "ref", "status", "ward_id", "worked_with_from") SELECT new_values."assessed_on", new_values."attached_on", new_values."authority_id", new_values."closed_because", new_values."closed_on", new_values."discretion_reason", new_values."family_ref", new_values."id", new_values."identified_by_id", new_values."identified_on", new_values."lead_agency_id", new_values."listed_lead_worker", new_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'insert\', new_values."id", new_values."plan_agreed_on", new_values."ref", new_values."status", new_values."ward_id", new_values."worked_with_from" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="839d9b5c22618617289176b35b120c63bcf6f85b",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b3032",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="families_family",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "family",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_familyevent" ("assessed_on", "attached_on", "authority_id", "closed_because", "closed_on", "discretion_reason", "family_ref", "id", "identified_by_id", "identified_on", "lead_agency_id", "listed_lead_worker", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_agreed_on", "ref", "status", "ward_id", "worked_with_from") SELECT old_values."assessed_on", old_values."attached_on", old_values."authority_id", old_values."closed_because", old_values."closed_on", old_values."discretion_reason", old_values."family_ref", old_values."id", old_values."identified_by_id", old_values."identified_on", old_values."lead_agency_id", old_values."listed_lead_worker", old_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."plan_agreed_on", old_values."ref", old_values."status", old_values."ward_id", old_values."worked_with_from" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="df2212067bab16e992100c1896ed1c91cdeb94d8",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9cc70",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_family",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "family",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_familyevent" ("assessed_on", "attached_on", "authority_id", "closed_because", "closed_on", "discretion_reason", "family_ref", "id", "identified_by_id", "identified_on", "lead_agency_id", "listed_lead_worker", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_agreed_on", "ref", "status", "ward_id", "worked_with_from") SELECT old_values."assessed_on", old_values."attached_on", old_values."authority_id", old_values."closed_because", old_values."closed_on", old_values."discretion_reason", old_values."family_ref", old_values."id", old_values."identified_by_id", old_values."identified_on", old_values."lead_agency_id", old_values."listed_lead_worker", old_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."plan_agreed_on", old_values."ref", old_values."status", old_values."ward_id", old_values."worked_with_from" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="2c2675bcab9095df0443b8a821ca2f793de84fde",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9ca0f",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_family",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "familyevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d07eadc7f2edf1dc922a880fabf8ab53b90e3c86",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_f644e",
                            table="families_familyevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "leadworkerassignment",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_leadworkerassignmentevent" ("authority_id", "ends_on", "family_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "reason", "starts_on", "user_id") SELECT new_values."authority_id", new_values."ends_on", new_values."family_id", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'insert\', new_values."id", new_values."post_id", new_values."reason", new_values."starts_on", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="571f1570061e2e5268539146a6c46a886ebdd1f3",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_98a98",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="families_leadworkerassignment",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "leadworkerassignment",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_leadworkerassignmentevent" ("authority_id", "ends_on", "family_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "reason", "starts_on", "user_id") SELECT old_values."authority_id", old_values."ends_on", old_values."family_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."post_id", old_values."reason", old_values."starts_on", old_values."user_id" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="1d115ccb3c9a79dca56860ee67a3b4c0c28cee8b",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bd612",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_leadworkerassignment",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "leadworkerassignment",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_leadworkerassignmentevent" ("authority_id", "ends_on", "family_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "reason", "starts_on", "user_id") SELECT old_values."authority_id", old_values."ends_on", old_values."family_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."post_id", old_values."reason", old_values."starts_on", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="7d1eaa50424aaf9d9634c16a6d8b30e5aeca3f05",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_54805",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_leadworkerassignment",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "leadworkerassignmentevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="32f6b43946fced5a1e1b9c2455c6bce29c2a60c1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_fb7cb",
                            table="families_leadworkerassignmentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "person",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_personevent" ("authority_id", "date_of_birth", "forename", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "sex", "surname") SELECT new_values."authority_id", new_values."date_of_birth", new_values."forename", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'insert\', new_values."id", new_values."ref", new_values."sex", new_values."surname" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0ec73737cc8ac3dd8d77db25bd9a35a06ec31c2f",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9f408",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="families_person",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "person",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_personevent" ("authority_id", "date_of_birth", "forename", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "sex", "surname") SELECT old_values."authority_id", old_values."date_of_birth", old_values."forename", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."ref", old_values."sex", old_values."surname" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="60292ee762b87cdd06153c71f79532ad7872921a",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_663db",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_person",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "person",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_personevent" ("authority_id", "date_of_birth", "forename", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "sex", "surname") SELECT old_values."authority_id", old_values."date_of_birth", old_values."forename", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."ref", old_values."sex", old_values."surname" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="74e75688cbc418ea706a6fc73b722c31efbf1aee",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_460b6",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_person",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "familymemberevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="59a3d4059e59bb2929afee6350d51713191d9306",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d502c",
                            table="families_familymemberevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "familymember",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_familymemberevent" ("authority_id", "family_id", "id", "joined_on", "left_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relationship") SELECT new_values."authority_id", new_values."family_id", new_values."id", new_values."joined_on", new_values."left_on", new_values."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'insert\', new_values."id", new_values."relationship" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="36f7e276c144bda6cb690346add4df53a9f75e00",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c4154",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="families_familymember",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "familymember",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_familymemberevent" ("authority_id", "family_id", "id", "joined_on", "left_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relationship") SELECT old_values."authority_id", old_values."family_id", old_values."id", old_values."joined_on", old_values."left_on", old_values."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."relationship" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="93b2d6f5c2b381e4f55f6f5d4d44ae19a611c628",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0ee8b",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_familymember",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "familymember",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_familymemberevent" ("authority_id", "family_id", "id", "joined_on", "left_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relationship") SELECT old_values."authority_id", old_values."family_id", old_values."id", old_values."joined_on", old_values."left_on", old_values."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."relationship" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="8316df95d5f1d2ac53cafe1abbaee8db0b4db4d2",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6aaee",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_familymember",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "personevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="03f98d3ce4b7cd3e179b64372b3df64e9ca903af",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_2f142",
                            table="families_personevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "personmatch",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_personmatchevent" ("authority_id", "because", "filled", "found_at", "id", "kept_id", "members_moved", "other_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "records_moved", "status") SELECT old_values."authority_id", old_values."because", old_values."filled", old_values."found_at", old_values."id", old_values."kept_id", old_values."members_moved", old_values."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."records_moved", old_values."status" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="1eaea6ae2166fc9d888fc9a350848681a13118c7",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e0e27",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_personmatch",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "personmatchevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="0536c0358fcd794a16ec1c3efe52be80ce889f14",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_8d05b",
                            table="families_personmatchevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "sourcerecord",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_sourcerecordevent" ("agency_id", "authority_id", "date_of_birth", "forename", "id", "nhs_number", "nino", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sex", "source_person_id", "surname", "unusable", "upn") SELECT old_values."agency_id", old_values."authority_id", old_values."date_of_birth", old_values."forename", old_values."id", old_values."nhs_number", old_values."nino", old_values."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."sex", old_values."source_person_id", old_values."surname", old_values."unusable", old_values."upn" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="a6460a339c50971d5f55aec4c3e5bb08b323c651",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2579e",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_sourcerecord",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "sourcerecord",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_sourcerecordevent" ("agency_id", "authority_id", "date_of_birth", "forename", "id", "nhs_number", "nino", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sex", "source_person_id", "surname", "unusable", "upn") SELECT old_values."agency_id", old_values."authority_id", old_values."date_of_birth", old_values."forename", old_values."id", old_values."nhs_number", old_values."nino", old_values."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."sex", old_values."source_person_id", old_values."surname", old_values."unusable", old_values."upn" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="1f576237c17131ed0da1d759d2cf5c970a8de79b",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_32e74",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_sourcerecord",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "socialcarestatusevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="bc39335b4de9945e78281362dc7949287935257d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_caaa1",
                            table="families_socialcarestatusevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "socialcarestatus",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_socialcarestatusevent" ("authority_id", "ended_on", "feed_import_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "started_on", "status") SELECT old_values."authority_id", old_values."ended_on", old_values."feed_import_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."record_id", old_values."row_number", old_values."started_on", old_values."status" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="53053dd0a376e2b3abb035c58837860a29c013b2",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8e294",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_socialcarestatus",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "socialcarestatus",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_socialcarestatusevent" ("authority_id", "ended_on", "feed_import_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "started_on", "status") SELECT old_values."authority_id", old_values."ended_on", old_values."feed_import_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."record_id", old_values."row_number", old_values."started_on", old_values."status" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="c7db11eda4f1f05b3709c96dcefdcb03438ae992",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d9597",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_socialcarestatus",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "policecalloutevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3c07a5f4b01d813ed384f90f0d93cda1a73bbf8e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a3fc0",
                            table="families_policecalloutevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "policecallout",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_policecalloutevent" ("authority_id", "callout_on", "callout_ref", "feed_import_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "tag") SELECT old_values."authority_id", old_values."callout_on", old_values."callout_ref", old_values."feed_import_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."record_id", old_values."row_number", old_values."tag" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="23e106933c4b29571be8f56bb59b0f962757f9da",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c7c1f",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_policecallout",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "policecallout",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_policecalloutevent" ("authority_id", "callout_on", "callout_ref", "feed_import_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "tag") SELECT old_values."authority_id", old_values."callout_on", old_values."callout_ref", old_values."feed_import_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."record_id", old_values."row_number", old_values."tag" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="8a835e9f9954366ed7c901f56b9e9e10396e84aa",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_af93d",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_policecallout",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "placementevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="43c69673c61f9f9ff0bd89e0541c238585e78731",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_02b17",
                            table="families_placementevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "placement",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_placementevent" ("authority_id", "ended_on", "feed_import_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement", "record_id", "row_number", "started_on") SELECT old_values."authority_id", old_values."ended_on", old_values."feed_import_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."placement", old_values."record_id", old_values."row_number", old_values."started_on" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="e33e7126292f1aac4c208d2eb3d59a0a1200a268",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_75426",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_placement",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "placement",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_placementevent" ("authority_id", "ended_on", "feed_import_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement", "record_id", "row_number", "started_on") SELECT old_values."authority_id", old_values."ended_on", old_values."feed_import_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."placement", old_values."record_id", old_values."row_number", old_values."started_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="6a4621b8d0594bb5f2694b682911410da132798d",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_96d14",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_placement",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "offenceevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="727c089cdf89f852f24d233cf184c4c1f42e74b1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_fa545",
                            table="families_offenceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "offence",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_offenceevent" ("authority_id", "feed_import_id", "id", "offence_on", "offence_ref", "outcome_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proven", "record_id", "row_number") SELECT old_values."authority_id", old_values."feed_import_id", old_values."id", old_values."offence_on", old_values."offence_ref", old_values."outcome_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."proven", old_values."record_id", old_values."row_number" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="51f526983889428b0a888ebf107755835676bc0a",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4386d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_offence",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "offence",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_offenceevent" ("authority_id", "feed_import_id", "id", "offence_on", "offence_ref", "outcome_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proven", "record_id", "row_number") SELECT old_values."authority_id", old_values."feed_import_id", old_values."id", old_values."offence_on", old_values."offence_ref", old_values."outcome_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."proven", old_values."record_id", old_values."row_number" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f5f847ffb12b6b7c117d94be24db9d01761f1ede",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f354b",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_offence",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "housingeventevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="a9fad8acb84da861fda9b1761f7e29789502a6ca",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_16e96",
                            table="families_housingeventevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "housingevent",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_housingeventevent" ("authority_id", "event", "event_on", "feed_import_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "tenancy_ref") SELECT old_values."authority_id", old_values."event", old_values."event_on", old_values."feed_import_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."record_id", old_values."row_number", old_values."tenancy_ref" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="2b18b001d06a4173c0c68bf544f56eed89da94f8",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a8a8f",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_housingevent",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "housingevent",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_housingeventevent" ("authority_id", "event", "event_on", "feed_import_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "tenancy_ref") SELECT old_values."authority_id", old_values."event", old_values."event_on", old_values."feed_import_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."record_id", old_values."row_number", old_values."tenancy_ref" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="51f62d752a84b54b3fad921cc30853339d561df8",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1bd01",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_housingevent",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "healthneedevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2a86942b2db74e5b81d655111a632269581694ad",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_bbe52",
                            table="families_healthneedevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "healthneed",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_healthneedevent" ("authority_id", "ended_on", "feed_import_id", "id", "managed", "need", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "started_on") SELECT old_values."authority_id", old_values."ended_on", old_values."feed_import_id", old_values."id", old_values."managed", old_values."need", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."record_id", old_values."row_number", old_values."started_on" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="6d5d666e1452c70ee2e5be890ea1d77f163e3bfd",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e7546",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_healthneed",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "healthneed",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_healthneedevent" ("authority_id", "ended_on", "feed_import_id", "id", "managed", "need", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "started_on") SELECT old_values."authority_id", old_values."ended_on", old_values."feed_import_id", old_values."id", old_values."managed", old_values."need", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."record_id", old_values."row_number", old_values."started_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="89465e035f66391f3749a32ccb79ba382d6fb96d",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a3a50",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_healthneed",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "exclusionevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f7562c21f2adec389151078e3f0d7f26cd145dd8",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d4c9b",
                            table="families_exclusionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "exclusion",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_exclusionevent" ("authority_id", "category", "exclusion_ref", "feed_import_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "sessions", "started_on") SELECT old_values."authority_id", old_values."category", old_values."exclusion_ref", old_values."feed_import_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."record_id", old_values."row_number", old_values."sessions", old_values."started_on" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="254f90b8cc950904ee433f7bca4d550863aa492e",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4a025",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_exclusion",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "exclusion",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_exclusionevent" ("authority_id", "category", "exclusion_ref", "feed_import_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "sessions", "started_on") SELECT old_values."authority_id", old_values."category", old_values."exclusion_ref", old_values."feed_import_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."record_id", old_values."row_number", old_values."sessions", old_values."started_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="97e5fdbb53825839c21c71223044ed64c5e8b131",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a1022",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_exclusion",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "employmentevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="56dcc90fd6926a33e21854ed2b36f1154b3c3d76",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a790a",
                            table="families_employmentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "employment",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_employmentevent" ("authority_id", "employer", "ended_on", "feed_import_id", "hours_per_week", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "started_on") SELECT old_values."authority_id", old_values."employer", old_values."ended_on", old_values."feed_import_id", old_values."hours_per_week", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."record_id", old_values."row_number", old_values."started_on" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="4b7b7c88d119cc3a6c55388a4292d1e28479618a",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_df5d1",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_employment",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "employment",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_employmentevent" ("authority_id", "employer", "ended_on", "feed_import_id", "hours_per_week", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "started_on") SELECT old_values."authority_id", old_values."employer", old_values."ended_on", old_values."feed_import_id", old_values."hours_per_week", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."record_id", old_values."row_number", old_values."started_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="fca93922764070f096756f4b91213de7bbd3e330",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5e1cd",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_employment",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "domesticabuseincidentevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="6c814228261f35ede1484810283fc2fce75251a3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_8f470",
                            table="families_domesticabuseincidentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "domesticabuseincident",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_domesticabuseincidentevent" ("authority_id", "feed_import_id", "id", "incident_on", "incident_ref", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "role", "row_number") SELECT old_values."authority_id", old_values."feed_import_id", old_values."id", old_values."incident_on", old_values."incident_ref", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."record_id", old_values."role", old_values."row_number" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="0f72fff171ca0a93b4068384b817a76b33ec31c4",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_99b10",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_domesticabuseincident",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "domesticabuseincident",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_domesticabuseincidentevent" ("authority_id", "feed_import_id", "id", "incident_on", "incident_ref", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "role", "row_number") SELECT old_values."authority_id", old_values."feed_import_id", old_values."id", old_values."incident_on", old_values."incident_ref", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."record_id", old_values."role", old_values."row_number" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="17d59cd0d0805990f2846bae5b2e285d8d73504f",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0febb",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_domesticabuseincident",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "benefitevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="8610c1b8249f685ccf2f1fbff626e04b5bf57c08",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_cadd1",
                            table="families_benefitevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "benefit",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_benefitevent" ("authority_id", "benefit", "ended_on", "feed_import_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "started_on") SELECT old_values."authority_id", old_values."benefit", old_values."ended_on", old_values."feed_import_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."record_id", old_values."row_number", old_values."started_on" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f577b19fbff6aa217d218df9b54614c77fc2c6f2",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_60d51",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_benefit",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "benefit",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_benefitevent" ("authority_id", "benefit", "ended_on", "feed_import_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "started_on") SELECT old_values."authority_id", old_values."benefit", old_values."ended_on", old_values."feed_import_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."record_id", old_values."row_number", old_values."started_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="7da1672a2de02a1c6989c5e948c5782d9619ac11",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_13909",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_benefit",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "attendanceevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="8c1efe0cdd1ba99ba2faaf0fa5033ab2ff8bbac2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a8f9c",
                            table="families_attendanceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "attendance",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_attendanceevent" ("academic_year", "authority_id", "feed_import_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "school_urn", "sessions_authorised", "sessions_possible", "sessions_unauthorised", "term") SELECT old_values."academic_year", old_values."authority_id", old_values."feed_import_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."record_id", old_values."row_number", old_values."school_urn", old_values."sessions_authorised", old_values."sessions_possible", old_values."sessions_unauthorised", old_values."term" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="9e47cb1680cc0e2ae14786b10a5776cda9ba56b0",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_dd2b7",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_attendance",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "attendance",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_attendanceevent" ("academic_year", "authority_id", "feed_import_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "school_urn", "sessions_authorised", "sessions_possible", "sessions_unauthorised", "term") SELECT old_values."academic_year", old_values."authority_id", old_values."feed_import_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."record_id", old_values."row_number", old_values."school_urn", old_values."sessions_authorised", old_values."sessions_possible", old_values."sessions_unauthorised", old_values."term" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="969fb7fa0b24e75777d8f9d0c148527dd76b8464",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6e755",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_attendance",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "asbincidentevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="63ee3c6ca5fa2de39e5af603b66e75d64287892f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0cd7c",
                            table="families_asbincidentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "asbincident",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_asbincidentevent" ("action", "authority_id", "category", "feed_import_id", "id", "incident_on", "incident_ref", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number") SELECT old_values."action", old_values."authority_id", old_values."category", old_values."feed_import_id", old_values."id", old_values."incident_on", old_values."incident_ref", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."record_id", old_values."row_number" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="eec89635bd1a8a32468f1efdf7e3d2964a61d875",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_20019",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_asbincident",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "asbincident",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_asbincidentevent" ("action", "authority_id", "category", "feed_import_id", "id", "incident_on", "incident_ref", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number") SELECT old_values."action", old_values."authority_id", old_values."category", old_values."feed_import_id", old_values."id", old_values."incident_on", old_values."incident_ref", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."record_id", old_values."row_number" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="91524d05a226aef518a273fd160f27c4a0a27658",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a7f98",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_asbincident",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "agencycostevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="205f9346343ecad52dcd97b2593e66d574059287",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9a958",
                            table="families_agencycostevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "agencycost",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_agencycostevent" ("amount_pence", "authority_id", "basis", "category", "family_id", "feed_import_id", "id", "period_ends_on", "period_starts_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number") SELECT old_values."amount_pence", old_values."authority_id", old_values."basis", old_values."category", old_values."family_id", old_values."feed_import_id", old_values."id", old_values."period_ends_on", old_values."period_starts_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."record_id", old_values."row_number" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="75cf8c99e772a454d2d55c080455f8e7306ff398",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f5e3a",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_agencycost",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "agencycost",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_agencycostevent" ("amount_pence", "authority_id", "basis", "category", "family_id", "feed_import_id", "id", "period_ends_on", "period_starts_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number") SELECT old_values."amount_pence", old_values."authority_id", old_values."basis", old_values."category", old_values."family_id", old_values."feed_import_id", old_values."id", old_values."period_ends_on", old_values."period_starts_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."record_id", old_values."row_number" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="4affef3571ac83ddeedcdb3432758a923e9a5434",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_337df",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_agencycost",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "addressevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="1934b354fb9277d7d6eeb8514c4b400e0c76ed8d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_dd459",
                            table="families_addressevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "address",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_addressevent" ("authority_id", "confidential", "id", "line_1", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "record_id", "uprn") SELECT old_values."authority_id", old_values."confidential", old_values."id", old_values."line_1", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."postcode", old_values."record_id", old_values."uprn" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="b4e9b87c02d43f81498ec90d6216cc7088415096",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_73ce9",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_address",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "address",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_addressevent" ("authority_id", "confidential", "id", "line_1", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "record_id", "uprn") SELECT old_values."authority_id", old_values."confidential", old_values."id", old_values."line_1", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."postcode", old_values."record_id", old_values."uprn" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="02ef20f047891c3cfd6ab24aba0859ff4e4cafa8",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fc642",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_address",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "sourcerecordevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b51be37d244912e6908dad382e30a909dcc0613e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a2812",
                            table="families_sourcerecordevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "workprogrammestart",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_workprogrammestartevent" ("authority_id", "feed_import_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "started_on") SELECT old_values."authority_id", old_values."feed_import_id", old_values."id", old_values."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."record_id", old_values."row_number", old_values."started_on" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="d0dba354693de22ce14bdd1253c9617a98e4e921",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7acb5",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="families_workprogrammestart",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "workprogrammestart",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "families_workprogrammestartevent" ("authority_id", "feed_import_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "row_number", "started_on") SELECT old_values."authority_id", old_values."feed_import_id", old_values."id", old_values."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."record_id", old_values."row_number", old_values."started_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="afaa36ddf2eb1a3fa89333bb3d983cc0c0a02f7a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b3de2",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="families_workprogrammestart",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "workprogrammestartevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="6dc7a8419bf8d8419586595a1997f3ebb526eb19",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_810a2",
                            table="families_workprogrammestartevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
