/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A small region to test with. North and South share Baker and Crew, half of the four that sit at one or both. */

import Regiotafel from 'gi://Regiotafel?version=1';

const SEATS = {
    north: ['acme', 'baker', 'crew'],
    south: ['baker', 'crew', 'dune'],
    west: ['dune'],
};

export function makeInventory() {
    const inventory = new Regiotafel.Inventory({title: 'Testland', language: 'en'});
    const named = id => ({id, name: id[0].toUpperCase() + id.slice(1)});
    for (const id of new Set(Object.values(SEATS).flat()))
        inventory.add(new Regiotafel.Organisation(named(id)));
    for (const [id, members] of Object.entries(SEATS)) {
        const table = new Regiotafel.Table(named(id));
        inventory.add(table);
        for (const member of members) {
            const organisation = inventory.organisations.find(member);
            inventory.add(new Regiotafel.Membership({table, organisation}));
        }
    }
    return inventory;
}
