/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-inventory-struct-private.h"

#include "regiotafel-collection-private.h"
#include "regiotafel-date-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-person.h"

struct _RegiotafelInventoryClass
{
  GObjectClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelInventory, regiotafel_inventory, G_TYPE_OBJECT)

GParamSpec *regiotafel_inventory_properties[N_PROPS];

/* @in_file: whether something changed that is written to the inventory's own file. */
static void
change (RegiotafelInventory *self, gboolean in_file)
{
  gboolean was_modified = self->revision != self->saved_revision;

  if (self->change_depth > 0)
    {
      self->changed = TRUE;
      self->changed_in_file |= in_file;
      return;
    }
  self->revision++;
  if (!in_file && !was_modified)
    self->saved_revision = self->revision;
  g_object_notify_by_pspec (G_OBJECT (self), regiotafel_inventory_properties[PROP_REVISION]);
  if (in_file && !was_modified)
    g_object_notify_by_pspec (G_OBJECT (self), regiotafel_inventory_properties[PROP_MODIFIED]);
}

void
regiotafel_inventory_touch (RegiotafelInventory *self)
{
  change (self, TRUE);
}

void
regiotafel_inventory_touch_persons (RegiotafelInventory *self)
{
  gboolean was_modified = regiotafel_inventory_get_persons_modified (self);

  self->persons_revision++;
  if (!was_modified)
    g_object_notify_by_pspec (G_OBJECT (self), regiotafel_inventory_properties[PROP_PERSONS_MODIFIED]);
  change (self, FALSE);
}

void
regiotafel_inventory_touch_for (RegiotafelInventory *self, RegiotafelEntity *entity)
{
  if (REGIOTAFEL_IS_PERSON (entity))
    regiotafel_inventory_touch_persons (self);
  else
    regiotafel_inventory_touch (self);
}

static void
regiotafel_inventory_dispose (GObject *object)
{
  RegiotafelInventory *self = REGIOTAFEL_INVENTORY (object);

  /* The collections are there until this has run once. */
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS && self->collections[kind] != NULL; kind++)
    for (guint i = 0; i < regiotafel_collection_get_size (self->collections[kind]); i++)
      {
        RegiotafelEntity *entity = regiotafel_collection_get (self->collections[kind], i);

        entity->inventory = NULL;
      }
  if (self->collections[0] != NULL)
    regiotafel_inventory_break_cycles (self);
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    g_clear_object (&self->collections[kind]);
  g_clear_object (&self->origin);
  g_clear_object (&self->persons_origin);

  G_OBJECT_CLASS (regiotafel_inventory_parent_class)->dispose (object);
}

static void
regiotafel_inventory_finalize (GObject *object)
{
  RegiotafelInventory *self = REGIOTAFEL_INVENTORY (object);

  g_free (self->title);
  g_free (self->language);
  regiotafel_date_free (self->as_of);
  regiotafel_date_free (self->confirmed_from);
  g_free (self->covers);
  g_strfreev (self->synonyms);
  regiotafel_extras_clear (&self->extras);
  g_free (self->origin_digest);
  regiotafel_extras_clear (&self->persons_extras);
  g_free (self->persons_origin_digest);

  G_OBJECT_CLASS (regiotafel_inventory_parent_class)->finalize (object);
}

