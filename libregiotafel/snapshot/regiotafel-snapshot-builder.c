/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-snapshot-builder-private.h"

#include <string.h>

#include "regiotafel-date-private.h"
#include "regiotafel-error.h"
#include "regiotafel-siphash-private.h"

#define FIRST_AXIS REGIOTAFEL_AXIS_TABLES
#define LAST_AXIS REGIOTAFEL_AXIS_PROJECTS
/* Small lists share blocks of so many bytes. */
#define LIST_BLOCK 4096

/* A period that was kept; there are few, and many roles have the same. */
typedef struct
{
  const RegiotafelPeriod *period;
  guint64 hash;
} KeptPeriod;

static guint
hash_kept (gconstpointer kept)
{
  return (guint) ((const KeptPeriod *) kept)->hash;
}

static gboolean
equal_kept (gconstpointer kept, gconstpointer other)
{
  return regiotafel_period_equal (((const KeptPeriod *) kept)->period, ((const KeptPeriod *) other)->period);
}

static GArray *
new_array (gsize size)
{
  return g_array_new (FALSE, FALSE, size);
}

static void
edges_init (RegiotafelEdges *edges)
{
  edges->rows = new_array (sizeof (guint32));
  edges->columns = new_array (sizeof (guint32));
}

static void
edges_clear (RegiotafelEdges *edges)
{
  g_array_unref (edges->rows);
  g_array_unref (edges->columns);
}

RegiotafelSnapshotBuilder *
regiotafel_snapshot_builder_new (void)
{
  RegiotafelSnapshotBuilder *self = g_new0 (RegiotafelSnapshotBuilder, 1);

  for (guint axis = FIRST_AXIS; axis <= LAST_AXIS; axis++)
    {
      self->ids[axis] = g_ptr_array_new ();
      self->names[axis] = g_ptr_array_new ();
      self->details[axis] = g_array_new (FALSE, TRUE, sizeof (RegiotafelDetails));
    }
  self->membership_tables = new_array (sizeof (guint32));
  self->membership_organisations = new_array (sizeof (guint32));
  self->membership_standings = new_array (sizeof (guint8));
  self->membership_roles = new_array (sizeof (RegiotafelRoles));
  self->membership_starts = new_array (sizeof (gint32));
  self->membership_ends = new_array (sizeof (gint32));
  self->membership_precisions = new_array (sizeof (guint8));
  self->membership_domains = new_array (sizeof (guint32));
  edges_init (&self->table_domains);
  edges_init (&self->table_themes);
  edges_init (&self->table_areas);
  edges_init (&self->organisation_domains);
  edges_init (&self->prepares);
  edges_init (&self->reports_to);
  edges_init (&self->advises);
  edges_init (&self->theme_broader);
  edges_init (&self->area_parents);
  edges_init (&self->project_themes);
  edges_init (&self->project_partners);
  edges_init (&self->table_projects);
  edges_init (&self->organisation_projects);
  edges_init (&self->item_themes);
  edges_init (&self->item_partners);
  self->meetings_per_year = new_array (sizeof (double));
  self->hours_per_meeting = new_array (sizeof (double));
  self->levels = new_array (sizeof (guint8));
  self->kinds = new_array (sizeof (guint8));
  self->is_confirmed = new_array (sizeof (guint8));
  self->domain_broader = new_array (sizeof (guint32));
  self->table_details = new_array (sizeof (RegiotafelTableDetails));
  self->organisation_details = new_array (sizeof (RegiotafelOrganisationDetails));
  self->theme_details = new_array (sizeof (RegiotafelThemeDetails));
  self->area_details = new_array (sizeof (RegiotafelAreaDetails));
  self->project_details = new_array (sizeof (RegiotafelProjectDetails));
  self->membership_details = new_array (sizeof (RegiotafelMembershipDetails));
  self->agendas = new_array (sizeof (RegiotafelAgendaDetails));
  self->items = new_array (sizeof (RegiotafelItemDetails));
  self->meetings = new_array (sizeof (RegiotafelMeetingDetails));
  self->predecessors = new_array (sizeof (RegiotafelPredecessor));
  self->gone = new_array (sizeof (RegiotafelGone));
  self->successions = new_array (sizeof (RegiotafelSuccession));
  self->gone_seats = new_array (sizeof (RegiotafelGoneSeat));
  self->persons_at_tables = new_array (sizeof (RegiotafelPersonAtTable));
  self->synonyms = g_ptr_array_new ();
  self->texts = g_string_chunk_new (4096);
  self->dates = g_ptr_array_new_with_free_func ((GDestroyNotify) regiotafel_date_free);
  self->periods = g_ptr_array_new_with_free_func ((GDestroyNotify) regiotafel_period_free);
  self->lists = g_ptr_array_new_with_free_func (g_free);
  self->kept_periods = g_hash_table_new_full (hash_kept, equal_kept, g_free, NULL);
  regiotafel_siphash_key (self->period_key);
  return self;
}

