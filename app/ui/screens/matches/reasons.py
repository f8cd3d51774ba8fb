"""Why a pair was found, in words: tags for a card, a line for each factor, what speaks against."""

from collections.abc import Callable, Sequence

from app.models.exhibitors import Industry
from app.models.matching import FactorName, Match, Reason, ReasonKind
from app.models.offers import Cooperation, Stage
from app.models.pairs import Scarcity
from app.ui.formats import count, money
from app.ui.language import translate
from app.ui.screens.matches.words import (
    city_name,
    cooperation_name,
    factor_name,
    industry_name,
    listed,
    quoted,
    stage_name,
)

TAGS = 3
_TERMS = 4
_WORDS = (ReasonKind.SHARED_WORDS, ReasonKind.SAME_MEANING)


def reason_tags(match: Match) -> list[str]:
    """At most three things that speak for a pair, each in a word or two."""
    told: dict[str, None] = {}
    for kind in _TOLD:
        found = [r for r in match.reasons if r.kind is kind and not r.against]
        if found:
            told[_tag(found[0])] = None
    return list(told)[:TAGS]


_TOLD = (  # in the order in which they are worth telling
    ReasonKind.SHARED_KEYWORD,
    ReasonKind.SHARED_WORDS,
    ReasonKind.SAME_MEANING,
    ReasonKind.SAME_SUBFIELD,
    ReasonKind.SAME_CITY,
    ReasonKind.SAME_COOPERATION,
    ReasonKind.RIPE_ENOUGH,
    ReasonKind.WITHIN_BUDGET,
    ReasonKind.SAME_TOPIC,
    ReasonKind.LIKE_MEANING,
    ReasonKind.SAME_INDUSTRY,
    ReasonKind.NEAR_COOPERATION,
    ReasonKind.SAME_PROVINCE,
    ReasonKind.SAME_REGION,
    ReasonKind.WILL_TRAVEL,
)


def _tag(reason: Reason) -> str:
    """The word that both say; the cooperation that both want; else what agrees."""
    if reason.kind in (ReasonKind.SHARED_KEYWORD, *_WORDS):
        return quoted(reason.words[:1])
    if reason.kind is ReasonKind.SAME_COOPERATION:
        return cooperation_name(Cooperation(reason.words[0]))
    return {
        ReasonKind.SAME_CITY: translate("matches", "Same city"),
        ReasonKind.RIPE_ENOUGH: translate("matches", "Ripe enough"),
        ReasonKind.WITHIN_BUDGET: translate("matches", "Within budget"),
        ReasonKind.SAME_TOPIC: translate("matches", "Same topic"),
        ReasonKind.LIKE_MEANING: translate("matches", "Alike in meaning"),
        ReasonKind.SAME_INDUSTRY: translate("matches", "Same industry"),
        ReasonKind.NEAR_COOPERATION: translate("matches", "Near cooperation"),
        ReasonKind.SAME_PROVINCE: translate("matches", "Same province"),
        ReasonKind.SAME_REGION: translate("matches", "Same region"),
        ReasonKind.SAME_SUBFIELD: translate("matches", "Same branch"),
        ReasonKind.WILL_TRAVEL: translate("matches", "Will travel"),
    }[reason.kind]


def factor_words(match: Match, name: FactorName) -> str:
    """What a factor's score rests on; of what was not stated, that it was not."""
    factor = match.factor(name)
    if factor.score is None:
        return translate("matches", "The need does not say; this does not count.")
    mine = [r for r in match.reasons if r.factor is name]
    told = _terms(mine) + [reason_words(r) for r in mine if r.kind not in _WORDS]
    if not told:
        return translate("matches", "The offer does not say; counted by half.")
    return translate("matches", "; ", "between reasons").join(dict.fromkeys(told))


def _terms(reasons: Sequence[Reason]) -> list[str]:
    """The weightiest words that both texts share, then words of one meaning."""
    shared = [r.words[0] for r in reasons if r.kind is ReasonKind.SHARED_WORDS and r.words]
    told = [quoted(shared[:_TERMS])] if shared else []
    near = [r for r in reasons if r.kind is ReasonKind.SAME_MEANING]
    return told + [reason_words(r) for r in near[:2]]


def against_words(match: Match) -> list[str]:
    """What speaks against a pair."""
    return [reason_words(reason) for reason in match.reasons if reason.against]


def reason_words(reason: Reason) -> str:
    """One reason with the facts that it rests on."""
    return _SENTENCES[reason.kind](reason.words)


Words = tuple[str, ...]


def _two(words: Words) -> dict[str, str]:
    """The need's word and the offer's; a word that both say stands for itself."""
    return {"need": words[0], "offer": words[-1]}


def _cooperations(words: Words) -> list[str]:
    return [cooperation_name(Cooperation(word)) for word in words]


def _stages(words: Words) -> Words:
    return tuple(stage_name(Stage(word)) for word in words)


def _industries(words: Words) -> Words:
    return tuple(industry_name(Industry(word)) for word in words)


def _cities(words: Words) -> Words:
    return tuple(city_name(word) for word in words)


def _amounts(words: Words) -> Words:
    return tuple(money(int(word)) for word in words)


