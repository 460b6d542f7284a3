"""Templates that are filled in by a shorter way: Django's own, without what only some of them need.

A page looks up hundreds of names, of which many are not there: a part has more options than anybody
gives. Django tries each as a key, an attribute and a number, and tells by exceptions that one was
not it. Here a name is looked for where it can be; whatever is unusual goes by Django's own way,
which then says the same as ever. Who writes templates (debug) has Django's own altogether, with its
marks of what went wrong where.
"""

from __future__ import annotations

import html
from typing import Any

from django.template import Origin, Template, TemplateDoesNotExist
from django.template.base import (
    FilterExpression,
    Lexer,
    NodeList,
    Parser,
    TextNode,
    VariableDoesNotExist,
    VariableNode,
    render_value_in_context,
)
from django.template.loader_tags import IncludeNode
from django.template.loaders import cached
from django.template.loaders.base import Loader
from django.templatetags.static import StaticNode
from django.utils.functional import SimpleLazyObject, empty
from django.utils.safestring import SafeData, SafeString, mark_safe
from django.utils.timezone import template_localtime  # type: ignore[attr-defined]

MISSING: Any = object()
BUILTINS = {"True": True, "False": False, "None": None}


class QuickExpression(FilterExpression):
    """`names` of a variable; none for whatever else there may be."""

    names: tuple[str, ...] = ()

    def __init__(self, token: str, parser: Parser) -> None:
        super().__init__(token, parser)
        var: Any = self.var
        if self.is_var and var.lookups and not var.translate:
            self.names = var.lookups

    def resolve(self, context: Any, ignore_failures: bool = False) -> Any:
        if not self.names:
            return super().resolve(context, ignore_failures)
        value = found(context, self.names, self.var)
        if value is MISSING:
            invalid = context.template.engine.string_if_invalid
            if invalid and not ignore_failures:
                return super().resolve(context)
            value = None if ignore_failures else invalid
        return self._filtered(value, context) if self.filters else value

    def _filtered(self, value: Any, context: Any) -> Any:
        for function, arguments in self.filters:
            told: Any = function
            given = [
                each.resolve(context) if is_variable else mark_safe(each)  # noqa: S308 (Django)
                for is_variable, each in arguments
            ]
            if getattr(told, "expects_localtime", False):
                value = template_localtime(value, context.use_tz)
            if getattr(told, "needs_autoescape", False):
                new = told(value, *given, autoescape=context.autoescape)
            else:
                new = told(value, *given)
            is_safe = getattr(told, "is_safe", False) and isinstance(value, SafeData)
            value = mark_safe(new) if is_safe else new  # noqa: S308 (Django)
        return value


def found(context: Any, names: tuple[str, ...], variable: Any) -> Any:
    """MISSING when there is no such thing."""
    first = names[0]
    for values in reversed(context.dicts):
        if first in values:
            value = values[first]
            break
    else:
        return MISSING
    try:
        if callable(value):
            value = _called(value)
        for name in names[1:]:
            value = _of(value, name)
            if callable(value):
                value = _called(value)
    except Exception:
        return _by_django(context, variable)
    return value


class Unusual(Exception):
    pass


def _of(value: Any, name: str) -> Any:
    kind = type(value)
    if kind is dict:
        return value[name]
    if kind is SimpleLazyObject:
        if value._wrapped is empty:
            value._setup()
        value = value._wrapped
        kind = type(value)
    if not hasattr(kind, "__getitem__"):
        return getattr(value, name)
    if not issubclass(kind, (tuple, list, str)):
        raise Unusual
    return value[int(name)] if name.isdecimal() else getattr(value, name)


def _called(value: Any) -> Any:
    if getattr(value, "do_not_call_in_templates", False):
        return value
    if getattr(value, "alters_data", False):
        raise Unusual
    return value()


def _by_django(context: Any, variable: Any) -> Any:
    try:
        return variable.resolve(context)
    except VariableDoesNotExist:
        return MISSING


