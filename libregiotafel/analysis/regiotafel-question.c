/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-question-private.h"

#include "regiotafel-enum-types.h"

G_DEFINE_ABSTRACT_TYPE (RegiotafelQuestion, regiotafel_question, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LANGUAGE,
  PROP_N_THREADS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_question_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelQuestion *self = REGIOTAFEL_QUESTION (object);

  switch (id)
    {
    case PROP_LANGUAGE:
      g_value_set_enum (value, self->language);
      break;
    case PROP_N_THREADS:
      g_value_set_uint (value, self->n_threads);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_question_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelQuestion *self = REGIOTAFEL_QUESTION (object);

  switch (id)
    {
    case PROP_LANGUAGE:
      regiotafel_question_set_language (self, g_value_get_enum (value));
      break;
    case PROP_N_THREADS:
      regiotafel_question_set_n_threads (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_question_class_init (RegiotafelQuestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = regiotafel_question_get_property;
  object_class->set_property = regiotafel_question_set_property;

  /**
   * RegiotafelQuestion:language:
   *
   * The language of the sentences. %REGIOTAFEL_LANGUAGE_AUTO is that of the inventory.
   *
   * Since: 0.1
   */
  properties[PROP_LANGUAGE]
      = g_param_spec_enum ("language", NULL, NULL, REGIOTAFEL_TYPE_LANGUAGE, REGIOTAFEL_LANGUAGE_AUTO,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * RegiotafelQuestion:n-threads:
   *
   * How many threads may work on the answer; 0 is as many as there are processors. The answer is the same, byte for
   * byte, whatever the number.
   *
   * Since: 0.1
   */
  properties[PROP_N_THREADS] = g_param_spec_uint ("n-threads", NULL, NULL, 0, 1024, 0,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_question_init (RegiotafelQuestion *self)
{
}

/**
 * regiotafel_question_get_language: (get-property language)
 * @self: a question
 *
 * Gets the language of the sentences.
 *
 * Returns: the language
 *
 * Since: 0.1
 */
RegiotafelLanguage
regiotafel_question_get_language (RegiotafelQuestion *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_QUESTION (self), REGIOTAFEL_LANGUAGE_AUTO);

  return self->language;
}

/**
 * regiotafel_question_set_language: (set-property language)
 * @self: a question
 * @language: the language
 *
 * Sets the language of the sentences.
 *
 * Since: 0.1
 */
void
regiotafel_question_set_language (RegiotafelQuestion *self, RegiotafelLanguage language)
{
  g_return_if_fail (REGIOTAFEL_IS_QUESTION (self));

  if (self->language == language)
    return;
  self->language = language;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

/**
 * regiotafel_question_get_n_threads: (get-property n-threads)
 * @self: a question
 *
 * Gets how many threads may work on the answer.
 *
 * Returns: the number; 0 is as many as there are processors
 *
 * Since: 0.1
 */
guint
regiotafel_question_get_n_threads (RegiotafelQuestion *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_QUESTION (self), 0);

  return self->n_threads;
}

/**
 * regiotafel_question_set_n_threads: (set-property n-threads)
 * @self: a question
 * @n_threads: the number, at most 1024; 0 is as many as there are processors
 *
 * Sets how many threads may work on the answer.
 *
 * Since: 0.1
 */
void
regiotafel_question_set_n_threads (RegiotafelQuestion *self, guint n_threads)
{
  g_return_if_fail (REGIOTAFEL_IS_QUESTION (self));
  g_return_if_fail (n_threads <= 1024);

  if (self->n_threads == n_threads)
    return;
  self->n_threads = n_threads;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_THREADS]);
}

/* A question of the same type with the same options. */
static RegiotafelQuestion *
copy (RegiotafelQuestion *self)
{
  g_autofree GParamSpec **specs = NULL;
  RegiotafelQuestion *twin = g_object_new (G_OBJECT_TYPE (self), NULL);
  guint n_specs;

  specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (self), &n_specs);
  for (guint i = 0; i < n_specs; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, specs[i]->value_type);
      g_object_get_property (G_OBJECT (self), specs[i]->name, &value);
      g_object_set_property (G_OBJECT (twin), specs[i]->name, &value);
    }
  return twin;
}

static RegiotafelResult *
answer (RegiotafelQuestion *twin, RegiotafelSnapshot *snapshot, GCancellable *cancellable, GError **error)
{
  RegiotafelQuestionClass *klass = (RegiotafelQuestionClass *) G_OBJECT_GET_CLASS (twin);
  RegiotafelResult *result;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  result = klass->answer (twin, snapshot, cancellable, error);
  /* An answer may be ready when nobody wants it any more. */
  if (result != NULL && g_cancellable_set_error_if_cancelled (cancellable, error))
    g_clear_object (&result);
  return result;
}

/**
 * regiotafel_question_run:
 * @self: a question
 * @snapshot: what to ask it of
 * @cancellable: (nullable): a way to stop it from another thread
 * @error: return location for an error
 *
 * Answers, on this thread, with the options as they are now.
 *
 * Fails with `G_IO_ERROR_CANCELLED`, with [error@Regiotafel.Error.NOT_FOUND] when an option names an id that the
 * snapshot does not have, with [error@Regiotafel.Error.UNSUPPORTED] when the options do not go together, and with
 * [error@Regiotafel.Error.LIMIT] when the answer would not fit.
 *
 * Returns: (transfer full): the answer
 *
 * Since: 0.1
 */
RegiotafelResult *
regiotafel_question_run (RegiotafelQuestion *self,
                         RegiotafelSnapshot *snapshot,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (RegiotafelQuestion) twin = NULL;

  g_return_val_if_fail (REGIOTAFEL_IS_QUESTION (self), NULL);
  g_return_val_if_fail (REGIOTAFEL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  twin = copy (self);
  return answer (twin, snapshot, cancellable, error);
}

typedef struct
{
  RegiotafelQuestion *twin;
  RegiotafelSnapshot *snapshot;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_object_unref (run->twin);
  g_object_unref (run->snapshot);
  g_free (run);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Run *run = task_data;
  GError *error = NULL;
  RegiotafelResult *result = answer (run->twin, run->snapshot, cancellable, &error);

  if (result != NULL)
    g_task_return_pointer (task, result, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * regiotafel_question_run_async:
 * @self: a question
 * @snapshot: what to ask it of
 * @cancellable: (nullable): a way to stop it
 * @callback: (nullable): called in the main context of this thread when there is an answer
 * @user_data: for @callback
 *
 * Answers on a thread of its own, with the options as they are now.
 *
 * Since: 0.1
 */
void
regiotafel_question_run_async (RegiotafelQuestion *self,
                               RegiotafelSnapshot *snapshot,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Run *run;

  g_return_if_fail (REGIOTAFEL_IS_QUESTION (self));
  g_return_if_fail (REGIOTAFEL_IS_SNAPSHOT (snapshot));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  run = g_new0 (Run, 1);
  run->twin = copy (self);
  run->snapshot = g_object_ref (snapshot);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, regiotafel_question_run_async);
  g_task_set_task_data (task, run, run_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * regiotafel_question_run_finish:
 * @self: a question
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Gets the answer of [method@Regiotafel.Question.run_async]; fails as [method@Regiotafel.Question.run] does.
 *
 * Returns: (transfer full): the answer
 *
 * Since: 0.1
 */
RegiotafelResult *
regiotafel_question_run_finish (RegiotafelQuestion *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (REGIOTAFEL_IS_QUESTION (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