def _keyword(words: Words) -> str:
    if words[0] == words[-1]:
        return translate("matches", "keyword {word}").format(word=quoted(words[:1]))
    both = translate("matches", "keywords {need} and {offer}")
    return both.format(need=quoted(words[:1]), offer=quoted(words[-1:]))


def _meaning(words: Words) -> str:
    form = translate("matches", "{need} as {offer}", "two words of one meaning")
    return form.format(need=quoted(words[:1]), offer=quoted(words[-1:]))


def _topic(words: Words) -> str:
    form = translate("matches", "both about {topic}: {need} and {offer}")
    topic = words[2] if len(words) > 2 else words[0]
    return form.format(topic=topic, need=quoted(words[:1]), offer=quoted(words[1:2]))


def _alike(words: Words) -> str:
    form = translate("matches", "alike in meaning: {need} and {offer}")
    return form.format(need=quoted(words[:1]), offer=quoted(words[-1:]))


_SENTENCES: dict[ReasonKind, Callable[[Words], str]] = {
    ReasonKind.SHARED_WORDS: lambda words: quoted(words[:1]),
    ReasonKind.SAME_MEANING: _meaning,
    ReasonKind.SAME_TOPIC: _topic,
    ReasonKind.LIKE_MEANING: _alike,
    ReasonKind.NO_SHARED_WORDS: lambda _: translate("matches", "no term in common"),
    ReasonKind.SAME_INDUSTRY: lambda words: translate("matches", "both in {industry}").format(
        industry=_industries(words)[0]
    ),
    ReasonKind.OTHER_INDUSTRY: lambda words: translate(
        "matches", "{need} and {offer}: two industries"
    ).format(**_two(_industries(words))),
    ReasonKind.SAME_SUBFIELD: lambda words: translate(
        "matches", "both in the branch {branch}"
    ).format(branch=quoted(words)),
    ReasonKind.SHARED_KEYWORD: _keyword,
    ReasonKind.SAME_COOPERATION: lambda words: translate("matches", "both want {kinds}").format(
        kinds=listed(_cooperations(words))
    ),
    ReasonKind.NEAR_COOPERATION: lambda words: translate(
        "matches", "{need} is wanted, {offer} is near it"
    ).format(**_two(tuple(_cooperations(words)))),
    ReasonKind.OTHER_COOPERATION: lambda words: translate(
        "matches", "{need} is wanted, {offer} is offered"
    ).format(**_two(tuple(_cooperations(words)))),
    ReasonKind.RIPE_ENOUGH: lambda words: translate(
        "matches", "stage: {need} wanted, {offer} reached"
    ).format(**_two(_stages(words))),
    ReasonKind.NOT_RIPE: lambda words: translate(
        "matches", "not ripe enough: {need} wanted, {offer} reached"
    ).format(**_two(_stages(words))),
    ReasonKind.SAME_CITY: lambda words: translate("matches", "both in {city}").format(
        city=_cities(words)[0]
    ),
    ReasonKind.SAME_PROVINCE: lambda words: translate(
        "matches", "{need} and {offer}, one province"
    ).format(**_two(_cities(words))),
    ReasonKind.SAME_REGION: lambda words: translate(
        "matches", "{need} and {offer}, both in the delta"
    ).format(**_two(_cities(words))),
    ReasonKind.FAR_APART: lambda words: translate(
        "matches", "{need} and {offer} are far apart"
    ).format(**_two(_cities(words))),
    ReasonKind.WILL_TRAVEL: lambda words: translate(
        "matches", "{need} travels, {offer} receives"
    ).format(**_two(_cities(words))),
    ReasonKind.NOBODY_TRAVELS: lambda words: translate(
        "matches", "{need} and {offer}: both only receive"
    ).format(**_two(_cities(words))),
    ReasonKind.WITHIN_BUDGET: lambda words: translate(
        "matches", "budget {need}, price from {offer}"
    ).format(**_two(_amounts(words))),
    ReasonKind.OVER_BUDGET: lambda words: translate(
        "matches", "price from {offer}, budget {need}"
    ).format(**_two(_amounts(words))),
}


def scarcity_words(scarce: Scarcity) -> str:
    """Why nothing is shown for a need: what is scarce."""
    industry = industry_name(scarce.industry)
    if not scarce.offers:
        return translate("matches", "Nobody offers anything in this industry ({industry}).").format(
            industry=industry
        )
    told = [_supply(scarce)]
    if scarce.best is not None and scarce.weakest is not None:
        form = translate(
            "matches", "The best pair reaches {fit}; it lacks most in: {factor} ({score})."
        )
        score = scarce.best.factor(scarce.weakest).score
        told.append(
            form.format(fit=scarce.best.fit, factor=factor_name(scarce.weakest), score=score)
        )
    return "\n".join(told)


def _supply(scarce: Scarcity) -> str:
    if scarce.full == scarce.offers:
        form = translate(
            "matches", "Offers in this industry: {offers}, all with their meetings full."
        )
    elif scarce.full:
        form = translate("matches", "Offers in this industry: {offers}, of these {full} full.")
    else:
        form = translate("matches", "Offers in this industry: {offers}.")
    return form.format(offers=count(scarce.offers), full=count(scarce.full))
