# SPDX-License-Identifier: LGPL-2.1-or-later
"""What makes Regiotafel feel at home in Python: operators, item access, NumPy and pandas.

Only protocols of the language live here. Everything that the library can do is in the library, so that all languages
have it.
"""

import array
import importlib
import numbers

from gi.module import get_introspection_module
from gi.repository import GLib, GObject

Regiotafel = get_introspection_module("Regiotafel")

__all__ = []


# Every property is an attribute too: table.level for table.props.level. A method of the same name would win; the
# library has none. Getters are quicker than properties, and give [] for a list that is not there. What cannot be asked,
# as the key of a writer, can only be set.
def _add_attribute(cls, prop, flags):
    name = prop.replace("-", "_")
    if not hasattr(cls, name):
        readable = flags & GObject.ParamFlags.READABLE
        getter = (getattr(cls, "get_" + name, None) or getattr(cls, "dup_" + name)) if readable else None
        fixed = not flags & GObject.ParamFlags.WRITABLE or flags & GObject.ParamFlags.CONSTRUCT_ONLY
        setattr(cls, name, property(getter, None if fixed else lambda self, value: self.set_property(prop, value)))


for _type in [getattr(Regiotafel, name) for name in dir(Regiotafel)]:
    if isinstance(_type, type) and issubclass(_type, GObject.Object):
        for _info in _type.__info__.get_properties():
            _add_attribute(_type, _info.get_name(), _info.get_flags())


# Dates compare by the earliest day that they can mean, but are equal only with the same precision: 2015 and 2015-01
# are neither equal nor is one before the other. So a sort keeps them as they came. All six operators are set, since the
# base class has them too and compares addresses; > and >= go back to < and <=.
def _operator(compare):
    return lambda self, other: compare(self, other) if isinstance(other, type(self)) else NotImplemented


for _type in (Regiotafel.Date, Regiotafel.Period):
    _type.__str__ = _type.to_string
    _type.__repr__ = lambda self: f"<{type(self).__name__} {self}>"
    _type.__hash__ = lambda self: hash(self.to_string())
    _type.__eq__ = _operator(lambda a, b: a.equal(b))
    _type.__ne__ = _operator(lambda a, b: not a.equal(b))
    _type.__lt__ = _type.__le__ = _type.__gt__ = _type.__ge__ = lambda self, other: NotImplemented

Regiotafel.Date.__lt__ = _operator(lambda a, b: a.compare(b) < 0)
Regiotafel.Date.__le__ = _operator(lambda a, b: a.compare(b) < 0 or a.equal(b))


# An id and no name: a program that logs its objects must not thereby publish what is in them.
Regiotafel.Entity.__repr__ = lambda self: f"<{type(self).__name__} {self.get_id()}>"
# Of a person not even that, for an id may be a name.
Regiotafel.Person.__repr__ = lambda self: "<Person>"


def _need(package):
    try:
        return importlib.import_module(package)
    except ImportError as error:
        raise ImportError(f"This needs the package {package} (on Debian: python3-{package})") from error


def _read_column(self):
    """Numbers, or for a text column its codes, with -1 for a missing text. Nobody can write into them."""
    kinds = {Regiotafel.ColumnType.UINT32: "u4", Regiotafel.ColumnType.TEXT: "i4"}
    return _need("numpy").frombuffer(self.dup_bytes().get_data(), kinds.get(self.get_column_type(), "f8"))


def _column_to_numpy(self):
    """The values as an array; of a text column, an array of str, with None for a missing one."""
    values = _read_column(self)
    if self.get_column_type() == Regiotafel.ColumnType.TEXT:
        values = _need("numpy").array([*self.get_labels(), None], dtype=object)[values]
    return values


def _column_to_pandas(self):
    """The values as a Series; of a text column, as categories."""
    pandas = _need("pandas")
    values = _read_column(self)
    if self.get_column_type() == Regiotafel.ColumnType.TEXT:
        # Two organisations may have one name, but pandas wants each category once.
        codes, labels = pandas.factorize(_need("numpy").array([*self.get_labels(), None], dtype=object))
        values = pandas.Categorical.from_codes(codes[values], labels)
    return pandas.Series(values, name=self.get_name())


Regiotafel.Column.to_numpy = _column_to_numpy
Regiotafel.Column.to_pandas = _column_to_pandas


