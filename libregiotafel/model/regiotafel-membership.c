/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-membership-private.h"

#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-enum-types.h"
#include "regiotafel-property-private.h"

struct _RegiotafelMembershipClass
{
  RegiotafelEntityClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelMembership, regiotafel_membership, REGIOTAFEL_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_TABLE,
  PROP_ORGANISATION,
  PROP_STANDING,
  PROP_LOCAL_STANDING,
  PROP_DOMAIN,
  PROP_REPRESENTS,
  PROP_ROLES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_membership_dispose (GObject *object)
{
  RegiotafelMembership *self = REGIOTAFEL_MEMBERSHIP (object);

  if (self->joined)
    regiotafel_membership_leave (self);
  g_clear_object (&self->table);
  g_clear_object (&self->organisation);
  g_clear_object (&self->domain);
  g_clear_object (&self->represents);
  g_clear_object (&self->roles);

  G_OBJECT_CLASS (regiotafel_membership_parent_class)->dispose (object);
}

static void
regiotafel_membership_finalize (GObject *object)
{
  RegiotafelMembership *self = REGIOTAFEL_MEMBERSHIP (object);

  g_free (self->local_standing);

  G_OBJECT_CLASS (regiotafel_membership_parent_class)->finalize (object);
}

static void
regiotafel_membership_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelMembership *self = REGIOTAFEL_MEMBERSHIP (object);

