noinst_LIBRARIES += %D%/libdomain.a
%C%_libdomain_a_SOURCES = \
	%D%/agenda.c %D%/agenda.h %D%/agenda-turn.c %D%/agenda-paper.c \
	%D%/alarm.c %D%/alarm.h \
	%D%/amend.c %D%/amend.h \
	%D%/appliers.c %D%/appliers.h \
	%D%/assess.c %D%/assess.h \
	%D%/attend.c \
	%D%/attempt.c %D%/attempt.h \
	%D%/ballot.c %D%/ballot.h \
	%D%/paper-ballot.c \
	%D%/poll-words.c \
	%D%/polling.c %D%/polling.h %D%/polling-record.c \
	%D%/tally.c %D%/tally.h \
	%D%/turnout.c %D%/turnout.h \
	%D%/urn.c %D%/urn.h \
	%D%/vote.c %D%/vote.h \
	%D%/audit.c %D%/audit.h \
	%D%/board.c \
	%D%/calendar.c %D%/calendar.h \
	%D%/call.c %D%/call.h \
	%D%/certificate.c \
	%D%/credential.c %D%/credential.h \
	%D%/debate.c %D%/debate.h %D%/debate-inside.h \
	%D%/debate-load.c \
	%D%/debate-work.c \
	%D%/decision.c \
	%D%/display.c %D%/display.h \
	%D%/dispute.c %D%/dispute.h \
	%D%/document.c %D%/document.h \
	%D%/document-inside.h \
	%D%/duty.c %D%/duty.h \
	%D%/find.c %D%/find.h %D%/find-words.c %D%/find-words.h \
	%D%/flags.c %D%/flags.h \
	%D%/follow.c \
	%D%/graph.c %D%/graph.h \
	%D%/guard.c %D%/guard.h \
	%D%/guard-assess.c \
	%D%/guard-joint.c \
	%D%/guard-meeting.c \
	%D%/guard-object.c \
	%D%/guard-vote.c \
	%D%/guard-work.c \
	%D%/guests.c \
	%D%/hall.c %D%/hall.h \
	%D%/happening.c %D%/happening.h \
	%D%/history.c \
	%D%/intent.c %D%/intent.h \
	%D%/invite.c %D%/invite.h \
	%D%/joint.c %D%/joint.h \
	%D%/kind.c %D%/kind.h \
	%D%/ledger.c %D%/ledger.h \
	%D%/lots.c %D%/lots.h \
	%D%/matter.c %D%/matter.h \
	%D%/matter-code.c %D%/matter-code.h \
	%D%/matter-points.c %D%/matter-points.h \
	%D%/meeting.c %D%/meeting.h %D%/meeting-end.c \
	%D%/member.c %D%/member.h \
	%D%/minutes.c \
	%D%/motion.c %D%/motion.h \
	%D%/move.c %D%/move.h \
	%D%/move-inside.h \
	%D%/need.c %D%/need.h \
	%D%/negative.c %D%/negative.h \
	%D%/notice.c %D%/notice.h \
	%D%/offered.c \
	%D%/order.c %D%/order.h \
	%D%/opening.c %D%/opening.h \
	%D%/outbox.c %D%/outbox.h \
	%D%/outcome.c %D%/outcome.h \
	%D%/paper.c %D%/paper.h \
	%D%/paper-test.c \
	%D%/person.c %D%/person.h \
	%D%/points.c %D%/points.h \
	%D%/poll.c %D%/poll.h \
	%D%/printer.c \
	%D%/pulse.c %D%/pulse.h \
	%D%/record.c \
	%D%/redeem.c \
	%D%/ready.c %D%/ready.h \
	%D%/reprint.c %D%/reprint.h \
	%D%/resident.c %D%/resident.h \
	%D%/review.c \
	%D%/reward.c %D%/reward.h \
	%D%/roll.c %D%/roll.h \
	%D%/rules.c %D%/rules.h \
	%D%/second.c %D%/second.h \
	%D%/seconding.c %D%/seconding.h \
	%D%/service.c %D%/service.h \
	%D%/settings.c %D%/settings.h \
	%D%/settle.c \
	%D%/speakers.c %D%/speakers.h \
	%D%/sponsor.c %D%/sponsor.h \
	%D%/similar.c %D%/similar.h %D%/similar-index.c %D%/similar-index.h \
	%D%/star.c %D%/star.h \
	%D%/star-result.c \
	%D%/grade.c %D%/grade.h \
	%D%/staff.c %D%/staff.h \
	%D%/statement.c %D%/statement.h \
	%D%/stats.c %D%/stats.h \
	%D%/stock.c \
	%D%/stratum.c %D%/stratum.h \
	%D%/submit.c \
	%D%/task.c %D%/task.h \
	%D%/tick.c \
	%D%/timeline.c %D%/timeline.h \
	%D%/told.c %D%/told.h \
	%D%/told-elsewhere.c %D%/told-meeting.c %D%/told-move.c %D%/told-vote.c \
	%D%/trail.c %D%/trail.h \
	%D%/title.c %D%/title.h \
	%D%/urgency.c %D%/urgency.h \
	%D%/views.c %D%/views.h \
	%D%/voucher.c %D%/voucher.h \
	%D%/wording.c %D%/wording.h \
	%D%/work.c %D%/work.h
nodist_%C%_libdomain_a_SOURCES = %D%/hall-conf.inc %D%/boards-conf.inc

# hall.conf and boards.conf as shipped, compiled in: bytes as numbers, so that no text limit applies.
%D%/%-conf.inc: %D%/%.conf
	$(AM_V_GEN)$(MKDIR_P) $(@D) && od -An -v -tu1 $< | sed 's/[0-9][0-9]*/&,/g' > $@
BUILT_SOURCES += %D%/hall-conf.inc %D%/boards-conf.inc
CLEANFILES += %D%/hall-conf.inc %D%/boards-conf.inc
EXTRA_DIST += %D%/hall.conf %D%/boards.conf

DOMAIN_LIBS = src/domain/libdomain.a $(STORE_LIBS) $(SLIP_LIBS) $(INIH_LIBS)
