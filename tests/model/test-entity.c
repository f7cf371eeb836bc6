/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What holds for every property of every type, and what every entity can do. */
#include <math.h>
#include <string.h>

#include "../test-util.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-column.h"
#include "regiotafel-diagnostic.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-inventory.h"
#include "regiotafel-members-private.h"
#include "regiotafel-meeting.h"
#include "regiotafel-membership.h"
#include "regiotafel-organisation.h"
#include "regiotafel-person-seat.h"
#include "regiotafel-role-term.h"
#include "regiotafel-table.h"

/* Every public type of these two floors that can be made. */
static GArray *
every_type (void)
{
  GArray *types = g_array_new (FALSE, FALSE, sizeof (GType));
  GType others[]
      = { REGIOTAFEL_TYPE_INVENTORY, REGIOTAFEL_TYPE_SOURCE,     REGIOTAFEL_TYPE_ROLE_TERM, REGIOTAFEL_TYPE_PERSON_SEAT,
          REGIOTAFEL_TYPE_COLUMN,    REGIOTAFEL_TYPE_DIAGNOSTIC, REGIOTAFEL_TYPE_COLLECTION };

  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    {
      GType type = regiotafel_kind_get_gtype (kind);

      g_array_append_val (types, type);
    }
  g_array_append_vals (types, others, G_N_ELEMENTS (others));
  return types;
}

static gboolean
same_value (const GValue *a, const GValue *b)
{
  GType type = G_VALUE_TYPE (a);

  if (type == G_TYPE_STRING)
    return g_strcmp0 (g_value_get_string (a), g_value_get_string (b)) == 0;
  if (type == G_TYPE_DOUBLE)
    return g_value_get_double (a) == g_value_get_double (b)
           || (isnan (g_value_get_double (a)) && isnan (g_value_get_double (b)));
  if (G_TYPE_FUNDAMENTAL (type) == G_TYPE_BOXED)
    {
      gconstpointer x = g_value_get_boxed (a), y = g_value_get_boxed (b);

      if (x == NULL || y == NULL)
        return x == y;
      if (type == G_TYPE_STRV)
        return g_strv_equal (x, y);
      if (type == REGIOTAFEL_TYPE_DATE)
        return regiotafel_date_equal (x, y);
      if (type == REGIOTAFEL_TYPE_PERIOD)
        return regiotafel_period_equal (x, y);
    }
  if (G_TYPE_FUNDAMENTAL (type) == G_TYPE_OBJECT)
    return g_value_get_object (a) == g_value_get_object (b);
  if (G_TYPE_FUNDAMENTAL (type) == G_TYPE_ENUM)
    return g_value_get_enum (a) == g_value_get_enum (b);
  if (G_TYPE_FUNDAMENTAL (type) == G_TYPE_FLAGS)
    return g_value_get_flags (a) == g_value_get_flags (b);
  if (type == G_TYPE_BOOLEAN)
    return g_value_get_boolean (a) == g_value_get_boolean (b);
  if (type == G_TYPE_UINT)
    return g_value_get_uint (a) == g_value_get_uint (b);
  if (type == G_TYPE_UINT64)
    return g_value_get_uint64 (a) == g_value_get_uint64 (b);
  g_error ("properties of type %s are new here; tell how to compare them", g_type_name (type));
}

/* Sets @value to the @n-th of some values that differ from each other and from what a new object has. */
static void
set_sample (GValue *value, GParamSpec *pspec, guint n, const GValue *original)
{
  GType type = pspec->value_type;
  gboolean of_meeting = pspec->owner_type == REGIOTAFEL_TYPE_MEETING;
  static const char *const texts[] = { "één", "twee\n“drie”" };
  static const char *const times[] = { "09:30", "23:59" };
  static const char *const lists[][3] = { { "a", "b", NULL }, { "a", NULL } };
  static const double numbers[] = { 1.5, -0.25 };
  static const char *const dates[] = { "2015-11", "2015-11-01" };
  static const char *const periods[] = { "2015/..", "2015-01/.." };

  g_value_init (value, type);
  if (type == G_TYPE_STRING)
    g_value_set_string (value, of_meeting && strcmp (pspec->name, "time") == 0 ? times[n] : texts[n]);
  else if (type == G_TYPE_STRV)
    g_value_set_boxed (value, lists[n]);
  else if (type == G_TYPE_DOUBLE)
    g_value_set_double (value, of_meeting ? fabs (numbers[n]) : numbers[n]);
  else if (type == G_TYPE_UINT)
    g_value_set_uint (value, n == 0 ? 1 : G_MAXUINT);
  else if (type == G_TYPE_BOOLEAN)
    g_value_set_boolean (value, g_value_get_boolean (original) == (n == 1));
  else if (type == REGIOTAFEL_TYPE_DATE)
    g_value_take_boxed (value, regiotafel_date_parse (dates[n], NULL));
  else if (type == REGIOTAFEL_TYPE_PERIOD)
    g_value_take_boxed (value, regiotafel_period_parse (periods[n], NULL));
  else if (G_TYPE_FUNDAMENTAL (type) == G_TYPE_ENUM)
    g_value_set_enum (value, n + 1);
  else if (G_TYPE_FUNDAMENTAL (type) == G_TYPE_FLAGS)
    g_value_set_flags (value, n + 1);
  else if (G_TYPE_FUNDAMENTAL (type) == G_TYPE_OBJECT)
    g_value_take_object (value, g_object_new (type, NULL));
  else
    g_error ("properties of type %s are new here; tell how to make one", g_type_name (type));
}

