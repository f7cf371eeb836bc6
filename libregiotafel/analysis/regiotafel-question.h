/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-result.h"
#include "regiotafel-snapshot.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_QUESTION (regiotafel_question_get_type ())

/**
 * RegiotafelQuestion:
 *
 * Something to ask of a snapshot. Its options are its properties; running it gives a [class@Regiotafel.Result].
 *
 * Abstract, and not meant to be derived from; [class@Regiotafel.Overlap] is one.
 *
 * **Ownership**: owns what is set. **Threads**: a question belongs to one thread; running takes a copy of the
 * options first, so they may be changed while an answer is under way. Two threads use two questions.
 * **Cost**: stated with each question.
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelQuestion, regiotafel_question, QUESTION)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelLanguage regiotafel_question_get_language (RegiotafelQuestion *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_question_set_language (RegiotafelQuestion *self, RegiotafelLanguage language);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_question_get_n_threads (RegiotafelQuestion *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_question_set_n_threads (RegiotafelQuestion *self, guint n_threads);

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelResult *regiotafel_question_run (RegiotafelQuestion *self,
                                           RegiotafelSnapshot *snapshot,
                                           GCancellable *cancellable,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_question_run_async (RegiotafelQuestion *self,
                                    RegiotafelSnapshot *snapshot,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelResult *regiotafel_question_run_finish (RegiotafelQuestion *self, GAsyncResult *result, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
