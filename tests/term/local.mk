term_tests = %D%/canvas %D%/key %D%/field %D%/list %D%/bigtext %D%/scan %D%/input %D%/mouse \
	%D%/palette
check_PROGRAMS += $(term_tests)
TESTS += $(term_tests)

%C%_canvas_SOURCES = %D%/canvas.c
%C%_canvas_LDADD = $(TERM_FLOOR_LIBS)
%C%_key_SOURCES = %D%/key.c
%C%_key_LDADD = $(TERM_FLOOR_LIBS)
%C%_field_SOURCES = %D%/field.c
%C%_field_LDADD = $(TERM_FLOOR_LIBS)
%C%_list_SOURCES = %D%/list.c
%C%_list_LDADD = $(TERM_FLOOR_LIBS)
%C%_bigtext_SOURCES = %D%/bigtext.c
%C%_bigtext_LDADD = $(TERM_FLOOR_LIBS)
%C%_scan_SOURCES = %D%/scan.c
%C%_scan_LDADD = $(TERM_FLOOR_LIBS)
%C%_mouse_SOURCES = %D%/mouse.c
%C%_mouse_LDADD = $(TERM_FLOOR_LIBS)
%C%_palette_SOURCES = %D%/palette.c tests/contrast.h
%C%_palette_LDADD = $(TERM_FLOOR_LIBS) -lm
%C%_input_SOURCES = %D%/input.c
%C%_input_LDADD = $(TERM_FLOOR_LIBS)

if HAVE_VTERM
check_PROGRAMS += %D%/tty %D%/looks
TESTS += %D%/tty %D%/looks
%C%_tty_SOURCES = %D%/tty.c
%C%_tty_CFLAGS = $(AM_CFLAGS) $(VTERM_CFLAGS)
%C%_tty_LDADD = $(TERM_FLOOR_LIBS) $(VTERM_LIBS)
%C%_looks_SOURCES = %D%/looks.c tests/contrast.h
%C%_looks_LDADD = tests/libpty.a $(TERM_FLOOR_LIBS) $(VTERM_LIBS) -lm
endif
