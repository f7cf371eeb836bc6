// SPDX-License-Identifier: LGPL-2.1-or-later
// What somebody writes who has installed the library: with the typelib and the override that were installed.
import Regiotafel from 'gi://Regiotafel?version=1';

const inventory = new Regiotafel.Inventory();
const organisation = Regiotafel.Organisation.new('o', 'O');
inventory.add(organisation);
for (const name of ['a', 'b']) {
    const table = Regiotafel.Table.new(name, name);
    inventory.add(table);
    inventory.add(Regiotafel.Membership.new(null, table, organisation));
}
// Going through a collection, and leaving out arguments, are the work of the override.
let ids = '';
for (const table of inventory.tables)
    ids += table.id;
const rows = new Regiotafel.Overlap().run(inventory.snapshot());
print(`${rows.get_n_items()} pair, library ${Regiotafel.VERSION_STRING}`);
if (ids !== 'ab')
    throw new Error(`tables: ${ids}`);
