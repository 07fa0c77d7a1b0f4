"""Which names a box gives a value, read from its source alone."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Collection, Iterator


def gives_value(source: str, names: Collection[str]) -> bool:
    """Whether a box assigns to or defines one of `names`, or tries to."""
    try:
        with warnings.catch_warnings():
            # Python warns of odd code on stderr, and nbgrader gives 0 to a check that did
            warnings.simplefilter("ignore")
            tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        # before the first =, ( or quotation mark of a line stand the names that it makes
        starts = re.findall(r"(?m)^[^=(#'\"\n]+", source)
        return any(re.search(rf"(?<![\w.]){re.escape(n)}(?!\w)", s) for s in starts for n in names)
    return any(name in names for name in _names_made(tree))


def _names_made(tree: ast.AST) -> Iterator[str]:
    """The names of the box itself; those inside a function are its own."""
    nodes: list[ast.AST] = [tree]
    while nodes:
        node = nodes.pop()
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name
                continue
            case ast.Lambda():
                continue
            case ast.alias():
                yield node.asname or node.name
            case ast.Name(ctx=ast.Store()):
                yield node.id
            case ast.Subscript(ctx=ast.Store()) | ast.Attribute(ctx=ast.Store()):
                base: ast.AST = node
                while isinstance(base, ast.Subscript | ast.Attribute):
                    base = base.value
                if isinstance(base, ast.Name):
                    yield base.id
        nodes.extend(ast.iter_child_nodes(node))
