"""Pages by cursor, offset, number and link, two of each."""

from fake_http import Network, answer
from library import Library

A = {"id": "a", "title": "A"}
B = {"id": "b", "title": "B"}

network = Network(
    answer({"data": [A], "nextCursor": "n 2", "shelf": "top"}),
    answer({"data": [B], "nextCursor": None, "shelf": "top"}),
    answer({"data": [A], "total": 2}),
    answer({"data": [B], "total": 2}),
    answer({"data": [A], "total": 2}),
    answer({"data": [B], "total": 2}),
    answer({"data": [A], "next": "/visits?at=2"}),
    answer({"data": [B], "next": None}),
)
client = Library(base_url="https://api.test", max_retries=0, http_client=network.client())

page = client.books.list(author="Ada")
shelf: str = page.shelf
assert shelf == "top"
titles: list[str] = [book.title for book in page]
assert titles == ["A", "B"]
assert [book.id for book in client.loans.list(limit=1)] == ["a", "b"]
assert [book.id for book in client.shelves.list(limit=1)] == ["a", "b"]
assert [book.id for book in client.visits.list()] == ["a", "b"]
assert network.targets == [
    "GET /books?author=Ada",
    "GET /books?author=Ada&cursor=n%202",
    "GET /loans?limit=1",
    "GET /loans?limit=1&offset=1",
    "GET /shelves?limit=1",
    "GET /shelves?limit=1&page=2",
    "GET /visits",
    "GET /visits?at=2",
], network.targets
