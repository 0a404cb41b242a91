/* ink.c - what was drawn: strokes of points, and which of the five strokes each may be. */
#include <config.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ime/ink.h"

enum { FARTHEST = 100000, SPOTS = 33 };

static const double tremble = 0.04;          /* of the whole, what a hand strays */

struct spot { double x, y; };

static bool read_point(const char **s, struct point *out)
{
	int bytes = 0;

	if (sscanf(*s, "%6d,%6d%n", &out->x, &out->y, &bytes) != 2 || bytes == 0 ||
	    abs(out->x) > FARTHEST || abs(out->y) > FARTHEST)
		return false;
	*s += bytes;
	return true;
}

bool ink_read(const char *s, struct ink *out)
{
	int count = 0;
	struct point point;

	out->strokes = out->first[0] = 0;
	while (*s) {
		if (!read_point(&s, &point) || !strchr("; ", *s))
			return false;
		if (count < INK_POINTS)
			out->points[count++] = point;
		if (*s != ' ' && out->strokes < INK_STROKES)
			out->first[++out->strokes] = count;
		s += *s != '\0';
	}
	return out->strokes > 0;
}

/* The least (way 1) or greatest (way -1) of all points, each way by itself. */
static struct point farthest(const struct ink *ink, int way)
{
	struct point out = ink->points[0];

	for (int i = 0; i < ink->first[ink->strokes]; i++) {
		if ((ink->points[i].x - out.x) * way < 0)
			out.x = ink->points[i].x;
		if ((ink->points[i].y - out.y) * way < 0)
			out.y = ink->points[i].y;
	}
	return out;
}

struct point ink_corner(const struct ink *ink)
{
	return farthest(ink, 1);
}

int ink_size(const struct ink *ink)
{
	struct point least = farthest(ink, 1), most = farthest(ink, -1);
	int width = most.x - least.x, height = most.y - least.y;

	return width > height ? width : height > 0 ? height : 1;
}

/* How coarse the grid is that it was drawn on: the least step that any stroke made. */
static int grain(const struct ink *ink)
{
	int least = ink_size(ink);

	for (int i = 0; i < ink->strokes; i++)
		for (int j = ink->first[i] + 1; j < ink->first[i + 1]; j++) {
			int x = abs(ink->points[j].x - ink->points[j - 1].x);
			int y = abs(ink->points[j].y - ink->points[j - 1].y);

			least = x > 0 && x < least ? x : least;
			least = y > 0 && y < least ? y : least;
		}
	return least;
}

static double between(const struct spot *a, const struct spot *b)
{
	return hypot(b->x - a->x, b->y - a->y);
}

/* So many spots along a stroke, as far from each other. */
static void spread(const struct point *from, int count, struct spot out[SPOTS])
{
	struct spot last = { from->x, from->y };
	double whole = 0, passed = 0;
	int at = 0;

	for (int i = 1; i < count; i++)
		whole += hypot(from[i].x - from[i - 1].x, from[i].y - from[i - 1].y);
	for (int i = 1; i < count; i++) {
		struct spot next = { from[i].x, from[i].y };
		double step = between(&last, &next);

		for (; at < SPOTS && step > 0 && at * whole / (SPOTS - 1) <= passed + step; at++) {
			double part = (at * whole / (SPOTS - 1) - passed) / step;

			out[at].x = last.x + (next.x - last.x) * part;
			out[at].y = last.y + (next.y - last.y) * part;
		}
		passed += step;
		last = next;
	}
	for (; at < SPOTS; at++)
		out[at] = last;
}

/* Without the steps of a coarse grid and of a trembling hand: each spot becomes the middle of
 * those within so much of the way, as many on either side. */
static void smooth(struct spot spots[SPOTS], double reach)
{
	struct spot before[SPOTS];
	double step = 0;
	int most;

	memcpy(before, spots, sizeof before);
	for (int i = 1; i < SPOTS; i++)
		step += between(before + i - 1, before + i) / (SPOTS - 1);
	most = step > 0 ? (int)(reach / step + 0.5) : 0;
	for (int i = 0; i < SPOTS; i++) {
		int side = i < SPOTS - 1 - i ? i : SPOTS - 1 - i;

		side = side < most ? side : most;
		spots[i] = (struct spot){ 0, 0 };
		for (int j = i - side; j <= i + side; j++) {
			spots[i].x += before[j].x / (2 * side + 1);
			spots[i].y += before[j].y / (2 * side + 1);
		}
	}
}

/* Degrees: 0 to the right, 90 down, 180 to the left, -90 up. */
static double heading(const struct spot *a, const struct spot *b)
{
	return atan2(b->y - a->y, b->x - a->x) * 180 / M_PI;
}

