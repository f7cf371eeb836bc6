/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-agenda-item-private.h"

#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-enum-types.h"
#include "regiotafel-property-private.h"

struct _RegiotafelAgendaItemClass
{
  RegiotafelEntityClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelAgendaItem, regiotafel_agenda_item, REGIOTAFEL_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_AGENDA,
  PROP_KIND,
  PROP_OWNER,
  PROP_PROJECT,
  PROP_STATE,
  PROP_DUE,
  PROP_THEMES,
  PROP_PARTNERS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_agenda_item_dispose (GObject *object)
{
  RegiotafelAgendaItem *self = REGIOTAFEL_AGENDA_ITEM (object);

  if (self->joined)
    regiotafel_agenda_item_leave (self);
  g_clear_object (&self->agenda);
  g_clear_object (&self->owner);
  g_clear_object (&self->project);
  g_clear_object (&self->themes);
  g_clear_object (&self->partners);

  G_OBJECT_CLASS (regiotafel_agenda_item_parent_class)->dispose (object);
}

static void
regiotafel_agenda_item_finalize (GObject *object)
{
  RegiotafelAgendaItem *self = REGIOTAFEL_AGENDA_ITEM (object);

  regiotafel_date_free (self->due);

  G_OBJECT_CLASS (regiotafel_agenda_item_parent_class)->finalize (object);
}

static void
regiotafel_agenda_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelAgendaItem *self = REGIOTAFEL_AGENDA_ITEM (object);

