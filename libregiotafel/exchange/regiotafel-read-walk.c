/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Going over the tokens of a native file, and over the members of an object whatever their order. */
#include "regiotafel-read-native-private.h"

#include <string.h>

#include "regiotafel-json-scan-private.h"
#include "regiotafel-nearest-private.h"

/* So many members that are not known are compared with those that are. */
#define MOST_UNKNOWN 100

RegiotafelJsonToken
regiotafel_native_next (RegiotafelNative *self, GError **error)
{
  g_autoptr (GError) why = NULL;
  RegiotafelJsonToken token;

  if (!regiotafel_native_step (self, error))
    return REGIOTAFEL_JSON_ERROR;
  token = regiotafel_json_parser_next (self->parser, &why);
  if (G_UNLIKELY (token == REGIOTAFEL_JSON_ERROR))
    regiotafel_native_fail_syntax (self, why, error);
  return token;
}

gboolean
regiotafel_native_skip (RegiotafelNative *self, GError **error)
{
  g_autoptr (GError) why = NULL;

  if (regiotafel_json_parser_skip_value (self->parser, FALSE, NULL, NULL, &why))
    return TRUE;
  regiotafel_native_fail_syntax (self, why, error);
  return FALSE;
}

/* --- Members of an object --- */

void
regiotafel_shape_add (RegiotafelShape *shape, const RegiotafelMember *member)
{
  g_assert (shape->n_members < REGIOTAFEL_MOST_MEMBERS);
  shape->members[shape->n_members] = *member;
  shape->lengths[shape->n_members] = strlen (member->name);
  shape->n_members++;
}

void
regiotafel_shape_init (RegiotafelShape *shape, GType type, const RegiotafelMember *members)
{
  GObjectClass *klass = g_type_class_ref (type);

  shape->type = type;
  shape->n_members = 0;
  for (guint i = 0; members[i].name != NULL; i++)
    {
      shape->properties[i] = g_object_class_find_property (klass, members[i].name);
      regiotafel_shape_add (shape, &members[i]);
    }
  g_type_class_unref (klass);
}

/* The place of the current name among the members of @walk, or -1. */
static gint
find_member (RegiotafelNative *self, const RegiotafelWalk *walk)
{
  const RegiotafelShape *shape = walk->shape;
  gsize length;
  const char *bytes = regiotafel_json_parser_get_bytes (self->parser, &length);
  guint n = shape != NULL ? shape->n_members : 0;

  for (guint i = 0, at = walk->next; i < n; i++, at++)
    {
      if (at >= n)
        at = 0;
      if (shape->lengths[at] == length && memcmp (shape->members[at].name, bytes, length) == 0)
        return at;
    }
  return -1;
}

/* A name that is nearly one of ours is more often a slip than news of a later version. */
static void
warn_of_unknown (RegiotafelNative *self, const RegiotafelShape *shape)
{
  static const RegiotafelText unknown = { "The member “{shown}” is not known; it is kept as it is.",
                                          "Het onderdeel “{shown}” is niet bekend; het blijft bewaard zoals het is." };
  RegiotafelNativeProblem problem
      = { .code = "unknown-member", .text = &unknown, .severity = REGIOTAFEL_SEVERITY_WARNING };
  RegiotafelNearest nearest;

  if (self->n_unknown == MOST_UNKNOWN)
    return;
  self->n_unknown++;
  regiotafel_nearest_init (&nearest, self->name->str);
  nearest.limit = MIN (nearest.limit, 1);
  for (guint i = 0; i < shape->n_members; i++)
    regiotafel_nearest_offer (&nearest, shape->members[i].name);
  problem.suggestion = nearest.best;
  if (nearest.best != NULL)
    regiotafel_native_report (self, &problem, NULL);
}

