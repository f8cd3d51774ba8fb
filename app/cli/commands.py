"""The subcommands, gathered."""

import click

from app.cli.demo import demo, shots
from app.cli.fair import import_, new, search
from app.cli.paper import agenda, badges
from app.cli.plan import match, rank, schedule, solve


@click.group()
def cli() -> None:
    """FairDesk without its window. With no words at all the window opens."""


for _command in (
    new,
    import_,
    search,
    match,
    rank,
    schedule,
    solve,
    badges,
    agenda,
    demo,
    shots,
):
    cli.add_command(_command)
