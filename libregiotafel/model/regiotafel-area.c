/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-area.h"

#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-property-private.h"

struct _RegiotafelArea
{
  RegiotafelEntity parent_instance;

  char *kind;
  guint population;
  guint population_year;
  RegiotafelArea *successor;
  RegiotafelCollection *parents;
};

struct _RegiotafelAreaClass
{
  RegiotafelEntityClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelArea, regiotafel_area, REGIOTAFEL_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_KIND,
  PROP_POPULATION,
  PROP_POPULATION_YEAR,
  PROP_SUCCESSOR,
  PROP_PARENTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_area_dispose (GObject *object)
{
  RegiotafelArea *self = REGIOTAFEL_AREA (object);
  GPtrArray *targets = regiotafel_entity_hold_targets (REGIOTAFEL_ENTITY (self));

  g_clear_object (&self->successor);
  g_clear_object (&self->parents);

  G_OBJECT_CLASS (regiotafel_area_parent_class)->dispose (object);
  regiotafel_entity_release_targets (targets);
}

static void
regiotafel_area_finalize (GObject *object)
{
  RegiotafelArea *self = REGIOTAFEL_AREA (object);

  g_free (self->kind);

  G_OBJECT_CLASS (regiotafel_area_parent_class)->finalize (object);
}

static void
regiotafel_area_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelArea *self = REGIOTAFEL_AREA (object);

  switch (id)
    {
    case PROP_KIND:
      g_value_set_string (value, regiotafel_area_get_kind (self));
      break;
    case PROP_POPULATION:
      g_value_set_uint (value, regiotafel_area_get_population (self));
      break;
    case PROP_POPULATION_YEAR:
      g_value_set_uint (value, regiotafel_area_get_population_year (self));
      break;
    case PROP_SUCCESSOR:
      g_value_set_object (value, regiotafel_area_get_successor (self));
      break;
    case PROP_PARENTS:
      g_value_set_object (value, regiotafel_area_get_parents (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_area_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelArea *self = REGIOTAFEL_AREA (object);

  switch (id)
    {
    case PROP_KIND:
      regiotafel_area_set_kind (self, g_value_get_string (value));
      break;
    case PROP_POPULATION:
      regiotafel_area_set_population (self, g_value_get_uint (value));
      break;
    case PROP_POPULATION_YEAR:
      regiotafel_area_set_population_year (self, g_value_get_uint (value));
      break;
    case PROP_SUCCESSOR:
      regiotafel_area_set_successor (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_area_visit_references (RegiotafelEntity *entity, RegiotafelVisit visit, gpointer user_data)
{
  RegiotafelArea *self = REGIOTAFEL_AREA (entity);

  if (self->successor != NULL)
    visit (entity, "successor", REGIOTAFEL_ENTITY (self->successor), NULL, user_data);
  regiotafel_entity_visit_collection (entity, "parents", self->parents, visit, user_data);
}

static void
regiotafel_area_class_init (RegiotafelAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = regiotafel_area_dispose;
  object_class->finalize = regiotafel_area_finalize;
  object_class->get_property = regiotafel_area_get_property;
  object_class->set_property = regiotafel_area_set_property;
  REGIOTAFEL_ENTITY_CLASS (klass)->visit_references = regiotafel_area_visit_references;

  /**
   * RegiotafelArea:kind:
   *
   * What sort of area it is, as `municipality`, `province`, `region` or `country`.
   *
   * Since: 0.1
   */
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelArea:population:
   *
   * Number of inhabitants; 0 is not stated.
   *
   * Since: 0.1
   */
  properties[PROP_POPULATION] = g_param_spec_uint (
      "population", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelArea:population-year:
   *
   * The year of the population; 0 is not stated.
   *
   * Since: 0.1
   */
  properties[PROP_POPULATION_YEAR]
      = g_param_spec_uint ("population-year", NULL, NULL, 0, G_MAXUINT, 0,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelArea:successor:
   *
   * The area that this one became part of, as in a merger of municipalities.
   *
   * Since: 0.1
   */
  properties[PROP_SUCCESSOR]
      = g_param_spec_object ("successor", NULL, NULL, REGIOTAFEL_TYPE_AREA,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelArea:parents:
   *
   * The areas that this one lies in. An area may lie in several: one of each division.
   *
   * Since: 0.1
   */
  properties[PROP_PARENTS] = g_param_spec_object ("parents", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_area_init (RegiotafelArea *self)
{
}

/**
 * regiotafel_area_new:
 * @id: the id, unique among its kind in an inventory
 * @name: (nullable): the name
 *
 * Makes one that is not yet part of an inventory: see [method@Regiotafel.Inventory.add].
 *
 * Returns: (transfer full): the new object
 *
 * Since: 0.1
 */
RegiotafelArea *
regiotafel_area_new (const char *id, const char *name)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (REGIOTAFEL_TYPE_AREA, "id", id, "name", name, NULL);
}

/**
 * regiotafel_area_get_kind: (get-property kind)
 * @self: the object
 *
 * Gets the kind: see [property@Regiotafel.Area:kind].
 *
 * Returns: (transfer none) (nullable): the kind
 *
 * Since: 0.1
 */
const char *
regiotafel_area_get_kind (RegiotafelArea *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_AREA (self), NULL);

  return self->kind;
}

/**
 * regiotafel_area_set_kind: (set-property kind)
 * @self: the object
 * @kind: (nullable): the kind
 *
 * Sets the kind: see [property@Regiotafel.Area:kind].
 *
 * Since: 0.1
 */
void
regiotafel_area_set_kind (RegiotafelArea *self, const char *kind)
{
  g_return_if_fail (REGIOTAFEL_IS_AREA (self));

  regiotafel_set_text (self, &self->kind, kind, properties[PROP_KIND]);
}

/**
 * regiotafel_area_get_population: (get-property population)
 * @self: the object
 *
 * Gets the population: see [property@Regiotafel.Area:population].
 *
 * Returns: the population
 *
 * Since: 0.1
 */
guint
regiotafel_area_get_population (RegiotafelArea *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_AREA (self), 0);

  return self->population;
}

/**
 * regiotafel_area_set_population: (set-property population)
 * @self: the object
 * @population: the population
 *
 * Sets the population: see [property@Regiotafel.Area:population].
 *
 * Since: 0.1
 */
void
regiotafel_area_set_population (RegiotafelArea *self, guint population)
{
  g_return_if_fail (REGIOTAFEL_IS_AREA (self));

  if (self->population == population)
    return;
  self->population = population;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POPULATION]);
}

/**
 * regiotafel_area_get_population_year: (get-property population-year)
 * @self: the object
 *
 * Gets the population year: see [property@Regiotafel.Area:population-year].
 *
 * Returns: the population year
 *
 * Since: 0.1
 */
guint
regiotafel_area_get_population_year (RegiotafelArea *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_AREA (self), 0);

  return self->population_year;
}

/**
 * regiotafel_area_set_population_year: (set-property population-year)
 * @self: the object
 * @population_year: the population year
 *
 * Sets the population year: see [property@Regiotafel.Area:population-year].
 *
 * Since: 0.1
 */
void
regiotafel_area_set_population_year (RegiotafelArea *self, guint population_year)
{
  g_return_if_fail (REGIOTAFEL_IS_AREA (self));

  if (self->population_year == population_year)
    return;
  self->population_year = population_year;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POPULATION_YEAR]);
}

/**
 * regiotafel_area_get_successor: (get-property successor)
 * @self: the object
 *
 * Gets the successor: see [property@Regiotafel.Area:successor].
 *
 * Returns: (transfer none) (nullable): the successor
 *
 * Since: 0.1
 */
RegiotafelArea *
regiotafel_area_get_successor (RegiotafelArea *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_AREA (self), NULL);

  return self->successor;
}

/**
 * regiotafel_area_set_successor: (set-property successor)
 * @self: the object
 * @successor: (nullable): the successor
 *
 * Sets the successor: see [property@Regiotafel.Area:successor].
 *
 * Since: 0.1
 */
void
regiotafel_area_set_successor (RegiotafelArea *self, RegiotafelArea *successor)
{
  g_return_if_fail (REGIOTAFEL_IS_AREA (self));
  g_return_if_fail (successor == NULL || REGIOTAFEL_IS_AREA (successor));

  if (g_set_object (&self->successor, successor))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUCCESSOR]);
}

