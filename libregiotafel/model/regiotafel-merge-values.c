/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What two records of one thing say: whether that is the same, and what one can take over from the other. */
#include "regiotafel-merge-values-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-enum-types.h"
#include "regiotafel-index-private.h"
#include "regiotafel-members-private.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-role-term-private.h"
#include "regiotafel-source-private.h"

void
regiotafel_differences_init (RegiotafelDifferences *self)
{
  self->text = g_string_new (NULL);
  self->about = g_ptr_array_new ();
}

void
regiotafel_differences_clear (RegiotafelDifferences *self)
{
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->about);
}

void
regiotafel_differences_add (RegiotafelDifferences *self, const char *member, const char *name, const char *value)
{
  g_string_append_printf (self->text, "%s%s: %s", self->text->len > 0 ? "; " : "", name, value);
  if (self->about->len == 0 || strcmp (g_ptr_array_index (self->about, self->about->len - 1), member) != 0)
    g_ptr_array_add (self->about, (gpointer) member);
}

/* ---- Values ---- */

static gboolean
is_plain (const RegiotafelMember *member)
{
  return member->kind == REGIOTAFEL_MEMBER_VALUE || member->kind == REGIOTAFEL_MEMBER_TIME;
}

static gboolean
is_stated (GParamSpec *pspec, const GValue *value)
{
  return G_VALUE_HOLDS_DOUBLE (value) ? !isnan (g_value_get_double (value)) : !g_param_value_defaults (pspec, value);
}

static gboolean
same_texts (const char *const *a, const char *const *b)
{
  return a == NULL || b == NULL ? a == b : g_strv_equal (a, b);
}

/* Of two values of one property. */
static gboolean
same_value (GParamSpec *pspec, const GValue *a, const GValue *b)
{
  gconstpointer x, y;

  if (G_VALUE_HOLDS_DOUBLE (a) && isnan (g_value_get_double (a)))
    return isnan (g_value_get_double (b));
  if (!G_VALUE_HOLDS_BOXED (a))
    return g_param_values_cmp (pspec, a, b) == 0;
  x = g_value_get_boxed (a);
  y = g_value_get_boxed (b);
  if (x == NULL || y == NULL)
    return x == y;
  if (G_VALUE_TYPE (a) == REGIOTAFEL_TYPE_DATE)
    return regiotafel_date_equal (x, y);
  if (G_VALUE_TYPE (a) == REGIOTAFEL_TYPE_PERIOD)
    return regiotafel_period_equal (x, y);
  return same_texts (x, y);
}

/* As a file holds it. */
static char *
dup_value_text (const GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    return g_strdup_printf ("“%s”", g_value_get_string (value));
  if (G_VALUE_TYPE (value) == REGIOTAFEL_TYPE_DATE)
    return regiotafel_date_to_string (g_value_get_boxed (value));
  if (G_VALUE_TYPE (value) == REGIOTAFEL_TYPE_PERIOD)
    return regiotafel_period_to_string (g_value_get_boxed (value));
  if (G_VALUE_HOLDS_ENUM (value))
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (G_VALUE_TYPE (value));

      return g_strdup (g_enum_get_value (klass, g_value_get_enum (value))->value_nick);
    }
  if (G_VALUE_HOLDS_DOUBLE (value))
    {
      char text[G_ASCII_DTOSTR_BUF_SIZE];

      return g_strdup (g_ascii_dtostr (text, sizeof text, g_value_get_double (value)));
    }
  if (G_VALUE_HOLDS_UINT (value))
    return g_strdup_printf ("%u", g_value_get_uint (value));
  return g_strdup (g_value_get_boolean (value) ? "true" : "false");
}

/* ---- Whether objects say the same ---- */

