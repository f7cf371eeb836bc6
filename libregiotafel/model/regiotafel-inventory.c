/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-inventory-private.h"

#include "regiotafel-collection-private.h"
#include "regiotafel-date-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-property-private.h"

/* Invariants: an entity is in the collection of its kind if and only if its `inventory` is this one; a membership
 * moreover stands in those of its table and its organisation. `revision` never falls. */
struct _RegiotafelInventory
{
  GObject parent_instance;

  char *title;
  char *language;
  RegiotafelDate *as_of;
  RegiotafelDate *confirmed_from;
  gboolean complete;
  char *covers;
  char **synonyms;
  RegiotafelCollection *collections[REGIOTAFEL_N_KINDS];
  RegiotafelExtras extras;

  guint64 revision;
  guint64 saved_revision;
  guint change_depth;
  gboolean changed;

  GFile *origin;
  char *origin_digest;
};

struct _RegiotafelInventoryClass
{
  GObjectClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelInventory, regiotafel_inventory, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_LANGUAGE,
  PROP_AS_OF,
  PROP_CONFIRMED_FROM,
  PROP_COMPLETE,
  PROP_COVERS,
  PROP_SYNONYMS,
  PROP_TABLES,
  PROP_ORGANISATIONS,
  PROP_MEMBERSHIPS,
  PROP_DOMAINS,
  PROP_THEMES,
  PROP_AREAS,
  PROP_REVISION,
  PROP_MODIFIED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

void
regiotafel_inventory_touch (RegiotafelInventory *self)
{
  gboolean was_modified = self->revision != self->saved_revision;

  if (self->change_depth > 0)
    {
      self->changed = TRUE;
      return;
    }
  self->revision++;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVISION]);
  if (!was_modified)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

static void
visit_links_within_kind (RegiotafelEntity *holder,
                         const char *member,
                         RegiotafelEntity *target,
                         RegiotafelCollection *collection,
                         gpointer user_data)
{
  if (G_OBJECT_TYPE (holder) == G_OBJECT_TYPE (target))
    g_ptr_array_add (user_data, target);
}

static void
drop_link_within_kind (RegiotafelEntity *holder,
                       const char *member,
                       RegiotafelEntity *target,
                       RegiotafelCollection *collection,
                       gpointer user_data)
{
  if (G_OBJECT_TYPE (holder) != G_OBJECT_TYPE (target))
    return;
  if (collection != NULL)
    regiotafel_collection_remove (collection, target);
  else
    g_object_set (holder, member, NULL, NULL);
}

/* Entities of one kind keep each other alive: a table its parent, a municipality its successor. Where such references run
 * in a circle nothing would ever be freed, so the entities on and behind a circle let go of theirs; all others,
 * which somebody may still hold, keep what they refer to. */
static void
break_cycles (RegiotafelCollection *collection)
{
  guint n = regiotafel_collection_get_size (collection);
  g_autoptr (GHashTable) left = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  g_autoptr (GPtrArray) ready = g_ptr_array_new ();

  /* The number of references to each; who is referred to by nobody cannot be on a circle. */
  for (guint i = 0; i < n; i++)
    g_hash_table_insert (left, regiotafel_collection_get (collection, i), GUINT_TO_POINTER (0));
  for (guint i = 0; i < n; i++)
    regiotafel_entity_visit_references (regiotafel_collection_get (collection, i), visit_links_within_kind, targets);
  if (targets->len == 0)
    return;
  for (guint i = 0; i < targets->len; i++)
    {
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (left, g_ptr_array_index (targets, i)));

      g_hash_table_insert (left, g_ptr_array_index (targets, i), GUINT_TO_POINTER (count + 1));
    }
  for (guint i = 0; i < n; i++)
    if (g_hash_table_lookup (left, regiotafel_collection_get (collection, i)) == NULL)
      g_ptr_array_add (ready, regiotafel_collection_get (collection, i));
  while (ready->len > 0)
    {
      RegiotafelEntity *entity = g_ptr_array_steal_index_fast (ready, ready->len - 1);

      g_hash_table_remove (left, entity);
      g_ptr_array_set_size (targets, 0);
      regiotafel_entity_visit_references (entity, visit_links_within_kind, targets);
      for (guint i = 0; i < targets->len; i++)
        {
          gpointer target = g_ptr_array_index (targets, i);
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (left, target));

          if (count == 0)
            continue;
          g_hash_table_insert (left, target, GUINT_TO_POINTER (count - 1));
          if (count == 1)
            g_ptr_array_add (ready, target);
        }
    }
  for (guint i = 0; i < n; i++)
    {
      RegiotafelEntity *entity = regiotafel_collection_get (collection, i);

      if (g_hash_table_contains (left, entity))
        regiotafel_entity_visit_references (entity, drop_link_within_kind, NULL);
    }
}

