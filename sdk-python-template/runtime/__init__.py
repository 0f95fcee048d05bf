"""The runtime that every emitted Python SDK carries; nothing is imported here, so that what is not used is not loaded."""
