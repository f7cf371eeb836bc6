/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Editing from JavaScript: collections, dates, errors, notifications, and bare objects. */

import GIRepository from 'gi://GIRepository?version=2.0';
import Regiotafel from 'gi://Regiotafel?version=1';
import System from 'system';

import {makeInventory} from './region.js';
import {equal, ok, run, test, throws} from './tap.js';

test('for…of over a collection', () => {
    const inventory = makeInventory();
    equal([...inventory.tables].map(table => table.id), ['north', 'south', 'west']);
    for (const membership of inventory.memberships)
        ok(membership.table.memberships.get_n_items() > 0, 'a membership knows its table');
    const [first] = inventory.organisations;
    equal(first.id, 'acme');
    equal([...new Regiotafel.Collection()], []);
});

test('find by id', () => {
    const {tables} = makeInventory();
    equal(tables.find('south').name, 'South');
    equal(tables.find('nowhere'), null);
});

test('dates and periods as text', () => {
    equal(`${new Regiotafel.Date(2015, 11, 0)}`, '2015-11');
    equal(String(Regiotafel.Date.parse('2015')), '2015');
    equal(`since ${Regiotafel.Period.parse('2015/..')}`, 'since 2015/..');
    ok(new Regiotafel.Date(2015, 0, 0).equal(Regiotafel.Date.parse('2015')), 'equal with the same precision');
    ok(!new Regiotafel.Date(2015, 0, 0).equal(Regiotafel.Date.parse('2015-01')), 'not equal with another');
});

test('dates are copies', () => {
    const table = new Regiotafel.Table({id: 'a', period: Regiotafel.Period.parse('2015/2016')});
    const {period} = table;
    table.period = null;
    System.gc();
    equal(String(period), '2015/2016');
    equal(table.period, null);
});

test('properties and notify', () => {
    const table = makeInventory().tables.find('north');
    const heard = [];
    table.connect('notify', (_, spec) => heard.push(spec.name));
    table.level = Regiotafel.Level.EXECUTIVE;
    table.meetings_per_year = 6;
    table.aliases = ['Noord'];
    table.purpose = 'Talk';
    table.purpose = null;
    equal(heard, ['level', 'meetings-per-year', 'aliases', 'purpose', 'purpose']);
    equal(table.get_aliases(), ['Noord']);
    equal(table.purpose, null);
});

test('errors can be told apart', async () => {
    const inventory = makeInventory();
    const {Error} = Regiotafel;
    const baker = inventory.organisations.find('baker');
    const error = await throws(Error, Error.IN_USE, () => inventory.remove(baker, false));
    ok(error instanceof Error, 'instanceof');
    ok(error.message.includes('baker'), error.message);
    await throws(Error, Error.DUPLICATE_ID, () => inventory.add(new Regiotafel.Table({id: 'north'})));
    await throws(Error, Error.INVALID_VALUE, () => inventory.add(new Regiotafel.Table()));
    await throws(Error, Error.INVALID_VALUE, () => Regiotafel.Date.parse('November'));
});

test('removing a table takes its memberships along', () => {
    const inventory = makeInventory();
    inventory.remove(inventory.tables.find('north'), true);
    equal([...inventory.organisations.find('baker').memberships].map(seat => seat.table.id), ['south']);
});

test('agendas, items, meetings and projects', async () => {
    const inventory = makeInventory();
    const {Agenda, AgendaItem, Error, ItemKind, Meeting, Project} = Regiotafel;
    const table = inventory.tables.find('north');
    const project = new Project({id: 'early', name: 'Vroegsignalering', lead: inventory.organisations.find('baker')});
    const agenda = new Agenda({id: 'a26', name: 'Agenda 2026', table});
    const item = new AgendaItem({id: 'a26-1', name: 'Wachttijden', agenda, project, kind: ItemKind.TOPIC});
    const meeting = new Meeting({id: 'm1', table, date: Regiotafel.Date.parse('2026-12'), time: '13:00', hours: 1.5});
    meeting.add_item(item);
    const error = await throws(Error, Error.DANGLING, () => inventory.add(meeting));
    ok(error.message.includes('a26-1'), error.message);
    for (const entity of [project, agenda, item, meeting])
        inventory.add(entity);
    equal([...table.agendas].map(one => [...one.items].map(({id}) => id)), [['a26-1']]);
    equal([...agenda.items][0].project.lead.id, 'baker');
    equal([...table.meetings].map(one => `${one.date} ${one.time} ${[...one.items].length}`), ['2026-12 13:00 1']);
    equal(new Meeting().hours, NaN);
    equal(item.due, null);
});

test('copy and merge', async () => {
    const inventory = makeInventory();
    const copy = inventory.copy();
    const [north, south] = copy.tables;
    ok(copy.merge(north, south), 'merged');
    equal(north.former_ids, ['south']);
    equal(copy.tables.find('south')?.id, 'north');
    equal([...copy.tables].map(({id}) => id), ['north', 'west']);
    equal([...inventory.tables].map(({id}) => id), ['north', 'south', 'west']);
    const {Error} = Regiotafel;
    await throws(Error, Error.INVALID_VALUE, () => copy.merge(north, copy.organisations.find('baker')));
    await throws(Error, Error.NOT_FOUND, () => copy.merge(north, inventory.tables.find('west')));
});

test('a missing text has the code INDEX_NONE', () => {
    equal(Regiotafel.INDEX_NONE, 0xffffffff);
});

test('bare objects can be read', () => {
    const repository = GIRepository.Repository.get_default();
    let nTypes = 0, nProperties = 0;
    for (let i = 0; i < repository.get_n_infos('Regiotafel'); i++) {
        const info = repository.get_info('Regiotafel', i);
        if (info.get_type() !== GIRepository.InfoType.OBJECT || GIRepository.object_info_get_abstract(info))
            continue;
        const bare = new Regiotafel[info.get_name()]();
        for (const spec of bare.constructor.list_properties()) {
            void bare[spec.get_name().replaceAll('-', '_')];
            nProperties++;
        }
        nTypes++;
    }
    ok(nTypes > 15 && nProperties > 100, `${nTypes} types, ${nProperties} properties`);
});

await run();
