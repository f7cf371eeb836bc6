/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Must not compile: the library has one header that may be included. */
#include <regiotafel-table.h>

int
main (void)
{
  return 0;
}
