/* hello.c - the floor for a screen: a full Chinese page by ncurses alone, and a key that moves. */
#include <config.h>

#include <curses.h>
#include <locale.h>
#include <string.h>

int main(void)
{
	int at = 0, key;

	setlocale(LC_ALL, "C.UTF-8");
	initscr();
	raw();
	noecho();
	for (int row = 1; row < LINES - 1; row++)
		mvaddstr(row, 4, "和平社区服务大厅：请按数字键选择，也可以扫描二维码");
	do {
		mvaddstr(1 + at, 1, " ");
		at = at == 0 ? 3 : 0;
		mvaddstr(1 + at, 1, ">");
		key = getch();
	} while (key != 'q');
	endwin();
	return 0;
}
