/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a question is put: here and now, in the background, in a language, on several threads; and taken back. */
#include "../region.h"

#include "regiotafel-result-json.h"
#include "regiotafel-snapshot-builder-private.h"

static RegiotafelInventory *
make_region (const char *language)
{
  RegiotafelInventory *inventory = regiotafel_inventory_new ();

  regiotafel_inventory_set_language (inventory, language);
  seat (inventory, "North", "Acme/Baker/Crew");
  seat (inventory, "South", "Baker/Crew/Dune");
  seat (inventory, "West", "Dune");
  return inventory;
}

/* So much to compare that there is time to take it back: everybody sits at every table. */
static RegiotafelSnapshot *
make_heavy (void)
{
  g_autoptr (RegiotafelSnapshotBuilder) builder = regiotafel_snapshot_builder_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  RegiotafelSnapshot *snapshot;

  for (guint i = 0; i < 4000; i++)
    {
      double nothing = NAN;
      guint8 zero = 0;

      g_ptr_array_add (ids, g_strdup_printf ("%u", i));
      regiotafel_snapshot_builder_add (builder, REGIOTAFEL_AXIS_TABLES, g_ptr_array_index (ids, i), NULL);
      if (i < 200)
        regiotafel_snapshot_builder_add (builder, REGIOTAFEL_AXIS_ORGANISATIONS, g_ptr_array_index (ids, i), NULL);
      g_array_append_val (builder->meetings_per_year, nothing);
      g_array_append_val (builder->hours_per_meeting, nothing);
      g_array_append_val (builder->levels, zero);
      g_array_append_val (builder->kinds, zero);
      g_array_append_val (builder->is_confirmed, zero);
    }
  for (guint t = 0; t < 4000; t++)
    for (guint o = 0; o < 200; o++)
      regiotafel_snapshot_builder_add_membership (builder, t, o, REGIOTAFEL_STANDING_MEMBER, 0, G_MININT32, G_MAXINT32,
                                                  0, G_MAXUINT32);
  snapshot = regiotafel_snapshot_builder_finish (builder, &error);
  g_assert_no_error (error);
  return snapshot;
}

static void
test_options (void)
{
  g_autoptr (RegiotafelOverlap) overlap = regiotafel_overlap_new ();
  RegiotafelQuestion *question = REGIOTAFEL_QUESTION (overlap);
  RegiotafelLanguage language;
  guint n_threads, n_notified = 0;

  g_assert_true (G_TYPE_IS_ABSTRACT (REGIOTAFEL_TYPE_QUESTION));
  g_assert_true (REGIOTAFEL_IS_QUESTION (overlap));
  g_object_get (question, "language", &language, "n-threads", &n_threads, NULL);
  g_assert_cmpint (language, ==, REGIOTAFEL_LANGUAGE_AUTO);
  g_assert_cmpuint (n_threads, ==, 0);

  count_notify (question, "", &n_notified);
  for (guint i = 0; i < 2; i++)
    {
      g_object_set (question, "language", REGIOTAFEL_LANGUAGE_DUTCH, "n-threads", 1024, NULL);
      g_assert_cmpuint (n_notified, ==, 2);
    }
  g_assert_cmpint (regiotafel_question_get_language (question), ==, REGIOTAFEL_LANGUAGE_DUTCH);
  g_assert_cmpuint (regiotafel_question_get_n_threads (question), ==, 1024);
  expect_critical ("*n_threads <= 1024*");
  regiotafel_question_set_n_threads (question, 1025);
  assert_expected ();
  g_assert_cmpuint (regiotafel_question_get_n_threads (question), ==, 1024);
  expect_critical ("*IS_SNAPSHOT*");
  g_assert_null (regiotafel_question_run (question, NULL, NULL, NULL));
  assert_expected ();
}

