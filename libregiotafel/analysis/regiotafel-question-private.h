/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-question.h"

G_BEGIN_DECLS

struct _RegiotafelQuestion
{
  GObject parent_instance;

  RegiotafelLanguage language;
  guint n_threads;
};

struct _RegiotafelQuestionClass
{
  GObjectClass parent_class;

  /* Answers; may be called on any thread. @self is a copy that nobody else has. */
  RegiotafelResult *(*answer) (RegiotafelQuestion *self,
                               RegiotafelSnapshot *snapshot,
                               GCancellable *cancellable,
                               GError **error);
};

G_END_DECLS