static gboolean
same_pairs (const RegiotafelPairsOfText *a, const RegiotafelPairsOfText *b)
{
  guint n = a->texts != NULL ? a->texts->len : 0;

  if (n != (b->texts != NULL ? b->texts->len : 0))
    return FALSE;
  for (guint i = 0; i < n; i += 2)
    if (g_strcmp0 (regiotafel_pairs_of_text_get (b, g_ptr_array_index (a->texts, i)),
                   g_ptr_array_index (a->texts, i + 1)))
      return FALSE;
  return TRUE;
}

static gboolean
same_extras (const RegiotafelExtras *a, const RegiotafelExtras *b)
{
  guint n = regiotafel_extras_get_size (a);

  if (n != regiotafel_extras_get_size (b))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (strcmp (regiotafel_extras_get_name (a, i), regiotafel_extras_get_name (b, i)) != 0
        || strcmp (regiotafel_extras_get_text (a, i), regiotafel_extras_get_text (b, i)) != 0)
      return FALSE;
  return TRUE;
}

/* Plain values only. */
static gboolean
same_values (gpointer a, gpointer b, const RegiotafelMember *members)
{
  for (const RegiotafelMember *member = members; member->name != NULL; member++)
    {
      GParamSpec *pspec;
      g_auto (GValue) x = G_VALUE_INIT;
      g_auto (GValue) y = G_VALUE_INIT;

      if (!is_plain (member))
        continue;
      pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (a), member->name);
      g_value_init (&x, pspec->value_type);
      g_value_init (&y, pspec->value_type);
      g_object_get_property (a, member->name, &x);
      g_object_get_property (b, member->name, &y);
      if (!same_value (pspec, &x, &y))
        return FALSE;
    }
  return TRUE;
}

static gboolean
same_source (gpointer a, gpointer b)
{
  return same_values (a, b, regiotafel_source_get_members ())
         && same_extras (regiotafel_source_get_extras (a), regiotafel_source_get_extras (b));
}

static gboolean
same_role (gpointer a, gpointer b)
{
  return same_values (a, b, regiotafel_role_term_get_members ())
         && same_extras (regiotafel_role_term_get_extras (a), regiotafel_role_term_get_extras (b));
}

static gboolean
same_pointer (gpointer a, gpointer b)
{
  return a == b;
}