void
regiotafel_snapshot_builder_free (RegiotafelSnapshotBuilder *self)
{
  if (self == NULL)
    return;
  for (guint axis = FIRST_AXIS; axis <= LAST_AXIS; axis++)
    {
      g_ptr_array_unref (self->ids[axis]);
      g_ptr_array_unref (self->names[axis]);
      g_array_unref (self->details[axis]);
    }
  g_array_unref (self->membership_tables);
  g_array_unref (self->membership_organisations);
  g_array_unref (self->membership_standings);
  g_array_unref (self->membership_roles);
  g_array_unref (self->membership_starts);
  g_array_unref (self->membership_ends);
  g_array_unref (self->membership_precisions);
  g_array_unref (self->membership_domains);
  edges_clear (&self->table_domains);
  edges_clear (&self->table_themes);
  edges_clear (&self->table_areas);
  edges_clear (&self->organisation_domains);
  edges_clear (&self->prepares);
  edges_clear (&self->reports_to);
  edges_clear (&self->advises);
  edges_clear (&self->theme_broader);
  edges_clear (&self->area_parents);
  edges_clear (&self->project_themes);
  edges_clear (&self->project_partners);
  edges_clear (&self->table_projects);
  edges_clear (&self->organisation_projects);
  edges_clear (&self->item_themes);
  edges_clear (&self->item_partners);
  g_array_unref (self->meetings_per_year);
  g_array_unref (self->hours_per_meeting);
  g_array_unref (self->levels);
  g_array_unref (self->kinds);
  g_array_unref (self->is_confirmed);
  g_array_unref (self->domain_broader);
  g_array_unref (self->table_details);
  g_array_unref (self->organisation_details);
  g_array_unref (self->theme_details);
  g_array_unref (self->area_details);
  g_array_unref (self->project_details);
  g_array_unref (self->membership_details);
  g_array_unref (self->agendas);
  g_array_unref (self->items);
  g_array_unref (self->meetings);
  g_array_unref (self->predecessors);
  g_array_unref (self->gone);
  g_array_unref (self->successions);
  g_array_unref (self->gone_seats);
  g_array_unref (self->persons_at_tables);
  g_ptr_array_unref (self->synonyms);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->dates, g_ptr_array_unref);
  g_clear_pointer (&self->periods, g_ptr_array_unref);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_hash_table_unref (self->kept_periods);
  regiotafel_date_free (self->date);
  regiotafel_date_free (self->as_of);
  g_free (self->title);
  g_free (self->language);
  g_free (self->covers);
  g_free (self);
}

/* What is not known yet of a thing that comes to stand on an axis. */
static void
add_unknown (RegiotafelSnapshotBuilder *self, RegiotafelAxis axis)
{
  static const guint32 none = REGIOTAFEL_INDEX_NONE;
  static const RegiotafelTableDetails table = { .members_complete = TRUE, .parent = REGIOTAFEL_INDEX_NONE };
  static const RegiotafelOrganisationDetails organisation
      = { .area = REGIOTAFEL_INDEX_NONE, .parent = REGIOTAFEL_INDEX_NONE };
  static const RegiotafelThemeDetails theme = { .responsible = REGIOTAFEL_INDEX_NONE };
  static const RegiotafelAreaDetails area = { .kind = NULL };
  static const RegiotafelProjectDetails project = { .lead = REGIOTAFEL_INDEX_NONE };

  g_array_set_size (self->details[axis], self->details[axis]->len + 1);
  switch (axis)
    {
    case REGIOTAFEL_AXIS_TABLES:
      g_array_append_val (self->table_details, table);
      break;
    case REGIOTAFEL_AXIS_ORGANISATIONS:
      g_array_append_val (self->organisation_details, organisation);
      break;
    case REGIOTAFEL_AXIS_DOMAINS:
      g_array_append_val (self->domain_broader, none);
      break;
    case REGIOTAFEL_AXIS_THEMES:
      g_array_append_val (self->theme_details, theme);
      break;
    case REGIOTAFEL_AXIS_AREAS:
      g_array_append_val (self->area_details, area);
      break;
    default:
      g_array_append_val (self->project_details, project);
    }
}

