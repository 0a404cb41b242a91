/* verify-urn.c - do the urns hold what voters there were, as many as the log says? */
#include <config.h>

#include "store/db.h"
#include "store/store.h"
#include "store/verify-inside.h"

#define SLIPS(what) "(SELECT " what " FROM ballot b WHERE b.poll = p.id)"
#define OPEN "p.closed_at = 0 AND p.lapsed_at = 0"

static const struct verify_rule rules[] = {
	{ "SELECT id FROM poll p WHERE " SLIPS("COUNT(*)") " <> (SELECT COUNT(*) FROM voter v"
	  " WHERE v.poll = p.id)",
	  N_("Poll %lld has not as many ballots as people who were given one.") },
	{ "SELECT id FROM poll p WHERE " OPEN " AND " SLIPS("TOTAL(used)") " <> returned",
	  N_("Of poll %lld other ballots were used than the log says.") },
	{ "SELECT id FROM poll p WHERE " OPEN " AND " SLIPS("TOTAL(used * weight)") " <>"
	  " (SELECT TOTAL(votes) FROM poll_urn u WHERE u.poll = p.id)",
	  N_("The urn of poll %lld does not hold the votes of the ballots used.") },
	{ "SELECT id FROM poll p WHERE NOT (" OPEN ") AND (" SLIPS("TOTAL(used)") " > 0"
	  " OR EXISTS (SELECT 1 FROM poll_urn u WHERE u.poll = p.id))",
	  N_("Poll %lld is over, but its urn was not emptied.") },
	{ "SELECT id FROM poll p WHERE closed_at > 0 AND method = 'ballot' AND rule <> 'weighted'"
	  " AND yes + no + abstained <> returned",
	  N_("The result of poll %lld has not as many votes as ballots were cast.") },
	{ "SELECT poll FROM (SELECT poll FROM ballot UNION SELECT poll FROM poll_urn)"
	  " WHERE poll NOT IN (SELECT id FROM poll WHERE method = 'ballot')",
	  N_("There are ballots of poll %lld, which has none.") },
	{ "SELECT voters FROM (SELECT COUNT(*) AS voters FROM star_voter v JOIN star s"
	  "  ON s.id = v.round WHERE s.phase = 'voting')"
	  " WHERE voters <> (SELECT TOTAL(votes) FROM urn)",
	  N_("The urn of the Star of Deliberation does not hold the votes of its %lld voters.") },
};

enum err verify_urn(struct store *store, struct verdict *verdict)
{
	return verify_rules(store, rules, sizeof rules / sizeof *rules, verdict);
}
