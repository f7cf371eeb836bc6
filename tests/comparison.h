/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Two small regions that are compared, for tests of what changed. */
#pragma once

#include "region.h"

#include "regiotafel-comparison.h"

static inline void
append_cell (GString *line, RegiotafelRow *one, const char *column)
{
  const char *text = regiotafel_row_get_text (one, column);

  if (text != NULL)
    g_string_append_printf (line, " %s=%s", column, text);
}

static inline void
append_number (GString *line, double number)
{
  if (isnan (number))
    g_string_append (line, " -");
  else
    g_string_append_printf (line, " %g", number);
}

/* The rows about @what as lines: counts as "left 1 -", the others with all that is told in them. */
static inline char *
tell (RegiotafelResult *result, const char *level, const char *what)
{
  static const char *const columns[]
      = { "fact", "reason", "table", "organisation", "other", "through", "from", "to", "since" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < count_rows (result); i++)
    {
      g_autoptr (RegiotafelRow) one = row (result, i);
      const char *change = regiotafel_row_get_text (one, "change");

      if (g_strcmp0 (regiotafel_row_get_text (one, "level"), level) != 0
          || g_strcmp0 (regiotafel_row_get_text (one, "what"), what) != 0)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", change != NULL ? change : "total");
      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        append_cell (text, one, columns[j]);
      append_number (text, regiotafel_row_get_number (one, "before"));
      append_number (text, regiotafel_row_get_number (one, "after"));
    }
  return g_string_free (text, FALSE);
}

#define assert_told(result, level, what, expected) assert_text (tell ((result), (level), (what)), (expected))

/* Two regions, each as of a date; NULL is none. */
typedef struct
{
  RegiotafelInventory *before;
  RegiotafelInventory *after;
} Two;

static inline Two
make_two (const char *before, const char *after)
{
  Two two = { g_object_new (REGIOTAFEL_TYPE_INVENTORY, NULL), g_object_new (REGIOTAFEL_TYPE_INVENTORY, NULL) };

  if (before != NULL)
    set_as_of (two.before, before);
  if (after != NULL)
    set_as_of (two.after, after);
  return two;
}

static inline void
clear_two (Two *two)
{
  g_object_unref (two->before);
  g_object_unref (two->after);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Two, clear_two)

static inline RegiotafelResult *
compare_snapshots (RegiotafelSnapshot *earlier, RegiotafelSnapshot *later)
{
  g_autoptr (RegiotafelComparison) question = regiotafel_comparison_new (earlier);

  return run (question, later);
}

static inline RegiotafelResult *
compare (const Two *two)
{
  g_autoptr (RegiotafelSnapshot) earlier = snapshot_on (two->before, NULL);
  g_autoptr (RegiotafelSnapshot) later = snapshot_on (two->after, NULL);

  return compare_snapshots (earlier, later);
}

static inline void
merge_into (RegiotafelInventory *inventory, const char *list, const char *successor, const char *period)
{
  g_auto (GStrv) names = g_strsplit (list, "/", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      set_period (get_organisation (inventory, names[i]), period);
      regiotafel_organisation_set_successor (get_organisation (inventory, names[i]),
                                             get_organisation (inventory, successor));
    }
}