/* Sets a property and tells whether that notified exactly once, of this property alone. */
static gboolean
set_notifies (GObject *object, GParamSpec *pspec, const GValue *value)
{
  g_auto (GValue) copy = G_VALUE_INIT;
  g_auto (GValue) after = G_VALUE_INIT;
  guint of_it = 0, of_any = 0;

  count_notify (object, pspec->name, &of_it);
  /* An inventory also tells that it changed. */
  if (!REGIOTAFEL_IS_INVENTORY (object))
    count_notify (object, "", &of_any);
  /* in memory of its own */
  g_value_init (&copy, G_VALUE_TYPE (value));
  g_value_copy (value, &copy);
  g_object_set_property (object, pspec->name, &copy);
  g_value_reset (&copy);
  g_signal_handlers_disconnect_by_data (object, &of_it);
  g_signal_handlers_disconnect_by_data (object, &of_any);

  g_value_init (&after, G_VALUE_TYPE (value));
  g_object_get_property (object, pspec->name, &after);
  if (!same_value (&after, value))
    g_error ("%s:%s was set and is not what it was set to", G_OBJECT_TYPE_NAME (object), pspec->name);
  if (of_it > 1 || (!REGIOTAFEL_IS_INVENTORY (object) && of_any != of_it))
    g_error ("setting %s:%s notified of it %u times, of all %u", G_OBJECT_TYPE_NAME (object), pspec->name, of_it,
             of_any);
  return of_it == 1;
}

static void
check_property (GObject *object, GParamSpec *pspec)
{
  GType type = pspec->value_type;
  g_auto (GValue) original = G_VALUE_INIT;
  g_auto (GValue) first = G_VALUE_INIT;
  g_auto (GValue) second = G_VALUE_INIT;

  g_value_init (&original, type);
  g_object_get_property (object, pspec->name, &original);
  set_sample (&first, pspec, 0, &original);
  set_sample (&second, pspec, 1, &original);

  g_assert_false (set_notifies (object, pspec, &original));
  g_assert_true (set_notifies (object, pspec, &first));
  g_assert_false (set_notifies (object, pspec, &first));
  if (type != G_TYPE_BOOLEAN)
    {
      g_assert_true (set_notifies (object, pspec, &second));
      g_assert_false (set_notifies (object, pspec, &second));
    }
  g_assert_true (set_notifies (object, pspec, &original));
  g_assert_false (set_notifies (object, pspec, &original));

  /* An empty text is the same as none; so is an empty list. */
  if (type == G_TYPE_STRING || type == G_TYPE_STRV)
    {
      static const char *const nothing[] = { NULL };
      g_auto (GValue) empty = G_VALUE_INIT;
      g_auto (GValue) now = G_VALUE_INIT;
      guint count = 0;

      g_value_init (&empty, type);
      g_value_init (&now, type);
      if (type == G_TYPE_STRING)
        g_value_set_static_string (&empty, "");
      else
        g_value_set_static_boxed (&empty, nothing);
      count_notify (object, pspec->name, &count);
      g_object_set_property (object, pspec->name, &empty);
      g_assert_cmpuint (count, ==, 0);
      g_object_set_property (object, pspec->name, &first);
      g_assert_cmpuint (count, ==, 1);
      g_object_set_property (object, pspec->name, &empty);
      g_assert_cmpuint (count, ==, 2);
      g_object_get_property (object, pspec->name, &now);
      g_assert_null (g_value_peek_pointer (&now));
      g_signal_handlers_disconnect_by_data (object, &count);
    }
}

