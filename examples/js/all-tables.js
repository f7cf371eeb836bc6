#!/usr/bin/env -S gjs -m
/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* All tables in numbers, and which of them are alike: all-tables INVENTORY */

import Gio from 'gi://Gio';
import Regiotafel from 'gi://Regiotafel?version=1';
import {exit, programArgs} from 'system';

const {Language, Overview, Profile, Reader} = Regiotafel;

async function main(path = '') {
    const inventory = await new Reader().read_file_async(Gio.File.new_for_commandline_arg(path));
    const snapshot = inventory.snapshot();

    const tables = await new Overview({language: Language.ENGLISH}).run_async(snapshot);
    print(`${tables.sentence}\n`);
    // Arrays, all of one length; what is not known is NaN in numbers, and null in text.
    const {level: levels, organisations, meetings, hours} = tables.toColumns();
    for (const level of ['executive', 'policy', 'content']) {
        const rows = [...levels.keys()].filter(i => levels[i] === level);
        const load = rows.map(i => organisations[i] * meetings[i] * hours[i] || 0).reduce((a, b) => a + b, 0);
        print(`${level}: ${rows.length} tables, ${load.toFixed(1)} hours at the table a year`);
    }

    const pairs = await new Profile({language: Language.ENGLISH}).run_async(snapshot);
    print(`\n${pairs.sentence}\n`);
    for (const row of pairs) {
        if (row.get_text('reading') === 'merge')
            print(row.sentence);
    }
    print(`\n${pairs.ground}`); // it belongs below every answer
}

try {
    await main(...programArgs);
} catch (error) {
    printerr(error.message);
    exit(1);
}