static void
assert_speaks (const char *of_inventory, RegiotafelLanguage asked, const char *expected)
{
  g_autoptr (RegiotafelInventory) inventory = make_region (of_inventory);
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  g_autoptr (RegiotafelResult) result = NULL;
  g_autoptr (RegiotafelRow) first = NULL;
  g_autofree char *sentence = NULL;

  regiotafel_question_set_language (REGIOTAFEL_QUESTION (question), asked);
  result = run (question, snapshot);
  first = row (result, 0);
  sentence = regiotafel_row_dup_sentence (first);
  g_assert_true (g_str_has_prefix (regiotafel_result_get_ground (result), expected));
  g_assert_nonnull (strstr (regiotafel_result_get_sentence (result), *expected == 'N' ? " pairs of " : " paren "));
  g_assert_nonnull (strstr (regiotafel_result_get_methods (result), *expected == 'N' ? "coefficient" : "coëfficiënt"));
  g_assert_nonnull (strstr (sentence, *expected == 'N' ? " share " : " delen "));
}

static void
test_language (void)
{
  static const char english[] = "No date", dutch[] = "Geen peildatum";

  assert_speaks (NULL, REGIOTAFEL_LANGUAGE_AUTO, english);
  assert_speaks ("en", REGIOTAFEL_LANGUAGE_AUTO, english);
  assert_speaks ("fy", REGIOTAFEL_LANGUAGE_AUTO, english);
  assert_speaks ("nld-x", REGIOTAFEL_LANGUAGE_AUTO, english);
  assert_speaks ("nl", REGIOTAFEL_LANGUAGE_AUTO, dutch);
  assert_speaks ("nl-BE", REGIOTAFEL_LANGUAGE_AUTO, dutch);
  assert_speaks ("NL_nl", REGIOTAFEL_LANGUAGE_AUTO, dutch);
  /* Who asks decides. */
  assert_speaks ("nl", REGIOTAFEL_LANGUAGE_ENGLISH, english);
  assert_speaks ("en", REGIOTAFEL_LANGUAGE_DUTCH, dutch);
}

typedef struct
{
  GMainLoop *loop;
  RegiotafelResult *result;
  GError *error;
  GThread *called_on;
  guint n_calls;
} Answer;

static void
answered (GObject *source, GAsyncResult *async_result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->n_calls++;
  answer->called_on = g_thread_self ();
  answer->result = regiotafel_question_run_finish (REGIOTAFEL_QUESTION (source), async_result, &answer->error);
  g_main_loop_quit (answer->loop);
}

