/*
 * appliers.c - what each kind of event writes into the tables that screens read (long because
 * every kind that ever was is a row).
 */
#include <config.h>

#include "domain/appliers.h"
#include "store/search.h"

/* A movement of points as ledger_post() wrote it: legs and lots stand in the body. */
#define LEDGER \
	"INSERT INTO posting (seq, at, fact_at, cause, rule, units, about) VALUES (:seq, :at," \
	"  COALESCE(:body->>'$.fact_at', :at), :body->>'$.cause', :body->>'$.rule'," \
	"  COALESCE(:body->>'$.units', 0), :body->>'$.about');" \
	"INSERT INTO entry (seq, account, amount)" \
	"  SELECT :seq, value->>0, value->>1 FROM json_each(:body->'$.legs');" \
	"INSERT INTO lot (seq, resident, rest, expires_at) SELECT :seq, :subject, 0, :body->>'$.expires'" \
	"  WHERE :body->>'$.expires' IS NOT NULL;" \
	"INSERT INTO lot_entry (seq, lot, amount) SELECT :seq, COALESCE(NULLIF(value->>0, 0), :seq)," \
	"  value->>1 FROM json_each(:body->'$.lots');" \
	"UPDATE lot SET expires_at = MAX(expires_at, :body->>'$.grace')" \
	"  WHERE :body->>'$.grace' IS NOT NULL" \
	"  AND seq IN (SELECT value->>0 FROM json_each(:body->'$.lots'));"

#define STOCK(reward, day, pieces) \
	"INSERT INTO stock_move (seq, reward, day, pieces)" \
	"  VALUES (:seq, " reward ", " day ", " pieces ");"

/* In 0.1 a task was due at the midnight that its day begins with; since then it is at its last
 * second, which is never a whole minute. */
#define LAST_SECOND(key) \
	"(:body->>'$." key "') + ((:body->>'$." key "') % 60 = 0) * 86399"
/* A matter's turn at a meeting begins; where that is NULL nothing does. It ends: what was being
 * said and moved ends with it, the main motion as main says. */
#define FLOOR_IS_TAKEN(meeting_, matter_) \
	"UPDATE agenda SET state = 'now' WHERE meeting = " meeting_ " AND matter = " matter_ ";" \
	"INSERT INTO floor (meeting, matter, state, resume, main, amendment, other, turn, since)" \
	"  SELECT meeting, matter, 'presented', '', 0, 0, 0, 0, :at FROM agenda" \
	"  WHERE meeting = " meeting_ " AND matter = " matter_ ";"
#define FLOOR_IS_LEFT(matters, main_) \
	"UPDATE turn SET until_at = :at WHERE until_at = 0 AND matter IN " matters ";" \
	"UPDATE motion SET settled_at = :at, state = CASE WHEN state = 'open' AND kind = 'main'" \
	"  THEN " main_ " ELSE 'fallen' END WHERE state IN ('moved', 'open') AND matter IN " matters ";" \
	"DELETE FROM hand WHERE meeting IN (SELECT meeting FROM floor WHERE matter IN " matters ");" \
	"DELETE FROM floor WHERE matter IN " matters ";"

/* The points bank of 0.1 knew two legs and no lots: from, to and amount stood in the body. It is
 * as if what was spent then had come out of the oldest lots. Only a replay uses it. */
#define LEDGER_OF_OLD \
	"INSERT INTO posting (seq, at, fact_at, cause, rule, units, about) VALUES (:seq, :at, :at," \
	"  :body->>'$.cause', :body->>'$.rule', 1, :body->>'$.about');" \
	"INSERT INTO entry (seq, account, amount) VALUES (:seq, :body->>'$.to', :body->>'$.amount')," \
	"  (:seq, :body->>'$.from', -(:body->>'$.amount'));"

/* A resident's own word, later: an answer, or what is not solved. Only staff find it. */
#define IS_ADDED " :role = 'resident' AND :body->>'$.to' IN ('screening', 'executing')" \
	" AND :body->>'$.person' IS NULL;"
