noinst_LIBRARIES += %D%/libdomain.a
%C%_libdomain_a_SOURCES = \
	%D%/appliers.c %D%/appliers.h \
	%D%/attempt.c %D%/attempt.h \
	%D%/board.c \
	%D%/certificate.c \
	%D%/credential.c %D%/credential.h \
	%D%/decision.c \
	%D%/document.c %D%/document.h %D%/document-inside.h \
	%D%/graph.c %D%/graph.h \
	%D%/guard.c %D%/guard.h \
	%D%/hall.c %D%/hall.h \
	%D%/kind.c %D%/kind.h \
	%D%/matter.c %D%/matter.h \
	%D%/matter-code.c %D%/matter-code.h \
	%D%/meeting.c %D%/meeting.h \
	%D%/minutes.c \
	%D%/move.c %D%/move.h \
	%D%/need.c %D%/need.h \
	%D%/outbox.c %D%/outbox.h \
	%D%/paper.c %D%/paper.h %D%/paper-test.c \
	%D%/points.c %D%/points.h \
	%D%/poll.c %D%/poll.h \
	%D%/printer.c \
	%D%/reprint.c %D%/reprint.h \
	%D%/resident.c %D%/resident.h \
	%D%/review.c \
	%D%/reward.c %D%/reward.h \
	%D%/settings.c %D%/settings.h \
	%D%/staff.c %D%/staff.h \
	%D%/submit.c \
	%D%/tick.c \
	%D%/timeline.c %D%/timeline.h \
	%D%/urgency.c %D%/urgency.h \
	%D%/voucher.c \
	%D%/work.c
nodist_%C%_libdomain_a_SOURCES = %D%/hall-conf.inc

# hall.conf as shipped, compiled in: bytes as numbers, so that no text limit applies.
%D%/hall-conf.inc: %D%/hall.conf
	$(AM_V_GEN)$(MKDIR_P) $(@D) && od -An -v -tu1 $< | sed 's/[0-9][0-9]*/&,/g' > $@
BUILT_SOURCES += %D%/hall-conf.inc
CLEANFILES += %D%/hall-conf.inc
EXTRA_DIST += %D%/hall.conf

DOMAIN_LIBS = src/domain/libdomain.a $(STORE_LIBS) $(SLIP_LIBS) $(INIH_LIBS)
