"""Every declared error raises its class with its body."""

from fake_http import Network, answer
from users import ConflictError, EmailTakenError, NameTakenError, NotFoundError, Users, types


def problem(status: int, code: str, **members: object) -> dict[str, object]:
    """Write a problem as the API does."""
    return {"type": "about:blank", "title": "Problem", "status": status, "code": code, **members}


def create(users: Users) -> Exception | None:
    """Give what a call raises."""
    try:
        users.users.create(email="a@b.test", name="ada")
    except ConflictError as error:
        return error
    return None


PROBLEMS = [
    problem(409, "email_taken", email="a@b.test"),
    problem(409, "name_taken", suggestions=["ada2"]),
    problem(404, "not_found"),
]
network = Network(*[answer(one, int(str(one["status"])), "application/problem+json") for one in PROBLEMS])
client = Users(api_key="secret", base_url="https://api.test", max_retries=0, http_client=network.client())

first = create(client)
assert isinstance(first, EmailTakenError)
email: str = first.body.email
assert email == "a@b.test"
second = create(client)
assert isinstance(second, NameTakenError)
suggestions: list[str] = second.body.suggestions
assert suggestions == ["ada2"]
third: NotFoundError | None = None
try:
    client.users.delete("u")
except NotFoundError as error:
    third = error
assert third is not None
assert isinstance(third.body, types.NotFoundProblem)
assert network.requests[0].headers["authorization"] == "Bearer secret"
