from decimal import Decimal

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import core.refs


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "ref",
                    models.CharField(
                        default=core.refs.new_ref, editable=False, max_length=12, unique=True
                    ),
                ),
                ("email", models.EmailField(max_length=254, unique=True)),
                ("name", models.CharField(max_length=120)),
                ("phone", models.CharField(blank=True, max_length=30)),
                ("is_active", models.BooleanField(default=True)),
                ("joined_at", models.DateTimeField(auto_now_add=True)),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("email"), name="user_email_any_case"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LocalAuthority",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "gss_code",
                    models.CharField(
                        help_text="latest code of this council", max_length=9, unique=True
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                ("official_name", models.CharField(max_length=120)),
                ("kind", models.CharField(max_length=40)),
                ("region", models.CharField(max_length=40)),
                ("starts_on", models.DateField(null=True)),
                ("ends_on", models.DateField(help_text="first day it no longer exists", null=True)),
                ("programme_name", models.CharField(default="Family Help", max_length=60)),
                (
                    "panel_name",
                    models.CharField(default="Multi-agency support group", max_length=60),
                ),
                ("review_every_days", models.PositiveSmallIntegerField(default=42)),
                ("family_worker_norm", models.PositiveSmallIntegerField(default=15)),
                ("family_budget_pence", models.PositiveIntegerField(default=0)),
                (
                    "successors",
                    models.ManyToManyField(
                        related_name="predecessors", to="agencies.localauthority"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "local authorities",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="District",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("gss_code", models.CharField(max_length=9, unique=True)),
                ("name", models.CharField(max_length=80)),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="districts",
                        to="agencies.localauthority",
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="AuthorityCode",
            fields=[
                ("code", models.CharField(max_length=9, primary_key=True, serialize=False)),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="codes",
                        to="agencies.localauthority",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Agency",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=80, unique=True)),
                ("name", models.CharField(max_length=120)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("council", "Council"),
                            ("police", "Police"),
                            ("youth_offending", "Youth offending"),
                            ("probation", "Probation"),
                            ("fire", "Fire and rescue"),
                            ("education", "Education"),
                            ("social_care", "Social care"),
                            ("housing", "Housing"),
                            ("health", "Health"),
                            ("work", "Work and benefits"),
                            ("community_safety", "Community safety"),
                            ("charity", "Charity"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "own_authority",
                    models.OneToOneField(
                        help_text="set for the authority's own agency",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="own_agency",
                        to="agencies.localauthority",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "agencies",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="Membership",
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
                        choices=[
                            ("lead_worker", "Lead worker"),
                            ("line_manager", "Line manager"),
                            ("coordinator", "Co-ordinator"),
                            ("analyst", "Data analyst"),
                            ("finance", "Finance officer"),
                            ("auditor", "Internal auditor"),
                            ("director", "Programme director"),
                            ("partner", "Partner agency"),
                        ],
                        max_length=20,
                    ),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField(blank=True, null=True)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="agencies.agency",
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["user", "authority"], name="membership_by_user")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "authority", "agency", "role", "starts_on"),
                        name="membership_once_a_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True),
                            ("starts_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="membership_ends_after_it_starts",
                        violation_error_message="A membership cannot end before it starts.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Partnership",
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
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="partnerships",
                        to="agencies.agency",
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="partnerships",
                        to="agencies.localauthority",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("authority", "agency", "starts_on"), name="partnership_once_a_day"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True),
                            ("starts_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="partnership_ends_after_it_starts",
                        violation_error_message="A partnership cannot end before it starts.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SchoolTerm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("academic_year", models.CharField(help_text="2013/14", max_length=7)),
                (
                    "term",
                    models.CharField(
                        choices=[("autumn", "Autumn"), ("spring", "Spring"), ("summer", "Summer")],
                        max_length=6,
                    ),
                ),
                ("first_on", models.DateField()),
                ("last_on", models.DateField()),
                (
                    "authority",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="school_terms",
                        to="agencies.localauthority",
                    ),
                ),
            ],
            options={
                "ordering": ["first_on"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("authority", "academic_year", "term"),
                        name="term_once_per_authority",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("last_on__isnull", True),
                            ("first_on__isnull", True),
                            ("last_on__gte", models.F("first_on")),
                            _connector="OR",
                        ),
                        name="term_ends_after_it_starts",
                        violation_error_message="A term cannot end before it starts.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SharingAgreement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "categories",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("crime", "Crime and anti-social behaviour"),
                                ("education", "Education"),
                                ("work", "Work and benefits"),
                                ("social_care", "Children's social care"),
                                ("housing", "Housing"),
                                ("health", "Health"),
                                ("domestic_abuse", "Domestic abuse"),
                            ],
                            max_length=20,
                        ),
                        default=list,
                        size=None,
                    ),
                ),
                ("legal_basis", models.CharField(max_length=200)),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField(help_text="first day it no longer holds")),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
                        to="agencies.agency",
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
                        to="agencies.localauthority",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True),
                            ("starts_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="agreement_ends_after_it_starts",
                        violation_error_message="An agreement cannot end before it starts.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Ward",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("gss_code", models.CharField(max_length=9, unique=True)),
                ("name", models.CharField(max_length=80)),
                (
                    "district",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wards",
                        to="agencies.district",
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="WorkerPost",
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
                            ("connector", "Connector"),
                            ("fip_worker", "Family intervention worker"),
                            ("family_worker", "Family worker"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "fte",
                    models.DecimalField(decimal_places=2, default=Decimal("1.00"), max_digits=3),
                ),
                ("capacity_set", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "funding_pence",
                    models.PositiveIntegerField(default=0, help_text="paid to the agency a year"),
                ),
                ("funded_until", models.DateField(blank=True, null=True)),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField(blank=True, null=True)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to="agencies.agency",
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "line_manager",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="managed_posts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("fte__gt", 0), ("fte__lte", 1)),
                        name="post_fte_up_to_one",
                        violation_error_message="FTE must be more than 0 and at most 1.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True),
                            ("starts_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="post_ends_after_it_starts",
                        violation_error_message="A post cannot end before it starts.",
                    ),
                ],
            },
        ),
    ]