class QuickVariable(VariableNode):
    def render(self, context: Any) -> Any:
        value = self.filter_expression.resolve(context)
        kind = type(value)
        if kind is SafeString:
            return value
        if kind is str and context.autoescape:
            return SafeString(html.escape(value))
        return render_value_in_context(value, context)


class QuickInclude(IncludeNode):
    """`known` for a name that is written out: found once."""

    known: Template | None = None

    def render(self, context: Any) -> Any:
        template = self.known or self._known(context)
        if template is None:
            return super().render(context)
        values = {name: each.resolve(context) for name, each in self.extra_context.items()}
        if self.isolated_context:
            return template.render(fresh(context, values))
        context.dicts.append(values)
        try:
            return template.render(context)
        finally:
            context.dicts.pop()

    def _known(self, context: Any) -> Template | None:
        name = getattr(self.template, "var", None)
        if isinstance(name, str) and not name.startswith(".") and not self.template.filters:
            self.known = context.template.engine.get_template(name)
        return self.known


class QuickStatic(StaticNode):
    """`known` for a file that is written out: its address is the same for as long as we run."""

    known: Any = None

    def render(self, context: Any) -> Any:
        if self.varname or self.path.is_var or self.path.filters or not context.autoescape:
            return super().render(context)
        if self.known is None:
            self.known = super().render(context)
        return self.known


QUICK = {VariableNode: QuickVariable, IncludeNode: QuickInclude, StaticNode: QuickStatic}


def fresh(context: Any, values: dict[str, Any]) -> Any:
    """`context.new(values)`, that need not copy what it then throws away. What is noted while
    rendering stands in the same place, as it does for what is included."""
    new = object.__new__(type(context))
    vars(new).update(vars(context))
    vars(new).pop("_processors_index", None)
    new.dicts = [BUILTINS, values]
    return new


class QuickList(NodeList):
    """`texts` are of its nodes those that always are the same, and None for the others."""

    @classmethod
    def of(cls, nodes: NodeList) -> QuickList:
        new = cls(nodes)
        new.contains_nontext = nodes.contains_nontext
        for node in new:
            node.__class__ = QUICK.get(type(node), type(node))
        return new

    def render(self, context: Any) -> SafeString:
        return SafeString(
            "".join([node.s if type(node) is TextNode else node.render(context) for node in self])
        )


class QuickParser(Parser):
    def compile_filter(self, token: str) -> FilterExpression:
        return QuickExpression(token, self)

    def parse(self, parse_until: Any = None) -> NodeList:
        return QuickList.of(super().parse(parse_until))


class QuickTemplate(Template):
    def compile_nodelist(self) -> NodeList:
        tokens = Lexer(self.source).tokenize()
        engine = self.engine
        libraries, builtins = engine.template_libraries, engine.template_builtins
        parser = QuickParser(tokens, libraries, builtins, self.origin)
        nodes = parser.parse()
        self.extra_data: Any = parser.extra_data
        return nodes

    def render(self, context: Any) -> SafeString:
        """Within another, as Django does it by a context manager."""
        if context.template is None:
            return super().render(context)
        state = context.render_context
        before, state.template = state.template, self
        state.dicts.append({})
        try:
            return self._render(context)  # type: ignore[attr-defined]
        finally:
            state.template = before
            state.dicts.pop()


class Quick(Loader):
    def get_template(self, template_name: str, skip: list[Origin] | None = None) -> Template:
        """As Django's own, for templates of this kind."""
        tried: list[tuple[Origin, str]] = []
        for origin in self.get_template_sources(template_name):
            if skip is not None and origin in skip:
                tried.append((origin, "Skipped to avoid recursion"))
                continue
            try:
                contents = self.get_contents(origin)  # type: ignore[attr-defined]
            except TemplateDoesNotExist:
                tried.append((origin, "Source does not exist"))
                continue
            make: Any = Template if self.engine.debug else QuickTemplate
            made: Template = make(contents, origin, origin.template_name, self.engine)
            return made
        raise TemplateDoesNotExist(template_name, tried=tried)


class CachedLoader(cached.Loader, Quick):
    """Asks `Quick` for what it does not have yet."""
