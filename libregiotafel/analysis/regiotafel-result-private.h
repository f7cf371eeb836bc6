/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-column-private.h"
#include "regiotafel-enums.h"
#include "regiotafel-result.h"

G_BEGIN_DECLS

/* What a question gives to make a result of. The functions are pure and may be called on any thread; @data is what
 * they are given, and is never written after it has become part of a result. */
typedef struct
{
  const RegiotafelColumnShape *shapes;
  guint n_shapes;
  RegiotafelColumnGet get;
  /* The texts behind the codes of a TEXT column, ended by NULL; they live as long as @data and the snapshot. */
  const char *const *(*get_labels) (gconstpointer data, const RegiotafelColumnShape *shape, guint32 *n_labels);
  char *(*dup_sentence) (gconstpointer data, guint32 row, RegiotafelLanguage language);
  /* Ids of what the row rests on, ended by NULL. */
  char **(*dup_evidence) (gconstpointer data, guint32 row);
  GDestroyNotify free;
  RegiotafelColumnFill fill; /* may be NULL */
} RegiotafelAnswerClass;

/* Takes @data, @sentence, @ground and @methods over. @question is the copy that the answer was made with. */
RegiotafelResult *regiotafel_result_new (RegiotafelQuestion *question,
                                         RegiotafelSnapshot *snapshot,
                                         const RegiotafelAnswerClass *klass,
                                         gpointer data,
                                         guint32 n_rows,
                                         RegiotafelLanguage language,
                                         char *sentence,
                                         char *ground,
                                         char *methods);

/* NULL when there is none of that name. */
const RegiotafelColumnShape *regiotafel_result_find_shape (RegiotafelResult *self, const char *name);
double regiotafel_result_get_number (RegiotafelResult *self, const RegiotafelColumnShape *shape, guint32 row);
const char *regiotafel_result_get_text (RegiotafelResult *self, const RegiotafelColumnShape *shape, guint32 row);
char *regiotafel_result_dup_row_sentence (RegiotafelResult *self, guint32 row);
char **regiotafel_result_dup_row_evidence (RegiotafelResult *self, guint32 row);
guint32 regiotafel_result_get_n_rows (RegiotafelResult *self);

G_END_DECLS
