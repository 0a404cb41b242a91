/* verify-ledger.c - does the points bank add up? */
#include <config.h>

#include "store/db.h"
#include "store/store.h"
#include "store/verify-inside.h"

#define SUM_OF "(SELECT TOTAL(amount) FROM entry WHERE account "

/* Two sums that must be the same are one that must be zero. */
static const struct verify_rule rules[] = {
	{ "SELECT seq FROM entry GROUP BY seq HAVING SUM(amount) <> 0",
	  N_("The points of posting %lld do not sum to zero.") },
	{ "SELECT COUNT(*) FROM entry HAVING TOTAL(amount) <> 0",
	  N_("The ledger's %lld entries do not sum to zero.") },
	{ "SELECT seq FROM posting p WHERE NOT EXISTS (SELECT 1 FROM entry WHERE seq = p.seq)",
	  N_("Posting %lld moved no points.") },
	{ "SELECT MAX(seq) FROM entry WHERE account NOT IN ('issue', 'adjust')"
	  " AND account NOT GLOB 'clawback/*' GROUP BY account HAVING SUM(amount) < 0",
	  N_("An account is below zero since posting %lld.") },
	{ "SELECT MAX(seq) FROM entry WHERE account GLOB 'clawback/*'"
	  " GROUP BY account HAVING SUM(amount) > 0",
	  N_("More was paid back than was owed, since posting %lld.") },
	{ "SELECT MAX(seq) FROM (SELECT account, amount, seq FROM entry"
	  " UNION ALL SELECT name, -balance, 0 FROM account) GROUP BY account HAVING SUM(amount) <> 0",
	  N_("A balance is not the sum of its entries, up to posting %lld.") },
	{ "SELECT lot FROM (SELECT lot, amount FROM lot_entry UNION ALL SELECT seq, -rest FROM lot)"
	  " GROUP BY lot HAVING SUM(amount) <> 0",
	  N_("The lot of posting %lld does not hold what its entries say.") },
	{ "SELECT CAST(resident AS INTEGER) FROM (SELECT CAST(resident AS TEXT) AS resident,"
	  "  rest AS amount FROM lot UNION ALL SELECT substr(account, 10), -amount FROM entry"
	  "  WHERE account GLOB 'resident/*') GROUP BY resident HAVING SUM(amount) <> 0",
	  N_("The lots of resident %lld do not sum to their balance.") },
	{ "SELECT seq FROM (SELECT seq, amount FROM lot_entry UNION ALL SELECT seq, -amount FROM entry"
	  " WHERE account GLOB 'resident/*') GROUP BY seq HAVING SUM(amount) <> 0",
	  N_("Posting %lld moved other points in lots than in accounts.") },
	{ "SELECT (SELECT TOTAL(cost) FROM voucher WHERE state = 'held') AS waiting"
	  " WHERE waiting <> " SUM_OF "= 'held')",
	  N_("The points held are not the %lld of the vouchers that wait.") },
	{ "SELECT (SELECT TOTAL(cost) FROM voucher WHERE state = 'posted') AS given"
	  " WHERE given <> " SUM_OF "= 'redeemed' OR account GLOB 'sponsor/*')",
	  N_("The points redeemed are not the %lld of the rewards handed over.") },
	{ "SELECT seq FROM posting p WHERE rule = 'held'"
	  "  AND NOT EXISTS (SELECT 1 FROM voucher WHERE hold = p.seq)"
	  " UNION ALL SELECT hold FROM voucher v WHERE cost <> COALESCE((SELECT amount FROM entry"
	  "  WHERE account = 'held' AND seq = v.hold), 0)",
	  N_("The hold of posting %lld has no voucher of its worth.") },
	{ "SELECT id FROM voucher v WHERE (state = 'held') <> (settled = 0) OR (settled > 0"
	  " AND NOT EXISTS (SELECT 1 FROM entry WHERE account = 'held' AND seq = v.settled"
	  "  AND amount = -v.cost))",
	  N_("Voucher %lld was not settled as its hold wants it.") },
	{ "SELECT reward FROM (SELECT reward, pieces FROM stock_move"
	  " UNION ALL SELECT id, -stock FROM reward) GROUP BY reward HAVING SUM(pieces) <> 0",
	  N_("The stock of reward %lld is not the sum of its moves.") },
	{ "SELECT reward FROM (SELECT reward, day, pieces FROM stock_move WHERE day > 0"
	  " UNION ALL SELECT reward, day, -places FROM reward_day)"
	  " GROUP BY reward, day HAVING SUM(pieces) <> 0",
	  N_("The places of reward %lld on a day are not the sum of their moves.") },
};

enum err verify_ledger(struct store *store, struct verdict *verdict)
{
	return verify_rules(store, rules, sizeof rules / sizeof *rules, verdict);
}
