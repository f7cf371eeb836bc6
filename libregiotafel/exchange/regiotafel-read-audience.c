/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Takes what an audience is not to see out of the text of a native file, before anything else looks at it. Whatever
 * the reading then does, and says, it does as with a file that never held it. */
#include "regiotafel-read-native-private.h"

#include <string.h>

#include "regiotafel-enum-types.h"
#include "regiotafel-index-private.h"

/* From @start up to @end, of the text. */
typedef struct
{
  gsize start;
  gsize end;
} Cut;

/* What stands in the text as an id, or a former id, of something. */
typedef struct
{
  RegiotafelKind kind;
  char *text;
} Id;

/* The text is gone over twice: to learn the ids of what is hidden, and to cut that and what refers to it.
 *
 * Invariant: the cuts are in the order of the text and do not overlap. */
typedef struct
{
  RegiotafelNative *native;
  RegiotafelAudience audience;
  gboolean is_first;
  GArray *cuts;                                /* Cut */
  GArray *ids;                                 /* Id: of the entities that are open, then of all that is hidden */
  RegiotafelIndex *hidden[REGIOTAFEL_N_KINDS]; /* ids of what is hidden; the keys are in `ids` */
} Leaving;

/* --- Cutting --- */

/* A list or an object that elements are cut out of, each with the comma that goes with it. */
typedef struct
{
  gsize open;  /* just after its bracket */
  gsize start; /* of the element that is looked at */
  gsize end;   /* of the one before it */
  gboolean is_any_kept;
  gboolean is_any_gone;
} Container;

static gsize
get_start (Leaving *self)
{
  gsize start;

  regiotafel_json_parser_get_span (self->native->parser, &start, NULL);
  return start;
}

static gsize
get_end (Leaving *self)
{
  gsize end;

  regiotafel_json_parser_get_span (self->native->parser, NULL, &end);
  return end;
}

static void
cut (Leaving *self, gsize start, gsize end)
{
  Cut one = { start, end };

  /* What was cut within it already goes with it. */
  while (self->cuts->len > 0 && g_array_index (self->cuts, Cut, self->cuts->len - 1).start >= start)
    g_array_set_size (self->cuts, self->cuts->len - 1);
  g_array_append_val (self->cuts, one);
}

static void
begin_container (Leaving *self, Container *container)
{
  *container = (Container){ .open = get_end (self) };
}

/* The current token is the first of an element. */
static void
begin_element (Leaving *self, Container *container)
{
  gsize start = get_start (self);

  /* Those before it are gone, and the comma after them. */
  if (container->is_any_gone && !container->is_any_kept)
    cut (self, container->start, start);
  container->start = start;
}

/* The current token is the last of that element. */
static void
end_element (Leaving *self, Container *container, gboolean goes)
{
  gsize end = get_end (self);

  if (!goes)
    container->is_any_kept = TRUE;
  else
    {
      container->is_any_gone = TRUE;
      cut (self, container->is_any_kept ? container->end : container->start, end);
    }
  container->end = end;
}

/* The current token is the bracket that closes it. */
static void
end_container (Leaving *self, const Container *container)
{
  if (container->is_any_gone && !container->is_any_kept)
    cut (self, container->open, get_start (self));
}

/* --- Ids --- */

/* The current token, when it can be an id: with U+0000 in it it is none, and is told of as such. */
static gboolean
is_id (Leaving *self)
{
  return regiotafel_json_parser_get_token (self->native->parser) == REGIOTAFEL_JSON_STRING
         && !regiotafel_json_parser_text_has_nul (self->native->parser);
}

static void
note_id (Leaving *self, RegiotafelKind kind)
{
  Id id = { .kind = kind };

  if (!self->is_first || !is_id (self))
    return;
  id.text = regiotafel_json_parser_dup_text (self->native->parser);
  g_array_append_val (self->ids, id);
}

/* The entity whose ids begin at @from is hidden, with all that stands in it. */
static void
hide (Leaving *self, guint from)
{
  for (guint i = from; i < self->ids->len; i++)
    {
      const Id *id = &g_array_index (self->ids, Id, i);

      regiotafel_index_add (self->hidden[id->kind], id->text, self);
    }
}

static gboolean
is_hidden (Leaving *self, RegiotafelKind kind)
{
  return !self->is_first && is_id (self)
         && regiotafel_index_find (self->hidden[kind], regiotafel_json_parser_get_text (self->native->parser, NULL))
                != NULL;
}

/* --- Members --- */

/* An entity that is gone over. */
typedef struct
{
  RegiotafelKind kind;
  RegiotafelAudience audience; /* the narrowest that it states */
  gboolean goes;               /* whatever it states */
} Holder;

