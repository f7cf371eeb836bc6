#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""One snapshot, many threads: the same answer for each, and a way to stop."""

import threading
import unittest

from region import Regiotafel, make_inventory, make_large_inventory

from gi.repository import Gio, GLib


def everything(result):
    columns = [result.find_column(name).dup_bytes().get_data() for name in result.list_columns()]
    return result.sentence, result.ground, columns, [row.sentence for row in result[:20]]


class Threads(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.snapshot = make_large_inventory().snapshot()

    def ask_in_threads(self, ask, n=8):
        answers = [None] * n
        start = threading.Barrier(n)

        def work(i):
            start.wait()
            answers[i] = ask(i)

        threads = [threading.Thread(target=work, args=(i,)) for i in range(n)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return answers

    def test_eight_threads_one_snapshot(self):
        alone = everything(Regiotafel.Overlap().run(self.snapshot))
        self.assertGreater(len(alone[2][0]), 1000)
        for answer in self.ask_in_threads(lambda i: everything(Regiotafel.Overlap(n_threads=i % 4).run(self.snapshot))):
            self.assertEqual(answer, alone)

    def test_eight_threads_one_result(self):
        result = Regiotafel.Overlap(of="organisations").run(self.snapshot)
        answers = self.ask_in_threads(lambda i: everything(result))
        self.assertEqual(answers, [answers[0]] * 8)

    def test_different_questions_at_once(self):
        def ask(i):
            return len(Regiotafel.Overlap(min_shared=i + 1).run(self.snapshot))

        self.assertEqual(self.ask_in_threads(ask), [ask(i) for i in range(8)])

    def test_an_inventory_may_be_handed_over(self):
        for inventory in self.ask_in_threads(lambda i: make_inventory(), n=4):
            inventory.remove(inventory.tables.find("west"), True)
            self.assertEqual(inventory.snapshot().n_seats, 6)

    def test_cancelled_before(self):
        cancellable = Gio.Cancellable()
        cancellable.cancel()
        with self.assertRaises(GLib.Error) as caught:
            Regiotafel.Overlap().run(self.snapshot, cancellable)
        self.assertTrue(caught.exception.matches(Gio.io_error_quark(), Gio.IOErrorEnum.CANCELLED))

    def test_cancelled_by_another_thread(self):
        # Whether the question is stopped or answered first is for the scheduler; it is one of the two.
        def ask(i):
            cancellable = Gio.Cancellable()
            threading.Thread(target=cancellable.cancel).start()
            try:
                return len(Regiotafel.Overlap(n_threads=2).run(self.snapshot, cancellable))
            except GLib.Error as error:
                return error.matches(Gio.io_error_quark(), Gio.IOErrorEnum.CANCELLED)

        n_pairs = len(Regiotafel.Overlap().run(self.snapshot))
        for answer in self.ask_in_threads(ask):
            self.assertIn(answer, (n_pairs, True))


if __name__ == "__main__":
    unittest.main()
