#!/usr/bin/env -S gjs -m
/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads a list with one membership a row, asks what overlaps, and saves it as an inventory: who-meets-whom LIST NEW */

import Gio from 'gi://Gio';
import Regiotafel from 'gi://Regiotafel?version=1';
import {exit, programArgs} from 'system';

const {Axis, Format, Language, Level, Severity} = Regiotafel;

function tellProblems(reader) {
    const problems = [...reader.diagnostics];
    const count = severity => problems.filter(problem => problem.severity === severity).length;
    print(`${count(Severity.ERROR)} errors, ${count(Severity.WARNING)} warnings, ${count(Severity.NOTE)} notes`);
}

async function ask(snapshot, of) {
    const question = new Regiotafel.Overlap({of, language: Language.ENGLISH});
    const result = await question.run_async(snapshot);
    print(`\n${result.sentence}`);
    for (const row of [...result].slice(0, 3))
        print(`${row.get_number('jaccard').toFixed(4)} ${row.sentence}`);
    return result;
}

async function main(listPath = '', newPath = '') {
    const reader = new Regiotafel.Reader({
        format: Format.EDGE_CSV,
        table_column: 'Gemeenschappelijke regeling',
        organisation_column: 'Deelnemer',
        area_column: 'Provincie',
    });
    const inventory = await reader.read_file_async(Gio.File.new_for_commandline_arg(listPath));
    tellProblems(reader);

    // The inventory is for editing; a snapshot of it, on any date, is for asking, on any thread.
    const snapshot = inventory.snapshot();
    await ask(snapshot, Axis.TABLES);
    const {ground} = await ask(snapshot, Axis.ORGANISATIONS);

    const [first] = inventory.tables;
    first.level = Level.EXECUTIVE;
    first.purpose = 'Handle the waste together';
    const saved = Gio.File.new_for_commandline_arg(newPath);
    await new Regiotafel.Writer().write_file_async(inventory, saved);

    reader.format = Format.JSON;
    await reader.read_file_async(saved);
    print();
    tellProblems(reader);
    print(ground); // it belongs below every answer
}

try {
    await main(...programArgs);
} catch (error) {
    printerr(error.message);
    exit(1);
}
