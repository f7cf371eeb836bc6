/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-members-private.h"

G_BEGIN_DECLS

/* What there is to write of an object: its members in order, and how to get at their values. */

/* How the value of a property is told. */
typedef enum
{
  REGIOTAFEL_WRITE_TEXT,
  REGIOTAFEL_WRITE_TEXTS,
  REGIOTAFEL_WRITE_DATE,
  REGIOTAFEL_WRITE_PERIOD,
  REGIOTAFEL_WRITE_ENUM,
  REGIOTAFEL_WRITE_FLAGS,
  REGIOTAFEL_WRITE_UINT,
  REGIOTAFEL_WRITE_NUMBER,
  REGIOTAFEL_WRITE_BOOLEAN,
  REGIOTAFEL_WRITE_OBJECT,
} RegiotafelWriteType;

typedef union
{
  gconstpointer pointer; /* text, texts, date, period, object */
  guint number;          /* enum, flags, uint, boolean */
  double real;
} RegiotafelWriteValue;

/* How one member is written. Only a member that is a property has a `pspec`, and with that a `type` and an `offset`. */
typedef struct
{
  const RegiotafelMember *member;
  char *key; /* with its quotes, colon and space */
  GParamSpec *pspec;
  RegiotafelWriteType type;
  gssize offset; /* of the field in the object, or -1: by way of the property */
} RegiotafelWriteStep;

typedef struct
{
  RegiotafelWriteStep *steps;
  guint n_steps;
} RegiotafelWritePlan;

/* @kind is NONE for what is no entity. */
void regiotafel_write_plan_init (RegiotafelWritePlan *plan,
                                 const RegiotafelMember *members,
                                 GType type,
                                 RegiotafelKind kind);
void regiotafel_write_plan_clear (RegiotafelWritePlan *plan);

/* FALSE when the property is at its default, which is not written. @held is to be unset afterwards: it may keep what
 * @value points to. */
gboolean
regiotafel_write_step_get (const RegiotafelWriteStep *step, gpointer object, RegiotafelWriteValue *value, GValue *held);

G_END_DECLS
