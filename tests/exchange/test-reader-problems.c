/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is wrong in a native file, what is said of it, and what a lenient reading keeps. */
#include <locale.h>

#include "reader-helpers.h"
#include "regiotafel-error.h"

/* Stands in a file where the problem is to be told; the test takes it out. */
#define HERE "¦"

#define TABLE "'tables': [{'id': 'a', "
#define ORGANISATION "'organisations': [{'id': 'o'}], "

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

/* The file of a case, with the place of the mark. */
static GBytes *
make_file (const Case *it, guint *line, guint *column)
{
  const char *mark = strstr (it->text, HERE);
  g_autofree char *before = g_strndup (it->text, mark - it->text);
  g_autofree char *text = g_strconcat (before, mark + strlen (HERE), NULL);
  const char *start = strrchr (before, '\n') != NULL ? strrchr (before, '\n') + 1 : before;

  if (g_str_has_prefix (start, "\xef\xbb\xbf"))
    start += 3;
  *line = 1;
  for (const char *c = before; *c != '\0'; c++)
    *line += *c == '\n';
  *column = g_utf8_strlen (start, -1) + 1;
  return bytes_of (text);
}

static void
assert_diagnostic (RegiotafelDiagnostic *diagnostic, const Case *it, guint line, guint column)
{
  g_autofree char *english = regiotafel_diagnostic_dup_text (diagnostic, REGIOTAFEL_LANGUAGE_ENGLISH);
  g_autofree char *dutch = regiotafel_diagnostic_dup_text (diagnostic, REGIOTAFEL_LANGUAGE_DUTCH);

  g_assert_cmpstr (regiotafel_diagnostic_get_code (diagnostic), ==, it->code);
  g_assert_cmpint (regiotafel_diagnostic_get_severity (diagnostic), ==, REGIOTAFEL_SEVERITY_ERROR);
  g_assert_cmpuint (regiotafel_diagnostic_get_line (diagnostic), ==, line);
  g_assert_cmpuint (regiotafel_diagnostic_get_column (diagnostic), ==, column);
  g_assert_cmpstr (regiotafel_diagnostic_get_pointer (diagnostic), ==, it->pointer);
  g_assert_cmpstr (regiotafel_diagnostic_get_value (diagnostic), ==, it->value);
  g_assert_cmpstr (regiotafel_diagnostic_get_suggestion (diagnostic), ==, it->suggestion);
  g_assert_null (regiotafel_diagnostic_get_source (diagnostic));
  g_assert_cmpstr (english, !=, dutch);
  g_assert_true (g_str_has_suffix (english, ".") || g_str_has_suffix (english, "?"));
}

static void
test_strict (gconstpointer data)
{
  const Case *it = data;
  guint line, column;
  g_autoptr (GBytes) file = make_file (it, &line, &column);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  inventory = regiotafel_reader_read_bytes (reader, file, NULL, &error);
  g_assert_error (error, REGIOTAFEL_ERROR, (int) it->error);
  g_assert_null (inventory);
  g_assert_cmpuint (count_diagnostics (reader), ==, 1);
  assert_diagnostic (get_diagnostic (reader, 0), it, line, column);
  text = regiotafel_diagnostic_dup_text (get_diagnostic (reader, 0), REGIOTAFEL_LANGUAGE_ENGLISH);
  g_assert_cmpstr (error->message, ==, text);
}

