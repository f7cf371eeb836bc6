/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-snapshot-private.h"

#include "regiotafel-text-private.h"

struct _RegiotafelSnapshotClass
{
  GObjectClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelSnapshot, regiotafel_snapshot, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DATE,
  PROP_TITLE,
  PROP_LANGUAGE,
  PROP_N_TABLES,
  PROP_N_ORGANISATIONS,
  PROP_N_MEMBERSHIPS,
  PROP_N_SEATS,
  PROP_N_DOMAINS,
  PROP_N_THEMES,
  PROP_N_AREAS,
  PROP_N_PROJECTS,
  PROP_N_AGENDA_ITEMS,
  PROP_N_MEETINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
matrix_init (RegiotafelSnapshotMatrix *matrix)
{
  regiotafel_csr_init (&matrix->rows, 0, 0, 0, NULL, NULL, NULL);
  regiotafel_csr_init (&matrix->columns, 0, 0, 0, NULL, NULL, NULL);
}

static void
matrix_clear (RegiotafelSnapshotMatrix *matrix)
{
  regiotafel_csr_clear (&matrix->rows);
  regiotafel_csr_clear (&matrix->columns);
}

static void
regiotafel_snapshot_finalize (GObject *object)
{
  RegiotafelSnapshot *self = REGIOTAFEL_SNAPSHOT (object);

  regiotafel_date_free (self->date);
  regiotafel_date_free (self->as_of);
  g_free (self->title);
  g_free (self->language);
  g_free (self->covers);
  g_free (self->pool);
  for (guint axis = 0; axis < G_N_ELEMENTS (self->axes); axis++)
    {
      g_free (self->axes[axis].ids);
      g_free (self->axes[axis].names);
    }
  g_free (self->membership_tables);
  g_free (self->membership_organisations);
  g_free (self->membership_standings);
  g_free (self->membership_roles);
  g_free (self->membership_starts);
  g_free (self->membership_ends);
  g_free (self->membership_precisions);
  matrix_clear (&self->seats);
  g_free (self->seat_standings);
  matrix_clear (&self->table_domains);
  matrix_clear (&self->table_themes);
  matrix_clear (&self->table_areas);
  matrix_clear (&self->organisation_domains);
  matrix_clear (&self->seat_domains);
  g_free (self->meetings_per_year);
  g_free (self->hours_per_meeting);
  g_free (self->levels);
  g_free (self->kinds);
  g_free (self->is_confirmed);
  matrix_clear (&self->prepares);
  matrix_clear (&self->reports_to);
  matrix_clear (&self->advises);
  matrix_clear (&self->theme_broader);
  matrix_clear (&self->area_parents);
  matrix_clear (&self->project_themes);
  matrix_clear (&self->project_partners);
  matrix_clear (&self->table_projects);
  matrix_clear (&self->organisation_projects);
  matrix_clear (&self->item_themes);
  matrix_clear (&self->item_partners);
  for (guint axis = 0; axis < G_N_ELEMENTS (self->details); axis++)
    g_free (self->details[axis]);
  g_free (self->domain_broader);
  g_free (self->table_details);
  g_free (self->organisation_details);
  g_free (self->theme_details);
  g_free (self->area_details);
  g_free (self->project_details);
  g_free (self->membership_details);
  g_free (self->agendas);
  g_free (self->agenda_starts);
  g_free (self->items);
  g_free (self->item_starts);
  g_free (self->meetings);
  g_free (self->meeting_starts);
  g_free (self->predecessors);
  g_free (self->gone);
  g_free (self->successions);
  g_free (self->gone_seats);
  g_free (self->persons_at_tables);
  g_free (self->synonyms);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->dates, g_ptr_array_unref);
  g_clear_pointer (&self->periods, g_ptr_array_unref);
  g_clear_pointer (&self->lists, g_ptr_array_unref);

  G_OBJECT_CLASS (regiotafel_snapshot_parent_class)->finalize (object);
}

