/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a program prints or logs of persons, of what they stand in and of what was asked and answered, names nobody. */

import GLib from 'gi://GLib';
import Regiotafel from 'gi://Regiotafel?version=1';
import System from 'system';

import {makeInventory} from './region.js';
import {equal, ok, run, test, throws} from './tap.js';

const STEM = 'Kwikstaart';
const bytes = document => new GLib.Bytes(new TextEncoder().encode(JSON.stringify(document)));

/* A token in every text there is, found by walking the classes; like those of tests/python/canary.py. */
let nTokens = 0;
const token = () => `Pleunië van ${STEM}${'bcdfglmnprtvz'[nTokens % 13]}${'bcdfglmnprtvz'[Math.floor(nTokens++ / 13)]}ë`;

function texts(kind) {
    const told = {};
    for (const pspec of kind.list_properties()) {
        if (pspec.value_type.name === 'gchararray')
            told[pspec.name] = token();
        else if (pspec.value_type.name === 'GStrv')
            told[pspec.name] = [token()];
    }
    return told;
}

const told = {
    ...texts(Regiotafel.Person),
    labels: {fy: token()},
    identifiers: {kvk: token()},
    sources: [{...texts(Regiotafel.Source), [token()]: token()}],
    seats: [{table: 'north', organisation: 'acme', period: '2020/..', [token()]: token()}],
    [token()]: {[token()]: token()},
};

function makeRegion() {
    const inventory = makeInventory();
    inventory.title = `De streek van ${told.name}`;
    inventory.tables.find('north').purpose = `Overleg met ${told.name}, P. ${told.name.split(' ')[2]}.`;
    inventory.tables.find('north').name = `Tafel van ${told.name}`;
    new Regiotafel.Reader().read_persons_bytes(inventory, bytes({format: 'regiotafel-persons/1', persons: [told]}), null);
    return inventory;
}

/* In all the ways in which JavaScript makes text of a thing. */
function shown(thing) {
    const found = [`${thing}`, String(thing), JSON.stringify(thing) ?? '', JSON.stringify({thing}) ?? '', thing.toString(), [thing].join(),
        Object.keys(thing).join(), thing.constructor.name];
    if (typeof thing.toLocaleString === 'function')
        found.push(thing.toLocaleString());
    return found;
}

const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const holdsNone = (text, what) => ok(!plain(text).includes(STEM.toLowerCase()), `${what} holds no name: ${text}`);

function holdNone(things) {
    for (const thing of things) {
        for (const text of shown(thing))
            holdsNone(text, thing.constructor.name);
    }
}

const items = list => Array.from({length: list.get_n_items()}, (_, i) => list.get_item(i));

function* questions(earlier) {
    for (const name of Object.keys(Regiotafel)) {
        const kind = Regiotafel[name];
        if (typeof kind !== 'function' || !(kind.prototype instanceof Regiotafel.Question))
            continue;
        for (const language of [Regiotafel.Language.ENGLISH, Regiotafel.Language.DUTCH]) {
            const options = {language};
            if (name === 'Card')
                Object.assign(options, {axis: Regiotafel.Axis.TABLES, focus: 'north'});
            if (name === 'Finder')
                options.text = 'overleg';
            if (name === 'Comparison')
                options.earlier = earlier;
            yield new kind(options);
        }
    }
}

test('the tokens are there', () => {
    ok(nTokens > 15, `${nTokens} tokens`);
    const inventory = makeRegion();
    const data = new TextDecoder().decode(new Regiotafel.Writer().write_persons_bytes(inventory).toArray());
    for (const name of Object.keys(told).filter(one => typeof told[one] === 'string'))
        ok(data.includes(told[name]), name);
    equal(inventory.persons.get_item(0).name, told.name);
});

