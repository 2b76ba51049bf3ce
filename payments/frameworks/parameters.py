"""A framework's parameters, and the rules bound to them before the first family is judged."""

from collections.abc import Mapping

from payments.frameworks.definition import BoundRule, Parameter, Value
from payments.frameworks.entry import Entry, Malformed
from payments.frameworks.registry import RULES


def parameters_of(entry: Entry) -> dict[str, Parameter]:
    """Every parameter, each with its source."""
    found: dict[str, Parameter] = {}
    for name in tuple(entry.left):
        part = entry.part(name)
        found[name] = Parameter(
            name=name,
            value=_value(part),
            source=part.source(),
            verified=part.take("verified", bool),
        )
        part.done()
    return found


def _value(part: Entry) -> Value:
    if isinstance(part.left.get("value"), list):
        return part.words("value")
    return part.take("value", int)


class Binder:
    """Gives each rule the parameters it asks for, and remembers which were asked for."""

    def __init__(self, slug: str, parameters: Mapping[str, Parameter]) -> None:
        self.slug = slug
        self.parameters = parameters
        self.used: set[str] = set()

    def __call__(self, name: str) -> BoundRule:
        """The rule's function with its arguments."""
        if name not in RULES:
            raise Malformed(f"{self.slug} names a rule that does not exist: {name}.")
        rule = RULES[name]
        needed = {*rule.arguments, *rule.measures}
        missing = sorted(needed - self.parameters.keys())
        if missing:
            raise Malformed(f"{self.slug}: rule {name} needs {', '.join(missing)}.")
        self.used |= needed
        return rule.judge, {key: self.parameters[key].value for key in rule.arguments}

    def refuse_unused(self) -> None:
        """A parameter no rule asks for is a misspelling, or a figure somebody believes is used."""
        unused = sorted(self.parameters.keys() - self.used)
        if unused:
            raise Malformed(f"{self.slug}: no rule asks for {', '.join(unused)}.")
