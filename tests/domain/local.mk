domain_tests = %D%/agenda %D%/amend %D%/assess %D%/attempt %D%/audit %D%/calendar %D%/correct \
	%D%/debate %D%/dispute %D%/document %D%/faults %D%/graph %D%/hall %D%/invite %D%/joint %D%/kind \
	%D%/ledger %D%/matter %D%/matter-points %D%/meeting %D%/move %D%/notice %D%/objection %D%/order \
	%D%/outbox %D%/paper %D%/points %D%/poll %D%/powerloss %D%/product %D%/reprint %D%/resident \
	%D%/reward %D%/roll %D%/rules %D%/service %D%/settings %D%/simulate %D%/staff %D%/star \
	%D%/statement %D%/syncs %D%/timeline %D%/upgrade \
	%D%/version1
check_PROGRAMS += $(domain_tests)
TESTS += $(domain_tests)
EXTRA_DIST += %D%/people.h %D%/gathering.h %D%/slips.h %D%/hall-0.1.sql %D%/version1.sql

%C%_agenda_SOURCES = %D%/agenda.c
%C%_agenda_LDADD = $(DOMAIN_LIBS)
%C%_amend_SOURCES = %D%/amend.c
%C%_amend_LDADD = $(DOMAIN_LIBS)
%C%_attempt_SOURCES = %D%/attempt.c
%C%_attempt_LDADD = $(DOMAIN_LIBS)
%C%_audit_SOURCES = %D%/audit.c
%C%_audit_LDADD = $(DOMAIN_LIBS)
%C%_debate_SOURCES = %D%/debate.c
%C%_debate_LDADD = $(DOMAIN_LIBS)
%C%_dispute_SOURCES = %D%/dispute.c
%C%_dispute_LDADD = $(DOMAIN_LIBS)
%C%_faults_SOURCES = %D%/faults.c %D%/crash-vfs.c %D%/crash-vfs.h %D%/strike.h
%C%_faults_LDADD = $(DOMAIN_LIBS)
%C%_document_SOURCES = %D%/document.c
%C%_document_LDADD = $(DOMAIN_LIBS)
%C%_graph_SOURCES = %D%/graph.c
%C%_graph_LDADD = $(DOMAIN_LIBS)
%C%_hall_SOURCES = %D%/hall.c
%C%_hall_LDADD = $(DOMAIN_LIBS)
%C%_invite_SOURCES = %D%/invite.c
%C%_invite_LDADD = $(DOMAIN_LIBS)
%C%_ledger_SOURCES = %D%/ledger.c
%C%_ledger_LDADD = $(DOMAIN_LIBS)
%C%_kind_SOURCES = %D%/kind.c
%C%_kind_LDADD = $(DOMAIN_LIBS)
%C%_matter_SOURCES = %D%/matter.c
%C%_matter_LDADD = $(DOMAIN_LIBS)
%C%_matter_points_SOURCES = %D%/matter-points.c
%C%_matter_points_LDADD = $(DOMAIN_LIBS)
%C%_meeting_SOURCES = %D%/meeting.c
%C%_meeting_LDADD = $(DOMAIN_LIBS)
%C%_move_SOURCES = %D%/move.c
%C%_move_LDADD = $(DOMAIN_LIBS)
%C%_order_SOURCES = %D%/order.c
%C%_order_LDADD = $(DOMAIN_LIBS)
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
%C%_reprint_SOURCES = %D%/reprint.c
%C%_reprint_LDADD = $(DOMAIN_LIBS)
%C%_resident_SOURCES = %D%/resident.c
%C%_resident_LDADD = $(DOMAIN_LIBS)
%C%_reward_SOURCES = %D%/reward.c
%C%_reward_LDADD = $(DOMAIN_LIBS)
%C%_roll_SOURCES = %D%/roll.c
%C%_roll_LDADD = $(DOMAIN_LIBS)
%C%_rules_SOURCES = %D%/rules.c
%C%_rules_LDADD = $(DOMAIN_LIBS)
%C%_service_SOURCES = %D%/service.c
%C%_service_LDADD = $(DOMAIN_LIBS)
%C%_star_SOURCES = %D%/star.c
%C%_star_LDADD = $(DOMAIN_LIBS)
%C%_simulate_SOURCES = %D%/simulate.c %D%/bank-model.c %D%/bank-model.h \
	%D%/crash-vfs.c %D%/crash-vfs.h
