/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(REGIOTAFEL_INSIDE) && !defined(REGIOTAFEL_COMPILATION)
#error "Only <regiotafel.h> can be included directly."
#endif

#include <gio/gio.h>

#include "regiotafel-version-macros.h"

G_BEGIN_DECLS

/* G_DECLARE_FINAL_TYPE writes out the class struct, for which it needs that of the parent. Ours are
 * opaque, so that no C program can derive from them; hence one macro of our own, for both ends of a
 * hierarchy. The bodies stand in the .c file or in a private header. */
/* clang-format off */
#define REGIOTAFEL_DECLARE_TYPE(TypeName, type_name, TYPE_NAME)                                     \
  REGIOTAFEL_AVAILABLE_IN_ALL                                                                       \
  GType type_name##_get_type (void) G_GNUC_CONST;                                                   \
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS                                                                  \
  typedef struct _##TypeName TypeName;                                                              \
  typedef struct _##TypeName##Class TypeName##Class;                                                \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (TypeName, g_object_unref)                                          \
  G_GNUC_UNUSED static inline TypeName *REGIOTAFEL_##TYPE_NAME (gpointer instance)                  \
  {                                                                                                 \
    return G_TYPE_CHECK_INSTANCE_CAST (instance, type_name##_get_type (), TypeName);                \
  }                                                                                                 \
  G_GNUC_UNUSED static inline gboolean REGIOTAFEL_IS_##TYPE_NAME (gpointer instance)                \
  {                                                                                                 \
    return G_TYPE_CHECK_INSTANCE_TYPE (instance, type_name##_get_type ());                          \
  }                                                                                                 \
  G_GNUC_END_IGNORE_DEPRECATIONS
/* clang-format on */

G_END_DECLS
