"""How values are written on the wire: paths, queries, headers, cookies and bodies."""
