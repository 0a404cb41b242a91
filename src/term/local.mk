noinst_LIBRARIES += %D%/libterm.a
%C%_libterm_a_SOURCES = \
	%D%/canvas.c %D%/canvas.h %D%/canvas-boxes.c \
	%D%/aloud.c %D%/aloud.h \
	%D%/key.c %D%/key.h \
	%D%/mouse.c %D%/mouse.h \
	%D%/pointer.h \
	%D%/list.c %D%/list.h \
	%D%/field.c %D%/field.h \
	%D%/bigtext.c %D%/bigtext.h \
	%D%/glyph.c %D%/glyph.h \
	%D%/scan.c %D%/scan.h \
	%D%/input.c %D%/input.h \
	%D%/signals.c %D%/signals.h \
	%D%/reports.c %D%/reports.h \
	%D%/undo.c %D%/undo.h \
	%D%/palette.c %D%/palette.h \
	%D%/tty.c %D%/tty.h \
	%D%/tty-looks.c %D%/tty-looks.h

%C%_libterm_a_CPPFLAGS = $(AM_CPPFLAGS) -DUNIFONT='"$(UNIFONT)"'

TERM_FLOOR_LIBS = src/term/libterm.a $(BASE_LIBS) $(CURSES_LIBS)
