"""PostgreSQL backend that sends the acting user and the request at BEGIN."""

from django.db.backends.postgresql import base

from core import context

_SEND = (
    "select set_config('app.user_id', %s, true), set_config('pghistory.context_id', %s, true),"
    " set_config('pghistory.context_metadata', %s, true)"
)


class DatabaseWrapper(base.DatabaseWrapper):
    def send_context(self):
        with self.cursor() as cursor:
            cursor.execute(_SEND, context.current().settings())

    def set_autocommit(self, autocommit, *args, **kwargs):
        # Atomic's outermost block: the transaction starts here.
        super().set_autocommit(autocommit, *args, **kwargs)
        if not autocommit:
            self.send_context()

    def _savepoint(self, sid):
        # Inner blocks matter where the outer one belongs to somebody else (a test, a task).
        super()._savepoint(sid)
        self.send_context()