static void
regiotafel_inventory_dispose (GObject *object)
{
  RegiotafelInventory *self = REGIOTAFEL_INVENTORY (object);

  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    for (guint i = 0; self->collections[kind] != NULL && i < regiotafel_collection_get_size (self->collections[kind]); i++)
      {
        RegiotafelEntity *entity = regiotafel_collection_get (self->collections[kind], i);

        entity->inventory = NULL;
      }
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    if (self->collections[kind] != NULL)
      break_cycles (self->collections[kind]);
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    g_clear_object (&self->collections[kind]);
  g_clear_object (&self->origin);

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
    case PROP_REVISION:
      g_value_set_uint64 (value, regiotafel_inventory_get_revision (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, regiotafel_inventory_get_modified (self));
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
  properties[PROP_TITLE]
    = g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:language:
   *
   * The language of its names and texts, as a tag: `nl`.
   *
   * Since: 0.1
   */
  properties[PROP_LANGUAGE]
    = g_param_spec_string ("language", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:as-of:
   *
   * The date on which it was true.
   *
   * Since: 0.1
   */
  properties[PROP_AS_OF]
    = g_param_spec_boxed ("as-of", NULL, NULL, REGIOTAFEL_TYPE_DATE,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:confirmed-from:
   *
   * What was checked on or after this date, and not after `as-of`, counts as confirmed. %NULL is twelve
   * months before `as-of`.
   *
   * Since: 0.1
   */
  properties[PROP_CONFIRMED_FROM]
    = g_param_spec_boxed ("confirmed-from", NULL, NULL, REGIOTAFEL_TYPE_DATE,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:complete:
   *
   * Whether it holds all tables of what it covers.
   *
   * Since: 0.1
   */
  properties[PROP_COMPLETE]
    = g_param_spec_boolean ("complete", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:covers:
   *
   * What it covers, in words: the region, the sort of tables.
   *
   * Since: 0.1
   */
  properties[PROP_COVERS]
    = g_param_spec_string ("covers", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:synonyms:
   *
   * Words that mean the same, beside the aliases of themes: one set of words an item, with ` = ` between
   * them, as `wachtlijst = wachttijd`.
   *
   * Since: 0.1
   */
  properties[PROP_SYNONYMS]
    = g_param_spec_boxed ("synonyms", NULL, NULL, G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:tables:
   *
   * All tables, in the order in which they came.
   *
   * Since: 0.1
   */
  properties[PROP_TABLES]
    = g_param_spec_object ("tables", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:organisations:
   *
   * All organisations, in the order in which they came.
   *
   * Since: 0.1
   */
  properties[PROP_ORGANISATIONS]
    = g_param_spec_object ("organisations", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:memberships:
   *
   * All memberships, in the order in which they came.
   *
   * Since: 0.1
   */
  properties[PROP_MEMBERSHIPS]
    = g_param_spec_object ("memberships", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:domains:
   *
   * All domains, in the order in which they came.
   *
   * Since: 0.1
   */
  properties[PROP_DOMAINS]
    = g_param_spec_object ("domains", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:themes:
   *
   * All themes, in the order in which they came.
   *
   * Since: 0.1
   */
  properties[PROP_THEMES]
    = g_param_spec_object ("themes", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:areas:
   *
   * All areas, in the order in which they came.
   *
   * Since: 0.1
   */
  properties[PROP_AREAS]
    = g_param_spec_object ("areas", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:revision:
   *
   * A number that rises with every change, once for everything between
   * [method@Regiotafel.Inventory.begin_changes] and [method@Regiotafel.Inventory.end_changes]. It tells
   * whether a result is still up to date.
   *
   * Since: 0.1
   */
  properties[PROP_REVISION]
    = g_param_spec_uint64 ("revision", NULL, NULL, 0, G_MAXUINT64, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelInventory:modified:
   *
   * Whether anything changed since the inventory was read or last written.
   *
   * Since: 0.1
   */
  properties[PROP_MODIFIED]
    = g_param_spec_boolean ("modified", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
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

void
regiotafel_inventory_set_origin (RegiotafelInventory *self, GFile *file, const char *digest)
{
  gboolean was_modified = self->revision != self->saved_revision;

  g_set_object (&self->origin, file);
  g_free (self->origin_digest);
  self->origin_digest = g_strdup (digest);
  self->saved_revision = self->revision;
  if (was_modified)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

GFile *
regiotafel_inventory_get_origin (RegiotafelInventory *self, const char **digest)
{
  *digest = self->origin_digest;
  return self->origin;
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
      self->changed = FALSE;
      regiotafel_inventory_touch (self);
    }
}

/**
 * regiotafel_inventory_get_title: (get-property title)
 * @self: the object
 *
 * Gets the title: see [property@Regiotafel.Inventory:title].
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 0.1
 */
const char *
regiotafel_inventory_get_title (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->title;
}

/**
 * regiotafel_inventory_set_title: (set-property title)
 * @self: the object
 * @title: (nullable): the title
 *
 * Sets the title: see [property@Regiotafel.Inventory:title].
 *
 * Since: 0.1
 */
void
regiotafel_inventory_set_title (RegiotafelInventory *self, const char *title)
{
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (self));

  regiotafel_set_text (self, &self->title, title, properties[PROP_TITLE]);
}

/**
 * regiotafel_inventory_get_language: (get-property language)
 * @self: the object
 *
 * Gets the language: see [property@Regiotafel.Inventory:language].
 *
 * Returns: (transfer none) (nullable): the language
 *
 * Since: 0.1
 */
const char *
regiotafel_inventory_get_language (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->language;
}

/**
 * regiotafel_inventory_set_language: (set-property language)
 * @self: the object
 * @language: (nullable): the language
 *
 * Sets the language: see [property@Regiotafel.Inventory:language].
 *
 * Since: 0.1
 */
void
regiotafel_inventory_set_language (RegiotafelInventory *self, const char *language)
{
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (self));

  regiotafel_set_text (self, &self->language, language, properties[PROP_LANGUAGE]);
}

/**
 * regiotafel_inventory_get_as_of: (get-property as-of)
 * @self: the object
 *
 * Gets the as of: see [property@Regiotafel.Inventory:as-of].
 *
 * Returns: (transfer none) (nullable): the as of
 *
 * Since: 0.1
 */
const RegiotafelDate *
regiotafel_inventory_get_as_of (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->as_of;
}

/**
 * regiotafel_inventory_set_as_of: (set-property as-of)
 * @self: the object
 * @as_of: (nullable): the as of
 *
 * Sets the as of: see [property@Regiotafel.Inventory:as-of].
 *
 * Since: 0.1
 */
void
regiotafel_inventory_set_as_of (RegiotafelInventory *self, const RegiotafelDate *as_of)
{
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (self));

  regiotafel_set_date (self, &self->as_of, as_of, properties[PROP_AS_OF]);
}

/**
 * regiotafel_inventory_get_confirmed_from: (get-property confirmed-from)
 * @self: the object
 *
 * Gets the confirmed from: see [property@Regiotafel.Inventory:confirmed-from].
 *
 * Returns: (transfer none) (nullable): the confirmed from
 *
 * Since: 0.1
 */
const RegiotafelDate *
regiotafel_inventory_get_confirmed_from (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->confirmed_from;
}

/**
 * regiotafel_inventory_set_confirmed_from: (set-property confirmed-from)
 * @self: the object
 * @confirmed_from: (nullable): the confirmed from
 *
 * Sets the confirmed from: see [property@Regiotafel.Inventory:confirmed-from].
 *
 * Since: 0.1
 */
void
regiotafel_inventory_set_confirmed_from (RegiotafelInventory *self, const RegiotafelDate *confirmed_from)
{
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (self));

  regiotafel_set_date (self, &self->confirmed_from, confirmed_from, properties[PROP_CONFIRMED_FROM]);
}

/**
 * regiotafel_inventory_get_complete: (get-property complete)
 * @self: the object
 *
 * Gets the complete: see [property@Regiotafel.Inventory:complete].
 *
 * Returns:: the complete
 *
 * Since: 0.1
 */
gboolean
regiotafel_inventory_get_complete (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), FALSE);

  return self->complete;
}

/**
 * regiotafel_inventory_set_complete: (set-property complete)
 * @self: the object
 * @complete:: the complete
 *
 * Sets the complete: see [property@Regiotafel.Inventory:complete].
 *
 * Since: 0.1
 */
void
regiotafel_inventory_set_complete (RegiotafelInventory *self, gboolean complete)
{
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (self));

  if (self->complete == complete)
    return;
  self->complete = complete;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

/**
 * regiotafel_inventory_get_covers: (get-property covers)
 * @self: the object
 *
 * Gets the covers: see [property@Regiotafel.Inventory:covers].
 *
 * Returns: (transfer none) (nullable): the covers
 *
 * Since: 0.1
 */
const char *
regiotafel_inventory_get_covers (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->covers;
}

/**
 * regiotafel_inventory_set_covers: (set-property covers)
 * @self: the object
 * @covers: (nullable): the covers
 *
 * Sets the covers: see [property@Regiotafel.Inventory:covers].
 *
 * Since: 0.1
 */
void
regiotafel_inventory_set_covers (RegiotafelInventory *self, const char *covers)
{
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (self));

  regiotafel_set_text (self, &self->covers, covers, properties[PROP_COVERS]);
}

/**
 * regiotafel_inventory_get_synonyms: (get-property synonyms)
 * @self: the object
 *
 * Gets the synonyms: see [property@Regiotafel.Inventory:synonyms].
 *
 * Returns: (transfer none) (nullable): the synonyms
 *
 * Since: 0.1
 */
const char *const *
regiotafel_inventory_get_synonyms (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return (const char *const *) self->synonyms;
}

/**
 * regiotafel_inventory_set_synonyms: (set-property synonyms)
 * @self: the object
 * @synonyms: (nullable) (array zero-terminated=1): the synonyms
 *
 * Sets the synonyms: see [property@Regiotafel.Inventory:synonyms].
 *
 * Since: 0.1
 */
void
regiotafel_inventory_set_synonyms (RegiotafelInventory *self, const char *const *synonyms)
{
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (self));

  regiotafel_set_texts (self, &self->synonyms, synonyms, properties[PROP_SYNONYMS]);
}

/**
 * regiotafel_inventory_get_tables: (get-property tables)
 * @self: the object
 *
 * Gets the tables: see [property@Regiotafel.Inventory:tables].
 *
 * Returns: (transfer none): the tables
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_get_tables (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->collections[REGIOTAFEL_KIND_TABLES];
}

/**
 * regiotafel_inventory_get_organisations: (get-property organisations)
 * @self: the object
 *
 * Gets the organisations: see [property@Regiotafel.Inventory:organisations].
 *
 * Returns: (transfer none): the organisations
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_get_organisations (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->collections[REGIOTAFEL_KIND_ORGANISATIONS];
}

/**
 * regiotafel_inventory_get_memberships: (get-property memberships)
 * @self: the object
 *
 * Gets the memberships: see [property@Regiotafel.Inventory:memberships].
 *
 * Returns: (transfer none): the memberships
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_get_memberships (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->collections[REGIOTAFEL_KIND_MEMBERSHIPS];
}

/**
 * regiotafel_inventory_get_domains: (get-property domains)
 * @self: the object
 *
 * Gets the domains: see [property@Regiotafel.Inventory:domains].
 *
 * Returns: (transfer none): the domains
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_get_domains (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->collections[REGIOTAFEL_KIND_DOMAINS];
}

/**
 * regiotafel_inventory_get_themes: (get-property themes)
 * @self: the object
 *
 * Gets the themes: see [property@Regiotafel.Inventory:themes].
 *
 * Returns: (transfer none): the themes
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_get_themes (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->collections[REGIOTAFEL_KIND_THEMES];
}

/**
 * regiotafel_inventory_get_areas: (get-property areas)
 * @self: the object
 *
 * Gets the areas: see [property@Regiotafel.Inventory:areas].
 *
 * Returns: (transfer none): the areas
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_get_areas (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->collections[REGIOTAFEL_KIND_AREAS];
}

/**
 * regiotafel_inventory_get_revision: (get-property revision)
 * @self: the object
 *
 * Gets the revision: see [property@Regiotafel.Inventory:revision].
 *
 * Returns:: the revision
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
 * Returns:: the modified
 *
 * Since: 0.1
 */
gboolean
regiotafel_inventory_get_modified (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), FALSE);

  return self->revision != self->saved_revision;
}