static void
test_lenient (gconstpointer data)
{
  const Case *it = data;
  guint line, column;
  g_autoptr (GBytes) file = make_file (it, &line, &column);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (RegiotafelInventory) expected = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *expected_text = NULL;

  regiotafel_reader_set_lenient (reader, TRUE);
  inventory = regiotafel_reader_read_bytes (reader, file, NULL, &error);
  if (it->kept == NULL)
    {
      g_assert_null (inventory);
      g_assert_nonnull (error);
      g_assert_error (error, REGIOTAFEL_ERROR, (int) it->error);
      g_assert_cmpuint (count_diagnostics (reader), ==, 1);
      assert_diagnostic (get_diagnostic (reader, 0), it, line, column);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (count_diagnostics (reader), ==, 1);
  assert_diagnostic (get_diagnostic (reader, 0), it, line, column);
  g_assert_false (regiotafel_inventory_get_modified (inventory));

  expected = read_sound (it->kept);
  kept = write_native (inventory);
  expected_text = write_native (expected);
  g_assert_cmpstr (kept, ==, expected_text);
}

/* Reads leniently, and gives what was found as "code pointer" lines; NULL as @kept: it cannot be read. */
static char *
find_problems (const char *text, const char *kept)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GBytes) file = bytes_of (text);
  g_autoptr (RegiotafelInventory) inventory = NULL;
  GString *found = g_string_new (NULL);

  regiotafel_reader_set_lenient (reader, TRUE);
  inventory = regiotafel_reader_read_bytes (reader, file, NULL, NULL);
  for (guint i = 0; i < count_diagnostics (reader); i++)
    {
      RegiotafelDiagnostic *diagnostic = get_diagnostic (reader, i);

      g_string_append_printf (found, "%s%s %s", i > 0 ? "\n" : "", regiotafel_diagnostic_get_code (diagnostic),
                              regiotafel_diagnostic_get_pointer (diagnostic));
    }
  g_assert_true ((inventory != NULL) == (kept != NULL));
  if (kept != NULL)
    {
      g_autoptr (RegiotafelInventory) expected = read_sound (kept);
      g_autofree char *kept_text = write_native (inventory);
      g_autofree char *expected_text = write_native (expected);

      g_assert_cmpstr (kept_text, ==, expected_text);
    }
  return g_string_free (found, FALSE);
}

