"""The text of an answer box: one statement put into it, and everything else left as it is.

Pure: text in, text out. The old box and the new one are compared statement by statement; where
a change would touch anything but the statement it is meant for, the statement goes to the end.
"""

from __future__ import annotations

import ast
import re
import warnings

from IPython.core.inputtransformer2 import TransformerManager

from curriculum.kit.stops.assigned import gives_value


def written(source: str, name: str, code: str) -> str:
    """`source` with `code`, one statement that gives `name` its value, in the place of the last
    one that did; at the end where there is no such place."""
    tree = _parsed(source)
    new = _in_place(source, tree, name, code) if tree else _in_line(source, name, code)
    return _at_the_end(source, code) if new is None else new


def statement(source: str, name: str) -> ast.stmt | None:
    """The last statement that gives `name` its value, if it gives it to `name` alone."""
    tree = _parsed(source)
    if tree is not None:
        return _whole(_last(tree, name), name)
    place = _line_of(source.split("\n"), name)
    line = _parsed(source.split("\n")[place]) if place is not None else None
    return _whole(_last(line, name), name) if line else None


def can_be_run(source: str) -> bool:
    """Whether Python, with IPython's additions, can read the box."""
    try:
        return _parsed(TransformerManager().transform_cell(source)) is not None
    except SyntaxError:
        return False


def _parsed(source: str) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            # odd code, such as `90 is 90`, is warned of on stderr
            warnings.simplefilter("ignore")
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _last(tree: ast.Module, name: str) -> ast.stmt | None:
    """The last statement that gives `name` a value in whatever way, also in a loop."""
    binding = (one for one in reversed(tree.body) if gives_value(ast.unparse(one), {name}))
    return next(binding, None)


def _whole(found: ast.stmt | None, name: str) -> ast.stmt | None:
    match found:
        case ast.Assign(targets=[ast.Name(id=given)]) | ast.FunctionDef(name=given):
            return found if given == name else None
        case ast.AnnAssign(target=ast.Name(id=given), value=ast.expr()):
            return found if given == name else None
    return None


def _in_place(source: str, tree: ast.Module, name: str, code: str) -> str | None:
    old, new = _whole(_last(tree, name), name), ast.parse(code).body[0]
    if old is None:
        return None
    values = [one.value for one in (old, new) if isinstance(one, ast.Assign | ast.AnnAssign)]
    if len(values) == 2:
        # the value alone: what stands behind it on the line, such as a comment, stays
        text = _with(source, values[0], ast.get_source_segment(code, values[1]) or "")
    else:
        text = _with(source, old, code)
    return text if _only_changed(tree, old, _parsed(text), new) else None


def _with(source: str, node: ast.stmt | ast.expr, text: str) -> str:
    lines = source.encode().split(b"\n")
    first = min([node.lineno, *(one.lineno for one in getattr(node, "decorator_list", ()))])
    column = node.col_offset if first == node.lineno else 0
    before = [*lines[: first - 1], lines[first - 1][:column]]
    after = [lines[node.end_lineno - 1][node.end_col_offset :], *lines[node.end_lineno :]]
    return (b"\n".join(before) + text.encode() + b"\n".join(after)).decode()


def _only_changed(
    before: ast.Module, old: ast.stmt, after: ast.Module | None, new: ast.stmt
) -> bool:
    if after is None or len(after.body) != len(before.body):
        return False
    for one, other in zip(before.body, after.body, strict=True):
        if one is not old and ast.dump(one) != ast.dump(other):
            return False
        if one is old and _dumped_value(other) != _dumped_value(new):
            return False
    return True


def _dumped_value(node: ast.stmt) -> str:
    return ast.dump(node.value if isinstance(node, ast.Assign | ast.AnnAssign) else node)


def _in_line(source: str, name: str, code: str) -> str | None:
    """Python cannot read the box as a whole: the last line that begins with the name is replaced,
    where it is one statement, or is itself what Python could not read."""
    lines = source.split("\n")
    place = _line_of(lines, name)
    if place is None:
        return None
    alone = _parsed(lines[place])
    line = _in_place(lines[place], alone, name, code) if alone else code
    text = "\n".join([*lines[:place], line, *lines[place + 1 :]]) if line is not None else source
    return text if line is not None and (alone or can_be_run(text)) else None


def _line_of(lines: list[str], name: str) -> int | None:
    begins = re.compile(rf"{re.escape(name)}[ \t]*=(?!=)")
    return next((n for n in reversed(range(len(lines))) if begins.match(lines[n])), None)


def _at_the_end(source: str, code: str) -> str:
    kept = source.rstrip("\n")
    return f"{kept}\n{code}" if kept.strip() else code
