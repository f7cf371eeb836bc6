/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Locales in which numbers and letters are written otherwise, for tests that nothing depends on them. */
#pragma once

#include <locale.h>

#include "test-util.h"

/* Where a locale is not installed it is made for this test, if that can be; gives the folder to take away afterwards.
 * Comes before any thread, since it changes the environment. */
static inline char *
make_locales (const char *const *locales, gsize n_locales)
{
  gboolean are_installed = TRUE;
  char *folder;

  for (gsize i = 0; i < n_locales; i++)
    are_installed = are_installed && setlocale (LC_ALL, locales[i]) != NULL;
  setlocale (LC_ALL, "C");
  if (are_installed)
    return NULL;
  folder = g_dir_make_tmp ("regiotafel-locales-XXXXXX", NULL);
  g_assert_nonnull (folder);
  for (gsize i = 0; i < n_locales; i++)
    {
      g_auto (GStrv) parts = g_strsplit (locales[i], ".", 2);
      g_autofree char *path = g_build_filename (folder, locales[i], NULL);
      const char *command[] = { "localedef", "-c", "-i", parts[0], "-f", "UTF-8", path, NULL };

      g_spawn_sync (NULL, (char **) command, NULL,
                    G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL,
                    NULL, NULL, NULL);
    }
  g_setenv ("LOCPATH", folder, TRUE);
  return folder;
}

/* What make_locales() gave; nothing happens for NULL. */
static inline void
remove_locales (const char *folder)
{
  const char *command[] = { "rm", "-rf", folder, NULL };

  if (folder != NULL)
    g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}