guint32
regiotafel_snapshot_builder_add (RegiotafelSnapshotBuilder *self, RegiotafelAxis axis, const char *id, const char *name)
{
  g_ptr_array_add (self->ids[axis], (gpointer) id);
  g_ptr_array_add (self->names[axis], (gpointer) (name != NULL ? name : id));
  add_unknown (self, axis);
  return self->ids[axis]->len - 1;
}

void
regiotafel_snapshot_builder_add_edge (RegiotafelEdges *edges, guint32 row, guint32 column)
{
  g_array_append_val (edges->rows, row);
  g_array_append_val (edges->columns, column);
}

void
regiotafel_snapshot_builder_add_membership (RegiotafelSnapshotBuilder *self,
                                            guint32 table,
                                            guint32 organisation,
                                            RegiotafelStanding standing,
                                            RegiotafelRoles roles,
                                            gint32 start,
                                            gint32 end,
                                            guint8 precision,
                                            guint32 domain)
{
  guint8 standing_byte = standing;

  g_array_append_val (self->membership_tables, table);
  g_array_append_val (self->membership_organisations, organisation);
  g_array_append_val (self->membership_standings, standing_byte);
  g_array_append_val (self->membership_roles, roles);
  g_array_append_val (self->membership_starts, start);
  g_array_append_val (self->membership_ends, end);
  g_array_append_val (self->membership_precisions, precision);
  g_array_append_val (self->membership_domains, domain);
}

