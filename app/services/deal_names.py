"""The sides of a deal as a paper of one language names them."""

from collections.abc import Iterable
from dataclasses import replace

from app.models.deals import Deal
from app.services.documents.words import Language
from app.services.store import Reader
from app.services.store.deal_list import deal_rows


def named_in(reader: Reader, deals: Iterable[Deal], language: Language) -> list[Deal]:
    """English papers have the exhibitors' English names; a missing one stays as it is noted."""
    if language is Language.ZH:
        return list(deals)
    rows = {row.deal.id: row for row in deal_rows(reader)}
    return [
        replace(
            deal,
            buyer_name=rows[deal.id].buyer_en or deal.buyer_name,
            supplier_name=rows[deal.id].supplier_en or deal.supplier_name,
        )
        if deal.id in rows
        else deal
        for deal in deals
    ]
