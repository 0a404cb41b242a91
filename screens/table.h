/*
 * table.h - every screen by its variable, for the table in screens.c.
 */
#ifndef SCREENS_TABLE_H
#define SCREENS_TABLE_H

#include "kiosk/screen.h"

extern const struct screen home_screen, submit_screen, danger_screen, receipt_screen,
	track_screen, matter_screen, unlock_screen, step_screen, card_screen, points_screen,
	history_screen, rewards_screen, voucher_screen, look_screen, help_screen, earning_screen,
	line_screen, wording_screen, object_screen, second_screen, star_screen, ballot_screen,
	come_screen, aside_screen;

extern const struct screen staff_home_screen, staff_first_screen, staff_desk_screen,
	staff_inbox_screen, staff_find_screen, staff_case_screen, staff_move_screen,
	staff_task_screen, staff_score_screen, staff_enrol_screen, staff_handover_screen,
	staff_voucher_screen, staff_printer_screen, staff_pin_screen, staff_add_screen,
	staff_library_screen, staff_similar_screen, staff_title_screen, staff_people_screen,
	staff_poll_screen, staff_ballot_screen,
	staff_member_screen, staff_meetings_screen, staff_attend_screen, staff_stock_screen,
	staff_help_screen, staff_word_screen, staff_recuse_screen, staff_weigh_screen,
	staff_seat_screen, staff_resident_screen, staff_lines_screen, staff_adjust_screen,
	staff_serve_screen, staff_disputes_screen, staff_sponsors_screen, staff_star_screen,
	staff_progress_screen, staff_board_screen, staff_views_screen, staff_state_screen,
	staff_meeting_screen, staff_agenda_screen, staff_guests_screen, staff_chair_screen,
	staff_stratum_screen;

#endif
