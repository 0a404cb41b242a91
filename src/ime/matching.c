/* matching.c - a row of drawn strokes held against the table of strokes. */
#include <config.h>

#include <math.h>
#include <string.h>

#include "ime/matching.h"

enum { LONGEST = 64, FARTHEST = 2 };         /* more strokes too many or too few are no match */

static const double missing = 0.8, too_much = 0.9, swapped = 0.3, joined = 0.5;
static const double rareness = 0.11;         /* of a character used a third as often */

struct drawn { int count; struct unlike strokes[INK_STROKES]; };

static double lesser(double a, double b)
{
	return a < b ? a : b;
}

/* What it costs that the last strokes drawn, one or two, are the last two of a row. */
static double two_at_once(const struct drawn *drawn, int i, const double *before,
	const double *last, const char *code)
{
	const struct unlike *stroke = drawn->strokes + i - 1;
	int one = code[0] - '1', other = code[1] - '1';
	double cost = last[0] + joined + stroke->joined +
		(stroke->head[one] + stroke->tail[other]) / 2;

	if (i < 2)
		return cost;
	return lesser(cost, before[0] + swapped + stroke->whole[one] + stroke[-1].whole[other]);
}

/* The least that makes the drawn strokes this row of them: an edit distance in which two
 * neighbours may be swapped, or joined into one. */
static double distance(const struct drawn *drawn, const char *code, int length)
{
	double rows[3][LONGEST + 1];
	double *before = rows[0], *last = rows[1], *now = rows[2];

	for (int j = 0; j <= length; j++)
		last[j] = j * missing;
	for (int i = 1; i <= drawn->count; i++) {
		double *spare = before;

		now[0] = i * too_much;
		for (int j = 1; j <= length; j++) {
			now[j] = lesser(last[j - 1] +
				drawn->strokes[i - 1].whole[code[j - 1] - '1'],
				lesser(last[j] + too_much, now[j - 1] + missing));
			if (j > 1)
				now[j] = lesser(now[j], two_at_once(drawn, i, before + j - 2,
					last + j - 2, code + j - 2));
		}
		before = last;
		last = now;
		now = spare;
	}
	return last[length];
}

/* Keeps the list in order and each character once. */
static int insert(struct match *list, int count, int most, const struct match *match)
{
	int at = count;

	for (int i = 0; i < count; i++)
		if (list[i].writing->ch == match->writing->ch) {
			if (list[i].unlike <= match->unlike)
				return count;
			memmove(list + i, list + i + 1, (size_t)(count - i - 1) * sizeof *list);
			count--;
			break;
		}
	for (at = count; at > 0 && list[at - 1].unlike > match->unlike; at--)
		;
	if (at == most)
		return count;
	count += count < most;
	memmove(list + at + 1, list + at, (size_t)(count - at - 1) * sizeof *list);
	list[at] = *match;
	return count;
}

int match_ink(const struct strokes *strokes, const struct ink *ink, struct match *out, int most)
{
	struct drawn drawn = { .count = ink->strokes };
	int count = 0;

	for (int i = 0; i < ink->strokes; i++)
		ink_unlike(ink, i, drawn.strokes + i);
	for (int i = 0; i < strokes->count; i++) {
		const struct writing *writing = strokes->writings + i;
		struct match match = { .writing = writing };
		int more = (int)writing->length - drawn.count;

		if (writing->weight == 0 || more > FARTHEST || more < -FARTHEST)
			continue;
		match.unlike = distance(&drawn, strokes->codes + writing->code, writing->length) +
			rareness * log(5e6 / writing->weight);
		if (count < most || match.unlike < out[count - 1].unlike)
			count = insert(out, count, most, &match);
	}
	return count;
}
