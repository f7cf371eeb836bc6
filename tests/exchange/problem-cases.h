/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The problems that there are in a native file, one each. */
#pragma once

#include "reader-helpers.h"
#include "regiotafel-error.h"

/* Stands in a file where the problem is to be told; the test takes it out. */
#define HERE "¦"

#define TABLE "'tables': [{'id': 'a', "
#define ORGANISATION "'organisations': [{'id': 'o'}], "
#define ITEM TABLE "'agendas': [{'id': 'g', 'items': [{'id': 'i'"
#define MEETING TABLE "'meetings': [{'id': 'm'"

typedef struct
{
  const char *name;
  const char *text;
  const char *code;
  RegiotafelError error;
  const char *pointer;
  const char *value;
  const char *suggestion;
  const char *kept; /* what is left when read leniently; NULL: nothing, it cannot be read */
} Case;

#define INVALID REGIOTAFEL_ERROR_INVALID_VALUE
#define DUPLICATE REGIOTAFEL_ERROR_DUPLICATE_ID
#define DANGLING REGIOTAFEL_ERROR_DANGLING

static const Case cases[] = {
  /* Values of the wrong type */
  { "text/number", HEAD "'title': ¦12}", "wrong-type", INVALID, "/title", "12", NULL, "{'format': 'regiotafel/1'}" },
  { "text/object", HEAD "'title': ¦{'a': [1, 2]}, 'covers': 'x'}", "wrong-type", INVALID, "/title", NULL, NULL,
    HEAD "'covers': 'x'}" },
  { "text/null", HEAD "'title': ¦null, 'covers': 'x'}", "null-value", INVALID, "/title", "null", NULL,
    HEAD "'covers': 'x'}" },
  { "text/empty", HEAD "'title': ¦''}", "empty-text", INVALID, "/title", "", NULL, "{'format': 'regiotafel/1'}" },
  { "text/nul", HEAD TABLE "'name': ¦'a\\u0000b'}]}", "nul-character", INVALID, "/tables/0/name", "a", NULL,
    HEAD "'tables': [{'id': 'a'}]}" },
  { "texts/text", HEAD "'synonyms': ¦'a = b'}", "wrong-type", INVALID, "/synonyms", "a = b", NULL,
    "{'format': 'regiotafel/1'}" },
  { "texts/item", HEAD "'synonyms': ['a', ¦true, 'b']}", "wrong-type", INVALID, "/synonyms/1", "true", NULL,
    HEAD "'synonyms': ['a', 'b']}" },
  { "texts/empty-item", HEAD "'synonyms': [¦'', 'b']}", "empty-text", INVALID, "/synonyms/0", "", NULL,
    HEAD "'synonyms': ['b']}" },
  { "texts/null-item", HEAD "'synonyms': ['b', ¦null]}", "null-value", INVALID, "/synonyms/1", "null", NULL,
    HEAD "'synonyms': ['b']}" },
  { "boolean/text", HEAD "'complete': ¦'true'}", "wrong-type", INVALID, "/complete", "true", NULL,
    "{'format': 'regiotafel/1'}" },
  { "boolean/number", HEAD TABLE "'members-complete': ¦0}]}", "wrong-type", INVALID, "/tables/0/members-complete", "0",
    NULL, HEAD "'tables': [{'id': 'a'}]}" },
  { "kind/object", HEAD "'tables': ¦{'id': 'a'}}", "wrong-type", INVALID, "/tables", NULL, NULL,
    "{'format': 'regiotafel/1'}" },
  { "kind/null", HEAD "'tables': ¦null}", "null-value", INVALID, "/tables", "null", NULL,
    "{'format': 'regiotafel/1'}" },
  { "entity/text", HEAD "'tables': [{'id': 'a'}, ¦'b', {'id': 'c'}]}", "wrong-type", INVALID, "/tables/1", "b", NULL,
    HEAD "'tables': [{'id': 'a'}, {'id': 'c'}]}" },
  { "entity/array", HEAD "'tables': [¦[{'id': 'a'}]]}", "wrong-type", INVALID, "/tables/0", NULL, NULL,
    "{'format': 'regiotafel/1'}" },

  /* Dates and periods */
  { "date/number", HEAD "'as-of': ¦2015}", "wrong-type", INVALID, "/as-of", "2015", NULL,
    "{'format': 'regiotafel/1'}" },
  { "date/day-first", HEAD "'as-of': ¦'21-11-2026'}", "bad-date", INVALID, "/as-of", "21-11-2026", NULL,
    "{'format': 'regiotafel/1'}" },
  { "date/month-13", HEAD "'confirmed-from': ¦'2026-13'}", "bad-date", INVALID, "/confirmed-from", "2026-13", NULL,
    "{'format': 'regiotafel/1'}" },
  { "period/date", HEAD TABLE "'period': ¦'2015'}]}", "bad-period", INVALID, "/tables/0/period", "2015", NULL,
    HEAD "'tables': [{'id': 'a'}]}" },
  { "period/reversed", HEAD TABLE "'period': ¦'2016-01/2015'}]}", "bad-period", INVALID, "/tables/0/period",
    "2016-01/2015", NULL, HEAD "'tables': [{'id': 'a'}]}" },

  /* Values of an enumeration */
  { "enum/slip", HEAD TABLE "'level': ¦'excutive'}]}", "unknown-value", INVALID, "/tables/0/level", "excutive",
    "executive", HEAD "'tables': [{'id': 'a'}]}" },
  { "enum/upper-case", HEAD TABLE "'level': ¦'POLICY'}]}", "unknown-value", INVALID, "/tables/0/level", "POLICY",
    "policy", HEAD "'tables': [{'id': 'a'}]}" },
  { "enum/dutch", HEAD TABLE "'level': ¦'bestuurlijk'}]}", "unknown-value", INVALID, "/tables/0/level", "bestuurlijk",
    NULL, HEAD "'tables': [{'id': 'a'}]}" },
  { "enum/not-stated", HEAD TABLE "'level': ¦'unknown'}]}", "unknown-value", INVALID, "/tables/0/level", "unknown",
    NULL, HEAD "'tables': [{'id': 'a'}]}" },
  { "enum/prefix", HEAD TABLE "'kind': ¦'coalition'}]}", "unknown-value", INVALID, "/tables/0/kind", "coalition", NULL,
    HEAD "'tables': [{'id': 'a'}]}" },
  { "flags/text", HEAD TABLE "'powers': ¦'advises'}]}", "wrong-type", INVALID, "/tables/0/powers", "advises", NULL,
    HEAD "'tables': [{'id': 'a'}]}" },
  { "flags/slip", HEAD TABLE "'powers': ['decides', ¦'advise']}]}", "unknown-value", INVALID, "/tables/0/powers/1",
    "advise", "advises", HEAD TABLE "'powers': ['decides']}]}" },

  /* Numbers */
  { "uint/text", HEAD TABLE "'submit-days': ¦'14'}]}", "wrong-type", INVALID, "/tables/0/submit-days", "14", NULL,
    HEAD "'tables': [{'id': 'a'}]}" },
  { "uint/fraction", HEAD TABLE "'submit-days': ¦1.5}]}", "bad-number", INVALID, "/tables/0/submit-days", "1.5", NULL,
    HEAD "'tables': [{'id': 'a'}]}" },
  { "uint/negative", HEAD TABLE "'stated-members': ¦-1}]}", "bad-number", INVALID, "/tables/0/stated-members", "-1",
    NULL, HEAD "'tables': [{'id': 'a'}]}" },
  { "uint/one-too-many", HEAD TABLE "'submit-days': ¦4294967296}]}", "bad-number", INVALID, "/tables/0/submit-days",
    "4294967296", NULL, HEAD "'tables': [{'id': 'a'}]}" },
  { "uint/twenty-digits", HEAD TABLE "'submit-days': ¦12345678901234567890}]}", "bad-number", INVALID,
    "/tables/0/submit-days", "12345678901234567890", NULL, HEAD "'tables': [{'id': 'a'}]}" },
  { "double/negative", HEAD TABLE "'meetings-per-year': ¦-0.5}]}", "bad-number", INVALID, "/tables/0/meetings-per-year",
    "-0.5", NULL, HEAD "'tables': [{'id': 'a'}]}" },
  { "double/infinite", HEAD TABLE "'hours-per-meeting': ¦1e400}]}", "bad-number", INVALID,
    "/tables/0/hours-per-meeting", "1e400", NULL, HEAD "'tables': [{'id': 'a'}]}" },
  { "double/not-exact", HEAD TABLE "'hours-per-meeting': ¦12345678901234567890}]}", "bad-number", INVALID,
    "/tables/0/hours-per-meeting", "12345678901234567890", NULL, HEAD "'tables': [{'id': 'a'}]}" },
  { "double/boolean", HEAD TABLE "'hours-per-meeting': ¦false}]}", "wrong-type", INVALID, "/tables/0/hours-per-meeting",
    "false", NULL, HEAD "'tables': [{'id': 'a'}]}" },

  /* Names of members */
  { "member/twice", HEAD "'title': 'een', ¦'title': 'twee'}", "duplicate-member", INVALID, "/title", "title", NULL,
    HEAD "'title': 'een'}" },
  { "member/twice-apart", HEAD "'title': 'een', 'covers': 'x', 'language': 'nl', ¦'title': ['twee']}",
    "duplicate-member", INVALID, "/title", "title", NULL, HEAD "'title': 'een', 'language': 'nl', 'covers': 'x'}" },
  { "member/twice-format", HEAD "¦'format': 'regiotafel/2'}", "duplicate-member", INVALID, "/format", "format", NULL,
    "{'format': 'regiotafel/1'}" },
  { "member/twice-kind", HEAD "'tables': [{'id': 'a'}], ¦'tables': [{'id': 'b'}]}", "duplicate-member", INVALID,
    "/tables", "tables", NULL, HEAD "'tables': [{'id': 'a'}]}" },
  { "member/twice-unknown", HEAD "'x-new': 1, ¦'x-new': {'a': 2}}", "duplicate-member", INVALID, "/x-new", "x-new",
    NULL, HEAD "'x-new': 1}" },
  { "member/twice-escaped", HEAD TABLE "'name': 'A', ¦'n\\u0061me': 'B'}]}", "duplicate-member", INVALID,
    "/tables/0/name", "name", NULL, HEAD TABLE "'name': 'A'}]}" },
  { "member/twice-after-other-object", HEAD TABLE "'x': {'y': 1}, 'memberships': [], ¦'x': 2}]}", "duplicate-member",
    INVALID, "/tables/0/x", "x", NULL, HEAD TABLE "'x': {'y': 1}}]}" },
  { "member/nul", HEAD "¦'ti\\u0000tle': 'een', 'covers': 'x'}", "nul-character", INVALID, "/ti\\u0000tle", "ti", NULL,
    HEAD "'covers': 'x'}" },
  { "unknown/nul", HEAD "'x-new': {'deep': ['a', 'b¦\\u0000']}, 'y': 1}", "nul-character", INVALID, "/x-new/deep/1",
    "x-new", NULL, HEAD "'y': 1}" },
  { "unknown/twice", HEAD TABLE "'x-new': [{'a': 1, ¦'a': 1}], 'y': 1}]}", "duplicate-member", INVALID,
    "/tables/0/x-new/0/a", "x-new", NULL, HEAD TABLE "'y': 1}]}" },
  { "unknown/infinite", HEAD TABLE "'x-new': ¦-1e999, 'y': 1}]}", "bad-number", INVALID, "/tables/0/x-new", "x-new",
    NULL, HEAD TABLE "'y': 1}]}" },

  /* Ids */
  { "id/missing", HEAD "'themes': [¦{'name': 'Wonen'}, {'id': 'b'}]}", "missing-id", INVALID, "/themes/0", NULL, NULL,
    HEAD "'themes': [{'id': 'b'}]}" },
  { "id/missing-with-memberships",
    HEAD ORGANISATION "'tables': [¦{'memberships': [{'organisation': 'o', 'domain': 'none'}], 'parent': 'none', "
                      "'former-ids': ['b']}, {'id': 'b'}]}",
    "missing-id", INVALID, "/tables/0", NULL, NULL, HEAD ORGANISATION "'tables': [{'id': 'b'}]}" },
  { "id/taken", HEAD "'areas': [{'id': 'a', 'name': 'A'}, {'name': 'B', 'id': ¦'a', 'parents': ['none']}]}",
    "duplicate-id", DUPLICATE, "/areas/1/id", "a", NULL, HEAD "'areas': [{'id': 'a', 'name': 'A'}]}" },
  { "id/taken-with-memberships",
    HEAD ORGANISATION
    "'tables': [{'id': 'a', 'memberships': [{'organisation': 'o'}]}, {'memberships': [{'id': 'm', 'organisation': "
    "'o'}, "
    "{'organisation': 'none'}], 'id': ¦'a'}, {'id': 'b', 'memberships': [{'id': 'm', 'organisation': 'o'}]}]}",
    "duplicate-id", DUPLICATE, "/tables/1/id", "a", NULL,
    HEAD ORGANISATION "'tables': [{'id': 'a', 'memberships': [{'organisation': 'o'}]}, {'id': 'b', 'memberships': "
                      "[{'id': 'm', 'organisation': 'o'}]}]}" },
  { "id/membership-taken",
    HEAD ORGANISATION "'tables': [{'id': 'a', 'memberships': [{'id': 'm', 'organisation': 'o'}, {'organisation': 'o', "
                      "'id': ¦'m', 'domain': 'none'}]}]}",
    "duplicate-id", DUPLICATE, "/tables/0/memberships/1/id", "m", NULL,
    HEAD ORGANISATION "'tables': [{'id': 'a', 'memberships': [{'id': 'm', 'organisation': 'o'}]}]}" },
  { "former-id/of-another", HEAD "'themes': [{'id': 'a', 'former-ids': ['x', ¦'b', 'y']}, {'id': 'b'}]}",
    "duplicate-id", DUPLICATE, "/themes/0/former-ids/1", "b", NULL,
    HEAD "'themes': [{'id': 'a', 'former-ids': ['x', 'y']}, {'id': 'b'}]}" },
  { "former-id/of-itself", HEAD "'themes': [{'id': 'a', 'former-ids': [¦'a']}]}", "duplicate-id", DUPLICATE,
    "/themes/0/former-ids/0", "a", NULL, HEAD "'themes': [{'id': 'a'}]}" },
  { "former-id/twice", HEAD "'themes': [{'id': 'a', 'former-ids': ['x', ¦'x']}]}", "duplicate-id", DUPLICATE,
    "/themes/0/former-ids/1", "x", NULL, HEAD "'themes': [{'id': 'a', 'former-ids': ['x']}]}" },
  { "former-id/of-two", HEAD "'themes': [{'id': 'a', 'former-ids': ['x']}, {'id': 'b', 'former-ids': [¦'x', 'y']}]}",
    "duplicate-id", DUPLICATE, "/themes/1/former-ids/0", "x", NULL,
    HEAD "'themes': [{'id': 'a', 'former-ids': ['x']}, {'id': 'b', 'former-ids': ['y']}]}" },
  { "former-id/of-a-membership",
    HEAD ORGANISATION TABLE "'memberships': [{'id': 'm', 'organisation': 'o', 'former-ids': [¦'n', 'l']}, {'id': 'n', "
                            "'organisation': 'o'}]}]}",
    "duplicate-id", DUPLICATE, "/tables/0/memberships/0/former-ids/0", "n", NULL,
    HEAD ORGANISATION TABLE "'memberships': [{'id': 'm', 'organisation': 'o', 'former-ids': ['l']}, {'id': 'n', "
                            "'organisation': 'o'}]}]}" },
  { "former-id/number", HEAD "'themes': [{'id': 'a', 'former-ids': [¦1]}]}", "wrong-type", INVALID,
    "/themes/0/former-ids/0", "1", NULL, HEAD "'themes': [{'id': 'a'}]}" },

  /* References */
  { "reference/dangling", HEAD "'organisations': [{'id': 'vvt-linde'}, {'id': 'x', 'parent': ¦'vvt-lnde'}]}",
    "dangling-reference", DANGLING, "/organisations/1/parent", "vvt-lnde", "vvt-linde",
    HEAD "'organisations': [{'id': 'vvt-linde'}, {'id': 'x'}]}" },
  { "reference/other-kind", HEAD ORGANISATION "'areas': [{'id': 'a'}, {'id': 'b', 'successor': ¦'o'}]}",
    "dangling-reference", DANGLING, "/areas/1/successor", "o", NULL,
    HEAD ORGANISATION "'areas': [{'id': 'a'}, {'id': 'b'}]}" },
  { "reference/escaped", HEAD "'organisations': [{'id': 'x', 'parent': ¦'\\u006eone'}]}", "dangling-reference",
    DANGLING, "/organisations/0/parent", "none", NULL, HEAD "'organisations': [{'id': 'x'}]}" },
  { "reference/array", HEAD "'organisations': [{'id': 'x', 'parent': ¦['y']}]}", "wrong-type", INVALID,
    "/organisations/0/parent", NULL, NULL, HEAD "'organisations': [{'id': 'x'}]}" },
  { "references/text", HEAD "'themes': [{'id': 'b'}], " TABLE "'themes': ¦'b'}]}", "wrong-type", INVALID,
    "/tables/0/themes", "b", NULL, HEAD "'themes': [{'id': 'b'}], 'tables': [{'id': 'a'}]}" },
  { "references/dangling", HEAD "'themes': [{'id': 'wonen'}], " TABLE "'themes': [¦'wnoen', 'wonen']}]}",
    "dangling-reference", DANGLING, "/tables/0/themes/0", "wnoen", "wonen",
    HEAD "'themes': [{'id': 'wonen'}], " TABLE "'themes': ['wonen']}]}" },
  { "references/object", HEAD "'themes': [{'id': 'b'}], " TABLE "'themes': ['b', ¦{'id': 'b'}]}]}", "wrong-type",
    INVALID, "/tables/0/themes/1", NULL, NULL, HEAD "'themes': [{'id': 'b'}], " TABLE "'themes': ['b']}]}" },
  { "cycle/itself", HEAD TABLE "'parent': ¦'a'}]}", "cycle", INVALID, "/tables/0/parent", "a", NULL,
    HEAD "'tables': [{'id': 'a'}]}" },
  { "cycle/two", HEAD TABLE "'parent': 'b'}, {'id': 'b', 'parent': ¦'a', 'name': 'B'}]}", "cycle", INVALID,
    "/tables/1/parent", "a", NULL, HEAD TABLE "'parent': 'b'}, {'id': 'b', 'name': 'B'}]}" },
  { "cycle/list", HEAD "'areas': [{'id': 'a', 'parents': ['b']}, {'id': 'b', 'parents': ['c', ¦'a']}, {'id': 'c'}]}",
    "cycle", INVALID, "/areas/1/parents/1", "a", NULL,
    HEAD "'areas': [{'id': 'a', 'parents': ['b']}, {'id': 'b', 'parents': ['c']}, {'id': 'c'}]}" },

  /* Memberships */
  { "memberships/object", HEAD ORGANISATION TABLE "'memberships': ¦{'organisation': 'o'}}]}", "wrong-type", INVALID,
    "/tables/0/memberships", NULL, NULL, HEAD ORGANISATION "'tables': [{'id': 'a'}]}" },
  { "membership/text", HEAD ORGANISATION TABLE "'memberships': [¦'o', {'organisation': 'o'}]}]}", "wrong-type", INVALID,
    "/tables/0/memberships/0", "o", NULL, HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o'}]}]}" },
  { "membership/no-organisation",
    HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o'}, ¦{'standing': 'member', 'former-ids': ['o'], "
                            "'domain': 'none'}]}]}",
    "missing-organisation", INVALID, "/tables/0/memberships/1", NULL, NULL,
    HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o'}]}]}" },
  { "membership/dangling",
    HEAD "'organisations': [{'id': 'zorg'}], " TABLE
         "'memberships': [{'organisation': ¦'zorgh', 'represents': {'areas': ['none']}}, {'organisation': 'zorg'}]}]}",
    "dangling-reference", DANGLING, "/tables/0/memberships/0/organisation", "zorgh", "zorg",
    HEAD "'organisations': [{'id': 'zorg'}], " TABLE "'memberships': [{'organisation': 'zorg'}]}]}" },
  { "membership/domain", HEAD ORGANISATION TABLE "'memberships': [{'domain': ¦'none', 'organisation': 'o'}]}]}",
    "dangling-reference", DANGLING, "/tables/0/memberships/0/domain", "none", NULL,
    HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o'}]}]}" },
  { "represents/array", HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o', 'represents': ¦['o']}]}]}",
    "wrong-type", INVALID, "/tables/0/memberships/0/represents", NULL, NULL,
    HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o'}]}]}" },
  { "represents/dangling",
    HEAD ORGANISATION "'areas': [{'id': 'g'}], " TABLE "'memberships': [{'organisation': 'o', 'represents': {'areas': "
                      "['g'], 'organisations': ['o', ¦'g']}}]}]}",
    "dangling-reference", DANGLING, "/tables/0/memberships/0/represents/organisations/1", "g", NULL,
    HEAD ORGANISATION "'areas': [{'id': 'g'}], " TABLE "'memberships': [{'organisation': 'o', 'represents': {'areas': "
                      "['g'], 'organisations': ['o']}}]}]}" },
  { "represents/unknown",
    HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o', 'represents': {'tables': ¦['a'], 'organisations': "
                            "['o']}}]}]}",
    "unknown-member", INVALID, "/tables/0/memberships/0/represents/tables", "tables", NULL,
    HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o', 'represents': {'organisations': ['o']}}]}]}" },
  { "represents/twice",
    HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o', 'represents': {'organisations': ['o'], "
                            "¦'organisations': ['o']}}]}]}",
    "duplicate-member", INVALID, "/tables/0/memberships/0/represents/organisations", "organisations", NULL,
    HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o', 'represents': {'organisations': ['o']}}]}]}" },
  { "roles/object", HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o', 'roles': ¦{'role': 'chair'}}]}]}",
    "wrong-type", INVALID, "/tables/0/memberships/0/roles", NULL, NULL,
    HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o'}]}]}" },
  { "roles/text",
    HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o', 'roles': [¦'chair', {'role': 'lead'}]}]}]}",
    "wrong-type", INVALID, "/tables/0/memberships/0/roles/0", "chair", NULL,
    HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o', 'roles': [{'role': 'lead'}]}]}]}" },
  { "roles/slip",
    HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o', 'roles': [{'role': ¦'vice chair', 'wording': 'x', "
                            "'y': 1.0}]}]}]}",
    "unknown-value", INVALID, "/tables/0/memberships/0/roles/0/role", "vice chair", "vice-chair",
    HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o', 'roles': [{'wording': 'x', 'y': 1.0}]}]}]}" },

  /* Projects */
  { "project/lead", HEAD "'projects': [{'lead': ¦'zorgh', 'id': 'p'}], 'organisations': [{'id': 'zorg'}]}",
    "dangling-reference", DANGLING, "/projects/0/lead", "zorgh", "zorg",
    HEAD "'projects': [{'id': 'p'}], 'organisations': [{'id': 'zorg'}]}" },
  { "project/partners", HEAD ORGANISATION "'projects': [{'id': 'p', 'partners': ['o', ¦'none']}]}",
    "dangling-reference", DANGLING, "/projects/0/partners/1", "none", NULL,
    HEAD ORGANISATION "'projects': [{'id': 'p', 'partners': ['o']}]}" },
  { "project/state", HEAD "'projects': [{'id': 'p', 'state': ¦'runing'}]}", "unknown-value", INVALID,
    "/projects/0/state", "runing", "running", HEAD "'projects': [{'id': 'p'}]}" },
  { "project/taken", HEAD "'projects': [{'id': 'p'}, {'id': ¦'p', 'lead': 'none'}]}", "duplicate-id", DUPLICATE,
    "/projects/1/id", "p", NULL, HEAD "'projects': [{'id': 'p'}]}" },

  /* Agendas */
  { "agendas/object", HEAD TABLE "'agendas': ¦{'id': 'g'}}]}", "wrong-type", INVALID, "/tables/0/agendas", NULL, NULL,
    HEAD "'tables': [{'id': 'a'}]}" },
  { "agenda/text", HEAD TABLE "'agendas': [¦'g', {'id': 'h'}]}]}", "wrong-type", INVALID, "/tables/0/agendas/0", "g",
    NULL, HEAD TABLE "'agendas': [{'id': 'h'}]}]}" },
  { "agenda/no-id",
    HEAD TABLE "'agendas': [¦{'items': [{'id': 'i', 'owner': 'none'}], 'former-ids': ['h']}, {'id': 'h', 'items': "
               "[{'id': 'i'}]}]}]}",
    "missing-id", INVALID, "/tables/0/agendas/0", NULL, NULL,
    HEAD TABLE "'agendas': [{'id': 'h', 'items': [{'id': 'i'}]}]}]}" },
  { "agenda/taken",
    HEAD TABLE "'agendas': [{'id': 'g'}]}, {'id': 'b', 'agendas': [{'items': [{'id': 'i', 'owner': 'none', "
               "'former-ids': ['j']}], 'id': ¦'g'}, {'id': 'h', 'items': [{'id': 'i'}, {'id': 'j'}]}]}]}",
    "duplicate-id", DUPLICATE, "/tables/1/agendas/0/id", "g", NULL,
    HEAD TABLE "'agendas': [{'id': 'g'}]}, {'id': 'b', 'agendas': [{'id': 'h', 'items': [{'id': 'i'}, {'id': "
               "'j'}]}]}]}" },
  { "agenda/of-a-table-without-id",
    HEAD "'tables': [¦{'agendas': [{'id': 'g', 'items': [{'id': 'i', 'project': 'none'}]}], 'meetings': [{'id': 'm', "
         "'items': ['none'], 'former-ids': ['n']}]}, {'id': 'b', 'agendas': [{'id': 'g', 'items': [{'id': 'i'}]}], "
         "'meetings': [{'id': 'm'}, {'id': 'n'}]}]}",
    "missing-id", INVALID, "/tables/0", NULL, NULL,
    HEAD "'tables': [{'id': 'b', 'agendas': [{'id': 'g', 'items': [{'id': 'i'}]}], 'meetings': [{'id': 'm'}, {'id': "
         "'n'}]}]}" },

  /* Their items */
  { "items/object", HEAD TABLE "'agendas': [{'id': 'g', 'items': ¦{'id': 'i'}}]}]}", "wrong-type", INVALID,
    "/tables/0/agendas/0/items", NULL, NULL, HEAD TABLE "'agendas': [{'id': 'g'}]}]}" },
  { "item/text", HEAD ITEM "}, ¦'j', {'id': 'k'}]}]}]}", "wrong-type", INVALID, "/tables/0/agendas/0/items/1", "j",
    NULL, HEAD ITEM "}, {'id': 'k'}]}]}]}" },
  { "item/no-id", HEAD ITEM "}, ¦{'owner': 'none', 'former-ids': ['i']}]}]}]}", "missing-id", INVALID,
    "/tables/0/agendas/0/items/1", NULL, NULL, HEAD ITEM "}]}]}]}" },
  { "item/taken", HEAD ITEM "}]}, {'id': 'h', 'items': [{'id': 'j'}, {'owner': 'none', 'id': ¦'i'}]}]}]}",
    "duplicate-id", DUPLICATE, "/tables/0/agendas/1/items/1/id", "i", NULL,
    HEAD ITEM "}]}, {'id': 'h', 'items': [{'id': 'j'}]}]}]}" },
  { "item/former-id-taken", HEAD ITEM ", 'former-ids': ['k', ¦'j']}, {'id': 'j'}]}]}]}", "duplicate-id", DUPLICATE,
    "/tables/0/agendas/0/items/0/former-ids/1", "j", NULL, HEAD ITEM ", 'former-ids': ['k']}, {'id': 'j'}]}]}]}" },
  { "item/kind", HEAD ITEM ", 'kind': ¦'decisions'}]}]}]}", "unknown-value", INVALID,
    "/tables/0/agendas/0/items/0/kind", "decisions", "decision", HEAD ITEM "}]}]}]}" },
  { "item/project",
    HEAD "'projects': [{'id': 'woonvorm'}], 'tables': [{'id': 'a'}, {'id': 'b'}, {'id': 'c', 'agendas': [{'id': 'f'}]},"
         "{'id': 'd', 'agendas': [{'id': 'g', 'items': [{'id': 'i'}, {'id': 'j', 'project': 'woonvorm'}, {'id': 'k', "
         "'project': ¦'woonvrom'}]}]}]}",
    "dangling-reference", DANGLING, "/tables/3/agendas/0/items/2/project", "woonvrom", "woonvorm",
    HEAD "'projects': [{'id': 'woonvorm'}], 'tables': [{'id': 'a'}, {'id': 'b'}, {'id': 'c', 'agendas': [{'id': 'f'}]},"
         "{'id': 'd', 'agendas': [{'id': 'g', 'items': [{'id': 'i'}, {'id': 'j', 'project': 'woonvorm'}, {'id': "
         "'k'}]}]}]}" },
  { "item/owner", HEAD "'organisations': [{'id': 'zorg'}], " ITEM ", 'owner': ¦'zorgh'}]}]}]}", "dangling-reference",
    DANGLING, "/tables/0/agendas/0/items/0/owner", "zorgh", "zorg",
    HEAD "'organisations': [{'id': 'zorg'}], " ITEM "}]}]}]}" },
  { "item/partners", HEAD ORGANISATION ITEM ", 'partners': ['o', ¦'none']}]}]}]}", "dangling-reference", DANGLING,
    "/tables/0/agendas/0/items/0/partners/1", "none", NULL, HEAD ORGANISATION ITEM ", 'partners': ['o']}]}]}]}" },
  { "item/theme", HEAD ITEM ", 'themes': [¦'wonen']}]}]}]}", "dangling-reference", DANGLING,
    "/tables/0/agendas/0/items/0/themes/0", "wonen", NULL, HEAD ITEM "}]}]}]}" },
  { "item/due", HEAD ITEM ", 'due': ¦'Q4 2026'}]}]}]}", "bad-date", INVALID, "/tables/0/agendas/0/items/0/due",
    "Q4 2026", NULL, HEAD ITEM "}]}]}]}" },
  { "item/twice", HEAD ITEM ", 'owner': 'o', ¦'owner': 'p'}]}]}], " ORGANISATION "'x': 1}", "duplicate-member", INVALID,
    "/tables/0/agendas/0/items/0/owner", "owner", NULL, HEAD ITEM ", 'owner': 'o'}]}]}], " ORGANISATION "'x': 1}" },
  { "item/unknown-twice", HEAD ITEM ", 'x': [{'y': 1, ¦'y': 1}], 'z': 1.0}]}]}]}", "duplicate-member", INVALID,
    "/tables/0/agendas/0/items/0/x/0/y", "x", NULL, HEAD ITEM ", 'z': 1.0}]}]}]}" },

  /* Meetings */
  { "meetings/text", HEAD TABLE "'meetings': ¦'elke maandag'}]}", "wrong-type", INVALID, "/tables/0/meetings",
    "elke maandag", NULL, HEAD "'tables': [{'id': 'a'}]}" },
  { "meeting/text", HEAD MEETING "}, ¦'2026-12-03']}]}", "wrong-type", INVALID, "/tables/0/meetings/1", "2026-12-03",
    NULL, HEAD MEETING "}]}]}" },
  { "meeting/no-id", HEAD MEETING "}, ¦{'items': ['none']}]}]}", "missing-id", INVALID, "/tables/0/meetings/1", NULL,
    NULL, HEAD MEETING "}]}]}" },
  { "meeting/taken", HEAD MEETING "}, {'id': ¦'m', 'items': ['none']}]}]}", "duplicate-id", DUPLICATE,
    "/tables/0/meetings/1/id", "m", NULL, HEAD MEETING "}]}]}" },
  { "meeting/date-with-time", HEAD MEETING ", 'date': ¦'2026-12-03T13:00'}]}]}", "bad-date", INVALID,
    "/tables/0/meetings/0/date", "2026-12-03T13:00", NULL, HEAD MEETING "}]}]}" },
  { "meeting/25-hours", HEAD MEETING ", 'time': ¦'25:00', 'hours': 2}]}]}", "bad-time", INVALID,
    "/tables/0/meetings/0/time", "25:00", NULL, HEAD MEETING ", 'hours': 2}]}]}" },
  { "meeting/24-hours", HEAD MEETING ", 'time': ¦'24:00'}]}]}", "bad-time", INVALID, "/tables/0/meetings/0/time",
    "24:00", NULL, HEAD MEETING "}]}]}" },
  { "meeting/60-minutes", HEAD MEETING ", 'time': ¦'12:60'}]}]}", "bad-time", INVALID, "/tables/0/meetings/0/time",
    "12:60", NULL, HEAD MEETING "}]}]}" },
  { "meeting/one-digit", HEAD MEETING ", 'time': ¦'9:30'}]}]}", "bad-time", INVALID, "/tables/0/meetings/0/time",
    "9:30", NULL, HEAD MEETING "}]}]}" },
  { "meeting/seconds", HEAD MEETING ", 'time': ¦'09:30:00'}]}]}", "bad-time", INVALID, "/tables/0/meetings/0/time",
    "09:30:00", NULL, HEAD MEETING "}]}]}" },
  { "meeting/full-stop", HEAD MEETING ", 'time': ¦'09.30'}]}]}", "bad-time", INVALID, "/tables/0/meetings/0/time",
    "09.30", NULL, HEAD MEETING "}]}]}" },
  { "meeting/other-digits", HEAD MEETING ", 'time': ¦'٠٩:٣٠'}]}]}", "bad-time", INVALID, "/tables/0/meetings/0/time",
    "٠٩:٣٠", NULL, HEAD MEETING "}]}]}" },
  { "meeting/time-number", HEAD MEETING ", 'time': ¦930}]}]}", "wrong-type", INVALID, "/tables/0/meetings/0/time",
    "930", NULL, HEAD MEETING "}]}]}" },
  { "meeting/time-null", HEAD MEETING ", 'time': ¦null}]}]}", "null-value", INVALID, "/tables/0/meetings/0/time",
    "null", NULL, HEAD MEETING "}]}]}" },
  { "meeting/time-empty", HEAD MEETING ", 'time': ¦''}]}]}", "empty-text", INVALID, "/tables/0/meetings/0/time", "",
    NULL, HEAD MEETING "}]}]}" },
  { "meeting/time-nul", HEAD MEETING ", 'time': ¦'09:30\\u0000'}]}]}", "nul-character", INVALID,
    "/tables/0/meetings/0/time", "09:30", NULL, HEAD MEETING "}]}]}" },
  { "meeting/hours", HEAD MEETING ", 'hours': ¦-2}]}]}", "bad-number", INVALID, "/tables/0/meetings/0/hours", "-2",
    NULL, HEAD MEETING "}]}]}" },
  { "meeting/no-hours", HEAD MEETING ", 'hours': ¦0}]}]}", "bad-number", INVALID, "/tables/0/meetings/0/hours", "0",
    NULL, HEAD MEETING "}]}]}" },
  { "meeting/state", HEAD MEETING ", 'state': ¦'droped'}]}]}", "unknown-value", INVALID, "/tables/0/meetings/0/state",
    "droped", "dropped", HEAD MEETING "}]}]}" },
  { "meeting/items",
    HEAD MEETING ", 'items': ['punt-1', ¦'punt-10']}], 'agendas': [{'id': 'g', 'items': [{'id': 'punt-1'}]}]}]}",
    "dangling-reference", DANGLING, "/tables/0/meetings/0/items/1", "punt-10", "punt-1",
    HEAD MEETING ", 'items': ['punt-1']}], 'agendas': [{'id': 'g', 'items': [{'id': 'punt-1'}]}]}]}" },
  { "meeting/agenda", HEAD MEETING ", 'items': [¦'g']}], 'agendas': [{'id': 'g'}]}]}", "dangling-reference", DANGLING,
    "/tables/0/meetings/0/items/0", "g", NULL, HEAD MEETING "}], 'agendas': [{'id': 'g'}]}]}" },
  { "meeting/items-object", HEAD MEETING ", 'items': [¦{'id': 'i'}]}]}]}", "wrong-type", INVALID,
    "/tables/0/meetings/0/items/0", NULL, NULL, HEAD MEETING "}]}]}" },

  /* Sources, identifiers and labels */
  { "sources/slip", HEAD TABLE "'sources': [{'url': 'x'}, {'note': 'y', 'retrieved': ¦'gisteren'}]}]}", "bad-date",
    INVALID, "/tables/0/sources/1/retrieved", "gisteren", NULL,
    HEAD TABLE "'sources': [{'url': 'x'}, {'note': 'y'}]}]}" },
  { "sources/twice", HEAD TABLE "'sources': [{'url': 'x', 'note': 'y', ¦'url': 'z'}]}]}", "duplicate-member", INVALID,
    "/tables/0/sources/0/url", "url", NULL, HEAD TABLE "'sources': [{'url': 'x', 'note': 'y'}]}]}" },
  { "labels/array", HEAD TABLE "'labels': ¦['en']}]}", "wrong-type", INVALID, "/tables/0/labels", NULL, NULL,
    HEAD "'tables': [{'id': 'a'}]}" },
  { "labels/number", HEAD TABLE "'labels': {'en': ¦1, 'fy': 'Tafel'}}]}", "wrong-type", INVALID, "/tables/0/labels/en",
    "1", NULL, HEAD TABLE "'labels': {'fy': 'Tafel'}}]}" },
  { "labels/no-name", HEAD TABLE "'labels': {'': ¦'Table', 'fy': 'Tafel'}}]}", "empty-text", INVALID,
    "/tables/0/labels/", "Table", NULL, HEAD TABLE "'labels': {'fy': 'Tafel'}}]}" },
  { "labels/twice", HEAD TABLE "'labels': {'fy': 'Tafel', ¦'fy': 'Tafel'}}]}", "duplicate-member", INVALID,
    "/tables/0/labels/fy", "fy", NULL, HEAD TABLE "'labels': {'fy': 'Tafel'}}]}" },
  { "identifiers/empty", HEAD TABLE "'identifiers': {'kvk': ¦''}}]}", "empty-text", INVALID,
    "/tables/0/identifiers/kvk", "", NULL, HEAD "'tables': [{'id': 'a'}]}" },

  /* Lines and columns count characters, also those of more than one byte */
  { "place/lines", "{'format': 'regiotafel/1',\n\t'title': 'één 🏘',\r\n  'covers': 'ĳ', 'complete':\n ¦1}",
    "wrong-type", INVALID, "/complete", "1", NULL, HEAD "'title': 'één 🏘', 'covers': 'ĳ'}" },

  /* What no reading gets past */
  { "syntax/truncated", HEAD "'tables': [{'id': 'a'}" HERE, "syntax", REGIOTAFEL_ERROR_PARSE, "/tables", NULL, NULL,
    NULL },
  { "syntax/comma", HEAD "'tables': [{'id': 'a', ¦}]}", "syntax", REGIOTAFEL_ERROR_PARSE, "/tables/0", NULL, NULL,
    NULL },
  { "syntax/second", HEAD "'title': 'x'} ¦{}", "syntax", REGIOTAFEL_ERROR_PARSE, "", NULL, NULL, NULL },
  { "syntax/within-unknown", HEAD "'x': [1, ¦nul]}", "syntax", REGIOTAFEL_ERROR_PARSE, "/x/1", NULL, NULL, NULL },
  { "encoding/latin-1", HEAD "'title': 'caf¦\xe9'}", "encoding", REGIOTAFEL_ERROR_ENCODING, "/title", NULL, NULL,
    NULL },
  { "encoding/utf-16", "¦\xff\xfe{", "encoding", REGIOTAFEL_ERROR_ENCODING, "", NULL, NULL, NULL },
  { "format/empty", "¦", "empty-file", REGIOTAFEL_ERROR_PARSE, "", NULL, NULL, NULL },
  { "format/white", "\n \t\n¦", "empty-file", REGIOTAFEL_ERROR_PARSE, "", NULL, NULL, NULL },
  { "format/mark", "\xef\xbb\xbf¦", "empty-file", REGIOTAFEL_ERROR_PARSE, "", NULL, NULL, NULL },
  { "format/array", "\n ¦[]", "no-inventory", REGIOTAFEL_ERROR_PARSE, "", NULL, NULL, NULL },
  { "format/word", "¦tafel;organisatie\n", "no-inventory", REGIOTAFEL_ERROR_PARSE, "", NULL, NULL, NULL },
  { "format/missing", "\n¦{'tables': [{'id': 1}]}", "missing-format", REGIOTAFEL_ERROR_VERSION, "", NULL, NULL, NULL },
  { "format/deeper", "¦{'x': {'format': 'regiotafel/1'}}", "missing-format", REGIOTAFEL_ERROR_VERSION, "", NULL, NULL,
    NULL },
  { "format/newer", "{'tables': 3, 'format': ¦'regiotafel/2'}", "newer-format", REGIOTAFEL_ERROR_VERSION, "/format",
    "regiotafel/2", NULL, NULL },
  { "format/much-newer", "{'format': ¦'regiotafel/10'}", "newer-format", REGIOTAFEL_ERROR_VERSION, "/format",
    "regiotafel/10", NULL, NULL },
  { "format/persons", "{'format': ¦'regiotafel-persons/1'}", "persons-file", REGIOTAFEL_ERROR_VERSION, "/format",
    "regiotafel-persons/1", NULL, NULL },
  { "format/other", "{'format': ¦'regiotafel/1.1'}", "other-format", REGIOTAFEL_ERROR_VERSION, "/format",
    "regiotafel/1.1", NULL, NULL },
  { "format/longer", "{'format': ¦'regiotafel/1\\u0000'}", "other-format", REGIOTAFEL_ERROR_VERSION, "/format",
    "regiotafel/1", NULL, NULL },
  { "format/number", "{'format': ¦1}", "other-format", REGIOTAFEL_ERROR_VERSION, "/format", "1", NULL, NULL },
};
