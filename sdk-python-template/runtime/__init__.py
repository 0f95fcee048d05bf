"""The runtime that every emitted Python SDK carries. Nothing is imported here: what is not used is not loaded."""
