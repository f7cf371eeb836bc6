/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#define REGIOTAFEL_INSIDE

#include "regiotafel-version-macros.h"
#include "regiotafel-types.h"
#include "regiotafel-enums.h"
#include "regiotafel-enum-types.h"
#include "regiotafel-error.h"

#include "regiotafel-collection.h"
#include "regiotafel-column.h"
#include "regiotafel-date.h"
#include "regiotafel-diagnostic.h"
#include "regiotafel-period.h"

#include "regiotafel-agenda.h"
#include "regiotafel-agenda-item.h"
#include "regiotafel-area.h"
#include "regiotafel-domain.h"
#include "regiotafel-entity.h"
#include "regiotafel-inventory.h"
#include "regiotafel-meeting.h"
#include "regiotafel-membership.h"
#include "regiotafel-organisation.h"
#include "regiotafel-person.h"
#include "regiotafel-person-seat.h"
#include "regiotafel-project.h"
#include "regiotafel-role-term.h"
#include "regiotafel-source.h"
#include "regiotafel-table.h"
#include "regiotafel-theme.h"

#include "regiotafel-snapshot.h"

#include "regiotafel-reader.h"
#include "regiotafel-writer.h"
#include "regiotafel-privacy.h"

#include "regiotafel-finder.h"
#include "regiotafel-card.h"
#include "regiotafel-comparison.h"
#include "regiotafel-overlap.h"
#include "regiotafel-overview.h"
#include "regiotafel-profile.h"
#include "regiotafel-question.h"
#include "regiotafel-result.h"
#include "regiotafel-row.h"

#include "regiotafel-result-json.h"

#undef REGIOTAFEL_INSIDE
