/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What upper floors look up in a snapshot. All of it is worked out when it is asked for: nothing is kept. */
#include "regiotafel-snapshot-private.h"

guint32
regiotafel_snapshot_find_place (RegiotafelSnapshot *self, RegiotafelAxis axis, const char *id)
{
  const RegiotafelSnapshotAxis *things = &self->axes[axis];

  for (guint32 i = 0; i < things->n; i++)
    if (g_str_equal (things->ids[i], id))
      return i;
  return REGIOTAFEL_INDEX_NONE;
}

guint32
regiotafel_snapshot_get_first_membership (RegiotafelSnapshot *self, guint32 table)
{
  guint32 from = 0, to = self->n_memberships;

  while (from < to)
    {
      guint32 middle = from + (to - from) / 2;

      if (self->membership_tables[middle] < table)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

RegiotafelRoles
regiotafel_snapshot_get_roles (RegiotafelSnapshot *self, guint32 table, guint32 organisation)
{
  RegiotafelRoles roles = 0;

  for (guint32 i = regiotafel_snapshot_get_first_membership (self, table);
       i < self->n_memberships && self->membership_tables[i] == table; i++)
    if (self->membership_organisations[i] == organisation)
      roles |= self->membership_roles[i];
  return roles;
}

const RegiotafelMembershipDetails *
regiotafel_snapshot_find_membership_details (RegiotafelSnapshot *self, guint32 membership)
{
  guint32 from = 0, to = self->n_membership_details;

  while (from < to)
    {
      guint32 middle = from + (to - from) / 2;

      if (self->membership_details[middle].membership < membership)
        from = middle + 1;
      else
        to = middle;
    }
  return from < self->n_membership_details && self->membership_details[from].membership == membership
             ? &self->membership_details[from]
             : NULL;
}

guint32
regiotafel_snapshot_get_top_domain (RegiotafelSnapshot *self, guint32 domain)
{
  guint32 n = self->axes[REGIOTAFEL_AXIS_DOMAINS].n;

  /* Circles are refused where inventories are checked; one that came this far ends somewhere. */
  for (guint32 steps = 0; steps < n && self->domain_broader[domain] != REGIOTAFEL_INDEX_NONE; steps++)
    domain = self->domain_broader[domain];
  return domain;
}

/* Puts what row @from leads to, in any number of steps, into @found and @reached. */
static void
reach (const RegiotafelCsr *rows, guint32 from, GArray *found, guint8 *reached)
{
  g_array_set_size (found, 0);
  g_array_append_val (found, from);
  for (guint32 next = 0; next < found->len; next++)
    {
      guint32 at = g_array_index (found, guint32, next);

      for (guint32 i = rows->starts[at]; i < rows->starts[at + 1]; i++)
        {
          guint32 to = rows->items[i];

          if (to == from || reached[to])
            continue;
          reached[to] = TRUE;
          g_array_append_val (found, to);
        }
    }
}

static void
unmark (GArray *found, guint8 *reached)
{
  for (guint32 i = 0; i < found->len; i++)
    reached[g_array_index (found, guint32, i)] = FALSE;
}

/* Marks in @counts the areas that stand for @area: itself when it tells, else those in it that do. */
static gboolean
find_counted (RegiotafelSnapshot *self, guint32 area, GArray *found, guint8 *reached, guint8 *counts)
{
  const RegiotafelCsr *children = &self->area_parents.columns;
  gboolean is_known = FALSE;

  if (self->area_details[area].population > 0)
    {
      counts[area] = TRUE;
      return TRUE;
    }
  reach (children, area, found, reached);
  for (guint32 i = 1; i < found->len; i++)
    {
      guint32 within = g_array_index (found, guint32, i);

      if (self->area_details[within].population > 0)
        is_known = counts[within] = TRUE;
    }
  unmark (found, reached);
  return is_known;
}

guint64
regiotafel_snapshot_get_population (RegiotafelSnapshot *self, const guint32 *areas, guint32 n_areas, guint32 *n_unknown)
{
  guint32 n = self->axes[REGIOTAFEL_AXIS_AREAS].n;
  g_autofree guint8 *counts = g_new0 (guint8, MAX (n, 1));
  g_autofree guint8 *reached = g_new0 (guint8, MAX (n, 1));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint64 population = 0;
  guint32 unknown = 0;

  for (guint32 i = 0; i < n_areas; i++)
    if (!find_counted (self, areas[i], found, reached, counts))
      unknown++;
  for (guint32 area = 0; area < n; area++)
    {
      gboolean is_within = FALSE;

      if (!counts[area])
        continue;
      reach (&self->area_parents.rows, area, found, reached);
      for (guint32 i = 1; i < found->len && !is_within; i++)
        is_within = counts[g_array_index (found, guint32, i)];
      unmark (found, reached);
      if (!is_within)
        population += self->area_details[area].population;
    }
  if (n_unknown != NULL)
    *n_unknown = unknown;
  return population;
}
