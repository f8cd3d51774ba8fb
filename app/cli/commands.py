"""The subcommands, gathered by what they are for."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from app.cli.agenda import agenda
from app.cli.backups import backup, backups, restore
from app.cli.catalogue import catalogue
from app.cli.decode import decode
from app.cli.demo import demo, shots
from app.cli.encryption import carry, decrypt, encrypt, own_encryption, recovery_key
from app.cli.export import export
from app.cli.fair import import_, new, search
from app.cli.gate import scan
from app.cli.keys import key_in, key_out
from app.cli.paper import badges, change_key
from app.cli.papers import papers
from app.cli.plan import match, rank, schedule, solve
from app.cli.privacy import privacy
from app.cli.recovery import recover_
from app.cli.report import report
from app.cli.summary import summary
from app.cli.tickets import ticket_keys
from app.cli.trust import log, verify
from app.services.store.cipher import use_keys


class Sectioned(click.Group):
    """Lists the commands under headings, each with its whole first sentence."""

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """A heading for each section, in its order."""
        for heading, commands in SECTIONS.items():
            with formatter.section(heading):
                formatter.write_dl([(str(one.name), _first(one)) for one in commands])


@click.group(cls=Sectioned)
def cli() -> None:
    """FairDesk without its window. With no words at all the window opens.

    Each command tells more with --help. It ends with 0 when it is done, with 2 when it was called
    wrongly, and with 3 when it was refused; one sentence then says why and what helps.
    """
    use_keys(own_encryption().keys)


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--sample", is_flag=True, help="On the sample fair, made now if it is not there.")
def window(file: Path | None, sample: bool) -> None:
    """Open the window, on FILE or on the fair opened last."""
    from app.bootstrap import open_sample, open_window

    sys.exit(open_sample() if sample else open_window(file))


SECTIONS: Mapping[str, Sequence[click.Command]] = {
    "A fair": (window, new, import_, export, search),
    "Matches and meetings": (match, schedule, agenda, summary, catalogue),
    "Badges and the gate": (badges, scan, decode, change_key, key_out, key_in, ticket_keys),
    "Papers of the whole fair": (papers, report),
    "Safe keeping": (verify, log, backup, backups, restore, recover_),
    "Encryption": (encrypt, decrypt, recovery_key, carry),
    "Personal data": (privacy,),
    "To try things out": (demo, shots, rank, solve),
}

for _command in (one for commands in SECTIONS.values() for one in commands):
    cli.add_command(_command)


def _first(command: click.Command) -> str:
    """The first sentence of a command's help."""
    words = " ".join((command.help or "").split("\n\n")[0].split())
    return words.split(". ")[0].rstrip(".")
