/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-memory-private.h"

#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

#define LARGE_PAGE ((gsize) 1 << 21)

gpointer
regiotafel_memory_try_new (gsize size)
{
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  if (size >= LARGE_PAGE / 2 && size <= G_MAXSIZE - LARGE_PAGE)
    {
      gsize whole = (size + LARGE_PAGE - 1) & ~(LARGE_PAGE - 1);
      gpointer memory;

      if (posix_memalign (&memory, LARGE_PAGE, whole) != 0)
        return NULL;
      madvise (memory, whole, MADV_HUGEPAGE);
      return memory;
    }
#endif
  return g_try_malloc (MAX (size, 1));
}

gpointer
regiotafel_memory_try_grow (gpointer memory, gsize used, gsize size)
{
  gpointer larger = regiotafel_memory_try_new (size);

  if (larger == NULL)
    return NULL;
  if (used > 0)
    memcpy (larger, memory, used);
  g_free (memory);
  return larger;
}