  switch (id)
    {
    case PROP_AGENDA:
      g_value_set_object (value, regiotafel_agenda_item_get_agenda (self));
      break;
    case PROP_KIND:
      g_value_set_enum (value, regiotafel_agenda_item_get_kind (self));
      break;
    case PROP_OWNER:
      g_value_set_object (value, regiotafel_agenda_item_get_owner (self));
      break;
    case PROP_PROJECT:
      g_value_set_object (value, regiotafel_agenda_item_get_project (self));
      break;
    case PROP_STATE:
      g_value_set_enum (value, regiotafel_agenda_item_get_state (self));
      break;
    case PROP_DUE:
      g_value_set_boxed (value, regiotafel_agenda_item_get_due (self));
      break;
    case PROP_THEMES:
      g_value_set_object (value, regiotafel_agenda_item_get_themes (self));
      break;
    case PROP_PARTNERS:
      g_value_set_object (value, regiotafel_agenda_item_get_partners (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_agenda_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelAgendaItem *self = REGIOTAFEL_AGENDA_ITEM (object);

  switch (id)
    {
    case PROP_AGENDA:
      self->agenda = g_value_dup_object (value);
      break;
    case PROP_KIND:
      regiotafel_agenda_item_set_kind (self, g_value_get_enum (value));
      break;
    case PROP_OWNER:
      regiotafel_agenda_item_set_owner (self, g_value_get_object (value));
      break;
    case PROP_PROJECT:
      regiotafel_agenda_item_set_project (self, g_value_get_object (value));
      break;
    case PROP_STATE:
      regiotafel_agenda_item_set_state (self, g_value_get_enum (value));
      break;
    case PROP_DUE:
      regiotafel_agenda_item_set_due (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_agenda_item_visit_references (RegiotafelEntity *entity, RegiotafelVisit visit, gpointer user_data)
{
  RegiotafelAgendaItem *self = REGIOTAFEL_AGENDA_ITEM (entity);

  if (self->agenda != NULL)
    visit (entity, "agenda", REGIOTAFEL_ENTITY (self->agenda), NULL, user_data);
  if (self->owner != NULL)
    visit (entity, "owner", REGIOTAFEL_ENTITY (self->owner), NULL, user_data);
  if (self->project != NULL)
    visit (entity, "project", REGIOTAFEL_ENTITY (self->project), NULL, user_data);
  regiotafel_entity_visit_collection (entity, "themes", self->themes, visit, user_data);
  regiotafel_entity_visit_collection (entity, "partners", self->partners, visit, user_data);
}

static void
regiotafel_agenda_item_class_init (RegiotafelAgendaItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = regiotafel_agenda_item_dispose;
  object_class->finalize = regiotafel_agenda_item_finalize;
  object_class->get_property = regiotafel_agenda_item_get_property;
  object_class->set_property = regiotafel_agenda_item_set_property;
  REGIOTAFEL_ENTITY_CLASS (klass)->visit_references = regiotafel_agenda_item_visit_references;

  /**
   * RegiotafelAgendaItem:agenda:
   *
   * The agenda that it stands on.
   *
   * Since: 0.1
   */
  properties[PROP_AGENDA] = g_param_spec_object ("agenda", NULL, NULL, REGIOTAFEL_TYPE_AGENDA,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelAgendaItem:kind:
   *
   * What sort of thing it is.
   *
   * Since: 0.1
   */
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, REGIOTAFEL_TYPE_ITEM_KIND, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelAgendaItem:owner:
   *
   * The organisation that brings it in and answers for it (eigenaar).
   *
   * Since: 0.1
   */
  properties[PROP_OWNER] = g_param_spec_object ("owner", NULL, NULL, REGIOTAFEL_TYPE_ORGANISATION,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelAgendaItem:project:
   *
   * The project that it is about.
   *
   * Since: 0.1
   */
  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, REGIOTAFEL_TYPE_PROJECT,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelAgendaItem:state:
   *
   * How far it is.
   *
   * Since: 0.1
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, REGIOTAFEL_TYPE_STATE, 0,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelAgendaItem:due:
   *
   * When it is to be done.
   *
   * Since: 0.1
   */
  properties[PROP_DUE] = g_param_spec_boxed ("due", NULL, NULL, REGIOTAFEL_TYPE_DATE,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelAgendaItem:themes:
   *
   * What it is about.
   *
   * Since: 0.1
   */
  properties[PROP_THEMES] = g_param_spec_object ("themes", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelAgendaItem:partners:
   *
   * The organisations that work on it beside its owner.
   *
   * Since: 0.1
   */
  properties[PROP_PARTNERS] = g_param_spec_object ("partners", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_agenda_item_init (RegiotafelAgendaItem *self)
{
}

/**
 * regiotafel_agenda_item_get_agenda: (get-property agenda)
 * @self: the object
 *
 * Gets the agenda: see [property@Regiotafel.AgendaItem:agenda].
 *
 * Returns: (transfer none) (nullable): the agenda
 *
 * Since: 0.1
 */
RegiotafelAgenda *
regiotafel_agenda_item_get_agenda (RegiotafelAgendaItem *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (self), NULL);

  return self->agenda;
}

/**
 * regiotafel_agenda_item_get_kind: (get-property kind)
 * @self: the object
 *
 * Gets the kind: see [property@Regiotafel.AgendaItem:kind].
 *
 * Returns: the kind
 *
 * Since: 0.1
 */
RegiotafelItemKind
regiotafel_agenda_item_get_kind (RegiotafelAgendaItem *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (self), 0);

  return self->kind;
}

/**
 * regiotafel_agenda_item_set_kind: (set-property kind)
 * @self: the object
 * @kind: the kind
 *
 * Sets the kind: see [property@Regiotafel.AgendaItem:kind].
 *
 * Since: 0.1
 */
void
regiotafel_agenda_item_set_kind (RegiotafelAgendaItem *self, RegiotafelItemKind kind)
{
  g_return_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (self));

  regiotafel_set_enum (self, &self->kind, kind, properties[PROP_KIND]);
}

/**
 * regiotafel_agenda_item_get_owner: (get-property owner)
 * @self: the object
 *
 * Gets the owner: see [property@Regiotafel.AgendaItem:owner].
 *
 * Returns: (transfer none) (nullable): the owner
 *
 * Since: 0.1
 */
RegiotafelOrganisation *
regiotafel_agenda_item_get_owner (RegiotafelAgendaItem *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (self), NULL);

  return self->owner;
}

/**
 * regiotafel_agenda_item_set_owner: (set-property owner)
 * @self: the object
 * @owner: (nullable): the owner
 *
 * Sets the owner: see [property@Regiotafel.AgendaItem:owner].
 *
 * Since: 0.1
 */
void
regiotafel_agenda_item_set_owner (RegiotafelAgendaItem *self, RegiotafelOrganisation *owner)
{
  g_return_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (self));
  g_return_if_fail (owner == NULL || REGIOTAFEL_IS_ORGANISATION (owner));

  if (g_set_object (&self->owner, owner))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWNER]);
}

/**
 * regiotafel_agenda_item_get_project: (get-property project)
 * @self: the object
 *
 * Gets the project: see [property@Regiotafel.AgendaItem:project].
 *
 * Returns: (transfer none) (nullable): the project
 *
 * Since: 0.1
 */
RegiotafelProject *
regiotafel_agenda_item_get_project (RegiotafelAgendaItem *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (self), NULL);

  return self->project;
}

/**
 * regiotafel_agenda_item_set_project: (set-property project)
 * @self: the object
 * @project: (nullable): the project
 *
 * Sets the project: see [property@Regiotafel.AgendaItem:project].
 *
 * Since: 0.1
 */
void
regiotafel_agenda_item_set_project (RegiotafelAgendaItem *self, RegiotafelProject *project)
{
  g_return_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (self));
  g_return_if_fail (project == NULL || REGIOTAFEL_IS_PROJECT (project));

  if (g_set_object (&self->project, project))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
}

/**
 * regiotafel_agenda_item_get_state: (get-property state)
 * @self: the object
 *
 * Gets the state: see [property@Regiotafel.AgendaItem:state].
 *
 * Returns: the state
 *
 * Since: 0.1
 */
RegiotafelState
regiotafel_agenda_item_get_state (RegiotafelAgendaItem *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (self), 0);

  return self->state;
}

/**
 * regiotafel_agenda_item_set_state: (set-property state)
 * @self: the object
 * @state: the state
 *
 * Sets the state: see [property@Regiotafel.AgendaItem:state].
 *
 * Since: 0.1
 */
void
regiotafel_agenda_item_set_state (RegiotafelAgendaItem *self, RegiotafelState state)
{
  g_return_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (self));

  regiotafel_set_enum (self, &self->state, state, properties[PROP_STATE]);
}

/**
 * regiotafel_agenda_item_get_due: (get-property due)
 * @self: the object
 *
 * Gets the due: see [property@Regiotafel.AgendaItem:due].
 *
 * Returns: (transfer none) (nullable): the due
 *
 * Since: 0.1
 */
const RegiotafelDate *
regiotafel_agenda_item_get_due (RegiotafelAgendaItem *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (self), NULL);

