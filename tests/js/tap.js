/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The least that a test in GJS needs: a list of tests, asserts that throw, and TAP on the standard output. */

import System from 'system';

const tests = [];

export function test(name, body) {
    tests.push({name, body});
}

function show(value) {
    return typeof value === 'string' ? `“${value}”` : JSON.stringify(value) ?? String(value);
}

export function equal(actual, expected, what = 'value') {
    const same = Object.is(actual, expected) || typeof expected === 'object' && show(actual) === show(expected);
    if (!same)
        throw new Error(`${what}: ${show(actual)}, expected ${show(expected)}`);
}

export function ok(condition, what) {
    if (!condition)
        throw new Error(`not so: ${what}`);
}

/* Gives the error, for more asserts. */
export async function throws(domain, code, body) {
    try {
        await body();
    } catch (error) {
        ok(error.matches?.(domain, code), `${error} is of code ${code}`);
        return error;
    }
    throw new Error('nothing was thrown');
}

export async function run() {
    let failed = false;
    print(`1..${tests.length}`);
    for (const [i, {name, body}] of tests.entries()) {
        try {
            await body();
            print(`ok ${i + 1} - ${name}`);
        } catch (error) {
            failed = true;
            print(`not ok ${i + 1} - ${name}`);
            print(`# ${error}\n${error.stack}`.trim().replaceAll('\n', '\n# '));
        }
    }
    System.exit(failed ? 1 : 0);
}
