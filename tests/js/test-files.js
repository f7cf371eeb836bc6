/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading and writing from JavaScript. */

import Gio from 'gi://Gio';
import GLib from 'gi://GLib';
import Regiotafel from 'gi://Regiotafel?version=1';

import {makeInventory} from './region.js';
import {equal, ok, run, test, throws} from './tap.js';

const {Error} = Regiotafel;
const folder = GLib.Dir.make_tmp('regiotafel-XXXXXX');
const file = Gio.File.new_for_path(GLib.build_filenamev([folder, 'region.json']));

test('write and read', async () => {
    const inventory = makeInventory();
    const writer = new Regiotafel.Writer();
    const reader = new Regiotafel.Reader();
    ok(writer.write_file(inventory, file), 'written');
    equal([...reader.read_file(file).tables].map(table => table.name), ['North', 'South', 'West']);
    inventory.title = 'Another';
    ok(await writer.write_file_async(inventory, file), 'written again');
    equal((await reader.read_file_async(file)).title, 'Another');
    equal(reader.read_bytes(writer.write_bytes(inventory)).title, 'Another');
});

test('problems are there after a failure', async () => {
    const reader = new Regiotafel.Reader();
    const bytes = new TextEncoder().encode('{"format": "regiotafel/1",\n "tables": [{"id": }]}');
    await throws(Error, Error.PARSE, () => reader.read_bytes(bytes));
    equal([...reader.diagnostics].map(problem => problem.line), [2]);
});

test('a lenient reading keeps what is sound', () => {
    const reader = new Regiotafel.Reader({lenient: true});
    const text = '{"format": "regiotafel/1", "tables": [{"id": "a"}, {"id": "a"}, {"id": "b"}]}';
    const inventory = reader.read_bytes(new TextEncoder().encode(text));
    equal([...inventory.tables].map(table => table.id), ['a', 'b']);
    const [problem] = reader.diagnostics;
    equal(problem.code, 'duplicate-id');
    equal(problem.severity, Regiotafel.Severity.ERROR);
});

test('no such file', async () => {
    const missing = Gio.File.new_for_path(GLib.build_filenamev([folder, 'missing.json']));
    const reader = new Regiotafel.Reader();
    await throws(Gio.IOErrorEnum, Gio.IOErrorEnum.NOT_FOUND, () => reader.read_file(missing));
    await throws(Gio.IOErrorEnum, Gio.IOErrorEnum.NOT_FOUND, () => reader.read_file_async(missing));
});

test('changed by somebody else', async () => {
    const inventory = new Regiotafel.Reader().read_file(file);
    file.replace_contents('{"format": "regiotafel/1"}\n', null, false, Gio.FileCreateFlags.NONE, null);
    inventory.title = 'Mine';
    await throws(Error, Error.CONFLICT, () => new Regiotafel.Writer().write_file(inventory, file));
    new Regiotafel.Writer({overwrite: true}).write_file(inventory, file);
    equal(new Regiotafel.Reader().read_file(file).title, 'Mine');
});

test('clean up', () => {
    file.delete(null);
    GLib.rmdir(folder);
});

await run();
