"""`{% load i18n %}`: Django's own tags, of which the words are looked up once.

A page says some hundred things, and Django makes each sentence ready to be translated anew for
every reader: together that took as long as its questions to the database.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.template.base import Parser, Token
from django.templatetags import i18n
from django.templatetags.i18n import BlockTranslateNode, TranslateNode
from django.utils.translation import get_language

register = template.Library()
register.tags.update(i18n.register.tags)
register.filters.update(i18n.register.filters)


class Words(TranslateNode):
    """A sentence in which nothing varies but the language."""

    def __init__(self, node: TranslateNode) -> None:
        super().__init__(node.filter_expression, node.noop, node.asvar)
        self.in_language: dict[str | None, str] = {}

    def render(self, context: Context) -> str:
        language = get_language()
        if language not in self.in_language:
            with context.push():
                told = super().render(context)
                self.in_language[language] = context[self.asvar] if self.asvar else told
        if not self.asvar:
            return self.in_language[language]
        context[self.asvar] = self.in_language[language]
        return ""


class Sentence(BlockTranslateNode):
    """With names in it. Which sentence that is, is the same each time."""

    def __init__(self, node: BlockTranslateNode) -> None:
        self.__dict__.update(node.__dict__)
        self.ready = {
            id(tokens): super(Sentence, self).render_token_list(tokens)
            for tokens in (self.singular, self.plural)
        }

    def render_token_list(self, tokens: list[Token]) -> tuple[str, list[str]]:
        message, names = self.ready[id(tokens)]
        return message, [*names]


@register.tag("trans")
@register.tag("translate")
def translate(parser: Parser, token: Token) -> Any:
    node = i18n.do_translate(parser, token)
    expression = node.filter_expression
    varies = expression.filters or expression.var.lookups is not None or node.message_context
    return node if varies else Words(node)


@register.tag("blocktrans")
@register.tag("blocktranslate")
def block_translate(parser: Parser, token: Token) -> Any:
    return Sentence(i18n.do_block_translate(parser, token))
