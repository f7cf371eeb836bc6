/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Memory for large results, all of which is going to be written to. Most of the time of such a result goes to the first
 * touch of its memory, page by page; so it is laid where large pages fit, and these are asked for. That is advice, and
 * may do nothing. Not zeroed; NULL when there is none; freed with g_free(). */
gpointer regiotafel_memory_try_new (gsize size) G_GNUC_WARN_UNUSED_RESULT;

/* The same with what is in @memory (may be NULL), of which @used bytes are kept; it is freed. NULL when there is none,
 * and then @memory is as it was. */
gpointer regiotafel_memory_try_grow (gpointer memory, gsize used, gsize size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
