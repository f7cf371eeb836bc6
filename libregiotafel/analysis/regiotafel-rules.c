/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-rules-private.h"

#include <math.h>

guint32
regiotafel_rules_count_domains (RegiotafelSnapshot *snapshot, guint32 table)
{
  const RegiotafelCsr *seats = &snapshot->seats.rows, *domains = &snapshot->seat_domains.rows;
  g_autofree guint8 *is_there = g_new0 (guint8, MAX (snapshot->axes[REGIOTAFEL_AXIS_DOMAINS].n, 1));
  guint32 n = 0;

  for (guint32 seat = seats->starts[table]; seat < seats->starts[table + 1]; seat++)
    for (guint32 i = domains->starts[seat]; i < domains->starts[seat + 1]; i++)
      {
        guint32 top = regiotafel_snapshot_get_top_domain (snapshot, domains->items[i]);

        if ((snapshot->seat_standings[seat] & REGIOTAFEL_STANDINGS_THAT_COUNT) == 0)
          break;
        n += !is_there[top];
        is_there[top] = 1;
      }
  return n;
}

/* Whether somebody sits there whose seat counts, and of whom no domain is recorded. */
static gboolean
brings_unknown_domain (RegiotafelSnapshot *snapshot, guint32 table)
{
  const RegiotafelCsr *seats = &snapshot->seats.rows;

  for (guint32 seat = seats->starts[table]; seat < seats->starts[table + 1]; seat++)
    if ((snapshot->seat_standings[seat] & REGIOTAFEL_STANDINGS_THAT_COUNT) != 0
        && regiotafel_csr_degree (&snapshot->seat_domains.rows, seat) == 0)
      return TRUE;
  return FALSE;
}

double
regiotafel_rules_get_population (RegiotafelSnapshot *snapshot, guint32 table, guint32 *n_unknown)
{
  const RegiotafelCsr *areas = &snapshot->table_areas.rows;
  guint64 population = regiotafel_snapshot_get_population (snapshot, areas->items + areas->starts[table],
                                                           regiotafel_csr_degree (areas, table), n_unknown);

  return population > 0 ? (double) population : NAN;
}

RegiotafelScope
regiotafel_rules_get_scope (RegiotafelSnapshot *snapshot, guint32 table, guint min_domains, guint min_population)
{
  const RegiotafelTableDetails *details = &snapshot->table_details[table];
  guint32 n_areas = regiotafel_csr_degree (&snapshot->table_areas.rows, table), n_unknown;
  double population;

  if (snapshot->kinds[table] == REGIOTAFEL_TABLE_KIND_CASE_TABLE)
    return REGIOTAFEL_SCOPE_CASE_TABLE;
  if (details->parent != REGIOTAFEL_INDEX_NONE)
    return REGIOTAFEL_SCOPE_CHILD;
  if (regiotafel_rules_count_domains (snapshot, table) < min_domains)
    /* Who is not on the list may bring the domain that is missing; so may who is, when it is not recorded what that
     * brings. */
    return details->members_complete && regiotafel_csr_degree (&snapshot->seats.rows, table) > 0
                   && !brings_unknown_domain (snapshot, table)
               ? REGIOTAFEL_SCOPE_DOMAINS
               : REGIOTAFEL_SCOPE_DOMAINS_UNKNOWN;
  population = regiotafel_rules_get_population (snapshot, table, &n_unknown);
  if (min_population == 0 || population >= min_population)
    return REGIOTAFEL_SCOPE_IN;
  return n_areas == 0 || n_unknown > 0 ? REGIOTAFEL_SCOPE_POPULATION_UNKNOWN : REGIOTAFEL_SCOPE_POPULATION;
}

guint8 *
regiotafel_rules_reach (const RegiotafelCsr *csr, guint32 from)
{
  guint8 *is_reached = g_new0 (guint8, MAX (csr->n_rows, 1));
  g_autofree guint32 *stack = g_new (guint32, MAX (csr->n_rows, 1));
  guint32 n = 0;

  stack[n++] = from;
  is_reached[from] = 1;
  while (n > 0)
    {
      guint32 one = stack[--n];

      for (guint32 i = csr->starts[one]; i < csr->starts[one + 1]; i++)
        if (!is_reached[csr->items[i]])
          {
            is_reached[csr->items[i]] = 1;
            stack[n++] = csr->items[i];
          }
    }
  return is_reached;
}

const char *
regiotafel_rules_get_name (RegiotafelSnapshot *snapshot,
                           RegiotafelAxis axis,
                           guint32 place,
                           RegiotafelLanguage language)
{
  const char *const *labels = snapshot->details[axis][place].labels;

  for (guint i = 0; labels != NULL && labels[i] != NULL; i += 2)
    if (g_ascii_strcasecmp (labels[i], language == REGIOTAFEL_LANGUAGE_DUTCH ? "nl" : "en") == 0)
      return labels[i + 1];
  return snapshot->axes[axis].names[place];
}

gboolean
regiotafel_rules_domain_is_in (RegiotafelSnapshot *snapshot, guint32 domain, guint32 broader)
{
  /* A circle is left after as many steps as there are domains. */
  for (guint32 i = 0; i <= snapshot->axes[REGIOTAFEL_AXIS_DOMAINS].n && domain != REGIOTAFEL_INDEX_NONE; i++)
    {
      if (domain == broader)
        return TRUE;
      domain = snapshot->domain_broader[domain];
    }
  return FALSE;
}

gboolean
regiotafel_rules_only_moderates (RegiotafelSnapshot *snapshot, guint32 organisation)
{
  const RegiotafelCsr *tables = &snapshot->seats.columns;

  for (guint32 i = tables->starts[organisation]; i < tables->starts[organisation + 1]; i++)
    if (regiotafel_snapshot_get_roles (snapshot, tables->items[i], organisation) != 1u << REGIOTAFEL_ROLE_MODERATOR)
      return FALSE;
  return regiotafel_csr_degree (tables, organisation) > 0;
}

static gboolean
share_domain (RegiotafelSnapshot *snapshot, guint32 a, guint32 b)
{
  const RegiotafelCsr *domains = &snapshot->organisation_domains.rows;

  for (guint32 i = domains->starts[a]; i < domains->starts[a + 1]; i++)
    for (guint32 j = domains->starts[b]; j < domains->starts[b + 1]; j++)
      if (domains->items[i] == domains->items[j])
        return TRUE;
  return FALSE;
}

gboolean
regiotafel_rules_speaks_for (RegiotafelSnapshot *snapshot,
                             guint32 speaker,
                             const RegiotafelRepresented *represented,
                             guint32 organisation)
{
  if (speaker == organisation)
    return FALSE;
  if (represented->axis == REGIOTAFEL_AXIS_ORGANISATIONS)
    return represented->place == organisation;
  return represented->axis == REGIOTAFEL_AXIS_AREAS
         && represented->place == snapshot->organisation_details[organisation].area
         && share_domain (snapshot, speaker, organisation);
}
