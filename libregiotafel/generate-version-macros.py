#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Prints regiotafel-version-macros.h, for the version given and every minor series up to it.

usage: generate-version-macros.py MAJOR.MINOR.MICRO

One list (SERIES) makes all the macros, so that none can be forgotten or copied wrongly.
"""
import sys

SERIES = ["0.1"]

major, minor, micro = sys.argv[1].split(".")
assert SERIES[-1] == f"{major}.{minor}", "add the new series to SERIES"

print(f"""/* SPDX-License-Identifier: LGPL-2.1-or-later
 * Made by generate-version-macros.py: change that instead. */
#pragma once

#if !defined (REGIOTAFEL_INSIDE) && !defined (REGIOTAFEL_COMPILATION)
#error "Only <regiotafel.h> can be included directly."
#endif

#include <glib.h>

/**
 * REGIOTAFEL_MAJOR_VERSION:
 *
 * The major version this header belongs to.
 *
 * Since: 0.1
 */
#define REGIOTAFEL_MAJOR_VERSION ({major})

/**
 * REGIOTAFEL_MINOR_VERSION:
 *
 * The minor version this header belongs to.
 *
 * Since: 0.1
 */
#define REGIOTAFEL_MINOR_VERSION ({minor})

/**
 * REGIOTAFEL_MICRO_VERSION:
 *
 * The micro version this header belongs to.
 *
 * Since: 0.1
 */
#define REGIOTAFEL_MICRO_VERSION ({micro})

/**
 * REGIOTAFEL_VERSION_STRING:
 *
 * The version this header belongs to, as text.
 *
 * Since: 0.1
 */
#define REGIOTAFEL_VERSION_STRING "{major}.{minor}.{micro}"

#ifndef REGIOTAFEL_EXTERN
#define REGIOTAFEL_EXTERN __attribute__ ((visibility ("default"))) extern
#endif

#define REGIOTAFEL_AVAILABLE_IN_ALL REGIOTAFEL_EXTERN""")
for series in SERIES:
    print(f"#define REGIOTAFEL_AVAILABLE_IN_{series.replace('.', '_')} REGIOTAFEL_EXTERN")