const char *
regiotafel_snapshot_builder_keep_text (RegiotafelSnapshotBuilder *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

const RegiotafelDate *
regiotafel_snapshot_builder_keep_date (RegiotafelSnapshotBuilder *self, const RegiotafelDate *date)
{
  RegiotafelDate *copy = date != NULL ? regiotafel_date_copy (date) : NULL;

  if (copy != NULL)
    g_ptr_array_add (self->dates, copy);
  return copy;
}

const RegiotafelPeriod *
regiotafel_snapshot_builder_keep_period (RegiotafelSnapshotBuilder *self, const RegiotafelPeriod *period)
{
  const RegiotafelDate *start = period != NULL ? regiotafel_period_get_start (period) : NULL;
  const RegiotafelDate *end = period != NULL ? regiotafel_period_get_end (period) : NULL;
  gint32 days[] = { start != NULL ? regiotafel_date_first_day (start) : G_MININT32,
                    end != NULL ? regiotafel_date_last_day (end) : G_MAXINT32 };
  KeptPeriod asked = { period, 0 };
  KeptPeriod *kept;

  if (period == NULL)
    return NULL;
  asked.hash = regiotafel_siphash (self->period_key, days, sizeof days);
  kept = g_hash_table_lookup (self->kept_periods, &asked);
  if (kept == NULL)
    {
      RegiotafelPeriod *copy = regiotafel_period_copy (period);

      g_ptr_array_add (self->periods, copy);
      kept = g_new (KeptPeriod, 1);
      *kept = (KeptPeriod){ copy, asked.hash };
      g_hash_table_add (self->kept_periods, kept);
    }
  return kept->period;
}

gpointer
regiotafel_snapshot_builder_new_list (RegiotafelSnapshotBuilder *self, gsize n, gsize element_size)
{
  const gsize unit = sizeof (gpointer);
  gsize size;
  gpointer list;

  if (n == 0)
    return NULL;
  g_assert (n <= (G_MAXSIZE - unit) / element_size);
  size = (n * element_size + unit - 1) / unit * unit;
  if (size > LIST_BLOCK / 4)
    {
      list = g_malloc (size);
      g_ptr_array_add (self->lists, list);
      return list;
    }
  if (size > self->list_room)
    {
      self->list_next = g_malloc (LIST_BLOCK);
      self->list_room = LIST_BLOCK;
      g_ptr_array_add (self->lists, self->list_next);
    }
  list = self->list_next;
  self->list_next += size;
  self->list_room -= size;
  return list;
}

const char *const *
regiotafel_snapshot_builder_keep_texts (RegiotafelSnapshotBuilder *self, const char *const *texts)
{
  guint n = texts != NULL ? g_strv_length ((char **) texts) : 0;
  const char **copy;

  if (n == 0)
    return NULL;
  copy = regiotafel_snapshot_builder_new_list (self, (gsize) n + 1, sizeof (char *));
  for (guint i = 0; i < n; i++)
    copy[i] = g_string_chunk_insert (self->texts, texts[i]);
  copy[n] = NULL;
  return copy;
}

gpointer
regiotafel_snapshot_builder_keep_list (RegiotafelSnapshotBuilder *self, const GArray *list)
{
  guint element_size = g_array_get_element_size ((GArray *) list);
  gpointer copy = regiotafel_snapshot_builder_new_list (self, list->len, element_size);

  if (copy != NULL)
    memcpy (copy, list->data, (gsize) list->len * element_size);
  return copy;
}

/* All ids and names in one block of memory. */
static void
fill_pool (RegiotafelSnapshotBuilder *self, RegiotafelSnapshot *snapshot)
{
  gsize size = 0;
  char *p;

  for (guint axis = FIRST_AXIS; axis <= LAST_AXIS; axis++)
    for (guint i = 0; i < self->ids[axis]->len; i++)
      {
        const char *id = g_ptr_array_index (self->ids[axis], i);
        const char *name = g_ptr_array_index (self->names[axis], i);

        size += strlen (id) + 1;
        if (name != id)
          size += strlen (name) + 1;
      }
  p = snapshot->pool = g_malloc (MAX (size, 1));
  for (guint axis = FIRST_AXIS; axis <= LAST_AXIS; axis++)
    {
      guint32 n = self->ids[axis]->len;

      snapshot->axes[axis].n = n;
      g_free (snapshot->axes[axis].ids);
      g_free (snapshot->axes[axis].names);
      snapshot->axes[axis].ids = g_new0 (const char *, (gsize) n + 1);
      snapshot->axes[axis].names = g_new0 (const char *, (gsize) n + 1);
      for (guint32 i = 0; i < n; i++)
        {
          const char *id = g_ptr_array_index (self->ids[axis], i);
          const char *name = g_ptr_array_index (self->names[axis], i);

          snapshot->axes[axis].ids[i] = p;
          p = stpcpy (p, id) + 1;
          snapshot->axes[axis].names[i] = snapshot->axes[axis].ids[i];
          if (name != id)
            {
              snapshot->axes[axis].names[i] = p;
              p = stpcpy (p, name) + 1;
            }
        }
    }
}

static void
make_matrix (RegiotafelSnapshotMatrix *matrix, const RegiotafelEdges *edges, guint32 n_rows, guint32 n_columns)
{
  regiotafel_csr_clear (&matrix->rows);
  regiotafel_csr_clear (&matrix->columns);
  regiotafel_csr_init (&matrix->rows, n_rows, n_columns, edges->rows->len, (const guint32 *) edges->rows->data,
                       (const guint32 *) edges->columns->data, NULL);
  regiotafel_csr_init_transposed (&matrix->columns, &matrix->rows);
}

static guint8
standing_bit (RegiotafelStanding standing)
{
  switch (standing)
    {
    case REGIOTAFEL_STANDING_INVOLVED:
      return REGIOTAFEL_STANDINGS_INVOLVED;
    case REGIOTAFEL_STANDING_OBSERVER:
      return REGIOTAFEL_STANDINGS_OBSERVER;
    case REGIOTAFEL_STANDING_MANDATE:
      return REGIOTAFEL_STANDINGS_MANDATE;
    case REGIOTAFEL_STANDING_SUPPORT:
      return REGIOTAFEL_STANDINGS_SUPPORT;
    default:
      return REGIOTAFEL_STANDINGS_MEMBER;
    }
}

/* Seats, with what is beside them: standings, and the domains they bring in. */
static void
make_seats (RegiotafelSnapshotBuilder *self, RegiotafelSnapshot *snapshot)
{
  RegiotafelEdges edges = { self->membership_tables, self->membership_organisations };
  RegiotafelEdges domains;
  RegiotafelCsr *seats = &snapshot->seats.rows;
  const RegiotafelCsr *own = &snapshot->organisation_domains.rows;

  make_matrix (&snapshot->seats, &edges, snapshot->axes[REGIOTAFEL_AXIS_TABLES].n,
               snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS].n);
  snapshot->seat_standings = g_new0 (guint8, MAX (seats->n_edges, 1));
  edges_init (&domains);
  for (guint32 i = 0; i < snapshot->n_memberships; i++)
    {
      guint32 organisation = snapshot->membership_organisations[i];
      guint32 seat = regiotafel_csr_find (seats, snapshot->membership_tables[i], organisation);
      guint32 domain = g_array_index (self->membership_domains, guint32, i);

      snapshot->seat_standings[seat] |= standing_bit (snapshot->membership_standings[i]);
      if (domain != REGIOTAFEL_DOMAIN_OWN && domain != REGIOTAFEL_DOMAIN_NONE)
        regiotafel_snapshot_builder_add_edge (&domains, seat, domain);
      else if (domain == REGIOTAFEL_DOMAIN_OWN)
        for (guint32 j = own->starts[organisation]; j < own->starts[organisation + 1]; j++)
          regiotafel_snapshot_builder_add_edge (&domains, seat, own->items[j]);
    }
  make_matrix (&snapshot->seat_domains, &domains, seats->n_edges, snapshot->axes[REGIOTAFEL_AXIS_DOMAINS].n);
  edges_clear (&domains);
}

