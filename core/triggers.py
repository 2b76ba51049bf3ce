"""One migration operation for many triggers.

pgtrigger's own operation reloads the whole project state for each trigger, although a trigger
changes nothing about how a model is rendered: a hundred of them took most of a minute.
"""

from django.db.migrations.operations.base import Operation


class AddTriggers(Operation):
    """Install compiled triggers: `AddTriggers([("family", Trigger(...)), ...])`."""

    reversible = True
    reduces_to_sql = True

    def __init__(self, triggers):
        self.triggers = triggers

    def state_forwards(self, app_label, state):
        for model_name, trigger in self.triggers:
            options = state.models[app_label, model_name].options
            options["triggers"] = [*options.get("triggers", []), trigger]

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for _, trigger in self.triggers:
            schema_editor.execute(trigger.install_sql, params=None)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for _, trigger in self.triggers:
            schema_editor.execute(trigger.uninstall_sql, params=None)

    def describe(self):
        return f"Install {len(self.triggers)} triggers"
