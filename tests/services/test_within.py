"""The index of pairs finds what looking at every text finds."""

from hypothesis import given
from hypothesis import strategies as some

from app.services.within import Beginning, Within

LETTERS = "ab cd示例𠮷氢"
texts = some.lists(some.text(LETTERS, max_size=8), max_size=12)


@given(texts, some.text(LETTERS + "x", min_size=1, max_size=4))
def test_a_word_is_found_where_it_stands(held: list[str], word: str) -> None:
    assert Within(held).find(word).tolist() == [word in text for text in held]


@given(texts, some.text(LETTERS + "x", min_size=1, max_size=3))
def test_a_beginning_is_found_where_a_text_begins_so(held: list[str], typed: str) -> None:
    found = Within(held).find("\U0010fffe")
    Beginning(held).mark(typed, found)
    assert found.tolist() == [text.startswith(typed) for text in held]