static gboolean
matrix_is_valid (const RegiotafelSnapshotMatrix *matrix, guint32 n_rows, guint32 n_columns)
{
  return matrix->rows.n_rows == n_rows && matrix->rows.n_columns == n_columns && matrix->columns.n_rows == n_columns
         && matrix->columns.n_columns == n_rows && matrix->rows.n_edges == matrix->columns.n_edges
         && regiotafel_csr_validate (&matrix->rows) && regiotafel_csr_validate (&matrix->columns);
}

static gboolean
is_valid (RegiotafelSnapshot *snapshot)
{
  guint32 n_tables = snapshot->axes[REGIOTAFEL_AXIS_TABLES].n;
  guint32 n_organisations = snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS].n;
  guint32 n_domains = snapshot->axes[REGIOTAFEL_AXIS_DOMAINS].n;

  for (guint32 i = 0; i < snapshot->seats.rows.n_edges; i++)
    if (snapshot->seat_standings[i] == 0)
      return FALSE;
  return matrix_is_valid (&snapshot->seats, n_tables, n_organisations)
         && matrix_is_valid (&snapshot->table_domains, n_tables, n_domains)
         && matrix_is_valid (&snapshot->table_themes, n_tables, snapshot->axes[REGIOTAFEL_AXIS_THEMES].n)
         && matrix_is_valid (&snapshot->table_areas, n_tables, snapshot->axes[REGIOTAFEL_AXIS_AREAS].n)
         && matrix_is_valid (&snapshot->organisation_domains, n_organisations, n_domains)
         && matrix_is_valid (&snapshot->seat_domains, snapshot->seats.rows.n_edges, n_domains);
}

static gboolean
details_are_valid (RegiotafelSnapshot *snapshot)
{
  guint32 n_tables = snapshot->axes[REGIOTAFEL_AXIS_TABLES].n;
  guint32 n_organisations = snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS].n;
  guint32 n_themes = snapshot->axes[REGIOTAFEL_AXIS_THEMES].n;
  guint32 n_areas = snapshot->axes[REGIOTAFEL_AXIS_AREAS].n;
  guint32 n_projects = snapshot->axes[REGIOTAFEL_AXIS_PROJECTS].n;

  for (guint32 i = 1; i < snapshot->n_items; i++)
    if (snapshot->items[i].table < snapshot->items[i - 1].table)
      return FALSE;
  for (guint32 i = 1; i < snapshot->n_meetings; i++)
    if (snapshot->meetings[i].table < snapshot->meetings[i - 1].table)
      return FALSE;
  return matrix_is_valid (&snapshot->prepares, n_tables, n_tables)
         && matrix_is_valid (&snapshot->reports_to, n_tables, n_tables)
         && matrix_is_valid (&snapshot->advises, n_tables, n_tables)
         && matrix_is_valid (&snapshot->theme_broader, n_themes, n_themes)
         && matrix_is_valid (&snapshot->area_parents, n_areas, n_areas)
         && matrix_is_valid (&snapshot->project_themes, n_projects, n_themes)
         && matrix_is_valid (&snapshot->project_partners, n_projects, n_organisations)
         && matrix_is_valid (&snapshot->table_projects, n_tables, n_projects)
         && matrix_is_valid (&snapshot->organisation_projects, n_organisations, n_projects)
         && matrix_is_valid (&snapshot->item_themes, snapshot->n_items, n_themes)
         && matrix_is_valid (&snapshot->item_partners, snapshot->n_items, n_organisations);
}

