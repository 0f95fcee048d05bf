"""Lists the models that are there, reads a streamed answer as it comes, and one that comes at once."""

import os

from ollama_sdk import Ollama

client = Ollama(base_url=os.environ.get("OLLAMA_URL"))

models = client.tags.list().models or []
print(f"models: {'some' if models else 'none'}")

with client.chat.create(model="gemma3", messages=[{"role": "user", "content": "Why is the sky blue?"}]) as stream:
    parts = sum(1 for part in stream if part.message is not None)
print(f"streamed: {'some' if parts else 'no'} parts")

whole = client.chat.create(model="gemma3", messages=[{"role": "user", "content": "Why is the sky blue?"}], stream=False)
print(f"at once: {'no' if whole.message is None else 'a'} message")
