/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every question, asked from JavaScript about the invented region Lindestroom: rows, columns, promises, errors, and the
 * answers of the command. */

import Gio from 'gi://Gio';
import GLib from 'gi://GLib';
import Regiotafel from 'gi://Regiotafel?version=1';

import {equal, ok, run, test, throws} from './tap.js';

const {Axis, Card, Error, Finder, Language, Level, Overlap, Overview, Profile, Tristate} = Regiotafel;

const path = GLib.build_filenamev([GLib.getenv('REGIOTAFEL_SOURCE'), 'examples', 'data', 'lindestroom', '2026.json']);
const command = GLib.build_filenamev([GLib.getenv('REGIOTAFEL_BUILD'), 'libregiotafel', 'regiotafel']);
const inventory = new Regiotafel.Reader().read_file(Gio.File.new_for_path(path));
const snapshot = inventory.snapshot();

const texts = (result, name) => [...result].map(row => row.get_text(name));

function count(values) {
    const n = {};
    for (const value of values)
        n[value] = (n[value] ?? 0) + 1;
    return n;
}

test('overview', () => {
    const result = new Overview({language: Language.ENGLISH}).run(snapshot);
    equal(result.get_n_items(), 27);
    ok(result.sentence.includes('27 tables'), result.sentence);
    const columns = result.toColumns();
    equal(Object.keys(columns), result.list_columns());
    equal(columns['in-scope'].reduce((a, b) => a + b), 21);
    equal(count(columns['level']), {executive: 7, policy: 8, content: 11, case: 1});
    ok(columns['population'] instanceof Float64Array && columns['organisations'] instanceof Uint32Array, 'types');
    // A text that is missing is null, and only there.
    equal(columns['out-of-scope'].map(reason => reason === null), Array.from(columns['in-scope'], one => one === 1));
    const at = columns['id'].indexOf('th-ouderen');
    equal([columns['organisations'][at], columns['meetings'][at], columns['agenda-items'][at]], [14, 6, 3]);
});

test('choosing tables', () => {
    equal(new Overview({level: Level.EXECUTIVE}).run(snapshot).get_n_items(), 7);
    equal(new Overview({in_scope: Tristate.YES}).run(snapshot).get_n_items(), 21);
    equal(texts(new Overview({theme: 'kwetsbare-ouderen'}).run(snapshot), 'id'), ['th-ouderen', 'wg-kwetsbaar']);
});

test('card', () => {
    const result = new Card({focus: 'th-ouderen', language: Language.ENGLISH}).run(snapshot);
    equal([...new Set(texts(result, 'section'))],
        ['why', 'who', 'what', 'also-at', 'how', 'where', 'linked', 'checked']);
    const also = [...result].find(row => row.get_text('section') === 'also-at');
    equal([also.get_text('id'), also.get_text('of')], ['pr-val', 'projects']);
    equal(inventory.projects.find(also.get_text('id')).name, 'Valpreventie');
    equal(result.get_item(0).get_text('id'), null);
});

test('finder', async () => {
    const finder = new Finder({text: 'kwetsbare ouderen'});
    const result = await finder.run_async(snapshot);
    equal(texts(result, 'id').slice(0, 2), ['wg-kwetsbaar', 'th-ouderen']);
    equal(Array.from(result.toColumns()['is-entry']).slice(0, 2), [1, 0]);
    equal(result.to_json(), finder.run(snapshot).to_json());
});

test('finder with partners', () => {
    const finder = new Finder();
    finder.partners = ['g-lindestad', 'g-haverbroek'];
    equal(finder.partners, ['g-lindestad', 'g-haverbroek']);
    const result = finder.run(snapshot);
    ok(result.get_n_items() > 0, 'there are some');
    for (const row of result) {
        const members = [...inventory.tables.find(row.get_text('id')).memberships].map(seat => seat.organisation.id);
        equal(row.get_number('by-partners'), finder.partners.filter(partner => members.includes(partner)).length);
    }
});

test('profile', () => {
    const both = [...new Profile().run(snapshot)].filter(row => row.get_text('alike') === 'both');
    equal(count(both.map(row => row.get_text('reading'))), {merge: 1, 'not-recorded': 1, belongs: 6});
    equal([both[0].get_text('a'), both[0].get_text('b')], ['th-ouderen', 'wg-kwetsbaar']);
});

test('overlap by projects', () => {
    const result = new Overlap({by: Axis.PROJECTS}).run(snapshot);
    equal(result.get_n_items(), 11);
    for (const row of result) {
        for (const id of row.dup_evidence()) {
            const tables = [...inventory.agenda_items].filter(item => item.project?.id === id)
                .map(item => item.agenda.table.id);
            ok(tables.includes(row.get_text('a')) && tables.includes(row.get_text('b')), `${id} is at both`);
        }
    }
});

test('what does not exist', async () => {
    for (const question of [new Card({focus: 'nowhere'}), new Finder({partners: ['nowhere']}),
        new Overview({theme: 'nowhere'}), new Profile({focus: ['nowhere']})]) {
        const error = await throws(Error, Error.NOT_FOUND, () => question.run(snapshot));
        ok(error.message.includes('nowhere'), error.message);
        await throws(Error, Error.NOT_FOUND, () => question.run_async(snapshot));
    }
    await throws(Error, Error.INVALID_VALUE, () => new Finder().run(snapshot));
});

test('the same as the command', () => {
    const asked = [
        [Overview, {}, ['overview']],
        [Card, {axis: Axis.TABLES, focus: 'th-ouderen'}, ['show', 'th-ouderen']],
        [Finder, {text: 'kwetsbare ouderen'}, ['find', 'kwetsbare ouderen']],
        [Profile, {}, ['overlap', '--profile']],
    ];
    for (const [lang, language] of [['en', Language.ENGLISH], ['nl', Language.DUTCH]]) {
        for (const [Type, options, [name, ...args]] of asked) {
            const argv = [command, name, path, ...args, `--lang=${lang}`, '--format=json'];
            const process = Gio.Subprocess.new(argv, Gio.SubprocessFlags.STDOUT_PIPE);
            const [, printed] = process.communicate_utf8(null, null);
            equal(new Type({...options, language}).run(snapshot).to_json(), printed, `${name} in ${lang}`);
        }
    }
});

await run();