%C%_simulate_LDADD = $(DOMAIN_LIBS)
%C%_staff_SOURCES = %D%/staff.c
%C%_staff_LDADD = $(DOMAIN_LIBS)
%C%_statement_SOURCES = %D%/statement.c
%C%_statement_LDADD = $(DOMAIN_LIBS)
%C%_syncs_SOURCES = %D%/syncs.c
%C%_syncs_LDADD = $(DOMAIN_LIBS)
%C%_timeline_SOURCES = %D%/timeline.c
%C%_timeline_LDADD = $(DOMAIN_LIBS)

# make simulate: the points bank under 100,000 operations from a new seed, or SEED=n.
.PHONY: simulate
simulate: %D%/simulate
	TZ=CST-8 %D%/simulate 100000 $(SEED)
%C%_assess_SOURCES = %D%/assess.c
%C%_assess_LDADD = $(DOMAIN_LIBS)
%C%_calendar_SOURCES = %D%/calendar.c
%C%_calendar_LDADD = $(DOMAIN_LIBS)
%C%_correct_SOURCES = %D%/correct.c
%C%_correct_LDADD = $(DOMAIN_LIBS)
%C%_joint_SOURCES = %D%/joint.c
%C%_joint_LDADD = $(DOMAIN_LIBS)
%C%_notice_SOURCES = %D%/notice.c
%C%_notice_LDADD = $(DOMAIN_LIBS)
%C%_objection_SOURCES = %D%/objection.c
%C%_objection_LDADD = $(DOMAIN_LIBS)
%C%_product_SOURCES = %D%/product.c
%C%_product_LDADD = $(DOMAIN_LIBS)
%C%_upgrade_SOURCES = %D%/upgrade.c
%C%_upgrade_LDADD = $(DOMAIN_LIBS)
%C%_version1_SOURCES = %D%/version1.c
%C%_version1_LDADD = $(DOMAIN_LIBS)
%C%_settings_SOURCES = %D%/settings.c
%C%_settings_LDADD = $(DOMAIN_LIBS)

check_PROGRAMS += %D%/ballot %D%/ballot-faults %D%/polling
TESTS += %D%/ballot %D%/ballot-faults %D%/polling
%C%_ballot_faults_SOURCES = %D%/ballot-faults.c %D%/crash-vfs.c %D%/crash-vfs.h %D%/strike.h
%C%_ballot_faults_LDADD = $(DOMAIN_LIBS)
EXTRA_DIST += %D%/voting.h
%C%_ballot_SOURCES = %D%/ballot.c
%C%_ballot_LDADD = $(DOMAIN_LIBS)
%C%_polling_SOURCES = %D%/polling.c
%C%_polling_LDADD = $(DOMAIN_LIBS)

check_PROGRAMS += %D%/find %D%/member %D%/seconding %D%/similar %D%/stats
TESTS += %D%/find %D%/member %D%/seconding %D%/similar %D%/stats
EXTRA_DIST += %D%/alike.h %D%/alike.csv
%C%_find_SOURCES = %D%/find.c
%C%_find_LDADD = $(DOMAIN_LIBS)
%C%_member_SOURCES = %D%/member.c
%C%_member_LDADD = $(DOMAIN_LIBS)
%C%_seconding_SOURCES = %D%/seconding.c
%C%_seconding_LDADD = $(DOMAIN_LIBS)
%C%_similar_SOURCES = %D%/similar.c
%C%_similar_LDADD = $(DOMAIN_LIBS) $(CSV_LIBS)
%C%_stats_SOURCES = %D%/stats.c
%C%_stats_LDADD = $(DOMAIN_LIBS)