test('a person, a seat and a source', () => {
    const inventory = makeRegion();
    const [person] = items(inventory.persons);
    holdNone([person, person.seats, ...items(person.seats), person.sources, ...items(person.sources), inventory.persons, inventory]);
    holdNone([items(inventory.tables), ...items(inventory.tables), inventory.tables, inventory.snapshot()]);
    holdNone([new Regiotafel.Person({id: told.id, name: told.name})]);
});

test('questions and results', () => {
    const inventory = makeRegion();
    const snapshot = inventory.snapshot();
    let n = 0;
    for (const question of questions(snapshot)) {
        const result = question.run(snapshot);
        holdNone([question, result]);
        for (const text of [result.to_json(), result.sentence, result.ground, result.methods, JSON.stringify(result.toColumns?.() ?? null)])
            holdsNone(text ?? '', question.constructor.name);
        for (const row of result) {
            holdNone([row]);
            holdsNone(row.dup_sentence(), 'a row');
        }
        for (const name of result.list_columns())
            holdsNone((result.find_column(name).get_labels() ?? []).join(), name);
        n++;
    }
    ok(n >= 10, `${n} questions`);
});

test('diagnostics', () => {
    const inventory = makeRegion();
    const reader = new Regiotafel.Reader({lenient: true});
    reader.read_persons_bytes(makeInventory(), bytes({format: 'regiotafel-persons/1', persons: [
        {...told, contact: [1], verified: told.name}, {...told}, {...told, id: told.name, seats: [{table: told.name, organisation: 'acme'}]}]}), null);
    const writer = new Regiotafel.Writer({format: Regiotafel.Format.HIF});
    writer.write_bytes(inventory);
    const diagnostics = [reader.diagnostics, inventory.check(), writer.diagnostics, inventory.list_personal_data(null),
        inventory.list_mentions(inventory.persons.get_item(0))].flatMap(items);
    ok(diagnostics.length > 10, `${diagnostics.length} diagnostics`);
    holdNone([...diagnostics, reader, writer, reader.diagnostics]);
    for (const one of diagnostics) {
        for (const language of [Regiotafel.Language.ENGLISH, Regiotafel.Language.DUTCH])
            holdsNone(one.dup_text(language), one.code);
        holdsNone([one.message, one.value, one.pointer].join(' '), one.code);
    }
});

test('errors', async () => {
    const inventory = makeRegion();
    const {Error} = Regiotafel;
    const failures = [
        [Error.DUPLICATE_ID, () => inventory.add(new Regiotafel.Person({id: told.id, name: told.name}))],
        [Error.INVALID_VALUE, () => new Regiotafel.Writer({format: Regiotafel.Format.HIF, redaction: Regiotafel.Redaction.PSEUDONYMS}).write_bytes(inventory)],
        [Error.UNSUPPORTED, () => new Regiotafel.Writer({redaction: Regiotafel.Redaction.FULL}).write_bytes(inventory)],
    ];
    for (const [code, body] of failures) {
        const error = await throws(Error, code, body);
        for (const text of [error.message, `${error}`, JSON.stringify(error) ?? '', String(error.stack)])
            holdsNone(text, `error ${code}`);
    }
});

test('the key of a writer', () => {
    const writer = new Regiotafel.Writer();
    writer.set_key(new GLib.Bytes(new TextEncoder().encode('Goudhaantje-is-geheim')));
    for (const text of [...shown(writer), System.addressOfGObject(writer)])
        ok(!text.includes('Goud'), text);
    ok(!('get_key' in writer), 'there is no way to ask for it');
});

test('everything, when all is asked for', () => {
    const inventory = makeRegion();
    const text = format => new TextDecoder().decode(new Regiotafel.Writer({format, redaction: Regiotafel.Redaction.FULL}).write_bytes(inventory).toArray());
    for (const format of [Regiotafel.Format.HIF, Regiotafel.Format.EDGE_CSV]) {
        ok(text(format).includes(told.name), 'the name is in it');
        holdsNone(new TextDecoder().decode(new Regiotafel.Writer({format}).write_bytes(inventory).toArray()), 'what is written by default');
    }
});

await run();