static void
regiotafel_snapshot_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelSnapshot *self = REGIOTAFEL_SNAPSHOT (object);

  switch (id)
    {
    case PROP_DATE:
      g_value_set_boxed (value, self->date);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_N_TABLES:
      g_value_set_uint (value, self->axes[REGIOTAFEL_AXIS_TABLES].n);
      break;
    case PROP_N_ORGANISATIONS:
      g_value_set_uint (value, self->axes[REGIOTAFEL_AXIS_ORGANISATIONS].n);
      break;
    case PROP_N_MEMBERSHIPS:
      g_value_set_uint (value, self->n_memberships);
      break;
    case PROP_N_SEATS:
      g_value_set_uint (value, self->seats.rows.n_edges);
      break;
    case PROP_N_DOMAINS:
      g_value_set_uint (value, self->axes[REGIOTAFEL_AXIS_DOMAINS].n);
      break;
    case PROP_N_THEMES:
      g_value_set_uint (value, self->axes[REGIOTAFEL_AXIS_THEMES].n);
      break;
    case PROP_N_AREAS:
      g_value_set_uint (value, self->axes[REGIOTAFEL_AXIS_AREAS].n);
      break;
    case PROP_N_PROJECTS:
      g_value_set_uint (value, self->axes[REGIOTAFEL_AXIS_PROJECTS].n);
      break;
    case PROP_N_AGENDA_ITEMS:
      g_value_set_uint (value, self->n_items);
      break;
    case PROP_N_MEETINGS:
      g_value_set_uint (value, self->n_meetings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_count (guint id, const char *name)
{
  properties[id] = g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
regiotafel_snapshot_class_init (RegiotafelSnapshotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = regiotafel_snapshot_finalize;
  object_class->get_property = regiotafel_snapshot_get_property;

  /**
   * RegiotafelSnapshot:date:
   *
   * The date it shows, as precise as it was given: of a year or a month its first day is shown. %NULL when it shows
   * everything in the inventory, whatever the dates.
   *
   * Since: 0.1
   */
  properties[PROP_DATE]
      = g_param_spec_boxed ("date", NULL, NULL, REGIOTAFEL_TYPE_DATE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * RegiotafelSnapshot:title:
   *
   * The title of the inventory.
   *
   * Since: 0.1
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * RegiotafelSnapshot:language:
   *
   * The language of the inventory, as a tag.
   *
   * Since: 0.1
   */
  properties[PROP_LANGUAGE]
      = g_param_spec_string ("language", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * RegiotafelSnapshot:n-tables:
   *
   * Number of tables that exist on the date.
   *
   * Since: 0.1
   */
  install_count (PROP_N_TABLES, "n-tables");
  /**
   * RegiotafelSnapshot:n-organisations:
   *
   * Number of organisations that exist on the date, those without a seat among them.
   *
   * Since: 0.1
   */
  install_count (PROP_N_ORGANISATIONS, "n-organisations");
  /**
   * RegiotafelSnapshot:n-memberships:
   *
   * Number of memberships that count on the date.
   *
   * Since: 0.1
   */
  install_count (PROP_N_MEMBERSHIPS, "n-memberships");
  /**
   * RegiotafelSnapshot:n-seats:
   *
   * Number of seats: a table and an organisation with at least one membership that counts.
   *
   * Since: 0.1
   */
  install_count (PROP_N_SEATS, "n-seats");
  /**
   * RegiotafelSnapshot:n-domains:
   *
   * Number of domains that are valid on the date.
   *
   * Since: 0.1
   */
  install_count (PROP_N_DOMAINS, "n-domains");
  /**
   * RegiotafelSnapshot:n-themes:
   *
   * Number of themes that are valid on the date.
   *
   * Since: 0.1
   */
  install_count (PROP_N_THEMES, "n-themes");
  /**
   * RegiotafelSnapshot:n-areas:
   *
   * Number of areas that exist on the date.
   *
   * Since: 0.1
   */
  install_count (PROP_N_AREAS, "n-areas");
  /**
   * RegiotafelSnapshot:n-projects:
   *
   * Number of projects that exist on the date.
   *
   * Since: 0.1
   */
  install_count (PROP_N_PROJECTS, "n-projects");
  /**
   * RegiotafelSnapshot:n-agenda-items:
   *
   * Number of agenda items that hold on the date, whatever their state: those of tables, on agendas, that exist then.
   *
   * Since: 0.1
   */
  install_count (PROP_N_AGENDA_ITEMS, "n-agenda-items");
  /**
   * RegiotafelSnapshot:n-meetings:
   *
   * Number of meetings of the tables that exist on the date, past and to come.
   *
   * Since: 0.1
   */
  install_count (PROP_N_MEETINGS, "n-meetings");

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_snapshot_init (RegiotafelSnapshot *self)
{
  for (guint axis = 0; axis < G_N_ELEMENTS (self->axes); axis++)
    {
      self->axes[axis].ids = g_new0 (const char *, 1);
      self->axes[axis].names = g_new0 (const char *, 1);
    }
  matrix_init (&self->seats);
  matrix_init (&self->table_domains);
  matrix_init (&self->table_themes);
  matrix_init (&self->table_areas);
  matrix_init (&self->organisation_domains);
  matrix_init (&self->seat_domains);
  matrix_init (&self->prepares);
  matrix_init (&self->reports_to);
  matrix_init (&self->advises);
  matrix_init (&self->theme_broader);
  matrix_init (&self->area_parents);
  matrix_init (&self->project_themes);
  matrix_init (&self->project_partners);
  matrix_init (&self->table_projects);
  matrix_init (&self->organisation_projects);
  matrix_init (&self->item_themes);
  matrix_init (&self->item_partners);
  self->agenda_starts = g_new0 (guint32, 1);
  self->item_starts = g_new0 (guint32, 1);
  self->meeting_starts = g_new0 (guint32, 1);
  self->synonyms = g_new0 (const char *, 1);
}

/* How many tables were confirmed, and against which date where that is another than the one that is shown. */
static char *
say_checks (RegiotafelSnapshot *self, RegiotafelLanguage language)
{
  static const RegiotafelText not_recorded
      = { "when the tables were checked is not recorded", "niet vastgelegd wanneer de tafels zijn gecontroleerd" };
  static const RegiotafelText no_date_to_hold
      = { "when tables were checked is recorded, but not the date of the inventory to hold that against",
          "vastgelegd is wanneer tafels zijn gecontroleerd, maar niet de peildatum van de inventarisatie" };
  static const RegiotafelText confirmed
      = { "{n} of {all} {all?table|tables} confirmed", "{n} van {all} {all?tafel|tafels} bevestigd" };
  static const RegiotafelText confirmed_for = { "{n} of {all} {all?table|tables} confirmed as of {date}",
                                                "{n} van {all} {all?tafel|tafels} bevestigd per {date}" };
  static const RegiotafelText except = { "{text} (not: {list})", "{text} (niet: {list})" };
  const RegiotafelSnapshotAxis *tables = &self->axes[REGIOTAFEL_AXIS_TABLES];
  guint32 n_missing = tables->n - self->n_confirmed;
  g_autofree char *n = regiotafel_text_count (self->n_confirmed, language);
  g_autofree char *all = regiotafel_text_count (tables->n, language);
  g_autofree char *date = self->as_of != NULL ? regiotafel_text_date (self->as_of, language) : NULL;
  g_autofree char *text = NULL;
  g_autofree char *list = NULL;
  const char *missing[3];
  guint found = 0;

  if (!self->checks_are_known)
    return regiotafel_text_format (&not_recorded, language, NULL);
  if (self->as_of == NULL)
    return regiotafel_text_format (&no_date_to_hold, language, NULL);
  text = regiotafel_text_format (regiotafel_date_equal (self->as_of, self->date) ? &confirmed : &confirmed_for,
                                 language, "n", n, "all", all, "date", date, NULL);
  /* A few can be named; more would hide the answer. */
  if (n_missing == 0 || n_missing > G_N_ELEMENTS (missing))
    return g_steal_pointer (&text);
  for (guint32 i = 0; i < tables->n; i++)
    if (!self->is_confirmed[i])
      missing[found++] = tables->names[i];
  list = regiotafel_text_list (missing, found, 0, language);
  return regiotafel_text_format (&except, language, "text", text, "list", list, NULL);
}

static void
append_part (GString *ground, char *text)
{
  g_string_append_printf (ground, "%s%s", ground->len > 0 ? " · " : "", text);
  g_free (text);
}

char *
regiotafel_snapshot_dup_ground (RegiotafelSnapshot *self, RegiotafelLanguage language)
{
  static const RegiotafelText as_of = { "As of {date}", "Peildatum {date}" };
  static const RegiotafelText no_date = { "No date: everything in the file", "Geen peildatum: alles in het bestand" };
  static const RegiotafelText incomplete = { "of {n} {n?table|tables} not all participants are listed",
                                             "van {n} {n?tafel|tafels} staan niet alle deelnemers in "
                                             "de lijst" };
  static const RegiotafelText covers = { "covers: {covers}", "dekt: {covers}" };
  static const RegiotafelText covers_all = { "complete for: {covers}", "volledig voor: {covers}" };
  GString *ground = g_string_new (NULL);
  g_autofree char *date = self->date != NULL ? regiotafel_text_date (self->date, language) : NULL;

  append_part (ground, regiotafel_text_format (date != NULL ? &as_of : &no_date, language, "date", date, NULL));
  append_part (ground, say_checks (self, language));
  if (self->n_incomplete > 0)
    {
      g_autofree char *n = regiotafel_text_count (self->n_incomplete, language);

      append_part (ground, regiotafel_text_format (&incomplete, language, "n", n, NULL));
    }
  if (self->covers != NULL)
    append_part (ground, regiotafel_text_format (self->complete ? &covers_all : &covers, language, "covers",
                                                 self->covers, NULL));
  return g_string_free (ground, FALSE);
}

/**
 * regiotafel_snapshot_get_date: (get-property date)
 * @self: a snapshot
 *
 * Gets the date it shows.
 *
 * Returns: (transfer none) (nullable): the date, or %NULL when it shows everything
 *
 * Since: 0.1
 */
const RegiotafelDate *
regiotafel_snapshot_get_date (RegiotafelSnapshot *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_SNAPSHOT (self), NULL);

  return self->date;
}

/**
 * regiotafel_snapshot_get_title: (get-property title)
 * @self: a snapshot
 *
 * Gets the title of the inventory.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 0.1
 */
const char *
regiotafel_snapshot_get_title (RegiotafelSnapshot *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_SNAPSHOT (self), NULL);

  return self->title;
}

/**
 * regiotafel_snapshot_get_language: (get-property language)
 * @self: a snapshot
 *
 * Gets the language of the inventory.
 *
 * Returns: (transfer none) (nullable): the tag of the language
 *
 * Since: 0.1
 */
const char *
regiotafel_snapshot_get_language (RegiotafelSnapshot *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_SNAPSHOT (self), NULL);

  return self->language;
}

/**
 * regiotafel_snapshot_get_n_tables: (get-property n-tables)
 * @self: a snapshot
 *
 * Counts the tables that exist on the date.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
regiotafel_snapshot_get_n_tables (RegiotafelSnapshot *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_SNAPSHOT (self), 0);

  return self->axes[REGIOTAFEL_AXIS_TABLES].n;
}

/**
 * regiotafel_snapshot_get_n_organisations: (get-property n-organisations)
 * @self: a snapshot
 *
 * Counts the organisations that exist on the date.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
regiotafel_snapshot_get_n_organisations (RegiotafelSnapshot *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_SNAPSHOT (self), 0);

  return self->axes[REGIOTAFEL_AXIS_ORGANISATIONS].n;
}

/**
 * regiotafel_snapshot_get_n_memberships: (get-property n-memberships)
 * @self: a snapshot
 *
 * Counts the memberships that count on the date.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
regiotafel_snapshot_get_n_memberships (RegiotafelSnapshot *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_SNAPSHOT (self), 0);

  return self->n_memberships;
}

/**
 * regiotafel_snapshot_get_n_seats: (get-property n-seats)
 * @self: a snapshot
 *
 * Counts the seats on the date.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
regiotafel_snapshot_get_n_seats (RegiotafelSnapshot *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_SNAPSHOT (self), 0);

  return self->seats.rows.n_edges;
}

/**
 * regiotafel_snapshot_get_n_domains: (get-property n-domains)
 * @self: a snapshot
 *
 * Counts the domains that are valid on the date.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
regiotafel_snapshot_get_n_domains (RegiotafelSnapshot *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_SNAPSHOT (self), 0);

  return self->axes[REGIOTAFEL_AXIS_DOMAINS].n;
}

/**
 * regiotafel_snapshot_get_n_themes: (get-property n-themes)
 * @self: a snapshot
 *
 * Counts the themes that are valid on the date.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
regiotafel_snapshot_get_n_themes (RegiotafelSnapshot *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_SNAPSHOT (self), 0);

  return self->axes[REGIOTAFEL_AXIS_THEMES].n;
}

/**
 * regiotafel_snapshot_get_n_areas: (get-property n-areas)
 * @self: a snapshot
 *
 * Counts the areas that exist on the date.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
regiotafel_snapshot_get_n_areas (RegiotafelSnapshot *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_SNAPSHOT (self), 0);

  return self->axes[REGIOTAFEL_AXIS_AREAS].n;
}

/**
 * regiotafel_snapshot_get_n_projects: (get-property n-projects)
 * @self: a snapshot
 *
 * Counts the projects that exist on the date.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
regiotafel_snapshot_get_n_projects (RegiotafelSnapshot *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_SNAPSHOT (self), 0);

  return self->axes[REGIOTAFEL_AXIS_PROJECTS].n;
}

/**
 * regiotafel_snapshot_get_n_agenda_items: (get-property n-agenda-items)
 * @self: a snapshot
 *
 * Counts the agenda items that hold on the date, whatever their state: those of tables, on agendas, that exist then.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
regiotafel_snapshot_get_n_agenda_items (RegiotafelSnapshot *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_SNAPSHOT (self), 0);

  return self->n_items;
}

/**
 * regiotafel_snapshot_get_n_meetings: (get-property n-meetings)
 * @self: a snapshot
 *
 * Counts the meetings of the tables that exist on the date, past and to come.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
regiotafel_snapshot_get_n_meetings (RegiotafelSnapshot *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_SNAPSHOT (self), 0);

  return self->n_meetings;
}