static void
test_several (void)
{
  g_autofree char *bad_id
      = find_problems (HEAD "'tables': [{'id': 1, 'parent': 'none'}, {'id': 'b'}]}", HEAD "'tables': [{'id': 'b'}]}");
  g_autofree char *bad_organisation = find_problems (
      HEAD ORGANISATION TABLE "'memberships': [{'id': '', 'organisation': 'o'}, {'organisation': ['o']}]}]}",
      HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o'}]}]}");
  g_autofree char *in_order_found = find_problems (
      HEAD
      "'tables': [{'id': 'a', 'parent': 'none', 'level': 'x'}, {'id': 'b', 'reports-to': ['b', 'none']}], 'title': 1}",
      HEAD "'tables': [{'id': 'a'}, {'id': 'b'}]}");
  g_autofree char *former
      = find_problems (HEAD TABLE "'former-ids': ['old'], 'parent': 'b'}, {'id': 'b', 'parent': 'old'}]}",
                       HEAD TABLE "'former-ids': ['old'], 'parent': 'b'}, {'id': 'b'}]}");
  g_autofree char *two_circles = find_problems (HEAD TABLE "'parent': 'a', 'prepares': ['a'], 'reports-to': ['a']}]}",
                                                HEAD "'tables': [{'id': 'a'}]}");
  g_autofree char *syntax_last = find_problems (HEAD "'title': [1, nul]}", NULL);

  g_assert_cmpstr (bad_id, ==, "wrong-type /tables/0/id\nmissing-id /tables/0");
  g_assert_cmpstr (bad_organisation, ==,
                   "empty-text /tables/0/memberships/0/id\nwrong-type /tables/0/memberships/1/organisation\n"
                   "missing-organisation /tables/0/memberships/1");
  g_assert_cmpstr (in_order_found, ==,
                   "unknown-value /tables/0/level\nwrong-type /title\ndangling-reference /tables/0/parent\n"
                   "dangling-reference /tables/1/reports-to/1\ncycle /tables/1/reports-to/0");
  g_assert_cmpstr (former, ==, "former-id /tables/1/parent\ncycle /tables/1/parent");
  g_assert_cmpstr (two_circles, ==, "cycle /tables/0/parent\ncycle /tables/0/prepares/0\ncycle /tables/0/reports-to/0");
  g_assert_cmpstr (syntax_last, ==, "wrong-type /title\nsyntax /title/1");
}

/* Two tables may advise each other, and one may be the parent of what it prepares. */
static void
test_no_circle (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_sound (
      HEAD TABLE "'advises': ['b', 'a'], 'parent': 'b'}, {'id': 'b', 'advises': ['a'], 'prepares': ['a']}]}");

  g_assert_nonnull (inventory);
}

/* Told in both ways of reading, and nothing is lost by it. */
static const struct
{
  const char *text;
  const char *code;
  RegiotafelSeverity severity;
  const char *pointer;
  const char *value;
  const char *suggestion;
  const char *meant;
} hints[] = {
  { HEAD "'themes': [{'id': 'b'}], " TABLE "'themes': ['b', 'b']}]}", "repeated-reference", REGIOTAFEL_SEVERITY_WARNING,
    "/tables/0/themes/1", "b", NULL, HEAD "'themes': [{'id': 'b'}], " TABLE "'themes': ['b']}]}" },
  { HEAD TABLE "'powers': ['advises', 'decides', 'advises']}]}", "repeated-value", REGIOTAFEL_SEVERITY_WARNING,
    "/tables/0/powers/2", "advises", NULL, HEAD TABLE "'powers': ['advises', 'decides']}]}" },
  { HEAD TABLE "'former-ids': ['old']}, {'id': 'b', 'successor': 'old'}]}", "former-id", REGIOTAFEL_SEVERITY_NOTE,
    "/tables/1/successor", "old", NULL, HEAD TABLE "'former-ids': ['old']}, {'id': 'b', 'successor': 'a'}]}" },
  { HEAD TABLE "'purpos': 1.50}]}", "unknown-member", REGIOTAFEL_SEVERITY_WARNING, "/tables/0/purpos", "purpos",
    "purpose", NULL },
  { HEAD "'organisation': [1]}", "unknown-member", REGIOTAFEL_SEVERITY_WARNING, "/organisation", "organisation",
    "organisations", NULL },
};

static void
test_hints (void)
{
  for (guint i = 0; i < 2 * G_N_ELEMENTS (hints); i++)
    {
      guint at = i / 2;
      g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
      g_autoptr (GBytes) file = bytes_of (hints[at].text);
      g_autoptr (RegiotafelInventory) inventory = NULL;
      g_autoptr (GError) error = NULL;
      RegiotafelDiagnostic *diagnostic;

      regiotafel_reader_set_lenient (reader, i % 2);
      inventory = regiotafel_reader_read_bytes (reader, file, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_diagnostics (reader), ==, 1);
      diagnostic = get_diagnostic (reader, 0);
      g_assert_cmpstr (regiotafel_diagnostic_get_code (diagnostic), ==, hints[at].code);
      g_assert_cmpint (regiotafel_diagnostic_get_severity (diagnostic), ==, hints[at].severity);
      g_assert_cmpstr (regiotafel_diagnostic_get_pointer (diagnostic), ==, hints[at].pointer);
      g_assert_cmpstr (regiotafel_diagnostic_get_value (diagnostic), ==, hints[at].value);
      g_assert_cmpstr (regiotafel_diagnostic_get_suggestion (diagnostic), ==, hints[at].suggestion);
      if (hints[at].meant != NULL)
        {
          g_autoptr (RegiotafelInventory) meant = read_sound (hints[at].meant);
          g_autofree char *text = write_native (inventory);
          g_autofree char *meant_text = write_native (meant);

          g_assert_cmpstr (text, ==, meant_text);
        }
    }
}

/* Appends what a strict reading of @file says first. */
static void
append_message (GString *to, const char *name, GBytes *file)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  G_GNUC_UNUSED g_autoptr (RegiotafelInventory) inventory = regiotafel_reader_read_bytes (reader, file, NULL, NULL);
  g_autofree char *english = regiotafel_diagnostic_dup_text (get_diagnostic (reader, 0), REGIOTAFEL_LANGUAGE_ENGLISH);
  g_autofree char *dutch = regiotafel_diagnostic_dup_text (get_diagnostic (reader, 0), REGIOTAFEL_LANGUAGE_DUTCH);

  g_string_append_printf (to, "%s\n  %s\n  %s\n", name, english, dutch);
}

/* Every sentence as people get to read it. */
static void
test_messages (void)
{
  const char *source = g_getenv ("REGIOTAFEL_SOURCE");
  g_autofree char *path
      = g_build_filename (source != NULL ? source : ".", "tests", "data", "reader", "messages.txt", NULL);
  g_autoptr (GString) messages = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) expected = NULL;
  g_auto (GStrv) said = NULL;
  guint line, column;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = make_file (&cases[i], &line, &column);

      append_message (messages, cases[i].name, file);
    }
  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    {
      g_autoptr (GBytes) file = bytes_of (hints[i].text);

      append_message (messages, hints[i].code, file);
    }
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  expected = g_strsplit (text, "\n", -1);
  said = g_strsplit (messages->str, "\n", -1);
  for (guint i = 0; expected[i] != NULL || said[i] != NULL; i++)
    g_assert_cmpstr (said[i], ==, expected[i]);
}

