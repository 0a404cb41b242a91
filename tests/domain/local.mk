check_PROGRAMS += %D%/attempt %D%/graph %D%/hall %D%/matter %D%/meeting %D%/move \
	%D%/outbox %D%/paper %D%/points %D%/poll %D%/powerloss %D%/resident %D%/reward \
	%D%/staff %D%/syncs %D%/timeline
TESTS += %D%/attempt %D%/graph %D%/hall %D%/matter %D%/meeting %D%/move %D%/outbox \
	%D%/paper %D%/points %D%/poll %D%/powerloss %D%/resident %D%/reward %D%/staff \
	%D%/syncs %D%/timeline
EXTRA_DIST += %D%/people.h

%C%_attempt_SOURCES = %D%/attempt.c
%C%_attempt_LDADD = $(DOMAIN_LIBS)
%C%_graph_SOURCES = %D%/graph.c
%C%_graph_LDADD = $(DOMAIN_LIBS)
%C%_hall_SOURCES = %D%/hall.c
%C%_hall_LDADD = $(DOMAIN_LIBS)
%C%_matter_SOURCES = %D%/matter.c
%C%_matter_LDADD = $(DOMAIN_LIBS)
%C%_meeting_SOURCES = %D%/meeting.c
%C%_meeting_LDADD = $(DOMAIN_LIBS)
%C%_move_SOURCES = %D%/move.c
%C%_move_LDADD = $(DOMAIN_LIBS)
%C%_outbox_SOURCES = %D%/outbox.c
%C%_outbox_LDADD = $(DOMAIN_LIBS)
%C%_paper_SOURCES = %D%/paper.c
%C%_paper_LDADD = $(DOMAIN_LIBS)
%C%_points_SOURCES = %D%/points.c
%C%_points_LDADD = $(DOMAIN_LIBS)
%C%_poll_SOURCES = %D%/poll.c
%C%_poll_LDADD = $(DOMAIN_LIBS)
%C%_powerloss_SOURCES = %D%/powerloss.c
%C%_powerloss_LDADD = $(DOMAIN_LIBS)
%C%_resident_SOURCES = %D%/resident.c
%C%_resident_LDADD = $(DOMAIN_LIBS)
%C%_reward_SOURCES = %D%/reward.c
%C%_reward_LDADD = $(DOMAIN_LIBS)
%C%_staff_SOURCES = %D%/staff.c
%C%_staff_LDADD = $(DOMAIN_LIBS)
%C%_syncs_SOURCES = %D%/syncs.c
%C%_syncs_LDADD = $(DOMAIN_LIBS)
%C%_timeline_SOURCES = %D%/timeline.c
%C%_timeline_LDADD = $(DOMAIN_LIBS)

check_PROGRAMS += %D%/find %D%/member %D%/second %D%/similar %D%/stats
TESTS += %D%/find %D%/member %D%/second %D%/similar %D%/stats
EXTRA_DIST += %D%/alike.h %D%/alike.csv
%C%_find_SOURCES = %D%/find.c
%C%_find_LDADD = $(DOMAIN_LIBS)
%C%_member_SOURCES = %D%/member.c
%C%_member_LDADD = $(DOMAIN_LIBS)
%C%_second_SOURCES = %D%/second.c
%C%_second_LDADD = $(DOMAIN_LIBS)
%C%_similar_SOURCES = %D%/similar.c
%C%_similar_LDADD = $(DOMAIN_LIBS) $(CSV_LIBS)
%C%_stats_SOURCES = %D%/stats.c
%C%_stats_LDADD = $(DOMAIN_LIBS)
