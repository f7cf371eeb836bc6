/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* exported _init */

/* What makes Regiotafel feel at home in JavaScript: for…of, promises, typed arrays, and cancellables that may be left
 * out. Only protocols of the language live here. Everything that the library can do is in the library, so that all
 * languages have it. */

const {Gio} = imports.gi;

/* Lets the last ones of nArguments be left out: they become null. */
function fillUp(prototype, name, nArguments = prototype[name].length) {
    const method = prototype[name];
    prototype[name] = function (...args) {
        while (args.length < nArguments)
            args.push(null);
        return method.apply(this, args);
    };
}

/* Makes name_async() return a promise when it gets no callback. */
function promisify(prototype, name) {
    const nArguments = prototype[name].length - 1;
    Gio._promisify(prototype, name);
    fillUp(prototype, name, nArguments);
}

function* iterate() {
    for (let i = 0; i < this.get_n_items(); i++)
        yield this.get_item(i);
}

function _init() {
    const {Collection, Column, ColumnType, Date, Inventory, Period, Question, Reader, Result, Writer} = this;

    Collection.prototype[Symbol.iterator] = iterate;
    Result.prototype[Symbol.iterator] = iterate;

    fillUp(Inventory.prototype, 'snapshot');
    fillUp(Question.prototype, 'run');
    fillUp(Reader.prototype, 'read_file');
    fillUp(Reader.prototype, 'read_bytes');
    fillUp(Reader.prototype, 'read_persons_file');
    fillUp(Reader.prototype, 'read_persons_bytes');
    fillUp(Writer.prototype, 'write_file');
    fillUp(Writer.prototype, 'write_persons_file');
    promisify(Question.prototype, 'run_async');
    promisify(Reader.prototype, 'read_file_async');
    promisify(Reader.prototype, 'read_persons_file_async');
    promisify(Writer.prototype, 'write_file_async');
    promisify(Writer.prototype, 'write_persons_file_async');

    /* So that `${date}` says 2026-11 and not [boxed instance …]. */
    for (const type of [Date, Period]) {
        type.prototype.toString = function () {
            return this.to_string();
        };
    }

    /* Numbers, or for a text column its codes into get_labels(), with INDEX_NONE for a missing text. What toArray()
     * gives is memory of the bytes; the slice makes it the caller's own. */
    Column.prototype.toTypedArray = function () {
        const {buffer} = this.dup_bytes().toArray().slice();
        return this.column_type === ColumnType.DOUBLE ? new Float64Array(buffer) : new Uint32Array(buffer);
    };

    /* All columns by name: typed arrays of numbers, and arrays of text with null for a missing one. */
    Result.prototype.toColumns = function () {
        return Object.fromEntries(this.list_columns().map(name => {
            const column = this.find_column(name);
            const values = column.toTypedArray();
            if (column.column_type !== ColumnType.TEXT)
                return [name, values];
            const labels = column.get_labels();
            return [name, Array.from(values, code => labels[code] ?? null)];
        }));
    };
}
