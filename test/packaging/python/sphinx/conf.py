"""Sphinx for the check of the docstrings: autodoc alone, with Google's sections."""

project = "artificer"
extensions = ["sphinx.ext.autodoc", "sphinx.ext.napoleon"]
autodoc_typehints = "description"
