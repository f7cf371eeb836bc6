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
  for (guint32 i = 0; i < things->n; i++)
    if (self->details[axis][i].former_ids != NULL && g_strv_contains (self->details[axis][i].former_ids, id))
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

/* Marks what @found leads to by @rows in any number of steps, and appends it to @found; what is marked already is not
 * gone to again. Marks carry @bit. */
static void
spread (const RegiotafelCsr *rows, GArray *found, guint8 *marks, guint8 within, guint8 bit)
{
  for (guint32 next = 0; next < found->len; next++)
    {
      guint32 at = g_array_index (found, guint32, next);

      for (guint32 i = rows->starts[at]; i < rows->starts[at + 1]; i++)
        {
          guint32 to = rows->items[i];

          if (to == at || (marks[to] & bit) || (marks[to] & within) != within)
            continue;
          marks[to] |= bit;
          g_array_append_val (found, to);
        }
    }
}

enum
{
  ASKED = 1,   /* does not tell, so that what lies in it is asked */
  BENEATH = 2, /* lies in one that is asked, or is one */
  COUNTS = 4,
  WITHIN = 8,   /* lies in one that counts */
  UNKNOWN = 16, /* BENEATH, and neither it nor what it lies in tells, or something in it is so */
};

guint64
regiotafel_snapshot_get_population (RegiotafelSnapshot *self, const guint32 *areas, guint32 n_areas, guint32 *n_unknown)
{
  const RegiotafelCsr *parents = &self->area_parents.rows;
  const RegiotafelCsr *children = &self->area_parents.columns;
  g_autofree guint8 *marks = g_new0 (guint8, MAX (self->axes[REGIOTAFEL_AXIS_AREAS].n, 1));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) counted = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) within = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) silent = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint64 population = 0;
  guint32 unknown = 0;

  /* All areas are asked at once and nothing is gone to twice, so that it takes no longer than the areas and what lies
   * in them are many, however deep they lie in each other. */
  for (guint32 i = 0; i < n_areas; i++)
    {
      guint32 area = areas[i];

      if (self->area_details[area].population == 0 && !(marks[area] & ASKED))
        {
          marks[area] |= ASKED | BENEATH;
          g_array_append_val (found, area);
        }
      else if (self->area_details[area].population > 0 && !(marks[area] & COUNTS))
        {
          marks[area] |= COUNTS;
          g_array_append_val (counted, area);
        }
    }
  spread (children, found, marks, 0, BENEATH);
  for (guint32 i = 0; i < found->len; i++)
    {
      guint32 area = g_array_index (found, guint32, i);

      if (self->area_details[area].population == 0)
        continue;
      if (!(marks[area] & COUNTS))
        g_array_append_val (counted, area);
      marks[area] |= COUNTS;
    }
  g_array_append_vals (within, counted->data, counted->len);
  spread (children, within, marks, 0, WITHIN);

  /* Upwards, from what nobody tells of to what is asked. */
  for (guint32 i = 0; i < found->len; i++)
    {
      guint32 area = g_array_index (found, guint32, i);

      if ((marks[area] & (COUNTS | WITHIN)) || regiotafel_csr_degree (children, area) > 0)
        continue;
      marks[area] |= UNKNOWN;
      g_array_append_val (silent, area);
    }
  spread (parents, silent, marks, BENEATH, UNKNOWN);
  for (guint32 i = 0; i < n_areas; i++)
    if ((marks[areas[i]] & (ASKED | UNKNOWN)) == (ASKED | UNKNOWN))
      unknown++;

  for (guint32 i = 0; i < counted->len; i++)
    {
      guint32 area = g_array_index (counted, guint32, i);

      if (!(marks[area] & WITHIN))
        population += self->area_details[area].population;
    }
  if (n_unknown != NULL)
    *n_unknown = unknown;
  return population;
}