#define ADDITION \
	"INSERT INTO search_all (search_all, rowid, words)" \
	" SELECT 'delete', id, words FROM all_words WHERE id = :subject AND" IS_ADDED \
	"INSERT INTO addition (seq, matter) SELECT :seq, :subject WHERE" IS_ADDED \
	"INSERT INTO search_all (rowid, words)" \
	" SELECT id, words FROM all_words WHERE id = :subject AND" IS_ADDED

/* What happened elsewhere and belongs to a matter's timeline. */
#define CONCERNS(matter) \
	"INSERT INTO concern (seq, matter) SELECT :seq, id FROM matter WHERE id = " matter ";"
#define PAPER_OF_MATTER "CASE WHEN :body->>'$.slip' IN ('receipt', 'progress', 'notice'," \
	" 'objection', 'decision') THEN :body->>'$.about' ELSE 0 END"

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

	{ "resident.counted",                /* among which part of those who live here */
	  "UPDATE resident SET stratum = :body->>'$.stratum' WHERE id = :subject;" },
	{ "resident.seated",
	  "UPDATE resident SET seat = :body->>'$.seat' WHERE id = :subject;" },

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
	  "  :body->>'$.due_at', 0, 0, COALESCE(:body->>'$.wake_at', 0), :at, 0, 0, 0, '');"
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
	/* A way that leads back to its own state (a further objection) leaves its terms alone. */
	{ "matter.moved",
	  ADDITION
	  "UPDATE matter SET before = COALESCE(:body->>'$.before', state), state = :body->>'$.to',"
	  "  moved_at = CASE WHEN :body->>'$.stays' THEN moved_at ELSE :at END,"
	  "  wake_at = :body->>'$.wake_at', clerk = COALESCE(:body->>'$.clerk', clerk),"
	  "  answered_at = CASE WHEN answered_at = 0 AND :role NOT IN ('clock', 'resident', 'seat')"
	  "    AND :body->>'$.to' <> 'needs_info' THEN :at ELSE answered_at END,"
	  "  due_at = due_at + CASE WHEN paused_at > 0 AND :body->>'$.stays' IS NULL"
	  "    THEN :at - paused_at ELSE 0 END,"
	  "  paused_at = CASE WHEN :body->>'$.stays' THEN paused_at"
	  "    WHEN :body->>'$.held' IS NOT NULL OR :body->>'$.to' = 'needs_info' THEN :at ELSE 0 END,"
	  "  held_wake = CASE WHEN :body->>'$.stays' THEN held_wake"
	  "    ELSE COALESCE(:body->>'$.held', 0) END,"
	  "  window_until = COALESCE(:body->>'$.window_until', 0),"
	  "  window_seq = CASE WHEN :body->>'$.window_opens' THEN :seq ELSE window_seq END,"
	  "  extensions = extensions + (:body->>'$.to' = 'blocked' AND :body->>'$.correction' IS NULL),"
	  "  round = round + (state = 'evaluating' AND :body->>'$.to' = 'executing'),"
	  "  rating = COALESCE(NULLIF(:body->>'$.rating', 'unsatisfied'), rating),"
	  "  parent = COALESCE(:body->>'$.parent_id', CASE WHEN state = 'merged' THEN 0 ELSE parent END)"
	  " WHERE id = :subject;"
	  "UPDATE task SET deadline = MAX(deadline, COALESCE(" LAST_SECOND("until") ", 0)),"
	  "  evidence = COALESCE(:body->>('$.\"evidence/' || id || '\"'), evidence),"
	  "  verdict = CASE WHEN :body->>'$.to' IN ('executing', 'acceptance') AND :body->>'$.from'"
	  "    NOT IN ('executing', 'blocked', 'acceptance') THEN ''"
	  "    ELSE COALESCE(:body->>('$.\"finding/' || id || '\"'), verdict) END"
	  " WHERE matter = :subject;"
	  "INSERT INTO objection (matter, window_seq, person, seq, answered)"
	  " SELECT :subject, window_seq, :body->>'$.person', :seq, 0 FROM matter"
	  " WHERE id = :subject AND :body->>'$.to' = 'objection' AND :body->>'$.person' IS NOT NULL;"
	  "UPDATE objection SET answered = :seq WHERE matter = :subject AND answered = 0"
	  "  AND :body->>'$.from' = 'objection' AND :body->>'$.stays' IS NULL"
	  "  AND :body->>'$.correction' IS NULL;"
	  FLOOR_IS_TAKEN(":body->>'$.meeting'", ":subject")
	  "UPDATE agenda SET state = 'put_off' WHERE matter = :subject AND state = 'now'"
	  "  AND :body->>'$.from' = 'deliberating' AND :body->>'$.to' = 'queued';"
	  "UPDATE agenda SET state = 'done' WHERE matter = :subject AND state IN ('waiting', 'now')"
	  "  AND :body->>'$.to' NOT IN ('queued', 'deliberating');"
	  FLOOR_IS_LEFT("(SELECT :subject WHERE :body->>'$.from' = 'deliberating')",
	  "CASE :body->>'$.to' WHEN 'passed' THEN 'carried' WHEN 'not_passed' THEN 'lost'"
	  " ELSE 'fallen' END")
	  "UPDATE poll SET closed_at = :at, entitled = :body->>'$.entitled',"
	  "  recused = :body->>'$.recused', present = :body->>'$.present', yes = :body->>'$.for',"
	  "  no = :body->>'$.against', abstained = :body->>'$.abstain',"
	  "  passed = :body->>'$.to' = 'passed' WHERE id = :body->>'$.poll';" },
	{ "matter.polled",
	  "INSERT INTO poll (id, matter, meeting, method, rule, base, majority, quorum, again,"
	  "  opened_at, closed_at, lapsed_at, round, counted, returned, entitled, recused, present, yes,"
	  "  no, abstained, passed) VALUES (:seq, :subject, :body->>'$.meeting',"
	  "  :body->>'$.method', :body->>'$.rule', :body->>'$.base', :body->>'$.majority',"
	  "  :body->>'$.quorum', :body->>'$.again', :at, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);" },
	{ "matter.unpolled",                 /* without a result */
	  "UPDATE poll SET lapsed_at = :at WHERE id = :body->>'$.poll';" },
	{ "matter.tallied",
	  "INSERT INTO tally (id, poll, round, staff, yes, no, abstained) VALUES (:seq,"
	  "  :body->>'$.poll', :body->>'$.round', :actor, :body->>'$.yes', :body->>'$.no',"
	  "  :body->>'$.abstained');"
	  "UPDATE poll SET counted = :body->>'$.agrees', round = round + 1 - :body->>'$.agrees'"
	  "  WHERE id = :body->>'$.poll' AND :body->>'$.agrees' IS NOT NULL;" },
	{ "ballot.issued",
	  "INSERT INTO voter (poll, resident) VALUES (:subject, :body->>'$.resident');" },
	{ "ballot.cast",                     /* for what is in the urn alone, see ballot.h */
	  "UPDATE poll SET returned = returned + 1 WHERE id = :subject;" },
	{ "matter.tasked",
	  SEARCH_LEAVES "INSERT INTO task (id, matter, party, deadline, criterion)"
	  " VALUES (:seq, :subject, :body->>'$.party', " LAST_SECOND("deadline") ","
	  "  :body->>'$.criterion');" SEARCH_JOINS },
	{ "matter.progressed",
	  "INSERT INTO progress (id, task, percent, words, at) VALUES (:seq, :body->>'$.task',"
	  "  :body->>'$.percent', :body->>'$.words', :at);" },
	{ "matter.assessed",
	  "INSERT INTO assessment (matter, round, staff, necessity, feasibility, representativeness,"
	  "  note) VALUES (:subject, COALESCE(:body->>'$.round', 1), :actor, :body->>'$.necessity',"
	  "  :body->>'$.feasibility', :body->>'$.representativeness', :body->>'$.note');" },
	{ "matter.recused",
	  "INSERT INTO recusal (matter, person, reason, at)"
	  " VALUES (:subject, :body->>'$.person', :body->>'$.reason', :at);" },
	{ "matter.worded",
	  "UPDATE matter SET wording = :body->>'$.wording', worded_by = :body->>'$.side',"
	  "  worded_at = :at, agreed_at = 0 WHERE id = :subject;" },
	{ "matter.agreed",
	  "UPDATE matter SET agreed_at = :at WHERE id = :subject;" },
	{ "matter.weighed",
	  "UPDATE matter SET urgency = :body->>'$.urgency', due_at = :body->>'$.due_at'"
	  " WHERE id = :subject;" },
	{ "matter.stated",
	  "INSERT INTO statement (id, matter, meeting, resident, stance, at) VALUES (:seq, :subject,"
	  "  :body->>'$.meeting', :body->>'$.resident', :body->>'$.stance', :at);" SEARCH_SAID },
	{ "matter.left",
	  "UPDATE matter SET left_at = :at, resident = 0, who = 'anonymous', pin_hash = NULL"
	  " WHERE id = :subject;" },

	{ "member.added",
	  "INSERT INTO member (id, expert, category, knows, name_seq) VALUES (:subject,"
	  "  :body->>'$.expert', :body->>'$.category', :body->>'$.knows', :seq);" },
	{ "member.served",
	  "INSERT INTO served (member, matter, at) VALUES (:subject, :body->>'$.matter', :at);"
	  CONCERNS(":body->>'$.matter'") },
	{ "member.left",
	  "UPDATE member SET name_seq = 0 WHERE id = :subject;" },

	{ "meeting.opened",
	  "INSERT INTO meeting (id, title, held_at, opened_at)"
	  " VALUES (:subject, :body->>'$.title', :body->>'$.held_at', :body->>'$.held_at');" },
	{ "meeting.planned",
	  "INSERT INTO meeting (id, title, place, held_at, state) VALUES (:subject,"
	  "  :body->>'$.title', :body->>'$.place', :body->>'$.held_at', 'planned');" },
	{ "meeting.listed",
	  "DELETE FROM agenda WHERE meeting = :subject AND matter = :body->>'$.matter';"
	  "INSERT INTO agenda (meeting, matter, place, sent_at, state) SELECT :subject,"
	  "  :body->>'$.matter', COALESCE(MAX(place), 0) + 1, 0, 'waiting' FROM agenda"
	  "  WHERE meeting = :subject;"
	  CONCERNS(":body->>'$.matter'") },
	{ "meeting.unlisted",
	  "UPDATE agenda SET place = place - 1 WHERE meeting = :subject AND place > (SELECT place"
	  "  FROM agenda o WHERE o.meeting = :subject AND o.matter = :body->>'$.matter');"
	  "DELETE FROM agenda WHERE meeting = :subject AND matter = :body->>'$.matter';"
	  CONCERNS(":body->>'$.matter'") },
	{ "meeting.invited",
	  "INSERT INTO invited (meeting, resident, stratum, at) SELECT :subject, r.id,"
	  "  r.stratum, :at FROM json_each(:body->'$.guests') JOIN resident r ON r.id = value;" },
	{ "meeting.uninvited",
	  "DELETE FROM invited WHERE meeting = :subject AND resident = :body->>'$.resident';" },
	{ "meeting.sent",
	  "UPDATE meeting SET emergency = COALESCE(NULLIF(:body->>'$.emergency', ''), emergency)"
	  " WHERE id = :subject;"
	  "UPDATE agenda SET sent_at = :at WHERE meeting = :subject AND sent_at = 0;" },
	{ "meeting.begun",
	  "UPDATE meeting SET state = 'open', opened_at = :at, chair = :actor WHERE id = :subject;" },
	{ "meeting.closed",
	  "UPDATE meeting SET state = 'closed', closed_at = :at WHERE id = :subject;"
	  "UPDATE agenda SET state = 'put_off' WHERE meeting = :subject AND state = 'waiting';" },
	{ "meeting.attended",
	  "INSERT INTO attendance (meeting, resident, at, number) SELECT :subject,"
	  "  :body->>'$.resident', :at, COUNT(*) + 1 FROM attendance WHERE meeting = :subject;" },
	{ "meeting.left",
	  "UPDATE attendance SET left_at = :at WHERE meeting = :subject"
	  "  AND resident = :body->>'$.resident';" },
	{ "meeting.returned",
	  "UPDATE attendance SET left_at = 0 WHERE meeting = :subject"
	  "  AND resident = :body->>'$.resident';" },
	{ "debate.moved",
	  "INSERT INTO motion (id, meeting, matter, kind, resident, words, seconder, state, yes, no,"
	  "  settled_at) SELECT :seq, :subject, :body->>'$.matter', :body->>'$.kind',"
	  "  :body->>'$.resident', COALESCE(:body->>'$.words', ''), 0, CASE :body->>'$.kind'"
	  "  WHEN 'point' THEN 'open' ELSE 'moved' END, -1, -1, 0 WHERE :body->>'$.kind' IS NOT NULL;"
	  "UPDATE motion SET state = :body->>'$.becomes',"
	  "  seconder = COALESCE(:body->>'$.seconder', seconder), yes = COALESCE(:body->>'$.yes', yes),"
	  "  no = COALESCE(:body->>'$.no', no),"
	  "  settled_at = CASE WHEN :body->>'$.becomes' = 'open' THEN 0 ELSE :at END"
	  "  WHERE id = :body->>'$.motion';"
	  "INSERT INTO hand (meeting, motion, resident, side, seq) SELECT :subject, :body->>'$.about',"
	  "  :body->>'$.resident', :body->>'$.side', :seq WHERE :body->>'$.act' = 'hand';"
	  "INSERT INTO turn (id, meeting, matter, motion, resident, side, from_at, until_at, held)"
	  "  SELECT :seq, :subject, :body->>'$.matter', COALESCE(NULLIF(:body->>'$.amendment', 0),"
	  "   :body->>'$.main'), :body->>'$.resident', :body->>'$.side', :at, 0, 0"
	  "  WHERE :body->>'$.act' = 'speak';"
	  "DELETE FROM hand WHERE meeting = :subject AND resident = :body->>'$.resident' AND motion ="
	  "  (SELECT motion FROM turn WHERE id = :seq);"
	  "UPDATE turn SET held = held + COALESCE(:body->>'$.held', 0), until_at ="
	  "  CASE WHEN :body->>'$.act' = 'done' THEN :at ELSE 0 END WHERE id = :body->>'$.turn';"
	  CONCERNS("CASE WHEN :body->>'$.kind' IS NOT NULL OR :body->>'$.motion' IS NOT NULL"
	  "  THEN :body->>'$.matter' END")
	  "UPDATE floor SET state = :body->>'$.to', resume = :body->>'$.resume', since = :at,"
	  "  main = CASE WHEN :body->>'$.kind' = 'main' THEN :seq ELSE :body->>'$.main' END,"
	  "  amendment = CASE WHEN :body->>'$.kind' = 'amendment' THEN :seq"
	  "    ELSE :body->>'$.amendment' END,"
	  "  other = CASE WHEN :body->>'$.kind' IN ('end_debate', 'adjourn') THEN :seq"
	  "    ELSE :body->>'$.other' END,"
	  "  turn = CASE :body->>'$.act' WHEN 'speak' THEN :seq WHEN 'done' THEN 0"
	  "    ELSE :body->>'$.turn' END"
	  "  WHERE meeting = :subject;" },
	{ "meeting.took_up",
	  FLOOR_IS_TAKEN(":subject", ":body->>'$.matter'")
	  CONCERNS(":body->>'$.matter'") },

	{ "points.earned", LEDGER },
	{ "points.adjusted", LEDGER },
	{ "points.reversed", LEDGER },
	{ "points.repaid", LEDGER },
	{ "points.expired", LEDGER },
	{ "points.closed",
	  "INSERT INTO closing (seq, at, what, opened_at) VALUES (:seq, :at, :body->>'$.what', 0);"
	  "INSERT INTO alarm (seq, at, about) VALUES (:seq, :at, 'ledger');" },
	{ "points.opened",
	  "UPDATE closing SET opened_at = :at WHERE opened_at = 0;" },
	{ "points.disputed",
	  "INSERT INTO dispute (id, posting, resident, state, raised_at, answered_at, answer)"
	  " VALUES (:seq, :body->>'$.posting', :subject, 'open', :at, 0, '');" },
	{ "points.answered",
	  "UPDATE dispute SET state = :body->>'$.state', answered_at = :at,"
	  "  answer = :body->>'$.answer' WHERE id = :subject;" },
	{ "rule.set",
	  "INSERT INTO rule (seq, rule, worth, most, from_at) VALUES (:seq, :body->>'$.rule',"
	  "  :body->>'$.worth', :body->>'$.most', :body->>'$.from');" },
	{ "service.entered",
	  "INSERT INTO service (id, resident, rule, matter, hours, day, what) VALUES (:seq, :subject,"
	  "  :body->>'$.rule', :body->>'$.matter', :body->>'$.hours', :body->>'$.day',"
	  "  :body->>'$.what');" CONCERNS(":body->>'$.matter'") },
	{ "sponsor.added",
	  "INSERT INTO sponsor (id, name_zh, name_en)"
	  " VALUES (:subject, :body->>'$.name_zh', :body->>'$.name_en');" },

	{ "reward.listed",
	  "INSERT INTO reward (id, name_zh, name_en, cost, stock, per_person, days, service, sponsor,"
	  "  withdrawn)"
	  " VALUES (:subject, :body->>'$.name_zh', :body->>'$.name_en', :body->>'$.cost', 0,"
	  "  :body->>'$.per_person', :body->>'$.days', COALESCE(:body->>'$.service', 0),"
	  "  COALESCE(:body->>'$.sponsor', 0), 0);"
	  STOCK(":subject", "0", ":body->>'$.stock'") },
	{ "reward.changed",
	  "UPDATE reward SET name_zh = :body->>'$.name_zh', name_en = :body->>'$.name_en',"
	  "  cost = :body->>'$.cost', per_person = :body->>'$.per_person', days = :body->>'$.days',"
	  "  sponsor = :body->>'$.sponsor', withdrawn = :body->>'$.withdrawn' WHERE id = :subject;" },
	{ "reward.stocked",
	  STOCK(":subject", "COALESCE(:body->>'$.day', 0)", ":body->>'$.pieces'") },
	{ "voucher.made",
	  LEDGER
	  "INSERT INTO voucher (id, resident, reward, cost, hold, state, code_hash, day, held_at, until,"
	  "  settled, settled_at, proxy)"
	  " VALUES (:subject, :body->>'$.resident', :body->>'$.reward', :body->>'$.cost', :seq, 'held',"
	  "  :body->>'$.code_hash', :body->>'$.day', :at, :body->>'$.until', 0, 0, 0);"
	  STOCK(":body->>'$.reward'", ":body->>'$.day'", "-1") },
	{ "voucher.handed_over",
	  LEDGER
	  "UPDATE voucher SET state = 'posted', settled = :seq, settled_at = :at,"
	  "  proxy = :body->>'$.proxy' WHERE id = :subject;" },
	{ "voucher.returned",
	  LEDGER
	  "UPDATE voucher SET state = 'void', settled = :seq, settled_at = :at WHERE id = :subject;"
	  STOCK(":body->>'$.reward'", ":body->>'$.day'", "1") },
	{ "voucher.refunded",
	  LEDGER
	  "UPDATE voucher SET state = 'refunded', settled_at = :at WHERE id = :subject;" },

	/* Of 0.1. */
	{ "points.posted",
	  LEDGER_OF_OLD
	  "INSERT INTO lot (seq, resident, rest, expires_at) VALUES (:seq, :subject, 0,"
	  "  CAST(strftime('%s', :at, 'unixepoch', '+24 months') AS INTEGER));"
	  "INSERT INTO lot_entry (seq, lot, amount) VALUES (:seq, :seq, :body->>'$.amount');" },
	{ "voucher.held",
	  LEDGER_OF_OLD
	  "INSERT INTO lot_entry (seq, lot, amount)"
	  " SELECT :seq, seq, -MIN(rest, :body->>'$.amount' - before) FROM (SELECT seq, rest,"
	  "  SUM(rest) OVER (ORDER BY expires_at, seq) - rest AS before FROM lot"
	  "  WHERE resident = :body->>'$.resident' AND rest > 0) WHERE before < :body->>'$.amount';"
	  "INSERT INTO voucher (id, resident, reward, cost, hold, state, code_hash, day, held_at, until,"
	  "  settled, settled_at, proxy)"
	  " VALUES (:subject, :body->>'$.resident', :body->>'$.reward', :body->>'$.amount', :seq,"
	  "  'held', :body->>'$.code_hash', 0, :at, :body->>'$.until', 0, 0, 0);"
	  STOCK(":body->>'$.reward'", "0", "-1") },
	{ "voucher.posted",
	  LEDGER_OF_OLD
	  "UPDATE voucher SET state = 'posted', settled = :seq, settled_at = :at WHERE id = :subject;" },
	{ "voucher.voided",
	  LEDGER_OF_OLD
	  "INSERT INTO lot_entry (seq, lot, amount) SELECT :seq, lot, -amount FROM lot_entry"
	  " WHERE seq = (SELECT hold FROM voucher WHERE id = :subject);"
	  "UPDATE voucher SET state = 'void', settled = :seq, settled_at = :at WHERE id = :subject;"
	  STOCK("(SELECT reward FROM voucher WHERE id = :subject)", "0", "1") },

	{ "star.opened",
	  "INSERT INTO star (id, from_at, until_at, winners, phase, opened_at, closed_at) VALUES (:subject,"
	  "  :body->>'$.from', :body->>'$.until', :body->>'$.winners', 'nominating', :at, 0);"
	  "INSERT INTO nominee (round, resident, points, votes) SELECT :subject, value->>0, value->>1, 0"
	  "  FROM json_each(:body->'$.nominees');" },
	{ "star.nominated",
	  "INSERT INTO nomination (round, resident, nominee)"
	  " VALUES (:subject, :body->>'$.resident', :body->>'$.nominee');"
	  "INSERT INTO nominee (round, resident, points, votes)"
	  " SELECT :subject, :body->>'$.nominee', 0, 0 WHERE NOT EXISTS (SELECT 1 FROM nominee"
	  "  WHERE round = :subject AND resident = :body->>'$.nominee');" },
	{ "star.voting",
	  "UPDATE star SET phase = 'voting' WHERE id = :subject;" },
	{ "star.voted",
	  "INSERT INTO star_voter (round, resident) VALUES (:subject, :body->>'$.resident');" },
	{ "star.closed",
	  "UPDATE star SET phase = 'closed', closed_at = :at WHERE id = :subject;"
	  "UPDATE nominee SET votes = (SELECT value->>1 FROM json_each(:body->'$.tally')"
	  "  WHERE value->>0 = resident) WHERE round = :subject"
	  "  AND resident IN (SELECT value->>0 FROM json_each(:body->'$.tally'));" },
	{ "training.entered",
	  "INSERT INTO training (id, resident, hours, day, what) VALUES (:seq, :subject,"
	  "  :body->>'$.hours', :body->>'$.day', :body->>'$.what');" },

	{ "help.called",
	  "INSERT INTO call (id, at, place, staff, answered_at, ended_at)"
	  " VALUES (:subject, :at, :body->>'$.place', 0, 0, 0);" },
	{ "help.answered",
	  "UPDATE call SET staff = :actor, answered_at = :at WHERE id = :subject;" },
	{ "help.ended",
	  "UPDATE call SET ended_at = :at WHERE id = :subject;" },

	{ "slip.reprinted", CONCERNS(PAPER_OF_MATTER) },
	{ "slip.released", CONCERNS(PAPER_OF_MATTER) },
	{ "alarm.raised",
	  "INSERT INTO alarm (seq, at, about, matter) VALUES (:seq, :at, :body->>'$.about',"
	  "  COALESCE(:body->>'$.matter', 0));" CONCERNS(":body->>'$.matter'") },
	{ 0 }
};