  return self->due;
}

/**
 * regiotafel_agenda_item_set_due: (set-property due)
 * @self: the object
 * @due: (nullable): the due
 *
 * Sets the due: see [property@Regiotafel.AgendaItem:due].
 *
 * Since: 0.1
 */
void
regiotafel_agenda_item_set_due (RegiotafelAgendaItem *self, const RegiotafelDate *due)
{
  g_return_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (self));

  regiotafel_set_date (self, &self->due, due, properties[PROP_DUE]);
}

/**
 * regiotafel_agenda_item_get_themes: (get-property themes)
 * @self: the object
 *
 * Gets the themes: see [property@Regiotafel.AgendaItem:themes].
 *
 * Returns: (transfer none): the themes
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_agenda_item_get_themes (RegiotafelAgendaItem *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (self), NULL);

  if (self->themes == NULL)
    self->themes = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_THEME, TRUE);
  return self->themes;
}

/**
 * regiotafel_agenda_item_add_theme:
 * @self: the object
 * @theme: what to add
 *
 * Adds to [property@Regiotafel.AgendaItem:themes]; nothing happens when it is there already. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_agenda_item_add_theme (RegiotafelAgendaItem *self, RegiotafelTheme *theme)
{
  g_return_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (self));
  g_return_if_fail (REGIOTAFEL_IS_THEME (theme));

  regiotafel_entity_link (REGIOTAFEL_ENTITY (self), regiotafel_agenda_item_get_themes (self), theme);
}

/**
 * regiotafel_agenda_item_remove_theme:
 * @self: the object
 * @theme: what to remove
 *
 * Takes from [property@Regiotafel.AgendaItem:themes]; nothing happens when it is not there. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_agenda_item_remove_theme (RegiotafelAgendaItem *self, RegiotafelTheme *theme)
{
  g_return_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (self));
  g_return_if_fail (REGIOTAFEL_IS_THEME (theme));

  regiotafel_entity_unlink (REGIOTAFEL_ENTITY (self), regiotafel_agenda_item_get_themes (self), theme);
}

/**
 * regiotafel_agenda_item_get_partners: (get-property partners)
 * @self: the object
 *
 * Gets the partners: see [property@Regiotafel.AgendaItem:partners].
 *
 * Returns: (transfer none): the partners
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_agenda_item_get_partners (RegiotafelAgendaItem *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (self), NULL);

  if (self->partners == NULL)
    self->partners = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_ORGANISATION, TRUE);
  return self->partners;
}

/**
 * regiotafel_agenda_item_add_partner:
 * @self: the object
 * @partner: what to add
 *
 * Adds to [property@Regiotafel.AgendaItem:partners]; nothing happens when it is there already. O(n) in
 * their number.
 *
 * Since: 0.1
 */