/* Names that only look a little like one of ours are news, not slips. */
static void
test_unknown_members_are_quiet (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_sound (
      HEAD "'projects': [], 'id': 1, 'note': 2, 'tabs': 3, 'themata': 4, " TABLE "'agendas': [], 'x': 1}]}");

  g_assert_nonnull (inventory);
}

/* A message shows nothing that could play with a terminal, whatever the file holds. */
static void
test_harmless (void)
{
  static const char *const texts[] = {
    HEAD "'title': '\\u001b[2Jx', 'as-of': '\\u001b[2J\\u202e'}",
    HEAD TABLE "'labels': {'\\u001b[2J': 1}}]}",
    HEAD TABLE "'parent': '\\u001b[2Jtafel'}, {'id': '\\u001b[2Jtafe'}]}",
    HEAD "'x': {'\\u001b[2J': 1, '\\u001b[2J': 1}}",
    HEAD TABLE "'parent': '\\u0007'}, {'id': '\\u0007', 'parent': 'a'}]}",
    "{'format': '\\u001b[2J'}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
      g_autoptr (GBytes) file = bytes_of (texts[i]);
      g_autoptr (GError) error = NULL;
      g_autofree char *dutch = NULL;

      g_assert_null (regiotafel_reader_read_bytes (reader, file, NULL, &error));
      dutch = regiotafel_diagnostic_dup_text (get_diagnostic (reader, 0), REGIOTAFEL_LANGUAGE_DUTCH);
      for (const char *text = error->message;; text = dutch)
        {
          for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
            g_assert_true (g_unichar_isprint (g_utf8_get_char (c)));
          if (text == dutch)
            break;
        }
    }
}

/* Many problems cost no more than a line each, and are counted when they are no longer listed. */
static void
test_many (void)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (GString) text = g_string_new (HEAD "'themes': [{'id': 'thema'}], " TABLE "'themes': ['thema'");
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;
  RegiotafelDiagnostic *last;
  guint n_suggestions = 0;

  for (guint i = 0; i < 12345; i++)
    g_string_append (text, ", 'thema2'");
  g_string_append (text, "]}]}");
  file = bytes_of (text->str);
  regiotafel_reader_set_lenient (reader, TRUE);
  inventory = regiotafel_reader_read_bytes (reader, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_diagnostics (reader), ==, 10001);
  for (guint i = 0; i < 10000; i++)
    n_suggestions += regiotafel_diagnostic_get_suggestion (get_diagnostic (reader, i)) != NULL;
  g_assert_cmpuint (n_suggestions, ==, 20);
  last = get_diagnostic (reader, 10000);
  g_assert_cmpstr (regiotafel_diagnostic_get_code (last), ==, "more-problems");
  g_assert_nonnull (strstr (regiotafel_diagnostic_get_message (last), "2345 more problems"));
}

/* Nor does it take long to compare a file's names with ours. */
static void
test_many_unknown (void)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (GString) text = g_string_new (HEAD TABLE "'x': 1");
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 150; i++)
    g_string_append_printf (text, "}, {'id': 'a%u', 'purpos': 1", i);
  g_string_append (text, "}]}");
  file = bytes_of (text->str);
  inventory = regiotafel_reader_read_bytes (reader, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_diagnostics (reader), >=, 90);
  g_assert_cmpuint (count_diagnostics (reader), <=, 100);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *strict = g_strdup_printf ("/reader/strict/%s", cases[i].name);
      g_autofree char *lenient = g_strdup_printf ("/reader/lenient/%s", cases[i].name);

      g_test_add_data_func (strict, &cases[i], test_strict);
      g_test_add_data_func (lenient, &cases[i], test_lenient);
    }
  g_test_add_func ("/reader/problems/several", test_several);
  g_test_add_func ("/reader/problems/no-circle", test_no_circle);
  g_test_add_func ("/reader/problems/hints", test_hints);
  g_test_add_func ("/reader/problems/messages", test_messages);
  g_test_add_func ("/reader/problems/unknown-members-are-quiet", test_unknown_members_are_quiet);
  g_test_add_func ("/reader/problems/harmless", test_harmless);
  g_test_add_func ("/reader/problems/many", test_many);
  g_test_add_func ("/reader/problems/many-unknown", test_many_unknown);
  return g_test_run ();
}
