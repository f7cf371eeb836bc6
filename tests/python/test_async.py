#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Questions, reading and writing that do not keep a main loop waiting."""

import pathlib
import tempfile
import unittest

from region import Regiotafel, make_inventory, make_large_inventory

from gi.repository import Gio, GLib


def wait(start, finish):
    """Runs a main loop until finish() can tell; gives what it gives or raises what it raises."""
    loop = GLib.MainLoop()
    done = []

    def callback(source, result):
        done.append(result)
        loop.quit()

    start(callback)
    loop.run()
    return finish(done[0])


class Questions(unittest.TestCase):
    def ask(self, question, snapshot, cancellable=None):
        return wait(lambda callback: question.run_async(snapshot, cancellable, callback), question.run_finish)

    def test_same_answer(self):
        snapshot = make_inventory().snapshot()
        question = Regiotafel.Overlap()
        self.assertEqual(self.ask(question, snapshot).sentence, question.run(snapshot).sentence)

    def test_options_are_those_of_the_start(self):
        snapshot = make_inventory().snapshot()
        question = Regiotafel.Overlap(min_shared=2)

        def start(callback):
            question.run_async(snapshot, None, callback)
            question.min_shared = 9

        self.assertEqual(len(wait(start, question.run_finish)), 1)

    def test_cancelled(self):
        question = Regiotafel.Overlap()
        snapshot = make_large_inventory().snapshot()
        cancellable = Gio.Cancellable()

        def start(callback):
            question.run_async(snapshot, cancellable, callback)
            cancellable.cancel()

        with self.assertRaises(GLib.Error) as caught:
            wait(start, question.run_finish)
        self.assertTrue(caught.exception.matches(Gio.io_error_quark(), Gio.IOErrorEnum.CANCELLED))

    def test_an_id_that_is_not_there(self):
        with self.assertRaises(GLib.Error) as caught:
            self.ask(Regiotafel.Overlap(focus=["nowhere"]), make_inventory().snapshot())
        self.assertTrue(caught.exception.matches(Regiotafel.Error.quark(), Regiotafel.Error.NOT_FOUND))
        self.assertIn("nowhere", caught.exception.message)


class Files(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name) / "region.json"
        self.file = Gio.File.new_for_path(str(self.path))

    def write(self, inventory):
        writer = Regiotafel.Writer()
        return wait(
            lambda callback: writer.write_file_async(inventory, self.file, None, callback), writer.write_file_finish
        )

    def read(self, reader, cancellable=None):
        return wait(lambda callback: reader.read_file_async(self.file, cancellable, callback), reader.read_file_finish)

    def test_there_and_back(self):
        inventory = make_inventory()
        self.assertTrue(self.write(inventory))
        self.assertFalse(inventory.modified)
        reader = Regiotafel.Reader()
        again = self.read(reader)
        self.assertEqual([table.name for table in again.tables], ["North", "South", "West"])
        self.assertEqual(len(reader.diagnostics), 0)
        self.assertEqual(
            Regiotafel.Writer().write_bytes(again).get_data(), Regiotafel.Writer().write_bytes(inventory).get_data()
        )

    def test_problems_are_there_after_a_failure(self):
        self.path.write_text('{"format": "regiotafel/1",\n "tables": [{"id": }]}')
        reader = Regiotafel.Reader()
        with self.assertRaises(GLib.Error) as caught:
            self.read(reader)
        self.assertTrue(caught.exception.matches(Regiotafel.Error.quark(), Regiotafel.Error.PARSE))
        self.assertEqual([problem.line for problem in reader.diagnostics], [2])

    def test_no_such_file(self):
        with self.assertRaises(GLib.Error) as caught:
            self.read(Regiotafel.Reader())
        self.assertTrue(caught.exception.matches(Gio.io_error_quark(), Gio.IOErrorEnum.NOT_FOUND))

    def test_cancelled(self):
        self.write(make_inventory())
        cancellable = Gio.Cancellable()
        cancellable.cancel()
        with self.assertRaises(GLib.Error) as caught:
            self.read(Regiotafel.Reader(), cancellable)
        self.assertTrue(caught.exception.matches(Gio.io_error_quark(), Gio.IOErrorEnum.CANCELLED))

    def test_changed_by_somebody_else(self):
        inventory = make_inventory()
        self.write(inventory)
        self.path.write_text('{"format": "regiotafel/1"}\n')
        inventory.title = "Another"
        with self.assertRaises(GLib.Error) as caught:
            self.write(inventory)
        self.assertTrue(caught.exception.matches(Regiotafel.Error.quark(), Regiotafel.Error.CONFLICT))
        self.assertEqual(self.path.read_text(), '{"format": "regiotafel/1"}\n')


if __name__ == "__main__":
    unittest.main()