  switch (id)
    {
    case PROP_TABLE:
      g_value_set_object (value, regiotafel_membership_get_table (self));
      break;
    case PROP_ORGANISATION:
      g_value_set_object (value, regiotafel_membership_get_organisation (self));
      break;
    case PROP_STANDING:
      g_value_set_enum (value, regiotafel_membership_get_standing (self));
      break;
    case PROP_LOCAL_STANDING:
      g_value_set_string (value, regiotafel_membership_get_local_standing (self));
      break;
    case PROP_DOMAIN:
      g_value_set_object (value, regiotafel_membership_get_domain (self));
      break;
    case PROP_REPRESENTS:
      g_value_set_object (value, regiotafel_membership_get_represents (self));
      break;
    case PROP_ROLES:
      g_value_set_object (value, regiotafel_membership_get_roles (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_membership_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelMembership *self = REGIOTAFEL_MEMBERSHIP (object);

  switch (id)
    {
    case PROP_TABLE:
      self->table = g_value_dup_object (value);
      break;
    case PROP_ORGANISATION:
      self->organisation = g_value_dup_object (value);
      break;
    case PROP_STANDING:
      regiotafel_membership_set_standing (self, g_value_get_enum (value));
      break;
    case PROP_LOCAL_STANDING:
      regiotafel_membership_set_local_standing (self, g_value_get_string (value));
      break;
    case PROP_DOMAIN:
      regiotafel_membership_set_domain (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_membership_visit_references (RegiotafelEntity *entity, RegiotafelVisit visit, gpointer user_data)
{
  RegiotafelMembership *self = REGIOTAFEL_MEMBERSHIP (entity);

  if (self->table != NULL)
    visit (entity, "table", REGIOTAFEL_ENTITY (self->table), NULL, user_data);
  if (self->organisation != NULL)
    visit (entity, "organisation", REGIOTAFEL_ENTITY (self->organisation), NULL, user_data);
  if (self->domain != NULL)
    visit (entity, "domain", REGIOTAFEL_ENTITY (self->domain), NULL, user_data);
  regiotafel_entity_visit_collection (entity, "represents", self->represents, visit, user_data);
}

static void
regiotafel_membership_class_init (RegiotafelMembershipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = regiotafel_membership_dispose;
  object_class->finalize = regiotafel_membership_finalize;
  object_class->get_property = regiotafel_membership_get_property;
  object_class->set_property = regiotafel_membership_set_property;
  REGIOTAFEL_ENTITY_CLASS (klass)->visit_references = regiotafel_membership_visit_references;

  /**
   * RegiotafelMembership:table:
   *
   * The table.
   *
   * Since: 0.1
   */
  properties[PROP_TABLE] = g_param_spec_object ("table", NULL, NULL, REGIOTAFEL_TYPE_TABLE,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelMembership:organisation:
   *
   * The organisation that sits there.
   *
   * Since: 0.1
   */
  properties[PROP_ORGANISATION]
      = g_param_spec_object ("organisation", NULL, NULL, REGIOTAFEL_TYPE_ORGANISATION,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelMembership:standing:
   *
   * How it takes part.
   *
   * Since: 0.1
   */
  properties[PROP_STANDING] = g_param_spec_enum ("standing", NULL, NULL, REGIOTAFEL_TYPE_STANDING, 0,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelMembership:local-standing:
   *
   * What the standing is called there, where that differs.
   *
   * Since: 0.1
   */
  properties[PROP_LOCAL_STANDING] = g_param_spec_string (
      "local-standing", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelMembership:domain:
   *
   * The domain it represents there, when that is another than its own.
   *
   * Since: 0.1
   */
  properties[PROP_DOMAIN] = g_param_spec_object ("domain", NULL, NULL, REGIOTAFEL_TYPE_DOMAIN,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelMembership:represents:
   *
   * The organisations and areas that it speaks for, apart from itself: objects of
   * [class@Regiotafel.Organisation] and [class@Regiotafel.Area].
   *
   * Since: 0.1
   */
  properties[PROP_REPRESENTS] = g_param_spec_object ("represents", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelMembership:roles:
   *
   * What it does there beyond taking part, with when. None is a plain member.
   *
   * Since: 0.1
   */
  properties[PROP_ROLES] = g_param_spec_object ("roles", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_membership_init (RegiotafelMembership *self)
{
}

/**
 * regiotafel_membership_get_table: (get-property table)
 * @self: the object
 *
 * Gets the table: see [property@Regiotafel.Membership:table].
 *
 * Returns: (transfer none) (nullable): the table
 *
 * Since: 0.1
 */
RegiotafelTable *
regiotafel_membership_get_table (RegiotafelMembership *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_MEMBERSHIP (self), NULL);

  return self->table;
}

/**
 * regiotafel_membership_get_organisation: (get-property organisation)
 * @self: the object
 *
 * Gets the organisation: see [property@Regiotafel.Membership:organisation].
 *
 * Returns: (transfer none) (nullable): the organisation
 *
 * Since: 0.1
 */
RegiotafelOrganisation *
regiotafel_membership_get_organisation (RegiotafelMembership *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_MEMBERSHIP (self), NULL);

  return self->organisation;
}

/**
 * regiotafel_membership_get_standing: (get-property standing)
 * @self: the object
 *
 * Gets the standing: see [property@Regiotafel.Membership:standing].
 *
 * Returns: the standing
 *
 * Since: 0.1
 */
RegiotafelStanding
regiotafel_membership_get_standing (RegiotafelMembership *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_MEMBERSHIP (self), 0);

  return self->standing;
}

/**
 * regiotafel_membership_set_standing: (set-property standing)
 * @self: the object
 * @standing: the standing
 *
 * Sets the standing: see [property@Regiotafel.Membership:standing].
 *
 * Since: 0.1
 */
void
regiotafel_membership_set_standing (RegiotafelMembership *self, RegiotafelStanding standing)
{
  g_return_if_fail (REGIOTAFEL_IS_MEMBERSHIP (self));

  regiotafel_set_enum (self, &self->standing, standing, properties[PROP_STANDING]);
}

/**
 * regiotafel_membership_get_local_standing: (get-property local-standing)
 * @self: the object
 *
 * Gets the local standing: see [property@Regiotafel.Membership:local-standing].
 *
 * Returns: (transfer none) (nullable): the local standing
 *
 * Since: 0.1
 */
const char *
regiotafel_membership_get_local_standing (RegiotafelMembership *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_MEMBERSHIP (self), NULL);

  return self->local_standing;
}

/**
 * regiotafel_membership_set_local_standing: (set-property local-standing)
 * @self: the object
 * @local_standing: (nullable): the local standing
 *
 * Sets the local standing: see [property@Regiotafel.Membership:local-standing].
 *
 * Since: 0.1
 */
void
regiotafel_membership_set_local_standing (RegiotafelMembership *self, const char *local_standing)
{
  g_return_if_fail (REGIOTAFEL_IS_MEMBERSHIP (self));

  regiotafel_set_text (self, &self->local_standing, local_standing, properties[PROP_LOCAL_STANDING]);
}

/**
 * regiotafel_membership_get_domain: (get-property domain)
 * @self: the object
 *
 * Gets the domain: see [property@Regiotafel.Membership:domain].
 *
 * Returns: (transfer none) (nullable): the domain
 *
 * Since: 0.1
 */
RegiotafelDomain *
regiotafel_membership_get_domain (RegiotafelMembership *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_MEMBERSHIP (self), NULL);

  return self->domain;
}

/**
 * regiotafel_membership_set_domain: (set-property domain)
 * @self: the object
 * @domain: (nullable): the domain
 *
 * Sets the domain: see [property@Regiotafel.Membership:domain].
 *
 * Since: 0.1
 */
void
regiotafel_membership_set_domain (RegiotafelMembership *self, RegiotafelDomain *domain)
{
  g_return_if_fail (REGIOTAFEL_IS_MEMBERSHIP (self));
  g_return_if_fail (domain == NULL || REGIOTAFEL_IS_DOMAIN (domain));

  if (g_set_object (&self->domain, domain))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOMAIN]);
}

/**
 * regiotafel_membership_get_represents: (get-property represents)
 * @self: the object
 *
 * Gets the represents: see [property@Regiotafel.Membership:represents].
 *
 * Returns: (transfer none): the represents
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_membership_get_represents (RegiotafelMembership *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_MEMBERSHIP (self), NULL);

  if (self->represents == NULL)
    self->represents = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_ENTITY, TRUE);
  return self->represents;
}

/**
 * regiotafel_membership_add_represented:
 * @self: the object
 * @represented: an organisation or an area
 *
 * Adds to [property@Regiotafel.Membership:represents]; nothing happens when it is there already. O(n) in
 * their number.
 *
 * Since: 0.1
 */
void
regiotafel_membership_add_represented (RegiotafelMembership *self, RegiotafelEntity *represented)
{
  g_return_if_fail (REGIOTAFEL_IS_MEMBERSHIP (self));
  g_return_if_fail (REGIOTAFEL_IS_ORGANISATION (represented) || REGIOTAFEL_IS_AREA (represented));

  regiotafel_entity_link (REGIOTAFEL_ENTITY (self), regiotafel_membership_get_represents (self), represented);
}

/**
 * regiotafel_membership_remove_represented:
 * @self: the object
 * @represented: what to remove
 *
 * Takes from [property@Regiotafel.Membership:represents]; nothing happens when it is not there. O(n) in
 * their number.
 *
 * Since: 0.1
 */
void
regiotafel_membership_remove_represented (RegiotafelMembership *self, RegiotafelEntity *represented)
{
  g_return_if_fail (REGIOTAFEL_IS_MEMBERSHIP (self));
  g_return_if_fail (REGIOTAFEL_IS_ENTITY (represented));

  regiotafel_entity_unlink (REGIOTAFEL_ENTITY (self), regiotafel_membership_get_represents (self), represented);
}

/**
 * regiotafel_membership_get_roles: (get-property roles)
 * @self: the object
 *
 * Gets the roles: see [property@Regiotafel.Membership:roles].
 *
 * Returns: (transfer none): the roles
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_membership_get_roles (RegiotafelMembership *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_MEMBERSHIP (self), NULL);

  if (self->roles == NULL)
    self->roles = regiotafel_collection_new (REGIOTAFEL_TYPE_ROLE_TERM, NULL, TRUE);
  return self->roles;
}

/**
 * regiotafel_membership_new:
 * @id: (nullable): the id; most memberships need none
 * @table: the table
 * @organisation: the organisation
 *
 * Makes a membership that is not yet part of an inventory: see [method@Regiotafel.Inventory.add].
 *
 * Returns: (transfer full): the membership
 *
 * Since: 0.1
 */
RegiotafelMembership *
regiotafel_membership_new (const char *id, RegiotafelTable *table, RegiotafelOrganisation *organisation)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (table), NULL);
  g_return_val_if_fail (REGIOTAFEL_IS_ORGANISATION (organisation), NULL);

  return g_object_new (REGIOTAFEL_TYPE_MEMBERSHIP, "id", id, "table", table, "organisation", organisation, NULL);
}

void
regiotafel_membership_join (RegiotafelMembership *self)
{
  self->joined = TRUE;
  regiotafel_collection_append (regiotafel_organisation_get_memberships (self->organisation), self);
  g_object_unref (self->table);
}

void
regiotafel_membership_leave (RegiotafelMembership *self)
{
  regiotafel_collection_remove (regiotafel_organisation_get_memberships (self->organisation), self);
  self->joined = FALSE;
  self->table = NULL;
}

void
regiotafel_memberships_move (GPtrArray *memberships, RegiotafelCollection *list, RegiotafelOrganisation *organisation)
{
  /* First in, then out, so that whoever is told of the change finds each of them somewhere. */
  for (guint i = 0; i < memberships->len; i++)
    {
      RegiotafelMembership *self = g_ptr_array_index (memberships, i);

      /* Who is told of a change may have taken out more. */
      if (!self->joined)
        continue;
      g_set_object (&self->organisation, organisation);
      regiotafel_collection_append (regiotafel_organisation_get_memberships (organisation), self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORGANISATION]);
    }
  /* The last first, since collections are quickest at their end. */
  for (guint i = memberships->len; i > 0; i--)
    regiotafel_collection_remove (list, g_ptr_array_index (memberships, i - 1));
}

void
regiotafel_membership_append_role (RegiotafelMembership *self, RegiotafelRoleTerm *term)
{
  regiotafel_collection_append (regiotafel_membership_get_roles (self), term);
  regiotafel_entity_changed (REGIOTAFEL_ENTITY (self));
}

/**
 * regiotafel_membership_add_role:
 * @self: a membership
 * @role: the role
 * @period: (nullable): when, or %NULL for as long as the membership
 * @wording: (nullable): what the role is called there
 *
 * Adds a role.
 *
 * Returns: (transfer none): the role with its term
 *
 * Since: 0.1
 */
RegiotafelRoleTerm *
regiotafel_membership_add_role (RegiotafelMembership *self,
                                RegiotafelRole role,
                                const RegiotafelPeriod *period,
                                const char *wording)
{
  g_autoptr (RegiotafelRoleTerm) term = NULL;

  g_return_val_if_fail (REGIOTAFEL_IS_MEMBERSHIP (self), NULL);

  term = g_object_new (REGIOTAFEL_TYPE_ROLE_TERM, "role", role, "period", period, "wording", wording, NULL);
  regiotafel_membership_append_role (self, term);
  return term;
}

/**
 * regiotafel_membership_remove_role:
 * @self: a membership
 * @term: one of [property@Regiotafel.Membership:roles]
 *
 * Takes a role away; nothing happens when it is not there.
 *
 * Since: 0.1
 */
void
regiotafel_membership_remove_role (RegiotafelMembership *self, RegiotafelRoleTerm *term)
{
  g_return_if_fail (REGIOTAFEL_IS_MEMBERSHIP (self));
  g_return_if_fail (REGIOTAFEL_IS_ROLE_TERM (term));

  if (regiotafel_collection_remove (regiotafel_membership_get_roles (self), term))
    regiotafel_entity_changed (REGIOTAFEL_ENTITY (self));
}

/**
 * regiotafel_membership_has_role:
 * @self: a membership
 * @role: the role
 * @on: (nullable): the date, or %NULL for any
 *
 * Whether the organisation has a role there. O(n) in the number of roles.
 *
 * Returns: whether it has
 *
 * Since: 0.1
 */
gboolean
regiotafel_membership_has_role (RegiotafelMembership *self, RegiotafelRole role, const RegiotafelDate *on)
{
  g_return_val_if_fail (REGIOTAFEL_IS_MEMBERSHIP (self), FALSE);

  for (guint i = 0; self->roles != NULL && i < regiotafel_collection_get_size (self->roles); i++)
    {
      RegiotafelRoleTerm *term = regiotafel_collection_get (self->roles, i);
      const RegiotafelPeriod *period = regiotafel_role_term_get_period (term);

      if (regiotafel_role_term_get_role (term) == role
          && (on == NULL || period == NULL || regiotafel_period_contains (period, on)))
        return TRUE;
    }
  return FALSE;
}