static void
test_properties (void)
{
  g_autoptr (GArray) types = every_type ();
  guint n_checked = 0;

  for (guint i = 0; i < types->len; i++)
    {
      g_autoptr (GObject) object = g_object_new (g_array_index (types, GType, i), NULL);
      guint n;
      g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);

      for (guint j = 0; j < n; j++)
        if (pspecs[j]->flags & G_PARAM_WRITABLE && !(pspecs[j]->flags & G_PARAM_CONSTRUCT_ONLY))
          {
            g_test_message ("%s:%s", G_OBJECT_TYPE_NAME (object), pspecs[j]->name);
            check_property (object, pspecs[j]);
            n_checked++;
          }
    }
  g_assert_cmpuint (n_checked, >, 120);
}

/* What is said once, when the object is made. */
static void
test_construct_only (void)
{
  g_autoptr (GArray) types = every_type ();
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < types->len; i++)
    {
      GType type = g_array_index (types, GType, i);
      g_autoptr (GTypeClass) klass = g_type_class_ref (type);
      guint n;
      g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_CLASS (klass), &n);

      for (guint j = 0; j < n; j++)
        {
          g_auto (GValue) value = G_VALUE_INIT;
          g_auto (GValue) after = G_VALUE_INIT;
          g_autoptr (GObject) object = NULL;

          if (!(pspecs[j]->flags & G_PARAM_CONSTRUCT_ONLY))
            continue;
          set_sample (&value, pspecs[j], 0, NULL);
          object = g_object_new_with_properties (type, 1, (const char *[]){ pspecs[j]->name }, &value);
          g_value_init (&after, pspecs[j]->value_type);
          g_object_get_property (object, pspecs[j]->name, &after);
          g_assert_true (same_value (&value, &after));
          if (strcmp (pspecs[j]->name, "id") != 0)
            g_string_append_printf (found, "%s:%s ", g_type_name (type) + strlen ("Regiotafel"), pspecs[j]->name);
        }
    }
  g_assert_cmpstr (found->str, ==,
                   "Membership:table Membership:organisation Agenda:table AgendaItem:agenda Meeting:table Source:url "
                   "Source:retrieved Source:note Source:about RoleTerm:role RoleTerm:period RoleTerm:wording "
                   "PersonSeat:table PersonSeat:organisation PersonSeat:period ");
}

/* Anything can be made without anything, as a binding does, and be asked everything. */
static void
test_bare (void)
{
  g_autoptr (GArray) types = every_type ();

  for (guint i = 0; i < types->len; i++)
    {
      g_autoptr (GObject) object = g_object_new (g_array_index (types, GType, i), NULL);
      guint n;
      g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);

      for (guint j = 0; j < n; j++)
        {
          g_auto (GValue) value = G_VALUE_INIT;

          g_assert_true (pspecs[j]->flags & G_PARAM_READABLE);
          g_value_init (&value, pspecs[j]->value_type);
          g_object_get_property (object, pspecs[j]->name, &value);
          if (g_type_is_a (pspecs[j]->value_type, REGIOTAFEL_TYPE_COLLECTION))
            {
              g_assert_nonnull (g_value_get_object (&value));
              g_assert_cmpuint (g_list_model_get_n_items (g_value_get_object (&value)), ==, 0);
            }
          else if (G_TYPE_FUNDAMENTAL (pspecs[j]->value_type) == G_TYPE_ENUM)
            g_assert_cmpint (g_value_get_enum (&value), ==, 0);
          else if (G_TYPE_FUNDAMENTAL (pspecs[j]->value_type) == G_TYPE_FLAGS)
            g_assert_cmpint (g_value_get_flags (&value), ==, 0);
          else if (G_TYPE_IS_OBJECT (pspecs[j]->value_type) || G_TYPE_IS_BOXED (pspecs[j]->value_type)
                   || pspecs[j]->value_type == G_TYPE_STRING)
            g_assert_null (g_value_peek_pointer (&value));
        }
      if (REGIOTAFEL_IS_ENTITY (object))
        {
          RegiotafelEntity *entity = REGIOTAFEL_ENTITY (object);
          g_auto (GStrv) schemes = regiotafel_entity_list_identifier_schemes (entity);
          g_auto (GStrv) languages = regiotafel_entity_list_label_languages (entity);

          g_assert_cmpuint (g_strv_length (schemes), ==, 0);
          g_assert_cmpuint (g_strv_length (languages), ==, 0);
          g_assert_null (regiotafel_entity_get_identifier (entity, "kvk"));
          g_assert_null (regiotafel_entity_get_label (entity, "en"));
        }
      /* A garbage collector may dispose of it twice. */
      g_object_run_dispose (object);
      g_object_run_dispose (object);
    }
}

