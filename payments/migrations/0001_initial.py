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
        ("core", "0001_initial"),
        ("families", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Attachment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "framework",
                    models.CharField(help_text="slug of the framework file", max_length=40),
                ),
                ("attached_on", models.DateField()),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "attached_by",
                    models.ForeignKey(
                        null=True,
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attachments",
                        to="families.family",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["authority", "framework", "attached_on"],
                        name="attached_by_authority",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("family", "framework"), name="attached_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="AttachmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "framework",
                    models.CharField(help_text="slug of the framework file", max_length=40),
                ),
                ("attached_on", models.DateField()),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "attached_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
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
                        to="payments.attachment",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Claim",
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
                ("framework", models.CharField(max_length=40)),
                ("framework_digest", models.CharField(blank=True, max_length=64)),
                ("as_of", models.DateField(help_text="the data cut-off the claim is computed for")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("computing", "Being computed"),
                            ("draft", "Draft"),
                            ("checked", "Checked"),
                            ("in_audit", "In audit"),
                            ("signed_off", "Signed off"),
                            ("submitted", "Submitted"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        db_index=True,
                        default="computing",
                        max_length=12,
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("computed_at", models.DateTimeField(null=True)),
                (
                    "digest",
                    models.CharField(
                        blank=True,
                        help_text="sha256 over the lines, printed on every statement",
                        max_length=64,
                    ),
                ),
                ("withdrawn_because", models.CharField(blank=True, max_length=500)),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="agencies.localauthority",
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
                    "pdf",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.document",
                    ),
                ),
                (
                    "prepared_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-as_of", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status", "withdrawn"), _negated=True),
                        fields=("authority", "framework", "as_of"),
                        name="one_claim_per_day",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaimEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("ref", models.CharField(default=core.refs.new_ref, editable=False, max_length=12)),
                ("framework", models.CharField(max_length=40)),
                ("framework_digest", models.CharField(blank=True, max_length=64)),
                ("as_of", models.DateField(help_text="the data cut-off the claim is computed for")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("computing", "Being computed"),
                            ("draft", "Draft"),
                            ("checked", "Checked"),
                            ("in_audit", "In audit"),
                            ("signed_off", "Signed off"),
                            ("submitted", "Submitted"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="computing",
                        max_length=12,
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("computed_at", models.DateTimeField(null=True)),
                (
                    "digest",
                    models.CharField(
                        blank=True,
                        help_text="sha256 over the lines, printed on every statement",
                        max_length=64,
                    ),
                ),
                ("withdrawn_because", models.CharField(blank=True, max_length=500)),
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
                    "job",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.job",
                    ),
                ),
                (
                    "pdf",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.document",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="payments.claim",
                    ),
                ),
                (
                    "prepared_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
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
            name="ClaimLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("family_ref", models.CharField(max_length=40)),
                ("attached_on", models.DateField()),
                ("framework", models.CharField(max_length=40)),
                ("tariff_year", models.PositiveSmallIntegerField()),
                ("component", models.CharField(max_length=20)),
                (
                    "counted_as",
                    models.CharField(
                        help_text="its row of the totals, such as R3 after R1", max_length=20
                    ),
                ),
                ("outcome", models.CharField(max_length=16)),
                ("amount_pence", models.PositiveIntegerField()),
                ("reasons", models.TextField()),
                ("voided_at", models.DateTimeField(null=True)),
                (
                    "attachment",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="payments.attachment",
                    ),
                ),
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
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="payments.claim",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claim_lines",
                        to="families.family",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("claim", "family", "component"), name="line_once_per_claim"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("amount_pence__gt", 0), ("voided_at__isnull", True)),
                        fields=("family", "framework", "component"),
                        name="claimed_once",
                        violation_error_message="This family was claimed for this result before.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaimTotal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tariff_year", models.PositiveSmallIntegerField()),
                ("component", models.CharField(max_length=20)),
                ("families", models.PositiveIntegerField()),
                ("valid", models.PositiveIntegerField(help_text="valid lines in this claim")),
                ("valid_to_date", models.PositiveIntegerField()),
                ("funded_before", models.IntegerField()),
                (
                    "funded",
                    models.IntegerField(
                        help_text="by this claim; negative when earlier ones fell away"
                    ),
                ),
                ("unit_pence", models.PositiveIntegerField()),
                ("payable_pence", models.BigIntegerField()),
                (
                    "authority",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.localauthority",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="totals",
                        to="payments.claim",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("claim", "tariff_year", "component", "unit_pence"),
                        name="total_once_per_claim",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CohortTarget",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("framework", models.CharField(max_length=40)),
                (
                    "financial_year",
                    models.PositiveSmallIntegerField(help_text="2012 is 2012-13", null=True),
                ),
                ("families", models.PositiveIntegerField()),
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
                        fields=("authority", "framework", "financial_year"),
                        name="target_once_a_year",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Determination",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("as_of", models.DateField()),
                (
                    "findings",
                    models.JSONField(
                        help_text="[{component, rule, outcome, because, figures, evidence: {kind: [row ids]}}]"
                    ),
                ),
                (
                    "next_boundary_on",
                    models.DateField(
                        help_text="first day the answer may change without new evidence", null=True
                    ),
                ),
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
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="determinations",
                        to="payments.claim",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="determinations",
                        to="families.family",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("claim", "family"), name="judged_once_per_claim"
                    )
                ],
            },
        ),
        core.triggers.AddTriggers(
            triggers=[
                (
                    "attachment",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "payments_attachmentevent" ("attached_by_id", "attached_on", "authority_id", "created_at", "family_id", "framework", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."attached_by_id", new_values."attached_on", new_values."authority_id", new_values."created_at", new_values."family_id", new_values."framework", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="46a3214934474feaa2c977ec8ad82d46af4c88f1",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3b8cd",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="payments_attachment",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "attachment",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "payments_attachmentevent" ("attached_by_id", "attached_on", "authority_id", "created_at", "family_id", "framework", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."attached_by_id", old_values."attached_on", old_values."authority_id", old_values."created_at", old_values."family_id", old_values."framework", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="02f1fe5ef5aa75fb1cd4cc67bd5736331a4d68ae",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_67d5a",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="payments_attachment",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "attachment",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "payments_attachmentevent" ("attached_by_id", "attached_on", "authority_id", "created_at", "family_id", "framework", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."attached_by_id", old_values."attached_on", old_values."authority_id", old_values."created_at", old_values."family_id", old_values."framework", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="c67020a0cfc9b932e5ecdca8354ca2d79f51a5a7",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2875c",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="payments_attachment",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "attachmentevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="659d48d3c333323b225071e2873acb61083a5ff3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_2c1b5",
                            table="payments_attachmentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "claim",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "payments_claimevent" ("as_of", "authority_id", "computed_at", "created_at", "digest", "framework", "framework_digest", "id", "job_id", "pdf_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_by_id", "ref", "status", "withdrawn_because") SELECT new_values."as_of", new_values."authority_id", new_values."computed_at", new_values."created_at", new_values."digest", new_values."framework", new_values."framework_digest", new_values."id", new_values."job_id", new_values."pdf_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'insert\', new_values."id", new_values."prepared_by_id", new_values."ref", new_values."status", new_values."withdrawn_because" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="fd2554090ebea28a8679c54d416b6d625e33a219",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2c91a",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="payments_claim",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "claim",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "payments_claimevent" ("as_of", "authority_id", "computed_at", "created_at", "digest", "framework", "framework_digest", "id", "job_id", "pdf_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_by_id", "ref", "status", "withdrawn_because") SELECT old_values."as_of", old_values."authority_id", old_values."computed_at", old_values."created_at", old_values."digest", old_values."framework", old_values."framework_digest", old_values."id", old_values."job_id", old_values."pdf_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'update\', old_values."id", old_values."prepared_by_id", old_values."ref", old_values."status", old_values."withdrawn_because" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="0d0c26752e87dd4735878d5edb964c718f8f54ef",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c8e8c",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="payments_claim",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "claim",
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "payments_claimevent" ("as_of", "authority_id", "computed_at", "created_at", "digest", "framework", "framework_digest", "id", "job_id", "pdf_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_by_id", "ref", "status", "withdrawn_because") SELECT old_values."as_of", old_values."authority_id", old_values."computed_at", old_values."created_at", old_values."digest", old_values."framework", old_values."framework_digest", old_values."id", old_values."job_id", old_values."pdf_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, CLOCK_TIMESTAMP(), \'delete\', old_values."id", old_values."prepared_by_id", old_values."ref", old_values."status", old_values."withdrawn_because" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="a4d2a82186b980261c641d18e63ceb73abc08670",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b52a4",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="payments_claim",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "claimevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="164048248ec0db4374f6034fd6bff1189d7c290f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d06bc",
                            table="payments_claimevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
