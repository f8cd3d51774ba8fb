"""The manifest beside a backup: written, read, and compared with the file."""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from app.models.backups import Backup, Manifest, Reason, State
from app.models.times import read_moment

_BLOCK = 1 << 20
_LARGEST = 1 << 20  # bytes; a manifest has some hundred a desk


def manifest_path(backup: Path) -> Path:
    """Where the manifest of a backup lies."""
    return backup.with_name(backup.name + ".json")


def digest_of(path: Path) -> str:
    """BLAKE2b-256 of a file's bytes (RFC 7693), in hex."""
    digest = hashlib.blake2b(digest_size=32)
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def write_manifest(backup: Path, manifest: Manifest) -> None:
    """Put the manifest beside the name that the backup is going to have."""
    told = {**asdict(manifest), "made_at": manifest.made_at.astimezone(UTC).isoformat()}
    target = manifest_path(backup)
    fresh = target.with_name(f".{target.name}.part")
    with fresh.open("w", encoding="utf-8") as stream:
        json.dump(told, stream, ensure_ascii=False, indent=1)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(target)


def read_manifest(backup: Path) -> Manifest | None:
    """The manifest beside a backup; None where there is none that can be read."""
    try:
        with manifest_path(backup).open("rb") as stream:
            told = json.loads(stream.read(_LARGEST))
        return _manifest(told)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _manifest(told: Mapping[str, object]) -> Manifest:
    made_at = read_moment(str(told["made_at"]))
    marks, heads = told["marks"], told["heads"]
    if not isinstance(marks, dict) or not isinstance(heads, dict):
        raise TypeError("marks and heads are kept by desk")
    return Manifest(
        fair=str(told["fair"]),
        name=str(told["name"]),
        made_at=made_at,
        reason=Reason(str(told["reason"])),
        size=int(str(told["size"])),
        digest=str(told["digest"]),
        program=str(told["program"]),
        marks={str(desk): int(mark) for desk, mark in marks.items()},
        heads={str(desk): str(head) for desk, head in heads.items()},
    )


def read_backup(path: Path) -> Backup:
    """What a folder tells of a backup without reading the whole file."""
    there = path.stat()
    manifest = read_manifest(path)
    if manifest is None:
        made_at = datetime.fromtimestamp(there.st_mtime, UTC)
        return Backup(path, made_at, there.st_size, State.UNLISTED)
    state = State.CHECKED if there.st_size == manifest.size else State.RESIZED
    return Backup(path, manifest.made_at, there.st_size, state, manifest)
