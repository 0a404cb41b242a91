noinst_LIBRARIES += %D%/libscreens.a
%C%_libscreens_a_SOURCES = \
	%D%/screens.c %D%/screens.h %D%/table.h \
	%D%/aside.c \
	%D%/alike.c %D%/alike.h \
	%D%/board-body.c %D%/board-body.h \
	%D%/form.c %D%/form.h \
	%D%/member-lines.c %D%/member-lines.h \
	%D%/moving.c %D%/moving.h \
	%D%/moving-judge.c %D%/moving-judge.h \
	%D%/moving-needs.c %D%/moving-needs.h \
	%D%/moving-prepare.c \
	%D%/opening.c %D%/opening.h \
	%D%/outcome-facts.c %D%/outcome-facts.h \
	%D%/over.c %D%/over.h \
	%D%/page.c %D%/page.h \
	%D%/points-rows.c %D%/points-rows.h \
	%D%/scroll.c %D%/scroll.h \
	%D%/seek.c %D%/seek.h \
	%D%/second.c %D%/second.h \
	%D%/signin.c %D%/signin.h \
	%D%/slipwatch.c %D%/slipwatch.h \
	%D%/standing.c %D%/standing.h \
	%D%/ticket.c %D%/ticket.h \
	%D%/views-body.c %D%/views-body.h \
	%D%/resident/ballot.c \
	%D%/resident/card.c \
	%D%/resident/come.c \
	%D%/resident/danger.c \
	%D%/resident/history.c \
	%D%/resident/home.c \
	%D%/resident/earning.c \
	%D%/resident/line.c \
	%D%/resident/help.c \
	%D%/resident/lock.c %D%/resident/lock.h \
	%D%/resident/look.c \
	%D%/resident/look-list.c %D%/resident/look-list.h \
	%D%/resident/look-shown.c %D%/resident/look-shown.h \
	%D%/resident/matter.c \
	%D%/resident/matter-body.c %D%/resident/matter-body.h \
	%D%/resident/matter-choices.c %D%/resident/matter-choices.h \
	%D%/resident/object.c \
	%D%/resident/points.c \
	%D%/resident/receipt.c \
	%D%/resident/rewards.c \
	%D%/resident/shop.c %D%/resident/shop.h \
	%D%/resident/second.c \
	%D%/resident/star.c \
	%D%/resident/step.c \
	%D%/resident/submit.c \
	%D%/resident/submit-boards.c %D%/resident/submit-boards.h \
	%D%/resident/submit-like.c %D%/resident/submit-like.h \
	%D%/resident/submit-offers.c %D%/resident/submit-offers.h \
	%D%/resident/submit-questions.c %D%/resident/submit-questions.h \
	%D%/resident/track.c \
	%D%/resident/unlock.c \
	%D%/resident/voucher.c \
	%D%/resident/wording.c \
	%D%/staff/add.c \
	%D%/staff/adjust.c \
	%D%/staff/agenda.c \
	%D%/staff/attend.c \
	%D%/staff/ballot.c \
	%D%/staff/case.c \
	%D%/staff/chair.c %D%/staff/chair.h \
	%D%/staff/chair-asks.c %D%/staff/chair-shown.c \
	%D%/staff/console.c %D%/staff/console.h \
	%D%/staff/counts.c %D%/staff/counts.h \
	%D%/staff/desk.c \
	%D%/staff/disputes.c \
	%D%/staff/enrol.c \
	%D%/staff/find.c \
	%D%/staff/first.c \
	%D%/staff/folk.c %D%/staff/folk.h \
	%D%/staff/found.c %D%/staff/found.h \
	%D%/staff/folder.c %D%/staff/folder.h \
	%D%/staff/guests.c \
	%D%/staff/handover.c \
	%D%/staff/home.c \
	%D%/staff/inbox.c \
	%D%/staff/library.c \
	%D%/staff/lines.c \
	%D%/staff/meeting.c \
	%D%/staff/meeting-questions.c %D%/staff/meeting-questions.h \
	%D%/staff/meetings.c \
	%D%/staff/member.c \
	%D%/staff/move.c \
	%D%/staff/people.c \
	%D%/staff/pin.c \
	%D%/staff/pins.c %D%/staff/pins.h \
	%D%/staff/poll.c %D%/staff/poll.h \
	%D%/staff/poll-count.c %D%/staff/poll-issue.c %D%/staff/poll-open.c \
	%D%/staff/precedents.c %D%/staff/precedents.h \
	%D%/staff/printer.c \
	%D%/staff/recuse.c \
	%D%/staff/resident.c \
	%D%/staff/reuse.c %D%/staff/reuse.h \
	%D%/staff/rows.c %D%/staff/rows.h \
	%D%/staff/score.c \
	%D%/staff/seat.c \
	%D%/staff/sheet.c %D%/staff/sheet.h \
	%D%/staff/similar.c \
	%D%/staff/slip.c %D%/staff/slip.h \
	%D%/staff/help.c \
	%D%/staff/serve.c \
	%D%/staff/sponsors.c \
	%D%/staff/board.c %D%/staff/progress.c \
	%D%/staff/state.c %D%/staff/views.c \
	%D%/staff/star.c \
	%D%/staff/stock.c \
	%D%/staff/stratum.c \
	%D%/staff/supply.c %D%/staff/supply.h \
	%D%/staff/supply-change.c \
	%D%/staff/task.c \
	%D%/staff/title.c \
	%D%/staff/voucher.c \
	%D%/staff/weigh.c \
	%D%/staff/word.c

SCREENS_LIBS = screens/libscreens.a $(DOMAIN_LIBS) $(KIOSK_LIBS)
