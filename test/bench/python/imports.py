"""What importing a package and its client costs: `imports.py PACKAGE CLIENT`."""

from __future__ import annotations

import sys

from timing import fresh, least_fresh, report

package, client = sys.argv[1:]
clock = "import time; print(time.process_time() * 1000)"
heavy = "import sys; print(len({'httpx', 'pydantic', 'pydantic_core'} & set(sys.modules)))"

empty, libraries, bare, whole = least_fresh(
    clock,
    # pydantic is lazy: without a name of it, the import would load nothing that a model needs.
    f"import httpx; from pydantic import BaseModel; {clock}",
    f"import {package}; {clock}",
    f"from {package} import {client}; {clock}",
)
report(
    bare=(bare, empty),
    client=(whole, libraries),
    heavy=(fresh(f"import {package}; {heavy}"), None),
)
