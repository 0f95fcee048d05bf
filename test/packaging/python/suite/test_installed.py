"""Runs behind the tests of the runtime: what they imported is what pip installed."""

import sys
import sysconfig

RUNTIME = "sample._runtime."
NOT_SHIPPED = {
    RUNTIME + name
    for name in ("client_credentials", "encode.binary_body", "encode.chosen", "encode.form", "encode.text_body")
}


def test_the_tests_ran_on_the_installed_runtime() -> None:
    site = sysconfig.get_path("purelib")
    loaded = {name: module.__file__ or "" for name, module in sys.modules.items() if name.startswith(RUNTIME)}
    assert len(loaded) > 40
    elsewhere = {name for name, file in loaded.items() if not file.startswith(f"{site}/artificer/_runtime/")}
    assert elsewhere <= NOT_SHIPPED
