/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Asking from JavaScript: rows, typed arrays that are the caller's own, promises, cancelling, lifetimes. */

import Gio from 'gi://Gio';
import GLib from 'gi://GLib';
import Regiotafel from 'gi://Regiotafel?version=1';
import System from 'system';

import {makeInventory} from './region.js';
import {equal, ok, run, test, throws} from './tap.js';

const ask = (options = {}) => new Regiotafel.Overlap(options).run(makeInventory().snapshot());

test('for…of over a result', () => {
    const seen = [];
    for (const row of ask())
        seen.push([row.get_text('a'), row.get_text('b'), row.get_number('shared')]);
    equal(seen, [['north', 'south', 2], ['south', 'west', 1]]);
});

test('arguments at the end may be left out', () => {
    const snapshot = makeInventory().snapshot();
    const question = new Regiotafel.Overlap();
    equal(question.run(snapshot).sentence, question.run(snapshot, null).sentence);
    equal(makeInventory().snapshot(null).n_seats, snapshot.n_seats);
    equal(makeInventory().snapshot(new Regiotafel.Date(2026, 1, 1)).n_tables, 3);
});

test('a column as a typed array', () => {
    const result = ask();
    const jaccard = result.find_column('jaccard').toTypedArray();
    ok(jaccard instanceof Float64Array, 'doubles');
    equal(Array.from(jaccard), [0.5, 1 / 3]);
    ok(result.find_column('shared').toTypedArray() instanceof Uint32Array, 'whole numbers');
    const names = result.find_column('a-name');
    equal(Array.from(names.toTypedArray(), code => names.get_labels()[code]), ['North', 'South']);
    equal(ask({min_shared: 9}).find_column('jaccard').toTypedArray().length, 0);
});

test('all columns', () => {
    const result = ask();
    const columns = result.toColumns();
    equal(Object.keys(columns), result.list_columns());
    equal(columns['b-name'], ['South', 'West']);
    equal(Array.from(columns['n-a']), [3, 3]);
});

test('a missing text is null', () => {
    // Stands in for a result, since not every question has a text column with a missing one.
    const column = {
        column_type: Regiotafel.ColumnType.TEXT,
        get_labels: () => ['North', 'South'],
        toTypedArray: () => new Uint32Array([1, Regiotafel.INDEX_NONE, 0]),
    };
    const result = {list_columns: () => ['where'], find_column: () => column};
    const {where} = Regiotafel.Result.prototype.toColumns.call(result);
    equal(where, ['South', null, 'North']);
    equal(where[1], null);
});

test('nobody can write into an answer', () => {
    const result = ask();
    const row = result.get_item(0);
    const {sentence} = row;
    const shared = result.find_column('shared');
    shared.toTypedArray()[0] = 42;
    result.find_column('a').toTypedArray()[0] = 2;
    shared.dup_bytes().toArray()[0] = 42;
    equal(row.get_number('shared'), 2);
    equal(shared.get_number(0), 2);
    equal(row.get_text('a'), 'north');
    equal(row.sentence, sentence);
});

test('a typed array is a copy', () => {
    const bytes = new GLib.Bytes(new Uint8Array(8));
    const column = {column_type: Regiotafel.ColumnType.UINT32, dup_bytes: () => bytes};
    Regiotafel.Column.prototype.toTypedArray.call(column)[0] = 42;
    equal(Array.from(bytes.toArray()), [0, 0, 0, 0, 0, 0, 0, 0]);
});

test('a row outlives all it came from', () => {
    const row = ask().get_item(0);
    const labels = ask().find_column('b').get_labels();
    System.gc();
    System.gc();
    ok(row.sentence.includes('North'), row.sentence);
    equal(row.dup_evidence(), ['baker', 'crew']);
    equal(labels, ['north', 'south', 'west']);
});

test('a typed array outlives its column', () => {
    const values = ask().find_column('jaccard').toTypedArray();
    System.gc();
    System.gc();
    equal(Array.from(values), [0.5, 1 / 3]);
});

test('await', async () => {
    const snapshot = makeInventory().snapshot();
    const question = new Regiotafel.Overlap({of: Regiotafel.Axis.ORGANISATIONS});
    const result = await question.run_async(snapshot, null);
    equal(result.sentence, question.run(snapshot).sentence);
    equal((await question.run_async(snapshot)).sentence, result.sentence);
});

test('options are those of the start', async () => {
    const question = new Regiotafel.Overlap({min_shared: 2});
    const promise = question.run_async(makeInventory().snapshot());
    question.min_shared = 9;
    equal((await promise).get_n_items(), 1);
});

test('a callback instead of a promise', async () => {
    const question = new Regiotafel.Overlap();
    const result = await new Promise(resolve => {
        question.run_async(makeInventory().snapshot(), null, (source, answer) => resolve(source.run_finish(answer)));
    });
    equal(result.get_n_items(), 2);
});

test('cancelled', async () => {
    const cancellable = new Gio.Cancellable();
    const snapshot = makeInventory().snapshot();
    const promise = new Regiotafel.Overlap().run_async(snapshot, cancellable);
    cancellable.cancel();
    await throws(Gio.IOErrorEnum, Gio.IOErrorEnum.CANCELLED, () => promise);
    await throws(Gio.IOErrorEnum, Gio.IOErrorEnum.CANCELLED, () => new Regiotafel.Overlap().run(snapshot, cancellable));
});

test('an id that is not there', async () => {
    const {Error} = Regiotafel;
    const error = await throws(Error, Error.NOT_FOUND, () => ask({focus: ['nowhere']}));
    ok(error.message.includes('nowhere'), error.message);
});

await run();