/* A list of ids: of @kind, or the holder's own former ones when that is NONE. */
static gboolean
walk_ids (Leaving *self, const Holder *holder, RegiotafelKind kind, GError **error)
{
  RegiotafelJsonToken token;
  Container list;

  if (regiotafel_json_parser_get_token (self->native->parser) != REGIOTAFEL_JSON_ARRAY_START)
    return regiotafel_native_skip (self->native, error);
  begin_container (self, &list);
  while ((token = regiotafel_native_next (self->native, error)) != REGIOTAFEL_JSON_ARRAY_END)
    {
      gboolean goes = kind != REGIOTAFEL_KIND_NONE && is_hidden (self, kind);

      if (token == REGIOTAFEL_JSON_ERROR)
        return FALSE;
      begin_element (self, &list);
      if (kind == REGIOTAFEL_KIND_NONE)
        note_id (self, holder->kind);
      if (!regiotafel_native_skip (self->native, error))
        return FALSE;
      end_element (self, &list, goes);
    }
  end_container (self, &list);
  return TRUE;
}

static gboolean
walk_represents (Leaving *self, const Holder *holder, GError **error)
{
  static const RegiotafelKind kinds[] = { REGIOTAFEL_KIND_ORGANISATIONS, REGIOTAFEL_KIND_AREAS };
  RegiotafelJsonToken token;

  if (regiotafel_json_parser_get_token (self->native->parser) != REGIOTAFEL_JSON_OBJECT_START)
    return regiotafel_native_skip (self->native, error);
  while ((token = regiotafel_native_next (self->native, error)) == REGIOTAFEL_JSON_NAME)
    {
      RegiotafelKind kind = REGIOTAFEL_KIND_NONE;

      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        if (regiotafel_json_parser_text_equals (self->native->parser, regiotafel_kind_get_name (kinds[i])))
          kind = kinds[i];
      if (regiotafel_native_next (self->native, error) == REGIOTAFEL_JSON_ERROR)
        return FALSE;
      if (kind == REGIOTAFEL_KIND_NONE ? !regiotafel_native_skip (self->native, error)
                                       : !walk_ids (self, holder, kind, error))
        return FALSE;
    }
  return token == REGIOTAFEL_JSON_OBJECT_END;
}

static void
take_audience (Leaving *self, Holder *holder)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (REGIOTAFEL_TYPE_AUDIENCE);

  for (guint i = 0; i < klass->n_values; i++)
    if (klass->values[i].value != REGIOTAFEL_AUDIENCE_UNKNOWN
        && regiotafel_json_parser_get_token (self->native->parser) == REGIOTAFEL_JSON_STRING
        && regiotafel_json_parser_text_equals (self->native->parser, klass->values[i].value_nick))
      {
        holder->audience = MAX (holder->audience, (RegiotafelAudience) klass->values[i].value);
        return;
      }
  /* A strict reading stops at it and says so. A lenient one must not show what may have been meant to be hidden. */
  if (self->native->reading->options.lenient)
    holder->goes = TRUE;
}

static gboolean walk_entities (Leaving *self, RegiotafelKind kind, GError **error);

/* The current token is the first of the value of @member. */
static gboolean
walk_member (Leaving *self, Holder *holder, const RegiotafelMember *member, gboolean *goes, GError **error)
{
  switch (member->kind)
    {
    case REGIOTAFEL_MEMBER_ID:
      note_id (self, holder->kind);
      break;
    case REGIOTAFEL_MEMBER_FORMER_IDS:
      return walk_ids (self, holder, REGIOTAFEL_KIND_NONE, error);
    case REGIOTAFEL_MEMBER_REFERENCES:
      return walk_ids (self, holder, member->target, error);
    case REGIOTAFEL_MEMBER_REPRESENTS:
      return walk_represents (self, holder, error);
    case REGIOTAFEL_MEMBER_REFERENCE:
      *goes = is_hidden (self, member->target);
      /* A membership cannot be without its organisation. */
      if (*goes && holder->kind == REGIOTAFEL_KIND_MEMBERSHIPS && member->target == REGIOTAFEL_KIND_ORGANISATIONS)
        holder->goes = TRUE;
      break;
    case REGIOTAFEL_MEMBER_MEMBERSHIPS:
      return walk_entities (self, REGIOTAFEL_KIND_MEMBERSHIPS, error);
    case REGIOTAFEL_MEMBER_AGENDAS:
      return walk_entities (self, REGIOTAFEL_KIND_AGENDAS, error);
    case REGIOTAFEL_MEMBER_ITEMS:
      return walk_entities (self, REGIOTAFEL_KIND_AGENDA_ITEMS, error);
    case REGIOTAFEL_MEMBER_MEETINGS:
      return walk_entities (self, REGIOTAFEL_KIND_MEETINGS, error);
    default:
      if (strcmp (member->name, "audience") == 0)
        take_audience (self, holder);
    }
  return regiotafel_native_skip (self->native, error);
}

/* --- Entities --- */

static const RegiotafelMember *
find_member (Leaving *self, RegiotafelKind kind)
{
  const RegiotafelMember *member = regiotafel_kind_get_members (kind);

  while (member->name != NULL && !regiotafel_json_parser_text_equals (self->native->parser, member->name))
    member++;
  return member->name != NULL ? member : NULL;
}

