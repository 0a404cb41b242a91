/* tty.c - tests the terminal end of it: a child on a pty, seen through libvterm. */
#include <config.h>

#include <errno.h>
#include <locale.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vterm.h>

#include "base/log.h"
#include "base/utf8.h"
#include "term/tty.h"
#include "tests/check.h"

enum { ROWS = 10, COLUMNS = 40, SETTLE_MS = 60, PATIENCE_MS = 5000, CLOSED_WELL = 42 };

/* The child: shows the last key in its first row; 'p' paints the same 50 times over. */

static void show(struct canvas *canvas, const char *key)
{
	canvas_clear(canvas);
	canvas_text(canvas, 0, 0, STYLE_STRONG, key);
	canvas_text(canvas, 0, canvas->columns - 2, STYLE_PLAIN, "议");
	canvas_text(canvas, 1, 0, STYLE_MARK, "提交议题\033[31m");
	canvas_text(canvas, 2, 0, STYLE_QR, "▀▄█");
	canvas_fill(canvas, canvas->rows - 1, 0, canvas->columns, '#', STYLE_BAR);
	canvas_cursor(canvas, 3, 5);
}

/* "1:88,72": pressed, moved or released, and the dot. */
static const char *where(const struct tty *tty)
{
	static char out[32];
	struct pointer pointer = tty_pointer(tty);

	snprintf(out, sizeof out, "%d:%d,%d", pointer.kind, pointer.x, pointer.y);
	return out;
}

static int run_child(void)
{
	struct tty *tty;
	struct canvas canvas = {0};
	term_key key = K_RESIZE;
	char name[16];
	int rows, columns;

	setlocale(LC_ALL, "C.UTF-8");
	if (tty_open(&tty) != OK) {
		printf("refused: %s\n", log_last());
		return 3;
	}
	for (; key != K_CLOSED && key != 'q'; key = tty_key(tty, -1, -1)) {
		if (key == K_NONE)
			continue;
		tty_size(tty, &rows, &columns);
		canvas_resize(&canvas, rows, columns);
		show(&canvas, key == K_POINTER ? where(tty) : key_text(key, name));
		if (key == 'w')
			tty_wipe(tty);
		for (int i = 0; i < (key == 'p' ? 50 : 1); i++)
			tty_paint(tty, &canvas);
	}
	canvas_release(&canvas);
	tty_close(tty);
	return key == K_CLOSED ? CLOSED_WELL : 0;
}

/* The parent */

static struct { pid_t pid; int fd; VTerm *terminal; size_t bytes; char last[8192]; } child;

static void start(const char *type, int rows, int columns)
{
	struct winsize size = { .ws_row = (unsigned short)rows,
		.ws_col = (unsigned short)columns };

	child.pid = forkpty(&child.fd, NULL, NULL, &size);
	if (child.pid == 0) {
		setenv("TERM", type, 1);
		_exit(run_child());
	}
	child.terminal = vterm_new(rows, columns);
	vterm_set_utf8(child.terminal, 1);
	vterm_screen_reset(vterm_obtain_screen(child.terminal), 1);
	child.bytes = 0;
	child.last[0] = '\0';
}

/* Whatever was cut into several reads stands whole in what is kept of the last of them. */
static void keep(const char *bytes, size_t count)
{
	size_t kept = strlen(child.last), room = sizeof child.last - 1;
	size_t drop = kept + count > room ? kept + count - room : 0;

	child.bytes += count;
	memmove(child.last, child.last + drop, kept - drop + 1);
	memcpy(child.last + kept - drop, bytes, count + 1);
}

/* Reads on until so many ms were silent. */
static void settle(int ms)
{
	struct pollfd from = { child.fd, POLLIN, 0 };
	char bytes[sizeof child.last];

	while (poll(&from, 1, ms) > 0) {
		ssize_t got = read(child.fd, bytes, sizeof bytes - 1);

		if (got <= 0)
			return;
		bytes[got] = '\0';
		keep(bytes, (size_t)got);
		vterm_input_write(child.terminal, bytes, (size_t)got);
	}
}

static const char *row_text(int row)
{
	static char out[1024];
	VTermScreen *screen = vterm_obtain_screen(child.terminal);
	int rows, columns;
	size_t length = 0;

	vterm_get_size(child.terminal, &rows, &columns);
	for (int column = 0; column < columns; column++) {
		VTermScreenCell cell;

		vterm_screen_get_cell(screen, (VTermPos){ row, column }, &cell);
		if (cell.chars[0] != (uint32_t)-1)
			length += utf8_put(out + length, cell.chars[0] ? cell.chars[0] : ' ');
	}
	while (length > 0 && out[length - 1] == ' ')
		length--;
	out[length] = '\0';
	return out;
}

static void send(const char *bytes, size_t size)
{
	CHECK_INT(write(child.fd, bytes, size), size);
}

/* Waits until the first row begins so, and the screen is at rest. */
static bool shows(const char *text)
{
	for (int waited = 0; waited < PATIENCE_MS; waited += SETTLE_MS) {
		settle(SETTLE_MS);
		if (strncmp(row_text(0), text, strlen(text)) == 0)
			return true;
	}
	return false;
}

