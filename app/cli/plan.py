"""Match offers and needs, schedule meetings, and the two bare problems behind them."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.frame import (
    json_option,
    opened,
    out_option,
    refusing,
    show_json,
    store_option,
)
from app.cli.searching import budget_options, watched
from app.models import scheduling
from app.services.expiry import Expiry
from app.services.fair_clock import clock_of
from app.services.matchmaking import Matchmaking
from app.services.meeting_shapes import How
from app.services.meetings import Meetings

if TYPE_CHECKING:
    from app.services.matching import Encode

embedding_option = click.option(
    "--embedding",
    is_flag=True,
    help="Compare meanings too, across languages (needs the optional sentence encoder).",
)


@click.command()
@store_option
@click.option("--top", default=5, show_default=True, help="Partners for each need.")
@embedding_option
@json_option
@refusing
def match(store_path: Path, top: int, embedding: bool, as_json: bool) -> None:
    """Rank the offers that answer each need, with reasons."""
    with opened(store_path) as store:
        pairs = Matchmaking(store, _encoder(embedding)).ranked(top)
    if as_json:
        show_json(pairs)
        return
    for pair in pairs:
        click.echo(f"{pair.fit:3}  {pair.need}  <-  {pair.offer} ({pair.owner})")
        click.echo(f"     {' · '.join(pair.terms)}")


@click.command()
@click.argument("queries", type=click.Path(path_type=Path))
@out_option
@embedding_option
@refusing
def rank(queries: Path, out: Path, embedding: bool) -> None:
    """Score documents against queries: JSON lines in, JSON lines out."""
    from app.services.matching import rank_file

    click.echo(f"{rank_file(queries, out, _encoder(embedding))} queries ranked")


def _encoder(wanted: bool) -> "Encode | None":
    from app.services.matching import sentence_encoder

    return sentence_encoder() if wanted else None


@click.command()
@store_option
@budget_options(5.0)
@click.option("--repair", is_flag=True, help="Change the plan in force as little as needed.")
@json_option
@refusing
def schedule(
    store_path: Path,
    seconds: float,
    steps: int | None,
    seed: int,
    repair: bool,
    as_json: bool,
) -> None:
    """Place the fair's meeting requests."""
    from app.services.scheduling import solve as solve_problem

    with opened(store_path) as store, watched() as tell:
        clock = clock_of(store)
        if expired := Expiry(store, clock).expire_by_itself().number:
            click.echo(f"{expired} requests ran out unanswered", err=True)
        meetings = Meetings(store, clock)
        drawn = meetings.draw(How.REPAIR if repair else How.FRESH)
        began = time.monotonic()
        plan = solve_problem(
            drawn.problem,
            seconds=None if steps else seconds,
            steps=steps,
            seed=seed,
            goals=drawn.goals,
            progress=tell,
        )
        done = meetings.accept(drawn, plan, time.monotonic() - began)
    record = done.record
    if as_json:
        show_json({"plan": record, "comfort": done.plan.comfort, "unplaced": done.plan.unplaced})
        return
    proof = "proved best" if record.proved else f"at most {record.bound} is possible"
    click.echo(f"{record.placed} of {record.requested} placed, weight {record.weight}, {proof}")


@click.command()
@click.argument("instance", type=click.Path(path_type=Path))
@out_option
@budget_options(20.0)
@json_option
@refusing
def solve(
    instance: Path, out: Path, seconds: float, steps: int | None, seed: int, as_json: bool
) -> None:
    """Solve a bare scheduling problem of the format b2b-sched-1.

    Both modes and repairs. Ctrl-C keeps the best plan so far.
    """
    from app.services.scheduling import read_problem, write_solution
    from app.services.scheduling import solve as solve_problem

    problem = read_problem(instance)
    with watched() as tell:
        plan = solve_problem(
            problem, seconds=None if steps else seconds, steps=steps, seed=seed, progress=tell
        )
    write_solution(problem, plan, out)
    if as_json:
        show_json(_figures(problem, plan))
        return
    click.echo(_verdict(problem, plan))


def _figures(problem: scheduling.Problem, plan: scheduling.Plan) -> dict[str, object]:
    change = scheduling.change(problem.baseline, plan.assignments)
    return {
        "infeasible": plan.infeasible,
        "placed": len(plan.assignments),
        "weight": plan.weight,
        "bound": plan.bound,
        "proved": plan.proved,
        "least_breaks": plan.least_breaks,
        "comfort": plan.comfort,
        "moved": len(change.moved),
        "dropped": len(change.dropped),
        "added": len(change.added) if problem.baseline else 0,
        "ending": plan.ending,
    }


def _verdict(problem: scheduling.Problem, plan: scheduling.Plan) -> str:
    if plan.infeasible:
        return "infeasible"
    proof = "proved" if plan.proved else "not proved"
    verdict = (
        f"weight {plan.weight} of at most {plan.bound} ({proof}), "
        f"idle {plan.comfort.idle}, breaks {plan.comfort.breaks}"
    )
    if not problem.baseline:
        return verdict
    change = scheduling.change(problem.baseline, plan.assignments)
    return f"{verdict}, moved {len(change.moved)}, dropped {len(change.dropped)}"
