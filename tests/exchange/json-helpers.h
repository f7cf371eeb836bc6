/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* What the tests of the JSON parser share. */

#include <gio/gio.h>
#include <pthread.h>
#include <string.h>

#include "regiotafel-json-parser-private.h"

/* A parser over a copy of the exact size, so that the address sanitizer sees a read beyond the end. */
typedef struct
{
  char *data;
  RegiotafelJsonParser *parser;
} Text;

static inline void
text_init (Text *text, const char *data, gssize length, guint max_depth)
{
  gsize n = length < 0 ? strlen (data) : (gsize) length;

  text->data = g_memdup2 (data, n);
  text->parser = regiotafel_json_parser_new (text->data, n, max_depth);
}

static inline void
text_clear (Text *text)
{
  regiotafel_json_parser_free (text->parser);
  g_free (text->data);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Text, text_clear)

static inline RegiotafelJsonToken
next (Text *text)
{
  g_autoptr (GError) error = NULL;
  RegiotafelJsonToken token = regiotafel_json_parser_next (text->parser, &error);

  g_assert_no_error (error);
  g_assert_cmpint (regiotafel_json_parser_get_token (text->parser), ==, token);
  return token;
}

/* Goes on to the token of which the decoded text is @wanted. */
static inline void
go_to (Text *text, const char *wanted)
{
  while (next (text) > REGIOTAFEL_JSON_END)
    if (regiotafel_json_parser_text_equals (text->parser, wanted))
      return;
  g_assert_not_reached ();
}

/* Takes all tokens; NULL when the text is sound, else the error's message. With @code the error must have it. */
static inline char *
get_error (const char *data, gssize length, guint max_depth, RegiotafelError code)
{
  g_auto (Text) text = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  RegiotafelJsonPlace place;
  RegiotafelJsonToken token;

  text_init (&text, data, length, max_depth);
  while ((token = regiotafel_json_parser_next (text.parser, &error)) > REGIOTAFEL_JSON_END)
    g_assert_null (regiotafel_json_parser_get_message (text.parser));
  if (token == REGIOTAFEL_JSON_END)
    {
      g_assert_no_error (error);
      g_assert_cmpint (next (&text), ==, REGIOTAFEL_JSON_END);
      return NULL;
    }

  g_assert_error (error, REGIOTAFEL_ERROR, (int) code);
  regiotafel_json_parser_get_place (text.parser, &place);
  g_assert_cmpuint (place.line, >=, 1);
  g_assert_cmpuint (place.column, >=, 1);
  g_assert_cmpstr (regiotafel_json_parser_get_message (text.parser), !=, "");
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_str_has_suffix (error->message, regiotafel_json_parser_get_message (text.parser)));

  /* An error is for good. */
  g_assert_cmpint (regiotafel_json_parser_next (text.parser, &again), ==, REGIOTAFEL_JSON_ERROR);
  g_assert_error (again, REGIOTAFEL_ERROR, (int) code);
  g_assert_cmpstr (again->message, ==, error->message);
  return g_strdup (error->message);
}

/* The code with which the whole text is refused, or -1. */
static inline int
get_code (const char *data, gsize length)
{
  g_auto (Text) text = { 0 };
  g_autoptr (GError) error = NULL;
  RegiotafelJsonToken token;

  text_init (&text, data, length, 1000);
  while ((token = regiotafel_json_parser_next (text.parser, &error)) > REGIOTAFEL_JSON_END)
    ;
  return token == REGIOTAFEL_JSON_END ? -1 : error->code;
}

/* As little as a thread has on small systems. */
static inline void
run_with_small_stack (void *(*function) (void *) )
{
  pthread_attr_t attributes;
  pthread_t thread;

  g_assert_cmpint (pthread_attr_init (&attributes), ==, 0);
  g_assert_cmpint (pthread_attr_setstacksize (&attributes, 128 * 1024), ==, 0);
  g_assert_cmpint (pthread_create (&thread, &attributes, function, NULL), ==, 0);
  g_assert_cmpint (pthread_join (thread, NULL), ==, 0);
  pthread_attr_destroy (&attributes);
}

static inline char *
repeat (const char *piece, gsize times)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < times; i++)
    g_string_append (text, piece);
  return g_string_free (text, FALSE);
}