/* The current token is the first of what stands in a list of entities of @kind. */
static gboolean
walk_entity (Leaving *self, RegiotafelKind kind, gboolean *goes, GError **error)
{
  Holder holder = { .kind = kind };
  guint n_ids = self->ids->len;
  RegiotafelJsonToken token;
  Container members;

  if (regiotafel_json_parser_get_token (self->native->parser) != REGIOTAFEL_JSON_OBJECT_START)
    return regiotafel_native_skip (self->native, error);
  begin_container (self, &members);
  while ((token = regiotafel_native_next (self->native, error)) == REGIOTAFEL_JSON_NAME)
    {
      const RegiotafelMember *member = find_member (self, kind);
      gboolean member_goes = FALSE;

      begin_element (self, &members);
      if (regiotafel_native_next (self->native, error) == REGIOTAFEL_JSON_ERROR)
        return FALSE;
      if (member != NULL ? !walk_member (self, &holder, member, &member_goes, error)
                         : !regiotafel_native_skip (self->native, error))
        return FALSE;
      end_element (self, &members, member_goes);
    }
  if (token != REGIOTAFEL_JSON_OBJECT_END)
    return FALSE;
  end_container (self, &members);
  *goes = holder.goes || holder.audience > self->audience;
  if (*goes)
    hide (self, n_ids);
  return TRUE;
}

static gboolean
walk_entities (Leaving *self, RegiotafelKind kind, GError **error)
{
  RegiotafelJsonToken token;
  Container list;

  if (regiotafel_json_parser_get_token (self->native->parser) != REGIOTAFEL_JSON_ARRAY_START)
    return regiotafel_native_skip (self->native, error);
  begin_container (self, &list);
  while ((token = regiotafel_native_next (self->native, error)) != REGIOTAFEL_JSON_ARRAY_END)
    {
      gboolean goes = FALSE;

      if (token == REGIOTAFEL_JSON_ERROR)
        return FALSE;
      begin_element (self, &list);
      if (!walk_entity (self, kind, &goes, error))
        return FALSE;
      end_element (self, &list, goes);
    }
  end_container (self, &list);
  return TRUE;
}

/* --- The file --- */

static gboolean
walk_inventory (Leaving *self, GError **error)
{
  RegiotafelNative *native = self->native;
  Container members;

  g_array_set_size (self->cuts, 0);
  regiotafel_json_parser_free (native->parser);
  native->parser = regiotafel_json_parser_new (native->data, native->length, native->reading->options.max_depth);
  /* That it is an object has been seen. */
  if (regiotafel_native_next (native, error) == REGIOTAFEL_JSON_ERROR)
    return FALSE;
  begin_container (self, &members);
  for (;;)
    {
      RegiotafelKind kind = 0;
      gboolean goes;

      switch (regiotafel_native_next (native, error))
        {
        case REGIOTAFEL_JSON_ERROR:
          return FALSE;
        case REGIOTAFEL_JSON_OBJECT_END:
          end_container (self, &members);
          return regiotafel_native_next (native, error) == REGIOTAFEL_JSON_END;
        default:
          begin_element (self, &members);
          /* Persons do not belong here, and are for nobody else. */
          goes
              = regiotafel_json_parser_text_equals (native->parser, regiotafel_kind_get_name (REGIOTAFEL_KIND_PERSONS));
          while (kind < REGIOTAFEL_KIND_MEMBERSHIPS
                 && !regiotafel_json_parser_text_equals (native->parser, regiotafel_kind_get_name (kind)))
            kind++;
        }
      if (regiotafel_native_next (native, error) == REGIOTAFEL_JSON_ERROR)
        return FALSE;
      if (kind < REGIOTAFEL_KIND_MEMBERSHIPS ? !walk_entities (self, kind, error)
                                             : !regiotafel_native_skip (native, error))
        return FALSE;
      end_element (self, &members, goes);
    }
}

static void
take_cuts (Leaving *self)
{
  RegiotafelNative *native = self->native;
  GString *left = g_string_sized_new (native->length);
  gsize at = 0;

  for (guint i = 0; i < self->cuts->len; i++)
    {
      const Cut *one = &g_array_index (self->cuts, Cut, i);

      g_string_append_len (left, native->data + at, one->start - at);
      at = one->end;
    }
  g_string_append_len (left, native->data + at, native->length - at);
  native->length = left->len;
  native->data = native->left = g_string_free (left, FALSE);
}

static void
clear_id (gpointer id)
{
  g_free (((Id *) id)->text);
}

gboolean
regiotafel_native_leave_out (RegiotafelNative *native, RegiotafelAudience audience, GError **error)
{
  Leaving self = { .native = native, .audience = audience, .is_first = TRUE };
  gboolean is_sound;

  self.cuts = g_array_new (FALSE, FALSE, sizeof (Cut));
  self.ids = g_array_new (FALSE, FALSE, sizeof (Id));
  g_array_set_clear_func (self.ids, clear_id);
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    self.hidden[kind] = regiotafel_index_new ();

  is_sound = walk_inventory (&self, error);
  self.is_first = FALSE;
  is_sound = is_sound && walk_inventory (&self, error);
  if (is_sound)
    take_cuts (&self);

  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    regiotafel_index_free (self.hidden[kind]);
  g_array_unref (self.ids);
  g_array_unref (self.cuts);
  return is_sound;
}
