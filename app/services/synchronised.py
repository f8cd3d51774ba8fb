"""Whether a file lies where a program of a cloud writes as well, and what that left beside it.

Such programs upload a file while it is written, put an older one in its place, and carry the log
beside it apart from it. They are known by the names of their folders, and by what they leave in
them.
"""

import re
from dataclasses import dataclass
from pathlib import Path

# Parts of a path, in small letters; a name that ends in an asterisk may go on.
_FOLDERS = (
    ("OneDrive", ("onedrive", "onedrive -*", "onedrive-*")),
    ("Dropbox", ("dropbox", "dropbox (*")),
    ("iCloud Drive", ("icloud drive", "iclouddrive", "com~apple~clouddocs", "mobile documents")),
    ("Google Drive", ("google drive", "googledrive", "googledrive-*", "my drive", "我的云端硬盘")),
    ("坚果云", ("nutstore", "nutstore files", "坚果云", "我的坚果云")),
    ("百度网盘", ("baidunetdisk", "baidusyncdisk", "baidunetdiskworkspace", "百度网盘*")),
    ("阿里云盘", ("aliyundrive", "阿里云盘*")),
    ("WPS 云盘", ("wps云盘", "wps cloud files", "wpsdrive", "wps网盘")),
    ("微云", ("weiyun", "腾讯微云", "微云*")),
    ("Nextcloud", ("nextcloud", "owncloud", "seafile", "syncthing", "pcloud*", "mega*sync*")),
)
_MARKS = (
    ("OneDrive", ".849C9593-D756-4E56-8D6E-42412F2A707B"),
    ("Dropbox", ".dropbox"),
    ("Dropbox", ".dropbox.cache"),
    ("Google Drive", ".tmp.drivedownload"),
    ("坚果云", ".nutstore"),
    ("Nextcloud", ".nextcloudsync.log"),
    ("Nextcloud", ".owncloudsync.log"),
    ("Syncthing", ".stfolder"),
)
_CONFLICT = re.compile(
    r"conflict|conflicted copy|冲突|副本|\.sync-conflict-|-(?:desktop|laptop|win)-[0-9a-z]+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Synchronised:
    """Who synchronises the folder, and the names of copies that came of a conflict."""

    service: str
    copies: tuple[str, ...] = ()


def synchronised(path: Path) -> Synchronised | None:
    """The service whose folder a file lies in; None where none is known to write there."""
    service = _by_name(path) or _by_mark(path)
    return None if service is None else Synchronised(service, conflict_copies(path))


def conflict_copies(path: Path) -> tuple[str, ...]:
    """Files beside a fair that a synchronising program made when two computers had written."""
    try:
        names = [one.name for one in path.parent.iterdir()]
    except OSError:
        return ()
    return tuple(sorted(name for name in names if _is_copy(path, name)))


def _is_copy(path: Path, name: str) -> bool:
    if name == path.name or not name.startswith(path.stem) or not name.endswith(path.suffix):
        return False
    return _CONFLICT.search(name[len(path.stem) : -len(path.suffix)]) is not None


def _by_name(path: Path) -> str | None:
    parts = [part.casefold() for part in path.absolute().parent.parts]
    for service, names in _FOLDERS:
        for name in names:
            pattern = re.escape(name).replace(r"\*", ".*")
            if any(re.fullmatch(pattern, part) for part in parts):
                return service
    return None


def _by_mark(path: Path) -> str | None:
    for folder in path.absolute().parents:
        for service, mark in _MARKS:
            if (folder / mark).exists():
                return service
    return None
