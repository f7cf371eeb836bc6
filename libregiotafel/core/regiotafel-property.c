/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-property-private.h"

#include <math.h>

#include "regiotafel-enums.h"

void
regiotafel_set_text (gpointer object, char **field, const char *value, GParamSpec *pspec)
{
  if (value != NULL && *value == '\0')
    value = NULL;
  if (g_strcmp0 (*field, value) == 0)
    return;

  /* @value may be part of what is freed. */
  char *copy = g_strdup (value);
  g_free (*field);
  *field = copy;
  g_object_notify_by_pspec (object, pspec);
}

void
regiotafel_set_texts (gpointer object, char ***field, const char *const *value, GParamSpec *pspec)
{
  char **copy;

  if (value != NULL && *value == NULL)
    value = NULL;
  if (*field == NULL ? value == NULL : value != NULL && g_strv_equal ((const char *const *) *field, value))
    return;

  copy = g_strdupv ((char **) value);
  g_strfreev (*field);
  *field = copy;
  g_object_notify_by_pspec (object, pspec);
}

void
regiotafel_set_date (gpointer object, RegiotafelDate **field, const RegiotafelDate *value, GParamSpec *pspec)
{
  RegiotafelDate *copy;

  if (*field == NULL ? value == NULL : value != NULL && regiotafel_date_equal (*field, value))
    return;

  copy = value != NULL ? regiotafel_date_copy (value) : NULL;
  regiotafel_date_free (*field);
  *field = copy;
  g_object_notify_by_pspec (object, pspec);
}

void
regiotafel_set_period (gpointer object, RegiotafelPeriod **field, const RegiotafelPeriod *value, GParamSpec *pspec)
{
  RegiotafelPeriod *copy;

  if (*field == NULL ? value == NULL : value != NULL && regiotafel_period_equal (*field, value))
    return;

  copy = value != NULL ? regiotafel_period_copy (value) : NULL;
  regiotafel_period_free (*field);
  *field = copy;
  g_object_notify_by_pspec (object, pspec);
}

/* Enumerations and flags are set through pointers to these. */
G_STATIC_ASSERT (sizeof (RegiotafelLevel) == sizeof (int));
G_STATIC_ASSERT (sizeof (RegiotafelPowers) == sizeof (guint));

void
regiotafel_set_number (gpointer object, double *field, double value, GParamSpec *pspec)
{
  /* Infinity arrives as the largest number when it was set by name. */
  g_return_if_fail (isnan (value) || fabs (value) < G_MAXDOUBLE);

  if (*field == value || (isnan (*field) && isnan (value)))
    return;
  *field = value;
  g_object_notify_by_pspec (object, pspec);
}

void
regiotafel_set_enum (gpointer object, gpointer field, int value, GParamSpec *pspec)
{
  int *stored = field;

  g_return_if_fail (g_enum_get_value (G_PARAM_SPEC_ENUM (pspec)->enum_class, value) != NULL);

  if (*stored == value)
    return;
  *stored = value;
  g_object_notify_by_pspec (object, pspec);
}

void
regiotafel_set_flags (gpointer object, gpointer field, guint value, GParamSpec *pspec)
{
  guint *stored = field;

  g_return_if_fail ((value & ~G_PARAM_SPEC_FLAGS (pspec)->flags_class->mask) == 0);

  if (*stored == value)
    return;
  *stored = value;
  g_object_notify_by_pspec (object, pspec);
}

char *
regiotafel_dup_text (const GValue *value)
{
  const char *text = g_value_get_string (value);

  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

char **
regiotafel_dup_texts (const GValue *value)
{
  char **texts = g_value_get_boxed (value);

  return texts != NULL && *texts != NULL ? g_strdupv (texts) : NULL;
}
