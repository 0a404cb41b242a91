#!/bin/sh
# graph.sh - yishi graph: every state and way, as a table and as graphviz reads it; no hall needed.
. "$srcdir/tests/cli/hall.sh"

expect 0 "$yishi" graph
says "| screening | not_accepted | clerk + clerk |"
says "| objection | screening | overseer + Judged by: 2 |"
says "| passed | veto_hold | holder of a protected seat |"
says "| evaluating | closed | the calendar |"
says "after 28 days"
says "objections are heard"
ways=$(grep -c '^| [a-z]' "$here/out")
[ "$ways" -gt 50 ] || complain "only $ways ways"

expect 0 "$yishi" graph --dot
[ "$(grep -c -- ' -> ' "$here/out")" -eq $((ways - 1)) ] || complain "the picture has other ways than the table"
[ "$(grep -c 'peripheries=2' "$here/out")" -eq 7 ] || complain "seven states are closed"
for state in received needs_info screening not_accepted referred merged assessing deferred queued \
	deliberating veto_hold passed not_passed publicity objection executing blocked acceptance \
	evaluating closed withdrawn archived; do
	grep -q "^[[:space:]]*$state \[" "$here/out" || complain "the picture has no $state"
done
cp "$here/out" "$here/graph.dot"
if command -v dot >/dev/null; then
	expect 0 dot -Tplain "$here/graph.dot"
	[ "$(grep -c '^node ' "$here/out")" -eq 22 ] || complain "graphviz sees other states"
	[ "$(grep -c '^edge ' "$here/out")" -eq $((ways - 1)) ] || complain "graphviz sees other ways"
else
	echo "graph.sh: dot is not here (package graphviz): what it reads was not tried"
fi

expect 0 "$yishi" graph --lang zh
says "特别席位代表"
expect 2 "$yishi" graph --json
expect 2 "$yishi" graph something
finish
