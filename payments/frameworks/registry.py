"""The rules a framework file may name.

A rule is a pure function `(facts, *, as_of, **parameters) -> Finding`. Its keyword-only arguments
are the parameters a framework must give; `measures` names those it needs only in what SQL counts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from inspect import Parameter as Argument
from inspect import signature

from payments.frameworks.findings import Finding

RuleFunction = Callable[..., Finding]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule function and the parameters it cannot be asked without."""

    name: str
    judge: RuleFunction
    arguments: tuple[str, ...]
    measures: tuple[str, ...]


RULES: dict[str, Rule] = {}


def rule(*measures: str) -> Callable[[RuleFunction], RuleFunction]:
    """Register a rule under its function's name."""

    def register(judge: RuleFunction) -> RuleFunction:
        name = judge.__name__
        if name in RULES:
            raise ValueError(f"Two rules are called {name}.")
        arguments = tuple(
            argument.name
            for argument in signature(judge).parameters.values()
            if argument.kind is Argument.KEYWORD_ONLY and argument.name != "as_of"
        )
        RULES[name] = Rule(name, judge, arguments, measures)
        return judge

    return register