/* NULL is an empty list. */
static gboolean
same_list (RegiotafelCollection *a, RegiotafelCollection *b, gboolean (*same) (gpointer, gpointer))
{
  guint n = a != NULL ? regiotafel_collection_get_size (a) : 0;

  if (n != (b != NULL ? regiotafel_collection_get_size (b) : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!same (regiotafel_collection_get (a, i), regiotafel_collection_get (b, i)))
      return FALSE;
  return TRUE;
}

gboolean
regiotafel_membership_says_same (RegiotafelMembership *self, RegiotafelMembership *other)
{
  RegiotafelEntity *a = REGIOTAFEL_ENTITY (self);
  RegiotafelEntity *b = REGIOTAFEL_ENTITY (other);

  /* Whoever gave it an id may refer to it from elsewhere. */
  return a->id == NULL && b->id == NULL && a->former_ids == NULL && b->former_ids == NULL
         && same_values (a, b, regiotafel_kind_get_members (REGIOTAFEL_KIND_MEMBERSHIPS))
         && self->domain == other->domain && same_list (self->represents, other->represents, same_pointer)
         && same_list (self->roles, other->roles, same_role) && same_list (a->sources, b->sources, same_source)
         && same_pairs (&a->identifiers, &b->identifiers) && same_pairs (&a->labels, &b->labels)
         && same_extras (&a->extras, &b->extras);
}

/* ---- Taking over ---- */

/* A value that says something of another one only: it is taken over together with that, or not at all. */
static const char *
get_subject (const char *member)
{
  static const char *const subjects[][2] = {
    { "verified-by", "verified" },
    { "local-level", "level" },
    { "local-kind", "kind" },
    { "time", "date" },
    { "population-year", "population" },
    { "stated-on", "stated-members" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (strcmp (member, subjects[i][0]) == 0)
      return subjects[i][1];
  return NULL;
}

static gboolean
agree_on (RegiotafelEntity *keep, RegiotafelEntity *duplicate, const char *member)
{
  const RegiotafelMember members[] = { { member, REGIOTAFEL_MEMBER_VALUE, REGIOTAFEL_KIND_NONE },
                                       { NULL, REGIOTAFEL_MEMBER_VALUE, REGIOTAFEL_KIND_NONE } };

  return same_values (keep, duplicate, members);
}

static void
unite_texts (RegiotafelEntity *keep, const char *member, const char *const *own, const char *const *others)
{
  g_autoptr (RegiotafelIndex) seen = regiotafel_index_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; own != NULL && own[i] != NULL; i++)
    {
      regiotafel_index_add (seen, own[i], keep);
      g_ptr_array_add (texts, (gpointer) own[i]);
    }
  for (guint i = 0; others != NULL && others[i] != NULL; i++)
    if (regiotafel_index_add (seen, others[i], keep))
      g_ptr_array_add (texts, (gpointer) others[i]);
  g_ptr_array_add (texts, NULL);
  g_object_set (keep, member, texts->pdata, NULL);
}

/* What is not for everybody does not become so because it was recorded twice. */
static void
narrow_audience (RegiotafelEntity *keep, RegiotafelEntity *duplicate)
{
  G_STATIC_ASSERT (REGIOTAFEL_AUDIENCE_UNKNOWN < REGIOTAFEL_AUDIENCE_PUBLIC
                   && REGIOTAFEL_AUDIENCE_PUBLIC < REGIOTAFEL_AUDIENCE_PARTNERS
                   && REGIOTAFEL_AUDIENCE_PARTNERS < REGIOTAFEL_AUDIENCE_INTERNAL);

  regiotafel_entity_set_audience (keep, MAX (keep->audience, duplicate->audience));
}

static void
merge_value (RegiotafelEntity *keep,
             RegiotafelEntity *duplicate,
             const char *member,
             RegiotafelDifferences *differences)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (keep), member);
  const char *subject = get_subject (member);
  g_auto (GValue) own = G_VALUE_INIT;
  g_auto (GValue) other = G_VALUE_INIT;
  g_autofree char *text = NULL;

  g_value_init (&own, pspec->value_type);
  g_value_init (&other, pspec->value_type);
  g_object_get_property (G_OBJECT (keep), member, &own);
  g_object_get_property (G_OBJECT (duplicate), member, &other);
  if (!is_stated (pspec, &other) || same_value (pspec, &own, &other))
    return;

  if (G_VALUE_HOLDS (&own, G_TYPE_STRV))
    unite_texts (keep, member, g_value_get_boxed (&own), g_value_get_boxed (&other));
  else if (G_VALUE_HOLDS_FLAGS (&own))
    g_object_set (keep, member, g_value_get_flags (&own) | g_value_get_flags (&other), NULL);
  else if (!is_stated (pspec, &own) && (subject == NULL || agree_on (keep, duplicate, subject)))
    g_object_set_property (G_OBJECT (keep), member, &other);
  else
    {
      text = dup_value_text (&other);
      regiotafel_differences_add (differences, pspec->name, pspec->name, text);
    }
}

/* By one of its names it was called, and may be looked for. */
static void
merge_names (RegiotafelEntity *keep, RegiotafelEntity *duplicate)
{
  const char *const names[] = { duplicate->name, NULL };
  g_auto (GStrv) aliases = NULL;
  guint n = 0;

  if (keep->name == NULL)
    regiotafel_entity_set_name (keep, duplicate->name);
  unite_texts (keep, "aliases", (const char *const *) keep->aliases, names);
  unite_texts (keep, "aliases", (const char *const *) keep->aliases, (const char *const *) duplicate->aliases);
  if (keep->name == NULL || keep->aliases == NULL)
    return;

  /* Its own name is no other name. */
  aliases = g_strdupv (keep->aliases);
  for (guint i = 0; aliases[i] != NULL; i++)
    {
      if (strcmp (aliases[i], keep->name) == 0)
        g_free (aliases[i]);
      else
        aliases[n++] = aliases[i];
    }
  aliases[n] = NULL;
  regiotafel_entity_set_aliases (keep, (const char *const *) aliases);
}

