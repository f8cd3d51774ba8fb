"""Tickets sold elsewhere become people; what is not paid or cancelled is left out with a reason."""

from pathlib import Path

import pytest

from app.models.imports import Kind, PersonDraft, Reading
from app.services.importing import plan_import, read, read_table
from app.services.importing.identity import known_person
from tests.services.importing.sheets import codes, csv_file, json_file, outcome, xlsx_file

CODE = "kfndgffgyw4tdgcacx6bb3bgemq69cxj"


def position(number: int, name: str | None, **more: object) -> dict[str, object]:
    return {
        "id": 100 + number,
        "positionid": number,
        "item": 1,
        "attendee_name": name,
        "attendee_email": None,
        "secret": f"{CODE}{number}",
        "addon_to": None,
        **more,
    }


def order(code: str, status: str, *positions: object, **more: object) -> dict[str, object]:
    return {
        "code": code,
        "status": status,
        "testmode": False,
        "email": "buyer@corp.example",
        "datetime": "2018-11-01T02:00:00Z",
        "positions": list(positions),
        **more,
    }


def people(reading: Reading) -> list[PersonDraft]:
    return [draft for draft in reading.drafts if isinstance(draft, PersonDraft)]


def test_a_paid_order_gives_a_person_for_every_ticket(tmp_path: Path) -> None:
    sold = order(
        "VH3D3",
        "p",
        position(1, "Casey Flores", company="Nordlicht GmbH"),
        position(2, "周明", attendee_email="zhou@corp.example"),
        phone="+8613800000001",
    )
    reading = read(json_file(tmp_path, sold))
    assert reading.kind is Kind.PEOPLE
    casey, zhou = people(reading)
    assert (casey.name_latin, casey.organisation) == ("Casey Flores", "Nordlicht GmbH")
    assert casey.external_id == f"{CODE}1"
    assert casey.email == "buyer@corp.example"
    assert (zhou.name, zhou.email, zhou.phone) == ("周明", "zhou@corp.example", "13800000001")
    assert casey.registered_at is not None
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("status", "more", "code"),
    [
        ("n", {}, "order.unpaid"),
        ("e", {}, "order.expired"),
        ("c", {}, "order.cancelled"),
        ("p", {"testmode": True}, "order.test"),
    ],
)
def test_what_is_not_paid_for_is_left_out_by_its_reason(
    tmp_path: Path, status: str, more: dict[str, object], code: str
) -> None:
    sold = [
        order("GOOD1", "p", position(1, "Amy Watson")),
        order("BAD22", status, position(2, "Emily Scott"), **more),
    ]
    reading = read(json_file(tmp_path, sold))
    assert [draft.name_latin for draft in people(reading)] == ["Amy Watson"]
    assert codes(reading) == [(2, "status", code)]
    skipped = plan_import(reading, ()).skip
    assert [(skip.row, skip.reason) for skip in skipped] == [(2, code)]


def test_a_cancelled_ticket_of_a_paid_order_and_an_addition_make_no_badge(tmp_path: Path) -> None:
    sold = order(
        "ADDO1",
        "p",
        position(1, "Alexis Johnson"),
        position(2, "Carl Lewis", canceled=True),
        position(3, None, addon_to=101),
    )
    reading = read(json_file(tmp_path, sold))
    assert len(people(reading)) == 1
    assert codes(reading) == [(2, "status", "order.cancelled"), (3, "status", "order.addition")]


def test_a_shop_may_let_people_in_before_they_pay(tmp_path: Path) -> None:
    sold = order("VALI1", "n", position(1, "Amy Miller"), valid_if_pending=True)
    assert len(people(read(json_file(tmp_path, sold)))) == 1


def test_a_page_of_the_api_and_the_export_of_an_event_are_read_alike(tmp_path: Path) -> None:
    sold = [order("AAAA1", "p", position(1, "Amy Miller"))]
    for document in (
        sold,
        {"count": 1, "next": None, "results": sold},
        {"event": {"name": "博览会", "orders": sold}},
    ):
        assert len(people(read(json_file(tmp_path, document)))) == 1


def test_the_same_orders_again_add_nobody(tmp_path: Path) -> None:
    sold = order("VH3D3", "p", position(1, "Casey Flores"), position(2, "Robin Flores"))
    reading = read(json_file(tmp_path, sold))
    existing = [
        known_person(f"p{n}", d.external_id, d.name, d.name_latin, d.phone, d.email, "", "")
        for n, d in enumerate(people(reading))
    ]
    again = plan_import(reading, existing)
    assert (again.added, again.merged) == (0, 2)


