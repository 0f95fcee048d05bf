"""A tour of the Artificer API: conversations, a streamed chat answer, pages, an upload, a batch and its events, errors, retries, a webhook.

Reads `ARTIFICER_API_KEY` and `ARTIFICER_BASE_URL`; `ARTIFICER_WEBHOOK_SECRET` and `DELIVERY` (a file with a webhook delivery) for the last step.
Every id and value that it prints came from a response.
"""

import json
import os
from pathlib import Path

from artificer import Artificer, ConflictError


def create_conversations(client: Artificer) -> str:
    first = ""
    for title in ["Quarterly report", "Release notes", "Onboarding", "Support macros", "Roadmap"]:
        conversation = client.conversations.create(title=title, model="auto")
        first = first or conversation.id
        print(f"conversation {conversation.id} {conversation.title}")
    return first


def stream_answer(client: Artificer, conversation_id: str) -> None:
    with client.chat.stream(
        conversation_id=conversation_id, content="Summarise the quarter in one sentence."
    ) as stream:
        for event in stream:
            if event.event == "chunk":
                print(f"chunk {event.data.index} {event.data.content}")
            if event.event == "message":
                print(f"message {event.data.id} {event.data.tokens} tokens {event.data.cost} USD")


def page_through_conversations(client: Artificer) -> None:
    for number, page in enumerate(client.conversations.list(limit=2).iter_pages(), start=1):
        print(f"page {number} {' '.join(conversation.id for conversation in page.items)}")


def upload_report(client: Artificer) -> None:
    project = client.projects.create(name="Annual review")
    document = client.projects.documents.upload(
        project.id, file=("report.pdf", b"%PDF-1.7\n%%EOF\n", "application/pdf")
    )
    print(f"project {project.id} document {document.id} {document.name}")


def run_batch(client: Artificer) -> str:
    job = client.batch.create(
        name="Fifty items",
        items=[{"input": f"Item {index + 1}"} for index in range(50)],
        phases=[{"name": "summarise"}],
    )
    print(f"batch {job.id} {job.progress.total_items} items")
    with client.batch.events(job.id) as events:
        for event in events:
            if event.event == "progress":
                print(f"progress {event.data.progress.completed_items} of {event.data.progress.total_items}")
            if event.event == "completed":
                print(f"completed {event.data.job_id} {event.data.completed_at:%Y-%m-%dT%H:%M:%SZ}")
    return job.id


def meet_a_conflict(client: Artificer, job_id: str) -> None:
    try:
        client.batch.pause(job_id)
    except ConflictError as error:
        print(f"conflict {error.status} {error.code}")


def meet_a_rate_limit(client: Artificer) -> None:
    """The first answer is 429; the SDK waits as long as it says and tries again."""
    response = client.models.with_raw_response.list()
    print(f"models {response.status_code} {' '.join(model.id for model in response.parse().items)}")


def receive_a_webhook(client: Artificer) -> None:
    delivery = json.loads(Path(os.environ.get("DELIVERY", "delivery.json")).read_text())
    secret = os.environ.get("ARTIFICER_WEBHOOK_SECRET", "")
    event = client.webhooks.unwrap(delivery["body"].encode(), delivery["headers"], secret=secret)
    print(f"webhook {event.type} {event.id}")


def main() -> None:
    with Artificer() as client:
        conversation_id = create_conversations(client)
        stream_answer(client, conversation_id)
        page_through_conversations(client)
        upload_report(client)
        meet_a_conflict(client, run_batch(client))
        meet_a_rate_limit(client)
        receive_a_webhook(client)


if __name__ == "__main__":
    main()