static void
merge_pairs (RegiotafelEntity *keep,
             RegiotafelPairsOfText *own,
             const RegiotafelPairsOfText *others,
             const char *member,
             RegiotafelDifferences *differences)
{
  for (guint i = 0; others->texts != NULL && i < others->texts->len; i += 2)
    {
      const char *key = g_ptr_array_index (others->texts, i);
      const char *value = g_ptr_array_index (others->texts, i + 1);
      const char *known = regiotafel_pairs_of_text_get (own, key);
      g_autofree char *name = NULL;
      g_autofree char *text = NULL;

      if (known == NULL && regiotafel_pairs_of_text_set (own, key, value))
        regiotafel_entity_changed (keep);
      if (known == NULL || strcmp (known, value) == 0)
        continue;
      name = g_strconcat (member, "/", key, NULL);
      text = g_strdup_printf ("“%s”", value);
      regiotafel_differences_add (differences, member, name, text);
    }
}

static void
merge_extras (RegiotafelEntity *keep, RegiotafelEntity *duplicate, RegiotafelDifferences *differences)
{
  const RegiotafelExtras *others = &duplicate->extras;
  g_autoptr (RegiotafelIndex) known = regiotafel_index_new ();

  for (guint i = 0; i < regiotafel_extras_get_size (&keep->extras); i++)
    regiotafel_index_add (known, regiotafel_extras_get_name (&keep->extras, i),
                          (gpointer) regiotafel_extras_get_text (&keep->extras, i));
  for (guint i = 0; i < regiotafel_extras_get_size (others); i++)
    {
      const char *name = regiotafel_extras_get_name (others, i);
      const char *text = regiotafel_extras_get_text (others, i);
      const char *own = regiotafel_index_find (known, name);

      if (own == NULL)
        {
          regiotafel_extras_add (&keep->extras, name, text, strlen (text));
          regiotafel_entity_changed (keep);
        }
      else if (strcmp (own, text) != 0)
        regiotafel_differences_add (differences, name, name, text);
    }
}

static void
merge_sources (RegiotafelEntity *keep, RegiotafelEntity *duplicate)
{
  guint n_own = keep->sources != NULL ? regiotafel_collection_get_size (keep->sources) : 0;

  for (guint i = 0; duplicate->sources != NULL && i < regiotafel_collection_get_size (duplicate->sources); i++)
    {
      RegiotafelSource *source = regiotafel_collection_get (duplicate->sources, i);
      gboolean is_known = FALSE;

      for (guint j = 0; j < n_own && !is_known; j++)
        is_known = same_source (regiotafel_collection_get (keep->sources, j), source);
      if (!is_known)
        regiotafel_entity_append_source (keep, source);
    }
}

void
regiotafel_merge_values (RegiotafelEntity *keep, RegiotafelEntity *duplicate, RegiotafelDifferences *differences)
{
  const RegiotafelMember *members = regiotafel_kind_get_members (regiotafel_kind_of (keep));

  merge_names (keep, duplicate);
  narrow_audience (keep, duplicate);
  for (const RegiotafelMember *member = members; member->name != NULL; member++)
    if (is_plain (member) && strcmp (member->name, "name") != 0 && strcmp (member->name, "aliases") != 0
        && strcmp (member->name, "audience") != 0)
      merge_value (keep, duplicate, member->name, differences);
  merge_pairs (keep, &keep->identifiers, &duplicate->identifiers, "identifiers", differences);
  merge_pairs (keep, &keep->labels, &duplicate->labels, "labels", differences);
  merge_extras (keep, duplicate, differences);
  merge_sources (keep, duplicate);
}
