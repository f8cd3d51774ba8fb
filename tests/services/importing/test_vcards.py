"""Contacts as phones and mail programs write them."""

from pathlib import Path

import pytest

from app.models.imports import Kind, PersonDraft, Reading
from app.services.importing import known_person, plan_import, read
from tests.services.importing.sheets import codes, csv_file, outcome

REAL = Path(__file__).parents[3] / ".." / "shared" / "data" / "real" / "vcard"


def people(reading: Reading) -> list[PersonDraft]:
    return [draft for draft in reading.drafts if isinstance(draft, PersonDraft)]


def card(version: str, *lines: str) -> str:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def test_a_phone_writes_quoted_printable_and_folds_it(tmp_path: Path) -> None:
    text = card(
        "2.1",
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=91=A8;=E6=98=8E;;;",
        "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=8D=97=E4=BA=AC=E7=A4=BA=E4=BE=8B=E5=A4=A7=",
        "=E5=AD=A6",
        "TEL;WORK;FAX:025-80000000",
        "TEL;HOME:02580000001",
        "TEL;CELL;PREF:138 0000 0001",
        "EMAIL;INTERNET:zhou@corp.example",
        "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQE",
        " CAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsICQoKCgoKBggLDAsKDAkKCgr/",
        "",
    )
    reading = read(csv_file(tmp_path, text, name="a.vcf"))
    assert reading.kind is Kind.PEOPLE
    (zhou,) = people(reading)
    assert (zhou.name, zhou.organisation) == ("周明", "南京示例大学")
    assert (zhou.phone, zhou.email) == ("13800000001", "zhou@corp.example")
    assert reading.problems == ()


def test_character_sets_of_old_phones_are_understood(tmp_path: Path) -> None:
    body = card("2.1", "N;CHARSET=GB2312:周;明;;;", "TEL;CELL:13800000001")
    (zhou,) = people(read(csv_file(tmp_path, body, "gb18030", name="a.vcf")))
    assert zhou.name == "周明"
    (again,) = people(read(csv_file(tmp_path, body, "utf-16", name="b.vcf")))
    assert again.name == "周明"


def test_cards_of_three_editions_give_the_same_person(tmp_path: Path) -> None:
    for version, phone in (
        ("2.1", "TEL;CELL:+8613800000001"),
        ("3.0", "item1.TEL;type=CELL;type=VOICE;type=pref:+86 138-0000-0001"),
        ("4.0", 'TEL;VALUE=uri;TYPE="voice,cell":tel:+86-138-0000-0001'),
    ):
        text = card(
            version,
            "N:Example;Ada;Byron;Dr.;Sr.",
            "FN:Dr. Ada Byron Example Sr.",
            "ORG:Nordlicht GmbH;Research",
            "TITLE:Head\\, optics",
            phone,
            "ADR;TYPE=work:;;1 Road;Hannover;;;Germany",
        )
        (ada,) = people(read(csv_file(tmp_path, text, name="a.vcf")))
        assert (ada.name_latin, ada.organisation) == ("Ada Example", "Nordlicht GmbH")
        assert (ada.title, ada.phone, ada.city) == ("Head, optics", "13800000001", "Hannover")


def test_cards_without_a_name_are_told_and_the_rest_is_read(tmp_path: Path) -> None:
    text = card("3.0", "EMAIL:a@b.example") + card("3.0", "FN:周明", "UID:urn:uuid:u1")
    reading = read(csv_file(tmp_path, text, name="a.vcf"))
    assert [(draft.name, draft.external_id) for draft in people(reading)] == [("周明", "u1")]
    assert codes(reading) == [(1, "FN", "name.missing")]


def test_the_same_contacts_again_add_nobody(tmp_path: Path) -> None:
    text = card("3.0", "FN:周明", "TEL;TYPE=CELL:13800000001")
    reading = read(csv_file(tmp_path, text, name="a.vcf"))
    known = known_person("p1", "", "周明", "", "13800000001", "", "", "")
    again = plan_import(reading, [known])
    assert (again.added, again.merged) == (0, 1)


def test_a_card_that_breaks_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    text = "BEGIN:VCARD\nVERSION:3.0\nFN:周明\nTEL:138000\nBEGIN:VCARD\nFN:李四\nEND:VCARD\n"
    reading = read(csv_file(tmp_path, text, name="a.vcf"))
    assert [draft.name for draft in people(reading)] == ["周明", "李四"]
    assert (1, "VERSION", "card.cut") in codes(reading)


@pytest.mark.skipif(not REAL.exists(), reason="the real files lie beside the project")
def test_real_cards_are_read() -> None:
    found = {path.name: people(read(path)) for path in sorted(REAL.glob("*.vcf"))}
    names = {name: [draft.name_latin for draft in drafts] for name, drafts in found.items()}
    assert names["ezvcard-John_Doe_IPHONE.vcf"] == ["John Doe"]
    assert names["ezvcard-John_Doe_MS_OUTLOOK.vcf"] == ["John Doe"]
    assert names["ezvcard-rfc6350-example.vcf"] == ["Simon Perreault"]
    assert len(found["ezvcard-John_Doe_ANDROID.vcf"]) == 4
    (simon,) = found["ezvcard-rfc6350-example.vcf"]
    assert (simon.phone, simon.city) == ("+14182626501", "Quebec")


@pytest.mark.parametrize("noise", [";a" * 50_000, ';"a' * 50_000, "\n b" * 50_000, ";X=" * 50_000])
def test_a_property_without_end_is_left_alone(tmp_path: Path, noise: str) -> None:
    text = f"BEGIN:VCARD\nVERSION:3.0\nNOTE{noise}:x\nFN:周明\nEND:VCARD\n"
    assert [draft.name for draft in people(read(csv_file(tmp_path, text, name="a.vcf")))] == [
        "周明"
    ]


def test_more_cards_than_anybody_has_are_refused(tmp_path: Path) -> None:
    text = "BEGIN:VCARD\n" * 100_002
    assert outcome(csv_file(tmp_path, text, name="a.vcf")) == "import.too_large"


def test_a_mailing_list_is_nobody(tmp_path: Path) -> None:
    text = "".join(
        f"BEGIN:VCARD\nVERSION:4.0\nKIND:{kind}\nFN:{name}\nEND:VCARD\n"
        for kind, name in (("group", "全体"), ("individual", "周明"), ("location", "一号馆"))
    )
    path = csv_file(tmp_path, text, name="a.vcf")
    assert [draft.name for draft in people(read(path))] == ["周明"]
