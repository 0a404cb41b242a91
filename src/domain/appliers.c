/* appliers.c - what each kind of event writes into the tables that screens read. */
#include <config.h>

#include "domain/appliers.h"
#include "store/search.h"

/* One movement of points: from, to, amount, cause, rule and about stand in the body. */
#define POSTING \
	"INSERT INTO posting (seq, at, cause, rule, about) VALUES (:seq, :at, :body->>'$.cause'," \
	"  :body->>'$.rule', :body->>'$.about');" \
	"INSERT INTO entry (seq, account, amount) VALUES (:seq, :body->>'$.to', :body->>'$.amount');" \
	"INSERT INTO entry (seq, account, amount) VALUES (:seq, :body->>'$.from', -(:body->>'$.amount'));"

const struct applier appliers[] = {
	{ "hall.opened", "" },

	{ "staff.added",
	  "INSERT INTO staff (id, number, roles, name_seq, pin_seq)"
	  " VALUES (:subject, :body->>'$.number', :body->>'$.roles', :seq, :seq);" },
	{ "staff.pin_changed",
	  "UPDATE staff SET pin_seq = :seq WHERE id = :subject;" },

	{ "resident.enrolled",
	  "INSERT INTO resident (id, card, name_seq, pin_seq, joined_at)"
	  " VALUES (:subject, :body->>'$.card', :seq, :seq, :at);" },

	{ "matter.received",
	  "INSERT INTO matter (id, file_number, file_year, file_serial, state, before, category,"
	  "  place, who, resident, assisted, urgency, source, code_hash, pin_hash, text_seq,"
	  "  received_at, due_at, answered_at, paused_at, wake_at, moved_at, clerk, parent, round,"
	  "  rating)"
	  " VALUES (:subject, :body->>'$.file_number', :body->>'$.file_year',"
	  "  :body->>'$.file_serial', 'received', 'received', :body->>'$.category',"
	  "  :body->>'$.place', :body->>'$.who', :body->>'$.resident', :body->>'$.assisted',"
	  "  :body->>'$.urgency', NULLIF(:body->>'$.source', ''),"
	  "  NULLIF(:body->>'$.code_hash', ''),"
	  "  NULLIF(:body->>'$.pin_hash', ''), :seq, :body->>'$.received_at',"
	  "  :body->>'$.due_at', 0, 0, 0, :at, 0, 0, 0, '');"
	  "INSERT INTO title (matter, words) SELECT :subject, :body->>'$.title'"
	  " WHERE :body->>'$.title' <> '';" SEARCH_JOINS },
	{ "matter.titled",
	  SEARCH_LEAVES "INSERT INTO title (matter, words) VALUES (:subject, :body->>'$.title')"
	  " ON CONFLICT (matter) DO UPDATE SET words = excluded.words;" SEARCH_JOINS },
	{ "matter.replied",                  /* elsewhere, before it was imported */
	  SEARCH_LEAVES "INSERT INTO reply (matter, words, public)"
	  " VALUES (:subject, :body->>'$.reply', :body->>'$.public');"
	  "UPDATE matter SET before = state, state = 'closed', answered_at = :body->>'$.replied_at',"
	  "  moved_at = :body->>'$.replied_at', wake_at = :body->>'$.wake_at'"
	  " WHERE id = :subject;" SEARCH_JOINS },
	{ "matter.seconded",                 /* a card takes the place of the phone it goes with */
	  "DELETE FROM seconding WHERE matter = :subject AND resident = 0"
	  " AND phone = NULLIF(:body->>'$.phone', '') AND :body->>'$.resident' > 0;"
	  "INSERT INTO seconding (matter, person, resident, phone, at) VALUES (:subject,"
	  "  :body->>'$.person', :body->>'$.resident', :body->>'$.phone', :at);" },
	{ "matter.recoded",
	  "UPDATE matter SET code_hash = :body->>'$.code_hash',"
	  "  pin_hash = NULLIF(:body->>'$.pin_hash', '') WHERE id = :subject;" },
	{ "matter.moved",
	  "UPDATE matter SET before = state, state = :body->>'$.to', moved_at = :at,"
	  "  wake_at = :body->>'$.wake_at', clerk = COALESCE(:body->>'$.clerk', clerk),"
	  "  answered_at = CASE WHEN answered_at = 0 AND :role NOT IN ('clock', 'resident')"
	  "    AND :body->>'$.to' <> 'needs_info' THEN :at ELSE answered_at END,"
	  "  due_at = due_at + CASE WHEN paused_at > 0 THEN :at - paused_at ELSE 0 END,"
	  "  paused_at = CASE WHEN :body->>'$.to' = 'needs_info' THEN :at ELSE 0 END,"
	  "  round = round + (state = 'evaluating' AND :body->>'$.to' = 'executing'),"
	  "  rating = COALESCE(:body->>'$.rating', rating),"
	  "  parent = COALESCE(:body->>'$.parent_id', CASE WHEN state = 'merged' THEN 0 ELSE parent END)"
	  " WHERE id = :subject;" },
	{ "matter.tasked",
	  SEARCH_LEAVES "INSERT INTO task (id, matter, party, deadline, criterion)"
	  " VALUES (:seq, :subject, :body->>'$.party', :body->>'$.deadline',"
	  "  :body->>'$.criterion');" SEARCH_JOINS },
	{ "matter.assessed",
	  "INSERT INTO assessment (matter, staff, necessity, feasibility, representativeness, note)"
	  " VALUES (:subject, :actor, :body->>'$.necessity', :body->>'$.feasibility',"
	  "  :body->>'$.representativeness', :body->>'$.note');" },

	{ "member.added",
	  "INSERT INTO member (id, expert, category, knows, name_seq) VALUES (:subject,"
	  "  :body->>'$.expert', :body->>'$.category', :body->>'$.knows', :seq);" },
	{ "member.served",
	  "INSERT INTO service (member, matter, at) VALUES (:subject, :body->>'$.matter', :at);" },
	{ "member.left",
	  "UPDATE member SET name_seq = 0 WHERE id = :subject;" },

	{ "meeting.opened",
	  "INSERT INTO meeting (id, title, held_at)"
	  " VALUES (:subject, :body->>'$.title', :body->>'$.held_at');" },
	{ "meeting.attended",
	  "INSERT INTO attendance (meeting, resident, at)"
	  " VALUES (:subject, :body->>'$.resident', :at);" },

	{ "points.posted", POSTING },
	{ "reward.listed",
	  "INSERT INTO reward (id, name_zh, name_en, cost, stock, per_person, days)"
	  " VALUES (:subject, :body->>'$.name_zh', :body->>'$.name_en', :body->>'$.cost',"
	  "  :body->>'$.stock', :body->>'$.per_person', :body->>'$.days');" },
	{ "reward.stocked",
	  "UPDATE reward SET stock = stock + :body->>'$.pieces' WHERE id = :subject;" },
	{ "voucher.held",
	  "INSERT INTO voucher (id, resident, reward, cost, state, code_hash, held_at, until, settled_at)"
	  " VALUES (:subject, :body->>'$.resident', :body->>'$.reward', :body->>'$.amount', 'held',"
	  "  :body->>'$.code_hash', :at, :body->>'$.until', 0);"
	  "UPDATE reward SET stock = stock - 1 WHERE id = :body->>'$.reward';" POSTING },
	{ "voucher.posted",
	  "UPDATE voucher SET state = 'posted', settled_at = :at WHERE id = :subject;" POSTING },
	{ "voucher.voided",
	  "UPDATE voucher SET state = 'void', settled_at = :at WHERE id = :subject;"
	  "UPDATE reward SET stock = stock + 1"
	  " WHERE id = (SELECT reward FROM voucher WHERE id = :subject);" POSTING },

	{ "alarm.raised",
	  "INSERT INTO alarm (seq, at, about) VALUES (:seq, :at, :body->>'$.about');" },
	{ 0 }
};
