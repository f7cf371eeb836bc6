/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-siphash-private.h"

#include <string.h>
#ifdef __linux__
#include <sys/random.h>
#endif

void
regiotafel_siphash_key (guint64 key[2])
{
#ifdef __linux__
  /* Up to 256 bytes come whole or not at all. Without waiting: early in the boot a weaker key is better
   * than a program that hangs. */
  if (getrandom (key, 2 * sizeof *key, GRND_NONBLOCK) == (gssize) (2 * sizeof *key))
    return;
#endif
  for (int i = 0; i < 2; i++)
    key[i] = ((guint64) g_random_int () << 32) | g_random_int ();
}

static inline guint64
rotate (guint64 x, int bits)
{
  return (x << bits) | (x >> (64 - bits));
}

#define ROUND(v)                                                                                                       \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    v##0 += v##1;                                                                                                      \
    v##1 = rotate (v##1, 13) ^ v##0;                                                                                   \
    v##0 = rotate (v##0, 32);                                                                                          \
    v##2 += v##3;                                                                                                      \
    v##3 = rotate (v##3, 16) ^ v##2;                                                                                   \
    v##0 += v##3;                                                                                                      \
    v##3 = rotate (v##3, 21) ^ v##0;                                                                                   \
    v##2 += v##1;                                                                                                      \
    v##1 = rotate (v##1, 17) ^ v##2;                                                                                   \
    v##2 = rotate (v##2, 32);                                                                                          \
  }                                                                                                                    \
  G_STMT_END

guint64
regiotafel_siphash (const guint64 key[2], const void *data, gsize length)
{
  const guint8 *bytes = data;
  guint64 v0 = G_GUINT64_CONSTANT (0x736f6d6570736575) ^ key[0];
  guint64 v1 = G_GUINT64_CONSTANT (0x646f72616e646f6d) ^ key[1];
  guint64 v2 = G_GUINT64_CONSTANT (0x6c7967656e657261) ^ key[0];
  guint64 v3 = G_GUINT64_CONSTANT (0x7465646279746573) ^ key[1];
  guint64 last = (guint64) length << 56;
  gsize left = length;

  for (; left >= 8; left -= 8, bytes += 8)
    {
      guint64 word;

      memcpy (&word, bytes, 8);
      word = GUINT64_FROM_LE (word);
      v3 ^= word;
      ROUND (v);
      v0 ^= word;
    }
  for (gsize i = 0; i < left; i++)
    last |= (guint64) bytes[i] << (8 * i);
  v3 ^= last;
  ROUND (v);
  v0 ^= last;

  v2 ^= 0xff;
  ROUND (v);
  ROUND (v);
  ROUND (v);
  return v0 ^ v1 ^ v2 ^ v3;
}