static void
answer_clear (Answer *answer)
{
  g_clear_object (&answer->result);
  g_clear_error (&answer->error);
  g_clear_pointer (&answer->loop, g_main_loop_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static char *
get_json (RegiotafelResult *result)
{
  g_assert_true (REGIOTAFEL_IS_RESULT (result));
  return regiotafel_result_to_json (result);
}

/* The options count as they are at the call, however they change afterwards. */
static void
test_options_are_copied (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ("en");
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);
  RegiotafelOverlap *question = regiotafel_overlap_new ();
  g_autoptr (RegiotafelResult) now = NULL;
  g_autoptr (RegiotafelOverlap) kept = NULL;
  g_auto (Answer) later = { g_main_loop_new (NULL, FALSE) };
  g_autofree char *now_json = NULL;
  g_autofree char *later_json = NULL;

  set_focus (question, "North/South");
  regiotafel_overlap_set_standings (question, REGIOTAFEL_STANDINGS_MEMBER | REGIOTAFEL_STANDINGS_MANDATE);
  regiotafel_overlap_set_min_jaccard (question, 0.5);
  regiotafel_overlap_set_min_shared (question, 2);
  regiotafel_overlap_set_sorted (question, FALSE);
  regiotafel_question_set_n_threads (REGIOTAFEL_QUESTION (question), 2);
  now = run (question, snapshot);
  now_json = get_json (now);
  regiotafel_question_run_async (REGIOTAFEL_QUESTION (question), snapshot, NULL, answered, &later);
  set_focus (question, "nobody");
  regiotafel_overlap_set_of (question, REGIOTAFEL_AXIS_AREAS);
  regiotafel_overlap_set_standings (question, REGIOTAFEL_STANDINGS_SUPPORT);
  regiotafel_overlap_set_min_jaccard (question, 1);
  regiotafel_overlap_set_min_shared (question, 99);
  regiotafel_overlap_set_include_case (question, FALSE);
  regiotafel_question_set_language (REGIOTAFEL_QUESTION (question), REGIOTAFEL_LANGUAGE_DUTCH);
  g_main_loop_run (later.loop);

  g_assert_no_error (later.error);
  later_json = get_json (later.result);
  g_assert_cmpstr (later_json, ==, now_json);
  /* An answer tells what was asked, even when who asked is gone. */
  g_assert_true (regiotafel_result_get_question (now) != REGIOTAFEL_QUESTION (question));
  g_object_unref (question);
  kept = REGIOTAFEL_OVERLAP (g_object_ref (regiotafel_result_get_question (now)));
  g_assert_cmpuint (regiotafel_overlap_get_min_shared (kept), ==, 2);
  g_assert_cmpfloat (regiotafel_overlap_get_min_jaccard (kept), ==, 0.5);
  g_assert_cmpint (regiotafel_overlap_get_of (kept), ==, REGIOTAFEL_AXIS_UNKNOWN);
  g_assert_cmpint (regiotafel_overlap_get_standings (kept), ==,
                   REGIOTAFEL_STANDINGS_MEMBER | REGIOTAFEL_STANDINGS_MANDATE);
  g_assert_true (regiotafel_overlap_get_include_case (kept));
  g_assert_false (regiotafel_overlap_get_sorted (kept));
  g_assert_cmpstr (regiotafel_overlap_get_focus (kept)[1], ==, "South");
  g_assert_cmpuint (regiotafel_question_get_n_threads (REGIOTAFEL_QUESTION (kept)), ==, 2);
  g_assert_true (regiotafel_result_get_snapshot (now) == snapshot);
}

/* Errors come by the same way. */
static void
test_async_errors (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ("en");
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  g_auto (Answer) answer = { g_main_loop_new (NULL, FALSE) };

  set_focus (question, "nobody");
  regiotafel_question_run_async (REGIOTAFEL_QUESTION (question), snapshot, NULL, answered, &answer);
  g_main_loop_run (answer.loop);
  g_assert_null (answer.result);
  assert_error (answer.error, REGIOTAFEL_ERROR_NOT_FOUND, "“nobody”");
}

/* Whoever lets go of everything at once gets an answer all the same; whoever wants none may leave. */
static void
test_async_keeps_what_it_needs (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ("en");
  RegiotafelSnapshot *snapshot = snapshot_on (inventory, NULL);
  RegiotafelOverlap *question = regiotafel_overlap_new ();
  g_auto (Answer) answer = { g_main_loop_new (NULL, FALSE) };

  regiotafel_question_run_async (REGIOTAFEL_QUESTION (question), snapshot, NULL, NULL, NULL);
  regiotafel_question_run_async (REGIOTAFEL_QUESTION (question), snapshot, NULL, answered, &answer);
  g_object_unref (question);
  g_object_unref (snapshot);
  g_main_loop_run (answer.loop);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (count_rows (answer.result), ==, 2);
  g_assert_cmpuint (answer.n_calls, ==, 1);
}

static gpointer
ask_in_own_context (gpointer snapshot)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  g_auto (Answer) answer = { g_main_loop_new (context, FALSE) };

  g_main_context_push_thread_default (context);
  regiotafel_question_run_async (REGIOTAFEL_QUESTION (question), snapshot, NULL, answered, &answer);
  g_main_loop_run (answer.loop);
  g_main_context_pop_thread_default (context);
  g_assert_no_error (answer.error);
  g_assert_true (answer.called_on == g_thread_self ());
  return get_json (answer.result);
}

/* Each asks on its own thread and hears there; all hear the same. */
static void
test_many_at_once (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ("en");
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);
  GThread *threads[8];
  g_autofree char *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ask", ask_in_own_context, snapshot);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *json = g_thread_join (threads[i]);

      if (first == NULL)
        first = g_steal_pointer (&json);
      else
        g_assert_cmpstr (json, ==, first);
    }
}

