"""Folders that a cloud writes into are known by their names and by what it leaves in them."""

from pathlib import Path

import pytest

from app.services.synchronised import Synchronised, conflict_copies, synchronised


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive/展会", "OneDrive"),
        ("OneDrive - 示例科技/展会", "OneDrive"),
        ("Library/CloudStorage/OneDrive-Example", "OneDrive"),
        ("Dropbox/fairs", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("Library/CloudStorage/GoogleDrive-a@example.com/My Drive", "Google Drive"),
        ("Nutstore Files/我的坚果云", "坚果云"),
        ("我的坚果云/科交会", "坚果云"),
        ("BaiduSyncdisk", "百度网盘"),
        ("百度网盘同步空间/科交会", "百度网盘"),
        ("阿里云盘/同步", "阿里云盘"),
        ("WPS云盘", "WPS 云盘"),
        ("Nextcloud/fairs", "Nextcloud"),
    ],
)
def test_a_cloud_is_known_by_its_folders_name(tmp_path: Path, folder: str, service: str) -> None:
    (tmp_path / folder).mkdir(parents=True)
    assert synchronised(tmp_path / folder / "a.fair") == Synchronised(service)


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".dropbox", "Dropbox"),
        (".stfolder", "Syncthing"),
        (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
        (".nextcloudsync.log", "Nextcloud"),
    ],
)
def test_a_cloud_is_known_by_what_it_leaves(tmp_path: Path, mark: str, service: str) -> None:
    (tmp_path / "shared" / "fairs").mkdir(parents=True)
    (tmp_path / "shared" / mark).write_bytes(b"")
    assert synchronised(tmp_path / "shared" / "fairs" / "a.fair") == Synchronised(service)


@pytest.mark.parametrize("folder", ["fairs", "onedrivers", "Dropboxes", "我的文档", "百科"])
def test_a_folder_of_this_computer_is_none(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir()
    assert synchronised(tmp_path / folder / "a.fair") is None


def test_copies_that_came_of_a_conflict_are_named(tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    copies = {
        "a (Zhou's conflicted copy 2018-11-28).fair",
        "a.sync-conflict-20181128-101500-ABCDEFG.fair",
        "a (冲突副本 2018-11-28).fair",
        "a-DESKTOP-4F2K1.fair",
    }
    others = {"a.fair", "b.fair", "a 2018.fair", "a.before-0003.fair", "a.fair-wal", "a.txt"}
    for name in copies | others:
        (folder / name).write_bytes(b"")
    assert synchronised(folder / "a.fair") == Synchronised("Dropbox", tuple(sorted(copies)))


def test_a_folder_that_is_gone_has_no_copies(tmp_path: Path) -> None:
    assert conflict_copies(tmp_path / "none" / "a.fair") == ()