/* Without the room in which it grew, as a snapshot may live for long. */
static gpointer
take_data (GArray **array)
{
  gsize size = (gsize) (*array)->len * g_array_get_element_size (*array);

  return g_realloc (g_array_steal (*array, NULL), MAX (size, 1));
}

/* Where those of each table begin. */
#define FILL_STARTS(starts, elements, n, n_tables)                                                                     \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    guint32 at = 0;                                                                                                    \
                                                                                                                       \
    g_free (starts);                                                                                                   \
    (starts) = g_new (guint32, (gsize) (n_tables) + 1);                                                                \
    for (guint32 t = 0; t <= (n_tables); t++)                                                                          \
      {                                                                                                                \
        while (at < (n) && (elements)[at].table < t)                                                                   \
          at++;                                                                                                        \
        (starts)[t] = at;                                                                                              \
      }                                                                                                                \
  }                                                                                                                    \
  G_STMT_END

static void
make_details (RegiotafelSnapshotBuilder *self, RegiotafelSnapshot *snapshot)
{
  guint32 n_tables = snapshot->axes[REGIOTAFEL_AXIS_TABLES].n;
  guint32 n_organisations = snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS].n;
  guint32 n_themes = snapshot->axes[REGIOTAFEL_AXIS_THEMES].n;
  guint32 n_areas = snapshot->axes[REGIOTAFEL_AXIS_AREAS].n;
  guint32 n_projects = snapshot->axes[REGIOTAFEL_AXIS_PROJECTS].n;

  for (guint axis = FIRST_AXIS; axis <= LAST_AXIS; axis++)
    snapshot->details[axis] = take_data (&self->details[axis]);
  snapshot->domain_broader = take_data (&self->domain_broader);
  snapshot->table_details = take_data (&self->table_details);
  snapshot->organisation_details = take_data (&self->organisation_details);
  snapshot->theme_details = take_data (&self->theme_details);
  snapshot->area_details = take_data (&self->area_details);
  snapshot->project_details = take_data (&self->project_details);
  snapshot->n_membership_details = self->membership_details->len;
  snapshot->membership_details = take_data (&self->membership_details);
  snapshot->n_agendas = self->agendas->len;
  snapshot->agendas = take_data (&self->agendas);
  FILL_STARTS (snapshot->agenda_starts, snapshot->agendas, snapshot->n_agendas, n_tables);
  snapshot->n_items = self->items->len;
  snapshot->items = take_data (&self->items);
  FILL_STARTS (snapshot->item_starts, snapshot->items, snapshot->n_items, n_tables);
  snapshot->n_meetings = self->meetings->len;
  snapshot->meetings = take_data (&self->meetings);
  FILL_STARTS (snapshot->meeting_starts, snapshot->meetings, snapshot->n_meetings, n_tables);
  snapshot->n_predecessors = self->predecessors->len;
  snapshot->predecessors = take_data (&self->predecessors);
  snapshot->n_gone = self->gone->len;
  snapshot->gone = take_data (&self->gone);
  snapshot->n_successions = self->successions->len;
  snapshot->successions = take_data (&self->successions);
  snapshot->n_gone_seats = self->gone_seats->len;
  snapshot->gone_seats = take_data (&self->gone_seats);
  snapshot->n_persons_at_tables = self->persons_at_tables->len;
  snapshot->persons_at_tables = take_data (&self->persons_at_tables);
  g_free (snapshot->synonyms);
  g_ptr_array_add (self->synonyms, NULL);
  snapshot->synonyms = (const char **) g_ptr_array_steal (self->synonyms, NULL);

  make_matrix (&snapshot->prepares, &self->prepares, n_tables, n_tables);
  make_matrix (&snapshot->reports_to, &self->reports_to, n_tables, n_tables);
  make_matrix (&snapshot->advises, &self->advises, n_tables, n_tables);
  make_matrix (&snapshot->theme_broader, &self->theme_broader, n_themes, n_themes);
  make_matrix (&snapshot->area_parents, &self->area_parents, n_areas, n_areas);
  make_matrix (&snapshot->project_themes, &self->project_themes, n_projects, n_themes);
  make_matrix (&snapshot->project_partners, &self->project_partners, n_projects, n_organisations);
  make_matrix (&snapshot->table_projects, &self->table_projects, n_tables, n_projects);
  make_matrix (&snapshot->organisation_projects, &self->organisation_projects, n_organisations, n_projects);
  make_matrix (&snapshot->item_themes, &self->item_themes, snapshot->n_items, n_themes);
  make_matrix (&snapshot->item_partners, &self->item_partners, snapshot->n_items, n_organisations);

  snapshot->texts = g_steal_pointer (&self->texts);
  snapshot->dates = g_steal_pointer (&self->dates);
  snapshot->periods = g_steal_pointer (&self->periods);
  snapshot->lists = g_steal_pointer (&self->lists);
}

