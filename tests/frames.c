/* frames.c - what a .play showed, frame by frame, kept in a file for other tests. */
#include <config.h>

#include "base/err.h"
#include "base/text.h"
#include "tests/frames.h"

struct head { int rows, columns, cursor_row, cursor_column; };

void frame_write(FILE *to, const struct canvas *canvas)
{
	const struct head head = { canvas->rows, canvas->columns, canvas->cursor_row,
		canvas->cursor_column };
	size_t count = (size_t)canvas->rows * (size_t)canvas->columns;

	if (fwrite(&head, sizeof head, 1, to) != 1 ||
	    fwrite(canvas->cells, sizeof *canvas->cells, count, to) != count)
		die("a frame could not be written");
}

bool frame_read(FILE *from, struct canvas *out)
{
	struct head head;
	size_t count;

	if (fread(&head, sizeof head, 1, from) != 1)
		return false;
	canvas_init(out, head.rows, head.columns);
	canvas_cursor(out, head.cursor_row, head.cursor_column);
	count = (size_t)head.rows * (size_t)head.columns;
	if (fread(out->cells, sizeof *out->cells, count, from) == count)
		return true;
	canvas_release(out);
	return false;
}