/* Whether the member at the current name is to be read; @member becomes its place in the shape, or -1. */
static RegiotafelOutcome
take_name (RegiotafelNative *self, RegiotafelWalk *walk, gint *member, GError **error)
{
  static const RegiotafelText nul = { "The name of this member holds the character U+0000; take it out.",
                                      "De naam van dit onderdeel bevat het teken U+0000; haal het weg." };
  static const RegiotafelText twice = { "“{shown}” stands twice in one object; keep one of the two.",
                                        "“{shown}” staat twee keer in één object; laat er één staan." };
  RegiotafelNativeProblem problem = { .code = "duplicate-member", .text = &twice };
  gboolean is_new = TRUE;

  if (G_UNLIKELY (regiotafel_json_parser_text_has_nul (self->parser)))
    {
      problem.code = "nul-character";
      problem.text = &nul;
      return regiotafel_native_report (self, &problem, error) ? REGIOTAFEL_OUTCOME_LEFT_OUT : REGIOTAFEL_OUTCOME_STOP;
    }

  *member = find_member (self, walk);
  if (*member >= 0)
    {
      is_new = !(walk->seen >> *member & 1);
      walk->seen |= (guint64) 1 << *member;
      walk->next = *member + 1;
    }
  else
    {
      gsize length;
      const char *bytes = regiotafel_json_parser_get_bytes (self->parser, &length);

      if (!walk->opened)
        regiotafel_json_names_open (self->names);
      walk->opened = TRUE;
      is_new = regiotafel_json_names_add (self->names, bytes, length);
      g_string_truncate (self->name, 0);
      g_string_append_len (self->name, bytes, length);
      if (is_new && walk->shape != NULL)
        warn_of_unknown (self, walk->shape);
    }
  if (is_new)
    return REGIOTAFEL_OUTCOME_TAKEN;
  return regiotafel_native_report (self, &problem, error) ? REGIOTAFEL_OUTCOME_LEFT_OUT : REGIOTAFEL_OUTCOME_STOP;
}

RegiotafelWalkStep
regiotafel_native_walk (RegiotafelNative *self, RegiotafelWalk *walk, gint *member, GError **error)
{
  for (;;)
    {
      RegiotafelJsonToken token = regiotafel_native_next (self, error);
      RegiotafelOutcome outcome;

      if (token == REGIOTAFEL_JSON_ERROR)
        return REGIOTAFEL_WALK_STOP;
      if (token == REGIOTAFEL_JSON_OBJECT_END)
        {
          if (walk->opened)
            regiotafel_json_names_close (self->names);
          return REGIOTAFEL_WALK_END;
        }
      outcome = take_name (self, walk, member, error);
      if (outcome == REGIOTAFEL_OUTCOME_STOP || regiotafel_native_next (self, error) == REGIOTAFEL_JSON_ERROR)
        return REGIOTAFEL_WALK_STOP;
      if (outcome == REGIOTAFEL_OUTCOME_TAKEN)
        return REGIOTAFEL_WALK_MEMBER;
      if (!regiotafel_native_skip (self, error))
        return REGIOTAFEL_WALK_STOP;
    }
}

/* What the parser refused in a value that is kept as it is. */
static RegiotafelOutcome
refuse_unsound (RegiotafelNative *self, GError *why, GError **error)
{
  static const RegiotafelText nul
      = { "“{member}” holds the character U+0000; take it out.", "“{member}” bevat het teken U+0000; haal het weg." };
  static const RegiotafelText twice = { "A member stands twice in one object within “{member}”; keep one of the two.",
                                        "Een onderdeel staat twee keer in één object binnen “{member}”; laat er één "
                                        "staan." };
  static const RegiotafelText too_large = { "“{member}” holds a number that is too large to be kept; correct it.",
                                            "“{member}” bevat een getal dat te groot is om te bewaren; verbeter het." };
  gboolean is_discreet = self->of_persons || self->discretion > 0;
  g_autofree char *member
      = is_discreet ? g_strdup ("…") : regiotafel_json_scan_quote (self->name->str, self->name->len);
  RegiotafelNativeProblem problem = { .member = member, .value = self->name->str };
  RegiotafelJsonPlace place;

  if (why->code != REGIOTAFEL_ERROR_INVALID_VALUE)
    {
      regiotafel_native_fail_syntax (self, why, error);
      return REGIOTAFEL_OUTCOME_STOP;
    }
  /* The refusal is of the escape of a NUL, or of a whole token. */
  regiotafel_json_parser_get_place (self->parser, &place);
  switch (self->data[place.offset])
    {
    case '\\':
      problem.code = "nul-character";
      problem.text = &nul;
      break;
    case '"':
      problem.code = "duplicate-member";
      problem.text = &twice;
      break;
    default:
      problem.code = "bad-number";
      problem.text = &too_large;
      break;
    }
  return regiotafel_native_report (self, &problem, error) ? REGIOTAFEL_OUTCOME_LEFT_OUT : REGIOTAFEL_OUTCOME_STOP;
}

RegiotafelOutcome
regiotafel_native_keep_unknown (RegiotafelNative *self, RegiotafelExtras *extras, GError **error)
{
  g_autoptr (GError) why = NULL;
  gsize start, end;

  if (!regiotafel_json_parser_skip_value (self->parser, TRUE, &start, &end, &why))
    return refuse_unsound (self, why, error);
  regiotafel_extras_add (extras, self->name->str, self->data + start, end - start);
  return REGIOTAFEL_OUTCOME_TAKEN;
}
