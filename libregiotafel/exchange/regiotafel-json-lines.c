/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-json-lines-private.h"

#include <string.h>

void
regiotafel_json_lines_init (RegiotafelJsonLines *lines, const char *data, gsize length, gsize origin)
{
  RegiotafelJsonMark start = { 0, 0 };

  lines->data = data;
  lines->length = length;
  lines->origin = origin;
  lines->marks = g_array_new (FALSE, FALSE, sizeof (RegiotafelJsonMark));
  g_array_append_val (lines->marks, start);
  lines->last = origin;
  lines->last_mark = start;
}

void
regiotafel_json_lines_clear (RegiotafelJsonLines *lines)
{
  g_clear_pointer (&lines->marks, g_array_unref);
}

static RegiotafelJsonMark
advance (const char *data, gsize from, gsize to, RegiotafelJsonMark mark)
{
  const char *p = data + from;
  const char *end = data + to;
  guint characters = 0;

  for (const char *lf; p < end && (lf = memchr (p, '\n', end - p)) != NULL; p = lf + 1)
    {
      mark.lines++;
      mark.characters = 0;
    }
  /* Bytes 10xxxxxx go on with a character. */
  for (; p < end; p++)
    characters += (signed char) *p >= -64;
  mark.characters += characters;
  return mark;
}

void
regiotafel_json_lines_locate (RegiotafelJsonLines *lines, gsize offset, guint *line, guint *column)
{
  RegiotafelJsonMark mark;
  gsize from;
  gsize block;

  offset = CLAMP (offset, lines->origin, lines->length);
  block = (offset - lines->origin) / REGIOTAFEL_JSON_LINES_BLOCK;
  while (lines->marks->len <= block)
    {
      from = lines->origin + (gsize) (lines->marks->len - 1) * REGIOTAFEL_JSON_LINES_BLOCK;
      mark = g_array_index (lines->marks, RegiotafelJsonMark, lines->marks->len - 1);
      mark = advance (lines->data, from, from + REGIOTAFEL_JSON_LINES_BLOCK, mark);
      g_array_append_val (lines->marks, mark);
    }

  from = lines->origin + block * REGIOTAFEL_JSON_LINES_BLOCK;
  mark = g_array_index (lines->marks, RegiotafelJsonMark, block);
  if (lines->last >= from && lines->last <= offset)
    {
      from = lines->last;
      mark = lines->last_mark;
    }
  mark = advance (lines->data, from, offset, mark);
  lines->last = offset;
  lines->last_mark = mark;
  *line = mark.lines + 1;
  *column = mark.characters + 1;
}