CHECK_IN = {
    "English": (
        "Order code,Attendee name,Attendee name: Given name,Attendee name: Family name,Product,"
        "Price,Checked in,Paid,Secret,Email,Company\n"
        "VH3D3,Casey Flores,Casey,Flores,Regular,23.00,,Yes,aaa1,casey@corp.example,Nordlicht\n"
        "VH3D3,Robin Flores,Robin,Flores,Regular,23.00,,No,aaa2,casey@corp.example,Nordlicht\n"
    ),
    "German": (
        '"Bestellnummer";"Teilnehmername";"Produkt";"Preis";"Bezahlt";"Geheimnis";"E-Mail";"Firma"\n'
        '"VH3D3";"Casey Flores";"Karte";"23,00";"Ja";"aaa1";"casey@corp.example";"Nordlicht"\n'
        '"VH3D3";"Robin Flores";"Karte";"23,00";"Nein";"aaa2";"casey@corp.example";"Nordlicht"\n'
    ),
    "Chinese": (
        "订单代码,参与者姓名,产品,价格,订单状态,密钥,邮箱,公司\n"
        "VH3D3,Casey Flores,门票,23.00,支付,aaa1,casey@corp.example,Nordlicht\n"
        "VH3D3,Robin Flores,门票,23.00,待处理的,aaa2,casey@corp.example,Nordlicht\n"
    ),
}


@pytest.mark.parametrize("language", CHECK_IN)
def test_a_check_in_list_is_read_in_the_language_of_the_shop(tmp_path: Path, language: str) -> None:
    reading = read(csv_file(tmp_path, CHECK_IN[language]))
    assert reading.kind is Kind.PEOPLE
    (casey,) = people(reading)
    assert (casey.name_latin, casey.external_id) == ("Casey Flores", "aaa1")
    assert (casey.email, casey.organisation) == ("casey@corp.example", "Nordlicht")
    assert [(row, code) for row, _, code in codes(reading)] == [(3, "order.unpaid")]


def test_of_a_workbook_the_sheet_with_the_people_is_taken(tmp_path: Path) -> None:
    orders = [["Order code", "Status", "Email", "Company"], ["VH3D3", "paid", "b@c.example", "N"]]
    head: list[object] = [
        "Order code",
        "Position ID",
        "Status",
        "Email",
        "Attendee name",
        "Attendee email",
    ]
    tickets: list[list[object]] = [
        head,
        ["VH3D3", 1, "paid", "b@c.example", "Casey Flores", "own@c.example"],
        ["VH3D3", 2, "canceled", "b@c.example", "Robin Flores", ""],
    ]
    path = xlsx_file(tmp_path, orders, ("Order positions", tickets))
    assert read_table(path).sheet == "Order positions"
    reading = read(path)
    (casey,) = people(reading)
    assert (casey.external_id, casey.email) == ("VH3D3-1", "own@c.example")
    assert [code for *_, code in codes(reading)] == ["order.cancelled"]


def test_lists_of_other_registration_systems_are_read(tmp_path: Path) -> None:
    alfio = csv_file(
        tmp_path,
        "ID,Event,Status,ReservationID,Full Name,First Name,Last Name,E-Mail,Language\n"
        "t-1,fair,ACQUIRED,r1,Homer Simpson,Homer,Simpson,homer@plant.example,en\n"
        "t-2,fair,RELEASED,r1,Lisa Simpson,Lisa,Simpson,lisa@plant.example,en\n",
        name="alfio.csv",
    )
    indico = csv_file(
        tmp_path,
        "ID,Name,Email Address,Affiliation,Position,Registration date,State\n"
        "1,Guinea Pig,guinea@lab.example,CERN,Fellow,2018-10-01T08:00:00+00:00,Completed\n"
        "2,Other Pig,other@lab.example,CERN,Fellow,2018-10-01T08:00:00+00:00,Withdrawn\n",
        name="indico.csv",
    )
    for path, name in ((alfio, "Homer Simpson"), (indico, "Guinea Pig")):
        reading = read(path)
        assert [draft.name_latin for draft in people(reading)] == [name]
        assert [code for *_, code in codes(reading)] == ["order.cancelled"]


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ({"slug": "demo", "live": True, "currency": "EUR"}, "import.only_settings"),
        ({"name": "All", "all_products": True, "limit_products": []}, "import.only_settings"),
        ({"i": [2, "indico.example", "mYK+"]}, "import.only_ticket"),
        ({"type": "object", "properties": {}}, "import.only_schema"),
    ],
)
def test_what_holds_no_people_is_refused_by_what_it_is(
    tmp_path: Path, document: object, code: str
) -> None:
    assert outcome(json_file(tmp_path, document)) == code


def test_a_column_that_can_be_anything_is_not_guessed(tmp_path: Path) -> None:
    regions = csv_file(tmp_path, "Source\tRevision\tCode\tName\nmca\t201712\t110000\t北京市\n")
    assert outcome(regions) == "import.kind_unknown"