static void
test_new (void)
{
  g_autoptr (RegiotafelTable) table = regiotafel_table_new ("bgu", "Bestuurlijk overleg");
  g_autoptr (RegiotafelOrganisation) organisation = regiotafel_organisation_new ("eik", NULL);
  g_autoptr (RegiotafelDomain) domain = regiotafel_domain_new ("zorg", "Zorg");
  g_autoptr (RegiotafelTheme) theme = regiotafel_theme_new ("ouderen", "Ouderen");
  g_autoptr (RegiotafelArea) area = regiotafel_area_new ("gm0344", "Utrecht");

  g_assert_cmpstr (regiotafel_entity_get_id (REGIOTAFEL_ENTITY (table)), ==, "bgu");
  g_assert_cmpstr (regiotafel_entity_get_name (REGIOTAFEL_ENTITY (table)), ==, "Bestuurlijk overleg");
  g_assert_cmpstr (regiotafel_entity_get_id (REGIOTAFEL_ENTITY (organisation)), ==, "eik");
  g_assert_null (regiotafel_entity_get_name (REGIOTAFEL_ENTITY (organisation)));
  g_assert_cmpstr (regiotafel_entity_get_id (REGIOTAFEL_ENTITY (domain)), ==, "zorg");
  g_assert_cmpstr (regiotafel_entity_get_id (REGIOTAFEL_ENTITY (theme)), ==, "ouderen");
  g_assert_cmpstr (regiotafel_entity_get_id (REGIOTAFEL_ENTITY (area)), ==, "gm0344");

  expect_critical ("*id != NULL*");
  g_assert_null (regiotafel_table_new (NULL, "x"));
  assert_expected ();
}

/* A new value may be a part of the old one. */
static void
test_own_value (void)
{
  static const char *const aliases[] = { "a", "b", "c", NULL };
  g_autoptr (RegiotafelTable) table = regiotafel_table_new ("bgu", "Bestuurlijk overleg");
  RegiotafelEntity *entity = REGIOTAFEL_ENTITY (table);

  regiotafel_entity_set_name (entity, regiotafel_entity_get_name (entity) + strlen ("Bestuurlijk "));
  g_assert_cmpstr (regiotafel_entity_get_name (entity), ==, "overleg");
  regiotafel_entity_set_aliases (entity, aliases);
  regiotafel_entity_set_aliases (entity, regiotafel_entity_get_aliases (entity) + 1);
  g_assert_true (g_strv_equal (regiotafel_entity_get_aliases (entity), aliases + 1));
  regiotafel_entity_set_identifier (entity, "kvk", "30123456");
  regiotafel_entity_set_identifier (entity, "kvk", regiotafel_entity_get_identifier (entity, "kvk") + 2);
  g_assert_cmpstr (regiotafel_entity_get_identifier (entity, "kvk"), ==, "123456");
}

static void
assert_keys (char **keys, const char *expected)
{
  g_autofree char *joined = g_strjoinv (" ", keys);

  g_assert_cmpstr (joined, ==, expected);
  g_strfreev (keys);
}

static void
test_identifiers_and_labels (void)
{
  g_autoptr (RegiotafelOrganisation) organisation = regiotafel_organisation_new ("eik", "De Eik");
  RegiotafelEntity *entity = REGIOTAFEL_ENTITY (organisation);

  regiotafel_entity_set_identifier (entity, "kvk", "30123456");
  regiotafel_entity_set_identifier (entity, "agb", "12345678");
  regiotafel_entity_set_identifier (entity, "oin", "00000001");
  regiotafel_entity_set_label (entity, "en", "The Oak");
  g_assert_cmpstr (regiotafel_entity_get_identifier (entity, "kvk"), ==, "30123456");
  g_assert_cmpstr (regiotafel_entity_get_identifier (entity, "agb"), ==, "12345678");
  g_assert_null (regiotafel_entity_get_identifier (entity, "en"));
  g_assert_null (regiotafel_entity_get_identifier (entity, "KVK"));
  g_assert_cmpstr (regiotafel_entity_get_label (entity, "en"), ==, "The Oak");
  g_assert_null (regiotafel_entity_get_label (entity, "kvk"));
  assert_keys (regiotafel_entity_list_identifier_schemes (entity), "kvk agb oin");
  assert_keys (regiotafel_entity_list_label_languages (entity), "en");

  /* A new value keeps its place; none, and an empty one, take it away. */
  regiotafel_entity_set_identifier (entity, "kvk", "30654321");
  assert_keys (regiotafel_entity_list_identifier_schemes (entity), "kvk agb oin");
  g_assert_cmpstr (regiotafel_entity_get_identifier (entity, "kvk"), ==, "30654321");
  regiotafel_entity_set_identifier (entity, "agb", NULL);
  regiotafel_entity_set_identifier (entity, "ura", NULL);
  regiotafel_entity_set_label (entity, "en", "");
  assert_keys (regiotafel_entity_list_identifier_schemes (entity), "kvk oin");
  assert_keys (regiotafel_entity_list_label_languages (entity), "");
  g_assert_null (regiotafel_entity_get_label (entity, "en"));
  regiotafel_entity_set_identifier (entity, "ura", "roo");
  g_assert_null (regiotafel_entity_get_identifier (entity, "roo"));
  regiotafel_entity_set_identifier (entity, "ura", NULL);
  regiotafel_entity_set_identifier (entity, "agb", "87654321");
  assert_keys (regiotafel_entity_list_identifier_schemes (entity), "kvk oin agb");
}

