#!/usr/bin/env -S gjs -m
/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* At which table does a subject belong, and why: which-table INVENTORY WORD… */

import Gio from 'gi://Gio';
import Regiotafel from 'gi://Regiotafel?version=1';
import {exit, programArgs} from 'system';

const {Finder, Language, Reader} = Regiotafel;

async function main(path = '', ...words) {
    const inventory = await new Reader().read_file_async(Gio.File.new_for_commandline_arg(path));
    const finder = new Finder({text: words.join(' '), language: Language.ENGLISH});
    const result = await finder.run_async(inventory.snapshot());
    print(`${result.sentence}\n`);
    for (const row of result)
        print(row.sentence);
    print(`\n${result.ground}`);
}

try {
    await main(...programArgs);
} catch (error) {
    printerr(error.message);
    exit(1);
}
