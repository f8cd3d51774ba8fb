"""Make the sample fair: ``python -m resources.sample.make`` writes ``fair.json.gz`` beside it.

The written content (content/*.json) and one seed give the same bytes on every machine.
"""

import argparse
import gzip
import json
from pathlib import Path

from resources.sample.generator.content import Rows, read_content
from resources.sample.generator.gate import checkpoints, scans
from resources.sample.generator.ground import exhibitors, ground
from resources.sample.generator.outcomes import outcomes
from resources.sample.generator.people import people
from resources.sample.generator.plan import planned, slots
from resources.sample.generator.programme import programme, proposals
from resources.sample.generator.wishes import requests

SHIPPED = Path(__file__).with_name("fair.json.gz")


def build(*, with_plan: bool = True) -> dict[str, Rows]:
    """The records by table, each with the fields of its value in app/models."""
    content = read_content()
    tables = ground(content)
    tables |= exhibitors(content, tables["booth"])
    tables["person"] = people(content)
    tables |= proposals(content)
    tables |= programme(content, tables["room"], tables["person"])
    tables["slot"] = slots(tables["fair"][0])
    tables["request"] = requests(content, tables)
    # Requests came in over four weeks, and a month was given for answers.
    tables["meeting_rules"] = [{"id": tables["fair"][0]["id"], "answer_hours": 720}]
    tables["checkpoint"] = checkpoints(tables)
    tables["scan"] = scans(tables)
    tables |= outcomes(content, tables)
    tables["badge_run"] = [dict(content.plan["badge_run"])]
    return tables | planned(content, tables) if with_plan else tables


def written(tables: dict[str, Rows]) -> bytes:
    """The tables as JSON, one record a line, so that a difference can be read."""
    parts = []
    for name, rows in tables.items():
        lines = ",\n".join(
            json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows
        )
        parts.append(f"{json.dumps(name)}:[\n{lines}\n]")
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def main() -> None:
    """Write the shipped file, or another one."""
    parser = argparse.ArgumentParser(description="Make the sample fair from its written content.")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="where to write (gzipped JSON)")
    target = parser.parse_args().out
    tables = build()
    target.write_bytes(gzip.compress(written(tables), compresslevel=9, mtime=0))
    counts = ", ".join(f"{name} {len(rows)}" for name, rows in tables.items())
    print(f"{target.name}: {target.stat().st_size:,} bytes; {counts}")


if __name__ == "__main__":
    main()