static void
test_sources (void)
{
  static const char *const about[] = { "purpose", "level", NULL };
  static const char *const nothing[] = { NULL };
  g_autoptr (RegiotafelTable) table = regiotafel_table_new ("bgu", NULL);
  g_autoptr (RegiotafelTable) other = regiotafel_table_new ("pfm", NULL);
  g_autoptr (RegiotafelDate) retrieved = regiotafel_date_new (2026, 11, 0);
  RegiotafelEntity *entity = REGIOTAFEL_ENTITY (table);
  RegiotafelCollection *sources = regiotafel_entity_get_sources (entity);
  RegiotafelSource *first, *second;

  first = regiotafel_entity_add_source (entity, "https://example.org", retrieved, "p. 4", about);
  second = regiotafel_entity_add_source (entity, "", NULL, "", nothing);
  g_assert_cmpuint (regiotafel_collection_get_size (sources), ==, 2);
  g_assert_true (regiotafel_collection_get (sources, 0) == first);
  g_assert_cmpstr (regiotafel_source_get_url (first), ==, "https://example.org");
  g_assert_true (regiotafel_date_equal (regiotafel_source_get_retrieved (first), retrieved));
  g_assert_cmpstr (regiotafel_source_get_note (first), ==, "p. 4");
  g_assert_true (g_strv_equal (regiotafel_source_get_about (first), about));
  /* An empty text is none. */
  g_assert_null (regiotafel_source_get_url (second));
  g_assert_null (regiotafel_source_get_retrieved (second));
  g_assert_null (regiotafel_source_get_note (second));
  g_assert_null (regiotafel_source_get_about (second));

  regiotafel_entity_remove_source (REGIOTAFEL_ENTITY (other), first);
  g_assert_cmpuint (regiotafel_collection_get_size (sources), ==, 2);
  regiotafel_entity_remove_source (entity, first);
  g_assert_cmpuint (regiotafel_collection_get_size (sources), ==, 1);
  g_assert_true (regiotafel_collection_get (sources, 0) == second);
}

/* What a later version may write and this one keeps. */
static void
test_extras (void)
{
  RegiotafelExtras extras = { 0 };

  g_assert_cmpuint (regiotafel_extras_get_size (&extras), ==, 0);
  regiotafel_extras_add (&extras, "colour", "\"red\", and more", 5);
  regiotafel_extras_add (&extras, "colour", "[1, 2]", 6);
  g_assert_cmpuint (regiotafel_extras_get_size (&extras), ==, 2);
  g_assert_cmpstr (regiotafel_extras_get_name (&extras, 0), ==, "colour");
  g_assert_cmpstr (regiotafel_extras_get_text (&extras, 0), ==, "\"red\"");
  g_assert_cmpstr (regiotafel_extras_get_text (&extras, 1), ==, "[1, 2]");
  regiotafel_extras_clear (&extras);
  g_assert_cmpuint (regiotafel_extras_get_size (&extras), ==, 0);
  regiotafel_extras_clear (&extras);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entity/properties", test_properties);
  g_test_add_func ("/entity/construct-only", test_construct_only);
  g_test_add_func ("/entity/bare", test_bare);
  g_test_add_func ("/entity/new", test_new);
  g_test_add_func ("/entity/own-value", test_own_value);
  g_test_add_func ("/entity/identifiers-and-labels", test_identifiers_and_labels);
  g_test_add_func ("/entity/sources", test_sources);
  g_test_add_func ("/entity/extras", test_extras);
  return g_test_run ();
}
