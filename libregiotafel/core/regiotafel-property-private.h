/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-period.h"

G_BEGIN_DECLS

/* What every setter does: nothing when the value is the same, else store a copy and notify. An empty text is the
 * same as none, so that a value can be said in one way only. @object is the owner of @field. */
void regiotafel_set_text (gpointer object, char **field, const char *value, GParamSpec *pspec);
void regiotafel_set_texts (gpointer object, char ***field, const char *const *value, GParamSpec *pspec);
void regiotafel_set_date (gpointer object, RegiotafelDate **field, const RegiotafelDate *value, GParamSpec *pspec);
void
regiotafel_set_period (gpointer object, RegiotafelPeriod **field, const RegiotafelPeriod *value, GParamSpec *pspec);
/* @value must be NaN (not stated) or finite. */
void regiotafel_set_number (gpointer object, double *field, double value, GParamSpec *pspec);
/* @field is of an enumeration, or of flags. It takes no value without a name, which other floors could not count
 * with. */
void regiotafel_set_enum (gpointer object, gpointer field, int value, GParamSpec *pspec);
void regiotafel_set_flags (gpointer object, gpointer field, guint value, GParamSpec *pspec);

/* The same for what is set once, when the object is made: NULL for an empty text or list. */
char *regiotafel_dup_text (const GValue *value);
char **regiotafel_dup_texts (const GValue *value);

G_END_DECLS
