"""Match offers and needs, schedule meetings, and the two bare problems behind them."""

from pathlib import Path

import click

from app.cli.frame import (
    json_option,
    opened,
    out_option,
    refusing,
    show_json,
    store_option,
)
from app.models import scheduling
from app.services.fair_clock import clock_of
from app.services.matchmaking import Matchmaking
from app.services.meetings import Meetings


@click.command()
@store_option
@click.option("--top", default=5, show_default=True, help="Partners for each need.")
@json_option
@refusing
def match(store_path: Path, top: int, as_json: bool) -> None:
    """Rank the offers that answer each need, with reasons."""
    with opened(store_path) as store:
        pairs = Matchmaking(store).ranked(top)
    if as_json:
        show_json(pairs)
        return
    for pair in pairs:
        click.echo(f"{pair.fit:3}  {pair.need}  <-  {pair.offer} ({pair.owner})")
        click.echo(f"     {' · '.join(pair.terms)}")


@click.command()
@click.argument("queries", type=click.Path(path_type=Path))
@out_option
@refusing
def rank(queries: Path, out: Path) -> None:
    """Score documents against queries: JSON lines in, JSON lines out."""
    from app.services.matching import rank_file

    click.echo(f"{rank_file(queries, out)} queries ranked")


@click.command()
@store_option
@click.option("--seconds", default=5.0, show_default=True, help="Time for comfort.")
@json_option
@refusing
def schedule(store_path: Path, seconds: float, as_json: bool) -> None:
    """Place the fair's meeting requests."""
    from app.services.scheduling import solve as solve_problem

    with opened(store_path) as store:
        done = Meetings(store, clock_of(store)).schedule(
            lambda problem: solve_problem(problem, seconds=seconds)
        )
    record = done.record
    if as_json:
        show_json({"plan": record, "unplaced": done.plan.unplaced})
        return
    proof = "proved best" if record.proved else f"at most {record.bound} is possible"
    click.echo(f"{record.placed} of {record.requested} placed, weight {record.weight}, {proof}")


@click.command()
@click.argument("instance", type=click.Path(path_type=Path))
@out_option
@click.option("--seconds", default=20.0, show_default=True, help="Time to search.")
@refusing
def solve(instance: Path, out: Path, seconds: float) -> None:
    """Solve a bare scheduling problem of the format b2b-sched-1."""
    from app.services.scheduling import read_problem, write_solution
    from app.services.scheduling import solve as solve_problem

    problem = read_problem(instance)
    plan = solve_problem(problem, seconds=seconds)
    write_solution(problem, plan, out)
    click.echo(_verdict(plan))


def _verdict(plan: scheduling.Plan) -> str:
    if plan.infeasible:
        return "infeasible"
    proof = "proved" if plan.proved else "not proved"
    return (
        f"weight {plan.weight} of at most {plan.bound} ({proof}), "
        f"idle {plan.comfort.idle}, breaks {plan.comfort.breaks}"
    )
