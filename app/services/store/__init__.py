"""The fair's file: migrations, transactions, queries, search. The only room that speaks SQL."""

from app.services.store.session import Reader, Writer
from app.services.store.store import Store

__all__ = ["Reader", "Store", "Writer"]