RegiotafelSnapshot *
regiotafel_snapshot_builder_finish (RegiotafelSnapshotBuilder *self, GError **error)
{
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  guint32 n_tables = self->ids[REGIOTAFEL_AXIS_TABLES]->len;

  /* GArray and GPtrArray count in 32 bits and stop the program before they overflow; leave room for what is
   * derived from them. */
  if (self->membership_tables->len > G_MAXINT32 || self->table_themes.rows->len > G_MAXINT32)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT,
                   "More than %d memberships or themes of tables; split the inventory", G_MAXINT32);
      return NULL;
    }

  snapshot = g_object_new (REGIOTAFEL_TYPE_SNAPSHOT, NULL);
  snapshot->date = g_steal_pointer (&self->date);
  snapshot->title = g_steal_pointer (&self->title);
  snapshot->language = g_steal_pointer (&self->language);
  snapshot->covers = g_steal_pointer (&self->covers);
  snapshot->complete = self->complete;
  snapshot->as_of = g_steal_pointer (&self->as_of);
  snapshot->n_incomplete = self->n_incomplete;
  snapshot->checks_are_known = self->checks_are_known;
  fill_pool (self, snapshot);

  make_matrix (&snapshot->table_domains, &self->table_domains, n_tables, self->ids[REGIOTAFEL_AXIS_DOMAINS]->len);
  make_matrix (&snapshot->table_themes, &self->table_themes, n_tables, self->ids[REGIOTAFEL_AXIS_THEMES]->len);
  make_matrix (&snapshot->table_areas, &self->table_areas, n_tables, self->ids[REGIOTAFEL_AXIS_AREAS]->len);
  make_matrix (&snapshot->organisation_domains, &self->organisation_domains,
               self->ids[REGIOTAFEL_AXIS_ORGANISATIONS]->len, self->ids[REGIOTAFEL_AXIS_DOMAINS]->len);

  for (guint32 i = 0; i < n_tables; i++)
    snapshot->n_confirmed += g_array_index (self->is_confirmed, guint8, i);
  snapshot->meetings_per_year = take_data (&self->meetings_per_year);
  snapshot->hours_per_meeting = take_data (&self->hours_per_meeting);
  snapshot->levels = take_data (&self->levels);
  snapshot->kinds = take_data (&self->kinds);
  snapshot->is_confirmed = take_data (&self->is_confirmed);

  snapshot->n_memberships = self->membership_tables->len;
  snapshot->membership_tables = g_memdup2 (self->membership_tables->data, sizeof (guint32) * snapshot->n_memberships);
  snapshot->membership_organisations
      = g_memdup2 (self->membership_organisations->data, sizeof (guint32) * snapshot->n_memberships);
  snapshot->membership_standings = take_data (&self->membership_standings);
  snapshot->membership_roles = take_data (&self->membership_roles);
  snapshot->membership_starts = take_data (&self->membership_starts);
  snapshot->membership_ends = take_data (&self->membership_ends);
  snapshot->membership_precisions = take_data (&self->membership_precisions);
  make_seats (self, snapshot);

  make_details (self, snapshot);

  /* Cheap beside the building, and everything above relies on it without looking. */
  g_assert (is_valid (snapshot) && details_are_valid (snapshot));
  return g_steal_pointer (&snapshot);
}