static void
regiotafel_inventory_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelInventory *self = REGIOTAFEL_INVENTORY (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, regiotafel_inventory_get_title (self));
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, regiotafel_inventory_get_language (self));
      break;
    case PROP_AS_OF:
      g_value_set_boxed (value, regiotafel_inventory_get_as_of (self));
      break;
    case PROP_CONFIRMED_FROM:
      g_value_set_boxed (value, regiotafel_inventory_get_confirmed_from (self));
      break;
    case PROP_COMPLETE:
      g_value_set_boolean (value, regiotafel_inventory_get_complete (self));
      break;
    case PROP_COVERS:
      g_value_set_string (value, regiotafel_inventory_get_covers (self));
      break;
    case PROP_SYNONYMS:
      g_value_set_boxed (value, regiotafel_inventory_get_synonyms (self));
      break;
    case PROP_TABLES:
      g_value_set_object (value, regiotafel_inventory_get_tables (self));
      break;
    case PROP_ORGANISATIONS:
      g_value_set_object (value, regiotafel_inventory_get_organisations (self));
      break;
    case PROP_MEMBERSHIPS:
      g_value_set_object (value, regiotafel_inventory_get_memberships (self));
      break;
    case PROP_DOMAINS:
      g_value_set_object (value, regiotafel_inventory_get_domains (self));
      break;
    case PROP_THEMES:
      g_value_set_object (value, regiotafel_inventory_get_themes (self));
      break;
    case PROP_AREAS:
      g_value_set_object (value, regiotafel_inventory_get_areas (self));
      break;
    case PROP_PROJECTS:
      g_value_set_object (value, regiotafel_inventory_get_projects (self));
      break;
    case PROP_AGENDAS:
      g_value_set_object (value, regiotafel_inventory_get_agendas (self));
      break;
    case PROP_AGENDA_ITEMS:
      g_value_set_object (value, regiotafel_inventory_get_agenda_items (self));
      break;
    case PROP_MEETINGS:
      g_value_set_object (value, regiotafel_inventory_get_meetings (self));
      break;
    case PROP_PERSONS:
      g_value_set_object (value, regiotafel_inventory_get_persons (self));
      break;
    case PROP_REVISION:
      g_value_set_uint64 (value, regiotafel_inventory_get_revision (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, regiotafel_inventory_get_modified (self));
      break;
    case PROP_PERSONS_MODIFIED:
      g_value_set_boolean (value, regiotafel_inventory_get_persons_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_inventory_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelInventory *self = REGIOTAFEL_INVENTORY (object);

  switch (id)
    {
    case PROP_TITLE:
      regiotafel_inventory_set_title (self, g_value_get_string (value));
      break;
    case PROP_LANGUAGE:
      regiotafel_inventory_set_language (self, g_value_get_string (value));
      break;
    case PROP_AS_OF:
      regiotafel_inventory_set_as_of (self, g_value_get_boxed (value));
      break;
    case PROP_CONFIRMED_FROM:
      regiotafel_inventory_set_confirmed_from (self, g_value_get_boxed (value));
      break;
    case PROP_COMPLETE:
      regiotafel_inventory_set_complete (self, g_value_get_boolean (value));
      break;
    case PROP_COVERS:
      regiotafel_inventory_set_covers (self, g_value_get_string (value));
      break;
    case PROP_SYNONYMS:
      regiotafel_inventory_set_synonyms (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_inventory_notify (GObject *object, GParamSpec *pspec)
{
  if (pspec->flags & G_PARAM_WRITABLE)
    regiotafel_inventory_touch (REGIOTAFEL_INVENTORY (object));

  if (G_OBJECT_CLASS (regiotafel_inventory_parent_class)->notify != NULL)
    G_OBJECT_CLASS (regiotafel_inventory_parent_class)->notify (object, pspec);
}

static void
regiotafel_inventory_class_init (RegiotafelInventoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = regiotafel_inventory_dispose;
  object_class->finalize = regiotafel_inventory_finalize;
  object_class->get_property = regiotafel_inventory_get_property;
  object_class->set_property = regiotafel_inventory_set_property;
  object_class->notify = regiotafel_inventory_notify;

  /**
   * RegiotafelInventory:title:
   *
   * What the inventory is called.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_TITLE] = g_param_spec_string (
      "title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:language:
   *
   * The language of its names and texts, as a tag: `nl`.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_LANGUAGE] = g_param_spec_string (
      "language", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:as-of:
   *
   * The date on which it was true.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_AS_OF] = g_param_spec_boxed (
      "as-of", NULL, NULL, REGIOTAFEL_TYPE_DATE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:confirmed-from:
   *
   * What was checked on or after this date, and not after `as-of`, counts as confirmed. %NULL is twelve
   * months before `as-of`.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_CONFIRMED_FROM]
      = g_param_spec_boxed ("confirmed-from", NULL, NULL, REGIOTAFEL_TYPE_DATE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:complete:
   *
   * Whether it holds all tables of what it covers.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_COMPLETE] = g_param_spec_boolean (
      "complete", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:covers:
   *
   * What it covers, in words: the region, the sort of tables.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_COVERS] = g_param_spec_string (
      "covers", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:synonyms:
   *
   * Words that mean the same, beside the aliases of themes: one set of words an item, with ` = ` between
   * them, as `wachtlijst = wachttijd`.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_SYNONYMS] = g_param_spec_boxed (
      "synonyms", NULL, NULL, G_TYPE_STRV, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:tables:
   *
   * All tables, in the order in which they came.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_TABLES] = g_param_spec_object ("tables", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:organisations:
   *
   * All organisations, in the order in which they came.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_ORGANISATIONS] = g_param_spec_object (
      "organisations", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:memberships:
   *
   * All memberships, in the order in which they came.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_MEMBERSHIPS] = g_param_spec_object (
      "memberships", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:domains:
   *
   * All domains, in the order in which they came.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_DOMAINS] = g_param_spec_object (
      "domains", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:themes:
   *
   * All themes, in the order in which they came.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_THEMES] = g_param_spec_object ("themes", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:areas:
   *
   * All areas, in the order in which they came.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_AREAS] = g_param_spec_object ("areas", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:projects:
   *
   * All projects, in the order in which they came.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_PROJECTS] = g_param_spec_object (
      "projects", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:agendas:
   *
   * All agendas, in the order in which they came.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_AGENDAS] = g_param_spec_object (
      "agendas", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:agenda-items:
   *
   * All agenda items, in the order in which they came.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_AGENDA_ITEMS] = g_param_spec_object (
      "agenda-items", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:meetings:
   *
   * All meetings, in the order in which they came.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_MEETINGS] = g_param_spec_object (
      "meetings", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:persons:
   *
   * All persons, in the order in which they came. They are not in the file of the inventory, but in one of their own:
   * see [class@Regiotafel.Person].
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_PERSONS] = g_param_spec_object (
      "persons", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:revision:
   *
   * A number that rises with every change, once for everything between
   * [method@Regiotafel.Inventory.begin_changes] and [method@Regiotafel.Inventory.end_changes]. It tells
   * whether a result is still up to date.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_REVISION]
      = g_param_spec_uint64 ("revision", NULL, NULL, 0, G_MAXUINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:modified:
   *
   * Whether anything changed since the inventory was read or last written, apart from its persons.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_MODIFIED]
      = g_param_spec_boolean ("modified", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:persons-modified:
   *
   * Whether anything of the persons changed since they were read or last written, which goes by a file of their own.
   *
   * Since: 0.1
   */
  regiotafel_inventory_properties[PROP_PERSONS_MODIFIED]
      = g_param_spec_boolean ("persons-modified", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, regiotafel_inventory_properties);
}

static void
regiotafel_inventory_init (RegiotafelInventory *self)
{
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    self->collections[kind] = regiotafel_entity_collection_new (regiotafel_kind_get_gtype (kind), TRUE);
}

/**
 * regiotafel_inventory_new:
 *
 * Makes an empty inventory.
 *
 * Returns: (transfer full): the inventory
 *
 * Since: 0.1
 */
RegiotafelInventory *
regiotafel_inventory_new (void)
{
  return g_object_new (REGIOTAFEL_TYPE_INVENTORY, NULL);
}

RegiotafelCollection *
regiotafel_inventory_get_collection (RegiotafelInventory *self, RegiotafelKind kind)
{
  return self->collections[kind];
}

RegiotafelExtras *
regiotafel_inventory_get_extras (RegiotafelInventory *self)
{
  return &self->extras;
}

RegiotafelExtras *
regiotafel_inventory_get_persons_extras (RegiotafelInventory *self)
{
  return &self->persons_extras;
}

void
regiotafel_inventory_set_origin (RegiotafelInventory *self, GFile *file, const char *digest)
{
  regiotafel_inventory_set_origin_at (self, file, digest, self->revision);
}

void
regiotafel_inventory_set_origin_at (RegiotafelInventory *self, GFile *file, const char *digest, guint64 revision)
{
  gboolean was_modified = regiotafel_inventory_get_modified (self);

  g_set_object (&self->origin, file);
  g_free (self->origin_digest);
  self->origin_digest = g_strdup (digest);
  self->saved_revision = revision;
  if (was_modified != regiotafel_inventory_get_modified (self))
    g_object_notify_by_pspec (G_OBJECT (self), regiotafel_inventory_properties[PROP_MODIFIED]);
}

GFile *
regiotafel_inventory_get_origin (RegiotafelInventory *self, const char **digest)
{
  *digest = self->origin_digest;
  return self->origin;
}

void
regiotafel_inventory_set_persons_origin_at (RegiotafelInventory *self,
                                            GFile *file,
                                            const char *digest,
                                            guint64 revision)
{
  gboolean was_modified = regiotafel_inventory_get_persons_modified (self);

  g_set_object (&self->persons_origin, file);
  g_free (self->persons_origin_digest);
  self->persons_origin_digest = g_strdup (digest);
  self->saved_persons_revision = revision;
  if (was_modified != regiotafel_inventory_get_persons_modified (self))
    g_object_notify_by_pspec (G_OBJECT (self), regiotafel_inventory_properties[PROP_PERSONS_MODIFIED]);
}

GFile *
regiotafel_inventory_get_persons_origin (RegiotafelInventory *self, const char **digest)
{
  *digest = self->persons_origin_digest;
  return self->persons_origin;
}

guint64
regiotafel_inventory_get_persons_revision (RegiotafelInventory *self)
{
  return self->persons_revision;
}

RegiotafelDate *
regiotafel_inventory_dup_confirmed_from (RegiotafelInventory *self)
{
  if (self->confirmed_from != NULL)
    return regiotafel_date_copy (self->confirmed_from);
  return self->as_of != NULL ? regiotafel_date_minus_months (self->as_of, 12) : NULL;
}

/**
 * regiotafel_inventory_begin_changes:
 * @self: an inventory
 *
 * Begins a group of changes, which together raise [property@Regiotafel.Inventory:revision] once. Groups may stand
 * within groups; the outermost counts.
 *
 * Since: 0.1
 */
void
regiotafel_inventory_begin_changes (RegiotafelInventory *self)
{
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (self));

  self->change_depth++;
}

/**
 * regiotafel_inventory_end_changes:
 * @self: an inventory
 *
 * Ends a group of changes: see [method@Regiotafel.Inventory.begin_changes].
 *
 * Since: 0.1
 */
void
regiotafel_inventory_end_changes (RegiotafelInventory *self)
{
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (self));
  g_return_if_fail (self->change_depth > 0);

  if (--self->change_depth == 0 && self->changed)
    {
      gboolean in_file = self->changed_in_file;

      self->changed = self->changed_in_file = FALSE;
      change (self, in_file);
    }
}

/**
 * regiotafel_inventory_get_revision: (get-property revision)
 * @self: the object
 *
 * Gets the revision: see [property@Regiotafel.Inventory:revision].
 *
 * Returns: the revision
 *
 * Since: 0.1
 */
guint64
regiotafel_inventory_get_revision (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), 0);

  return self->revision;
}

/**
 * regiotafel_inventory_get_modified: (get-property modified)
 * @self: the object
 *
 * Gets the modified: see [property@Regiotafel.Inventory:modified].
 *
 * Returns: the modified
 *
 * Since: 0.1
 */
gboolean
regiotafel_inventory_get_modified (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), FALSE);

  return self->revision != self->saved_revision;
}

/**
 * regiotafel_inventory_get_persons_modified: (get-property persons-modified)
 * @self: the object
 *
 * Gets whether the persons were modified: see [property@Regiotafel.Inventory:persons-modified].
 *
 * Returns: whether they were
 *
 * Since: 0.1
 */
gboolean
regiotafel_inventory_get_persons_modified (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), FALSE);

  return self->persons_revision != self->saved_persons_revision;
}