void
regiotafel_agenda_item_add_partner (RegiotafelAgendaItem *self, RegiotafelOrganisation *partner)
{
  g_return_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (self));
  g_return_if_fail (REGIOTAFEL_IS_ORGANISATION (partner));

  regiotafel_entity_link (REGIOTAFEL_ENTITY (self), regiotafel_agenda_item_get_partners (self), partner);
}

/**
 * regiotafel_agenda_item_remove_partner:
 * @self: the object
 * @partner: what to remove
 *
 * Takes from [property@Regiotafel.AgendaItem:partners]; nothing happens when it is not there. O(n) in
 * their number.
 *
 * Since: 0.1
 */
void
regiotafel_agenda_item_remove_partner (RegiotafelAgendaItem *self, RegiotafelOrganisation *partner)
{
  g_return_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (self));
  g_return_if_fail (REGIOTAFEL_IS_ORGANISATION (partner));

  regiotafel_entity_unlink (REGIOTAFEL_ENTITY (self), regiotafel_agenda_item_get_partners (self), partner);
}

/**
 * regiotafel_agenda_item_new:
 * @id: the id, unique among its kind in an inventory
 * @name: (nullable): the name
 * @agenda: the agenda
 *
 * Makes one that is not yet part of an inventory: see [method@Regiotafel.Inventory.add].
 *
 * Returns: (transfer full): the new object
 *
 * Since: 0.1
 */
RegiotafelAgendaItem *
regiotafel_agenda_item_new (const char *id, const char *name, RegiotafelAgenda *agenda)
{
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (REGIOTAFEL_IS_AGENDA (agenda), NULL);

  return g_object_new (REGIOTAFEL_TYPE_AGENDA_ITEM, "id", id, "name", name, "agenda", agenda, NULL);
}

void
regiotafel_agenda_item_join (RegiotafelAgendaItem *self)
{
  self->joined = TRUE;
  g_object_unref (self->agenda);
}

void
regiotafel_agenda_item_leave (RegiotafelAgendaItem *self)
{
  self->joined = FALSE;
  self->agenda = NULL;
}
