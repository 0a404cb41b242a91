/*
 * document.h - the documents of the house on A4: what stands on each.
 *
 * Composed from what is recorded, in the language of the moment. They may hang on a wall, so
 * nobody's own words stand on them but a motion's, no name but a certificate's, and places only
 * as hall.conf has them. Release with slip_release().
 */
#ifndef DOMAIN_DOCUMENT_H
#define DOMAIN_DOCUMENT_H

#include <stdint.h>

#include "base/err.h"
#include "slip/slip.h"

struct hall;
struct matter;

/* 会议纪要: who came (by first character, and how many of each stratum), the agenda with recusals,
 * motions in order, what the meeting dealt with and gave out as tasks in its time: until it was
 * closed or the next one began, 12 hours at most. ERR_NOT_FOUND: no such meeting. */
CHECKED enum err document_minutes(struct hall *hall, int64_t meeting, struct slip *out);
/* 会议通知: when and where, the agenda, why it could not wait, how many of each stratum are invited,
 * and how one votes. ERR_NOT_FOUND: no such meeting; ERR_MISSING: it has no agenda. */
CHECKED enum err document_agenda(struct hall *hall, int64_t meeting, struct slip *out);
/* 决定书: the vote as it was computed, what follows, and how to object. ERR_MOVE: there is no
 * decision, or it is held up by a veto. */
CHECKED enum err document_decision(struct hall *hall, const struct matter *matter,
	struct slip *out);
/* 证书, whatever for. All borrowed; text: what the person is honoured for, in whole sentences. */
struct award { const char *title, *number, *person, *text; int64_t at; };
CHECKED enum err document_certificate(struct hall *hall, const struct award *award,
	struct slip *out);
/* What a resident has done for deliberation: meetings attended, points given for whatever. */
struct merits { int64_t meetings, points; };
CHECKED enum err merits_load(struct hall *hall, int64_t resident, struct merits *out);
/* The certificate for it. Its number tells year, resident and meetings, so that
 * printed again it is the same. ERR_MISSING: no meeting was attended. */
CHECKED enum err document_service(struct hall *hall, int64_t resident, struct slip *out);
/* 月度回顾 of the calendar month that at lies in; of one that still runs: so far. */
CHECKED enum err document_review(struct hall *hall, int64_t at, struct slip *out);
/* 办理看板: every task that is not accepted yet, the soonest due first. */
CHECKED enum err document_board(struct hall *hall, struct slip *out);

#endif
