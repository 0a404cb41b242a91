noinst_LIBRARIES += %D%/libdomain.a
%C%_libdomain_a_SOURCES = \
	%D%/appliers.c %D%/appliers.h \
	%D%/attempt.c %D%/attempt.h \
	%D%/credential.c %D%/credential.h \
	%D%/find.c %D%/find.h %D%/find-words.c %D%/find-words.h \
	%D%/graph.c %D%/graph.h \
	%D%/guard.c %D%/guard.h \
	%D%/hall.c %D%/hall.h \
	%D%/matter.c %D%/matter.h \
	%D%/matter-code.c %D%/matter-code.h \
	%D%/meeting.c %D%/meeting.h \
	%D%/member.c %D%/member.h \
	%D%/move.c %D%/move.h \
	%D%/need.c %D%/need.h \
	%D%/offered.c \
	%D%/outbox.c %D%/outbox.h \
	%D%/outcome.c %D%/outcome.h \
	%D%/paper.c %D%/paper.h \
	%D%/points.c %D%/points.h \
	%D%/poll.c %D%/poll.h \
	%D%/resident.c %D%/resident.h \
	%D%/reward.c %D%/reward.h \
	%D%/second.c %D%/second.h \
	%D%/similar.c %D%/similar.h %D%/similar-index.c %D%/similar-index.h \
	%D%/staff.c %D%/staff.h \
	%D%/stats.c %D%/stats.h \
	%D%/submit.c \
	%D%/tick.c \
	%D%/timeline.c %D%/timeline.h \
	%D%/title.c %D%/title.h \
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