static int ended(void)
{
	int status = -1;

	for (int waited = 0; waited < PATIENCE_MS; waited += 10) {
		if (waitpid(child.pid, &status, WNOHANG) == child.pid)
			break;
		usleep(10000);
	}
	vterm_free(child.terminal);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static int leave(void)
{
	int status;

	send("q", 1);
	settle(SETTLE_MS);
	status = ended();
	close(child.fd);
	return status;
}

static void stands_every_control_key(const char *type)
{
	int status;

	start(type, ROWS, COLUMNS);
	CHECK(shows("<Resize>"));
	for (char byte = 0; byte < ' '; byte++)
		if (byte != '\033')
			send(&byte, 1);
	send("k", 1);
	CHECK(shows("k"));
	send("\177", 1);
	CHECK(shows("<Backspace>"));
	send("\033", 1);
	CHECK(shows("<Esc>"));
	send("\033[B", 3);
	CHECK(shows("<Down>"));
	send("\033[200~x\r\033[201~\033[27;6;43~", 25);
	send("\xE8\xAE", 2);
	settle(SETTLE_MS);
	send("\xAE", 1);
	CHECK(shows("议"));
	for (int i = 0; i < 4; i++)
		kill(child.pid, (int[]){ SIGINT, SIGQUIT, SIGTSTP, SIGTTOU }[i]);
	settle(SETTLE_MS);
	CHECK_INT(waitpid(child.pid, &status, WNOHANG | WUNTRACED), 0);
	CHECK_INT(leave(), 0);
}

static void draws_wide_characters(const char *type)
{
	VTermScreenCell cell;

	start(type, ROWS, COLUMNS);
	CHECK(shows("<Resize>"));
	CHECK_TEXT(row_text(1), "提交议题[31m");
	CHECK_TEXT(row_text(2), "▀▄█");
	CHECK_INT(strlen(row_text(ROWS - 1)), COLUMNS);
	vterm_screen_get_cell(vterm_obtain_screen(child.terminal),
		(VTermPos){ 0, COLUMNS - 2 }, &cell);
	CHECK_INT(cell.chars[0], 0x8BAE);
	CHECK_INT(cell.width, 2);
	vterm_screen_get_cell(vterm_obtain_screen(child.terminal), (VTermPos){ 1, 0 }, &cell);
	CHECK(cell.attrs.reverse || strcmp(type, "vt100") != 0);
	CHECK_INT(leave(), 0);
}

static void sends_nothing_where_nothing_changed(const char *type)
{
	size_t before;

	start(type, ROWS, COLUMNS);
	send("p", 1);
	CHECK(shows("p"));
	before = child.bytes;
	send("pp", 2);
	settle(SETTLE_MS * 2);
	CHECK_INT(child.bytes - before, 0);
	send("a", 1);
	CHECK(shows("a"));
	CHECK(child.bytes - before < 80);
	before = child.bytes;
	send("w", 1);
	CHECK(shows("w"));
	CHECK(child.bytes - before > COLUMNS);
	CHECK_TEXT(row_text(1), "提交议题[31m");
	CHECK_INT(leave(), 0);
}

static void follows_the_size(void)
{
	struct winsize size = { .ws_row = 14, .ws_col = 60 };

	start("xterm-256color", ROWS, COLUMNS);
	CHECK(shows("<Resize>"));
	send("x", 1);
	CHECK(shows("x"));
	vterm_set_size(child.terminal, size.ws_row, size.ws_col);
	ioctl(child.fd, TIOCSWINSZ, &size);
	CHECK(shows("<Resize>"));
	CHECK_INT(strlen(row_text(13)), 60);
	CHECK_TEXT(row_text(9), "");
	CHECK_INT(leave(), 0);
}

/* A terminal that only knows cells, then one that says it knows pixels, and how many it has. */
static void reports_the_mouse(void)
{
	struct winsize size = { .ws_row = ROWS, .ws_col = COLUMNS, .ws_xpixel = COLUMNS * 16,
		.ws_ypixel = ROWS * 32 };

	start("xterm-256color", ROWS, COLUMNS);
	CHECK(shows("<Resize>"));
	send("\033[<0;12;5M", 10);
	CHECK(shows("0:92,72"));
	send("\033[<32;13;5M\033[<0;13;6m", 21);
	CHECK(shows("2:100,88"));
	ioctl(child.fd, TIOCSWINSZ, &size);
	CHECK(shows("<Resize>"));
	send("\033[?1016;2$y", 11);
	settle(SETTLE_MS);
	CHECK(strstr(child.last, "\033[?1016h"));
	send("\033[<0;181;161M", 13);
	CHECK(shows("0:90,80"));
	CHECK_INT(leave(), 0);
	CHECK(strstr(child.last, "\033[?1016l\033[?1006l\033[?1002l"));
	start("vt100", ROWS, COLUMNS);
	CHECK(shows("<Resize>"));
	CHECK(!strstr(child.last, "1002"));
	CHECK_INT(leave(), 0);
}

static void sees_the_terminal_go(void)
{
	start("xterm-256color", ROWS, COLUMNS);
	CHECK(shows("<Resize>"));
	close(child.fd);
	CHECK_INT(ended(), CLOSED_WELL);
	start("vt100", ROWS, COLUMNS);
	CHECK(shows("<Resize>"));
	kill(child.pid, SIGTERM);
	settle(SETTLE_MS);
	CHECK_INT(ended(), CLOSED_WELL);
	close(child.fd);
}

static void refuses_with_a_reason(void)
{
	static const struct { const char *type, *why; } refused[] = {
		{ "no-such-terminal", "TERM=no-such-terminal" }, { "dumb", "TERM=dumb" } };

	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
		start(refused[i].type, ROWS, 120);
		settle(SETTLE_MS * 3);
		CHECK(strstr(row_text(0), refused[i].why));
		CHECK_INT(ended(), 3);
		close(child.fd);
	}
}

int main(void)
{
	static const char *const types[] = { "vt100", "xterm-256color", "xterm", "linux" };

	setlocale(LC_ALL, "C.UTF-8");
	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		stands_every_control_key(types[i]);
		draws_wide_characters(types[i]);
		sends_nothing_where_nothing_changed(types[i]);
	}
	follows_the_size();
	reports_the_mouse();
	sees_the_terminal_go();
	refuses_with_a_reason();
	return checked();
}