/**
 * regiotafel_area_get_parents: (get-property parents)
 * @self: the object
 *
 * Gets the parents: see [property@Regiotafel.Area:parents].
 *
 * Returns: (transfer none): the parents
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_area_get_parents (RegiotafelArea *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_AREA (self), NULL);

  if (self->parents == NULL)
    self->parents = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_AREA, TRUE);
  return self->parents;
}

/**
 * regiotafel_area_add_parent:
 * @self: the object
 * @parent: what to add
 *
 * Adds to [property@Regiotafel.Area:parents]; nothing happens when it is there already. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_area_add_parent (RegiotafelArea *self, RegiotafelArea *parent)
{
  g_return_if_fail (REGIOTAFEL_IS_AREA (self));
  g_return_if_fail (REGIOTAFEL_IS_AREA (parent));

  regiotafel_entity_link (REGIOTAFEL_ENTITY (self), regiotafel_area_get_parents (self), parent);
}

/**
 * regiotafel_area_remove_parent:
 * @self: the object
 * @parent: what to remove
 *
 * Takes from [property@Regiotafel.Area:parents]; nothing happens when it is not there. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_area_remove_parent (RegiotafelArea *self, RegiotafelArea *parent)
{
  g_return_if_fail (REGIOTAFEL_IS_AREA (self));
  g_return_if_fail (REGIOTAFEL_IS_AREA (parent));

  regiotafel_entity_unlink (REGIOTAFEL_ENTITY (self), regiotafel_area_get_parents (self), parent);
}
