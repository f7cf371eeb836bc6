/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What several tests share. */
#pragma once

#include <glib-object.h>
#include <pthread.h>
#include <string.h>

#include "regiotafel-error.h"

/* Whether a sanitizer or valgrind watches, under which all takes some three or fifty times as long. What looks for
 * faults with a clock or by going through all cases does so without them, and gives them fewer of each kind. */
static inline gboolean
is_watched (void)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return TRUE;
#else
  /* That is how valgrind comes in. */
  const char *preload = g_getenv ("LD_PRELOAD");

  return preload != NULL && strstr (preload, "vgpreload") != NULL;
#endif
}

/* How many of @n there are to be: a tenth where somebody watches. */
static inline guint
fewer (guint n)
{
  return is_watched () ? n / 10 : n;
}

/* Compares a text that the caller owns, and frees it. */
#define assert_text(actual, expected)                                                                                  \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *text_ = (actual);                                                                                 \
    g_assert_cmpstr (text_, ==, (expected));                                                                           \
  }                                                                                                                    \
  G_STMT_END

/* That a call failed with this code and a message that holds this, and clears the error. */
#define assert_error(error, error_code, part)                                                                          \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_assert_error ((error), REGIOTAFEL_ERROR, (int) (error_code));                                                    \
    if (strstr ((error)->message, (part)) == NULL)                                                                     \
      g_error ("“%s” does not stand in “%s”", (part), (error)->message);                                               \
    g_clear_error (&(error));                                                                                          \
  }                                                                                                                    \
  G_STMT_END

/* That what follows up to assert_expected() reports a mistake of the programmer. */
#define expect_critical(pattern) g_test_expect_message ("Regiotafel", G_LOG_LEVEL_CRITICAL, (pattern))
#define assert_expected() g_test_assert_expected_messages ()

/* For g_signal_connect_swapped(). */
static inline void
count_call (guint *count)
{
  (*count)++;
}

/* Adds 1 to @count at each notification of @property, "" being any. */
static inline void
count_notify (gpointer object, const char *property, guint *count)
{
  g_autofree char *signal = *property == '\0' ? g_strdup ("notify") : g_strconcat ("notify::", property, NULL);

  g_signal_connect_swapped (object, signal, G_CALLBACK (count_call), count);
}

/* Takes a reference away and tells whether that was the last. */
static inline gboolean
unref_was_last (gpointer object)
{
  gpointer left = object;

  g_object_add_weak_pointer (object, &left);
  g_object_unref (object);
  if (left == NULL)
    return TRUE;
  g_object_remove_weak_pointer (left, &left);
  return FALSE;
}

/* Runs @function where the stack is so small that anything which calls itself for every step would run out of it. */
static inline void
run_on_small_stack (void *(*function) (void *), gpointer data)
{
  pthread_attr_t attributes;
  pthread_t thread;

  g_assert_cmpint (pthread_attr_init (&attributes), ==, 0);
  g_assert_cmpint (pthread_attr_setstacksize (&attributes, 128 * 1024), ==, 0);
  g_assert_cmpint (pthread_create (&thread, &attributes, function, data), ==, 0);
  g_assert_cmpint (pthread_join (thread, NULL), ==, 0);
  pthread_attr_destroy (&attributes);
}