static void
test_cancelled_before (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ("en");
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_auto (Answer) answer = { g_main_loop_new (NULL, FALSE) };
  g_autoptr (RegiotafelResult) result = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (regiotafel_question_run (REGIOTAFEL_QUESTION (question), snapshot, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  /* Whatever else is wrong. */
  g_clear_error (&error);
  set_focus (question, "nobody");
  g_assert_null (regiotafel_question_run (REGIOTAFEL_QUESTION (question), snapshot, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  set_focus (question, NULL);

  regiotafel_question_run_async (REGIOTAFEL_QUESTION (question), snapshot, cancellable, answered, &answer);
  g_assert_cmpuint (answer.n_calls, ==, 0);
  g_main_loop_run (answer.loop);
  g_assert_null (answer.result);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* And then anew. */
  g_cancellable_reset (cancellable);
  g_clear_error (&error);
  result = regiotafel_question_run (REGIOTAFEL_QUESTION (question), snapshot, cancellable, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_rows (result), ==, 2);
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (3000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

/* How far the work is when it is taken back depends on the machine: an answer may come, or that it was cancelled, but
 * nothing else; and among several there is one that was. @data: the number of threads, and 100 for a focus. */
static void
test_cancelled_during (gconstpointer data)
{
  g_autoptr (RegiotafelSnapshot) snapshot = make_heavy ();
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  guint n_threads = GPOINTER_TO_UINT (data) % 100;
  gboolean was_cancelled = FALSE;

  regiotafel_overlap_set_sorted (question, FALSE);
  regiotafel_question_set_n_threads (REGIOTAFEL_QUESTION (question), n_threads);
  if (GPOINTER_TO_UINT (data) >= 100)
    regiotafel_overlap_set_focus (question, snapshot->axes[REGIOTAFEL_AXIS_TABLES].ids);
  for (guint i = 0; i < 20 && !was_cancelled; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);
      g_autoptr (GError) error = NULL;
      g_autoptr (RegiotafelResult) result
          = regiotafel_question_run (REGIOTAFEL_QUESTION (question), snapshot, cancellable, &error);

      g_thread_join (thread);
      g_assert_true ((result != NULL) == (error == NULL));
      if (error != NULL)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      was_cancelled = error != NULL;
    }
  g_assert_true (was_cancelled);
}

static gboolean
cancel_now (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

static void
test_cancelled_during_async (void)
{
  g_autoptr (RegiotafelSnapshot) snapshot = make_heavy ();
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  gboolean was_cancelled = FALSE;

  regiotafel_overlap_set_sorted (question, FALSE);
  for (guint i = 0; i < 20 && !was_cancelled; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_auto (Answer) answer = { g_main_loop_new (NULL, FALSE) };

      regiotafel_question_run_async (REGIOTAFEL_QUESTION (question), snapshot, cancellable, answered, &answer);
      g_timeout_add_full (G_PRIORITY_HIGH, 3, cancel_now, g_object_ref (cancellable), g_object_unref);
      g_main_loop_run (answer.loop);
      g_assert_cmpuint (answer.n_calls, ==, 1);
      g_assert_true ((answer.result != NULL) == (answer.error == NULL));
      if (answer.error != NULL)
        g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      was_cancelled = answer.error != NULL;
    }
  g_assert_true (was_cancelled);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/question/options", test_options);
  g_test_add_func ("/question/language", test_language);
  g_test_add_func ("/question/options-are-copied", test_options_are_copied);
  g_test_add_func ("/question/async-errors", test_async_errors);
  g_test_add_func ("/question/async-keeps-what-it-needs", test_async_keeps_what_it_needs);
  g_test_add_func ("/question/many-at-once", test_many_at_once);
  g_test_add_func ("/question/cancelled-before", test_cancelled_before);
  g_test_add_data_func ("/question/cancelled-during/one-thread", GUINT_TO_POINTER (1), test_cancelled_during);
  g_test_add_data_func ("/question/cancelled-during/three-threads", GUINT_TO_POINTER (3), test_cancelled_during);
  g_test_add_data_func ("/question/cancelled-during/focus", GUINT_TO_POINTER (101), test_cancelled_during);
  g_test_add_func ("/question/cancelled-during/async", test_cancelled_during_async);
  return g_test_run ();
}