/* A stroke as two legs, parted where it is farthest from the straight way. */
struct legs {
	double length;                       /* of the whole, as drawn */
	double straight;                     /* from end to end */
	double heading;                      /* from end to end */
	double first, second;                /* how long the legs are */
	double first_heading, turn;          /* positive: to the right */
};

static double off_the_way(const struct spot *a, const struct spot *b, const struct spot *p)
{
	double way = between(a, b);
	double across = (b->x - a->x) * (a->y - p->y) - (a->x - p->x) * (b->y - a->y);

	return way > 0 ? fabs(across) / way : between(a, p);
}

static double turned(double from, double to)
{
	double by = to - from;

	return by > 180 ? by - 360 : by < -180 ? by + 360 : by;
}

static struct legs legs_of(const struct spot spots[SPOTS])
{
	const struct spot *to = spots + SPOTS - 1, *bend = spots;
	struct legs legs = { .straight = between(spots, to), .heading = heading(spots, to) };
	double most = 0;

	for (const struct spot *p = spots; p < to; p++) {
		double off = off_the_way(spots, to, p);

		legs.length += between(p, p + 1);
		if (off > most) {
			most = off;
			bend = p;
		}
	}
	legs.first = between(spots, bend);
	legs.second = between(bend, to);
	legs.first_heading = legs.first > 0 ? heading(spots, bend) : legs.heading;
	legs.turn = legs.first > 0 ? turned(legs.first_heading, heading(bend, to)) : 0;
	return legs;
}

/* How far, in steps of so many degrees, a heading is from the range of one kind. */
static double outside(double is, double from, double to)
{
	const double step = 35;
	double below = fabs(turned(is, from)), above = fabs(turned(is, to));

	if (turned(from, is) >= 0 && turned(is, to) >= 0)
		return 0;
	return (below < above ? below : above) / step;
}

static double at_most(double value, double most)
{
	return value < most ? value : most;
}

/* 0: as good as straight; 1: bent beyond doubt. */
static double bent(const struct legs *legs)
{
	double lesser = legs->first < legs->second ? legs->first : legs->second;
	double share = legs->length > 0 ? lesser / legs->length : 0;
	double by_turn = (fabs(legs->turn) - 35) / 45 * at_most(share / 0.15, 1);
	double by_way = (legs->length / (legs->straight + 1e-9) - 1.1) / 0.25;
	double most = by_turn > by_way ? by_turn : by_way;

	return most < 0 ? 0 : at_most(most, 1);
}

/* A 竖 with a hook to the left at its foot counts as 竖 in most tables. */
static bool is_hooked(const struct legs *legs)
{
	return legs->second < legs->first * 0.45 && legs->turn > 60 &&
		outside(legs->first_heading, 70, 115) == 0;
}

static const double most = 1.4;              /* what an unlike stroke costs at most */

/* By its heading alone. */
static void unlike_straight(double is, double out[STROKE_KINDS])
{
	out[0] = at_most(outside(is, -65, 12), most);
	out[1] = at_most(outside(is, 72, 108), most);
	out[2] = at_most(outside(is, 108, 200), most);
	out[3] = at_most(outside(is, 22, 78), most);
	out[4] = most;
}

static void unlike_whole(const struct legs *legs, double size, double out[STROKE_KINDS])
{
	bool is_dot = legs->length < size * 0.3;
	double bend = bent(legs);

	unlike_straight(legs->heading, out);
	/* A dot may lean to the left, and its hook does not make it bent. */
	if (is_dot)
		out[3] = at_most(out[3], 0.25 + outside(legs->heading, 20, 135));
	for (int i = 0; i < STROKE_KINDS - 1; i++)
		out[i] = at_most(out[i] + bend * (is_dot ? 0.3 : 1), most);
	out[4] = at_most((1 - bend) * 1.2, most);
	if (is_hooked(legs)) {
		out[1] = 0;
		out[4] = 0.3;
	}
}

void ink_unlike(const struct ink *ink, int stroke, struct unlike *out)
{
	const int part = SPOTS / 3;
	double size = ink_size(ink), grid = grain(ink);
	struct spot spots[SPOTS];
	struct legs legs;

	spread(ink->points + ink->first[stroke], ink->first[stroke + 1] - ink->first[stroke],
		spots);
	smooth(spots, grid > size * tremble ? grid : size * tremble);
	legs = legs_of(spots);
	unlike_whole(&legs, size, out->whole);
	unlike_straight(heading(spots, spots + part), out->head);
	unlike_straight(heading(spots + SPOTS - 1 - part, spots + SPOTS - 1), out->tail);
	out->joined = 1 - bent(&legs);
}