def _result_to_pandas(self):
    """All columns as a DataFrame. Its attrs hold the sentence, the ground and the methods: show the ground with it."""
    frame = _need("pandas").DataFrame({name: self.find_column(name).to_pandas() for name in self.list_columns()})
    frame.attrs.update(sentence=self.get_sentence(), ground=self.get_ground(), methods=self.get_methods())
    return frame


Regiotafel.Result.to_pandas = _result_to_pandas
Regiotafel.Result.__repr__ = lambda self: self.get_sentence() or "<Result>"


def _make_texts(what, values, rows=None):
    """Ids or names as str. What is no text, or holds a NUL, would become another text on its way to the library."""
    texts = []
    for i, value in enumerate(values):
        if isinstance(value, numbers.Integral) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str) or "\0" in value:
            where = f"The {what} {i}" if rows is None else f"The {what} of edge {list(rows).index(value)}"
            problem = "holds a NUL" if isinstance(value, str) else "is no text and no whole number"
            raise ValueError(f"{where} (counted from 0) {problem}: {value!r}; correct it, or leave it out")
        texts.append(value)
    return texts


def _make_codes(what, values, ids):
    """A column of ids as codes and the ids they stand for, in order of appearance; or codes, where there are ids."""
    if ids is not None:
        codes = _need("numpy").asarray(values)
        if len(codes) and codes.dtype.kind not in "iu":
            raise ValueError(f"The codes of {what}s are {codes.dtype}, not whole numbers; convert them")
        wrong = (codes < 0) | (codes > 0xFFFFFFFF)
        if wrong.any():
            row = int(wrong.argmax())
            raise ValueError(f"The {what} of edge {row} (counted from 0) is {codes[row]}; codes count ids from 0")
        return GLib.Bytes.new(codes.astype("u4").tobytes()), _make_texts(f"id of {what}", ids)
    if hasattr(values, "factorize"):  # pandas does the same, sooner
        codes, ids = values.factorize()
        if (codes < 0).any():
            raise ValueError(f"The {what} of edge {(codes < 0).argmax()} (counted from 0) is missing; leave the edge out")
        return GLib.Bytes.new(codes.astype("u4").tobytes()), _make_texts(what, ids.tolist(), values)
    values = values.tolist() if hasattr(values, "tolist") else list(values)
    places = {}
    codes = array.array("I", [places.setdefault(value, len(places)) for value in values])
    return GLib.Bytes.new(codes.tobytes()), _make_texts(what, places, values)


def _snapshot_from_edges(tables, organisations, table_ids=None, organisation_ids=None, table_names=None,
                         organisation_names=None, date=None):
    """A snapshot of two columns: of each edge the table and the organisation, as ids (text or whole numbers).

    Lists, NumPy arrays and pandas columns will do. With table_ids (or organisation_ids) the column holds codes instead,
    places in these ids, counted from 0. See new_from_edges() for the rest."""
    tables, table_ids = _make_codes("table", tables, table_ids)
    organisations, organisation_ids = _make_codes("organisation", organisations, organisation_ids)
    names = [None if names is None else _make_texts(what, names)
             for what, names in (("name of table", table_names), ("name of organisation", organisation_names))]
    return Regiotafel.Snapshot.new_from_edges(tables, organisations, table_ids, organisation_ids, *names, date)


Regiotafel.Snapshot.from_edges = staticmethod(_snapshot_from_edges)


def _row_getitem(self, name):
    """The value of a column, "a-in-b" or "a_in_b": a str (or None), an int or a float. For many rows, use columns."""
    column = self.result.find_column(name.replace("_", "-"))
    if column is None:
        raise KeyError(f"There is no column “{name}”; there are {', '.join(self.result.list_columns())}")
    if column.get_column_type() == Regiotafel.ColumnType.TEXT:
        return column.get_text(self.get_index())
    number = column.get_number(self.get_index())
    return int(number) if column.get_column_type() == Regiotafel.ColumnType.UINT32 else number


Regiotafel.Row.__getitem__ = _row_getitem
Regiotafel.Row.keys = lambda self: self.result.list_columns()  # with this, dict(row) works
Regiotafel.Row.__iter__ = lambda self: iter(self.keys())
Regiotafel.Row.__repr__ = lambda self: self.dup_sentence() or "<Row>"
