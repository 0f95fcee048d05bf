"""The resource `conversations` and those below it."""
